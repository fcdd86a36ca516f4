"""Whether a piece tells an action, or only leads up to the next: 围绕三个方面, 在成都, 据介绍."""

from __future__ import annotations

import re

from chuanyu.language.words import either, worded, words
from chuanyu.model import Span
from chuanyu.statements.index import DIGIT, NOUNS, TIMES, Index

# Of which field what follows tells, as of one of several: 铁路方面, 在科技创新领域.
FIELD = r"在?[^,。;:\d在]{1,14}(?:方面|领域)"
# What frames a deed and is no part of it: 漫步街头, 带着这份答卷, 展会期间, 签约当天.
FRAMES = rf"{{strolls}}.{{2,40}}|带着.{{2,14}}|[一-鿿]{{2,10}}(?:期间|当[天日晚])|{FIELD}"
# All that may only lead up to the next piece.
_LEADS_UP = either(
    r".{0,20}(?:[年月]来|之际|年关|来说|之后|之前)|.{2,40}后|.{0,30}以来",  # 签约之后
    r"(?:沿着|面对|按照|根据|随着|伴随).{2,40}|经过.{2,30}|面向.{2,20}|时隔.{1,10}|为.{2,16}|据.{1,12}",
    r"在.{1,24}?(?:上|中|时|后|下|期间|现场|方面|领域)",  # 在建设过程中
    # 启动仪式上, 日前举办的签约仪式上, 在乙局举办的发布会(第二场)上
    r"[一-鿿]{1,8}(?:[会式]|活动|签约)上|(?:在|[^,。;在]{1,12}的).{2,80}(?:[会式坛]|活动)(?:\([^()]*\))?上",
    r"[一-鿿]{2,12}(?:现场|前夕)|[一-鿿\d]{2,14}(?:(?<!公)里|之中|当中)",
    r"受.{2,20}(?:影响|委托|制约|作用)|经[^,。;]{2,20}(?:批准|同意|核实|授权)",
    r"据.{1,40}(?:消息|统计|测算)|针对.{2,60}(?:问题|需求|情况|特点)",
    r"{speaking_of}.{1,16}",
    FRAMES,
    r"在(?:位于|坐落|地处).+",
    # (双方将)以签约为契机, 甲县两级法院将以…为契机, 本着…的原则
    r"(?:将|均|都|[^,。;]{2,8}[将要])?以.{1,40}为(?:新的?)?(?:契机|起点|开端|抓手)|本着.{2,60}(?:原则|精神|理念)",
    r"从.{2,12}(?:来?看|来说)",  # 从长远来看
)
# At which moment: 县长来访时; amid, before or after what: 102项工程中, 通过考试后.
_WHEN_ALONE = re.compile(r"(?:(?<![小工瓦])时|(?:之|的)同时|之初|之年|在即|时间里)$")
_AMID = re.compile(r"[里内中下外前](?<![以当]中)(?<!以[内下外前])(?<![当眼提]前)(?<!如下)$")
# How far something got, which is the deed: 回落至警戒线下, 运用到生产中.
_REACHED = re.compile(r"[了已到至入进于达往向]|(?<!^)(?<!^[但而])在")
_SCENE = words("scene")  # how a sentence opens that takes the reader to a scene
_PREPOSITION = worded(r"{coverb}|根据|作为|以(?!上|下|来|及)|在|从|对标|着眼|利用|把|将")
_WITH = worded(r"{allies}")
# Prepositions of place and object: with a verb behind it is the action itself (在泸州设立3个集货点).
_LOCAL = ("在", "从", "把", "将", "以")
_BY_MEANS = ("通过", "借助", "利用")
_LONGEST = 30  # characters of a phrase with a preposition that only leads up
_DONE_SO = frozenset(words("deed")) | frozenset(words("result"))
_PREDICATES = frozenset({"v", "vd", "d", "p"})
_ACTS = frozenset({"v", "vn", "vd"})
_TOLD_OF_NOUN = _PREDICATES | {"a", "ad"}
_NOUN_OPENS = NOUNS | TIMES | {"a", "m", "r", "s", "f"}
_VIEWS = words("view")  # what a caption shows: 甲港建设现场
# Figures that count nothing, and tell no action where no verb does: 本报讯3月2日.
_DATES = re.compile(r"(?:(?:19|20)\d\d年)?\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日|(?:19|20)\d\d年")
_LABEL = 4  # characters of what only heads what follows: 完成时限:
# A milestone alone, or with no more than when and how far: 动工, 去年3月全线通车, 正式投用.
_COMES_ABOUT = worded(
    r"(?:(?:(?:19|20)\d\d|今|明|去)年|年内|\d{1,2}月|\d{1,2}日|[一二三四]季度|[上下]半年|年?[初底末]|前)*"
    r"(?:正式|全线|全面|全部|顺利|陆续|同步|整体|开始|建成|双线|竣工|如期)*"
    r"(?:{milestone}|开行)"
)
_MILESTONE = worded(r"{milestone}")  # also where the model takes it for a time: 6月建成后
_WHEN = TIMES | {"f", "w"}
# 7月26日至27日, 从2021年3月至今: when, and nothing else.
_ONLY_WHEN = re.compile(
    r"(?:[\d从自到至—\-~年月日时分初末底起第季度上中下旬前后内半今昨明去两春夏秋冬于午和、()一二三四五六七八九十几多余的]"
    r"|期间|学期|开始|夜间|签约|首次|以来|临近|将近|将至|来临|眼看|新年|年关|岁末|过去|就在|又?过了|来天|个月|转眼)+"
)
# Verbs that the model takes for the end of a name: 由甲镇和乙镇合办.
_GLUED = worded(r"{glued}$")
_MODALS = ("将", "已", "拟")


def leads_up(index: Index, span: Span, piece: Span) -> bool:
    """Whether a piece only leads up to the next: 围绕三个方面, 以“一城多园”.

    Args:
        index: the article.
        span: what is left of the piece without frame, subject and modal.
        piece: the whole piece.
    """
    text = index.text
    if text[piece.end : piece.end + 1] != ",":
        return False
    if text.startswith(_SCENE, span.start) and text[span.start - 1] in "。\n“":
        return True  # 走进车间,工人们…: nobody of name goes there
    if with_ := _WITH.match(text, span.start, span.end):  # 会同四川省科技厅,: with whom, not what
        return with_.end() in index.mentions and not index.tags_in(with_.end(), span.end) & _PREDICATES
    if preposition := _PREPOSITION.match(text, span.start):
        if preposition.group() in _BY_MEANS and _done_so(index, preposition.end(), span.end):
            return False
        acts = bool(index.tags_in(preposition.end(), span.end) & {"v", "u"})
        if not (acts and preposition.group() in _LOCAL):
            return len(span) <= _LONGEST
    return bool(_LEADS_UP.fullmatch(text, span.start, span.end))


def only_at(index: Index, span: Span) -> bool:
    """Whether a piece before a comma only tells a moment or amid what: 县长来访时, (国家规划的)102项工程中.

    Where its last word tells how far something got (回落至警戒线下), it is the deed.
    """
    text = index.document.text(span)
    if not index.text.startswith(",", span.end):
        return False
    if _WHEN_ALONE.search(text):
        return True
    amid = _AMID.search(text) and index.is_word(span.end - 1)
    return bool(amid) and not _REACHED.search(text, 0, len(text) - 1)


def _done_so(index: Index, at: int, end: int) -> bool:
    """Whether behind a noun that tells how (通过|视频连线) what was done so is told: 签署合作协议."""
    if index.tags.get(at) in _ACTS:
        return False  # 通过签署协议, leads up
    return any(w.tag == "v" and index.document.text(w.span) in _DONE_SO for w in index.words_in(at, end))


def acts(index: Index, span: Span) -> bool:
    """Whether an action stands here: a verb in four characters and more, a milestone, or a figure."""
    text = index.document.text(span)
    if _ONLY_WHEN.fullmatch(text) or text.endswith(("的", *_VIEWS)) or _heads(index, span):
        return False  # what is modified follows
    if _only_noun(index, span):
        return False
    tags = index.tags_in(span.start, span.end)
    counts = tags & _ACTS or DIGIT.search(_DATES.sub("", text)) or _MILESTONE.search(text)
    figure = bool(DIGIT.search(text) and counts) and not tags <= _WHEN  # 清晨6点40分 is only when
    milestone = comes_about(index, span.start, span.end)
    if len(span) < (3 if figure or milestone else 4):
        return False
    told = index.text[span.start - 1 : span.start] in _MODALS  # 将统一规则
    return figure or milestone or told or bool(tags & _ACTS or _GLUED.search(text))


def _only_noun(index: Index, span: Span) -> bool:
    """Whether a stretch is a noun with what modifies it: 今年工作的主要目标, 非凡成就的取得.

    One with a figure is told of itself (占地5亩的车间), unless the next piece tells of it: 9公里的路,|只走….
    """
    of = index.text.rfind("的", span.start, span.end)
    opens = index.tags.get(span.start + index.text.startswith("“", span.start))
    if of < 0 or opens not in _NOUN_OPENS or DIGIT.search(index.text, of, span.end):
        return False
    if index.tags_in(span.start, of) & _PREDICATES:
        return False
    if DIGIT.search(index.text, span.start, of) and index.tags.get(span.end + 1) not in _PREDICATES:
        return False
    verbal = index.word_ends.get(of + 1) == span.end  # 成就的|取得
    return verbal or not index.tags_in(of + 1, span.end) & _TOLD_OF_NOUN


def _heads(index: Index, span: Span) -> bool:
    """Whether a piece is a question, which states nothing, or a label before a colon."""
    mark = index.text[span.end : span.end + 1]
    return mark == "?" or (mark == ":" and len(span) <= _LABEL)


def comes_about(index: Index, at: int, end: int) -> bool:
    """Whether a piece tells nothing but a milestone of a work: 去年3月动工."""
    return bool(_COMES_ABOUT.fullmatch(index.text, at, end))
