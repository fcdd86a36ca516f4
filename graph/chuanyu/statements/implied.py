"""Whom an article means where it names no actor: whose briefing it is, of what it tells, the two sides.

A task without a subject in a bureau's own briefing is the bureau's; what an article about one work tells is
told of the work, and about a park that several share of these; where 两地 and 川渝 stand again and again,
both sides do it; a place's own site, or a title that it opens, tells of the place; what is told of the works
of the economic circle is told of its two sides; and what is told round the country is told of the country.
"""

from __future__ import annotations

import re
from collections import Counter

from chuanyu.language.folding import fold
from chuanyu.language.gazetteer import Gazetteer
from chuanyu.language.name import SOCIETIES
from chuanyu.language.words import worded, words
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import (
    DELEGATIONS,
    GOVERNING,
    SHARED,
    WORKS,
    governed,
    is_region,
    lies_in,
    opener,
    provinces,
    seat,
    sender,
)
from chuanyu.statements.clauses.bulletins import bulletin, scattered
from chuanyu.statements.clauses.counterparts import titled
from chuanyu.statements.index import SIGNS, Index


def country(gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """Of whom is told what the whole country did, if the gazetteer knows it."""
    return gazetteer.entities(words("own_country"))


def implied_actors(
    document: Document, gazetteer: Gazetteer, both: tuple[Entity, ...], own: tuple[Entity, ...]
) -> tuple[Entity, ...]:
    """Who acts where nobody is named: the author of a briefing, of whom it tells, both sides, its own place.

    In a report that goes round the country it is the country, in a bulletin nobody.
    """
    if scattered(document):
        return () if bulletin(document) else _of_country(document, gazetteer)
    named = _author(document) or _protagonist(document) or sharers(document, gazetteer)
    named = named or _joined_in_title(document) or both
    return named or own or _of_circle(document, gazetteer)


def reporter(document: Document, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """Whose own doings an article reports without naming it again: its author, site, who opens the title."""
    return _author(document) or _own(document, gazetteer) or _in_title(document, gazetteer)


def _of_country(document: Document, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The country, where the title of a report on many places names no work, no region and no place."""
    about, title = _protagonist(document), document.article.title
    if about and about[0].cls not in _NATIONAL:
        return about
    named = {m.text: m.entity for m in document.mentions if m.text in title}
    known = gazetteer.by_name
    told = (
        e for e in named.values() if e.code or (is_region(e) and e.name in known and known[e.name].members)
    )
    return tuple(dict.fromkeys(told)) or country(gazetteer)


_HEAD = 100  # characters of an article in which it says what it is about
_CIRCLE, _SIDES = words("circle"), words("sides_of_circle")


def _of_circle(document: Document, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The two sides, of what is told in an article on the works of their economic circle."""
    if not any(word in document.article.title + document.folded[:_HEAD] for word in _CIRCLE):
        return ()
    return gazetteer.entities(_SIDES)


_OPENING = 400  # characters in which a briefing says whose it is
_REPORTS = re.compile(
    r"(?:现将|现就).{0,40}(?:简报|汇报|报告|通报)如下|工作(?:简报|总结|汇报|情况)"
    r"|我(?:代表|受)(?P<whose>[^,。;]{2,20}?),?向大会(?:报告|作)"  # 现在,我代表区人民政府向大会报告工作
)
_OFFICE = ("办公室", "办")
# Behind who opens a title: others do it too, an official does or speaks, or it is a paper of that name:
# 甲局|与乙局, 甲省委|副书记, 甲区政府|工作报告.
_NOT_ITS = worded(r"[与和同、:副]|联合|携手|会同|{office}|{official}|常委")


def _author(document: Document) -> tuple[Entity, ...]:
    """The body whose own briefing this is, for its tasks without a subject: the first that it names.

    The title opens with it (甲区乙局“三个协同”推动…), or it says that it reports.
    """
    places, reports = Index(document).places, _REPORTS.search(document.folded, 0, _OPENING)
    if reports and reports["whose"]:  # 我代表甲县第十届人民政府向大会报告工作
        return tuple(seat(m.entity, places) for m in document.mentions_in(Span(*reports.span("whose"))))[:1]
    named = (m for m in document.mentions if m.span.end <= _OPENING)
    body = next((m for m in named if m.entity.cls in GOVERNING and m.kind is MentionKind.NAME), None)
    if body is None or not (reports or _of_title(document, body)):
        return ()
    if body.text.endswith(_OFFICE):
        # An office reports for whose it is: 甲县乙局办公室 for the bureau, 甲市双城办 for the city.
        body = next((m for m in document.mentions_in(body.span) if m.nested), body)
    return (governed(body.entity, places),)


def _of_title(document: Document, body: Mention) -> bool:
    """Whether the title opens with a body and tells what that does alone; no delegation acts for itself."""
    title = fold(document.article.title)
    opens = title.startswith(body.text) and not body.entity.name.endswith(DELEGATIONS)
    return opens and not _NOT_ITS.match(title, len(body.text)) and "工作报告" not in title


_PROTAGONISTS = WORKS | SOCIETIES | {EntityClass.CORRIDOR, EntityClass.MECHANISM}
_NATIONAL = (EntityClass.PROJECT, EntityClass.MECHANISM)  # which the country has too: “东数西算”
_MEDIA = words("media")  # 甲项目开工-乙新闻网: the page's own name
_OFTEN = 3  # how often the one of which an article tells is named, at least


def _protagonist(document: Document) -> tuple[Entity, ...]:
    """The one work, firm or school that the title names and of which the article tells."""
    title = document.article.title
    named = Counter(
        m.entity
        for m in document.mentions
        if m.entity.cls in _PROTAGONISTS and not m.nested and m.text in title and not m.text.endswith(_MEDIA)
    )
    every = Counter(m.entity for m in document.mentions if m.entity in named)
    best = max(named, key=lambda e: (every[e], e), default=None)
    return (best,) if best and every[best] >= _OFTEN else ()


def sharers(document: Document, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The places that share the park, corridor or zone that the title names, by the gazetteer."""
    title = document.article.title
    for mention in document.mentions:
        entry = gazetteer.by_name.get(mention.entity.name) if mention.text in title else None
        if entry and mention.entity.cls in SHARED and len(entry.within) > 1:
            return gazetteer.entities(entry.within)
    return ()


def _joined_in_title(document: Document) -> tuple[Entity, ...]:
    """The two of one kind that sign by the title: 甲海关与乙海关签署备忘录."""
    places = Index(document).places
    two = tuple(sender(one, places) for one in titled(document))
    alike = len({one.cls for one in two}) == 1
    return two if alike and SIGNS.search(document.article.title) else ()


_ORGANS = words("organ")


def _own(document: Document, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The place whose own site an article is from: 梁平区 for 梁平区人民政府网."""
    source = document.article.source or ""
    if not any(organ in source for organ in _ORGANS):
        return ()
    return gazetteer.entities((opener(source, gazetteer.by_name),))


_OPENS = re.compile(r"(?:\([^()]*\)|[^一-鿿])*")


def _in_title(document: Document, gazetteer: Gazetteer) -> tuple[Entity, ...]:
    """The place below a province, or that of the body, with which the title opens: 甲县29个项目开工.

    Of 甲省乙县 it is the lower one; what stands before a colon may be a province: 甲省:党建引领乡村善治.
    """
    title = _OPENS.sub("", fold(document.article.title), 1)
    named, places = {m.text: m.entity for m in document.mentions}, Index(document).places
    found: Entity | None = None
    while name := opener(title, named) or opener(title, gazetteer.by_name):
        place = seat(named.get(name) or gazetteer.by_name[name].entity, places)
        if found and not lies_in(place, found):
            break
        found, title = place, title.removeprefix(name)
    division = found and found.cls is EntityClass.PLACE and found.code
    if not found or not division or _NOT_ITS.match(title.removeprefix(":")):
        return ()
    return (found,) if title.startswith(":") or not provinces((found,)) else ()


def both_sides(document: Document) -> tuple[Entity, ...]:
    """The two sides for which 两地 or 川渝 stands most often; none where the article does not speak so."""
    places = Index(document).places
    pairs = Counter(
        tuple(sorted({seat(e, places) for e in m.entities}))
        for m in document.mentions
        if m.kind is MentionKind.REFERENCE and len(m.entities) == 2
    )
    best = min(pairs, key=lambda p: (-pairs[p], p), default=())
    return best if pairs[best] > 1 else ()
