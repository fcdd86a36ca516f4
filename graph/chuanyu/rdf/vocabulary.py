"""The words of the graph as pyoxigraph terms: namespaces, prefixes, classes and properties.

What they mean stands in `ontology/chuanyu.ttl`; here are only their IRIs, so that a misspelt one is
an error of Python and not an empty answer.
"""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode

from chuanyu.identity import BASE as BASE


class Namespace:
    """Makes terms of one vocabulary: `CY("Article")` or, where it is a Python name, `CY.Article`."""

    def __init__(self, iri: str) -> None:
        self.iri = iri

    def __call__(self, local: str) -> NamedNode:
        """The term of a local name."""
        found = self.__dict__.get(local)
        return found if isinstance(found, NamedNode) else NamedNode(self.iri + local)

    def __getattr__(self, local: str) -> NamedNode:
        if local.startswith("_"):
            raise AttributeError(local)
        # Kept as a plain attribute, so that Python asks here once for each term.
        term = self.__dict__[local] = NamedNode(self.iri + local)
        return term


CY: Final = Namespace(BASE + "ontology#")
THEME: Final = Namespace(BASE + "theme/")
RDF: Final = Namespace("http://www.w3.org/1999/02/22-rdf-syntax-ns#")
RDFS: Final = Namespace("http://www.w3.org/2000/01/rdf-schema#")
OWL: Final = Namespace("http://www.w3.org/2002/07/owl#")
XSD: Final = Namespace("http://www.w3.org/2001/XMLSchema#")
SKOS: Final = Namespace("http://www.w3.org/2004/02/skos/core#")
DCTERMS: Final = Namespace("http://purl.org/dc/terms/")
SCHEMA: Final = Namespace("https://schema.org/")
OA: Final = Namespace("http://www.w3.org/ns/oa#")
ORG: Final = Namespace("http://www.w3.org/ns/org#")
PROV: Final = Namespace("http://www.w3.org/ns/prov#")
GEO: Final = Namespace("http://www.opengis.net/ont/geosparql#")
SF: Final = Namespace("http://www.opengis.net/ont/sf#")
TIME: Final = Namespace("http://www.w3.org/2006/time#")
VOID: Final = Namespace("http://rdfs.org/ns/void#")
DCAT: Final = Namespace("http://www.w3.org/ns/dcat#")

ID: Final = BASE + "id/"
ARTICLE: Final = BASE + "article/"
DAY: Final = BASE + "day/"

ENTITIES: Final = NamedNode(BASE + "graph/entities")
REFERENCE: Final = NamedNode(BASE + "graph/reference")
INFERRED: Final = NamedNode(BASE + "graph/inferred")
SOURCES: Final = NamedNode(BASE + "graph/sources")
DATASET: Final = NamedNode(BASE + "graph/dataset")
ONTOLOGY: Final = NamedNode(BASE + "graph/ontology")
PUBLISHED: Final = NamedNode(BASE + "graph/published")

GEONAMES: Final = "https://sws.geonames.org/"
CRS84: Final = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"

PREFIXES: Final[dict[str, str]] = {
    "cy": CY.iri,
    "theme": THEME.iri,
    "rdf": RDF.iri,
    "rdfs": RDFS.iri,
    "owl": OWL.iri,
    "xsd": XSD.iri,
    "skos": SKOS.iri,
    "dcterms": DCTERMS.iri,
    "schema": SCHEMA.iri,
    "oa": OA.iri,
    "org": ORG.iri,
    "prov": PROV.iri,
    "geo": GEO.iri,
    "sf": SF.iri,
    "time": TIME.iri,
    "void": VOID.iri,
    "dcat": DCAT.iri,
}
"""The prefixes that every file and every query of the program may use, by name."""
