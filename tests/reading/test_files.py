"""Articles on disk: one file, and what folders hold."""

from datetime import date
from pathlib import Path

import pytest

from chuanyu import data
from chuanyu.errors import ArticleError
from chuanyu.model import PassageKind
from chuanyu.reading import read_article
from chuanyu.reading.files import find_articles


def write(path: Path, text: str = "桥\n桥开工。\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_folders_are_searched_and_files_taken_as_they_are(tmp_path: Path) -> None:
    wanted = [write(tmp_path / "a/乙.txt"), write(tmp_path / "a/深/甲.md"), write(tmp_path / "b.text")]
    for name in ("a/.藏.txt", "a/.git/丙.txt", "a/README.md", "a/readme.txt", "a/图.jpg"):
        write(tmp_path / name)
    assert find_articles([tmp_path / "a", wanted[2], wanted[0]]) == tuple(sorted(wanted))


def test_a_hidden_folder_that_is_named_is_searched(tmp_path: Path) -> None:
    file = write(tmp_path / ".稿/甲.txt")
    assert find_articles([tmp_path / ".稿"]) == (file,)


@pytest.mark.parametrize("name", ["空", "没有"])
def test_nothing_found_is_an_error(tmp_path: Path, name: str) -> None:
    (tmp_path / "空").mkdir()
    with pytest.raises(ArticleError) as caught:
        find_articles([tmp_path / name])
    assert name in str(caught.value)
    assert caught.value.do


def test_no_path_at_all_is_an_error() -> None:
    with pytest.raises(ArticleError, match="没有找到文章"):
        find_articles([])


def test_a_file_gives_its_stem_as_id(tmp_path: Path) -> None:
    article = read_article(write(tmp_path / "甲-1.txt"))
    assert (article.id, article.title, article.path) == ("甲-1", "桥", str(tmp_path / "甲-1.txt"))


def test_white_space_in_a_name_does_not_lose_the_article(tmp_path: Path) -> None:
    article = read_article(write(tmp_path / "重庆 日报\u3000第 1 版.txt"))
    assert article.id == "重庆-日报-第-1-版"
    assert str(article.path).endswith("重庆 日报\u3000第 1 版.txt")


@pytest.mark.parametrize(
    ("name", "said"), [("没有.txt", "没有这个文件"), (".", "这是文件夹"), ("长" * 300, "无法读取")]
)
def test_a_file_that_cannot_be_read_is_our_error(tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(ArticleError, match=said):
        read_article(tmp_path / name)


def test_the_seed_article_is_read_with_its_five_sections() -> None:
    article = read_article(data.seeds() / "articles" / "seed-2021-05-28.txt")
    assert (article.id, article.source) == ("seed-2021-05-28", "重庆日报")
    assert (article.date, article.event_date) == (date(2021, 5, 28), date(2021, 5, 27))
    kinds = [p.kind for p in article.passages]
    counts = {kind: kinds.count(kind) for kind in PassageKind}
    assert (counts[PassageKind.TITLE], counts[PassageKind.HEAD], counts[PassageKind.CAPTION]) == (1, 15, 3)
    assert counts[PassageKind.CONTINUED] == 11
    sections = [p.section for p in article.passages if p.kind is PassageKind.BODY]
    assert len(dict.fromkeys(s for s in sections if s)) == 5
    for whole in ("发展进步显，", "共建重大科技", "金融中心主目标", "高标准高质量", "提出的系列"):
        assert whole.replace("，", ",") in article.analysed
