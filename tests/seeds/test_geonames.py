"""Links to GeoNames: only where certain, and the file is what its script makes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.language.gazetteer import load
from chuanyu.model import EntityClass
from chuanyu.rdf.entities import Entities
from chuanyu.rdf.entity_descriptions import Description, LookUp
from chuanyu.rdf.vocabulary import GEONAMES, SKOS

SCRIPT = Path(__file__).parents[2] / "seeds" / "gazetteers" / "geonames.py"


def test_the_file_is_what_its_script_makes() -> None:
    spec = importlib.util.spec_from_file_location("geonames_script", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    file = data.seeds() / "gazetteers" / "geonames.csv"
    assert module.text() == file.read_text(encoding="utf-8")


def test_a_division_is_linked_and_one_of_two_records_is_not() -> None:
    known = load().by_name
    assert known["重庆市"].geonames == "1814906"
    assert known["成都市"].geonames == "1815286"
    assert known["永川区"].geonames == ""  # two records bear the name
    assert known["四川省"].geonames == ""  # no city


def test_the_link_stands_in_the_graph_of_entities() -> None:
    entities = Entities(LookUp(load()))
    node = NamedNode("https://w3id.org/chuanyu/id/place/500000-重庆市")
    entities.add([Description(node, EntityClass.PLACE, "重庆市", "500000")])
    linked = [q.object for q in entities.quads() if q.predicate == SKOS.exactMatch]
    assert linked == [NamedNode(f"{GEONAMES}1814906/")]


def test_gazetteers_without_the_file_are_read_and_a_wrong_number_is_named(tmp_path: Path) -> None:
    for file in (data.seeds() / "gazetteers").glob("*.csv"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "geonames.csv").unlink()
    assert load(tmp_path).by_name["重庆市"].geonames == ""
    (tmp_path / "geonames.csv").write_text(
        "code,name,geonames,source\n500000,重庆市,x1,mine\n", encoding="utf-8"
    )
    with pytest.raises(DataError, match=r"geonames\.csv:2"):
        load(tmp_path)
