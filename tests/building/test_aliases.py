"""Which forms stand for which things: written down with the reason, listed, reversed by the user."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

import reading_of
from chuanyu.answers.queries import run
from chuanyu.building import add, build
from chuanyu.building.aliases import Decision, decided, load
from chuanyu.cli import main
from chuanyu.errors import DataError
from chuanyu.model import Cooperation, Document, EntityClass, PostHolding
from chuanyu.rdf import reasons
from chuanyu.statements import extract
from chuanyu.store.disk import memory_store, open_store
from chuanyu.store.sparql import sparql
from graphs import quads_of

TEXT = "市发改委与泸州市签署战略合作协议。市发改委主任李明远说，永川将与泸州共建产业园。"
KNOWN = {"泸州市": reading_of.document("泸州市召开会议。").mentions[0].entity}


def _decision(form: str, entity: str, article: str = "", source: str = "") -> Decision:
    return Decision(form, entity, article, source, "my.csv:2")


def _after(document: Document, *decisions: Decision) -> dict[str, set[str]]:
    """What each form stands for once the user has decided."""
    found: dict[str, set[str]] = {}
    for mention in decided(document, decisions, KNOWN).mentions:
        found.setdefault(mention.text, set()).update(e.name for e in mention.entities)
    return found


def test_a_form_goes_to_the_thing_that_the_user_names() -> None:
    document = reading_of.document(TEXT)
    assert _after(document)["市发改委"] == {"重庆市发展和改革委员会"}
    changed = decided(document, [_decision("市发改委", "成都市发展和改革委员会")], KNOWN)
    found = [m for m in changed.mentions if m.text == "市发改委"]
    assert {(m.entity.cls, m.entity.name, m.reason) for m in found} == {
        (EntityClass.GOVERNMENT_BODY, "成都市发展和改革委员会", "decided in my.csv:2")
    }


def test_statements_and_posts_of_the_form_go_with_it() -> None:
    changed = decided(reading_of.document(TEXT), [_decision("市发改委", "成都市发展和改革委员会")], KNOWN)
    stated = extract(changed, reading_of.reader().gazetteer).statements
    assert "成都市发展和改革委员会" in {
        e.name for s in stated if isinstance(s, Cooperation) for e in s.parties
    }
    assert {s.organization.name for s in stated if isinstance(s, PostHolding)} == {"成都市发展和改革委员会"}
    assert "重庆市发展和改革委员会" not in repr(stated)


def test_a_form_that_means_nothing_states_nothing() -> None:
    changed = decided(reading_of.document(TEXT), [_decision("市发改委", "-")], KNOWN)
    assert "市发改委" not in {m.text for m in changed.mentions}
    assert "发展和改革委员会" not in repr(extract(changed, reading_of.reader().gazetteer).statements)


def test_a_thing_that_is_named_otherwise_too_keeps_what_stands_there() -> None:
    document = reading_of.document("永川位于重庆市。永川区与泸州市签署合作协议。")
    after = _after(document, _decision("永川", "-"))
    assert "永川" not in after
    assert after["永川区"] == {"永川区"}


@pytest.mark.parametrize(
    ("article", "source", "holds"),
    [("", "", True), ("", reading_of.CHONGQING, True), ("", "成都日报", False), ("another", "", False)],
)
def test_a_line_can_be_narrowed_to_an_article_or_a_paper(article: str, source: str, holds: bool) -> None:
    after = _after(reading_of.document(TEXT), _decision("永川", "泸州市", article, source))
    assert after["永川"] == ({"泸州市"} if holds else {"永川区"})


def test_the_narrowest_line_counts() -> None:
    document = reading_of.document(TEXT)
    one = _decision("永川", "-"), _decision("永川", "泸州市", document.article.id)
    assert _after(document, *one) == _after(document, *one[::-1])
    assert _after(document, *one)["永川"] == {"泸州市"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("form\n永川\n", r"my\.csv:1: column entity is missing"),
        ("form,entity\n永川,\n", r"my\.csv:2: form and entity must not be empty"),
        ("form,entity\n永川,-\n永川,泸州市\n", r"my\.csv:3: 永川 is decided otherwise in my\.csv:2"),
        ("form,entity\n永川,-,x,y,z\n", r"my\.csv:2: more cells than columns"),
    ],
)
def test_a_line_at_fault_is_named(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "my.csv"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=said):
        load(file)


def test_no_file_decides_nothing_and_a_missing_one_is_an_error(tmp_path: Path) -> None:
    assert load(None) == ()
    with pytest.raises(DataError, match=r"none\.csv"):
        load(tmp_path / "none.csv")


@pytest.mark.parametrize(
    ("reason", "chinese"),
    [
        ("市 in a paper of 重庆市", "“市”：本文出自重庆市的媒体"),
        ("listed in the gazetteers", "地名录所列名称"),
        ("区 in a text of 永川区", "“区”：本文出自永川区"),
        ("decided in my.csv:3", "用户名单 my.csv:3"),
        ("of 西南医科大学", "西南医科大学的下属单位"),
        ("of the bank named before", "前文提到的银行的下属机构"),
        ("a reason nobody wrote down", None),
    ],
)
def test_a_reason_is_given_in_chinese(reason: str, chinese: str | None) -> None:
    assert reasons.chinese(reason) == chinese


def test_every_reason_of_the_practice_articles_has_a_chinese_wording(practice_out: Path) -> None:
    query = """SELECT DISTINCT ?reason { ?naming cy:reason ?reason FILTER(LANG(?reason) = "en")
      FILTER NOT EXISTS { ?naming cy:reason ?other FILTER(LANG(?other) = "zh") } }"""
    assert sparql(open_store(practice_out), query).rows == ()


def test_every_decision_of_an_article_is_listed_with_its_reason() -> None:
    reading = extract(reading_of.document(TEXT), reading_of.reader().gazetteer)
    store: Store = memory_store(quads_of([reading], reading_of.reader().gazetteer))
    found = {
        row["form"]: (row["entity"], row["reason"], row["articles"])
        for row in run(store, "aliases").records()
    }
    assert found["市发改委"] == ("重庆市发展和改革委员会", "“市”：本文出自重庆市的媒体", 1)
    assert found["永川"] == ("永川区", "地名录所列名称", 1)
    assert "泸州市" not in found
    assert {row["form"] for row in run(store, "aliases", {"name": "永川"}).records()} == {"永川"}


def test_a_build_follows_the_users_file_and_reads_again_only_what_it_concerns(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    articles, out, mine = tmp_path / "articles", tmp_path / "out", tmp_path / "my.csv"
    articles.mkdir()
    (articles / "a.txt").write_text("永川与泸州市签署合作协议。\n", encoding="utf-8")
    (articles / "b.txt").write_text("江津区与泸州市签署合作协议。\n", encoding="utf-8")
    plain = build([articles], out).trig.read_bytes()
    mine.write_text("form,entity\n永川,江津区\n", encoding="utf-8")
    report = build([articles], out, aliases=mine)
    assert report.read == 1
    partners = {row["partner"] for row in run(open_store(out), "cooperation", {"entity": "江津区"}).records()}
    assert partners == {"泸州市"}
    assert main(["aliases", "永川", "--out", str(out), "--format", "csv"]) == 0
    assert "永川,江津区,用户名单 my.csv:2,1" in capsys.readouterr().out
    assert build([articles], out).trig.read_bytes() == plain
    assert add([articles / "a.txt"], out, aliases=mine).read == 1
