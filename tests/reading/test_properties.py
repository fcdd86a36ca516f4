"""What holds for every text: offsets never lie, passages partition the analysed text, no bytes crash."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from chuanyu.errors import ArticleError
from chuanyu.model import Article
from chuanyu.reading import parse_article

PIECES = [
    *"川渝，。：；、 　\n\n\n\r“”（）《》.1—😀\u2028\u200b",
    *(
        "\r\n",
        "&nbsp;",
        "本报记者 钟山",
        "（上接1版）",
        "（下转2版）",
        "【任务书：甲】",
        "一、",
        "记者 钟山 摄",
    ),
    *("图为", "本报讯（记者 钟山）", "2021-05-28", "来源：江报", "推动两地建设", "---\n", "title: 甲\n"),
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=60).map("".join)


def check(article: Article) -> None:
    analysed, offsets, passages = article.analysed, article.offsets, article.passages
    assert len(analysed) == len(offsets)
    assert all(a <= b for a, b in pairwise(offsets))
    assert all(0 <= at < len(article.text) for at in offsets)
    assert passages and passages[0].span.start == 0 and passages[-1].span.end == len(analysed)
    for before, after in pairwise(passages):
        assert after.span.start == before.span.end + 1
        assert analysed[before.span.end] == "\n"
    for passage in passages:
        span = passage.span
        assert span.start < span.end
        assert "\n" not in analysed[span.start : span.end]
        assert all(analysed[i] == article.text[offsets[i]] for i in range(span.start, span.end))
        assert len(set(offsets[span.start : span.end])) == len(span)


@given(texts)
def test_offsets_and_passages_hold_for_every_text(text: str) -> None:
    try:
        article = parse_article(text.encode("utf-8", "surrogatepass"), "a")
    except ArticleError:
        return
    check(article)


@given(texts)
def test_no_character_but_white_space_is_lost(text: str) -> None:
    try:
        article = parse_article(("川渝。\n" + text).encode(), "a")
    except (ArticleError, UnicodeEncodeError):
        return
    kept = {i for p in article.passages for i in article.offsets[p.span.start : p.span.end]}
    lost = "".join(c for i, c in enumerate(article.text) if i not in kept)
    rest = lost.replace("&nbsp;", "")
    assert all(c.isspace() or c in "\ufeff\u200b\u200c\u200d\u2060" for c in rest)


@given(st.binary(max_size=400))
def test_any_bytes_give_an_article_or_our_error(content: bytes) -> None:
    try:
        check(parse_article(content, "a"))
    except ArticleError as error:
        assert error.what


@given(texts, st.sampled_from(["\r\n", "\r"]))
def test_line_ends_do_not_matter(text: str, ending: str) -> None:
    unix = "川渝。\n" + text.replace("\r", "")
    try:
        expected = parse_article(unix.encode(), "a")
    except (ArticleError, UnicodeEncodeError):
        return
    assert parse_article(unix.replace("\n", ending).encode(), "a") == expected


@given(st.lists(st.sampled_from("川渝共建，。推动两地一\n 1"), min_size=1, max_size=80).map("".join))
def test_encodings_do_not_matter(text: str) -> None:
    text = "江渝市与川阳市签署协议。\n" + text
    expected = parse_article(text.encode(), "a")
    assert parse_article(text.encode("gb18030"), "a") == expected
    assert parse_article(text.encode("utf-16"), "a") == expected
    assert parse_article(text.encode("utf-16-be"), "a") == expected


@given(texts)
def test_reading_the_stored_text_again_gives_the_same(text: str) -> None:
    try:
        article = parse_article(("川渝。\n" + text).encode(), "a")
    except (ArticleError, UnicodeEncodeError):
        return
    assert parse_article(article.text.encode(), "a") == article
