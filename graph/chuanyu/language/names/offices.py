"""Bodies that no list holds, by whose they are: 省委|全面深化改革委员会, 某局|社会处, 老挝|公安部.

A body and what stands behind it → its office; an article → the bodies of other countries in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import begins
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

# An office of a body, right behind it and before its head: 社会处|处长.
_UNIT = re.compile(r"[一-鿿]{2,6}?处(?=副?处长)")
# What a party committee has of its own: 省委|全面深化改革委员会, 市委|目标绩效办.
_OF_COMMITTEE = re.compile(
    r"(?!常委)[一-鿿]{2,16}?(?:(?:委员会|领导小组)(?:办公室)?|工委|办公室|研究室|办(?=[、,。;副主会])|局(?=[、,。;副局]))"
)
# What an assembly or a conference has of its own: 人大常委会|农业工委, 政协|地联委.
_OF_ASSEMBLY = re.compile(
    r"(?!委员|常委)[一-鿿]{1,10}?(?:工委|工作委员会|委员会|(?<!常)委)"
    r"(?=(?:专职|兼职|常务)?副?主任|[、,。;的]|关于|作了)"
)
_ASSEMBLY = re.compile(r"(?P<seat>.+)人民代表大会常务委员会|政协(?P<of>.+)委员会")
_IN_SHORT = re.compile("工委$")
_DONE = {*words("founds", "parts"), *words("hosts", "parts")}
_NO_FIELD = frozenset({"p", "c", "u", "r", "w", "ORG", "TIME"})


def offices_of(scan: Scan, body: Name) -> Iterator[Name]:
    """The offices of a body that stand behind it."""
    for owner, form in _forms(body.entity):
        office = form.match(scan.text, body.span.end)
        if office and (form is _UNIT or _is_field(scan, office)):
            called = _IN_SHORT.sub("工作委员会", office.group()) if form is _OF_ASSEMBLY else office.group()
            entity = Entity(body.entity.cls, owner + called)
            yield Name(Span(body.span.start, office.end()), entity, "grammar", parts=(body,))


def _forms(body: Entity) -> Iterator[tuple[str, re.Pattern[str]]]:
    """How the offices of a body are called: what opens their names, and what stands behind the body."""
    name = body.name
    if assembly := _ASSEMBLY.fullmatch(name):
        yield (f"{assembly['seat']}人大常委会" if assembly["seat"] else f"{assembly['of']}政协"), _OF_ASSEMBLY
    party = body.cls is EntityClass.PARTY_BODY and name.endswith("委")
    yield name, _OF_COMMITTEE if party else _UNIT


def _is_field(scan: Scan, office: re.Match[str]) -> bool:
    """Whether all before the ending of an office may be its field: no 市委|召开…领导小组."""
    first, *others = scan.words_in(*office.span())
    if first.tag == "ORG" and first.span.start < office.start():
        return first.span.end == office.end()  # 泸州市委文明办 is one word for the model
    done = _DONE | scan.genre.verbs
    return not any(
        word.tag in _NO_FIELD or (word.tag == "v" and scan.slice(word.span) in done)
        for word in (first, *others)
    )


# How bodies of other countries are called: 公安|部, 中央银行, 驻重庆|总领事馆; 格局, 局长 and 局部 are none.
_CALLED = worded(
    r"[一-鿿]{2,14}?(?:{authority}|(?<![格布])局(?![长部面势限])|署(?!长)"
    r"|(?<![东西南北中内外全大各分干])部(?![长分门队落署]))"
    r"|(?:中央银行|央行)(?!长)"
    r"|(?P<abroad>驻[一-鿿]{1,4}{mission})"
)
_FIELDS = frozenset({"n", "nz", "vn", "an", "ORG", "s", "LOC", "c", "a"})


def foreign_bodies(scan: Scan) -> Iterator[Name]:
    """The bodies of other countries in an article; all between a country and the ending is their field."""
    for owner in scan.known:
        entry = scan.entry(owner.entity)
        country = entry and not entry.level and entry.within and entry.within[0].endswith(("洲", "美"))
        match = _CALLED.match(scan.text, owner.span.end) if country else None
        if not match:
            continue
        if match["abroad"] or all(w.tag in _FIELDS for w in scan.words_in(*match.span())):
            span = Span(owner.span.start, match.end())
            body = Entity(EntityClass.GOVERNMENT_BODY, scan.slice(span))
            yield Name(span, body, "grammar", parts=(owner,))


_LISTED = 200  # characters of a list of officials


def park_of_city(scan: Scan, called: Span) -> Entity | None:
    """The park that a stretch calls by its kind, of the city whose officials are listed.

    甲市委常委、|高新区|党工委书记.
    """
    listed = scan.text.endswith("、", 0, called.start)
    city = scan.home.divisions.last(called.start, "市") if listed else None
    at_hand = city and city[0] > begins(scan.text, called.start, "。,;:\n", _LISTED)
    park = scan.matcher.entry(city[1].entity.name[:-1] + scan.slice(called)) if city and at_hand else None
    return park.entity if park else None
