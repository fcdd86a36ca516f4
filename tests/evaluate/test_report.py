"""The report of an evaluation, gold files that are at fault, calibration, and the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chuanyu.cli import main
from chuanyu.errors import DataError, GraphError
from chuanyu.evaluate import calibrate, evaluate, load_gold
from chuanyu.evaluate.calibration import Judged, reliability
from chuanyu.evaluate.text import FoldedText
from measured import PROMISE, counts, entity, gold, measured, mentions, statement, write_gold, write_graph

PROMISED = {"by": ["永川区"], "accept": [], "speaker": None, "quote": PROMISE, "quantities": []}
KEPT = statement("Commitment", PROMISE, "cy:actor :yongchuan", "cy:confidence 0.8", 'cy:foundBy "future"')


def test_figures_follow_from_what_is_right_wrong_and_missed(tmp_path: Path) -> None:
    found = statement("Commitment", "建成标准厂房", "cy:actor :yongchuan")
    wrong = statement("Commitment", "渝泸城际", "cy:actor :yongchuan")
    report = measured(tmp_path, gold(commitments=[PROMISED]), found, wrong)
    figures = report.together()["commitments"]
    assert (figures.precision, figures.recall) == (6 / 10, 6 / 12)
    assert figures.f1 == pytest.approx(2 * 6 / 22)
    assert (figures.gold, figures.predicted) == (12, 10)


def test_the_mean_is_over_the_kinds_that_occur(tmp_path: Path) -> None:
    wanted = gold(entities=[{"name": "永川区", "class": "Place"}], commitments=[PROMISED])
    report = measured(tmp_path, wanted, mentions("yongchuan"))
    assert report.together()["connects"].f1 is None
    assert report.mean_f1 == (1 + 0) / 2


def test_an_article_is_known_by_its_title_too(tmp_path: Path) -> None:
    wanted = gold(commitments=[PROMISED], article="another-id")
    assert counts(measured(tmp_path, wanted, KEPT), "commitments") == (12, 0, 0)


def test_an_article_that_the_graph_does_not_have_is_missed_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wanted = gold(commitments=[PROMISED], article="another-id", title="另一篇")
    report = measured(tmp_path, wanted, KEPT)
    assert counts(report, "commitments") == (0, 0, 12)
    assert report.absent == ("another-id",)
    assert main(["evaluate", str(tmp_path), str(tmp_path / "made-up.json"), "--json"]) == 0
    assert "没有文章 another-id" in capsys.readouterr().err


def test_errors_stand_in_their_sentence(tmp_path: Path) -> None:
    wrong = statement("Commitment", "渝泸城际", "cy:actor :yongchuan")
    report = measured(tmp_path, gold(commitments=[PROMISED]), wrong, mentions("line"))
    found = report.articles[0].tallies["commitments"].errors
    assert [(e.wrong, e.what) for e in found] == [(True, "永川区"), (False, "永川区")]
    assert found[0].sentence == "【渝泸城际】铁路正在建设。"
    assert f"力争2025年底前【{PROMISE}】。" in found[1].sentence
    missed = {e.what: e.sentence for e in report.articles[0].tallies["entities"].errors}
    assert missed["李明远（Person）"].startswith("永川区委书记李明远说")


def test_a_sentence_is_shown_without_what_stands_before_it() -> None:
    text = FoldedText(
        "---\nsource: 永川新讯\n---\n他说：“园区已开工。”永川区 随后（去年）\n签约。泸州市也来了。"
    )
    assert text.sentence("去年(签") == "去年(签"
    assert text.sentence("去年)签") == "永川区 随后（【去年） 签】约。"
    assert text.sentence("永川区随后") == "【永川区 随后】（去年）"
    assert text.naming({"永川新讯"}) == ""
    assert text.naming({"永川", "永川区"}, {"没有"}) == "永川区 随后（去年）"
    assert text.sentence("不在文中") == "不在文中"


def test_a_folder_n_quads_and_trig_are_one_graph(tmp_path: Path) -> None:
    from pyoxigraph import RdfFormat, parse, serialize

    wanted = write_gold(tmp_path, gold(commitments=[PROMISED]))
    trig = write_graph(tmp_path, KEPT, mentions("yongchuan"))
    quads = tmp_path / "graph.nq"
    serialize(parse(path=trig), quads, format=RdfFormat.N_QUADS)
    reports = [evaluate(path, [wanted]).as_json() for path in (tmp_path, trig, quads)]
    assert reports[0] == reports[1] == reports[2]


def test_a_graph_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    wanted = write_gold(tmp_path, gold())
    broken = tmp_path / "broken.trig"
    broken.write_text("no triples", encoding="utf-8")
    for path in (tmp_path / "none", tmp_path / "none.trig", broken, tmp_path):
        with pytest.raises(GraphError):
            evaluate(path, [wanted])


def _change(kind: str, **fields: Any) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        data[kind][0] |= fields

    return change


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (_change("entities", **{"class": "Planet"}), "entities[0].class: 'Planet' is none of Person"),
        (_change("entities", name="泸州市"), "entities[1].name: 泸州市 stands there twice"),
        (_change("entities", required="no"), "entities[0].required: neither true nor false"),
        (_change("commitments", quote="不在文中"), "commitments[0].quote: not in the text: 不在文中"),
        (_change("commitments", quote=""), "commitments[0].quote: missing"),
        (_change("commitments", by=[]), "commitments[0].by: nobody"),
        (_change("commitments", by=["某市"]), "commitments[0]: 某市 is not among the entities"),
        (_change("commitments", concerns=["某园"]), "commitments[0].concerns: 某园 is not among"),
        (_change("commitments", accept="永川区"), "commitments[0].accept: not a list of texts"),
        (_change("commitments", quantities=[{"value": "多"}]), "commitments[0].quantities[0].value: '多'"),
        (_change("cooperation", status="begun"), "cooperation[0].status: 'begun' is none of planned"),
        (_change("cooperation", b="永川区"), "cooperation[0]: 永川区 with itself"),
        (lambda data: data.pop("outcomes"), "outcomes: missing; an empty list says that there is none"),
        (lambda data: data.update(connects={}), "connects: no list of objects"),
        (lambda data: data.update(text_file="none.txt"), "'none.txt' cannot be read"),
    ],
)
def test_a_faulty_gold_file_is_refused_with_the_place(
    tmp_path: Path, change: Callable[[dict[str, Any]], None], said: str
) -> None:
    pair = {"a": "永川区", "b": "泸州市", "status": "done"}
    data = gold(commitments=[dict(PROMISED)], cooperation=[pair])
    load_gold(write_gold(tmp_path, data))
    change(data)
    file = write_gold(tmp_path, data)
    with pytest.raises(DataError) as raised:
        load_gold(file)
    assert said in str(raised.value)
    assert str(file) in str(raised.value)


def test_all_faults_of_a_gold_file_are_counted(tmp_path: Path) -> None:
    data = gold(takes_part=[{"actor": "甲", "thing": "乙", "role": "eats"}], connects=None, outcomes=None)
    with pytest.raises(DataError, match=r"takes_part.*eats.*; and 2 more"):
        load_gold(write_gold(tmp_path, data))


def test_a_gold_file_that_is_no_json_is_told_by_its_line(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text('{"article": "x",\n oops}', encoding="utf-8")
    with pytest.raises(DataError) as raised:
        load_gold(file)
    assert f"{file}:2:2" in str(raised.value)


def test_two_gold_files_of_one_article_are_refused(tmp_path: Path) -> None:
    graph = write_graph(tmp_path)
    files = [write_gold(tmp_path, gold(), name) for name in ("one", "two")]
    with pytest.raises(DataError, match="second gold file of article made-up"):
        evaluate(graph, files)


@pytest.mark.parametrize(
    "file", sorted((Path(__file__).parents[1] / "articles").glob("*.json")), ids=lambda f: f.stem
)
def test_the_gold_of_the_practice_corpus_is_sound(file: Path) -> None:
    assert load_gold(file).article == file.stem


def _judged(*pairs: tuple[float, bool]) -> list[Judged]:
    return [Judged("Outcome", "past", confidence, right) for confidence, right in pairs]


def test_reliability_weighs_the_distance_of_each_bin() -> None:
    found = reliability(_judged((0.7, True), (0.7, False), (0.95, True), (0.95, True)))
    assert [(b.low, b.high, b.count, b.right) for b in found.bins] == [(0.6, 0.7, 2, 0.5), (0.9, 1.0, 2, 1.0)]
    assert found.error == pytest.approx((2 * 0.2 + 2 * 0.05) / 4)
    assert found.brier == pytest.approx((0.3**2 + 0.7**2 + 2 * 0.05**2) / 4)
    assert reliability([]).count == 0
    assert reliability(_judged((0.0, False), (1.0, True))).error == 0


@pytest.mark.parametrize(
    ("kind", "quote", "properties", "right"),
    [
        ("Commitment", PROMISE, "cy:actor :yongchuan", True),
        ("Commitment", PROMISE, "cy:actor :yongchuan, :luzhou", False),
        ("Commitment", "力争2025年底前建成标准", "cy:actor :yongchuan", False),
        ("Outcome", PROMISE, "cy:actor :yongchuan", False),
        ("Cooperation", "共建", "cy:party :yongchuan, :luzhou ; cy:status cy:done", True),
        ("Cooperation", "共建", "cy:party :yongchuan, :neijiang ; cy:status cy:done", False),
        ("Cooperation", "共建", "cy:party :chongqing, :sichuan ; cy:status cy:done", None),
        ("Location", "内江科技园", "cy:thing :campus ; cy:place :neijiang", True),
        ("Location", "内江科技园", "cy:thing :campus ; cy:place :luzhou", False),
        ("Location", "内江科技园", "cy:thing :campus ; cy:place :sichuan", None),
    ],
)
def test_a_statement_is_judged_by_the_gold(
    tmp_path: Path, kind: str, quote: str, properties: str, right: bool | None
) -> None:
    wanted = gold(
        commitments=[PROMISED],
        cooperation=[{"a": "永川区", "b": "泸州市", "status": "done", "required": False}],
        located_in=[{"thing": "内江科技园", "place": "内江市"}],
    )
    graph = write_graph(tmp_path, statement(kind, quote, properties, "cy:confidence 0.8", 'cy:foundBy "r"'))
    judged = calibrate(graph, [write_gold(tmp_path, wanted)]).judged
    assert [(j.kind, j.rule, j.confidence, j.right) for j in judged] == (
        [] if right is None else [(kind, "r", 0.8, right)]
    )


def test_the_command_reports_in_chinese_and_as_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    file = str(write_gold(tmp_path, gold(commitments=[PROMISED])))
    write_graph(tmp_path, KEPT, entity("x", "Place", "某地"), mentions("x"))
    assert main(["evaluate", str(tmp_path), file, "--errors", "--calibration"]) == 0
    out = capsys.readouterr().out
    assert "精确率" in out
    assert "made-up 实体 错：某地" in out
    assert "按规则" in out
    assert main(["evaluate", str(tmp_path), file, "--format", "json", "--errors", "--calibration"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["all"]["commitments"]["f1"] == data["made-up"]["commitments"]["f1"] == 1
    assert {"article": "made-up", "kind": "entities", "wrong": True, "what": "某地", "sentence": ""} in data[
        "errors"
    ]
    assert data["calibration"]["rules"]["future"]["right"] == 1
    assert main(["evaluate", str(tmp_path), file, "--format", "xml"]) == 2
    assert "--format is one of table, json" in capsys.readouterr().err
    assert main(["evaluate", str(tmp_path), str(tmp_path / "none.json")]) == 1
