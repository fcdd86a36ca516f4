"""Of which work a piece tells that does not name it: its section, milestone, journeys, what it will bring.

(渝西高铁,…,)重庆段已完成招标; 去年3月动工; 甲站至乙站最快48分钟可达; 建成后将日供水10万吨; 全长9公里.
What is told of a whole line (全线, 桥梁工程) is not told of the bridge that was named last.
"""

from __future__ import annotations

import re
from itertools import islice

from chuanyu.language.stretches import passed
from chuanyu.language.words import either, worded
from chuanyu.model import Entity, EntityClass, Mention, Span
from chuanyu.statements.classes import LINES, ROUTES, WORKS, first_to_speak
from chuanyu.statements.clauses.noun_phrases import bare_tags
from chuanyu.statements.clauses.piece import Context, Piece
from chuanyu.statements.clauses.state import Found, Tense
from chuanyu.statements.index import PREDICATES, Index

# What a line or road brings about: 车程缩短至25分钟, 实现两地直达.
_EFFECT = either(
    r"{journey}[^,。;]{0,16}{shortens}",
    r"{shortens}[^,。;]{0,12}{journey}",
    r"实现[^,。;]{0,14}(?:直达|通达|到达)",
)
_SECTION = re.compile(r"(?:[东西南北]站?)?(?:[至到—-][一-鿿]{1,6})?段")  # (渝西高铁,…,)重庆|段
# The part of a line in a place: 重庆|境内116公里.
_IN_IT = re.compile(r"境内(?:线路|路段|段)?(?:全?长|里程)?约?\d[\d.]*[余多]?(?:公里|千米)")
# How long it takes, or how far it is, from place to place: 甲站到乙站车程缩短至25分钟, 甲区至乙县全长9公里.
_JOURNEY = worded(
    r"[^,。;:的]{2,12}?(?:到|至|—|-)[^,。;:]{2,16}?"
    r"(?:(?:{journey}|最快|仅需|只需|约)[^。;]{0,24}?\d[\d.]*(?:个?小时|分钟)|全?长约?\d[\d.]*公里)"
)
_PARTS = ("桥", "隧道")  # of a line
# What is told of a line as a whole.
_OF_WHOLE = worded("全线(?![的首最唯控重第])|{whole_line}")
_AGO = 60  # mentions back among which a line is named
_NEAR = 300  # characters back in which a work is named
# What stands before what a work will bring: 建成后, 全线通车后将.
_ONCE = worded(r"{completes}(?:投产|运营|使用|通车|投用)?(?:后|以后|之后),?$|届时,?$")
# What a work is like, and what things have such measures.
_IS_SO_LONG = worded(r"(?!涉及|合计|累计|共计)[一-鿿]{0,8}?{dimension}[^,。;]{0,8}\d")
_MEASURED = WORKS | {EntityClass.CORRIDOR, EntityClass.EVENT, EntityClass.MECHANISM}
# How works are named that are only some of many: 甲桥、乙园|等9个项目, 甲路|二期等155个项目.
_OF_MANY = re.compile(r"[^,。;:]{0,24}?(?P<many>等(?P<count>\d+)[余多]?[个项条座处])")
_BACK = 80  # characters before a sentence in which the work is named of which it tells
_FRAME = 24  # characters in which that stands


def work_of_places(index: Index, piece: Piece) -> tuple[Entity, ...]:
    """The work of which a piece about places tells: its section, or what it will bring.

    (渝西高铁,…,)重庆段已完成招标; (通车后,)两地车程将缩短至25分钟.
    """
    state = piece.state
    if any(e.cls is not EntityClass.PLACE for m in piece.subject for e in m.entities):
        return ()
    effect = state.mood.tense is Tense.FUTURE and _EFFECT.search(index.text, piece.at, piece.end)
    behind = piece.subject[-1].span.end
    part = _SECTION.match(index.text, behind) or _IN_IT.match(index.text, behind)
    journey = _JOURNEY.match(index.text, piece.subject[0].span.start, piece.sentence.span.end)
    return work_of(index, piece) if effect or part or journey else ()


def owner_of_many(piece: Piece, context: Context) -> tuple[Entity, ...]:
    """Who acts where the works that are the subject are only some of many: 甲桥、乙园等9个项目开工."""
    named = piece.subject
    works = all(e.cls in WORKS for m in named for e in m.entities)
    if not works or not 0 < len(named) < _of_how_many(context.index, named[-1]):
        return ()
    return first_to_speak(piece.state.doer, context.default)


def _of_how_many(index: Index, work: Mention) -> int:
    """Of how many works one is only named as one: 3 of 甲桥等3个项目; 0 where it stands for itself."""
    many = _OF_MANY.match(index.text, work.span.end)
    if many is None or bare_tags(index, work.span.end, many.start("many")) & PREDICATES:
        return 0  # 甲路串起乙县等5个区县
    return int(many["count"])


def travelled(piece: Piece, context: Context) -> Piece | None:
    """A journey or length from place to place, told of the line before: 甲站至乙站最快48分钟可达."""
    index, state = context.index, piece.state
    start = state.lead_up.start if state.lead_up else piece.at
    if not _JOURNEY.match(index.text, start, piece.sentence.span.end):
        return None
    lines = state.actors if state.actors and all(e.cls in ROUTES for e in state.actors) else state.work
    work = state.item or lines
    return piece.told_of(work, Found.SENTENCE) if work else None


def brought_by(piece: Piece, context: Context) -> Piece | None:
    """What comes once a work is finished, told of the work: 建设乙水厂,建成后将|日供水10万吨.

    Where many stories run together it is that of the sentence before one that opens so: 开通后,….
    """
    index, state, start = context.index, piece.state, piece.sentence.span.start
    if state.mood.tense is not Tense.FUTURE:
        return None
    if not _ONCE.search(index.text, max(start, piece.at - _FRAME), piece.at):
        return None
    told = state.found is Found.SENTENCE and all(e.cls in WORKS for e in state.actors)
    work = (told and state.actors) or _last_work(index, start, piece.at) or state.work
    nobody = state.found is Found.OTHERS or (
        context.tells_of_country and state.found is Found.ASSUMED and not state.actors
    )
    if not work and nobody:
        work = _told_before(index, start)
    work = state.item or work
    return piece.told_of(work, Found.SENTENCE) if work else None


def measured(piece: Piece, context: Context) -> Piece | None:
    """全长9公里, 总投资3亿元: told of the work named last, where who acted before has no such measures."""
    index, state = context.index, piece.state
    near = state.found in (Found.NAMED, Found.SENTENCE) and bool(state.actors)
    if near or any(e.cls in _MEASURED for e in state.actors):
        return None
    if not _IS_SO_LONG.match(index.text, piece.at, piece.end):
        return None
    sentence = piece.sentence
    start = index.document.article.passages[sentence.passage].span.start
    work = _last_work(index, max(start, sentence.span.start - _BACK), piece.at) or state.work
    return piece.told_of(work, Found.SENTENCE) if work else None


def _told_before(index: Index, start: int) -> tuple[Entity, ...]:
    """The work that the sentence before the one that starts here names first."""
    before = index.document.sentence_of(Span(start - 1, start))
    named = (m.entities for m in index.document.mentions_in(before.span)) if before else ()
    return next((entities for entities in named if all(e.cls in WORKS for e in entities)), ())


def _last_work(index: Index, start: int, at: int) -> tuple[Entity, ...]:
    """The work named last in a stretch; what is told behind a list of works is told of all, and of none."""
    text, named = index.text, index.document.mentions_in(Span(max(start, at - _NEAR), at))
    works = [m for m in named if not m.nested and all(e.cls in WORKS for e in m.entities)]
    own = (m for m in reversed(works) if not passed(text, m.span.start, m.span.end))
    last = next((m for m in own if not _of_how_many(index, m)), None)
    listed = last and text.endswith("、", 0, last.span.start) and text.startswith("等", last.span.end)
    return last.entities if last and not listed else ()


def work_of(index: Index, piece: Piece) -> tuple[Entity, ...]:
    """The work of which what names none is told: the item of a list, else the one named last.

    What is done 全线 is done of a line, and not of the bridge on it that was named last.
    """
    work = piece.state.item or piece.state.work
    return _whole_line(index, piece, work) or work


def of_whole_line(piece: Piece, context: Context) -> Piece:
    """The piece told of the line where it is told of a bridge, but tells of 全线, 路基 or 桥梁工程."""
    line = _whole_line(context.index, piece, piece.state.actors)
    return piece.told_of(line, Found.CARRIED) if line else piece


def _whole_line(index: Index, piece: Piece, work: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """The line before, where a work that is told of is a part of it, and a piece tells of the whole."""
    if not _OF_WHOLE.search(index.text, piece.span.start, piece.span.end):
        return ()
    if not work or not all(e.name.endswith(_PARTS) for e in work):
        return ()
    before = islice(index.document.mentions_before(piece.span.start), _AGO)
    lines = (m.entity for m in before if m.entity.cls in LINES and not m.nested)
    line = next((e for e in lines if not e.name.endswith(_PARTS)), None)
    return (line,) if line else ()
