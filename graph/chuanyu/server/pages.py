"""What the service shows to people: an entity with its quotes, the query editor, which of several is meant.

All text goes through an escaping template; a strict policy lets nothing run but our own files.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote

import jinja2
from pyoxigraph import NamedNode, Store

from chuanyu.answers import lookup, queries
from chuanyu.answers.profile import by_article, profile
from chuanyu.answers.stated import articles
from chuanyu.errors import GraphError, QueryError
from chuanyu.rdf.vocabulary import ARTICLE, BASE, ID
from chuanyu.server.protocol import Language
from chuanyu.store.disk import open_store
from chuanyu.store.generations import latest
from chuanyu.store.sparql import PREFIXES, sparql
from chuanyu.store.terms import labels
from chuanyu.wording import in_english

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


def find(out: Path, name: str, language: Language) -> Found:
    """The entity that a name, an alias, its pinyin or an IRI means."""
    store = _store(out)
    try:
        return Found(lookup.entity(store, name).iri)
    except QueryError as error:
        known = lookup.entities(store)
        several = lookup.matching(known, name) or lookup.called(store, known, name)
        near = [n for label in lookup.near(known, name) for n in known if n.label == label]
        words = labels(store)
        offered = several or near
        alike = {n.label for n, m in pairwise(sorted(offered)) if n.label == m.label}
        # What bears one name is told apart by the end of its IRI, which says of which class and whose it is.
        ends = [n.iri.removeprefix(ID) if n.label in alike else "" for n in offered]
        links = [(n, words.get(n.kind, {}), end, link(n.iri)) for n, end in zip(offered, ends, strict=True)]
        page = _rendered("which.html.j2", language, name=name, several=bool(several), links=links,
                         refused=error.what, here=f"/entity/{quote(name, safe='')}")  # fmt: skip
        return Found(None, page, 300 if several else 404)


def entity(out: Path, iri: str, language: Language) -> str:
    """The page of an entity: its names, where it lies, every fact with its quote and article."""
    store = _store(out)
    return _rendered(
        "entity.html.j2",
        language,
        entity=profile(store, iri),
        known={n.label: link(n.iri) for n in lookup.entities(store)},
        readings=_readings(store, language),
        here=link(iri),
        by_article=by_article,
        labels=labels(store),
    )


def ask(out: Path, language: Language) -> str:
    """The query editor, with the catalogue as examples and the words of the ontology to complete.

    In Chinese the results of a query of the catalogue stand under its heads, in English under its variables.
    """
    english = language.english
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
        "keep": language.keep,
        "start": _START.format(name="name" if english else "名称", park="park" if english else "园区"),
    }
    # `<` is the one character by which text could end the element that holds the data.
    text = json.dumps(data, ensure_ascii=False).replace("<", "\\u003c")
    return _rendered("ask.html.j2", language, data=text, here="/ask")


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


def reading(iri: str, language: Language) -> str:
    """The address of an article's text on the page of the graph."""
    return f"/{language.keep}#view=article&article={quote(iri.removeprefix(ARTICLE), safe='')}"


def _readings(store: Store, language: Language) -> dict[tuple[str, date | None], str]:
    """Where an article of some title and day is to be read; those that share both are left out."""
    found: dict[tuple[str, date | None], list[str]] = {}
    for iri, (title, day, _) in articles(store).items():
        found.setdefault((title, day), []).append(reading(iri, language))
    return {head: links[0] for head, links in found.items() if len(links) == 1}


def is_article(out: Path, iri: str) -> bool:
    """Whether an IRI is that of an article of the graph."""
    return iri.startswith(ARTICLE) and iri in articles(_store(out))


def _rendered(template: str, language: Language, **values: object) -> str:
    """A page in one of two languages; `say` chooses between two wordings."""
    english = language.english
    return _TEMPLATES.get_template(template).render(
        english=english,
        keep=language.keep,
        say=lambda chinese, in_english: in_english if english else chinese,
        in_english=in_english,
        **values,
    )


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
