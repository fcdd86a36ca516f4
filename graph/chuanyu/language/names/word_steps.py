"""The word before a place, in a name that goes on behind it → a step, or none, since the name begins here.

An ordinal, a noun, a verb that is used as one; verbs of doing (共建, 打造), prepositions, particles,
punctuation and quantifiers stop.  The rules stand in order in `_RULES`; the first that speaks decides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from chuanyu.language.genre import Genre
from chuanyu.language.name import BETWEEN_TWO, HOUSES, PROPER, SIDES, SITES, WAYS
from chuanyu.language.names.candidates import Place, Step
from chuanyu.language.names.made_together import JOINTLY
from chuanyu.language.stretches import NUMERALS
from chuanyu.language.words import worded, words
from chuanyu.model import EntityClass, Word

_NOUNS = frozenset({"n", "nz", "nw", "vn", "an", "LOC", "ORG", "PER", "s", "f", "nr"})
_PLACED_WORDS = ("ORG", "LOC")  # what the model often takes for one name with what is behind or before it
_NO_PART = frozenset({"TIME", "t", "m", "q", "d", "p", "c", "u", "r", "w", "xc"})
# How small places end, and on which side of them something lies, by which one character is told.
_PLACE_ENDS = frozenset((*words("landform"), *SIDES))
_SIGHTS = words("sight_by_nature")  # what such a place may be itself, where the model tells it
_SHORT = 2  # characters of the word before that end, at most
_SYLLABLES = frozenset({"n", "v", "a", "vn", "nz"})
_ORDINAL = re.compile(rf"第?[{NUMERALS}百\d]+[届次期批]|\d{{4}}年?")
_RATED = worded(r"\d[\d.]*{rating}级?")
PHASE = re.compile(r"[一二三四五][期段]")
# LAC takes 甲和乙 for one.
_GLUED = worded(r"(?:[和与及、]|[两双三四多][方地市县校]{builds_with})")
_HEADS = range(2, 5)  # characters of the end of a name before what joins another to it
_COUNTED = "两双三四"  # how the words begin that count the sides: 两地
_GLUED_VERBS = ("建设", "打造", *(verb for verb in JOINTLY if len(verb) == 2))

# What no name goes past, also as the start of a word that LAC glues: 首座, 在建, 各地城投|集团.
_LEADS = tuple(w for w in (*words("lead", "stops"), *words("ranks")) if len(w) > 1)
_GOES = frozenset("接至达经从沿到连通赴在往距")  # LAC glues these to the place behind them
_EVENT, _PROJECT, _FACILITY = EntityClass.EVENT, EntityClass.PROJECT, EntityClass.FACILITY
_TITLED = frozenset({_EVENT, EntityClass.DOCUMENT})  # names that are sentences almost
_STEERS = words("steering")  # 甲新区开发|建设|领导小组
_NAMED_AFTER = frozenset({_FACILITY, EntityClass.EDUCATION})  # 张大千博物馆
_CLOSED = frozenset({_PROJECT, EntityClass.ENTERPRISE, _FACILITY})
_ORGANISED = HOUSES | {EntityClass.GOVERNMENT_BODY}


@dataclass(frozen=True, slots=True)
class _Last(Place):
    """The same with the word that covers what stands before it; `text` is the word up to there."""

    word: Word
    text: str

    @property
    def genre(self) -> Genre:
        """The word lists."""
        return self.scan.genre

    def step(self, kind: str) -> Step:
        """The word as a step."""
        return Step(self.word.span.start, kind)

    def behind_a_noun(self) -> bool:
        """Whether a known name or a noun stands right before the word."""
        start = self.word.span.start
        left = self.scan.word_at.get(start - 1)
        return start in self.names or bool(left and left.tag in _NOUNS and left.span.end == start)


_STOP = Step(-1, "stop")  # where a name begins


def step_of_word(place: Place) -> Step | None:
    """The step that the word before a place makes; none where the name begins here."""
    word = place.scan.word_at.get(place.at - 1)
    if word is None:
        return None
    text = place.scan.text[word.span.start : place.at]
    last = _Last(place.scan, place.head, place.names, place.at, place.nearest, word, text)
    step = next((step for rule in _RULES if (step := rule(last))), _STOP)
    return None if step is _STOP else step


def _glued_list(last: _Last) -> Step | None:
    """LAC takes A和B for one; but 工业和信息化 is a field of 研究院."""
    if last.word.tag != "ORG" or not (glued := _GLUED.search(last.text)):
        return None
    start, joint = last.word.span.start, glued.group()
    ends = (last.text[max(0, glued.start() - size) : glued.start()] for size in _HEADS)
    two = last.scan.known_by_start.get(start + glued.end()) or any(
        e in last.genre.heads_by_word for e in ends
    )
    return _STOP if two or joint not in BETWEEN_TWO else None


def _behind_a_known_name(last: _Last) -> Step | None:
    """LAC glues the end of a known name to what follows; what lies on a line has a name of its own."""
    for inner in range(last.at - 1, last.word.span.start, -1):  # behind 内环快速路, not behind 内环快速
        known = last.names.get(inner)
        if known and known.span.start < last.word.span.start:
            return Step(inner, "noun")
        if known and known.entity.cls in WAYS:
            return Step(inner, "proper")  # 天津至潍坊高铁|津沽海河 + 隧道
    return None


def _cut_by_the_head(last: _Last) -> Step | None:
    """The part of a word that stands before the head, where the head is the rest of it."""
    if last.word.span.end <= last.at or last.word.tag in _PLACED_WORDS:
        return None
    return last.step("noun") if last.word.tag in ("n", "nz", "vn") and len(last.text) >= 2 else _STOP


def _numbered(last: _Last) -> Step | None:
    """第三次 + 会议, 二期 + 工程, 500千伏 + 输变电工程."""
    if last.head.cls in _TITLED and _ORDINAL.fullmatch(last.text):
        return last.step("ordinal")
    works = last.head.cls in (_PROJECT, _FACILITY)
    # In 500千伏玉溪变电站 the place behind it is the work's own name.
    told = works and (PHASE.fullmatch(last.text) or (last.nearest and _RATED.fullmatch(last.text)))
    return last.step("noun") if told else None


def _no_part(last: _Last) -> Step | None:
    """What is in no name, leads up to one, or tells what a firm is to it: 施工单位(渝东建设有限公司)."""
    if last.text not in last.genre.opens and last.word.tag in _NO_PART:
        return _STOP
    firm = last.head.cls in _ORGANISED and not last.nearest and last.text.endswith(tuple(last.genre.firms))
    led = last.text in last.genre.lead or last.text.startswith(_LEADS)
    glued = last.word.span.end > last.at and last.text in _GOES  # 接内江|绕城高速公路
    return _STOP if firm or led or glued else None


def _building(last: _Last) -> Step | None:
    """Verbs of building in the names of works: 高标准农田|建设|项目."""
    works = last.nearest and last.head.cls is _PROJECT and last.text in last.genre.works
    return last.step("noun") if works and last.behind_a_noun() else None


def _built_by_all(last: _Last) -> Step | None:
    """By whom it is built, as its name says: 川渝|共建…; but what 两地 build is only told so."""
    if last.text != "共建":
        return None
    start = last.word.span.start
    sides = (c.word for c in last.genre.collectives if c.word[0] not in _COUNTED)
    found = next((word for word in sides if last.scan.text.endswith(word, 0, start)), None)
    return Step(start - len(found), "proper") if found else None


def _doing(last: _Last) -> Step | None:
    """A verb of doing ends the name, but may be part of that of a meeting: 双城经济圈|建设|联席会议."""
    verbs = last.genre.verbs
    verbal = last.text in verbs or (last.word.tag in ("v", "vn") and last.text[-2:] in verbs)
    if last.text not in last.genre.weak and not verbal:
        return None
    inner = last.head.cls in _TITLED and last.text in last.genre.inner
    steered = last.head.head.endswith(_STEERS) and last.text in last.genre.works and last.behind_a_noun()
    return last.step("noun") if inner or steered else _STOP


def _another_name(last: _Last) -> Step | None:
    """Another name ends here: …重点工程 + 乌江白马航电枢纽工程."""
    closed = _CLOSED if last.head.cls in _TITLED else _CLOSED | {_EVENT}
    if last.nearest and last.head.cls is _PROJECT:
        # …生产基地 + 项目, …集结中心 + 示范工程; but a park is one without 项目 behind it.
        closed = closed - {_FACILITY} | {EntityClass.PARK}
    heads = last.genre.heads_by_word.get(last.text, ())
    return _STOP if any(h.cls in closed and h.needs not in ("tagged", "never") for h in heads) else None


def _glued_verb(last: _Last) -> Step | None:
    """LAC glues a known place to the verb behind it: 宜宾|建设…, 隆昌市|合办."""
    known = last.scan.known_by_start.get(last.word.span.start)
    rest = last.scan.text[known.span.end : last.at] if known else ""
    return _STOP if rest in last.genre.verbs or rest.startswith(_GLUED_VERBS) else None


def _word(last: _Last) -> Step | None:
    """A proper name, a noun, an adjective or a verb that is used as one."""
    tag, text, genre = last.word.tag, last.text, last.genre
    long = len(text) > 1
    if text in genre.sides or tag in PROPER or (tag == "PER" and last.head.cls in _NAMED_AFTER):
        return last.step("proper")
    if (tag in _NOUNS and long) or text in genre.opens:
        return last.step("noun")
    return last.step("verb") if text in genre.nominal or (tag == "a" and long) else None


def _place_by_its_end(last: _Last) -> Step | None:
    """What LAC cuts of a small place before what lies there: 花生/n|坝/n 隧道, 油溪/n|北/f 枢纽互通."""
    alone = last.text in _SIGHTS and last.word.tag in _PLACED_WORDS  # 相如/v|湖/ORG 旅游度假区
    if not alone and (last.head.cls not in SITES or last.text not in _PLACE_ENDS):
        return None
    start = last.word.span.start
    if known := last.names.get(start):
        return Step(known.span.start, "known", known) if known.entity.cls is EntityClass.PLACE else None
    left = last.scan.word_at.get(start - 1)
    if left and left.span.end == start and len(left.span) <= _SHORT:
        opens = alone and last.scan.text[left.span.start - 1] in "、,:;。\n"
        if opens or (left.tag in _NOUNS and last.scan.slice(left.span) not in last.genre.lead):
            return Step(left.span.start, "proper")
    return _STOP if alone else None


def _syllable(last: _Last) -> Step | None:
    """What LAC cuts too small: “巴山”重离/v|子束/n 实验装置, 科/n|创/v, 预制/v|菜/n, 缓冲/vn|带/v."""
    scan, start = last.scan, last.word.span.start
    if last.word.tag not in _SYLLABLES or len(last.text) > 2:
        return None
    quoted = scan.text[start - 1] == "”" and last.text not in last.genre.verbs
    if quoted and last.head.cls is _FACILITY:
        return last.step("noun")
    left = scan.word_at.get(start - 1)
    if len(last.text) > 1 or not left:
        return None
    halves = len(left.span) == 1 and left.tag in ("n", "nz")
    if halves and scan.text[left.span.start : last.word.span.end] not in last.genre.lead:
        return Step(left.span.start, "noun")
    nominal = left.tag == "vn" or scan.slice(left.span) in last.genre.nominal
    return last.step("noun") if nominal else None


# What a word before a place says; one that none of them speaks for ends the name.
_RULES: tuple[Callable[[_Last], Step | None], ...] = (
    _glued_list,
    _behind_a_known_name,
    _cut_by_the_head,
    _numbered,
    _no_part,
    _building,
    _built_by_all,
    _doing,
    _another_name,
    _glued_verb,
    _place_by_its_end,
    _word,
    _syllable,
)
