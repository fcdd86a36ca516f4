"""Who acts in what a line, a work, a region, an area or a paper does not do, though it was told of last."""

from __future__ import annotations

import pytest

from reading_of import SICHUAN, actors, done, outcomes, pairs, promised

OWN = "梁平区人民政府"


@pytest.mark.parametrize(
    ("text", "words", "who"),
    [
        # we are who acted last and can speak
        ("梁平区建成粮库3座。梁开高速通车。我们已培训农机手300名。", "300名", "梁平区"),
        ("梁平区召开节水现场会。我们已更换水表9000只。", "9000只", "梁平区"),
        # or else whose paper it is
        ("梁开高速已经通车。我们已培训农机手300名。", "300名", "梁平区"),
        ("明月山地区初步成形。我们已更换水表9000只。", "9000只", "梁平区"),
    ],
)
def test_we_are_no_thing(text: str, words: str, who: str) -> None:
    assert [a for quote, a in done(text, OWN).items() if words in quote] == [{who}]


def test_what_follows_on_a_work_is_done_by_us_again() -> None:
    text = "我们集中力量抓交通，梁开高速、龙溪河大桥建成通车；新建农村公路60公里。改造危桥7座。"
    found = {quote: who for quote, who in done(text, OWN).items() if "公路" in quote or "危桥" in quote}
    assert found == {"新建农村公路60公里": {"梁平区"}, "改造危桥7座": {"梁平区"}}


@pytest.mark.parametrize(
    "text",
    [
        "开州区建成粮库3座，开梁高速、开云高速建成通车，同云阳、巫溪签约引种药材8种。",
        "开州区建成粮库3座，开梁高速开工建设，获评卫生县城标兵2次。",
        "开州区建成粮库3座，三峡库区渔业恢复，引进企业15家。",
    ],
)
def test_no_line_and_no_region_signs_or_wins(text: str) -> None:
    *_, last = outcomes(text)
    assert actors(last) == {"开州区"}


def test_who_signs_after_a_line_was_told_of_is_who_cooperates() -> None:
    text = "开州区建成粮库3座，开梁高速开工建设，与云阳县、巫溪县签订药材种植协议。"
    assert {frozenset({"开州区", "云阳县"}), frozenset({"开州区", "巫溪县"})} <= pairs(text)


def test_what_a_line_brings_it_may_promote() -> None:
    found = promised("开州区建成粮库3座。开梁高速建成后，将推动沿线发展特色农业。")
    assert [who for quote, who in found.items() if "特色农业" in quote] == [{"梁平至开江高速公路"}]


@pytest.mark.parametrize(
    "text",
    [
        "果园港吞吐量增长6%。“江河行”采访团走进了老码头3处。",
        "渝湘高速公路全线贯通。网络媒体采访组走访了3个村。",
        "果园港吞吐量增长6%。各施工单位浇筑了桩基40根。",
    ],
)
def test_who_writes_or_builds_without_a_name_is_not_what_was_told_of(text: str) -> None:
    assert len(done(text)) == 1


@pytest.mark.parametrize(
    "text", ["上游新闻记者获悉，今年将新建仓库3座。", "四川在线记者从会上了解到，今年将新建仓库3座。"]
)
def test_no_paper_does_what_its_reporter_learns(text: str) -> None:
    assert not promised(text)


def test_how_many_work_there_is_told_of_the_firm() -> None:
    found = done("重庆长安汽车股份有限公司职工已有4万人，去年出口汽车50万辆，在海外设厂9座。")
    assert len(found) == 3
    assert {frozenset(who) for who in found.values()} == {frozenset({"长安汽车"})}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("与合川区相邻的四川武胜县已落户企业26家。", "武胜县"),
        ("作为首批试点的达州市宣汉县已建成果园12处。", "宣汉县"),
    ],
)
def test_of_two_places_behind_a_relative_clause_the_lower_one_acts(text: str, who: str) -> None:
    (found,) = outcomes(text, SICHUAN)
    assert actors(found) == {who}


def test_to_where_a_trip_gets_shorter_is_not_who_shortens_it() -> None:
    text = "渝湘高铁建成后，重庆至黔江可缩短至50分钟以内，至长沙、广州缩短至5小时以内。"
    assert {frozenset(who) for who in promised(text).values()} == {frozenset({"渝湘高铁"})}


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("涪陵区将会同丰都县新建渡口3处。", "会同丰都县新建渡口3处"),
        ("涪陵区将一体推进榨菜、柑橘两个产业链建设。", "一体推进榨菜、柑橘两个产业链建设"),
        ("涪陵区将高质量办好运动会。", "高质量办好运动会"),
    ],
)
def test_will_before_how_or_with_whom_it_is_done_promises(text: str, action: str) -> None:
    assert promised(text) == {action: {"涪陵区"}}


def test_what_has_come_about_and_only_modifies_ends_no_promise() -> None:
    found = promised("下一步，涪陵区将依托丰都县，结合已建成的渡口，新建驿站。推动两岸公交互通。")
    assert found["推动两岸公交互通"] == {"涪陵区"}


def test_the_whole_by_which_a_part_is_measured_does_not_act_with_it() -> None:
    text = "武隆区与全市同步推进，新增民宿70家。"
    assert {frozenset(who) for who in done(text).values()} == {frozenset({"武隆区"})}
    assert not pairs(text)


@pytest.mark.parametrize("verb", ["听取沿线农户诉求40条", "统筹两岸公交换乘", "协调三家铁路公司办公"])
def test_no_line_hears_or_weighs_even_in_a_promise(verb: str) -> None:
    found = promised(f"开州区建成粮库3座。开梁高速已经开工，在后续设计中，将{verb}。")
    assert {frozenset(who) for who in found.values()} == {frozenset({"开州区"})}


def test_an_institute_that_is_only_being_built_does_not_go_on_to_act() -> None:
    text = "两地往来日密，川渝互通有无。高压电器研究院、柑橘研究院加快建设，"
    text += "成渝地区双城经济圈初步成形；先后组织赶场活动31次。"
    assert done(text)["先后组织赶场活动31次"] == {"重庆市", "四川省"}


def test_where_a_line_runs_does_not_act() -> None:
    found = done("云龙大道全长13公里，起于云阳县红狮镇东侧，止于奉节县。")
    assert found
    assert not any("红狮镇" in who for who in found.values())


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("开州区改造车站3座。他们将参加龙舟比赛。", "龙舟比赛"),
        ("果园港吞吐量增长6%。她们已接受培训40小时。", "培训"),
        ("开州区引进转轮12台。它将被运往青海。", "青海"),
    ],
)
def test_a_place_is_neither_they_nor_it(text: str, deed: str) -> None:
    assert not [q for q in {**done(text), **promised(text)} if deed in q]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("开州区水利局检修水闸3座。他们还将清理河道5公里。", "开州区水利局"),
        ("重庆长安汽车股份有限公司扩建车间3座。他们将新建仓库2座。", "长安汽车"),
    ],
)
def test_they_are_a_body_that_acted(text: str, who: str) -> None:
    assert list(promised(text).values()) == [{who}]


@pytest.mark.parametrize(
    "told",
    [
        "梁平区气候湿润。龙溪河穿城而过，森林覆盖率达51%。",
        "梁平区气候湿润。龙溪河、明月江环绕全城，森林覆盖率达51%。",
    ],
)
def test_what_is_told_behind_a_river_is_told_of_the_place(told: str) -> None:
    assert [who for quote, who in done(told, OWN).items() if "51%" in quote] == [{"梁平区"}]


def test_what_is_asked_behind_a_work_is_asked_of_the_speakers_own() -> None:
    text = "梁平区委书记程知秋察看梁开高速建设项目。\n\n程知秋强调，项目是抓手。要优化服务，一要保障用地。"
    found = {quote: who for quote, who in promised(text).items() if "服务" in quote or "用地" in quote}
    assert len(found) == 2
    assert all(who == {"梁平区"} for who in found.values())
