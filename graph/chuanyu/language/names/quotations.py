"""Names in marks: “…” by how they end (“双城畅行码”) or by the verb before (合设的“姐妹调解室”), and 《…》.

A verb of founding, holding or running makes a name of what is quoted behind it; the nouns that follow
the marks belong to it (启动“双城优师”|计划).  The title of an agreement holds the parties that
open it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from chuanyu.language.genre import Genre, Head
from chuanyu.language.name import Name, Trail
from chuanyu.language.names.made_together import JOINTLY
from chuanyu.language.scan import Scan
from chuanyu.language.words import alternatives, worded, words
from chuanyu.model import Entity, EntityClass, Span

_QUOTABLE = frozenset({
    EntityClass.MECHANISM, EntityClass.EVENT, EntityClass.CORRIDOR, EntityClass.ALLIANCE,
})  # fmt: skip
# Services that run between places need fewer characters: “班轮快线”.
_RUNNING = 2
_UNQUOTED = ("never", "ordinal")
_NAMED = re.compile(r"“(?P<name>[^“”,。;:!?、]{2,24})”")


def quoted(scan: Scan) -> Iterator[Name]:
    """Quotations that are names by their end: “双城畅行码”, “巴蜀文旅一卡通”."""
    verbs, ends = scan.genre.verbs, _quotable(scan.genre)
    for match in _NAMED.finditer(scan.text):
        opens = scan.word_at.get(match.start("name"))
        if opens and scan.slice(opens.span) in verbs:
            continue
        name = match["name"]
        for start in range(len(name)):  # the longest end first
            cls, least = ends.get(name[start:], (None, 0))
            plain = name[:start] in scan.genre.common and name[start:] in scan.genre.heads_by_word
            if cls and start >= least and not plain:  # “民生工程” is none
                yield Name(Span(*match.span()), Entity(cls, match.group()), "grammar")
                break


@lru_cache(maxsize=4)
def _quotable(genre: Genre) -> dict[str, tuple[EntityClass, int]]:
    """How quotations end that are names, with how much must stand before."""
    return {
        h.head: (h.cls, _least(h))
        for h in (*genre.heads, *genre.governed)
        if h.needs == "quotedwhole"
        or (h.cls in _QUOTABLE and len(h.head) > 1 and h.needs not in _UNQUOTED and h in genre.heads)
    }


def _least(head: Head) -> int:
    """How many characters must stand before a head in a quotation."""
    if head.needs == "quotedwhole":
        return 3 if len(head.head) == 1 else 2
    return _RUNNING if head.cls is EntityClass.CORRIDOR else 4


_QUOTATION = r"“(?P<name>[一-鿿A-Za-z\d][一-鿿A-Za-z\d+·]{2,13})”"
# What leads up to a quotation behind its verb: 设了|一个“…”, 编进|一张“…”, 合设|的“…”.
_COUNTED = r"(?:[了起出成进到]{0,2}(?:(?:跨省|[一-鿿]{2}(?=首))?首?[一个家支期班场张套条座项届次]{1,2})?)"
# Verbs of founding, holding and running, and of building together; those of `patterns` bring out no names.
_BRINGS = {verb for part in ("founds", "hosts", "operates") for verb in words(part, "parts")}
_BRINGS |= {*words("served"), *words("quoted"), *(verb for verb in JOINTLY if "建" in verb)}
_VERBS = alternatives(_BRINGS.difference(words("patterns")))
_BROUGHT = re.compile(rf"(?:(?<![建开])设|{_VERBS}){_COUNTED}的?{_QUOTATION}")
# “甲”“乙”等|活动, “甲”“乙”|协商平台
_SERIES = worded(
    r"(?P<every>(?:“[^“”\n]{2,20}”[、,和及]?){2,8})(?:等[一-鿿\d]{0,8}?|(?<=”)[一-鿿]{0,2})"
    r"(?P<kind>{sort})(?![一-鿿]{0,2}(?:建设|经验))"
)
# Words that open a slogan and no name, and signs that a quotation tells a pattern: “1+N”, “一干多支”.
_SLOGAN = worded(r"{slogan_end}$")
_TAIL = frozenset({"n", "vn", "nz"})
_TELLING = frozenset({"v", "vd", "d", "ad", "p", "c", "t", "TIME", "m"})


def brought(scan: Scan) -> Iterator[Name]:
    """What is founded, held or run under a quotation: 推出“跨关易办”, 合设的“姐妹调解室”.

    The nouns right behind the marks belong to the name: 启动“双城优师”计划; but a known name stands for
    itself, unless they tell of what kind the thing is: 共建“一带一路”|国家贸易额.
    """
    for match in _BROUGHT.finditer(scan.text):
        end = _tail_end(scan, match.end("name") + 1)
        if end is not None and not _SLOGAN.search(match["name"]):
            span = Span(match.start("name") - 1, end)
            text = scan.slice(span)
            cls = _class(scan, text)
            if cls is not EntityClass.MECHANISM or not scan.matcher.entry(f"“{match['name']}”"):
                yield Name(span, Entity(cls, text), "grammar")


def series(scan: Scan) -> Iterator[Name]:
    """Quotations in a row that a word for their kind sums up: “甲”“乙”等活动."""
    for match in _SERIES.finditer(scan.text):
        for name in _NAMED.finditer(scan.text, match.start(), match.end("every")):
            cls = _class(scan, name["name"] + match["kind"])
            yield Name(Span(*name.span()), Entity(cls, name.group()), "grammar")


def _tail_end(scan: Scan, end: int) -> int | None:
    """Where the nouns end that belong to a quotation before them; none where it goes on as something else."""
    while (word := scan.word_at.get(end)) and word.span.start == end and word.tag in _TAIL:
        end = word.span.end
    closed = scan.text[end : end + 1] in ("", *",。;、)!?\n") or (word and word.tag in _TELLING)
    return end if closed else None


def _class(scan: Scan, name: str) -> EntityClass:
    """The class of a name by its end; what tells none is a mechanism."""
    heads = scan.genre.ending(name.replace("”", ""), "told")
    return next((head.cls for head in heads), EntityClass.MECHANISM)


# A paper may name others: 《修改〈甲县水源保护条例〉的决定》.
_TITLE = re.compile(r"《(?:[^《》\n]|《[^《》\n]{2,40}》){2,60}》")
# Newspapers and journals, which report and decide nothing: 《重庆日报》.
_PAPER = worded(r"(?:[^公简快通海年月季战喜汇申]报|{journal})》$")


def titles(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """The titles of an article, 《…》, with the names inside that are its parties."""
    inner = Trail(names)
    for match in _TITLE.finditer(scan.text):
        if _PAPER.search(match.group()) or scan.text.startswith("杂志", match.end()):
            continue
        known = scan.matcher.entry(match.group())
        entity = known.entity if known else Entity(EntityClass.DOCUMENT, match.group())
        within = _TITLE.finditer(scan.text, match.start() + 1, match.end() - 1)
        papers = tuple(Name(Span(*m.span()), Entity(entity.cls, m.group()), "grammar") for m in within)
        source = "gazetteer" if known else "grammar"
        yield _with_parties(Name(Span(*match.span()), entity, source, parts=papers), inner)


def _with_parties(title: Name, names: Trail[Name]) -> Name:
    """The title of an agreement with the names that open it side by side: 《甲市体育局 乙市体育局…协议》."""
    within = Span(title.span.start + 1, title.span.end - 1)
    # No paper signs another.
    sign = [n for n in names.inside(within) if n.entity.cls is not EntityClass.DOCUMENT]
    starts = {n.span.start: n for n in sorted(sign, key=lambda n: len(n.span))}  # the longest
    at, parties = within.start, list[Name]()
    while party := starts.get(at) or starts.get(at + 1):
        parties.append(party)
        at = party.span.end
    return replace(title, parts=tuple(parties)) if len(parties) > 1 else title
