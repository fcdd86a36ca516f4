"""Posts as the text puts them: the stretch that shows body, role and person."""

import pytest

from reading_of import document


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("会上，铜梁区委书记唐晓峰作了介绍。", "铜梁区委书记唐晓峰"),
        ("近日，四川省交通运输厅厅长罗佳明率队来渝。", "四川省交通运输厅厅长罗佳明"),
        ("重庆大学校长王树新在会上发言。", "重庆大学校长王树新"),
    ],
)
def test_the_stretch_covers_body_role_and_person(text: str, stretch: str) -> None:
    found = document(text)
    assert [found.text(post.span) for post in found.posts] == [stretch]


def test_posts_stand_in_the_order_of_the_text() -> None:
    found = document("渝北区区长廖海波、邻水县县长曾凡林签约，合川区副区长刘海军主持。")
    assert [post.person.name for post in found.posts] == ["廖海波", "曾凡林", "刘海军"]
    assert [post.span.start for post in found.posts] == sorted(post.span.start for post in found.posts)


@pytest.mark.parametrize(
    "text",
    [
        "书记、主任要带头落实。",
        "当好项目局长、园区书记。",
        "铜梁区委高度重视。",
        "市民王小琴来到渝北区政务大厅。",
    ],
)
def test_without_person_body_and_role_there_is_no_post(text: str) -> None:
    assert document(text).posts == ()
