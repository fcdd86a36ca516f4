"""Persons whom only a title shows: 合川区法院|谢宝山|院长, 格鲁吉亚总理|加里巴什维利.

The title behind a name, with the body before it, makes a person and a post of what LAC may not see;
behind the office of a country a person needs no Chinese surname.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from chuanyu.language.offices import BODIES
from chuanyu.language.scan import Name, Scan
from chuanyu.model import EntityClass, Post, Span

_TITLE = re.compile(
    r"副?(?:院长|校长|检察长|主任|局长|厅长|处长|董事长|总经理|总裁|会长|理事长|主席|书记|部长|教授)"
)
# Bodies that persons head, and what belongs to a role and to no name.
_LED = ("院", "局", "委", "大学", "学校", "公司", "集团", "中心", "厅", "会", "银行")
_ROLE = re.compile(r"[副党委组务任原代总部处室科系办长]")


def before_titles(scan: Scan, taken: Sequence[Span], is_name: Callable[[Span], bool]) -> Iterator[Span]:
    """The names between a body and a title.

    Args:
        scan: the article.
        taken: where other names stand.
        is_name: whether a stretch reads like the name of a person.
    """
    for body in taken:
        if not scan.text.endswith(_LED, body.start, body.end):
            continue
        for size in (3, 2):
            span = Span(body.end, body.end + size)
            if _ROLE.search(scan.text, span.start, span.end + 1):
                break
            if _TITLE.match(scan.text, span.end) and is_name(span):
                yield span
                break


_FOREIGN = ("PER", "ORG", "LOC", "nz")  # what LAC takes a name from abroad for: 总统|阿里/ORG
_LONGEST = 8  # characters of an office of a country, with 副 before it


def behind_states(scan: Scan) -> Iterator[Span]:
    """The names behind the office of a country, which LAC may cut: 布隆迪总统|恩达/PER|伊施米耶/PER."""
    offices = scan.matcher.gazetteer.heads_of_state
    for word in scan.words:
        at = word.span.start
        if word.tag not in _FOREIGN or at in scan.known_by_start:
            continue
        opens = (s for s in range(max(0, at - _LONGEST), at) if scan.text[s:at].removeprefix("副") in offices)
        country = next((name for s in opens if (name := scan.known_by_end.get(s))), None)
        if country is None or country.entity.cls is not EntityClass.PLACE or country.entity.code:
            continue
        end = word.span.end
        while (after := scan.word_at.get(end)) and (after.tag in _FOREIGN or scan.text[end] == "·"):
            end = after.span.end
        yield Span(at, end)


def titled(text: str, persons: Sequence[Name], by_end: Mapping[int, Name]) -> Iterator[Post]:
    """The posts of persons whose body stands before the name, and the title behind it."""
    for person in persons:
        body = by_end.get(person.span.start)
        title = _TITLE.match(text, person.span.end)
        if body and title and body.entity.cls in BODIES and body.entity.cls is not EntityClass.PLACE:
            yield Post(person.entity, title.group(), body.entity, Span(body.span.start, title.end()))
