"""Parks with their committees, and names read from the word by which they end."""

import pytest

from reading_of import document, entities, names, outer


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("两江新区管委会公布办法。", "两江新区管委会"),
        ("两江新区党工委召开会议。", "两江新区党工委"),
        ("四川天府新区管委会公布办法。", "天府新区管委会|四川天府新区管委会"),
        ("重庆高新区管委会公布办法。", "重庆高新区管委会|重庆市高新技术产业开发区管理委员会"),
    ],
)
def test_committees_of_parks(text: str, name: str) -> None:
    assert {full for _, full in outer(text)} & set(name.split("|"))


def test_a_bare_committee_is_that_of_the_park_named_last() -> None:
    text = "今年，高竹新区签约项目18个。管委会成立服务专班，为企业代办证照。"
    assert ("管委会", "川渝高竹新区管委会") in names(text)


def test_a_bare_committee_without_a_park_is_no_name() -> None:
    assert not names("管委会的干部常去企业走访。")


@pytest.mark.parametrize(
    ("text", "cls", "name"),
    [
        ("双方共建川渝合作高滩产业园。", "Park", "川渝合作高滩产业园"),
        ("两地携手打造明月山绿色发展示范带。", "Park", "明月山绿色发展示范带"),
        ("推动合川潼南现代农业示范区建设。", "Park", "合川潼南现代农业示范区"),
        ("双方成立川渝毗邻地区文旅推广联盟。", "Alliance", "川渝毗邻地区文旅推广联盟"),
        ("会上签署了渝北邻水战略合作协议。", "Document", "渝北邻水战略合作协议"),
        ("铜梁围龙工业园新增5条生产线。", "Park", "铜梁围龙工业园"),
        ("内江职业技术学院与企业联合办学。", "EducationalInstitution", "内江职业技术学院"),
        ("川渝共建特色食品重点实验室揭牌。", "ResearchInstitute", "川渝共建特色食品重点实验室"),
        ("重庆渝西物流发展有限公司中标。", "Enterprise", "重庆渝西物流发展有限公司"),
        ("他们走进万州三峡移民纪念馆旁的万州博物馆。", "Facility", "万州博物馆"),
        ("川渝高校图书馆合作论坛在渝召开。", "Event", "川渝高校图书馆合作论坛"),
    ],
)
def test_a_name_is_read_back_from_its_head(text: str, cls: str, name: str) -> None:
    assert (cls, name) in outer(text)


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("双方将共建泸永江融合发展示范区。", "共建"),
        ("双方加快打造资大文旅融合发展示范区。", "打造"),
        ("两市正推进长江上游航运中心联盟建设。", "推进"),
        ("该市成立遂宁锂电产业联盟。", "成立"),
        ("近日印发的渝西水资源配置实施方案明确了分工。", "印发"),
    ],
)
def test_a_name_does_not_take_in_the_verb_before_it(text: str, without: str) -> None:
    found = {name for _, name in outer(text)}
    assert found
    assert not {name for name in found if without in name}


@pytest.mark.parametrize(
    "text",
    [
        "全市新建一批产业园。",
        "要发挥联盟作用，推动平台共建。",
        "多个项目集中开工，一批工程提速。",
        "各类示范区、先行区要走在前列。",
        "会议强调，要加强公司治理。",
        "服务专班上门办证。",
    ],
)
def test_a_common_noun_is_no_name(text: str) -> None:
    assert not {f for f in entities(text) if f[0] not in ("Place",)}


def test_a_meeting_of_the_two_sides_is_one_event() -> None:
    found = outer("重庆四川党政联席会议第六次会议日前召开。")
    assert [name for cls, name in found if cls == "Event" and name.endswith("重庆四川党政联席会议第六次会议")]
    assert not {("Place", "重庆市"), ("Place", "四川省")} & found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("两院举行《法治合作协议》（以下简称《协议》）签约仪式。", "《法治合作协议》签约仪式"),
        ("规划建设邻水华蓥渝北（以下简称邻华渝）绿色发展示范区。", "邻水华蓥渝北绿色发展示范区"),
        ("西部（重庆）科学城启动建设。", "西部(重庆)科学城"),
    ],
)
def test_an_aside_is_no_part_of_a_name(text: str, name: str) -> None:
    assert name in {m.entity.name for m in document(text).mentions}


@pytest.mark.parametrize(
    ("text", "park"),
    [
        ("云锦—安富文旅合作示范区揭牌。", "云锦—安富文旅合作示范区"),
        ("合川—武胜农产品加工园招商。", "合川—武胜农产品加工园"),
        ("建成检察—公安—医院联合中心。", ""),
    ],
)
def test_a_dash_joins_the_two_places_of_a_thing(text: str, park: str) -> None:
    joined = {name for _, name in outer(text) if "—" in name}
    assert joined == ({park} if park else set())
