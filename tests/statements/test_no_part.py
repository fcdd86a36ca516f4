"""Things that a verb only touches, passes or quotes, helps others to make, or speeds up."""

import pytest

from reading_of import parts


@pytest.mark.parametrize(
    "text",
    [
        "会议要求，巴南区推动《西部陆海新通道总体规划》落地。",
        "达州市推动落实《川渝养老服务合作方案》。",
        "璧山区将推动重庆高新区提质扩面。",
        "市长汪明通报了推动川渝高竹新区建设有关情况。",
        "市政府听取璧山区发展情况和推动川渝高竹新区、两江新区建设情况汇报。",
        "县委书记田丰主持会议，研究推动川渝高竹新区建设有关工作。",
        "国务院批复建设川渝自贸协同示范区。",
        "国务院成立事故调查组，由应急管理部牵头，公安部参加。",
        "成都海关支持建设川渝自贸试验区协同开放示范区。",
        "川渝两地将推动川渝高竹新区、遂潼先行区等毗邻地区招商。",
        "广安市、合川区将全力保障建设川渝高竹新区。",
        "两地政协围绕“共商共建 助推长征国家文化公园建设”主题开展协商。",
        "璧山区谋划滨江新城，立志把它打造成为成渝双城的康养示范园区。",
        "铜梁区正修复古镇，要把它建成川渝古镇旅游示范区。",
    ],
)
def test_what_is_only_touched_is_not_built(text: str) -> None:
    assert not {p for p in parts(text) if p[1] in ("builds", "founds")}


@pytest.mark.parametrize(
    "text",
    [
        # Goals between marks.
        "渝北区打造“中国西部休闲目的地”。",
        "铜梁区建设“中国柠檬之乡”。",
        "重庆共建“一带一路”。",
        "渝北区积极参与共建“一带一路”。",
        "渝北区建设“一刻钟便民生活圈”。",
        # What a verb only passes.
        "推动渝北物流港与邻水火车站开行班列。",
        "止于潼南高新区，全长31公里，由重庆潼涪交通建设有限公司合建。",
        "在《成渝地区双城经济圈建设规划纲要》上下功夫。",
        "车站建成后将与果园港相连。",
        "重庆蜀兴建工有限公司相中四川竹溪家居有限公司的竹板。",  # 建 stands in the name of a firm
        "重庆渝建设备有限公司看好合川临港产业园。",
        # A verb across two words.
        "遂宁市水利局党组成员、副局长周立新到涪江三星船闸调研。",
        "大竹县与垫江县联合开展专项检查，助力明月湖农业园建设。",
        "南岸区一共有三个街道联合开设摊点，方便龙门浩老街商家。",
        "重庆海关共签发《原产地协定》证书三百份。",
    ],
)
def test_nobody_has_a_part(text: str) -> None:
    assert parts(text) == set()


def test_what_is_planned_to_be_founded_is_told() -> None:
    assert parts("重庆市、四川省还将研究设立川渝水运发展基金。")


def test_who_speeds_up_a_thing_builds_none() -> None:
    assert not parts("渝北区加快渝邻合作产业园高质量发展。")


@pytest.mark.parametrize(
    "text",
    [
        "渝东北两地社会组织签订《三峡志愿服务协议》。",
        "万州区和开州区社会组织加入三峡志愿服务联盟。",
        "涪陵区推进白涛工业园、乌江航道整治等项目建设。",
    ],
)
def test_what_belongs_to_no_place_or_thing_of_the_list_has_no_part(text: str) -> None:
    assert not {p for p in parts(text) if p[0] in ("万州区", "开州区") or p[2] == "乌江航道"}


@pytest.mark.parametrize(
    ("text", "founders"),
    [
        (
            "合川区国资委推动合川水务公司、铜梁水务公司共同搭建涪江水质监测平台。",
            {"合川水务公司", "铜梁水务公司"},
        ),
        (
            "垫江县财政局支持垫江农商行、邻水农商行联合组建明月山普惠基金。",
            {"垫江农商行", "邻水农商行"},
        ),
        ("涪陵区邀请长江师范学院、重庆医科大学设立乌江健康研究院。", {"长江师范学院", "重庆医科大学"}),
        (
            "市教委还将指导长江师范学院、重庆医科大学等陆续组建乌江健康研究院。",
            {"长江师范学院", "重庆医科大学"},
        ),
    ],
)
def test_those_whom_others_move_or_invite_do_it_all_of_them(text: str, founders: set[str]) -> None:
    assert {who for who, part, _ in parts(text) if part in ("founds", "builds")} == founders


@pytest.mark.parametrize(
    "text",
    [
        "广元市与巴中市开展艺术交流。当天还举行了米仓山民歌联盟揭牌仪式。",
        "商会助力共建成渝。与会期间，签署了《嘉陵江航道养护合作协议》。",
    ],
)
def test_who_was_told_far_away_holds_no_ceremony_and_signs_nothing(text: str) -> None:
    assert not {p for p in parts(text) if p[1] in ("hosts", "signs")}


@pytest.mark.parametrize(
    "text",
    [
        "大足区修建龙水湖环湖公路。",
        "永川区加快建设永川南站站前广场。",
        "江津区投资3亿元建设珞璜港铁路专用线。",
    ],
)
def test_what_only_tells_where_another_work_lies_is_not_built(text: str) -> None:
    assert not any(thing in ("龙水湖", "永川南站", "珞璜港") for _, _, thing in parts(text))


def test_all_of_a_list_behind_the_verb_are_built() -> None:
    found = parts("川渝两地将共同建设寸滩港和宜宾港。")
    assert {thing for _, part, thing in found if part == "builds"} == {"寸滩港", "宜宾港"}


def test_who_makes_a_thing_is_not_the_thing_that_bears_its_name() -> None:
    text = "梁平区西苑小学、大渡口区育才小学共同组建的“大渡口区育才小学‘教育共同体’”正式成立。"
    assert {thing for _, part, thing in parts(text) if part == "founds"} == {"教育共同体"}


@pytest.mark.parametrize(
    "text",
    [
        "忠县港务集团联合万州港务集团开行的铁水联运班列在新生港首发。",
        "忠县推动新生港至果园港班轮常态化运行。",
        "主要建设内容包括新生港物流园。",
        "三方结合加快推进万达开川渝统筹发展示范区建设踊跃发言。",
        "忠县推动两江新区共建飞地园。",
        "忠县构建起覆盖新生港的水运网络。",
        "忠县三座码头的启用将为新生港提供动力。",
        "海关总署推出支持新生港建设15条措施。",
        "忠县推动120家企业进入“新生港云仓”平台。",
        "忠县开展国家级“车路云”应用试点。",
        "忠县工业园成功创建为新生港物流园。",
        "忠县工业园将围绕把忠县建成新生港物流园加快招商。",
        "忠县举办新生港物流园有限公司签约活动。",
    ],
)
def test_what_only_stands_behind_the_verb_is_not_made(text: str) -> None:
    touched = ("新生港", "果园港", "新生港物流园", "万达开川渝统筹发展示范区", "两江新区")
    assert not [p for p in parts(text) if p[2] in touched]


def test_a_person_founds_firms_and_makes_nothing_else() -> None:
    assert parts("李明远创办渝川柑橘种业有限公司。") == {("李明远", "founds", "渝川柑橘种业有限公司")}
    for text in ("李明远说，将打造忠县柑橘产业园。", "李明远打造忠县柑橘产业园。"):
        assert not [one for one in parts(text) if one[0] == "李明远"]
