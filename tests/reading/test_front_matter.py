"""The head of a file: what it may say, and how a fault in it is told."""

from datetime import date

import pytest

from chuanyu.errors import ArticleError
from chuanyu.model import Article
from chuanyu.reading import parse_article

BODY = "泸永大桥开工\n\n泸永大桥今天开工。\n"


def article(head: str, body: str = BODY) -> Article:
    return parse_article(f"---\n{head}---\n{body}".encode(), "stem", "甲.txt")


def test_all_fields_are_read() -> None:
    read = article(
        'title: "泸永大桥开工"\nsource: 川江新报\ndate: 2022-03-04\nevent_date: 2022年3月3日\nid: 甲-1\n'
    )
    assert (read.title, read.source, read.id) == ("泸永大桥开工", "川江新报", "甲-1")
    assert (read.date, read.event_date) == (date(2022, 3, 4), date(2022, 3, 3))
    assert read.text == BODY
    assert read.path == "甲.txt"


def test_values_are_taken_as_written() -> None:
    read = article("title: 2021\nid: 007\ndate: '2021/5/8'\nkeywords: [一, 二]\n")
    assert (read.title, read.id, read.date) == ("2021", "007", date(2021, 5, 8))


def test_fields_that_mean_nothing_are_kept_with_their_lines() -> None:
    read = article("titel: 甲\n日期: 2022-03-04\nauthor: [乙, 丙]\n? [丁]\n: 戊\n")
    assert read.unknown == (("titel", 2), ("author", 4), ("…", 5))
    assert (read.title, read.date) == ("泸永大桥开工", date(2022, 3, 4))
    assert article("title: 甲\n来源: 乙\n").unknown == ()


def test_everything_is_optional() -> None:
    read = article("source:\n")
    assert (read.id, read.title, read.source, read.date) == ("stem", "泸永大桥开工", None, None)
    assert article("").title == "泸永大桥开工"


def test_a_title_may_be_folded_over_lines() -> None:
    assert article("title: >\n  泸永大桥\n  今日开工\n").title == "泸永大桥 今日开工"


def test_the_body_may_hold_rulers() -> None:
    assert article("title: 甲\n", "乙。\n---\n丙。\n").text == "乙。\n---\n丙。\n"


@pytest.mark.parametrize(
    ("head", "line", "word"),
    [
        ("title: 推动: 建设\n", 2, "YAML"),
        ("title: 甲\nsource: “乙\n date: x\n", 4, "YAML"),
        ("title: 甲\ndate: 2021-02-30\n", 3, "2021-02-30"),
        ("title: 甲\nsource: 乙\nevent_date: 昨天\n", 4, "event_date"),
        ("title: [甲, 乙]\n", 2, "title"),
        ("- 甲\n", 2, "名称: 值"),
        ("title: 甲\nid: a/b\n", 3, "标识"),
        ("id: 'a b'\n", 2, "标识"),
        ("id: ''\n", 2, "标识"),
    ],
)
def test_a_fault_is_told_with_its_line(head: str, line: int, word: str) -> None:
    with pytest.raises(ArticleError) as caught:
        article(head)
    assert f"甲.txt:{line}" in str(caught.value)
    assert word in caught.value.what
    assert caught.value.do


@pytest.mark.parametrize("head", ["标题：甲\n日期：2024-03-01\n", "标题：甲\nid: 乙\n", "title:甲\nid:乙\n"])
def test_whoever_writes_a_colon_of_another_width_is_told_which_one(head: str) -> None:
    with pytest.raises(ArticleError) as caught:
        article(head)
    assert "半角、后面空一格" in str(caught.value.do)


def test_a_head_that_is_not_closed_is_an_error() -> None:
    with pytest.raises(ArticleError, match="没有结束的 ---"):
        parse_article("---\ntitle: 甲\n\n正文。\n".encode(), "a")


@pytest.mark.parametrize("stem", ["", "a b", "a/b", "a\tb"])
def test_a_stem_that_can_be_no_id_is_an_error(stem: str) -> None:
    with pytest.raises(ArticleError, match="标识"):
        parse_article(BODY.encode(), stem)


def test_the_names_of_fields_may_be_chinese() -> None:
    read = article("标题: 泸永大桥开工\n来源: 川江新报\n日期: 2022/3/4\n标识: 甲-1\n")
    assert (read.title, read.source, read.date, read.id) == (
        "泸永大桥开工",
        "川江新报",
        date(2022, 3, 4),
        "甲-1",
    )
