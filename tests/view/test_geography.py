"""Where things lie on the map."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Store

from chuanyu import data
from chuanyu.errors import DataError
from chuanyu.view.content import Content, content
from chuanyu.view.geography import Spot, outline, project, routes, spots


def _at(name: str, lon: float, lat: float) -> str:
    point = f"<http://www.opengis.net/def/crs/OGC/1.3/CRS84> POINT({lon} {lat})"
    geometry = f"id:{name}.point"
    return f'id:{name} geo:hasGeometry {geometry} . {geometry} geo:asWKT "{point}"^^geo:wktLiteral .'


MORE = f"graph:entities {{ {_at('yongchuan', 105.93, 29.36)} {_at('sichuan', 104.07, 30.66)} }}"


def _by_name(shown: Content) -> dict[str, Spot | None]:
    return dict(zip((node.name for node in shown.nodes), spots(shown), strict=True))


def test_east_is_right_and_north_is_up() -> None:
    chengdu, chongqing = project(104.07, 30.66), project(106.55, 29.56)
    assert chengdu[0] < chongqing[0]
    assert chengdu[1] < chongqing[1]


def test_what_has_coordinates_lies_there_and_the_rest_beside_its_place(add: Callable[[str], Store]) -> None:
    found = _by_name(content(add(MORE)))
    place, bureau, person = found["永川区"], found["永川区商务委员会"], found["林知远"]
    assert place is not None and place.own
    for beside in (bureau, person):
        assert beside is not None and not beside.own
        assert 0 < abs(beside.x - place.x) + abs(beside.y - place.y) < 60
    assert found["无联系公司"] is None


PORT = """graph:entities {
  id:chengdu a cy:Place ; skos:prefLabel "成都市"@zh . id:luzhou a cy:Place ; skos:prefLabel "泸州市"@zh .
  id:port a cy:Facility ; skos:prefLabel "甲港"@zh .
  id:named a cy:GovernmentBody ; skos:prefLabel "中共泸州市委"@zh . }
graph:reference { id:luzhou cy:locatedIn id:sichuan . id:port cy:locatedIn id:sichuan , id:luzhou .
  id:named cy:locatedIn id:sichuan . }"""


def _seated() -> str:
    points = f"{_at('chengdu', 104.07, 30.66)} {_at('luzhou', 105.44, 28.89)} {_at('sichuan', 102.9, 30.65)}"
    return f"{PORT} graph:entities {{ {points} }}"


def test_a_province_stands_at_the_side_of_its_capital(add: Callable[[str], Store]) -> None:
    found = _by_name(content(add(_seated())))
    province, capital = found["四川省"], found["成都市"]
    assert province is not None and capital is not None
    assert capital.own and not province.own
    assert 0 < abs(province.x - capital.x) + abs(province.y - capital.y) < 80


def test_a_thing_stands_in_the_innermost_place_or_that_of_its_name(add: Callable[[str], Store]) -> None:
    found = _by_name(content(add(_seated())))
    city = found["泸州市"]
    for beside in (found["甲港"], found["中共泸州市委"]):
        assert city is not None and beside is not None
        assert abs(beside.x - city.x) + abs(beside.y - city.y) < 60


def test_a_line_stands_halfway_between_its_endpoints(add: Callable[[str], Store]) -> None:
    shown = content(add(MORE))
    found = _by_name(shown)
    line, one, other = found["永泸高铁"], found["永川区"], found["四川省"]
    assert line is not None and one is not None and other is not None
    assert line.x == pytest.approx((one.x + other.x) / 2, abs=1)
    (route,) = routes(shown)
    assert {shown.nodes[end].name for end in route.ends} == {"永川区", "四川省"}


def test_a_line_with_one_known_end_is_no_route(made: Store) -> None:
    assert routes(content(made)) == ()


def test_the_outlines_hold_both_sides_with_their_source() -> None:
    borders = outline()
    assert sorted(side for side, _ in borders.areas) == [-1, 1]
    assert "Apache-2.0" in borders.source
    for side, city in ((-1, project(104.07, 30.66)), (1, project(106.55, 29.56))):
        (rings,) = (rings for way, rings in borders.areas if way == side)
        xs, ys = zip(*rings[0], strict=True)
        assert min(xs) < city[0] < max(xs)
        assert min(ys) < city[1] < max(ys)


def test_outlines_that_cannot_be_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "view").mkdir()
    (tmp_path / "view" / "sides.csv").write_bytes((data.seeds() / "view" / "sides.csv").read_bytes())
    (tmp_path / "view" / "outline.json").write_text(json.dumps({"areas": 3}), encoding="utf-8")
    monkeypatch.setenv("CHUANYU_SEEDS", str(tmp_path))
    with pytest.raises(DataError, match=r"outline\.json"):
        outline()
