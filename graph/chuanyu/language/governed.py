"""Names told by their verb: what is held is a meeting, what is signed an agreement, by all its words.

召开|深化川渝合作2020年第三次调度会, 某区建设双城经济圈推进大会|在某地举行, 签署|战略合作协议.  The verbs are
those by which parts are told (`seeds/genre/parts.csv`) and `begun`, `attends`, `heeds` and `drawn` of
`cues.csv`; a name goes from the verb to the next punctuation, or from the last one to the verb, and ends as `heads.csv` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.genre import Genre, alternatives
from chuanyu.language.heads import repeated
from chuanyu.language.name import Trail
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span

# A stretch without punctuation; a quotation may hold some.
_STRETCH = r"(?:“[^“”\n]{1,50}”|《[^《》\n]{1,50}》|[^,。;:!?、\s“”《》]){2,60}"
# What tells only when or how, before a name and between it and its verb.
_WHEN = (
    r"(?:(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?(?:至\d{1,2}日)?|\d{1,2}日|[今昨当]天|今日|昨日|当日|日前|近日|[上下]午|晚上?|[今去明]年"
    r"|会上|期间|将|已|还|也|又|首次|近期|近来|年内|年底|正式|成功|隆重|顺利|如期|同步|联合|共同|主动|先后|\([^()]{1,12}\))*"
)
_LEADS = re.compile(rf"{_WHEN}(?:一[场次个届]|首场|[本此这][届次]|该|新一[届次])?")
_EDITION = re.compile(r"(?<=[^“])第[一二三四五六七八九十百\d]{1,4}届")
_SEVERAL = re.compile(
    r"(?:约|近|超|逾)?(?:[\d.]+万?|[一二两三四五六七八九十百多数几]+)余?[场次个项份]|多[场次个项份]"
    r"|系列|历[次届年]|各类|各种|相关|有关|一批|一系列|.*等(?:系列)?(?:活动|会议)$"
)
_OPENS = r"(?:^|(?<=[,。;:!?、\s]))"
# An alliance that others are said to have founded: 川南渝西商会联盟|由…共同发起成立.
_LEAGUE = re.compile(
    rf"{_OPENS}(?P<name>{_STRETCH}?(?:联盟|联合体|共同体|协作体))"
    r"(?=由[^。;]{4,120}?(?:发起|组建|成立|牵头|组成|建立))"
)
_SHORT = 8  # characters of a meeting that nothing proper tells apart, at least
_OWN = re.compile(r"第[一二三四五六七八九十\d]|“|《|暨|届")
_YEAR = re.compile(r"20\d\d年度?")


def governed(scan: Scan, bodies: Sequence[Name]) -> Iterator[Name]:
    """The meetings of an article that are held, and the agreements that are signed.

    Args:
        scan: the article.
        bodies: what may stand inside such a name besides what is known.
    """
    verbs, ends = _verbs(scan.matcher.genre), _ends(scan.matcher.genre)
    inner = Trail((*scan.known, *bodies))
    for pattern in (verbs.holds, verbs.begins, verbs.attends, _AT, verbs.heeds):
        for match in pattern.finditer(scan.text):
            yield from _meetings(scan, *match.span("name"), ends, inner)
    for match in _LEAGUE.finditer(scan.text):
        start, end = _trimmed(scan, *match.span("name"))
        if end - start >= _SHORT and not scan.known_by_end.get(end):
            yield _name(scan, Span(start, end), EntityClass.ALLIANCE, inner)
    for match in verbs.signs.finditer(scan.text):
        yield from _papers(scan, *match.span("name"), ends.signed, _BARE, inner)
    for match in verbs.draws.finditer(scan.text):
        yield from _papers(scan, *match.span("name"), ends.drawn, _LONG, inner)


def _papers(
    scan: Scan, start: int, end: int, kind: re.Pattern[str], least: int, inner: Trail[Name]
) -> Iterator[Name]:
    """The document of a stretch, and those listed behind it: 签署甲协议、乙协议."""
    while True:
        end = _unglued(scan, start, end, kind)
        begin, end = _trimmed(scan, start, end)
        text = scan.text[begin:end]
        if (
            not kind.search(text)
            or "《" in text
            or _TOLD.search(text)
            or end - begin <= least
            or _SEVERAL.match(text)
        ):
            return
        yield _name(scan, Span(begin, end), EntityClass.DOCUMENT, inner)
        nxt = _NEXT.match(scan.text, end)
        if nxt is None:
            return
        start, end = nxt.span("name")


# What a meeting is told by that something happens there: 在成都召开的甲推进会|上, 在乙论坛|期间.
_AT = re.compile(rf"[在于](?P<name>{_STRETCH})(?:上|期间|间隙|之际|现场|中)(?=[,。;:!?、\s]|$)")
_NEXT = re.compile(rf"[、,]?(?:以及|和|及)?(?P<name>{_STRETCH})(?=[,。;:!?、\s]|$)")
_LONG = 9  # characters of a plan that nothing but its verb makes a name, at least
_BARE = 3  # 协议 alone is no name, 合作协议 is


@dataclass(frozen=True, slots=True)
class _Verbs:
    """Verbs with the stretch that they may make a name of, `begins` behind it and the others before."""

    holds: re.Pattern[str]
    begins: re.Pattern[str]
    attends: re.Pattern[str]
    heeds: re.Pattern[str]
    signs: re.Pattern[str]
    draws: re.Pattern[str]


@lru_cache(maxsize=4)
def _verbs(genre: Genre) -> _Verbs:
    hosts, signs = (alternatives(genre.acts.get(part, ())) for part in ("hosts", "signs"))
    begun, drawn, attends, heeds = (
        alternatives(genre.cues.get(kind, ())) for kind in ("begun", "drawn", "attends", "heeds")
    )
    return _Verbs(
        re.compile(
            rf"(?:{hosts}|开展(?=[^,。;:!?、\n]{{2,40}}(?:“|会[,。;]))|(?:[开办]|召开|举办)(?:了)?(?:一|两)[次场届])[了过]?(?P<name>{_STRETCH})(?=[,。;:!?、\s]|$)"
        ),
        re.compile(
            rf"{_OPENS}(?P<name>{_STRETCH}?(?:会|节|赛|{genre.ends('held')})”?){_WHEN}(?:,?[在于][^,。;:!?\n]{{1,24}}?)?"
            rf"(?:正式|成功|隆重|顺利|圆满|联合|共同)*(?:{begun}|开(?=[,。;!]))"
        ),
        re.compile(rf"(?:{attends})了?(?P<name>{_STRETCH}?)(?=[,。;:!?、\s]|的|并(?!购)|$)"),
        re.compile(
            rf"(?:{heeds})了?(?P<name>{_STRETCH}?(?:会议?|全会))(?=(?:重要|决策|工作)?(?:精神|部署|要求))"
        ),
        re.compile(rf"(?:{signs})[署订]?[了过]?(?P<name>{_STRETCH})(?=[,。;:!?、\s]|$)"),
        re.compile(rf"(?:{drawn})(?:实施)?[了过]?(?P<name>{_STRETCH})(?=[,。;:!?、\s]|$)"),
    )


@dataclass(frozen=True, slots=True)
class _Ends:
    """How a stretch ends that is a name, by its verb, and the verbs inside which make it none."""

    held: re.Pattern[str]
    signed: re.Pattern[str]
    drawn: re.Pattern[str]
    apart: re.Pattern[str]


@lru_cache(maxsize=4)
def _ends(genre: Genre) -> _Ends:
    return _Ends(
        # 会 and 节 end other words too: 协会, 环节
        re.compile(
            rf"(?:{genre.ends('held')}|(?<!委员)(?<![协商学工社机国事合教都络金字])会|(?<![环季细情关春])节)”?$"
        ),
        re.compile(rf"(?:{genre.ends('signed')}|(?<=[一-鿿”]{{4}})合同)$"),
        re.compile(rf"(?:{genre.ends('drawn')})$"),
        re.compile(rf"(?:{alternatives(genre.cues.get('apart', ()))})(?!仪式|活动|会)"),
    )


def _meetings(scan: Scan, start: int, end: int, ends: _Ends, inner: Trail[Name]) -> Iterator[Name]:
    """The meetings of a stretch that names one or two: 举行|甲联席会议和乙推介会."""
    first = scan.known_by_start.get(start)
    if first and first.entity.cls in _APART and scan.text[first.span.end : first.span.end + 1] in _TWO:
        start = first.span.end + 1  # (贯彻)党中央和|甲联席会议
    for match in _AND.finditer(scan.text, start, end):
        if ends.held.search(scan.text, start, match.start()):
            yield from _meeting(scan, start, match.start(), ends, inner)
            start = match.end()
            break
    yield from _meeting(scan, start, end, ends, inner)


_TWO = ("和", "与", "及")
_AND = re.compile("[和与及]")
_APART = frozenset({EntityClass.PARTY_BODY, EntityClass.EVENT})


def _meeting(scan: Scan, start: int, end: int, ends: _Ends, inner: Trail[Name]) -> Iterator[Name]:
    """The meeting of a stretch, if it is told apart by more than its kind."""
    end = _unglued(scan, start, end, ends.held)
    start, end = _trimmed(scan, start, end)
    if (edition := _EDITION.search(scan.text, start, end)) and not scan.known_by_start.get(start):
        start = edition.start()  # (总投资1852亿元)第八届…大会
    text = scan.text[start:end]
    known = scan.known_by_end.get(end)
    if (known and known.entity.cls is EntityClass.EVENT) or ends.apart.search(text):
        return
    words = scan.words_in(start, end)
    hosts = scan.matcher.genre.acts.get("hosts", ())
    again = any(scan.text[w.span.start : w.span.end] in hosts for w in words)
    if not ends.held.search(text) or _SEVERAL.match(text) or ((again or "是" in text) and "“" not in text):
        return  # 召开会议并举办活动 is no name
    sides = any(c.word in text for c in scan.matcher.genre.collectives if not c.home)
    proper = sides or _OWN.search(text) or any(inner.inside(Span(start, end)))
    if _JOINT.search(text):
        start = _parties(scan, start)
        text = scan.text[start:end]
    if any(w.tag == "PER" for w in scan.words_in(start, end)) and "“" not in text:
        return
    common = all(scan.text[w.span.start : w.span.end] in scan.matcher.genre.common for w in words)
    if common or len(_YEAR.sub("", text)) < (5 if sides else 6 if proper else _SHORT):
        return
    yield _name(scan, Span(start, end), EntityClass.EVENT, inner)


# Meetings of several parties, which open their name: 甲新区、乙新区第三次联席会.
_JOINT = re.compile(r"联席会|协商会|协作会|座谈会|对接会|交流会")


def _parties(scan: Scan, start: int) -> int:
    """Where a name begins that those open who meet: past the known names joined by 、 before it."""
    if not scan.known_by_start.get(start):
        return start
    while scan.text[start - 1 : start] in _LINKS and (before := scan.known_by_end.get(start - 1)):
        start = before.span.start
    while (above := scan.known_by_end.get(start)) and above.entity.code:
        start = above.span.start  # 重庆市|渝北区、成都市双流区…座谈会
    return start


_LINKS = ("、", "·", "和", "与")
_THEMED = re.compile(r"为(?:主题|主线|题)的")  # (以“…”为主题的)第二十次市长联席会


# A report of a signing, no name of what is signed.
_TOLD = re.compile(r"[今昨]天|[今昨]日|近日|日前")
# What sums up a list behind its last member: 创新论坛|等6个配套活动.
_SUMMED = re.compile(r"等?(?:\d+|[二三四五六七八九十两多]+)余?[个项场次]")


def _unglued(scan: Scan, start: int, end: int, ends: re.Pattern[str]) -> int:
    """Where the name in a stretch ends: before a report that its headline runs into, or before 等6个活动."""
    for at in range(start + _GLUED, end - 1):
        opens = at in scan.known_by_start or _SUMMED.match(scan.text, at, end)
        if opens and ends.search(scan.text, start, at):
            return at
    return end


_GLUED = 4  # characters of a name, at least


def _trimmed(scan: Scan, start: int, end: int) -> tuple[int, int]:
    """A stretch without what leads up to it: a date, 首次, all up to the last 的 outside quotation marks."""
    if themed := _THEMED.search(scan.text, start, end):
        start = themed.end()
    quoted = scan.text.find("“", start, end)
    for mark in ("的", "——"):
        if (at := scan.text.rfind(mark, start, quoted if quoted >= 0 else end)) >= 0:
            start = at + len(mark)
    if leads := _LEADS.match(scan.text, start, end):
        start = leads.end()
    while (
        start < end
        and (word := scan.word_at.get(start))
        and word.span.start == start
        and word.tag in _LEADING
        and scan.text[start] not in "“《第2"
    ):
        start = min(word.span.end, end)
    return start + repeated(scan.text[start:end]), end


_LEADING = frozenset({"p", "c", "r", "w", "xc"})


# The signing of a pact names it: 甲大学与乙市战略合作协议|签署仪式.
_SIGNING = re.compile(r"(?P<pact>(?!.*暨).{4,}?(?:协议|备忘录|合同))(?:签署|签订|签约)(?:仪式|活动)$")


def _outer(inside: Iterable[Name]) -> list[Name]:
    """The names that lie in no other one of them."""
    every = list(inside)
    return [n for n in every if not any(n.span in o.span and n.span != o.span for o in every)]


def _name(scan: Scan, span: Span, cls: EntityClass, inner: Trail[Name]) -> Name:
    inside = [n for n in inner.inside(span) if n.span != span]
    if cls is EntityClass.EVENT and (pact := _SIGNING.match(scan.text, span.start, span.end)):
        paper = Span(span.start, pact.end("pact"))
        own = tuple(_outer(n for n in inside if n.span in paper))
        signed = Name(paper, Entity(EntityClass.DOCUMENT, pact["pact"]), "grammar", parts=own)
        inside = [signed, *(n for n in inside if n.span not in paper)]
    parts = _outer(inside)
    return Name(span, Entity(cls, scan.text[span.start : span.end]), "grammar", parts=tuple(parts))
