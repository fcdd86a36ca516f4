"""Who does it, where the words around the verb say so: 由甲、乙共同建设, 甲与乙开行的班列.

A place before people or bodies without a name only says whose they are (两地|企业家), and a thing before a
noun only what that is about (甲产业园|创新发展): neither does anything or is made.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from chuanyu.language.words import any_of, worded, words
from chuanyu.model import Document, Entity, EntityClass, Mention, MentionKind, Part, Span
from chuanyu.statements.classes import GROUNDS, MADE, PARTIES
from chuanyu.statements.clauses import Clause
from chuanyu.statements.index import word_at
from chuanyu.statements.lists import LINKS, LONGEST, MOST, WITH, Run, behind, going_on, runs
from chuanyu.statements.part_words import part_verbs

# What may stand between those who do it and their verb.
_SHARES = r"按(?:[^,。;]{1,8}比例|[\d.]+[::∶比][\d.]+(?:[::∶比][\d.]+)?)"  # 按6:4
_BEGUN = r"于[^,。;于]{2,10}?[年月日初末底]|(?:今年|去年)?\d{1,2}月(?:\d{1,2}日)?"  # 于2023年底
_SPENT = r"(?:投资|出资)(?:约|近|超)?(?:[\d.]+[万亿]*元)?"  # 投资约3亿元
JOINTLY = (
    r"(?:正在|已|将|拟|还|也|{manner}|{jointly}|{leads}|[双三四]方|两家|在[^,。;在的]{2,9}?"
    rf"|{_SHARES}|{_BEGUN}|{_SPENT})*"
)
_JOINTLY = worded(JOINTLY)
_VERB_PARTS = part_verbs()
# The verbs that tell a part, and none in a noun: 主办|方, 举办|地, 建设|者.
VERBS = re.compile(rf"(?:{any_of(_VERB_PARTS).pattern})(?!者|单位|城市|方(?![案面法针式])|(?<=办)地)")
# Who goes to those of a run, and what he does there before he acts with them: 到|乙法院|考察、座谈并….
GOES_TO = "{visits}|{comes_to}|到"
ON_VISIT = "{tours}|{visits}|{on_visit}"
# Who has a part of his own before those of a run: 甲主办、|乙承办.
_TOLD_BEFORE = worded(f"(?P<verb>{VERBS.pattern}|指导|支持)[、,](?:并?由|{{allies}})?$")


def before_run(document: Document, run: Run, low: int) -> Iterator[tuple[str, Run]]:
    """Those named before a run with a verb of their own, the nearest first: 甲主办、乙承办的大赛."""
    while (match := _TOLD_BEFORE.search(document.folded, max(low, run.start - 12), run.start)) and (
        before := doers(document, max(low, match.start() - LONGEST), match.start())
    ):
        yield match["verb"], before
        run = before


def makers(document: Document, clause: Clause, thing: Mention) -> tuple[Entity, ...]:
    """Those named right before the verb before 的; none where 与 joins them to the subject of the clause.

    Those who have verbs of their own before them are meant too: 甲主办、乙承办的|大赛.
    """
    text, start = document.folded, clause.whole.start
    every = list(VERBS.finditer(text, start, thing.span.start))
    if not every or not all(text.startswith("的", verb.end()) for verb in every):
        return ()  # 甲加入乙牵头的联盟: who joins is told by 加入
    verb = every[-1].start()
    run = doers(document, max(start, verb - LONGEST), verb)
    if run is None or text.endswith(WITH, start, run.start):
        return ()
    low = clause.sentence.span.start
    joins = _VERB_PARTS[every[-1].group()] is Part.JOINS  # who leads does not join
    before = [] if joins else [r for word, r in before_run(document, run, low) if word in _VERB_PARTS]
    return tuple(dict.fromkeys(e for one in (*reversed(before), run) for e in one.entities))


def across(document: Document, verb: re.Match[str]) -> bool:
    """Whether a verb only seems to stand there, across the end of a word: 党|组成|员, 联|合开|展, 共签|发."""
    word, last = word_at(document, verb.start()), word_at(document, verb.end() - 1)
    if word and word.span.start < verb.start() and word.span.end < verb.end():
        return True
    goes_on = last and last.tag == "v" and verb.start() < last.span.start and verb.end() < last.span.end
    return bool(goes_on)


def doers(document: Document, start: int, verb: int) -> Run | None:
    """The run of names right before a verb: 甲、乙与丙|共同投资建设."""
    every = runs(document, Span(start, verb))
    before = (run for run in every if _JOINTLY.fullmatch(document.folded, behind(document, run.end), verb))
    return next((_past_unread(document, run, start) for run in before), None)


_BY = re.compile(r"由(?=[^,。;由]*[、和与]$)")


def _past_unread(document: Document, run: Run, low: int) -> Run:
    """A run with those before it in a list behind 由, past what is no name: 由甲委、某组、|乙厅|主办."""
    by = _BY.search(document.folded, max(low, run.start - LONGEST), run.start)
    if by is None or VERBS.search(document.folded, by.end(), run.start):
        return run
    items = runs(document, Span(by.end(), run.start), lambda entity: entity.cls in PARTIES)
    every = (m for one in items for m in one.mentions)
    before = (m for m in every if document.folded.startswith(LINKS, m.span.end))
    return Run(by.end(), (*before, *run.mentions))


# A place before these only says whose they are: 重庆、四川22所高校, 成渝两地企业家代表.
_COUNTED = re.compile(
    r"(?:[两二三四五六七八九十]+(?:省市|区县|[省市区县地])?(?:\([市区]\))?)?[\d一二两三四五六七八九十百余多]+[所家个名位支]"
)
# Behind a place these are the place itself or its bodies: 重庆|警方, 成渝|两地.
_PLACE_ITSELF = ("两", "三", "四", *words("place_itself"))
_PARTIES = ("双方", "三方", "各方")  # 双方|代表签约: they sign for them
# Bodies without a name stand for their place: 永川、泸州两地|团组织, 七县区|税务部门.
UNNAMED = (
    r"(?:[一-鿿]{2,8}[、和与]){0,2}(?:[一-鿿]{0,9}?部门"
    r"|[一-鿿]{0,6}?(?:机关|系统|(?<!社会)组织|部|局|委|办|工商联))"
)
_UNNAMED = re.compile(UNNAMED)
_NOUNS = frozenset({"n", "nz", "nw"})


def modifies(document: Document, mention: Mention) -> bool:
    """Whether a place only says whose the unnamed are that follow it: 两地|企业家代表到会."""
    if mention.entity.cls is not EntityClass.PLACE or mention.text in _PARTIES:
        return False
    text, at = document.folded, _end_of_list(document, mention)
    if _COUNTED.match(text, at):
        return True
    word = word_at(document, at)
    if word is None or text.startswith(_PLACE_ITSELF, at) or _UNNAMED.match(text, at):
        return False
    if word.span.start < at:  # 川渝|企业家考察团 is one word for the model
        return word.tag == "ORG" and mention.kind is MentionKind.REFERENCE
    return word.tag in _NOUNS


def departments(document: Document, mention: Mention) -> bool:
    """Whether a place stands for bodies of its own without a name: 甲区、乙区|有关部门."""
    ground = mention.entity.cls in GROUNDS
    return ground and bool(_UNNAMED.match(document.folded, _end_of_list(document, mention)))


def _end_of_list(document: Document, mention: Mention) -> int:
    """Where the list of places ends that a place belongs to: 四川、重庆、陕西|三省市22所高校."""
    at = mention.span.end
    others = going_on(document, at, lambda entity: entity.cls is EntityClass.PLACE)
    for other in islice(others, MOST):
        at = other.span.end
    return at


# Behind a thing these are the thing itself: 甲产业园|建设, 乙项目|一期.
_THING_ITSELF = ("等", *words("thing_itself"))
_FOLLOWING = frozenset({"n", "nz", "vn", "f", "s", "LOC"})


def modifies_next(document: Document, thing: Mention) -> bool:
    """Whether a thing only tells of what follows it: 推动甲产业园|创新发展, 搭建乙区政府|合作平台."""
    at = thing.span.end + document.folded.startswith("”", thing.span.end)
    word = word_at(document, at)
    # For the model 甲湖|环湖公路 may be one word.
    follows = word is not None and (word.span.start < at or word.tag in _FOLLOWING)
    follows = follows and not document.folded.startswith(_THING_ITSELF, at)
    return follows or _owns_next(document, thing)


def only_where(document: Document, mention: Mention) -> bool:
    """Whether a thing is not meant itself: it tells where (止于|甲高新区), or whose the next is."""
    return document.folded[mention.span.start - 1] in "于至在到" or _owns_next(document, mention)


def _owns_next(document: Document, thing: Mention) -> bool:
    """Whether the thing named right behind is meant: 甲新区|乙大道, 丙线|丁站; not “甲”“乙”, a list."""
    at = thing.span.end
    beside = document.mentions_in(Span(at, at + LONGEST)) if document.folded[at - 1] not in "”》" else ()
    return any(m.span.start == at and m.entity.cls in MADE and not m.nested for m in beside)
