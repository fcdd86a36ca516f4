"""Who holds which post in which body."""

import pytest

from chuanyu.model import PostHolding
from reading_of import CHONGQING, SICHUAN, posts, reading


@pytest.mark.parametrize(
    ("text", "source", "expected"),
    [
        ("铜梁区委书记唐晓峰说，干劲更足了。", CHONGQING, {("唐晓峰", "书记", "中共铜梁区委")}),
        ("绵阳市委书记陈江波说，干劲更足了。", SICHUAN, {("陈江波", "书记", "中共绵阳市委")}),
        ("璧山区委副书记、区长江智勇到会。", CHONGQING,
         {("江智勇", "副书记", "中共璧山区委"), ("江智勇", "区长", "璧山区人民政府")}),
        ("安岳县县长何大海签字。", SICHUAN, {("何大海", "县长", "安岳县人民政府")}),
        ("重庆市经济信息委党组书记、主任罗佳明介绍。", CHONGQING,
         {("罗佳明", role, "重庆市经济和信息化委员会") for role in ("党组书记", "主任")}),
        ("四川省生态环境厅副厅长周海燕表示。", SICHUAN, {("周海燕", "副厅长", "四川省生态环境厅")}),
        ("四川省生态环境厅党组成员、副厅长周海燕表示。", SICHUAN,
         {("周海燕", "党组成员", "四川省生态环境厅"), ("周海燕", "副厅长", "四川省生态环境厅")}),
        ("四川省常务副省长李天明出席。", CHONGQING, {("李天明", "常务副省长", "四川省人民政府")}),
        ("省委常委、常务副省长李天明出席。", SICHUAN,
         {("李天明", "常委", "中共四川省委"), ("李天明", "常务副省长", "四川省人民政府")}),
        ("市委常委、万州区委书记于文广主持。", CHONGQING,
         {("于文广", "常委", "中共重庆市委"), ("于文广", "书记", "中共万州区委")}),
        ("两江新区党工委副书记、管委会主任方明德说。", CHONGQING,
         {("方明德", "副书记", "两江新区党工委"), ("方明德", "主任", "两江新区管委会")}),
        ("西南大学校长王树新致辞。", CHONGQING, {("王树新", "校长", "西南大学")}),
        ("果园港总经理蒋小兰介绍。", CHONGQING, {("蒋小兰", "总经理", "果园港")}),
        ("时任铜梁区委书记的唐晓峰回忆。", CHONGQING, {("唐晓峰", "书记", "中共铜梁区委")}),
        ("唐晓峰任铜梁区委书记。", CHONGQING, {("唐晓峰", "书记", "中共铜梁区委")}),
        ("唐晓峰现任铜梁区委副书记、区长。", CHONGQING,
         {("唐晓峰", "副书记", "中共铜梁区委"), ("唐晓峰", "区长", "铜梁区人民政府")}),
    ],
)  # fmt: skip
def test_posts(text: str, source: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text, source) == expected


def test_several_persons_share_the_role_before_them() -> None:
    found = posts("重庆市政协副主席周海燕、陈江波、欧阳建国出席会议。")
    assert found == {(name, "副主席", "政协重庆市委员会") for name in ("周海燕", "陈江波", "欧阳建国")}


def test_a_second_role_of_the_same_body_after_a_list() -> None:
    found = posts("重庆市政协副主席周海燕、陈江波，秘书长欧阳建国出席会议。")
    assert ("欧阳建国", "秘书长", "政协重庆市委员会") in found
    assert ("周海燕", "副主席", "政协重庆市委员会") in found
    assert len(found) == 3


def test_several_bodies_each_keep_their_role() -> None:
    found = posts("重庆高新区党工委副书记、重庆市科技局副局长罗佳明表示。")
    assert {role for _, role, _ in found} == {"副书记", "副局长"}
    assert len({body for _, _, body in found}) == 2


def test_a_surname_and_the_role_before_it_may_spell_a_place() -> None:
    assert ("江智勇", "区长", "璧山区人民政府") in posts("璧山区区长江智勇、安岳县县长何大海签字。")


def test_persons_of_two_bodies_are_not_mixed_up() -> None:
    found = posts("璧山区区长杜智勇、安岳县县长何大海分别代表双方签字。")
    assert found == {("杜智勇", "区长", "璧山区人民政府"), ("何大海", "县长", "安岳县人民政府")}


def test_a_post_told_twice_counts_once() -> None:
    found = reading("铜梁区委书记唐晓峰出席。铜梁区委书记唐晓峰说，今年再上台阶。").statements
    assert len([s for s in found if isinstance(s, PostHolding)]) == 1


def test_the_quote_shows_the_post() -> None:
    found = reading("当天，璧山区委副书记、区长江智勇到会。").statements
    quotes = {s.evidence[0].exact for s in found if isinstance(s, PostHolding)}
    assert quotes == {"璧山区委副书记、区长江智勇"}


FIRM = "重庆渝西物流发展有限公司"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("任命周海燕为四川省生态环境厅副厅长。", {("周海燕", "副厅长", "四川省生态环境厅")}),
        ("市人大常委会任命江智勇为重庆市交通局局长。", {("江智勇", "局长", "重庆市交通局")}),
        ("何大海任达州市副市长。", {("何大海", "副市长", "达州市人民政府")}),
        (f"{FIRM}开行专列80列。公司总经理蒋小兰说，还要加开。", {("蒋小兰", "总经理", FIRM)}),
        (f"{FIRM}开行专列80列。总经理蒋小兰说，还要加开。", {("蒋小兰", "总经理", FIRM)}),
        ("铜梁区委常委、宣传部部长唐晓峰说，节目精彩。",
         {("唐晓峰", "常委", "中共铜梁区委"), ("唐晓峰", "部长", "中共铜梁区委宣传部")}),
        ("重庆市交通局公路处副处长罗佳明介绍，工程过半。",
         {("罗佳明", "副处长", "重庆市交通局公路处")}),
        ("四川省经济合作局区域合作处处长周海燕介绍，成效明显。",
         {("周海燕", "处长", "四川省经济合作局区域合作处")}),
        # Deputies, lists and those who take a post.
        ("铜梁区人大常委会主任江智勇主持，副主任王小琴、秘书长何大海出席。",
         {(who, role, "铜梁区人民代表大会常务委员会")
          for who, role in (("江智勇", "主任"), ("王小琴", "副主任"), ("何大海", "秘书长"))}),
        ("任命唐晓峰为铜梁区人民法院副院长、审判委员会委员。",
         {("唐晓峰", "副院长", "铜梁区人民法院"), ("唐晓峰", "审判委员会委员", "铜梁区人民法院")}),
        ("重庆江禾科技有限公司CEO罗佳明说。", {("罗佳明", "CEO", "重庆江禾科技有限公司")}),
        ("渭沱镇人大主席唐晓峰说。", {("唐晓峰", "主席", "渭沱镇人民代表大会")}),
    ],
)  # fmt: skip
def test_posts_by_appointment_and_by_what_is_at_hand(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert posts(text) == expected


def test_appointments_in_a_row_each_have_their_person() -> None:
    found = posts("会议决定任命江智勇为重庆市交通局局长，罗佳明为重庆市科技局副局长。")
    assert found == {("江智勇", "局长", "重庆市交通局"), ("罗佳明", "副局长", "重庆市科学技术局")}


@pytest.mark.parametrize(
    "text",
    [
        "区委书记带头，局长示范。",
        "企业家代表李天明到会。",
        "铜梁区群众代表李天明到会。",
        "李天明说，他在铜梁区住了十年。",
        # No body is at hand.
        "总经理蒋小兰说，还要加开。",
        "宣传部部长唐晓峰说，节目精彩。",
        "江智勇以重庆市交通局为家。",
        f"{FIRM}开行专列80列。\n\n总经理蒋小兰说，还要加开。",
    ],
)
def test_no_post_without_role_and_body(text: str) -> None:
    assert posts(text) == set()


def test_a_deputy_in_the_next_sentence_has_no_body() -> None:
    text = "铜梁区人大常委会主任江智勇主持。副主任王小琴没有出席。"
    assert posts(text) == {("江智勇", "主任", "铜梁区人民代表大会常务委员会")}


def test_a_unit_with_letters_lies_in_the_firm() -> None:
    text = "重庆江禾科技有限公司AI事业部总经理罗佳明说。"
    assert ("罗佳明", "总经理", "重庆江禾科技有限公司AI事业部") in posts(text)


def test_our_school_is_none_of_those_named_beside_it() -> None:
    text = (
        "大会在西华师范大学召开。我校校长王树新出席。我校与西南大学、重庆大学签约。"
        "我校副校长何大海和西南大学、重庆大学代表发言。"
    )
    assert ("王树新", "校长", "西华师范大学") in posts(text, "校园新闻网")


@pytest.mark.parametrize(
    "text",
    [
        "铜梁区人大常委会：王安当选主任，当选副主任的是李远、江小舟。",
        "李远、王安任铜梁区副区长。",
        "铜梁区人民法院院长由李远担任。",
    ],
)
def test_the_quote_of_a_post_shows_role_and_person(text: str) -> None:
    held = [s for s in reading(text).statements if isinstance(s, PostHolding)]
    assert held
    for post in held:
        assert post.person.name in post.evidence[0].exact
        assert post.role in post.evidence[0].exact
