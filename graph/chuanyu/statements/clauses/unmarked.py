"""A clause without a mark before its verb: what its words say of time, else what it takes over.

Takes a piece and the mood that holds where it starts, gives its mood.  A mark may still stand amid the piece
(有关部门正在办理); without one the verb decides: one that ends in itself has come about where somebody is
named who does it (甲市派出救援队), one that goes on is in hand (推进).
"""

from __future__ import annotations

import re

from chuanyu.language.words import any_of, worded, words
from chuanyu.statements.clauses.deadlines import FINISHED
from chuanyu.statements.clauses.no_deed import RANKED
from chuanyu.statements.clauses.state import ASKED, Mood, Tense
from chuanyu.statements.index import DIGIT, NOUNS, PREDICATES, Index

_DONE = worded(r"{done}")
_RESULT, _ONGOING = worded(r"{result}"), worded(r"{ongoing}")  # verbs of coming about, and of work in hand
# What must be finished, behind the subject: 资源圃建成后可保存….
_ONCE_INSIDE = worded(rf"[^,]{{0,20}}{FINISHED}后[^,]")
_NOW_INSIDE = re.compile(r"(?<!真)正在(?!于)")
_WILL_INSIDE = worded(
    r"将(?!近)|(?!预计将|拟[一-鿿]{2,4}(?:项目|地块|资产|事项)){promises}|旨在|不少于(?=\d)"
    r"|年度计划(?:完成)?投资|(?<![按照])计划|目标(?=[是为在])|下(?:周|个?月)(?!均)|愿意?(?=[与同和为就])"
)
# Behind what is to be invested in a year other figures promise nothing: 年度计划投资5亿元,|占全市的一成.
_PLANNED, _MEASURED = re.compile(r"年[度内]计划(?:完成)?投资[^,。;]*[,;](?:此外)?$"), re.compile(r"[\d占居]")
# Nouns too, which promise where they stand behind who has them and before a verb: 林业部门计划联合开展….
_INTENDS = words("intends")
_OF_PLAN = frozenset({"vn", "v", "vd", "a", "u"})
_OF_PLANS = words("plan_sort")
# Who carries out what was announced (…将在江津举行,江津区承办), or goes where he learns: 到丙县交流学习.
_CARRIES_OUT = worded(r"{carries_out}$|[到赴来][^,。;的]{1,24}{on_visit}$")
# 了 that is part of another word.
_NOT_DONE = re.compile(r"为了|除了|了解|了如|成功率|了望")
# What has come about and only modifies: 依托已建成的平台,打造….
_IN_RELATIVE = re.compile(r"已经?[^,。;的]{1,12}(?:的(?=[一-鿿])|[到成过好妥]的(?=\d))")
# What was needed before: 过去,企业要到外地采购.
_THEN = worded(r"(?:过去(?![一二两三四五六七八九十几\d])|{formerly})[^。]*$")
_TODAY = re.compile(r"今[天日晚](?:\([^()]*\))?[^,。;]{0,4},?$")  # of which a forecast is made
_BACK = 24  # characters back in which such a word still tells of what follows
_DISPOSES = worded(r"将(?![把以会])[^,。;将把]{2,60}?(?:{disposes}|{combines})")
_JOINS = worded(r"将(?:[^,。;将把]{2,60}?{combines}|位于[^,。;将把]{2,60}的[^,。;将把]{2,30}{disposes})")
_MADE = ("作出", "做出")  # 作出要…的部署: what was decided, and nobody asks
_COME_ABOUT = ("了", "已", "已经")
_MUST = words("must")
_ANY_MUST = any_of(_MUST)
_VERBS = ("v", "vd", "d")
_NOUN, _NOUNS = frozenset({"n"}), NOUNS | {"vn"}  # of what comes about (…发展的成立), of what goes on
_ACTS = frozenset({"v", "vd"})
_DEEDS = frozenset(words("deed"))
# How something is done, which no tag tells: 将|一体推进.
_HOW = worded(r"{sets_about}|重点|系统(?=推进|谋划|构建|实施|部署)")
_FIRST = 3  # verbs of a clause of which one may be the deed: 联合|派出, 率负责同志|赶赴


def _disposes(index: Index, at: int, end: int) -> bool:
    """Whether 将 at a place is 把: 甲市将文旅融合列为重点; that is no promise."""
    noun = index.tags.get(at + 1) not in _VERBS
    return bool((_DISPOSES if noun else _JOINS).match(index.text, at, end))


def lies_before(index: Index, at: int, end: int) -> bool:
    """Whether 将 at a place tells what is to come, and is not 把: 将新建车间, no 将这项建设作为总牵引.

    将 of 把 has a noun behind it; the model takes 将首次举行, 将新建 and 将每年开展 for it too.
    """
    if at + 1 in index.mentions or _disposes(index, at, end):
        return False
    tags, then = index.tags, at + 1
    while (how := _HOW.match(index.text, then)) or tags.get(then) in ("a", "w", "TIME"):
        then = max(index.word_ends.get(then, then + 1), how.end() if how else 0)  # 全|链条: two words
    return tags.get(at) != "p" or tags.get(then) in PREDICATES


def unmarked_mood(index: Index, at: int, end: int, mood: Mood, own_subject: bool, said: bool) -> Mood:
    """The mood of a piece without a modal before its verb: by its words, else what it takes over.

    What is said without a subject, a figure or a sign of time is a plan: “设立示范园区,重点承接…。”

    Args:
        index: the article.
        at: where the piece starts, behind its subject.
        end: its end.
        mood: that of the piece before.
        own_subject: it names who does it.
        said: it is said for those who do it.
    """
    text = index.text[at:end]
    if _MEASURED.search(text) and _PLANNED.search(index.text, max(0, at - _BACK), at):
        mood = Mood()
    ahead = mood.tense is Tense.FUTURE and mood.sure
    if done := _DONE.search(_NOT_DONE.sub("", _IN_RELATIVE.sub("", text))):
        told = done.group() in _COME_ABOUT  # 通车后,客流增长了20%
        promised = ahead and not (own_subject or mood.exhorts or told)
        return mood if promised else mood.turn(Tense.PAST, True)
    if marked := _mark_amid(index, at, end, mood):
        return marked
    if ahead and _CARRIES_OUT.search(text):
        return mood
    # 要清醒看到,两省市配套率仅为38%: another matter; 希望以此为契机,双方继续加强合作: the same.
    asked = mood.exhorts and own_subject and (DIGIT.search(text) or not _ONGOING.search(text))
    if mood.tense in (Tense.FUTURE, Tense.PAST) and (mood.sure or not own_subject) and not asked:
        return mood
    return _by_verb(index, at, end, mood, said)


def _mark_amid(index: Index, at: int, end: int, mood: Mood) -> Mood | None:
    """The mood that a mark amid a piece tells: 户籍政策都要聚焦…, 有关部门正在办理, 建成后可保存…."""
    if _asks(index, at, end):
        return ASKED
    if will := _wills(index, at, end):
        over = mood.tense is Tense.PAST and mood.sure
        reported = will == "预计" and over and not _TODAY.search(index.text, max(0, at - _BACK), at)
        return mood if reported else mood.turn(Tense.FUTURE, True)
    if _NOW_INSIDE.search(index.text, at, end):
        return mood.turn(Tense.ONGOING, True)
    return mood.turn(Tense.FUTURE, True) if _ONCE_INSIDE.match(index.text, at, end) else None


def _by_verb(index: Index, at: int, end: int, mood: Mood, said: bool) -> Mood:
    """The mood that the verb or a figure of a piece tells, where nothing else does."""
    text = index.text
    figure = DIGIT.search(text, at, end)
    planned = _ONGOING.match(text, at, end) or _RESULT.match(text, at, end)
    if said and planned and mood.tense is Tense.NONE:
        return mood.turn(Tense.FUTURE, False)
    told = figure or _tells(_RESULT, index, at, end, _NOUN) or RANKED.search(text, at, end)
    if told or _CARRIES_OUT.search(text, at, end) or _deed(index, at, end):
        return mood.turn(Tense.PAST, False)
    return mood.turn(Tense.ONGOING if _tells(_ONGOING, index, at, end, _NOUNS) else Tense.NONE, False)


def _tells(verbs: re.Pattern[str], index: Index, at: int, end: int, nouns: frozenset[str]) -> bool:
    """Whether one of some verbs stands in a piece, and not only as a noun: 增长极, 项目|建设|现场.

    Behind the subject and before a noun the model takes verbs for nouns: 甲县|建设|厂房.
    """
    tags = index.tags
    return any(
        tags.get(verb.start()) not in nouns or (verb.start() == at and tags.get(verb.end()) in NOUNS)
        for verb in verbs.finditer(index.text, at, end)
    )


def _wills(index: Index, at: int, end: int) -> str:
    """The word within a piece by which it is promised; empty where there is none."""
    inside = _WILL_INSIDE.finditer(index.text, at, end)
    return next((will.group() for will in inside if _is_promise(index, at, end, will)), "")


def _is_promise(index: Index, at: int, end: int, will: re.Match[str]) -> bool:
    """Whether such a word promises: no 将 of 把, no 计划 that is a noun (年度计划)."""
    tags, word = index.tags, will.group()
    tag = tags.get(will.start())
    if _cited(index.text, at, will.start(), end):
        return False
    if word == "将":
        return lies_before(index, will.start(), end)
    if word not in _INTENDS:
        return tag in (*_VERBS, "n", "TIME")
    compound = tags.get(will.start() - 1) in _OF_PLAN or index.text.endswith(_OF_PLANS, at, will.start())
    return not compound and (tag == "v" or tags.get(will.end()) in (*_VERBS, "ad", "p", "TIME"))


def _asks(index: Index, at: int, end: int) -> bool:
    """Whether 要, 须 or 应当 stands as a word behind what a piece speaks of: 户籍政策都要聚焦…."""
    text = index.text
    return bool(_ANY_MUST.search(text, at + 1, end)) and any(
        text[word.span.start : word.span.end] in _MUST
        and word.tag in ("v", "d")
        and not _cited(text, at, word.span.start, end)
        and not text.startswith("么", word.span.end)
        and not text.startswith(_MADE, word.span.start - 2)
        and text[word.span.start - 1] not in "之不"
        and not _THEN.search(text, max(0, word.span.start - _BACK), word.span.start)
        for word in index.words_in(at + 1, end)
    )


def _cited(text: str, at: int, word: int, end: int) -> bool:
    """Whether a word stands within a quotation amid a piece, of which it is a part: “长江要津”."""
    return text.rfind("“", at, word) > text.rfind("”", at, word) and text.find("”", word, end) > 0


def _deed(index: Index, at: int, end: int) -> bool:
    """Whether one of the first verbs, or the last word, is a deed and modifies nothing: 派出救援队."""
    text = index.text
    verbs = [w.span for w in index.words_in(at, end) if w.tag in _ACTS]
    for verb in (*verbs[:_FIRST], *(verbs[-1:] if verbs and verbs[-1].end == end else ())):
        if text[verb.end : verb.end + 1] != "的" and text[verb.start : verb.end] in _DEEDS:
            return True
    return False
