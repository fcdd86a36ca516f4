"""An actor's named part in a thing, told by the verb."""

import pytest

from reading_of import having, parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The verb tells the part.
        ("渝北区签署《渝邻公交一体化合作协议》。", {("渝北区", "signs", "《渝邻公交一体化合作协议》")}),
        (
            "渝北区与邻水县签署《渝邻公交一体化合作协议》。",
            {
                ("渝北区", "signs", "《渝邻公交一体化合作协议》"),
                ("邻水县", "signs", "《渝邻公交一体化合作协议》"),
            },
        ),
        ("巴南区加快建设大江智慧产业园。", {("巴南区", "builds", "大江智慧产业园")}),
        ("泸州市加入长江上游港口联盟。", {("泸州市", "joins", "长江上游港口联盟")}),
        (
            "泸州市与江津区成立泸津白酒产业联盟。",
            {("泸州市", "founds", "泸津白酒产业联盟"), ("江津区", "founds", "泸津白酒产业联盟")},
        ),
        ("铜梁区承办川渝龙舞大会。", {("铜梁区", "hosts", "川渝龙舞大会")}),
        ("铜梁区举办川渝龙舞大会。", {("铜梁区", "hosts", "川渝龙舞大会")}),
        ("铜梁区参加川渝龙舞大会。", {("铜梁区", "joins", "川渝龙舞大会")}),
        # Who does it stands behind you.
        (
            "大江智慧产业园由巴南区、南岸区共同建设。",
            {("巴南区", "builds", "大江智慧产业园"), ("南岸区", "builds", "大江智慧产业园")},
        ),
        ("川渝龙舞大会由铜梁区主办。", {("铜梁区", "hosts", "川渝龙舞大会")}),
        (
            "大江智慧产业园占地300亩，由巴南区与南岸区按7∶3比例共同出资。",
            {("巴南区", "funds", "大江智慧产业园"), ("南岸区", "funds", "大江智慧产业园")},
        ),
        ("大江智慧产业园由巴南区采用股权合作的模式建设。", {("巴南区", "builds", "大江智慧产业园")}),
        ("大江智慧产业园由巴南区以BOT方式建设。", {("巴南区", "builds", "大江智慧产业园")}),
        ("大江智慧产业园由巴南区以新的方式管理。", set()),
        ("渝昆高铁由重庆通向昆明。", set()),
        ("大江智慧产业园由南向北建设。", set()),
        # Who begins a programme carries out an event or issues a paper.
        ("綦江区启动“夜校惠民”行动计划。", {("綦江区", "founds", "“夜校惠民”行动计划")}),
        ("綦江区去年启动了“夜校惠民”行动计划。", {("綦江区", "founds", "“夜校惠民”行动计划")}),
        (
            "綦江区妇联、南川区妇联开展第二届渝南山歌大赛。",
            {
                ("綦江区妇女联合会", "hosts", "第二届渝南山歌大赛"),
                ("南川区妇女联合会", "hosts", "第二届渝南山歌大赛"),
            },
        ),
        ("綦江区启动渝南数据共享平台建设前期工作。", {("綦江区", "founds", "渝南数据共享平台")}),
        ("綦江区发布《渝南夜校管理办法》。", {("綦江区", "builds", "《渝南夜校管理办法》")}),
        (
            "綦江区妇联等六部门日前印发《渝南夜校管理办法》。",
            {("綦江区妇女联合会", "builds", "《渝南夜校管理办法》")},
        ),
    ],
)
def test_who_has_which_part(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        # Without actor or verb there is no part.
        "巴南区毗邻大江智慧产业园。",
        "铜梁区关注川渝龙舞大会。",
        "大江智慧产业园加快建设。",
        "渝北区解读《渝邻公交一体化合作协议》。",
        "签署《渝邻公交一体化合作协议》意义重大。",
        # What is done about a programme does not begin it.
        "綦江区推介“夜校惠民”行动计划。",
        "綦江区妇联主席罗远帆发布《渝南夜校管理办法》。",
    ],
)
def test_what_tells_no_part(text: str) -> None:
    assert parts(text) == set()


def test_a_part_told_twice_counts_once() -> None:
    text = "泸州市加入长江上游港口联盟。今年，泸州市加入长江上游港口联盟后箱量大增。"
    assert sorted(parts(text)) == [("泸州市", "joins", "长江上游港口联盟")]


def test_who_made_it_stands_before_the_verb_before_de() -> None:
    text = "今年，遂宁市的企业走进了巴南区与南岸区共同打造的大江智慧产业园。"
    assert parts(text) == {("巴南区", "builds", "大江智慧产业园"), ("南岸区", "builds", "大江智慧产业园")}


def test_who_stands_before_the_verb_before_the_thing() -> None:
    found = parts("铜梁区与安岳县共建的川渝柠檬产业园已完成一期。")
    assert {("铜梁区", "builds", "川渝柠檬产业园"), ("安岳县", "builds", "川渝柠檬产业园")} <= found


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("中铁二局承建的渝昆高铁江津北站主体完工。", {"江津北站"}),
        ("璧铜线铜梁站由中铁八局承建。", {"铜梁站"}),
    ],
)
def test_of_two_things_side_by_side_the_last_is_meant(text: str, things: set[str]) -> None:
    assert {thing for _, part, thing in parts(text) if part == "builds"} == things


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("推动成渝地区双城经济圈建设联合办公室发布《柑橘清单》。", "推动成渝地区双城经济圈建设联合办公室"),
        ("邻水县农业农村局起草《柑橘清单》。", "邻水县农业农村局"),
    ],
)
def test_an_office_of_several_draws_up_papers_like_any_other(text: str, who: str) -> None:
    assert (who, "builds", "《柑橘清单》") in parts(text)


def test_who_signs_the_minutes_of_a_meeting() -> None:
    text = "渝北区检察院与邻水县检察院签署会议纪要。"
    assert having("signs", text) == {"渝北区人民检察院", "邻水县人民检察院"}


@pytest.mark.parametrize(
    ("text", "founds"),
    [
        ("重庆市发布了“一带一路”花椒贸易名单。", False),
        ("重庆市启动“椒香万家”行动计划。", True),
    ],
)
def test_what_only_tells_of_a_list_is_not_launched_with_it(text: str, founds: bool) -> None:
    assert any(part == "founds" for _, part, _ in parts(text)) is founds


def test_departments_of_two_sides_draw_up_a_paper_for_them() -> None:
    text = "川渝经济和信息化主管部门已联合印发《2024年川渝算力协作要点》。"
    assert having("builds", text) == {"四川省", "重庆市"}


@pytest.mark.parametrize(
    ("text", "part", "who"),
    [
        ("渝北区依托西南大学举办川渝陶艺大会。", "hosts", {"渝北区"}),
        ("渝北区通过渝北区陶艺协会举办川渝陶艺大会。", "hosts", {"渝北区"}),
        ("渝北区、邻水县设立渝邻产业扶持资金。", "funds", {"渝北区", "邻水县"}),
        ("渝北区、邻水县设立渝邻产业协同基金。", "founds", {"渝北区", "邻水县"}),
    ],
)
def test_by_whom_it_is_done_has_no_part_and_who_sets_up_money_gives_it(
    text: str, part: str, who: set[str]
) -> None:
    assert having(part, text) == who
