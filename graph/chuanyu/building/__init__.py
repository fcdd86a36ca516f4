"""Articles on disk → the graph of an output folder: the whole way.

    from chuanyu.building import build
    build(["articles"], "out").counts.articles

`update` goes it: what is unchanged by its `fingerprint` is taken over, the rest is read by `extraction` in
one process or several, with the user's decisions on names (`aliases`) between reading and stating;
`assembly` joins the graphs of articles to one, and `notices` tells what was hardly meant.
"""

from __future__ import annotations

from chuanyu.building.update import BuildReport, add, bring, build, drop

__all__ = ["BuildReport", "add", "bring", "build", "drop"]
