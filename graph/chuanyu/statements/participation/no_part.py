"""When a verb before a thing tells no part in it: 就|建设|甲园达成共识, 推动|乙园提质, 加快|丙线.

推动甲园高质量发展 builds no park, 研究推进乙园建设 none yet, and 推动落实《方案》 draws up no plan.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from chuanyu.language.words import worded, words
from chuanyu.model import Document, EntityClass, Mention, Part, Span
from chuanyu.statements.classes import LINES
from chuanyu.statements.clauses import Clause
from chuanyu.statements.doers import modifies_next
from chuanyu.statements.lists import listed
from chuanyu.statements.part_words import part_verbs
from chuanyu.statements.participation.things import MAKES

# 推动|甲区设立公司: what is moved acts itself, or is to get on: 推动甲园提质扩面.
_CAUSES = ("推动", "推进", "促进", "支持")
_ACTS_ITSELF = worded(r"(?:[与和同][^,。;]{2,12}?)?{jointly}?{acts_itself}")
_GETS_ON = worded(r"(?:[、和与及][^,。;、]{2,14}?)?{gets_on}")
_CARRIES_OUT = worded(r"{obeys}|实施|执行")
# What is only told of, talked over, allowed or helped: 通报了|推动乙园建设的情况, 批复|建设丙区.
_REPORTS = worded(r"(?:{presents}[^,。;]{0,4}|(?:审议|讨论|听取)了?|批复|{helps})$")
# 听取甲园区建设和|推动|乙园区|建设情况汇报: told of, however far before.
_REPORTED, _STATE = worded(r"{presents}|听取|审议|研究|了解"), re.compile(r"[^,。;]{0,16}情况")
_FOLLOWED = words("followed_by")
_OF_IT = worded(r"”?的(?!{thing_itself}|步伐|进程|工作)")  # 打造|覆盖甲枢纽|的出行网络
_THEMSELVES = (EntityClass.EVENT, EntityClass.DOCUMENT)  # are meant, whatever is told of them
_LEADS_UP = ("以", "由", "与", "对", "向")
# What opens a phrase that only tells about what something is done.
_ABOUT = worded(r"(?:就|对(?!接|标)|为(?!了)|围绕|聚焦|针对|关于|结合|以|在{in_furthering})[^,。;“”]{0,14}$")
# Before the verb: what it names is what that becomes.
_BECOMES = re.compile(r"(?:把(?=.)|将[其它])[^,。;“”]{0,12}$")
# A motto, from its mark to the verb in it, and behind a thing in it: “共商 共建甲园”主题.
_IN_MARKS = re.compile(r"“[^”]*$")
_MOTTO = re.compile(r"[^“”。]{0,12}”为?主题")
_APART = re.compile("[,;、的]|仪式|会")  # no name of a meeting goes on behind these
_PLACES = re.compile(r"(?:、[^,。;、]{1,12})*等(?:毗邻地区|地区|地)")
# What stands between a verb and a thing that it does not govern.
_OTHER = re.compile(
    r"部分|内容|现场|[、和]|为(?!期)|中(?![西东部国外小央])|情况|进展|成果|后"  # 组成|部分, 建设|和乙港
    r"|了?(?:支持|服务)|.*(?:后[,将]|移交|交由|委托|[与在经向给]$|(?<!成)为$|对接$|进入$)"  # 建成|后将与机场…
)


@dataclass(frozen=True, slots=True)
class Governing:
    """A verb before a thing, with what stands between the two."""

    document: Document
    clause: Clause
    thing: Mention
    verb: re.Match[str]

    @property
    def gap(self) -> str:
        """What stands between the verb and the thing."""
        return self.document.folded[self.verb.end() : self.thing.span.start]

    @property
    def part(self) -> Part:
        """The part that the verb tells."""
        return part_verbs()[self.verb.group()]

    @property
    def makes(self) -> bool:
        """Whether the verb tells that something is made."""
        return self.part in MAKES


def _is_about(one: Governing) -> bool:
    """就推进…清单|达成共识, 为…建成…|添助力."""
    start, more = one.clause.whole.start, one.thing.span.end + 1 < one.clause.whole.end
    return more and bool(_ABOUT.search(one.document.folded, start, one.verb.start()))


def _leads_up(one: Governing) -> bool:
    """打造|以甲园为核心的综合体, 推动甲产业园|创新发展, 出席甲论坛|的贵宾; but 举办甲评选|结果揭晓."""
    if _OF_IT.match(one.document.folded, one.thing.span.end):
        return one.makes or one.part is Part.JOINS
    if one.makes and one.gap[:1] in _LEADS_UP:
        return True
    itself = one.thing.entity.cls in _THEMSELVES and not one.makes
    return not itself and modifies_next(one.document, one.thing)


def _is_goal(one: Governing) -> bool:
    """A goal, quoted or told with 把, or the motto of a meeting.

    “建成西部水果交易高地”, 把甲区建成乙中心, “共商 共建甲园”主题.
    """
    text, verb = one.document.folded, one.verb.start()
    motto = _MOTTO.match(text, one.thing.span.end) and _IN_MARKS.search(text, one.clause.whole.start, verb)
    goal = text[verb - 1] == "“" or _BECOMES.search(text, one.clause.whole.start, verb) is not None
    return goal or motto is not None


def _governs_other(one: Governing) -> bool:
    """组成部分, 甲区建设和乙港, 创建为甲基地, 建成后将与机场…."""
    return bool(_OTHER.match(one.gap))


def _moves_on(one: Governing) -> bool:
    """推动|甲区设立公司, 推进|乙园提质扩面, 支持实施|《丙方案》: it acts, gets on or is carried out."""
    if one.verb.group() not in _CAUSES:
        return False
    if one.thing.entity.cls is EntityClass.ENTERPRISE:
        return True  # firms are founded, and not moved into being
    if one.thing.entity.cls is EntityClass.DOCUMENT and _CARRIES_OUT.search(one.gap):
        return True
    text, at, end = one.document.folded, one.thing.span.end, one.clause.whole.end
    at += text.startswith("”", at)
    _, behind_list = listed(one.document, one.thing.span.start, end)
    acts = _ACTS_ITSELF.match(text, at, end) or _ACTS_ITSELF.match(text, behind_list, end)
    return bool(acts or _GETS_ON.match(text, at, end))


def _others_between(one: Governing) -> bool:
    """建设|甲校的乙中心: others than places are named between.

    But 加入|甲医院牵头的联合体 is joined, and 举行|甲高速乙段现场推进会 is held, whatever opens its name.
    """
    if one.part is Part.JOINS and one.gap.endswith("牵头的"):
        return False
    if one.part is Part.HOSTS and one.thing.entity.cls is EntityClass.EVENT and not _APART.search(one.gap):
        return False
    between = one.document.mentions_in(Span(one.verb.end(), one.thing.span.start))
    return any(m.entity.cls is not EntityClass.PLACE and not m.nested for m in between)


def _follows(one: Governing) -> bool:
    """共建“一带一路” follows what others have founded."""
    known = one.thing.source == "gazetteer" and one.thing.entity.cls is EntityClass.MECHANISM
    return known and one.verb.group() in _FOLLOWED


def _only_told(one: Governing) -> bool:
    """通报了推动|甲园建设有关情况, 研究推进|乙园建设: and not 研究设立…, which is a plan."""
    text, start, verb = one.document.folded, one.clause.whole.start, one.verb.start()
    studied = one.verb.group() in _CAUSES and text.endswith("研究", start, verb)
    state = _STATE.match(text, one.thing.span.end) and _REPORTED.search(text, start, verb)
    return one.makes and bool(studied or state or _REPORTS.search(text[start:verb]))


def _is_where(one: Governing) -> bool:
    """推动甲园区、乙区|等毗邻地区招商: they only tell where."""
    return bool(_PLACES.match(one.document.folded, one.thing.span.end, one.clause.whole.end))


_NO_PART: tuple[Callable[[Governing], bool], ...] = (
    _is_about, _leads_up, _is_goal, _governs_other, _moves_on, _others_between, _follows,
    _only_told, _is_where,
)  # fmt: skip


def tells_none(one: Governing) -> bool:
    """Whether anything speaks against a part in the thing."""
    return any(against(one) for against in _NO_PART)


def only_speeds_up(clause: Clause, thing: Mention, part: Part) -> bool:
    """Whether a side speeds up a line, which is its commitment and no part in it: firms build lines."""
    line = part is Part.BUILDS and thing.entity.cls in LINES
    return line and not any(a.cls is EntityClass.ENTERPRISE for a in clause.actors)
