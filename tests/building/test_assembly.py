"""Graphs of articles become one: the same bytes in any order, in the store as in the file, without fault."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from chuanyu.model import Reading
from chuanyu.rdf import filling, trig
from chuanyu.rdf.ontology import ontology_quads
from chuanyu.rdf.validation import check
from chuanyu.store.disk import open_store
from graphs import quads_of, write
from handmade import GAZETTEER, READING
from strategies import reading_sets


@settings(max_examples=40)
@given(reading_sets())
def test_the_same_bytes_for_any_order(readings: list[Reading]) -> None:
    quads = quads_of(readings, GAZETTEER)
    turned = [replace(r, statements=r.statements[::-1], mentions=r.mentions[::-1]) for r in readings[::-1]]
    assert trig.dumps(quads_of(turned, GAZETTEER)) == trig.dumps(quads)


@settings(max_examples=12)
@given(reading_sets())
def test_whatever_is_written_conforms(readings: list[Reading]) -> None:
    assert check(quads_of(readings, GAZETTEER)).faults == ()


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(reading_sets())
def test_the_file_holds_what_the_store_holds(tmp_path: Path, readings: list[Reading]) -> None:
    text = write(readings, GAZETTEER, tmp_path).read_bytes()
    quads = quads_of(readings, GAZETTEER)
    assert text == trig.dumps(quads)
    assert set(open_store(tmp_path)) == {*quads, *ontology_quads()}


@pytest.mark.parametrize("at_once", [1, 2, 7])
def test_what_follows_is_the_same_however_small_the_pieces(
    at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = set(quads_of([READING], GAZETTEER))
    monkeypatch.setattr(filling, "AT_ONCE", at_once)
    assert set(quads_of([READING], GAZETTEER)) == whole
