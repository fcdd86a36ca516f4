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
_OWN_BRANCH = re.compile(r"[^与和及、,。;:在对向为由\W\d]{2,7}?[分支]行")
_LEGAL_END = re.compile(r"(?:集团)?(?:股份|控股|实业)?(?:有限|集团)?(?:责任)?公司$")


def in_full(scan: Scan, known: Sequence[Name]) -> Iterator[Name]:
    """Known firms with the legal form that the gazetteer leaves out, and branches of known banks.

    中石油西南油气田|分公司, 重庆银行|永川支行.
    """
    for name in known:
        if name.entity.cls is not EntityClass.ENTERPRISE:
            continue
        if legal := _LEGAL.match(scan.text, name.span.end):
            yield replace(name, span=Span(name.span.start, legal.end()))
        elif name.entity.name.endswith("银行") and (own := _OWN_BRANCH.match(scan.text, name.span.end)):
            span = Span(name.span.start, own.end())
            yield Name(span, Entity(EntityClass.ENTERPRISE, scan.slice(span)), "grammar")


# Who heads a firm and nothing else, with a post in its party before: 党委副书记、总经理.
_POSTS = r"(?:临时)?(?:党[委组](?:委员|成员|[常副]委?|副?书记)、){0,2}(?:执行|常务|副)*{firm_post}"
_HEADED = worded(_POSTS)
# A firm that the model does not see, where a clause opens: it ends as its trade is called.
_BY_TRADE = worded(
    r"(?:^|(?<=[,。;:、!?”\n]))(?![该我本某各原]|[时首]任|项目|公司|集团|企业|[所下]属|旗下)"
    rf"[一-鿿]{{2,4}}?{{trade}}(?={_POSTS})"
)
_PARTY = ("党委", "党组")  # the model takes it for the end of the firm's name
_LONGEST = 10


def at_posts(scan: Scan) -> Iterator[Name]:
    """Firms in short before who heads a firm: 平湖港务|董事长, by the model or by their trade."""
    for match in _BY_TRADE.finditer(scan.text):
        yield Name(Span(*match.span()), Entity(EntityClass.ENTERPRISE, match.group()), "grammar")
    for word in scan.words:
        end = word.span.end - 2 * scan.slice(word.span).endswith(_PARTY)
        span = Span(word.span.start, end)
        if word.tag != "ORG" or not 2 < len(span) <= _LONGEST or span.end in scan.known_by_end:
            continue
        if _HEADED.match(scan.text, end):
            yield Name(span, Entity(EntityClass.ENTERPRISE, scan.slice(span)), "model")


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
