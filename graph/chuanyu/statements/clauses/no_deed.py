"""What tells no deed: feelings of who speaks, what something is, who heads or presides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chuanyu.model import Span
from chuanyu.statements.cues import worded
from chuanyu.statements.index import VERB_OPENS, Index

# The speaker's own feelings (我深感幸运), not what a body does.
_I = re.compile(r"^(?:能够?|可以|也?是(?=我|对)|就是为)|(?:^|[,，“])我(?![们市省区国县校院局厅委方])|我的")
# What a thing is tells no deed (是第一站), but for rank and record (是全国第五大…).
_FIRST = (
    r"首次|首[个条座家批支项所例趟列]|第一[次个条座家批支项所例]|第[一二三四五六七八九十]大|"
    r"最[大多高长早快先]|唯一"
)
_IS = re.compile(rf"(?:这|这些|那|一[条个项])?(?:也|正|就|便|都|又)?是(?![^,。;]*(?:{_FIRST}))")
# What is told of its rank is a fact: 这是两县首次合办的书展.
RANKED = re.compile(rf"(?<![的不])是[^,。;]*?(?:{_FIRST})(?!站)")
# The same behind a subject.
_AMID = re.compile(r"(?<![的不])是")
_RANK = re.compile(
    r"第[一二三四五六七八九十\d]+[大个条座家]|首[个条座家批]|最[大多高长早快先]|唯一|\d|第一|将|已"
)
# Who heads or presides: a post, no deed: 组长由甲担任, 项目法人是乙公司, 会议由丙主持.
_HEADED = worded(
    r"[^,。]{0,8}(?:{post}|首席[一-鿿]{2,4})(?:单位)?(?:由[^,。]{2,40}担任|[是为].*)"
    r"|(?:[一-鿿]{0,6}{meeting})?由.{2,40}主持"
)
# What is only supposed, and what is only rumoured: 如果市场价格下行,  坊间传两家将合并.
_SUPPOSED = worded(r"(?:{supposes}|若(?![干尔])|一旦|除非|如(?![期今下此何意同实约数火上皋东]))")
_RUMOUR = worded(r"(?:此前|近日|日前|近来)?{hearsay}(?:上|中)?(?:一度|曾|有|纷纷)?{rumour}")
# What only heads what a colon opens, without a figure, a paper or a name: 立了条规矩:, 给记者交了底:.
_HEADING = re.compile(r"[^,。;:\d《》]{0,14}[^为除到]了[^,。;:\d《》]{0,10}")
# What a paper says of itself: 特制定本方案.
_MADE = worded(r"(?:现|特|特此)?制[定订](?:了)?本(?:{paper}|{rule}|{task_paper})")
# What only announces how the next piece is to be taken: 让人欣慰的是, 美中不足的是.
_TAKEN_AS = re.compile(r".{2,12}的是|[一-鿿]{1,2}的是.{1,4}")
# What only names what the next piece tells of: 此次签约,标志着…; 共同体的建设,将…; 推动双核联动,是…的举措.
_IS_THAT = re.compile(r",(?:既|也|更|就|正|都|便|均|不仅|不只|无疑)*是(?!否|为了)")
_MEANS_THAT = worded(r",(?:也|还|更|又|必将|将|充分|进一步|有力|这)*{means}|,对|,(?:必)?将")
_THIS = re.compile(r"(?:此次|这次|本次|此番)[^,。;]{1,30}")
_ITS = worded(r"[^,。;]{1,40}[的”]{verbal_noun}")
# What something is done for, up to who does it: 为深化警务交流,服务经济圈建设,4月24日甲与乙签署….
_PURPOSE = worded(
    r"(?:[^,。;]{0,12}网)?为了?(?:进一步|深入|全面|切实|充分|更好地?|积极|扎实|大力|认真|有效|持续|贯彻|加快)*{aims}"
)
_TOLD = re.compile(r"[\d了已]")
_BE = re.compile(r"(?<![的不只但可])是(?![否])")
_ON = 8  # pieces on in which that noun stands
_STEP = worded(r"的[^,。;的]{0,12}{step}$")
_DATED = re.compile(r"(?:20\d\d年)?\d{1,2}月|\d{1,2}日|今[日天]|昨[日天]|日前|近日|今年|去年|近年|据")


@dataclass(frozen=True)
class Deedless:
    """Tells pieces in which nobody does anything."""

    index: Index

    def announces(self, at: int, end: int) -> bool:
        """Whether a piece only says how the next is to be taken, or who heads what."""
        text = self.index.text
        if text[end : end + 1] == ":" and _HEADING.fullmatch(text, at, end):
            return True
        return bool(
            _TAKEN_AS.fullmatch(text, at, end)
            or _HEADED.fullmatch(text, at, end)
            or _MADE.fullmatch(text, at, end)
        )

    def topic(self, at: int, end: int, subject: bool) -> bool:
        """Whether a piece only names what the next tells of: 此次签约,标志着…; without a subject 推动…,是….

        Args:
            at: where it starts.
            end: its end.
            subject: whether it names who does it.
        """
        text = self.index.text
        if not subject and _IS_THAT.match(text, end) and not _TOLD.search(text, at, end):
            return True
        named = _THIS.fullmatch(text, at, end) or _ITS.fullmatch(text, at, end)
        return bool(named and (_IS_THAT.match(text, end) or _MEANS_THAT.match(text, end)))

    def told(self, spans: Sequence[Span]) -> Sequence[Span]:
        """The pieces of a sentence without those that only tell what for or what something is.

        为深化合作,服务群众,|4月24日甲县…: what it is for, before somebody named or a day.
        此次签约是落实决策,推动开放,深化合作的举措: what it is, from 是 to the noun at its end.
        """
        kept = list(spans[self._purposes(spans) :])
        text = self.index.text
        for number, span in enumerate(kept):
            be = _BE.search(text, span.start, span.end)
            if not be or not self.index.is_word(be.start()) or _RANK.search(text, be.end(), span.end):
                continue
            near = enumerate(kept[number : number + _ON], number)
            ends = (n for n, s in near if _STEP.search(text, s.start, s.end))
            last = next(ends, None)
            if last is not None and last > number:
                return [*kept[:number], *kept[last + 1 :]]
        return kept

    def _purposes(self, spans: Sequence[Span]) -> int:
        """How many pieces tell what for, before somebody named or a day."""
        if not spans or not _PURPOSE.match(self.index.text, spans[0].start, spans[0].end):
            return 0
        for number, span in enumerate(spans[1:], 1):
            if span.start in self.index.mentions or _DATED.match(self.index.text, span.start, span.end):
                return number
            if self.index.tags.get(span.start) not in VERB_OPENS:
                return 0
        return 0

    def supposes(self, at: int, end: int) -> bool:
        """Whether a piece only supposes something, or tells what is rumoured."""
        text = self.index.text
        supposed = text[end : end + 1] == "," and _SUPPOSED.match(text, at, end)
        return bool(supposed or _RUMOUR.match(text, at, end))

    def tells(self, at: int, end: int) -> bool:
        """Whether a piece tells a feeling, or what something is."""
        return bool(_I.search(self.index.text[at:end])) or self._is(at, end)

    def _is(self, at: int, end: int) -> bool:
        """Whether a piece only says what something is: 深化合作是双方共识, 这是首次; a rank is a fact."""
        text, index = self.index.text, self.index
        if _IS.match(text, at, end):
            return True
        for match in _AMID.finditer(text, at, end):
            if index.tags.get(match.start()) == "v" and index.is_word(match.start()):
                return not _RANK.search(text, match.end(), end)
        return False
