"""What the service shows to people: an entity with its quotes, the query editor, which of several is meant.

All text goes through an escaping template; a strict policy lets nothing run but our own files.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

import jinja2
from pyoxigraph import NamedNode, Store

from chuanyu.answers import lookup, queries
from chuanyu.answers.counts import class_labels
from chuanyu.answers.profile import by_article, profile
from chuanyu.errors import GraphError, QueryError
from chuanyu.rdf.vocabulary import BASE
from chuanyu.store.disk import open_store
from chuanyu.store.generations import latest
from chuanyu.store.sparql import PREFIXES, sparql

HERE = Path(__file__).resolve().parent
_TEMPLATES = jinja2.Environment(
    loader=jinja2.FileSystemLoader(HERE), autoescape=True, undefined=jinja2.StrictUndefined
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a name leads to: an IRI, or a page that says why not."""

    iri: str | None
    page: str = ""
    status: int = 200


def policy(scripts: str) -> dict[str, str]:
    """Headers by which a browser runs no script but those of `scripts` and asks nobody else."""
    rules = (
        f"default-src 'none'; script-src {scripts}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        "font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )
    return {
        "Content-Security-Policy": rules,
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
    }


def find(out: Path, name: str) -> Found:
    """The entity that a name, an alias, its pinyin or an IRI means."""
    store = _store(out)
    try:
        return Found(lookup.entity(store, name).iri)
    except QueryError as error:
        known = lookup.entities(store)
        several = lookup.matching(known, name) or lookup.called(store, known, name)
        near = [n for label in lookup.near(known, name) for n in known if n.label == label]
        words = class_labels(store)
        links = [(n.label, words.get(n.kind, n.kind), link(n.iri)) for n in several or near]
        if several:
            message = f"“{name}”不止一个，请选一个："
        else:
            message = f"{error.what}，{'相近的名称：' if near else '也没有相近的名称。'}"
        page = _TEMPLATES.get_template("which.html.j2").render(name=name, message=message, links=links)
        return Found(None, page, 300 if several else 404)


def entity(out: Path, iri: str) -> str:
    """The page of an entity: its names, where it lies, every fact with its quote and article."""
    store = _store(out)
    found = profile(store, iri)
    known = {n.label: link(n.iri) for n in lookup.entities(store)}
    template = _TEMPLATES.get_template("entity.html.j2")
    return template.render(entity=found, known=known, link=link(iri), by_article=by_article)


def ask(out: Path, english: bool = False) -> str:
    """The query editor, with the catalogue as examples and the words of the ontology to complete.

    In Chinese the results of a query of the catalogue stand under its heads, in English under its variables.
    """
    store = _store(out)
    words = sparql(store, _WORDS)
    examples = [
        {
            "name": q.name,
            "title": q.title_en if english else q.title_zh,
            "text": q.text.split("\n\n", 1)[-1],
            "heads": {name: name for name in q.columns} if english else q.columns,
            "parameters": [
                {"name": p.name, "type": p.type, "example": p.example, "required": p.required,
                 "description": p.description_en if english else p.description_zh} for p in q.parameters
            ],
        }
        for q in queries.catalogue()
    ]  # fmt: skip
    data = {
        "examples": examples,
        "prefixes": PREFIXES,
        "words": [[r["iri"], r["label"], r["kind"]] for r in words.records()],
        "base": BASE,
        "themes": [
            [next((a for a in n.aliases if a.isascii()), n.label) if english else n.label, n.iri]
            for n in lookup.themes(store)
        ],
        "optional": " (optional)" if english else "（可不填）",
        "every": "all" if english else "全部",
        "unclear": "“{}” is not the name of one thing:" if english else "“{}”不是某一个主体的名称：",
        "which": "names that come near" if english else "看相近的名称",
        "start": _START.format(name="name" if english else "名称", park="park" if english else "园区"),
    }
    # `<` is the one character by which text could end the element that holds the data.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return _TEMPLATES.get_template("ask.html.j2").render(data=text, english=english)


def description(iri: str) -> str:
    """The query for what the graph says of an entity, and of the statements that name it."""
    node = NamedNode(iri)
    return (
        f"CONSTRUCT {{ {node} ?p ?o . ?s ?q {node} . ?s ?r ?t }} "
        f"WHERE {{ {{ {node} ?p ?o }} UNION {{ ?s ?q {node} . ?s ?r ?t }} }}"
    )


def service_description(endpoint: str, form: str) -> bytes:
    """The service as it describes itself (SPARQL 1.1 Service Description)."""
    import pyoxigraph as ox

    from chuanyu.server.worker import GRAPHS

    sd, formats = "http://www.w3.org/ns/sparql-service-description#", "http://www.w3.org/ns/formats/"
    given = " , ".join(f"<{formats}{f}>" for f in (
        "SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle",
        "N-Triples", "JSON-LD", "TriG",
    ))  # fmt: skip
    text = (
        f"@prefix sd: <{sd}> . {NamedNode(endpoint)} a sd:Service ; sd:endpoint {NamedNode(endpoint)} ; "
        f"sd:supportedLanguage sd:SPARQL11Query ; sd:feature sd:UnionDefaultGraph ; sd:resultFormat {given} ."
    )
    triples = ox.parse(text.encode(), ox.RdfFormat.TURTLE)
    return ox.serialize((q.triple for q in triples), format=GRAPHS[form]) or b""


def link(iri: str) -> str:
    """The address of an entity's page."""
    return f"/entity/{quote(iri, safe='')}"


def _store(out: Path) -> Store:
    build = latest(out)
    if build is None:
        raise GraphError("没有找到图谱", str(out), "请运行 chuanyu build 构建图谱")
    return _opened(out, build)


@lru_cache(maxsize=2)
def _opened(out: Path, build: Path) -> Store:
    return open_store(out)


_START = "SELECT ?{name} {{\n  ?{park} a cy:Park ; skos:prefLabel ?{name}\n}} LIMIT 20"
"""The query that stands in the editor at first."""

_WORDS = """SELECT ?iri ?label ?kind {
  VALUES (?class ?kind) {
    (owl:Class "class") (owl:ObjectProperty "property") (owl:DatatypeProperty "property")
  }
  ?iri a ?class ; rdfs:label ?label FILTER(LANG(?label) = "zh")
} ORDER BY ?iri"""
