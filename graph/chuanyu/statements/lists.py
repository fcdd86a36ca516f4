"""Lists of names: those that 、与和 join, what sums them up (甲、乙等37家单位), how a list goes on.

All that walks names joined so walks them here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set
from dataclasses import dataclass

from chuanyu.language.names.bodies import SHARED
from chuanyu.language.words import worded, words
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import BODIES, GROUNDS, lies_in, side_by_side

# What sums up a list behind it: 甲、乙等37家单位, 甲、乙、丙三地, 由甲、乙四省区市.
_AND_MORE = r"(?:等(?:多?地|区县|区|县|市|港)?)?"  # 等, 等地, 等区县
_HOW_MANY = (  # 共|37家, 十余, 多家
    r"(?:共(?=[\d两二三四五六七八九十]))?"
    r"(?:(?:\d+|[两二三四五六七八九十]+)(?:(?:[家所]|个(?![省市区县地]))(?:[一-鿿]{2,4}?(?={body}))?|(?={body}))|多家)?"
)
_SORT = r"(?:[一-鿿]{2,4}(?=高校|院校|企业|单位|园区))?"  # 医学|院校
_SIDES = (  # 三地, 四省区市, 两市人民政府
    r"(?:[两双三四五六七八九十多]|\d{1,2})个?(?:地|方|省区市|省市|市区县?|区市县?|[区市]县|县区|市州|省|市|区|县|校|院)(?:(?:人民)?政府)?"
)
_SUMMED_BY = rf"{_AND_MORE}{_HOW_MANY}{_SORT}(?:{{body}}|{_SIDES})?"
# Another name of what was just named, where it is, or its own bodies that act with it: 甲院(乙法院)与丙,
# 甲公司(以下简称“乙”)与丙, 甲政协|及其常委会|与丙.
_ASIDE = r"(?:\([^()\n]{1,24}\)|及其[一-鿿]{2,6}?(?=[、与和同]))?"
_BRACKETED = re.compile(_ASIDE)
# Between two members: 甲校与|我区|丙校 too, of which the name begins behind 我.
_LINK = worded(
    rf"{_ASIDE}(?P<summed>{_SUMMED_BY})(?:、|·|与|和|及|,?以及|同|牵手|{{allies}})(?:{{nearby}}|来自|我)?"
)
# Those of many who are named: 包括|甲、乙|在内的12家图书馆, 以|丙校|为代表的高校.
AMONG = r"(?:包括|包含|以)(?=[^,。;]*(?:在内|为代表|为首)的)"
IN_ALL = r"等?(?:在内|为代表|为首)的"
_WITHIN = rf"{IN_ALL}[一-鿿\d]{{1,14}}?(?=[,。;]|将|已|正|均|共同|联合|携手|签)"
_SUMMED = worded(rf"{_ASIDE}(?:{_WITHIN}|{_SUMMED_BY})")
WITH = ("与", "和", "同", *words("allies"))
LINKS = ("、", "和", "与", "及", "以及")  # what joins the items of any list
_BESIDE = ("", " ", "·", "、", "和", "与", "及", "—", "-")  # between two that stand side by side in a name
# No list of those who do something is longer; it is looked for no farther from the verb.  Every two
# of a run cooperate, so a run without end is cut.
LONGEST, MOST = 80, 60
_OWN = ("的", "方面的")  # between a province and its own
_LONGEST_KIND = 6  # characters that tell of what kind all of a list are


@dataclass(frozen=True, slots=True)
class Run:
    """Names joined by 、与和, the lowest level of each; `start` counts the places above the first."""

    start: int
    mentions: tuple[Mention, ...]

    @property
    def end(self) -> int:
        """Where the last name ends."""
        return self.mentions[-1].span.end

    @property
    def entities(self) -> tuple[Entity, ...]:
        """Those that the run stands for, each once."""
        return tuple(dict.fromkeys(e for m in self.mentions for e in m.entities))


def runs(document: Document, span: Span, joins: Callable[[Entity], bool] = bool) -> Iterator[Run]:
    """The runs of names in a stretch of text, in order; a name that nothing joins is a run of its own."""
    every = [m for m in document.mentions_in(span) if not m.nested]
    yield from joined(document, [m for m in every if all(map(joins, m.entities))])


def joined(document: Document, every: Sequence[Mention]) -> Iterator[Run]:
    """The runs of some names, in order; those in the brackets behind a name are left out."""
    mentions = list(_without_asides(document, every))
    start, run = -1, list[Mention]()
    above = -1
    for mention, follower in zip(mentions, [*mentions[1:], None], strict=False):
        if run and _sums_up(mention, run):
            continue
        begins = above if above >= 0 else mention.span.start
        leads = follower is not None and _leads_to(document, mention, follower)
        above = begins if leads else -1
        if leads:
            continue
        joined = run and (
            _joined(document, run[-1], mention, begins)
            or _next_province(document, Span(start, run[-1].span.end), begins)
        )
        if joined and len(run) < MOST:
            run.append(mention)
            continue
        if run:
            yield Run(start, tuple(run))
        start, run = begins, [mention]
    if run:
        yield Run(start, tuple(run))


def _sums_up(mention: Mention, run: Sequence[Mention]) -> bool:
    """Whether a word right behind a list stands for those of it: 甲校、乙校|两所高校|和丙所."""
    refers = mention.kind is MentionKind.REFERENCE and mention.span.start == run[-1].span.end
    return refers and {e for m in run for e in m.entities}.issuperset(mention.entities)


def _next_province(document: Document, run: Span, begins: int) -> bool:
    """Whether a list goes on behind a comma with those of another province: 四川甲市、乙市,|重庆丙区."""
    if document.folded[run.end : begins] != ",":
        return False
    leads = (
        m for at in (run.start, begins) for m in document.mentions_in(Span(at, at + 4)) if m.span.start == at
    )
    return sum((m.entity.code or "").endswith("0000") for m in leads) > 1


def _without_asides(document: Document, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The names without those in the brackets that follow a name."""
    stop = -1
    for mention in mentions:
        if mention.span.start >= stop:
            yield mention
            aside = _BRACKETED.match(document.folded, mention.span.end)
            stop = aside.end() if aside and aside.end() > mention.span.end else mention.span.start


def run_before(document: Document, at: int, joins: Callable[[Entity], bool] = bool) -> Run | None:
    """The run that ends right at a place: 宜宾港、泸州港与果园港|开行."""
    *_, last = (None, *runs(document, Span(max(0, at - LONGEST), at), joins))
    return last if last and last.end == at else None


def opening_run(document: Document, name: Span, classes: Set[EntityClass]) -> Run:
    """Those of some classes that stand side by side first in a name, of 成都市武侯区 the lower one."""
    every = [m for m in document.mentions_in(name) if m.nested and m.entity.cls in classes]
    inner = [m for m in every if not any(m.span in o.span and m.span != o.span for o in every)]
    found: list[Mention] = []
    for mention in inner:
        gap = document.folded[found[-1].span.end : mention.span.start] if found else ""
        region = found and not gap and found[-1].entity.cls in BODIES and mention.entity.cls in GROUNDS
        if gap not in _BESIDE or region:
            break  # 《甲法院 乙法院|成渝地区双城经济圈…协议》
        site = mention.entity.cls is EntityClass.FACILITY  # 甲县|乙景区: where it lies
        above = found and (site or lies_in(mention.entity, found[-1].entity))
        if above and gap in ("", "·"):
            found.pop()
        found.append(mention)
    return Run(inner[0].span.start if inner else name.end, tuple(found))


def going_on(
    document: Document, at: int, fits: Callable[[Entity], bool], links: Sequence[str] = LINKS
) -> Iterator[Mention]:
    """The names that a list goes on with from a place on, as long as they fit: 渝北区茨竹镇|、大湾镇."""
    for mention in document.mentions_in(Span(at, len(document.folded))):
        if mention.nested:
            continue
        if document.folded[at : mention.span.start] not in links or not fits(mention.entity):
            return
        yield mention
        at = mention.span.end


def _joined(document: Document, last: Mention, mention: Mention, begins: int) -> bool:
    """Whether 、 or 与 joins two names, or one word names both: 川|渝高院."""
    both = last.entity.cls is mention.entity.cls and (len(last.span) == 1 or last.reason == SHARED)
    beside = last.span.end == begins and (both or side_by_side(last.entity, mention.entity))
    link = _LINK.fullmatch(document.folded, last.span.end, begins)
    # 甲园区、川渝合作共建的乙园区: what stands for several is no item of a list.
    item = len(mention.entities) > 1 and document.folded.startswith("、", begins - 1)
    return beside or (link is not None and not item)


def _leads_to(document: Document, mention: Mention, follower: Mention) -> bool:
    """Whether a place only says where the next lies: 四川|泸州, 重庆的|垫江县, 绵阳的|甲公司."""
    end, start = mention.span.end, follower.span.start
    if end == start and side_by_side(mention.entity, follower.entity):
        return False  # 遂宁|潼南两地
    province = (mention.entity.code or "").endswith("0000")
    gap = document.folded[end:start]
    above = not gap or (gap == "的" and follower.entity.cls in BODIES) or (province and gap in _OWN)
    return mention.entity.cls is EntityClass.PLACE and above


def listed(document: Document, at: int, end: int) -> tuple[tuple[Entity, ...], int]:
    """Those who are listed from a place on, and where the list ends; only the lowest of 四川泸州."""
    run = next(runs(document, Span(at, min(end, at + LONGEST))), None)
    if not run or run.start != at:
        return (), at
    return run.entities, behind(document, run.end)


def behind(document: Document, at: int) -> int:
    """Where the text goes on behind a list and what sums it up: 甲、乙等37家单位|加入, 丙馆7家文化馆|加入."""
    match, text = _SUMMED.match(document.folded, at), document.folded
    if match is None or match.end() == at:
        return at
    end = match.end()
    kinds = (text[at - size : at] for size in range(_LONGEST_KIND, 1, -1))
    return end + next((len(kind) for kind in kinds if text.startswith(kind, end)), 0)
