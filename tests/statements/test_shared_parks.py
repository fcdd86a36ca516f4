"""A park that lies in several places is built by those that an article names, where its building is told."""

import pytest

from reading_of import parts


@pytest.mark.parametrize(
    ("text", "builders"),
    [
        (
            "开州、达州和万州三地干部走进云阳。会议要求加快创建万达开川渝统筹发展示范区。",
            {"万州区", "达州市", "开州区"},
        ),
        ("资大文旅融合发展示范区建设提速，大足区和资阳市上半年新开工项目14个。", {"大足区", "资阳市"}),
        ("城口县、宣汉县税务局就服务城宣万革命老区振兴发展示范区建设交换意见。", {"城口县", "宣汉县"}),
        ("垫江县党政代表团到邻水县考察时说，要推动明月山绿色发展示范带走深走实。", {"垫江县", "邻水县"}),
        ("川渝两地文旅部门提出，今年巴蜀文化旅游走廊建设要出新景点。", {"重庆市", "四川省"}),
    ],
)
def test_the_sides_that_are_named_build_a_shared_park(text: str, builders: set[str]) -> None:
    named = "示范区", "示范带", "走廊"
    assert builders <= {
        actor for actor, part, thing in parts(text) if part == "builds" and thing.endswith(named)
    }


@pytest.mark.parametrize(
    "text",
    [
        "记者从万达开川渝统筹发展示范区出发，先到万州区，再到开州区。",  # no word of its building
        "资大文旅融合发展示范区建设提速，大足区新开工项目14个。",  # one side alone
        "永川区、江津区、泸州市的游客都爱吃糍粑。遂潼先行区建设提速。",  # sides of another one
    ],
)
def test_no_side_builds_a_park_that_is_only_named(text: str) -> None:
    assert not {thing for _, part, thing in parts(text) if part == "builds"}
