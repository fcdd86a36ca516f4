"""Made-up readings for Hypothesis: any text, any names, every kind of statement, true quotes.

The alphabet is chosen to hurt: what must be escaped in Turtle and in IRIs stands in texts and in names.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from chuanyu.identity import entity_iri
from chuanyu.model import (
    Approx,
    Article,
    Commitment,
    Connection,
    Cooperation,
    Entity,
    EntityClass,
    Evidence,
    Location,
    Mention,
    MentionKind,
    Outcome,
    Part,
    Participation,
    Passage,
    PassageKind,
    Period,
    PostHolding,
    Quantity,
    Reading,
    Span,
    Statement,
    Status,
)

# The same examples on every machine, and no clock: a slow machine is no fault of the program.
settings.register_profile(
    "chuanyu", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("chuanyu")

HARD = "川渝永宜成重庆市区“”《》（）·、。,\"'\\<>{}|^`%#/?@:;-._~+ \n\t\u00a0\u2028\ufeff😀𠮷éABz019"
NAME = st.text(HARD.replace("\n", ""), min_size=1, max_size=8).filter(lambda t: bool(t.strip()))
CODED = (
    Entity(EntityClass.PLACE, "重庆市", "500000"),
    Entity(EntityClass.PLACE, "永川区", "500118"),
    Entity(EntityClass.PLACE, "泸州市", "510500"),
)
LINES = (EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.CORRIDOR)
THEMES = ("industry", "transport", "science", "ecology")


def entities(*classes: EntityClass) -> st.SearchStrategy[Entity]:
    """Entities of some classes, of any if none is given; people have a scope, no other class has."""

    def make(cls: EntityClass, name: str, scope: str) -> Entity:
        return Entity(cls, name, scope=scope if cls is EntityClass.PERSON else "")

    made = st.builds(make, st.sampled_from(classes or tuple(EntityClass)), NAME, NAME)
    return made if classes else made | st.sampled_from(CODED)


def spans(length: int) -> st.SearchStrategy[Span]:
    """Non-empty stretches of a text of some length, one at least."""
    ends = st.tuples(st.integers(0, length - 1), st.integers(1, length))
    return ends.map(lambda e: Span(min(e[0], e[1] - 1), max(e[0] + 1, e[1])))


DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))
CALENDAR = st.sampled_from(
    (
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2023, 2, 1), date(2023, 2, 28)),
        (date(2025, 1, 1), date(2025, 12, 31)),
        (date(2021, 1, 1), date(2025, 12, 31)),
    )
)


def periods() -> st.SearchStrategy[Period]:
    """Days, months, years and stretches of time."""
    pairs = CALENDAR | st.tuples(DAYS, DAYS) | DAYS.map(lambda d: (d, d))
    return st.builds(lambda pair, label: Period(min(pair), max(pair), label), pairs, NAME)


def quantities() -> st.SearchStrategy[Quantity]:
    """Figures with a value, or ranges."""
    values = st.decimals(Decimal("-1e15"), Decimal("1e15"), places=3, allow_nan=False)
    approx = st.none() | st.sampled_from(Approx)
    exact = st.builds(lambda u, v, a: Quantity(u, value=v, approx=a), NAME, values, approx)
    ranges = st.builds(
        lambda u, v, w: Quantity(u, minimum=min(v, w), maximum=max(v, w)), NAME, values, values
    )
    return exact | ranges


@st.composite
def statements(draw: Callable[..., Any], article: Article) -> Statement:
    """A statement of any kind whose quotes stand in an article."""

    def some(low: int, *classes: EntityClass) -> tuple[Entity, ...]:
        return tuple(draw(st.lists(entities(*classes), min_size=low, max_size=3, unique_by=entity_iri)))

    def quote(span: Span) -> Evidence:
        return article.evidence(span)

    length = len(article.analysed)
    common: dict[str, Any] = {
        "evidence": tuple(draw(st.lists(spans(length).map(quote), min_size=1, max_size=2, unique=True))),
        "confidence": draw(st.floats(0, 1)),
        "rule": draw(NAME),
        "when": draw(st.none() | periods()),
        "section": draw(st.none() | NAME),
        "themes": tuple(draw(st.lists(st.sampled_from(THEMES), max_size=2, unique=True))),
    }
    said = {
        "speaker": draw(st.none() | entities(EntityClass.PERSON)),
        "concerns": some(0),
        "quantities": tuple(draw(st.lists(quantities(), max_size=2))),
    }
    kind = draw(st.sampled_from(Statement.__subclasses__()))
    if kind is PostHolding:
        return PostHolding(
            person=some(1, EntityClass.PERSON)[0], role=draw(NAME), organization=some(1)[0], **common
        )
    if kind is Cooperation:
        return Cooperation(
            parties=some(2), topics=(draw(NAME),), status=draw(st.sampled_from(Status)), **common
        )
    if kind is Commitment:
        return Commitment(actors=some(1), due=draw(st.none() | periods()), **said, **common)
    if kind is Outcome:
        return Outcome(actors=some(1), **said, **common)
    if kind is Connection:
        status = draw(st.sampled_from(Status))
        return Connection(line=some(1, *LINES)[0], endpoints=some(1), status=status, **common)
    one, other = some(2)[:2]
    if kind is Location:
        return Location(thing=one, place=other, **common)
    return Participation(actor=one, thing=other, part=draw(st.sampled_from(Part)), **common)


@st.composite
def articles(draw: Callable[..., Any]) -> Article:
    """An article of any non-blank text, its analysed text a part of the stored one."""
    text = draw(st.text(HARD, min_size=1, max_size=60).filter(lambda t: bool(t.strip())))
    kept = draw(st.lists(st.booleans(), min_size=len(text), max_size=len(text)))
    offsets = tuple(i for i, keep in enumerate(kept) if keep) or (0,)
    analysed = "".join(text[i] for i in offsets)
    return Article(
        id=draw(NAME),
        title=draw(NAME),
        text=text,
        analysed=analysed,
        offsets=offsets,
        passages=(Passage(PassageKind.BODY, Span(0, len(analysed))),),
        source=draw(st.none() | NAME),
        date=draw(st.none() | DAYS),
        event_date=draw(st.none() | DAYS),
    )


@st.composite
def readings(draw: Callable[..., Any]) -> Reading:
    """What an article might give."""
    article = draw(articles())
    length = len(article.analysed)
    mentions = st.builds(
        lambda span, names, kind: Mention(
            span, article.analysed[span.start : span.end], tuple(names), kind, "grammar"
        ),
        spans(length),
        st.lists(entities(), min_size=1, max_size=2),
        st.sampled_from(MentionKind),
    )
    return Reading(
        article,
        tuple(draw(st.lists(mentions, max_size=3))),
        tuple(draw(st.lists(statements(article), max_size=4))),
    )


def reading_sets() -> st.SearchStrategy[list[Reading]]:
    """Readings of articles with different ids."""
    return st.lists(readings(), min_size=1, max_size=3, unique_by=lambda r: r.article.id)
