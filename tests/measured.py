"""A made-up article, its gold and a graph of it, to be bent by the tests of the evaluation."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

from chuanyu.evaluate import Report, evaluate

TEXT = """---
id: made-up
---
永川泸州共建产业园

永川区委书记李明远说，下一步，永川将与泸州共建示范产业园，力争2025年底前建成标准厂房20万平方米。

目前，永川区已签署合作协议3份。内江科技园里，永川区已签署合作协议，荣昌区也来了。

渝泸城际铁路正在建设。
"""
NAMES = {
    "yongchuan": ("Place", "永川区"),
    "luzhou": ("Place", "泸州市"),
    "neijiang": ("Place", "内江市"),
    "chongqing": ("Place", "重庆市"),
    "sichuan": ("Place", "四川省"),
    "committee": ("PartyBody", "中共永川区委"),
    "li": ("Person", "李明远"),
    "park": ("Park", "示范产业园"),
    "campus": ("Park", "内江科技园"),
    "line": ("RailLine", "渝泸城际铁路"),
}
LISTS = ("holds_post", "cooperation", "connects", "located_in", "takes_part", "commitments", "outcomes")
PROMISE = "建成标准厂房20万平方米"
DEED = "签署合作协议3份"
_HEAD = """@prefix cy: <https://w3id.org/chuanyu/ontology#> . @prefix : <https://example.org/id/> .
@prefix oa: <http://www.w3.org/ns/oa#> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix a: <https://w3id.org/chuanyu/article/> .
a:made-up a cy:Article ; dcterms:title "永川泸州共建产业园"@zh .
"""
_number = itertools.count()


def gold(**lists: Any) -> dict[str, Any]:
    """The gold of the article: all entities, and what lists are given."""
    things = [{"name": name, "class": cls, "accept": []} for cls, name in NAMES.values()]
    head = {"article": "made-up", "title": "永川泸州共建产业园", "text_file": "made-up.txt"}
    return head | {"entities": things} | {kind: [] for kind in LISTS} | lists


def write_gold(folder: Path, data: dict[str, Any], name: str = "made-up") -> Path:
    """Write a gold file and the article beside it."""
    (folder / "made-up.txt").write_text(TEXT, encoding="utf-8")
    file = folder / f"{name}.json"
    file.write_text(json.dumps(data, ensure_ascii=False), encoding="utf-8")
    return file


def statement(kind: str, quote: str, *properties: str, article: str = "a:made-up") -> str:
    """A statement as TriG: `statement("Location", "内江科技园", "cy:thing :campus", …)`."""
    node = f":s{next(_number)}"
    selector = f'[ a oa:TextQuoteSelector ; oa:exact "{quote}" ]'
    evidence = f"[ oa:hasSource {article} ; oa:hasSelector {selector} ]"
    return f"{node} a cy:{kind} ; {' ; '.join((*properties, f'cy:evidence {evidence}'))} ."


def entity(node: str, cls: str, label: str, alias: str = "") -> str:
    """An entity as TriG."""
    also = f' ; skos:altLabel "{alias}"@zh' if alias else ""
    return f':{node} a cy:{cls} ; skos:prefLabel "{label}"@zh{also} .'


def mentions(*nodes: str) -> str:
    """What the article names, as TriG."""
    return f"a:made-up schema:mentions {', '.join(f':{n}' for n in nodes)} ."


def write_graph(folder: Path, *lines: str, known: bool = True) -> Path:
    """Write a graph: the article, the usual entities if they are known, and what lines are given."""
    file = folder / "graph.trig"
    usual = [entity(node, cls, name) for node, (cls, name) in NAMES.items()] if known else []
    file.write_text("\n".join((_HEAD, *usual, *lines)), encoding="utf-8")
    return file


def measured(folder: Path, wanted: dict[str, Any], *lines: str, known: bool = True) -> Report:
    """Measure a graph that holds some lines against a gold."""
    return evaluate(write_graph(folder, *lines, known=known), [write_gold(folder, wanted)])


def counts(report: Report, kind: str) -> tuple[float, float, float]:
    """What is right, wrong and missed of a kind."""
    tally = report.articles[0].tallies[kind]
    return tally.right, tally.wrong, tally.missed
