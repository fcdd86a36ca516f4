"""Works and parks that their list tells, the project in which a sum is put, and the firms inside."""

from __future__ import annotations

import pytest

from reading_of import entities, outer


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        (
            "本次开工的项目包括四川恒岳钙业石灰窑技改项目、江岳科技废渣综合利用项目等。",
            ("Project", "江岳科技废渣综合利用项目"),
        ),
        ("锦岳集团纺织项目、矿山机械制造项目也将于年底前入驻。", ("Project", "矿山机械制造项目")),
        ("包括：大竹县过江通道工程、渠县老城补短提升项目。", ("Project", "渠县老城补短提升项目")),
        (
            "万盛食品年产5万吨榨菜项目、湖滨公园提升及护岸改造项目开工。",
            ("Project", "湖滨公园提升及护岸改造项目"),
        ),
        ("四川天岳饮料有限公司投资2.8亿元建设瓶装饮料生产项目。", ("Project", "瓶装饮料生产项目")),
        ("集团投资新建益生菌研发及产业化项目,明年投产。", ("Project", "益生菌研发及产业化项目")),
        # the firm that opens the name of its work
        ("锦岳集团纺织项目、金力矿山机械制造项目将入驻园区。", ("Enterprise", "锦岳集团")),
        ("恒信科技废渣综合利用项目、渠县污水管网改造项目开工。", ("Enterprise", "恒信科技")),
    ],
)
def test_works_beside_others_and_for_a_sum_are_named_and_whose_they_are(
    text: str, thing: tuple[str, str]
) -> None:
    assert thing in entities(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("渠县实施储能项目、光伏项目、民生项目。", set()),
        ("重庆抓好重大项目、重点工程。", set()),
        ("万州区推进基础设施项目、产业项目、合作项目建设。", set()),
        ("万州区投资8亿元建设一批重大项目。", set()),
        ("开江县投资3亿元建设5个产业项目。", set()),
        ("渠县建有纺织服装产业园、医药工业园、智能产业园。", {"纺织服装产业园", "医药工业园", "智能产业园"}),
        ("万州按照高岳园、五岳园、九岳园的布局推进建设。", {"高岳园", "五岳园", "九岳园"}),
        ("开江县新建幼儿园、果园、菜园。", set()),
        ("两地共用校园、公园和茶园。", set()),
    ],
)
def test_three_parks_in_a_row_are_parks_and_what_is_of_a_kind_is_nothing(text: str, found: set[str]) -> None:
    assert {name for cls, name in outer(text) if cls in ("Project", "Park")} == found
