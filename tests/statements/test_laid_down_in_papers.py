"""What papers say, what is signed for, what a paper of tasks holds: it lies ahead, unless it is counted."""

from __future__ import annotations

import pytest

from reading_of import commitments, promises, results


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("6月14日,渝北区与邻水县签署合作协议,携手推动两地医保互通。", "携手推动两地医保互通"),
        ("万州区与云阳县签订框架协议,进一步深化柑橘产业合作。", "进一步深化柑橘产业合作"),
        ("万州区与云阳县印发《合作方案》。《合作方案》聚焦医疗等领域,推动检验结果互认。", "推动检验结果互认"),
        ("万州区印发《若干意见》。《若干意见》给出3条路径:加快建设轨道交通;完善公交网络。", "完善公交网络"),
        ("渝北区与邻水县发布清单。清单涉及项目30个,包括共建滨河公园。", "共建滨河公园"),
        ("武隆区近日印发《山地农业发展方案》,推动茶叶提质,支持药材加工。", "支持药材加工"),
        ("武隆区日前推出15条举措,进一步提升通关效率。", "进一步提升通关效率"),
        ("武隆区公布新一批政策措施,助力企业出海。", "助力企业出海"),
        ("武隆区与奉节县签署合作协议、产业园共建协议,探索飞地模式。", "探索飞地模式"),
    ],
)
def test_what_is_signed_for_or_laid_down_lies_ahead(text: str, action: str) -> None:
    assert action in promises(text)


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("2019年5月,渝北区与邻水县签署合作协议,推动两地医保互通。", "推动两地医保互通"),
        ("渝北区与邻水县签署合作协议,推动互认检查结果46项。", "推动互认检查结果46项"),
        ("武隆区印发《山地农业发展方案》,建成示范园8个。", "建成示范园8个"),
        ("武隆区近日推出首趟研学列车,带动了客流。", "带动了客流"),
        ("武隆区近日印发《山地农业发展方案》,聚焦茶叶、药材、旅游三个方面。", "聚焦茶叶、药材、旅游三个方面"),
    ],
)
def test_what_was_signed_long_ago_or_is_counted_has_come_about(text: str, action: str) -> None:
    assert action in results(text)


def test_what_was_done_after_a_signing_ends_its_aims() -> None:
    text = "5月6日,渝北区与邻水县签署合作协议,互设窗口12个,推动业务互通。"
    assert not promises(text)


TASKS = "(一)建设优质柑橘基地。成片推进果园改造,培育新品种,抓好病虫害防治。"


@pytest.mark.parametrize(
    ("title", "tasks"),
    [
        ("梁平区柑橘产业带建设2023年工作要点", True),
        ("梁平区柑橘产业高质量发展实施方案(2023—2025年)", True),
        ("梁平区与石柱县签署柑橘产业合作协议", False),
    ],
)
def test_what_has_no_subject_in_a_paper_of_tasks_is_a_task(title: str, tasks: bool) -> None:
    assert ("抓好病虫害防治" in promises(TASKS, "梁平区人民政府", title=title)) is tasks


def test_a_paper_of_tasks_for_a_year_is_due_in_that_year() -> None:
    title = "梁平区柑橘产业带建设2024年工作要点"
    dues = [s.due for s in commitments(TASKS, "梁平区人民政府", title=title)]
    assert dues and all(due is not None and due.end.year == 2024 for due in dues)


def test_a_five_year_plan_that_is_drawn_up_is_no_deadline() -> None:
    (task,) = commitments("永川区将抓好“十五五”规划编制。")
    assert task.due is None
