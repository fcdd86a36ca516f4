"""Works and parks that only their list tells: each member ends as the others do.

An article → the members of such lists (甲食品年产5万吨榨菜项目、乙路改造工程; 甲园、乙园、丙园), and the
project in which a sum is put (投资8亿元建设|调味品加工项目).  Of works one has a proper name inside, and none
is told by common words alone; parks are three at least.  A firm that opens the name of its work is a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chuanyu.language.name import NAMED, Name, Trail, in_order, without_overlap
from chuanyu.language.names.made_together import own_characters
from chuanyu.language.names.works import DESCRIBED
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded, words
from chuanyu.model import Entity, EntityClass, Span

_CLAUSE = re.compile(r"[^,。;:!?\n“”《》]+")
_MEMBER = re.compile(r"[^、]+")
# A member up to what its list goes on with.
_WORK = worded(
    r"(?P<name>.{4,40}?(?:项目|工程))(?=[等和与及以也均都共]|\d+个|先后|陆续|{how_far}|{milestone}|$)"
)
_PARK = re.compile(r"(?P<name>.{2,10}?(?<!幼儿)(?<![公校家庄果茶花乐游菜])园区?)(?=[等和与及以]|\d+个|的|$)")
_PARKS = 3  # members of a list of parks, at least
# What leads up to the first member.
_LED = worded(r".*(?:{ranges}|{parts.builds}|{parts.founds}|{milestone})了?(?=[^、]{3})")
_NO_WORK = words("no_work")  # before 项目 and 工程 these tell of several or of any
# What a sum is put in, behind what is made there a year: 投资2.8亿元建设(年产5万吨)|瓶装饮料生产项目.
_FUNDED = re.compile(
    r"投资(?:[约近超]?[\d.]+[万亿]*美?元)?(?:用于)?(?:新建|建设|兴建|打造|修建)(?:年[产出加屠][^,。;:!?、\n的]{0,4}\d[^一-鿿]{0,8}[万亿]?[吨头只件台套羽]?)?"
    r"(?P<name>[^,。;:!?、\n“”《》的]{4,24}?项目)(?=[,。;\n]|$)"
)
_OWN = 4  # characters of a work's name that are no common words, at least
_NO_NAME = frozenset({"u", "r", "d", "p", "TIME", "PER", "xc"})  # tags of words that no such name holds
_HOLDS = frozenset({EntityClass.PARK, EntityClass.FACILITY, EntityClass.EDUCATION})
_PROPER = NAMED - {"PER"}
# The firm that opens the name of a work: 锦岳集团|纺织项目.
_FIRM = worded(r"[一-鿿]{2,12}?(?:集团|公司|{trade})")


def ranged(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """The works and parks of an article that their list tells, or the sum that is put in them.

    Of the names that stand inside works those that are things of their own count as named too.
    """
    held = Trail(name for name in names if name.entity.cls in _HOLDS)
    funded = (Span(*match.span("name")) for match in _FUNDED.finditer(scan.text))
    works = [span for span in funded if _is_work(scan, span)]
    for clause in _CLAUSE.finditer(scan.text):
        if "、" in clause.group():
            listed = [span for span in _members(scan, clause, _WORK) if _is_work(scan, span)]
            works += listed if len(listed) > 1 and any(_is_proper(scan, span) for span in listed) else ()
            parks = list(_members(scan, clause, _PARK))
            for span in parks if len(parks) >= _PARKS else ():
                park = Entity(EntityClass.PARK, scan.slice(span))
                yield Name(span, park, "grammar", parts=scan.opening(span))
    yield from (_work(scan, span, held) for span in works)


def _members(scan: Scan, clause: re.Match[str], form: re.Pattern[str]) -> Iterator[Span]:
    """The members of a list that end in one way, the first behind what leads up to it."""
    for member in _MEMBER.finditer(scan.text, *clause.span()):
        led = _LED.match(scan.text, *member.span()) if member.start() == clause.start() else None
        if match := form.match(scan.text, led.end() if led else member.start(), member.end()):
            yield Span(*match.span("name"))


def _is_work(scan: Scan, span: Span) -> bool:
    """Whether a stretch may be the name of one work: no common words, and none that tell of several."""
    text, inside = scan.slice(span)[:-2], scan.words_in(span.start, span.end - 2)
    if not inside or inside[0].span.start < span.start or any(w.tag in _NO_NAME for w in inside):
        return False
    if DESCRIBED.search(text) or text.endswith(_NO_WORK):
        return False
    return own_characters(scan, span.start, span.end - 2) >= _OWN


def _is_proper(scan: Scan, span: Span) -> bool:
    """Whether a proper name stands inside a stretch."""
    return any(word.tag in _PROPER for word in scan.words_in(span.start, span.end))


def _work(scan: Scan, span: Span, held: Trail[Name]) -> Name:
    """A work with the place, the firm and the things inside its name; a plant is but what it builds."""
    inside = [n for n in held.inside(span) if n.span.end + 2 < span.end or n.entity.cls is EntityClass.PARK]
    first = scan.word_at[span.start]
    firm = _FIRM.fullmatch(scan.text, span.start, first.span.end) if first.tag == "ORG" else None
    if firm and span.end - firm.end() > 2:
        own, entity = Span(*firm.span()), Entity(EntityClass.ENTERPRISE, firm.group())
        inside.append(Name(own, entity, "model", parts=scan.opening(own)))
    places = (p for at in range(span.start, span.end) if (p := scan.division_in(span, at)))
    parts = without_overlap(inside, places)
    return Name(span, Entity(EntityClass.PROJECT, scan.slice(span)), "grammar", parts=in_order(parts))
