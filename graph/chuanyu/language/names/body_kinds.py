"""A division, a park or a town and a form of body → the body: 科技厅 of 四川省 is 四川省科学技术厅.

The names come from the gazetteer of departments, those of committees and governments from
`seeds/genre/bodies.csv`; those of other countries are told by their form alone (老挝|公安部).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.gazetteer import ANYWHERE, Department, Entry, Gazetteer
from chuanyu.language.genre import Form, Genre
from chuanyu.language.name import Name
from chuanyu.language.scan import Scan
from chuanyu.language.words import worded
from chuanyu.model import Entity, EntityClass, Span

# Parks of a kind are named after their place in short: 潼南|高新技术产业开发区.
_PARK_KINDS = ("高新技术产业开发区", "经济技术开发区", "工业园区", "农业科技园区")


@dataclass(frozen=True)
class BodyKinds:
    """What a form of body means.

    Attributes:
        departments: the departments by their forms.
        forms: other bodies by owner and form.
        listed: the provinces of which the list holds the departments; others name theirs alike.
    """

    departments: Mapping[str, Sequence[Department]]
    forms: Mapping[tuple[str, str], Form]
    listed: Sequence[str]

    def of_division(self, entry: Entry, form: str) -> Entity | None:
        """The body of a division that a form names."""
        name = entry.entity.name
        if found := self.forms.get((name, form)) or self.forms.get(("division", form)):
            owner = name + name[-1] * (len(name) == 2 and form.startswith("委"))  # 中共忠县县委
            return Entity(found.cls, found.canonical.format(owner=owner))
        owners = (name, ANYWHERE, *self.listed) if entry.level == "province" else (ANYWHERE,)
        departments = self.departments.get(form, ())
        listed = (department for owner in owners for department in departments if department.owner == owner)
        department = next(listed, None)
        return Entity(department.cls, _of_place(name, department.name)) if department else None

    def of(self, owner: str, form: str, name: str) -> Entity | None:
        """The body that a form names of a park, a town or a party.

        Args:
            owner: which of these.
            form: the form.
            name: its name, or that of the division whose the party's committee is.
        """
        found = self.forms.get((owner, form))
        return Entity(found.cls, found.canonical.format(owner=name)) if found else None


def _of_place(owner: str, name: str) -> str:
    """The name of a body of a division: of 潼南区's park without 区."""
    short = name.startswith(_PARK_KINDS) and len(owner) > 2 and owner[-1] in "区县市"
    return (owner[:-1] if short else owner) + name


def body_kinds(scan: Scan) -> BodyKinds:
    """The bodies that the gazetteer and the word lists of an article's reader know."""
    return _kinds(scan.gazetteer, scan.genre)


@lru_cache(maxsize=4)
def _kinds(gazetteer: Gazetteer, genre: Genre) -> BodyKinds:
    departments, forms = gazetteer.departments, genre.forms
    found: dict[str, list[Department]] = {}
    for department in departments:
        if department.owner not in department.name:  # not 政协重庆市委员会, which no owner precedes
            for form in (department.name, *department.aliases):
                found.setdefault(form, []).append(department)
    provinces = dict.fromkeys(d.owner for d in departments if d.owner.endswith("省"))
    return BodyKinds(found, {(form.owner, form.form): form for form in forms}, tuple(provinces))


# How bodies of other countries are called: 公安|部, 中央银行, 驻重庆|总领事馆; 格局, 局长 and 局部 are none.
_CALLED = worded(
    r"[一-鿿]{2,14}?(?:{authority}|(?<![格布])局(?![长部面势限])|署(?!长)"
    r"|(?<![东西南北中内外全大各分干])部(?![长分门队落署]))"
    r"|(?:中央银行|央行)(?!长)"
    r"|(?P<abroad>驻[一-鿿]{1,4}{mission})"
)
_FIELDS = frozenset({"n", "nz", "vn", "an", "ORG", "s", "LOC", "c", "a"})


def foreign_bodies(scan: Scan) -> Iterator[Name]:
    """The bodies of other countries in an article; all between a country and the ending is their field."""
    for owner in scan.known:
        entry = scan.entry(owner.entity)
        country = entry and not entry.level and entry.within and entry.within[0].endswith(("洲", "美"))
        match = _CALLED.match(scan.text, owner.span.end) if country else None
        if not match:
            continue
        if match["abroad"] or all(w.tag in _FIELDS for w in scan.words_in(*match.span())):
            span = Span(owner.span.start, match.end())
            body = Entity(EntityClass.GOVERNMENT_BODY, scan.slice(span))
            yield Name(span, body, "grammar", parts=(owner,))
