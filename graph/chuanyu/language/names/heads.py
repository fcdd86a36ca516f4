"""Names by their heads: modifiers and a head that tells the class (永川大数据 + 产业园).

From the head a name is extended to the left step by step (`steps.py`), what only leads up to it is dropped
(`trimming.py`), and what is left must make a name of the head (`distinct.py`), or the verb before it must
(`made_together.py`).  A name that a bare 市 or 县 opens is told with its owner (`seats.py`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from chuanyu.language.genre import Head
from chuanyu.language.name import GOVERNING, LINES, LOW, NAMED, PROPER, SOCIETIES, VILLAGES, Name
from chuanyu.language.names.bodies import SHARED
from chuanyu.language.names.candidates import Candidate
from chuanyu.language.names.distinct import LIES, distinct
from chuanyu.language.names.made_together import founded
from chuanyu.language.names.seats import with_owner
from chuanyu.language.names.steps import steps_before
from chuanyu.language.names.trimming import GLUED, NAMED_SHORT, trimmed
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, SECTION
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

_TRIED = 3  # heads that end at one place and are tried, the longest first
# A head before a figure is counted (引进企业投资项目73个), not in 人民医院46项检查.
_COUNTED = re.compile(r"(?:共|达|已达|累计)?\d[\d.,]*[余多]?[个项宗件家座条支种份处所](?![一-鿿])")
_SEVERAL = re.compile(
    r"(?:[\d二两三四五六七八九十多几数]+余?[个家批条项座类]|多个|各类|各)(?:新的|重大|高能级)?$"
)
_SEVERAL_FAR = 8  # characters before a name in which it is counted
# Before the abbreviation of a place these tell where something is or goes: 在川, 来渝, 驻蓉.
_OUTSIDE = words("at_or_to")
# How a work lies to the place behind it (出|川, 过|江), and in what degree it is something (高|瓦斯).
_CROSSING = frozenset(words("crosses"))
_DEGREES = frozenset("高低多超非无单双")
# What several have is no one thing: 五地|工商联, 川渝九地|商协会.
_OF_SEVERAL = worded(r"(?:[一-鿿]{2})?[两双三四五六七八九十](?:地|家|所|校|省市|区县|[省市县](?!级))")
# What is told by a rank that it holds is not named: 某省在建海拔最高|拱坝电站, 我国各地|文旅集团.
_RANKED = worded(r"(?:{ranks}|各地)的?$")
_RANK_FAR = 4
_ALL_OF_THEM = re.compile(rf"[{NUMERALS}两\d]+[所家个座条项]$")
_RANKABLE = LIES | {EntityClass.ENTERPRISE}
_VERBAL = ("学会",)  # a head that is a verb too: 让机器人|学会
_LEVELS, _OWN = 2, 2  # places that lead up to a work, and characters of its name, at least
_IN_A_GROUP = worded(r"(?<=组团)(?:{tours}|[赴来到参前共]|招商|推介)")  # they go together
# A title of honour, which names nothing: “枫桥式公安派出所”.
_HONOUR, _HONOUR_FAR = re.compile(r"“[一-鿿]{2,4}式[一-鿿]{2,12}”$"), 12
# A department behind what a firm builds: (某公司)工程|管理部.
_DEPARTMENT = re.compile(r"(?:管理)?[部处](?![分门署于])")
# What names an organisation: 中国人民银行 is a body, though a firm's head ends its name.
_BODIES = GOVERNING | SOCIETIES


def headed(scan: Scan, names: Mapping[int, Name]) -> Iterator[Name]:
    """The names of an article that end in a head; what is counted behind it bears none.

    Of known names and bodies the longest is given for each place where one ends.
    """
    ending: dict[int, list[Span]] = {}
    for span in sorted(scan.heads, key=lambda s: (s.end, s.start)):
        ending.setdefault(span.end, []).append(span)
    longest = (spans[0] for spans in ending.values() if _COUNTED.match(scan.text, spans[0].end))
    # Of 工程研究中心2个 neither 研究中心 nor 工程 is named.
    counted = {at for span in longest for at in range(span.start, span.end)}
    for spans in ending.values():
        if spans[0].start not in counted and (found := _longest(scan, spans, names)):
            yield with_owner(scan, found)


def _longest(scan: Scan, spans: Sequence[Span], names: Mapping[int, Name]) -> Name | None:
    """The name of the longest head, or of a shorter where that cuts a word: (“一带一路”投)融资服务平台."""
    named = scan.word_at.get(spans[0].start)
    for span in spans[:_TRIED]:
        if len(span) == 1 and named and named.tag in NAMED and span is not spans[0]:
            return None  # (川渝博物)馆: the model takes all of it for a name, and that was none
        head = scan.genre.heads_by_word[scan.slice(span)][-1]
        if head.needs == "never":
            return None
        name = _name(scan, span, head, names)
        if name and (span is spans[0] or scan.text[name.span.start - 1] not in _OUTSIDE):
            return name
        word = scan.word_at.get(span.start)
        if word is None or word.span.start == span.start:
            return None
        if scan.text[word.span.start : span.start] in scan.genre.common:
            return None  # 双线|特大桥, where the model cuts 双线特|大桥
    return None


def _name(scan: Scan, span: Span, head: Head, names: Mapping[int, Name]) -> Name | None:
    """The name that ends in a head."""
    if _is_no_name(scan, span, head, names) or _goes_on(scan, span.end):
        return None
    candidate = trimmed(scan, steps_before(scan, span, head, names))
    if not candidate.steps or not _makes_a_name(scan, candidate):
        return None
    start = _start(scan, candidate)
    if scan.text[start - 1 : start] == "至" or _bound(scan, start, candidate):
        return None  # (资阳至)铜梁500千伏输变电工程
    return _told(scan, candidate, Span(start, span.end))


def _bound(scan: Scan, start: int, candidate: Candidate) -> bool:
    """Whether a work's name cuts a word off that only tells its kind: 出|川大通道, 过|江通道, 高|瓦斯隧道."""
    before, word = scan.text[start - 1 : start], scan.word_at.get(start - 1)
    alone = word is not None and (word.span.end > start or len(word.span) == 1)  # no 融入, no 经过
    if before in _CROSSING and alone and start not in scan.known_by_start:
        return scan.text[start] in scan.gazetteer.abbreviations or candidate.span.start - start == 1
    return before in _DEGREES and candidate.head.cls in LIES and not candidate.proper


def _is_no_name(scan: Scan, span: Span, head: Head, names: Mapping[int, Name]) -> bool:
    """Whether what stands at a head is something else: a role, the tail of a known name."""
    if scan.text.startswith(_roles(scan.gazetteer.roles, head.head), span.start):
        return True  # (渝东建设有限公司)项目经理
    if _HONOUR.search(scan.text, max(0, span.start - _HONOUR_FAR), span.end + 1):
        return True
    known = names.get(span.end)
    if not known or known.source == "model":
        return False
    # (医保)国家医保局: a headline glued to it; (广西)防城港 is a city
    return known.entity.cls in (head.cls, EntityClass.PLACE) or {known.entity.cls, head.cls} <= _BODIES


@lru_cache(maxsize=512)
def _roles(roles: tuple[str, ...], head: str) -> tuple[str, ...]:
    """The roles that a head opens: 项目经理."""
    return tuple(role for role in roles if role.startswith(head))


def _goes_on(scan: Scan, end: int) -> bool:
    """Whether the word goes on behind the head: 产业园区, 研究院士, 高速发展, 工程部, 高新区|社区."""
    word = scan.word_at.get(end - 1)
    if word and word.tag == "v" and scan.slice(word.span) in _VERBAL:
        return True
    if scan.text.startswith(VILLAGES, end) or _IN_A_GROUP.match(scan.text, end):
        return True
    if scan.text.endswith("工程", 0, end) and _DEPARTMENT.match(scan.text, end):
        return True
    # Amid a name one may end: the model takes too much for it.
    return word is not None and word.span.end > end and word.tag not in PROPER


def _makes_a_name(scan: Scan, candidate: Candidate) -> bool:
    """Whether the steps before a head, or the verb before them, make a name of it, and that of one thing."""
    for is_none in (_of_a_line, _of_its_maker, _counted_off, _ranked, _said_of_another):
        if is_none(scan, candidate):
            return False
    return distinct(scan, candidate) or founded(scan, candidate)


def _of_a_line(scan: Scan, candidate: Candidate) -> bool:
    """Whether it only tells of works on a line: (渝昆高铁)先期工程, 大足段路基工程."""
    if candidate.head.cls is not EntityClass.PROJECT:
        return False
    line = candidate.steps[-1].name
    section = SECTION.search(scan.text, candidate.start, candidate.span.start)
    return bool(section) or (line is not None and line.entity.cls in LINES)


def _of_its_maker(scan: Scan, candidate: Candidate) -> bool:
    """Whether works are only told of an office or firm: 市发改委|项目核准批复, 中铁十四局|项目技术负责人."""
    if candidate.head.cls is not EntityClass.PROJECT:
        return False
    nearest = candidate.steps[0].name
    if nearest and nearest.entity.cls in GOVERNING:
        return True
    firm = nearest and nearest.entity.cls is EntityClass.ENTERPRISE
    return candidate.head.head == "项目" and bool(firm or scan.text.endswith("公司", 0, candidate.span.start))


def _counted_off(scan: Scan, candidate: Candidate) -> bool:
    """Whether it is several: 3个产业联盟 are no one thing, nor is 五地工商联, nor 甲小学、|乙小学八所学校."""
    start = candidate.start
    if _ALL_OF_THEM.search(scan.text, start, candidate.span.start):
        return True
    several = _OF_SEVERAL.match(scan.text, start, candidate.span.start)
    if several and (candidate.head.cls in _BODIES or several.end() == candidate.span.start):
        return True  # 三地|文化馆
    if candidate.kinds & {"known", "quoted"}:
        return False
    return _SEVERAL.search(scan.text, max(0, start - _SEVERAL_FAR), start) is not None


def _said_of_another(_: Scan, candidate: Candidate) -> bool:
    """Whether a thing of its own kind is told so (甲大学“双一流”大学), or its branch (甲医院乙市医院)."""
    head, named = candidate.head, [step.name.entity for step in candidate.steps if step.name]
    return len(named) == 1 and named[0].cls is head.cls and named[0].name.endswith(head.head)


def _ranked(scan: Scan, candidate: Candidate) -> bool:
    """Whether only a rank tells a work or firm."""
    if candidate.head.cls not in _RANKABLE or candidate.kinds & {"known", "quoted"}:
        return False
    start = candidate.start
    return _RANKED.search(scan.text, max(0, start - _RANK_FAR), start) is not None


def _start(scan: Scan, candidate: Candidate) -> int:
    """Where the name begins: past marks of lists and the places it lies in."""
    start, head = candidate.start, candidate.span.start
    if scan.text.startswith(scan.genre.sides, start - 1):
        start -= 1  # LAC cuts 渝 off 成渝
    if leading := GLUED.match(scan.text, start, head):
        start = leading.end()
    if candidate.head.cls not in LIES:
        return start
    return _below(scan, start, head, own=candidate.head.needs in NAMED_SHORT)


def _below(scan: Scan, start: int, head: int, *, own: bool) -> int:
    """Where a work's name begins behind the division and the town it lies in: 安居区大安乡|萝卜园水库.

    Where a short word makes its `own` name, the village is none of it either: 团结村|陈家立交.
    """
    at, levels = start, 0
    while (place := scan.known_by_start.get(at)) and place.entity.cls is EntityClass.PLACE:
        levels += 1
        at = place.span.end
        if place.entity.name.endswith(LOW):
            if levels < _LEVELS or head - at < _OWN:
                return start  # 童家镇|中心卫生院 is the town's
            start = at
            if not own:
                return start
    return start


def _told(scan: Scan, candidate: Candidate, span: Span) -> Name:
    """A name with the names it holds, as parts; a body's unit bears the body's full name."""
    text = scan.name_in(span)
    parts = tuple(s.name for s in reversed(candidate.steps) if s.name and s.name.span.start >= span.start)
    owner = candidate.steps[-1].name
    shared = owner is not None and owner.reason == SHARED  # 川|渝公安联席会议: one of several
    if owner and owner in parts and not shared:
        school = owner.entity.cls is EntityClass.EDUCATION and scan.text.startswith("附属", owner.span.end)
        if school or owner.entity.cls in GOVERNING:
            text = owner.entity.name + scan.text[owner.span.end : span.end]
    source = "grammar" if candidate.proper else "model"
    return Name(span, Entity(candidate.head.cls, text), source, parts=parts)
