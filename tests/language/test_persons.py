"""Persons: named human beings, and what only looks like their names."""

import pytest

from chuanyu.model import EntityClass
from reading_of import document, mentions


def persons(text: str) -> set[str]:
    return {m.entity.name for m in mentions(text) if m.entity.cls is EntityClass.PERSON}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("铜梁区委书记唐晓峰说，合作不断走深。", {"唐晓峰"}),
        ("重庆市交通局局长许文斌表示，进展顺利。", {"许文斌"}),
        ("邻水县县长曾凡林、渝北区区长廖海波签约。", {"曾凡林", "廖海波"}),
        ("市领导陈江波、周海燕、欧阳建国出席。", {"陈江波", "周海燕", "欧阳建国"}),
        ("“一网通办省了我们很多事。”企业负责人蒋小兰说。", {"蒋小兰"}),
        ("西南大学教授赵敏介绍，实验室已运转。", {"赵敏"}),
        ("阿坝州副州长泽仁·扎西表示，两地往来密切。", {"泽仁·扎西"}),
        ("四川省副省长田庆盈参加会见。", {"田庆盈"}),
        ("实验室由林峰博士带队组建。", {"林峰"}),
        ("两年前,陈静女士把店开到了泸州。", {"陈静"}),
        ("青年代表吴桐宣誓。", {"吴桐"}),
        ("李强总理的报告振奋人心。", {"李强"}),
        # who holds no post is told by what one is
        ("奥运冠军冯岳接过火炬。", {"冯岳"}),
        ("柑橘种植户蒲庆发说,路修好了。", {"蒲庆发"}),
        ("河道巡查员李波到达河边。", {"李波"}),
        ("数学老师覃芳走上讲台。", {"覃芳"}),
        ("村民古庆发点燃鞭炮。", {"古庆发"}),
        ("返乡创业指导员覃勇头戴斗笠。", {"覃勇"}),
        ("省政协副主席覃烽莅会指导。", {"覃烽"}),
        # two characters before what persons do, and amid a word of the model
        ("市委书记元霁讲话并宣布开工。", {"元霁"}),
        ("乡人民政府乡长石霁代表乡人民政府报告工作。", {"石霁"}),
        ("与该会常务副主席覃铭坐到一起。", {"覃铭"}),
        # no surname opens them, or the model cut them in two
        ("海关关长山霁说，通关更快了。", {"山霁"}),
        ("州委副书记扎西群佩主持会议。", {"扎西群佩"}),
        ("乡党委副书记泽仁多吉来到村里。", {"泽仁多吉"}),
        ("乡党委副书记洛桑杨杰来到村里。", {"洛桑杨杰"}),
        # names of common words and of places behind posts
        # LAC takes 纪/v 远舟/n, cuts 和 off, and reads places inside names and roles.
        ("四川省委副书记、省长纪远舟分别介绍情况。", {"纪远舟"}),
        ("合江县副县长明知行，古蔺县副县长应开明到场见证。", {"明知行", "应开明"}),
        ("两江新区党工委书记沙清和参加会议。", {"沙清和"}),
        ("永川区委书记庞青川、副区长单合江出席。", {"庞青川", "单合江"}),
        ("荣昌区委副书记、区长沙若云，内江市副市长费孟之到场见证。", {"沙若云", "费孟之"}),
        ("重庆大学副校长成海燕率队到访。", {"成海燕"}),
        ("在渝北区委书记廖海波、广安市委书记张彤的见证下签约。", {"廖海波", "张彤"}),
        # persons without a post
        ("商会秘书处方敏副主任到场。", {"方敏"}),
        ("县领导邓平、何志强、罗永康参加。", {"邓平", "何志强", "罗永康"}),
        ("会上，陈刚在讲话中提出三点建议。", {"陈刚"}),
        ("县领导黄小米、李卫东参加。", {"黄小米", "李卫东"}),
    ],
)
def test_persons_are_found(text: str, expected: set[str]) -> None:
    assert persons(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "川渝携手，陆海联动。",
        "川渝说到底是一家人，陆海通道连着渝黔。",
        "渝黔合作再升级，成渝表示欢迎。",
        "高竹新区、安居古城迎来客流。",
        "白沙、朱沱、石龙三镇试点。",
        "金凤实验室与明月湖实验室签约。",
        "康庄大道越走越宽。",
        "全年和谐稳定，万里长江第一城开放。",
        "专班由常务副县长任组长，两位局长任副组长。",
        "主席曾强调，两地要携手；主任应邀出席，委员和其他人员列席。",
        "特大桥连续梁合龙，主塔封顶。",
        "居民安置房建成,居民安全感提升。",
        "选手高手云集,学生成长加快。",
        "游客满意度提升。",
        "市民文化活动多。",
        "县委书记全程陪同，市长时间再紧也出席会议。",
        "主任亲自带队调研，局长现场宣布。",
        "一个因江而兴的县城。",
        "村民朱某某说，邻居袁某也来了。",
        "全线分川渝段、云贵段开工，石桥镇至平昌段先行通车。",
        "副市长江津牵头。",  # a known place
    ],
)
def test_places_and_words_are_no_persons(text: str) -> None:
    assert persons(text) == set()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会上，永川区区长向青川县表示感谢。", "青川县"),
        ("重庆市长寿区启动建设。", "长寿区"),
        ("泸州长江六桥顺利合龙，长江两岸一片欢腾。", "长江"),
        ("泸州市委书记、市长在成都参加活动。", "成都市"),
        ("永川区委书记高度重视在建项目。", "永川区"),
        ("重庆高新区轮流担任联盟理事长单位。", "重庆高新区"),
        ("县长任期目标已经公布，区长应在青川说明。", "青川县"),
    ],
)
def test_places_behind_posts_stay_places(text: str, expected: str) -> None:
    assert persons(text) == set()
    assert expected in {m.entity.name for m in mentions(text)}


def test_a_person_once_shown_is_found_again_without_a_post() -> None:
    text = "璧山区委书记江智勇来到工地。江智勇查看了盾构机。随后，江智勇走访了群众。"
    assert [m.text for m in mentions(text) if m.entity.cls is EntityClass.PERSON] == ["江智勇"] * 3


def test_a_person_carries_the_body_of_the_first_post() -> None:
    text = "璧山区委书记江智勇主持会议。江智勇要求狠抓落实。"
    found = {m.entity for m in mentions(text) if m.entity.cls is EntityClass.PERSON}
    assert [(e.name, e.scope) for e in found] == [("江智勇", "中共璧山区委")]


def test_a_person_without_post_belongs_to_the_article() -> None:
    found = [m.entity for m in mentions("市民彭小芳说，坐车方便多了。") if m.entity.cls is EntityClass.PERSON]
    assert [(e.name, e.scope) for e in found] == [("彭小芳", "made")]


@pytest.mark.parametrize("name", ["秦克难", "石立人", "卢文晓", "包立新", "赖朋才", "贾山", "万立人", "石平"])
def test_nobody_is_cut_short_or_lost_between_two_persons(name: str) -> None:
    assert persons(f"出席会议的有陈江波、{name}、何大海。") == {"陈江波", name, "何大海"}


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("区领导陈江波、何大海、高校负责人参加。", "高校"),
        ("陈江波、何大海、方案起草组成员出席。", "方案"),
        ("陈江波、何大海和周边区县负责人参加。", "周边"),
    ],
)
def test_others_in_a_roll_are_no_persons(text: str, others: str) -> None:
    assert not {name for name in persons(text) if name.startswith(others)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("工会主席廉溪牵头，办起驿站。", "廉溪"),
        ("公司董事长岑远山代表董事会作报告。", "岑远山"),
        ("重庆市四川商会副秘书长杭书受聘当上顾问。", "杭书"),
    ],
)
def test_names_that_the_model_takes_for_something_else_behind_a_post(text: str, name: str) -> None:
    assert name in persons(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("县长田野带队调研。田野指出，要抓项目。", 2),
        ("县长田野带队调研。会上，田野强调，要抓项目。", 2),
        ("县长田野带队调研。田野种上了油菜。", 1),  # nobody does that
        ("县长田野带队调研。希望的田野介绍给了游客。", 1),  # and no clause opens here
    ],
)
def test_a_short_name_is_known_again_where_a_person_opens_a_clause(text: str, found: int) -> None:
    assert [m.text for m in mentions(text)].count("田野") == found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("忠县县委书记江夏,副县长高远到会。", "江夏"),
        ("铜梁区常务副区长封波、区政府党组成员周正出席。", "封波"),
    ],
)
def test_a_name_of_two_characters_behind_a_post_is_a_person(text: str, person: str) -> None:
    assert person in {post.person.name for post in document(text).posts}
