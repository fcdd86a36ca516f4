"""Pages written on the command line: where they go, and where they never go."""

from __future__ import annotations

from pathlib import Path

import pytest

from commands import ask


def test_view_prints_the_path_of_the_page(
    capsys: pytest.CaptureFixture[str], example_out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    _, out, _ = ask(capsys, "view", "--out", str(example_out))
    page = Path(out.strip())
    assert "永川区" in page.read_text(encoding="utf-8")
    assert opened == []
    ask(capsys, "view", "--open", "--out", str(example_out))
    assert opened == [page.resolve().as_uri()]


def test_explain_prints_the_path_of_a_page_in_this_folder(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = tmp_path / "articles" / "港口.txt"
    article.parent.mkdir()
    article.write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert ask(capsys, "explain", str(article)) == (0, "港口.explain.html\n", "")
    page = (tmp_path / "港口.explain.html").read_text(encoding="utf-8")
    assert "江津区（地方，500116）" in page
    assert ask(capsys, "explain", str(article), "--out", "解读.html")[0] == 0
    assert (tmp_path / "解读.html").read_text(encoding="utf-8") == page
    (tmp_path / "my.csv").write_text("form,entity\n江津区,-\n", encoding="utf-8")
    assert ask(capsys, "explain", str(article), "--aliases", "my.csv")[0] == 0
    assert "江津区（地方" not in (tmp_path / "港口.explain.html").read_text(encoding="utf-8")


def test_explain_tells_of_an_article_what_a_build_tells_of_it(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "繁.txt").write_text("江津區將與瀘州市共建港口，雙方簽署協議。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    code, out, explained = ask(capsys, "explain", "繁.txt")
    assert (code, out) == (0, "繁.explain.html\n")
    assert "像是繁体字" in explained
    assert ask(capsys, "build", "繁.txt", "--out", "out")[2] == explained


@pytest.mark.parametrize(
    ("article", "out", "code", "said"),
    [
        ("港口.txt", "港口.txt", 2, "overwrite"),
        ("港口.txt", ".", 2, "is a folder"),
        ("港口.txt", "港口.txt/解读.html", 1, "无法写入"),
        ("没有.txt", "解读.html", 1, "没有.txt"),
    ],
)
def test_explain_never_writes_where_it_should_not(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    article: str,
    out: str,
    code: int,
    said: str,
) -> None:
    (tmp_path / "港口.txt").write_text("江津区将与泸州市共建港口。\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    found, printed, err = ask(capsys, "explain", article, "--out", out)
    assert (found, printed) == (code, "")
    assert said in err
    assert err.count("\n") == 1
    assert [p.name for p in tmp_path.iterdir()] == ["港口.txt"]
