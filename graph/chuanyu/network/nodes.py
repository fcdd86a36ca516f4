"""The entities of a store as nodes: what they are called, on which side they stand, where they lie."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from chuanyu.answers.sides import side_names, sides_of
from chuanyu.model import EntityClass
from chuanyu.store.sparql import Source
from chuanyu.store.terms import local, select
from chuanyu.wording import called

SHORT = 14  # characters of a label that a picture still bears


def nodes(store: Source, names: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each entity with its attributes, by IRI; `names` leads from a class to its labels."""
    classes = " ".join(f"cy:{cls}" for cls in EntityClass)
    found: dict[str, tuple[str, dict[str, str]]] = {}
    query = f"SELECT ?s ?c ?l {{ VALUES ?c {{ {classes} }} ?s a ?c OPTIONAL {{ ?s skos:prefLabel ?l }} }}"
    for row in select(store, query):
        cls, iri, label = local(row[1]) or "", row[0].value, row[2]
        kept, by_language = found.setdefault(iri, (cls, {}))
        if cls < kept:
            found[iri] = (cls, by_language)
        if label is not None:
            by_language[label.language or "zh"] = label.value
    others: dict[str, set[str]] = defaultdict(set)
    for row in select(store, "SELECT ?s ?l { ?s skos:altLabel ?l }"):
        others[row[0].value].add(row[1].value)
    positions = _positions(store)
    places = {iri for iri, (cls, _) in found.items() if cls == EntityClass.PLACE}
    parks = {iri for iri, (cls, _) in found.items() if cls == EntityClass.PARK}
    chinese = {iri: by_language.get("zh", "") for iri, (_, by_language) in found.items()}
    side = _sides(store, chinese, places, parks)
    for iri in sorted(found):
        cls, by_language = found[iri]
        label = by_language.get("zh") or iri.rsplit("/", 1)[-1]
        aliases = tuple(sorted(others.get(iri, set()) - {label}))
        lon, lat = positions.get(iri, (None, None))
        yield (
            iri,
            {
                "label": label,
                "english": by_language.get("en"),
                "aliases": aliases,
                "cls": cls,
                "class_label": called(names.get(cls, {}), cls),
                "short": short_label(label, aliases, cls == EntityClass.PLACE),
                "side": side.get(iri),
                "lon": lon,
                "lat": lat,
            },
        )


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


def _sides(
    store: Source, names: Mapping[str, str], places: Collection[str], parks: Collection[str]
) -> dict[str, str]:
    within: dict[str, set[str]] = defaultdict(set)
    known = side_names()
    for row in select(store, "SELECT DISTINCT ?s ?p { ?s cy:locatedIn ?p }"):
        if (place := names.get(row["p"].value)) in known:
            within[row["s"].value].add(str(place))
    found = sides_of(names, known, within, places, parks)
    posts = select(store, "SELECT DISTINCT ?p ?o { ?s cy:person ?p ; cy:organization ?o } ORDER BY ?p ?o")
    bodies = [(row["p"].value, row["o"].value) for row in posts]
    for person, body in bodies:  # a person stands on the side of their body
        if body in found:
            found.setdefault(person, found[body])
    return found


def _positions(store: Source) -> dict[str, tuple[float, float]]:
    query = "SELECT ?s ?w { ?s geo:hasGeometry|geo:hasDefaultGeometry ?g . ?g geo:asWKT ?w }"
    found: dict[str, tuple[float, float]] = {}
    for row in select(store, query):
        point = re.search(r"POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)", row["w"].value, re.IGNORECASE)
        if point:
            at = (float(point[1]), float(point[2]))
            found[row["s"].value] = min(at, found.get(row["s"].value, at))
    return found
