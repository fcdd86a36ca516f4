"""Who says a sentence, and for whom."""

from dataclasses import replace

import pytest

from reading_of import article, reader, sentence, speaker, spoken_for

HEAD = "铜梁区委书记唐晓峰"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (f"{HEAD}说，今年要上新台阶。", "新台阶"),
        (f"{HEAD}表示：“今年要上新台阶。”", "新台阶"),
        (f"“今年要上新台阶。”{HEAD}说。", "新台阶"),
        (f"“今年要上新台阶，”{HEAD}介绍，“明年还要再进一步。”", "再进一步"),
        (f"{HEAD}在接受采访时说，今年要上新台阶。", "新台阶"),
        (f"{HEAD}告诉记者，今年要上新台阶。", "新台阶"),
        (f"“去年起步快。今年要上新台阶。”{HEAD}说。", "去年起步"),
        # behind more than a name
        (f"{HEAD}现场表示，今年要上新台阶。", "新台阶"),
        (f"“今年要上新台阶。”{HEAD}接受记者采访时说。", "新台阶"),
        (f"{HEAD}代表区委向来宾表示欢迎，并表示，今年要上新台阶。", "新台阶"),
        (f"{HEAD}对灾情作出重要批示，要求全力抢修道路。", "抢修道路"),
        # 他 is who was told of, not whom he met
        (f"{HEAD}会见了客商代表周海洋一行。他说，今年要上新台阶。", "新台阶"),
        (f"座谈会上，{HEAD}作了介绍，他表示今年要上新台阶。", "新台阶"),
        (f"{HEAD}在会上讲话指出，今年要上新台阶。", "新台阶"),
        (f"“今年要上新台阶。”{HEAD}如是说。", "新台阶"),
        (f"{HEAD}激动地说，今年要上新台阶。", "新台阶"),
        (f"{HEAD}到会讲话，对来宾表示感谢，对下一步工作提出三点希望，一是今年要上新台阶。", "新台阶"),
        (f"{HEAD}当选理事长。他在讲话中指出，今年要上新台阶。", "新台阶"),
        (f"开工仪式前，{HEAD}会见了客商代表周海洋。他说，今年要上新台阶。", "新台阶"),
        (f"{HEAD}汇报了情况。并表示，今年要上新台阶。", "新台阶"),
        (f"{HEAD}当场表态，今年要上新台阶。", "新台阶"),
        (f"{HEAD}参加审议。唐晓峰代表建议，今年要上新台阶。", "新台阶"),
        (f"在{HEAD}看来，今年要上新台阶。", "新台阶"),
        # who is met on the occasion does not speak
        (f"{HEAD}在会见安岳县县长何大海时说，今年要上新台阶。", "新台阶"),
        (f"{HEAD}在与安岳县县长何大海座谈时说，今年要上新台阶。", "新台阶"),
        # in the record of a talk who he is stands in brackets before the colon
        ("以下是发言。\n\n唐晓峰（铜梁区委书记）：今年要上新台阶。", "新台阶"),
        # 他 is still who spoke, not whom he named
        (f"{HEAD}说，欢迎客商代表周海洋。他说，路通了。他希望今年上新台阶。", "新台阶"),
        (f"{HEAD}对来宾表示感谢！他说，今年要上新台阶。", "新台阶"),
        (f"“去年修了路。”王建介绍。\n\n“今年要上新台阶。”{HEAD}乐呵呵地说。", "新台阶"),
        (f"{HEAD}代表区委作工作报告。\n\n报告指出，今年要上新台阶。", "新台阶"),
        (f"会议听取{HEAD}作的报告。工作报告提出，今年要上新台阶。", "新台阶"),
        # what is asked for goes on in the next paragraph
        (f"{HEAD}介绍，双方合作多年。\n\n具体而言，今年要上新台阶。", "新台阶"),
        (f"{HEAD}在座谈中提出，要深化合作。\n\n双方要共建园区，今年要上新台阶。", "新台阶"),
    ],
)
def test_the_speaker_stands_before_behind_or_between(text: str, words: str) -> None:
    assert speaker(text, words) == "唐晓峰"


def test_nobody_tells_of_himself_by_his_name() -> None:
    text = f"{HEAD}强调，要守住底线。今年要上新台阶。唐晓峰随后来到园区，察看生产线。园区首期500亩。"
    assert speaker(text, "新台阶") == "唐晓峰"
    assert speaker(text, "察看") is None
    assert speaker(text, "首期500亩") is None


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}强调，要守住底线。唐晓峰来到车间，希望企业今年上新台阶。",
        f"{HEAD}走进车间，与工人交谈，要求企业今年上新台阶。",
        f"{HEAD}到会。唐晓峰副书记表示，今年要上新台阶。",
        # speech is announced in more ways than by a verb
        f"{HEAD}给出了时间表：今年要上新台阶。",
        f"{HEAD}快人快语，“今年要上新台阶。”",
        f"谈到今年，{HEAD}有自己的打算。“今年要上新台阶。”",
        f"{HEAD}来到车间。“今年要上新台阶。”",
    ],
)
def test_what_he_asks_for_is_his_and_what_is_announced_without_a_verb(text: str) -> None:
    assert speaker(text, "新台阶") == "唐晓峰"


LEADER = "习近平总书记指出，要建好通道。"


@pytest.mark.parametrize("further", ["要上新台阶。", "持续推动港口上新台阶。", "希望港口上新台阶。"])
def test_what_a_leader_asks_for_goes_on(further: str) -> None:
    assert speaker(LEADER + further, "新台阶") == "习近平"


@pytest.mark.parametrize(
    "text",
    [
        f"{LEADER}如今，泸州港铁水联运上新台阶。",
        f"{LEADER}泸州港开出的班列今年上新台阶。",
        f"{LEADER}重庆的制造业基础扎实，能够上新台阶。",
        "国务院总理李强指出，要建好通道。泸州港开出的班列今年上新台阶。",
    ],
)
def test_who_is_only_cited_does_not_speak_on(text: str) -> None:
    assert speaker(text, "新台阶") is None


@pytest.mark.parametrize(
    ("further", "his"),
    [
        ("重庆的制造业基础扎实，能够上新台阶。", True),
        ("要用好11条班列，促进口岸上新台阶。", True),
        ("重庆的口岸开行班列62条，货运上新台阶。", False),  # the paper tells of the place he visits
        ("目前，成渝两地共建的园区达35家，产业上新台阶。", False),
    ],
)
def test_a_leader_whom_the_title_names_speaks_on_until_figures_are_told(further: str, his: bool) -> None:
    told = replace(article(LEADER + further), title="习近平在重庆考察")
    said_by = sentence(reader().read(told), "新台阶").speaker
    assert (said_by is not None) is his


def test_he_goes_on_over_sentences_and_paragraphs() -> None:
    text = f"{HEAD}说，双方合作多年。\n\n他说，下一步将共建园区。园区首期500亩。\n\n下一步，还将引进企业。"
    assert speaker(text, "共建园区") == "唐晓峰"
    assert speaker(text, "首期500亩") == "唐晓峰"
    assert speaker(text, "引进企业") == "唐晓峰"


def test_a_new_speaker_takes_over() -> None:
    text = f"{HEAD}说，双方合作多年。\n\n安岳县县长何大海表示，将主动对接。他还说，将派驻专班。"
    assert speaker(text, "合作多年") == "唐晓峰"
    assert speaker(text, "主动对接") == "何大海"
    assert speaker(text, "派驻专班") == "何大海"


def test_a_head_ends_all_speech() -> None:
    text = f"{HEAD}说，双方合作多年。\n\n共建产业协作“一条链”\n\n下一步，双方将办好园区。"
    assert speaker(text, "合作多年") == "唐晓峰"
    assert speaker(text, "办好园区") is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("铜梁区去年新增企业300家。", "新增企业"),
        (f"{HEAD}走进车间，察看生产线。", "察看"),
        (f"{HEAD}说，双方合作多年。\n\n6月1日，首趟班列从果园港发车。", "首趟班列"),
        # nobody speaks who is not told apart
        ("铜梁区今年抓项目。书记强调，今年要上新台阶。", "新台阶"),  # nobody of that office is named
        (f"{HEAD}和安岳县县长何大海到会，并表示祝贺。今年已建成园区。", "建成园区"),  # two persons
        (f"安岳县对{HEAD}一行表示热烈欢迎。今年要上新台阶。", "新台阶"),  # who is welcomed
        ("铜梁区商务委、铜梁区交通局相关负责人介绍，今年要上新台阶。", "新台阶"),  # an official of several
        ("发布会邀请铜梁区商务委负责人介绍筹备情况。今年要上新台阶。", "新台阶"),  # of what, not what
        ("铜梁区商务委负责人走访门店。今年要上新台阶。", "新台阶"),
        (f"{HEAD}到会。报告指出，今年要上新台阶。", "新台阶"),  # nobody gave it
        (f"考察组在{HEAD}陪同下走进车间，要求企业今年上新台阶。", "新台阶"),  # he only accompanies them
        ("车间里机器轰鸣。“今年要上新台阶。”", "新台阶"),  # a quotation behind a sentence about nobody
    ],
)
def test_the_paper_and_who_is_not_told_apart_do_not_speak(text: str, words: str) -> None:
    assert speaker(text, words) is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("铜梁区委书记唐晓峰说，今年要上新台阶。", {"铜梁区"}),
        ("铜梁区区长李明生说，今年要上新台阶。", {"铜梁区"}),
        ("四川省交通运输厅厅长罗佳明说，今年要上新台阶。", {"四川省交通运输厅"}),
        ("两江新区管委会主任方明德说，今年要上新台阶。", {"两江新区"}),
        ("两江新区党工委副书记方明德说，今年要上新台阶。", {"两江新区"}),
        ("重庆大学校长王树新说，今年要上新台阶。", {"重庆大学"}),
        ("渠县县委书记唐晓峰说，今年要上新台阶。", {"渠县"}),
        ("市民彭小芳说，今年要上新台阶。", set()),
        ("石燕桥镇党委书记唐晓峰说，今年要上新台阶。", {"石燕桥镇"}),
        ("石燕桥镇三合村党支部书记唐晓峰说，今年要上新台阶。", {"三合村"}),
        ("石燕桥镇三合村村委会主任唐晓峰说，今年要上新台阶。", {"三合村"}),
        ("南津街街道办事处主任唐晓峰说，今年要上新台阶。", {"南津街街道"}),
        ("石燕桥镇卫生院院长唐晓峰说，今年要上新台阶。", {"石燕桥镇卫生院"}),
    ],
)
def test_for_whom_a_speaker_speaks(text: str, meant: set[str]) -> None:
    assert spoken_for(text, "新台阶") == meant


@pytest.mark.parametrize(
    "who",
    ["遵义市交通运输局相关负责人介绍", "遵义市交通运输局新闻负责人还表示", "遵义市交通运输局一位负责同志说"],
)
def test_an_official_without_a_name_speaks_for_the_body(who: str) -> None:
    assert spoken_for(f"“今年将新开公交30条。”{who}。", "今年") == {"遵义市交通运输局"}


def test_a_body_speaks_for_itself() -> None:
    text = "重庆市交通局表示，今年将新开专线5条。"
    assert speaker(text, "专线") == "重庆市交通局"
    assert spoken_for(text, "专线") == {"重庆市交通局"}


def test_what_is_to_come_is_no_more_the_speakers_behind_a_paragraph_of_the_papers_own() -> None:
    text = (
        f"{HEAD}说，今年起步快。\n\n园区建起了学院。专班解决难题90个。审批提速六成。路网更密了。\n\n"
        "下一步，永川高新区将新建厂房。"
    )
    assert speaker(text, "新建厂房") is None


def test_a_person_whom_the_model_does_not_see_again_still_speaks() -> None:
    text = "达州市委书记顾言蹊说，路通了。谈到科技和人才，顾言蹊说，短板很明显。"
    assert speaker(text, "短板") == "顾言蹊"


def test_nobody_speaks_on_in_the_next_report_of_a_bulletin() -> None:
    text = f"{HEAD}介绍，双方合作多年。陶瓷展开门今天（6月15日），自贡市办起陶瓷展。展会有新品900件。"
    assert speaker(text, "合作多年") == "唐晓峰"
    assert speaker(text, "新品900件") is None


@pytest.mark.parametrize("career", ["曾任铜梁区教育委员会主任", "历任铜梁区副区长、铜梁区教育委员会主任"])
def test_nobody_speaks_for_the_body_of_a_former_post(career: str) -> None:
    text = f"铜梁区水利局局长孟德海到会。\n\n孟德海，1971年生，{career}。\n\n孟德海说，今年要上新台阶。"
    assert spoken_for(text, "新台阶") == {"铜梁区水利局"}


@pytest.mark.parametrize(
    ("posts", "meant"),
    [
        ("合江县委常委、宣传部部长白晓舟", "合江县"),
        ("合江县委副书记、政法委书记白晓舟", "合江县"),
        ("合江县委统战部部长白晓舟", "中共合江县委统战部"),  # no post at the committee itself
        ("合江县委常委、合江县商务局局长白晓舟", "合江县商务局"),
    ],
)
def test_who_heads_a_department_of_his_own_committee_speaks_for_the_place(posts: str, meant: str) -> None:
    assert spoken_for(f"{posts}说，今年要上新台阶。", "新台阶") == {meant}


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("遵义市交通运输局相关负责人介绍，今年将新开公交30条。", "遵义市交通运输局"),
        ("泸州港航协会有关负责人说，今年将新开航线3条。", "泸州港航协会"),
        ("果园港工作人员告诉记者，今年将新开航线3条。", "果园港"),
        ("重庆市律师协会代表表示，今年将新设站点3个。", "重庆市律师协会"),
        ("“路通了。”铜梁区教育委员会新闻发言人说，“今年将新建学校3所。”", "铜梁区教育委员会"),
    ],
)
def test_an_official_speaks_before_what_he_says_too(text: str, body: str) -> None:
    assert speaker(text, "今年将新") == body


def test_who_is_only_asked_for_advice_does_not_speak() -> None:
    text = (
        "县长白晓舟代表合江县人民政府向大会报告工作，并请县政协委员提出意见。\n\n报告说，全县将新建学校6所。"
    )
    assert speaker(text, "新建学校") == "白晓舟"


def test_a_paragraph_that_opens_with_a_word_in_marks_is_nobodys_speech() -> None:
    said = "合江县委书记白晓舟说，今年要上新台阶。\n\n合江县港口繁忙。航线增多。船只往来。\n\n"
    assert speaker(said + "“银线”怎么牵？协议列出的方向，是支持冷链。", "冷链") is None
    assert speaker(said + "“银线要牵，方向是支持冷链。”", "冷链") == "白晓舟"
