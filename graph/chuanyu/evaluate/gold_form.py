"""The form of gold files: reading a field of a JSON object and noting what is wrong with it.

All faults of a file are gathered, so that who annotates sees more than the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Faults:
    """What is wrong in a file, in the order in which it was found; each with its place: `outcomes[3].by`."""

    found: list[str] = field(default_factory=list)

    def add(self, at: str, what: str) -> None:
        """Note a fault."""
        self.found.append(f"{at}: {what}")

    def one_of(self, value: object, allowed: Mapping[str, T], at: str, default: T) -> T:
        """The meaning of a word out of a fixed list; the default, and a fault, for another one."""
        if isinstance(value, str) and value in allowed:
            return allowed[value]
        self.add(at, f"{value!r} is none of {', '.join(allowed)}")
        return default


def text(item: Mapping[str, Any], name: str, at: str, faults: Faults) -> str:
    """A field that must be text and not empty."""
    value = item.get(name)
    if isinstance(value, str) and value.strip():
        return value
    faults.add(_at(at, name), "missing" if value in (None, "") else "not text")
    return ""


def texts(item: Mapping[str, Any], name: str, at: str, faults: Faults) -> tuple[str, ...]:
    """A field that is a list of texts; it may be left out."""
    value = item.get(name) or []
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return tuple(value)
    faults.add(_at(at, name), "not a list of texts")
    return ()


def number(item: Mapping[str, Any], name: str, at: str, faults: Faults) -> float:
    """A field that must be a number."""
    value = item.get(name)
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    faults.add(_at(at, name), f"{value!r} is no number")
    return 0.0


def flag(item: Mapping[str, Any], at: str, faults: Faults) -> bool:
    """The field `required`, true where it is left out."""
    value = item.get("required", True)
    if not isinstance(value, bool):
        faults.add(_at(at, "required"), "neither true nor false")
    return bool(value)


def objects(
    item: Mapping[str, Any], name: str, at: str, faults: Faults, needed: bool = True
) -> list[tuple[str, dict[str, Any]]]:
    """A field that is a list of objects, each with its place; `needed` ones may be empty, not left out."""
    place, value = _at(at, name), item.get(name)
    if value is None and not needed:
        return []
    if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
        faults.add(
            place, "missing; an empty list says that there is none" if value is None else "no list of objects"
        )
        return []
    return [(f"{place}[{number}]", v) for number, v in enumerate(value)]


def _at(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name
