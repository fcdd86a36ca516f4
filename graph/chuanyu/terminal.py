"""Answers, profiles and counts → what the terminal shows and what goes to other programs.

A reader's table has Chinese headers; its articles stand once below it under a number, so that the
quotes have room at 80 columns.  CSV, TSV and JSON have the names of the query's variables and plain
values, for programs.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from rich.cells import cell_len, chop_cells
from rich.console import Console, Group, JustifyMethod, RenderableType
from rich.table import Table as Grid
from rich.text import Text

from chuanyu.answers import values
from chuanyu.answers.counts import Counts
from chuanyu.answers.profile import Fact, Profile
from chuanyu.answers.queries import NamedQuery
from chuanyu.store.sparql import PREFIXES, Table, Value

WIDE = frozenset({"quote", "description"})
"""Columns that take the room which the others leave."""
FIGURES = frozenset({"figure", "upper"})
"""Columns of quantities: a reader's table writes them in 万 and 亿, other programs get the digits."""
NARROW, ROOM = 16, 18
"""The most that another column takes, the least that a quote needs, in columns of the terminal."""

LONG, ROUND = 100, 40
"""A quote of more than so many characters is shortened to so many on both sides of a name in it."""
MOST = 8
"""So many facts of each kind stand in a short profile."""
LISTING = {"合作": "cooperation", "承诺": "commitments", "成果": "outcomes", "参与": "participation"}
"""The query that lists all facts of a kind about an entity."""


class Format(StrEnum):
    """In what form a table is given out."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"


def show(renderable: RenderableType) -> None:
    """Print something that Rich lays out, as wide as the terminal is."""
    Console(highlight=False, markup=False, emoji=False).print(renderable)


def machine(table: Table, form: Format) -> str:
    """A table as CSV, TSV or JSON text, which ends with a newline."""
    if form is Format.JSON:
        return json.dumps(table.records(), ensure_ascii=False, indent=1, default=_plain) + "\n"
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter="\t" if form is Format.TSV else ",", lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([_text(value) for value in row] for row in table.rows)
    return stream.getvalue()


def answer(table: Table, title: str = "") -> RenderableType:
    """A table for a reader: title, rows, the articles below, how many rows there are; no empty columns.

    Where the terminal leaves a quote too little room, each row is a paragraph.  A long quote is shortened
    to what stands around the names of its row.
    """
    if not table.rows:
        return Text(f"{title}：没有结果" if title else "没有结果")
    at = {name: number for number, name in enumerate(table.columns)}
    noted = "quote" in at and "article" in at
    # Where titles come again and again without quotes, their numbers stand in their column.
    titles = [row[at["article"]] for row in table.rows] if "article" in at and not noted else []
    numbered = len(set(titles)) < len(titles)
    hidden = {"article", "date"} if noted else {"date"} if numbered else set()
    shown = [
        c for c in table.columns if c not in hidden and any(row[at[c]] is not None for row in table.rows)
    ]
    headers = [table.headers[at[column]] for column in shown]
    rows = [[_cell(row[at[column]], column) for column in shown] for row in table.rows]
    sources = _Sources()
    for row, cells in zip(table.rows, rows, strict=True) if noted or numbered else ():
        day = row[at["date"]] if "date" in at else None
        _cite(cells, shown, sources.mark(row[at["article"]], day))
    if noted and _room(shown, headers, rows) < ROOM:
        body = _paragraphs(shown, headers, rows)
    else:
        values = {c: [row[at[c]] for row in table.rows if row[at[c]] is not None] for c in shown}
        numbers = {c for c in shown if all(isinstance(v, (int, float, Decimal)) for v in values[c])}
        body = _grid(shown, headers, rows, numbers)
    heading = [Text(title, style="bold")] if title else []
    return Group(*heading, body, *sources.lines(), Text(f"共 {len(rows)} 行", style="dim"))


def _cite(cells: list[str], shown: list[str], mark: str) -> None:
    """Put the mark of a row's article behind its quote, which is shortened, or in the place of the title."""
    if "quote" in shown:
        quote = shown.index("quote")
        names = [name for place, cell in enumerate(cells) if place != quote for name in cell.split("、")]
        cells[quote] = shortened(cells[quote], names) + (f" {mark}" if mark else "")
    elif mark and "article" in shown:
        cells[shown.index("article")] = mark


def _room(shown: list[str], headers: list[str], rows: list[list[str]]) -> int:
    """How many columns of the terminal a grid leaves to a quote."""
    framing = 3  # columns: a line between two columns, and a blank on both sides of a cell
    taken = 1 + framing
    for place, column in enumerate(shown):
        if column not in WIDE:
            longest = max(cell_len(text) for text in (headers[place], *(cells[place] for cells in rows)))
            taken += min(longest, NARROW) + framing
    return Console().width - taken


def shortened(quote: str, names: Iterable[str]) -> str:
    """A long quote as what stands around the first of some names that is in it; … marks what is left out."""
    if len(quote) <= LONG:
        return quote
    whole = [name for name in names if len(name) > 1]
    # 成渝高速公路 may stand there as 成渝: then what it begins with.
    begun = (name[:size] for name in whole for size in range(len(name) - 1, 1, -1))
    found = next((name for name in (*whole, *begun) if name in quote), "")
    at, length = quote.index(found), len(found)
    start, end = max(at - ROUND, 0), min(max(at - ROUND, 0) + 2 * ROUND + length, len(quote))
    return ("…" if start else "") + quote[start:end] + ("…" if end < len(quote) else "")


def _grid(shown: list[str], headers: list[str], rows: list[list[str]], numbers: set[str]) -> RenderableType:
    grid = Grid()
    for column, header in zip(shown, headers, strict=True):
        wide = column in WIDE
        side: JustifyMethod = "right" if column in numbers else "left"
        most = NARROW if not wide and WIDE & set(shown) else None
        grid.add_column(header, overflow="fold", justify=side, ratio=1 if wide else None, max_width=most)
    for cells in rows:
        grid.add_row(*map(Text, cells))
    return grid


def _paragraphs(shown: list[str], headers: list[str], rows: list[list[str]]) -> RenderableType:
    listed = _list()
    for number, cells in enumerate(rows, 1):
        named = zip(shown, headers, cells, strict=True)
        # Rich breaks at spaces; in one piece of Chinese it would part a figure from its last digit.
        others = "  ".join(
            f"{header}：{cell}" for column, header, cell in named if column != "quote" and cell
        )
        listed.add_row(f"{number}.", Text(others))
        listed.add_row("", Text(cells[shown.index("quote")], style="dim"))
    return listed


def _list() -> Grid:
    """A list whose marks stand in a column of their own: Rich would break a Chinese line behind its mark."""
    listed = Grid.grid(padding=(0, 1, 0, 0))
    listed.add_column(justify="right", no_wrap=True)
    listed.add_column(overflow="fold")
    return listed


def profile(found: Profile, most: int | None = None) -> RenderableType:
    """A profile for a reader: what it is, then each kind of fact with its quotes.

    Args:
        found: the profile.
        most: of each kind so many facts are shown, the surest, in their order, and long quotes are
            shortened; all of them in full where left out.
    """
    parts: list[RenderableType] = [Text(f"{found.name}（{found.kind}）", style="bold")]
    if found.aliases:
        parts.append(Text(f"又称：{'、'.join(found.aliases)}"))
    if found.within:
        parts.append(Text(f"位于：{'、'.join(found.within)}"))
    parts.append(Text(found.iri, style="dim", overflow="fold"))
    sources = _Sources()
    for kind, facts in found.sections:
        parts.append(Text(f"\n{kind}（{len(facts)}）", style="bold"))
        listed = _list()
        for fact in _surest(facts, most):
            number = sources.number(fact.article, fact.date)
            said = fact.quote if most is None else shortened(fact.quote, (found.name, *found.aliases))
            quote = Text(f"“{said}” [{number}] 置信度：{fact.confidence:g}", style="dim")
            if fact.head:
                listed.add_row("  •", Text(fact.head))
            listed.add_row("" if fact.head else "  •", quote)
        parts.append(listed)
        if most is not None and len(facts) > most:
            query = LISTING.get(kind)
            how = f"query {query} --param entity={found.name}" if query else f"show {found.name} --all"
            parts.append(Text(f"  还有 {len(facts) - most} 条，用 chuanyu {how} 列出", overflow="fold"))
    if not found.sections:
        parts.append(Text("\n图谱中没有关于它的事实。"))
    return Group(*parts, Text(), *sources.lines())


def _surest(facts: Sequence[Fact], most: int | None) -> list[Fact]:
    """So many of the surest facts, in the order in which they came; of equals those that say more."""
    ranked = sorted(facts, key=lambda fact: (-fact.confidence, not fact.content, not fact.others))
    kept = set(map(id, ranked[:most]))
    return [fact for fact in facts if id(fact) in kept]


def counted(counts: Counts) -> RenderableType:
    """Entities by class and statements by kind, those of which there are any, side by side."""
    entities = [(counts.labels[c], n) for c, n in counts.entities.items() if n]
    statements = [(counts.labels[c], n) for c, n in counts.statements.items() if n]
    grid = Grid()
    for header in ("实体", "数量", "事实", "数量"):
        grid.add_column(header, justify="right" if header == "数量" else "left")
    for row in range(max(len(entities), len(statements))):
        cells: list[str] = []
        for column in (entities, statements):
            cells += [column[row][0], str(column[row][1])] if row < len(column) else ["", ""]
        grid.add_row(*cells)
    grid.add_section()
    grid.add_row("合计", str(sum(n for _, n in entities)), "合计", str(sum(n for _, n in statements)))
    return grid


def listed(queries: Iterable[NamedQuery]) -> RenderableType:
    """The catalogue of named queries: name, what it answers, what it asks for."""
    grid = Grid(show_lines=True)
    grid.add_column("名称", no_wrap=True)
    grid.add_column("回答什么", ratio=3, overflow="fold")
    grid.add_column("参数", ratio=2, overflow="fold")
    for query in queries:
        parameters = [
            f"{p.name}={p.example}（{'必填' if p.required else '可选'}）{p.description_zh}"
            for p in query.parameters
        ]
        about = Text.assemble((query.title_zh, "bold"), "\n", query.description_zh)
        grid.add_row(query.name, about, Text("\n".join(parameters)))
    return grid


class _Sources:
    """The articles of a table, each with the number under which it stands below."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def mark(self, article: Value, day: Value) -> str:
        return "" if article is None else f"[{self.number(str(article), day)}]"

    def number(self, article: str, day: Value) -> int:
        name = f"《{article}》" + (f"，{day}" if day is not None else "")
        return self._numbers.setdefault(name, len(self._numbers) + 1)

    def lines(self) -> list[Text]:
        # Rich would break a Chinese title at its first space.
        found = (chop_cells(f"[{n}] {name}", Console().width) for name, n in self._numbers.items())
        return [Text("\n".join(pieces), style="dim") for pieces in found]


def _cell(value: Value, column: str) -> str:
    """A value for a reader: IRIs of known vocabularies by their prefix, large figures in 万 and 亿."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if column in FIGURES and isinstance(value, (int, Decimal)):
        return values.number(value)
    text = _text(value)
    for prefix, namespace in PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text


def _text(value: Value) -> str:
    """A value for a program."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case _:
            return str(value)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(value)
