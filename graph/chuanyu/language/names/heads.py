"""Names by their heads: modifiers and a head that tells the class (永川大数据 + 产业园).

From the head the name is extended to the left over nouns, known names, quotations and brackets,
and stops at verbs of doing (共建, 打造), prepositions, particles, punctuation and quantifiers.
What must stand before a head to make a name is data (`seeds/genre/heads.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from chuanyu.language.genre import Head
from chuanyu.language.name import AND, WAYS, Name, Trail
from chuanyu.language.names.distinct import LIES, common, distinct
from chuanyu.language.names.made_together import founded
from chuanyu.language.names.owners import owned
from chuanyu.language.names.steps import units_before
from chuanyu.language.names.trimming import trimmed
from chuanyu.language.scan import Scan
from chuanyu.model import Entity, EntityClass, Span

_SEVERAL = re.compile(
    r"(?:[\d一二两三四五六七八九十多几数]+余?[个家批条项座类]|一批|多个|各类|各)(?:新的|重大|高能级)?$"
)


def headed(scan: Scan, names: Mapping[int, Name]) -> Iterator[Name]:
    """The names of an article that end in a head.

    Args:
        scan: the article.
        names: the longest known name or body that ends at each place.

    """
    table = scan.genre.heads_by_word
    parks = Trail(n for n in scan.known if n.entity.cls is EntityClass.PARK)
    ending: dict[int, list[Span]] = {}
    for span in sorted(scan.heads, key=lambda s: (s.end, s.start)):
        ending.setdefault(span.end, []).append(span)
    counted = {
        at
        for spans in ending.values()
        if _COUNTED.match(scan.text, spans[0].end)
        for at in range(spans[0].start, spans[0].end)
    }
    told: dict[int, Head] = {}  # the heads of what was found, by where it ends
    for spans in ending.values():
        if spans[0].start in counted:
            continue  # 工程研究中心2个 is no 工程 either
        # (“一带一路”投)融资服务平台: a shorter head, where the longest cuts a word
        for span in spans[:_SHORTER]:
            head = table[scan.slice(span)][-1]
            if head.needs == "never":
                break
            found = _name(scan, span, head, names, told)
            if found and not (span != spans[0] and scan.text[found.span.start - 1] in _OUTSIDE):
                told[found.span.end] = head
                yield owned(scan, found, head, parks)
                break
            if not _cuts_a_word(scan, span):
                break


_SHORTER = 3


def _cuts_a_word(scan: Scan, head: Span) -> bool:
    """Whether a head starts amid a word."""
    word = scan.word_at.get(head.start)
    return word is not None and word.span.start < head.start


def _name(
    scan: Scan, span: Span, head: Head, names: Mapping[int, Name], told: Mapping[int, Head]
) -> Name | None:
    if _is_no_name(scan, span, head, names):
        return None
    after = scan.word_at.get(span.end - 1)
    if after and after.span.end > span.end and after.tag not in ("ORG", "LOC", "n", "nz", "vn"):
        return None
    if _continues(scan, span.end):
        return None
    units = units_before(scan, span.start, head, names)
    units = trimmed(scan, units, span, head.cls)
    if not units or not (
        distinct(scan, units, span, head)
        or founded(scan, units[-1].start, span, head, common(scan, units, span))
        or _listed(scan, units[-1].start, span, head, told)
    ):
        return None
    if head.cls is EntityClass.PROJECT and (line := units[-1].name) and line.entity.cls in _RUN_ON:
        return None  # works on a line are named by it: (渝昆高铁)川渝段先期工程
    start = units[-1].start
    first = scan.text[start : units[-2].start if len(units) > 1 else span.start]
    if len(first) == 1 and scan.text[start - 1 : start] in _OUTSIDE:
        return None  # (12家在)川重点实验室
    kinds = {u.kind for u in units}
    counted = None if kinds & {"known", "quoted"} else _SEVERAL.search(scan.text, max(0, start - 8), start)
    if counted and not ("proper" in kinds and counted.group().startswith("一")):
        return None  # 3个产业联盟 are no one thing
    if any(scan.text.startswith(c.word, start - 1) for c in scan.genre.collectives):
        start -= 1  # LAC cuts 渝 off 成渝
    if planned := _PLANNED.match(scan.text, span.end):
        span = Span(span.start, planned.end())  # 国家重点实验室(筹)
    start += repeated(scan.text[start : span.end])
    start = _opened(scan.text, start, span.start)
    if head.cls in LIES:
        start = _below(scan, start, span.start)
    text = scan.text[start : span.end]
    if _OF_ALL.match(text) or scan.text[start - 1 : start] == "至":
        return None  # 两县人民医院, (资阳至)铜梁500千伏输变电工程
    parts = tuple(u.name for u in reversed(units) if u.name and u.name.span.start >= start)
    if (firm := _FIRM.match(scan.text, start, span.start)) and not any(
        p.span.end == firm.end() for p in parts
    ):
        holder = Name(Span(start, firm.end()), Entity(EntityClass.ENTERPRISE, firm.group()), "grammar")
        parts = (holder, *(p for p in parts if p.span.start >= firm.end()))
        head = replace(head, cls=EntityClass.FACILITY if head.head.endswith("厂") else head.cls)
    if text.endswith(_BRANCH):
        parts = tuple(n for n in parts if n.entity.cls is not EntityClass.ENTERPRISE)
    owner = units[-1].name
    if owner in parts and owner and owner.entity.cls in (EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY):
        text = owner.entity.name + scan.text[owner.span.end : span.end]
    source = "grammar" if any(u.kind in ("known", "quoted", "proper") for u in units) else "model"
    return Name(Span(start, span.end), Entity(head.cls, text), source, parts=parts)


_LISTED = 4  # characters before the head of a name that only its list shows, at least


def _listed(scan: Scan, start: int, head: Span, kind: Head, told: Mapping[int, Head]) -> bool:
    """Whether a name of the same kind stands before it in a list: 实施甲计划、|青年就业创业计划."""
    before = told.get(start - 1) if scan.text[start - 1 : start] in AND else None
    return before == kind and head.start - start >= _LISTED


# A firm before what it has: 甲有限公司|藤茶加工厂.
_FIRM = re.compile(r"[^、,。;“”]{2,}?(?:有限责任公司|股份有限公司|有限公司)(?=.)")
_BRANCH = ("分行", "支行", "分公司", "分部", "营业部")  # the bank itself does nothing there
_OF_ALL = re.compile(r"[两各三四五六七八九十多][省市区县州]")
_PLANNED = re.compile(r"\(筹建?\)")
# What names an organisation: 中国人民银行 is a body, though a firm's head ends its name.
_BODIES = frozenset({
    EntityClass.PARTY_BODY, EntityClass.GOVERNMENT_BODY, EntityClass.ENTERPRISE, EntityClass.EDUCATION,
    EntityClass.RESEARCH, EntityClass.ALLIANCE,
})  # fmt: skip
# A head before a figure is counted (引进企业投资项目73个), not in 人民医院46项检查.
_COUNTED = re.compile(r"(?:共|达|已达|累计)?\d[\d.,]*[余多]?[个项宗件家座条支种份处所](?![一-鿿])")


def _is_no_name(scan: Scan, span: Span, head: Head, names: Mapping[int, Name]) -> bool:
    """Whether what stands at a head is something else: a count, a role, the tail of a known name."""
    if scan.text.startswith(_roles(scan.gazetteer.roles, head.head), span.start):
        return True  # (渝东建设有限公司)项目经理
    known = names.get(span.end)
    if not known or known.source == "model":
        return False
    # (医保)国家医保局: a headline glued to it; (广西)防城港 is a city
    alike = known.entity.cls in (head.cls, EntityClass.PLACE) or {known.entity.cls, head.cls} <= _BODIES
    return known.span.start < span.start and alike


@lru_cache(maxsize=512)
def _roles(roles: tuple[str, ...], head: str) -> tuple[str, ...]:
    """The roles that a head opens: 项目经理."""
    return tuple(role for role in roles if role.startswith(head) and role != head)


_LOW = ("镇", "乡", "街道", "村", "社区")


def _below(scan: Scan, start: int, head: int) -> int:
    """Where a work's name begins behind the division and the town it lies in: 安居区大安乡|萝卜园水库."""
    at, levels = start, 0
    while (place := scan.known_by_start.get(at)) and place.entity.cls is EntityClass.PLACE:
        levels += 1
        at = place.span.end
        if place.entity.name.endswith(_LOW):
            return at if levels > 1 and head - at > 1 else start  # 童家镇|中心卫生院 is the town's
    return start


# What stands before a name and is none of it: marks of lists (✔, ▲, 1.), the edition that is counted.
_LEADING = re.compile(
    r"(?:\([^()]*(?:记者|通讯员|\s)[^()]*\)|[^\w“《(]|[一两二三](?:届|场|批|期)(?=[一-鿿]{4}))+"
)


def _opened(text: str, start: int, head: int) -> int:
    """Where a name begins, past a bracket that only closes in it (记者甲)) and marks of lists (✔)."""
    depth = 0
    for at in range(head - 1, start - 1, -1):
        depth += (text[at] == ")") - (text[at] == "(")
        if depth < 0:
            start = at + 1
            break
    else:
        if depth > 0:
            start = text.rfind(")", start, head) + 1
    leading = _LEADING.match(text, start, head)
    return leading.end() if leading else start


def repeated(text: str) -> int:
    """How many characters of a name are a headline glued to it: 智慧大会开幕|智慧大会 has six."""
    for size in range(len(text) // 2, 3, -1):
        if text.endswith(text[:size]):
            return len(text) - size
    return 0


# Before the abbreviation of a place these tell where something is or goes: 在川, 来渝, 驻蓉.
_OUTSIDE = ("在", "来", "赴", "驻", "入", "离")


def _continues(scan: Scan, end: int) -> bool:
    """Whether the name goes on behind the head: 产业园区, 研究院士, 高速发展."""
    word = scan.word_at.get(end)
    return bool(
        word
        and word.span.start < end
        and word.span.end > end
        and word.tag in ("v", "n", "vn", "a", "ad", "d")
    )


_RUN_ON = WAYS | {EntityClass.CORRIDOR}
