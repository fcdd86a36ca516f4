"""The pages under docs that are made from files of the repository are up to date."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import rdflib
from rdflib.namespace import OWL, RDF

from chuanyu import data

SCRIPT = Path(__file__).parents[2] / "docs" / "ontology_page.py"


def test_the_ontologys_page_is_made_of_the_present_ontology() -> None:
    spec = importlib.util.spec_from_file_location("ontology_page", SCRIPT)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page: str = module.PAGE.read_text(encoding="utf-8")
    assert page.endswith(module.stamp()), "run: make docs"
    ontology = rdflib.Graph().parse(data.ontology() / "chuanyu.ttl")
    for kind in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
        for word in ontology.subjects(RDF.type, kind):
            assert str(word) in page
