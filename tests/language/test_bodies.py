"""Bodies: whose they are, what they are called in full, what is none."""

import pytest

from chuanyu.reading import parse_article
from reading_of import CHONGQING, SICHUAN, entities, names, outer, posts, reader


@pytest.mark.parametrize(
    ("text", "source", "words", "name"),
    [
        ("市交通局印发通知。", CHONGQING, "市交通局", "重庆市交通局"),
        ("会上，绵阳通报了进展，市交通局作了发言。", SICHUAN, "市交通局", "绵阳市交通运输局|绵阳市交通局"),
        ("市招商投资局近日组团赴沪。", CHONGQING, "市招商投资局", "重庆市招商投资局"),
        ("省科技厅近日公布名单。", SICHUAN, "省科技厅", "四川省科学技术厅"),
        ("四川省科技厅近日公布名单。", CHONGQING, "四川省科技厅", "四川省科学技术厅"),
        ("重庆市科技局与四川省科技厅签约。", CHONGQING, "重庆市科技局", "重庆市科学技术局"),
        ("省发展改革委批复了可研报告。", SICHUAN, "省发展改革委", "四川省发展和改革委员会"),
        ("重庆市人社局优化了流程。", CHONGQING, "重庆市人社局", "重庆市人力资源和社会保障局"),
        ("渝北区委召开常委会会议。", CHONGQING, "渝北区委", "中共渝北区委"),
        ("邻水县委召开常委会会议。", SICHUAN, "邻水县委", "中共邻水县委"),
        ("绵阳市委近日作出部署。", SICHUAN, "绵阳市委", "中共绵阳市委"),
        ("江津区人民政府批复同意。", CHONGQING, "江津区人民政府", "江津区人民政府"),
        ("江津区政府批复同意。", CHONGQING, "江津区政府", "江津区人民政府"),
        ("四川省委印发意见。", CHONGQING, "四川省委", "中共四川省委"),
        ("市政府批复同意。", CHONGQING, "市政府", "重庆市人民政府"),
        ("省政府批复同意。", SICHUAN, "省政府", "四川省人民政府"),
        ("市委近日作出部署。", CHONGQING, "市委", "中共重庆市委"),
        ("重庆市人大常委会表决通过决定。", CHONGQING, "重庆市人大常委会", "重庆市人民代表大会常务委员会"),
        ("市政协开展视察。", CHONGQING, "市政协", "政协重庆市委员会"),
        ("国家发展改革委印发批复。", CHONGQING, "国家发展改革委", "国家发展和改革委员会"),
        ("教育部公布名单。", CHONGQING, "教育部", "教育部|中华人民共和国教育部"),
    ],
)
def test_short_forms_stand_for_the_full_name(text: str, source: str, words: str, name: str) -> None:
    assert {full for found, full in names(text, source) if found == words} & set(name.split("|"))


def test_coordinated_bodies_share_nothing_but_the_paper() -> None:
    found = names("省委、省政府高度重视，省委副书记作了批示。", SICHUAN)
    assert {("省委", "中共四川省委"), ("省政府", "四川省人民政府")} <= found


def test_two_bodies_of_two_sides_in_one_sentence() -> None:
    found = names("重庆市农业农村委、四川省农业农村厅联合下发通知。")
    assert {full for _, full in found} >= {"重庆市农业农村委员会", "四川省农业农村厅"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("会议推举了市委员会成员。", "市委"),
        ("受市委托，该院开展了评估。", "市委"),
        ("教育部门还要加强协作。", "教育部"),
        ("参会的有县委员、群众代表。", "县委"),
    ],
)
def test_what_only_begins_like_a_body_is_none(text: str, words: str) -> None:
    assert words not in {found for found, _ in names(text)}


def test_a_city_named_without_paper_gives_the_owner() -> None:
    text = "泸州加快开放。市商务局介绍，前五月新设企业300家。"
    found = {full for words, full in names(text, SICHUAN) if words == "市商务局"}
    assert found == {"泸州市商务局"}


def test_a_party_organ_belongs_to_the_committee_before_it() -> None:
    found = names("铜梁区委常委、宣传部部长唐晓峰到会。")
    assert ("宣传部", "中共铜梁区委宣传部") in found


@pytest.mark.parametrize("text", ["宣传部部长唐晓峰到会。", "铜梁区委高度重视。会后，各村宣传部署到位。"])
def test_a_party_organ_without_a_committee_beside_it_is_none(text: str) -> None:
    assert not {name for cls, name in entities(text) if name.endswith("宣传部")}


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("南充、遂宁、广安三市检察院会签了意见。", "重庆市人民检察院"),
        ("绵阳市、德阳市、资阳市三市税务局联合发布清单。", "资阳市三市税务局"),
        ("免去唐晓峰重庆市交通局局长职务。", "唐晓峰重庆市交通局"),
    ],
)
def test_what_stands_before_a_body_is_no_part_of_it(text: str, wrong: str) -> None:
    assert wrong not in {name for _, name in entities(text)}


@pytest.mark.parametrize(
    ("text", "person", "body"),
    [
        ("垫江县委书记苏临泉，县委副书记、县长温若榆陪同考察。", "温若榆", "中共垫江县委"),
        ("垫江县委常委程牧舟，县政协副主席宗月朗出席活动。", "宗月朗", "政协垫江县委员会"),
    ],
)
def test_a_list_of_officials_goes_on_with_the_county_it_began_with(text: str, person: str, body: str) -> None:
    opening = "大竹县委书记凌砺谦率队考察。"
    assert (person, body) in {(p, o) for p, _, o in posts(opening + text, "大竹县人民政府网")}


def test_a_list_begun_for_another_county_ends_where_something_is_done() -> None:
    text = "垫江县委书记苏临泉会见了客人，县委副书记温若榆介绍情况。"
    assert ("温若榆", "副书记", "中共大竹县委") in posts("大竹县代表团来访。" + text, "大竹县人民政府网")


def test_the_citys_own_bodies_in_a_text_that_its_title_says_is_about_it() -> None:
    body = "泸州抢抓机遇，泸州港新开航线，可直达宜宾、珠海。市交通运输局介绍情况。"
    text = f"---\ntitle: 泸州交通建设提速\nsource: 酒城晚讯\n---\n{body}\n"
    found = reader().read(parse_article(text.encode(), "made"))
    assert "泸州市交通运输局" in {m.entity.name for m in found.mentions}


def test_our_countys_bureau() -> None:
    found = entities("我县农业农村委与宣汉县农业农村局签下协议。", "城口县人民政府网")
    assert ("GovernmentBody", "城口县农业农村委员会") in found


@pytest.mark.parametrize(
    ("text", "source", "words", "name"),
    [
        ("区委召开会议。", "重庆市合川区人民检察院", "区委", "中共合川区委"),
        ("市委召开会议。", "重庆市合川区人民检察院", "市委", "中共重庆市委"),
        ("市委召开会议。", "宣汉县融媒体中心", "市委", "中共达州市委"),
        ("省委召开会议。", "宣汉县融媒体中心", "省委", "中共四川省委"),
        ("合江县人民法院挂牌，合江法院发布通报。", SICHUAN, "合江法院", "合江县人民法院"),
    ],
)
def test_a_paper_speaks_for_the_lowest_place_that_it_names(
    text: str, source: str, words: str, name: str
) -> None:
    assert (words, name) in names(text, source)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("富乐街道办与天生街道办签约。", "富乐街道办事处"),
        ("共青团梁平区委开办学堂。", "共青团梁平区委"),
        ("宣讲队与团梁平区委座谈。", "共青团梁平区委"),
        ("梁平区人才工作领导小组办公室发榜。", "梁平区人才工作领导小组办公室"),
        ("水利部东南督查中心派员到场。", "水利部东南督查中心"),
        ("忠县县委召开会议。", "中共忠县县委"),
        ("四川三台与重庆铜梁签约。", "三台县"),
        ("广安市前锋区区委常委何远程来访。", "中共前锋区委"),
        ("开江县县委书记何远程来访。", "中共开江县委"),
        ("涪陵区区政府副区长何远程来访。", "涪陵区人民政府"),
        ("邻水县高滩镇党委召开专题会。", "高滩镇党委"),
        ("荣昌区安富街道党工委上门走访。", "安富街道党工委"),
    ],
)
def test_bodies_and_counties_in_short_and_with_their_level_told_twice(text: str, name: str) -> None:
    assert name in {full for _, full in entities(text)}


def test_what_a_town_does_is_no_office() -> None:
    assert not {full for _, full in entities("大竹县庙坝镇办起音乐季。") if full.endswith("办事处")}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("挪威渔业部与海关总署签署议定书。", "挪威渔业部"),
        ("美国商务部部长到访。", "美国商务部"),
        ("柬埔寨央行行长到会致辞。", "柬埔寨央行"),
        ("德国驻成都总领事馆派员出席。", "德国驻成都总领事馆"),
        ("宜宾市人民政府驻深圳办事处上门招商。", "宜宾市人民政府驻深圳办事处"),
        ("市场监管总局公布新规。", "国家市场监督管理总局"),
        ("云南边检总站加开通道。", "云南出入境边防检查总站"),
    ],
)
def test_bodies_of_other_countries_and_of_the_whole_country(text: str, name: str) -> None:
    assert ("GovernmentBody", name) in entities(text)


@pytest.mark.parametrize("text", ["越南中部遭遇台风。", "他在法国总部工作。", "韩国银行业人士来访。"])
def test_parts_of_a_country_are_no_bodies(text: str) -> None:
    assert not [cls for cls, _ in entities(text) if cls == "GovernmentBody"]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("国家税务总局重庆市綦江区税务局发出通知。", {"綦江区税务局"}),
        ("重庆市检察院第三分院与泸州仲裁委员会签约。", {"重庆市人民检察院第三分院", "泸州仲裁委员会"}),
        ("四川省人大监察司法委来渝调研。", {"四川省人大监察和司法委员会"}),
        ("南川区老促会和四川省记协到会。", {"南川区老区建设促进会", "四川省新闻工作者协会"}),
        ("宜宾三江新区党工委组团赴渝考察。", {"宜宾三江新区党工委"}),
        ("国家税务总局与成都市公安局签约。", {"国家税务总局", "成都市公安局"}),
    ],
)
def test_bodies_under_the_country_and_by_short_forms(text: str, bodies: set[str]) -> None:
    kinds = {"GovernmentBody", "PartyBody", "Alliance", "Park"}
    assert {name for cls, name in outer(text) if cls in kinds} == bodies


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("天府新区眉山管委会承办了洽谈会。", "天府新区眉山管委会"),
        ("四川天府新区成都党工委书记到会。", "天府新区成都党工委"),
        ("成都市委城乡社区发展治理委员会牵头实施。", "中共成都市委城乡社区发展治理委员会"),
        ("材料于月底报送泸州市委目标绩效办。", "中共泸州市委目标绩效办"),
        ("绵阳市卫计委到场督导。", "绵阳市卫生和计划生育委员会"),
        ("中共两江新区工作委员会作出决定。", "两江新区党工委"),
        ("重庆市六届人大常委会听取了报告。", "重庆市人民代表大会常务委员会"),
        ("金岳山旅游景区管理委员会主办灯会。", "金岳山旅游景区管委会"),
        ("天岳大佛风景名胜区管理局发布公告。", "天岳大佛风景名胜区管理局"),
        ("市人大常委会农业工委主任陈岳江汇报。", "重庆市人大常委会农业工作委员会"),
        ("重庆市政协地联委主任陈岳江出席。", "重庆市政协地联委"),
        ("广安市政府驻京办主任何晓岳出席。", "广安市人民政府驻北京办事处"),
        ("天府新区管委会主任、天府新区眉山管委会副主任覃岳江到会。", "天府新区管委会"),
    ],
)
def test_bodies_of_parks_and_their_parts_of_committees_assemblies_and_of_earlier_years(
    text: str, name: str
) -> None:
    assert name in {found for cls, found in entities(text) if cls in ("GovernmentBody", "PartyBody")}


@pytest.mark.parametrize(
    "text", ["市委成立乡村振兴领导小组。", "市委要求各级办公室照办。", "市委与市政府办公室会商。"]
)
def test_what_a_committee_does_is_no_office_of_its_own(text: str) -> None:
    assert {name for cls, name in entities(text) if cls == "PartyBody"} == {"中共重庆市委"}


def test_a_county_by_the_name_it_had_before() -> None:
    assert {name for _, name in entities("宜宾县、开县和郫县签约。")} >= {"叙州区", "开州区", "郫都区"}


def test_who_sits_in_a_conference_is_no_office_of_it() -> None:
    text = "重庆市政协委员陈岳江、重庆市政协常委李岳江建言。"
    assert {name for cls, name in outer(text) if cls == "GovernmentBody"} == {"政协重庆市委员会"}
