"""The geography of the seeds: its four files agree with each other and with the map."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain

import pytest

from chuanyu import data
from chuanyu.errors import Where
from chuanyu.model import EntityClass

Row = dict[str, str]

FILES = ("divisions", "regions", "lines", "facilities")
CLASSES = {
    "regions": {EntityClass.PLACE},
    "lines": {EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.CORRIDOR},
    "facilities": {EntityClass.FACILITY},
}
WEST, EAST, SOUTH, NORTH = 97.0, 110.5, 26.0, 34.5
"""A box around Chongqing and Sichuan, degrees."""

KNOWN_PLACES = {
    # by the countries' atlases, not by the packages from which the file was made
    "万州区": (108.40, 30.81),
    "永川区": (105.93, 29.36),
    "秀山土家族苗族自治县": (109.00, 28.45),
    "渝北区": (106.63, 29.72),
    "绵阳市": (104.73, 31.47),
    "康定市": (101.96, 30.05),
    "西昌市": (102.26, 27.89),
    "若尔盖县": (102.96, 33.58),
    "开江县": (107.87, 31.08),
    "昆明市": (102.71, 25.04),
    "西安市": (108.95, 34.26),
    "乌鲁木齐市": (87.62, 43.82),
}


def read(name: str) -> list[tuple[Where, Row]]:
    return list(data.rows(data.seeds() / "gazetteers" / f"{name}.csv", ("name", "aliases", "source")))


@pytest.fixture(scope="module")
def files() -> dict[str, list[tuple[Where, Row]]]:
    return {name: read(name) for name in FILES}


@pytest.fixture(scope="module")
def divisions(files: dict[str, list[tuple[Where, Row]]]) -> dict[str, Row]:
    return {row["name"]: row for _, row in files["divisions"]}


def test_codes_are_six_digits_and_unique(divisions: dict[str, Row]) -> None:
    codes = [row["code"] for row in divisions.values()]
    assert all(len(code) == 6 and code.isascii() and code.isdigit() for code in codes)
    assert [code for code, times in Counter(codes).items() if times > 1] == []


def test_names_of_divisions_are_unique(files: dict[str, list[tuple[Where, Row]]]) -> None:
    names = Counter(row["name"] for _, row in files["divisions"])
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    ("prefix", "level", "number"),
    [
        ("50", "county", 38),
        ("51", "county", 183),
        ("51", "prefecture", 21),
        ("", "province", 34),
        ("", "prefecture", 333),
    ],
)
def test_no_division_is_missing(divisions: dict[str, Row], prefix: str, level: str, number: int) -> None:
    found = [n for n, row in divisions.items() if row["code"].startswith(prefix) and row["level"] == level]
    assert len(found) == number


def test_divisions_lie_in_what_their_code_says(divisions: dict[str, Row]) -> None:
    for name, row in divisions.items():
        code, above = row["code"], divisions.get(row["within"])
        if row["level"] == "province":
            assert code.endswith("0000"), name
            assert above is None, name
            continue
        assert above is not None, name
        if row["level"] == "prefecture" or code.startswith("50"):
            assert above["code"] == code[:2] + "0000", name
        else:
            assert above["code"] == code[:4] + "00", name


def test_a_short_name_is_the_full_one_without_its_ending(divisions: dict[str, Row]) -> None:
    for name, row in divisions.items():
        if row["short"]:
            assert len(row["short"]) > 1, name
            assert name.startswith(row["short"]) and name != row["short"], name


@pytest.mark.parametrize(
    "word", ["南部", "前锋", "朝天", "名山", "渠", "来宾", "日照", "中江", "通江", "会理", "资中"]
)
def test_ordinary_words_are_no_names(files: dict[str, list[tuple[Where, Row]]], word: str) -> None:
    for where, row in chain.from_iterable(files.values()):
        assert word not in (row["name"], row.get("short"), *data.parts(row["aliases"])), where


def test_abbreviations_are_single_characters(divisions: dict[str, Row]) -> None:
    for name, row in divisions.items():
        assert all(len(abbr) == 1 for abbr in data.parts(row["abbr"])), name


@pytest.mark.parametrize(
    ("abbr", "name"),
    [
        ("渝", "重庆市"),
        ("蓉", "成都市"),
        ("达", "达州市"),
        ("万", "万州区"),
        ("昆", "昆明市"),
        ("邻", "邻水县"),
        ("黔", "贵州省"),
    ],
)
def test_abbreviations_stand_for_their_places(divisions: dict[str, Row], abbr: str, name: str) -> None:
    assert abbr in data.parts(divisions[name]["abbr"])


def test_places_of_both_sides_lie_on_their_map(divisions: dict[str, Row]) -> None:
    for name, row in divisions.items():
        if row["code"][:2] in ("50", "51"):
            assert WEST <= float(row["lon"]) <= EAST, name
            assert SOUTH <= float(row["lat"]) <= NORTH, name


@pytest.mark.parametrize("name", KNOWN_PLACES)
def test_places_lie_where_an_atlas_has_them(divisions: dict[str, Row], name: str) -> None:
    row = divisions[name]
    assert (float(row["lon"]), float(row["lat"])) == pytest.approx(KNOWN_PLACES[name], abs=0.06)


def test_counties_lie_near_their_prefecture(divisions: dict[str, Row]) -> None:
    """A swapped digit shows as a county far from the seat above it; the western prefectures are wide."""
    for name, row in divisions.items():
        above = divisions.get(row["within"])
        if row["level"] != "county" or not above:
            continue
        wide = above["code"] in ("500000", "513200", "513300", "513400")
        for axis in ("lon", "lat"):
            assert abs(float(row[axis]) - float(above[axis])) < (4.0 if wide else 1.4), (name, axis)


@pytest.mark.parametrize("file", [name for name in FILES if name != "divisions"])
def test_classes_fit_the_file(files: dict[str, list[tuple[Where, Row]]], file: str) -> None:
    for where, row in files[file]:
        assert EntityClass(row["class"]) in CLASSES[file], where


@pytest.mark.parametrize("column", ["within", "ends", "members"])
def test_places_referred_to_are_known(files: dict[str, list[tuple[Where, Row]]], column: str) -> None:
    known = {row["name"] for name in ("divisions", "regions") for _, row in files[name]}
    known |= {row["name"] for _, row in data.rows(data.seeds() / "gazetteers/counties.csv", ("name",))}
    for where, row in chain.from_iterable(files.values()):
        assert [place for place in data.parts(row.get(column, "")) if place not in known] == [], where


def test_a_line_joins_different_places(files: dict[str, list[tuple[Where, Row]]]) -> None:
    for where, row in files["lines"]:
        ends = data.parts(row["ends"])
        assert len(ends) != 1, where
        assert len(set(ends)) == len(ends), where


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("渝昆高铁", ("重庆市", "昆明市")),
        ("成达万高铁", ("成都市", "达州市", "万州区")),
        ("大足至内江高速公路", ("大足区", "内江市")),
        ("合璧津高速公路", ("合川区", "璧山区", "江津区")),
    ],
)
def test_ends_of_a_line_are_what_its_abbreviation_hides(
    files: dict[str, list[tuple[Where, Row]]], line: str, ends: tuple[str, ...]
) -> None:
    rows = {row["name"]: row for _, row in files["lines"]}
    assert data.parts(rows[line]["ends"]) == ends


def test_no_name_stands_for_two_things(files: dict[str, list[tuple[Where, Row]]]) -> None:
    """No exceptions: a name that two things share (海南, 吉林, 广安, 阿坝) is given to one or to none."""
    owners: dict[str, list[str]] = defaultdict(list)
    for where, row in chain.from_iterable(files.values()):
        for name in (row["name"], row.get("short", ""), *data.parts(row["aliases"])):
            if name:
                owners[name].append(str(where))
    assert {name: at for name, at in owners.items() if len(at) > 1} == {}


def test_names_are_longer_than_one_character(files: dict[str, list[tuple[Where, Row]]]) -> None:
    for where, row in chain.from_iterable(files.values()):
        assert all(len(name) > 1 for name in (row["name"], *data.parts(row["aliases"]))), where


def test_every_row_has_a_source(files: dict[str, list[tuple[Where, Row]]]) -> None:
    for where, row in chain.from_iterable(files.values()):
        assert row["source"], where
