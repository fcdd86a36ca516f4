"""Names of verbal nouns and plain words, and what stands beside a name and is none of it."""

import pytest

from reading_of import CHONGQING, document, entities, mentions, names, outer


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        (
            "西部药用植物收集与利用国家重点实验室揭牌。",
            "ResearchInstitute",
            "西部药用植物收集与利用国家重点实验室",
        ),
        ("重庆银行永川支行与荣昌区座谈。", "Enterprise", "重庆银行永川支行"),
        ("四家法院共建濑溪河生态司法修复基地。", "Facility", "濑溪河生态司法修复基地"),
        ("三地建立了轮值会商制度。", "Mechanism", "轮值会商制度"),
        ("由两市共建的成渝征信互通平台归集信息3亿条。", "Mechanism", "成渝征信互通平台"),
        ("两县将共建梁垫产业合作园。", "Park", "梁垫产业合作园"),
        ("双方投资的川渝预制菜产业园项目开工。", "Park", "川渝预制菜产业园"),
        ("将实施产业倍增计划。", "Mechanism", "产业倍增计划"),
        ("该院承担了重点研发任务“极端环境智能感知”项目。", "Project", "“极端环境智能感知”项目"),
        ("10月举办第二届明月山乡村音乐节。", "Event", "第二届明月山乡村音乐节"),
        ("梁平区2024年一季度招商推介会举行。", "Event", "梁平区2024年一季度招商推介会"),
        ("成渝中线高铁云峰山隧道贯通。", "Facility", "云峰山隧道"),
        ("重庆市中小企业发展服务中心发布服务包。", "GovernmentBody", "重庆市中小企业发展服务中心"),
        ("“江天一色”旅游品牌上线。", "Mechanism", "“江天一色”旅游品牌"),
        ("重庆银行与永川支行联合放贷。", "Enterprise", "重庆银行"),  # and not that branch
    ],
)
def test_names_of_plain_words(text: str, cls: str, name: str) -> None:
    assert (cls, name) in outer(text)


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("施工单位渝南铁路建设有限公司介绍。", "渝南铁路建设有限公司", "施工单位渝南铁路建设有限公司"),
        ("业主单位重庆江禾港务有限公司介绍。", "重庆江禾港务有限公司", "业主单位重庆江禾港务有限公司"),
        ("医保国家医保局发布消息。", "国家医疗保障局", "医保国家医保局"),
        ("2023中国算力大会开幕2023中国算力大会今天开幕。", "2023中国算力大会",
         "2023中国算力大会开幕2023中国算力大会"),
        ("来到广西防城港参观。", "防城港市", "广西防城港"),
    ],
)  # fmt: skip
def test_what_leads_up_to_a_name_is_none_of_it(text: str, right: str, wrong: str) -> None:
    found = {name for _, name in entities(text)}
    assert wrong not in found
    assert right in found


@pytest.mark.parametrize(
    "text",
    [
        "企业组建创新联合体。",
        "商场举办首发活动。",
        "全部隧道贯通。",
        "引进重庆企业投资项目73个。",
        "建设国际物流大通道。",
        "高速公路服务区客流增加。",
        "国际航空枢纽功能提升。",
        "铁海联运班列开行900列。",
        "川渝商会共话发展。",
        "川渝园区之间有竞争。",
        "三地工商联签约。",
    ],
)
def test_common_nouns_are_no_things(text: str) -> None:
    assert not {name for cls, name in outer(text) if cls != "Place"}


@pytest.mark.parametrize(
    ("text", "cls", "name", "borrowed"),
    [
        ("金佛山隧道全线贯通。", "Facility", "金佛山隧道", "金佛山"),
        ("武隆乌江特大桥合龙。", "Road", "武隆乌江特大桥", "乌江"),
        ("成贵铁路有限公司负责人到场。", "Enterprise", "成贵铁路有限公司", "成贵铁路"),
        ("中国农业银行綦江支行放贷。", "Enterprise", "中国农业银行綦江支行", "中国农业银行"),
    ],
)
def test_what_a_name_borrows_is_not_named(text: str, cls: str, name: str, borrowed: str) -> None:
    assert (cls, name) in entities(text)
    assert borrowed not in {found for _, found in entities(text)}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全线首座特大桥青龙湾特大桥合龙。", "青龙湾特大桥"),
        ("重庆瓷语建设有限公司工程部负责人到场。", "重庆瓷语建设有限公司"),
        ("推动泸永江地区一体化发展。", "泸永江地区"),
        ("川渝万达开地区统筹发展提速。", "万达开地区"),
        ("内荣农高区建设领导小组第二次会议召开。", "内荣农高区建设领导小组"),
        ("另有一个规划方案已上报国务院。", "国务院"),
        ("“蜀江9”轮停靠果园港。", "“蜀江9”轮"),
        ("川渝水利合作专项工作组2024年第1次会议在蓉召开。", "川渝水利合作专项工作组"),
        # names with fields and ratings
        ("铜梁500千伏输变电工程投运。", "铜梁500千伏输变电工程"),
        ("签约仪式在星星国际酒店举行。", "星星国际酒店"),
    ],
)
def test_names_within_what_stands_around_them(text: str, name: str) -> None:
    assert name in {found for _, found in entities(text)}


def test_a_body_of_the_papers_own_city() -> None:
    text = "市港航海事事务中心主任罗佳明介绍。"
    assert ("市港航海事事务中心", "重庆市港航海事事务中心") in names(text, CHONGQING)


def test_short_names_of_firms() -> None:
    text = "重庆江禾港务有限公司扩产。江禾港务董事长罗佳明说。"
    assert ("江禾港务", "重庆江禾港务有限公司") in names(text)


def test_a_branch_is_of_the_bank_named_before() -> None:
    text = "人民银行四川省分行、重庆市分行发布要点。"
    assert ("重庆市分行", "中国人民银行重庆市分行") in names(text)


def test_without_the_full_name_there_is_no_short_one() -> None:
    assert "重庆江禾港务有限公司" not in {name for _, name in names("江禾港务的事大家都知道。")}


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        ("县里建起合江鲜果中转仓。", "Facility", "合江鲜果中转仓"),
        ("泸州市科技和人才工作局发布通知。", "GovernmentBody", "泸州市科技和人才工作局"),
        ("梁平区与大竹县筹建渝西川中数据标注中心。", "Facility", "渝西川中数据标注中心"),
        ("企业的车架由内江永泰车架厂供货。", "Enterprise", "内江永泰车架厂"),
        ("第六届川渝荔枝品鲜节开园。", "Event", "第六届川渝荔枝品鲜节"),
        ("首届川渝毗邻地区职工龙舟赛开赛。", "Event", "川渝毗邻地区职工龙舟赛"),
        ("58家医院加入川渝电子健康卡互通平台。", "Mechanism", "川渝电子健康卡互通平台"),
        ("“酒香号”旅游直通车当天首发。", "Corridor", "“酒香号”旅游直通车"),
        ("“巴山”重离子束实验装置首次出束。", "Facility", "“巴山”重离子束实验装置"),
        ("代表团参观了重庆市规划展览馆。", "Facility", "重庆市规划展览馆"),
        ("渔洞老街博物馆免费开放。", "Facility", "渔洞老街博物馆"),
        ("活动由泸州市群众艺术馆承办。", "Facility", "泸州市群众艺术馆"),
        ("一行走进天府新区公园城市展示厅。", "Facility", "天府新区公园城市展示厅"),
        ("双方组建内荣产业协同基金。", "Mechanism", "内荣产业协同基金"),
        ("总规模20亿元的成渝医药健康协同基金完成备案。", "Mechanism", "成渝医药健康协同基金"),
    ],
)
def test_names_by_further_heads(text: str, cls: str, name: str) -> None:
    assert (cls, name) in {(m.entity.cls.value, m.entity.name.removeprefix("首届")) for m in mentions(text)}


@pytest.mark.parametrize(
    "text",
    [
        "泸州市打开新局面。",
        "各学校加强管理。",
        "多家机械厂复工。",
        "普通高等学校扩招。",
        "两个调度平台上线。",
    ],
)
def test_heads_alone_name_nothing(text: str) -> None:
    assert {m.entity.name for m in mentions(text) if m.source != "gazetteer" and not m.nested} == set()


def test_what_is_brought_out_under_a_name() -> None:
    assert ("Mechanism", "“跨关易办”") in entities("两地海关联手推出“跨关易办”，通关提速。")


@pytest.mark.parametrize(
    "text", ["两地推出“十条实招”的做法。", "两区打好“组合拳”，提速。", "推出“”，又说“好得很”。"]
)
def test_a_motto_is_brought_out_by_nobody(text: str) -> None:
    assert not {name for cls, name in entities(text) if cls == "Mechanism"}


def test_the_papers_own_hospital_is_its_countys() -> None:
    found = {m.entity.name for m in document("县人民医院扩建。", source="宣汉县融媒体中心").mentions}
    assert "宣汉县人民医院" in found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("西南大学共建世界一流大学。", "西南大学共建世界一流大学"),
        ("永川区科技园社区举办读书活动。", "永川区科技园"),
        ("支持电子科技大学“双一流”大学建设。", "电子科技大学“双一流”大学"),
        ("比赛设在石庙小学、青杠小学六所学校。", "青杠小学六所学校"),
        ("让无人机学会自己避障。", "无人机学会"),
        ("荣昌区获批重庆市省级高新区。", "重庆市省级高新区"),
        ("川渝博物馆协同发展行动启动。", "川渝博物馆"),
        ("川渝公共图书馆共享书目。", "川渝公共图书馆"),
        ("支持企业在泸州设立研发基地。", "研发基地"),
        ("打造川南战略性支撑性平台。", "川南战略性支撑性平台"),
        ("学校宜宾校区开学。", "学校宜宾校区"),
        ("周山出席并宣布项目开工。", "周山出席并宣布项目"),
    ],
)
def test_what_is_done_counted_or_praised_is_no_part_of_a_name(text: str, wrong: str) -> None:
    assert wrong not in {name for _, name in entities(text)}


def test_two_things_of_one_list_are_two_and_a_tail_of_several_is_none_of_them() -> None:
    assert {"青杠小学", "新青杠小学"} <= {name for _, name in entities("青杠小学、新青杠小学结对。")}
    found = entities("江苏省泸州商会、广东省泸州商会到会，多家泸州商会签约。")
    assert {name for cls, name in found if cls == "Alliance"} >= {"江苏省泸州商会", "广东省泸州商会"}


def test_what_a_park_is_called_is_the_park_inside_the_names_of_its_bodies_too() -> None:
    text = "项目落户石桥经济技术开发区（以下简称“石桥开发区”）。石桥开发区管委会主任陶晚到场。"
    parks = {name for cls, name in entities(text) if cls == "Park"}
    assert parks == {"石桥经济技术开发区"}
