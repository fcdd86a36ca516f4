"""Names told by a verb of bringing about: 合修|一座联合急救站, 合办的|石蟆生态检察室, 组建|联合调度专班.

What parties build, found or run together is one thing of their own; its name is the nouns behind the
verb and ends where they end; what is founded takes in all up to the next mark (建立|干部互派挂职机制).  What
is founded, signed or held bears a name though its words are plain: 联合调度专班 alone is none.  The verbs are those by which parts are told (`seeds/genre/parts.csv`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from chuanyu.language.genre import Genre, Head, alternatives
from chuanyu.language.scan import Name, Scan
from chuanyu.model import Entity, EntityClass, Span, Word

_JOINTLY = r"(?:合力|携手|联合|联手)(?:打造|建设)"
_AMOUNT = r"(?:总?规模)?[\d.]+[万亿]*元的?"
_LEAD = r"[了起出成]?(?:的|(?:跨省|毗邻地区|[一-鿿]{2}(?=首))?首?[一两]?[个家支座条处期批艘](?!人))?"
_MADE = frozenset({
    EntityClass.ALLIANCE, EntityClass.RESEARCH, EntityClass.GOVERNMENT_BODY, EntityClass.MECHANISM,
    EntityClass.FACILITY, EntityClass.PARK,
})  # fmt: skip
# Heads that need more than a verb: 搭建|人力资源市场 makes no name.
_ELSE_PLAIN = ("quote", "tagged", "division", "never")
_NOUNS = frozenset({"n", "nz", "vn", "an", "LOC", "ORG", "s", "nw", "f"})
_BUILT = ("库", "站", "馆", "厂", "码头", "室", "队")
_LEAST, _MOST = 5, 24


def made(scan: Scan) -> Iterator[Name]:
    """What the parties of an article make together."""
    genre = scan.matcher.genre
    for match in _together(genre).finditer(scan.text):
        if span := _nouns(scan, match.end()):
            text = scan.text[span.start : span.end]
            heads = [h for h in genre.ending(text, "made") if h.cls in _MADE and h.needs not in _ELSE_PLAIN]
            if heads and _tells(scan, span) and text.removesuffix(heads[-1].head) not in genre.common:
                yield Name(span, Entity(heads[0].cls, text), "grammar", parts=scan.opening(span))
    for match in _set_up(genre).finditer(scan.text):
        yield from _set_up_in(scan, Span(*match.span("name")), brought=bool(match["brought"]))


def _set_up_in(scan: Scan, span: Span, *, brought: bool) -> Iterator[Name]:
    """What a stretch behind a verb of founding names, and those listed behind it: 建立甲制度、乙机制."""
    while True:
        # 协作制度和联动机制 are two
        joints = (m.start() for m in _JOINT.finditer(scan.text, span.start, span.end))
        cut = next((at for at in joints if _made_head(scan, Span(span.start, at))), span.end)
        span = Span(span.start, cut)
        text = scan.text[span.start : span.end]
        head = _made_head(scan, span)
        if head is None or not _is_phrase(scan, span, len(text) - len(head.head), head.cls, brought):
            return
        yield Name(span, Entity(head.cls, text), "grammar", parts=scan.opening(span))
        nxt = _LISTED.match(scan.text, span.end)
        if nxt is None:
            return
        span = Span(*nxt.span("name"))


def _made_head(scan: Scan, span: Span) -> Head | None:
    """The word at the end of a stretch that tells of what kind is what is made."""
    heads = scan.matcher.genre.ending(scan.text[span.start : span.end], "made")
    return next((h for h in heads if h.cls in _MADE and h.needs != "never"), None)


_JOINT = re.compile(r"[和及与]")
_ENDS = r"(?=[,。;:!?、\n]|等(?!教育|学校|院校|级)|$)"
_PHRASE = rf"(?P<name>(?:《[^《》]{{2,20}}》)?[^,。;:!?、\s“”《》的]{{3,32}}?){_ENDS}"
_LISTED = re.compile(rf"[、和及与](?:{_AMOUNT})?{_PHRASE}")
# What a plain verb of founding makes; what is brought about otherwise, and works, need a proper name.
_FREE = frozenset({EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.RESEARCH})
_NEVER_INSIDE = frozenset({"u", "p", "r", "w", "xc", "TIME", "q", "PER"})
_NEVER_FIRST = frozenset({"a", "d", "ad", "m", "v", "c", "q"})
_PROPER = frozenset({"LOC", "ORG", "nz"})
_TOLD = 4  # characters that are no common words, at least; one less with a proper name


def _is_phrase(scan: Scan, span: Span, head: int, cls: EntityClass, brought: bool) -> bool:
    """Whether all that stands between a verb of founding and a mark is the name of what is founded.

    Args:
        scan: the article.
        span: the stretch.
        head: how many characters stand before the word that tells its kind.
        cls: of what kind it is.
        brought: whether the verb makes plans as well as things (打造, 构建).
    """
    genre = scan.matcher.genre
    words = scan.words_in(span.start, span.start + head)
    if not words or words[0].span.start < span.start:
        return False
    texts = [scan.text[w.span.start : w.span.end] for w in words]
    nominal = texts[0] in genre.common or texts[0] in genre.nominal or texts[0] == "跨"
    if (words[0].tag in _NEVER_FIRST and not nominal) or texts[0] in genre.praise:
        return False
    if any(w.tag in _NEVER_INSIDE for w in words if scan.text[w.span.start] != "跨"):
        return False
    if any(t == "并" or (t in genre.weak and t[0] in "首多各一") for t in texts):
        return False
    sides = scan.text.startswith(tuple(c.word for c in genre.collectives), span.start)
    proper = sides or any(w.tag in _PROPER for w in words)
    if (brought or cls not in _FREE) and (not proper or not genre.praise.isdisjoint(texts)):
        return False
    told = set(texts) - genre.common - genre.plain - genre.together - genre.vague
    return len("".join(told)) >= _TOLD - proper


@lru_cache(maxsize=4)
def _set_up(genre: Genre) -> re.Pattern[str]:
    joint = {v for v in genre.acts.get("builds", ()) if v[0] in "共合联" and len(v) == 2} - {"合编", "共编"}
    founds = {v for v in genre.acts.get("founds", ()) if len(v) > 1} - _BECOME - {"推出", "上线"}
    verbs, brings = alternatives(joint | founds), alternatives(genre.cues.get("brings", ()))
    return re.compile(rf"(?:{verbs}|{_JOINTLY}|(?P<brought>{brings})){_LEAD}(?:{_AMOUNT})?{_PHRASE}")


def _nouns(scan: Scan, at: int) -> Span | None:
    """The nouns that start at a place, up to a mark or a verb."""
    end = at
    while (word := scan.word_at.get(end)) and word.span.start == end:
        text = scan.text[word.span.start : word.span.end]
        inside = (
            text in scan.matcher.genre.together
            or text in scan.matcher.genre.nominal
            or word.tag == "a"
            or _kind_of(scan, word)
        )
        known = scan.known_by_start.get(end)
        if not (word.tag in _NOUNS or inside or known):
            break
        end = max(word.span.end, known.span.end if known else 0)
    least = _LEAST - scan.text.startswith(tuple(scan.matcher.genre.together), at)  # 共享药库
    return Span(at, end) if least <= end - at <= _MOST else None


def _kind_of(scan: Scan, word: Word) -> bool:
    """Whether a verb says of what kind the work behind it is: 转运|站."""
    if len(word.span) > 2 and scan.text.endswith(_BUILT, word.span.start, word.span.end):
        return True
    after = scan.word_at.get(word.span.end)
    text = scan.text[after.span.start : after.span.end] if after else ""
    return word.tag == "v" and len(word.span) == 2 and len(text) <= 2 and text.endswith(_BUILT)


def _tells(scan: Scan, span: Span) -> bool:
    """Whether a stretch says more than its kind: words besides the common ones, and no sum of things."""
    genre = scan.matcher.genre
    words = {scan.text[w.span.start : w.span.end] for w in scan.words_in(span.start, span.end)}
    built = scan.text[span.start : span.end].endswith(_BUILT)
    told = words - genre.common - genre.plain
    return bool(told if built else told - genre.together) and scan.text[span.start] not in "多各每该此这有相"


@lru_cache(maxsize=4)
def _together(genre: Genre) -> re.Pattern[str]:
    verbs = [verb for part in ("builds", "founds", "hosts") for verb in genre.acts.get(part, ())]
    joint = {v for v in verbs if v[0] in "共合联" and len(v) == 2} - {"联署", "合编", "共编"}
    others = {v for v in verbs if len(v) == 2 and v[0] in "组成搭创拉"} | {"设立", "建起", "立下"}
    others -= {"组成", "成立了", "创办"}
    every = alternatives(joint | others)
    return re.compile(rf"(?<!共[商享])(?:联合|联手|携手|共同|合力)?(?:{every}){_LEAD}")


_BEHIND = (
    r"(?:了|起|过)?(?:(?:规模|总规模)?[\d.]+[万亿]*元的?"
    r"|(?:[一-鿿]{2})?首[个家支只期]|跨省市?|统一的|专门的|(?P<of>的))?$"
)

# Plans and actions are carried out: 实施产业倍增计划.
_CARRIED_OUT = re.compile(r"(?:实施|启动|深入推进)(?:了)?$")
# What comes of others, or what they come to be, is no thing of its own: 结为伙伴实验室.
_BECOME = frozenset({"结为", "形成", "增设"})
_FOUNDABLE = frozenset({
    EntityClass.MECHANISM, EntityClass.ALLIANCE, EntityClass.PARK, EntityClass.RESEARCH,
    EntityClass.ENTERPRISE, EntityClass.DOCUMENT, EntityClass.EVENT, EntityClass.FACILITY,
    EntityClass.GOVERNMENT_BODY,
})  # fmt: skip


def founded(scan: Scan, start: int, span: Span, head: Head, common: bool) -> bool:
    """Whether a verb of founding or signing governs the name, and it says more than its head.

    Args:
        scan: the article.
        start: where the name begins.
        span: its head.
        head: what the head means.
        common: whether only common modifiers stand before the head.
    """
    if (
        head.cls not in _FOUNDABLE
        or head.needs in ("short", "ordinal", "quotedwhole")
        or span.start - start < 2
    ):
        return False
    if head.cls in (EntityClass.EVENT, EntityClass.ALLIANCE) and common:
        return False
    if head.head in ("计划", "行动") and span.start - start >= 4:
        return bool(_CARRIED_OUT.search(scan.text, max(0, start - 6), start))
    founding = _founding(scan.matcher.genre).search(scan.text, max(0, start - 16), start)
    return founding is not None and (not founding["of"] or span.end - start > 6)


@lru_cache(maxsize=4)
def _founding(genre: Genre) -> re.Pattern[str]:
    joint = (verb for verb in genre.acts.get("builds", ()) if verb[0] in "共合联")
    verbs = [verb for part in ("founds", "signs", "hosts") for verb in genre.acts.get(part, ())]
    return re.compile(f"(?:{_JOINTLY}|{alternatives({*verbs, *joint} - _BECOME)}){_BEHIND}")
