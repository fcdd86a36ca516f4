"""Whether a verb makes a name of a plain word: 组建联合调度专班 founds one, where 联合调度专班 alone is none.

The verbs are those by which parts are told (`seeds/genre/parts.csv`): what is founded, signed or held
is a thing of its own, and what is built by several together.
"""

from __future__ import annotations

import re
from functools import lru_cache

from chuanyu.language.genre import Head, alternatives
from chuanyu.language.scan import Scan
from chuanyu.model import EntityClass, Span

_BEHIND = (
    r"(?:了|起|过)?(?:(?:规模|总规模)?[\d.]+[万亿]*元的?"
    r"|(?:[一-鿿]{2})?首[个家支只期]|跨省市?|统一的|专门的|(?P<of>的))?$"
)
_TOGETHER = r"(?:合力|携手|联合|联手)(?:打造|建设)"
# Plans and actions are carried out: 实施产业倍增计划.
_CARRIED_OUT = re.compile(r"(?:实施|启动|深入推进)(?:了)?$")
# What comes of others, or what they come to be, is no thing of its own: 结为伙伴实验室.
_BECOME = frozenset({"结为", "形成", "增设"})
_FOUNDABLE = frozenset({
    EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.PARK, EntityClass.RESEARCH,
    EntityClass.ENTERPRISE, EntityClass.DOCUMENT, EntityClass.EVENT, EntityClass.FACILITY,
    EntityClass.GOVERNMENT_BODY,
})  # fmt: skip


def founded(scan: Scan, start: int, span: Span, head: Head, common: bool) -> bool:
    """Whether a verb of founding or signing governs the name, and it says more than its head.

    Args:
        scan: the article.
        start: where the name begins.
        span: its head.
        head: what the head means.
        common: whether only common modifiers stand before the head.
    """
    if (
        head.cls not in _FOUNDABLE
        or head.needs in ("short", "ordinal", "quotedwhole")
        or span.start - start < 2
    ):
        return False
    if head.cls in (EntityClass.EVENT, EntityClass.ALLIANCE) and common:
        return False
    if head.head in ("计划", "行动") and span.start - start >= 4:
        return bool(_CARRIED_OUT.search(scan.text, max(0, start - 6), start))
    acts = scan.matcher.genre.acts
    joint = tuple(verb for verb in acts.get("builds", ()) if verb[0] in "共合联")
    verbs = _verbs((*acts.get("founds", ()), *acts.get("signs", ()), *acts.get("hosts", ()), *joint))
    founding = verbs.search(scan.text, max(0, start - 16), start)
    return founding is not None and (not founding["of"] or span.end - start > 6)


@lru_cache(maxsize=4)
def _verbs(verbs: tuple[str, ...]) -> re.Pattern[str]:
    every = alternatives(set(verbs) - _BECOME)
    return re.compile(f"(?:{_TOGETHER}|{every}){_BEHIND}")
