"""Times and figures in words, with the days that they mean."""

from __future__ import annotations

from decimal import Decimal

import pytest

from chuanyu.answers.values import Stretch, figure, number, periods, quantities, stretch
from chuanyu.model import Approx
from chuanyu.rdf import trig
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.store.disk import memory_store
from chuanyu.store.terms import labels


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2024-03-05", "2024-03-05", "2024-03-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("今年下半年", "", ""),
        ("2024-13", "", ""),
        ("2024-02-30", "", ""),
        ("0000", "", ""),
    ],
)
def test_a_date_a_month_and_a_year_have_first_and_last_day(written: str, start: str, end: str) -> None:
    assert stretch(written) == Stretch(written, start, end, written)


GRAPH = (
    trig.PROLOGUE
    + """<http://x/g> {
  <http://x/plan> rdfs:label "“十四五”时期" ; time:hasBeginning <http://x/b> ; time:hasEnd <http://x/e> .
  <http://x/b> time:inXSDDate "2021-01-01"^^xsd:date . <http://x/e> time:inXSDDate "2025-12-31"^^xsd:date .
  <http://x/by> time:hasEnd <http://x/e> .
  <http://x/s> cy:quantity <http://x/about>, <http://x/range> .
  <http://x/about> schema:value 8000 ; schema:unitText "名" ; cy:approx cy:about .
  <http://x/range> schema:minValue 2.5 ; schema:maxValue 3 ; schema:unitText "%" .
}""".encode()
)


def test_an_interval_is_told_in_the_words_of_the_text_and_in_days() -> None:
    found = periods(memory_store(trig.loads(GRAPH)))
    said = "“十四五”时期（2021-01-01—2025-12-31）"
    assert found["http://x/plan"] == Stretch("“十四五”时期", "2021-01-01", "2025-12-31", said)
    assert found["http://x/by"].said == "2025-12-31"
    assert set(found) == {"http://x/plan", "http://x/by"}


def test_a_figure_has_its_word_its_range_and_its_unit() -> None:
    found = quantities(memory_store(trig.loads(GRAPH)))
    assert found == {"http://x/about": "约8000名", "http://x/range": "2.5%–3%"}


@pytest.mark.parametrize(
    ("exact", "written"),
    [
        ("5000000000", "50亿"),
        ("1200000000000", "1.2万亿"),
        ("121300000000", "1213亿"),
        ("20546000", "2054.6万"),
        ("14000", "1.4万"),
        ("10000", "1万"),
        ("9999", "9999"),
        ("12345", "12,345"),
        ("123456789", "123,456,789"),
        ("0.50", "0.5"),
        ("-30000", "-3万"),
    ],
)
def test_a_large_number_is_shortened_without_being_rounded(exact: str, written: str) -> None:
    assert number(Decimal(exact)) == written


def test_the_ends_of_a_range_each_have_their_scale() -> None:
    assert figure((None, Decimal(30000), Decimal(50000)), "元") == "3万–5万元"
    assert figure((Decimal(9000), Decimal(11000)), "人", "about") == "约9000–1.1万人"
    assert figure((Decimal(3),), "GW") == "3 GW"


def test_a_figure_is_inexact_in_the_words_of_the_ontology() -> None:
    words = labels(memory_store(ontology_quads()))
    for approx in Approx:
        assert figure((Decimal(3),), "个", approx) == f"{words[approx]['zh']}3个"
