"""A name → the same with its owner's: 新区服务中心 of the park named last, 市港航事务中心 of the city."""

from __future__ import annotations

from dataclasses import replace

from chuanyu.language.genre import Head
from chuanyu.language.name import LEVELS, Name, Trail
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass

# A park called by its kind: 新区(税费征管服务中心).
_PARK = worded(r"{park}(?=.)")
_FAR = 600
# 县人民医院, 市图书馆: the paper's own, as its offices are; but not 两县, 全县.
_OWN_KINDS = frozenset({EntityClass.FACILITY, EntityClass.EDUCATION, EntityClass.RESEARCH})
_COUNTED_OFF = ("两", "各", "全", "跨", "该", "三", "四", "外", "城")


def with_owner(scan: Scan, name: Name, head: Head, parks: Trail[Name]) -> Name:
    """A name with its owner's before it, where a kind of park or a bare 市 or 县 opens it.

    Args:
        scan: the article.
        name: the name.
        head: its head.
        parks: the parks of the article.
    """
    text = name.entity.name
    if kind := _PARK.match(text):
        wanted = "" if kind.group() == "园区" else kind.group()
        for park in parks.before(name.span.start):
            if name.span.start - park.span.end > _FAR:
                break
            if park.entity.name.endswith(wanted):
                entity = Entity(name.entity.cls, park.entity.name + text[kind.end() :])
                return replace(name, entity=entity, reason="of the park named last")
    if text[0] in LEVELS and (head.needs == "division" or _own_kind(scan, name, head)):
        owner, reason = scan.home.owner(text[0], name.span.start)
        if owner:
            return replace(name, entity=Entity(head.cls, owner.entity.name + text[1:]), reason=reason)
    return name


def _own_kind(scan: Scan, name: Name, head: Head) -> bool:
    """Whether 县 and 市 open a hospital's or a school's name as they do an office's: 县人民医院."""
    word = scan.word_at.get(name.span.start)
    named = word is not None and word.tag in ("ORG", "LOC") and word.span.start == name.span.start
    before = scan.text[name.span.start - 1 : name.span.start]
    return named and head.cls in _OWN_KINDS and before not in _COUNTED_OFF
