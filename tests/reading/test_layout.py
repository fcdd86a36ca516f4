"""What each paragraph is: heads, captions, bylines, broken columns, repeated and continued pieces."""

import pytest

from chuanyu.model import PassageKind
from chuanyu.reading import parse_article

K = PassageKind
LEAD = "5月3日，江渝市与川阳市举行会议，签署了合作协议。"


def passages(body: str, title: str = "江渝川阳携手") -> list[tuple[PassageKind, str]]:
    article = parse_article(f"---\ntitle: {title}\n---\n{body}".encode(), "a")
    return [(p.kind, article.analysed[p.span.start : p.span.end]) for p in article.passages]


def kinds(body: str) -> list[PassageKind]:
    return [kind for kind, _ in passages(body)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("推进两地合作。去年双方共建", "十条公路，今年再建五条。"),  # a whole sentence stands before
        ("“这一年，两地的变化明", "显，群众都看得见。”市长说。"),  # the quotation is open
        ("他介绍，去年两地合作推进", "顺利，成果不少。"),  # who speaks
        ("目前，江渝市已建成产业", "园区三个，入驻企业40家。"),  # when it was done
        ("两地将共同编制规划，", "明确责任分工。"),  # a comma
        ("两地将推动园区与", "企业对接，共建联盟。"),  # a word that needs another
        ("会议对江渝市提出", "的要求，各部门要落实。"),  # 的 begins no sentence
        ("下一步，双方将围绕产业协同，加快推动江渝西部金融中", "心建设，携手推进试点。"),
        ("两地计划签署《交通合作", "三年行动方案》，加快建设。"),
    ],
)
def test_a_paragraph_that_a_column_broke_is_put_together(first: str, second: str) -> None:
    assert passages(f"{LEAD}\n\n{first}\n\n{second}\n") == [(K.BODY, LEAD), (K.BODY, first + second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("共抓产业“一条链”", "目前，两地产业合作如火如荼。"),
        ("同心同向，携手共进", "两地签署了协议。"),
        ("两地签署了十项协议", "1.共建产业园，今年开工。"),
        ("江渝市发展改革委主任钟山：", "我们将加快建设。"),
        ("“我们多沟通！”", "会后，双方道别。"),
        ("接下来，还有这些好消息", "会上，两地敲定了清单。"),
        ("会议强调，要落实责任（见图）", "双方签署了协议。"),
    ],
)
def test_what_is_whole_stays_apart(first: str, second: str) -> None:
    assert [text for _, text in passages(f"{LEAD}\n{first}\n{second}\n")] == [LEAD, first, second]


def test_indented_paragraphs_without_full_stop_stay_apart() -> None:
    first, second = "江渝市加快推进产业园区建设，力争年内完成投资十亿元", "川阳市实施公路项目，年内通车。"
    body = f"　　{LEAD}\n　　{first}\n　　{second}\n"
    assert len(passages(body)) == 3


def test_a_text_wrapped_throughout_is_put_together() -> None:
    first = (
        "江渝市与川阳市推进交通一体化的第三批项目近日集中开工包括江川铁路扩能改造江川公路二期"
        "以及沿线五座客运站双方商定明年底前全部建成投用让两地群众往来更方便。"
    )
    second = (
        "据江渝市交通局介绍第三批项目总投资120亿元由两地按里程分担其中江渝段投资70亿元"
        "川阳段投资50亿元建成后两地车程由两小时缩短到一小时以内沿线20万群众受益。"
    )
    wrapped = ["\n".join(p[i : i + 18] for i in range(0, len(p), 18)) for p in (first, second)]
    assert [text for _, text in passages("\n".join(wrapped))] == [first, second]


def test_a_broken_paragraph_keeps_its_quote_verbatim() -> None:
    content = f"桥\n\n{LEAD}\n\n“去年，两地的变化明\n\n显。”市长说。\n"
    article = parse_article(content.encode(), "a")
    at = article.analysed.index("变化明显")
    span = type(article.passages[0].span)(at, at + 4)
    assert article.evidence(span).exact == "变化明\n\n显"


@pytest.mark.parametrize(
    "line",
    ["到2025年，形成十项成果", "建园区，修公路，办学校", "“一天三趟车，”老李说", "截至4月底，建成八条路"],
)
def test_a_short_line_that_speaks_like_a_sentence_is_no_head(line: str) -> None:
    assert kinds(f"{LEAD}\n{line}\n“方便多了。”\n")[1] is K.BODY


@pytest.mark.parametrize("items", [("1.建设江川铁路", "2.建设江川公路"), ("①修路，通到镇", "②架桥，通到村")])
def test_a_list_without_full_stops_is_no_row_of_heads(items: tuple[str, str]) -> None:
    assert kinds(f"{LEAD}\n{items[0]}\n{items[1]}\n两地将按月调度。\n") == [K.BODY] * 4


def test_a_poem_is_no_row_of_heads() -> None:
    assert (
        kinds(f"{LEAD}\n一江春水向东\n两岸青山相对\n三月桃花盛开\n四方宾客同来\n大家鼓掌。\n") == [K.BODY] * 6
    )


def test_numbered_titles_are_heads() -> None:
    assert kinds(f"{LEAD}\n一、总体要求\n（一）指导思想\n推进合作。\n") == [K.BODY, K.HEAD, K.HEAD, K.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "□本报记者 钟山 陆海",
        "本报记者钟山",
        "记者 钟山 通讯员 陆海",
        "（责任编辑：钟山）",
        "【责任编辑:钟山】",
        "编辑｜小桥　校对｜阿竹",
        "江渝都市报-上江新闻记者 钟山 陆海 制图 高远",
        "文/钟山 图/陆海",
        "来源：江渝日报",
        "（作者系江渝大学教授）",
        "（完）",
        "2022年4月13日",
        "声明：如涉及版权问题，请在15日内与本网联系。",
        "扫一扫在手机打开当前页",
        "您的浏览器版本过低，建议升级后访问。",
        "【我要纠错】责任编辑：钟山",
    ],
)
def test_bylines(line: str) -> None:
    assert kinds(f"{LEAD}\n{line}\n两地将按月调度。\n") == [K.BODY, K.BYLINE, K.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "记者从市统计局了解到这一消息。",
        "小记者团成立了",
        "策划 未来 江渝",
        "编辑部的故事",
        "双方发表声明，将共建港口。",
    ],
)
def test_what_only_looks_like_a_byline(line: str) -> None:
    assert K.BYLINE not in kinds(f"{LEAD}\n{line}\n两地将按月调度。\n")


@pytest.mark.parametrize(
    ("caption", "credit"),
    [
        ("5月3日，江渝产业园，工人正在生产。", "记者 钟山 摄/视觉江渝"),
        ("5月3日，江渝产业园，工人正在生产。", "首席记者 钟山 摄"),
        ("江渝产业园夜景。", "新华社记者 钟山摄"),
        ("江渝产业园夜景。", "（新华社记者 钟山 摄）"),
        ("图为江渝产业园。", "钟山 摄"),
        ("江渝产业园夜景", "（资料图片）"),
        ("江渝产业园一期厂房。", "(江渝高新区供图)"),
    ],
)
def test_a_caption_is_read_without_the_photographer(caption: str, credit: str) -> None:
    assert passages(f"{caption} {credit}\n{LEAD}\n") == [
        (K.CAPTION, caption),
        (K.BYLINE, credit),
        (K.BODY, LEAD),
    ]


def test_a_line_that_says_it_tells_a_picture() -> None:
    assert kinds(f"图为江渝产业园。\n▲江渝产业园\n{LEAD}\n") == [K.CAPTION, K.CAPTION, K.BODY]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("编辑 钟山 图由江渝区委宣传部提供", [K.BYLINE, K.CAPTION]),
        ("来源：江渝发布、江渝日报 编辑：钟山 图为签约现场。", [K.BYLINE]),
        ("（记者 钟山 发自江渝） 来源：江渝发布 图为开工现场", [K.BYLINE, K.BYLINE, K.CAPTION]),
        ("双方签字换文。图为签约现场。资料图片", [K.BODY, K.CAPTION]),
        ("两地共修道路100公里。蓝图为后人绘就，地图为旅客引路。", [K.BODY]),
        ("编写组以图为主，配图由两地提供。", [K.BODY]),
    ],
)
def test_a_caption_that_a_page_ran_into_a_line(line: str, expected: list[K]) -> None:
    assert kinds(f"{LEAD}\n{line}\n") == [K.BODY, *expected]


def test_captions_without_number_are_one_run() -> None:
    assert kinds(f"{LEAD}\n双方签字。{'图为签约现场。' * 3_000}\n")[-1] is K.CAPTION


def test_an_item_of_a_list_is_no_caption() -> None:
    item = "▲公交。织金县与纳雍县互开公交线路，日均运送旅客600人次。"
    assert kinds(f"{LEAD}\n{item}\n▲织金洞景区一角。\n") == [K.BODY, K.BODY, K.CAPTION]


@pytest.mark.parametrize(
    "opening",
    [
        "川江网消息（晚间播报）：",
        "新华社重庆5月28日电（记者 钟山、陆海）",
        "江渝快讯5月28日石桥专电（记者 钟山 陆海）",
        "本报讯（记者 钟山）",
        "本报江渝讯（记者 钟山 文/图）",
        "本报江渝5月22日讯（记者 钟山）",
        "江渝网-新江渝客户端5月22日9时40分讯(首席记者 钟山)",
        "（本报记者 钟山）",
    ],
)
def test_the_opening_of_an_agency_is_split_off(opening: str) -> None:
    assert passages(f"{opening}{LEAD}\n") == [(K.BYLINE, opening), (K.BODY, LEAD)]


def test_the_opening_of_an_agency_ends_before_a_date() -> None:
    assert passages(f"本报江渝讯 5月22日，{LEAD}\n") == [
        (K.BYLINE, "本报江渝讯"),
        (K.BODY, f"5月22日，{LEAD}"),
    ]


@pytest.mark.parametrize("tail", ["（本报记者 钟山 陆海）", "（下转4版）", "（据川江网）", "（完）"])
def test_names_after_a_paragraph_are_split_off(tail: str) -> None:
    assert passages(f"{LEAD}{tail}\n") == [(K.BODY, LEAD), (K.BYLINE, tail)]


def test_a_body_that_speaks_of_news_has_no_opening() -> None:
    assert kinds("江渝市社科院5月28日电力数据显示，用电增长。\n") == [K.BODY]


@pytest.mark.parametrize("mark", ["(上接1版)", "“(上接1版)", "（上接01版）"])
def test_a_piece_continued_from_another_report_and_all_after_it(mark: str) -> None:
    body = f"{LEAD}\n{mark}会议还审议了人事事项。\n市长出席会议。\n(上接2版)要抓好落实。\n"
    assert kinds(body) == [K.BODY, K.CONTINUED, K.CONTINUED, K.CONTINUED]


def test_the_continuation_of_the_report_itself_is_body() -> None:
    body = f"{LEAD}（下转4版）\n（上接1版）双方还签署了备忘录。\n(上接2版)别的会议。\n"
    assert kinds(body) == [K.BODY, K.BYLINE, K.BYLINE, K.BODY, K.CONTINUED]


def test_a_file_that_begins_with_a_continuation_is_body() -> None:
    assert kinds(f"（上接1版）{LEAD}\n双方还签署了备忘录。\n") == [K.BYLINE, K.BODY, K.BODY]


def test_a_paragraph_said_twice_is_marked_the_second_time() -> None:
    other = "会后，双方还参观了园区。"
    spaced = LEAD.replace("举行", "举行　")
    assert kinds(f"{LEAD}\n{other}\n{spaced}\n好！\n好！\n") == [K.BODY, K.BODY, K.REPEATED, K.BODY, K.BODY]


def sections(body: str) -> list[tuple[str | None, str | None]]:
    article = parse_article(f"---\ntitle: 题\n---\n{body}".encode(), "a")
    return [(p.section, p.title) for p in article.passages]


def test_task_heads_name_the_section_and_plain_heads_the_title() -> None:
    body = (
        f"{LEAD}\n共抓产业“一条链”\n【任务书:做强产业】\n【成绩单:产业见效】\n两地共建产业园。\n"
        "共建“一张网”\n两地修路。\n【任务书：畅通交通】\n两地架桥。\n"
    )
    chain, net = "共抓产业“一条链”", "共建“一张网”"
    assert sections(body) == [
        (None, None),
        (None, chain),
        ("做强产业", chain),
        ("产业见效", chain),
        ("做强产业", chain),
        (None, net),
        (None, net),
        ("畅通交通", net),
        ("畅通交通", net),
    ]


def test_plain_heads_alone_name_the_section() -> None:
    body = f"{LEAD}\n产业合作\n两地产业基础好\n两地共建产业园。\n【声音】\n大家说好。\n"
    assert sections(body)[3:] == [("产业合作", "两地产业基础好"), ("声音", "声音"), ("声音", "声音")]


@pytest.mark.parametrize("number", ["01", "0 1", "１"])
def test_a_number_alone_on_a_line_names_nothing(number: str) -> None:
    assert sections(f"{LEAD}\n{number}\n一枚印章管两地\n两地共用印章。\n")[3] == (
        "一枚印章管两地",
        "一枚印章管两地",
    )


def test_a_line_under_the_title_is_no_section() -> None:
    assert sections(f"——来自江渝的报道\n{LEAD}\n产业合作\n两地共建。\n")[:2] == [(None, None)] * 2


def test_indentation_and_nbsp_are_left_out_and_inner_spaces_stay() -> None:
    assert passages("　　\xa0江渝 川阳签约。&nbsp;\u200b\n&nbsp;&nbsp;会后参观。\n") == [
        (K.BODY, "江渝 川阳签约。"),
        (K.BODY, "会后参观。"),
    ]


def test_white_space_around_figures_is_left_out() -> None:
    assert passages("江渝 2025 年 3 月投资 20 亿元，建 5G 基站 300 座。\n") == [
        (K.BODY, "江渝2025年3月投资20亿元，建5G基站300座。"),
    ]
