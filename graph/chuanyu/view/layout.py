"""The nodes and edges of the page → where each is drawn, so that nothing moves when the page opens.

A force layout over the best-connected nodes, with two anchors and a middle for each community: what
belongs to one side of the region is drawn on that side, and what both share comes to lie between.  The
nodes that the page opens on then get room for their labels, and all others the free place nearest to
where they belong.  Deterministic: no randomness, and positions are rounded in every round so that the
last bit of a float cannot grow.  Beyond the core the time is linear in the number of nodes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil, cos, floor, pi, sin, sqrt

import numpy as np

from chuanyu.view.content import Content

EDGE = 1.7  # standard deviations from the middle beyond which distances are drawn in
ROOM = 1.9  # how much more room the opening picture gets than its labels cover
WIDE = 1.25  # the picture is wider than high, as screens are
CORE = 900  # so many nodes are laid out by forces; the rest is placed beside its neighbours
ROUNDS = 260
IDEAL = 110.0  # about the distance of neighbours, in the units of the picture
KIN = 0.5  # how strongly a node is drawn to the middle of its community
PANE = np.array([690.0, 590.0])  # the room of the opening picture on a screen of 1440 by 900 pixels
PULL = {"Location": 0.35, "PostHolding": 1.4}  # how strongly an edge pulls; others 1
FONT = 13  # of the labels for which the opening picture has room, in its units
CELL = 10.0  # the picture is given out in squares of this size
NEAR = sorted(
    ((x, y) for x in range(-7, 8) for y in range(-7, 8)), key=lambda at: (at[0] ** 2 + at[1] ** 2, at)
)

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the picture, in its units: centre of the node and its radius."""

    x: int
    y: int
    radius: int


def layout(content: Content, opening: Collection[int], groups: Sequence[int]) -> tuple[Box, ...]:
    """Place every node of the page; no two shapes overlap.

    Args:
        content: what the page shows.
        opening: the nodes that it opens on; their labels have room beside one another.
        groups: the community of each node, -1 for none.

    """
    count = len(content.nodes)
    degrees = [node.degree for node in content.nodes]
    radii = [round(6 + min(20.0, 2.6 * sqrt(d))) for d in degrees]
    chosen = set(opening)
    order = sorted(range(count), key=lambda i: (i not in chosen, -degrees[i], content.nodes[i].iri))
    tied = [i for i in order if degrees[i]]
    wanted = _forces(content, tied[:CORE], groups)
    first = [i for i in tied[:CORE] if i in chosen]
    boxes = {i: _size(label_lines(content.nodes[i].short), radii[i]) for i in first}
    wanted = _scaled(wanted, boxes)
    spots = _apart({i: wanted[i] for i in first}, boxes)
    middle = _mean([spots[i] for i in first]) if first else (0.0, 0.0)
    taken: set[Cell] = set()
    for number, i in enumerate(first):  # where room ran out, shapes at least keep apart
        if not taken.isdisjoint(_cells(*spots[i], radii[i])):
            spots[i] = _free(spots[i], radii[i], taken, middle, number)
        taken.update(_cells(*spots[i], radii[i]))
    for i in first:
        taken.update(_cells(*spots[i], radii[i], boxes[i]))
    near = _neighbours(content)
    for number, i in enumerate(tied[len(first) :]):
        known = [spots[other] for other in near[i] if other in spots]
        home = wanted.get(i) or (_mean(known) if known else middle)
        spots[i] = _free(home, radii[i], taken, middle, number)
        taken.update(_cells(*spots[i], radii[i]))
    alone = [i for i in order if not degrees[i]]
    spots |= _shelf(alone, {i: _size(label_lines(content.nodes[i].short), radii[i]) for i in alone}, spots)
    return tuple(Box(round(spots[i][0]), round(spots[i][1]), radii[i]) for i in range(count))


def label_lines(label: str) -> tuple[str, ...]:
    """A label in one line, or broken in the middle where it is long."""
    if len(label) <= 8:
        return (label,)
    middle = (len(label) + 1) // 2
    while middle < len(label) - 1 and label[middle] in ")）》”、，·…":  # no line begins with these
        middle += 1
    return label[:middle], label[middle:]


def _forces(content: Content, core: Sequence[int], groups: Sequence[int]) -> dict[int, tuple[float, float]]:
    """Positions of the core by forces: all repel, edges pull, sides and communities keep together."""
    n = len(core)
    if not n:
        return {}
    row = {node: i for i, node in enumerate(core)}
    ties = [(row[e.source], row[e.target], e) for e in content.edges if e.source in row and e.target in row]
    source = np.array([t[0] for t in ties], dtype=np.int64)
    target = np.array([t[1] for t in ties], dtype=np.int64)
    degree = np.maximum(1.0, np.bincount(np.concatenate([source, target]), minlength=n).astype(np.float64))
    # An edge between two hubs pulls less: else the well-connected fall upon one another.
    pull = np.array([PULL.get(t[2].kind, 1.0) for t in ties], dtype=np.float64)
    pull = pull * 1.2 / np.sqrt(np.minimum(degree[source], degree[target]))
    mass = np.sqrt(degree)
    push = mass[:, None] * mass[None, :] * IDEAL * IDEAL / 4
    reach = IDEAL * sqrt(n / 2)
    sign = np.array([content.nodes[node].side for node in core], dtype=np.float64)
    home = np.column_stack([sign * reach * 0.8, np.zeros(n)])
    turns = [(i * pi * (3 - sqrt(5)), reach * sqrt((i + 0.5) / n)) for i in range(n)]
    at = home + np.array([(r * cos(a), r * sin(a)) for a, r in turns])
    # What has a side is held there, or the ties to the other side would mix the two.
    hold = (mass * (0.5 + 0.8 * np.abs(sign)))[:, None]
    group = np.array([groups[node] + 1 for node in core], dtype=np.int64)
    size_of = np.maximum(1.0, np.bincount(group).astype(np.float64))
    across, down, weight, square = (np.empty((n, n)) for _ in range(4))
    for step in range(ROUNDS):
        # In place: the pairs of a core of 900 are too many to be laid down anew in every round.
        np.subtract.outer(at[:, 0], at[:, 0], out=across)
        np.subtract.outer(at[:, 1], at[:, 1], out=down)
        np.multiply(across, across, out=weight)
        np.multiply(down, down, out=square)
        weight += square
        np.maximum(weight, 100.0, out=weight)
        np.divide(push, weight, out=weight)
        across *= weight
        down *= weight
        force = np.column_stack([across.sum(axis=1), down.sum(axis=1)])
        draw = (at[source] - at[target]) * pull[:, None]
        np.subtract.at(force, source, draw)
        np.add.at(force, target, draw)
        kin = np.column_stack([np.bincount(group, weights=at[:, axis]) / size_of for axis in (0, 1)])
        force += KIN * (kin[group] - at) * (group > 0)[:, None]
        force = 0.2 * (force - (at - home) * hold)
        size = np.maximum(np.sqrt((force**2).sum(axis=1)), 1e-6)
        limit = IDEAL * (1 - step / ROUNDS) + 1
        at = np.round(at + force * (np.minimum(size, limit) / size)[:, None], 3)
    return {node: (float(at[i, 0]), float(at[i, 1])) for node, i in row.items()}


def _size(lines: tuple[str, ...], radius: int) -> tuple[float, float]:
    """Width and height that a node takes up with the label below it."""
    widest = max(sum(1.0 if ord(c) > 0x2E7F or c == "…" else 0.6 for c in line) for line in lines)
    return max(2.0 * radius, widest * FONT) + 12, 2.0 * radius + len(lines) * FONT * 1.25 + 12


def _scaled(
    wanted: Mapping[int, tuple[float, float]], boxes: Mapping[int, tuple[float, float]]
) -> dict[int, tuple[float, float]]:
    """Scale the picture so that the nodes with boxes have a little more room than these cover."""
    if len(boxes) < 2:
        return dict(wanted)
    high = sqrt(sum(w * h for w, h in boxes.values()) * ROOM / WIDE)
    ends = np.array([wanted[i] for i in boxes], dtype=np.float64)
    at = np.array(list(wanted.values()), dtype=np.float64)
    # Spread counts, not the outermost node: one stray pair must not shrink all others.
    spread = np.maximum(np.sqrt(((ends - ends.mean(axis=0)) ** 2).mean(axis=0)), 1.0)
    far = (at - ends.mean(axis=0)) / spread
    far = np.where(np.abs(far) > EDGE, np.sign(far) * (EDGE + (np.abs(far) - EDGE) * 0.2), far)
    fitted = np.round(far * np.array([high * WIDE, high]) / sqrt(12), 3)
    return {node: (float(x), float(y)) for node, (x, y) in zip(wanted, fitted, strict=True)}


def _apart(
    spots: Mapping[int, tuple[float, float]], boxes: Mapping[int, tuple[float, float]], rounds: int = 400
) -> dict[int, tuple[float, float]]:
    """Push boxes that overlap from one another, along the shorter way, until none does or rounds run out.

    They stay within what a screen shows at once, in pixels; where that is too little room they overlap.
    """
    at = np.array(list(spots.values()), dtype=np.float64).reshape(-1, 2)
    at = np.clip(at - (at.max(axis=0) + at.min(axis=0)) / 2, -PANE / 2, PANE / 2) if len(at) else at
    sizes = np.array([boxes[i] for i in spots], dtype=np.float64).reshape(-1, 2)
    for _ in range(rounds):
        touch = [2 * np.abs(at[:, None, k] - at[:, k]) < sizes[:, None, k] + sizes[:, k] for k in (0, 1)]
        pairs = [(i, j) for i, j in np.argwhere(touch[0] & touch[1]).tolist() if i < j]
        if not pairs:
            break
        for i, j in pairs:
            wide, high = (sizes[i] + sizes[j]) / 2 - np.abs(at[j] - at[i])
            if wide > 0 and high > 0:  # an earlier push of this round may have parted them
                axis, push = (0, wide) if wide < high else (1, high)
                way = 1.0 if at[j, axis] >= at[i, axis] else -1.0
                at[i, axis] -= way * (push * 0.4 + 0.5)
                at[j, axis] += way * (push * 0.4 + 0.5)
        at[:] = np.round(np.clip(at, -PANE / 2, PANE / 2), 3)
    return {node: (float(x), float(y)) for node, (x, y) in zip(spots, at, strict=True)}


def _cells(x: float, y: float, radius: float, label: tuple[float, float] | None = None) -> Iterator[Cell]:
    """The squares that a shape covers, and its label below it where it has one."""
    half = radius + 3
    yield from _covered(x - half, y - half, x + half, y + half)
    if label:
        yield from _covered(x - label[0] / 2, y, x + label[0] / 2, y + label[1] - radius)


def _covered(left: float, top: float, right: float, bottom: float) -> Iterator[Cell]:
    for column in range(floor(left / CELL), ceil(right / CELL)):
        for line in range(floor(top / CELL), ceil(bottom / CELL)):
            yield column, line


def _free(
    home: tuple[float, float], radius: float, taken: set[Cell], middle: tuple[float, float], number: int
) -> tuple[float, float]:
    """The nearest free place: first all around, then outwards along a ray, so that a search stays short."""
    column, line = floor(home[0] / CELL), floor(home[1] / CELL)
    x, y = column * CELL + CELL / 2, line * CELL + CELL / 2
    for across, down in NEAR:
        if (column + across, line + down) in taken:  # the middle alone tells most of the time
            continue
        spot = (x + across * CELL, y + down * CELL)
        if taken.isdisjoint(_cells(*spot, radius)):
            return spot
    away = (home[0] - middle[0], home[1] - middle[1])
    length = sqrt(away[0] ** 2 + away[1] ** 2)
    turn = number * pi * (3 - sqrt(5))
    # Mostly outwards, and a little to a side that differs from node to node.
    way = (away[0] / max(length, 1.0) + 0.7 * cos(turn), away[1] / max(length, 1.0) + 0.7 * sin(turn))
    stride = CELL / max(sqrt(way[0] ** 2 + way[1] ** 2), 0.3)
    step = 7
    while True:
        spot = (round(x + way[0] * stride * step, 3), round(y + way[1] * stride * step, 3))
        middle_taken = (floor(spot[0] / CELL), floor(spot[1] / CELL)) in taken
        if not middle_taken and taken.isdisjoint(_cells(*spot, radius)):
            return spot
        step += 1


def _neighbours(content: Content) -> dict[int, list[int]]:
    near: dict[int, dict[int, None]] = defaultdict(dict)
    for edge in content.edges:
        near[edge.source][edge.target] = None
        near[edge.target][edge.source] = None
    return {node: list(others) for node, others in near.items()}


def _mean(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _shelf(
    nodes: Sequence[int],
    sizes: Mapping[int, tuple[float, float]],
    spots: Mapping[int, tuple[float, float]],
) -> dict[int, tuple[float, float]]:
    """Entities without an edge, in rows below the picture."""
    left = min((x for x, _ in spots.values()), default=-600)
    right = max(max((x for x, _ in spots.values()), default=600), left + 900)
    below = max((y for _, y in spots.values()), default=0) + 240
    found: dict[int, tuple[float, float]] = {}
    x, y, height = float(left), float(below), 0.0
    for node in nodes:
        wide, high = sizes[node]
        if x + wide > right and x > left:
            x, y, height = float(left), y + height, 0.0
        found[node] = (x + wide / 2, y + high / 2)
        x, height = x + wide, max(height, high)
    return found
