"""Names told by their verb: what is held is a meeting, what is signed an agreement, by all its words.

召开|深化川渝合作2020年第三次调度会, 某区建设双城经济圈推进大会|在某地举行, 签署|战略合作协议.  The verbs are
those by which parts are told (`seeds/genre/parts.csv`) and `held`, `attends`, `obeys`, `enacts` and `drawn`
of `cues.csv`; a name goes from the verb to the next punctuation, or from the last one to the verb, and ends
as `heads.csv` says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chuanyu.language.name import BETWEEN_TWO, GOVERNING, Name, Trail, in_order
from chuanyu.language.names.bodies import SHARED
from chuanyu.language.names.events import ANOTHER, FEAST, MEETING
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, first_of_two, listed_before
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

# A stretch without punctuation; a quotation may hold some.
_STRETCH = r"(?:“[^“”\n]{1,50}”|《[^《》\n]{1,50}》|[^,。;:!?、\s“”《》]){1,60}"
_OPENS, _CLOSES = r"(?:^|(?<=[,。;:!?、\s]))", r"(?=[,。;:!?、\s]|$)"
# What tells only when or how, before a name and between it and its verb: 2024年6月5日至8日|首次.
_DATE = r"(?:20\d\d年)?\d{1,2}月(?:\d{1,2}[日号])?(?:至\d{1,2}[日号])?|\d{1,2}[日号]"
_WHEN = rf"(?:{_DATE}|[今昨当]天|[上下]午|晚上?|[今去明]年|{{when_or_how}}|\([^()]{{1,12}}\))*"
_LEADS = worded(
    rf"{_WHEN}(?:一[场次个届]|首场|[本此这][届次]|该|新一[届次]|(?:我国|全国)?首[个项张份部])?(?<!共同)"
)
_EDITION = re.compile(rf"(?<=[^“(])第[{NUMERALS}百\d]{{1,4}}届")
_SEVERAL = re.compile(
    rf"(?:约|近|超|逾|不少于|不低于)?(?:[\d.]+万?|[{NUMERALS}两百多数几]+)余?[场次个项份]|多[场次个项份]"
    r"|系列|历[次届年]|\d{1,2}届(?!.{0,2}[人全政])|各类|各种|相关|有关|一批|一系列|.*等.{0,6}(?:活动|会议)$"
)

# The verbs with the stretch that they may make a name of: behind them, or before.
# 召开|…调度会, 开展|“甲”活动, 办了两场|….
_HOLD = r"{parts.hosts}|开展(?=[^,。;:!?、\n]{2,40}(?:“|会[,。;]))|(?:[开办]|召开|举办)了?[一两][次场届]"
_HOLDS = worded(rf"(?:{_HOLD})[了过]?(?P<name>{_STRETCH}){_CLOSES}")
# …推进大会|今日在某地举行.
_LAST = "".join(sorted({"会", "节", *(word[-1] for word in words("held", "heads"))}))
_WHERE = r"(?:,?[在于][^,。;:!?\n]{1,24}?)?"
_BEGINS = worded(
    rf"{_OPENS}(?P<name>“[^“”\n]{{4,60}}[{_LAST}]”|{_STRETCH}?[{_LAST}]”?){_WHEN}{_WHERE}"
    r"(?:{held}|启动|开(?=[,。;!])|由[^,。;:!?]{2,60}?{parts.hosts}(?=[,。;]))"
)
# 出席|…座谈会; 贯彻|…全会|精神.
_ATTENDS = worded(rf"{{attends}}了?(?P<name>{_STRETCH}?)(?:{_CLOSES}|(?=的|并(?!购)))")
_HEEDS = worded(rf"{{obeys}}了?(?P<name>{_STRETCH}?(?:会议?|全会))(?=(?:重要|决策|工作)?(?:精神|部署|要求))")
# What a meeting is told by that something happens there: 在成都召开的甲推进会|上, 在乙论坛|期间.
_THERE = re.compile(rf"[在于](?P<name>{_STRETCH})(?:上|期间|间隙|之际|现场|中){_CLOSES}")
# 签署|战略合作协议; 编制|…规划.
_SIGNS = worded(rf"{{parts.signs}}[署订]?[了过]?(?P<name>{_STRETCH}){_CLOSES}")
_DRAWS = worded(rf"(?:{{enacts}}|{{drawn}}){{1,2}}(?:实施)?[了过]?(?P<name>{_STRETCH}){_CLOSES}")
# What is listed behind a document: 签署甲协议、|乙协议.
_NEXT = re.compile(rf"[、,]?(?:以及|[和及与])?(?P<name>{_STRETCH}){_CLOSES}")
# A document that tells what it is about: 关于加强甲治理的意见(试行).
_ABOUT = worded(
    r"关于[^,。;:!?、\s“”《》]{4,40}?的(?:{heads.drawn}|意见|决定|决议|通知)(?:\(试行\))?(?=[、,。;以和及与并]|$)"
)
_SHORT_FOR = re.compile(r"\((?:以下|下文)?简?称[^()]*\)$")  # 甲备忘录|(以下简称备忘录)
_TITLED = re.compile(r"《[^《》\n]+》(?=[、和及与以])")
_JOINED = re.compile(f"以及|[{BETWEEN_TWO}]")
# What else was done to it, between the verb and a document: 审议并|原则通过, 编制|完成.
_DONE_TOO = worded(r"(?:并|了|即|一致)*(?:(?:{passes}|{drawn}|完成)[了过]?)?")

# How a stretch ends that is a name, by its verb.
_HELD = worded(rf"(?:{{heads.held}}|{MEETING}|{FEAST})”?$")
_SIGNED = worded(r"(?:{heads.signed}|(?<=[一-鿿”]{4})合同)$")
_DRAWN = worded(r"{heads.drawn}$")
_APART = worded(r"{apart}(?!仪式|活动|会)")  # inside a stretch they make it none: 出席
_HOSTS = frozenset(words("hosts", "parts"))
_BETWEEN = re.compile(f"[{BETWEEN_TWO}]|{ANOTHER}")
_APART_FROM = frozenset({EntityClass.PARTY_BODY, EntityClass.EVENT})

# Characters of a meeting, at least: of 川渝 and the like, with another proper name or number, without.
_OF_SIDES, _PROPER, _SHORT = 5, 6, 8
_OWN = re.compile(rf"第[{NUMERALS}\d]|“|《|暨|届")
_YEAR = re.compile(r"20\d\d年度?")
_ONE_OF_A_KIND = re.compile(r"一[场项]$")
# Meetings of several parties, which open their name: 甲新区、乙新区第三次联席会.
_JOINT = worded(r"{joint_meeting}会")
_CONVENES = GOVERNING | {EntityClass.ALLIANCE, EntityClass.MECHANISM}
# A session by its number alone: 第七次会议, 2023年第三次主任调度会议.
_SESSION = re.compile(rf"(?:20\d\d年)?第[{NUMERALS}\d]{{1,3}}次[一-鿿]{{0,6}}会议?")
_LINKS = ("、", "·", "和", "与", " ")
_KIND_ALONE = 2  # characters of a kind that tells no meeting, but whose it is: 甲协作区|第九届年会
_LONG = 9  # a plan that nothing but its verb makes a name has more characters
_BARE = 3  # and an agreement more than these: 协议 alone is no name, 合作协议 is
# A report of a signing, no name of what is signed: (甲局签署协议,)乙局与丙局签署协议.
_TOLD = re.compile(r"[今昨]天|[今昨]日|近日|日前|签[署订约下]")
_THEMED = re.compile(r"为(?:主题|主线|题)的")  # (以“…”为主题的)第二十次市长联席会
_LEADING = frozenset({"p", "c", "r", "w", "xc"})


# A signing names the pact: 甲大学与乙市战略合作协议|签约仪式.
_SIGNING = worded(
    r"(?:.*暨)?(?P<pact>[^暨]{4,}?(?:协议|备忘录|合同)》?)(?:\([^()]{1,16}\))?(?:{signing}|签订|及)+(?:仪式|活动)$"
)


def held_and_signed(scan: Scan, bodies: Sequence[Name], heads: Sequence[Name]) -> Iterator[Name]:
    """The meetings of an article that are held, and the papers that are signed.

    Bodies may stand inside such a name; they and what heads tell may meet.
    """
    inner = Trail((*scan.known, *bodies))
    parties = scan.known_by_end | {n.span.end: n for n in bodies if n.reason != SHARED}
    hosts = {
        n.span.end: n
        for n in (*heads, *parties.values())
        if n.entity.cls in _CONVENES and scan.text[n.span.start - 1 : n.span.start] not in ("在", "于")
    }
    for verbs in (_HOLDS, _BEGINS, _ATTENDS, _HEEDS, _THERE):
        for match in verbs.finditer(scan.text):
            if (host := hosts.get(match.start())) and _SESSION.fullmatch(match["name"]):
                yield _of_host(host, Span(*match.span("name")), match["name"])
                continue
            for stretch in _one_or_two(scan, Span(*match.span("name"))):
                if span := _meeting(scan, stretch, inner, parties):
                    yield _name(scan, span, EntityClass.EVENT, inner)
    for verbs, ends, least in ((_SIGNS, _SIGNED, _BARE), (_DRAWS, _DRAWN, _LONG)):
        for match in verbs.finditer(scan.text):
            for span in _papers(scan, match, ends, least):
                yield _name(scan, span, EntityClass.DOCUMENT, inner)


def _of_host(host: Name, span: Span, session: str) -> Name:
    """A session that bears no name but that of who holds it: 甲领导小组召开|第七次会议."""
    entity = Entity(EntityClass.EVENT, host.entity.name + session)
    return Name(span, entity, "grammar", f"a session of {host.entity.name}")


def _papers(scan: Scan, match: re.Match[str] | None, ends: re.Pattern[str], least: int) -> Iterator[Span]:
    """The document of a stretch, if it ends as one, and those listed behind it: 签署甲协议、乙协议.

    So many characters as `least` are too few for one.
    """
    while match:
        start, end = match.span("name")
        if title := _TITLED.match(scan.text, start):
            match = _NEXT.match(scan.text, title.end())  # 《甲协议》和|乙协议
            continue
        if further := _DONE_TOO.match(scan.text, start, end):
            start = further.end()
        if about := _ABOUT.match(scan.text, start):
            yield Span(*about.span())
            match = _NEXT.match(scan.text, about.end())
            continue
        span = first_of_two(scan.text, _trimmed(scan, Span(start, end)), _JOINED, ends.search)
        text = scan.slice(span)
        told = "《" in text or _TOLD.search(text) or _SEVERAL.match(text) or _SEVERAL.match(match["name"])
        if told or not ends.search(text) or len(text) <= (_BARE if text.endswith("条例") else least):
            return
        yield span
        match = _NEXT.match(scan.text, span.end)


def _one_or_two(scan: Scan, stretch: Span) -> Iterator[Span]:
    """The stretches of the meetings that one names: 举行|甲联席会议和乙推介会."""
    start, first = stretch.start, scan.known_by_start.get(stretch.start)
    if first and first.entity.cls in _APART_FROM and _BETWEEN.match(scan.text, first.span.end):
        start = first.span.end + 1  # (贯彻)党的二十大和|二十届历次全会
    meeting = first_of_two(scan.text, Span(start, stretch.end), _BETWEEN, _HELD.search)
    yield meeting
    if meeting.end < stretch.end:
        yield Span(meeting.end + 1, stretch.end)


def _meeting(scan: Scan, stretch: Span, inner: Trail[Name], parties: Mapping[int, Name]) -> Span | None:
    """The meeting of a stretch, if it is told apart by more than its kind; parties may open it together."""
    span = _trimmed(scan, stretch)
    edition = _EDITION.search(scan.text, span.start, span.end)
    if edition and not scan.known_by_start.get(span.start) and span.end - edition.end() > _KIND_ALONE:
        span = Span(edition.start(), span.end)  # (总投资1852亿元)第八届…大会
    if not _is_one(scan, span):
        return None
    text = scan.slice(span)
    sides = any(c.word in text for c in scan.genre.collectives if not c.home)
    proper = sides or _OWN.search(text) or any(inner.inside(span))
    span = Span(_parties(scan, span, inner, parties), span.end)
    if not proper and _ONE_OF_A_KIND.search(scan.text, max(0, span.start - 2), span.start):
        return None  # 一场|重大群众文化活动
    least = _OF_SIDES if sides else _PROPER if proper else _SHORT
    short = len(_YEAR.sub("", scan.slice(span))) < least
    return None if short or _holds_a_person(scan, span) else span


def _holds_a_person(scan: Scan, span: Span) -> bool:
    """Whether a person is named inside a stretch; for one the model may take a word for both sides."""
    inside = (word for word in scan.words_in(span.start, span.end) if word.span in span)
    return any(word.tag == "PER" and scan.slice(word.span) not in scan.genre.sides for word in inside)


def _is_one(scan: Scan, span: Span) -> bool:
    """Whether a stretch ends as the names of meetings do, and tells of one alone that no list knows."""
    text, known = scan.slice(span), scan.known_by_end.get(span.end)
    whole = text.startswith("“") and text.endswith("”")
    if (known and known.entity.cls is EntityClass.EVENT) or (not whole and _APART.search(text)):
        return False
    # 召开会议并举办活动 is no name, nor is what is said of another: 体育馆是…开幕式
    told = {scan.slice(w.span) for w in scan.words_in(span.start, span.end)}
    again = not _HOSTS.isdisjoint(told) or "是" in text
    return not again and _HELD.search(text) is not None and not _SEVERAL.match(text)


def _parties(scan: Scan, span: Span, inner: Trail[Name], by_end: Mapping[int, Name]) -> int:
    """Where a name begins that those open who meet: past the names joined by 、 before it.

    They are of one kind (甲市国资委、|乙市国资委工作推进会), unless it is told to be a meeting of several.
    """
    opening = [n for n in inner.inside(span) if n.span.start == span.start]
    first = max(opening, key=lambda n: len(n.span), default=None)
    if first is None:
        return span.start
    start, several = span.start, _JOINT.search(scan.text, span.start, span.end)
    for before in listed_before(scan.text, start, by_end, _LINKS):
        if not several and before.entity.cls is not first.entity.cls:
            break
        start = before.span.start
    while (above := scan.known_by_end.get(start)) and above.entity.code:
        start = above.span.start  # 重庆市|渝北区、成都市双流区…座谈会
    return start


def _trimmed(scan: Scan, stretch: Span) -> Span:
    """A stretch without what leads up to it: a date, 首次, a verb, all up to the last 的 outside marks."""
    start, end = stretch.start, stretch.end
    if themed := _THEMED.search(scan.text, start, end):
        start = themed.end()
    if short := _SHORT_FOR.search(scan.text, start, end):
        end = short.start()
    quoted = scan.text.find("“", start, end)
    for mark in ("的", "——"):
        if (at := scan.text.rfind(mark, start, quoted if quoted >= 0 else end)) >= 0:
            start = at + len(mark)
    start = _past_words(scan, start, end)
    if scan.text.endswith("”", start, end) and "“" not in scan.text[start:end]:
        end -= 1  # “甲局 乙局…会议”: the mark opens before the parties
    return Span(start, end)


def _past_words(scan: Scan, start: int, end: int) -> int:
    """Where a stretch begins behind the rest of a verb, when it is, and words that are no part of names."""
    verb = scan.word_at.get(start)
    if verb and verb.span.start < start and verb.tag == "v":
        start = min(verb.span.end, end)  # (联合)办好|龙舟赛
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
    return start


def _name(scan: Scan, span: Span, cls: EntityClass, inner: Trail[Name]) -> Name:
    """A name with those inside that lie in no other as its parts, and the pact whose signing it is."""
    inside = [n for n in inner.inside(span) if n.span != span]
    if cls is EntityClass.EVENT and (signing := _SIGNING.match(scan.text, span.start, span.end)):
        inside.append(_name(scan, Span(*signing.span("pact")), EntityClass.DOCUMENT, inner))
    parts = [n for n in inside if not any(n.span in o.span and n.span != o.span for o in inside)]
    return Name(span, Entity(cls, scan.name_in(span)), "grammar", parts=in_order(parts))
