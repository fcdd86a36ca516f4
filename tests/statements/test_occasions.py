"""Where meetings take place, by a character, a hall or a name."""

import pytest

from reading_of import locations


@pytest.mark.parametrize(
    ("text", "thing", "place"),
    [
        # Where a meeting takes place.
        ("川渝竹产业发展大会20日在蓉举行。", "川渝竹产业发展大会", "成都市"),
        ("第三届西部康养博览会日前在京开幕。", "第三届西部康养博览会", "北京市"),
        (
            "川渝柠檬产业联盟2024年年会在安岳县金岳酒店三楼会议厅举行。",
            "川渝柠檬产业联盟2024年年会",
            "安岳县金岳酒店",
        ),
        # Where a name says that it is.
        ("第九届中国(眉山)国际竹业博览会闭幕。", "第九届中国(眉山)国际竹业博览会", "眉山市"),
        ("2025年遂宁马拉松鸣枪。", "2025年遂宁马拉松", "遂宁市"),
        ("梁平区人民法院开庭。", "梁平区人民法院", "梁平区"),
        ("在达州市渠县一处汉阙景区，游客排起长队。", "汉阙景区", "渠县"),
    ],
)
def test_where_a_meeting_takes_place(text: str, thing: str, place: str) -> None:
    assert (thing, place) in locations(text)


@pytest.mark.parametrize(
    "text",
    [
        "四川重庆党政联席会议部署工作。",
        "代表团赴宜宾市考察，随后在成都召开川渝竹产业发展大会。",
        "川渝竹产业发展大会在云端举行。",
    ],
)
def test_no_place_is_told_where_none_is(text: str) -> None:
    wrong = {("川渝竹产业发展大会", "宜宾市"), ("川渝竹产业发展大会", "云南省")}
    found = locations(text)
    assert not found & wrong
    assert not {pair for pair in found if "党政" in pair[0]}
