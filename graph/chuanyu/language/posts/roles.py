"""The words of roles and of taking them, and the persons and posts that a title shows: 法院|谢宝山|院长.

Gives posts, the persons that LAC may not see between a body and a title or behind the office of a country,
and the body that tells apart persons of one name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from chuanyu.language.name import Name
from chuanyu.language.posts.offices import BODIES
from chuanyu.language.scan import Scan
from chuanyu.language.words import alternatives
from chuanyu.model import Entity, EntityClass, Post, Span

_PREFIX = r"(?:原|前|常务|第一|执行|联席|党组|党委|党工委|副|代|总)*"

TAKES = re.compile(
    r"(?P<each>分别)?(?:现任|担任|出任|兼任|转任|当选为?|被选为|被推选为|补选为|增选为|推选为|聘为|职务是|原是|曾任|挂任|挂职担任|兼着|接棒|当上"
    r"|(?<![主责信担出兼现转时首历])任(?!命)|为)(?=.)"
)
# What stands between 任 and a role: 当选(联盟)首届理事长.
TERM = re.compile(
    r"(?:首[任届批]|新一[任届]|第[一二三四五六七八九十]+[任届]|该|联盟|协会|商会|学会|公司|集团)+"
)


@lru_cache(maxsize=4)
def role_patterns(roles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends in a role, and what begins with one; the longest role wins."""
    every = alternatives(roles)
    return re.compile(f"{_PREFIX}(?:{every})$"), re.compile(f"{_PREFIX}(?:{every})")


def scoped(found: Sequence[Post]) -> dict[str, Entity]:
    """The persons who hold posts, each with the body of the first post as scope, by name."""
    scopes: dict[str, Entity] = {}
    for post in found:
        scopes.setdefault(post.person.name, replace(post.person, scope=post.organization.name))
    return scopes


_TITLE = re.compile(
    r"副?(?:院长|馆长|校长|检察长|主任|局长|厅长|处长|董事长|总经理|总裁|会长|理事长|主席|书记|部长|教授)"
)
# Bodies that persons head, and what belongs to a role and to no name.
_LED = ("院", "局", "委", "大学", "学校", "馆", "公司", "集团", "中心", "厅", "会", "银行")
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
            if _ROLE.search(scan.text, span.start, span.end + (scan.text[span.end : span.end + 1] != "副")):
                continue  # 副 opens the title: 某院|任毅|副院长
            if _TITLE.match(scan.text, span.end) and is_name(span):
                yield span
                break


_FOREIGN = ("PER", "ORG", "LOC", "nz")  # what LAC takes a name from abroad for: 总统|巴罗/ORG
_LONGEST = 8  # characters of an office of a country, with 副 before it


def behind_states(scan: Scan) -> Iterator[Span]:
    """The names behind the office of a country, which LAC may cut: 赞比亚总统|希奇/PER|莱马/PER."""
    offices = scan.gazetteer.heads_of_state
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
