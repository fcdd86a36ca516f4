"""Firms by their legal form (中石油西南油气田|分公司), branches of banks, and firms in short.

An article and names found in it → further names, or the same told more fully.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

# Behind the name of a firm that the gazetteer has without it, and at the end of a name of any firm.
_LEGAL = worded(r"(?:集团|股份|控股)*(?:{limited}|分公司|总公司|公司)")
_LEGAL_END = re.compile(r"(?:集团)?(?:股份|控股|实业)?(?:有限|集团)?(?:责任)?公司$")


def in_full(scan: Scan, known: Sequence[Name]) -> Iterator[Name]:
    """Known firms with the legal form that the gazetteer leaves out: 中石油西南油气田|分公司.

    Args:
        scan: the article.
        known: its known names.
    """
    for name in known:
        if name.entity.cls is not EntityClass.ENTERPRISE:
            continue
        if legal := _LEGAL.match(scan.text, name.span.end):
            yield replace(name, span=Span(name.span.start, legal.end()))


BRANCHES = ("分行", "支行")  # how those of banks end
_BRANCH = re.compile(r"(?P<bank>.+银行)[^银行]*[分支]行$")


def with_banks(found: Sequence[Name]) -> Iterator[Name]:
    """Names, a branch that follows one of a bank with the bank's: 中国银行四川省分行、|重庆市分行."""
    by_end = {name.span.end: name for name in found}
    for name in found:
        first, text = by_end.get(name.span.start - 1), name.entity.name
        bank = _BRANCH.match(first.entity.name) if first and text.endswith(BRANCHES) else None
        if first and bank and "银行" not in text:
            entity = Entity(first.entity.cls, bank["bank"] + text)
            name = replace(name, entity=entity, reason="of the bank named before")
        yield name


_CORE = 4  # characters by which a firm is known in short
_MANY = 200  # firms of one article, at most
# What stands behind a firm's short name: its legal form, a role, or what a firm does.
_BEHIND = worded(r"股份|集团|公司|(?=副?{heads_firm}|{behind_firm})")


def firms_in_short(scan: Scan, names: Sequence[Name]) -> Iterator[Name]:
    """Further places of a firm by the core of its name: 平湖港务(董事长) of 重庆平湖港务有限公司."""
    firms = {n.entity: n for n in names if n.entity.cls is EntityClass.ENTERPRISE and n.source != "gazetteer"}
    for entity, name in islice(firms.items(), _MANY):
        core = _core(entity, name)
        if len(core) < _CORE or core == entity.name:
            continue
        for match in re.finditer(re.escape(core[:_CORE]), scan.text):
            start = match.start()
            sizes = range(_CORE, len(core) + 1)
            told = max(size for size in sizes if scan.text.startswith(core[:size], start))
            if behind := _BEHIND.match(scan.text, start + told):
                yield Name(Span(start, behind.end()), entity, "grammar", f"short for {entity.name}")


def _core(entity: Entity, name: Name) -> str:
    """A firm's name without its legal form and its place."""
    seat = max((part.span.end for part in name.parts), default=name.span.start) - name.span.start
    return _LEGAL_END.sub("", entity.name[seat:])
