"""Titles behind a name: 合川区法院|谢宝山|院长, the person that LAC may not see and the post."""

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


def titled(text: str, persons: Sequence[Name], by_end: Mapping[int, Name]) -> Iterator[Post]:
    """The posts of persons whose body stands before the name, and the title behind it."""
    for person in persons:
        body = by_end.get(person.span.start)
        title = _TITLE.match(text, person.span.end)
        if body and title and body.entity.cls in BODIES and body.entity.cls is not EntityClass.PLACE:
            yield Post(person.entity, title.group(), body.entity, Span(body.span.start, title.end()))
