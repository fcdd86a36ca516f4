"""Two made-up articles with what they state, written by hand: what the tests of the answering rooms rest on.

永川区 cooperates with 泸州市 on an industrial park, promises, has done things; a line is being built;
one person speaks.  All sentences are invented in the style of the genre.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from chuanyu.language.gazetteer import Entry, Gazetteer
from chuanyu.model import (
    Approx,
    Article,
    Commitment,
    Connection,
    Cooperation,
    Entity,
    EntityClass,
    Evidence,
    Location,
    Mention,
    Outcome,
    Part,
    Participation,
    Passage,
    PassageKind,
    Period,
    PostHolding,
    Quantity,
    Reading,
    Span,
    Statement,
    Status,
)

CHONGQING = Entity(EntityClass.PLACE, "重庆市", "500000")
SICHUAN = Entity(EntityClass.PLACE, "四川省", "510000")
YONGCHUAN = Entity(EntityClass.PLACE, "永川区", "500118")
LUZHOU = Entity(EntityClass.PLACE, "泸州市", "510500")
JIANGJIN = Entity(EntityClass.PLACE, "江津区", "500116")
COMMITTEE = Entity(EntityClass.PARTY_BODY, "中共永川区委")
LI = Entity(EntityClass.PERSON, "李明远", scope="中共永川区委")
PARK = Entity(EntityClass.PARK, "川南渝西示范产业园")
LINE = Entity(EntityClass.RAIL_LINE, "渝泸城际铁路")
PORT = Entity(EntityClass.FACILITY, "朱杨港")

FIRST = """永川泸州共建产业园

永川区委书记李明远说，永川将与泸州共建川南渝西示范产业园，力争2025年底前建成标准厂房20万平方米以上。

目前，永川区已与泸州市签署合作协议3份，两地联合开展智能制造招商。

川南渝西示范产业园位于永川区，由永川区、泸州市共同建设。

渝泸城际铁路连接重庆市与泸州市，目前正在建设。
"""

SECOND = """江津港口联动记

江津区、永川区与泸州市结为港口联盟，推进物流信息互认。

朱杨港地处江津区。江津区将开行水水中转班轮。

去年，江津区完成港口吞吐量1200万吨。
"""


def article(identifier: str, text: str, day: date | None) -> Article:
    """An article whose analysed text is the stored one, a passage a line."""
    passages: list[Passage] = []
    at = 0
    for line in text.split("\n"):
        if line:
            kind = PassageKind.BODY if passages else PassageKind.TITLE
            passages.append(Passage(kind, Span(at, at + len(line))))
        at += len(line) + 1
    title = text.split("\n", 1)[0]
    return Article(identifier, title, text, text, tuple(range(len(text))), tuple(passages), "示例日报", day)


def reading(
    found: Article,
    mentions: Sequence[tuple[str, Entity]],
    statements: Sequence[tuple[type[Statement], str, Mapping[str, Any]]],
) -> Reading:
    """A reading whose mentions and statements stand at the words that are given with them."""

    def quote(words: str) -> Evidence:
        start = found.analysed.index(words)
        return found.evidence(Span(start, start + len(words)))

    def mention(words: str, entity: Entity) -> Mention:
        start = found.analysed.index(words)
        return Mention(Span(start, start + len(words)), words, (entity,))

    stated = [kind(evidence=(quote(w),), confidence=0.9, rule="hand", **f) for kind, w, f in statements]
    return Reading(found, tuple(mention(w, e) for w, e in mentions), tuple(stated))


def readings() -> tuple[Reading, ...]:
    """What the two articles give."""
    by_2025 = Period(date(2025, 12, 31), date(2025, 12, 31), "2025年底")
    workshops = Quantity("平方米", Decimal(200000), approx=Approx.MORE_THAN)
    first = reading(
        article("example-park", FIRST, date(2022, 3, 5)),
        [
            ("永川区", YONGCHUAN),
            ("永川", YONGCHUAN),
            ("泸州市", LUZHOU),
            ("重庆市", CHONGQING),
            ("永川区委", COMMITTEE),
            ("李明远", LI),
            ("川南渝西示范产业园", PARK),
            ("渝泸城际铁路", LINE),
        ],
        [
            (PostHolding, "永川区委书记李明远", {"person": LI, "role": "书记", "organization": COMMITTEE}),
            (
                Cooperation,
                "永川将与泸州共建川南渝西示范产业园",
                {
                    "parties": (YONGCHUAN, LUZHOU),
                    "topics": ("共建产业园",),
                    "status": Status.PLANNED,
                    "themes": ("industry",),
                },
            ),
            (
                Cooperation,
                "两地联合开展智能制造招商",
                {"parties": (YONGCHUAN, LUZHOU), "topics": ("智能制造招商",), "status": Status.ONGOING},
            ),
            (
                Commitment,
                "力争2025年底前建成标准厂房20万平方米以上",
                {
                    "actors": (YONGCHUAN,),
                    "speaker": LI,
                    "due": by_2025,
                    "quantities": (workshops,),
                    "concerns": (PARK,),
                    "themes": ("industry",),
                    "section": "协同打造现代产业体系",
                },
            ),
            (
                Outcome,
                "已与泸州市签署合作协议3份",
                {
                    "actors": (YONGCHUAN,),
                    "quantities": (Quantity("份", Decimal(3)),),
                    "themes": ("industry",),
                },
            ),
            (Location, "川南渝西示范产业园位于永川区", {"thing": PARK, "place": YONGCHUAN}),
            (
                Participation,
                "由永川区、泸州市共同建设",
                {"actor": YONGCHUAN, "thing": PARK, "part": Part.BUILDS},
            ),
            (
                Participation,
                "由永川区、泸州市共同建设",
                {"actor": LUZHOU, "thing": PARK, "part": Part.BUILDS},
            ),
            (
                Connection,
                "渝泸城际铁路连接重庆市与泸州市，目前正在建设",
                {"line": LINE, "endpoints": (CHONGQING, LUZHOU), "status": Status.BUILDING},
            ),
        ],
    )
    second = reading(
        article("example-port", SECOND, date(2022, 6, 18)),
        [("江津区", JIANGJIN), ("永川区", YONGCHUAN), ("泸州市", LUZHOU), ("朱杨港", PORT)],
        [
            (
                Cooperation,
                "江津区、永川区与泸州市结为港口联盟",
                {
                    "parties": (JIANGJIN, YONGCHUAN, LUZHOU),
                    "topics": ("港口联盟",),
                    "status": Status.DONE,
                    "themes": ("transport",),
                },
            ),
            (Location, "朱杨港地处江津区", {"thing": PORT, "place": JIANGJIN}),
            (
                Commitment,
                "江津区将开行水水中转班轮",
                {"actors": (JIANGJIN,), "themes": ("transport",)},
            ),
            (
                Outcome,
                "江津区完成港口吞吐量1200万吨",
                {
                    "actors": (JIANGJIN,),
                    "quantities": (Quantity("吨", Decimal(12000000)),),
                    "when": Period(date(2021, 1, 1), date(2021, 12, 31), "去年"),
                    "themes": ("transport",),
                },
            ),
        ],
    )
    return first, second


def gazetteer() -> Gazetteer:
    """The divisions of the examples, with what they lie in."""
    within = {"永川区": "重庆市", "江津区": "重庆市", "泸州市": "四川省"}
    level = {"重庆市": "province", "四川省": "province", "泸州市": "prefecture"}
    entries = tuple(
        Entry(
            place,
            "general knowledge",
            within=(within[place.name],) if place.name in within else (),
            short=place.name[:-1],
            level=level.get(place.name, "county"),
        )
        for place in (CHONGQING, SICHUAN, YONGCHUAN, LUZHOU, JIANGJIN)
    )
    return Gazetteer(entries, (), frozenset("李"), ("书记",), Path("examples"))
