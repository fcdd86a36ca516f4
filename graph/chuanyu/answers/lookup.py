"""A name as a user writes it → the entity of the graph that is meant.

Takes a store and a name, alias or IRI; gives one entity, or says which ones it could be, or which
names come near.  Shared by the named queries, `chuanyu show` and the notebook.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from chuanyu.answers import departments
from chuanyu.errors import QueryError
from chuanyu.identity import normal_name
from chuanyu.model import EntityClass
from chuanyu.rdf.vocabulary import CY, ID, SKOS
from chuanyu.store.sparql import Source
from chuanyu.store.terms import select

_ENDINGS = ("自治县", "自治州", "自治区", "新区", "地区", "省", "市", "区", "县", "州")
"""What a division is called without in running text: 永川 for 永川区; longer endings first."""

# Each is of one of these, and by rule of classes above it.
_ENTITIES = f"""
SELECT DISTINCT ?entity ?class ?label ?alias {{
  VALUES ?class {{ {" ".join(f"cy:{cls}" for cls in EntityClass)} }}
  ?entity a ?class ; skos:prefLabel ?label .
  FILTER(LANGMATCHES(LANG(?label), "zh"))
  OPTIONAL {{ ?entity skos:altLabel ?alias }}
}}"""

_THEMES = """
SELECT DISTINCT ?entity ?class ?label ?alias {
  ?entity a skos:Concept ; skos:prefLabel ?label .
  FILTER(LANGMATCHES(LANG(?label), "zh"))
  BIND("theme" AS ?class)
  OPTIONAL { ?entity skos:prefLabel|skos:altLabel ?alias }
}"""

# Those whose canonical name, or an alias, is exactly so: the engine finds them without looking at all.
_EXACTLY = """
SELECT DISTINCT ?entity ?class ?label {{
  ?entity {prop} {name} ; skos:prefLabel ?label ; a ?class .
  FILTER(LANGMATCHES(LANG(?label), "zh"))
}}"""

# Those that an article calls so, be it only where it is clear whose (市政府).
_CALLED = """
SELECT DISTINCT ?entity ?class ?label {{
  ?description cy:surfaceForm|cy:contextualForm {name} ; cy:describes ?entity .
  ?entity skos:prefLabel ?label ; a ?class .
  FILTER(LANGMATCHES(LANG(?label), "zh"))
}}"""

LISTED = 8
"""How many of the things that bear an ambiguous name are listed."""
SHOWN = 60
"""How many characters of a name that means nothing are told."""


@dataclass(frozen=True, slots=True, order=True)
class Named:
    """Something in the graph that has a name.

    Attributes:
        label: the canonical name in Chinese.
        iri: its IRI.
        kind: local name of its class (`Place`), or `theme`.
        aliases: other names that the graph has for it, sorted.
    """

    label: str
    iri: str
    kind: str
    aliases: tuple[str, ...] = ()


def entities(store: Source) -> tuple[Named, ...]:
    """All entities of the graph, sorted by name and IRI."""
    return _collect(store, _ENTITIES, {str(c) for c in EntityClass})


def themes(store: Source) -> tuple[Named, ...]:
    """All themes of the graph's scheme, sorted by name; both languages' labels are aliases."""
    return _collect(store, _THEMES, {"theme"})


def entity(store: Source, name: str) -> Named:
    """The entity that is meant by a name: as `meant` among all of them, and quicker for names as they stand.

    What is no name or alias of anything may still be what articles call something (市政府).

    Raises:
        QueryError: nothing is called so, or more than one thing is.
    """
    written = Literal(name, language="zh")
    for prop in ("skos:prefLabel", "skos:altLabel"):
        found = _collect(store, _EXACTLY.format(prop=prop, name=written), {str(c) for c in EntityClass})
        if len(found) == 1:
            return found[0]
        if found:
            break
    return meant(store, entities(store), name)


def iri(store: Source, name: str) -> str:
    """The IRI of the entity that is meant by a name, as `entity` finds it.

    Where a store on this machine has one thing of that canonical name it is that: this costs a tenth of
    what the engine takes to read a query, which counts where the answer takes less than a millisecond.

    Raises:
        QueryError: nothing is called so, or more than one thing is.
    """
    if isinstance(store, Store):
        quads = store.quads_for_pattern(None, SKOS.prefLabel, Literal(name, language="zh"))
        things = {q.subject.value for q in quads if isinstance(q.subject, NamedNode)}
        if len(things) == 1 and (only := things.pop()).startswith(ID):
            return only
    return entity(store, name).iri


def theme(store: Source, name: str) -> Named:
    """The theme that is meant by a name, in Chinese or English, or an IRI.

    Raises:
        QueryError: none is called so (all that there are are listed), or more than one is.
    """
    known = themes(store)
    if not (matches := matching(known, name)):
        raise QueryError(f"没有主题“{name}”", do=f"主题有：{'、'.join(n.label for n in known)}")
    return _one(known, matches, name)


def meant(store: Source, candidates: Iterable[Named], name: str) -> Named:
    """The one of some entities that is meant by a name: what is called so, else what articles call so.

    Args:
        store: what to ask what articles call it.
        candidates: what to look in, usually all `entities(store)`.
        name: a canonical name, an alias or an IRI.

    Raises:
        QueryError: nothing is called so (near names are offered), or more than one thing is.
    """
    known = tuple(candidates)
    return _one(known, matching(known, name) or called(store, known, name), name)


def called(store: Source, candidates: Iterable[Named], name: str) -> list[Named]:
    """Those that some article calls so; empty if none does."""
    written = Literal(normal_name(name), language="zh")
    found = _collect(store, _CALLED.format(name=written), {str(c) for c in EntityClass})
    iris = {n.iri for n in found}
    return [n for n in candidates if n.iri in iris]


def within(store: Source, iri: str) -> tuple[str, ...]:
    """IRIs of all that an entity lies in, by the text, by the gazetteers and by rule, sorted."""
    found = select(store, f"SELECT DISTINCT ?place {{ {NamedNode(iri)} cy:locatedIn ?place }}")
    return tuple(sorted(row["place"].value for row in found))


def _one(known: Iterable[Named], matches: list[Named], name: str) -> Named:
    if matches:
        if len(matches) == 1:
            return matches[0]
        more = f"；等 {len(matches)} 个" if len(matches) > LISTED else ""
        full = {_fold(n.label) for n in matches} - {_fold(name)}
        if len(full) == len(matches):  # they tell them apart
            listed = "、".join(n.label for n in matches[:LISTED])
            raise QueryError(f"“{name}”不止一个：{listed}{more}", do="请写其中一个的全称")
        listed = "；".join(f"{n.label} {n.iri}" for n in matches[:LISTED])
        raise QueryError(f"“{name}”不止一个：{listed}{more}", do="请用其中一个的 IRI")
    offered = near(known, name)
    shown = name if len(name) <= SHOWN else f"{name[:SHOWN]}…"
    raise QueryError(
        f"图谱中没有“{shown}”", do=f"相近的名称：{'、'.join(offered)}" if offered else "没有相近的名称"
    )


def matching(candidates: Iterable[Named], name: str) -> list[Named]:
    """All that are called so in the way that goes before the others; empty if nothing is.

    A canonical name goes before an alias, an alias before a name without its ending
    (永川 for 永川区), that before a body in short (永川区文旅委, 永川区委), and that before pinyin, in full
    or by its initials (`yongchuan`, `yc`).  Width of characters and case are disregarded.
    """
    known = tuple(candidates)
    wanted = _fold(name)
    ways = (
        [n for n in known if n.iri == name.strip().strip("<>")],
        [n for n in known if _fold(n.label) == wanted],
        [n for n in known if wanted in map(_fold, n.aliases)],
        [n for n in known if wanted and _bare(n.label) in {wanted, _bare(name)}],
        _offices(known, wanted),
        _sounding(known, wanted),
    )
    return next((matches for matches in ways if matches), [])


def _offices(candidates: Iterable[Named], wanted: str) -> list[Named]:
    """What a body in short may be: 大足文旅委 for 大足区文化和旅游发展委员会, 四川省委 for 中共四川省委.

    Whose it is may be written with or without its ending.
    """
    full = [(_bare(owner), *map(_fold, around)) for owner, *around in departments.in_full(wanted)]

    def meant(label: str) -> bool:
        return any(
            label.startswith(before)
            and label.endswith(behind)
            and _bare(label.removeprefix(before).removesuffix(behind)) == owner
            for owner, before, behind in full
        )

    return [n for n in candidates if meant(_fold(n.label))] if full else []


def _sounding(candidates: Iterable[Named], wanted: str) -> list[Named]:
    """Those whose canonical name or an alias is so written in pinyin, in full or by its initials."""
    letters = wanted.replace(" ", "").replace("'", "")
    if not (letters.isascii() and letters.isalpha()):
        return []
    return [
        n
        for n in candidates
        if any(letters in pinyin(form) for form in {n.label, _bare(n.label), *n.aliases})
    ]


def pinyin(name: str) -> tuple[str, str]:
    """A Chinese name in pinyin without tones: in full, and its initials (永川: `yongchuan`, `yc`)."""
    from pypinyin import lazy_pinyin  # a tenth of a second to import, for who asks in pinyin

    syllables = lazy_pinyin(normal_name(name), v_to_u=False)
    return "".join(syllables).casefold(), "".join(s[:1] for s in syllables).casefold()


def near(candidates: Iterable[Named], name: str, limit: int = 5) -> tuple[str, ...]:
    """Up to `limit` canonical names that come near a name, the nearest first."""
    wanted = _fold(name)
    found: dict[str, float] = {}
    for named in candidates:
        for spelling in map(_fold, (named.label, *named.aliases)):
            score = difflib.SequenceMatcher(None, wanted, spelling).ratio()
            if wanted and spelling.startswith(wanted[0]) and _within(wanted, spelling):
                score += 0.75  # 重庆交大, as 重庆交通大学 is called in short
            elif wanted and (wanted in spelling or spelling in wanted):
                score += 0.5
            found[named.label] = max(score, found.get(named.label, 0.0))
    ranked = sorted((-score, label) for label, score in found.items() if score >= 0.5)
    return tuple(label for _, label in ranked[:limit])


def _within(short: str, name: str) -> bool:
    """Whether a name has all characters of another in their order, as names in short leave some out."""
    rest = iter(name)
    return all(character in rest for character in short)


def _collect(store: Source, query: str, kinds: set[str]) -> tuple[Named, ...]:
    solutions = select(store, query)
    listed = "alias" in {v.value for v in solutions.variables}
    labels: dict[tuple[str, str], str] = {}
    aliases: dict[str, set[str]] = {}
    for row in solutions:
        iri, kind = row["entity"].value, row["class"].value.removeprefix(CY.iri)
        if kind not in kinds:
            continue
        label = row["label"].value
        labels[iri, kind] = min(label, labels.get((iri, kind), label))
        if listed and row["alias"] is not None:
            aliases.setdefault(iri, set()).add(row["alias"].value)
    return tuple(
        sorted(
            Named(label, iri, kind, tuple(sorted(aliases.get(iri, set()) - {label})))
            for (iri, kind), label in labels.items()
        )
    )


def _fold(name: str) -> str:
    return normal_name(name).casefold()


def _bare(name: str) -> str:
    return without_ending(_fold(name))


def without_ending(name: str) -> str:
    """A division's name as running text has it: 永川 for 永川区; at least two characters are left."""
    for ending in _ENDINGS:
        if name.endswith(ending) and len(name) - len(ending) >= 2:
            return name.removesuffix(ending)
    return name
