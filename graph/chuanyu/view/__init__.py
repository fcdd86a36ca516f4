"""The interactive page: a store → one HTML file that opens anywhere, without a network.

`content` reads what is shown, `backbone` tells what of it comes first, `layout` and `geography` place it,
`page` renders it; the script under `page/` shows it.
"""

from __future__ import annotations

from chuanyu.view.page import in_english, is_outdated, render, write_page

__all__ = ["in_english", "is_outdated", "render", "write_page"]
