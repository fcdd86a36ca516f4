"""Step by step to the left of a head: what may belong to its name.

A head in its place → the same with the steps before it (`Candidate`).  A step is a known name, a quotation,
a bracket, or what `word_steps.py` makes of a word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from chuanyu.language.genre import Head
from chuanyu.language.name import Name
from chuanyu.language.names.candidates import Candidate, Place, Step
from chuanyu.language.names.events import ANOTHER
from chuanyu.language.names.word_steps import PHASE, step_of_word
from chuanyu.language.scan import Scan
from chuanyu.model import EntityClass, Span

_LONGEST = 32  # characters of a name before its head
_AROUND = 46  # characters in which a quotation or a bracket opens
# \Z, since $ matches before the end of the line above too.
_MARKED = {
    "”": (re.compile(r"“[^“”。,;!?\n]{1,42}”\Z"), "quoted"),
    ")": (re.compile(r"\([^()。,;!?]{1,10}\)\Z"), "bracketed"),
}  # by the mark that closes them
_FIRM_ENDS = ("公司", "集团")
_ANOTHER = re.compile(ANOTHER)
# The fields of an institute: 收集与利用, and behind a place 脑科学与类脑智能.
_FIELDS = re.compile(r"(?P<first>[一-鿿]{2})[与和及][一-鿿]{2}\Z")
_LONG_FIELDS = re.compile(r"(?P<first>[一-鿿]{2,12})[与和及](?P<second>[一-鿿]{2,6})\Z")
# What stands alone at the start of a clause or a member of a list, as does what a bare 省 or 市 opens; and
# words by which such is no name.
_OWN = re.compile(r"(?:^|(?<=[、,。;:!?“”\s]))[一-鿿A-Za-z\d]{2,8}\Z")
_OF_OURS = re.compile(r"(?:^|(?<=[、,。;:!?“”\s与和]))[省市](?![级属委政])[一-鿿]{2,12}\Z")
_DONE = frozenset({"v", "vd", "p", "d", "c"})

_DASHES = ("—", "-")  # one of them joins the two places of a thing
_TOWN = 3  # characters of such a place, at most
_PLACES = ("LOC", "ORG", "nz", "nr", "n", "PER")
_QUOTABLE = frozenset({EntityClass.PROJECT, EntityClass.MECHANISM})
# Known names of these do not open other names.
_ALONE = frozenset({EntityClass.PERSON, EntityClass.EVENT, EntityClass.DOCUMENT})


def steps_before(scan: Scan, span: Span, head: Head, names: Mapping[int, Name]) -> Candidate:
    """A head with the steps to its left; of known names and bodies the longest that ends at each place."""
    steps: list[Step] = []
    at = span.start
    nearest = True
    while at > span.start - _LONGEST and (step := _step(Place(scan, head, names, at, nearest))):
        if steps and steps[-1].kind == "quoted" and step.kind in ("noun", "verb") and head.cls in _QUOTABLE:
            break  # (国家重点研发计划)“极端环境智能感知”项目: what is quoted needs no more words
        if steps and steps[-1].kind == step.kind == "quoted":
            break  # (“五五购物节”)“上海之夏”国际消费季: two things
        nearest = nearest and bool(PHASE.fullmatch(scan.text, step.start, at))
        steps.append(step)
        at = step.start
    return Candidate(head, span, tuple(steps))


def _step(place: Place) -> Step | None:
    """The next step to the left; none past 暨 where that joins two events (甲文化周|暨|乙第六届荔枝节)."""
    if place.head.cls is EntityClass.EVENT and _ANOTHER.match(place.scan.text, place.at - 1):
        return None
    rules = (_known, _in_marks, _before_its_seat, _society, _two_fields, step_of_word)
    return next(filter(None, (rule(place) for rule in rules)), None)


def _society(place: Place) -> Step | None:
    """What a society of the paper's city is for, whatever its words are: 市|维护企业权益|协会."""
    if place.head.cls is not EntityClass.ALLIANCE or not place.nearest:
        return None
    own = _OF_OURS.search(place.scan.text, max(0, place.at - _LONGEST), place.at)
    return Step(own.start(), "proper") if own else None


def _before_its_seat(place: Place) -> Step | None:
    """What stands before the seat of a firm, whatever its words are: 三羊马|(重庆)物流有限公司."""
    bracket = place.scan.text[place.at : place.at + 1] == "(" and place.at + 1 in place.scan.known_by_start
    if place.head.cls is not EntityClass.ENTERPRISE or not bracket:
        return None
    own = _OWN.search(place.scan.text, max(0, place.at - _LONGEST), place.at)
    inside = place.scan.words_in(own.start(), place.at) if own else ()
    return Step(own.start(), "proper") if own and all(word.tag not in _DONE for word in inside) else None


def _known(place: Place) -> Step | None:
    known = place.names.get(place.at)
    return Step(known.span.start, "known", known) if known and known.entity.cls not in _ALONE else None


def _in_marks(place: Place) -> Step | None:
    """A quotation, a bracket, or the dot within a name."""
    closing = place.scan.text[place.at - 1 : place.at]
    if closing == "·":
        return Step(place.at - 1, "noun")
    if closing in _DASHES:
        return _across_a_dash(place)
    pattern, kind = _MARKED.get(closing, (None, ""))
    match = pattern.search(place.scan.text, max(0, place.at - _AROUND), place.at) if pattern else None
    if match and "称" in match.group() and place.scan.text.endswith(_FIRM_ENDS, 0, match.start()):
        return None  # 甲有限公司(下称“乙”)|特铝项目: the name before has ended
    return Step(match.start(), kind) if match else None


def _across_a_dash(place: Place) -> Step | None:
    """The place before a dash, where another stands behind it: 朱沱|—白沙产业合作区."""
    scan, dash = place.scan, place.at - 1
    behind, before = scan.word_at.get(place.at), scan.word_at.get(dash - 1)
    if not behind or not before or behind.span.start != place.at or before.span.end != dash:
        return None
    known, follows = place.names.get(dash), scan.known_by_start.get(place.at)
    whole = follows and (follows.entity.cls is not EntityClass.PLACE or scan.is_province(follows))
    sides = scan.text.startswith(scan.genre.sides, place.at)
    if whole or sides or (known and known.entity.cls is not EntityClass.PLACE):
        return None  # 成就梦想—川渝高竹新区
    nouns = before.tag in _PLACES and behind.tag in _PLACES and len(before.span) <= _TOWN
    if known or (nouns and (behind.tag in ("LOC", "ORG") or before.tag == "LOC")):
        return Step(known.span.start if known else before.span.start, "proper", known)
    return None  # 检察—公安—医院


def _two_fields(place: Place) -> Step | None:
    """The fields of an institute: 药用植物|收集与利用|国家重点实验室, 四川|脑科学与类脑智能|研究院."""
    scan, at = place.scan, place.at
    if place.head.cls is not EntityClass.RESEARCH:
        return None
    fields = _FIELDS.search(scan.text, max(0, at - _AROUND), at)
    if fields and fields.end("first") not in place.names:  # 甲大学|与嘉陵研究院
        return Step(fields.start(), "noun")
    two = _LONG_FIELDS.search(scan.text, max(0, at - _AROUND), at)
    if two is None or two.end("first") in place.names or two.start("second") in scan.known_by_start:
        return None
    starts = (start for start in range(two.start(), two.end("first") - 1) if start in scan.known_by_end)
    return next((Step(start, "noun") for start in starts), None)
