"""Each named query is well described, runs, and answers with the sentence and its article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Store

import examples
from chuanyu import data
from chuanyu.answers import queries
from chuanyu.answers.queries import NamedQuery
from chuanyu.errors import DataError, QueryError
from chuanyu.model import Commitment, Period
from chuanyu.store.disk import open_store
from chuanyu.store.sparql import sparql
from graphs import write

CATALOGUE = queries.catalogue()
SURE = Decimal("0.9")
"""How sure the examples are of each of their statements."""
NOT_ONE_FACT_A_ROW = {"aliases", "articles", "brokers", "contradictions", "mentions", "pairs", "reprints"}
HEADER = """# title@zh: 标题
# title@en: Title
# description@zh: 说明
# description@en: Description
# param entity: entity, required, example 永川区 | 主体 | an actor
# column name: 名称

SELECT ?name { VALUES ?entity { UNDEF } ?entity skos:prefLabel ?name }
"""


def by_name(query: NamedQuery) -> str:
    return query.name


def asked_for(query: NamedQuery) -> dict[str, object]:
    """What the header of a query gives as example of each parameter that it needs."""
    known = {"person": "李明远"}
    return {p.name: known.get(p.name, p.example) for p in query.parameters if p.required}


def test_there_are_twenty_five_and_each_can_be_narrowed() -> None:
    assert len(CATALOGUE) >= 25
    assert all(q.parameters for q in CATALOGUE)


def test_at_least_the_promised_questions_are_there() -> None:
    names = {q.name for q in CATALOGUE}
    assert names >= {
        "articles",
        "commitments",
        "cooperation",
        "ledger",
        "lines",
        "outcomes",
        "pairs",
        "parks",
        "posts",
        "profile",
        "quantities",
        "said",
    }


def test_the_catalogue_is_sorted_and_complete() -> None:
    files = sorted(f.stem for f in (data.ontology() / "queries").glob("*.rq"))
    assert [q.name for q in CATALOGUE] == files


@pytest.mark.parametrize("query", CATALOGUE, ids=by_name)
def test_the_header_names_the_columns_that_the_query_gives(query: NamedQuery, example_store: Store) -> None:
    assert sparql(example_store, query.text, query.name).columns == tuple(query.columns)


@pytest.mark.parametrize("query", CATALOGUE, ids=by_name)
def test_every_query_answers_over_the_examples(query: NamedQuery, example_store: Store) -> None:
    table = queries.run(example_store, query, asked_for(query))
    # The examples agree with one another, none reprints another, and no two things in them share a name.
    assert table.rows or query.name in ("contradictions", "reprints", "same")
    assert table.headers == tuple(query.columns.values())


@pytest.mark.parametrize("query", [q for q in CATALOGUE if "quote" in q.columns], ids=by_name)
def test_a_fact_stands_with_words_that_are_in_the_article(query: NamedQuery, example_store: Store) -> None:
    assert {"article", "date"} <= set(query.columns)
    body = "SELECT ?title ?text { ?a a cy:Article ; dcterms:title ?title ; schema:articleBody ?text }"
    texts = {str(title): str(text) for title, text in sparql(example_store, body).rows}
    for row in queries.run(example_store, query, asked_for(query)).records():
        if row["quote"] is not None:
            assert str(row["quote"]) in texts[str(row["article"])]


@pytest.mark.parametrize(
    "name",
    [q.name for q in CATALOGUE if q.columns.get("article") and q.name not in NOT_ONE_FACT_A_ROW],
)
def test_a_query_that_states_facts_says_how_sure_they_are(name: str, example_store: Store) -> None:
    query = queries.named(name)
    assert query.columns["confidence"] == "置信度"
    stated = [r for r in queries.run(example_store, query, asked_for(query)).records() if r["quote"]]
    assert stated
    assert {r["confidence"] for r in stated} == {SURE}


def rows(store: Store, name: str, **params: object) -> list[tuple[object, ...]]:
    table = queries.run(store, name, params)
    hidden = {"article", "date"}
    keep = [i for i, c in enumerate(table.columns) if c not in hidden]
    return [tuple(row[i] for i in keep) for row in table.rows]


def test_cooperation_gives_partners_topic_status_and_quote(example_store: Store) -> None:
    assert rows(example_store, "cooperation", entity="江津") == [
        ("永川区", "港口联盟", "已完成", 1, SURE, "江津区、永川区与泸州市结为港口联盟"),
        ("泸州市", "港口联盟", "已完成", 1, SURE, "江津区、永川区与泸州市结为港口联盟"),
    ]


def test_posts_of_one_body_or_of_all(example_store: Store) -> None:
    post = ("李明远", "书记", "中共永川区委", SURE, "永川区委书记李明远")
    assert rows(example_store, "posts") == [post]
    assert rows(example_store, "posts", organization="中共永川区委") == [post]
    assert rows(example_store, "posts", organization="永川区") == []


def test_lines_give_all_that_they_join(example_store: Store) -> None:
    quote = "渝泸城际铁路连接重庆市与泸州市，目前正在建设"
    assert rows(example_store, "lines", place="重庆") == [
        ("渝泸城际铁路", "泸州市、重庆市", "在建", SURE, quote)
    ]


def test_what_is_taken_for_granted_of_a_line_is_said(example_store: Store) -> None:
    assert "没有说明进展的注明推定在建" in queries.named("lines").description_zh
    comment = 'SELECT ?said { cy:building rdfs:comment ?said FILTER(LANG(?said) = "zh") }'
    ((said,),) = sparql(example_store, comment).rows
    assert "没有说明进展的线路也记为在建" in str(said)


def test_commitments_carry_deadline_and_speaker(example_store: Store) -> None:
    assert rows(example_store, "commitments", entity="永川区") == [
        ("永川区", SURE, "力争2025年底前建成标准厂房20万平方米以上", date(2025, 12, 31), "李明远")
    ]


def test_the_ledger_puts_promises_before_results_of_each_theme(example_store: Store) -> None:
    found = rows(example_store, "ledger")
    assert [row[:3] for row in found] == [
        ("交通", "承诺", "江津区"),
        ("交通", "成果", "江津区"),
        ("产业", "承诺", "永川区"),
        ("产业", "成果", "永川区"),
    ]
    assert rows(example_store, "ledger", theme="交通") == found[:2]
    assert rows(example_store, "ledger", theme="industry") == found[2:]
    assert rows(example_store, "ledger", section="产业体系") == found[2:3]


def test_pairs_count_facts_and_articles(example_store: Store) -> None:
    assert [row[:4] for row in rows(example_store, "pairs")] == [
        ("永川区", "泸州市", 3, 2),
        ("江津区", "永川区", 1, 1),
        ("江津区", "泸州市", 1, 1),
    ]


def test_quantities_are_in_the_base_unit(example_store: Store) -> None:
    found = {(row[1], row[3], row[5]) for row in rows(example_store, "quantities")}
    assert found == {("永川区", 3, "份"), ("永川区", 200000, "平方米"), ("江津区", 12000000, "吨")}


def test_deadlines_up_to_a_day(example_store: Store) -> None:
    assert len(rows(example_store, "deadlines")) == 1
    assert len(rows(example_store, "deadlines", before="2025-12-31")) == 1
    assert rows(example_store, "deadlines", before="2025-12-30") == []


def test_a_year_is_due_by_its_end(tmp_path: Path) -> None:
    first, second = examples.readings()
    year = Period(date(2025, 1, 1), date(2025, 12, 31), "2025年")
    dated = [replace(s, due=year) if isinstance(s, Commitment) else s for s in first.statements]
    write([replace(first, statements=tuple(dated)), second], examples.gazetteer(), tmp_path)
    store = open_store(tmp_path)
    assert [row[0] for row in rows(store, "deadlines", before="2025-12-31")] == ["2025"]
    assert rows(store, "deadlines", before="2025-06-30") == []


def test_a_month_or_a_year_is_a_date_too(example_store: Store) -> None:
    def days(name: str, **params: object) -> list[object]:
        return [row["date"] for row in queries.run(example_store, name, params).records()]

    march = days("articles", since="2022-03", until="2022-03")
    assert march
    assert march == [d for d in days("articles") if str(d).startswith("2022-03")]
    assert days("articles", since="2022") == days("articles")
    assert days("articles", until="2021") == []
    assert len(rows(example_store, "deadlines", before="2025")) == 1
    assert rows(example_store, "deadlines", before="2025-11") == []


def test_articles_are_counted(example_store: Store) -> None:
    found = queries.run(example_store, "articles").records()
    assert [(r["id"], r["statements"]) for r in found] == [("example-park", 9), ("example-port", 4)]


def test_text_from_outside_is_one_term_whatever_it_holds(example_store: Store) -> None:
    hostile = '"} INSERT DATA { <a:a> <a:b> <a:c> } #\n\\g<0> { UNDEF }'
    bound = queries.bind(example_store, queries.named("ledger"), {"section": hostile})
    assert rows(example_store, "ledger", section=hostile) == []
    assert bound.count("INSERT") == 1
    assert '\\"} INSERT' in bound


def test_an_empty_value_leaves_a_parameter_open(example_store: Store) -> None:
    assert rows(example_store, "posts", organization="") == rows(example_store, "posts")


@pytest.mark.parametrize(
    ("name", "params", "said"),
    [
        ("coperation", {}, "did you mean cooperation"),
        ("cooperation", {}, "needs the parameter 'entity'"),
        ("cooperation", {"entiti": "永川区"}, "did you mean entity"),
        ("articles", {"entity": "永川区"}, "no parameter 'entity'"),
        ("cooperation", {"entity": "永串区"}, "永川区"),
        ("ledger", {"theme": "交"}, "交通"),
        ("deadlines", {"before": "明年"}, "2025-12-31"),
        ("deadlines", {"before": "2025-13"}, "no date: 2025-13"),
        ("changes", {"since": "2023", "until": "2022"}, "until 2022-12-31 lies before since 2023-01-01"),
        ("articles", {"since": "2023-01-02", "until": "2023-01-01"}, "exchange the two days"),
        ("cooperation", {"entity": "jx"}, "没有“jx”"),
    ],
)
def test_a_misused_query_says_what_to_do(
    example_store: Store, name: str, params: dict[str, object], said: str
) -> None:
    with pytest.raises(QueryError, match=said):
        queries.run(example_store, name, params)


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("# title@en: Title\n", "", 1, "title@en"),
        ("# title@en: Title", "# titel@en: Title", 2, "header"),
        ("# title@en: Title", "# title@zh: Titel", 2, "twice"),
        ("# title@en: Title", "# title name: Title", 2, "title"),
        ("# column name: 名称\n", "", 1, "no column"),
        ("entity, required", "place, required", 5, "no type 'place'"),
        (", example 永川区", "", 5, "not described"),
        ("VALUES ?entity { UNDEF }", "", 5, "no place"),
    ],
)
def test_a_faulty_header_is_shown_where_it_is(
    tmp_path: Path, old: str, new: str, line: int, said: str
) -> None:
    file = tmp_path / "asked.rq"
    file.write_text(HEADER.replace(old, new), encoding="utf-8")
    with pytest.raises(DataError, match=said) as caught:
        queries.catalogue(tmp_path)
    assert str(caught.value.where) == f"{file}:{line}"


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    (tmp_path / "asked.rq").write_bytes(HEADER.encode("gb18030"))
    with pytest.raises(DataError, match="not UTF-8"):
        queries.catalogue(tmp_path)


def test_a_query_is_a_name_a_file_or_text(tmp_path: Path, example_store: Store) -> None:
    described, bare = tmp_path / "described.rq", tmp_path / "bare.rq"
    described.write_text(HEADER, encoding="utf-8")
    bare.write_text("SELECT ?p { ?p a cy:Park }", encoding="utf-8")
    assert queries.resolve("posts").name == "posts"
    assert queries.resolve("ASK { ?s ?p ?o }").title_zh == ""
    assert queries.resolve("DESCRIBE cy:Place").text == "DESCRIBE cy:Place"
    asked = queries.resolve(str(described))
    assert queries.run(example_store, asked, {"entity": "永川"}).rows == (("永川区",),)
    assert len(queries.run(example_store, queries.resolve(str(bare))).rows) == 1
    with pytest.raises(QueryError, match="no such file"):
        queries.resolve(str(tmp_path / "none.rq"))
    with pytest.raises(QueryError, match="takes none"):
        queries.run(example_store, queries.resolve(str(bare)), {"entity": "永川"})
