"""Words that refer to what is named elsewhere: 川渝两地, 双方, 我市, 该院, 产业园 for the park named before.

Each becomes a `Mention` of kind `reference` that stands for the actors meant; it names nothing.  By what
kinds things are called, and how their names end, is data (`seeds/genre/kinds.csv`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set

from chuanyu.language.genre import Kind
from chuanyu.language.name import Name, Trail, covered
from chuanyu.language.own_paper import PAPER, home_school, our_body, our_house
from chuanyu.language.references.collectives import collective, refer
from chuanyu.language.references.counted import counted, several
from chuanyu.language.references.name_ends import THIS, opening_ends, quoted_ends, told_of
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import begins, passed
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention, Span

_OWN = re.compile(r"[我全本](?P<level>[省市区县州])(?!域|场|级|别|面|民(?!族)|内|外|区|委|政府|长)")
# How many characters back a thing is still at hand, a meeting, and a work whose name does not end so.
_FAR, _FAR_MEETING, _NEAR = 600, 2000, 120


def references(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """The references of an article, in order, none inside a name."""
    inside = covered(names)
    for mention in sorted(
        [
            *collective(scan, names),
            *_own(scan),
            *_this(scan, names),
            *_our_school(scan, names),
            *quoted_ends(scan, names),
            *(refer(scan, *found) for found in our_body(scan, names)),
            *(refer(scan, *found) for found in our_house(scan)),
            *(refer(scan, *found, "those of the kind named last") for found in several(scan, names)),
            *(refer(scan, *found, "so many as one list names") for found in counted(scan, names)),
            *opening_ends(scan, names),
        ],
        key=lambda m: (m.span.start, -m.span.end, not m.reason.endswith(PAPER)),
    ):
        stretch = range(mention.span.start, mention.span.end)
        if inside.isdisjoint(stretch):
            inside.update(stretch)
            yield mention


def _own(scan: Scan) -> Iterator[Mention]:
    """我市 and 全区 for the division of the paper."""
    for match in _OWN.finditer(scan.text):
        entry, reason = scan.home.owner(match["level"], match.start())
        if entry:
            yield refer(scan, Span(*match.span()), (entry.entity,), reason)


# The kinds by which a thing is called, by how: 该院; 这条连接两地的铁路; 产业园 opens a clause; 出席论坛.
_CALLED = {
    # 活动由甲局主办, 本次活动由…; what else is told of 本次活动 is told of who holds it too.
    "this": worded(
        rf"(?:{THIS}|我(?=[局厅委院]|公司|集团)|(?:[此本这]次|本届)(?=[^,。;]{{2,4}}由)|(?<=[,。;\n])(?=活动由))"
        r"(?P<head>{kinds.this})(?!员)"
    ),
    "which": worded(r"这[条座][^,。;:“”]{2,26}的(?P<head>{kinds.this})(?!员)"),
    "opens": worded(r"(?:(?<=[,。;:!?“\n])|^)(?:合资|合作)?(?!线路长)(?P<head>{kinds.opens})(?=[一-鿿\d])"),
    "attended": worded(
        r"{at_meeting}了?(?:[此本这]次|本届)?"
        r"(?P<head>{kinds.attended})(?![一-鿿]{0,2}(?:精神|室))"
    ),
}
# What stands behind the name of what an article tells the founding of, and so is about.
_FOUNDED = worded(r"[^,。;:、与和的]{0,8}?{founded}(?!以来|后|于)")


def _this(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """Things called by their kind: 该院 and 产业园 for what was named last, or what the article is about."""
    every = sorted((part for n in names for part in (n, *n.parts)), key=lambda n: (n.span.end, n.span.start))
    trail, counts = Trail(every), Counter(part.entity for part in every)
    counts.update(n.entity for n in names if _FOUNDED.match(scan.text, n.span.end))
    ranked = sorted(counts, key=lambda e: (counts[e], e), reverse=True)
    for how, kind, match in _called(scan, {n.span.start for n in names}):
        bare, head = how not in ("this", "which"), Span(*match.span("head"))
        last = _last(scan, trail, kind, match.start(), bare)
        if kind.word == "会议" and (host := _convener(scan, names, last, match.start())):
            yield refer(scan, head, (host,), "the meeting of those")
        elif last:
            meant = _mainly(scan, counts, ranked, kind, last) if bare else last.entity
            span = head if how in ("attended", "which") else Span(*match.span())
            yield refer(scan, span, (meant,), f"the {kind.word} named last")


def _called(scan: Scan, names: Set[int]) -> Iterator[tuple[str, Kind, re.Match[str]]]:
    """Where a thing is called by its kind: in which way, the kind, and the match.

    A kind right before a name only tells what that is: 高铁|达州南站.
    """
    kinds = {(how, kind.word): kind for kind in scan.genre.kinds for how in kind.used}
    kinds |= {("which", word): kind for (how, word), kind in kinds.items() if how == "this"}
    for how, pattern in _CALLED.items():
        for match in pattern.finditer(scan.text):
            if how != "opens" or match.end("head") not in names:
                yield how, kinds[how, match["head"]], match


_CLAUSE = 120  # characters before it in which it is told whose it is
_CONVENES = re.compile(r"(?:召开|举行)了?[^,。;“《]{0,6}会议(?=[,。;])")


def _convener(scan: Scan, names: Sequence[Name], nearest: Name | None, at: int) -> Entity | None:
    """Whose meeting without a name it is: 渝北区商务局召开专题会议,…。会议要求….

    Args:
        scan: the article.
        names: its names.
        nearest: the meeting named last, which is meant if it was named since.
        at: where 会议 stands.
    """
    *_, called = [None, *_CONVENES.finditer(scan.text, max(0, at - _FAR), at)]
    if called is None:
        return None
    start = begins(scan.text, called.start(), "。\n;", _CLAUSE)
    first, last, end = (
        bisect_left(names, place, key=lambda n: n.span.start) for place in (start, called.start(), at)
    )
    hosts, since = names[first:last], names[last:end]
    if not hosts or any(nearest and name.entity == nearest.entity for name in since):
        return None
    return hosts[-1].entity


# Around a meeting whose decisions are only followed: 认真落实市委五届九次全会要求, 调度甲会议部署落实情况.
_HEEDED = worded(r"(?:{obeys}|围绕)[^,。;]{0,12}$")
_HEEDS = worded(r"上?的?(?:重要)?{spoken}*(?:[和及与][^,。;]{1,10})?精神|(?:决策|工作|任务)?{laid_upon}")


def _only_heeded(scan: Scan, name: Name) -> bool:
    """Whether a meeting is none at hand, since only its decisions are told of."""
    before = _HEEDED.search(scan.text, max(0, name.span.start - 16), name.span.start)
    return bool(before or _HEEDS.match(scan.text, name.span.end))


_SCHOOL = re.compile(r"我校|(?:(?<=[,。;:!?“\n])|^)学校(?=[一-鿿])")


def _our_school(scan: Scan, names: Sequence[Name]) -> Iterator[Mention]:
    """我校, and 学校 that opens a clause, in the paper of a school."""
    if school := home_school(scan, names):
        for match in _SCHOOL.finditer(scan.text):
            yield refer(scan, Span(*match.span()), (school,), f"{match.group()} in a paper of the school")


def _last(scan: Scan, trail: Trail[Name], kind: Kind, at: int, bare: bool) -> Name | None:
    """What was named last before a place and may be called by a kind, which may stand `bare`, without 该."""
    no_line = _no_line(scan.text, at) if "nameless" in kind.used else None
    # Another report began: what was named before is not at hand.
    other = max(scan.text.rfind("(上接", max(0, at - _FAR_MEETING), at), scan.report_start(at))
    for name in trail.before(at):
        far = at - name.span.end
        if far > _FAR_MEETING or name.span.end <= other:
            return None
        if no_line and (passed(scan.text, name.span.start, name.span.end) or no_line(name)):
            continue
        meeting = name.entity.cls is EntityClass.EVENT
        at_hand = not _only_heeded(scan, name) if meeting else far <= _FAR
        if at_hand and _could_be(name.entity, kind, bare, far):
            return name
    return None


# What is told of a line, and of no park and no station: 项目|路线全长71公里, 工程|采用双向四车道.
_LINE_LIKE = worded(r"[^。;\n]{0,30}?(?:{line_trait}|隧道)")
_LONG = ("隧道", "桥", "通道", "航道")  # works that are measured so, too
# What is told of a line, and of no tunnel or bridge on it: 项目|路基建设有49段, 工程|全线桥隧比88%.
_WHOLE_LINE = worded(r"[^。;\n]{0,24}?(?:{line_is_made_of}|隧道\d|\d+座)")
_ON_A_LINE = ("隧道", "桥")


def _no_line(text: str, at: int) -> Callable[[Name], bool]:
    """What tells of a name that it is no line, where only a line is told of so as is done at a place."""
    line, whole = _LINE_LIKE.match(text, at) is not None, _WHOLE_LINE.match(text, at) is not None

    def no_line(name: Name) -> bool:
        if name.entity.name.endswith(_ON_A_LINE):
            return whole
        built = name.entity.cls in (EntityClass.PARK, EntityClass.FACILITY)
        return line and built and not name.entity.name.endswith(_LONG)

    return no_line


def _could_be(entity: Entity, kind: Kind, bare: bool, far: int) -> bool:
    """Whether a thing may be called by a kind so many characters on."""
    if entity.name.rstrip("》”").endswith(kind.ends):
        return True
    if entity.cls not in kind.classes or not bare:
        return entity.cls in kind.classes
    if "nameless" in kind.used:
        return far < _NEAR
    return kind.word == "会议" and entity.name.endswith("会")


_OPENS = tuple("。.,;:—“\n")  # before a name that opens its clause


def _mainly(scan: Scan, counts: Counter[Entity], ranked: Sequence[Entity], kind: Kind, last: Name) -> Entity:
    """The park, firm or work that an article is mainly about, where another was only touched last.

    The work with which the sentence before opens is meant itself: 甲路扩能开工。项目建成后….
    """
    nearest, nameless = last.entity, "nameless" in kind.used
    opens = nameless and scan.text.endswith(_OPENS, 0, last.span.start)
    if "main" not in kind.used or opens:
        return nearest
    alike = (e for e in ranked if e.cls is nearest.cls and (nameless or kind.word in e.name))
    return told_of(counts, next(alike, nearest), nearest)
