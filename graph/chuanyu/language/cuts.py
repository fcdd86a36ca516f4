"""Which matches of the gazetteer are no names: what cuts through a word, a role or a person's name.

Takes the text, the words of LAC and a match; tells whether the match is to be left aside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.gazetteer import Entry
from chuanyu.language.genre import any_of
from chuanyu.language.matcher import GazetteerMatcher
from chuanyu.language.name import NAMED
from chuanyu.model import EntityClass, Span, Word

# What a place in short lends its name to: 四川舰, 重庆号邮轮, 南京西路.
_NAMESAKE = re.compile(
    r"(?:号?(?:护卫|驱逐|登陆|攻击|补给)?舰|号(?:游|邮|货|客)?轮|[东西南北中]路(?![由桥网况段]))"
)
# Behind the short name of a place: a town that is called so; and what 中国 only opens.
_TOWN = re.compile(r"镇(?![街政上海江])|街道(?![上])|乡(?![镇村土情音愁亲贤])")
_OF_CHINA = re.compile(r"式|特色|梦|造|西部|东部|人(?![民寿保])|芯")
_GOVERNOR = re.compile(r"[、,兼和任代副区县州]?[区县州]长")  # not 泸州|长江


@dataclass(frozen=True)
class Persons:
    """Tells whether a short name of a place is part of a person's: 青川 in 厅长单青川, 长沙 in 区长沙若云."""

    text: str
    named: frozenset[int]
    before_names: frozenset[int]
    amid_roles: frozenset[int]

    @classmethod
    def of(cls, text: str, words: tuple[Word, ...], matcher: GazetteerMatcher) -> Persons:
        """Read the persons that LAC sees, surnames behind roles, and the ends of 区长 and 县长."""
        surnames, tags = matcher.gazetteer.surnames, {w.span.start: w.tag for w in words}
        ends = {match.end() for match in _role_ends(matcher.gazetteer.roles).finditer(text)}
        named = (w.span for w in words if w.tag == "PER" and len(w.span) > 2)
        return cls(
            text,
            frozenset(at for span in named for at in range(span.start + 1, span.end)),
            frozenset(e + 1 for e in ends if text[e : e + 1] in surnames and tags.get(e) not in ("p", "d")),
            frozenset(e - 1 for e in ends if _GOVERNOR.fullmatch(text[max(0, e - 3) : e])),
        )

    def __call__(self, span: Span, entry: Entry) -> bool:
        """Whether a match of the gazetteer is no place."""
        if entry.entity.cls is not EntityClass.PLACE or len(span) != 2:
            return False
        if self.text[span.end : span.end + 1] in ("市", "区", "县", "州", "镇"):
            return False
        return span.start in self.named or span.start in self.before_names or span.start in self.amid_roles


@lru_cache(maxsize=4)
def _role_ends(roles: tuple[str, ...]) -> re.Pattern[str]:
    return any_of(roles)


def inner(words: tuple[Word, ...]) -> frozenset[int]:
    """The places inside words that are no names: a known name must not start or end there."""
    plain = (w for w in words if w.tag not in NAMED)
    return frozenset(at for w in plain for at in range(w.span.start + 1, w.span.end))


def cuts(span: Span, entry: Entry, inside: frozenset[int], text: str) -> bool:
    """Whether a short form cuts through a common word, 大足 in 强大足以, or names a ship or a street.

    Full names of places are trusted, LAC itself often cuts those; a body may not end in a word (教育部 in
    教育部门).
    """
    ending = span.end in inside
    if entry.entity.cls is not EntityClass.PLACE:
        ministry = text[span.end - 1 : span.end + 1] == "部门"
        firm = entry.entity.cls in (
            EntityClass.ENTERPRISE,
            EntityClass.GOVERNMENT_BODY,
            EntityClass.PARTY_BODY,
            EntityClass.ALLIANCE,
        )
        return ministry or (firm and ending and len(span) < 6)
    if entry.entity.name == text[span.start : span.end] == "中国" and _OF_CHINA.match(text, span.end):
        return True
    if len(span) >= 3:
        return False
    if _TOWN.match(text, span.end) and entry.level:
        return True  # 吉安|镇 is a town of its own
    if _NAMESAKE.match(text, span.end):
        return True
    return span.start in inside or (ending and text[span.end : span.end + 1] not in set("市省区县州委港"))
