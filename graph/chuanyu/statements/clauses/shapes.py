"""What a piece is: words that introduce speech, a lead-up to the next piece, or an action of its own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuanyu.model import EntityClass, Mention, MentionKind, Span
from chuanyu.statements.cues import worded, words
from chuanyu.statements.index import Index

_LEAD = re.compile(
    r"(?:.{0,20}(?:[年月]来|以来|之际|年关|来说|之后|之前)|沿着.{2,40}|经过.{2,30}|面对.{2,40}|面向.{2,20}|"
    r"在.{1,24}?(?:上|中|时|后|下|期间|过程中|现场|会上|方面|领域)|按照.{2,40}|根据.{2,40}|随着.{2,40}|伴随.{2,40}|.{2,40}后|据.{1,12}|"
    r".{2,30}以来|[一-鿿]{1,8}(?:[会式]|活动|签约)上|[一-鿿]{2,12}(?:现场|前夕)|.{2,20}(?:开始|启动|运营|开工|签约|落幕|结束|举行|出发|通车)之?前|时隔.{1,10}|[一-鿿]{1,6}方面|[一-鿿\d]{2,14}(?:(?<!公)里|之中|当中)|受.{2,20}(?:影响|委托|制约)|为.{2,16}|(?:说起|提起|谈起|谈到|说到).{1,16}|从.{2,12}(?:来?看|来说)|在.{2,30}看来)$"
)
_PREPOSITION = re.compile(
    r"围绕|聚焦|紧扣|依托|结合|针对|立足|按照|根据|通过|借助|作为|以(?!上|下|来|及)|在|从|对标|着眼|利用|把|将"
)
_WITH = worded(r"{allies}")
# Prepositions of place and object: with a verb behind it is the action itself (在泸州设立3个集货点).
_LOCAL = ("在", "从", "把", "将", "以")
_BY_MEANS = ("通过", "借助", "利用")
_DONE_SO = frozenset(words("deed")) | frozenset(words("result"))
_SPEECH_END = worded(r"(?:{says}|告诉.{0,8}|(?:代表|专家|委员|网友|有人)(?:建议|问))$")
_DIGIT = re.compile(r"\d")
_LABEL = 4  # characters of what only heads what follows: 完成时限:
_THINGS = frozenset({
    EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.CORRIDOR, EntityClass.PROJECT, EntityClass.FACILITY,
    EntityClass.MECHANISM, EntityClass.EVENT,
})  # fmt: skip
_MILESTONE = worded(r"{milestone}|{dimension}|进入.{0,8}阶段|验收|投入|运行|位于")
# The same alone, or with no more than how far: 动工, 全线通车, 正式投用.
_COMES_ABOUT = worded(
    r"(?:(?:(?:19|20)\d\d|今|明|去)年|年内|\d{1,2}月|\d{1,2}日|[一二三四]季度|[上下]半年|年?[初底末]|前)*"
    r"(?:正式|全线|全面|全部|顺利|陆续|同步|整体|开始|建成|双线|竣工|如期)*"
    r"(?:{milestone}|开通|开行)"
)
_WHEN = frozenset({"TIME", "t", "f", "w"})
# 7月26日至27日, 从2021年3月至今: when, and nothing else.
_ONLY_WHEN = re.compile(
    r"(?:[\d从自到至—\-~年月日时分初末底起第季度上中下旬前后内半今明去两春夏秋冬于和、]|期间|学期|开始|夜间|签约|首次|以来)+"
)
# Verbs that the model takes for the end of a name: 由甲镇和乙镇合办.
_GLUED = worded(r"{glued}$")
_MODALS = ("将", "已", "拟")
_PREDICATES = frozenset({"v", "vd", "d", "p"})
_SCOPE = re.compile(r"\d|[上内中]$|方面$")  # 产业上, 全长9公里: no thing that somebody does
_ACTION = frozenset({"v", "vn", "vd"})
# 要求 and 希望 as nouns: …的重要指示要求.
# What announces promises: 给出了承诺:, 定下目标:, 抓好以下工作:.
_PLEDGES = worded(r"{pledge}(?:是|为|如下|之一)?$|(?:以下|如下).{0,6}(?:工作|任务|事项)$")
_AGREES = worded(r"(?:{settles}|达成{accord})$")
_IF = worded(r"{supposes}[^,。;]*,$")
_NEAR_IF = 30
_BY = ("根据", "按照", "遵照", "依照")  # 根据省委要求: by whose word something is done
_NOUN_BEFORE = re.compile(r"(?:指示|有关|相关|工作|标准|部署|具体|总体|新|的)$")
_ITEM_HEAD = re.compile(r"(?:[一二三四五六七八九十]是|[(]?[一二三四五六七八九十]+[)、])[^,。;:\d“《]{2,8}。")


@dataclass(frozen=True)
class Shapes:
    """Tells what pieces are."""

    index: Index

    def introduces(self, at: int, end: int, piece: Span, subject: bool) -> bool:
        """Whether a piece only says who says what follows: 他表示, 会议指出."""
        text = self.index.text
        speech = _SPEECH_END.search(text, at, end)
        if not speech or _NOUN_BEFORE.search(text, at, speech.start()) or text.startswith(_BY, at):
            return False
        if self.index.tags.get(speech.start()) == "n" and "v" in self.index.tags_in(at, speech.start()):
            return False  # 落实好统筹发展要求: what is carried out, not who asks
        return bool(subject) or end - at <= 8 or text[piece.end : piece.end + 1] in ":,"

    def pledges(self, at: int, end: int) -> bool:
        """Whether a piece before a colon only announces what is promised: 园区给出了承诺:."""
        text = self.index.text
        return text[end : end + 1] == ":" and bool(_PLEDGES.search(text, at, end))

    def imagined(self, before: Span) -> bool:
        """Whether the piece before says if: what follows is only imagined."""
        return bool(_IF.search(self.index.text, max(before.start, before.end - _NEAR_IF), before.end))

    def agrees(self, at: int, end: int) -> bool:
        """Whether what follows the comma is what was agreed: 甲已和乙商定,合办培训班."""
        return self.index.text[end : end + 1] == "," and bool(_AGREES.search(self.index.text, at, end))

    def befalls(self, subject: tuple[Mention, ...], at: int, end: int) -> bool:
        """Whether a clause tells what comes about of a thing, not what an actor does: 渠江特大桥合龙.

        A facility may act too (果园港完成吞吐量…); there a milestone must follow.
        """
        if not subject or any(m.entity.cls not in _THINGS for m in subject):
            return False
        facility = any(m.entity.cls is EntityClass.FACILITY for m in subject)
        return not facility or bool(_MILESTONE.search(self.index.text, at, end))

    def with_subject(self, subject: tuple[Mention, ...], piece: Span) -> bool:
        """Whether what was done is told with who did it: 甲县与乙区签署协议, 全市新增企业900家.

        Who did it together is part of the deed; 全市 tells how far a figure reaches.
        """
        if not subject or subject[0].span.start < piece.start:
            return False
        if self.index.text.startswith("作为", subject[-1].span.end):
            return False  # 甲市和乙区作为邻居,: as what they do it
        joint = len(subject) > 1 and all(m.entity.cls is not EntityClass.PERSON for m in subject)
        return joint or subject[0].text.startswith("全")

    def bodies(self, subject: tuple[Mention, ...], piece: Span) -> bool:
        """Whether a piece names its own subject, and no persons."""
        own = bool(subject) and subject[0].span.start >= piece.start
        named = all(m.kind is MentionKind.NAME for m in subject)
        return own and named and all(m.entity.cls is not EntityClass.PERSON for m in subject)

    def comes_about(self, at: int, end: int) -> bool:
        """Whether a piece tells nothing but a milestone of a work: 去年3月动工."""
        return bool(_COMES_ABOUT.fullmatch(self.index.text, at, end))

    def leads_up(self, span: Span, piece: Span) -> bool:
        """Whether a piece only leads up to the next: 围绕三个方面, 以“一城多园”."""
        text = self.index.text
        if text[piece.end : piece.end + 1] != ",":
            return False
        bare = not self.index.tags_in(span.start, span.end) & _PREDICATES
        if bare and text.startswith("由", piece.end + 1) and not _SCOPE.search(text, span.start, span.end):
            return True  # 明年的联席会议,由乙县承办: what is done is told behind the comma
        if with_ := _WITH.match(text, span.start, span.end):  # 会同四川省科技厅,: with whom, not what
            named = self.index.mentions.get(with_.end())
            return bool(named) and not self.index.tags_in(with_.end(), span.end) & {"v", "vd", "d", "p"}
        if preposition := _PREPOSITION.match(text, span.start):
            if preposition.group() in _BY_MEANS and self._done_so(preposition.end(), span.end):
                return False
            acts = bool(self.index.tags_in(preposition.end(), span.end) & {"v", "u"})
            if not (acts and preposition.group() in _LOCAL):
                return len(span) <= 30
        return bool(_LEAD.fullmatch(text, span.start, span.end))

    def _done_so(self, at: int, end: int) -> bool:
        """Whether behind a noun that tells how (通过|视频连线) what was done so is told: 签署合作协议."""
        if self.index.tags.get(at) in _ACTION:
            return False  # 通过签署协议, leads up
        words = self.index.words_in(at, end)
        return any(w.tag == "v" and self.index.document.text(w.span) in _DONE_SO for w in words)

    def acts(self, span: Span) -> bool:
        """Whether an action stands here: a verb in four characters and more, or a figure."""
        text = self.index.document.text(span)
        if (
            _ONLY_WHEN.fullmatch(text)
            or text.endswith("的")
            or self.index.text[span.end : span.end + 1] == "?"
            or (self.index.text[span.end : span.end + 1] == ":" and len(span) <= _LABEL)
        ):
            return False  # what is modified follows; a question states nothing
        tags = self.index.tags_in(span.start, span.end)
        figure = bool(_DIGIT.search(text)) and not tags <= _WHEN  # 清晨6点40分 is only when
        if len(span) < (3 if figure or self.comes_about(span.start, span.end) else 4):
            return False
        told = self.index.text[span.start - 1 : span.start] in _MODALS  # 将统一规则
        acts = bool(tags & _ACTION) or told or bool(_GLUED.search(text))
        return figure or acts or self.comes_about(span.start, span.end)

    def only_heads(self, sentence: Span) -> bool:
        """Whether a sentence only heads what follows in a list: 三是服务共享。"""
        text = self.index.text
        return bool(_ITEM_HEAD.fullmatch(text, sentence.start, sentence.end))
