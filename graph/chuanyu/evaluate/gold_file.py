"""A gold file → `Gold`.

One JSON object an article: its id, title and text file, and a list for each kind.  Whatever the
scores rest on is checked on the way in: a quote that does not stand in the text, a name that is no
entity or a misspelt status would otherwise pass as a fault of the graph.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

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
from chuanyu.evaluate.gold_form import Item
from chuanyu.evaluate.text import FoldedText
from chuanyu.model import Approx, EntityClass, Part, Status

_CLASSES = {c.value: c for c in EntityClass}
_COOPERATION = {s.value: s for s in (Status.PLANNED, Status.ONGOING, Status.DONE)}
_LINES = {s.value: s for s in (Status.PLANNED, Status.BUILDING, Status.UPGRADING, Status.OPERATING)}
_PARTS = {p.value: p for p in Part}
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
    item = Item(data, "", [])
    name = item.text("text_file")
    try:
        body = (file.parent / name).read_text(encoding="utf-8") if name else ""
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(
            f"text_file: {name!r} cannot be read", Where(file), "put the text beside it"
        ) from error
    gold = _gold(item, FoldedText(body), file)
    _check(gold, item)
    if faults := item.faults:
        more = len(faults) - _SHOWN
        said = "; ".join(faults[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")
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


def _gold(item: Item, body: FoldedText, file: Path) -> Gold:
    return Gold(
        article=item.text("article"),
        title=item.text("title"),
        text=body,
        file=file,
        entities=tuple(
            GoldEntity(
                i.text("name"),
                i.one_of("class", _CLASSES, EntityClass.PLACE),
                i.texts("accept"),
                i.required(),
            )
            for i in item.items("entities")
        ),
        holds_post=tuple(
            GoldPost(i.text("person"), i.text("role"), i.text("org"), i.texts("accept_org"), i.required())
            for i in item.items("holds_post")
        ),
        cooperation=tuple(
            GoldPair(
                i.text("a"),
                i.text("b"),
                i.one_of("status", _COOPERATION, Status.DONE),
                i.optional("quote"),
                i.required(),
            )
            for i in item.items("cooperation")
        ),
        connects=tuple(
            GoldLine(
                i.text("line"),
                i.texts("ends"),
                i.one_of("status", _LINES, Status.OPERATING),
                i.texts("accept_ends"),
                i.required(),
            )
            for i in item.items("connects")
        ),
        located_in=tuple(
            GoldLocation(i.text("thing"), i.text("place"), i.required()) for i in item.items("located_in")
        ),
        takes_part=tuple(
            GoldPart(i.text("actor"), i.text("thing"), i.one_of("role", _PARTS, Part.JOINS), i.required())
            for i in item.items("takes_part")
        ),
        commitments=tuple(map(_clause, item.items("commitments"))),
        outcomes=tuple(map(_clause, item.items("outcomes"))),
    )


def _clause(item: Item) -> GoldClause:
    return GoldClause(
        by=item.texts("by"),
        quote=item.text("quote"),
        accept=item.texts("accept"),
        speaker=item.optional("speaker"),
        due=item.optional("due"),
        quantities=tuple(map(_quantity, item.items("quantities", needed=False))),
        required=item.required(),
    )


def _quantity(item: Item) -> GoldQuantity:
    approx = item.one_of("approx", _APPROX, Approx.ABOUT) if item.fields.get("approx") else None
    return GoldQuantity(item.number("value"), item.optional("unit") or "", approx)


def _check(gold: Gold, item: Item) -> None:
    """What needs the whole file: names that are declared, quotes that stand in the text."""
    known: set[str] = set()
    for number, e in enumerate(gold.entities):
        if e.name in {other.name for other in gold.entities[:number]}:
            item.fault(f"entities[{number}].name", f"{e.name} stands there twice")
        known |= {e.name, *e.accept}

    def named(at: str, *names: str) -> None:
        for name in names:
            if name and name not in known:
                item.fault(at, f"{name} is not among the entities")

    def quoted(at: str, quote: str | None) -> None:
        if quote and quote not in gold.text:
            item.fault(f"{at}.quote", f"not in the text: {quote[:40]}")

    for n, post in enumerate(gold.holds_post):
        named(f"holds_post[{n}]", post.person, post.org)
    for n, pair in enumerate(gold.cooperation):
        named(f"cooperation[{n}]", pair.a, pair.b)
        quoted(f"cooperation[{n}]", pair.quote)
        if pair.a == pair.b:
            item.fault(f"cooperation[{n}]", f"{pair.a} with itself")
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
                item.fault(f"{at}.by", "nobody")
            named(at, *clause.by, *clause.accept, clause.speaker or "")
            # No score asks for `concerns`, so they are checked here and not kept.
            named(f"{at}.concerns", *Item(item.fields[kind][n], at, item.faults).texts("concerns"))
