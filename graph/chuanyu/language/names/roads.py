"""Roads that neither a list nor their ends name: by a part, by what the text says they join.

南北大道三期, 金开大道北延段 and 渝广高速支线 are told apart from the whole.  Two places tell that a road is
one and not all of a kind: 连接街子镇、龙凤镇的产业环线公路, 云开直线高速公路连接云阳与开州.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.name import WAYS
from chuanyu.language.names.line_letters import LineName, known_ends, line_called
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import EntityClass, Span

_PART = re.compile(r"大道(?:[东南西北]延(?:伸?[段线]|伸)?|[一二三四五]期)")
_BRANCH = worded(r"{spur}")
_KIND = r"高速|快速|旅游|环线|[一二三四]级"  # what opens no name
_NAME = (
    rf"(?P<name>(?!{_KIND})(?:(?![的了是在等条]|省际|国家|多)[一-鿿]){{2,6}}?{{road_head}})"
    r"(?![一-鿿]{0,2}(?:网|里程|建设))"
)
_JOINS = worded(rf"{{connects}}(?P<places>[^,。;]{{4,24}}?)的“?{_NAME}")
_JOINED = worded(rf"(?:^|(?<=[,。;:\n])){_NAME}{{connects}}(?P<places>[^,。;]{{4,24}})")


def roads(scan: Scan) -> Iterator[LineName]:
    """The roads of an article that are told so."""
    for match in _PART.finditer(scan.text):
        if word := scan.word_at.get(match.start() - 1):
            yield _road(scan, Span(word.span.start, match.end()))
    for base in scan.known:
        branch = _BRANCH.match(scan.text, base.span.end) if base.entity.cls in WAYS else None
        if branch and (entry := scan.entry(base.entity)):
            at = Span(base.span.start, branch.end())
            yield line_called(
                scan, at, base.entity.cls, base.entity.name + branch.group(), known_ends(scan, entry)
            )
    for pattern in (_JOINS, _JOINED):
        for match in pattern.finditer(scan.text):
            if sum(at in scan.known_by_start for at in range(*match.span("places"))) > 1:
                yield _road(scan, Span(*match.span("name")))


def _road(scan: Scan, span: Span) -> LineName:
    return line_called(scan, span, EntityClass.ROAD, scan.slice(span), ())
