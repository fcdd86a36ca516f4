"""Entities, articles and statements → their IRIs, the same on any machine and in any order of articles.

An entity is its class and its canonical name; a place with a division code carries the code, a
person the body of the first post.  What counts as one name is decided here alone (`normal_name`).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

from chuanyu.model import (
    Commitment,
    Connection,
    Cooperation,
    Entity,
    EntityClass,
    Location,
    Outcome,
    Participation,
    Period,
    PostHolding,
    Quantity,
    Statement,
)

BASE = "https://w3id.org/chuanyu/"
"""Under it stands every IRI of the project."""

# Marks that a paper sets or leaves out at will, and marks that stand for one another.
_DROPPED = re.compile("[\"'“”‘’「」『』«»<>《》〈〉\u200b-\u200f\u2060\ufeff]")
_FOLDED = str.maketrans(
    {
        **dict.fromkeys("•‧∙・⋅●", "·"),
        **dict.fromkeys("—–‐‑‒―−", "-"),
        **dict.fromkeys("〔【", "("),
        **dict.fromkeys("〕】", ")"),
        **dict.fromkeys("～〜", "~"),
    }
)
_SPACE = re.compile(r"\s+")
_IDLE_SPACE = re.compile(r"(?<![A-Za-z0-9]) | (?![A-Za-z0-9])")

_LIKE_CODED = re.compile(r"[0-9]{6}-")

# What RFC 3987 lets stand in a path and no reader stumbles over: letters and figures, and the CJK blocks.
_SAFE = re.compile(
    r"[A-Za-z0-9\-._~()+,·\u00c0-\u024f\u0370-\u03ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf"
    r"\u4e00-\u9fff\U00020000-\U0002fffd]"
)


def normal_name(name: str) -> str:
    """Fold a name to what makes it that name.

    Widths, brackets, dots and dashes fold to one form; quotation marks, book-title marks and white
    space fall away (between Latin words one space stays).  西部（重庆）科学城 and 西部(重庆)科学城 give
    the same.  A name of nothing but marks stays as it is.
    """
    folded = unicodedata.normalize("NFKC", name).translate(_FOLDED)
    plain = _IDLE_SPACE.sub("", _SPACE.sub(" ", _DROPPED.sub("", folded)))
    return plain or folded.strip() or name


def _segment(text: str) -> str:
    """A text as one segment of an IRI: readable, and different texts give different segments."""
    if text in (".", ".."):  # a path would lose them
        return text.replace(".", "%2E")
    return "".join(c if _SAFE.match(c) else "".join(f"%{b:02X}" for b in c.encode()) for c in text)


def class_segment(cls: EntityClass) -> str:
    """The class as it stands in an IRI: PartyBody → party-body."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", cls.value).lower()


@lru_cache(maxsize=65536)
def entity_iri(entity: Entity) -> str:
    """The IRI of an entity.

    `…/id/rail-line/渝昆高铁`; a place with a code `…/id/place/500118-永川区`; a person
    `…/id/person/廖宏伟@中共永川区委`.
    """
    name = _segment(normal_name(entity.name))
    if entity.code:
        name = f"{_segment(entity.code)}-{name}"
    elif _LIKE_CODED.match(name):  # a name that looks like one with a code is told from it
        name = name.replace("-", "%2D", 1)
    if entity.cls is EntityClass.PERSON and entity.scope:
        name = f"{name}@{_segment(normal_name(entity.scope))}"
    return f"{BASE}id/{class_segment(entity.cls)}/{name}"


def article_iri(article_id: str) -> str:
    """The IRI of an article, which also names its graph; its last segment is the id."""
    return f"{BASE}article/{_segment(article_id)}"


def statement_iri(article_id: str, statement: Statement) -> str:
    """The IRI of a statement: the article's, and a hash of what is stated and where.

    Confidence, rule, section and themes are no part of it, so a better estimate leaves it as it is;
    nor is the order of actors or of quotes.
    """
    return f"{article_iri(article_id)}#s-{digest(*_content(statement))}"


def digest(*parts: str) -> str:
    """Sixteen hexadecimal digits that stand for some texts."""
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16]


def figure(value: Decimal) -> str:
    """A number in its one written form: no exponent, no idle zeros."""
    text = format(value, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def quantity_key(quantity: Quantity) -> str:
    """A text that two quantities share exactly if they say the same."""
    values = (quantity.value, quantity.minimum, quantity.maximum)
    figures = ("" if value is None else figure(value) for value in values)
    return "\x1e".join((*figures, quantity.unit, quantity.approx or ""))


def _content(s: Statement) -> list[str]:
    found = [type(s).__name__, _period(s.when)]
    found += sorted({f"{e.start}-{e.end} {e.exact}" for e in s.evidence})
    match s:
        case PostHolding():
            found += [entity_iri(s.person), s.role, entity_iri(s.organization)]
        case Cooperation():
            found += [_set(s.parties), "\x1e".join(sorted(set(s.topics))), s.status]
        case Commitment():
            found += [_set(s.actors), _one(s.speaker), _set(s.concerns), _quantities(s.quantities)]
            found += [_period(s.due)]
        case Outcome():
            found += [_set(s.actors), _one(s.speaker), _set(s.concerns), _quantities(s.quantities)]
        case Connection():
            found += [entity_iri(s.line), _set(s.endpoints), s.status]
        case Location():
            found += [entity_iri(s.thing), entity_iri(s.place)]
        case Participation():
            found += [entity_iri(s.actor), entity_iri(s.thing), s.part]
    return found


def _one(entity: Entity | None) -> str:
    return entity_iri(entity) if entity else ""


def _set(entities: tuple[Entity, ...]) -> str:
    return " ".join(sorted({entity_iri(e) for e in entities}))


def _period(period: Period | None) -> str:
    return f"{period.start} {period.end} {period.label}" if period else ""


def _quantities(quantities: tuple[Quantity, ...]) -> str:
    return " ".join(sorted(quantity_key(q) for q in set(quantities)))
