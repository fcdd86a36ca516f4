"""Members, leaders of the unnamed, givers of people or money: parts that no verb of the thing tells."""

import pytest

from reading_of import pairs, parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "巴蜀泡菜产业联盟在眉山成立，发起方是四川大学和西南大学，重庆大学、西华大学等30家单位是成员。",
            {("四川大学", "founds"), ("西南大学", "founds"), ("重庆大学", "joins"), ("西华大学", "joins")},
        ),
        (
            "乌江旅游联盟现有9个成员单位，依次为涪陵区、武隆区、彭水县。",
            {("涪陵区", "joins"), ("武隆区", "joins")},
        ),
        (
            "乌江旅游联盟年会闭幕。9个成员单位分别为涪陵区、武隆区。",
            {("涪陵区", "joins"), ("武隆区", "joins")},
        ),
        (
            "截至目前，加入乌江旅游联盟的有酉阳县、南川区。",
            {("酉阳土家族苗族自治县", "joins"), ("南川区", "joins")},
        ),
        ("由川北医学院牵头、12家企业参与的川渝中药联盟成立。", {("川北医学院", "joins")}),
        (
            "由成都大学牵头，宜宾学院、乐山师范学院加盟的川南非遗研究院落户宜宾。",
            {("成都大学", "founds"), ("宜宾学院", "founds"), ("乐山师范学院", "founds")},
        ),
        (
            "万开公共法律服务中心由万州区司法局、开州区司法局各派4名律师进驻。",
            {("万州区司法局", "operates"), ("开州区司法局", "operates")},
        ),
        (
            "涪江泵站由潼南区水利局、遂宁市水利局各出400万元改造。",
            {("潼南区水利局", "funds"), ("遂宁市水利局", "funds")},
        ),
        (
            "国务院新闻办公室昨天召开“老工业基地焕新”专题发布会，辽宁省有关负责人介绍了进展。",
            {("国务院新闻办公室", "hosts"), ("辽宁省", "joins")},
        ),
        (
            "5月9日，渠江流域龙舟邀请赛在渠县开赛。本次赛事由四川省体育局指导，达州市体育局、广安市体育局主办。",
            {("达州市体育局", "hosts"), ("广安市体育局", "hosts")},
        ),
        (
            "眉山市发布消息，今年阆中、苍溪联合推出“嘉陵江夜话”艺术节。",
            {("阆中市", "hosts"), ("苍溪县", "hosts")},
        ),
        ("叙永县要加快江门工业园、水尾码头等项目建设。", {("叙永县", "builds")}),
        (
            "武胜县、合川区联合启动华蓥山生态公园建设，统一验收。",
            {("武胜县", "builds"), ("合川区", "builds")},
        ),
    ],
)
def test_members_leaders_and_givers_have_a_part(text: str, expected: set[tuple[str, str]]) -> None:
    assert expected <= {(actor, part) for actor, part, _ in parts(text)}


@pytest.mark.parametrize(
    "text",
    [
        "武隆区司法局、彭水县司法局各派3名干部到企业走访。",  # no work is named
        "乌江旅游联盟成立，9家企业是成员。",
        "国务院成立事故调查组，由应急管理部牵头，公安部参加。",  # nobody founds the 国务院
        "叙永县加快江门工业园发展，就启动水尾码头建设作了讨论。",  # what gets on, what is talked of
        "国务院批复建设川渝自贸协同示范区。",  # who permits does not build
        "巴南区肩负着建设西部生物城的重大使命。",
        "奉节白帝城旅游节签约仪式在万州区举行。",  # a ceremony is not that of its venue
    ],
)
def test_nobody_has_a_part(text: str) -> None:
    assert not parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "重庆长江轴承股份有限公司(以下简称“长江轴承”)与四川长虹电源有限责任公司(以下简称“长虹电源”)共同设立川渝传动有限公司。",
        "重庆长江轴承股份有限公司(渝北)、四川长虹电源有限责任公司(绵阳)签署合作协议。",
    ],
)
def test_brackets_behind_a_name_end_no_list(text: str) -> None:
    assert pairs(text) == {frozenset({"重庆长江轴承股份有限公司", "四川长虹电源有限责任公司"})}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("宜宾市、泸州市出台方案，深入推进宜泸一体化发展。", {frozenset({"宜宾市", "泸州市"})}),
        ("资阳市交出半年报：成都市送来订单，成资同城化提速。", {frozenset({"成都市", "资阳市"})}),
        (
            "资阳市联合重庆市大足区、荣昌区，按照资源互补的思路，共建石刻文创产业园。",
            {frozenset({"资阳市", "大足区"}), frozenset({"资阳市", "荣昌区"})},
        ),
    ],
)
def test_who_grows_into_one_and_who_joins_before_a_comma_works_together(
    text: str, expected: set[frozenset[str]]
) -> None:
    assert expected <= pairs(text)


@pytest.mark.parametrize(
    "text",
    [
        "内江市统计局公布，自贡市上半年城乡一体化发展提速。",  # no places
        "省内合作进一步加强，遂宁市也有份。",
    ],
)
def test_characters_that_mean_no_places_join_nobody(text: str) -> None:
    assert not pairs(text)
