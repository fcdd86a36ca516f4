"""Title, date and source as the first lines of a bare text state them."""

from datetime import date

import pytest

from chuanyu.model import PassageKind
from chuanyu.reading import parse_article

LEAD = "泸永大桥今天开工，全长1200米。"


@pytest.mark.parametrize(
    ("line", "source", "day"),
    [
        ("2021-05-28 来源:川江新报", "川江新报", date(2021, 5, 28)),
        ("来源：川江日报  2020年7月16日", "川江日报", date(2020, 7, 16)),
        ("2021年05月28日 08:30 川江日报", "川江日报", date(2021, 5, 28)),
        (
            "发布时间：2023-04-14　　来源：泸江市交通局　　字体：【大 中 小】",
            "泸江市交通局",
            date(2023, 4, 14),
        ),
        ("2021/5/8 09:12:33  作者：辛未  浏览次数：128", None, date(2021, 5, 8)),
        ("川江日报", "川江日报", None),
        ("字体：【大】【中】【小】　打印　分享", None, None),
    ],
)
def test_a_header_line_gives_date_and_source(line: str, source: str | None, day: date | None) -> None:
    read = parse_article(f"泸永大桥开工\n{line}\n\n{LEAD}\n".encode(), "a")
    assert (read.title, read.source, read.date) == ("泸永大桥开工", source, day)
    assert [p.kind for p in read.passages] == [PassageKind.TITLE, PassageKind.BYLINE, PassageKind.BODY]


def test_a_header_line_above_the_title_is_not_the_title() -> None:
    read = parse_article(f"2021-05-28 来源:川江新报\n泸永大桥开工\n{LEAD}\n".encode(), "a")
    assert read.title == "泸永大桥开工"


def test_a_date_in_a_sentence_dates_nothing() -> None:
    assert parse_article("泸永大桥开工\n2021年5月28日，泸永大桥开工。\n".encode(), "a").date is None


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("新华社重庆5月28日电（记者 甲乙）", "新华社"),
        ("新华社烟台5月28日电 ", "新华社"),
        ("川江新闻网泸江5月10日电（记者 甲乙）", "川江新闻网"),
        ("川江网消息（晚间播报）：", "川江网"),
        ("本报讯（记者 甲乙）", None),
    ],
)
def test_an_opening_names_the_agency_but_no_year(opening: str, source: str | None) -> None:
    read = parse_article(f"泸永大桥开工\n{opening}{LEAD}\n".encode(), "a")
    assert (read.source, read.date) == (source, None)


@pytest.mark.parametrize(
    ("opening", "source"),
    [
        ("新华社重庆2021年5月28日电（记者 甲乙）", "新华社"),
        ("《川江新报》2021年5月28日讯 ", "川江新报"),
        ("本报2021年5月28日讯（记者 甲乙）", None),
    ],
)
def test_an_opening_with_its_year_dates_the_article(opening: str, source: str | None) -> None:
    read = parse_article(f"泸永大桥开工\n{opening}{LEAD}\n".encode(), "a")
    assert (read.source, read.date) == (source, date(2021, 5, 28))


def test_front_matter_goes_before_the_text() -> None:
    content = f"---\nsource: 甲报\ndate: 2022-01-01\n---\n桥\n2021-05-28 来源:乙报\n{LEAD}\n"
    read = parse_article(content.encode(), "a")
    assert (read.source, read.date) == ("甲报", date(2022, 1, 1))


def test_a_text_without_title_is_named_by_its_first_sentence_and_read_whole() -> None:
    read = parse_article(f"{LEAD}总投资8亿元。\n".encode(), "a")
    assert read.title == LEAD.rstrip("。")
    assert [p.kind for p in read.passages] == [PassageKind.BODY]


def test_a_wrapped_title_is_one_passage() -> None:
    content = f"---\ntitle: 泸永大桥开工 两地同庆\n---\n泸永大桥开工\n　　两地同庆\n\n{LEAD}\n"
    read = parse_article(content.encode(), "a")
    first = read.passages[0]
    assert first.kind is PassageKind.TITLE
    assert read.analysed[first.span.start : first.span.end] == "泸永大桥开工两地同庆"


def test_a_title_that_is_not_in_the_body_is_no_passage() -> None:
    read = parse_article(f"---\ntitle: 另一个题目\n---\n{LEAD}\n".encode(), "a")
    assert [p.kind for p in read.passages] == [PassageKind.BODY]
