"""Plots whose Chinese is drawn as characters and not as boxes: looked for in the picture itself."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import matplotlib as mpl
import numpy as np
import pytest
from numpy.typing import NDArray

mpl.use("agg")

import pandas as pd
from matplotlib import font_manager
from matplotlib import pyplot as plt
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

import chuanyu
from chuanyu import data, plotting

RARE = "涪綦岷嘉潼郫邛崃筠蓥阆黔鄞"


@pytest.fixture(autouse=True)
def _own_settings() -> Iterator[None]:
    with mpl.rc_context():
        yield
    plt.close("all")


def _drawn(text: str) -> NDArray[np.uint8]:
    """The pixels of a text alone on white, and no warning of a missing glyph."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return _pixels(text)


def _box() -> NDArray[np.uint8]:
    """What a missing character looks like in the font in use."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _pixels("\U0010fffd")


def _pixels(text: str) -> NDArray[np.uint8]:
    figure = Figure(figsize=(2, 1), dpi=100)
    figure.text(0.1, 0.3, text, fontsize=40)
    canvas = FigureCanvasAgg(figure)
    canvas.draw()
    return np.asarray(canvas.buffer_rgba())[:, :, 0].copy()


@pytest.mark.parametrize("system", [True, False])
def test_every_character_is_drawn_and_none_is_a_box(system: bool) -> None:
    plotting.use_chinese(system=system)
    box = _box()
    seen = set()
    for character in "川渝永泸《》，。" + RARE:
        pixels = _drawn(character)
        assert (pixels < 128).sum() > 20, f"{character} is not drawn"
        assert not np.array_equal(pixels, box), f"{character} is a box"
        seen.add(pixels.tobytes())
    assert len(seen) == len("川渝永泸《》，。" + RARE), "characters look alike"


def test_without_the_fonts_chinese_would_be_boxes() -> None:
    """What the test above looks for is there to be seen."""
    mpl.rcParams["font.family"] = ["DejaVu Sans"]
    with pytest.raises(UserWarning, match="missing"):
        _drawn("渝")


def test_the_bundled_font_is_small_and_holds_every_name_of_the_gazetteers() -> None:
    assert plotting.BUNDLED.stat().st_size < 3_000_000
    known = set(font_manager.get_font(str(plotting.BUNDLED)).get_charmap())
    files = sorted((data.seeds() / "gazetteers").glob("*.csv"))
    texts = "".join(file.read_text(encoding="utf-8-sig") for file in files)
    missing = {c for c in texts if "\u4e00" <= c <= "\u9fff" and ord(c) not in known}
    assert not missing, "".join(sorted(missing))


def test_where_the_system_has_no_font_the_bundled_one_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plotting, "FAMILIES", ("No Such Font",))
    plotting._of_the_system.cache_clear()
    try:
        assert plotting.use_chinese() == "Chuanyu Sans SC"
    finally:
        plotting._of_the_system.cache_clear()


def test_bars_stand_in_order_with_their_numbers() -> None:
    axes = plotting.bars(pd.Series({"合作": 3, "承诺": 1.5}), "事实")
    assert [label.get_text() for label in axes.get_yticklabels()] == ["合作", "承诺"]
    assert [bar.get_width() for bar in axes.patches] == [3, 1.5]
    assert {"3", "1.5"} <= {text.get_text() for text in axes.texts}
    assert axes.yaxis_inverted()


def test_pairs_have_a_bar_for_each_column() -> None:
    axes = plotting.pairs(pd.DataFrame({"承诺": [2, 1], "成果": [0, 4]}, index=["交通", "产业"]))
    assert [[bar.get_width() for bar in group] for group in axes.containers] == [[2, 1], [0, 4]]
    assert [text.get_text() for text in axes.get_legend().get_texts()] == ["承诺", "成果"]


def test_the_map_has_places_at_their_place(seed_out: Path) -> None:
    graph = chuanyu.open(seed_out).network(project="places")
    axes = plotting.on_map(graph)
    placed = {(d["lon"], d["lat"]) for _, d in graph.nodes(data=True) if d["lon"] is not None}
    spots = {tuple(map(float, spot)) for drawn in axes.collections for spot in drawn.get_offsets()}
    assert spots == placed
    assert {text.get_text() for text in axes.texts} >= {"重庆"}
    assert list(plotting.on_map(graph.subgraph([])).texts) == []
