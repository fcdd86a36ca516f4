"""Headlines that run into the reports of a bulletin: where they end, and what names and quotes gain by it."""

from __future__ import annotations

import pytest

from chuanyu.language.headlines import set_apart
from chuanyu.model import PassageKind
from reading_of import article, commitments, document, named, outcomes, quotes, reader

# A report before and one behind, so that what stands between is one of a bulletin.
BEFORE = "涪陵榨菜节开幕今天（6月15日），涪陵区举办了榨菜节。"
BEHIND = "泸州老码头换新颜记者从泸州市了解到，老码头完成了改造。"


def heads(text: str) -> list[str]:
    """The headlines that are found in a text."""
    found = set_apart(article(text), reader().matcher.entry)
    return [found.analysed[p.span.start : p.span.end] for p in found.passages if p.kind is PassageKind.HEAD]


@pytest.mark.parametrize(
    ("headline", "report"),
    [
        ("今年秋粮收购开局良好", "国家粮食和物资储备局近日发布数据，收购秋粮900万吨。"),
        ("两部门部署消夏活动", "商务部等两部门今天（6月15日）部署消夏活动。"),
        ("某型客机首次高原试飞", "今天（6月15日）9时20分，某型客机在稻城试飞。"),
        ("世界献血者日活动举行", "昨天（6月14日）是世界献血者日。"),
        ("渝东南花海迎客", "渝东南花海日前迎来客人3万人次。"),
        ("广安举办柚子节", "广安昨天（6月14日）举办柚子节。"),
        ("戏曲展演季启动", "由文化和旅游部主办的戏曲展演季今天（6月15日）启动。"),
        ("某港吞吐量创新高", "截至今天（6月15日），某港吞吐量达到40万标箱。"),
        ("民政部发布《养老报告》", "民政部日前发布《养老报告》。"),
        ("长江鲟增殖放流启动", "14日，长江鲟增殖放流在江津启动。"),
        ("文旅专列开行40趟", "记者今天（6月15日）从国铁集团获悉，文旅专列开行40趟。"),
        ("纪录片《川江》今晚播出", "由四川广播电视台制作的三集纪录片《川江》今晚（6月15日）播出。"),
        ("川渝环线开通", "全国最长的旅游环线——川渝环线今天（6月15日）开通。"),
        ("南川建成百里竹廊", "日前，南川区的竹廊完成了最后一段。"),
        ("重庆外贸稳步回升", "据海关统计，前五个月，重庆进出口增长8%。"),
        ("渝北新增车位1.2万个", "截至5月底，渝北区新增车位1.2万个。"),
        ("川渝通办事项再扩容", "今年以来，两地新增通办事项35项。"),
        ("重庆出台养老服务办法", "重庆近日出台养老服务办法。"),
        ("三部门整治网络乱象", "公安部、教育部等三部门日前部署整治。"),
        ("长江水位回落 航道恢复通行", "受上游来水减少影响，长江干流水位回落。"),
        ("四川签约文旅项目 总投资超千亿元", "第八届旅游投资大会昨天（6月14日）开幕。"),
    ],
)
def test_where_a_headline_ends_shows_from_what_opens_its_report(headline: str, report: str) -> None:
    assert heads(BEFORE + headline + report + BEHIND) == ["涪陵榨菜节开幕", headline, "泸州老码头换新颜"]


@pytest.mark.parametrize(
    "report",
    [
        "由民政部近日命名的社区有12个。",
        "活动由重庆市人民政府与国家体育总局近日商定。",
        "《山城的桥》《山城的桥隧》两部片子今晚播出。",
        "6月15日上午记者从江津区获悉，码头完成了改造。",
        "老街更热闹了。",
        "重庆市人民政府近日，印发了养老服务办法。",
        "这家企业截至5月底，新增岗位300个。",
        "有关部门根据气象数据，开放了两处码头。",
        "由重庆市人民政府与国家体育总局联合主办的比赛开赛。",
        "报名截止时间为6月18日，已有300人报名。",
    ],
)
def test_what_goes_on_with_a_report_has_no_headline(report: str) -> None:
    assert heads(BEFORE + report + BEHIND) == ["涪陵榨菜节开幕", "泸州老码头换新颜"]


def test_an_article_with_one_report_stays_as_it_is() -> None:
    text = "荣昌区建成驿站12座。泸州老码头换新颜记者从泸州市了解到，老码头完成了改造。"
    read = article(text)
    assert set_apart(read, reader().matcher.entry) is read


def test_offsets_lead_back_to_the_stored_text() -> None:
    read = document(BEFORE + BEHIND)
    for sentence in read.sentences:
        evidence = read.article.evidence(sentence.span)
        assert evidence.exact == read.article.text[evidence.start : evidence.end]
        assert evidence.exact == read.article.analysed[sentence.span.start : sentence.span.end]


def test_a_headline_is_no_part_of_the_name_behind_it() -> None:
    text = "渝北冬训营启动渝北区举办今天（6月15日），“渝北山野冬训营”启动。" + BEHIND
    assert not [name for name, _ in named(text) if "启动" in name]


def test_what_a_report_tells_stands_under_its_headline() -> None:
    told = BEFORE + "荣昌夏布展开馆荣昌区昨天（6月14日）开放了夏布展。" + BEHIND
    found = {quotes([s])[0]: s.section for s in outcomes(told)}
    assert found["举办了榨菜节"] == "涪陵榨菜节开幕"
    assert [section for quote, section in found.items() if "夏布" in quote] == ["荣昌夏布展开馆"]


def test_whom_a_headline_names_acts_in_a_report_that_names_nobody() -> None:
    text = BEFORE + "广安区秋季招聘启动今天（6月15日）起，将举办招聘会30场。" + BEHIND
    assert [(quotes([s])[0], [a.name for a in s.actors]) for s in commitments(text)] == [
        ("举办招聘会30场", ["广安区"])
    ]
