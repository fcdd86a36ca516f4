"""Rows of a measure → a frame whose headers are in the language in use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from chuanyu.wording import language

if TYPE_CHECKING:
    import pandas as pd

HEADERS: Final[Mapping[str, str]] = {
    "name": "名称",
    "class": "类别",
    "side": "一边",
    "degree": "合作方数",
    "strength": "强度",
    "betweenness": "中介中心性",
    "closeness": "接近中心性",
    "pagerank": "PageRank",
    "left": "甲边合作方",
    "right": "乙边合作方",
    "open_pairs": "所牵对数",
    "between_sides": "两边间中介",
    "constraint": "约束",
    "effective_size": "有效规模",
    "efficiency": "效率",
    "community": "社群",
    "size": "规模",
    "centre": "核心",
    "same_side": "同边比例",
    "one": "一方",
    "other": "另一方",
    "ties": "联系数",
    "weight": "权重",
    "expected": "期望联系数",
    "ratio": "实际与期望之比",
    "coefficient": "同配系数",
    "within": "边内联系",
    "across": "跨边联系",
    "share_across": "跨边比例",
    "before": "前期文章数",
    "after": "后期文章数",
    "rate_before": "前期每百篇",
    "rate_after": "后期每百篇",
    "change": "变化",
    "measure": "指标",
    "model": "零模型",
    "observed": "实际值",
    "mean": "随机均值",
    "sd": "随机标准差",
    "z": "z",
    "p": "p",
    "rounds": "次数",
    "quote": "原文",
    "iri": "IRI",
    "one_iri": "一方IRI",
    "other_iri": "另一方IRI",
}
"""The columns of all measures: name in English, header in Chinese."""

CHANCE: Final[Mapping[str, str]] = {
    "assortativity": "同配系数",
    "share_across": "跨边比例",
    "clustering": "聚类系数",
    "modularity": "模块度",
    "ties": "随机联系",
    "sides": "随机分边",
}
"""What `against_chance` compares and leaves to chance: as it is asked for, and in Chinese."""

CATEGORIES: Final = frozenset({"class", "side", "change", "model", "measure"})
"""Columns of few different words."""


def measured(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> pd.DataFrame:
    """A frame of rows under headers in the language in use.

    Args:
        columns: names out of `HEADERS`.
        rows: the cells, in the order of the columns.
    """
    import pandas as pd

    found = pd.DataFrame(list(rows), columns=list(columns))
    for name in columns:
        if name in CATEGORIES:
            found[name] = found[name].astype("category")
    return found.rename(columns=HEADERS) if language() == "zh" else found
