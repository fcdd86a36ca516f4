"""An entity, a statement, the graph → text for a terminal and HTML for a notebook.

Every display has the quote and its source beside the fact.  All text of articles is escaped; styles
are under one class of ours, so that nothing of the notebook changes its looks.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from chuanyu.answers import counts, profile
from chuanyu.answers.stated import Stated, statements
from chuanyu.errors import QueryError
from chuanyu.store.sparql import Source
from chuanyu.store.terms import labels
from chuanyu.wording import called, language, say, translated

if TYPE_CHECKING:
    import pandas as pd

_STYLE = (
    "<style>.chuanyu-shown{line-height:1.6}.chuanyu-shown h4{margin:.8em 0 .2em}"
    ".chuanyu-shown ul{margin:0;padding-left:1.4em}.chuanyu-shown q{opacity:.85}"
    ".chuanyu-shown small{opacity:.65}.chuanyu-shown .chuanyu-text{white-space:pre-wrap;max-height:32em;"
    "overflow:auto}.chuanyu-shown mark{background:rgba(250,204,21,.35);color:inherit}</style>"
)
_WIDTH = 88  # columns of a terminal


class EntityView:
    """A `chuanyu.answers.profile.Profile` that shows itself as text and, in a notebook, as HTML."""

    def __init__(self, found: profile.Profile, store: Source | None = None) -> None:
        self.profile = found
        self._store = store

    @property
    def name(self) -> str:
        """The canonical name."""
        return self.profile.name

    @property
    def iri(self) -> str:
        """The IRI."""
        return self.profile.iri

    def facts(self) -> pd.DataFrame:
        """The facts as a frame, one a row."""
        import pandas as pd

        from chuanyu.notebook.frames import series

        words = self._words()
        rows = [
            (translated(kind, words), _head(f, words), f.confidence, f.quote, f.article, f.date)
            for kind, facts in self.profile.sections
            for f in facts
        ]
        names = say("类别 事实 置信度 原文 文章 日期", "kind fact confidence quote article date").split()
        cells = list(zip(*rows, strict=True)) or [()] * len(names)
        pairs = zip(names, cells, strict=True)
        return pd.DataFrame({name: series(c, category=name == names[0]) for name, c in pairs}, columns=names)

    to_pandas = facts

    def __repr__(self) -> str:
        import io

        from rich.console import Console

        from chuanyu import terminal

        if language() == "en":
            return self._in_english()
        console = Console(
            file=io.StringIO(), width=_WIDTH, color_system=None, force_jupyter=False, force_terminal=False
        )
        with console.capture() as captured:
            console.print(terminal.profile(self.profile))
        return captured.get().rstrip()

    def _repr_html_(self) -> str:
        found, e, words = self.profile, html.escape, self._words()
        lines = [
            f"<h3>{e(found.name)} <small>{e(translated(found.kind, words))}</small></h3>",
            *_line(say("又称", "also"), found.aliases),
            *_line(say("位于", "in"), found.within),
            f"<div><small>{e(found.iri)}</small></div>",
        ]
        for kind, facts in found.sections:
            count = say(f"（{len(facts)}）", f" ({len(facts)})")
            lines.append(f"<h4>{e(translated(kind, words))}{count}</h4>")
            for title, day, held in profile.by_article(facts):
                lines.append(f"<div><small>《{e(title)}》{day or ''}</small></div><ul>")
                for fact in held:
                    said = _head(fact, words)
                    head = f"{e(said)}<br>" if said else ""
                    sure = f"<small>{say('置信度', 'confidence')} {fact.confidence:g}</small>"
                    lines.append(f"<li>{head}<q>{e(fact.quote)}</q> {sure}</li>")
                lines.append("</ul>")
        return block(lines)

    def _in_english(self) -> str:
        found, words = self.profile, self._words()
        lines = [f"{found.name} ({translated(found.kind, words)})"]
        lines += [f"also: {', '.join(found.aliases)}"] if found.aliases else []
        lines += [f"in: {', '.join(found.within)}"] if found.within else []
        lines.append(found.iri)
        for kind, facts in found.sections:
            lines.append(f"\n{translated(kind, words)} ({len(facts)})")
            for title, day, held in profile.by_article(facts):
                lines.append(f"  《{title}》{day or ''}")
                for fact in held:
                    quote = f"“{fact.quote}” confidence {fact.confidence:g}"
                    said = [part for part in (_head(fact, words), quote) if part]
                    lines += [f"  • {said[0]}", *(f"    {part}" for part in said[1:])]
        return "\n".join(lines)

    def _words(self) -> dict[str, dict[str, str]]:
        return labels(self._store) if self._store is not None else {}


class StatementView:
    """A statement that shows itself; its attributes are those of `chuanyu.answers.stated.Stated`."""

    def __init__(self, stated: Stated, words: Mapping[str, Mapping[str, str]]) -> None:
        self.stated, self._words = stated, words

    @property
    def iri(self) -> str:
        """The IRI."""
        return self.stated.iri

    @property
    def kind(self) -> str:
        """Its kind, in the language in use."""
        return self._word(self.stated.kind)

    @property
    def quote(self) -> str:
        """The words of the article on which it rests, the first where there are several."""
        return self.stated.quotes[0].exact if self.stated.quotes else ""

    def _word(self, name: str) -> str:
        return called(self._words.get(name, {}), name)

    def rows(self) -> list[tuple[str, str]]:
        """What it says, as pairs of a heading and a text."""
        said = self.stated
        pairs = [
            (say("主体", "actors"), "、".join(ref.name for ref in said.actors)),
            (say("对方", "others"), "、".join(ref.name for ref in said.others)),
            (say("内容", "content"), "、".join(said.content)),
            (say("进展", "status"), self._word(said.status) if said.status else ""),
            (say("期限", "due"), said.due or ""),
            (say("主题", "themes"), "、".join(map(self._word, said.themes))),
            (say("数字", "quantities"), "、".join(said.quantities)),
            (say("说话人", "speaker"), said.speaker or ""),
            (say("置信度", "confidence"), f"{said.confidence:.2f}"),
        ]
        return [(head, text) for head, text in pairs if text]

    def __repr__(self) -> str:
        lines = [self.kind, *(f"  {head}{say('：', ': ')}{text}" for head, text in self.rows())]
        lines += [f"  “{q.exact}” 《{q.title}》{q.date or ''}" for q in self.stated.quotes]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        e = html.escape
        lines = [f"<h4>{e(self.kind)}</h4><ul>"]
        lines += [f"<li>{e(head)}{say('：', ': ')}{e(text)}</li>" for head, text in self.rows()]
        lines += [f"<li>{_source(q.exact, q.title, q.date)}</li>" for q in self.stated.quotes]
        lines.append(f"</ul><div><small>{e(self.iri)}</small></div>")
        return block(lines)


class Frame:
    """A whole HTML page as the output of a notebook's cell, shut off from the notebook itself."""

    def __init__(self, page: str, height: int) -> None:
        self.page, self.height = page, height

    def __repr__(self) -> str:
        size = len(self.page) // 1024
        return say(
            f"<川渝图谱的网页，{size} KB；在 Jupyter 中显示>", f"<page of {size} KB; shown in Jupyter>"
        )

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self.page)}" width="100%" height="{self.height}" '
            'sandbox="allow-scripts" style="border: 0"></iframe>'
        )


def statement(store: Source, iri: str) -> StatementView:
    """The statement of an IRI.

    Raises:
        QueryError: there is none.
    """
    try:
        found = statements(store, iri=iri.strip("<>"))
    except ValueError:  # no IRI at all
        found = ()
    if not found:
        raise QueryError(f"图谱中没有这条事实：{iri}", do="g.statements() 列出所有事实的 IRI")
    return StatementView(found[0], labels(store))


def graph_text(out: Path | str, store: Source) -> str:
    """A graph in one line."""
    held = counts.count(store)
    entities, stated = sum(held.entities.values()), sum(held.statements.values())
    return say(
        f"<川渝图谱 {out}：{held.articles} 篇文章，{entities} 个实体，{stated} 条事实>",
        f"<Chuanyu {out}: {held.articles} articles, {entities} entities, {stated} facts>",
    )


def graph_html(out: Path | str, store: Source) -> str:
    """A graph as a small table: how much of what it holds, and one quote from it."""
    e, held, words = html.escape, counts.count(store), labels(store)
    entities, stated = sum(held.entities.values()), sum(held.statements.values())

    def row(head: str, number: int, parts: Mapping[str, int]) -> str:
        named = sorted((-n, called(words.get(name, {}), name)) for name, n in parts.items() if n)
        inside = "、".join(f"{label} {-n}" for n, label in named)
        return f"<li>{e(head)} {number} <small>{e(inside)}</small></li>"

    lines = [
        f"<h4>{say('川渝图谱', 'Chuanyu')} <small>{e(str(out))}</small></h4><ul>",
        row(say("文章", "articles"), held.articles, {}),
        row(say("实体", "entities"), entities, held.entities),
        row(say("事实", "facts"), stated, held.statements),
        row(say("引文", "quotes"), held.quotes, {}),
        "</ul>",
    ]
    return block(lines)


def _head(fact: profile.Fact, words: Mapping[str, Mapping[str, str]]) -> str:
    """A fact in a few words, in the language in use."""
    return fact.head if language() == "zh" else fact.head_in_english(words)


def _source(quote: str, title: str, day: date | None) -> str:
    e = html.escape
    return f"<q>{e(quote)}</q> <small>《{e(title)}》{day or ''}</small>"


def block(lines: Iterable[str]) -> str:
    """Lines of HTML as one piece with our styles."""
    return f'{_STYLE}<div class="chuanyu-shown">{"".join(lines)}</div>'


def _line(label: str, names: Iterable[str]) -> list[str]:
    listed = "、".join(map(html.escape, names))
    return [f"<div>{label}{say('：', ': ')}{listed}</div>"] if listed else []
