"""What the page opens on, and how it opens out."""

from dataclasses import replace

from chuanyu.view.backbone import backbone, communities, pair_weights
from chuanyu.view.content import Content, Edge, Fact, Node, Quote


def _fact(number: int, article: int, confidence: float = 0.9) -> Fact:
    quote = Quote("原文", "", "", article)
    return Fact(
        f"f{number}", "Cooperation", (), (), None, None, None, None, (), confidence, None, (), (quote,)
    )


def _content(ties: list[tuple[int, int, str, list[Fact]]], count: int) -> Content:
    facts = tuple(fact for *_, found in ties for fact in found)
    edges, start = [], 0
    for source, target, kind, found in ties:
        edges.append(Edge(source, target, kind, tuple(range(start, start + len(found))), False))
        start += len(found)
    degrees = [
        len({e.source + e.target - i for e in edges if i in (e.source, e.target)}) for i in range(count)
    ]
    nodes = tuple(Node(f"n{i:03d}", f"甲{i}", f"甲{i}", None, (), "Place", degrees[i]) for i in range(count))
    return Content(nodes, tuple(edges), facts, (), (), {})


def test_a_second_article_weighs_more_than_a_second_sentence() -> None:
    shown = _content(
        [
            (0, 1, "Cooperation", [_fact(0, 0), _fact(1, 0)]),
            (0, 2, "Cooperation", [_fact(2, 0), _fact(3, 1)]),
        ],
        3,
    )
    weights = pair_weights(shown)
    assert weights[0, 2] > weights[0, 1]


def test_a_second_article_that_reprints_the_first_weighs_no_more_than_a_second_sentence() -> None:
    again = replace(_fact(3, 1), quotes=(Quote("原文", "", "", 1, origin=0),))
    shown = _content(
        [(0, 1, "Cooperation", [_fact(0, 0), _fact(1, 0)]), (0, 2, "Cooperation", [_fact(2, 0), again])], 3
    )
    weights = pair_weights(shown)
    assert weights[0, 2] == weights[0, 1]


def test_lying_somewhere_weighs_less_than_working_together() -> None:
    shown = _content([(0, 1, "Location", [_fact(0, 0)]), (0, 2, "Cooperation", [_fact(1, 0)])], 3)
    weights = pair_weights(shown)
    assert weights[0, 1] < weights[0, 2]


def test_a_small_graph_is_shown_whole() -> None:
    shown = _content([(0, i, "Cooperation", [_fact(i, 0)]) for i in range(1, 30)], 31)
    found = backbone(shown)
    assert found.sizes == ((30, 29),)
    assert set(found.nodes) == {0}


def test_a_large_graph_opens_on_the_ties_that_stand_out_and_opens_out_to_all() -> None:
    # A hub with 200 ties of one sentence each, and one tie among its neighbours that many articles attest.
    ties = [(0, i, "Cooperation", [_fact(i, 0)]) for i in range(1, 201)]
    strong = [_fact(1000 + article, article) for article in range(8)]
    found = backbone(_content([*ties, (150, 199, "Cooperation", strong)], 201))
    assert found.pairs[150, 199] == 0
    sizes = [nodes for nodes, _ in found.sizes]
    assert sizes[0] <= 60
    assert sizes == sorted(sizes)
    assert found.sizes[-1] == (201, 201)
    for pair, step in found.pairs.items():
        assert all(found.nodes[end] <= step for end in pair), "a tie is never drawn before its ends"


def test_two_groups_that_one_tie_joins_are_two_communities() -> None:
    inside = [(a, b) for start in (0, 5) for a in range(start, start + 5) for b in range(a + 1, start + 5)]
    ties = [(a, b, "Cooperation", [_fact(n, 0)]) for n, (a, b) in enumerate([*inside, (0, 5)])]
    found = communities(_content(ties, 11))
    assert len(set(found[:5])) == len(set(found[5:10])) == 1
    assert found[0] != found[5]
    assert found[10] == -1, "what has no tie belongs to none"
