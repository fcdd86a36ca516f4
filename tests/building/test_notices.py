"""A build says what is no error and yet hardly meant."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from chuanyu import data
from chuanyu.answers.profile import profile
from chuanyu.building import build
from chuanyu.cli import main
from chuanyu.store.disk import open_store

CHINESE = "永川区与泸州市签署合作协议。泸州市智慧农业局说，将建产业园。\n"
ENGLISH = "Chongqing and Chengdu signed an agreement on a park (重庆) last week, officials said on Monday.\n"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "文章"
    folder.mkdir()
    (folder / "a.txt").write_text(CHINESE, encoding="utf-8")
    return folder


def test_nothing_is_said_where_all_is_as_it_should_be(articles: Path, tmp_path: Path) -> None:
    (articles / "README.pdf").write_bytes(b"x")
    (articles / ".hidden.docx").write_bytes(b"x")
    mine = tmp_path / "my.csv"
    mine.write_text("form,entity\n永川,-\n泸州,重庆市\n", encoding="utf-8")
    for name in ("new", "new", "other"):  # what builds leave in the folder is no article either
        assert build([articles], articles / name, aliases=mine).notices == ()


def test_an_article_without_chinese_is_named_and_kept(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (articles / "news.txt").write_text(ENGLISH, encoding="utf-8")
    assert main(["build", str(articles), "--out", str(tmp_path / "out")]) == 0
    printed = capsys.readouterr()
    assert "几乎没有中文，读不出事实，文章仍保留：news.txt" in printed.err
    assert "2 篇文章" in printed.out


def test_an_article_in_traditional_characters_is_named_and_kept(articles: Path, tmp_path: Path) -> None:
    text = "永川區與瀘州市簽署合作協議。雙方將共建產業園。\n"
    (articles / "繁.txt").write_text(text, encoding="utf-8")
    rare = "王玥、李玘和张旸说，永川区与泸州市签署合作协议，两地将共建产业园，开通公交。\n"
    (articles / "人名.txt").write_text(rare, encoding="utf-8")
    report = build([articles], tmp_path / "out")
    assert report.counts.articles == 3
    assert report.notices == ("像是繁体字，多数读不出来，请先转成简体：繁.txt",)


@pytest.mark.parametrize("body", ["<!doctype html>\n<body><p>{}</p></body>", "{}</DIV>"])
def test_an_article_that_is_the_source_of_a_web_page_is_named_and_kept(
    articles: Path, tmp_path: Path, body: str
) -> None:
    (articles / "网页.txt").write_text(body.format(CHINESE), encoding="utf-8")
    report = build([articles], tmp_path / "out")
    assert report.counts.articles == 2
    assert report.notices == ("像是网页源代码，标签也当作正文读了，请另存为纯文本：网页.txt",)


def test_signs_that_are_no_tags_are_none_of_these(articles: Path, tmp_path: Path) -> None:
    (articles / "符号.txt").write_text(f"<双城记> a<b，b>c，<上接1版>，1</2>\n{CHINESE}", encoding="utf-8")
    assert build([articles], tmp_path / "out").notices == ()


def test_fields_of_a_head_that_mean_nothing_are_named_with_file_and_line(
    articles: Path, tmp_path: Path
) -> None:
    for name in ("b", "c"):
        head = f"---\nid: {name}\ntitel: 永川泸州签约\n日期: 2024-03-01\n---\n"
        (articles / f"{name}.md").write_text(head + CHINESE, encoding="utf-8")
    report = build([articles], tmp_path / "out")
    assert (report.counts.articles, report.skipped) == (3, ())
    assert report.notices == (
        f"文件头里没有用到的名称：titel（{articles / 'b.md'}:3 等 2 处）；认得的是 "
        "title、source、date、event_date、id，或标题、来源、日期、事件日期、标识",
    )
    (articles / "c.md").write_text(
        f"---\none: 1\ntwo: 2\nthree: 3\nfour: 4\n---\n{CHINESE}", encoding="utf-8"
    )
    (line,) = build([articles / "c.md"], tmp_path / "new").notices
    assert f"three（{articles / 'c.md'}:4）等 4 个；" in line
    assert "four" not in line


def test_files_of_a_folder_that_are_no_articles_are_counted_once(articles: Path, tmp_path: Path) -> None:
    for name in ("b.docx", "c.pdf"):
        (articles / name).write_bytes(b"x")
    (line,) = build([articles, articles], tmp_path / "out").notices
    assert "2 个文件没有读" in line
    assert ".txt、.md" in line


def test_a_decision_for_a_thing_that_nothing_knows_is_named(articles: Path, tmp_path: Path) -> None:
    mine = tmp_path / "my.csv"
    mine.write_text("form,entity\n泸州市,重庆市\n永川区,不存在的局\n", encoding="utf-8")
    (line,) = build([articles], tmp_path / "out", aliases=mine).notices
    assert line.startswith("my.csv:3: ")
    assert "“不存在的局”" in line


def test_a_decision_for_a_thing_that_an_article_names_is_none_of_these(
    articles: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "my.csv"
    mine.write_text("form,entity\n永川区,泸州市智慧农业局\n", encoding="utf-8")
    assert build([articles], tmp_path / "out", aliases=mine).notices == ()


def _own_gazetteers(tmp_path: Path, **rows: str) -> Path:
    """The gazetteers of the seeds with a row added to some files."""
    folder = shutil.copytree(data.seeds() / "gazetteers", tmp_path / "名录")
    for name, row in rows.items():
        with (folder / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(row + "\n")
    return folder


def test_what_a_gazetteer_refers_to_and_does_not_hold_is_named_with_its_place(
    articles: Path, tmp_path: Path
) -> None:
    (articles / "b.txt").write_text("青铜湾产业园将建成厂房。\n", encoding="utf-8")
    folder = _own_gazetteers(
        tmp_path,
        parks="青铜湾产业园,Park,,永川区|没有的区,general knowledge",
        lines="甲乙铁路,RailLine,,永川,没有的站|泸州市,,general knowledge",
        departments="没有的省,渔业局,GovernmentBody,,general knowledge",
    )
    line = len((folder / "parks.csv").read_text(encoding="utf-8").splitlines())
    report = build([articles], tmp_path / "out", folder)
    assert report.counts.articles == 2
    notices = dict(zip(("owner", "park", "short", "end"), report.notices, strict=True))
    said = "within 指向的“没有的区”不在地名录里，已略去；请检查是否写错，或为它加一行"
    assert notices["park"] == f"{folder / 'parks.csv'}:{line}:4: {said}"
    assert notices["short"].endswith("within 指向的“永川”不在地名录里，已略去；要写全名：永川区")
    assert "ends 指向的“没有的站”" in notices["end"]
    assert "owner 指向的“没有的省”" in notices["owner"]
    park = profile(open_store(tmp_path / "out"), "青铜湾产业园")
    assert park.within[0] == "永川区"


def test_of_many_such_references_the_first_are_named_and_the_others_counted(
    articles: Path, tmp_path: Path
) -> None:
    rows = "\n".join(f"园{n}产业园,Park,,没有的区,general knowledge" for n in range(30))
    report = build([articles], tmp_path / "out", _own_gazetteers(tmp_path, parks=rows))
    assert len(report.notices) == 21
    assert report.notices[-1] == "地名录里还有 10 处这样的指向"
