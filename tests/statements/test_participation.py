"""An actor's named part in a thing, told by the verb."""

import pytest

from reading_of import parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
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
    ],
)
def test_the_verb_tells_the_part(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert parts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "巴南区毗邻大江智慧产业园。",
        "铜梁区关注川渝龙舞大会。",
        "大江智慧产业园加快建设。",
        "渝北区解读《渝邻公交一体化合作协议》。",
        "签署《渝邻公交一体化合作协议》意义重大。",
    ],
)
def test_without_actor_or_verb_there_is_no_part(text: str) -> None:
    assert parts(text) == set()


def test_a_part_told_twice_counts_once() -> None:
    text = "泸州市加入长江上游港口联盟。今年，泸州市加入长江上游港口联盟后箱量大增。"
    assert sorted(parts(text)) == [("泸州市", "joins", "长江上游港口联盟")]
