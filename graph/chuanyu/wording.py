"""The language in which answers are shown: one setting for headers, labels and displays.

Takes `zh` or `en` and keeps it for the process; gives the words.  It stands alone so that frames,
displays and plots ask one place.  Names and quotes are the articles' own and are never translated.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final

from chuanyu.errors import QueryError

LANGUAGES: Final = ("zh", "en")

_IN_ENGLISH: Final[Mapping[str, str]] = {
    # kinds of fact, as the queries call them
    "任职": "posts",
    "合作": "cooperation",
    "承诺": "commitments",
    "成果": "outcomes",
    "参与": "participation",
    "连接": "connections",
    "位置": "locations",
}
_ASSUMED: Final = "（推定）"
_chosen: list[str] = []


def set_language(name: str) -> None:
    """Choose the language of headers, labels and displays, for all that is shown from now on.

    Args:
        name: `zh` (as it is at first, unless CHUANYU_LANGUAGE says otherwise) or `en`.

    Raises:
        QueryError: it is another.

    Examples:
        >>> chuanyu.set_language("en")
        >>> list(g.query("cooperation", entity="广安").columns)
        ['partner', 'topic', 'status', 'sources', 'confidence', 'quote', 'article', 'date']
        >>> chuanyu.set_language("zh")
    """
    if name not in LANGUAGES:
        raise QueryError(f"no language {name!r}", do=f"one of {', '.join(LANGUAGES)}")
    _chosen[:] = [name]


def language() -> str:
    """The language in use, `zh` or `en`."""
    if _chosen:
        return _chosen[0]
    found = os.environ.get("CHUANYU_LANGUAGE", "zh")
    return found if found in LANGUAGES else "zh"


def say(chinese: str, english: str) -> str:
    """The one of two wordings that is in the language in use."""
    return english if language() == "en" else chinese


def called(words: Mapping[str, str], name: str) -> str:
    """A word of the ontology by its labels (language → label), in the language in use, else its name."""
    return words.get(language()) or words.get("zh") or name


def translated(chinese: str, labels: Mapping[str, Mapping[str, str]]) -> str:
    """A Chinese label of the ontology or of the queries in the language in use; other text as it is.

    Args:
        chinese: what a query answered.
        labels: local name → language → label, as `chuanyu.store.terms.labels` gives them.
    """
    return chinese if language() == "zh" else in_english(chinese, labels)


def in_english(chinese: str, labels: Mapping[str, Mapping[str, str]]) -> str:
    """The same in English, whatever the language in use; 推定 behind a status as the queries write it."""
    if (label := chinese.removesuffix(_ASSUMED)) != chinese:
        return f"{in_english(label, labels)} (assumed)"
    if chinese in _IN_ENGLISH:
        return _IN_ENGLISH[chinese]
    return next((w["en"] for w in labels.values() if w.get("zh") == chinese and "en" in w), chinese)
