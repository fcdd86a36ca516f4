"""What a cooperation is about, as short as a reader would say it."""

import pytest

from reading_of import cooperations


def topics(text: str) -> list[tuple[str, ...]]:
    return [found.topics for found in cooperations(text)]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        # The field that is named.
        ("荣昌将与内江、泸州深化职业教育合作。", ("职业教育合作",)),
        ("渝北区与邻水县在公交运营方面开展合作。", ("公交运营",)),
        ("渝北区与邻水县在公交运营、文旅推广等5个领域加强合作。", ("公交运营、文旅推广",)),
        ("梁平区与达川区围绕竹产业开展交流合作。", ("竹产业",)),
        ("渝北区与邻水县的合作主要聚焦于公交运营和文旅推广。", ("公交运营和文旅推广",)),
        # What a paper says that it is about.
        ("渝北区与邻水县签署《渝北区邻水县河道联合巡查合作框架协议》。", ("河道联合巡查",)),
        ("万州区与达州市签署《关于共建沿江冷链基地的备忘录》。", ("沿江冷链基地",)),
        ("开州区人民医院与宣汉县人民医院签订了远程会诊合作协议。", ("远程会诊",)),
        ("大足区与安岳县签署《柠檬种植互助协议》《石刻保护联动协议》。", ("柠檬种植互助", "石刻保护联动")),
        ("渝北区水利局同邻水县水务局合编了《御临河监测手册》。", ("御临河监测手册",)),
        ("渝北区水利局、邻水县水务局联合印发《支持节水灌溉的若干措施》。", ("支持节水灌溉的若干措施",)),
        ("渝北区水利局和邻水县水务局在渝北共同签署《节水灌溉领域合作协议》。", ("节水灌溉领域",)),
        # What is done jointly, without verb and figure.
        ("渝北区与邻水县将通过共同的平台合力引进一批装备企业。", ("装备企业",)),
        ("荣昌区与隆昌市联合开展濑溪河河道清漂14次。", ("濑溪河河道清漂",)),
        ("永川区与泸州市将携手推进口岸通关便利化。", ("口岸通关便利化",)),
        # What they have between them.
        ("合川中学与武胜中学结为姊妹学校。", ("姊妹学校",)),
        ("江津区与泸州市将互认职称评审结果。", ("职称评审结果",)),
        # What is told in other words than of cooperation.
        ("渝邻水质监测数据由渝北区交通局、邻水县交通运输局共同开行。", ("渝邻水质监测数据",)),
        ("渝邻河段巡查数据则由渝北区水利局、邻水县水务局共同发布。", ("渝邻河段巡查数据",)),
        ("重庆市交通局已与四川省交通运输厅排定省际通道时序表。", ("省际通道时序表",)),
        ("渝北区与邻水县互认的职称系列增加到29个。", ("职称系列",)),
        ("荣昌区与隆昌市签下三年陶土供应协议。", ("陶土供应",)),
        # Where it is signed and what a pronoun names is none.
        ("渝北区、邻水县在统景镇签署《御临河生态补偿协议》。", ("御临河生态补偿",)),
        ("这条线由渝北区交通局、邻水县交通运输局共同开行。", ()),
        ("渝北区与邻水县就联合巡河达成一致协议。", ("巡河",)),
        # Nor are parties, places and ceremonies.
        ("大足区人大常委会与安岳县人大常委会签订柠檬产业合作协议。", ("柠檬产业",)),
        ("双方签署《四川省安岳县人民法院 重庆市大足区人民法院石刻保护合作协议》。", ("石刻保护",)),
        ("安岳县与大足区、潼南区在柠都酒店签订石刻保护合作协议。", ("石刻保护",)),
        ("安岳县与大足区联合举行柠檬精深加工合作签约仪式。", ("柠檬精深加工",)),
    ],
)
def test_what_it_is_about_by_the_words_that_tell_it(text: str, topic: tuple[str, ...]) -> None:
    assert set(topics(text)) == {topic}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("渝北区与邻水县将共建渝邻汽车零部件产业园。", "渝邻汽车零部件产业园"),
        ("重庆大学与四川大学联合成立“巴渠电池创新联盟”。", "巴渠电池创新联盟"),
        ("渝北区与邻水县共建的渝邻汽车零部件产业园已落户企业31家。", "渝邻汽车零部件产业园"),
    ],
)
def test_the_thing_that_they_make(text: str, topic: str) -> None:
    assert [one.strip("“”") for (one,) in topics(text)] == [topic]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        # The paper or the tie where nothing tells more.
        # A paper whose name tells no more.
        ("渝北区与邻水县签署战略合作框架协议。", "战略合作框架协议"),
        ("渝北区、邻水县在统景镇签署合作协议。", "合作协议"),
        ("安岳县与潼南区、大足区在安岳签订合作协议。", "合作协议"),
        ("渝北区中医院与邻水县中医院已签下12个专项合作协议。", "专项合作协议"),
        ("双方签署《渝北区人民政府 西南大学战略合作协议》。", "战略合作协议"),
        # A tie that is told by its verb.
        ("渝北区对口支援巫溪县。", "对口支援"),
        ("绍兴市结对帮扶巫溪县。", "结对帮扶"),
        # The thing to which the text only refers.
        (
            "荣昌区中医院、隆昌市中医院组建荣隆针灸培训中心。这个中心由荣昌区中医院、隆昌市中医院合办。",
            "荣隆针灸培训中心",
        ),
        ("第三届川渝陶艺大会在荣昌区举行。大会由荣昌区人民政府、隆昌市人民政府主办。", "第三届川渝陶艺大会"),
        ("川渝陶艺产业联盟成立。联盟成员包括荣昌区、隆昌市、大足区。", "川渝陶艺产业联盟"),
        ("川渝陶艺产业联盟成立。联盟由荣昌区、隆昌市牵头。", "川渝陶艺产业联盟"),
    ],
)
def test_what_it_is_about_where_its_own_words_tell_nothing_more(text: str, topic: str) -> None:
    assert set(topics(text)) == {(topic,)}


def test_what_the_first_clause_leaves_open_the_next_tells() -> None:
    text = "渝北区与邻水县签署战略合作协议，双方将在公交运营方面开展合作。"
    (found,) = cooperations(text)
    assert found.topics == ("公交运营",)
    assert [e.exact for e in found.evidence] == [text.split("，")[0], "双方将在公交运营方面开展合作"]


@pytest.mark.parametrize(
    "text",
    [
        "荣昌区将联合内江市、泸州市等地。",
        "永川区与泸州市将进一步深化合作。",
        "渝北区与邻水县合作历史悠久，两地携手同行。",
        "重庆市水利局、四川省水利厅联合印发通知。",
        "安岳县与大足区开展全方位、多层次、宽领域合作。",
        "安岳县与大足区的合作结出丰硕成果。",
        "安岳县与大足区在多个领域开展务实合作。",
    ],
)
def test_who_and_that_they_cooperate_is_no_topic(text: str) -> None:
    assert set(topics(text)) <= {()}


def test_no_topic_is_torn_out_of_a_title_or_a_quotation() -> None:
    for (topic,) in topics("渝北区与邻水县签署《渝邻水运协同备忘录》，并联合推出“渝邻一码通”乘车服务。"):
        assert all(topic.count(one) == topic.count(other) for one, other in ("《》", "“”"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("由荣昌区教委、隆昌市教育局主办，荣昌中学承办的川渝陶艺论坛在荣昌区举行。", "川渝陶艺论坛"),
        ("荣昌区与隆昌市携手，共建荣隆陶艺产业园。", "荣隆陶艺产业园"),
    ],
)
def test_another_clause_of_the_sentence_tells_the_thing(text: str, topic: str) -> None:
    assert (topic,) in topics(text)
    assert () not in topics(text)
