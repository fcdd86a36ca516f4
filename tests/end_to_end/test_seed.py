"""The seed article, from its file to answers: what a newcomer meets first."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import chuanyu
from chuanyu import data
from chuanyu.notebook import Graph
from chuanyu.store.checking import check


@pytest.fixture(scope="module")
def graph(seed_out: Path) -> Graph:
    return chuanyu.open(seed_out)


def test_the_graph_conforms(seed_out: Path) -> None:
    assert check(seed_out).faults == ()


def test_another_process_gives_the_same_bytes(seed_out: Path, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "chuanyu.cli",
        "build",
        str(data.seeds() / "articles"),
        "--out",
        str(tmp_path),
    ]
    subprocess.run(command, check=True, capture_output=True, env=os.environ | {"PYTHONHASHSEED": "7"})
    assert (tmp_path / "graph.trig").read_bytes() == (seed_out / "graph.trig").read_bytes()


def test_one_person_holds_two_posts(graph: Graph) -> None:
    found = graph.query("posts", organization="四川省大数据中心")
    assert set(found["人物"]) == {"顾红松"}
    assert set(found["职务"]) == {"党组书记", "主任"}


def test_a_district_party_secretary_belongs_to_the_committee(graph: Graph) -> None:
    found = graph.query("posts", organization="中共永川区委")
    assert ("廖宏伟", "书记") in set(zip(found["人物"], found["职务"], strict=True))


def test_partners_are_found_with_their_sentence(graph: Graph) -> None:
    found = graph.query("cooperation", entity="永川").set_index("合作方")
    assert {"泸州市", "自贡市"} <= set(found.index)
    assert "泸州" in found["原文"]["泸州市"]


def test_the_two_sides_are_the_strongest_pair(graph: Graph) -> None:
    first = graph.query("pairs").iloc[0]
    assert {first["一方"], first["另一方"]} == {"重庆市", "四川省"}


def test_a_line_is_known_by_its_abbreviations(graph: Graph) -> None:
    found = graph.query("lines", place="昆明").set_index("线路")
    assert found.loc["渝昆高铁", "连接地点"] == "昆明市、重庆市"


def test_figures_are_in_the_base_unit(graph: Graph) -> None:
    found = graph.query("quantities")
    assert ((found["数值"] == 5_000_000_000) & (found["计量单位"] == "元")).any()
    assert ((found["数值"] == 8000) & (found["约略"] == "多于")).any()


def test_every_quote_is_verbatim(graph: Graph) -> None:
    text = graph.sparql("SELECT ?text { ?a schema:articleBody ?text }")["text"].item()
    quotes = graph.sparql("SELECT DISTINCT ?quote { ?s cy:evidence/oa:hasSelector/oa:exact ?quote }")["quote"]
    assert len(quotes) > 100
    assert all(quote in text for quote in quotes)
