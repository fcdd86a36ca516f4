"""`Document` → `Reading`: the statements of an article, each with its evidence; one module a kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.name import BOTH_SIDES
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Reading, Span, Statement
from chuanyu.statements.classes import LOW, seat
from chuanyu.statements.clauses import ClauseReader
from chuanyu.statements.clauses.anaphora import with_sides
from chuanyu.statements.connections import connections
from chuanyu.statements.cooperation import cooperation
from chuanyu.statements.cues import load_cues, words
from chuanyu.statements.index import Index
from chuanyu.statements.ledger import heads, ledger
from chuanyu.statements.locations import locations
from chuanyu.statements.participation import participation, parts_told
from chuanyu.statements.posts import posts


def extract(document: Document, gazetteer: Gazetteer) -> Reading:
    """Read the statements of a document.

    Returns:
        The article, the mentions that name an entity, and the statements in the order of their evidence.
    """
    cues, document = load_cues(), with_sides(document)
    both = _both_sides(document)
    default = _author(document) or _protagonist(document) or both or _own(document, gazetteer)
    clauses = tuple(ClauseReader(document, cues, default).clauses())
    told = parts_told(document, clauses, cues, gazetteer)
    found = chain(
        posts(document),
        cooperation(document, clauses, told, cues),
        ledger(document, clauses, cues),
        heads(document, both, cues),
        connections(document, cues),
        locations(document, clauses, gazetteer),
        participation(document, told, cues),
    )
    statements = once(sorted(found, key=_order))
    return Reading(document.article, _named(document, gazetteer), statements)


def once(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """The statements in their order; one that repeats an earlier one word for word is joined to it.

    A newspaper prints a paragraph twice: as a standfirst and again below, or on a page put together anew.
    Where it first stands decides on its section, its themes and its rule; it is as sure as the surest.
    """
    found: dict[tuple[object, ...], list[Statement]] = {}
    for one in statements:
        words = tuple("".join(quote.exact.split()) for quote in one.evidence)
        key = (replace(one, evidence=(), confidence=0.0, rule="", section=None, themes=()), words)
        found.setdefault(key, []).append(one)
    return tuple(map(_joined, found.values()))


def _joined(same: Sequence[Statement]) -> Statement:
    """One statement of those that repeat each other."""
    if len(same) == 1:
        return same[0]
    evidence = dict.fromkeys(quote for one in same for quote in one.evidence)
    return replace(same[0], evidence=tuple(evidence), confidence=max(one.confidence for one in same))


def _order(statement: Statement) -> tuple[object, ...]:
    return (statement.evidence[0], type(statement).__name__, statement.rule, repr(statement))


_OPENING = 400  # characters in which a briefing says whose it is
_REPORTS = re.compile(r"(?:现将|现就).{0,40}(?:简报|汇报|报告|通报)如下|工作(?:简报|总结|汇报|情况)")
_BODIES = (EntityClass.GOVERNMENT_BODY, EntityClass.PARTY_BODY)


def _author(document: Document) -> tuple[Entity, ...]:
    """The body whose own briefing this is, for its tasks without a subject: the first that it names."""
    opening = document.folded[:_OPENING]
    if not _REPORTS.search(opening):
        return ()
    named = [
        m
        for m in document.mentions
        if m.span.end <= _OPENING and m.kind is MentionKind.NAME and not _heeded(document, m)
    ]
    body = next((m for m in named if m.entity.cls in _BODIES), None)
    if body is None or not body.text.endswith(_OFFICE):
        return (body.entity,) if body else ()
    # An office reports for whose it is: 甲县乙局办公室 for the bureau, 甲市双城办 for the city.
    within = [m.entity for m in named if m.nested and m.span in body.span and m.span != body.span]
    owner = next((e for e in within if e.cls in _BODIES), next((e for e in within if e.code), None))
    return (owner or body.entity,)


_OFFICE = ("办公室", "办")


_HEEDS = re.compile(r"(?:落实|贯彻|按照|根据|遵照)[^,。;]{0,12}$")


def _heeded(document: Document, mention: Mention) -> bool:
    """Whether a briefing only follows what a body decided: 认真落实市委、市政府部署."""
    at = mention.span.start
    return bool(_HEEDS.search(document.folded, max(0, at - 16), at))


_PROTAGONISTS = frozenset({
    EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.FACILITY, EntityClass.PARK, EntityClass.PROJECT,
    EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.ALLIANCE,
    EntityClass.CORRIDOR, EntityClass.MECHANISM,
})  # fmt: skip
_OFTEN = 3  # how often the one of which an article tells is named, at least


def _protagonist(document: Document) -> tuple[Entity, ...]:
    """The one work, firm or school that the title names and of which the article tells."""
    title = document.article.title
    named = Counter(
        m.entity
        for m in document.mentions
        if m.entity.cls in _PROTAGONISTS and not m.nested and m.text in title
    )
    every = Counter(m.entity for m in document.mentions if m.entity in named)
    best = max(named, key=lambda e: (every[e], e), default=None)
    return (best,) if best and every[best] >= _OFTEN else ()


_ORGANS = words("organ")


def _own(document: Document, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The place whose own site an article is from: 梁平区 for 梁平区人民政府网."""
    source = document.article.source or ""
    if not any(organ in source for organ in _ORGANS):
        return ()
    entries = (gazetteer.by_name.get(source[:end]) for end in range(len(source), 2, -1))
    place = next(
        (e.entity for e in entries if e and e.entity.cls is EntityClass.PLACE and e.entity.code), None
    )
    return (place,) if place else ()


def _both_sides(document: Document) -> tuple[Entity, ...]:
    """The two sides for which 两地 or 川渝 stands most often; none where the article does not speak so."""
    places = Index(document).places
    pairs = Counter(
        tuple(sorted({seat(e, places) for e in m.entities}))
        for m in document.mentions
        if m.kind is MentionKind.REFERENCE and len(m.entities) == 2
    )
    best = min(pairs, key=lambda p: (-pairs[p], p), default=())
    return best if pairs[best] > 1 else ()


def _named(document: Document, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions that name their entity: names, 我市, 全省, 川渝, and the ends that a line's name holds.

    A region or river inside a longer name is not named for its own sake (长江 in 长江特大桥).
    """
    works = _within_works(document)
    inside = works | _regions_within(document)
    found = [m for m in document.mentions if _names(m) or (m.nested and m.span in inside)]
    for line in document.lines:
        if line.entity.cls in (EntityClass.RAIL_LINE, EntityClass.ROAD):
            text = document.text(line.span)
            found += [
                Mention(
                    line.span, end.name, (end,), source="grammar", reason=f"an end of {text}", nested=True
                )
                for end in line.endpoints
                if any(a in text for a in (*_letters(gazetteer, end), *end.name[:2]))
            ]
    found += _governments(document)
    return tuple(sorted(found, key=lambda m: (m.span, m.entity)))


def _governments(document: Document) -> Iterator[Mention]:
    """The bodies of posts that only the posts name: the government of 区长, where it is not written."""
    named = {m.entity for m in document.mentions if m.kind is MentionKind.NAME}
    for post in document.posts:
        if post.organization not in named:
            named.add(post.organization)
            reason = f"the body of its {post.role}"
            yield Mention(
                post.span,
                document.text(post.span),
                (post.organization,),
                kind=MentionKind.REFERENCE,
                source="grammar",
                reason=reason,
                nested=True,
            )


def _letters(gazetteer: Gazetteer, end: Entity) -> tuple[str, ...]:
    """The characters that stand for a place in names of lines."""
    entry = gazetteer.by_name.get(end.name)
    return entry.abbr if entry else ()


_OWN = words("ours")
_WATERS = ("江", "河", "湖", "海")


def _within_works(document: Document) -> set[Span]:
    """The known facilities inside the names of works on them: 双流国际机场 in …提质改造工程.

    A 枢纽工程 is no work on a facility but that facility.
    """
    works = [m.span for m in document.mentions if m.entity.cls is EntityClass.PROJECT and not m.nested]
    return {
        m.span
        for span in works
        for m in document.mentions_in(span)
        if m.nested
        and m.entity.cls is EntityClass.FACILITY
        and m.source == "gazetteer"
        and not _ITSELF.fullmatch(document.folded, m.span.end, span.end)
    }


_ITSELF = re.compile(r"(?:[一二三]期|主体|建设)*(?:工程|项目)")


def _regions_within(document: Document) -> set[Span]:
    """The regions inside the names of meetings: 双城经济圈 in …推进会; no river or mountain."""
    return {
        inner.span
        for event in document.mentions
        if event.entity.cls is EntityClass.EVENT and not event.nested
        for inner in document.mentions_in(event.span)
        if inner.nested and inner.entity.cls is EntityClass.PLACE and inner.entity.name.endswith(_REGIONS)
    }


_REGIONS = ("经济圈", "经济区", "地区", "城市群", "都市圈")


def _names(mention: Mention) -> bool:
    entity = mention.entity
    if mention.nested and entity.cls in (EntityClass.FACILITY, EntityClass.EDUCATION):
        return False
    if mention.nested and entity.cls is EntityClass.MECHANISM and entity.name.endswith("会议"):
        return False  # 川渝党政联席会议 in …第十三次会议
    if mention.kind is MentionKind.REFERENCE:
        # 川渝 names both sides by a character each, 两地 only means them.
        both = mention.reason.endswith(BOTH_SIDES) and mention.text[0] not in "两双"
        return both or mention.text in _OWN
    if entity.cls is EntityClass.PLACE and entity.code is None:
        # 安富街道 in 安富街道党工委 is named, 长江 in 长江特大桥 is not.
        return entity.name.endswith(LOW) or (not mention.nested and not entity.name.endswith(_WATERS))
    return True
