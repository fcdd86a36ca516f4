"""How entities and statements look wherever they are drawn: one shape and colour for each kind.

Takes nothing, gives two tables.  A hue stands for a family (bodies blue and red, learning green, lines
orange); within a family the shape tells the classes apart, so that colour is never the only sign.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Style:
    """A look: colours on a light and a dark ground, and a `shape`, named as vis-network does."""

    light: str
    dark: str
    shape: str = "dot"


CLASS_STYLES = {
    "Place": Style("#64748b", "#94a3b8"),
    "GovernmentBody": Style("#2563eb", "#60a5fa", "square"),
    "PartyBody": Style("#c81e3a", "#fb7185", "square"),
    "Person": Style("#8b5cf6", "#a78bfa"),
    "Enterprise": Style("#a16207", "#d9a441", "hexagon"),
    "EducationalInstitution": Style("#0f8a5f", "#34d399", "triangle"),
    "ResearchInstitute": Style("#0f8a5f", "#34d399", "triangleDown"),
    "Alliance": Style("#be3a8c", "#f472b6", "star"),
    "Mechanism": Style("#be3a8c", "#f472b6", "diamond"),
    "Park": Style("#0e8fa3", "#22d3ee", "diamond"),
    "Facility": Style("#0e8fa3", "#22d3ee", "hexagon"),
    "Project": Style("#0e8fa3", "#22d3ee", "triangle"),
    "RailLine": Style("#d9620f", "#fb923c", "triangleDown"),
    "Road": Style("#d9620f", "#fb923c", "diamond"),
    "Corridor": Style("#d9620f", "#fb923c", "star"),
    "Document": Style("#78716c", "#a8a29e", "square"),
    "Event": Style("#ca8a04", "#facc15", "star"),
    "Thing": Style("#64748b", "#94a3b8"),
}
"""The look of entities by the local name of their class; `Thing` for any other."""

KIND_STYLES = {
    "Cooperation": Style("#d6336c", "#f783ac"),
    "PostHolding": Style("#7c4dff", "#a78bfa"),
    "Participation": Style("#1f8a70", "#4cc9a4"),
    "Connection": Style("#e8700a", "#ffa94d"),
    "Location": Style("#a8b3c2", "#56637a"),
    "Commitment": Style("#1971c2", "#74c0fc"),
    "Outcome": Style("#2b8a3e", "#8ce99a"),
}
"""The look of statements by the local name of their kind."""
