"""Where the nodes of the page are drawn."""

from itertools import combinations

from pyoxigraph import Store

from chuanyu.view.content import Content, Edge, Node, content
from chuanyu.view.layout import label_lines, layout, sides


def _star(count: int) -> Content:
    """A node with many neighbours, all with long names."""
    names = [f"很长很长的名字第{i:03d}号" for i in range(count)]
    nodes = tuple(Node(f"n{i}", n, n, None, (), "Event", 1 if i else count - 1) for i, n in enumerate(names))
    edges = tuple(Edge(0, i, "Participation", (), False) for i in range(1, count))
    return Content(nodes, edges, (), (), (), {})


def test_no_two_shapes_overlap() -> None:
    for a, b in combinations(layout(_star(120)), 2):
        apart = max(abs(a.x - b.x), abs(a.y - b.y))
        assert apart >= a.radius + b.radius


def test_the_same_content_is_placed_the_same(made: Store) -> None:
    assert layout(content(made)) == layout(content(made))


def test_each_side_is_drawn_on_its_own_half(made: Store) -> None:
    shown = content(made)
    x = {node.name: box.x for node, box in zip(shown.nodes, layout(shown), strict=True)}
    assert x["四川省"] < x["重庆市"]
    assert x["四川省"] < x["永川区"]


def test_a_side_comes_from_the_place_above_or_from_the_name(made: Store) -> None:
    shown = content(made)
    by_name = {shown.nodes[place].name: side for place, side in sides(shown).items()}
    assert by_name["永川区"] == 1, "the gazetteers say that it lies in 重庆市"
    assert by_name["永川区商务委员会"] == 1
    assert by_name["四川省"] == -1
    assert "永泸高铁" not in by_name


def test_what_is_not_tied_stands_below_the_picture(made: Store) -> None:
    shown = content(made)
    boxes = dict(zip((node.name for node in shown.nodes), layout(shown), strict=True))
    alone = boxes.pop("无联系公司")
    assert all(alone.y > box.y for box in boxes.values())


def test_a_content_without_nodes_has_no_places() -> None:
    assert layout(Content((), (), (), (), (), {})) == ()


def test_a_long_label_is_broken_but_no_line_begins_with_a_closing_bracket() -> None:
    assert label_lines("永川区") == ("永川区",)
    first, second = label_lines("西部(重庆)科学城南")
    assert first + second == "西部(重庆)科学城南"
    assert not second.startswith(")")
