"""The page that explains a made-up article, and the page taken apart again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from chuanyu.model import (
    Article,
    Commitment,
    Document,
    Entity,
    EntityClass,
    Mention,
    Passage,
    PassageKind,
    Reading,
    Span,
    Statement,
)
from chuanyu.view.explain import explain

CITY = Entity(EntityClass.PLACE, "重庆市", "500000")
DISTRICT = Entity(EntityClass.PLACE, "永川区", "500118")
BUREAU = Entity(EntityClass.GOVERNMENT_BODY, "重庆市永川区交通局")
VOID = {"meta", "link"}


@dataclass
class Element:
    """An element of the page with the text inside it."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[Element, ...]
    text: str = ""

    def has(self, name: str) -> bool:
        return name in self.attributes.get("class", "").split()


@dataclass
class Read(HTMLParser):
    """A page taken apart."""

    elements: list[Element] = field(default_factory=list)
    opened: list[Element] = field(default_factory=list)

    @classmethod
    def of(cls, page: str) -> Read:
        read = cls()
        HTMLParser.__init__(read)
        read.feed(page)
        read.close()
        assert read.opened == []
        return read

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {k: v or "" for k, v in attrs}, tuple(self.opened))
        self.elements.append(element)
        if tag not in VOID:
            self.opened.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self.opened:
            element.text += data

    def all(self, name: str) -> list[Element]:
        return [e for e in self.elements if e.has(name)]

    def passages(self) -> list[str]:
        return [e.text for e in self.elements if e.tag == "p" and any(o.has("text") for o in e.inside)]

    def quote(self, number: int) -> str:
        """The text over which the quotes of a statement stand."""
        return "".join(e.text for e in self.all("q") if str(number) in e.attributes.get("data-s", "").split())


def article_of(*passages: tuple[str, PassageKind], text: str = "", offsets: Iterable[int] = ()) -> Article:
    """An article of some passages, stored as it is analysed if not told otherwise."""
    analysed = "\n".join(words for words, _ in passages)
    placed, at = [], 0
    for words, kind in passages:
        placed.append(Passage(kind, Span(at, at + len(words))))
        at += len(words) + 1
    return Article(
        "made",
        "短讯",
        text or analysed,
        analysed,
        tuple(offsets) or tuple(range(len(analysed))),
        tuple(placed),
    )


def page_of(article: Article, mentions: Iterable[Mention] = (), statements: Iterable[Statement] = ()) -> str:
    found = tuple(mentions)
    document = Document(article, article.analysed, (), (), found)
    return explain(document, Reading(article, found, tuple(statements)))


def mention_of(
    article: Article, words: str, *entities: Entity, nested: bool = False, reason: str = ""
) -> Mention:
    start = article.analysed.index(words)
    return Mention(Span(start, start + len(words)), words, entities, reason=reason, nested=nested)


def promise_of(article: Article, *quotes: str, rule: str = "hand") -> Commitment:
    spans = [Span(article.analysed.index(q), article.analysed.index(q) + len(q)) for q in quotes]
    evidence = tuple(article.evidence(span) for span in spans)
    return Commitment(evidence=evidence, confidence=0.85, rule=rule, actors=(DISTRICT,))
