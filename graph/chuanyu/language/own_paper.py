"""The school or department whose own site or paper an article is from, for which 我校 and 我局 stand."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from chuanyu.language.genre import Genre
from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
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
_HOUSE = 6  # characters of a house's own full name, at least


@lru_cache(maxsize=4)
def _ends(genre: Genre) -> dict[str, tuple[str, ...]]:
    """How the names of bodies end that call themselves by a character: 我司, 我院."""
    found: dict[str, tuple[str, ...]] = {}
    for kind in genre.kinds:
        if "paper" in kind.used:
            found[kind.word] = (*found.get(kind.word, ()), *kind.ends)
    return found


def _class(genre: Genre, end: str) -> EntityClass:
    """What a body of the paper's own is by the end of its name; an office, if that does not tell."""
    kinds = (kind for kind in genre.kinds if "paper" in kind.used and end in kind.ends)
    return next((cls for kind in kinds for cls in kind.classes), EntityClass.GOVERNMENT_BODY)


def _of_source(scan: Scan, name: str, cls: EntityClass) -> Entity:
    """The body that the source names, as the gazetteer knows it or by its own name."""
    entry = scan.matcher.entry(name)
    return entry.entity if entry else Entity(cls, name)


def own_body(scan: Scan, names: Sequence[Name], head: str) -> Entity | None:
    """The body whose own site or paper this is, called by its kind: 我委, 我司, 学院.

    That of the source's name, or one that the article names by a fuller one (渝空航空 of a firm's paper).
    """
    source = source_body(scan)
    if len(source) <= _SHORT:
        return None
    ends = _ends(scan.genre).get(head, (head,))
    named = {e for n in names for e in (n.entity, *(p.entity for p in n.parts)) if e.name.endswith(ends)}
    if fuller := sorted(e for e in named if source in e.name):
        return fuller[0]
    own = next((end for end in ends if source.endswith(end)), None)
    return _of_source(scan, source, _class(scan.genre, own)) if own else None


def source_body(scan: Scan) -> str:
    """The source without what it says of itself as a site or paper: 公众号, 官网, 简报."""
    source = _OPENS.sub("", scan.article.source or "")
    while (bare := _SITE.sub("", source)) != source:
        source = bare
    return source


def our_body(scan: Scan, names: Sequence[Name]) -> Iterator[tuple[Span, tuple[Entity, ...], str]]:
    """我委, 我局, 我司 and 本会 on the site of a body and in its papers: whose paper this is."""
    source = source_body(scan)
    for match in _OUR_BODY.finditer(scan.text) if len(source) > _SHORT else ():
        head = match["head"] or match["firm"] or match["union"]
        ends, own = _ends(scan.genre).get(head, (head,)), own_body(scan, names, head)
        if source.endswith(ends):
            entry = scan.matcher.entry(source)
            known = entry.entity if entry else next(_alike(scan, names, source), None)
            body = known or own or Entity(EntityClass.GOVERNMENT_BODY, source)
        elif (match["firm"] or match["union"]) and (called := own or _in_short(names, source, ends)):
            body = called
        else:
            continue
        yield Span(*match.span()), (body,), f"{match.group()} {PAPER}"


def _in_short(names: Sequence[Name], source: str, ends: tuple[str, ...]) -> Entity | None:
    """The firm or union whose paper is called by its name in short: 渝空物流 of 重庆渝空航空物流有限公司."""
    fitting = (n.entity for n in names if n.entity.name.endswith(ends) and source[:2] in n.entity.name)
    return next((e for e in fitting if _holds(e.name, source)), None)


def _holds(name: str, short: str) -> bool:
    """Whether a name has the characters of a short one in their order."""
    rest = iter(name)
    return all(character in rest for character in short)


def our_house(scan: Scan) -> Iterator[tuple[Span, tuple[Entity, ...], str]]:
    """学院 and 我院 on the site of a school, a hospital or a court: whose site this is."""
    source = (scan.article.source or "").strip("“”")
    houses = sorted(_ends(scan.genre)["院"], key=len, reverse=True)
    head = next((end for end in houses if source.endswith(end)), "")
    if not head or len(source) < _HOUSE:
        return
    house = _of_source(scan, source, _class(scan.genre, head))
    own = rf"(?:(?<=[,。;:!?“\n])|^)(?:我院|{head})(?=[一-鿿])"
    for match in re.finditer(own, scan.text):
        yield Span(*match.span()), (house,), f"{match.group()} {PAPER}"


def _alike(scan: Scan, names: Sequence[Name], source: str) -> Iterator[Entity]:
    """The bodies of the article that a source names in short: 达州市国资委 where 市国资委 is named."""
    for name in names:
        text = scan.slice(name.span)
        same = name.entity.name[:2] == source[:2] and text[-_SHORT:] == source[-_SHORT:]
        if same and name.entity.cls is EntityClass.GOVERNMENT_BODY:
            yield name.entity
