"""Articles with gold → F1 of each kind on the practice part and on the test split, and calibration.

`split.txt` names the articles of the test split, one id a line: no rule was ever mended by them.  The
calibration is of the practice part alone, since confidences may be set by it.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chuanyu.building import build
from chuanyu.evaluate import calibrate, evaluate


def measure(folder: Path, articles: Sequence[Path], gold: Sequence[Path], out: Path) -> dict[str, Any]:
    """Build all articles and measure each part.

    Args:
        folder: the practice corpus: `NAME.txt`, `NAME.json`, `split.txt`.
        articles: what to build.
        gold: gold files of further articles, a part of their own.
        out: where to build.
    """
    build(articles, out)
    test_ids = set((folder / "split.txt").read_text(encoding="utf-8").split())
    files = sorted(folder.glob("*.json"))
    ids = {file: json.loads(file.read_text(encoding="utf-8"))["article"] for file in files}
    unknown = test_ids - set(ids.values())
    if unknown:
        raise SystemExit(f"split.txt names articles that have no gold: {', '.join(sorted(unknown))}")
    parts = {
        "practice": [f for f in files if ids[f] not in test_ids],
        "test": [f for f in files if ids[f] in test_ids],
        "further": list(gold),
    }
    found: dict[str, Any] = {}
    for name, chosen in parts.items():
        if chosen:
            report = evaluate(out, chosen)
            found[name] = {"articles": len(chosen), **report.as_json()}
    found["calibration"] = calibrate(out, parts["practice"]).as_json()
    return found


def show(found: dict[str, Any]) -> None:
    """Print F1 by kind and part, and the calibration of the practice part."""
    parts = [name for name in ("practice", "test", "further") if name in found]
    heads = [f"{name} ({found[name]['articles']})" for name in parts]
    print("F1".ljust(16) + "".join(f"{head:>16}" for head in heads))
    for kind in found["practice"]["all"]:
        if kind == "mean_f1":
            continue
        figures = (found[name]["all"][kind]["f1"] for name in parts)
        print(kind.ljust(16) + "".join(f"{'–' if f is None else format(f, '.3f'):>16}" for f in figures))
    print("mean".ljust(16) + "".join(f"{found[name]['all']['mean_f1']:>16.3f}" for name in parts))

    print("\ncalibration (practice)   statements  confidence   right   error")
    calibration = found["calibration"]
    for name, r in {**calibration["kinds"], "all": calibration["all"]}.items():
        print(f"{name:<24}{r['count']:>11}{r['confidence']:>12.2f}{r['right']:>8.2f}{r['error']:>8.2f}")
    print("\nconfidence               statements  confidence   right")
    for b in calibration["all"]["bins"]:
        label = f"{b['low']:.1f}–{b['high']:.1f}"
        print(f"{label:<24}{b['count']:>11}{b['confidence']:>12.2f}{b['right']:>8.2f}")
