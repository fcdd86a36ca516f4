"""A division, a park or a town and a form of body → the body: 科技厅 of 四川省 is 四川省科学技术厅.

The names come from the gazetteer of departments, those of committees and governments from
`seeds/genre/bodies.csv`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chuanyu.language.gazetteer import ANYWHERE, PREFECTURE, Department, Entry, Gazetteer
from chuanyu.language.genre import Form, Genre
from chuanyu.language.scan import Scan
from chuanyu.model import Entity

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
        of_level = {"province": (name, ANYWHERE, *self.listed), "prefecture": (PREFECTURE, ANYWHERE)}
        owners = of_level.get(entry.level, (ANYWHERE,))
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


# What names of bodies have in common besides the place; a government is but the place itself.
_COMMON = re.compile(r"^(?:中共)?(?:委(?!员会))?(?:人民)?(?:政府$)?")


def kind_of(body: Entity, place: Entity) -> str:
    """The kind that the name of a body of a place tells: 公安局 of 甲市公安局; none of a government."""
    return _COMMON.sub("", body.name.replace(place.name, "", 1))


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
