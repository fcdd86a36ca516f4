"""`Document` and `Reading` → one HTML page of the article: what was found in it, where, and why.

The page with which users see how a graph came about: every mention with its class, what found it and
the reason; every statement beside its quote with the rule that made it.  It holds all that it needs,
fetches nothing, and reads well without its script, which only links quotes and statements and turns the
page's own words into English: they stand beside the Chinese ones, as `data-en`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum
from pathlib import Path
from typing import NamedTuple

import jinja2
from markupsafe import Markup
from pyoxigraph import Literal

from chuanyu.answers import values
from chuanyu.model import (
    STATEMENT_KINDS,
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
from chuanyu.rdf import reasons
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.vocabulary import CY, RDFS, SKOS, THEME
from chuanyu.view.inline import colours, policy
from chuanyu.view.marking import Marked, mark

HERE = Path(__file__).resolve().parent


class Said(NamedTuple):
    """The same in both languages of the page."""

    zh: str
    en: str


PASSAGES = {
    PassageKind.TITLE: Said("标题", "Title"),
    PassageKind.BODY: Said("正文", "Text"),
    PassageKind.HEAD: Said("小标题", "Heading"),
    PassageKind.CAPTION: Said("图片说明", "Caption"),
    PassageKind.BYLINE: Said("署名或页面信息", "Byline or page furniture"),
    PassageKind.CONTINUED: Said("转自他版的文字", "Continued from another page"),
    PassageKind.REPEATED: Said("与上文重复", "Repeats what stands above"),
}
SOURCES = {
    "gazetteer": Said("地名录", "the gazetteers"),
    "grammar": Said("构词规则", "the grammar of names"),
    "model": Said("语言模型", "the language model"),
    "reference": Said("指代", "reference"),
    "user": Said("用户的称呼表", "the user's file of names"),
}
_Words = Mapping[str, Said]
"""What the words of the ontology and its themes are called, by local name."""
# The field of a statement whose property is not simply its name without the plural's s.
_PROPERTIES = {"parties": "party", "quantities": "quantity"}
_FRAME = frozenset({"evidence", "confidence", "rule"})


@dataclass(frozen=True, slots=True)
class Detail:
    """One property of a statement: its label, and its values with the class of those that are entities."""

    label: Said
    values: tuple[tuple[Said, str], ...]


@dataclass(frozen=True, slots=True)
class Card:
    """A statement as the page shows it; `number` counts from 1 in the order of the text."""

    number: int
    kind: str
    label: Said
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
    title: Said | None = None
    close: bool = False
    broken: bool = False
    begins: tuple[int, ...] = ()
    statements: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage as the page shows it, with the statements that begin in it."""

    kind: str
    label: Said
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
        classes=[(c.value, _called(words, c), named[c]) for c in EntityClass if named[c]],
        kinds=[(k, _called(words, k), stated[k]) for k in STATEMENT_KINDS if stated[k]],
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


def _words() -> _Words:
    """What the words of the ontology and its themes are called, by local name."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for quad in ontology_quads():
        name, label = str(quad.subject).strip("<>"), quad.object
        if quad.predicate in (RDFS.label, SKOS.prefLabel) and isinstance(label, Literal) and label.language:
            for base in (CY.iri, THEME.iri):
                if name.startswith(base):
                    found[name.removeprefix(base)][label.language] = label.value
    return {
        name: Said(labels["zh"], labels.get("en", name)) for name, labels in found.items() if "zh" in labels
    }


def _called(words: _Words, name: str) -> Said:
    return words.get(name) or Said(name, name)


def _classes() -> str:
    """The colour of each class and each kind as a CSS class: no element needs a style of its own."""
    names = sorted([*EntityClass, *(kind.__name__ for kind in Statement.__subclasses__())])
    return "".join(f".c-{name}{{--c:var(--{name},var(--Thing))}}" for name in names) + "\n"


def _steps(part: Marked, numbers: Mapping[int, int], words: _Words) -> Iterator[Step]:
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


def _opening(group: tuple[Mention, ...], words: _Words) -> Step:
    names = ["m", f"c-{group[0].entity.cls}"]
    names += ["nested"] if group[0].nested else []
    names += ["reference"] if group[0].kind is MentionKind.REFERENCE else []
    said = [_said(mention, words) for mention in group]
    title = Said("\n\n".join(one.zh for one in said), "\n\n".join(one.en for one in said))
    return Step(open=" ".join(names), title=title)


def _said(mention: Mention, words: _Words) -> Said:
    """What is said of a mention: what it stands for, what found it, the reason."""
    found = SOURCES.get(mention.source) or Said(mention.source, mention.source)
    chinese, english = [], []
    for e in mention.entities:
        cls, more = _called(words, e.cls), [part for part in (e.code, e.scope) if part]
        chinese.append(f"{e.name}（{'，'.join([cls.zh, *more])}）")
        english.append(f"{e.name} ({', '.join([cls.en, *more])})")
    chinese.append(f"来源：{found.zh}")
    english.append(f"Found by: {found.en}")
    if mention.reason:
        chinese.append(f"依据：{reasons.chinese(mention.reason) or mention.reason}")
        english.append(f"Reason: {mention.reason}")
    return Said("\n".join(chinese), "\n".join(english))


def _card(number: int, statement: Statement, words: _Words) -> Card:
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
            details.append(Detail(_called(words, prop), told))
    return Card(
        number,
        kind,
        _called(words, kind),
        tuple(details),
        tuple(" ".join(quote.exact.split("\n")) for quote in statement.evidence),
        f"{statement.confidence:.0%}",
        statement.rule,
    )


def _value(value: object, words: _Words) -> tuple[Said, str]:
    """A value of a statement as text, and its class if it is an entity."""
    cls, text = "", str(value)
    match value:
        case Entity():
            cls, text = value.cls.value, value.name
        case Period():
            days = dict.fromkeys((value.start.isoformat(), value.end.isoformat()))
            text = f"{value.label}（{'—'.join(days)}）"
        case Quantity():
            text = values.figure((value.value, value.minimum, value.maximum), value.unit, value.approx)
        case Enum():
            return _called(words, str(value.value)), ""
        case _:
            return _called(words, text), ""
    return Said(text, text), cls
