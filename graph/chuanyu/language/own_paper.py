"""The school or body whose own site or paper an article is from, for which 我校, 我局 and 本会 stand.

An article with its names → that body: by the source of the article, and the school also as the one named
most.  How the names of those end that call themselves by a character (我司: 公司, 集团) is data: `kinds.csv`
(`seeds/genre`), the kinds used for a `paper`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from chuanyu.language.genre import Genre
from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import told_in_short
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

PAPER = "in its own paper"  # how the reasons of these references end
_SCHOOL_NAME = re.compile(r"[一-鿿]{2,10}?(?:大学|学院)(?!报)")
_BESIDE_OURS = re.compile(r"我校(?:与|和|同|、|联合|携手)")
# 我局, 本院, 我司, 本会; no 我委员, 司法, 基本会议.
_OUR_BODY = re.compile(
    r"[我本][局厅委办院](?![一-鿿]?[员托外])|我司(?!法|机|令)|(?<![基根])本会(?![议场计客])"
)
# What a source says of itself as a site or paper, before and behind the body's name.
_OPENS = re.compile(r"^(?:微信)?公众号|[“”]")
_SITE = worded(r"(?:官方|门户|工作|新闻)?{site}$")
_SHORT = 3  # a name of a department has more characters


def home_school(scan: Scan, names: Sequence[Name]) -> Entity | None:
    """The school whose site or paper this is, for 我校: the one the source names, else the one named most."""
    if own := _SCHOOL_NAME.match(scan.article.source or ""):
        return Entity(EntityClass.EDUCATION, own.group())
    if "我校" not in scan.text:
        return None
    named = (part.entity for name in names for part in (*name.parts, name))
    schools = Counter(e for e in named if e.cls is EntityClass.EDUCATION)
    starts = {name.span.start: name for name in names}
    for match in _BESIDE_OURS.finditer(scan.text):  # 我校与甲大学、乙大学…: those are others
        at = match.end()
        while (name := starts.get(at)) and name.entity.cls is EntityClass.EDUCATION:
            schools.pop(name.entity, None)
            at = name.span.end + 1
    return schools.most_common(1)[0][0] if schools else None  # of those named equally often the first


def _source_body(scan: Scan) -> str:
    """The source without what it says of itself as a site or paper: 公众号, 官网, 简报."""
    source = _OPENS.sub("", scan.article.source or "")
    while (bare := _SITE.sub("", source)) != source:
        source = bare
    return source


def own_body(scan: Scan, head: str) -> Entity | None:
    """The body whose own site or paper this is, called by its kind: 我委, 我司, 学院."""
    source = _source_body(scan)
    ends = _class_by_end(scan.genre).get(head, {head: EntityClass.GOVERNMENT_BODY})
    return next((Entity(cls, source) for end, cls in ends.items() if source.endswith(end)), None)


@lru_cache(maxsize=4)
def _class_by_end(genre: Genre) -> Mapping[str, Mapping[str, EntityClass]]:
    """For each head by which bodies call themselves the ends of their names, with what such a body is.

    A head is a character (院 for 学院, 医院, 法院) or such an end itself.
    """
    by_character: dict[str, dict[str, EntityClass]] = {}
    for kind in genre.kinds:
        if "paper" in kind.used:
            ends = by_character.setdefault(kind.word, {})
            ends.update((end, cls) for end in kind.ends for cls in kind.classes)
    by_itself = {end: {end: cls} for ends in by_character.values() for end, cls in ends.items()}
    return by_itself | by_character


def our_body(scan: Scan, names: Sequence[Name]) -> Iterator[tuple[Span, tuple[Entity, ...], str]]:
    """我委, 我局, 我司 and 本会 on the site of a body and in its papers: whose paper this is."""
    for match in _OUR_BODY.finditer(scan.text):
        if body := _called_in_short(scan, names) or own_body(scan, match.group()[1]):
            yield Span(*match.span()), (body,), f"{match.group()} {PAPER}"


def _called_in_short(scan: Scan, names: Sequence[Name]) -> Entity | None:
    """The body whose paper is called by its name in short: 渝空物流 of 重庆渝空航空物流有限公司."""
    source = _source_body(scan)
    if len(source) <= _SHORT:
        return None
    return next((n.entity for n in names if told_in_short(source, n.entity.name)), None)


def our_house(scan: Scan) -> Iterator[tuple[Span, tuple[Entity, ...], str]]:
    """学院 and 我院 on the site of a school, a hospital or a court: whose site this is."""
    source = (scan.article.source or "").strip("“”")
    houses = _class_by_end(scan.genre)["院"]
    head = next((end for end in sorted(houses, key=len, reverse=True) if source.endswith(end)), "")
    own = rf"(?:(?<=[,。;:!?“\n])|^)(?:我院|{head})(?=[一-鿿])"
    for match in re.finditer(own, scan.text) if head else ():
        yield Span(*match.span()), (Entity(houses[head], source),), f"{match.group()} {PAPER}"
