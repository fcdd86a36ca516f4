"""`Document` and `Reading` → one HTML page of the article: what was found in it, where, and why.

The page with which users see how a graph came about: every mention with its class, what found it and
the reason; every statement beside its quote with the rule that made it.  It holds all that it needs,
fetches nothing, and reads well without its script, which only links quotes and statements.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path

import jinja2
from markupsafe import Markup
from pyoxigraph import Literal

from chuanyu.answers import values
from chuanyu.model import (
    Document,
    Entity,
    EntityClass,
    Mention,
    MentionKind,
    PassageKind,
    Period,
    Quantity,
    Reading,
    Statement,
)
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import CY, RDFS, SKOS, THEME
from chuanyu.view.inline import colours, policy
from chuanyu.view.marking import Marked, mark

HERE = Path(__file__).resolve().parent

PASSAGES = {
    PassageKind.TITLE: "标题",
    PassageKind.BODY: "正文",
    PassageKind.HEAD: "小标题",
    PassageKind.CAPTION: "图片说明",
    PassageKind.BYLINE: "署名或页面信息",
    PassageKind.CONTINUED: "转自他版的文字",
    PassageKind.REPEATED: "与上文重复",
}
SOURCES = {"gazetteer": "名录", "grammar": "构词规则", "model": "语言模型", "reference": "指代"}
# The field of a statement whose property is not simply its name without the plural's s.
_PROPERTIES = {"parties": "party", "quantities": "quantity"}
_FRAME = frozenset({"evidence", "confidence", "rule"})


@dataclass(frozen=True, slots=True)
class Detail:
    """One property of a statement: its label, and its values with the class of those that are entities."""

    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A statement as the page shows it; `number` counts from 1 in the order of the text."""

    number: int
    kind: str
    label: str
    details: tuple[Detail, ...]
    quotes: tuple[str, ...]
    confidence: str
    rule: str


@dataclass(frozen=True, slots=True)
class Step:
    """What is written next in a passage: a mention opens or closes, or text with the quotes over it.

    Attributes:
        open: the CSS classes of a mention that opens, `title` what is said of it.
        close: a mention closes.
        begins, statements: the numbers of the statements whose quote begins at, or covers, the text.
    """

    text: str = ""
    open: str = ""
    title: str = ""
    close: bool = False
    broken: bool = False
    begins: tuple[int, ...] = ()
    statements: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage as the page shows it, with the statements that begin in it."""

    kind: str
    label: str
    steps: tuple[Step, ...]
    cards: tuple[Card, ...]


def explain(document: Document, reading: Reading) -> str:
    """Write the page of one article as HTML text: the same article, the same text.

    Args:
        document: the article with what the language room found.
        reading: what the same article states.

    Raises:
        DataError: the ontology, from which the labels come, cannot be read.
    """
    words = _words()
    marked, placeless = mark(document, reading)
    order = [n for part in marked for n in part.statements] + list(placeless)
    numbers = {index: number for number, index in enumerate(order, 1)}
    cards = {i: _card(numbers[i], s, words) for i, s in enumerate(reading.statements)}
    paragraphs = [
        Paragraph(
            part.passage.kind.value,
            PASSAGES[part.passage.kind],
            tuple(_steps(part, numbers, words)),
            tuple(cards[i] for i in part.statements),
        )
        for part in marked
    ]
    named = Counter(m.entity.cls.value for m in dict.fromkeys([*document.mentions, *reading.mentions]))
    stated = Counter(card.kind for card in cards.values())
    style = colours() + _classes() + (HERE / "explain.css").read_text(encoding="utf-8")
    script = (HERE / "explain.js").read_text(encoding="utf-8")
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=lambda value: value if isinstance(value, Markup) else visible(str(value)),
    )
    return environment.get_template("explain.html.j2").render(
        article=document.article,
        paragraphs=paragraphs,
        placeless=[cards[i] for i in placeless],
        classes=[(c.value, words.get(c, c), named[c]) for c in EntityClass if named[c]],
        kinds=[(k, words.get(k, k), stated[k]) for k in sorted(stated)],
        mentions=sum(named.values()),
        statements=len(cards),
        style=Markup(style),
        script=Markup(script),
        policy=policy([script], [style]),
    )


def visible(text: str) -> str:
    """A text in which marks that turn the direction of writing, and other controls, are seen as �.

    They would set what stands around them in another order than it is stored.
    """
    return "".join("\ufffd" if _controls(sign) else sign for sign in text)


def _controls(sign: str) -> bool:
    turns = sign in "\u061c\u200e\u200f" or "\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069"
    return turns or (unicodedata.category(sign) == "Cc" and sign not in "\n\t")


def _words() -> dict[str, str]:
    """What the words of the ontology and its themes are called in Chinese, by local name."""
    found = {}
    for quad in ontology_quads():
        name, label = str(quad.subject).strip("<>"), quad.object
        if quad.predicate in (RDFS.label, SKOS.prefLabel) and isinstance(label, Literal):
            for base in (CY.iri, THEME.iri):
                if label.language == "zh" and name.startswith(base):
                    found[name.removeprefix(base)] = label.value
    return found


def _classes() -> str:
    """The colour of each class and each kind as a CSS class: no element needs a style of its own."""
    names = sorted([*EntityClass, *(kind.__name__ for kind in Statement.__subclasses__())])
    return "".join(f".c-{name}{{--c:var(--{name},var(--Thing))}}" for name in names) + "\n"


def _steps(part: Marked, numbers: Mapping[int, int], words: Mapping[str, str]) -> Iterator[Step]:
    """The pieces of a passage with mentions opened and closed around them, properly nested."""
    opened: list[tuple[Mention, ...]] = []
    for piece in part.pieces:
        kept = 0
        while kept < min(len(opened), len(piece.mentions)) and opened[kept] == piece.mentions[kept]:
            kept += 1
        yield from (Step(close=True) for _ in opened[kept:])
        opened = list(piece.mentions)
        yield from (_opening(group, words) for group in opened[kept:])
        yield Step(
            piece.text,
            broken=piece.broken,
            begins=tuple(numbers[i] for i in piece.begins),
            statements=tuple(sorted(numbers[i] for i in piece.statements)),
        )
    yield from (Step(close=True) for _ in opened)


def _opening(group: tuple[Mention, ...], words: Mapping[str, str]) -> Step:
    names = ["m", f"c-{group[0].entity.cls}"]
    names += ["nested"] if group[0].nested else []
    names += ["reference"] if group[0].kind is MentionKind.REFERENCE else []
    return Step(open=" ".join(names), title="\n\n".join(_said(mention, words) for mention in group))


def _said(mention: Mention, words: Mapping[str, str]) -> str:
    """What is said of a mention: what it stands for, what found it, the reason."""
    things = [
        f"{e.name}（{'，'.join(p for p in (words.get(e.cls, e.cls), e.code, e.scope) if p)}）"
        for e in mention.entities
    ]
    found = f"来源：{SOURCES.get(mention.source, mention.source)}"
    return "\n".join([*things, found, *([f"依据：{mention.reason}"] if mention.reason else [])])


def _card(number: int, statement: Statement, words: Mapping[str, str]) -> Card:
    kind = type(statement).__name__
    own = [f.name for f in fields(statement)]
    shared = [f.name for f in fields(Statement)]
    ordered = [name for name in own if name not in shared] + [name for name in shared if name not in _FRAME]
    details = []
    for name in ordered:
        value = getattr(statement, name)
        told = tuple(_value(v, words) for v in (value if isinstance(value, tuple) else (value,)))
        if value is not None and told:
            prop = _PROPERTIES.get(name, name.removesuffix("s") if isinstance(value, tuple) else name)
            prop = prop if prop in words else name
            details.append(Detail(words.get(prop, prop), told))
    return Card(
        number,
        kind,
        words.get(kind, kind),
        tuple(details),
        tuple(" ".join(quote.exact.split("\n")) for quote in statement.evidence),
        f"{statement.confidence:.0%}",
        statement.rule,
    )


def _value(value: object, words: Mapping[str, str]) -> tuple[str, str]:
    """A value of a statement as text, and its class if it is an entity."""
    match value:
        case Entity():
            return value.name, value.cls.value
        case Period():
            days = dict.fromkeys((value.start.isoformat(), value.end.isoformat()))
            return f"{value.label}（{'—'.join(days)}）", ""
        case Quantity():
            numbers = (value.value, value.minimum, value.maximum)
            return values.figure(numbers, value.unit, value.approx), ""
        case Enum():
            return words.get(value.value, str(value.value)), ""
    return words.get(str(value), str(value)), ""
