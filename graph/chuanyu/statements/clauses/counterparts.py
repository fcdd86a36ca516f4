"""Who stands beside whom in an article: names joined in its text or title, and bodies of one trade.

They are whom words for several may mean; which of them, `anaphora.py` decides.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chuanyu.language.references.bodies_of_places import kind_of
from chuanyu.language.words import words
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import GROUNDS, governed, lies_in, may_act
from chuanyu.statements.index import Index

_NAMED_BY = frozenset({EntityClass.EVENT, EntityClass.DOCUMENT})  # 甲区·乙区联席会: both stand in its name
_LINKS = frozenset({"", "、", "与", "和", "同", "及", "以及", "·", "—", "-", "牵手", *words("allies")})
_TRADE = 2  # characters by which the trades of two bodies are the same: 交通|局, 交通|运输厅
_SHORTEST, _TWO = 2, 2  # characters of a name in a title; how many are two


@dataclass(frozen=True, slots=True)
class Group:
    """Names joined in the text, each once."""

    span: Span
    entities: tuple[Entity, ...]


def groups(index: Index) -> Iterator[Group]:
    """Names that stand beside each other, joined by 与 or 、, each list once, by its end."""
    chain: list[Entity] = []
    start = end = -1
    for mention in _outer(index.document):
        between = index.text[end : mention.span.start] if end >= 0 else None
        side = _side(index, mention)
        if between == "" and _modifies(chain[-1], mention.entity):
            chain[-1] = side  # 四川泸州, 成都高新区中和街道: the lower one is meant
        elif between in _LINKS:
            chain.append(side)
        else:
            yield from _group(start, end, chain)
            chain, start = [side], mention.span.start
        end = mention.span.end
    yield from _group(start, end, chain)


def _group(start: int, end: int, chain: list[Entity]) -> Iterator[Group]:
    """A chain as a group, if there are two and more."""
    entities = tuple(dict.fromkeys(chain))
    if len(entities) > 1:
        yield Group(Span(start, end), entities)


def _outer(document: Document) -> Iterator[Mention]:
    """The names of those who can act, and those in the names of meetings and agreements."""
    last = Span(0, 0)
    for mention in document.mentions:
        named_by = mention.entity.cls in _NAMED_BY
        if mention.kind is not MentionKind.NAME or named_by or mention.span in last:
            continue
        if may_act(mention.entity):
            yield mention
        last = mention.span


def _modifies(place: Entity, name: Entity) -> bool:
    """Whether a place or park right before a name only says where it is: no 成都 behind 重庆."""
    return place.cls in GROUNDS and (not name.code or lies_in(name, place))


def _side(index: Index, mention: Mention) -> Entity:
    """For whom a person stands beside another: the place of a mayor, else the body of the post."""
    if mention.entity.cls is not EntityClass.PERSON:
        return mention.entity
    body = index.document.body_of(mention.entity, mention.span.end) or mention.entity
    return governed(body, index.places)


def titled(document: Document) -> tuple[Entity, ...]:
    """The two whom the title joins, by the names that the text has for them: 甲集团与乙集团签署协议."""
    title = document.article.title
    chain: list[tuple[int, int, Entity]] = []
    for start, end, entity in sorted(_in_title(document, title), key=lambda f: f[0]):
        before = chain[-1] if chain else None
        if before and before[1] == start:
            chain[-1] = (before[0], end, entity)  # 甲县乙镇与丙区丁镇
        elif before and title[before[1] : start] in _LINKS:
            chain.append((start, end, entity))
        elif len(chain) > 1:
            break
        else:
            chain = [(start, end, entity)]
    entities = tuple(dict.fromkeys(entity for _, _, entity in chain))
    two = len(entities) == _TWO and not lies_in(*entities) and not lies_in(*reversed(entities))
    return entities if two else ()


def _in_title(document: Document, title: str) -> Iterator[tuple[int, int, Entity]]:
    """Where the title has names of actors of the text, the longest first, none inside another."""
    named = {
        text: m.entity
        for m in document.mentions
        if m.kind is MentionKind.NAME and may_act(m.entity)
        for text in (m.text, m.entity.name)
        if len(text) >= _SHORTEST
    }
    taken: set[int] = set()
    for text in sorted(named, key=lambda t: (-len(t), t)):
        at = title.find(text)
        stretch = range(at, at + len(text))
        if at >= 0 and taken.isdisjoint(stretch):
            taken.update(stretch)
            yield at, at + len(text), named[text]


def of_one_trade(document: Document) -> tuple[Entity, ...]:
    """The only two bodies of one trade, if no other is told so often: 甲市公安局 and 乙省公安厅."""
    named = (m.entity for m in document.mentions)
    bodies = Counter((*named, *(post.organization for post in document.posts)))
    divisions = {e for m in document.mentions for e in m.entities if e.code is not None}
    places = sorted(divisions, key=lambda p: (-len(p.name), p))
    seats: dict[tuple[EntityClass, str], dict[Entity, Entity]] = defaultdict(dict)
    counts: Counter[tuple[EntityClass, str]] = Counter()
    for body, many in bodies.items():
        place = next((p for p in places if p.name in body.name), None)
        trade = kind_of(body, place) if place else ""
        if place and len(trade) > _TRADE:  # a government is the place itself
            seats[body.cls, trade[:_TRADE]].setdefault(place, body)
            counts[body.cls, trade[:_TRADE]] += many
    for key, many in counts.most_common():
        if len(seats[key]) == _TWO:
            return tuple(seats[key].values()) if 2 * many >= counts.total() else ()
    return ()
