"""What tells no deed: feelings of who speaks, what something is, who heads or presides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuanyu.statements.cues import worded
from chuanyu.statements.index import Index

# The speaker's own feelings (我深感幸运), not what a body does.
_I = re.compile(r"^(?:能够?|可以|也?是(?=我|对)|就是为)|(?:^|[,，“])我(?![们市省区国县校院局厅委方])|我的")
# What a thing is tells no deed (是第一站), but for rank and record (是全国第五大…).
_IS = re.compile(
    r"(?:这|这些|那|一[条个项])?(?:也|正|就|便|都)?"
    r"是(?![^,。;]*(?:第[一二三四五六七八九十]大|首[个条座家批]|最[大多高长早快先]|唯一))"
)
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
# What only announces how the next piece is to be taken: 让人欣慰的是, 美中不足的是.
_TAKEN_AS = re.compile(r".{2,12}的是|[一-鿿]{1,2}的是.{1,4}")


@dataclass(frozen=True)
class Deedless:
    """Tells pieces in which nobody does anything."""

    index: Index

    def announces(self, at: int, end: int) -> bool:
        """Whether a piece only says how the next is to be taken, or who heads what."""
        text = self.index.text
        if text[end : end + 1] == ":" and _HEADING.fullmatch(text, at, end):
            return True
        return bool(_TAKEN_AS.fullmatch(text, at, end) or _HEADED.fullmatch(text, at, end))

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
