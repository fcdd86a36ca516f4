"""What a terminal shows is short enough to read, and says where the rest is."""

from __future__ import annotations

import io
from datetime import date

import pytest
from rich.console import Console, RenderableType

from chuanyu.answers.profile import Fact, Profile
from chuanyu.store.sparql import Table
from chuanyu.terminal import LONG, Format, answer, machine, profile, shortened

LINE = "渝泸城际铁路"
QUOTE = f"{'前' * 120}{LINE}开工{'后' * 120}"
DAY = date(2024, 1, 1)


def printed(shown: RenderableType, width: int = 200) -> str:
    console = Console(file=io.StringIO(), width=width, color_system=None)
    with console.capture() as captured:
        console.print(shown)
    return captured.get()


def fact(confidence: float, topic: str) -> Fact:
    return Fact(("泸州市",), (topic,), "", "", confidence, f"共建{topic}", "消息", DAY)


def entity(kind: str, *facts: Fact) -> Profile:
    return Profile("https://example.org/1", "永川区", ("永川",), "地方", (), ((kind, facts),))


def test_a_long_quote_is_what_stands_around_a_name() -> None:
    short = shortened(QUOTE, ["重庆市", LINE])
    assert LINE in short
    assert len(short) <= LONG
    assert short.startswith("…前")
    assert short.endswith("后…")
    assert shortened(QUOTE, ["重庆市"]).startswith("前")
    assert shortened(f"{LINE}开工", []) == f"{LINE}开工"


def test_a_name_that_the_quote_has_in_short_is_found_by_how_it_begins() -> None:
    quote = "前" * LONG + "提速成渝、渝遂高速公路改扩建工程" + "后" * LONG
    assert "提速成渝" in shortened(quote, ["重庆市", "成渝高速公路"])


def test_only_the_table_for_readers_shortens() -> None:
    columns = ("line", "quote", "article", "date")
    table = Table(columns, columns, ((LINE, QUOTE, "消息", DAY),))
    assert "后" * 60 not in printed(answer(table))
    assert LINE + "开工" in printed(answer(table)).replace(" ", "").replace("│", "").replace("\n", "")
    assert QUOTE in machine(table, Format.CSV)
    assert QUOTE in machine(table, Format.JSON)


def test_titles_that_come_again_stand_once() -> None:
    columns = ("form", "article", "date")
    shown = printed(
        answer(Table(columns, columns, (("永川", "长长的标题", DAY), ("江津", "长长的标题", DAY))))
    )
    assert shown.count("长长的标题") == 1
    assert "[1] 《长长的标题》，2024-01-01" in shown
    apart = printed(answer(Table(columns, columns, (("永川", "一", DAY), ("江津", "二", DAY)))))
    assert "《" not in apart


def test_figures_stand_right_also_where_a_row_has_none() -> None:
    columns = ("名称", "数目", "quote")
    shown = printed(answer(Table(columns, columns, (("永川", 1, "一"), ("江津", None, "二")))))
    assert "│    1 │" in shown


@pytest.mark.parametrize("width", range(50, 81))
def test_no_line_ends_within_a_figure(width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    columns = ("主体", "数值", "计量单位", "置信度", "quote", "article", "date")
    row = ("四川省、重庆市", 14000, "台(套)", 0.79, "整合开放仪器设备", "消息", DAY)
    shown = printed(answer(Table(columns, columns, (row,))), width)
    assert "0.79" in shown
    assert "14000" in shown


@pytest.mark.parametrize(
    ("kind", "how"),
    [("合作", "chuanyu query cooperation --param entity=永川区"), ("位置", "chuanyu show 永川区 --all")],
)
def test_a_short_profile_has_the_surest_facts_in_their_order(kind: str, how: str) -> None:
    found = entity(kind, fact(0.6, "港口"), fact(0.8, "园区"), fact(0.5, "医院"), fact(0.9, "学校"))
    shown = printed(profile(found, 2))
    assert f"{kind}（4）" in shown
    assert shown.index("共建园区") < shown.index("共建学校")
    assert "港口" not in shown
    assert f"还有 2 条，用 {how} 列出" in shown
    whole = printed(profile(found))
    assert "共建医院" in whole
    assert "还有" not in whole
