"""Where the nodes of the page are drawn."""

from itertools import combinations

from pyoxigraph import Store

from chuanyu.view.backbone import backbone, communities
from chuanyu.view.content import Content, Edge, Node, content
from chuanyu.view.layout import Box, label_lines, layout


def _placed(content: Content, opening: int = 10_000) -> tuple[Box, ...]:
    """The layout with as many nodes at the opening."""
    return layout(content, range(min(opening, len(content.nodes))), communities(content))


def _star(count: int) -> Content:
    """A node with many neighbours, all with long names."""
    names = [f"很长很长的名字第{i:03d}号" for i in range(count)]
    nodes = tuple(Node(f"n{i}", n, n, None, (), "Event", 1 if i else count - 1) for i, n in enumerate(names))
    edges = tuple(Edge(0, i, "Participation", (), False) for i in range(1, count))
    return Content(nodes, edges, (), (), (), {})


def test_no_two_shapes_overlap() -> None:
    for opening in (0, 20, 120):
        for a, b in combinations(_placed(_star(120), opening), 2):
            apart = max(abs(a.x - b.x), abs(a.y - b.y))
            assert apart >= a.radius + b.radius


def test_what_is_placed_beyond_the_core_does_not_overlap_either() -> None:
    names = [f"第{i}号" for i in range(1500)]
    nodes = tuple(Node(f"n{i:04d}", n, n, None, (), "Place", 3) for i, n in enumerate(names))
    edges = tuple(Edge(i, (i * 7 + 1) % 1500, "Participation", (), False) for i in range(1500))
    boxes = _placed(Content(nodes, edges, (), (), (), {}), 40)
    squares: dict[tuple[int, int], list[Box]] = {}
    for box in boxes:
        squares.setdefault((box.x // 60, box.y // 60), []).append(box)
    assert len(boxes) == 1500
    for near in squares.values():
        for a, b in combinations(near, 2):
            assert max(abs(a.x - b.x), abs(a.y - b.y)) >= a.radius + b.radius


def test_the_labels_of_the_opening_picture_have_room_beside_one_another() -> None:
    star = _star(40)
    boxes = _placed(star, 40)
    for (a, node), (b, other) in combinations(zip(boxes, star.nodes, strict=True), 2):
        wide = (max(map(len, label_lines(node.short))) + max(map(len, label_lines(other.short)))) * 13 / 2
        assert abs(a.x - b.x) >= wide - 1 or abs(a.y - b.y) >= min(a.radius, b.radius) * 2 + 13


def test_the_same_content_is_placed_the_same(made: Store) -> None:
    assert _placed(content(made)) == _placed(content(made))


def test_each_side_is_drawn_on_its_own_half(made: Store) -> None:
    shown = content(made)
    x = {node.name: box.x for node, box in zip(shown.nodes, _placed(shown), strict=True)}
    assert x["四川省"] < x["重庆市"]
    assert x["四川省"] < x["永川区"]


def test_a_side_comes_from_the_place_above_or_from_the_name(made: Store) -> None:
    shown = content(made)
    by_name = {node.name: node.side for node in shown.nodes}
    assert by_name["永川区"] == 1, "the gazetteers say that it lies in 重庆市"
    assert by_name["永川区商务委员会"] == 1
    assert by_name["四川省"] == -1
    assert by_name["永泸高铁"] == 0


def test_what_is_not_tied_stands_below_the_picture(made: Store) -> None:
    shown = content(made)
    boxes = dict(zip((node.name for node in shown.nodes), _placed(shown), strict=True))
    alone = boxes.pop("无联系公司")
    assert all(alone.y > box.y for box in boxes.values())


def test_a_content_without_nodes_has_no_places() -> None:
    empty = Content((), (), (), (), (), {})
    assert _placed(empty) == ()
    assert backbone(empty).sizes == ((0, 0),)


def test_a_long_label_is_broken_but_no_line_begins_with_a_closing_bracket() -> None:
    assert label_lines("永川区") == ("永川区",)
    first, second = label_lines("西部(重庆)科学城南")
    assert first + second == "西部(重庆)科学城南"
    assert not second.startswith(")")
