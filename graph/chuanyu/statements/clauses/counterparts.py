"""Who stands together in an article: names that are joined, who does it with whom, who came to whom.

They are whom words for several may mean (`sides.py`): 双方 in what follows 甲与乙签约, 甲市5月与乙市签约,
甲区代表团来乙市考察.  Also the two of the title, and bodies of one trade.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from chuanyu.language.names.body_kinds import kind_of
from chuanyu.language.stretches import begins
from chuanyu.language.words import worded
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import ROUTES, SEATED, governed, lies_in, may_act, opener, seat, sender
from chuanyu.statements.clauses.subjects import CALLS, COMPANY
from chuanyu.statements.index import Index
from chuanyu.statements.lists import joined

_NAMED_BY = frozenset({EntityClass.EVENT, EntityClass.DOCUMENT})  # 甲区·乙区联席会: both stand in its name
_WITH = re.compile(rf"(?<![共协合会])(?:{COMPANY.pattern})(?:来自)?$")
_WITH_FAR = 8  # characters of that
_COOPERATION = worded(r"{cooperation}")
_MARKS, _FAR, _FARTHER = ",。;:!?\n“", 80, 240  # what parts clauses; characters of a clause, of a sentence
_WHERE = ("在", "从", "于", "到", "由", "经")  # before a place that does nothing, or whoever only helps
# Who comes to whom: 赴邻水县考察, 来渝交流; who receives whom: 会见前来考察的|丙公司董事长.
_VISITS = worded(r"(?P<meets>会见了?(?:[前到]?来[^,。;的]{0,5}的)?)|{visits}|到(?!位|场|会|达)")
_CALL = 40  # characters behind a visit in which it is told what for
_ATTENDS = worded(r"[^,。;]*?(?:{attends}(?!建)|{watches})")
_DEED = frozenset({"v", "vd"})
_TRADE = 2  # characters by which the trades of two bodies are the same: 交通|局, 交通|运输厅
_SHORTEST, _TWO = 2, 2  # characters of a name in a title; how many are two


@dataclass(frozen=True, slots=True)
class Group:
    """Those who stand together in a stretch, each once.

    Attributes:
        acts: they open a clause, or do it with each other: 甲与乙|签约, and not 途经甲、乙.
        attends: they are only there, so that any others nearby are meant first.
    """

    span: Span
    entities: tuple[Entity, ...]
    acts: bool = True
    attends: bool = False


def groups(index: Index) -> list[Group]:
    """Those who stand together, in the order of the text."""
    chains = _chains(index)
    found = (*chains, *_with_others(index, chains), *_visits(index, chains))
    parties = (g for g in found if _are_parties(g, index.places))
    return sorted(parties, key=lambda g: (g.span.end, g.span.start))


def _chains(index: Index) -> list[Group]:
    """Names that 、 and 与 join; one that nothing joins is a group of its own."""
    found: list[Group] = []
    for run in joined(index.document, _units(index)):
        acts = _no_deed(index, begins(index.text, run.start, _MARKS, _FAR), run.start)
        attends = _ATTENDS.match(index.text, run.end, run.end + _FARTHER) is not None
        found.append(Group(Span(run.start, run.end), run.entities, acts, attends))
    return found


def _no_deed(index: Index, start: int, end: int) -> bool:
    """Whether no verb stands in a stretch."""
    return not index.tags_in(start, end) & _DEED


def _are_parties(group: Group, places: Mapping[str, Entity]) -> bool:
    """Whether 双方 can mean them: more than one, no persons, no line, no committee with its government."""
    several = len({governed(e, places) for e in group.entities}) > 1
    return several and all(e.cls is not EntityClass.PERSON and e.cls not in ROUTES for e in group.entities)


def _units(index: Index) -> list[Mention]:
    """The names of those who can act, persons with their posts, and names in those of meetings and papers."""
    heads: dict[int, int] = {}
    for start, name in index.titles.items():
        heads[name] = min(start, heads.get(name, start))
    covered = {at for name, start in heads.items() for at in range(start, name)}
    found: list[Mention] = []
    last = Span(0, 0)
    for mention in index.document.mentions:
        at, end = mention.span.start, mention.span.end
        vague = len(mention.entities) > 1 and mention.entity.cls is EntityClass.PLACE  # 川渝, 三地
        if vague or mention.entity.cls in _NAMED_BY or mention.span in last:
            continue
        before = mention.kind is MentionKind.REFERENCE and end in index.mentions  # 我市|邻水县
        if may_act(mention.entity) and at not in covered and not before:
            acts = Span(heads.get(at, at), end)
            found.append(replace(mention, span=acts, entities=_side(index, mention), nested=False))
        last = mention.span
    return found


def _side(index: Index, mention: Mention) -> tuple[Entity, ...]:
    """For whom somebody stands: the body of a person's post, or its place; the place of a delegation."""
    entity = mention.entity
    if entity.cls is EntityClass.PERSON:
        return (governed(index.document.body_of(entity, mention.span.end) or entity, index.places),)
    return tuple(sender(one, index.places) for one in mention.entities)


def _since(chains: Sequence[Group], at: int, start: int) -> Sequence[Group]:
    """The chains that start between two places."""
    first, last = (bisect_left(chains, place, key=lambda c: c.span.start) for place in (start, at))
    return chains[first:last]


def _ends(text: str, at: int, marks: str, far: int) -> int:
    """Where the stretch ends that goes on at a place: before the first of some marks."""
    stop = min(len(text), at + far)
    return min((end for mark in marks if (end := text.find(mark, at, stop)) >= 0), default=stop)


def _with_others(index: Index, chains: Sequence[Group]) -> Iterator[Group]:
    """Who does it with those behind 与, where words stand between: 甲市近日|与乙市|签约."""
    text = index.text
    for chain in chains:
        start, end = chain.span.start, chain.span.end
        link = _WITH.search(text, max(0, start - _WITH_FAR), start)
        if not link:
            continue
        piece = begins(text, link.start(), _MARKS, _FAR)
        before = _since(chains, link.start(), begins(text, link.start(), "。\n", _FARTHER))
        before = [c for c in before if not text.endswith(_WHERE, 0, c.span.start)]
        who = next((c for c in before if c.span.start >= piece), before[0] if before else None)
        told = _COOPERATION.search(text, piece, _ends(text, end, "。", _FARTHER))
        if who and len(who.entities) == 1 and (told or _no_deed(index, who.span.end, link.start())):
            yield Group(Span(who.span.start, end), tuple(dict.fromkeys((*who.entities, *chain.entities))))


def _visits(index: Index, chains: Sequence[Group]) -> Iterator[Group]:
    """Who came and whom they came to or met: 甲区党政代表团来乙市考察."""
    text = index.text
    for visit in _VISITS.finditer(text):
        came = _since(chains, visit.start(), begins(text, visit.start(), "。\n", _FARTHER))
        if not came:
            continue
        end = _ends(text, visit.end(), ",。;\n", _FARTHER)
        then = _ends(text, end, "。", _CALL)  # 赴长寿经开区,开展交流
        called = visit["meets"] or CALLS.search(text, visit.end(), then)
        host = _host(index, chains, visit.end()) if called else None
        if host:
            yield Group(Span(came[-1].span.start, visit.end()), _met(index, came[-1].entities, host))


def _met(index: Index, came: tuple[Entity, ...], host: Entity) -> tuple[Entity, ...]:
    """Those who came, with those to whom they came, or the two places: 甲区宣传部部长率队赴乙市."""
    # Places and bodies may come together (甲县、乙区两地法院|来到丙市); any other brings those behind him.
    came = came if all(e.cls in SEATED for e in came) else came[:1]
    like = _their_like(index, came[0], host)
    if like is None and host.cls is EntityClass.PLACE:
        came = tuple(seat(one, index.places) for one in came)
    return tuple(dict.fromkeys((*came, like or host)))


def _their_like(index: Index, body: Entity, host: Entity) -> Entity | None:
    """The body of a place that is of the kind of one that comes, if the article names it: 丙市|公安局."""
    own = seat(body, index.places)
    if own == body or host.cls is not EntityClass.PLACE:
        return None
    like = Entity(body.cls, body.name.replace(own.name, host.name, 1))
    return like if like in index.governing else None


def _host(index: Index, chains: Sequence[Group], at: int) -> Entity | None:
    """Who is named from a place on; 来渝 by its letter."""
    if (here := _since(chains, at + 1, at)) or not CALLS.match(index.text, at + 1):
        return here[0].entities[0] if here else None
    named = [p for name, p in index.places.items() if index.text[at] in name[:3]]
    return named[0] if len(named) == 1 else None


def titled(document: Document) -> tuple[Entity, ...]:
    """The only two actors of the text whom the title names: 甲集团与乙集团签署协议."""
    named = {
        text: m.entity
        for m in document.mentions
        if m.kind is MentionKind.NAME and may_act(m.entity)
        for text in (m.text, m.entity.name)
        if len(text) >= _SHORTEST
    }
    title, found = document.article.title, dict[Entity, int]()
    for text in sorted(named, key=lambda t: (-len(t), t)):  # the longest first, none inside another
        if (at := title.find(text)) >= 0:
            title = title.replace(text, " " * len(text))
            found.setdefault(named[text], at)
    lowest = [e for e in sorted(found, key=found.__getitem__) if not any(lies_in(o, e) for o in found)]
    return tuple(lowest) if len(lowest) == _TWO else ()


def of_one_trade(document: Document) -> tuple[Entity, ...]:
    """The only two bodies of one trade, if no other is told so often: 甲市公安局 and 乙省公安厅."""
    named = (m.entity for m in document.mentions)
    bodies = Counter((*named, *(post.organization for post in document.posts)))
    places = {e.name: e for m in document.mentions for e in m.entities if e.code is not None}
    seats: dict[tuple[EntityClass, str], dict[Entity, Entity]] = defaultdict(dict)
    counts: Counter[tuple[EntityClass, str]] = Counter()
    for body, many in bodies.items():
        inside = (opener(body.name[at:], places) for at in range(len(body.name)))
        place = places.get(max(inside, key=len, default=""))
        trade = kind_of(body, place) if place else ""
        if place and len(trade) > _TRADE:  # a government is the place itself
            seats[body.cls, trade[:_TRADE]].setdefault(place, body)
            counts[body.cls, trade[:_TRADE]] += many
    for key, many in counts.most_common():
        if len(seats[key]) == _TWO:
            return tuple(seats[key].values()) if 2 * many >= counts.total() else ()
    return ()
