"""Figures in base units; ordinals, dates and figures in names are none."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chuanyu.language.folding import fold
from chuanyu.model import Approx, Quantity, Span
from chuanyu.statements.quantities import quantities

MORE, ABOUT, NEARLY, LESS = Approx.MORE_THAN, Approx.ABOUT, Approx.NEARLY, Approx.LESS_THAN


def read(text: str) -> list[Quantity]:
    return list(quantities(fold(text), Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "unit", "value", "approx"),
    [
        ("规模50亿元", "元", "5000000000", None),
        ("总投资1.2万亿元", "元", "1200000000000", None),
        ("投入3000万元", "元", "30000000", None),
        ("共享仪器1.4万余台(套)", "台(套)", "14000", MORE),
        ("流转土地近1000亩", "亩", "1000", NEARLY),
        ("同比增长37%", "%", "37", None),
        ("同比增长12.5％", "%", "12.5", None),
        ("办理业务8000余件", "件", "8000", MORE),
        ("服务群众20多万人次", "人次", "200000", MORE),
        ("集聚企业超过600家", "家", "600", MORE),
        ("集聚企业逾600家", "家", "600", MORE),
        ("约300公里", "公里", "300", ABOUT),
        ("面积18平方公里左右", "平方公里", "18", ABOUT),
        ("缩短至50分钟", "分钟", "50", None),
        ("货车40分钟可达", "分钟", "40", None),
        ("从3个半小时减下来", "小时", "3.5", None),
        ("耗时10多个小时", "小时", "10", MORE),
        ("连续6年增长", "年", "6", None),
        ("亩产1200斤", "斤", "1200", None),
        ("涵盖23大类", "大类", "23", None),
        ("压缩到2小时以内", "小时", "2", LESS),
        ("不到100户", "户", "100", LESS),
        ("不少于40项", "项", "40", MORE),
        ("覆盖1,936列", "列", "1936", None),
        ("提高5.2个百分点", "个百分点", "5.2", None),
        ("年产能10万吨", "吨", "100000", None),
        ("装机容量120万千瓦", "千瓦", "1200000", None),
        ("两艘货轮靠泊", "艘", "2", None),
        ("签下四个项目", "个", "4", None),
        ("十二条举措", "条", "12", None),
        ("二十多家商户入驻", "家", "20", MORE),
        ("上千吨柑橘外运", "吨", "1000", MORE),
        ("惠及近百万人口", "人", "1000000", NEARLY),
        ("产值突破千亿元", "元", "100000000000", MORE),
        ("货值上万元", "元", "10000", MORE),
        ("出口占比超三成", "%", "30", MORE),
        ("客流增加四成左右", "%", "40", ABOUT),
        ("提前三个多月完工", "个月", "3", MORE),
        ("协议为期两年", "年", "2", None),
        ("展会持续6天", "天", "6", None),
        ("涉及五大领域", "大领域", "5", None),
        ("打井14口", "口", "14", None),
        ("查办案件37起", "起", "37", None),
        ("桩基完成93根", "根", "93", None),
        ("常住人口580多万。", "人", "5800000", MORE),
        ("进出站人次达320万。", "人次", "3200000", None),
        ("总投资约860亿,", "元", "86000000000", ABOUT),
    ],
)
def test_a_figure_in_its_base_unit(text: str, unit: str, value: str, approx: Approx | None) -> None:
    assert read(text) == [Quantity(unit, Decimal(value), approx=approx)]


@pytest.mark.parametrize(
    ("text", "unit", "low", "high"),
    [
        ("引进300至500个项目", "个", 300, 500),
        ("招收2000—3000名学员", "名", 2000, 3000),
        ("投资10-20亿元", "元", 10**9, 2 * 10**9),
        ("增长5%至8%", "%", 5, 8),
    ],
)
def test_a_range_has_two_ends_and_no_value(text: str, unit: str, low: int, high: int) -> None:
    assert read(text) == [Quantity(unit, minimum=Decimal(low), maximum=Decimal(high))]


@pytest.mark.parametrize(
    "text",
    [
        "第三次会议",
        "第3次会议",
        "建立“8+3”合作体系",
        "2021年签约",
        "6月15日开工",
        "落实《2021年30项重点任务》",
        "前3名单位",
        "“十四五”时期",
        "三年来",
        "一批项目",
        "G85高速",
        "C617次列车发车",
        "0237次检测车驶出",
        "2万吨级泊位",
        "2025成渝双城论坛",
        "一家人一个目标",
        "党的二十届四中全会",
        "区委十四届六次全会",
        "两地两个中心携手",
        "三台县、九龙坡区、万州五桥机场",
        "近三年投产",
        "百姓受益",
        "占七到八成",
        "占全市的三分之二",
        "聚焦三件大事",
        "突出三项重点,",
        "给出四个字",
        "数十项",
    ],
)
def test_what_only_holds_a_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["签约300个项目", "节约500万元"])
def test_a_verb_that_ends_in_yue_makes_no_figure_inexact(text: str) -> None:
    assert [q.approx for q in read(text)] == [None]


def test_several_figures_stand_in_the_order_of_the_text() -> None:
    found = read("完成投资80亿元，新增企业300余家，带动就业1.2万人，增长9%")
    assert [(q.unit, q.value) for q in found] == [
        ("元", Decimal(8 * 10**9)),
        ("家", Decimal(300)),
        ("人", Decimal(12000)),
        ("%", Decimal(9)),
    ]


def test_only_the_stretch_is_read() -> None:
    text = "投资80亿元，新增企业300家"
    assert [q.unit for q in quantities(text, Span(7, len(text)))] == ["家"]


@given(st.integers(1, 10**6), st.sampled_from(["", "万", "亿"]), st.sampled_from(["元", "吨", "平方米"]))
def test_any_figure_is_its_number_times_its_scale(number: int, scale: str, unit: str) -> None:
    if 1900 <= number < 2100:
        number += 300
    times = {"": 1, "万": 10**4, "亿": 10**8}[scale]
    assert read(f"达到{number}{scale}{unit}") == [Quantity(unit, Decimal(number * times))]


@given(st.text(alphabet="第近约超0123456789.,万亿千余多个%元家年至—-(套)台“”《》分之一十", max_size=30))
def test_any_text_gives_well_formed_quantities(text: str) -> None:
    for found in read(text):
        assert found.unit
        assert (found.value is None) == (found.minimum is not None) == (found.maximum is not None)
