"""Chuanyu (川渝图谱): a knowledge graph of the Chengdu–Chongqing economic circle, built from Chinese news.

`chuanyu.open("out")` opens a built graph; the command `chuanyu build` makes one.
"""

from __future__ import annotations

__version__ = "0.1.0"
