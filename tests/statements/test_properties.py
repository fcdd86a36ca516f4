"""What holds of every reading: quotes are verbatim, nothing is remembered, no text breaks it."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chuanyu import data
from chuanyu.language.folding import fold
from chuanyu.model import Article, Reading
from chuanyu.reading import parse_article, read_article
from chuanyu.statements import extract
from reading_of import article, ends, reader, reading

SEED = data.seeds() / "articles" / "seed-2021-05-28.txt"
MADE = Path(__file__).parents[1] / "articles"
ARTICLES = [SEED, *sorted(MADE.glob("*.txt"))[:2]]
SENTENCES = [
    "渝北区与邻水县签署《渝邻公交一体化合作协议》，已开通专线5条。",
    "铜梁区委书记唐晓峰说，下一步，将与安岳县共建柠檬产业园，力争到2025年投资50亿元。",
    "“我们还要再快一点！”四川省交通运输厅厅长罗佳明表示。",
    "他说，一是加快渝昆高铁、江津至泸州北线高速公路建设；二是互派干部100名。",
    "川渝两地交通部门将“8+3”合作体系做实，车程缩短至2小时以内。",
    "截至5月底，果园港、宜宾港合力开行中欧班列（成渝）号1.4万余列。",
    "（上接1版）市委常委、万州区委书记于文广出席会议。",
    "【任务书：协同打造现代产业体系】",
    "共建基础设施“一张网”",
    "□本报记者 郝晓峰 涂丽娟",
    "5月27日,果园港码头一派繁忙。 记者 宋一鸣 摄",
]
# Stretches that a rule may trip over: open marks, bare heads, figures without a unit.
MARKS = "，。；：、！？“”‘’《》（）【】()\"'·—-…\n 　😀\u200bA８"
WORDS = (
    "将 已 与 和 等 的 说 他说 该 区 市 县委 书记 联盟 示范区 至 高速公路 一是 1.4万余 2021年 13月 "
    "永川 渝 川渝 两地 合作 签署 管委会 公司"
)
PIECES = [*MARKS, *WORDS.split()]


def read(made: Article) -> Reading:
    """Read afresh, nothing cached; fail where it does not come to an end."""
    using = reader()
    with ends():
        return extract(using.read(made), using.gazetteer)


@cache
def whole(file: Path) -> Reading:
    return read(read_article(file))


def hold(found: Reading) -> None:
    """What must hold of any reading."""
    text, analysed = found.article.text, fold(found.article.analysed)
    for statement in found.statements:
        assert statement.evidence
        assert 0 < statement.confidence <= 1
        for quote in statement.evidence:
            assert quote.start < quote.end
            assert quote.exact == text[quote.start : quote.end]
            assert text[: quote.start].endswith(quote.prefix)
            assert text[quote.end :].startswith(quote.suffix)
    for mention in found.mentions:
        assert 0 <= mention.span.start < mention.span.end <= len(analysed)
        assert mention.entities
        assert all(e.name for e in mention.entities)


@pytest.mark.parametrize("file", ARTICLES, ids=lambda f: f.stem)
def test_quotes_and_mentions_of_whole_articles_are_in_the_text(file: Path) -> None:
    found = whole(file)
    assert len(found.statements) > 5
    assert len(found.mentions) > 10
    hold(found)


@pytest.mark.parametrize("file", ARTICLES, ids=lambda f: f.stem)
def test_mentions_are_the_words_of_the_text(file: Path) -> None:
    found = whole(file)
    analysed = fold(found.article.analysed)
    for mention in found.mentions:
        if mention.reason.startswith("an end of"):
            continue  # 渝 and 昆 inside 渝昆高铁 go by the name of the place
        # The first line of a coordination has its head from the last: 大足至内江(、泸州至永川)高速公路.
        assert mention.text.startswith(analysed[mention.span.start : mention.span.end])


@pytest.mark.parametrize("file", ARTICLES, ids=lambda f: f.stem)
def test_outer_names_do_not_overlap(file: Path) -> None:
    spans = sorted({m.span for m in whole(file).mentions if not m.nested})
    assert all(not a.overlaps(b) for a, b in pairwise(spans))


def test_the_same_article_twice_gives_the_same() -> None:
    first = whole(ARTICLES[1])
    assert read(read_article(ARTICLES[1])) == first


def test_the_order_of_articles_does_not_matter() -> None:
    made = [article(text, id=f"a{i}") for i, text in enumerate(SENTENCES[:6])]
    forward = [read(a) for a in made]
    assert [read(a) for a in reversed(made)] == forward[::-1]


def test_articles_of_other_papers_leave_nothing_behind() -> None:
    text = "市交通局介绍，去年新开专线5条。我市还将再开3条。"
    before = read(article(text, source="重庆日报"))
    read(article("绵阳市交通运输局局长罗佳明说，我市将加密班次。", source="绵阳日报"))
    assert read(article(text, source="重庆日报")) == before
    assert {e.name for m in before.mentions for e in m.entities} >= {"重庆市", "重庆市交通局"}


@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=6),
    st.lists(st.sampled_from(["", "\n\n"]), min_size=6),
)
def test_sentences_in_any_arrangement_are_quoted_verbatim(chosen: list[str], between: list[str]) -> None:
    hold(reading("".join(s + gap for s, gap in zip(chosen, between, strict=False)) + "。"))


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_shreds_of_the_genre_do_not_break_it(pieces: list[str]) -> None:
    hold(reading("短" + "".join(pieces)))


@settings(max_examples=80, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_any_text_is_read(text: str) -> None:
    hold(reading("短" + text))


@pytest.mark.parametrize(
    "text",
    [
        "（" * 300 + "合作" + "）" * 300,
        "“" * 300 + "渝北区说",
        "《" * 200 + "》",
        "😀🚄" * 300,
        "、".join(["渝北区"] * 300) + "合作。",
        "与".join(["渝北区", "邻水县"] * 60) + "签署协议。",
        "书记、" * 300 + "唐晓峰",
        "12345678901234567890亿亿元" * 50,
        "的" * 3000,
        "渝" * 1000,
        "-" * 3000,
        "引汉济渭工程塞尔维亚引江济淮工程安徽省引黄入晋工程",
    ],
    ids=[
        "brackets",
        "quotes",
        "titles",
        "emoji",
        "list",
        "pairs",
        "roles",
        "figures",
        "particles",
        "yu",
        "dashes",
        "names side by side",
    ],
)
def test_strange_texts_are_read(text: str) -> None:
    hold(reading(text))


def test_ten_thousand_characters_without_punctuation_are_read() -> None:
    hold(reading("渝北区与邻水县合作共建产业园新开专线五条" * 500))


def test_text_in_other_encodings_states_the_same() -> None:
    body = "---\nid: made\ntitle: 短讯\nsource: 重庆日报\ndate: 2023-06-15\n---\n" + "\n\n".join(SENTENCES)
    one, other = (read(parse_article(body.encode(e), "made")) for e in ("utf-8", "gb18030"))
    assert one == other
    assert len(one.statements) > 5
