"""A tagged text and its known names → places that the gazetteer does not find: towns and some counties.

Known by their end (安富街道), by what stands before them (大竹县|石河镇, 四川|三台, 荷兰|蒂尔堡), as
the article names them in full, or by a character where nothing else stands there: behind a verb of going
(在|渝), completed by brackets (资(阳)大(足)…).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from chuanyu.language.gazetteer import Entry
from chuanyu.language.known.tagged import Tagged
from chuanyu.language.name import CLAUSE_OPENS, LISTED, TOWNS, Name, covered
from chuanyu.language.stretches import COMPLETED, NUMERALS, SECTION
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span, Word

_COUNTIES = ("县", "区", "市")
# Ends by which a place that no gazetteer knows is recognised among the model's proposals, but for 三个县.
_PLACE = worded(
    r"(?![等的]|[一-鿿]{0,2}[两三四五六七八九十]个?[省市区县])"
    r"[一-鿿]{2,5}?(?<![两三四五六七八九十]){place_end}"
)
# What ends so and is no place of its own: 城乡, 老旧小区.
_PLAIN = words("no_town")
_ROLE_ENDS = tuple("记长任员事授理")  # before 某某湖 they tell a person
# A lower place behind the county it lies in: 大竹县|石河镇.
_TOWN = re.compile(
    rf"(?![等的])[一-鿿]{{2,3}}?(?<![{NUMERALS}两])(?:镇|乡|街道)(?![上里头域政村党镇][一-鿿]?|委)"
)
_VILLAGE = re.compile(r"(?![等的])[一-鿿]{2,3}?(?:(?<![农各全])村(?![民庄级里])|社区(?![工服活治]))")
# What stands behind a place where the model makes one of both: a body, 安富街道|党工委, or a village.
_BEHIND = worded(rf"{{town_body}}|办(?![公理学案好成法])|{_VILLAGE.pattern}")
_NATURAL = ("山", "湖", "湾", "岛")
_RIVER = re.compile(r"(?![沿过跨临滨两三双四五六])[一-鿿]{2,3}[江河]")
_WATERS = worded(r"{riverside}(?![区镇乡村站])")
_OTHERWISE = ("江", "市", "区", "县")  # behind the plain name of a county: it is another place's
_SEATED = worded(r"(?:{seated_body}|[一-鿿]{2,8}局)")
# What bears a county's name and may lie elsewhere: 福州长乐|国际机场.
_LENT = re.compile(r"(?:国际)?机场|[东西南北]?站|[号舰]")
# A county elsewhere before its committee, government or delegation: 岳西县|委书记.
_COUNTY_BODY = worded(r"(?P<county>[一-鿿]{2,4}?[县市])(?:委|(?:人民)?政府|人大|政协|(?:党政)?{delegation})")
_AFTER_ITEM = tuple(f",。;等两{NUMERALS}") + LISTED
_LONGEST = 5  # characters of a county's name behind its city; those of 自治县 are written without it
_TOWN_ABROAD = re.compile(r"[一-鿿]{2,6}(?<![部区方国洲设建开办等])")


def places(tagged: Tagged, known: Sequence[Name]) -> list[Name]:
    """The places that only the text tells, none over a name that the gazetteer knows."""
    every = list(known)
    taken = covered(known)
    for rule in (
        _by_their_end, _towns, _plain_counties, _led_counties, _counties_elsewhere, _abroad,
        _rivers, _by_one_letter, _completed,
    ):  # fmt: skip
        new = [n for n in rule(tagged, every) if taken.isdisjoint(range(n.span.start, n.span.end))]
        taken |= covered(new)
        every += new
    return every[len(known) :]


def _by_their_end(tagged: Tagged, known: Sequence[Name]) -> Iterator[Name]:
    """Places that only the model knows, if they end as places do: 安富街道, also in 荣昌区安富街道党工委."""
    text, ends = tagged.text, dict[int, int]()
    for name in known:
        ends[name.span.start] = max(ends.get(name.span.start, 0), name.span.end)
    for word in tagged.words:
        if word.tag not in ("LOC", "ORG"):
            continue
        start = word.span.start  # 荣昌区|安富街道党工委 is one word for the model
        while start in ends and ends[start] < word.span.end:
            start = ends[start]
        *_, section = (None, *SECTION.finditer(text, start, word.span.end))  # 川渝段|大山
        start = section.end() if section else start
        before, match = text[start - 1 : start], _PLACE.match(text, start, word.span.end)
        if match and match.group().endswith(_NATURAL):  # 龙顶山|村
            match = _PLACE.fullmatch(text, start, word.span.end) or match
        if not match or match.group().endswith(_PLAIN):
            continue
        person = before in _ROLE_ENDS and match.group()[-1] in "湖山"
        if not person and (match.end() == word.span.end or _BEHIND.match(text, match.end())):
            yield Name(Span(start, match.end()), Entity(EntityClass.PLACE, match.group()), "model")


def _rivers(tagged: Tagged, _: Sequence[Name]) -> Iterator[Name]:
    """Rivers that only the model knows, before what rivers have: 清溪河|断面, no 沙河镇."""
    for word in tagged.words:
        river = _RIVER.fullmatch(tagged.text, word.span.start, word.span.end) if word.tag == "LOC" else None
        if river and _WATERS.match(tagged.text, word.span.end):
            yield Name(word.span, Entity(EntityClass.PLACE, river.group()), "model")


def _towns(tagged: Tagged, known: Sequence[Name]) -> Iterator[Name]:
    """Towns that stand behind their county, and villages behind their town, whatever the model sees."""
    for name in known:
        below: Name | None = name
        while below and (below := _below(tagged, below)):
            yield below


def _below(tagged: Tagged, name: Name) -> Name | None:
    """The town right behind a county, or the village right behind a town: 大竹县|石河镇|团坝村."""
    county = name.entity.code and name.entity.name.endswith(_COUNTIES)
    pattern = _TOWN if county else _VILLAGE if name.entity.name.endswith(TOWNS) else None
    match = pattern.match(tagged.text, name.span.end) if pattern else None
    if not match or match.group().endswith(_PLAIN):
        return None
    return Name(Span(*match.span()), Entity(EntityClass.PLACE, match.group()), "model")


def _plain_counties(tagged: Tagged, known: Sequence[Name]) -> Iterator[Name]:
    """Counties whose short name is too plain to be known everywhere.

    The article names them in full; or else they are listed beside another place (泸州、|合江), or open the
    name of a body of theirs (合江|法院).
    """
    in_full = (n.entity for n in known if n.entity.code and len(n.entity.name) == 3)
    by_short = {e.name[:-1]: e for e in in_full if e.name.endswith(_COUNTIES)}
    plain, others = tagged.matcher.gazetteer.plain, [n.span for n in known if n.entity.code]
    beside = {s.start - 1 for s in others} | {s.end for s in others}
    for word, after in zip(tagged.words, [*tagged.words[1:], None], strict=True):
        span, named = word.span, word.tag in ("LOC", "ORG")
        opens = tagged.text.endswith(CLAUSE_OPENS, 0, span.start)
        if word.tag == "ORG":  # a body's name opens with its county: 合江法院
            span = Span(span.start, span.start + 2)
        elif opens and len(span) == 1 and after and len(after.span) == 1:
            span = Span(span.start, after.span.end)  # the model read two words at the head of a clause: 会|理
        short = tagged.text[span.start : span.end]
        entity = by_short.get(short) if named or span != word.span else None
        if entity is None and named and short in plain and _told_by_company(tagged, word, span, beside):
            entity = plain[short].entity
        if entity and tagged.text[span.end : span.end + 1] not in _OTHERWISE:
            yield Name(span, entity, "model", f"short for {entity.name}")


def _told_by_company(tagged: Tagged, word: Word, name: Span, beside: Set[int]) -> bool:
    """Whether a plain name is a county's, since it opens the name of a body or a place is listed with it.

    The word is that of the name or of the body; `beside` is where places have their neighbours.
    """
    if word.tag == "ORG":
        return _SEATED.fullmatch(tagged.text, name.end, word.span.end) is not None
    near = beside & {name.start - 1, name.end}
    return any(tagged.text[at : at + 1] in LISTED for at in near)


def _led_counties(tagged: Tagged, known: Sequence[Name]) -> Iterator[Name]:
    """Counties behind their province or city, by name or a plain short one, or in a list: 四川三台、盐亭."""
    by_end = {word.span.end: word for word in tagged.words}
    for place in known:
        entity, at = place.entity, place.span.end
        if not entity.code:
            continue
        if county := _county_behind(tagged, entity.name, at, by_end):
            yield county
            at = county.span.end
        *_, above = (entity.name, *tagged.matcher.gazetteer.above(entity.name))
        while tagged.text[at : at + 1] in LISTED and (county or above != entity.name):
            county = _county_behind(tagged, above, at + 1, by_end, listed=True)
            if county is None:
                break
            yield county
            at = county.span.end


def _county_behind(
    tagged: Tagged, above: str, start: int, by_end: Mapping[int, Word], *, listed: bool = False
) -> Name | None:
    """The county of a province or city named from a place on; one `listed` is a place, or all of its item."""
    for end in range(min(start + _LONGEST, len(tagged.text)), start + 1, -1):
        last, short = by_end.get(end), tagged.text[start:end]
        whole = last is not None and _is_county(last, start)
        placed = whole and last is not None and last.tag == "LOC"
        if listed and not (placed or (last and tagged.text[end : end + 1] in _AFTER_ITEM)):
            continue
        county = _county_called(tagged, short, above, last if whole else None)
        if county and not (county.led and _LENT.match(tagged.text, end)):
            reason = "" if county.entity.name == short else f"short for {county.entity.name}"
            return Name(Span(start, end), county.entity, "gazetteer", reason)
    return None


def _is_county(word: Word, at: int) -> bool:
    """Whether a word is the county that starts at a place, or that with what it lies in."""
    return word.span.start == at or (word.tag == "LOC" and word.span.start < at)


def _county_called(tagged: Tagged, short: str, above: str, whole: Word | None) -> Entry | None:
    """The county of a province or city called so; a plain short name must end where a `whole` word does.

    A county or city elsewhere must be a place for the model too: 浙江|长兴, but no 丽江|古城.
    """
    gazetteer = tagged.matcher.gazetteer
    entries = [*gazetteer.led.get(short, ())]
    if whole and len(short) in (2, 3):
        full = (gazetteer.by_name.get(short + ending) for ending in _COUNTIES)
        placed = whole.tag == "LOC"
        others = (e for e in full if e and (not e.led or (placed and e.entity.name[-1] != "区")))
        entries += sorted(others, key=lambda e: e.led)  # 河南|新乡 is the city, not the county
    return next((e for e in entries if above in gazetteer.above(e.entity.name)), None)


def _counties_elsewhere(tagged: Tagged, _: Sequence[Name]) -> Iterator[Name]:
    """Counties elsewhere by their full name, where the model sees a place, or before 委: 岳西县|委书记."""
    for word in tagged.words:
        body = _COUNTY_BODY.match(tagged.text, word.span.start) if word.tag in ("LOC", "ORG") else None
        span = Span(*body.span("county")) if body else word.span
        name = tagged.text[span.start : span.end]
        placed = (word.tag == "LOC" or body) and len(name) > 2
        entry = tagged.matcher.gazetteer.by_name.get(name) if placed else None
        if entry and entry.led and name[-1] != "区":
            yield Name(span, entry.entity, "gazetteer")


def _abroad(tagged: Tagged, known: Sequence[Name]) -> Iterator[Name]:
    """Towns behind their country: 荷兰|蒂尔堡, also where LAC takes both for one place."""
    gazetteer, text = tagged.matcher.gazetteer, tagged.text
    placed = (word for word in tagged.words if word.tag == "LOC")
    word_at = {at: word for word in placed for at in range(word.span.start, word.span.end)}
    for name in known:
        country = name.entity.cls is EntityClass.PLACE and gazetteer.above(name.entity.name)[-1:]
        if not country or not country[0].endswith("洲"):
            continue
        start = name.span.end
        city = gazetteer.by_name.get(text[start : start + 2] + "市")  # 老挝|万象, which is a word too
        if city and name.entity.name in city.within:
            yield Name(Span(start, start + 2), city.entity, "gazetteer")
        elif (word := word_at.get(start)) and (town := _TOWN_ABROAD.fullmatch(text, start, word.span.end)):
            yield Name(Span(*town.span()), Entity(EntityClass.PLACE, town.group()), "model")


# Behind these the letter of a place stands for it alone, if it is no word too (融入新…): 赴|渝, 在|蓉.
_GOES = worded(r"(?<={at_or_to})(?!{letter_word})[一-鿿](?![一-鿿]?[地方两二])")
_ONE = re.compile(r"([一-鿿])\(([一-鿿]{1,3})\)")


def _by_one_letter(tagged: Tagged, _: Sequence[Name]) -> Iterator[Name]:
    """Provinces, and cities that have a letter which is none of their name: 在|渝, 赴|蓉; not in 在川渝."""
    letters = tagged.matcher.gazetteer.abbreviations
    ends = {word.span.end for word in tagged.words}
    there = list(_GOES.finditer(tagged.text))
    meant = {letter: _meant(tagged, letters.get(letter, ())) for letter in {m.group() for m in there}}
    for match in there:
        entry = meant[match.group()]
        own = entry and (entry.level == "province" or match.group() not in entry.entity.name)
        another = tagged.text[match.end() : match.end() + 1] in letters and match.end() + 1 in ends
        if entry and own and match.end() in ends and not another:
            reason = f"short for {entry.entity.name}"
            yield Name(Span(*match.span()), entry.entity, "gazetteer", reason)


def _meant(tagged: Tagged, entries: Sequence[Entry]) -> Entry | None:
    """Whom a character means: the highest; not 贵州 where only 黔江 is named, which has it too."""
    first, *lower = [*entries, None]
    if first is None or (first.short or first.entity.name) in tagged.text:
        return first
    named = (entry for entry in lower if entry and entry.entity.name in tagged.text)
    return next(named, first)


def _completed(tagged: Tagged, _: Sequence[Name]) -> Iterator[Name]:
    """Places by a letter each with the rest of their names in brackets: 资(阳)|大(足)|文旅融合发展示范区."""
    for run in COMPLETED.finditer(tagged.text):
        for one in _ONE.finditer(tagged.text, *run.span()):
            called = one[1] + one[2]
            names = (called, *(called + ending for ending in _COUNTIES))
            entries = (tagged.matcher.entries.get(name) for name in names)
            if entry := next((e for e in entries if e and e.entity.code), None):
                reason = f"short for {entry.entity.name}"
                yield Name(Span(*one.span()), entry.entity, "gazetteer", reason)
