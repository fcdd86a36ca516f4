"""Why a form stands for what it does → the reason in both languages, as the graph keeps it.

The rules give reasons in English (`市 in a paper of 重庆市`); `seeds/genre/reasons.csv` holds their
Chinese, `{}` being what varies.
"""

from __future__ import annotations

import re
from functools import cache

from chuanyu import data
from chuanyu.model import Mention

# Where a rule gives no reason, what found the form is the reason.
_BY = {
    "gazetteer": "listed in the gazetteers",
    "grammar": "by the grammar of names",
    "model": "as the model cuts it",
    "reference": "by what refers to it",
}


def of(mention: Mention) -> str:
    """The reason why a mention stands for its entity, in English."""
    return mention.reason or _BY.get(mention.source, mention.source)


@cache
def chinese(reason: str) -> str | None:
    """A reason in Chinese; None where the file does not know it.

    Raises:
        DataError: the file is missing or at fault.
    """
    for pattern, text in _templates():
        if found := pattern.fullmatch(reason):
            return text.format(*found.groups())
    return None


@cache
def _templates() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = data.rows(data.seeds() / "genre" / "reasons.csv", ("reason", "chinese"))
    return tuple(
        (re.compile("(.+)".join(map(re.escape, row["reason"].split("{}")))), row["chinese"])
        for _, row in rows
    )
