"""How the site's search cuts Chinese: jieba does it where the site is built, with what is set here.

The names of the region are short forms that a general dictionary takes apart.
"""

from __future__ import annotations

import logging

import jieba

WORDS = ("川渝", "成渝", "双城经济圈")


def on_startup(**_: object) -> None:
    """Give jieba the words that it lacks, and have it build its dictionary without a word."""
    jieba.setLogLevel(logging.WARNING)
    for word in WORDS:
        jieba.add_word(word)
