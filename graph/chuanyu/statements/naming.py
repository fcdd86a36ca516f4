"""Which mentions name their entity, so that the graph says that the article names it.

Names do, 我市 and 川渝, the ends that a line's name holds, the bodies of posts; not all that a longer name
holds.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace

from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.name import BOTH_SIDES
from chuanyu.language.words import words
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Statement
from chuanyu.statements.classes import LINES, LOW

_OWN = words("ours")
_RIVERS, _LAKES = ("江", "河"), ("湖", "海")
_REGIONS = words("drawn_region")


def naming(document: Document, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """The mentions that name their entity: names, 我市, 全省, 川渝, and the ends that a line's name holds.

    Args:
        document: what the language room found.
        gazetteer: the letters by which names of lines tell their ends.
    """
    outer = [m for m in document.mentions if not m.nested]
    inside = {m.span for one in outer for m in (*_regions_within(document, one), *owners(document, one))}
    names = (m for m in document.mentions if _names(m) or (m.nested and m.span in inside))
    found = (*names, *_ends_of_lines(document, gazetteer), *_bodies_of_posts(document))
    told = (replace(m, entities=tuple(map(as_waterway, m.entities))) for m in found)
    return tuple(sorted(told, key=lambda m: (m.span, m.entity)))


def _ends_of_lines(document: Document, gazetteer: Gazetteer) -> Iterator[Mention]:
    """The ends that the name of a line holds, by a character each or in full: 成都 and 重庆 in 成渝高铁."""
    for line in document.lines:
        if line.entity.cls not in LINES:
            continue
        text = document.text(line.span)
        for end in line.endpoints:
            if any(letter in text for letter in (*_letters(gazetteer, end), *end.name[:2])):
                reason = f"an end of {text}"
                yield Mention(line.span, end.name, (end,), source="grammar", reason=reason, nested=True)


def _bodies_of_posts(document: Document) -> Iterator[Mention]:
    """The bodies of posts that only the posts name: the government of 区长, where it is not written."""
    named = {m.entity for m in document.mentions if m.kind is MentionKind.NAME}
    for post in document.posts:
        if post.organization not in named:
            named.add(post.organization)
            yield Mention(
                post.span,
                document.text(post.span),
                (post.organization,),
                kind=MentionKind.REFERENCE,
                source="grammar",
                reason=f"the body of its {post.role}",
                nested=True,
            )


def _letters(gazetteer: Gazetteer, end: Entity) -> tuple[str, ...]:
    """The characters that stand for a place in names of lines."""
    entry = gazetteer.by_name.get(end.name)
    return entry.abbr if entry else ()


def owners(document: Document, outer: Mention) -> Iterator[Mention]:
    """The port, station or school that opens the name of a work or part of it: 甲港|乙作业区一期工程."""
    for inner in document.mentions_in(outer.span):
        cls, opens = inner.entity.cls, inner.nested and inner.span.start == outer.span.start
        own = cls is EntityClass.FACILITY and outer.entity.cls in (cls, EntityClass.PROJECT)
        if opens and (own or cls is EntityClass.EDUCATION):
            yield inner


def _regions_within(document: Document, outer: Mention) -> Iterator[Mention]:
    """The regions inside the name of a meeting: 双城经济圈 in …推进会; no river or mountain."""
    for inner in document.mentions_in(outer.span) if outer.entity.cls is EntityClass.EVENT else ():
        cls, name = inner.entity.cls, inner.entity.name
        if inner.nested and cls is EntityClass.PLACE and name.endswith(_REGIONS):
            yield inner


def _names(mention: Mention) -> bool:
    """Whether a mention names its entity by itself, wherever it stands."""
    entity = mention.entity
    if mention.nested and entity.cls in (EntityClass.FACILITY, EntityClass.EDUCATION):
        return False
    if mention.kind is MentionKind.REFERENCE:
        # 川渝 names both sides by a character each, 两地 only means them.
        both = mention.reason.endswith(BOTH_SIDES) and mention.text[0] not in "两双"
        return both or mention.text in _OWN
    if entity.cls is EntityClass.PLACE and entity.code is None:
        # 安富街道 in 安富街道党工委 is named, 长江 in 长江特大桥 is not, nor a lake that only the model sees.
        lake = mention.source != "gazetteer" and entity.name.endswith(_LAKES)
        return entity.name.endswith(LOW) or not (mention.nested or lake)
    return True


def as_waterway(entity: Entity) -> Entity:
    """A river as the waterway that it is; while statements are read it is a place, by which things lie."""
    river = entity.cls is EntityClass.PLACE and not entity.code and entity.name.endswith(_RIVERS)
    return replace(entity, cls=EntityClass.CORRIDOR) if river else entity


def with_waterways(statement: Statement) -> Statement:
    """A statement with the rivers in it as waterways."""
    changed: dict[str, object] = {}
    for field in fields(statement):
        value = getattr(statement, field.name)
        if isinstance(value, Entity):
            changed[field.name] = as_waterway(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Entity):
            changed[field.name] = tuple(map(as_waterway, value))
    return replace(statement, **changed)  # type: ignore[arg-type]
