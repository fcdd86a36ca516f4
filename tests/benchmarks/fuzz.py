"""Ten thousand made-up inputs and texts without end: what fails, what does not end, what grows too fast.

python tests/benchmarks/fuzz.py [COUNT]
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from random import Random
from typing import Any

sys.path.append(str(Path(__file__).resolve().parents[1]))

from chuanyu.errors import ArticleError
from chuanyu.language import Reader, load_reader
from chuanyu.reading import parse_article
from chuanyu.statements import extract
from hostile import endless, faults, rubbish, scraps
from reading_of import ends

COUNT = 10_000
LENGTHS = (5_000, 10_000, 20_000)
LONG = (25_000, 50_000, 100_000)
# Of the texts without end those that are read at length: what stands for a mistake of any kind.
AT_LENGTH = (
    repr("的"), repr("1234567890"), repr("，"), repr("“"), repr("😀"), repr("The fox. "), repr("川\n"),
    "names、", "nested （）", "nested 《》", "no punctuation",
)  # fmt: skip


def measure(count: int = COUNT) -> dict[str, Any]:
    """Read made-up inputs and texts without end.

    Returns:
        How many inputs there were, how many were no articles, what failed (input and reason), and for
        each text without end the seconds for each length, some of them at great length too.
    """
    reader, random = load_reader(), Random(0)
    failed: list[tuple[str, str]] = []
    refused = 0
    for _ in range(count):
        content = rubbish(scraps(reader.gazetteer, random), random)
        wrong = _wrong(reader, content)
        refused += wrong is None
        if wrong:
            failed.append((repr(content), wrong))
    found: dict[str, list[float]] = {}
    long: dict[str, list[float]] = {}
    for lengths, times in ((LENGTHS, found), (LONG, long)):
        for length in lengths:
            for name, text in endless(reader.gazetteer, length):
                if times is long and name not in AT_LENGTH:
                    continue
                began = time.process_time()
                if wrong := _wrong(reader, text.encode()):
                    failed.append((f"{name} x {length}", wrong))
                times.setdefault(name, []).append(time.process_time() - began)
    return {"inputs": count, "refused": refused, "failed": failed, "endless": found, "long": long}


def show(found: dict[str, Any]) -> None:
    """Print what failed and the texts without end that take longest."""
    print(f"\n{found['inputs']} made-up inputs, {found['refused']} of them refused as no articles")
    print(f"{'failed':<32}{len(found['failed']):>10}")
    for content, wrong in found["failed"][:20]:
        print(f"  {wrong[:60]}: {content[:120]}")
    _show_growth("slowest texts without end", found["endless"], LENGTHS)
    _show_growth("the longest", found["long"], LONG)


def _show_growth(title: str, times: dict[str, list[float]], lengths: tuple[int, ...]) -> None:
    """Print the seconds for each length, the slowest first, and how the last compares with linear growth."""
    print(f"\n{title:<32}{''.join(f'{length:>10}' for length in lengths)}   of linear")
    for name, seconds in sorted(times.items(), key=lambda pair: -pair[1][-1])[:12]:
        growth = seconds[-1] / seconds[0] / (lengths[-1] / lengths[0])
        print(f"{name[:32]:<32}{''.join(f'{s:>10.2f}' for s in seconds)}{growth:>12.2f}")


def _wrong(reader: Reader, content: bytes) -> str | None:
    """What is wrong with the reading of an input; empty if nothing is, None if it is refused."""
    try:
        with ends():
            article = parse_article(content, "made-up")
            reading = extract(reader.read(article), reader.gazetteer)
    except ArticleError:
        return None
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return "; ".join(faults(article, reading))


if __name__ == "__main__":
    found = measure(int(sys.argv[1]) if len(sys.argv) > 1 else COUNT)
    show(found)
    print(
        json.dumps({k: v for k, v in found.items() if k not in ("endless", "long")}, ensure_ascii=False)[
            :2000
        ]
    )
    sys.exit(bool(found["failed"]))
