"""Posts as the text puts them: the stretch that shows body, role and person."""

import pytest

from reading_of import CHONGQING, Held, document, told_posts

COLLEGE = "西南大学农学与生物科技学院"


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("会上，铜梁区委书记唐晓峰作了介绍。", "铜梁区委书记唐晓峰"),
        ("近日，四川省交通运输厅厅长罗佳明率队来渝。", "四川省交通运输厅厅长罗佳明"),
        ("重庆大学校长王树新在会上发言。", "重庆大学校长王树新"),
    ],
)
def test_the_stretch_covers_body_role_and_person(text: str, stretch: str) -> None:
    found = document(text)
    assert [found.text(post.span) for post in found.posts] == [stretch]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "我区加快建设。副区长、潼南高新区管委会副主任尚若渊主持会议。",
            ("尚若渊", "副区长", "潼南区人民政府"),
        ),
        (
            "重庆江源制药有限公司扩产。公司研发总监颜书宁介绍。",
            ("颜书宁", "研发总监", "重庆江源制药有限公司"),
        ),
        ("合江县委常委、统战部长柳青岩陪同。", ("柳青岩", "部长", "中共合江县委统战部")),
        ("民革绵阳市委会主委罗一鸣主持。", ("罗一鸣", "主委", "中国国民党革命委员会绵阳市委员会")),
        ("南充市副市长、公安局局长季云山到会。", ("季云山", "局长", "南充市公安局")),
        ("巴南区副区长、公安分局党委书记沈一舟带队。", ("沈一舟", "副区长", "巴南区人民政府")),
        ("贵州省副省长、公安厅厅长甘立新出席。", ("甘立新", "厅长", "贵州省公安厅")),
        ("开州区副区长兼教委主任王成带队。", ("王成", "主任", "开州区教育委员会")),
        ("四川大学来访。该校副校长司徒岩随访。", ("司徒岩", "副校长", "四川大学")),
        ("四川大学江安校区揭牌，学校党委书记游宗君致辞。", ("游宗君", "党委书记", "四川大学")),
        ("安岳县石羊镇镇长吴小兰签字。", ("吴小兰", "镇长", "石羊镇人民政府")),
        ("重庆谷神智能科技有限公司创始人兼CEO孙小米对接。", ("孙小米", "CEO", "重庆谷神智能科技有限公司")),
        ("梁平区屏锦镇党委副书记、镇长谭波带队。", ("谭波", "镇长", "屏锦镇人民政府")),
        ("西南政法大学共建川渝司法研究院，院长由四川大学副校长唐力担任。", ("唐力", "副校长", "四川大学")),
        ("重庆二中院副院长雍白石介绍。", ("雍白石", "副院长", "重庆市第二中级人民法院")),
        ("川渝医学教育联盟成立。大会选举闻人朗为理事长。", ("闻人朗", "理事长", "川渝医学教育联盟")),
        ("唐晓峰受聘担任四川大学客座教授。", ("唐晓峰", "客座教授", "四川大学")),
    ],
)
def test_a_body_named_before_or_behind_is_found(text: str, held: Held) -> None:
    assert held in told_posts(text, "潼南区人民政府网" if "我区" in text else CHONGQING)


def test_a_known_hospital_behind_a_school_is_none_of_its_units() -> None:
    found = told_posts("四川大学校长王树新,渝北区人民医院院长蒲一苇参加活动。")
    assert ("蒲一苇", "院长", "渝北区人民医院") in found


@pytest.mark.parametrize(
    "text",
    ["项目由渝北区副区长负责。", "主任由组织部任命，唐晓峰表示拥护。", "历任书记接力推进，唐晓峰深有感触。"],
)
def test_a_post_that_nobody_is_said_to_fill_is_none(text: str) -> None:
    assert document(text).posts == ()


def test_posts_stand_in_the_order_of_the_text() -> None:
    found = document("渝北区区长廖海波、邻水县县长曾凡林签约，合川区副区长刘海军主持。")
    assert [post.person.name for post in found.posts] == ["廖海波", "曾凡林", "刘海军"]
    assert [post.span.start for post in found.posts] == sorted(post.span.start for post in found.posts)


@pytest.mark.parametrize(
    "text",
    [
        "书记、主任要带头落实。",
        "当好项目局长、园区书记。",
        "铜梁区委高度重视。",
        "市民王小琴来到渝北区政务大厅。",
        "该镇党委书记李长明说，临巴镇通了路。",  # it is named behind
        "临巴镇通了路。古镇党委书记李长明到会。",
        "临巴镇组织委员大会召开，李长明到会。",
        "柳树村迎来“第一书记”。李长明到会。",
    ],
)
def test_without_person_body_and_role_there_is_no_post(text: str) -> None:
    assert document(text).posts == ()


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("合川区法院谢宝山院长陪同参观。", ("谢宝山", "院长", "合川区人民法院")),
        (
            "重庆市双城经济圈建设领导小组开会。市委书记、领导小组组长秦海波主持。",
            ("秦海波", "书记", "中共重庆市委"),
        ),
        ("永川区委副书记、工作专班班长李明哲说。", ("李明哲", "副书记", "中共永川区委")),
        ("记者走进渠县临巴镇柳树村，村支书李长明正忙着。", ("李长明", "村支书", "柳树村")),
        ("柳树村通了路。该村党支部书记李长明、村主任王远说。", ("李长明", "党支部书记", "柳树村")),
        ("柳树村通了路。该村党支部书记李长明、村主任王远说。", ("王远", "村主任", "柳树村")),
        ("临巴镇新建产业园。“路通了。”镇党委副书记、镇长李长明说。", ("李长明", "党委副书记", "临巴镇")),
        ("临巴镇新建产业园。“路通了。”镇党委副书记、镇长李长明说。", ("李长明", "镇长", "临巴镇人民政府")),
        ("柳树村驻村“第一书记”李长明介绍。", ("李长明", "驻村第一书记", "柳树村")),
        ("大竹县月华镇组织委员李长明带队。", ("李长明", "组织委员", "月华镇")),
        ("合川区南津街街道党工委书记王远、办事处主任李长明到会。", ("李长明", "主任", "南津街街道办事处")),
        ("合川区南津街街道人大工委主任李长明到会。", ("李长明", "主任", "南津街街道人大工作委员会")),
    ],
)
def test_titles_behind_and_bodies_towns_and_villages_called_by_their_kind(text: str, held: Held) -> None:
    assert held in told_posts(text)


@pytest.mark.parametrize(
    ("text", "source", "held"),
    [
        ("厅党组书记、厅长罗远到会。", "四川省交通运输厅", ("罗远", "党组书记", "四川省交通运输厅")),
        ("厅党组书记、厅长罗远到会。", "四川省交通运输厅", ("罗远", "厅长", "四川省交通运输厅")),
        ("渠县林业局签约，局党委委员罗远到会。", "四川日报", ("罗远", "党委委员", "渠县林业局")),
        ("成都大学书记王安来访，学校校长罗远陪同。", "西南大学新闻网", ("罗远", "校长", "西南大学")),
        ("西南大学科技处处长何海林，学院党委书记穆清远出席。", COLLEGE, ("穆清远", "党委书记", COLLEGE)),
        ("西南大学科技处处长何海林，学院院长林小河出席。", COLLEGE, ("林小河", "院长", COLLEGE)),
    ],
)
def test_the_papers_own_body_has_posts_without_its_name(text: str, source: str, held: Held) -> None:
    assert held in told_posts(text, source)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("涪陵区农业农村委员会副主任屈平升任垫江县委常委。", ("屈平", "副主任", "涪陵区农业农村委员会")),
        ("涪陵区农业农村委员会副主任屈平升任垫江县委常委。", ("屈平", "常委", "中共垫江县委")),
        ("邻水县委副书记、县长 穆清远", ("穆清远", "县长", "邻水县人民政府")),
    ],
)
def test_names_before_a_verb_and_behind_a_mark(text: str, held: Held) -> None:
    assert held in told_posts(text)


def test_a_roster_gives_each_person_the_posts_behind_the_name() -> None:
    found = told_posts(
        "出席嘉宾\n\n赵光禾 重庆市梁平区委常委、区政府常务副区长\n\n丁应山 四川省广元市委常委、市政府副市长\n"
        "\n陈思 泸县副县长\n"
    )
    assert found == {
        ("赵光禾", "常委", "中共梁平区委"),
        ("赵光禾", "常务副区长", "梁平区人民政府"),
        ("丁应山", "常委", "中共广元市委"),
        ("丁应山", "副市长", "广元市人民政府"),
        ("陈思", "副县长", "泸县人民政府"),
    }


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("岳望舒原是永川区教育委员会副主任。", ("岳望舒", "副主任", "永川区教育委员会")),
        ("岳望舒今年1月挂任泸州市江阳区委常委。", ("岳望舒", "常委", "中共江阳区委")),
        (
            "四川农业大学副教授米粮川兼着巫溪县农业科学研究所副所长。",
            ("米粮川", "副所长", "巫溪县农业科学研究所"),
        ),
        (
            "巴蜀师范联盟2023年年会召开。联盟秘书长、四川师范大学教授桑雨田作报告。",
            ("桑雨田", "秘书长", "巴蜀师范联盟"),
        ),
    ],
)
def test_posts_that_were_held_or_are_held_besides(text: str, held: Held) -> None:
    assert held in told_posts(text)


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("綦江区委常委、副区长罗远帆签约。", "綦江区人民政府"),
        ("綦江区委副书记、区长罗远帆签约。", "綦江区人民政府"),
        ("綦江区政府党组成员、副区长罗远帆签约。", "綦江区人民政府"),
    ],
)
def test_of_several_posts_one_acts_in_that_told_last(text: str, body: str) -> None:
    found = document(text)
    assert found.body_of(found.posts[0].person, len(text)).name == body  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("潼南高新区管委会副主任蔺书澜出席。", ("蔺书澜", "副主任", "潼南高新区管委会")),
        (
            "川渝医学教育联盟成立大会举行。大会选举闻人朗为理事长、庄亦白为常务副理事长。",
            ("庄亦白", "常务副理事长", "川渝医学教育联盟"),
        ),
        ("达州市交通运输局副局长、规划处处长李远到会。", ("李远", "处长", "达州市交通运输局规划处")),
        (
            "重庆大学研究生院院长王安、附属医院党委副书记兼院长李远随访。",
            ("李远", "院长", "重庆大学附属医院"),
        ),
        ("南充市公安局副局长兼交警支队支队长李远到会。", ("李远", "支队长", "南充市公安局交警支队")),
        ("荣昌区农业农村委员会畜牧站站长李远介绍。", ("李远", "站长", "荣昌区农业农村委员会畜牧站")),
        ("青羊区国际贸易和口岸发展局副局长李远介绍。", ("李远", "副局长", "青羊区国际贸易和口岸发展局")),
        (
            "江北区推进成渝地区双城经济圈建设办公室专职副主任李远介绍。",
            ("李远", "专职副主任", "江北区推进成渝地区双城经济圈建设办公室"),
        ),
        ("遂宁市委常委、高新区党工委书记李远到会。", ("李远", "书记", "遂宁高新区党工委")),
        ("铜梁区委常委、区人武部部长李远到会。", ("李远", "部长", "铜梁区人民武装部")),
        ("对话嘉宾：唐晓峰（铜梁区委书记）、何大海（安岳县副县长）", ("何大海", "副县长", "安岳县人民政府")),
        ("铜梁区委书记唐晓峰（重庆市委委员）到会。", ("唐晓峰", "书记", "中共铜梁区委")),
        ("万灵镇玉鼎村第一书记李远介绍。", ("李远", "第一书记", "玉鼎村")),
        ("安富街道垭口社区党委书记李远介绍。", ("李远", "书记", "垭口社区党委")),
        ("涪陵区睦和村党支部书记、村委会主任李远介绍。", ("李远", "村委会主任", "睦和村")),
        ("合江县青禾家庭农场开镰。农场负责人李远介绍。", ("李远", "负责人", "合江县青禾家庭农场")),
        ("会上，渝青食品总经理李远介绍。", ("李远", "总经理", "渝青食品")),
        ("区长唐晓峰在会见果园港总经理李远时说了计划。", ("李远", "总经理", "果园港")),
    ],
)
def test_posts_in_parks_alliances_units_offices_and_villages(text: str, held: Held) -> None:
    assert held in told_posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "铜梁区领导到访公司，工作站站长李远陪同。",
        "铜梁区委常委、人武部部长李远到会。",  # the committee has no such unit
        "铜梁区社区党委书记李远到会。",
        "旗下公司、项目投资总经理李远到会。",
    ],
)
def test_what_stands_before_a_role_is_not_always_its_body(text: str) -> None:
    assert not [h for h in told_posts(text) if h[0] == "李远" and h[1] != "常委"]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "铜梁区人大常委会：王安当选主任，当选副主任的是李远、江小舟。",
            {("李远", "副主任"), ("江小舟", "副主任"), ("王安", "主任")},
        ),
        (
            "铜梁区人民法院院长由李远当选，区人民检察院检察长由王安当选。",
            {("李远", "院长"), ("王安", "检察长")},
        ),
        ("组长由铜梁区区长李远担任。", {("李远", "区长")}),
        (
            "会议选举李远为铜梁区人大常委会主任，王安、江小舟为副主任。",
            {("李远", "主任"), ("王安", "副主任"), ("江小舟", "副主任")},
        ),
        ("李远当选铜梁区人大常委会主任。会上，王安当选副主任。", {("李远", "主任")}),
    ],
)
def test_elections_name_persons_behind_posts_too(text: str, held: set[tuple[str, str]]) -> None:
    assert {(person, role) for person, role, _ in told_posts(text)} == held
