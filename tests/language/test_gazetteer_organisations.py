"""The lists of bodies, parks, institutes, firms and other named things: what must hold of their rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from chuanyu import data
from chuanyu.model import EntityClass

FOLDER = data.seeds() / "gazetteers"
THINGS = ("parks", "institutions", "enterprises", "others")
OWNERS = {"国家", "重庆市", "四川省", "地方", "市州"}
ROLE_KINDS = {"party", "government", "people", "enterprise", "academic", "mass", "generic", "state"}
CLASSES = {
    "parks": {EntityClass.PARK},
    "institutions": {EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.FACILITY},
    "enterprises": {EntityClass.ENTERPRISE},
    "others": {
        EntityClass.ALLIANCE,
        EntityClass.CORRIDOR,  # of culture and industry: they join no two ends
        EntityClass.MECHANISM,
        EntityClass.EVENT,
        EntityClass.DOCUMENT,
        EntityClass.PROJECT,
    },
}


def table(name: str, folder: Path = FOLDER) -> list[dict[str, str]]:
    return [row for _, row in data.rows(folder / f"{name}.csv", ("source",))]


def names(row: dict[str, str]) -> Iterator[str]:
    yield row["name"]
    yield from data.parts(row["aliases"])


def departments(owner: str) -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in table("departments") if row["owner"] == owner}


def whole(owner: str) -> dict[str, str]:
    """Every name of an owner's bodies, as it stands in the list, to the canonical one."""
    return {name: row["name"] for row in departments(owner).values() for name in names(row)}


def one_meaning(rows: list[dict[str, str]]) -> list[str]:
    """Names that stand twice."""
    return sorted(n for n, count in Counter(n for row in rows for n in names(row)).items() if count > 1)


@pytest.mark.parametrize("name", [*THINGS, "departments", "surnames", "roles"])
def test_every_row_says_where_it_is_from(name: str) -> None:
    rows = table(name)
    assert rows
    assert [row for row in rows if not row["source"]] == []


@pytest.mark.parametrize("name", [*THINGS, "departments"])
def test_cells_hold_no_white_space_and_no_empty_part(name: str) -> None:
    for row in table(name):
        for cell in ("name", "aliases", "within", "owner"):
            value = row.get(cell, "")
            assert not re.search(r"[\t\r\n]", value), row
            assert value == "" or all(part and part == part.strip() for part in value.split("|")), row


@pytest.mark.parametrize("name", THINGS)
def test_things_are_of_the_classes_that_their_list_is_for(name: str) -> None:
    assert {EntityClass(row["class"]) for row in table(name)} <= CLASSES[name]


def test_departments_belong_to_a_known_owner_and_a_class_that_acts() -> None:
    for row in table("departments"):
        assert row["owner"] in OWNERS, row
        assert EntityClass(row["class"]) in {
            EntityClass.PARTY_BODY,
            EntityClass.GOVERNMENT_BODY,
            EntityClass.ALLIANCE,
            EntityClass.RESEARCH,
            EntityClass.ENTERPRISE,
        }, row


@pytest.mark.parametrize("owner", sorted(OWNERS))
def test_no_name_stands_for_two_bodies_of_one_owner(owner: str) -> None:
    assert one_meaning([row for row in table("departments") if row["owner"] == owner]) == []


def test_no_name_stands_for_two_things() -> None:
    assert one_meaning([row for name in THINGS for row in table(name)]) == []


def test_no_thing_is_called_as_a_body_of_the_state_is() -> None:
    state = set(whole("国家"))
    assert sorted(n for name in THINGS for row in table(name) for n in names(row) if n in state) == []


def test_things_lie_in_divisions_or_in_other_known_things() -> None:
    known = {row["name"] for row in table("divisions")} | {row["name"] for row in table("parks")}
    lost = {
        (row["name"], place)
        for name in THINGS
        for row in table(name)
        for place in data.parts(row["within"])
        if place not in known
    }
    assert lost == set()


def test_no_thing_or_body_is_called_as_a_division_is() -> None:
    divisions = {n for row in table("divisions") for n in (row["name"], row["short"]) if n}
    assert sorted(n for name in THINGS for row in table(name) for n in names(row) if n in divisions) == []


@pytest.mark.parametrize("owner", ["重庆市", "四川省"])
@pytest.mark.parametrize(
    "short",
    [
        "政府",
        "政府办公厅",
        "人大常委会",
        "监委",
        "高院",
        "检察院",
        "发展改革委",
        "统计局",
        "审计局",
        "总工会",
    ],
)
def test_both_sides_have_the_bodies_of_the_constitution(owner: str, short: str) -> None:
    wanted = {"审计局": {"重庆市": "审计局", "四川省": "审计厅"}}.get(short, {}).get(owner, short)
    assert wanted in whole(owner)


@pytest.mark.parametrize("owner", ["重庆市", "四川省"])
@pytest.mark.parametrize(
    "organ", ["", "办公厅", "组织部", "宣传部", "统战部", "政法委", "改革办", "网信办", "党校"]
)
def test_party_organs_of_both_sides_are_absolute_names(owner: str, organ: str) -> None:
    committee = f"{owner}委"
    level = committee[-2:]
    known = whole(owner)
    canonical = known[f"{committee}{organ}"]
    assert known[f"{level}{organ}"] == canonical
    assert canonical.startswith(f"中共{owner}委")
    assert departments(owner)[canonical]["class"] == EntityClass.PARTY_BODY


@pytest.mark.parametrize("owner", ["重庆市", "四川省"])
def test_the_consultative_conference_is_an_absolute_name(owner: str) -> None:
    assert whole(owner)[f"{owner}政协"] == f"政协{owner}委员会"


@pytest.mark.parametrize(
    ("owner", "short", "full"),
    [
        ("国家", "国家发改委", "国家发展和改革委员会"),
        ("国家", "国新办", "国务院新闻办公室"),
        ("国家", "党中央", "中共中央"),
        ("国家", "中宣部", "中共中央宣传部"),
        ("重庆市", "科技局", "科学技术局"),
        ("重庆市", "政府口岸物流办", "人民政府口岸和物流办公室"),
        ("重庆市", "经济信息委", "经济和信息化委员会"),
        ("重庆市", "人力社保局", "人力资源和社会保障局"),
        ("四川省", "科技厅", "科学技术厅"),
        ("四川省", "文旅厅", "文化和旅游厅"),
        ("四川省", "经信厅", "经济和信息化厅"),
        ("地方", "人社局", "人力资源和社会保障局"),
        ("地方", "住建局", "住房和城乡建设局"),
        ("地方", "发改局", "发展和改革局"),
    ],
)
def test_a_short_form_leads_to_the_full_name(owner: str, short: str, full: str) -> None:
    assert whole(owner)[short] == full


def test_the_three_science_cities_are_three() -> None:
    by_name = {n: row["name"] for row in table("parks") for n in names(row)}
    cities = ["西部科学城", "西部(重庆)科学城", "西部(成都)科学城"]
    assert [by_name[c] for c in cities] == cities
    assert by_name["西部（重庆）科学城"] == "西部(重庆)科学城"


@pytest.mark.parametrize("name", THINGS)
def test_a_name_with_brackets_is_known_in_full_width_too(name: str) -> None:
    for row in table(name):
        if "(" in row["name"]:
            assert row["name"].replace("(", "（").replace(")", "）") in set(names(row)), row["name"]


def test_a_quoted_name_is_known_without_its_quotation_marks() -> None:
    for row in table("others"):
        if row["name"].startswith("“") and row["name"].endswith("”"):
            assert row["name"].strip("“”") in set(names(row)), row["name"]


def test_zones_of_both_sides_lie_on_both_sides() -> None:
    within = {row["name"]: set(data.parts(row["within"])) for row in table("parks")}
    assert within["川渝高竹新区"] == {"广安市", "渝北区"}
    assert within["遂潼先行区"] == {"遂宁市", "潼南区"}


@pytest.mark.parametrize(("name", "column"), [("surnames", "surname"), ("roles", "role")])
def test_surnames_and_roles_stand_once(name: str, column: str) -> None:
    twice = [word for word, count in Counter(row[column] for row in table(name)).items() if count > 1]
    assert twice == []


def test_surnames_are_one_or_two_characters() -> None:
    found = [row["surname"] for row in table("surnames")]
    assert {len(s) for s in found} == {1, 2}
    assert all(re.fullmatch(r"[\u4e00-\u9fff]{1,2}", s) for s in found)
    assert {"王", "陈", "廖", "顾", "欧阳", "诸葛"} <= set(found)


def test_roles_are_bare_posts() -> None:
    for row in table("roles"):
        assert row["kind"] in ROLE_KINDS, row
        assert not row["role"].startswith(("副", "原", "常务副")), row
    assert {"书记", "党组书记", "主任", "市长", "厅长", "常委", "董事长", "会长"} <= {
        row["role"] for row in table("roles")
    }
