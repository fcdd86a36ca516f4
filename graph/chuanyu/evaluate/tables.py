"""Reports and calibrations → what the terminal shows: tables with Chinese headers at 80 columns."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from rich.console import Group, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from chuanyu.evaluate.calibration import Calibration, Reliability
from chuanyu.evaluate.report import ArticleScore, Report

KINDS = {
    "entities": "实体",
    "holds_post": "任职",
    "cooperation": "合作",
    "connects": "连接",
    "located_in": "位置",
    "takes_part": "参与",
    "commitments": "承诺",
    "outcomes": "成果",
    "quantities": "数量",
}
"""The kinds of the report in Chinese."""
_CLASSES = {
    "PostHolding": KINDS["holds_post"],
    "Cooperation": KINDS["cooperation"],
    "Connection": KINDS["connects"],
    "Location": KINDS["located_in"],
    "Participation": KINDS["takes_part"],
    "Commitment": KINDS["commitments"],
    "Outcome": KINDS["outcomes"],
}
_DETAILS = {"status": "状态", "part": "角色", "speaker": "发言人", "due": "期限"}


def report(found: Report, errors: bool = False) -> RenderableType:
    """A report for a reader: the kinds together, then each article.

    Args:
        found: the report.
        errors: list first what is wrong and what is missed, in its sentence.
    """
    parts: list[RenderableType] = []
    if errors:
        for article in found.articles:
            parts += _errors(article)
    parts.append(_kinds(found))
    if len(found.articles) > 1:
        parts.append(_articles(found))
    for name, share in found.shares().items():
        if name == "outcomes due":  # an outcome has come about: the ontology gives it no deadline
            continue
        parts.append(Text(f"{_detail(name)}：{share.right / share.of:.2f}（{share.of} 项）"))
    if found.not_verbatim:
        parts.append(Text(f"{found.not_verbatim} 条事实的原文不在文章中，没有计入"))
    return Group(*parts)


def machine(found: Report, judged: Calibration | None = None, errors: bool = False) -> str:
    """A report, and a calibration if there is one, as JSON text, which ends with a newline."""
    values = found.as_json(errors) | ({"calibration": judged.as_json()} if judged else {})
    return json.dumps(values, ensure_ascii=False, indent=1) + "\n"


def calibration(found: Calibration) -> RenderableType:
    """How far confidence holds, for a reader: by kind in bins, then by rule."""
    if not found.judged:
        return Text("图谱中没有可以核对置信度的事实")
    named = {_CLASSES.get(name, name): r for name, r in found.by_kind().items()}
    bins = Grid(title="置信度与正确率", title_justify="left")
    for header in ("事实", "置信度", "条数", "平均置信度", "正确率"):
        bins.add_column(header, justify="left" if header in ("事实", "置信度") else "right")
    for name, one in {**named, "合计": found.together()}.items():
        for number, b in enumerate(one.bins):
            row = (f"{b.low:.1f}–{b.high:.1f}", str(b.count), f"{b.confidence:.2f}", f"{b.right:.2f}")
            bins.add_row("" if number else name, *row)
        bins.add_section()
    return Group(
        _reliability("按事实", {**named, "合计": found.together()}),
        bins,
        _reliability("按规则", found.by_rule()),
    )


def _kinds(found: Report) -> RenderableType:
    grid = Grid()
    for header in ("", "精确率", "召回率", "F1", "标准答案", "图谱"):
        grid.add_column(header, justify="right" if header else "left")
    for kind, f in found.together().items():
        grid.add_row(
            KINDS[kind], _rate(f.precision), _rate(f.recall), _rate(f.f1), str(f.gold), str(f.predicted)
        )
    grid.add_section()
    grid.add_row("平均", "", "", f"{found.mean_f1:.3f}")
    return Group(grid, Text("承诺和成果按字数计，其余按条数计。", style="dim"))


def _articles(found: Report) -> RenderableType:
    grid = Grid(title="各篇 F1", title_justify="left", padding=(0, 0, 0, 0))
    grid.add_column("文章", overflow="fold")
    for label in KINDS.values():
        grid.add_column(label, justify="right", no_wrap=True)
    for article in found.articles:
        cells = [_rate(f.f1, 2) for f in article.figures().values()]
        grid.add_row(article.article + ("" if article.there else "（图谱中没有）"), *cells)
    return grid


def _errors(article: ArticleScore) -> Iterator[RenderableType]:
    for kind, tally in article.tallies.items():
        for error in tally.errors:
            word = "错" if error.wrong else "漏"
            yield Text.assemble((f"{article.article} {KINDS[kind]} {word}：", "bold"), error.what)
            if error.sentence:
                yield Text(f"    {error.sentence}", style="dim")


def _reliability(title: str, found: Mapping[str, Reliability]) -> RenderableType:
    grid = Grid(title=title, title_justify="left")
    for header in (title.removeprefix("按"), "条数", "平均置信度", "正确率", "校准误差"):
        grid.add_column(header, justify="left" if header in title else "right")
    for name, one in found.items():
        grid.add_row(
            name or "未注明", str(one.count), *(f"{v:.2f}" for v in (one.confidence, one.right, one.error))
        )
    return grid


def _rate(value: float | None, digits: int = 3) -> str:
    return "–" if value is None else f"{value:.{digits}f}"


def _detail(name: str) -> str:
    kind, _, what = name.rpartition(" ")
    return f"{KINDS[kind]}的{_DETAILS[what]}正确"
