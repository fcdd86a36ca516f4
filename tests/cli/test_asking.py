"""Answers on the command line: tables for a reader, plain values for programs, profiles, the catalogue."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from commands import ask


def test_a_table_has_chinese_headers_and_names_its_articles(
    capsys: pytest.CaptureFixture[str], example_out: Path
) -> None:
    code, out, err = ask(capsys, "query", "cooperation", "-p", "entity=永川", "--out", str(example_out))
    assert (code, err) == (0, "")
    assert out.startswith("谁与它合作（永川）\n")
    assert "合作方" in out
    assert "[1] 《江津港口联动记》，2022-06-18" in out
    assert "共 4 行" in out


@pytest.mark.parametrize("columns", [60, 80, 140])
@pytest.mark.parametrize("name", ["ledger", "quantities", "profile"])
def test_no_word_of_a_quote_is_lost_at_any_width(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    example_out: Path,
    name: str,
    columns: int,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    params = ["--param", "entity=永川区"] if name == "profile" else []
    _, out, _ = ask(capsys, "query", name, *params, "--out", str(example_out))
    assert max(cell_len(line) for line in out.splitlines()) <= columns
    quote = "力争2025年底前建成标准厂房20万平方米以上"
    found = iter("".join(out.split()))
    assert all(character in found for character in quote)


def test_large_figures_are_short_for_readers_and_exact_for_programs(
    capsys: pytest.CaptureFixture[str], example_out: Path
) -> None:
    _, out, _ = ask(capsys, "query", "quantities", "--out", str(example_out))
    assert "1200万" in out
    assert "12000000" not in out
    _, out, _ = ask(capsys, "query", "quantities", "--format", "csv", "--out", str(example_out))
    assert "12000000" in out


def test_csv_tsv_and_json_hold_the_same_values(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    def given(form: str) -> str:
        code, out, _ = ask(capsys, "query", "quantities", "--format", form, "--out", str(example_out))
        assert code == 0
        return out

    records = json.loads(given("json"))
    assert records[0]["figure"] == 3
    assert records[0]["date"] == "2022-03-05"
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        read = list(csv.DictReader(io.StringIO(given(form)), delimiter=delimiter))
        assert [r["quote"] for r in read] == [r["quote"] for r in records]
        assert [float(r["figure"]) for r in read] == [r["figure"] for r in records]


def test_sparql_and_files_are_queries_too(
    capsys: pytest.CaptureFixture[str], example_out: Path, tmp_path: Path
) -> None:
    text = "SELECT ?name { ?park a cy:Park ; skos:prefLabel ?name }"
    file = tmp_path / "园区.rq"
    file.write_text(text, encoding="utf-8")
    for what in (text, str(file)):
        _, out, _ = ask(capsys, "query", what, "-f", "csv", "--out", str(example_out))
        assert out == "name\n川南渝西示范产业园\n"
    _, out, _ = ask(capsys, "query", "ASK { ?s a cy:Park }", "--out", str(example_out))
    assert "是" in out
    _, out, _ = ask(capsys, "query", "DESCRIBE cy:Park", "--out", str(example_out))
    assert "cy:Park" in out


def test_no_rows_are_said(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, _ = ask(capsys, "query", "lines", "-p", "place=永川", "--out", str(example_out))
    assert (code, out) == (0, "经过某地的线路（永川）：没有结果\n")


def test_a_store_that_is_no_address_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = ask(capsys, "stats", "--store", "foo")
    assert code == 2
    assert "'foo' is no address of an endpoint" in err


def test_show_gives_facts_with_quotes(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, _ = ask(capsys, "show", "永川", "--out", str(example_out))
    assert code == 0
    for words in (
        "永川区（地方）",
        "位于：重庆市",
        "合作（3）",
        "承诺（1）",
        "“两地联合开展智能制造招商” [1] 置信度：0.9",
    ):
        assert words in out
    assert "江津区、泸州市 · 港口联盟 · 已完成" in out


def test_queries_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = ask(capsys, "queries")
    assert code == 0
    assert "谁与它合作" in out
    assert "entity=永川区（必填）" in "".join(out.split())
