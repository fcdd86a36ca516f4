"""A head with its steps → the same without what only leads up to the name: 重大, 四川 before 成都, a seat."""

from __future__ import annotations

import re
from dataclasses import replace

from chuanyu.language.name import FULL, SITES, WAYS, Name
from chuanyu.language.names.candidates import Candidate
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import NUMERALS, SECTION
from chuanyu.language.words import words
from chuanyu.model import EntityClass, Span, Word

_OCCASION = re.compile(rf"[{NUMERALS}两\d]+次")
_NUMBER = re.compile(rf"[\d{NUMERALS}两百千万亿余多数几各]+[个项条座批类家所]?")
_PLACED = SITES | {EntityClass.PARK}  # what lies along a line and has a name of its own
NAMED_SHORT = ("short", "site")  # what these heads need: one short word
_VENUES = words("venue")
_BARE_OWNERS = frozenset(words("body_head"))  # (学校)宜宾园区: whose it is, told without its name
_SHORTEST = 2  # characters of a name before its head


def trimmed(scan: Scan, candidate: Candidate) -> Candidate:
    """Drop from the left what only leads up to the name; no step may be left."""
    if candidate.head.cls in _PLACED:
        candidate = _behind_section(scan, _behind_line(candidate))
    candidate = _without_its_kind(scan, _without_address(scan, candidate))
    while candidate.steps and _leads_up(scan, candidate):
        candidate = _shorter(candidate)
    return candidate


# What is glued before a name: brackets that only close there (甲市】|乙联席会议), a caption, marks of lists
# (✔, 1.), the edition that is counted; before a meeting another headline, which its verb or a year ends.
GLUED = re.compile(
    r"(?:[该本我][市县区镇村]|[^()]*\)|[^【】]*】|[^《》]*》|\([^()]*(?:记者|通讯员|\s|\d日)[^()]*\)|[^\w“《(]"
    r"|[一两二三](?:届|场|批|期)(?=[一-鿿]{4}))+"
)
_HEADLINE = re.compile(r"[^“”]*(?:启动(?!大会|会|仪式|活动|暨)|[一-鿿]{12}(?=20\d\d(?!年)))")
_IN_CLAUSES = ("向", "位于", "地处")
_QUOTED = re.compile("“[^“”]*”")


def begun(scan: Scan, name: Name) -> Name | None:
    """A name without what is glued before it; none of a clause: 第十六届人民政府|向|大会, 甲所|位于|乙园."""
    text = scan.slice(name.span)
    if any(word in _QUOTED.sub("", text) for word in _IN_CLAUSES):
        inside = scan.words_in(name.span.start, name.span.end)
        if any(word.tag in ("p", "v") and scan.slice(word.span) in _IN_CLAUSES for word in inside):
            return None
    glued = GLUED.match(text) if name.entity.name == text else None
    at = glued.end() if glued and text[glued.end() :] not in scan.genre.heads_by_word else 0
    if name.entity.cls is EntityClass.EVENT and (other := _HEADLINE.match(text, at)):
        at = other.end()
    if not at:
        return name
    span = Span(name.span.start + at, name.span.end)
    entity = replace(name.entity, name=name.entity.name[at:])
    return replace(name, span=span, entity=entity, parts=tuple(p for p in name.parts if p.span in span))


def _behind_line(candidate: Candidate) -> Candidate:
    """What lies on a line, without the line, which is named for itself: (成渝中线高铁)磨盘山隧道."""
    steps = candidate.steps
    ways = (i for i, step in enumerate(steps) if i and step.name and step.name.entity.cls in WAYS)
    return replace(candidate, steps=steps[: next(ways, len(steps))])


def _behind_section(scan: Scan, candidate: Candidate) -> Candidate:
    """What lies on a section of a line, without the section: (四川段)七里坪隧道, (永川至江津段)双凤互通."""
    head = candidate.span.start
    *_, section = (None, *SECTION.finditer(scan.text, candidate.start, head))
    if section is None or head - section.end() < _SHORTEST:
        return candidate  # 南充段|隧道 has no other name
    return _from(candidate, section.end())


def _from(candidate: Candidate, start: int) -> Candidate:
    """A candidate that begins at a place, within a step or between two."""
    own = (replace(step, start=max(start, step.start)) for step in candidate.steps)
    inside = (step for i, step in enumerate(own) if start < candidate.end_of(i))
    return replace(candidate, steps=tuple(inside))


def _without_its_kind(scan: Scan, candidate: Candidate) -> Candidate:
    """A name without the head that leads up to it: (首个特大桥)甲湾特大桥, (“枫桥式派出所”)龙都派出所."""
    kind, start = candidate.head.head, candidate.start
    last = candidate.steps[-1] if len(candidate.steps) > 1 else None
    if last and last.kind == "quoted" and _last_told(scan, candidate).endswith(f"{kind}”"):
        return _shorter(candidate)
    if not scan.text.startswith(kind, start, candidate.span.start):
        return candidate
    return _from(candidate, start + len(kind))


def _last_told(scan: Scan, candidate: Candidate) -> str:
    """The text of the last step, with which the name opens."""
    return scan.text[candidate.start : candidate.end_of(len(candidate.steps) - 1)]


def _shorter(candidate: Candidate) -> Candidate:
    return replace(candidate, steps=candidate.steps[:-1])


def _without_address(scan: Scan, candidate: Candidate) -> Candidate:
    """A work without the divisions before what is a name in itself: (安居区)德公村特大桥, 陈家阁|立交."""
    if candidate.head.cls not in SITES:
        return candidate
    word = scan.word_at.get(candidate.span.end - 1)
    if word and _is_a_site(scan, word, candidate.span):
        own = tuple(step for step in candidate.steps if step.start >= word.span.start)
    elif candidate.steps and candidate.steps[0].kind == "proper" and candidate.head.needs in NAMED_SHORT:
        own = candidate.steps[:1]
    else:
        return candidate
    address = [step.name for step in candidate.steps[len(own) :]]
    in_full = all(
        n and n.entity.cls is EntityClass.PLACE and scan.slice(n.span).endswith(FULL) for n in address
    )
    return replace(candidate, steps=own) if in_full else candidate


def _is_a_site(scan: Scan, word: Word, head: Span) -> bool:
    """Whether the model takes a head with what stands before it for one place; of houses also for a body."""
    if word.span.start >= head.start or word.span.end != head.end:
        return False
    return word.tag == "LOC" or (word.tag == "ORG" and scan.slice(word.span).endswith(_VENUES))


def _leads_up(scan: Scan, candidate: Candidate) -> bool:
    """Whether the first step is none of the name."""
    last, *nearer = reversed(candidate.steps)
    if last.name and nearer and nearer[0].name and _is_above(scan, last.name, nearer[0].name):
        return True  # (四川)成都…
    if last.kind in ("known", "quoted", "proper"):
        return False
    text = _last_told(scan, candidate)
    if candidate.head.head.endswith("公司") and text not in scan.genre.heads_by_word:
        own = next((step.start for step in nearer if step.kind in ("known", "proper")), -1)
        if own >= 0 and scan.division_in(Span(own, candidate.span.end), own):
            return True  # (纳税大户)重庆某制药有限公司
    number = _OCCASION.fullmatch(text) or _NUMBER.fullmatch(text)
    owner = text in _BARE_OWNERS and nearer and nearer[0].name
    return bool(last.kind == "verb" or number or owner or text in scan.genre.weak or len(text) == 1)


def _is_above(scan: Scan, place: Name, name: Name) -> bool:
    """Whether a place is a division above another name."""
    above = scan.gazetteer.above(name.entity.name)
    return place.entity.cls is EntityClass.PLACE and place.entity.name in above
