"""Names told by a verb of bringing about: 合修|一座联合急救站, 合办的|石蟆生态检察室, 组建|联合调度专班.

What parties build, found or run together is one thing of their own; its name is the nouns behind the
verb and ends where they end.  What is founded, signed or held bears a name though its words are plain:
联合调度专班 alone is none.  The verbs are those by which parts are told (`seeds/genre/parts.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chuanyu.language.genre import Head
from chuanyu.language.name import Name
from chuanyu.language.names.candidates import Candidate
from chuanyu.language.names.distinct import common
from chuanyu.language.scan import Scan
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span

# What may end the verb (了, 建成); but 成 may open the name: 共建|成渝….
_GETS = rf"(?:[了起出]|(?!{alternatives(words('opens_with_cheng'))})成)?"
# What leads up to a name behind its verb: 了|一座, 的|首个, 了|跨省首支.
LEAD = rf"{_GETS}(?:的|(?:跨省|毗邻地区|[一-鿿]{{2}}(?=首))?首?[一两]?[个家支座条处期批艘](?!人))?"
_MAKES = worded(rf"(?<!共[商享]){{jointly}}?{{makes}}{LEAD}")
MADE = frozenset({
    EntityClass.ALLIANCE, EntityClass.RESEARCH, EntityClass.GOVERNMENT_BODY, EntityClass.MECHANISM,
    EntityClass.FACILITY, EntityClass.PARK,
})  # fmt: skip
# Heads that need more than a verb: 搭建|人力资源市场 makes no name.
_ELSE_PLAIN = ("quote", "tagged", "division", "never")
_NOUNS = frozenset({"n", "a", "nz", "vn", "an", "LOC", "ORG", "s", "nw", "f"})
_LEAST, _MOST = 5, 24


def made_together(scan: Scan) -> Iterator[Name]:
    """What the parties of an article make together."""
    genre = scan.genre
    for match in _MAKES.finditer(scan.text):
        if span := _nouns(scan, match.end()):
            text = scan.name_in(span)
            heads = [h for h in genre.ending(text, "made") if h.cls in MADE and h.needs not in _ELSE_PLAIN]
            texts = {scan.slice(w.span) for w in scan.words_in(span.start, span.end)}
            plain = texts <= genre.common | genre.plain | genre.together
            heads = [h for h in heads if not _says_little(scan, h, span)]
            if heads and not plain and text.removesuffix(heads[-1].head) not in genre.common:
                yield Name(span, Entity(heads[0].cls, text), "grammar", parts=scan.opening(span))


def _nouns(scan: Scan, at: int) -> Span | None:
    """The nouns that start at a place, up to a mark or a verb."""
    inside, end = scan.genre.together | scan.genre.nominal, at
    while (word := scan.word_at.get(end)) and word.span.start == end:
        known = scan.known_by_start.get(end)
        if not (known or word.tag in _NOUNS or scan.slice(word.span) in inside):
            break
        end = max(word.span.end, known.span.end if known else 0)
    least = _LEAST - scan.text.startswith(tuple(scan.genre.together), at)  # 共享药库
    return Span(at, end) if least <= end - at <= _MOST else None


# How much is founded, as a part of a pattern: 总规模10亿元的, 每年800万元的.
AMOUNT = r"(?:总?规模|每年|首期)?[\d.]+[万亿]*元的?"
# Behind a verb of founding, before a name: 了|总规模10亿元的, 跨省市, 的.
_BEHIND = (
    rf"(?:了|起|过)?(?:{AMOUNT}"
    r"|(?:[一-鿿]{2})?首[个家支只期]|跨省市?|统一的|专门的|(?P<of>的))?$"
)
# A verb of making that says first that several make it, as a part of a pattern.
BY_SEVERAL = r"(?:合力|携手|联合|联手)(?:打造|建设)"
# Verbs of founding, signing and holding, and those of building whose first character says that it is done
# together.  What comes of others, or what they come to be, is no thing of its own: 结为伙伴实验室.
JOINTLY = {verb for verb in words("builds", "parts") if verb[0] in "共合联"}
_GOVERNS = {verb for part in ("founds", "signs", "hosts") for verb in words(part, "parts")} | JOINTLY
_FOUNDED = re.compile(rf"(?:{BY_SEVERAL}|{alternatives(_GOVERNS - {*words('becomes')})}){_BEHIND}")
_FOUNDABLE = MADE | {EntityClass.ENTERPRISE, EntityClass.DOCUMENT, EntityClass.EVENT}
# These are never told by their head with common words before it alone: 首发活动.
_NEVER_COMMON = frozenset({EntityClass.EVENT, EntityClass.ALLIANCE, EntityClass.FACILITY})
# What is arranged rather than built needs words of its own before 机制 or 平台: 工作互动|平台 is no thing.
_ARRANGED = worded(r"{arranged}$")
SIZED = re.compile(r"[二三四五六七八九十]大|[百千万]亿级")  # 六大优势产业提质倍增行动
FEWEST_OWN = 4  # characters that are no common words, in the name of what is founded, at least
_TOLD_OF = 7  # characters of a name that only 的 joins to its verb (设立的…), at least
_VERB_FAR = 16  # characters before a name in which its verb stands, with what leads up to the name


def own_characters(scan: Scan, start: int, end: int) -> int:
    """How many characters of a stretch are of words that are not common to such names."""
    genre = scan.genre
    texts = {scan.slice(w.span) for w in scan.words_in(start, end)}
    texts -= genre.common | genre.plain | genre.together | genre.vague
    return sum(len(text) for text in texts if not SIZED.fullmatch(text))


def _says_little(scan: Scan, head: Head, name: Span) -> bool:
    """Whether hardly more than common words tells what is arranged rather than built."""
    arranged = _ARRANGED.search(head.head) if head.cls is EntityClass.MECHANISM else None
    if arranged is None:
        return False
    return own_characters(scan, name.start, name.end - len(arranged.group())) < FEWEST_OWN


def founded(scan: Scan, candidate: Candidate) -> bool:
    """Whether a verb of founding or signing governs a name, and it says more than its head."""
    start, head = candidate.start, candidate.head
    if head.cls not in _FOUNDABLE or head.needs in ("short", "ordinal"):
        return False
    if head.cls in _NEVER_COMMON and common(scan, candidate):
        return False
    if not candidate.proper and _says_little(scan, head, Span(start, candidate.span.end)):
        return False
    verb = _FOUNDED.search(scan.text, max(0, start - _VERB_FAR), start)
    return verb is not None and (not verb["of"] or candidate.span.end - start >= _TOLD_OF)
