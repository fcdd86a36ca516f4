"""The nodes of the page → which side of the region each belongs to, by place or by name.

`seeds/view/sides.csv` names the divisions; what lies in one, or bears its name in front of its own,
belongs to its side, and what both share to none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.view.content import Content, Node

LONG = 40  # characters of a name in whose beginning a place is looked for


def sides(content: Content) -> dict[int, int]:
    """Node → -1 (left) or 1 (right), of those that belong to one side by place or by name."""
    named = named_sides()
    up = lies_in(content)
    found: dict[int, int] = {}
    roots: dict[str, int] = {}
    for place, node in enumerate(content.nodes):
        reached = {named[content.nodes[i].name] for i in _above(place, up) if content.nodes[i].name in named}
        if len(reached) == 1:
            found[place] = reached.pop()
            roots |= dict.fromkeys(stems(node), found[place])
    chief = {stem: named[n.name] for n in content.nodes if n.name in named for stem in stems(n)}
    for place, node in enumerate(content.nodes):
        if place in found or node.name in named:
            continue
        inside = {side for stem, side in chief.items() if stem in node.name}
        # A body of a place that is on one side (永川区交通局) is named after it.
        heads = [
            roots[head] for end in range(2, min(len(node.name), LONG)) if (head := node.name[:end]) in roots
        ]
        if len(inside) == 1:
            found[place] = inside.pop()
        elif heads and not inside:
            found[place] = heads[-1]
    for fact in content.facts if found else ():
        if fact.kind == "PostHolding":  # a person stands on the side of their body
            roles = dict(fact.roles)
            for person in roles.get("person", ()):
                if person not in found and (body := roles.get("organization", (-1,))[0]) in found:
                    found[person] = found[body]
    return found


def lies_in(content: Content) -> dict[int, set[int]]:
    """Node → the nodes in which it lies, as statements or the gazetteers have it."""
    up: dict[int, set[int]] = defaultdict(set)
    for fact in content.facts:
        roles = dict(fact.roles)
        for thing in roles.get("thing", ()) if fact.kind == "Location" else ():
            up[thing] |= set(roles.get("place", ()))
    for reference in content.references:
        if reference.relation == "locatedIn":
            up[reference.subject].add(reference.object)
    return up


def stems(node: Node) -> list[str]:
    """By what a name begins that is made from this one: 永川区, 永川."""
    return [node.name, *(a for a in node.aliases if len(a) > 1 and node.name.startswith(a))]


def named_sides() -> dict[str, int]:
    """The divisions whose things stand on one side: canonical name → -1 (left) or 1 (right).

    Raises:
        DataError: a row of `seeds/view/sides.csv` names neither left nor right.

    """
    file: Path = data.seeds() / "view" / "sides.csv"
    named: dict[str, int] = {}
    for where, row in data.rows(file, ("name", "side")):
        if row["side"] not in ("left", "right"):
            raise DataError(f"side {row['side']!r} is neither left nor right", where)
        named[row["name"]] = -1 if row["side"] == "left" else 1
    return named


def _above(start: int, up: Mapping[int, set[int]]) -> set[int]:
    """A node and all in which it lies."""
    seen, waiting = {start}, [start]
    while waiting:
        for place in sorted(up.get(waiting.pop(), ())):
            if place not in seen:
                seen.add(place)
                waiting.append(place)
    return seen
