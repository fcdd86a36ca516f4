"""`Document` → the same, with 双方 and 两地 meant as the text joins names: 甲镇与乙镇签订协议,双方….

The language room takes them for the two sides of the region wherever these are spoken of.  Where two towns,
firms or parks stand beside each other in the paragraph, or again and again in the article, these are meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.fits import LOW
from chuanyu.statements.index import Index
from chuanyu.statements.stories import scattered

BODIES = frozenset({
    EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY, EntityClass.ALLIANCE, EntityClass.ENTERPRISE,
    EntityClass.EDUCATION, EntityClass.RESEARCH,
})  # fmt: skip
SEATS = frozenset({EntityClass.PLACE, EntityClass.PARK})
_GOVERNS = frozenset({EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY})
_SIDES = BODIES | SEATS | {EntityClass.FACILITY, EntityClass.PERSON}
_NAMED_BY = frozenset({EntityClass.EVENT, EntityClass.DOCUMENT})  # 甲区·乙区联席会: both stand in its name
_LINKS = ("、", "与", "和", "同", "及", "以及", "携手", "联合", "会同", "牵手", "·", "—", ",与", ",同")
_JOINS = ("与", "和", "同", "携手", "联合", "会同", "牵手", ",与", ",同")
# Words for several, which mean those joined; the second places, parks or what governs them.
BOTH = ("双方", "两家")
PLACED = ("两地", "两区", "两县", "两市", "两区市", "三地", "三市")
SEVERAL = (*BOTH, "三方", "三家", *PLACED)
_FAR = 300  # characters behind which those joined in a paragraph are no more at hand
_OFTEN = 2  # how often two stand beside each other of whom an article tells, at least


@dataclass(frozen=True, slots=True)
class _Group:
    """Names joined in the text; `sides` are two where 与 stands before the last of more: 甲、乙与丙."""

    span: Span
    entities: tuple[Entity, ...]
    sides: int


def with_sides(document: Document) -> Document:
    """The document with its words for several standing for those whom the text joins."""
    if not any(map(_vague, document.mentions)):
        return document
    index = Index(document)
    found = list(_groups(index))
    ends = [g.span.end for g in found]
    main = None if scattered(document) else _main(document, found)
    met = next((g.span.end for g in found if main and set(g.entities) == set(main.entities)), 0)
    mentions: list[Mention] = []
    region = 0  # where the two sides of the region are spoken of last, by 川渝两地 or 两省市
    for mention in document.mentions:
        if _vague(mention):
            at = mention.span.start
            near = _near(index, mention, region, found, bisect_right(ends, at))
            if entities := near or (_fits(index, mention.text, main) if main and met <= at else ()):
                mention = replace(mention, entities=entities, reason="those whom the text joins")
        if len(mention.entities) > 1 and provinces(mention.entities):
            region = mention.span.end
        mentions.append(mention)
    return replace(document, mentions=tuple(mentions))


def number(word: str) -> int:
    """How many a word for several means: two for 双方, three for 三方."""
    return {"三": 3, "四": 4, "五": 5}.get(word[:1], 2)


def seat(entity: Entity, places: frozenset[Entity]) -> Entity:
    """The place whose body it is: 邻水县 of 邻水县交通运输局."""
    if entity.cls not in _GOVERNS:
        return entity
    name = entity.name.removeprefix("中共")
    return max((p for p in places if name.startswith(p.name)), key=lambda p: len(p.name), default=entity)


def provinces(entities: Iterable[Entity]) -> bool:
    """Whether all of them are provinces or cities of that rank: the two sides of the region."""
    return all((e.code or "").endswith("0000") for e in entities)


def _vague(mention: Mention) -> bool:
    """Whether a word for several was taken for the two sides of the region, with nothing that says so."""
    several = mention.kind is MentionKind.REFERENCE and mention.text.startswith(SEVERAL)
    return several and provinces(mention.entities)


def _groups(index: Index) -> Iterator[_Group]:
    """Names that stand beside each other, joined by 与 or 、, each list once, by its end."""
    chain: list[Entity] = []
    start = end = -1
    sides = 0
    for mention in _outer(index.document):
        between = index.text[end : mention.span.start] if end >= 0 else None
        side = _side(index, mention)
        if between == "" and chain and _modifies(chain[-1], mention.entity):
            chain[-1] = side  # 四川泸州, 成都高新区中和街道: the lower one is meant
        elif chain and (between in _LINKS or between == ""):
            chain.append(side)
            sides = 2 if between in _JOINS else sides
        else:
            if len(dict.fromkeys(chain)) > 1:
                yield _Group(Span(start, end), tuple(dict.fromkeys(chain)), sides or len(chain))
            chain, start, sides = [side], mention.span.start, 0
        end = mention.span.end
    if len(dict.fromkeys(chain)) > 1:
        yield _Group(Span(start, end), tuple(dict.fromkeys(chain)), sides or len(chain))


def _outer(document: Document) -> Iterator[Mention]:
    """The names of those who can be a side, and those in the names of meetings and agreements."""
    last = Span(0, 0)
    for mention in document.mentions:
        cls = mention.entity.cls
        if mention.kind is not MentionKind.NAME or cls in _NAMED_BY or mention.span in last:
            continue
        known = cls is not EntityClass.PLACE or mention.entity.code or mention.entity.name.endswith(LOW)
        if cls in _SIDES and known:
            yield mention
        last = mention.span


def _modifies(place: Entity, name: Entity) -> bool:
    """Whether a place or park right before a name only says where it is: no 成都 behind 重庆."""
    if place.cls not in SEATS or name.cls is EntityClass.PERSON:
        return False
    above = (place.code or "").rstrip("0")
    return not name.code or name.code.startswith(above)


def governed(body: Entity, places: frozenset[Entity]) -> Entity:
    """The place whose committee or government it is; any other body stands for itself."""
    name = body.name.removeprefix("中共").removesuffix("委").removesuffix("人民政府")
    return next((place for place in places if place.name == name), body)


def _side(index: Index, mention: Mention) -> Entity:
    """For whom a person stands beside another: the place of a mayor, else the body of the post."""
    if mention.entity.cls is not EntityClass.PERSON:
        return mention.entity
    body = index.document.body_of(mention.entity, mention.span.end) or mention.entity
    return governed(body, index.places)


def _near(
    index: Index, mention: Mention, region: int, groups: Sequence[_Group], count: int
) -> tuple[Entity, ...]:
    """Those joined last in the same paragraph before a word for several, as many as it means.

    Args:
        index: the document.
        mention: the word.
        region: where the two sides of the region are spoken of last.
        groups: those joined, in the order of the text.
        count: how many of them end before the word.
    """
    sentence = index.document.sentence_of(mention.span)
    start = index.document.article.passages[sentence.passage].span.start if sentence else mention.span.start
    start = max(start, region, mention.span.start - _FAR)
    for at in range(count - 1, -1, -1):
        if groups[at].span.start < start:
            break
        if found := _fits(index, mention.text, groups[at]):
            return found
    return ()


def _fits(index: Index, word: str, group: _Group) -> tuple[Entity, ...]:
    """Those of a group whom a word for several can mean."""
    if group.sides != number(word) and len(group.entities) != number(word):
        return ()
    if any(e.cls is EntityClass.PERSON for e in group.entities):
        return ()
    if word.startswith(BOTH):
        return group.entities
    seats = tuple(dict.fromkeys(seat(e, index.places) for e in group.entities))
    fitting = SEATS if word.startswith("两区") else {EntityClass.PLACE}
    return seats if len(seats) == number(word) and all(e.cls in fitting for e in seats) else ()


def _main(document: Document, groups: Sequence[_Group]) -> _Group | None:
    """The two who stand beside each other again and again, and more often than the region's two sides."""
    counts = Counter(tuple(sorted(g.entities)) for g in groups if len(g.entities) == _OFTEN)
    best = min(counts, key=lambda g: (-counts[g], g), default=())
    region = sum(len(m.entities) > 1 and not _vague(m) for m in document.mentions)
    often = counts[best] >= max(_OFTEN, region)
    return next(g for g in groups if tuple(sorted(g.entities)) == best) if best and often else None
