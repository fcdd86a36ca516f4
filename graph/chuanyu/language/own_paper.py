"""The school or department whose own site or paper an article is from, for which 我校 and 我局 stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from chuanyu.language.genre import Genre
from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import told_in_short
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

_SCHOOL_NAME = re.compile(r"[一-鿿]{2,10}?(?:大学|学院)(?!报)")
_BESIDE = re.compile(r"我校(?:与|和|同|、|联合|携手)")


def home_school(scan: Scan, names: Sequence[Name]) -> Entity | None:
    """The school whose site or paper this is, for 我校: the one the source names, else the one named most."""
    named = [part.entity for name in names for part in (*name.parts, name)]
    schools = Counter(e for e in named if e.cls is EntityClass.EDUCATION)
    if own := _SCHOOL_NAME.match(scan.article.source or ""):
        return Entity(EntityClass.EDUCATION, own.group())
    if "我校" not in scan.text:
        return None
    starts = {name.span.start: name for name in names}
    for match in _BESIDE.finditer(scan.text):  # 我校与甲大学、乙大学…: those are others
        at = match.end()
        while (name := starts.get(at)) and name.entity.cls is EntityClass.EDUCATION:
            schools.pop(name.entity, None)
            at = name.span.end + 1
    return schools.most_common(1)[0][0] if schools else None  # of those named equally often the first


PAPER = "in its own paper"
_OUR_BODY = re.compile(
    r"[我本](?P<head>[局厅委办院])(?![一-鿿]?[员托外])|我(?P<firm>司)(?!法|机|令)|(?<![基根])本(?P<union>会)(?![议场计客])"
)
_OPENS = re.compile(r"^(?:微信)?公众号|[“”]")
_SITE = worded(r"(?:官方|门户|工作|新闻)?{site}$")


_SHORT = 3  # a name of a department has more characters


@lru_cache(maxsize=4)
def _ends(genre: Genre) -> dict[str, dict[str, EntityClass]]:
    """How the names of bodies end that call themselves by a character, 我司 and 我院, and what they are."""
    found: dict[str, dict[str, EntityClass]] = {}
    for kind in genre.kinds:
        if "paper" in kind.used:
            found.setdefault(kind.word, {}).update((end, cls) for end in kind.ends for cls in kind.classes)
    return {end: {end: cls} for ends in found.values() for end, cls in ends.items()} | found


def own_body(scan: Scan, head: str) -> Entity | None:
    """The body whose own site or paper this is, called by its kind: 我委, 我司, 学院."""
    source = source_body(scan)
    ends = _ends(scan.genre).get(head, {head: EntityClass.GOVERNMENT_BODY})
    return next((Entity(cls, source) for end, cls in ends.items() if source.endswith(end)), None)


def source_body(scan: Scan) -> str:
    """The source without what it says of itself as a site or paper: 公众号, 官网, 简报."""
    source = _OPENS.sub("", scan.article.source or "")
    while (bare := _SITE.sub("", source)) != source:
        source = bare
    return source


def our_body(scan: Scan, names: Sequence[Name]) -> Iterator[tuple[Span, tuple[Entity, ...], str]]:
    """我委, 我局, 我司 and 本会 on the site of a body and in its papers: whose paper this is."""
    for match in _OUR_BODY.finditer(scan.text):
        head = match["head"] or match["firm"] or match["union"]
        classes = _ends(scan.genre)[head].values()
        if body := _in_full(scan, [n.entity for n in names if n.entity.cls in classes]) or own_body(
            scan, head
        ):
            yield Span(*match.span()), (body,), f"{match.group()} {PAPER}"


def _in_full(scan: Scan, bodies: Sequence[Entity]) -> Entity | None:
    """The body whose paper is called by its name in short: 渝空物流 of 重庆渝空航空物流有限公司."""
    source = source_body(scan)
    return next((b for b in bodies if len(source) > _SHORT and told_in_short(source, b.name)), None)


def our_house(scan: Scan) -> Iterator[tuple[Span, tuple[Entity, ...], str]]:
    """学院 and 我院 on the site of a school, a hospital or a court: whose site this is."""
    source = (scan.article.source or "").strip("“”")
    houses = _ends(scan.genre)["院"]
    head = next((end for end in sorted(houses, key=len, reverse=True) if source.endswith(end)), "")
    own = rf"(?:(?<=[,。;:!?“\n])|^)(?:我院|{head})(?=[一-鿿])"
    for match in re.finditer(own, scan.text) if head else ():
        yield Span(*match.span()), (Entity(houses[head], source),), f"{match.group()} {PAPER}"
