"""The page as one file: what it holds, and that nothing in an article can change what it does."""

import base64
import hashlib
import html
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Quad, Store

import examples
from chuanyu.errors import GraphError
from chuanyu.view import is_outdated, render, write_page
from chuanyu.view.page import as_json
from graphs import write, write_store


def _data(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert found is not None
    loaded: dict[str, Any] = json.loads(found[1])
    return loaded


def test_the_same_store_gives_the_same_bytes(made: Store) -> None:
    # Another order of loading must not show either.
    quads: list[Quad] = sorted(made, key=str, reverse=True)
    other = Store()
    other.bulk_extend(quads)
    assert render(made).encode() == render(other).encode()


def test_the_page_holds_nodes_edges_and_quotes(made: Store) -> None:
    data = _data(render(made))
    assert {node["name"] for node in data["nodes"]} >= {"重庆市", "林知远", "无联系公司"}
    assert len(data["edges"]) == 8
    quotes = [quote["exact"] for fact in data["facts"] for quote in fact["quotes"]]
    assert "引进投资50亿元以上" in quotes


def test_what_the_sides_are_called_comes_with_the_data(made: Store) -> None:
    sides = {side["way"]: (side["name"], side["sign"]) for side in _data(render(made))["sides"]}
    assert sides == {-1: ("四川省", "川"), 1: ("重庆市", "渝")}


def test_a_node_is_found_by_pinyin_of_its_name_and_aliases(made: Store) -> None:
    sounds = {node["name"]: node["sounds"] for node in _data(render(made))["nodes"]}
    assert {"yongchuanqu", "ycq", "yongchuan", "yc"} <= set(sounds["永川区"])


def test_the_page_holds_the_articles_text_and_the_words_that_it_uses(add: Callable[[str], Store]) -> None:
    store = add(
        """<https://w3id.org/chuanyu/article/made> {
        <https://w3id.org/chuanyu/article/made> schema:articleBody "永川签署了方案" .
        made:d a cy:Description ; cy:describes id:yongchuan ; cy:surfaceForm "永川"@zh . }"""
    )
    data = _data(render(store))
    (article,) = data["articles"]
    assert article["text"] == "永川签署了方案"
    ((form, place),) = article["forms"]
    assert (form, data["nodes"][place]["name"]) == ("永川", "永川区")


def test_the_page_refers_to_nothing_outside(made: Store) -> None:
    page = render(made)
    assert re.findall(r"""<[^>]*\b(?:src|href)=(?!["']?data:)""", page) == []
    assert "sourceMappingURL" not in page
    assert not re.search(r"@import|url\(\s*[\"']?https?:", page)


def test_the_policy_allows_just_the_scripts_of_the_page(made: Store) -> None:
    page = render(made)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    allowed = html.unescape(policy[1])
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    assert len(scripts) == 1
    for script in scripts:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in allowed
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() in allowed
    assert not re.search(r"<[^>]+ style=", page)
    assert "default-src 'none'" in allowed
    assert "connect-src" not in allowed
    assert "unsafe" not in allowed


@pytest.mark.parametrize(
    "name",
    [
        "</script><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "<!-- <script>",
        "甲\u2028乙\u2029丙",
        "反\u202e斜\u2066杠\\\\",
        "{{ 7 * 7 }}{% raw %}",
        "长" * 10_000,
    ],
)
def test_a_name_can_be_anything(add: Callable[[str], Store], name: str) -> None:
    literal = json.dumps(name, ensure_ascii=False)
    page = render(add(f"graph:entities {{ id:odd a cy:Person ; skos:prefLabel {literal}@zh . }}"))
    (node,) = (node for node in _data(page)["nodes"] if node["iri"].endswith("/odd"))
    assert node["name"] == name
    label = "".join(node["label"])
    assert len(label) < 20
    assert not set(label) & set("\u202e\u2066"), "marks of direction would turn the labels beside it"
    assert len(re.findall(r"<script\b", page)) == 2


def test_a_quote_keeps_every_sign(add: Callable[[str], Store]) -> None:
    odd = 'a</script>"引号"&amp;\u2028<b>'
    literal = json.dumps(odd, ensure_ascii=False)
    page = render(add(f"<https://w3id.org/chuanyu/article/made> {{ made:c2.q oa:prefix {literal} . }}"))
    prefixes = [q["prefix"] for fact in _data(page)["facts"] for q in fact["quotes"]]
    assert odd in prefixes


def test_json_in_the_page_has_no_sign_that_html_reads() -> None:
    text = str(as_json(["<a>&", "\u2028\u2029", "中文"]))
    assert not set(text) & set("<>&\u2028\u2029")
    assert json.loads(text) == ["<a>&", "\u2028\u2029", "中文"]


def test_an_empty_graph_is_a_page() -> None:
    assert _data(render(Store()))["nodes"] == []


def test_write_page_puts_one_file_into_the_output_folder(made: Store, tmp_path: Path) -> None:
    write_store(list(made), tmp_path)
    file = write_page(tmp_path)
    assert file == tmp_path / "graph.html"
    digest = hashlib.sha256((tmp_path / "graph.trig").read_bytes()).hexdigest()
    assert file.read_bytes().decode("utf-8") == render(made, digest)
    assert file.read_bytes().decode("utf-8").replace(
        f'<meta name="graph" content="{digest}">\n', ""
    ) == render(made)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["graph.html", "graph.trig", "store"]


def test_a_page_is_outdated_once_the_graph_is_another(tmp_path: Path) -> None:
    first, second = examples.readings()
    write([first], examples.gazetteer(), tmp_path)
    assert not is_outdated(tmp_path), "there is none"
    write_page(tmp_path)
    write([first], examples.gazetteer(), tmp_path)
    assert not is_outdated(tmp_path), "the same graph was built again"
    write([first, second], examples.gazetteer(), tmp_path)
    write([first, second], examples.gazetteer(), tmp_path)
    assert is_outdated(tmp_path)
    write_page(tmp_path)
    assert not is_outdated(tmp_path)


def test_write_page_says_where_it_cannot_write(made: Store, tmp_path: Path) -> None:
    write_store(list(made), tmp_path)
    with pytest.raises(GraphError, match=r"graph\.trig/page\.html"):
        write_page(tmp_path, file=tmp_path / "graph.trig" / "page.html")


def test_write_page_needs_a_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphError):
        write_page(tmp_path / "nothing")


def test_the_page_of_the_seed_is_small_and_says_what_opens_first(seed_out: Path) -> None:
    file = write_page(seed_out)
    assert file.stat().st_size < 3_000_000
    data = _data(file.read_text(encoding="utf-8"))
    assert data["sizes"][0][0] <= 60
    assert len(data["sizes"]) > 1
    assert {node["side"] for node in data["nodes"]} == {-1, 0, 1}
    assert sum("map" in node for node in data["nodes"]) > len(data["nodes"]) / 2
    assert all(article["text"] and article["forms"] for article in data["articles"])
