"""The mentions that open a piece as its subject, and where its predicate starts.

甲县与乙区|共建…, 县长王一、区长李二|…, 四川泸州|…(the lower one), 绵阳的产业…(none: 绵阳 only modifies).
"""

from __future__ import annotations

import re

from chuanyu.language.names.bodies import SHARED
from chuanyu.language.words import worded, words
from chuanyu.model import EntityClass, Mention, MentionKind
from chuanyu.statements import lists
from chuanyu.statements.classes import GOVERNING, GROUNDS, side_by_side
from chuanyu.statements.index import NOUN_PHRASE, NOUNS, PREDICATES, Index

SUBJECTS = frozenset(EntityClass) - {EntityClass.DOCUMENT}
# What shows that the mention only modifies the subject: 绵阳的产业, 川渝两地之间.
_MODIFIES = re.compile(r"的|、|方面|之间|两侧|境内|籍|产|市场|地区的")
# What the tagger takes for a noun behind a name, and is how or when something is done.
_ADVERB = re.compile(r"计划(?!的|是|总|外|内|、|,)")
_FROM = r"来自[^,。;、]{2,6}?的"  # 来自甲省的|乙大学
_LINK = re.compile(rf"(?:[、·与和及暨]|以及|会同|同(?=[一-鿿]))(?:{_FROM})?")
# A short name that is given to what was just named: (以下简称“绵投集团”).
_CALLED = re.compile(r"\((?:以下|下)?简?称[^()]*\)|\([^()]{1,8}\)(?=[一-鿿、])")
# What one does where one comes to: 赴邻水县考察, 来渝交流.
CALLS = worded(r"{calls}")
# What stands before the name of who acts: 我市|甲县, 签约|双方.
_BEFORE = (*words("ours"), "与会", "签约", "参会", "到会", "合作")
# An office that follows the name: 王波县长.
OFFICE = worded(r"副?{office}|一行")
# What sums up a list of those who act: 甲、乙等地, 丙等相关负责人和嘉宾.
_ETC = worded(
    r"等(?:[一-鿿]{0,8}?(?:{official}|{guest}|同志|人))?(?:和(?:{official}|{guest}))?"
    r"(?:地|单位|企业|高校|部门|[一二两三四五六七八九十\d]+[个家所地市方]*)?"
)
# How a delegation is called without its name: 党政代表团, 政协委员视察团.
DELEGATION = r"{sent_for}*{delegation}"
# Whom a body or place sends: 甲市教委相关负责同志|将赴…, 乙县政协考察团一行|来到….
_STAFF = worded(
    r"的?(?:相关|有关|主要|分管|党政|班子)*{official}(?!小组|机构|机关|干部|班子|力)"
    rf"|(?:{DELEGATION})?一行人?|{DELEGATION}"
)
# How a clause goes on whose subject stands before a comma.
GOES_ON = re.compile(r"则|也|都|将|已|还|正|均|共同|又|把|在|于|自|由|经")
# What a dash explains is the subject: 控制性工程——渠江特大桥.
_APPOSED = re.compile(r"[^,。:;—]{2,40}——")
_COMES = worded(r"{visits}|{comes_to}|{tours}")
# What stands before those with whom something is done: 与|乙区, 携手毗邻的|丙县.
COMPANY = worded(r"(?:与|和|同|跟|{allies}|牵手|拉上){nearby}?")
# Before and behind those of many who are named: 包括|甲、乙|在内的18家企业.
AMONG, _IN_ALL = re.compile(lists.AMONG), re.compile(lists.IN_ALL)
# What a line passes, or what something is made of or reaches, which all open a list of places too.
_PASSES = worded(r"(?:{runs_via}|经|包括|涉及|覆盖)[^。;]*$")
_FAR = 80  # characters back in which that stands
# What stands between the two ends of a stretch.
STRETCH = ("至", "到", "—")
# What several that stand before a comma do: 甲法院、乙法院,|联合举行….
_TOGETHER = worded(r"{jointly}|{signs}")


def opening(index: Index, at: int, end: int) -> tuple[tuple[Mention, ...], int]:
    """The mentions that open a piece as its subject, and where its predicate starts.

    That is where the piece starts if the mentions only modify the subject (绵阳的产业…), so that
    the quote keeps it; the end of the piece if it holds nothing but the subject.
    """
    if lists_more(index, at):
        return (), at
    among = AMONG.match(index.text, at, end)
    chain, position = _chain(index, among.end() if among else _name_starts(index, at, end), end)
    counted = _counted(index, position, end)
    if among and not counted:
        return (), at  # no list, or nothing but it
    position = counted or position
    if not chain or _stretches(index, position):
        return (), at  # 重庆至西安将…: a stretch is no subject
    staff = _STAFF.match(index.text, position, end)
    if staff and index.tags.get(staff.end()) in (*PREDICATES, "TIME", "p", "ad"):
        position = staff.end()
    if position >= end:
        return (chain, end) if _waits(index, chain, end) else ((), at)
    compound = index.tags.get(position) in NOUNS and not _ADVERB.match(index.text, position)
    if compound and len(chain) == 1 and _is_region(chain[0]):
        return (), at  # 川渝毗邻地区积极性提升: no actor, but where it is
    return chain, at if compound or _MODIFIES.match(index.text, position) else position


def _name_starts(index: Index, at: int, end: int) -> int:
    """Where the first name starts: behind a dash, or behind 我市, where nobody says whose paper it is."""
    apposed = _APPOSED.match(index.text, at, end)
    if apposed and apposed.end() in index.mentions and not _comes(index, at, apposed.end()):
        at = apposed.end()
    before = index.text.startswith(_BEFORE, at) and at + 2 in index.mentions and at not in index.mentions
    return at + 2 if before else at


def _comes(index: Index, at: int, end: int) -> bool:
    """Whether somebody named does something to what stands behind a dash: 王一一行来到重点工程——|甲水库."""
    named = index.mentions.get(at)
    return named is not None and bool(_COMES.search(index.text, named.span.end, end))


def _chain(index: Index, at: int, end: int) -> tuple[tuple[Mention, ...], int]:
    """The names that 、与和 join from a place on, each the lowest of its level, and where they end."""
    chain: tuple[Mention, ...] = ()
    while True:
        at = index.titles.get(at, at)
        mention = index.mentions.get(at)
        if mention is None or any(e.cls not in SUBJECTS for e in mention.entities):
            return chain, at
        at = mention.span.end
        follower = index.mentions.get(at)
        if follower and follower.kind is MentionKind.REFERENCE:  # 遂宁、潼南两地
            return _summed((*chain, mention), follower), follower.span.end
        if follower and mention.entity.cls in GROUNDS and not side_by_side(mention.entity, follower.entity):
            continue  # 四川泸州, 成都高新区中和街道: the lower one is meant
        beside = mention.reason == SHARED or (follower and side_by_side(mention.entity, follower.entity))
        if follower and (beside or len(mention.span) == 1):
            chain = (*chain, mention)
            continue  # 川|渝海关: a word for both
        # 北碚区的|甲公司
        last = (index.mentions.get(at + 1) if index.text.startswith("的", at) else None) or mention
        chain = (*chain, last)
        at = _behind_name(index, last, end)
        if etc := _ETC.match(index.text, at, end):
            return chain, etc.end()
        link = _LINK.match(index.text, at, end)
        if not link or not (link.end() in index.mentions or link.end() in index.titles):
            return chain, at
        at = link.end()


def _summed(chain: tuple[Mention, ...], number: Mention) -> tuple[Mention, ...]:
    """Those of a list and of a word of number behind it, which may mean more of them or their bodies."""
    named = {e for m in chain for e in m.entities}
    if all(e.cls in GOVERNING for e in number.entities) and named.isdisjoint(number.entities):
        return (number,)  # 甲区、乙县|两地公安机关
    more = len(number.entities) > 2 and named < set(number.entities)
    return (*chain, number) if more else chain  # 甲区,乙市丙县、丁县|三区县


def _counted(index: Index, at: int, end: int) -> int:
    """Where what counts those ends of whom some were named: 在内的18家企业|将…; 0 where nothing does."""
    in_all = _IN_ALL.match(index.text, at, end)
    if in_all is None:
        return 0
    at = in_all.end()
    while at < end and (at in index.mentions or index.tags.get(at) in NOUN_PHRASE):
        at = index.mentions[at].span.end if at in index.mentions else index.word_ends[at]
    return at if at < end else 0


def _behind_name(index: Index, name: Mention, end: int) -> int:
    """Where the text goes on behind a name, its short name and its office: 甲集团(以下简称甲), 王波县长."""
    at = name.span.end
    if called := _CALLED.match(index.text, at, end):
        at = called.end()
    office = name.entity.cls is EntityClass.PERSON and OFFICE.match(index.text, at, end)
    return office.end() if office else at


_LISTS = ("包括", "包含")


def lists_more(index: Index, at: int) -> bool:
    """Whether a piece only lists more of what was told: …,包括|甲园、乙园等6处, 依托…,以及|丙市的市场."""
    if not index.text.endswith(",以及", 0, at):
        told = at - index.text.endswith(":", 0, at)
        return index.text.endswith(_LISTS, 0, told) and not AMONG.match(index.text, told - 2)
    before = next(index.document.mentions_before(at), None)
    return before is None or before.span.end != at - len(",以及")  # 甲局、乙局,以及|丙局: who acts


def _stretches(index: Index, at: int) -> bool:
    """Whether a stretch ends behind a name: 重庆到西安, and not 代表团到西安考察."""
    if index.text.startswith("至", at) and index.word_ends.get(at) == at + 1:
        return True  # 甲湾至|乙坝绿道, where the other end has no name
    other = index.mentions.get(at + 1) if index.text.startswith(STRETCH, at) else None
    return other is not None and not CALLS.match(index.text, other.span.end)


def _waits(index: Index, chain: tuple[Mention, ...], end: int) -> bool:
    """Whether those that stand alone are the subject of what follows the comma.

    Persons are (县长王一,…), and others where a predicate follows (甲公司,过去要到外地采购…);
    a place before a comma may be where it happens.
    """
    if all(m.entity.cls is EntityClass.PERSON for m in chain):
        return True
    if not index.text.startswith(",", end):
        return False
    if len(chain) > 1:
        if _city_by_city(index, chain, end):
            return True
        joint = COMPANY.search(index.text, chain[0].span.end, chain[-1].span.start)
        return bool(joint or GOES_ON.match(index.text, end + 1) or _TOGETHER.match(index.text, end + 1))
    alone = chain[0].kind is MentionKind.NAME and chain[0].entity.cls is not EntityClass.PLACE
    predicate = alone and index.tags.get(end + 1) in (*PREDICATES, "TIME")
    return bool(predicate or GOES_ON.match(index.text, end + 1))


def _city_by_city(index: Index, chain: tuple[Mention, ...], end: int) -> bool:
    """Whether places of one city stand alone before those of another: 甲市丙区、丁县,|乙市戊区将…."""
    follower = index.mentions.get(end + 1)
    if follower is None or any(m.entity.cls is not EntityClass.PLACE for m in (*chain, follower)):
        return False
    return not _PASSES.search(index.text, max(0, end - _FAR), end)  # 途经甲市丙区、丁县,乙市: no subject


def _is_region(mention: Mention) -> bool:
    """Whether it names a region without a government of its own."""
    place = mention.kind is MentionKind.NAME and mention.entity.cls is EntityClass.PLACE
    return place and mention.entity.code is None
