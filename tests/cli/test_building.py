"""Building, checking and counting on the command line: what is told, and which exit code says it."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import ask
from examples import gazetteer, readings
from graphs import write


def test_stats_count(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, _ = ask(capsys, "stats", "--out", str(example_out))
    assert code == 0
    assert out.startswith("2 篇文章，13 句原文")
    assert "合作" in out


def test_check_passes_a_sound_graph(capsys: pytest.CaptureFixture[str], example_out: Path) -> None:
    code, out, err = ask(capsys, "check", "--out", str(example_out))
    assert (code, err) == (0, "")
    assert "合乎规范" in out


def test_check_fails_a_graph_that_was_changed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    trig = write(readings(), gazetteer(), tmp_path)
    trig.write_text(trig.read_text("utf-8").replace("两地联合开展", "两地共同开展", 1), "utf-8")
    code, out, err = ask(capsys, "check", "--out", str(tmp_path))
    assert code == 1
    assert "graph.trig" in out
    assert err.count("\n") == 1


def test_build_exits_1_when_it_skipped_an_article(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    (tmp_path / "bad.txt").write_bytes(b"")
    code, out, err = ask(capsys, "build", str(tmp_path), "--out", str(tmp_path / "out"))
    assert code == 1
    assert "1 篇文章" in out
    assert "bad.txt" in err
    assert err.count("\n") == 1
    assert (tmp_path / "out" / "graph.trig").exists()


def test_whoever_changes_a_graph_is_told_that_its_page_is_an_older_ones(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    first, later = tmp_path / "first.txt", tmp_path / "later.txt"
    first.write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    later.write_text("永川区与泸州市签署合作协议。\n", encoding="utf-8")
    out = tmp_path / "out"
    where = ["--out", str(out)]
    said = f"chuanyu: 网页 {out / 'graph.html'} 还是以前的图谱；要更新，请运行 chuanyu view --out {out}\n"
    assert ask(capsys, "build", str(first), *where)[2] == ""
    ask(capsys, "view", *where)
    assert ask(capsys, "build", str(first), *where)[2] == ""
    assert ask(capsys, "add", str(later), *where)[2] == said
    assert ask(capsys, "build", str(first), str(later), *where)[2] == said
    ask(capsys, "view", *where)
    assert ask(capsys, "add", str(later), *where)[2] == ""
    assert ask(capsys, "drop", "later", *where)[2] == said


def test_a_folder_without_gazetteers_is_one_line(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    where = ["--out", str(tmp_path / "out"), "--gazetteers", str(tmp_path / "nowhere")]
    code, _, err = ask(capsys, "build", str(tmp_path / "good.txt"), *where)
    assert code == 1
    assert "nowhere" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(("article", "said"), [("nowhere.txt", "没有这个文件"), (".", "这是文件夹")])
def test_an_article_that_is_none_is_told_as_what_it_is(
    capsys: pytest.CaptureFixture[str], article: str, said: str
) -> None:
    code, out, err = ask(capsys, "explain", article)
    assert (code, out) == (1, "")
    assert err.startswith(f"chuanyu: {article}: {said}")


def test_decisions_that_are_not_there_and_a_file_for_a_folder_are_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    article = tmp_path / "good.txt"
    article.write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    where, nowhere = ["--out", str(tmp_path / "out")], str(tmp_path / "nowhere.csv")
    code, _, err = ask(capsys, "build", str(article), *where, "--aliases", nowhere)
    assert (code, err) == (1, f"chuanyu: {nowhere}: no such file (check the path)\n")
    code, _, err = ask(capsys, "build", str(article), "--out", str(article))
    assert code == 1
    assert f"{article}: 这是文件，图谱要放在文件夹里" in err
    assert article.read_text(encoding="utf-8").startswith("江津区")
