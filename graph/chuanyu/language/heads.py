"""Names by their heads: modifiers and a head that tells the class (永川大数据 + 产业园).

From the head the name is extended to the left over nouns, known names, quotations and brackets,
and stops at verbs of doing (共建, 打造), prepositions, particles, punctuation and quantifiers.
What must stand before a head to make a name is data (`seeds/genre/heads.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chuanyu.language.genre import Head
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

LONGEST = 32
_NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "LOC", "ORG", "PER", "s", "f", "nr"})
_PROPER = frozenset({"nz", "LOC", "ORG"})
_ORDINAL = re.compile(r"第?[一二三四五六七八九十百\d]+[届次期批]|\d{4}年?|[一二三四五六七八九十]+届")
_SEVERAL = re.compile(
    r"(?:[\d一二两三四五六七八九十多几数]+余?[个家批条项座类]|一批|多个|各类|各)(?:新的|重大|高能级)?$"
)
_OCCASION = re.compile(r"[一二三四五六七八九十两\d]+次")
_PHASE = re.compile(r"[一二三四五][期段]")
_QUOTED = re.compile(r"“[^“”。,;!?]{1,16}”$")
_BRACKETED = re.compile(r"\([^()。,;!?]{1,10}\)$")
_SYLLABLES = frozenset({"n", "v", "a", "vn", "nz"})
_CLOSED = frozenset({EntityClass.PROJECT, EntityClass.ENTERPRISE, EntityClass.FACILITY})
_NUMBER = re.compile(r"[\d一二三四五六七八九十两百千万亿余多数几各]+[个项条座批类家所]?$")
_JOINED = {
    EntityClass.PLACE,
    EntityClass.PARK,
    EntityClass.ENTERPRISE,
    EntityClass.EDUCATION,
    EntityClass.FACILITY,
    EntityClass.MECHANISM,
    EntityClass.CORRIDOR,
    EntityClass.PARTY_BODY,
    EntityClass.GOVERNMENT_BODY,
    EntityClass.RESEARCH,
    EntityClass.PROJECT,
    EntityClass.RAIL_LINE,
    EntityClass.ROAD,
    EntityClass.ALLIANCE,
}


@dataclass(frozen=True, slots=True)
class _Unit:
    """One step to the left: a known name, a quotation, a bracket, an ordinal or a word."""

    start: int
    kind: str  # known, quoted, bracketed, ordinal, proper, noun, verb
    name: Name | None = None


def headed(scan: Scan, names: Mapping[int, Name]) -> Iterator[Name]:
    """The names of an article that end in a head.

    Args:
        scan: the article.
        names: the longest known name or body that ends at each place.

    """
    table = {head.head: head for head in scan.matcher.genre.heads}
    longest: dict[int, Span] = {}
    for span in scan.heads:
        if span.end not in longest or len(span) > len(longest[span.end]):
            longest[span.end] = span
    for span in longest.values():
        head = table[scan.text[span.start : span.end]]
        if head.needs != "never" and (found := _name(scan, span, head, names)):
            yield found


def _name(scan: Scan, span: Span, head: Head, names: Mapping[int, Name]) -> Name | None:
    after = scan.word_at.get(span.end - 1)
    if after and after.span.end > span.end and after.tag not in ("ORG", "LOC", "n", "nz", "vn"):
        return None
    if _continues(scan, span.end):
        return None
    units = _units(scan, span.start, head, names)
    units = _trim(scan, units, span)
    if not units or not (_enough(scan, units, span, head) or _founded(scan, units, span, head)):
        return None
    start = units[-1].start
    plain = not any(u.kind in ("known", "quoted", "proper") for u in units)
    if plain and _SEVERAL.search(scan.text, max(0, start - 8), start):
        return None  # 3个产业联盟 are no one thing
    if any(scan.text.startswith(c.word, start - 1) for c in scan.matcher.genre.collectives):
        start -= 1  # LAC cuts 渝 off 成渝
    text = scan.text[start : span.end]
    parts = tuple(u.name for u in reversed(units) if u.name)
    first = units[-1].name
    if first and first.entity.cls in (EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY):
        text = first.entity.name + scan.text[first.span.end : span.end]
    source = "grammar" if any(u.kind in ("known", "quoted", "proper") for u in units) else "model"
    return Name(Span(start, span.end), Entity(head.cls, text), source, parts=parts)


def _continues(scan: Scan, end: int) -> bool:
    """Whether the name goes on behind the head: 产业园区, 研究院士, 高速发展."""
    word = scan.word_at.get(end)
    return bool(
        word
        and word.span.start < end
        and word.span.end > end
        and word.tag in ("v", "n", "vn", "a", "ad", "d")
    )


def _units(scan: Scan, at: int, head: Head, names: Mapping[int, Name]) -> list[_Unit]:
    units: list[_Unit] = []
    stop = at - LONGEST
    while at > stop and (unit := _unit(scan, at, head, names)) and unit.start < at:
        units.append(unit)
        at = unit.start
    return units


def _unit(scan: Scan, at: int, head: Head, names: Mapping[int, Name]) -> _Unit | None:
    if (known := names.get(at)) and known.entity.cls in _JOINED:
        return _Unit(known.span.start, "known", known)
    before = scan.text[max(0, at - 20) : at]
    if match := _QUOTED.search(before):
        return _Unit(at - len(match.group()), "quoted")
    if match := _BRACKETED.search(before):
        return _Unit(at - len(match.group()), "bracketed")
    if before.endswith("·"):
        return _Unit(at - 1, "noun")
    word = scan.word_at.get(at - 1)
    if not word:
        return None
    text = scan.text[word.span.start : at]
    if (joint := re.search(r".*[和与及、]", text)) and word.tag == "ORG":
        start = word.span.start + joint.end()
        return _Unit(start, "proper") if start < at else None  # LAC takes A和B for one
    for inner in range(word.span.start + 1, at):
        if (known := names.get(inner)) and known.span.start < word.span.start:
            return _Unit(inner, "noun")  # LAC glues the end of a known name to what follows
    whole = word.span.end <= at or word.tag in ("ORG", "LOC")
    if not whole:
        return _Unit(word.span.start, "noun") if word.tag in ("n", "nz", "vn") and len(text) >= 2 else None
    if head.cls in (EntityClass.EVENT, EntityClass.DOCUMENT) and _ORDINAL.fullmatch(text):
        return _Unit(word.span.start, "ordinal")
    if head.cls in (EntityClass.PROJECT, EntityClass.FACILITY) and _PHASE.fullmatch(text):
        return _Unit(word.span.start, "noun")
    if word.tag in ("TIME", "m", "q", "d", "p", "c", "u", "r", "w", "xc", "t"):
        return None
    genre = scan.matcher.genre
    if (
        text in genre.joint
        and head.cls is EntityClass.MECHANISM
        and _after_noun(scan, word.span.start, names)
    ):
        return _Unit(word.span.start, "verb")  # 川渝交通联合调度专班
    if text == "共建" and (side := _side(scan, word.span.start)):
        return _Unit(side, "proper")  # 川渝共建…: by whom it is built is part of the name
    if text in genre.weak or text in genre.verbs or (word.tag in ("v", "vn") and text[-2:] in genre.verbs):
        # A verb of doing may stand inside a name of a plan or meeting: 双城经济圈建设 + 联席会议.
        left = scan.word_at.get(word.span.start - 1)
        nouns = word.span.start in names or (left and left.tag in _NOUNS and left.span.end == word.span.start)
        inner = head.cls in (EntityClass.EVENT, EntityClass.DOCUMENT) and text in genre.inner
        return _Unit(word.span.start, "noun") if inner and nouns else None
    closed = (
        _CLOSED if head.cls in (EntityClass.EVENT, EntityClass.DOCUMENT) else _CLOSED | {EntityClass.EVENT}
    )
    if any(h.head == text and h.cls in closed for h in genre.heads):
        return None  # another name ends here: …重点工程 + 乌江白马航电枢纽工程
    if word.tag in ("ORG", "LOC"):  # LAC glues 宜宾 + 建设, 四川大学 + 合作共建
        known = scan.known_by_start.get(word.span.start)
        rest = scan.text[known.span.end : at] if known else ""
        if rest in genre.verbs or (rest[-2:] in genre.verbs and rest[:2] in (genre.verbs | genre.nominal)):
            return None
    if word.tag in _PROPER:
        return _Unit(word.span.start, "proper")
    if word.tag in _NOUNS and len(text) > 1:
        return _Unit(word.span.start, "noun")
    if text in genre.opens or any(c.word == text for c in genre.collectives):
        return _Unit(word.span.start, "proper" if text not in genre.opens else "noun")
    if text in genre.nominal or (word.tag == "a" and len(text) >= 2):
        return _Unit(word.span.start, "verb")
    if len(text) == 1 and word.tag in _SYLLABLES:  # 科/n 创/v: two halves of an abbreviation
        left = scan.word_at.get(word.span.start - 1)
        if left and len(left.span) == 1 and left.tag in ("n", "nz") and left.span.end == word.span.start:
            return _Unit(left.span.start, "noun")
    return None


def _after_noun(scan: Scan, at: int, names: Mapping[int, Name]) -> bool:
    left = scan.word_at.get(at - 1)
    return at in names or bool(left and left.tag in _NOUNS and left.span.end == at)


def _side(scan: Scan, at: int) -> int | None:
    """Where a word for both sides starts that ends at a place: 川渝."""
    for collective in scan.matcher.genre.collectives:
        if scan.text.endswith(collective.word, 0, at) and collective.word not in ("两地", "双方", "两省市"):
            return at - len(collective.word)
    return None


def _trim(scan: Scan, units: list[_Unit], head: Span) -> list[_Unit]:
    """Drop from the left what only leads up to the name: 重大, 四川 before 成都…, one character."""
    while units:
        last = units[-1]
        end = units[-2].start if len(units) > 1 else head.start
        text = scan.text[last.start : end]
        next_ = units[-2] if len(units) > 1 else None
        above = (
            last.name
            and next_
            and next_.name
            and last.name.entity.cls is EntityClass.PLACE
            and last.name.entity.name in scan.matcher.gazetteer.above(next_.name.entity.name)
        )
        if last.kind in ("known", "quoted", "proper") and not above:
            return units
        if (
            above
            or last.kind == "verb"
            or _OCCASION.fullmatch(text)
            or text in scan.matcher.genre.weak
            or len(text) == 1
            or _NUMBER.fullmatch(text)
        ):
            units = units[:-1]
            continue
        return units
    return units


# What is founded or signed is a thing of its own even where its name is plain: 组建联合调度专班.
_FOUNDING = re.compile(
    r"(?:成立|组建|设立|共建|合建|搭建|建立|创建|开设|推出|上线|启用|签署|签订|发起|举办|召开)(?:了|起)?"
    r"(?:(?:规模|总规模)?[\d.]+[万亿]*元的?|(?:全国|全省|全市|西部|川渝)?首[个家支只期]|跨省市?|统一的|专门的)?$"
)
_FOUNDABLE = frozenset({
    EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.PARK, EntityClass.RESEARCH,
    EntityClass.ENTERPRISE, EntityClass.DOCUMENT, EntityClass.EVENT, EntityClass.FACILITY,
    EntityClass.GOVERNMENT_BODY,
})  # fmt: skip


def _founded(scan: Scan, units: list[_Unit], span: Span, head: Head) -> bool:
    """Whether a verb of founding or signing governs the name, and it says more than its head."""
    start = units[-1].start
    if (
        head.cls not in _FOUNDABLE
        or head.needs in ("short", "ordinal", "quotedwhole")
        or span.start - start < 2
    ):
        return False
    return bool(_FOUNDING.search(scan.text, max(0, start - 16), start))


def _enough(scan: Scan, units: list[_Unit], span: Span, head: Head) -> bool:
    """Whether what stands before the head makes a name of it."""
    modifiers = scan.text[units[-1].start : span.start]
    kinds = {u.kind for u in units}
    proper = bool(kinds & {"known", "quoted", "proper"})
    only_places = all(u.name and u.name.entity.cls is EntityClass.PLACE for u in units)
    match head.needs:
        case "word":
            return len(modifiers) >= 2 and not (only_places and len(head.head) <= 2)
        case "long":
            return (len(modifiers) >= 4 or (proper and len(modifiers) >= 3)) and not only_places
        case "short":
            word = scan.word_at.get(span.end - 1)
            most = 1 if len(head.head) == 1 else 2
            kind = units[0].kind in ("known", "proper", "noun")
            one = len(units) <= most and kind and 2 <= len(modifiers) <= 2 + 2 * most
            named = word and word.tag in ("LOC", "ORG", "nz")
            return one and bool(named or units[0].kind in ("known", "proper") or len(head.head) > 1)
        case "quotedwhole":
            return False  # read as a quotation
        case "quote":
            return "quoted" in kinds
        case "ordinal":
            return "ordinal" in kinds and len(units) > 1 and proper
        case "entity":
            after = scan.word_at.get(span.end)
            if head.head == "规划" and after and after.tag in ("n", "vn"):  # 新区规划范围
                return False
            return any(
                (u.name and u.name.entity.cls is not EntityClass.PLACE)
                or (u.name and len(u.name.entity.name) > 6)
                for u in units
            )
        case _:
            if head.cls in (EntityClass.RAIL_LINE, EntityClass.ROAD):
                return False  # lines are read by their ends
            return proper and not (
                only_places and head.head in ("公司", "集团", "会议", "活动", "项目", "工程")
            )
