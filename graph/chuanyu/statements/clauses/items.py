"""Lists of tasks: what announces them, how an item opens, what its head names.

抓好以下重点工作: and 要办好三件大事 announce tasks; 《…合作事项清单》列出22件事 and 协议明确了合作领域 the
points of a paper; 1.成渝中线高铁。 is the head of an item, of which what follows tells.
"""

from __future__ import annotations

import re

from chuanyu.language.words import either, worded
from chuanyu.model import Entity, Sentence
from chuanyu.statements.index import Index

# What announces tasks: 抓好以下重点工作:, 要办好三件大事.
_AHEAD = either(
    r"(?:以下|如下|下列).{0,12}(?:工作|安排|方面)(?:携手|发力)?[。:]?$",
    r"[一二三四五六七八九十两\d](?:件(?:[大实要难]事|事)|桩事|项(?:重点|主要|具体)?(?:工作|任务|举措|行动|内容))[。:]?$",
    r"[一二三四五六七八九十两\d]个?方面.{0,4}[。:]?$",
)
# What follows was done or is only told of: 做了以下工作, 从五个方面概括, 是牵挂的一件大事.
_LOOKS_BACK = worded(r"(?:[已了]|{recounts}|是[^,。;]{0,30}一[件项])[^,。;]*[。:]?$")
# A paper whose points follow: 《…合作事项清单》列出22件事。交通上,….
_LISTS = worded(
    r"(?:{paper}|公约)[》”]?[^。]{0,20}?(?:{lays_down}|列出|列入|部署|安排)了?"
    r"[^。,;:]{0,8}?[\d一二三四五六七八九十两]+(?:件|项|个|条|大)[^。,;:]{0,10}[。:]$"
)
# An agreement's fields, which an enumeration tells one by one: 协议明确了合作的重点领域。一是….
_FIELDS = worded(
    r"(?:{paper}|会议|双方|两地|各方|三方)[^。]*?(?:{lays_down}|聚焦|突出)了?"
    r"[^。,;]{0,30}(?:{matter}|方向|方面)[。:]?$"
)
# How it is told that an agreement is signed: 签署黄金周旅游合作协议.
_SIGNED = r"签[署订][^。;]{0,160}{agreement}"
# An agreement that was just signed, or whose contents are announced, before its first item.
_AGREED = either(
    _SIGNED + r"[》”]?[。:]$",
    r"{agreement}[》”]?[^。;]{0,12}(?:内容|条款|约定)[^。;]{0,12}[。:]$",
)
_ITEM = re.compile(
    r"首先|其次|再次|[(]?[\d一二三四五六七八九十]+[)、.]|第[一二三四五]|[一二三四五六七八九十]是|——"
)
# What may stand behind the name in an item's head: 1.甲高速公路重庆段。, 2.乙高速公路扩能工程(北碚至铜梁段)。
_HEADED = re.compile(r"(?:[一-鿿]{0,6}(?:段|工程|项目|建设|改造)|[一二三]期)?[。:]")


def opens_item(text: str, at: int = 0) -> bool:
    """Whether an item of a list opens at a place of a text: 一是…, 2.…, ——…."""
    return bool(_ITEM.match(text, at))


def announces_tasks(told: str, *, item: bool) -> bool:
    """Whether a sentence announces the tasks of the paragraph behind it, which an item may open."""
    ahead = _AHEAD.search(told) and not _LOOKS_BACK.search(told)
    return bool(ahead) or (item and _tells_of_paper(told))


def lists_points(told: str, *, item: bool) -> bool:
    """Whether a sentence says that a paper has points, which the next, maybe an item, begins to tell."""
    return bool(_LISTS.search(told)) or (item and _tells_of_paper(told))


def _tells_of_paper(told: str) -> bool:
    """Whether a sentence tells of a paper of which the items behind it may be the points."""
    return bool(_FIELDS.search(told) or _AGREED.search(told))


def item_head(index: Index, sentence: Sentence) -> tuple[Entity, ...]:
    """The thing that a sentence of an item's head names and nothing else: 1.成渝中线高铁。"""
    marker = _ITEM.match(index.text, sentence.span.start, sentence.span.end)
    mention = index.mentions.get(marker.end()) if marker else None
    if mention is None or not _HEADED.fullmatch(index.text, mention.span.end, sentence.span.end):
        return ()
    return mention.entities
