"""Persons: what the model proposes and a surname confirms, or what stands behind a post.

LAC takes place abbreviations (川渝, 陆海) for persons and misses rare names; so a proposal needs
a surname and, if it has two characters only, a context that persons have (a post before it, a
verb of speech behind it, other persons beside it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.genre import Genre, alternatives
from chuanyu.language.roles import before_titles, behind_states
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span, Word

_SPEECH = re.compile(
    r"(?:还|也|在.{0,16}?(?:时|中|后|上))?(?:说|表示|介绍|指出|强调|认为|透露|坦言|称|告诉|向|出席|参加|主持|率|一行|列席|任|现任|等|受聘|当选|担任|出任|兼任|牵头|带队|致)"
)
_AFTER_LIST = re.compile(r"[、,。;和与等()\s”]|$")


def persons(scan: Scan, taken: list[Span]) -> Iterator[Name]:
    """The persons of an article.

    Args:
        scan: the article.
        taken: stretches that are parts of other names already.

    """
    roles = _posts(scan.matcher.gazetteer.roles).before
    covered = frozenset(at for span in taken for at in range(span.start, span.end))
    found: dict[int, Name] = {}
    for word in scan.words:
        if word.tag == "PER" and word.span.start not in covered:
            span = _with_tail(scan, _whole(scan, word.span))
            behind_post = bool(roles.search(scan.text, max(0, span.start - 10), span.start))
            if _is_name(scan, span, behind_post) and _in_context(scan, span, roles):
                found[span.start] = _person(scan, span, "model")
    for span in behind_states(scan):
        if covered.isdisjoint(range(span.start, span.end)):
            found[span.start] = _person(scan, span, "model")
    for span in _behind_posts(scan):
        before = found.get(span.start)
        longer = before is None or len(before.span) < len(span)  # LAC cut 庄亦 out of 庄亦凡
        if longer and covered.isdisjoint(range(span.start, span.end)):
            found[span.start] = _person(scan, span, "grammar")
    for span in before_titles(scan, taken, lambda s: _is_name(scan, s, True)):
        if span.start not in found and covered.isdisjoint(range(span.start, span.end)):
            found[span.start] = _person(scan, span, "grammar")
    for span in _rolls(scan, found, covered):
        found[span.start] = _person(scan, span, "grammar")
    yield from found.values()
    stretches = {at for name in found.values() for at in range(name.span.start, name.span.end)}
    yield from _again(scan, {n.entity.name for n in found.values()}, covered | stretches)


@dataclass(frozen=True, slots=True)
class _Posts:
    """What stands before a name: a role at the end of a stretch, and a role or an appointment anywhere."""

    before: re.Pattern[str]
    anywhere: re.Pattern[str]


@lru_cache(maxsize=4)
def _posts(roles: tuple[str, ...]) -> _Posts:
    every = alternatives(roles)
    return _Posts(re.compile(f"(?:{every})$"), re.compile(f"{every}|任命|提名|选举|补选|免去"))


# One of a roll: between 、 and the next mark, or before what persons do.
_ONE = re.compile(r"[一-鿿]{2,4}?(?=[、,;。()\s]|$|和|等|一行|出席|参加|列席|陪同|参与|率)")
_ROLL = 2  # persons beside it that make a roll of a list


def _rolls(scan: Scan, found: dict[int, Name], covered: frozenset[int]) -> Iterator[Span]:
    """Names that LAC did not see in a roll of persons: 甲、户川、贾山出席."""
    reached = 0
    for first in sorted(found):
        if first < reached:
            continue
        at, seen, new = first, 0, list[Span]()
        while name := found.get(at) or _listed_at(scan, at, covered):
            span = name.span if isinstance(name, Name) else name
            seen += isinstance(name, Name)
            new += [] if isinstance(name, Name) else [span]
            reached = at = span.end
            if scan.text[at : at + 1] not in ("、", "和"):
                break
            at += 1
        if seen >= _ROLL and seen >= len(new):
            yield from new


def _listed_at(scan: Scan, at: int, covered: frozenset[int]) -> Span | None:
    match = _ONE.match(scan.text, at)
    if not match or at in scan.known_by_start or not covered.isdisjoint(range(*match.span())):
        return None
    span = Span(*match.span())
    return span if _is_name(scan, span, behind_post=True) else None


def _again(scan: Scan, names: set[str], covered: frozenset[int] | set[int]) -> Iterator[Name]:
    """Further places of persons that a context has shown once: 李强来到….

    LAC may take a rare name for another noun; of three characters it is not mistaken.
    """
    for word in scan.words:
        text = scan.text[word.span.start : word.span.end]
        seen = word.tag == "PER" or len(text) > 2
        if seen and text in names and word.span.start not in covered:
            yield _person(scan, word.span, "model")


def _person(scan: Scan, span: Span, source: str) -> Name:
    return Name(span, Entity(EntityClass.PERSON, scan.text[span.start : span.end]), source)


def _whole(scan: Scan, span: Span) -> Span:
    """Take in a name behind a surname: 应|怀谷."""
    after = scan.word_at.get(span.end)
    if len(span) == 1 and after and after.tag == "PER" and len(after.span) < 3:
        return Span(span.start, after.span.end)
    return span


def _with_tail(scan: Scan, span: Span) -> Span:
    """A listed name with the character that LAC cut off: 柯立人 of 池晚晴、柯立/人,秘书长…."""
    tail = scan.word_at.get(span.end)
    if len(span) == 2 and tail and tail.tag == "c" and len(tail.span) == 1:
        after = scan.word_at.get(span.end + 1)  # 沈清/和 参加会议: nobody is joined to him
        joined = after and after.tag not in ("v", "vd", "d", "w")
        return span if joined or span.end + 1 in scan.known_by_start else Span(span.start, span.end + 1)
    cut = len(span) == 2 and tail and len(tail.span) == 1 and tail.tag in ("n", "a", "an", "v", "nz", "nr")
    ends = scan.text[span.end + 1 : span.end + 2] in ("、", ",", "。", ";", "和")
    return Span(span.start, span.end + 1) if cut and ends and scan.text[span.end] not in _BEHIND else span


def _is_name(scan: Scan, span: Span, behind_post: bool) -> bool:
    text = scan.text[span.start : span.end]
    if "·" in text:
        return True
    if text in scan.matcher.genre.nobody:
        return False
    surnames, abbreviations = scan.matcher.gazetteer.surnames, scan.matcher.gazetteer.abbreviations
    surname = 2 if text[:2] in surnames and len(text) > 2 else 1
    if text[:surname] not in surnames or not 1 <= len(text) - surname <= 2:
        return False
    if text[surname:] in scan.matcher.gazetteer.roles:
        return False  # 由县长|任组长
    return scan.matcher.entry(text) is None and (behind_post or not all(c in abbreviations for c in text))


def _in_context(scan: Scan, span: Span, roles: re.Pattern[str]) -> bool:
    before = scan.text[max(0, span.start - 10) : span.start].removesuffix("的")
    if roles.search(before) or _SPEECH.match(scan.text, span.end):
        return True
    if _styled(scan.matcher.genre).match(scan.text, span.end):
        return True  # 李强总理, 王也博士
    left = scan.word_at.get(span.start - 2) if before.endswith(("、", "和")) else None
    right = scan.word_at.get(span.end + 1) if scan.text[span.end : span.end + 1] in ("、", "和") else None
    if (left and left.tag == "PER") or (right and right.tag == "PER"):
        return True
    before_it = scan.word_at.get(span.start - 1)
    glued = before_it and before_it.tag in ("LOC", "ORG") and before_it.span.end == span.start
    return len(span) >= 3 and not glued  # 川渝|段正线


@lru_cache(maxsize=4)
def _styled(genre: Genre) -> re.Pattern[str]:
    return re.compile(alternatives(genre.cues["styled"]))


def _behind_posts(scan: Scan) -> Iterator[Span]:
    """Names that LAC did not see, behind a post: surname, one or two characters, then a fitting end."""
    for match in _posts(scan.matcher.gazetteer.roles).anywhere.finditer(scan.text):
        at = match.end()
        for size in (3, 2):
            span = Span(at, at + size)
            text = scan.text[at : at + size]
            if len(text) < size or not all("一" <= c <= "鿿" for c in text) or not _is_name(scan, span, True):
                continue
            if size == 3 and scan.text[span.end - 1 : span.end + 1] in _deeds(scan):
                continue  # 唐力|担任
            end = scan.word_at.get(span.end - 1)
            crossed = end and end.span.start == span.end - 1 and end.span.end > span.end
            if size == 3 and end and crossed and end.tag in _DOING and scan.text[span.end] != "为":
                continue  # 屈平|升任
            follows = scan.text[span.end : span.end + 1]
            if not end or (end.span.end != span.end and follows not in set("说率任为在致")):
                continue
            if _fits(scan, span):
                yield span
                break


_DOING = frozenset({"v", "vd", "vn"})
# Characters that follow a name and are none of it: 易旸在, 邹瑾说, 宋明现任.
_BEHIND = frozenset("的了着说称在率任为现则就也还曾已将对向与和及等指认谈介表强透坦同代主出列参")
_PLAIN = frozenset({"v", "d", "p", "c", "u", "r", "w", "m", "LOC", "ORG", "TIME"})


def _deeds(scan: Scan) -> tuple[str, ...]:
    """Verbs of what persons do."""
    return scan.matcher.genre.cues.get("does", ())


@lru_cache(maxsize=4)
def _acts_of(genre: Genre) -> re.Pattern[str]:
    """What persons of three characters do, right behind their names."""
    return re.compile(
        rf"{alternatives(genre.cues.get('does', ()))}|[率答作在与和及向对就为从还也则又说等到赴来签,、。;()!]"
    )


# No part of a name: words of these tags, but for words of one character.
_NEVER = frozenset({"TIME", "LOC", "ORG", "r", "u", "p", "c", "q", "f", "w"})


def _acts(scan: Scan, span: Span) -> bool:
    """Whether three characters behind a post are followed by what persons do: 省长|符致远|分别介绍.

    They end where a word ends, and hold no word that could not be part of a name.
    """
    words = scan.words_in(span.start, span.end)
    whole = all(span.start <= w.span.start and w.span.end <= span.end for w in words)
    if len(span) != 3 or not whole or not _acts_of(scan.matcher.genre).match(scan.text, span.end):
        return False
    if any(w.tag in _NEVER and len(w.span) > 1 for w in words):
        return False
    after = scan.word_at.get(span.end)
    if scan.text[span.end - 1] == "和" and after and after.tag in _VERBAL:
        return True  # 书记闻清和透露
    return scan.text[span.end - 1] not in _BEHIND or scan.word_at[span.end - 1].span.start != span.end - 1


def _one_word(scan: Scan, span: Span) -> bool:
    """Whether LAC takes a name for a place or a firm of its own before what persons do: 主席|廉溪|牵头."""
    word, after = scan.word_at.get(span.start), scan.word_at.get(span.end)
    if word is None or word.span != span or word.tag not in ("LOC", "ORG", "nz") or not after:
        return False
    marked = after.tag == "w" and scan.text[span.end] in ",、;"  # 县委书记|江夏,
    deed = scan.text[span.end : after.span.end] in _deeds(scan)
    whole = after.span.start == span.end and (deed or (marked and len(span) > 1))
    return whole and span.start not in scan.known_by_start


def _surname_seen(scan: Scan, words: list[Word], span: Span) -> bool:
    """Whether LAC sees the surname alone as a person's: 理事长|何/PER|满仓|最高兴."""
    seen = words and words[0].tag == "PER" and words[0].span == Span(span.start, span.start + 1)
    whole = len(words) > 1 and words[-1].span == Span(span.start + 1, span.end)
    return bool(seen and whole and len(span) == 3 and words[-1].tag in ("v", "n", "a", "nz", "vn"))


def _fits(scan: Scan, span: Span) -> bool:
    """Whether a stretch behind a post is a name by its words and by what follows it."""
    words = scan.words_in(span.start, span.end)
    tags = {w.tag for w in words}
    if _acts(scan, span) or _one_word(scan, span) or _surname_seen(scan, words, span):
        return True
    if len(span) == 2 and tags <= {"d", "ad", "c"} and words[0].span == span:
        return False  # 专家先后介绍
    last = scan.word_at.get(span.end - 1)
    if len(span) == 3 and scan.text[span.end - 1] in _BEHIND and last and last.span.start == span.end - 1:
        return False
    heads = scan.text.endswith(_HEADS, max(0, span.start - 2), span.start)
    pair = heads and len(span) == 2 and not tags & _NEVER and "d" not in tags
    if pair and scan.text[span.end : span.end + 1] in (",", "、", ";"):
        return True  # 副区长|封/v波/n、
    speaks = bool(_SPEECH.match(scan.text, span.end))
    listed = bool(_AFTER_LIST.match(scan.text, span.end))
    nouns = any(w.tag in _NOUNS and len(w.span) > 1 for w in words)
    syllables = len(span) == 3 and listed and not nouns
    if scan.text.startswith("任命", max(0, span.start - 2)) and scan.text[span.end : span.end + 1] == "为":
        return True  # 任命冷秋原为…
    if scan.text.startswith("免去", max(0, span.start - 2)) and scan.text[span.end : span.end + 1] == "的":
        return True  # 免去庞若谷的…职务
    first = words[0] if words else None
    unseen = first is not None and first.span.start < span.start  # LAC reads 师温 in 总工程师温若水
    if not (speaks or syllables or unseen) and tags & _PLAIN and "PER" not in tags:
        return False
    after = scan.word_at.get(span.end)
    goes_on = len(span) == 3 and after and after.span.start == span.end and after.tag in _VERBAL
    return speaks or listed or bool(goes_on)


_HEADS = ("书记", "长", "主任", "主席")
_NOUNS = frozenset({"n", "nz", "vn", "LOC", "ORG", "TIME", "r", "m"})
_VERBAL = frozenset({"v", "d", "ad", "vd", "u"})
