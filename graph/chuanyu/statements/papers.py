"""What is asked of others, what papers say and lay down, and since when something holds.

希望邻水县加强合作, 合作方案提出建立数据中心, 合作内容包括共建电网, 自甲乙签订协议以来
"""

from __future__ import annotations

from dataclasses import dataclass

from chuanyu.statements.cues import worded
from chuanyu.statements.entering import VERB_OPENS
from chuanyu.statements.index import Index

_SAID = worded(
    r"{meeting}?(?P<verb>(?<=[会议])(?:决定(?!任命|免去|授予|接受|批准|成立|通过)|议定|商定)|{tells}|{asks})"
    r"(?P<whom>[一-鿿]{1,4}(?=要|把|加|继续))?[,:]?"
)
_TELLS = ("强调", "指出", "提出")  # who only says it asks nobody
_DEMANDS = worded(r"{asks}[,:]$")
_CLOSE = 6  # characters back in which it is asked for
# A paper says what is to be done: 合作方案提出建立数据中心, 《意见》明确:….
_PAPER_SAYS = worded(
    r"[^,。;:]{0,30}?(?:{paper}|{rule})[》”]?(?:还|则|也|中|均|都|里)*(?:{lays_down}|要求)(?:要)?[:“]*(?![了的])"
)
# What a cooperation holds: 合作内容包括共建电网、互派干部….
_HOLDS = worded(
    r"[^,。;:]{0,12}(?:合作|协议|签约|工作|协作)[^,。;:]{0,6}{matter}(?:主要|还|将)*(?:包括|涵盖|为|是):?"
)
# What an agreement lays down in what follows the comma: 协议明确了三项合作内容,推进…,强化….
_LAID_DOWN = worded(r"(?:{paper}|{rule}|双方|两地)[^,。;]*{lays_down}了?[^,。;]*{matter}")
# What has come about, since when something else is told: 自甲乙签订协议|以来,….
_SINCE = worded(r".+{come_about}[^,。;]*(?=以来$)")


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
        if paper := _PAPER_SAYS.match(self.index.text, at, end):
            return paper.end()
        held = _HOLDS.match(self.index.text, at, end)
        return held.end() if held and self._acts_from(held.end()) else 0

    def lays_down(self, at: int, end: int) -> bool:
        """Whether what follows the comma is what a paper lays down: 协议明确了三项内容,推进…."""
        text = self.index.text
        return text[end : end + 1] == "," and bool(_LAID_DOWN.fullmatch(text, at, end))

    def since(self, at: int, end: int) -> int:
        """Where what has come about ends, since when something else is told; 0 where nothing has."""
        since = _SINCE.match(self.index.text, at, end)
        return since.end() if since else 0

    def _acts_from(self, at: int) -> bool:
        """Whether a verb or how it is done stands at a place: 合力推动…, not 电网建设."""
        return self.index.tags.get(at) in VERB_OPENS or self.index.text.startswith(("合力", "携手"), at)
