"""What is no deed yet: what is asked of others, what papers lay down, what is talked about and agreed.

希望邻水县加强合作, 合作方案提出建立数据中心, 合作内容包括共建电网, 自甲乙签订协议以来.

What stands between 就 and its verb is no deed either.  Where the talk ends in an agreement (就共建园区
达成共识) it is what was agreed, and so promised; where it does not (进行了交流) it is only spoken of.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuanyu.model import Span
from chuanyu.statements.clauses.state import About, Mood, Tense
from chuanyu.statements.cues import worded
from chuanyu.statements.index import VERB_OPENS, Index

_SAID = worded(
    r"(?:{meeting}|{official}|工作组|专班|双方)?(?P<verb>(?<=[会议])(?:决定(?!任命|免去|授予|接受|批准|成立|通过)|议定|商定)|{tells}(?![\d一两了])|{asks})"
    r"(?P<whom>[一-鿿]{1,4}(?=要|把|加|继续))?[,:]?"
)
_TELLS = ("强调", "指出", "提出")  # who only says it asks nobody
_DEMANDS = worded(r"{asks}[,:]$")
_CLOSE = 6  # characters back in which it is asked for
# A paper says what is to be done: 合作方案提出建立数据中心, 《意见》明确:….
_PAPER_SAYS = worded(
    r"[^,。;:]{0,30}?(?:{paper}|{rule})[》”]?(?:还|则|也|中|均|都|里)*(?:{lays_down}|要求)(?:要)?[:“]*(?![了的])"
)
# What a paper deals with: 《协议》聚焦…,通过实施…; 清单涵盖为毕业生募集岗位….
_PAPER_COVERS = worded(
    r"[^,。;:]{0,30}?(?:{paper}|{rule}|实事)[》”]?(?:还|则|也|均|都|将|主要|重点|共|内容)*{covers}:?(?![了的])"
)
_ITEMS_SAID = re.compile(r"[\d一二三四五六七八九十两]+(?:条|项|个|大|件|方面)[^,。;:]{0,12}(?=:)")
# The points of a paper that was spoken of before: 协议涉及54个项目,|包括|共同打造….
_POINTS = worded(r"{covers}$")
_OF_PAPER = worded(r"(?:{paper}|{rule}|实事)[》”]?")
# What a cooperation holds: 合作内容包括共建电网、互派干部….
_HOLDS = worded(
    r"[^,。;:]{0,12}(?:合作|协议|签约|工作|协作)[^,。;:]{0,6}{matter}(?:主要|还|将)*(?:包括|涵盖|为|是):?"
)
# What an agreement lays down in what follows the comma: 协议明确了三项合作内容,推进…,强化….
_LAID_DOWN = worded(r"(?:{paper}|{rule}|双方|两地)[^,。;]*{lays_down}了?[^,。;]*{matter}")
# What has come about, since when or with which the rest is told: 自甲乙签订协议|以来,…; 随着|甲路通车,….
_SINCE = worded(
    r"(?P<what>.+{come_about}[^,。;]*(?=以来$))|(?:随着|伴随着?)(?P<with>[^,。;]*(?:{milestone}|{come_about}))$"
)


@dataclass(frozen=True)
class Papers:
    """Tells what pieces ask for and lay down."""

    index: Index

    def asked(self, at: int, end: int) -> int:
        """Where what is asked for starts behind 希望, 要求 and the like; 0 where nothing is.

        People without a name of whom it is asked (希望大家继续…) are stepped over, those with one are not.
        """
        said = _SAID.match(self.index.text, at, end)
        if not said or said.end() >= end:
            return 0
        named = any(i in self.index.mentions for i in range(said.end("verb"), said.end()))
        return said.end("verb") if named else said.end()

    def addressed(self, at: int, after: int) -> bool:
        """Whether whom it is asked of is named: 甲县建议|乙区增开公交."""
        return at > 0 and at in self.index.mentions and not self.index.text.startswith(_TELLS, after)

    def demanded(self, at: int) -> bool:
        """Whether the piece before only asks for what a piece tells: 会议要求,|甲区加快建设."""
        return bool(_DEMANDS.search(self.index.text, max(0, at - _CLOSE), at))

    def says(self, at: int, end: int) -> int:
        """Where what a paper says, or a cooperation holds, starts; 0 where none is spoken of."""
        text = self.index.text
        if paper := _PAPER_SAYS.match(text, at, end):
            counted = _ITEMS_SAID.match(text, paper.end(), end + 1)
            return counted.end() if counted else paper.end()
        if covered := _PAPER_COVERS.match(text, at, end):
            return covered.end() if self._acts_from(covered.end()) else end
        held = _HOLDS.match(text, at, end)
        return held.end() if held and self._acts_from(held.end()) else 0

    def follows(self, at: int, end: int, before: Span, mood: Mood) -> Mood:
        """The mood of a piece without subject or mark that follows the signing of a paper in its sentence.

        甲县与乙区签署合作协议,携手推动…: what it is signed for lies ahead, unless a figure or 了 tells it.
        """
        text = self.index.text
        points = _POINTS.search(text, max(before.end, at - _CLOSE), at)
        start = max(before.start, before.end - _FAR)
        if points and self._acts_from(at) and _OF_PAPER.search(text, start, before.end):
            return mood.turn(Tense.FUTURE, False)  # 方案涉及20个项目,包括|共建电网
        if not _SIGNED.search(text, start, before.end):
            return mood
        if _EACH_YEAR.match(text, at):
            return mood.turn(Tense.FUTURE, True)
        aims = mood.tense is not Tense.FUTURE and _AIMS.match(text, at, end)
        return mood.turn(Tense.FUTURE, False) if aims and not _TOLD.search(text, at, end) else mood

    def lays_down(self, at: int, end: int) -> bool:
        """Whether what follows the comma is what a paper lays down: 协议明确了三项内容,推进…."""
        text = self.index.text
        return text[end : end + 1] == "," and bool(_LAID_DOWN.fullmatch(text, at, end))

    def since(self, at: int, end: int) -> Span | None:
        """What has come about, since when or with which something else is told: 自|甲乙签订协议|以来."""
        since = _SINCE.match(self.index.text, at, end)
        return Span(*since.span("with" if since["with"] else "what")) if since else None

    def _acts_from(self, at: int) -> bool:
        """Whether a verb or how it is done stands at a place: 合力推动…, not 电网建设."""
        return self.index.tags.get(at) in VERB_OPENS or self.index.text.startswith(("合力", "携手"), at)


# What is to come of what was just signed, and what tells that it has come about.
_SIGNED = worded(
    r"签[署订下][^,。;]{0,80}(?:{paper}|{rule}|合同|意向书)》?,(?:(?:[^,。]{0,6}{aims}|(?:双方|两地|各方)?以[^,。]*为)[^,。]*,)*$"
)
_FAR = 400  # characters back in which the paper of a sentence is spoken of, or signed
_EACH_YEAR = re.compile(r"每(?:年|月|季度|周|两年)")
_AIMS = worded(
    r"(?:双方|两地|各方)?(?:将|共同|携手|联合|合力|协同|进一步|更好地?|持续|全面|充分|积极|以)*{aims}"
)
_TOLD = re.compile(r"\d|[了已]")

_ABOUT = re.compile(r"分别|共同|还|并|也|已|就|围绕")
_OPENS = ("就", "围绕")
_AGREED = worded(
    r"达成[^,。;]{0,10}{accord}|形成[^,。;]{0,6}{accord}|(?<!已)签[署订][^,。;]{0,30}(?=[,。;]|$)"
)
_TALKED = worded(
    r"(?:进行|开展|展开|举行|深入|充分|作)[^,。;]{0,12}?{talk}(?=[,。;]|$|并|和)|交换[^,。;]{0,6}意见"
)
# What is laid down item by item: 确立了|共同支持…;共同推动…等21项条款.
_LAYS_DOWN = worded(r"(?:具体|共同|还|并|重点|先后)*(?:{lays_down}|细化|谋划|梳理)了?")
_ITEMS = re.compile(
    r"等(?:方面的?)?[\d一二三四五六七八九十两]+(?:余|多)?(?:项|个|条|大|件)[^,。;]{0,10}(?=[,。;]|$)"
)
_VERBAL = frozenset({"v", "vd", "vn", "ad", "d"})
# Whoever does something after that is another: 围绕共建园区,双方将….
_TURNS = re.compile(r"将|已经|拟(?=[建在])")


def about(index: Index, at: int, end: int) -> About | None:
    """What is talked about from a place on, to the verb that says what came of it; None where none is.

    Args:
        index: the article.
        at: where the predicate starts: 就|…达成共识.
        end: the end of the sentence.
    """
    text = index.text
    if laid := _LAYS_DOWN.match(text, at, end):
        items = _ITEMS.search(text, laid.end(), end)
        verbal = index.tags.get(laid.end()) in _VERBAL
        return About(laid.end(), items.end(), agreed=True) if items and verbal else None
    while match := _ABOUT.match(text, at, end):
        if match.group() in _OPENS:
            break
        at = match.end()
    if not match or (match.group() == "就" and not index.is_word(at)):
        return None
    stop = _TURNS.search(text, match.end(), end)
    end = stop.start() if stop else end
    agreed, talked = _AGREED.search(text, match.end(), end), _TALKED.search(text, match.end(), end)
    found = min((m for m in (agreed, talked) if m), key=lambda m: m.start(), default=None)
    return About(match.end(), found.start(), found is agreed) if found else None
