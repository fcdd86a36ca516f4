"""Who does it, where the words around the verb say so: 由甲、乙共同建设, 甲与乙开行的班列.

All that walks a run of names joined by 、与和 walks it here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.cues import worded, words

if TYPE_CHECKING:
    from chuanyu.statements.clauses import Clause

# What sums up a list behind it: 甲、乙等37家单位, 甲、乙、丙三地, 由甲、乙四省区市.
SUMMED = (
    r"(?:等(?:多?地|区县|区|县|市|港)?)?(?:共(?=[\d两二三四五六七八九十]))?(?:\d+[家个所]|[两二三四五六七八九十]+[家个所]|多家)?(?:[一-鿿]{2,4}(?=高校|院校|企业|单位))?"
    r"(?:{body}"
    r"|(?:两|双|三|四|五|六|多)(?:地|方|省区市|省市|省|市|区|县|校|院))?"
)
# What may stand between those who do it and their verb.
JOINTLY = (
    r"(?:正在|已|将|拟|还|也|先后|分别|分段|各自|全额|独家|具体|{jointly}|合作|{leads}|负责|参与|率先"
    r"|合资|[双三四]方|两家|按(?:[^,。;]{1,8}比例|[\d.]+[::∶比][\d.]+(?:[::∶比][\d.]+)?)|于[^,。;于]{2,10}?[年月日初末底]|(?:今年|去年)?\d{1,2}月(?:\d{1,2}日)?"
    r"|(?:投资|出资)(?:约|近|超)?(?:[\d.]+[万亿]*元)?)*"
)
_LINK = worded(rf"(?P<summed>{SUMMED})(?:、|与|和|及|以及|同|{{allies}})(?:毗邻的|相邻的)?")
_SUMMED, _JOINTLY = worded(SUMMED), worded(JOINTLY)
WITH = ("与", "和", "同", *words("allies"))
LINKS = ("、", "和", "与", "及", "以及")  # what joins the items of any list
# No list of those who do something is longer; it is looked for no farther from the verb.  Every two
# of a run cooperate, so a run without end is cut.
_LONGEST, _MOST = 80, 60


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


def _anyone(entity: Entity) -> bool:
    return True


def runs(document: Document, span: Span, joins: Callable[[Entity], bool] = _anyone) -> Iterator[Run]:
    """The runs of names in a stretch of text, in order; a name that nothing joins is a run of its own."""
    mentions = [m for m in document.mentions_in(span) if not m.nested and all(map(joins, m.entities))]
    start, run = -1, list[Mention]()
    above = -1
    for mention, follower in zip(mentions, [*mentions[1:], None], strict=False):
        begins = above if above >= 0 else mention.span.start
        if follower and follower.span.start == mention.span.end and mention.entity.cls is EntityClass.PLACE:
            above = begins
            continue  # 四川 before 泸州
        if follower and _of_province(document, mention, follower):
            above = begins
            continue  # 四川的 before 宜宾港
        above = -1
        if run and len(run) < _MOST and _joined(document, run[-1], mention, begins):
            run.append(mention)
            continue
        if run:
            yield Run(start, tuple(run))
        start, run = begins, [mention]
    if run:
        yield Run(start, tuple(run))


def run_before(document: Document, at: int, joins: Callable[[Entity], bool] = _anyone) -> Run | None:
    """The run that ends right at a place: 宜宾港、泸州港与果园港|开行."""
    *_, last = (None, *runs(document, Span(max(0, at - _LONGEST), at), joins))
    return last if last and last.end == at else None


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
    beside = last.span.end == begins and len(last.span) == 1 and last.entity.cls is mention.entity.cls
    link = _LINK.fullmatch(document.folded, last.span.end, begins)
    # 甲园区、川渝合作共建的乙园区: what stands for several is no item of a list.
    item = len(mention.entities) > 1 and document.folded.startswith("、", begins - 1)
    return beside or (link is not None and not item)


def _of_province(document: Document, mention: Mention, follower: Mention) -> bool:
    """Whether a province only says where the next lies: 重庆的垫江县."""
    province = mention.entity.cls is EntityClass.PLACE and (mention.entity.code or "").endswith("0000")
    return province and document.folded[mention.span.end : follower.span.start] in ("的", "方面的")


# A place before these only says whose they are: 重庆、四川22所高校, 成渝两地企业家代表.
_COUNTED = re.compile(
    r"(?:[两二三四五六七八九十]+(?:省市|区县|[省市区县地])?(?:\([市区]\))?)?[\d一二两三四五六七八九十百余多]+[所家个名位支]"
)
_OFFICES = ("党", "政", "人大", "部门", "双方", "方面", "人民", "两", "三", "四", "警方", "官方", "局", "委")
# Bodies without a name stand for their place: 永川、泸州两地|团组织, 七县区|税务部门.
_UNNAMED = re.compile(r"[一-鿿]{0,6}?(?:部门|机关|系统|组织)")
_NOUNS = frozenset({"n", "nz", "nw"})


def modifies(document: Document, mention: Mention) -> bool:
    """Whether a place only says whose the unnamed are that follow it: 两地|企业家代表到会."""
    if mention.entity.cls is not EntityClass.PLACE:
        return False
    at = _end_of_list(document, mention)
    if _COUNTED.match(document.folded, at):
        return True
    index = bisect_right(document.words, at, key=lambda w: w.span.start) - 1
    word = document.words[index] if index >= 0 and document.words[index].span.end > at else None
    both = mention.kind is MentionKind.REFERENCE
    within = both and word is not None and word.span.start < at and word.tag == "ORG"  # 川渝|企业家考察团
    noun = word is not None and (within or (word.span.start == at and word.tag in _NOUNS))
    return noun and not document.folded.startswith(_OFFICES, at) and not _UNNAMED.match(document.folded, at)


def _end_of_list(document: Document, mention: Mention) -> int:
    """Where the list of places ends that a place belongs to: 四川、重庆、陕西|三省市22所高校."""
    at = mention.span.end
    for other in going_on(document, at, lambda entity: entity.cls is EntityClass.PLACE):
        at = other.span.end
    return at


_ITS = ("建设", "项目", "工程", "平台", "等", "一期", "二期", "三期", "方面", "规划", "名单", "办公室")


def modifies_next(document: Document, thing: Mention) -> bool:
    """Whether a thing only tells of what follows it: 推动甲产业园|创新发展, 搭建乙区政府|合作平台."""
    at = thing.span.end + document.folded.startswith("”", thing.span.end)
    index = bisect_left(document.words, at, key=lambda w: w.span.start)
    word = document.words[index] if index < len(document.words) else None
    follows = word is not None and word.span.start == at and word.tag in _FOLLOWING
    return follows and not document.folded.startswith(_ITS, at)


_FOLLOWING = frozenset({"n", "nz", "vn", "f", "s"})


# Who leads stands before those who take part: 由甲大学牵头、|乙大学参与研制.
LED = worded(r"(?:共同)?{leads}[、,]{allies}?")


LEADS = (*words("leads"), "主持")  # who leads has the part of those who follow


def before_run(document: Document, run: Run, low: int, verbs: re.Pattern[str]) -> Iterator[tuple[str, Run]]:
    """Those named before a run with a verb of their own, the nearest first: 甲主办、乙承办的大赛."""
    told = worded(f"(?P<verb>{verbs.pattern}|指导|支持)[、,](?:并?由|{{allies}})?$")
    while match := told.search(document.folded, max(low, run.start - 12), run.start):
        before = doers(document, max(low, match.start() - _LONGEST), match.start())
        if before is None:
            return
        yield match["verb"], before
        run = before


def listed(document: Document, at: int, end: int) -> tuple[tuple[Entity, ...], int]:
    """Those who are listed from a place on, and where the list ends; only the lowest of 四川泸州."""
    run = next(runs(document, Span(at, min(end, at + _LONGEST))), None)
    if not run or run.start != at:
        return (), at
    return run.entities, behind(document, run.end)


def behind(document: Document, at: int) -> int:
    """Where the text goes on behind a list and what sums it up: 甲、乙等37家单位|加入."""
    match = _SUMMED.match(document.folded, at)
    return match.end() if match else at


def makers(document: Document, clause: Clause, thing: Mention, verbs: re.Pattern[str]) -> tuple[Entity, ...]:
    """Those named right before the verb before 的; none where 与 joins them to the subject of the clause."""
    text, start = document.folded, clause.whole.start
    every = list(verbs.finditer(text, start, thing.span.start))
    if not every or not all(text.startswith("的", verb.end()) for verb in every):
        return ()  # 甲加入乙牵头的联盟: who joins is told by 加入
    verb = every[-1]
    run = doers(document, max(start, verb.start() - _LONGEST), verb.start())
    return () if run is None or text.endswith(WITH, start, run.start) else run.entities


def doers(document: Document, start: int, verb: int) -> Run | None:
    """The run of names right before a verb: 甲、乙与丙|共同投资建设."""
    for run in runs(document, Span(start, verb)):
        if _JOINTLY.fullmatch(document.folded, behind(document, run.end), verb):
            return run
    return None
