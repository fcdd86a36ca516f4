"""Reports on the whole country: what it did, what names nobody in them, and where speech ends."""

from __future__ import annotations

from dataclasses import replace

import pytest

from chuanyu.model import Outcome
from chuanyu.statements import extract
from reading_of import actors, article, commitments, done, ledger, outcomes, reader

ROUND = (
    "在浙江湖州，桑园新增300亩。在辽宁锦州，大棚扩建了40座。"
    "在山西吕梁，枣林完成修剪2万亩。在福建南平，茶园改造完成七成。"
)


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("全国铁路完成投资900亿元。", "全国铁路完成投资900亿元"),
        ("截至6月底，全国已建成冷库4.2万座。", "全国已建成冷库4.2万座"),
        ("目前，全国养老机构达到40万家。", "全国养老机构达到40万家"),
        ("近年来，国家安排水利资金800亿元。", "国家安排水利资金800亿元"),
    ],
)
def test_what_the_whole_country_did_is_its_own(told: str, quote: str) -> None:
    assert done("荣昌区建成驿站12座。" + told)[quote] == {"中国"}


@pytest.mark.parametrize(
    "told",
    [
        "荣昌区建成驿站12座。全国人大代表提出建议30条。",
        "荣昌区建成驿站12座，全国首个陶瓷数据库建成投用。",
        "荣昌区建成驿站12座，占全国总数的2%。",
        "荣昌区建成驿站12座，全国重点实验室增加到3家。",
        "荣昌区建成驿站12座，国家投资的公路通车3条。",
        "荣昌区建成驿站12座，国家级示范园增加到3家。",
        "荣昌区建成驿站12座。全社会用电量达到9亿度。",
    ],
)
def test_what_only_ranks_in_the_country_is_not_its_deed(told: str) -> None:
    assert {"中国"} not in done(told).values()


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("今天（6月15日），全国公路车流量预计达3900万辆次。", "全国公路车流量预计达3900万辆次"),
        ("假期首日全社会出行人数预计超2亿人次。", "假期首日全社会出行人数预计超2亿人次"),
        ("今天，预计全国水路发送旅客80万人次，民航客运量190万人次。", "民航客运量190万人次"),
        ("今年，国家将新增贷款额度300亿元。", "国家将新增贷款额度300亿元"),
    ],
)
def test_what_is_expected_of_the_whole_country_lies_ahead(told: str, quote: str) -> None:
    found = commitments(told)
    assert [actors(s) for s in found if s.evidence[0].exact == quote] == [{"中国"}]


def test_what_was_expected_of_a_year_that_is_over_has_come_about() -> None:
    assert {"中国"} in done("截至去年底，全国粮食产量预计达7亿吨。").values()


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("27个城市设立了养老服务基金。", "27个城市设立了养老服务基金"),
        ("6000多家农资企业实现了跨省直供。", "6000多家农资企业实现了跨省直供"),
        ("秸秆综合利用率提高到88%。", "秸秆综合利用率提高到88%"),
    ],
)
def test_what_names_nobody_in_a_round_of_the_country_is_told_of_it(told: str, quote: str) -> None:
    assert done(ROUND + told)[quote] == {"中国"}


@pytest.mark.parametrize(
    "told",
    [
        "在莒南，村里修通了水渠12公里。",
        "当地已组织技术员900人下田。",
        "这个合作社带动了农户300户。",
        "从吕梁到太原的货运时间缩短了40分钟。",
        "东部6省市增产了12%。",
    ],
)
def test_what_is_told_of_one_of_them_is_not_told_of_the_country(told: str) -> None:
    assert {"中国"} not in done(ROUND + told).values()


@pytest.mark.parametrize("title", ["锦州大棚扩建之后", "看湖州桑园"])
def test_a_round_of_many_places_that_the_title_lays_in_one_is_not_told_of_the_country(title: str) -> None:
    made = replace(article(ROUND + "秸秆综合利用率提高到88%。"), title=title)
    found = extract(reader().read(made), reader().gazetteer).statements
    told = [s for s in found if isinstance(s, Outcome) and "88%" in s.evidence[0].exact]
    assert [{e.name[:2] for e in s.actors} for s in told] == [{title.removeprefix("看")[:2]}]


def test_what_names_nobody_is_not_the_countrys_where_an_article_is_about_its_region() -> None:
    assert not done("27个城市设立了养老服务基金。")


def test_a_body_speaks_no_further_than_its_sentence_in_a_round_of_the_country() -> None:
    text = ROUND + "农业农村部表示，明年将新建粮库20座。在湖南益阳，稻虾养殖完成了扩面。"
    text += "在贵州遵义，辣椒交易市场建成投用。"
    assert [(actors(s), s.speaker and s.speaker.name) for s in commitments(text)] == [
        ({"农业农村部"}, "农业农村部")
    ]
    assert not [s for s in ledger(text) if "遵义" in str(actors(s)) and s.speaker]


def test_elsewhere_a_body_speaks_on() -> None:
    text = "重庆市交通局表示，明年将新建码头3座。将改造航道40公里。"
    assert all(s.speaker and s.speaker.name == "重庆市交通局" for s in commitments(text))


def test_a_head_of_the_state_speaks_no_further_either() -> None:
    text = "国家主席习近平指出，要办好乡村学校。" + ROUND + "27个城市设立了养老服务基金。"
    assert {s.speaker and s.speaker.name for s in outcomes(text)} == {None}


@pytest.mark.parametrize(
    ("told", "quote"),
    [
        ("《乡村运动场管理条例》今年正式施行，建立起管护制度。", "《乡村运动场管理条例》今年正式施行"),
        ("《乡村运动场管理条例》出台，建立起管护制度。", "建立起管护制度"),
    ],
)
def test_a_paper_that_comes_out_without_an_issuer_is_told_of(told: str, quote: str) -> None:
    assert done(ROUND + told)[quote] == {"《乡村运动场管理条例》"}


def test_who_issues_a_paper_acts_and_not_the_paper() -> None:
    told = "荣昌区制定了目标，《荣昌区渡口管理办法》印发，覆盖渡口30处。"
    assert {"荣昌区"} in done(told).values()
    assert {"《荣昌区渡口管理办法》"} not in done(told).values()


@pytest.mark.parametrize(
    ("told", "who"), [("快递业务量完成400亿件，同比增长15%。", "中国"), ("已改造网点30个。", "国家邮政局")]
)
def test_what_a_department_of_the_country_only_tells_is_the_countrys(told: str, who: str) -> None:
    found = done("国家邮政局公布的数据显示，" + told)
    assert {frozenset(actors) for actors in found.values()} == {frozenset({who})}


def test_what_names_nobody_in_a_round_of_a_region_is_told_of_the_region() -> None:
    told = "在江苏扬州，航道疏浚完成。"
    told += "在湖北荆州，渡口建成2处。在江西九江，码头扩建了4座。在安徽池州，苇塘修复9处。"
    told += "长江经济带生态好转。沿江省市关停砂场80家。秸秆综合利用率提高到88%。"
    made = article(told)
    found = extract(reader().read(replace(made, title="长江经济带换新颜")), reader().gazetteer).statements
    done_by = {s.evidence[0].exact: {e.name for e in s.actors} for s in found if isinstance(s, Outcome)}
    assert done_by["秸秆综合利用率提高到88%"] == {"长江经济带"}
    assert [who for quote, who in done_by.items() if "砂场" in quote] == [{"长江经济带"}]


def test_who_reports_news_does_not_do_what_the_next_sentence_tells() -> None:
    text = "中央广播电视总台昨天发布节目单3份。乙国的工厂停产3座。"
    assert not [quote for quote in done(text) if "停产" in quote]
    assert done("中央广播电视总台昨天发布节目单3份。推出新片9部。")["推出新片9部"] == {"中央广播电视总台"}
