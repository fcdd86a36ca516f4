"""`chuanyu.open` in a notebook: frames, entities, networks, the picture."""

from __future__ import annotations

import html
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest

import chuanyu
from chuanyu.answers.profile import Fact, Profile
from chuanyu.errors import GraphError, QueryError
from chuanyu.notebook import Graph
from chuanyu.notebook.shown import EntityView


@pytest.fixture(scope="module")
def graph(example_out: Path) -> Graph:
    return chuanyu.open(str(example_out))


def test_importing_chuanyu_is_light() -> None:
    script = "import sys, chuanyu; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {
        "pandas",
        "rdflib",
        "pyoxigraph",
        "spacy",
        "networkx",
        "chuanyu.notebook",
    }


def test_what_chuanyu_has_not_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="nonesuch"):
        chuanyu.nonesuch  # noqa: B018


def test_a_graph_says_what_it_holds(graph: Graph) -> None:
    assert "2 篇文章，10 个实体，13 条事实" in repr(graph)


def test_opening_loads_no_frames_and_no_networks(example_out: Path) -> None:
    script = f"import sys, chuanyu; chuanyu.open({str(example_out)!r}); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not set(done.stdout.split()) & {
        "pandas",
        "networkx",
        "rdflib",
        "matplotlib",
        "IPython",
        "anywidget",
    }


def test_a_missing_graph_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match="没有找到图谱"):
        chuanyu.open(tmp_path)


def test_sparql_gives_a_frame_by_variable(graph: Graph) -> None:
    frame = graph.sparql(
        "SELECT ?name ?code { ?p cy:divisionCode ?code ; skos:prefLabel ?name } ORDER BY ?code"
    )
    assert list(frame.columns) == ["name", "code"]
    assert frame["name"].tolist()[:2] == ["重庆市", "江津区"]


def test_a_named_query_gives_a_frame_in_chinese(graph: Graph) -> None:
    frame = graph.query("cooperation", entity="江津")
    assert frame["合作方"].tolist() == ["永川区", "泸州市"]
    assert frame["日期"].tolist() == [pd.Timestamp(2022, 6, 18)] * 2
    with pytest.raises(QueryError):
        graph.query("cooperation", entity="成都市")


def test_every_query_is_listed(graph: Graph) -> None:
    frame = graph.queries()
    assert frame.set_index("名称").loc["cooperation", "参数"] == "entity=永川区"


def test_articles_are_listed(graph: Graph) -> None:
    assert graph.articles()["编号"].tolist() == ["example-park", "example-port"]


def test_an_entity_shows_itself(graph: Graph) -> None:
    found = graph.entity("永川")
    assert (found.name, found.iri.rsplit("/", 1)[-1]) == ("永川区", "500118-永川区")
    assert "合作（3）" in repr(found)
    assert "\x1b" not in repr(found)
    shown = found._repr_html_()
    assert "<q>两地联合开展智能制造招商</q> <small>置信度 0." in shown
    assert "位于：重庆市" in shown
    parts = shown.split("<h4>")
    assert all(part.count("《永川泸州共建产业园》") <= 1 for part in parts)  # a title once a kind
    assert found.facts()["类别"].value_counts()["合作"] == 3
    assert found.facts()["置信度"].between(0, 1).all()


def test_a_quote_cannot_break_out_of_the_html() -> None:
    hostile = "<script>alert(1)</script>"
    fact = Fact((hostile,), (hostile,), hostile, hostile, 0.9, hostile, hostile, None)
    profile = Profile("https://example.org/", hostile, (hostile,), hostile, (hostile,), ((hostile, (fact,)),))
    assert "<script" not in EntityView(profile)._repr_html_()


def test_a_column_of_numbers_is_one_where_an_answer_has_none(graph: Graph) -> None:
    frame = graph.query("quantities")
    assert frame["上限"].isna().all()
    for answer in (frame, graph.query("quantities", entity="李明远")):
        assert answer[["数值", "上限"]].dtypes.map(str).tolist() == ["float64", "float64"]


def test_the_network_is_networkx(graph: Graph) -> None:
    network = graph.network()
    assert isinstance(network, nx.MultiDiGraph)
    labels = {data["label"] for _, data in network.nodes(data=True)}
    assert {"永川区", "泸州市", "李明远"} <= labels
    assert {kind for *_, kind in graph.network(["Cooperation"]).edges(data="kind")} == {"Cooperation"}
    assert graph.pyvis().nodes


def test_the_page_stands_in_a_frame_of_its_own(graph: Graph) -> None:
    picture = graph.page(height=300)
    shown = picture._repr_html_()
    assert shown.startswith('<iframe srcdoc="')
    assert 'sandbox="allow-scripts"' in shown
    assert 'height="300"' in shown
    assert html.unescape(shown[len('<iframe srcdoc="') :]).startswith(picture.page)
    assert "永川区" in picture.page


def test_the_dataset_is_rdflib_over_the_union(graph: Graph) -> None:
    answer = graph.dataset.query('ASK { ?p a cy:Park ; skos:prefLabel "川南渝西示范产业园"@zh }')
    assert bool(answer.askAnswer)


def test_an_iri_has_its_label_beside_it(graph: Graph) -> None:
    frame = graph.sparql("SELECT ?p ?c { ?p a cy:Park ; a ?c FILTER(?c = cy:Park) }")
    assert list(frame.columns) == ["p", "p_label", "c", "c_label"]
    assert frame[["p_label", "c_label"]].values.tolist() == [["川南渝西示范产业园", "园区"]]
    assert list(graph.sparql("SELECT ?p { ?p a cy:Park }", labels=False).columns) == ["p"]


def test_columns_have_the_types_of_what_they_hold(graph: Graph) -> None:
    frame = graph.query("cooperation", entity="江津")
    assert str(frame["日期"].dtype).startswith("datetime64")
    assert frame["进展"].dtype == "category"
    assert frame["独立来源"].dtype == "int64"
    found = graph.sparql("SELECT ?n ?d ?b { VALUES (?n ?d ?b) { (1 1.5 true) (UNDEF 2.5 false) } }")
    assert [str(t) for t in found.dtypes] == ["Int64", "float64", "bool"]


def test_statements_are_a_typed_frame(graph: Graph) -> None:
    frame = graph.statements()
    assert len(frame) == 13
    assert {str(frame[c].dtype) for c in ("类别", "进展")} == {"category"}
    assert {str(frame[c].dtype)[:10] for c in ("截止日", "日期")} == {"datetime64"}
    assert frame["置信度"].between(0, 1).all()
    empty = graph.statements(since="2030")
    assert list(empty.columns) == list(frame.columns)
    assert str(empty["日期"].dtype) == str(frame["日期"].dtype)


def test_a_statement_shows_its_quote_and_source(graph: Graph) -> None:
    frame = graph.statements(kind="承诺", theme="产业")
    shown = graph.statement(frame["事实IRI"].iloc[0])
    for text in (repr(shown), shown._repr_html_()):
        assert "力争2025年底前建成标准厂房20万平方米以上" in text
        assert "《永川泸州共建产业园》" in text
        assert "2025年底" in text
    for nothing in ("https://example.org/", "not an IRI", ""):
        with pytest.raises(QueryError):
            graph.statement(nothing)


def test_an_article_marks_what_it_states(graph: Graph) -> None:
    found = graph.article("example-park")
    assert (found.title, found.source) == ("永川泸州共建产业园", "示例日报")
    assert len(found.statements()) == 9
    shown = found._repr_html_()
    assert '<mark title="成果：永川区">已与泸州市签署合作协议3份</mark>' in shown
    assert "9 条事实" in repr(found)
    assert graph.article("江津港口").iri.endswith("example-port")
    with pytest.raises(QueryError, match="没有文章"):
        graph.article("nonesuch")


def test_an_article_is_shown_as_text_whatever_it_holds(graph: Graph) -> None:
    from dataclasses import replace

    from chuanyu.notebook.articles import ArticleView

    found = graph.article("example-park")
    hostile = "<script>alert(1)</script>" + "x" * 200
    stated = tuple(
        replace(s, quotes=tuple(replace(q, title=hostile) for q in s.quotes)) for s in found.stated
    )
    view = ArticleView(found.iri, (hostile, None, hostile), hostile, stated, graph.store)
    assert "<script" not in view._repr_html_()


def test_search_gives_what_has_the_text_in_a_name(graph: Graph) -> None:
    assert graph.search("永川")["名称"].tolist() == ["永川区", "中共永川区委"]
    assert graph.search("yongchuan")["名称"].tolist() == ["永川区"]
    assert graph.search("产业")["名称"].tolist() == ["川南渝西示范产业园"]
    assert graph.search("永州区")["名称"].tolist()[0] == "永川区"
    assert graph.search("zzz").empty
    assert graph.search("").empty
    assert len(graph.search("市", limit=1)) == 1


def test_the_graph_is_three_frames(graph: Graph) -> None:
    frames = graph.to_pandas()
    assert {name: len(frame) for name, frame in frames.items()} == {
        "entities": 10,
        "statements": 13,
        "articles": 2,
    }


def test_the_network_gives_itself_to_pyvis_and_pandas(graph: Graph) -> None:
    net = graph.network("合作")
    assert net.pyvis().nodes
    frame = net.to_pandas()
    assert set(frame["kind"]) == {"Cooperation"}
    assert {"永川区", "泸州市"} <= set(frame["source_label"]) | set(frame["target_label"])
    with pytest.raises(GraphError, match="没有这种投影"):
        graph.network(project="nonesuch")


def test_one_setting_turns_all_into_english(graph: Graph) -> None:
    chuanyu.set_language("en")
    try:
        assert "2 articles, 10 entities, 13 facts" in repr(graph)
        assert graph.query("cooperation", entity="江津")["status"].tolist() == ["done", "done"]
        assert list(graph.statements().columns)[:3] == ["kind", "actors", "others"]
        assert set(graph.statements(kind="合作")["kind"]) == {"cooperation"}
        yongchuan = graph.entity("永川")
        for shown in (repr(yongchuan), yongchuan._repr_html_()):
            assert "cooperation" in shown
            assert "泸州市 · 共建产业园 · planned" in shown
            assert "合作（" not in shown
            assert "confidence 0." in shown
        assert all(line.strip(" •") for line in repr(yongchuan).splitlines()[4:] if line)
        assert "actors" in repr(graph.statement(graph.statements()["statement"].iloc[0]))
        assert graph.queries()["answers"].str.isascii().mean() > 0.9
        ties = graph.network(project="actors")
        assert set(chuanyu.analysis.centrality(ties)["class"]) <= {"place", "park", "alliance", "firm"}
        assert {d["text"] for *_, d in graph.network("参与").edges(data=True)} == {"builds"}
        assert '<html lang="en">' in graph.page().page
    finally:
        chuanyu.set_language("zh")
    with pytest.raises(QueryError, match="zh, en"):
        chuanyu.set_language("fr")


def test_the_graph_shows_how_much_it_holds(graph: Graph) -> None:
    shown = graph._repr_html_()
    assert "地方 5" in shown
    assert "合作 3" in shown
