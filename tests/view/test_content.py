"""The store as what the page shows."""

from collections.abc import Callable

from pyoxigraph import Store

from chuanyu.view.content import Content, Fact, content


def _fact(shown: Content, name: str) -> Fact:
    (found,) = (fact for fact in shown.facts if fact.iri.endswith("#" + name))
    return found


def _names(shown: Content, places: tuple[int, ...]) -> set[str]:
    return {shown.nodes[place].name for place in places}


def test_a_fact_has_its_quote_in_context_and_its_article(made: Store) -> None:
    shown = content(made)
    (quote,) = _fact(shown, "c1").quotes
    assert (quote.prefix, quote.exact, quote.suffix) == ("会上说,", "川渝两地将与永川共建产业园", "。下一步")
    article = shown.articles[quote.article]
    assert (article.title, article.date, article.source) == ("永川区与四川携手", "2024-03-01", "示例日报")


def test_a_commitment_tells_who_when_and_how_much(made: Store) -> None:
    shown = content(made)
    fact = _fact(shown, "m1")
    roles = dict(fact.roles)
    assert _names(shown, roles["actor"]) == {"永川区"}
    assert _names(shown, roles["speaker"]) == {"林知远"}
    assert _names(shown, roles["concerns"]) == {"永泸高铁"}
    assert fact.due == "“十四五”时期（2021-01-01—2025-12-31）"
    assert fact.quantities == ("多于50亿元",)


def test_every_entity_is_there_also_without_ties(made: Store) -> None:
    degrees = {node.name: node.degree for node in content(made).nodes}
    assert degrees["无联系公司"] == 0
    assert degrees["永川区"] == 5
    assert len(degrees) == 8


def test_statements_of_one_kind_about_one_pair_make_one_edge(made: Store) -> None:
    shown = content(made)
    bundles = {
        frozenset(_names(shown, (e.source, e.target))): e for e in shown.edges if e.kind == "Cooperation"
    }
    both = bundles[frozenset({"重庆市", "四川省"})]
    assert {shown.facts[place].text for place in both.facts} == {("产业园",), ("港口",)}
    assert not both.planned, "one of the two is done"
    assert bundles[frozenset({"重庆市", "永川区"})].planned


def test_facts_of_the_gazetteers_are_kept_apart_from_statements(made: Store) -> None:
    shown = content(made)
    (reference,) = shown.references
    assert shown.nodes[reference.subject].name == "永川区"
    assert shown.nodes[reference.object].name == "重庆市"
    assert all(fact.quotes for fact in shown.facts)


def test_words_of_the_ontology_come_in_both_languages(made: Store) -> None:
    words = content(made).words
    assert words["Cooperation"] == {"en": "cooperation", "zh": "合作"}
    assert words["industry"] == {"en": "industry", "zh": "产业"}


def test_an_empty_store_shows_nothing() -> None:
    shown = content(Store())
    assert (shown.nodes, shown.edges, shown.facts, shown.articles) == ((), (), (), ())


def test_a_range_is_shown_with_both_ends(add: Callable[[str], Store]) -> None:
    store = add(
        """<https://w3id.org/chuanyu/article/made> { made:m1 cy:quantity made:m1.q2 .
        made:m1.q2 schema:minValue 300 ; schema:maxValue 500 ; schema:unitText "公里" . }"""
    )
    assert "300–500公里" in _fact(content(store), "m1").quantities


REPRINT = """<https://w3id.org/chuanyu/article/later> {
    <https://w3id.org/chuanyu/article/later> a cy:Article ; dcterms:title "同一份通稿"@zh ;
      dcterms:issued "2024-03-02"^^xsd:date .
    <https://w3id.org/chuanyu/article/later#c> a cy:Cooperation ; cy:party id:chongqing, id:sichuan ;
      cy:topic "港口"@zh ; cy:status cy:done ; cy:confidence 0.8 ;
      cy:evidence <https://w3id.org/chuanyu/article/later#e> .
    <https://w3id.org/chuanyu/article/later#e> oa:hasSource <https://w3id.org/chuanyu/article/later> ;
      oa:hasSelector <https://w3id.org/chuanyu/article/later#q> ;
      cy:origin <https://w3id.org/chuanyu/article/made> .
    <https://w3id.org/chuanyu/article/later#q> oa:exact "两地联合运营港口" . }
  <https://w3id.org/chuanyu/article/made> { made:c2.e cy:origin <https://w3id.org/chuanyu/article/made> . }"""


def test_a_quote_of_a_reprint_leads_to_the_article_that_carried_it_first(add: Callable[[str], Store]) -> None:
    shown = content(add(REPRINT))
    (copy,) = _fact(shown, "c").quotes
    (first,) = _fact(shown, "c2").quotes
    assert [article.title for article in shown.articles] == ["永川区与四川携手", "同一份通稿"]
    assert (copy.article, copy.origin) == (1, 0)
    assert (first.article, first.origin) == (0, None)
