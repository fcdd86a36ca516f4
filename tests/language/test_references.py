"""Words that refer back, and for whom they stand."""

import pytest

from reading_of import CHONGQING, SICHUAN, names, references

BOTH = {"重庆市", "四川省"}


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("川渝携手推进通道建设。", "川渝", BOTH),
        ("四川、重庆共饮一江水。两地往来更加密切。", "两地", BOTH),
        ("川渝两地共抓大保护。", "川渝两地", BOTH),
        ("川渝合作走深走实。双方签署了备忘录。", "双方", BOTH),
        ("成渝地区双城经济圈建设启动以来，两省市联合下发通知。", "两省市", BOTH),
        ("成渝两地开行公交化列车。", "成渝两地", BOTH),
        ("川渝两地交通部门建立了台账。", "川渝两地交通部门", BOTH),
        ("川渝携手。两地科技部门搭起平台。", "两地科技部门", BOTH),
    ],
)
def test_both_sides(text: str, words: str, meant: set[str]) -> None:
    assert references(text)[words] == meant


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("泸永江三地互派干部。", "泸永江三地", {"泸州市", "永川区", "江津区"}),
        ("“万达开”三地互派干部。", "“万达开”三地", {"万州区", "达州市", "开州区"}),
        ("泸永江三地互派干部。去年，泸永江共建实训基地。", "泸永江", {"泸州市", "永川区", "江津区"}),
        ("“泸永江”三地互派干部。“泸永江”共建实训基地。", "“泸永江”", {"泸州市", "永川区", "江津区"}),
    ],
)
def test_places_called_by_a_character_each(text: str, words: str, meant: set[str]) -> None:
    assert references(text)[words] == meant


def test_two_countries_are_no_counties() -> None:
    found = references("重庆、四川扩大开放。中新双方签约，中新两国互派专家。")
    assert not {"中新双方", "双方", "中新两国", "中新"} & set(found)


@pytest.mark.parametrize("text", ["泸永江融合发展示范区开园。", "去年，泸永江共建实训基地。"])
def test_characters_stand_for_places_only_where_the_text_says_so(text: str) -> None:
    assert "泸永江" not in references(text)


@pytest.mark.parametrize(
    ("text", "source", "words", "meant"),
    [
        ("我市将出台配套政策。", CHONGQING, "我市", {"重庆市"}),
        ("全市新增专线10条。", CHONGQING, "全市", {"重庆市"}),
        ("我省将出台配套政策。", SICHUAN, "我省", {"四川省"}),
        ("全省新增专线10条。", SICHUAN, "全省", {"四川省"}),
        ("巴南区与彭水县结对。去年，全区投入2000万元。", CHONGQING, "全区", {"巴南区"}),
        ("垫江县加快转型。今年，全县技改投资增长12%。", CHONGQING, "全县", {"垫江县"}),
    ],
)
def test_ones_own_division(text: str, source: str, words: str, meant: set[str]) -> None:
    assert references(text, source)[words] == meant


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("巴南区地处主城南部。该区正加快转型。", "该区", {"巴南区"}),
        ("垫江县是农业县，隔壁的邻水县也是。该县盛产脐橙。", "该县", {"邻水县"}),
        ("西南大学牵头申报。该校已派出3个团队。", "该校", {"西南大学"}),
        ("丰都肉牛产业园去年开园。该产业园已入驻企业30家。", "该产业园", {"丰都肉牛产业园"}),
        ("丰都肉牛产业园去年开园。该园区已入驻企业30家。", "该园区", {"丰都肉牛产业园"}),
    ],
)
def test_this_one_is_the_one_named_last(text: str, words: str, meant: set[str]) -> None:
    assert references(text)[words] == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("要打通全市场链条。", "全市"),
        ("这里是全区域联动的样板。", "全区"),
        ("我区别对待不同情况。", "我区"),
        ("全省级干部参会。", "全省"),
    ],
)
def test_longer_words_do_not_refer(text: str, words: str) -> None:
    assert words not in references(text)


def test_a_name_is_no_reference_and_a_reference_no_name() -> None:
    text = "川渝高竹新区投用后，川渝两地都受益。"
    assert "川渝两地" in references(text)
    assert "川渝" not in references(text), "川渝 before 高竹新区 belongs to the name"
    assert "川渝两地" not in {words for words, _ in names(text)}


FIRM = "重庆渝西物流发展有限公司"


@pytest.mark.parametrize(
    ("text", "source", "words", "meant"),
    [
        (f"{FIRM}与邻水县签约。公司还将新建冷库2座。", CHONGQING, "公司", {FIRM}),
        ("四川畜牧科学研究院选育了2个品种。该院派出15名专家。", SICHUAN, "该院", {"四川畜牧科学研究院"}),
        ("西南大学与荣昌区签约。我校将派出20名教师。", CHONGQING, "我校", {"西南大学"}),
        ("我校将派出20名教师。", "西南大学新闻网", "我校", {"西南大学"}),
        ("四川大学来访。学校将派出20名教师。", "西南大学新闻网", "学校", {"西南大学"}),
        pytest.param(
            "内江职业技术学院招生3000人。学校已与12家企业签约。",
            SICHUAN,
            "学校",
            {"内江职业技术学院"},
            marks=pytest.mark.xfail(strict=True, reason="学校 refers back only in a paper of the school"),
        ),
    ],
)
def test_a_bare_head_is_the_firm_or_school_at_hand(
    text: str, source: str, words: str, meant: set[str]
) -> None:
    assert references(text, source)[words] == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{FIRM}开行专列80列。多家公司前来洽谈。", "公司"),
        ("公司还将新建冷库2座。", "公司"),
        ("我校将派出20名教师。", "我校"),
        ("西南大学与荣昌区签约。企业向学校开放车间。", "学校"),
        ("渝北区种植柑橘。双方签署了协议。", "双方"),
        ("绵阳种植柑橘。两地将互派干部20名。", "两地"),
    ],
)
def test_a_bare_head_with_nothing_at_hand_refers_to_nothing(text: str, words: str) -> None:
    assert words not in references(text)


@pytest.mark.parametrize("text", ["渝北区推出“川渝好办”专栏。", "渝北区推出“川渝办税一码通”。"])
def test_a_quoted_name_holds_no_reference(text: str) -> None:
    assert references(text) == {}


def test_a_county_paper_speaks_of_its_own_county() -> None:
    text = "城口县与宣汉县签约。我县今年产天麻，宣汉县产花牛。县农业农村委与城口县人民医院到场。"
    found = {name for _, name in names(text, "巴山新报")}
    assert "城口县农业农村委员会" in found


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        ("渝昆高铁贯通。该区段有隧道5座。", "该区段", {"渝昆高铁"}),
        ("成渝高速扩容。该路段车流少了三成。", "该路段", {"成渝高速公路"}),
        ("广安市党政代表团来渝。代表团参观了果园港。", "代表团", {"广安市党政代表团"}),
        ("达州金垭机场启用。该机场有航线43条。", "该机场", {"达州金垭机场"}),
    ],
)
def test_sections_delegations_and_airports_refer_back(text: str, words: str, meant: set[str]) -> None:
    assert references(text)[words] == meant


def test_a_meeting_whose_decisions_are_carried_out_is_not_the_meeting() -> None:
    text = (
        "重庆市发展改革委昨日召开第三次调度会，盘点川渝党政联席会议第五次会议部署落实情况。会议要求加快进度。"
    )
    assert not any("第五次" in name for name in references(text).get("会议", set()))


def test_the_alliance_whose_founding_is_told_is_the_one_at_hand() -> None:
    told = "渝北区职教联盟今日成立。合川区职教联盟昨日到访。联盟将开展校企对接。"
    assert references(told)["联盟"] == {"渝北区职教联盟"}
    assert references(told.replace("今日成立", "成员过百"))["联盟"] == {"合川区职教联盟"}


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("江合融合发展示范区获批。示范区将新建8座桥。", "示范区", "江合融合发展示范区"),
        ("重庆农村商业银行江津支行放款2亿元。该行将再设3个网点。", "该行", "重庆农村商业银行江津支行"),
        (
            "推动成渝地区双城经济圈建设联合办公室第九次调度会召开。联合办公室将编制清单。",
            "联合办公室",
            "推动成渝地区双城经济圈建设联合办公室",
        ),
    ],
)
def test_offices_areas_and_branches_are_called_by_their_kind(text: str, word: str, meant: str) -> None:
    assert references(text)[word] == {meant}


def test_a_project_is_the_work_that_an_article_tells_of_and_not_one_that_it_only_meets() -> None:
    text = "江綦高速公路开工。江綦高速公路与渝黔高速公路相接。江綦高速公路接渝黔高速。项目投资40亿元。"
    assert references(text)["项目"] == {"江綦高速公路"}


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        (
            "泸县人民法院走访荣昌区人民法院。泸荣两地法院将结对。",
            "泸荣两地法院",
            {"泸县人民法院", "荣昌区人民法院"},
        ),
    ],
)
def test_bodies_of_one_trade(text: str, words: str, meant: set[str]) -> None:
    assert references(text)[words] == meant


@pytest.mark.parametrize(
    ("text", "words", "meant"),
    [
        # Only one of them is named, or the one lies in the other's place.
        ("川渝合作。潼南区人民法院立案。两地法院将互派法官。", "两地", BOTH),
        ("川渝合作。四川省公安厅走访泸县公安局。两地公安机关将联动。", "两地", BOTH),
        # A government is the place itself.
        ("川渝合作。四川省人民政府、重庆市人民政府会商。两地政府将联动。", "两地政府", BOTH),
        ("四川省水利厅走访重庆市水利局。川渝两地水利部门将联合巡河。", "川渝两地水利部门", BOTH),
    ],
)
def test_a_kind_without_a_body_at_each_side_leaves_the_places(text: str, words: str, meant: set[str]) -> None:
    assert references(text)[words] == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [("渝湘高铁贯通。高铁黔江站已封顶。", "高铁"), ("渝湘高铁贯通。项目黔江站已封顶。", "项目")],
)
def test_a_kind_right_before_a_name_only_tells_what_that_is(text: str, words: str) -> None:
    assert words not in references(text)


@pytest.mark.parametrize(
    ("text", "word", "meant"),
    [
        ("大垫高速公路起于大竹县石河互通，接包茂高速。项目路线长42公里，设服务区1处。", "项目", "大竹至垫江"),
        ("永津高速公路开工，将助力江津综合保税区发展。项目采用双向四车道标准。", "项目", "永津高速"),
        ("渝宜高铁全长400公里，引入万州北站。该项目设计时速350公里。", "该项目", "渝宜高铁"),
    ],
)
def test_a_project_is_the_line_and_not_what_it_runs_past(text: str, word: str, meant: str) -> None:
    assert {e[: len(meant)] for e in references(text)[word]} == {meant}
