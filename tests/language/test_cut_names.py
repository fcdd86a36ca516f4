"""Names that the model glues to what stands beside them, and stops of lines: where a name begins and ends."""

from __future__ import annotations

import pytest

from chuanyu.language.cut import recut
from chuanyu.model import Span, Word
from reading_of import CHONGQING, outer, parts, posts


@pytest.mark.parametrize(
    ("text", "tag", "words"),
    [
        ("重庆)物流公司", "LOC", ["重庆", ")", "物流公司"]),
        ("区妇联联合区教委", "ORG", ["区妇联", "联合", "区教委"]),
        ("开江段由达州路桥公司", "ORG", ["开江段", "由", "达州路桥公司"]),
        ("南湖站至军医大医院", "ORG", ["南湖站", "至", "军医大医院"]),
        ("泸州(江阳)分院", "ORG", ["泸州(江阳)分院"]),
        ("重庆市残疾人联合会", "ORG", ["重庆市残疾人联合会"]),
        ("工业和信息化局", "ORG", ["工业和信息化局"]),
        ("重庆联合区域银行", "ORG", ["重庆联合区域银行"]),
    ],
)
def test_a_word_is_cut_where_no_name_goes_on(text: str, tag: str, words: list[str]) -> None:
    cut = recut(text, [Word(Span(0, len(text)), tag)])
    assert [text[word.span.start : word.span.end] for word in cut] == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("大岩马(重庆)物流股份有限公司董事长到访。", "大岩马(重庆)物流股份有限公司"),
        ("第一纳税大户重庆青禾制药有限公司扩产。", "重庆青禾制药有限公司"),
        ("四川脑科学与类脑智能研究院揭牌。", "四川脑科学与类脑智能研究院"),
        ("广安】渝广毗邻地区协同发展联席会议召开。", "渝广毗邻地区协同发展联席会议"),
        ("市维护企业权益协会举行交流会。", "重庆市维护企业权益协会"),
        ("重医附属永川医院与璧山区签约。", "重庆医科大学附属永川医院"),
        ("大桥止于巴南区内环快速路太阳岗立交。", "太阳岗立交"),
        ("大足区教委联合区文旅委举办活动。", "大足区文化和旅游发展委员会"),
    ],
)
def test_a_name_begins_behind_what_is_glued_to_it(text: str, name: str) -> None:
    assert name in [told for _, told in outer(text, source="大足日报")]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("县长代表泸县第十六届人民政府向大会作报告。", "大会"),
        ("当天揭牌的天府绛溪实验室位于成都未来科技城,依托高校。", "位于成都未来科技城"),
        ("检查组前往全国“枫桥式公安派出所”龙都派出所学习。", "“枫桥式公安派出所”龙都派出所"),
        ("建设内容包括大数据平台、康养等产业项目。", "康养"),
        ("附近有江西街天主堂。", "江西省"),
        ("三省旅游局签署协议,三地文化馆联展。", "三省旅游局"),
        ("三省旅游局签署协议,三地文化馆联展。", "三地文化馆"),
    ],
)
def test_a_clause_or_a_title_of_honour_is_no_name(text: str, wrong: str) -> None:
    assert not [name for _, name in outer(text) if name.endswith(wrong)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("轨道9号线起于兴科大道站,止于花石沟站。", {"兴科大道站", "花石沟站"}),
        ("环线设冉家坝站、三亚湾站和二郎站。二郎站可换乘。", {"冉家坝站", "三亚湾站", "二郎站"}),
        ("5号线园博中心站与3号线园博园站可换乘。", {"园博中心站", "园博园站"}),
    ],
)
def test_stops_of_lines_are_told_by_their_list_or_the_line(text: str, names: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls == "Facility"} == names


def test_stations_of_other_kinds_are_no_stops() -> None:
    assert not [n for c, n in outer("轨道沿线建成充电站、加油站和换电站。") if c == "Facility"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        # A city within the name of another is not meant by its letter.
        ("峨眉山市委书记肖春明,市政府党组成员、市发改局负责同志参加。", "峨眉山市发展和改革局"),
        # The court of a prefecture is its intermediate court.
        ("达州市法院与万州区法院签署协议。", "达州市中级人民法院"),
        ("达州市法院与万州区法院签署协议。", "万州区人民法院"),
    ],
)
def test_bodies_are_those_of_the_place_at_hand(text: str, body: str) -> None:
    assert ("GovernmentBody", body) in outer(text)


def test_a_person_before_a_title_is_no_unit_of_the_body() -> None:
    found = posts("城西学校王克明校长和河口中学校长谭树宾签字。", CHONGQING)
    assert ("谭树宾", "王克明校长", "城西学校") not in found


def test_a_party_may_call_itself_by_one_character() -> None:
    assert ("黄明华", "专职副主委", "九三学社重庆市委员会") in posts(
        "社市委专职副主委黄明华出席。", CHONGQING
    )


def test_a_firm_in_short_is_not_read_amid_a_person() -> None:
    assert ("Person", "赵京东") in outer("委员黄剑东、徐旭、赵京东辞去职务。")


def test_a_unit_beside_another_is_of_the_same_body() -> None:
    found = posts("重庆市教委高教处副处长吴岚、职成教处副处长周萍出席。", CHONGQING)
    assert ("周萍", "副处长", "重庆市教育委员会职成教处") in found


def test_the_work_of_which_an_article_tells_is_meant_by_its_kind() -> None:
    text = "官地水电站投产。官地水电站位于雅砻江,下游有二滩水电站。电站由青江水电开发有限责任公司兴建。"
    assert parts(text) >= {("青江水电开发有限责任公司", "builds", "官地水电站")}
