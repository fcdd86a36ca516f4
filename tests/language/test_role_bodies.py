"""Which body a post is in: that of the place, of the party, of the school or firm told before."""

import pytest

from reading_of import CHONGQING, SICHUAN, Held, told_posts


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("合川区委常委、政法委书记穆清远出席。", ("穆清远", "书记", "中共合川区委政法委员会")),
        ("邻水县委常委、纪委书记、监委主任穆清远出席。", ("穆清远", "书记", "中共邻水县纪律检查委员会")),
        ("四川省委教育工委书记穆清远出席。", ("穆清远", "书记", "中共四川省委教育工作委员会")),
        ("开州区委编办主任穆清远介绍。", ("穆清远", "主任", "中共开州区委机构编制委员会办公室")),
        ("泸州市委社会工作部部长穆清远介绍。", ("穆清远", "部长", "中共泸州市委社会工作部")),
        # an organ of the party is in the house or committee told with it
        ("西华大学党委副书记、纪委书记罗林到会。", ("罗林", "书记", "西华大学纪委")),
        ("长江师范学院党委常委、组织部部长江明到会。", ("江明", "部长", "长江师范学院党委组织部")),
        ("宜宾市委书记方远，重庆大学党委统战部部长沈一到会。", ("沈一", "部长", "重庆大学党委统战部")),
        ("渝北区委常委、组织部部长沈川到会。", ("沈川", "部长", "中共渝北区委组织部")),
        ("程远任万州区委常委、宣传部长。", ("程远", "部长", "中共万州区委宣传部")),
        # the party of a school or court is called by its letter
        ("西华大学校长唐伟，校党委副书记赵敏到会。", ("赵敏", "党委副书记", "西华大学")),
        ("内江市中医院院长何晓，院党委委员、副院长李江到会。", ("李江", "党委委员", "内江市中医院")),
        ("合江县法院院长黄晓，院党组副书记刘明介绍情况。", ("刘明", "党组副书记", "合江县人民法院")),
        # a country has offices of its own
        ("嘉宾有赞比亚总统希奇莱马。", ("希奇莱马", "总统", "赞比亚")),
        ("加蓬总统恩圭马、捷克总理菲亚拉到场。", ("恩圭马", "总统", "加蓬")),
        ("重庆市领导会见匈牙利总理欧尔班一行。", ("欧尔班", "总理", "匈牙利")),
        ("新加坡副总理颜金勇率团来渝。", ("颜金勇", "副总理", "新加坡")),
        ("加纳总统纳纳·阿库福-阿多抵达成都。", ("纳纳·阿库福-阿多", "总统", "加纳")),
        ("挪威首相埃尔娜·索尔贝格到访。", ("埃尔娜·索尔贝格", "首相", "挪威")),
        # a title behind a name is in the last body of its kind
        ("四川省教育厅承办会议。会上，周朗行厅长致辞。", ("周朗行", "厅长", "四川省教育厅")),
        ("广安市政府承办会议。会上，刘喜安市长致辞。", ("刘喜安", "市长", "广安市人民政府")),
        # who is appointed to govern does so in the government
        ("渝北区人大常委会任命王安为区政府副区长。", ("王安", "副区长", "渝北区人民政府")),
        ("会议决定李琳琅为四川省人民政府代理省长。", ("李琳琅", "代理省长", "四川省人民政府")),
        # firms of the city, asides, bodies of new areas
        ("城口县委书记周明、市高速集团党委书记林远到会。", ("林远", "党委书记", "重庆高速集团")),
        ("市教委副主任（正厅级）李磐到会。", ("李磐", "副主任", "重庆市教育委员会")),
        ("川渝高竹新区筹备组副组长何川到会。", ("何川", "副组长", "川渝高竹新区筹备组")),
        ("陈麟同志任中共两江新区工作委员会书记。", ("陈麟", "书记", "两江新区党工委")),
        # firms in short, names in brackets, counties elsewhere
        ("中城重投临时党委副书记、总经理孙祥到会。", ("孙祥", "总经理", "中城重投")),
        ("川江水务董事长梁友国签约。", ("梁友国", "董事长", "川江水务")),
        ("西南大学农业研究院（乡村学院）副院长潘家明到会。", ("潘家明", "副院长", "西南大学农业研究院")),
        ("安庆市委常委、岳西县委书记周明远到会。", ("周明远", "书记", "中共岳西县委")),
        # an assistant of who governs holds his post in the government
        ("市政协副主席祝远，市长助理王川到会。", ("王川", "市长助理", "重庆市人民政府")),
    ],
)
def test_the_body_in_which_a_role_is_held(text: str, held: Held) -> None:
    assert held in told_posts(text)


def test_the_office_of_a_government_is_no_post_of_the_city() -> None:
    office = "简阳市人民政府驻北京联络处"
    found = told_posts(f"{office}副主任（主持工作）屈平出席座谈会。")
    assert found == {("屈平", "副主任", office)}


@pytest.mark.parametrize("text", ["总统班列首发。", "老挝总理府官员参观。"])
def test_no_division_has_them(text: str) -> None:
    assert not told_posts(text)


def test_an_office_of_the_country_is_none_of_the_body_before_it() -> None:
    found = told_posts("中共中央总书记、国家主席、中央军委主席林向远到场。")
    assert found == {("林向远", "总书记", "中共中央"), ("林向远", "主席", "中央军委")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("开江县政协主席庞大川，副县长贺小满陪同。", ("贺小满", "副县长", "开江县人民政府")),
        ("武隆区人民法院院长田甜、副区长向华到会。", ("向华", "副区长", "武隆区人民政府")),
        ("巴中市人大常委会主任岳林、副市长何晓签字。", ("何晓", "副市长", "巴中市人民政府")),
        ("重庆轮船集团董事长邹海，副市长唐小山见证签约。", ("唐小山", "副市长", "重庆市人民政府")),
        ("省港航集团董事长宋清，副省长谢天到会。", ("谢天", "副省长", "四川省人民政府")),
    ],
)
def test_who_governs_does_so_in_the_government_of_the_place(text: str, held: Held) -> None:
    source = SICHUAN if "省" in text else CHONGQING
    found = told_posts(text, source)
    assert held in found
    assert [h[2] for h in found if h[0] == held[0]] == [held[2]]


def test_who_governs_no_place_that_is_known_holds_no_post() -> None:
    assert not told_posts("长江海事局局长向开，副省长谢天到会。") & {("谢天", "副省长", "长江海事局")}


@pytest.mark.parametrize(
    "text",
    [
        "民建毕节市委主委陈光偕毕节职院院长李一来访。",
        "泸州市文旅集团等单位负责人，校长王远到会。",
        "达州市委组织部部长王松，副校长李远到会。",
    ],
)
def test_a_role_belongs_to_no_body_that_cannot_have_it(text: str) -> None:
    assert not [p for p in told_posts(text) if p[0] in ("李一", "王远", "李远")]


def test_a_title_behind_a_name_of_which_more_is_told_tells_nothing_new() -> None:
    assert len(told_posts("渝中区商务委主任何川到会。成都市商务局介绍后，何川局长致辞。")) == 1
