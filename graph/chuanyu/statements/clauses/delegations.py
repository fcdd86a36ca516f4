"""Who came and whom they came to or met: both act in what follows (甲区党政代表团来乙市考察,双方…).

A delegation told of again without its name (考察团先后走进…) is the one named last, and not what it saw.
"""

from __future__ import annotations

import re

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass
from chuanyu.statements.classes import GOVERNING
from chuanyu.statements.clauses.subjects import DELEGATION
from chuanyu.statements.index import Index

# Who comes to whom: 赴邻水县考察, 来渝交流, 到市交通局座谈.
_VISITS = worded(r"{visits}|到(?!位|场|会|达)")
_DELEGATIONS = words("delegation")
# Who receives whom: 会见|乙校校长一行, 会见前来考察的|丙公司董事长.
_MEETS = re.compile(r"会见了?(?:[前到]?来[^,。;的]{0,5}的)?")
# A delegation without its name as the subject: 考察团一行, 代表团成员.
_AGAIN = worded(rf"该?{DELEGATION}(?:一行人?|(?:全体)?成员)?(?:们)?(?!的|[副团组]?长|[、与和])")
_DELEGATION = worded(r"{delegation}")
_OF_WHOM = re.compile(r"[^,。;:!?]{0,12}")  # behind who sent it: 甲市政协|文史考察团
# Of whom several may come together; else the first is meant, with those whom he brings.
_SEATED = GOVERNING | {EntityClass.PLACE}
_AGO = 800  # characters back in which it is named
_CALL = 40  # characters behind a visit in which it is told what for


def again(index: Index, at: int, end: int) -> tuple[tuple[Entity, ...], int] | None:
    """Who sent the delegation that a piece opens with and does not name, and where its verb starts."""
    bare = _AGAIN.match(index.text, at, end)
    if bare is None or at in index.mentions:
        return None
    for word in reversed([*_DELEGATION.finditer(index.text, max(0, at - _AGO), at)]):
        named = (m for m in index.document.mentions_before(word.end()) if not m.nested)
        sent = next(named, None)
        if sent and _OF_WHOM.fullmatch(index.text, sent.span.end, max(sent.span.end, word.start())):
            return sent.entities, bare.end()
    return (), bare.end()
