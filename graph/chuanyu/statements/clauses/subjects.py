"""Who acts in a piece: the mentions that open it, those it is about, those with whom the subject acts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chuanyu.model import Entity, EntityClass, Mention, MentionKind, Span
from chuanyu.statements.classes import GROUNDS, LOW, SITES
from chuanyu.statements.cues import Cues, worded, words
from chuanyu.statements.index import Index
from chuanyu.statements.lists import listed, run_before

WORKS = frozenset(
    {EntityClass.RAIL_LINE, EntityClass.ROAD, EntityClass.PROJECT, EntityClass.FACILITY, EntityClass.PARK}
)
_OWNED = frozenset({
    EntityClass.ENTERPRISE, EntityClass.EDUCATION, EntityClass.RESEARCH, EntityClass.ALLIANCE,
    EntityClass.FACILITY, EntityClass.PROJECT,
})  # fmt: skip
_ACTORS = frozenset(EntityClass) - {EntityClass.DOCUMENT}
# What shows that the mention only modifies the subject: 绵阳的产业, 川渝两地之间.
_OF_MEETING = re.compile(r"(?:交给|交办|部署|确定|议定|商定|定下)[^,。;]{0,16}的")
_MODIFIES = re.compile(r"的|、|等的?(?:产业|方面|领域)|方面|之间|两侧|境内|籍|产|市场|地区的")
_ADVERB = re.compile(
    r"计划(?!的|是|总|外|内|、|,)|还|也|则|又|再|都|均|便|就|主要|正式|首次|先后|分别|同时|随后|现场|今年|去年|明年|目前|现|于"
)
_LINK = re.compile(r"[、·与和及]|以及|会同|同(?=[一-鿿])")
_OF_ALL = re.compile(r"等?的?(?:[两三四]地)?")
# A short name that is given to what was just named: (以下简称“绵投集团”).
_CALLED = re.compile(r"\((?:以下|下)?简?称[^()]*\)|\([^()]{1,8}\)(?=[一-鿿、])")
# What one does where one comes to: 赴邻水县考察, 来渝交流.
CALLS = worded(r"(?:实地|进行|开展|专题|深入|学习)*{calls}")
_DEPARTS, _JOINTLY = words("departs"), words("jointly")
_BEFORE = (*(word for word in words("ours") if len(word) == 2), "与会", "签约", "参会", "到会", "合作")
# An office that follows the name: 王波县长.
_OFFICE = re.compile(r"(?:总书记|国家主席|主席|总理|副?[省市县区州镇]长|书记|副?主任|副?[局厅院校]长|一行)")
_ALLIED = re.compile(r"联合|携手|联手|牵手")
_ETC = worded(
    r"等(?:[一-鿿]{0,8}?(?:{official}|{guest}|同志|人))?(?:和(?:{official}|{guest}))?"
    r"(?:地|单位|企业|高校|部门|[一二两三四五六七八九十\d]+[个家所地市方]*)?"
)
# How a clause goes on whose subject stands before a comma.
_GOES_ON = re.compile(r"就(?=[^,。;]{2,24}签)|则|也|都|将|已|还|正|均|共同|又|把|在|于|自|由|经")
# What a dash explains is the subject: 控制性工程——渠江特大桥.
_APPOSED = re.compile(r"[^,。:;—]{2,24}——")
_COMPANY = worded(r"(?:与|和|同|跟|{allies}|牵手|拉上)(?:毗邻的|相邻的|对岸的)?")
_TOGETHER = words("allies")
_RELATIVE = 16  # characters in which a clause before 的 ends
_STRETCH = ("至", "到", "—")
_NOUNS = ("n", "nz", "LOC", "ORG")
_PREDICATE = frozenset({"v", "vd", "d", "ad", "p"})
_NOT_NOUNS = frozenset({"v", "vd", "d", "ad", "p", "c"})


@dataclass(frozen=True)
class Subjects:
    """Finds subjects in pieces."""

    index: Index
    cues: Cues

    def opening(self, at: int, end: int) -> tuple[tuple[Mention, ...], int]:
        """The mentions that open a piece as its subject, and where its predicate starts.

        That is where the piece starts if the mentions only modify the subject (绵阳的产业…), so that
        the quote keeps it; the end of the piece if it holds nothing but the subject.
        """
        text, mentions = self.index.text, self.index.mentions
        if self.goes_on(at):
            return (), at
        chain: list[Mention] = []
        position = at
        if (apposed := _APPOSED.match(text, at, end)) and apposed.end() in mentions:
            position = apposed.end()
        if text.startswith(_BEFORE, position) and position + 2 in mentions and position not in mentions:
            position += 2  # 我市蓬溪县, where nobody says whose paper it is; 与会双方
        while True:
            position = self.index.titles.get(position, position)
            mention = mentions.get(position)
            if (
                mention is None
                or mention.span.end > end
                or any(e.cls not in _ACTORS for e in mention.entities)
            ):
                break
            follower = mentions.get(mention.span.end) or self._summed(mention)
            if follower and follower.kind is MentionKind.REFERENCE:  # 遂宁、潼南两地
                chain.append(mention)
                if len(follower.entities) > 2 and {e for m in chain for e in m.entities} < set(
                    follower.entities
                ):
                    chain.append(follower)  # 甲区,乙市丙县、丁县|三区县: the number tells them all
                position = follower.span.end
                break
            if follower and mention.entity.cls in GROUNDS and follower.span.end <= end:
                position = mention.span.end  # 四川泸州, 成都高新区中和街道: the lower one is meant
                continue
            chain.append(mention)
            position = mention.span.end
            if len(mention.span) == 1 and follower and follower.entity.cls is mention.entity.cls:
                continue  # 川|渝海关: a word for both
            if whose := self._owned(mention, position, end):
                chain[-1], position = whose, whose.span.end
            if called := _CALLED.match(text, position, end):
                position = called.end()
            if mention.entity.cls is EntityClass.PERSON and (office := _OFFICE.match(text, position, end)):
                position = office.end()
            if etc := _ETC.match(text, position, end):
                position = etc.end()
                break
            link = _LINK.match(text, position, end) or self._allied(position, end)
            if not link or not (link.end() in mentions or link.end() in self.index.titles):
                break
            position = link.end()
        if not chain or text.startswith("在内", position) or self._stretches(position):
            return (), at  # 重庆至西安将…: a stretch is no subject
        if position >= end:
            persons = all(m.entity.cls is EntityClass.PERSON for m in chain)
            joint = len(chain) > 1 and _COMPANY.search(text, chain[0].span.end, chain[-1].span.start)
            goes_on = text[end : end + 1] == "," and (
                joint or _GOES_ON.match(text, end + 1) or self._predicated(chain, end + 1)
            )
            return (tuple(chain), end) if persons or goes_on else ((), at)
        if chain[0].entity.cls is EntityClass.EVENT and _OF_MEETING.match(text, position, end):
            return (), at  # 第十二次会议交给重庆的24项任务: others carry out what it decided
        compound = self.index.tags.get(position) in _NOUNS and not _ADVERB.match(text, position)
        region = chain[0].kind is MentionKind.NAME and chain[0].entity.cls is EntityClass.PLACE
        if compound and len(chain) == 1 and region and _is_region(chain[0].entity):
            return (), at  # 川渝毗邻地区积极性提升: no actor, but where it is
        return tuple(chain), at if compound or _MODIFIES.match(text, position) else position

    def _summed(self, last: Mention) -> Mention | None:
        """The number that sums up a list, behind 的: (甲区,乙县、)丙县的|两地三区县."""
        match = _OF_ALL.match(self.index.text, last.span.end)
        all_ = self.index.mentions.get(match.end()) if match else None
        return all_ if all_ and len(all_.entities) > 2 and set(last.entities) < set(all_.entities) else None

    def goes_on(self, at: int) -> bool:
        """Whether a piece only lists more of what was told: …,包括|甲园、乙园等6处, 依托…,以及|丙市的市场."""
        if not self.index.text.endswith(",以及", 0, at):
            return self.index.text.endswith("包括", 0, at)
        before = next(self.index.document.mentions_before(at), None)
        named = before is not None and before.span.end == at - len(",以及")  # 甲局、乙局,以及|丙局: who acts
        return not named or self.index.text.startswith("由", at)

    def _stretches(self, at: int) -> bool:
        """Whether a stretch ends behind a name: 重庆到西安, and not 代表团到西安考察."""
        other = self.index.mentions.get(at + 1) if self.index.text[at : at + 1] in _STRETCH else None
        return other is not None and not CALLS.match(self.index.text, other.span.end)

    def _owned(self, place: Mention, at: int, end: int) -> Mention | None:
        """Whom a place before 的 only modifies: 北碚区的|甲公司."""
        whose = self.index.mentions.get(at + 1) if self.index.text.startswith("的", at) else None
        if whose is None or whose.span.end > end or place.entity.cls not in GROUNDS:
            return None
        return whose if whose.kind is MentionKind.NAME and whose.entity.cls in _OWNED else None

    def _predicated(self, chain: list[Mention], at: int) -> bool:
        """Whether a predicate follows the comma behind a thing that stands alone: 甲公司,过去要到外地采购….

        A place before a comma may be where it happens.
        """
        alone = len(chain) == 1 and chain[0].kind is MentionKind.NAME
        tag = self.index.tags.get(at)
        return alone and chain[0].entity.cls is not EntityClass.PLACE and tag in (*_PREDICATE, "TIME")

    def _allied(self, at: int, end: int) -> re.Match[str] | None:
        """联合 in 甲联合乙、丙, where nothing else stands before the comma: all of them are the subject."""
        allied = _ALLIED.match(self.index.text, at, end)
        if not allied or self.index.text[end : end + 1] != ",":
            return None
        last = next((m for m in self.index.document.mentions_in(Span(at, end)) if m.span.end == end), None)
        return allied if last and not self.index.tags_in(allied.end(), end) & {"v", "vd", "d", "p"} else None

    def agents(self, at: int, end: int, far: int = 12) -> tuple[Mention, ...]:
        """Those by whom it is done: 由甲局与乙厅共同…, where 由 stands within so many characters."""
        by = self.index.text.find("由", at, min(end, at + far))
        if by < 0 or by + 1 not in self.index.mentions:
            return ()
        found, behind = self.opening(by + 1, end)
        if found and self._comes_from(behind, end):
            return ()
        if found and self.index.text.startswith("的", found[-1].span.end):  # 由安居区的甲公司
            owned = self.index.mentions.get(found[-1].span.end + 1)
            return (owned,) if owned and owned.span.end <= end else found
        return found

    def _comes_from(self, at: int, end: int) -> bool:
        """Whether 由 only tells where a thing comes from: 由甲站|始发的城际公交, 由甲乙|构成的枢纽."""
        if self.index.text.startswith(_DEPARTS, at) or self.index.text[at : at + 1].isdigit():
            return True  # 由甲地|4家研究院组成: no place makes it
        of = self.index.text.find("的", at, min(end, at + _RELATIVE))
        does = any(verb in self.index.text[at:of] for verb in self.cues.parts) if of > at else True
        return not does and not self.cues.cooperation.search(self.index.text, at, of)

    def company(self, at: int, end: int) -> tuple[Entity, ...]:
        """Those with whom the subject does something: 与遂宁市, 携手北碚区."""
        text = self.index.text
        if not self.cues.cooperation.search(text, at, end):
            return ()
        for match in _COMPANY.finditer(text, at, end):
            before = next(self.index.document.mentions_before(match.start()), None)
            if before and before.span.end == match.start() and before.span.start > at:
                continue  # 推动甲区与乙区联动: these two, and not the subject
            found = list(self.index.document.mentions_in(Span(match.end(), min(end, match.end() + 24))))
            if found and found[0].span.start == match.end():
                beside, _ = listed(self.index.document, match.end(), end)
                return beside
        return ()

    def listed_person(self, at: int, end: int) -> tuple[Mention, ...]:
        """A person at the end of a piece of a list, whose post the posts did not read: …首席代表张国斌."""
        last = next((m for m in self.index.document.mentions_in(Span(at, end)) if m.span.end == end), None)
        if last is None or last.entity.cls is not EntityClass.PERSON:
            return ()
        if self.index.text[end : end + 1] not in (",", ";") or last.span.start - at > 30:
            return ()
        return () if self.index.tags_in(at, last.span.start) & {"v", "d", "p"} else (last,)

    def topic(self, at: int, end: int) -> tuple[Entity, ...]:
        """In the paper's own voice a piece is about the first thing that it names before its verb."""
        text = self.index.text
        if self.index.tags.get(at) in _NOT_NOUNS or text.startswith(_TOGETHER, at):
            return self.modified(at, end)  # 会同乙局编制…: whoever acted before
        counted = text[at].isdigit()  # 300个共建双城经济圈重大项目完成…: the first verb modifies
        for mention in self.index.document.mentions_in(Span(at, end)):
            # 新建成的甲路…: a verb before 的 only modifies; 揭牌的实验室设在乙区…: one behind does not.
            before = self.index.tags_in(max(at, text.rfind("的", at, mention.span.start)), mention.span.start)
            modifies = counted and self.index.tags.get(mention.span.end) in (*_NOUNS, "a", "vn")
            if before & {"v", "vd", "p"} and not modifies:
                return ()
            if (
                text[mention.span.end : mention.span.end + 1] in _STRETCH
                and mention.span.end + 1 in self.index.mentions
            ):
                return ()
            if all(e.cls in _ACTORS for e in mention.entities) and not mention.nested:
                return () if text[mention.span.end : mention.span.end + 1] == "、" else mention.entities
        return ()

    def modified(self, at: int, end: int) -> tuple[Entity, ...]:
        """What a relative clause stands before: 位于广汉市的京东结算中心项目…, 用于测量的嘉陵实验装置…."""
        of = self.index.text.find("的", at, end)
        mention = self.index.mentions.get(of + 1) if of > 0 else None
        if mention is None or mention.kind is not MentionKind.NAME or mention.span.end > end:
            return ()
        if self.index.tags.get(at) == "v" and "了" in self.index.text[at:of]:
            return ()  # 确定了两园共同创建的示范园区: what it is done to
        if self.index.text.startswith(_JOINTLY, at) and mention.span.end == end:
            return ()  # 共同打造服务两地的示范带: what is to be made
        does = [verb for verb in self.cues.parts if verb in self.index.text[at:of]]
        if does and mention.span.end == end and not self.index.text.endswith(tuple(does), at, of):
            return ()  # 打造国家重要的生猪基地, 将甲地建成影响全国的示范区: what is to be made
        fits = all(e.cls in _ACTORS for e in mention.entities)
        behind = mention.span.end
        predicate = self.index.tags.get(behind) in _PREDICATE if behind < end else _is_work(mention)
        predicate = predicate or (
            self.index.text[behind : behind + 1] == ","
            and (
                bool(_GOES_ON.match(self.index.text, behind + 1)) or self.index.tags.get(behind + 1) == "TIME"
            )
        )
        return mention.entities if fits and predicate else ()

    def work(self, at: int, end: int) -> tuple[Entity, ...]:
        """The work of which a piece holds the name and nothing else: 泸永高速,…."""
        mention = self.index.mentions.get(at)
        return mention.entities if mention and mention.span.end == end and _is_work(mention) else ()

    def seat(self, span: Span) -> tuple[Entity, ...]:
        """The place of 在成都, : who acts in what follows without a subject."""
        if self.index.text[span.start] != "在":
            return ()
        run = run_before(self.index.document, span.end, lambda entity: entity.cls in SITES)
        return run.entities if run and run.start == span.start + 1 else ()


def _is_region(entity: Entity) -> bool:
    """Whether it is a region without a government of its own."""
    return entity.code is None and not entity.name.endswith(LOW)


def _is_work(mention: Mention) -> bool:
    """Whether a thing of construction is named: what is told behind its comma is told of it."""
    return all(e.cls in WORKS for e in mention.entities)
