"""The form of gold files: reading the fields of a JSON object and noting what is wrong with them.

All faults of a file are gathered, so that who annotates sees more than the first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Item:
    """One object of a gold file.  A field at fault is noted, and something of its type stands in for it.

    Attributes:
        fields: what the object holds.
        at: where it stands in the file (`outcomes[3]`); empty for the file itself.
        faults: what is wrong in the file, in the order in which it was found; each with its place.
    """

    fields: Mapping[str, Any]
    at: str
    faults: list[str]

    def fault(self, name: str, what: str) -> None:
        """Note what is wrong with a field, or with the object where the name is empty."""
        self.faults.append(f"{self._place(name)}: {what}")

    def text(self, name: str) -> str:
        """A field that must be text and not empty."""
        value = self.fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
        self.fault(name, "missing" if value in (None, "") else "not text")
        return ""

    def optional(self, name: str) -> str | None:
        """A field that may be left out, as text."""
        value = self.fields.get(name)
        return str(value) if value else None

    def texts(self, name: str) -> tuple[str, ...]:
        """A field that is a list of texts; it may be left out."""
        value = self.fields.get(name) or []
        if isinstance(value, list) and all(isinstance(v, str) for v in value):
            return tuple(value)
        self.fault(name, "not a list of texts")
        return ()

    def number(self, name: str) -> float:
        """A field that must be a number."""
        value = self.fields.get(name)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return float(value)
        self.fault(name, f"{value!r} is no number")
        return 0.0

    def one_of(self, name: str, allowed: Mapping[str, T], default: T) -> T:
        """A field that must be a word out of a fixed list: what the word means."""
        value = self.fields.get(name)
        if isinstance(value, str) and value in allowed:
            return allowed[value]
        self.fault(name, f"{value!r} is none of {', '.join(allowed)}")
        return default

    def required(self) -> bool:
        """The field `required`, true where it is left out."""
        value = self.fields.get("required", True)
        if not isinstance(value, bool):
            self.fault("required", "neither true nor false")
        return bool(value)

    def items(self, name: str, needed: bool = True) -> list[Item]:
        """A field that is a list of objects; a `needed` one may be empty, but not left out."""
        value = self.fields.get(name)
        if value is None and not needed:
            return []
        if not isinstance(value, list) or not all(isinstance(v, dict) for v in value):
            what = "missing; an empty list says that there is none" if value is None else "no list of objects"
            self.fault(name, what)
            return []
        return [Item(v, f"{self._place(name)}[{number}]", self.faults) for number, v in enumerate(value)]

    def _place(self, name: str) -> str:
        return ".".join(filter(None, (self.at, name)))
