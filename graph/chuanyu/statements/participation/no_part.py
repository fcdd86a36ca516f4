"""What a verb of building or founding only touches: a line that a side speeds up, a plan that is carried out.

推动甲园高质量发展 builds no park, 研究推进乙园建设 none yet, and 推动落实《方案》 draws up no plan.
"""

from __future__ import annotations

import re

from chuanyu.language.words import worded
from chuanyu.model import Document, EntityClass, Mention, Part
from chuanyu.statements.classes import LINES
from chuanyu.statements.clauses import Clause

# 推动|甲区设立公司: what is moved acts itself, or is to get on: 推动甲园提质扩面.
CAUSES = ("推动", "推进", "促进", "支持")
_ACTS_ITSELF = worded(r"(?:[与和同][^,。;]{2,12}?)?(?:共同|联合)?{acts_itself}")
_GETS_ON = worded(r"(?:[、和与及][^,。;、]{2,14}?)?{gets_on}")
_CARRIES_OUT = worded(r"{obeys}|实施|执行")
# What is only told of, talked over or looked into: 通报了推动乙园建设的情况.
_REPORTS = worded(r"{presents}[^,。;]{0,4}$|(?:审议|讨论|听取)了?$")


def moves_on(document: Document, clause: Clause, thing: Mention, gap: str) -> bool:
    """Whether 推动 and the like make a thing act or get on, or carry a paper out, and build nothing."""
    text, at, end = document.folded, thing.span.end, clause.whole.end
    at += text.startswith("”", at)
    carried = thing.entity.cls is EntityClass.DOCUMENT and _CARRIES_OUT.search(gap)
    return bool(carried or _ACTS_ITSELF.match(text, at, end) or _GETS_ON.match(text, at, end))


def reported(text: str, start: int, verb: int) -> bool:
    """Whether a piece only tells of what a verb behind it names."""
    if text.startswith(CAUSES, verb) and text.endswith("研究", start, verb):
        return True  # 研究推动…, and not 研究设立…, which is a plan
    return bool(_REPORTS.search(text[start:verb]))


def only_touched(document: Document, clause: Clause, thing: Mention, part: Part) -> bool:
    """Whether a thing is only touched by the verb: lines that a side speeds up, what stands before 等….

    Lines are built by firms; that a side speeds a line up is its commitment, not a part in it.
    """
    if part is Part.BUILDS and thing.entity.cls in LINES:
        return not any(a.cls is EntityClass.ENTERPRISE for a in clause.actors)
    after = document.folded[thing.span.end : clause.whole.end]
    firms = any(a.cls not in (EntityClass.PERSON, EntityClass.PLACE) for a in clause.actors)
    if part is Part.JOINS and thing.entity.cls is EntityClass.PROJECT and not firms:
        return True  # persons attend meetings about a project
    if part is Part.BUILDS and after[:1].isdigit():
        return True  # 构建甲市1小时交通圈
    if part is Part.JOINS and after.startswith("的"):
        return True  # 欢迎出席开幕式的贵宾: others attend
    if after.startswith("“") and not document.text(thing.span).endswith("”"):
        return True  # 构建甲走廊|“四梁八柱”, and not 推出“甲”“乙”
    return bool(
        re.match(
            r"(?:[、和][^,。;]{2,40})?的(?:重大|光荣|历史)*(?:使命|任务|目标|意义|机遇|背景)"
            r"|(?:、[^,。;、]{1,12})*等(?:毗邻地区|地区|地)|的发展|工作|建设等|(?:建设)?(?:情况|进展)|成为|是",
            after,
        )
    )
