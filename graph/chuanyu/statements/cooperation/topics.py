"""What a cooperation is about, as short as a reader would say it: 口岸物流, 长江上游港口联盟, 生态共建共治.

`topics` asks the ways in which the genre tells it, the most telling first (`_WAYS`).  What a way finds is
trimmed to the noun: verbs, figures and the names of the parties go, and what says only that they cooperate.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from chuanyu.language.words import worded
from chuanyu.model import Cooperation, Document, Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.model.document import Word
from chuanyu.statements.classes import BODIES, MADE
from chuanyu.statements.index import NOUNS

_MOST = 3  # things that one cooperation is about, at most
_SHORTEST = 2
_LONGEST = 24  # characters of a topic; of a longer list the first items are told
# The field: 在交通、文旅等方面, 围绕人才培养开展合作, 就河道整治达成共识; in a town (在甲镇签约) is none.
_FIELD = worded(
    r"(?:在|围绕|聚焦|针对|就)(?P<fields>[^,。;:《]{2,60}?)(?:等(?:[\d一二三四五六七八九十]+个|多个|重点)?)?{field}"
    r"|(?:围绕|聚焦|针对|就)(?P<about>[^,。;:]{2,40}?)等?(?={takes_up}|{signs})"
)
_OBEYS = worded(r"{obeys}")
# What is signed without a title: 签订专科联盟合作协议.
_SIGNED = worded(
    r"(?:(?!会签[订署下约字]){signs}|达成|缔结)了?(?P<topic>[^,。;:《》]{2,30}?)(?={styled_paper}*(?:{paper}|{pact}))"
)
# What is told last of all: a paper by its kind alone (战略合作框架协议), or the tie by its verb (对口支援).
_BARE = worded(r"{signs}[^,，。;；]{0,40}?(?P<paper>{styled_paper}+(?:{paper}|{pact})书?)|(?P<tie>{aids})")
_TITLE = re.compile(r"《(?P<topic>[^《》]+)》")
# What opens a title before what it is about, and the kind of paper behind.
_OPENS = worded(r"(?:关于)?(?:\d{4}(?:[-—]\d{4})?年?度?)?(?:进一步|{jointly}|合作|共[建推筑享创管治])*")
_KIND = worded(r"的?{styled_paper}*(?:\d{4}年)?(?:{paper}|{pact})书?(?:\(.*\))?$")
# The noun of working together and what stands before it: 深化职业教育合作, 推进公共服务共建共享.
_NOUN = worded(
    r"{furthers}了?(?P<topic>[^,。;:的《》“”]{0,20}?{together_noun})(?![一-鿿]{0,2}(?:区|园|组|办公室))"
)
# What is done jointly: 共同|编制方案, 共建|产业园, 主要聚焦于|公交运营.
_JOINTLY = worded(
    r"(?:{jointly}|合作|(?P<makes>共[建推筑享创管治]))(?![的体国会])"
    r"(?P<centre>(?:主要)?聚焦于?)?(?P<topic>[^,。;:]{2,60})"
)
# What they become to each other or have between them: 结为姊妹学校, 互认职称.
_BOND = worded(
    r"(?:结为|结成|缔结|互[认派推通]|(?<!联)合[办建设]|{sets_up}(?![者人方]))了?(?P<topic>[^,。;:]{2,40})"
)
# What others do it to or with: 渝邻快速路由甲公司、乙公司合力承建; no 这条路由….
_BY_THEM = re.compile(r"^(?![这该此其它])(?P<topic>[^,。;:]{2,30}?)[则系均将正已]*由")
# Both sides by a word for several, which no topic opens with.
_BOTH = re.compile(r"(?:[两三](?:省市|[省市地])|双方|毗邻|地区|之间)+的?")
_SAYS_NOTHING = worded(r"(?:{styled_paper}|{paper}|{pact}|{together_noun}|{generic_topic}|[、和与的各大新])*")
_PREDICATE = re.compile(r"了|已有|共计|希望|走得|中$")  # no noun is told: 重大项目|中已有65个开工
_CEREMONY = worded(r"{styled_paper}*(?:{paper}|{pact})?(?:{signing}|启动|首发|云)*(?:仪式|活动|大会)$")
_FIGURE = re.compile(r"\d[\d.,]*[万亿余多]*[一-鿿]{1,2}$")  # 禁渔执法|14次
_TERM = re.compile(r"(?:为?期)?(?!(?:19|20)\d\d)[\d一二三四五六七八九十]+年期?的?|长期的?")  # 三年|供货
_COUNTED = re.compile("[到至了]")
_LINKS = "、的等与和之及了 ·"
_WHERE = "在到赴于"  # before what only tells where: 在甲酒店|举行
# The tags of words by which no topic opens, those by which more is told of it, and those of what is done.
_BEFORE = frozenset({"v", "vd", "d", "ad", "u", "m", "q", "p", "c", "r", "xc", "f"})
_GOES_ON = frozenset({"d", "p", "TIME", "vd", "ad"})
_DOES = frozenset({"v", "vd", "vn", "d", "ad"})
_NOMINAL = NOUNS | {"vn", "an", "a", "w", "c", "s", "LOC", "ORG"}
_ENDS = NOUNS | {"vn", "w"}
_FULL = 4  # characters by which a noun tells what it is: 联盟 and 比赛 do not
_HAVING = "有"  # belongs to the noun: 引入一批|有实力的企业
_VERB = 4  # characters of a verb; what is tagged so and longer holds a noun too
_PAIRED = (("“", "”"), ("《", "》"), ("(", ")"))
_ACT = (BODIES | {EntityClass.PERSON}) - {EntityClass.ALLIANCE}
_THINGS = MADE - {EntityClass.DOCUMENT}


def topics(
    document: Document, span: Span, parties: Collection[Entity], thing: Mention | None = None
) -> tuple[str, ...]:
    """What a cooperation is about, by the stretch of text that tells it; never the name of a party.

    Args:
        document: the article.
        span: what tells the cooperation.
        parties: who cooperates, by that or by another group of the same telling.
        thing: in what they share a part, if they do; what is told of it goes before its name.

    Returns:
        At most three topics, each as the text words it; none where the text says only that they do.
    """
    stretch = _Stretch(document, span, parties, thing)
    ways = (tuple(dict.fromkeys(islice(filter(None, way(stretch)), _MOST))) for way in _WAYS)
    return next(filter(None, ways), ())


def with_topic(one: Cooperation, things: Iterable[Entity]) -> Cooperation:
    """A cooperation with a topic: if it has none the bare paper or tie, or a thing told in its sentence."""
    told = _BARE.search(one.evidence[0].exact)
    bare = [told["paper"] or told["tie"]] if told else [e.name for e in things if e.cls in _THINGS]
    return replace(one, topics=one.topics or tuple(bare[:1]))


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The text that tells a cooperation, with what is named in it; places in it count from its start."""

    document: Document
    span: Span
    parties: Collection[Entity]
    shared: Mention | None

    @property
    def text(self) -> str:
        """The folded text."""
        return self.document.text(self.span)

    @property
    def mentions(self) -> list[Mention]:
        """What is named in it, in order."""
        return list(self.document.mentions_in(self.span))

    def words(self, start: int, end: int) -> Sequence[Word]:
        """The words that start between two places of the document."""
        words = self.document.words
        first, last = (bisect_left(words, at, key=lambda w: w.span.start) for at in (start, end))
        return words[first:last]

    def tag(self, at: int) -> str:
        """The tag of the word that starts at a place, empty where none does."""
        return next((word.tag for word in self.words(self.span.start + at, self.span.start + at + 1)), "")

    def things(self, mentions: Iterable[Mention]) -> Iterator[str]:
        """Those of some names that name a thing, as topics: as called, of a ceremony what is signed there."""
        for mention in filter(self._is_thing, mentions):
            at, end = (place - self.span.start for place in (mention.span.start, mention.span.end))
            yield self.told(at, end, True) if mention.text.endswith("仪式") else mention.text

    def _is_thing(self, mention: Mention) -> bool:
        """Whether it names a thing that is made or done, and no party, nor only where."""
        named = mention.kind is MentionKind.NAME and not mention.nested
        named = named and self.document.folded[mention.span.start - 1] not in _WHERE
        return named and mention.entity.cls in _THINGS and mention.entity not in self.parties

    def acts(self, mention: Mention) -> bool:
        """Whether it names a party or another who acts, or stands for several."""
        some = len(mention.entities) > 1 or mention.entity.cls in _ACT
        return some or mention.entity in self.parties

    def told(self, start: int, end: int, titled: bool = False) -> str:
        """A part of it as a topic; empty where it says nothing.

        Args:
            start: where it starts.
            end: where it ends at most; a title ends there.
            titled: whether it is the title of a paper.
        """
        aside = self.text.rfind("——", start, end)
        start = self._opening(self.span.start + max(start, aside + 2 * (aside >= 0)), self.span.start + end)
        end = self.span.start + end if titled else self._end(start, self.span.start + end)
        topic = _CEREMONY.sub("", self.document.folded[start:end].split("等")[0]).strip("的、 ")
        topic = _FIGURE.sub("", topic).rpartition("元的")[2]  # 规模30亿元的|专项贷款
        topic = topic[term.end() :] if (term := _TERM.match(topic)) else topic
        if len(topic) > _LONGEST:
            topic = topic[: max(topic.rfind("、", 0, _LONGEST), 0)]
        torn = _PREDICATE.search(topic) or any(topic.count(one) != topic.count(two) for one, two in _PAIRED)
        return "" if len(topic) < _SHORTEST or torn or _SAYS_NOTHING.fullmatch(topic) else topic

    def noun(self, start: int, end: int) -> str:
        """The same where it is nothing but nouns, and long enough to tell what it is; else empty."""
        topic = self.told(start, end)
        at = self.document.folded.find(topic, self.span.start + start) if len(topic) >= _FULL else -1
        tags = [word.tag for word in self.words(at, at + len(topic))] if at >= 0 else []
        return topic if tags and _NOMINAL.issuperset(tags) and tags[-1] in _ENDS else ""

    def _opening(self, at: int, end: int) -> int:
        """Where the noun opens, behind verbs, figures, who does it and both sides."""
        text = self.document.folded
        # Of two names that start there the longer; a letter alone is part of the noun: 渝|邻水质数据.
        who = {m.span.start: m for m in reversed(self.mentions) if self.acts(m) and len(m.span) > 1}
        words = {word.span.start: word for word in self.words(at, end)}
        while at < end:
            word = words.get(at)
            if (mention := who.get(at)) and mention.span.end <= end:
                at = mention.span.end
            elif both := _BOTH.match(text, at, end):
                at = both.end()
            elif text[at] in _LINKS:
                at += 1
            elif word and self._before(word, end):
                at = word.span.end
            else:
                break
        return at

    def _before(self, word: Word, end: int) -> bool:
        """Whether a word is a verb, a figure or the like before the noun, and not all there is: 巡|河."""
        noun = len(word.span) > _VERB or self.document.folded[word.span.start] == _HAVING
        return word.tag in _BEFORE and not noun and not 0 < end - word.span.end < _SHORTEST

    def _end(self, start: int, end: int) -> int:
        """Where the noun ends: what is told of it goes (项目|累计投入…, 职称|增加到29个), but not in “…”."""
        text = self.document.folded
        for word in self.words(start, end):
            told = text[start : word.span.start]
            counted = word.tag == "v" and _COUNTED.match(text, word.span.end, end)
            if told and (counted or word.tag in _GOES_ON) and told.count("“") == told.count("”"):
                return word.span.start
        return end


def _field(stretch: _Stretch) -> Iterator[str]:
    """The field that is named: 在文旅等方面."""
    for match in _FIELD.finditer(stretch.text):
        group = "fields" if match["fields"] else "about"
        if not _OBEYS.search(match[group]):  # 围绕贯彻上级部署开展…: whose orders they follow
            yield stretch.told(match.start(group), match.end(group))


def _title(stretch: _Stretch) -> Iterator[str]:
    """What the title of a paper says that it is about: 《甲市乙市口岸物流合作协议》, 《丙技术要求》."""
    for title in _TITLE.finditer(stretch.text):
        kind = _KIND.search(stretch.text, title.start("topic"), title.end("topic"))
        opens = _OPENS.match(stretch.text, title.start("topic"))
        end = kind.start() if kind else title.end("topic")
        if kind or not _OBEYS.search(stretch.text, 0, title.start()):
            yield stretch.told(opens.end() if opens else title.start("topic"), end, True)


def _made(stretch: _Stretch) -> Iterator[str]:
    """The things with a name that they make or do it for, behind the verb: 共建|甲联盟."""
    if joint := _JOINTLY.search(stretch.text):
        behind = stretch.span.start + joint.start("topic")
        yield from stretch.things(m for m in stretch.mentions if m.span.start >= behind)


def _done(stretch: _Stretch) -> Iterator[str]:
    """What is done jointly, without its verb: 共同编制出台|建设方案."""
    for match in _JOINTLY.finditer(stretch.text):
        if match["makes"] or match["centre"] or stretch.tag(match.start("topic")) in _DOES:
            yield stretch.told(match.start("topic"), match.end("topic"))


def _thing(stretch: _Stretch) -> Iterator[str]:
    """The thing with a name that the text tells of: 甲、乙共建的|丙园已落户企业86家."""
    yield from stretch.things(stretch.mentions)


def _passive(stretch: _Stretch) -> Iterator[str]:
    """What others do it to, before 由: 渝邻快速路|由甲公司、乙公司合力承建."""
    if by := _BY_THEM.match(stretch.text):
        yield stretch.noun(by.start("topic"), by.end("topic"))


def _object(stretch: _Stretch) -> Iterator[str]:
    """What is done by those named last, whatever the verb: 甲局与乙局排定|建设时序表."""
    last = max((m.span.end for m in stretch.mentions if stretch.acts(m)), default=None)
    if last is not None:
        yield stretch.noun(last - stretch.span.start, len(stretch.span))


def _shared(stretch: _Stretch) -> Iterator[str]:
    """The thing in which they share a part, by its name where the text only refers to it."""
    if thing := stretch.shared:
        named = thing.kind is MentionKind.NAME and thing.entity.cls in _THINGS
        other = () if thing.entity.cls is EntityClass.DOCUMENT else (thing.entity.name,)
        yield from stretch.things([thing]) if named else other


def _by(pattern: re.Pattern[str]) -> Callable[[_Stretch], Iterator[str]]:
    """The way that a pattern with a group `topic` reads."""

    def way(stretch: _Stretch) -> Iterator[str]:
        for match in pattern.finditer(stretch.text):
            yield stretch.told(match.start("topic"), match.end("topic"))

    return way


_WAYS: tuple[Callable[[_Stretch], Iterator[str]], ...] = (
    _field, _title, _by(_SIGNED), _made, _passive, _by(_NOUN), _done, _by(_BOND), _thing, _object,
    _shared,
)  # fmt: skip
