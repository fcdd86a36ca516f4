"""What is told of a line or work is not told of what it passes or who builds it: measures, ends, status."""

import pytest

from reading_of import connections, done, pairs, parts, promised


@pytest.mark.parametrize(
    ("text", "action", "actor"),
    [
        ("渝遂高铁建成通车，大足南至磁器口站最快21分钟可达。", "大足南至磁器口站最快21分钟可达", "渝遂高铁"),
        ("绵泸高铁全线铺轨。该线路长130公里，其中隆昌境内41公里。", "隆昌境内41公里", "绵泸高铁"),
        ("渝黔高铁今天通车，綦江到桐梓车程由2小时缩短至30分钟。", "綦江到桐梓车程", "渝黔高铁"),
        ("成达万高铁动工。此次开工的重庆段全长39公里。", "此次开工的重庆段全长39公里", "成达万高铁"),
    ],
)
def test_journeys_and_measures_are_those_of_the_line(text: str, action: str, actor: str) -> None:
    found = {**done(text), **promised(text)}
    assert [a for quote, a in found.items() if action in quote] == [{actor}]


def test_a_place_keeps_its_own_roads() -> None:
    found = done("绵泸高铁全线铺轨。隆昌市建成农村公路210公里。")
    assert found["建成农村公路210公里"] == {"隆昌市"}


@pytest.mark.parametrize(
    ("text", "line", "ends", "status"),
    [
        (
            "永津高速公路起于双凤枢纽互通，止于先锋立交，今日通车。",
            "永津高速公路",
            {"永川区", "江津区"},
            "operating",
        ),
        (
            "渝武高速起于北碚蔡家立交，与合长高速公路相接，动工兴建。",
            "合长高速公路",
            {"合川区", "长寿区"},
            "operating",
        ),
        ("成自宜高铁北接既有成渝铁路，南连规划建设的渝昆高铁。", "渝昆高铁", {"重庆市", "昆明市"}, "planned"),
        (
            "成自宜高铁北接既有成渝铁路，南连规划建设的渝昆高铁。",
            "成渝铁路",
            {"成都市", "重庆市"},
            "operating",
        ),
    ],
)
def test_a_line_ends_where_its_name_tells_and_one_that_it_joins_runs(
    text: str, line: str, ends: set[str], status: str
) -> None:
    assert connections(text)[line] == (ends, status)


@pytest.mark.parametrize(
    "text",
    [
        "旧县服务区、平滩停车区、土桥收费站暂不开放，本次开通路段为巴川枢纽互通至侣俸互通段。",
        "磨滩立交、凤凰山隧道同步推进建设。",
    ],
)
def test_exits_and_tunnels_do_nothing_together(text: str) -> None:
    assert not pairs(text)
    assert not parts(text)


@pytest.mark.parametrize(
    ("text", "action", "actor"),
    [
        ("由中铁二局承建的渝昆高铁今日开通。", "渝昆高铁今日开通", {"渝昆高铁"}),
        ("由蜀道集团投资建设的成渝高速公路凤凰山隧道实现贯通。", "隧道实现贯通", {"凤凰山隧道"}),
        (
            "双江航电枢纽工程开工。该工程是共建长江上游航运中心的关键项目。项目概算总投资32亿元。",
            "概算总投资32亿元",
            {"双江航电枢纽工程"},
        ),
        ("川渝共建的泵站已投用。", "泵站已投用", {"重庆市", "四川省"}),
        ("渝北区携手邻水县建成御临河泵站。", "建成御临河泵站", {"渝北区"}),
    ],
)
def test_a_work_is_told_of_itself_and_not_of_those_who_build_it(
    text: str, action: str, actor: set[str]
) -> None:
    assert [a for quote, a in done(text).items() if action in quote] == [actor]
