"""What a rank, a number or a kind tells is described and not named; where a name begins and ends."""

import pytest

from reading_of import entities, outer


@pytest.mark.parametrize(
    "text",
    [
        "西北首座熔盐储能电站完成调试。",
        "贵州在建海拔最高混凝土拱坝电站蓄水。",
        "四川境内首座隧道贯通。",
        "我国各地文旅集团转型。",
        "昆明全城近20个灯会活动同步开始。",
        "宜昌全市商业综合体销售额增长。",
        "滇东北规模最大风电场工程启动。",
        "川渝黔在建铁路项目完成投资60亿元。",
        "这是长江上的海底隧道。",
        "隧道为单洞双线隧道，长900米。",
        "建成高等级航道70公里。",
        "双线隧道通车，港口码头作业恢复。",
        "以乡村旅游融合发展示范区为抓手。",
        "打造服务两市的乡村旅游示范带。",
        "省财政预拨水毁修复资金8000万元。",
        "构建“三核多点”新格局，优化贵州省产业布局。",
        "构建遵义市融合发展新格局。",
        "采取“一票到站”运输模式，实行“甲方出地、乙方出钱”模式。",
    ],
)
def test_a_rank_or_a_kind_is_no_name(text: str) -> None:
    assert not {name for cls, name in outer(text) if cls not in ("Place", "RailLine")}


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        ("沪昆高铁云台隧道贯通。", "Facility", "云台隧道"),
        ("两地共建苎麻文旅融合发展示范区。", "Park", "苎麻文旅融合发展示范区"),
        ("“双桂”农旅融合示范区开园。", "Park", "“双桂”农旅融合示范区"),
        ("绥阳县设立每年800万元的辣椒种业专项资金。", "Mechanism", "辣椒种业专项资金"),
        ("泸州市经济和信息化局发布公告。", "GovernmentBody", "泸州市经济和信息化局"),
        ("我国发布首张中药材全流程溯源数据清单。", "Document", "中药材全流程溯源数据清单"),
        ("两院签订首个渝黔检察公益协作协议。", "Document", "渝黔检察公益协作协议"),
    ],
)
def test_a_name_stays_one_without_what_ranks_it(text: str, cls: str, name: str) -> None:
    assert (cls, name) in entities(text)


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        ("川渝世界级机场群初具规模。", "Facility", "川渝世界级机场群"),
        ("海军“海棠”号医院船返航。", "Facility", "海军“海棠”号医院船"),
        ("合力建设双城港口群。", "Facility", "双城港口群"),
        ("区里组建总规模30亿元的巴渝文创基金群。", "Mechanism", "巴渝文创基金群"),
        ("青年村举办了“开春邀约大会”，一百人到场。", "Event", "“开春邀约大会”"),
        ("重庆市图书馆举行“嘉陵江画展·名家作品展”。", "Event", "“嘉陵江画展·名家作品展”"),
    ],
)
def test_a_name_goes_on_to_its_end_and_no_further(text: str, cls: str, name: str) -> None:
    assert (cls, name) in outer(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第121届广交会昨天开幕。", "第121届中国进出口商品交易会"),
        ("企业参加第十三届西博会。", "第十三届中国西部国际博览会"),
        ("随着第四届进博会临近，展品入境。", "第四届中国国际进口博览会"),
        ("第三届四川农博会在成都举行，农博会开了五天。", "第三届四川农业博览会"),
    ],
)
def test_an_edition_is_one_event_of_its_series(text: str, name: str) -> None:
    assert ("Event", name) in outer(text)


def test_the_series_beside_its_edition_is_that_edition() -> None:
    found = {name for cls, name in outer("第121届广交会开幕。今年的广交会有三期。") if cls == "Event"}
    assert found == {"第121届中国进出口商品交易会"}


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        ("团市委开展“传家风·诵经典——‘少年说’进校园”主题读书活动。", "Event",
         "“传家风·诵经典——‘少年说’进校园”主题读书活动"),
        ("网信部门部署“清网·整治直播带货虚假宣传和流量‘造假’”专项行动。", "Mechanism",
         "“清网·整治直播带货虚假宣传和流量‘造假’”专项行动"),
    ],
)  # fmt: skip
def test_long_quotations_open_a_name(text: str, cls: str, name: str) -> None:
    assert (cls, name) in outer(text)
