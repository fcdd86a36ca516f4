"""The store → the graph of who has to do with whom, as networkx and as pyvis.

Takes the store and gives a `networkx.MultiDiGraph` with an edge for each pair of entities and each
statement that joins them.  It exists so that measures, paths and pictures are made from one
projection.  Commitments and outcomes are no edges: they belong to their actors.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import jinja2
import networkx as nx
from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions
from pyvis.network import Network

from chuanyu.errors import GraphError
from chuanyu.model import EntityClass
from chuanyu.palette import CLASS_STYLES, KIND_STYLES
from chuanyu.rdf.vocabulary import CY, PREFIXES, RDF, SKOS, THEME
from chuanyu.sparql import Source

EDGE_KINDS = ("Cooperation", "PostHolding", "Participation", "Connection", "Location")
SHORT = 14  # characters of a label that a picture still bears

Term = NamedNode | BlankNode | Literal
Record = Mapping[str, tuple[Term, ...]]


def network(store: Source, kinds: Collection[str] | None = None) -> nx.MultiDiGraph:
    """Project the store on its entities.

    Args:
        store: an open store; all its graphs are read as one.
        kinds: local names out of `EDGE_KINDS`; all of them when left out.

    Returns:
        Nodes are IRIs of entities with `label` (zh), `english`, `aliases` (tuple), `cls` (local name),
        `class_label` (zh), `short`, `degree` (number of neighbours), `lon` and `lat` (WGS 84 degrees
        or None).  Edges carry `kind`, `status` (local name or None), `statement` (IRI), `text` (topic,
        role or part), `confidence` (0 to 1), `article` (IRI), `quote` and `directed`; the edge of a
        cooperation has no direction and stands from the smaller to the larger IRI.

    Raises:
        GraphError: a kind that does not exist.

    """
    chosen = EDGE_KINDS if kinds is None else tuple(kinds)
    if unknown := sorted(set(chosen) - set(EDGE_KINDS)):
        raise GraphError(f"没有这种关系：{'、'.join(unknown)}", do=f"可选：{'、'.join(EDGE_KINDS)}")
    graph = nx.MultiDiGraph()
    for iri, attributes in _entities(store):
        graph.add_node(iri, **attributes)
    quotes = _first_quotes(store)
    names = labels(store)
    for kind in sorted(chosen):
        for statement, record in records(store, [kind]).items():
            article, quote = quotes.get(statement, (None, None))
            for source, target in _pairs(kind, record):
                if source == target or source not in graph or target not in graph:
                    continue
                graph.add_edge(
                    source,
                    target,
                    kind=kind,
                    status=local(first(record, "status")),
                    statement=statement,
                    text=_text(kind, record, names),
                    confidence=float(value(first(record, "confidence")) or 0),
                    article=article,
                    quote=quote,
                    directed=kind != "Cooperation",
                )
    for iri in graph:
        graph.nodes[iri]["degree"] = len(set(graph.pred[iri]) | set(graph.succ[iri]))
    return graph


def select(store: Source, query: str) -> QuerySolutions:
    """The solutions of a SELECT over the union of all graphs; the prefixes of the vocabulary are known."""
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, QuerySolutions)
    return found


def records(store: Source, classes: Iterable[str]) -> dict[str, Record]:
    """What is said of each thing of some classes of ours, both in sorted order.

    Args:
        store: an open store.
        classes: local names.

    Returns:
        IRI → property → its values; a property of ours under its local name, others under their IRI.

    """
    kinds = " ".join(f"cy:{name}" for name in sorted(classes))
    found: dict[str, dict[str, set[Term]]] = defaultdict(lambda: defaultdict(set))
    for row in select(store, f"SELECT ?s ?p ?o {{ VALUES ?kind {{ {kinds} }} ?s a ?kind ; ?p ?o }}"):
        found[row["s"].value][row["p"].value.removeprefix(CY.iri)].add(row["o"])
    return {s: {p: tuple(sorted(o, key=_order)) for p, o in sorted(found[s].items())} for s in sorted(found)}


def labels(store: Source) -> dict[str, dict[str, str]]:
    """What the words of the ontology and its themes are called: local name → language → label."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    pattern = "{ ?s rdfs:label ?l } UNION { ?s skos:prefLabel ?l }"
    ours = " || ".join(f'STRSTARTS(STR(?s), "{iri}")' for iri in (CY.iri, THEME.iri))
    for row in select(store, f"SELECT ?s ?l {{ {pattern} FILTER({ours}) }}"):
        name, label, language = local(row["s"]) or "", row["l"].value, row["l"].language or "zh"
        found[name][language] = min(label, found[name].get(language, label))
    return {name: dict(sorted(found[name].items())) for name in sorted(found)}


def first(record: Record, name: str) -> Term | None:
    """The first value of a property, None where there is none."""
    return next(iter(record.get(name, ())), None)


def value(term: Term | None) -> str | None:
    """The text of a literal, the IRI of a node."""
    return None if term is None else str(term.value)


def local(term: Term | None) -> str | None:
    """The local name of a term of the ontology or of a theme."""
    return None if term is None else str(term.value).removeprefix(CY.iri).removeprefix(THEME.iri)


def short_label(name: str, aliases: Iterable[str], is_place: bool) -> str:
    """A name that a picture can bear: of a place the name without its ending, of a long one both its ends."""
    stems = sorted((a for a in aliases if len(a) > 1 and name.startswith(a)), key=len)
    if is_place and stems:
        name = stems[0]
    if len(name) > SHORT:
        name = re.sub(r"[(（][^()（）]*[)）](》?)$", r"\1", name)  # a plan's years, a second name
    if len(name) > SHORT:
        # Chinese names tell what they are at the end and whose they are at the beginning: both stay.
        name = f"{name[: SHORT // 2]}…{name[-(SHORT // 2 - 1) :]}"
    return name


def pyvis(graph: nx.MultiDiGraph) -> Network:
    """The graph as a `pyvis.network.Network` for notebooks: offline, UTF-8, one line for each pair and kind.

    The nodes are those with an edge.  It shows itself in Jupyter; `.write_html(file)` saves it.
    """
    net = _OfflineNetwork(height="640px", width="100%", cdn_resources="in_line")
    shown = sorted(n for n, degree in graph.degree() if degree)
    for iri in shown:
        data = graph.nodes[iri]
        style = CLASS_STYLES.get(data["cls"], CLASS_STYLES["Thing"])
        node = {"id": iri, "label": data["short"], "shape": style.shape, "color": style.light}
        title = f"{data['label']}\n{data['class_label']}"
        net.nodes.append({**node, "title": title, "size": 8 + 3 * min(data["degree"], 12)})
        net.node_ids.append(iri)
        net.node_map[iri] = net.nodes[-1]
    bundles: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for source, target, data in graph.edges(data=True):
        bundles[source, target, data["kind"]].append(data)
    for (source, target, kind), statements in sorted(bundles.items(), key=lambda item: item[0]):
        title = "\n".join(sorted({s["text"] or s["kind"] for s in statements}))
        edge: dict[str, Any] = {
            "from": source,
            "to": target,
            "title": title,
            "color": KIND_STYLES[kind].light,
        }
        edge |= {"width": min(len(statements), 5), "arrows": "to" if statements[0]["directed"] else ""}
        net.edges.append(edge | {"dashes": all(s["status"] == "planned" for s in statements)})
    net.options = {"physics": {"solver": "forceAtlas2Based", "stabilization": {"iterations": 200}}}
    net.options |= {"layout": {"randomSeed": 1}, "interaction": {"hover": True}}
    return net


class _OfflineNetwork(Network):  # type: ignore[misc]
    """pyvis without its three flaws: quadratic edges, a template that calls a CDN, the machine's encoding."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.templateEnv = jinja2.Environment(loader=_WithoutRemote(self.template_dir), autoescape=False)

    def generate_html(self, name: str = "index.html", local: bool = True, notebook: bool = False) -> str:
        return str(super().generate_html(name, local, notebook=False))

    def write_html(
        self, name: str, local: bool = True, notebook: bool = False, open_browser: bool = False
    ) -> None:
        Path(name).write_text(self.generate_html(name), encoding="utf-8", newline="\n")

    def _repr_html_(self) -> str:
        page = html.escape(self.generate_html())
        looks = 'width="100%" height="680" frameborder="0" sandbox="allow-scripts"'
        return f'<iframe srcdoc="{page}" {looks}></iframe>'


class _WithoutRemote(jinja2.FileSystemLoader):
    """pyvis's own templates, without the tags that fetch from elsewhere."""

    remote = re.compile(r"<link\b[^>]*https?://[^>]*>|<script\b[^>]*https?://[^>]*>\s*</script>")

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        source, file, fresh = super().get_source(environment, template)
        return (self.remote.sub("", source) if template == "template.html" else source), file, fresh


def _order(term: Term) -> tuple[str, str]:
    return str(term.value), (term.language or "") if isinstance(term, Literal) else ""


def _entities(store: Source) -> Iterator[tuple[str, dict[str, Any]]]:
    names = labels(store)
    positions = _positions(store)
    for iri, record in records(store, EntityClass).items():
        types = record[RDF.type.value]
        cls = min(c for t in types if (c := local(t)) in set(EntityClass))
        preferred = record.get(SKOS.prefLabel.value, ())
        by_language = {t.language or "zh": t.value for t in preferred if isinstance(t, Literal)}
        others = record.get(SKOS.altLabel.value, ())
        label = by_language.get("zh") or iri.rsplit("/", 1)[-1]
        aliases = tuple(sorted({str(t.value) for t in others} - {label}))
        lon, lat = positions.get(iri, (None, None))
        yield (
            iri,
            {
                "label": label,
                "english": by_language.get("en"),
                "aliases": aliases,
                "cls": cls,
                "class_label": names.get(cls, {}).get("zh", cls),
                "short": short_label(label, aliases, cls == EntityClass.PLACE),
                "lon": lon,
                "lat": lat,
            },
        )


def _positions(store: Source) -> dict[str, tuple[float, float]]:
    query = "SELECT ?s ?w { ?s geo:hasGeometry|geo:hasDefaultGeometry ?g . ?g geo:asWKT ?w }"
    found: dict[str, tuple[float, float]] = {}
    for row in select(store, query):
        point = re.search(r"POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)", row["w"].value, re.IGNORECASE)
        if point:
            at = (float(point[1]), float(point[2]))
            found[row["s"].value] = min(at, found.get(row["s"].value, at))
    return found


def _first_quotes(store: Source) -> dict[str, tuple[str, str]]:
    """Statement → article and words of its first quote."""
    query = "SELECT ?s ?a ?q { ?s cy:evidence ?e . ?e oa:hasSource ?a ; oa:hasSelector ?t . ?t oa:exact ?q }"
    found: dict[str, tuple[str, str]] = {}
    for row in select(store, query):
        at = (row["a"].value, row["q"].value)
        found[row["s"].value] = min(at, found.get(row["s"].value, at))
    return found


def _pairs(kind: str, record: Record) -> Iterator[tuple[str, str]]:
    """The pairs of entities that a statement joins."""
    if kind == "Cooperation":
        yield from combinations(sorted({str(t.value) for t in record.get("party", ())}), 2)
        return
    source, target = {
        "PostHolding": ("person", "organization"),
        "Participation": ("actor", "thing"),
        "Connection": ("line", "endpoint"),
        "Location": ("thing", "place"),
    }[kind]
    for start in record.get(source, ()):
        for end in record.get(target, ()):
            yield str(start.value), str(end.value)


def _text(kind: str, record: Record, names: Mapping[str, Mapping[str, str]]) -> str:
    """What a statement says beside its pair: topics, a role, a part."""
    if kind == "Participation":
        part = local(first(record, "part")) or ""
        return names.get(part, {}).get("zh", part)
    said = {"Cooperation": "topic", "PostHolding": "role"}.get(kind, "")
    return "、".join(str(t.value) for t in record.get(said, ()))
