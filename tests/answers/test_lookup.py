"""A name as a user writes it finds the entity that is meant, or says why it does not."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, Store

import examples
from chuanyu.answers import lookup
from chuanyu.answers.lookup import Named
from chuanyu.answers.profile import profile
from chuanyu.errors import QueryError
from chuanyu.model import Entity, EntityClass, Mention, Reading, Span
from chuanyu.store.disk import open_store
from graphs import write

PLACE = Named("高新区", "https://example.org/1", "Place", ("重庆高新区",))
PARK = Named("科学城（北区）", "https://example.org/2", "Park", ("科学城", "北城"))
OTHER = Named("科学城（南区）", "https://example.org/3", "Park", ("科学城",))
COUNTY = Named("北城县", "https://example.org/4", "Place")
KNOWN = (PLACE, PARK, OTHER, COUNTY)


def _meant(known: tuple[Named, ...], name: str) -> Named:
    """What is meant where no article calls anything so."""
    return lookup.meant(Store(), known, name)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("高新区", PLACE),
        ("重庆高新区", PLACE),
        ("https://example.org/2", PARK),
        ("<https://example.org/2>", PARK),
        ("科学城(南区)", OTHER),
        (" 科学城（南区） ", OTHER),
        ("北城", PARK),  # an alias goes before a name without its ending
        ("北城县", COUNTY),
    ],
)
def test_a_name_an_alias_or_an_iri_finds_it(name: str, found: Named) -> None:
    assert _meant(KNOWN, name) == found


@pytest.mark.parametrize("name", ["永川", "永川区", "永川县"])
def test_the_ending_of_a_division_may_be_left_out_or_differ(name: str) -> None:
    assert _meant((Named("永川区", "x", "Place"), PLACE), name).label == "永川区"


OFFICES = (
    Named("大足区文化和旅游发展委员会", "https://example.org/5", "GovernmentBody"),
    Named("合川区文化和旅游发展委员会", "https://example.org/6", "GovernmentBody"),
    Named("重庆交通大学", "https://example.org/7", "School"),
)


@pytest.mark.parametrize("name", ["大足区文旅委", "大足文旅委", "大足区文化旅游委"])
def test_an_office_is_found_by_its_name_in_short(name: str) -> None:
    assert _meant((*KNOWN, *OFFICES), name).label == "大足区文化和旅游发展委员会"


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("四川省委", "中共四川省委"),
        ("四川省委组织部", "中共四川省委组织部"),
        ("重庆市政协", "政协重庆市委员会"),
        ("江津区政府", "江津区人民政府"),
    ],
)
def test_a_body_of_a_place_is_found_by_its_name_in_short(name: str, label: str) -> None:
    labels = ("中共四川省委", "中共四川省委组织部", "中共泸州市委", "政协重庆市委员会", "江津区人民政府")
    bodies = tuple(Named(one, f"https://example.org/{one}", "PartyBody") for one in labels)
    assert _meant((*KNOWN, *OFFICES, *bodies), name).label == label
    with pytest.raises(QueryError, match="没有“"):
        _meant((*KNOWN, *OFFICES, *bodies), "江津区委")


@pytest.mark.parametrize("name", ["文旅委", "江津区文旅委", "大足区文旅局"])
def test_an_office_of_somebody_else_is_not_taken_for_it(name: str) -> None:
    with pytest.raises(QueryError, match="没有“"):
        _meant((*KNOWN, *OFFICES), name)


def test_of_a_very_long_name_the_beginning_is_told() -> None:
    with pytest.raises(QueryError, match=r"没有“永{60}…”"):
        _meant(KNOWN, "永" * 5000)


def test_what_a_name_may_be_short_for_is_offered_first() -> None:
    known = (*OFFICES, Named("重庆市", "https://example.org/8", "Place"), Named("重庆大学", "x", "School"))
    assert lookup.near(known, "重庆交大")[0] == "重庆交通大学"
    assert lookup.near(known, "大足区文化委")[0] == "大足区文化和旅游发展委员会"


def test_an_ambiguous_name_lists_what_it_could_be() -> None:
    with pytest.raises(QueryError, match="不止一个") as caught:
        _meant(KNOWN, "科学城")
    assert "科学城（北区）、科学城（南区）" in str(caught.value)
    assert "全称" in str(caught.value.do)
    assert PLACE.label not in str(caught.value)
    with pytest.raises(QueryError, match="不止一个") as caught:
        _meant((*KNOWN, Named("高新区", "https://example.org/9", "Park")), "高新区")
    assert PLACE.iri in str(caught.value)  # where the full name is the same, the IRI tells them apart


def test_of_many_namesakes_the_first_are_listed() -> None:
    namesakes = tuple(Named("王芳", f"https://example.org/{n:02d}", "Person") for n in range(30))
    with pytest.raises(QueryError, match="等 30 个") as caught:
        _meant(namesakes, "王芳")
    assert str(caught.value).count("https://") == 8


def test_an_unknown_name_is_answered_with_near_ones() -> None:
    with pytest.raises(QueryError, match="没有“高薪区”") as caught:
        _meant(KNOWN, "高薪区")
    assert "高新区" in str(caught.value.do)
    with pytest.raises(QueryError, match="没有相近的名称"):
        _meant(KNOWN, "某某某某")


def test_entities_of_a_graph_carry_their_aliases_and_class(example_store: Store) -> None:
    found = {n.label: n for n in lookup.entities(example_store)}
    assert found["永川区"].aliases == ("永川",)
    assert found["李明远"].kind == "Person"
    assert "产业" not in found


def told(identifier: str, body: str, reason: str = "") -> Reading:
    """An article that calls a body 市政府."""
    found = examples.article(identifier, f"消息\n{body}成立。市政府说。\n", date(2024, 1, 1))
    entity = Entity(EntityClass.GOVERNMENT_BODY, body)
    at = found.analysed.index("市政府说")
    mention = Mention(Span(at, at + 3), "市政府", (entity,), reason=reason)
    return Reading(found, (mention,), ())


@pytest.mark.parametrize("reason", ["", "the paper is of that city"])
def test_what_articles_call_a_thing_finds_it(tmp_path: Path, reason: str) -> None:
    write([*examples.readings(), told("one", "泸州市人民政府", reason)], examples.gazetteer(), tmp_path)
    store = open_store(tmp_path)
    assert lookup.entity(store, "市政府").label == "泸州市人民政府"
    assert lookup.entity(store, "永川").label == "永川区"
    assert profile(store, "市政府").name == "泸州市人民政府"


def test_what_articles_call_several_things_lists_them(tmp_path: Path) -> None:
    several = (told("one", "泸州市人民政府", "why"), told("two", "重庆市人民政府", "why"))
    write([*examples.readings(), *several], examples.gazetteer(), tmp_path)
    with pytest.raises(QueryError, match="“市政府”不止一个") as caught:
        lookup.entity(open_store(tmp_path), "市政府")
    assert "泸州市人民政府" in str(caught.value)
    assert "重庆市人民政府" in str(caught.value)


def test_themes_are_found_in_both_languages(example_store: Store) -> None:
    assert lookup.theme(example_store, "transport") == lookup.theme(example_store, "交通")


def test_an_unknown_theme_is_answered_with_all_themes(example_store: Store) -> None:
    with pytest.raises(QueryError, match="没有主题“交通运输业”") as caught:
        lookup.theme(example_store, "交通运输业")
    assert all(n.label in str(caught.value.do) for n in lookup.themes(example_store))
    assert lookup.theme(example_store, "transport").label == "交通"


def test_what_a_thing_lies_in_comes_from_text_and_gazetteers(example_store: Store) -> None:
    known = lookup.entities(example_store)
    names = {n.iri: n.label for n in known}
    park = _meant(known, "川南渝西示范产业园")
    assert {names[place] for place in lookup.within(example_store, park.iri)} == {"永川区", "重庆市"}


@pytest.mark.parametrize("written", ["jiangjin", "jj", "jiangjinqu", "JJQ", "jiang jin"])
def test_a_name_is_found_by_its_pinyin(example_store: Store, written: str) -> None:
    assert _meant(lookup.entities(example_store), written).label == "江津区"


def test_initials_of_several_names_list_them() -> None:
    known = (
        lookup.Named("永川区", "https://w3id.org/chuanyu/id/place/500118-永川区", "Place"),
        lookup.Named("宜昌市", "https://w3id.org/chuanyu/id/place/420500-宜昌市", "Place"),
    )
    with pytest.raises(QueryError, match="不止一个"):
        _meant(known, "yc")


def test_the_quick_way_finds_what_the_thorough_way_finds(example_store: Store) -> None:
    known = lookup.entities(example_store)
    for name in {form for n in known for form in (n.label, n.iri, *n.aliases)}:
        assert lookup.entity(example_store, name).iri == _meant(known, name).iri
        assert lookup.iri(example_store, name) == _meant(known, name).iri
    for name in ("jj", "江津"):
        assert lookup.entity(example_store, name).label == "江津区"
        assert lookup.iri(example_store, name) == lookup.entity(example_store, name).iri
    for found in (lookup.entity, lookup.iri):
        with pytest.raises(QueryError, match="永川区"):
            found(example_store, "永串区")


def test_a_name_that_two_things_bear_is_no_ones_by_the_quick_way(example_store: Store) -> None:
    store = Store()
    store.bulk_extend(example_store)
    there = lookup.entity(store, "永川区")
    own = NamedNode(there.iri + "-x")
    for quad in store.quads_for_pattern(NamedNode(there.iri), None, None):
        store.add(Quad(own, quad.predicate, quad.object, quad.graph_name))
    with pytest.raises(QueryError, match="不止一个"):
        lookup.iri(store, "永川区")
