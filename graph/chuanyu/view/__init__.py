"""The interactive page: a store → one HTML file that opens anywhere, without a network.

`content` reads what is shown, `layout` places it, `page` renders it.
"""

from __future__ import annotations

from chuanyu.view.page import render, write_page

__all__ = ["render", "write_page"]
