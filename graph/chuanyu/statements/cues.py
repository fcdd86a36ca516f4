"""The cue words of the statements (cues, parts, stakes and themes in `seeds/genre`) → compiled once.

Words are data, patterns are grammar: a pattern that needs a verb of attending says `{attends}`, and the words
are the rows of that kind in `cues.csv` (`worded`).  What the rules ask by name stands in `Cues`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.model import Part

# What stands behind a word of lack that only modifies: 进度滞后的项目, 没有动车的历史, 不高于30%.
_MODIFYING = re.compile(r"于|[^,。;]{0,6}?的(?!$|问题|情况|现象|短板)|项目|工程")


@dataclass(frozen=True)
class Cues:
    """What tells tense, opinion, cooperation, parts and themes.

    Attributes:
        future, past: words of time that set the tense of what follows (下一步, 近年来).
        modal, done: words that set the tense of their clause (将, 已), a modal where it is one.
        completes: verbs by which a work is finished (建成, 通车): before 后 they open what is to be then.
        result, ongoing: verbs of coming about and of work in hand; they decide where nothing else does.
        people: ends of nouns for people without a name, who act for themselves (村民, 游客).
        opinion: what marks praise, hypothesis and negation: no fact.
        neutral: what holds a word of opinion and tells none: 若干措施, 《…若干意见》, 就如何办园进行座谈.
        lacks: what says that something is missing; before 的 it only modifies (对滞后的项目逐一督办).
        cooperation: verbs and nouns of doing together.
        parts, stakes: verbs that tell a part in a thing (承建), and nouns that do (业主).
        highest: how the names of the highest bodies of party and state open; their heads speak to others.
        weather: what is forecast, not promised.
        seeming: words that hold one of them and tell no such thing (共同体, 合作单位).
    """

    future: re.Pattern[str]
    past: re.Pattern[str]
    modal: re.Pattern[str]
    done: re.Pattern[str]
    completes: re.Pattern[str]
    result: re.Pattern[str]
    ongoing: re.Pattern[str]
    people: tuple[str, ...]
    opinion: re.Pattern[str]
    neutral: re.Pattern[str]
    cooperation: re.Pattern[str]
    lacks: re.Pattern[str]
    seeming: re.Pattern[str]
    highest: re.Pattern[str]
    weather: re.Pattern[str]
    parts: Mapping[str, Part]
    stakes: Mapping[str, Part]
    themes: Mapping[str, str]

    def opines(self, text: str, at: int, end: int) -> bool:
        """Whether a stretch of text tells an opinion or what is missing, and no deed."""
        told = self.neutral.sub("", text[at:end])
        return bool(self.opinion.search(told)) or any(
            not _MODIFYING.match(text, m.end(), end) for m in self.lacks.finditer(text, at, end)
        )

    def themes_of(self, text: str) -> tuple[str, ...]:
        """The themes that a text touches, the most touched first, at most three."""
        counts: dict[str, int] = {}
        for word, theme in self.themes.items():
            if n := text.count(word):
                counts[theme] = counts.get(theme, 0) + n
        return tuple(sorted(counts, key=lambda t: (-counts[t], t))[:3])


def pattern(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of some words, the longer first."""
    return re.compile("|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w))) or r"(?!)")


def words(kind: str) -> tuple[str, ...]:
    """The words of a kind in `cues.csv`.

    Raises:
        DataError: the file is missing, or has no word of the kind.
    """
    if kind not in _kinds():
        raise DataError(f"no words of the kind {kind}", str(data.seeds() / "genre" / "cues.csv"))
    return tuple(_kinds()[kind])


@cache
def worded(template: str) -> re.Pattern[str]:
    """A pattern in which `{attends}` stands for any word of the kind `attends` in `cues.csv`.

    Raises:
        DataError: the file is missing, or has no word of a kind that is asked for.
    """
    return re.compile(_KIND.sub(lambda kind: f"(?:{pattern(words(kind[1])).pattern})", template))


_KIND = re.compile(r"\{([a-z_]+)\}")


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, list[str]]:
    """The words of `cues.csv` by their kind."""
    kinds: dict[str, list[str]] = {}
    for _, row in data.rows(data.seeds() / "genre" / "cues.csv", ("cue", "kind")):
        kinds.setdefault(row["kind"], []).append(row["cue"])
    return kinds


@lru_cache(maxsize=1)
def load_cues() -> Cues:
    """Read the cue words of the genre.

    Raises:
        DataError: a file is missing or a row is at fault.
    """
    folder, kinds = data.seeds() / "genre", _kinds()
    return Cues(
        future=pattern(kinds.get("future", ())),
        past=pattern(kinds.get("past", ())),
        modal=pattern(kinds.get("modal", ())),
        done=pattern(kinds.get("done", ())),
        completes=pattern(kinds.get("completes", ())),
        result=pattern(kinds.get("result", ())),
        ongoing=pattern(kinds.get("ongoing", ())),
        people=tuple(kinds.get("people", ())),
        opinion=pattern(kinds.get("opinion", ())),
        neutral=worded(
            r"{no_opinion}|《[^《》]*》|(?<=[就对绕])[^,。;]{0,24}?如何(?=[^,。;]*(?:进行|开展|展开|作|提出)[^,。;]*{talk})"
        ),
        cooperation=pattern(kinds.get("cooperation", ())),
        lacks=pattern(kinds.get("lacks", ())),
        seeming=pattern(kinds.get("seeming", ())),
        highest=pattern(kinds.get("highest", ())),
        weather=pattern(kinds.get("weather", ())),
        parts=_parts(folder / "parts.csv", "verb"),
        stakes=_parts(folder / "stakes.csv", "noun"),
        themes={row["word"]: row["theme"] for _, row in data.rows(folder / "themes.csv", ("word", "theme"))},
    )


def _parts(file: Path, word: str) -> dict[str, Part]:
    found: dict[str, Part] = {}
    for where, row in data.rows(file, (word, "part")):
        try:
            found[row[word]] = Part(row["part"])
        except ValueError as error:
            raise DataError(f"no such part: {row['part']}", where) from error
    return found
