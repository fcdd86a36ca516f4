"""A match of the gazetteer → whether it is no name: what cuts through a word, a role or a person's name.

A short form may stand by chance: 大足 in 强大足以, 青川 in 厅长单青川, 泸州 in 泸州号, 吉安 in 吉安镇,
西安 in 陕西安康.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from chuanyu.language.gazetteer import Entry
from chuanyu.language.known.tagged import Tagged
from chuanyu.language.name import GOVERNING
from chuanyu.language.words import any_of, worded, words
from chuanyu.model import EntityClass, Span, Word

# What a place in short lends its name to: 四川舰, 重庆号邮轮, 南京西路, 江西街.
_NAMESAKE = re.compile(
    r"号?舰|号[游邮货客]?轮|[东西南北中]路(?![由桥网况段])|路(?=[小中]学|学校|幼儿园|社区|派出所|街道|[一二三\d])|街(?![道头区坊舞景])"
)
# Behind the short name of a place: a town that is called so; and what the country's name only opens.
_TOWN = re.compile(r"镇(?![街政上海江])|街道(?![上])|乡(?![镇村土情音愁亲贤])")
# 中国|某某网, 中国|民间商会, 中国|企业500强.
_OF_COUNTRY = worded(r"{of_country}|人(?![民寿保])|[一-鿿]{0,6}?(?:网(?![络点])|[协商学]会|[曲作美]协|\d+强)")
_COUNTRY = frozenset(words("own_country"))
_GOVERNOR = re.compile(r"[、,兼和任代副区县州]?[区县州]长")  # not 泸州|长江
# Bodies in short are no more to be trusted amid a word than places are.
_ORGANISED = GOVERNING | {EntityClass.ENTERPRISE, EntityClass.ALLIANCE}
_CROSSES = words("crosses")
_SAFE = 3  # characters of a name, fewer than which may stand by chance
_SHORT = 6  # characters of a body's full name, at least
_LEVELS = ("市", "区", "县", "州", "镇")  # behind a short name they make it a full one


class FalseMatches:
    """Tells of the matches in a text which are no names."""

    def __init__(self, tagged: Tagged) -> None:
        self._text, self._amid_words = tagged.text, tagged.amid_words
        self._amid_persons = _amid_persons(tagged)
        self._words = tagged.words
        self._starts = [word.span.start for word in tagged.words]

    def __call__(self, span: Span, entry: Entry) -> bool:
        """Whether a match is no name."""
        if len(span) < _SAFE and self._joins_two(span):
            return True
        if entry.entity.cls is not EntityClass.PLACE:
            return self._cuts_off_a_body(span, entry)
        told = self._text[span.start : span.end]
        if told == entry.entity.name and told in _COUNTRY and _OF_COUNTRY.match(self._text, span.end):
            return True
        if not entry.level and _TOWN.match(self._text, span.end):
            return True  # 寸滩|街道, which is called after the place
        # Full names of places are trusted: the model itself often cuts those.
        return len(span) < _SAFE and (self._is_another(span, entry) or self._cuts(span))

    def _joins_two(self, span: Span) -> bool:
        """Whether a match is the end of one word and the beginning of the next: 陕[西|安]康."""
        first, last = self._word_amid(span.start), self._word_amid(span.end)
        return first is not None and last is not None and first != last

    def _word_amid(self, at: int) -> Word | None:
        """The word that begins before a place and ends behind it."""
        index = bisect_left(self._starts, at) - 1
        return self._words[index] if index >= 0 and self._words[index].span.end > at else None

    def _cuts_off_a_body(self, span: Span, entry: Entry) -> bool:
        """Whether a body is only cut out of words: 教育部 of 教育部门, 川大 of 出川大通道, 京东 of 赵京东."""
        ministry = self._text[span.end - 1 : span.end + 1] == "部门"
        short = entry.entity.cls in _ORGANISED and len(span) < _SHORT
        crosses = self._text[span.start - 1 : span.start] in _CROSSES
        cut_off = len(span) < _SAFE and (crosses or span.start in self._amid_persons)
        return ministry or cut_off or (short and span.end in self._amid_words)

    def _is_another(self, span: Span, entry: Entry) -> bool:
        """Whether a short name of a place is that of a town, a ship or a street."""
        town = entry.level and _TOWN.match(self._text, span.end)
        return bool(town or _NAMESAKE.match(self._text, span.end))

    def _cuts(self, span: Span) -> bool:
        """Whether a short name of a place cuts through a word or a person's name."""
        after = self._text[span.end : span.end + 1]
        if span.start in self._amid_words or span.end in self._amid_words:
            return True
        return after not in _LEVELS and span.start in self._amid_persons


def _amid_persons(tagged: Tagged) -> frozenset[int]:
    """Where a short name of a place is part of a person's: 青川 in 厅长单青川, 长沙 in 区长沙若云.

    That is amid a person's name, behind a surname that follows a role, and at the end of a role.
    """
    gazetteer, text = tagged.matcher.gazetteer, tagged.text
    tags = {w.span.start: w.tag for w in tagged.words}
    ends = {match.end() for match in any_of(gazetteer.roles).finditer(text)}
    persons = (w.span for w in tagged.words if w.tag == "PER" and len(w.span) > 2)
    surnames = (
        end for end in ends if text[end : end + 1] in gazetteer.surnames and tags.get(end) not in ("p", "d")
    )
    governors = (end for end in ends if _GOVERNOR.fullmatch(text[max(0, end - 3) : end]))
    inside = (at for span in persons for at in range(span.start + 1, span.end))
    return frozenset((*inside, *(end + 1 for end in surnames), *(end - 1 for end in governors)))
