"""Who came and whom they came to or met: both act in what follows (甲区党政代表团来乙市考察,双方…).

A delegation told of again without its name (考察团先后走进…) is the one named last, and not what it saw.
"""

from __future__ import annotations

import re

from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass
from chuanyu.statements.classes import GOVERNING, governed, may_act, seat
from chuanyu.statements.clauses.state import State, joining
from chuanyu.statements.clauses.subjects import CALLS, DELEGATION
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


def joined_by_visit(
    index: Index, actors: tuple[Entity, ...], at: int, end: int, state: State
) -> tuple[tuple[Entity, ...], ...]:
    """Those joined last, with who came and whom they came to.

    Args:
        index: the article.
        actors: who acts.
        at: where what they do starts.
        end: where the piece ends.
        state: who was joined before.
    """
    text = index.text
    meets = _MEETS.search(text, at, end)
    visit = meets or _VISITS.search(text, at, end)
    if not visit:
        return state.joined
    then = text.find("。", end, end + _CALL)
    end = then if then > 0 else min(len(text), end + _CALL)  # 赴长寿经开区,开展交流
    host = _host(index, visit.end(), end) if meets or CALLS.search(text, visit.end(), end) else None
    if host is None or not may_act(host):
        return state.joined
    sides = tuple(dict.fromkeys(side(index, actor) for actor in actors))
    sides = sides if all(e.cls in _SEATED for e in sides) else sides[:1]  # 甲县、乙区两地法院|来到丙市
    like = _their_like(index, sides[0], host) if sides[:1] and sides[0] in actors else None
    if like is None and host.cls is EntityClass.PLACE:  # 甲区宣传部部长率队赴乙市: the two places
        sides = tuple(dict.fromkeys(seat(one, index.places) for one in sides))
    return joining(state, tuple(dict.fromkeys((*sides, like or host))))


def _their_like(index: Index, body: Entity, host: Entity) -> Entity | None:
    """The body of a place that is of the kind of one that comes, if the article names it: 丙市|公安局."""
    own = seat(body, index.places)
    if own == body or host.cls is not EntityClass.PLACE:
        return None
    like = Entity(body.cls, body.name.replace(own.name, host.name, 1))
    return like if like in index.governing else None


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


def _host(index: Index, at: int, end: int) -> Entity | None:
    """The lowest of those that are named from a place on; 来渝 by its letter."""
    found: Entity | None = None
    while (mention := index.mentions.get(at)) and mention.span.end <= end:
        found, at = mention.entity, mention.span.end
    if found is None and CALLS.match(index.text, at + 1):
        letter = index.text[at]
        named = [p for p in index.places if letter in p.name[:3]]
        found = named[0] if len(named) == 1 else None
    return found


def side(index: Index, entity: Entity) -> Entity:
    """For whom somebody comes: the body of a person, the place of a delegation."""
    if entity.cls is EntityClass.PERSON:
        return governed(index.document.organizations.get(entity, entity), index.places)
    if entity.name.endswith(_DELEGATIONS):
        named = [p for p in index.places if entity.name.startswith(p.name)]
        return min(named, key=lambda p: (-len(p.name), p), default=entity)
    return entity
