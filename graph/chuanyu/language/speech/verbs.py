"""Where somebody is named with a verb of speech: an article with its names → cues in the order of the text.

王建说, 王建局长现场表示, “…”王建接受采访时说; 王建代表乙市致辞,并表示; 他说 for who was told of before,
总书记强调 for the one whose office that is; 王建: in the record of a talk.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from chuanyu.language.name import AND, GOVERNING, SOCIETIES, Trail
from chuanyu.language.scan import Scan
from chuanyu.language.stretches import begins
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span

# What a person does before a colon or a quotation is to speak: 给出了时间表:, 快人快语,“….
_ANNOUNCES = re.compile(r"[^,。:;“”()\n]{1,14}:|[^,。:;“”()\n]{1,6},(?=“)")
_COLON = re.compile(r"(?:\([^()\n]{1,30}\))?:")
_BODIES = GOVERNING | {EntityClass.ENTERPRISE, EntityClass.EDUCATION}
# What stands between a name and the verb: an office and a foreign spelling, where and when.
_TITLED = r"(?:副?{office}|{styled}|代表|委员|一行)?(?:\([^()]{1,30}\))?"  # 局长, 代表, 一行, (Jin Yong)
# 在会上, 接受采访时.
_OCCASION = r"(?:在[^,。:;“”]{1,40}?(?:时|中|后|上|下|会)|接受[^,。:;“”]{1,14}(?:时|中)?)?"
_STAFFED = GOVERNING | SOCIETIES | {EntityClass.FACILITY}  # have officials
_COURTESY = r"(?!了?[一-鿿]{0,6}{courtesy})"  # 向王建一行表示热烈|欢迎: nothing is said
_INSTRUCTS = r"(?:高度重视[,]?并?|[对就][^,。:;“”]{1,24})?作出(?:重要)?[指批]示"
_OPENING = r"(?:^|(?<=[,。;:!?”\n]))"
_ADVERBS = frozenset({"d", "ad", "vd", "TIME", "t"})
_DEEDS = ("在", "提出", "要求", "希望")  # what a body does so is no speech: 甲局要求
_WHEN = re.compile(r"[^,;:“]{1,20}(?:[前后上中时日间午天晚初]|\d月),")  # 开工仪式前,|王建会见了….
_ACCOMPANIES = re.compile("等?人?的?(?:陪同|陪伴)")
_ENDS = "。!?\n"  # what ends a sentence
_FAR = 8  # characters of adverbs before a verb of speech
_BACK = 300  # characters back in which he is named who is told of by 他
_LONG_BACK = 2000  # the same for who is called by an office


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb of speech with who speaks; `start` is where the speaker is named."""

    start: int
    end: int
    speaker: Entity | None  # None for 他 and 她 where nobody was told of


# A verb of speech: behind a name; 并 at the start of a sentence and within one; an office alone; 他.
_SAYS = rf"{_OCCASION},?{{said_how}}*{{speech}}{_COURTESY}"
_NAMED = worded(rf"{_TITLED}{_SAYS}(?=[“。一-鿿]|[^,。]{{0,6}}[,:]|$)|{_INSTRUCTS}")
_SO_HE_SAYS = worded(r"[^,。:;“”在]{2,6}[时地]{said_how}*{speech}(?=[“,:。])")  # 讲话时强调, 激动地说
# An official without a name speaks for any body: 甲局相关负责人介绍,…; “…。”乙协会有关负责人表示。
_OFFICIAL = worded(
    rf"(?:的|相关|有关|主要|一位|新闻|单位|部门)*(?:{{official}}|{{spokesman}}){_SAYS}(?=[“。]|[^,。]{{0,6}}[,:])"
)
_AGAIN = worded(r"(?<=。)并(?:且)?{speech}")
_FURTHER = worded(
    r"(?<=[,;])(?:并(?:且|就[^,。;]{1,20})?{speech}|{asks}(?=[一-鿿])"
    r"|(?:并|还|同时)?[对就][^,。;]{1,20}提出[^,。;]{0,8}(?:{asks}|意见)(?=[,:]))"  # 对下一步工作提出三点希望
)
_BY_OFFICE = worded(rf"{_OPENING}(?P<office>{{office}}){{said_how}}*{{speech}}")
# 报告指出; or somebody gives one: 王建代表县委|作工作报告, in short 作报告.
_GIVES = r"作[^。;\n]{0,60}报告|向大会报告"
_REPORTS = worded(rf"(?P<says>{_OPENING}[一-鿿]{{0,4}}报告{{said_how}}*{{speech}})|" + _GIVES)
_PRONOUN = worded(rf"{_OPENING}[他她]{_OCCASION}(?:还|也|则|又)*{{speech}}")


def cues(scan: Scan, mentions: Sequence[Mention]) -> list[Cue]:
    """The verbs of speech of an article with who speaks."""
    outer = [m for m in mentions if not m.nested and m.kind is MentionKind.NAME]
    persons = Trail(m for m in outer if m.entity.cls is EntityClass.PERSON)
    found = [*_named(scan, outer), *_of_one_subject(scan, persons), *_by_office(scan, persons)]
    found += _by_report(scan, persons)
    pronouns = _PRONOUN.finditer(scan.text)
    found += (Cue(m.start(), m.end(), _told_of(scan, persons, m.start())) for m in pronouns)
    return sorted(found, key=lambda c: c.start)


def _named(scan: Scan, outer: Sequence[Mention]) -> Iterator[Cue]:
    """Persons and bodies before a verb of speech, but none met on the occasion: 王建在会见李河|时说."""
    reached = 0
    for mention in outer:
        if mention.span.start < reached or scan.text.endswith("请", 0, mention.span.start):
            continue
        person = mention.entity.cls is EntityClass.PERSON
        if match := _person_says(scan, mention.span) if person else _body_says(scan.text, mention):
            reached = match.end()
            yield Cue(mention.span.start, reached, mention.entity)


def _person_says(scan: Scan, name: Span) -> re.Match[str] | None:
    """The words by which a person speaks, behind the name."""
    return (
        _NAMED.match(scan.text, name.end)
        or _ANNOUNCES.match(scan.text, name.end)
        or _SO_HE_SAYS.match(scan.text, name.end)
        or _turn(scan.text, name)
        or _NAMED.match(scan.text, _behind_adverbs(scan, name.end))
    )


def _body_says(text: str, body: Mention) -> re.Match[str] | None:
    """The verb of speech behind a body or its official; what it asks for is its deed, not its speech."""
    match = _NAMED.match(text, body.span.end) if body.entity.cls in _BODIES else None
    if match and match.group().startswith(_DEEDS):
        return None
    one = body.entity.cls in _STAFFED and not text.endswith(AND, 0, body.span.start)
    return match or (_OFFICIAL.match(text, body.span.end) if one else None)


def _turn(text: str, name: Span) -> re.Match[str] | None:
    """The colon behind a name that opens a paragraph, as in the record of a talk: 王建:我讲三点。"""
    return _COLON.match(text, name.end) if text[name.start - 1] == "\n" else None


def _behind_adverbs(scan: Scan, at: int) -> int:
    """Where the text goes on behind adverbs: 王建|随后|说."""
    start = at
    while (word := scan.word_at.get(at)) and word.span.end - start <= _FAR and word.tag in _ADVERBS:
        at = word.span.end
    return at


def _of_one_subject(scan: Scan, persons: Trail[Mention]) -> Iterator[Cue]:
    """A verb of speech behind another of the same person: 王建代表乙市致辞,|并表示,…; 王建考察甲园,|要求…."""
    for match in _AGAIN.finditer(scan.text):
        yield Cue(match.start(), match.end(), _told_of(scan, persons, match.start()))
    for match in _FURTHER.finditer(scan.text):
        start = begins(scan.text, match.start(), "。\n", _BACK)
        told = list(_since(persons, start, match.start()))
        further = match.group().startswith("并") or (told and _opens(scan.text, start, told[-1]))
        if further and len({m.entity for m in told}) == 1:
            yield Cue(match.start(), match.end(), told[0].entity)


def _by_office(scan: Scan, persons: Trail[Mention]) -> Iterator[Cue]:
    """Who is called by an office alone: 总书记强调, where 习近平总书记 was named."""
    for match in _BY_OFFICE.finditer(scan.text):
        at_hand = _since(persons, match.start() - _LONG_BACK, match.start())
        called = (p.entity for p in at_hand if scan.text.startswith(match["office"], p.span.end))
        if person := next(called, None):
            yield Cue(match.start(), match.end(), person)


def _by_report(scan: Scan, persons: Trail[Mention]) -> Iterator[Cue]:
    """Who gave the report that says something: 县委书记王建作工作报告。报告指出,…."""
    giver: Mention | None = None
    for match in _REPORTS.finditer(scan.text):
        if not match["says"]:
            giver = persons.last(match.start())
        elif giver:
            yield Cue(match.start(), match.end(), giver.entity)


def _told_of(scan: Scan, persons: Trail[Mention], at: int) -> Entity | None:
    """Of whom 他 goes on to tell: who opened the sentence before it."""
    end = max(begins(scan.text, at, _ENDS, _BACK) - 1, 0)
    start = begins(scan.text, end, _ENDS, _BACK)
    *_, first = (None, *_since(persons, start, end))
    return first.entity if first and _opens(scan.text, start, first) else None


def _opens(text: str, start: int, name: Mention) -> bool:
    """Whether a sentence opens with a person behind when and his office, not with whom he accompanies."""
    accompanies = _ACCOMPANIES.match(text, name.span.end)
    when = _WHEN.match(text, start, name.span.start)
    return not accompanies and not set(",;:“") & set(text[when.end() if when else start : name.span.start])


def _since(persons: Trail[Mention], start: int, at: int) -> Iterator[Mention]:
    """The persons named from one place to another, the last first."""
    return takewhile(lambda m: m.span.start >= start, persons.before(at))


def starts(found: Sequence[Cue], at: int) -> int:
    """How many cues start before a place."""
    return bisect_left(found, at, key=lambda c: c.start)
