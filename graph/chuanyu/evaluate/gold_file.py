"""A gold file → `Gold`.

One JSON object an article: its id, title and text file, and a list for each kind.  Whatever the
scores rest on is checked on the way in: a quote that does not stand in the text, a name that is no
entity or a misspelt status would otherwise pass as a fault of the graph.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from chuanyu.errors import DataError, Where
from chuanyu.evaluate.gold import (
    Gold,
    GoldClause,
    GoldEntity,
    GoldLine,
    GoldLocation,
    GoldPair,
    GoldPart,
    GoldPost,
    GoldQuantity,
)
from chuanyu.evaluate.gold_form import Faults, flag, number, objects, text, texts
from chuanyu.evaluate.text import FoldedText
from chuanyu.model import Approx, EntityClass, Part, Status

_COOPERATION = (Status.PLANNED, Status.ONGOING, Status.DONE)
_LINES = (Status.PLANNED, Status.BUILDING, Status.UPGRADING, Status.OPERATING)
_APPROX = {"more_than": Approx.MORE_THAN, "about": Approx.ABOUT, "nearly": Approx.NEARLY,
           "less_than": Approx.LESS_THAN}  # fmt: skip
_SHOWN = 3


def load_gold(file: Path) -> Gold:
    """Read and check a gold file.

    Args:
        file: JSON, UTF-8; the article's text lies beside it under the name that it gives.

    Raises:
        DataError: it cannot be read, or something in it is wrong; the message names the item.
    """
    try:
        data = json.loads(file.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as error:
        raise DataError(f"not JSON: {error.msg}", Where(file, error.lineno, error.colno)) from error
    except UnicodeDecodeError as error:
        raise DataError("not UTF-8", Where(file), "save the file as UTF-8") from error
    except OSError as error:
        raise DataError(f"cannot be read: {error.strerror}", Where(file), "name a gold file") from error
    if not isinstance(data, dict):
        raise DataError("no JSON object", Where(file), "a gold file holds one object for one article")
    faults = Faults()
    name = text(data, "text_file", "", faults)
    try:
        body = (file.parent / name).read_text(encoding="utf-8") if name else ""
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(
            f"text_file: {name!r} cannot be read", Where(file), "put the text beside it"
        ) from error
    gold = _gold(data, FoldedText(body), file, faults)
    _check(gold, data, faults)
    if faults.found:
        more = len(faults.found) - _SHOWN
        said = "; ".join(faults.found[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")
        raise DataError(said, Where(file), "correct the gold file")
    return gold


def load_all(files: Sequence[Path]) -> list[Gold]:
    """Read several gold files.

    Raises:
        DataError: one is at fault, or two are of one article.
    """
    found: dict[str, Gold] = {}
    for file in files:
        gold = load_gold(file)
        if gold.article in found:
            other = found[gold.article].file
            raise DataError(
                f"a second gold file of article {gold.article}, as {other}", Where(file), "keep one"
            )
        found[gold.article] = gold
    return list(found.values())


def _gold(data: dict[str, Any], body: FoldedText, file: Path, faults: Faults) -> Gold:
    def clauses(kind: str) -> tuple[GoldClause, ...]:
        return tuple(_clause(item, at, faults) for at, item in objects(data, kind, "", faults))

    return Gold(
        article=text(data, "article", "", faults),
        title=text(data, "title", "", faults),
        text=body,
        file=file,
        entities=tuple(
            GoldEntity(
                text(i, "name", at, faults),
                faults.one_of(
                    i.get("class"), {c.value: c for c in EntityClass}, f"{at}.class", EntityClass.PLACE
                ),
                texts(i, "accept", at, faults),
                flag(i, at, faults),
            )
            for at, i in objects(data, "entities", "", faults)
        ),
        holds_post=tuple(
            GoldPost(
                text(i, "person", at, faults),
                text(i, "role", at, faults),
                text(i, "org", at, faults),
                texts(i, "accept_org", at, faults),
                flag(i, at, faults),
            )
            for at, i in objects(data, "holds_post", "", faults)
        ),
        cooperation=tuple(
            GoldPair(
                text(i, "a", at, faults),
                text(i, "b", at, faults),
                faults.one_of(
                    i.get("status"), {s.value: s for s in _COOPERATION}, f"{at}.status", Status.DONE
                ),
                i.get("quote") or None,
                flag(i, at, faults),
            )
            for at, i in objects(data, "cooperation", "", faults)
        ),
        connects=tuple(
            GoldLine(
                text(i, "line", at, faults),
                texts(i, "ends", at, faults),
                faults.one_of(
                    i.get("status"), {s.value: s for s in _LINES}, f"{at}.status", Status.OPERATING
                ),
                texts(i, "accept_ends", at, faults),
                flag(i, at, faults),
            )
            for at, i in objects(data, "connects", "", faults)
        ),
        located_in=tuple(
            GoldLocation(text(i, "thing", at, faults), text(i, "place", at, faults), flag(i, at, faults))
            for at, i in objects(data, "located_in", "", faults)
        ),
        takes_part=tuple(
            GoldPart(
                text(i, "actor", at, faults),
                text(i, "thing", at, faults),
                faults.one_of(i.get("role"), {p.value: p for p in Part}, f"{at}.role", Part.JOINS),
                flag(i, at, faults),
            )
            for at, i in objects(data, "takes_part", "", faults)
        ),
        commitments=clauses("commitments"),
        outcomes=clauses("outcomes"),
    )


def _clause(item: dict[str, Any], at: str, faults: Faults) -> GoldClause:
    return GoldClause(
        by=texts(item, "by", at, faults),
        quote=text(item, "quote", at, faults),
        accept=texts(item, "accept", at, faults),
        speaker=item.get("speaker") or None,
        due=str(item["due"]) if item.get("due") else None,
        quantities=tuple(
            GoldQuantity(
                number(q, "value", where, faults),
                str(q.get("unit") or ""),
                faults.one_of(q["approx"], _APPROX, f"{where}.approx", Approx.ABOUT)
                if q.get("approx")
                else None,
            )
            for where, q in objects(item, "quantities", at, faults, needed=False)
        ),
        required=flag(item, at, faults),
    )


def _check(gold: Gold, data: dict[str, Any], faults: Faults) -> None:
    """What needs the whole file: names that are declared, quotes that stand in the text."""
    known: set[str] = set()
    for number_, e in enumerate(gold.entities):
        if e.name in {other.name for other in gold.entities[:number_]}:
            faults.add(f"entities[{number_}].name", f"{e.name} stands there twice")
        known |= {e.name, *e.accept}

    def named(at: str, *names: str) -> None:
        for name in names:
            if name and name not in known:
                faults.add(at, f"{name} is not among the entities")

    def quoted(at: str, quote: str | None) -> None:
        if quote and quote not in gold.text:
            faults.add(f"{at}.quote", f"not in the text: {quote[:40]}")

    for n, post in enumerate(gold.holds_post):
        named(f"holds_post[{n}]", post.person, post.org)
    for n, pair in enumerate(gold.cooperation):
        named(f"cooperation[{n}]", pair.a, pair.b)
        quoted(f"cooperation[{n}]", pair.quote)
        if pair.a == pair.b:
            faults.add(f"cooperation[{n}]", f"{pair.a} with itself")
    for n, line in enumerate(gold.connects):
        named(f"connects[{n}]", line.line, *line.ends)
    for n, location in enumerate(gold.located_in):
        named(f"located_in[{n}]", location.thing, location.place)
    for n, part in enumerate(gold.takes_part):
        named(f"takes_part[{n}]", part.actor, part.thing)
    for kind, clauses in (("commitments", gold.commitments), ("outcomes", gold.outcomes)):
        for n, clause in enumerate(clauses):
            at = f"{kind}[{n}]"
            quoted(at, clause.quote)
            if not clause.by:
                faults.add(f"{at}.by", "nobody")
            named(at, *clause.by, *clause.accept, clause.speaker or "")
            named(f"{at}.concerns", *texts(data[kind][n], "concerns", at, faults))
