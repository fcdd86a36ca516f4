"""What is denied, given up, wished for or ended is not stated as a fact."""

import pytest

from reading_of import actors, commitments, outcomes, pairs, parts, posts


def fault(reason: str) -> pytest.MarkDecorator:
    return pytest.mark.xfail(strict=True, reason=reason)


@pytest.mark.parametrize(
    "text",
    [
        "渝北区尚未建成换乘站。",
        pytest.param("渝北区没有建成换乘站。"),
        pytest.param("渝北区未能完成投资90亿元。"),
    ],
)
def test_what_has_not_come_about_is_no_outcome(text: str) -> None:
    assert outcomes(text) == []


@pytest.mark.parametrize("text", ["渝北区不会新建泵站3座。", "渝北区将不再新建泵站3座。"])
def test_what_will_not_be_done_is_no_promise_to_do_it(text: str) -> None:
    assert not [s for s in commitments(text) if s.evidence[0].exact.startswith("新建")]


@pytest.mark.parametrize(
    "text",
    [
        "渝北区关注竹编联盟。",
        pytest.param("渝北区没有加入竹编联盟。"),
        "渝北区希望邻水县加入竹编联盟。",
    ],
)
def test_who_has_not_joined_has_no_part(text: str) -> None:
    assert ("渝北区", "joins", "竹编联盟") not in parts(text)


@pytest.mark.parametrize(
    "text",
    [
        "渝北区与邻水县相距80公里。",
        pytest.param("渝北区与邻水县取消了合作协议。"),
        pytest.param("渝北区与邻水县没有签署合作协议。"),
    ],
)
def test_what_is_called_off_is_no_cooperation(text: str) -> None:
    assert pairs(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "免去周海燕的四川省生态环境厅副厅长职务。",
        "免去唐晓峰重庆市交通局局长职务。",
        pytest.param("唐晓峰不再担任铜梁区委书记。"),
    ],
)
def test_a_post_that_ends_is_not_held(text: str) -> None:
    assert posts(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "渝北区的邻居邻水县将新建泵站3座。", marks=fault("渝北区的邻居 is taken for the subject")
        ),
        "与渝北区相邻的邻水县将新建泵站3座。",
    ],
)
def test_who_modifies_the_actor_does_not_act(text: str) -> None:
    assert [actors(s) for s in commitments(text)] == [{"邻水县"}]
