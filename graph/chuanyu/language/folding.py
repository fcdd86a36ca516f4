"""Text → the same text with one width of punctuation, so that a rule is written once.

Newspapers set `,` `:` `(` in half or full width and quotation marks in four ways; names keep
their meaning through all of it.  Folding maps character to character, so offsets stay true.
"""

from __future__ import annotations

from functools import lru_cache

_PAIRS = {
    "（": "(", "）": ")", "［": "[", "］": "]", "，": ",", "；": ";", "：": ":", "！": "!", "？": "?",
    "「": "“", "」": "”", "『": "“", "』": "”", "〝": "“", "〞": "”", "＂": '"',
    "•": "·", "・": "·", "‧": "·", "－": "-", "–": "-", "—": "—", "―": "—", "～": "~", "〜": "~",
    "％": "%", "　": " ", "\u00a0": " ", "．": ".", "＋": "+", "〈": "《", "〉": "》", "＆": "&", "∶": ":",
}  # fmt: skip
_TABLE = str.maketrans(
    _PAIRS
    | {chr(c): chr(c - 0xFEE0) for c in range(0xFF10, 0xFF1A)}  # full-width digits
    | {chr(c): chr(c - 0xFEE0) for c in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}  # and letters
)


def fold(text: str) -> str:
    """Fold widths; straight double quotes become “ and ” in turn within each line.

    `&nbsp;` amid a text, which sets a headline off from its report, becomes spaces and a pause.

    The result has the length of `text`.
    """
    folded = text.translate(_TABLE).replace("&nbsp;", "     ;")
    if '"' not in folded:
        return folded
    lines = folded.split("\n")
    return "\n".join(_curl(line) for line in lines)


def _curl(line: str) -> str:
    pieces = line.split('"')
    marks = ("“", "”")
    return "".join(piece + (marks[i % 2] if i < len(pieces) - 1 else "") for i, piece in enumerate(pieces))


@lru_cache(maxsize=65_536)
def bare(name: str) -> str:
    """A name for comparison: folded, without quotation marks, book-title marks and white space."""
    return "".join(c for c in fold(name) if c not in "“”‘’《》\"'" and not c.isspace())
