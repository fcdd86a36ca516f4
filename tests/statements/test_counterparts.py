"""Whom 双方 and 两地 mean where nobody was joined: the two of the title or of one trade, who shares its park.

And who signs pair by pair.
"""

from itertools import combinations

import pytest

from reading_of import having, p, pairs, parts


def test_the_two_whom_the_title_joins() -> None:
    text = (
        "近日，川渝企业交流会举行。董事长高远介绍了重庆水务集团的情况，四川能投派员参会。会上，双方签署协议。"
    )
    assert pairs(text, title="重庆水务集团与四川能投签署合作协议") == p(
        "重庆市水务环境控股集团有限公司", "四川省能源投资集团有限责任公司"
    )


def test_who_shares_the_park_of_the_title_is_meant_by_two_places() -> None:
    text = "川渝合作再提速。\n\n产业方面，两地共建检测中心。"
    assert p("遂宁市", "潼南区") <= pairs("遂潼先行区设立。" + text, title="遂潼先行区取得新进展")
    assert not p("遂宁市", "潼南区") & pairs("遂潼先行区设立。" + text, title="检测中心开建")


def test_a_title_of_three_tells_no_two() -> None:
    text = "渝北区、邻水县、长寿区干部参会。川渝携手。会上，双方签署协议。"
    assert pairs(text, title="渝北区、邻水县和长寿区共商合作") - p("重庆市", "四川省") == set()


@pytest.mark.parametrize(
    "text",
    [
        "川渝审计工作座谈会召开。重庆市审计局局长李明、四川省审计厅厅长王强到会。仪式上，双方代表签订协作备忘录。",
        "川渝携手。四川省审计厅厅长王强一行到重庆市审计局座谈。与会双方深入交流，签订协作备忘录。",
    ],
)
def test_two_bodies_of_one_trade(text: str) -> None:
    assert p("重庆市审计局", "四川省审计厅") <= pairs(text)


def test_bodies_of_many_trades_are_no_two() -> None:
    text = "川渝携手。涪陵区发展改革委、涪陵区教委、涪陵区交通局、武胜县发展改革局到会。会上，双方达成意向。"
    assert pairs(text) - p("重庆市", "四川省") == set()


def test_those_joined_in_the_sentence_are_meant() -> None:
    text = "川渝携手。根据綦江区政府与泸州市政府签署的协议，双方将合作开行班车。"
    assert p("綦江区人民政府", "泸州市人民政府") <= pairs(text)


def test_a_committee_and_its_government_are_no_partners() -> None:
    text = "丰都县委书记夏阳、县长周军带队赴忠县考察并签订协议。"
    assert frozenset(("中共丰都县委", "丰都县人民政府")) not in pairs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Pair by pair.
        (
            "巴南区与广安区、南岸区与前锋区、大渡口区与武胜县分别签署协议。",
            p("巴南区", "广安区") | p("南岸区", "前锋区") | p("大渡口区", "武胜县"),
        ),
        (
            "会议要求加强与巴南区、南岸区的沟通联系。广安市愿加强与巴南区、南岸区的对接交流。",
            p("广安市", "巴南区") | p("广安市", "南岸区"),
        ),
        # More papers than one are signed with each.
        (
            "广元市与北碚区、南岸区、忠县等地签订《共同推进文旅合作协议》《共同推进医养合作协议》。",
            p("广元市", "北碚区") | p("广元市", "南岸区") | p("广元市", "忠县"),
        ),
        (
            "广元市与北碚区、南岸区、忠县签订协议12个。",
            p("广元市", "北碚区") | p("广元市", "南岸区") | p("广元市", "忠县"),
        ),
    ],
)
def test_pair_by_pair(text: str, expected: set[frozenset[str]]) -> None:
    assert pairs(text) == expected


def test_who_watches_a_signing_does_not_sign() -> None:
    text = "县委书记夏阳、县长周军见证签约。"
    assert not parts(text)
    assert not pairs(text)


def test_who_is_named_to_sign_signs_before_the_title_tells_it() -> None:
    text = "綦江区与德阳市签署《重庆市綦江区人民政府 德阳市人民政府合作协议》。"
    assert having("signs", text) == {"綦江区", "德阳市"}


def test_a_character_means_the_place_that_the_article_names() -> None:
    text = "巴南区和资中县加强往来。巴资两地联合开行班车。"
    assert frozenset(("巴南区", "资中县")) in pairs(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "江津区法院与合江县法院、永川区法院与泸县法院分别签署协议。",
            {
                frozenset({"江津区人民法院", "合江县人民法院"}),
                frozenset({"永川区人民法院", "泸县人民法院"}),
            },
        ),
        (
            "岳池、武胜两家法院与合川区法院签署协作规范。",
            {
                frozenset({"岳池县人民法院", "武胜县人民法院"}),
                frozenset({"岳池县人民法院", "合川区人民法院"}),
                frozenset({"武胜县人民法院", "合川区人民法院"}),
            },
        ),
    ],
)
def test_pairs_and_sums_join_each_its_own(text: str, expected: set[frozenset[str]]) -> None:
    assert {pair for group in pairs(text) for pair in map(frozenset, combinations(group, 2))} == expected
