"""What is founded, by all its words up to the next mark: 建立|干部互派挂职机制, 设立|2亿元的乡村民宿专项贷款.

An article → the mechanisms, alliances and the like that a verb of founding names, with those listed behind
it, the plans and actions that are carried out (实施|资源串珠成链计划), and the leagues that open a clause and
are founded behind their name (甲地乙产业联盟|正式成立).  Behind a verb that plans speak of too (打造, 构建:
`brings` of `seeds/genre/cues.csv`) they need a proper name inside; what is only praised (高效协同的合作机制),
counted or told by common words is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from chuanyu.language.genre import Genre, Head
from chuanyu.language.name import BETWEEN_TWO, PROPER, Name
from chuanyu.language.names.made_together import (
    AMOUNT,
    BY_SEVERAL,
    FEWEST_OWN,
    JOINTLY,
    LEAD,
    MADE,
    SIZED,
    own_characters,
)
from chuanyu.language.names.works import DESCRIBED
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import first_of_two
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span, Word

_ENDS = r"(?=[,。;:!?、\n]|等(?!教育|学校|院校|级)|$)"
_PHRASE = rf"(?:{AMOUNT})?(?P<name>(?:《[^《》]{{2,20}}》)?[^,。;:!?、\s“”《》的已]{{3,32}}?){_ENDS}"
_LISTED = re.compile(rf"[、和及与]{_PHRASE}")
_FOUNDS = {
    verb
    for verb in (*words("founds", "parts"), *(v for v in JOINTLY if len(v) == 2))
    if verb not in words("becomes")
}
_FIRST = "".join(
    sorted({verb[0] for verb in (*_FOUNDS, *words("brings"), *words("carries"), "合", "携", "联")})
)
_VERB = re.compile(
    rf"(?=[{_FIRST}])(?:{alternatives(_FOUNDS)}|{BY_SEVERAL}"
    rf"|(?P<brought>{alternatives(words('brings'))})|(?P<carried>{alternatives(words('carries'))}))"
    rf"(?!了?(?:一?批|一系列|多|各)){LEAD}{_PHRASE}"
)
_JOINT = re.compile(f"[{BETWEEN_TWO}]")
# What a plain verb of founding makes; what is brought about otherwise, and works, need a proper name.
_FREE = frozenset({
    EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.RESEARCH, EntityClass.PROJECT,
})  # fmt: skip
_NEVER_INSIDE = frozenset({"u", "p", "r", "w", "xc", "TIME", "q", "PER"})
_NEVER_FIRST = frozenset({"a", "d", "ad", "m", "v", "c", "q"})
_ACROSS = "跨"  # LAC takes it for a verb or a preposition
_COUNTS = "首多各一"  # how words begin that count what is founded: 首个, 多个
_CARRIED = 2  # characters that are no common words in a plan that is carried out, at least


def set_up(scan: Scan) -> Iterator[Name]:
    """What is founded in an article."""
    for verb in _VERB.finditer(scan.text):
        match: re.Match[str] | None = verb
        head_of = partial(_head, scan.genre, "carried" if verb["carried"] else "made")
        while match:
            span = first_of_two(scan.text, Span(*match.span("name")), _JOINT, head_of)
            head = head_of(scan.text, span.start, span.end)
            if head is None:
                break
            if _is_name(scan, span, head, brought=bool(verb["brought"])):
                yield Name(span, Entity(head.cls, scan.name_in(span)), "grammar", parts=scan.opening(span))
            match = _LISTED.match(scan.text, span.end)


def _head(genre: Genre, needs: str, text: str, start: int, end: int) -> Head | None:
    """The word at the end of a stretch that tells of what kind is what is founded or carried out."""
    heads = genre.ending(text[start:end], needs)
    if needs == "carried":
        return next((h for h in heads if h.needs == needs), None)
    return next((h for h in heads if h.cls in MADE and h.needs != "never"), None)


def _is_name(scan: Scan, span: Span, head: Head, *, brought: bool) -> bool:
    """Whether all that stands between a verb of founding and a mark is the name of what is founded.

    More is wanted where it is `brought` about: such a verb makes plans as well as things.
    """
    genre = scan.genre
    inside = scan.words_in(span.start, span.end - len(head.head))
    if not inside or inside[0].span.start < span.start:
        return False
    sides = scan.text.startswith(genre.sides, span.start)
    if not sides and not _may_open(scan, inside[0]):
        return False
    texts = {scan.slice(w.span) for w in inside}
    if any(w.tag in _NEVER_INSIDE and scan.slice(w.span) != _ACROSS for w in inside) or "并" in texts:
        return False
    lists = any(w.tag == "v" and scan.slice(w.span) in genre.lead for w in inside)  # 建设|内容包括甲隧道
    if lists or any(text[0] in _COUNTS for text in texts & genre.weak):
        return False
    proper = sides or any(w.tag in PROPER for w in inside)
    plans = not texts.isdisjoint(genre.praise | set(BETWEEN_TWO))
    if (brought or head.cls not in _FREE) and (not proper or plans):
        return False
    said = own_characters(scan, span.start, span.end - len(head.head))
    return said >= (_CARRIED if head.needs == "carried" else FEWEST_OWN - proper)


def _may_open(scan: Scan, word: Word) -> bool:
    """Whether a word may open such a name: no praise, and no verb, adjective or number but for some."""
    text, genre = scan.slice(word.span), scan.genre
    nominal = text in genre.common | genre.nominal or text == _ACROSS or SIZED.fullmatch(text)
    return text not in genre.praise and (word.tag not in _NEVER_FIRST or bool(nominal))


# A league that opens a clause and is told to be founded: 甲地乙运动红色资源保护联盟|成立.
_LEAGUE = worded(
    r"(?:^|(?<=[,。;:\n]))(?:[^,。;:!?、\n]{4,30}以及)?(?P<name>[^,。;:!?、\n“”《》()的]{4,40}?(?P<kind>{league}))"
    r"(?=(?:\([^()]{2,16}\))?(?:正式|宣布|宣告|揭牌)*(?:在[^,。;]{2,40}?)?(?:正式|宣布|宣告|揭牌)*(?:成立|揭牌)"
    r"(?!大会|仪式|以来|后))"
)
_NO_LEAGUE = frozenset({"d", "p", "r", "u"})  # tags of what no league is called by: 两地|将以联盟


def leagues(scan: Scan) -> Iterator[Name]:
    """The leagues of an article of which the founding is told, by all their words."""
    for match in _LEAGUE.finditer(scan.text):
        span = Span(*match.span("name"))
        sides = match["name"].startswith(scan.genre.sides)
        first = scan.known_by_start.get(span.start)
        told = any(word.tag in _NO_LEAGUE for word in scan.words_in(span.start, span.end))
        if (sides or first) and not told and not DESCRIBED.search(match["name"]):
            cls = next(scan.genre.ending(match["kind"], "told")).cls
            parts = (first,) if first and first.span in span else ()
            yield Name(span, Entity(cls, scan.slice(span)), "grammar", parts=parts)
