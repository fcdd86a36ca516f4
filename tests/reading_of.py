"""Made-up sentences → what the rooms of language and statements read in them.

The tests of both rooms give a sentence, a paper and a date, and ask through the public entry points.
One reader a test run: it is slow to make and keeps nothing between articles.
"""

from __future__ import annotations

import signal
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache, lru_cache
from types import FrameType
from typing import TypeVar

from chuanyu.language import Reader, load_reader
from chuanyu.model import (
    Article,
    Commitment,
    Connection,
    Cooperation,
    Document,
    Location,
    Mention,
    MentionKind,
    Outcome,
    Participation,
    PostHolding,
    Reading,
    Sentence,
    Statement,
)
from chuanyu.reading import parse_article
from chuanyu.statements import extract

CHONGQING = "重庆日报"
SICHUAN = "四川日报"
DATE = "2023-06-15"
TITLE = "短讯"  # which names nothing

Held = tuple[str, str, str]
"""Who holds a post, the role, and the body."""

S = TypeVar("S", bound=Statement)


# Far more than any made-up article needs: a rule that never ends must fail, not eat the machine.
LIMIT = 20


@contextmanager
def ends() -> Iterator[None]:
    """Raise TimeoutError where what is done inside does not come to an end."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError("reading does not come to an end")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


@cache
def reader() -> Reader:
    """The one reader of a test run."""
    return load_reader()


def article(
    text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE, id: str = "made"
) -> Article:
    """An article whose body is `text`."""
    head = f'---\nid: {id}\ntitle: "{title}"\nsource: {source}\ndate: {date}\n---\n'
    return parse_article((head + text + "\n").encode(), id)


@lru_cache(maxsize=2048)
def document(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> Document:
    """What the language room finds in an article."""
    made, using = article(text, source, date, title), reader()
    with ends():
        return using.read(made)


@lru_cache(maxsize=2048)
def reading(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> Reading:
    """What an article states."""
    found, using = document(text, source, date, title), reader()
    with ends():
        return extract(found, using.gazetteer)


def mentions(text: str, source: str = CHONGQING) -> tuple[Mention, ...]:
    """The names, references left out."""
    return tuple(m for m in document(text, source).mentions if m.kind is MentionKind.NAME)


def names(text: str, source: str = CHONGQING) -> set[tuple[str, str]]:
    """Each place that names something, nested ones too: the words and the canonical name."""
    return {(m.text, m.entity.name) for m in mentions(text, source)}


def named(text: str, source: str = CHONGQING) -> set[tuple[str, str]]:
    """What a reading counts as naming its entity: class and canonical name."""
    return {(e.cls.value, e.name) for m in reading(text, source).mentions for e in m.entities}


def lines(text: str) -> dict[str, tuple[str, set[str]]]:
    """The lines of a text by name, with their class and the places that they join."""
    return {
        line.entity.name: (line.entity.cls.value, {e.name for e in line.endpoints})
        for line in document(text).lines
    }


def outer(text: str, source: str = CHONGQING) -> set[tuple[str, str]]:
    """The names that lie in no longer one: class and canonical name."""
    return {(m.entity.cls.value, m.entity.name) for m in mentions(text, source) if not m.nested}


def entities(text: str, source: str = CHONGQING) -> set[tuple[str, str]]:
    """All that is named, nested names too: class and canonical name."""
    return {(m.entity.cls.value, m.entity.name) for m in mentions(text, source)}


def references(text: str, source: str = CHONGQING) -> dict[str, set[str]]:
    """The words that refer back, with the names of what they stand for."""
    found = document(text, source).mentions
    return {m.text: {e.name for e in m.entities} for m in found if m.kind is MentionKind.REFERENCE}


def sentence(found: Document, words: str) -> Sentence:
    """The sentence that holds some words of an article."""
    at = found.folded.index(words)
    return next(s for s in found.sentences if s.span.start <= at < s.span.end)


def speaker(text: str, words: str, source: str = CHONGQING) -> str | None:
    """Who says the sentence that holds some words."""
    said_by = sentence(document(text, source), words).speaker
    return said_by.name if said_by else None


def spoken_for(text: str, words: str, source: str = CHONGQING) -> set[str]:
    """For whom the sentence that holds some words is said."""
    return {e.name for e in sentence(document(text, source), words).spoken_for}


def told_posts(text: str, source: str = CHONGQING) -> set[Held]:
    """The posts that are read in a sentence, whether or not they become statements."""
    return {(p.person.name, p.role, p.organization.name) for p in document(text, source).posts}


def _of(kind: type[S], text: str, source: str, date: str, title: str = TITLE) -> list[S]:
    return [s for s in reading(text, source, date, title).statements if isinstance(s, kind)]


def posts(text: str, source: str = CHONGQING, date: str = DATE) -> set[Held]:
    """The posts: person, role, body."""
    return {(s.person.name, s.role, s.organization.name) for s in _of(PostHolding, text, source, date)}


def cooperations(
    text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE
) -> list[Cooperation]:
    """The cooperations in the order of the text."""
    return _of(Cooperation, text, source, date, title)


def pairs(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> set[frozenset[str]]:
    """The pairs of parties that all cooperations together join."""
    return {
        frozenset((a.name, b.name))
        for s in cooperations(text, source, date, title)
        for a in s.parties
        for b in s.parties
        if a != b
    }


def p(*names: str) -> set[frozenset[str]]:
    """Every pair of some names, as `pairs` gives them."""
    return {frozenset((a, b)) for a in names for b in names if a != b}


def commitments(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> list[Commitment]:
    """The commitments in the order of the text."""
    return _of(Commitment, text, source, date, title)


def outcomes(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> list[Outcome]:
    """The outcomes in the order of the text."""
    return _of(Outcome, text, source, date, title)


def ledger(text: str, source: str = CHONGQING, date: str = DATE) -> list[Commitment | Outcome]:
    """The commitments, then the outcomes."""
    return [*commitments(text, source, date), *outcomes(text, source, date)]


def quotes(found: Iterable[Statement]) -> list[str]:
    """What statements quote."""
    return [s.evidence[0].exact for s in found]


def actors(found: Commitment | Outcome) -> set[str]:
    """Who does it."""
    return {e.name for e in found.actors}


def who(text: str, words: str) -> set[str]:
    """Who acts in the one clause that holds some words."""
    (found,) = [s for s in ledger(text) if words in s.evidence[0].exact]
    return actors(found)


def promises(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> list[str]:
    """What the commitments quote, in the order of the text."""
    return quotes(commitments(text, source, date, title))


def results(text: str, source: str = CHONGQING, date: str = DATE) -> list[str]:
    """What the outcomes quote, in the order of the text."""
    return quotes(outcomes(text, source, date))


def promised(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> dict[str, set[str]]:
    """What is promised, as it is quoted, with by whom."""
    return {quotes([s])[0]: actors(s) for s in commitments(text, source, date, title)}


def done(text: str, source: str = CHONGQING, date: str = DATE, title: str = TITLE) -> dict[str, set[str]]:
    """What has come about, as it is quoted, with who did it."""
    return {quotes([s])[0]: actors(s) for s in outcomes(text, source, date, title)}


def connections(text: str, source: str = CHONGQING, date: str = DATE) -> dict[str, tuple[set[str], str]]:
    """The lines with their ends and status."""
    found = _of(Connection, text, source, date)
    return {s.line.name: ({e.name for e in s.endpoints}, s.status.value) for s in found}


def locations(text: str, source: str = CHONGQING) -> set[tuple[str, str]]:
    """What lies where."""
    return {(s.thing.name, s.place.name) for s in _of(Location, text, source, DATE)}


def parts(text: str, source: str = CHONGQING) -> set[tuple[str, str, str]]:
    """The parts: actor, part, thing."""
    return {(s.actor.name, s.part.value, s.thing.name) for s in _of(Participation, text, source, DATE)}


def having(part: str, text: str) -> set[str]:
    """Who has a part of one sort in anything."""
    return {actor for actor, had, _ in parts(text) if had == part}
