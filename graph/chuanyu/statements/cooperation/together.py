"""Whether those of a run do something together: what joins them, and what they do behind it.

甲局已与乙厅排定时序表 and 由甲、乙合建 do; 甲县与乙县相邻, 与去年相比 do not.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, Mention, Span
from chuanyu.statements.classes import PARTIES, may_act
from chuanyu.statements.clauses import Clause
from chuanyu.statements.doers import GOES_TO, ON_VISIT, modifies
from chuanyu.statements.index import PREDICATES, TIMES
from chuanyu.statements.lists import Run, behind

_WITH = worded(r"(?:与|和|(?<![共协合会])同|跟|{draws_in}|{aids})(?:{nearby}|对方|来自)?$")
_LINKS = worded(r"与|和|同|跟|{allies}")
ALLIED = worded(r"{allies}|{aids}|牵手|联动|对接|[拉约邀叫]上|结对")
# Verbs and nouns of doing together, and words that hold one and tell no such thing (共同体, 合作单位).
_COOPERATION = worded(r"{cooperation}")
_SEEMING = worded(r"{seeming}|(?:合作|协作|一体化|协同发展)[^,。;、]{0,5}{model}")  # 打造川渝合作样板
# What 与 and 同 join is not done together: 甲与乙相邻, 甲与乙同处长江上游, 甲与乙的差距.
_APART = worded(
    r"{side_by_side}|相[比较邻连接距隔似同通望关当依差媲]|隔[江河]|一[江河山桥]之隔|同[属饮处为在]"
    r"|[争是为在有属都均各差不距]|分[别列]|位[于居]"
)
# Who is only there does nothing together, nor do places that others see: 甲局和乙局出席签约仪式.
_ATTENDS = worded(r"[^,。;]{0,16}?(?:(?:{attends}|参与)(?!建)|{watches}|{addresses}|应邀|在场)|{inspects}")
_ALSO_SIGNS = re.compile(r"并(?:签|会签)")  # 参加会议|并签署协议
_OBEYS = worded(r"{obeys}[好了]?$")
_VERB_NEAR = 24  # characters behind those who act in which their verb stands
_ACTS = PREDICATES | TIMES | {"vn"}
# What is done together where 与 joins those who do it: 甲与乙开行…班列, 甲与乙、丙|就河道整治|签约.
_ADVERBS = r"(?:[正还也已将拟]|先后|正在|在[^,。;]{1,6}?[上中内]|就[^,。;]{2,20}?(?=达成|签))*"
DOES = re.compile(_ADVERBS + r"(?:互(?!相)[一-鿿]|合[办设建编组开]|共[设建商管编]|签|结)")
# 推动甲与乙开展…: others make them do it.
_CAUSED = worded(r"{causes}$")
# What each does for itself: 分别调研, 先后来到.
_SEVERALLY = worded(r"[^,。;]{0,10}分别|{in_turn}(?:[来赴到]|前往|抵达|走进)")
# What those listed before it do together even without 与 between them: 甲、乙|近日|在会上|互认证照.
_WHEN = r"{lately}|当[天日]|[今去上明]?[年月天周]?(?:\d{1,2}[月日年])*(?:[初底末]|[上中下]旬)?起?"
_WHERE = r"在[^,。;]{1,10}?(?:[上中内处里]|(?=合编|共同|联合|合作|签|互))"
_BEFORE_DEED = rf"(?:,|还|也|将|已|又|要|拟|正|正在|先后|{_WHEN}|{_WHERE})*"
_JOINT_DEED = (
    r"(?:{as_one}|合[办建设资组开修演唱写推]|共[建设商管治享筑推护编育创]|联[办建合勤防]"
    r"|互(?!联网|动体验)[一-鿿]|[双三四]?双?手握到一起"
    # 加强文旅合作, 建立警务协作机制; but no 深化与甲的合作
    r"|{closely}(?:合作|协作|配合|联动)|(?:{carries_on}|{makes_lasting})了?[^,。;、与和同跟对的]{0,10}?"
    r"(?:(?:合作|协作|联动|互通|互认|互动|共享)(?=[,。;、]|$)|{together_noun}[^,。;、与和同跟对的]{0,4}(?:机制|关系)))"
)
_JOINTLY = worded(_BEFORE_DEED + _JOINT_DEED)
# Who goes to a place does it with those there: 乙赴|甲市、丙县|考察并签订协议, 推进校地合作.
_WITH_THEM = worded(
    rf"(?:等地)?(?:{ON_VISIT}|[、并,]){{0,5}}"
    rf"(?:{_JOINT_DEED}|(?:{{carries_on}}|{{talk}}|对接)[^,。;]{{0,10}}?{{together_noun}})"
)
# The tags of what may be the item before 和: 开展调研|和甲市….
_ENDS_ITEM = frozenset({"n", "nz", "nw", "vn", "a", "s", "f"})
# The tags of what may be another party, that nothing has read: 丙公司签约,|某某健康|与丁区签约.
_NAMES_OTHERS = frozenset({"n", "nz", "nw", "ORG", "PER"})
_GOES_TO = worded(rf"(?:{GOES_TO})$")
_MOTTO = re.compile(r"[^“”]“[^“”]{0,24}”")  # what stands in quotation marks within a clause
# 园区范围由|甲镇、乙镇部分区域组成: what lies in it.
_MADE_OF = re.compile(r"(?:[^,。;]{0,6}(?:区域|地区|片区|范围))?(?:构成|组成)")
_AFTER = re.compile(r"(?:之间)?(?:的|两地|双方|三方|三地|方面)?")


def opening(document: Document, run: Run, clause: Clause) -> str:
    """What opens a run that joins the subject (与, 携手); empty where another noun stands before it.

    In 促成这家企业与甲校、乙校的合作 it is the firm that works with them, not who acts.
    """
    start = clause.whole.start
    match = _WITH.search(document.folded, max(start, run.start - 8), run.start)
    if not match:
        return ""
    word = document.words[bisect_left(document.words, match.start(), key=lambda w: w.span.start) - 1]
    near = [*document.mentions_in(Span(start, match.start()))]
    office = any(m.span.start == word.span.start and m.entity.code for m in near)  # 垫江县|院与…
    named = office or any(m.span.end == match.start() for m in near)
    right_before = word.span.end == match.start() and word.span.start >= start
    noun = word.tag in _NAMES_OTHERS or (word.tag in _ENDS_ITEM and match.group().startswith("和"))
    return "" if right_before and noun and not named else match.group()


def visited(document: Document, run: Run, clause: Clause) -> bool:
    """Whether those of a run are only the places to which somebody goes."""
    return bool(_GOES_TO.search(document.folded, max(clause.whole.start, run.start - 4), run.start))


def with_hosts(document: Document, run: Run) -> bool:
    """Whether who goes there does something together with them."""
    return bool(_WITH_THEM.match(document.folded, behind(document, run.end)))


_SEATS = re.compile(
    r"(?:[^,。;]{0,4}\d+|[两二三四五六七八九十]+)个?(?:区县|县区|市州|区市县|省市|部门|单位|地区|城市|[省市区县地])"
)


def nameless(document: Document, run: Run) -> bool:
    """Whether a place only says whose the unnamed are that do it: 联合两地|企业; 重庆|9个区县 are its own."""
    last = run.mentions[-1]
    return whose(document, last) and not _SEATS.match(document.folded, last.span.end)


# A field before a noun of working together, in which places do that: 两地|文旅产业协同发展.
_IN_A_FIELD = worded(
    r"(?P<field>[^,。;:、的“”()\d及和与并将在已为等]{2,10}?)(?:{together_noun})(?!单位|伙伴|对象|基地|社(?!会)|意向)"
)
_SOMEBODY = worded(r"{body}|{people}|{works_somewhere}")


def whose(document: Document, mention: Mention) -> bool:
    """Whether a place only says whose those without a name are that work together.

    In 两地企业家合作 it does, in 两地文旅产业协同发展 it is the places that do.
    """
    field = _IN_A_FIELD.match(document.folded, mention.span.end)
    return modifies(document, mention) and (field is None or bool(_SOMEBODY.search(field["field"])))


def obeyed(document: Document, run: Run, low: int) -> bool:
    """Whether those of a run only decided what others carry out: 落实党中央和两省市部署."""
    return bool(_OBEYS.search(document.folded, max(low, run.start - 6), run.start))


def attending(document: Document, at: int, clause: Clause) -> bool:
    """Whether those who stand before a place are only there, or are seen by others."""
    text, end = document.folded, clause.whole.end
    return bool(_ATTENDS.match(text, at, end)) and not _ALSO_SIGNS.search(text, at, end)


def together(document: Document, run: Run, clause: Clause, cue: bool) -> bool:
    """Whether those of a run do something together."""
    text = document.folded
    after = _after_run(document, run)
    subject = run.mentions[0] in clause.subject
    before = text[max(0, run.start - 6) : run.start]
    # 促成这家企业与|甲校、乙校的合作: it is somebody unnamed who works with each.
    with_others = before.endswith(("与", "跟")) and text.startswith("的", after - 1)
    if _SEVERALLY.match(text, after) or with_others:
        return False
    if _JOINTLY.match(text, after):
        return True
    if attending(document, after, clause):
        return False
    linked = _LINKS.search(text, run.mentions[0].span.end, run.mentions[-1].span.start)
    told = subject or before.endswith("由") or _CAUSED.search(before)
    if linked and told and linked.group() != "和" and does(document, run, clause):
        return True
    if before.endswith("由") and not _MADE_OF.match(text, after):
        return True  # 由甲局和乙局实施: one deed
    return bool(cue and linked and (told or _COOPERATION.match(text, after)))


def does(document: Document, run: Run, clause: Clause) -> bool:
    """Whether what follows a run that 与 joins is done by both: 甲局已与乙厅排定时序表."""
    at = _after_run(document, run)
    if _APART.search(document.folded, at, clause.whole.end):
        return False
    return bool(DOES.match(document.folded, at)) or _acts(document, at, clause)


def _acts(document: Document, at: int, clause: Clause) -> bool:
    """Whether a verb follows, behind adverbs and a date at most, within the clause."""
    words = document.words
    index = bisect_left(words, at, key=lambda w: w.span.start)
    if index == len(words) or words[index].tag not in _ACTS:
        return False
    end = min(clause.whole.end, at + _VERB_NEAR)
    return any(w.tag == "v" and w.span.end <= end for w in words[index : index + _VERB_NEAR])


def told_in(text: str) -> bool:
    """Whether a word tells of doing together: not in a motto (“共建网络文明”), not 合作单位 or 共同体."""
    plain = _MOTTO.sub(lambda m: m.group()[0] + "“”", text)
    return bool(_COOPERATION.search(_SEEMING.sub("", plain)))


def _after_run(document: Document, run: Run) -> int:
    """Where the text goes on behind a run and its 等地, 的, 双方."""
    match = _AFTER.match(document.folded, behind(document, run.end))
    return match.end() if match else run.end


def may_join(entity: Entity) -> bool:
    """Whether it can be a party: no river or region without a government of its own."""
    return entity.cls in PARTIES and may_act(entity)
