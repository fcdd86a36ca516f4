"""A hand-made article with its reading, and the few gazetteer rows that it needs."""

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
    Location,
    Mention,
    MentionKind,
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

TEXT = (
    "永川区委书记林知远说,下一步,永川将与泸州市共建“产教联盟”,2025年底前引进企业50余家。\n"
    "目前,渝昆高铁正在建设,永川科技园已投产,去年实现产值30亿元。\n"
)

CHINA_SOURCE = "official list"
CHONGQING = Entity(EntityClass.PLACE, "重庆市", "500000")
SICHUAN = Entity(EntityClass.PLACE, "四川省", "510000")
YONGCHUAN = Entity(EntityClass.PLACE, "永川区", "500118")
LUZHOU = Entity(EntityClass.PLACE, "泸州市", "510500")
KUNMING = Entity(EntityClass.PLACE, "昆明市", "530100")
PARTY = Entity(EntityClass.PARTY_BODY, "中共永川区委")
LIN = Entity(EntityClass.PERSON, "林知远", scope="中共永川区委")
ALLIANCE = Entity(EntityClass.ALLIANCE, "产教联盟")
LINE = Entity(EntityClass.RAIL_LINE, "渝昆高铁")
PARK = Entity(EntityClass.PARK, "永川科技园")

GAZETTEER = Gazetteer(
    entries=(
        Entry(CHONGQING, CHINA_SOURCE, short="重庆", level="province", position=(106.5, 29.5)),
        Entry(SICHUAN, CHINA_SOURCE, short="四川", level="province"),
        Entry(
            YONGCHUAN, CHINA_SOURCE, within=("重庆市",), short="永川", level="county", position=(105.9, 29.36)
        ),
        Entry(LUZHOU, CHINA_SOURCE, within=("四川省",), short="泸州", level="prefecture"),
        Entry(KUNMING, CHINA_SOURCE, short="昆明", level="prefecture"),
        Entry(LINE, "general knowledge", aliases=("渝昆线",), ends=("重庆市", "昆明市")),
    ),
    departments=(),
    surnames=frozenset("林"),
    roles=("书记",),
    folder=Path("made-up"),
)


def _span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def _mention(words: str, entity: Entity, reason: str = "") -> Mention:
    return Mention(_span(words), words, (entity,), MentionKind.NAME, "gazetteer", reason)


ARTICLE = Article(
    id="2024-03-01-example",
    title="永川泸州共建“产教联盟”",
    text=TEXT,
    analysed=TEXT,
    offsets=tuple(range(len(TEXT))),
    passages=(Passage(PassageKind.BODY, Span(0, TEXT.index("\n"))),),
    source="示例日报",
    date=date(2024, 3, 1),
    path="articles/2024-03-01-example.md",
)


def _quote(words: str) -> dict[str, Any]:
    return {"evidence": (ARTICLE.evidence(_span(words)),), "confidence": 0.8, "rule": "made-up"}


STATEMENTS: tuple[Statement, ...] = (
    PostHolding(person=LIN, role="书记", organization=PARTY, **_quote("永川区委书记林知远")),
    Cooperation(
        parties=(YONGCHUAN, LUZHOU),
        topics=("产教联盟",),
        status=Status.PLANNED,
        themes=("education",),
        **_quote("永川将与泸州市共建“产教联盟”"),
    ),
    Commitment(
        actors=(YONGCHUAN,),
        speaker=LIN,
        due=Period(date(2025, 1, 1), date(2025, 12, 31), "2025年底前"),
        quantities=(Quantity("家", Decimal(50), approx=Approx.MORE_THAN),),
        **_quote("引进企业50余家"),
    ),
    Outcome(
        actors=(PARK,),
        when=Period(date(2023, 7, 1), date(2024, 2, 29), "去年以来"),
        quantities=(Quantity("元", Decimal(3000000000)),),
        **_quote("实现产值30亿元"),
    ),
    Connection(
        line=LINE,
        endpoints=(CHONGQING, KUNMING),
        status=Status.BUILDING,
        **_quote("渝昆高铁正在建设"),
    ),
    Location(thing=PARK, place=YONGCHUAN, **_quote("永川科技园")),
    Participation(actor=YONGCHUAN, thing=ALLIANCE, part=Part.FOUNDS, **_quote("共建“产教联盟”")),
)

READING = Reading(
    ARTICLE,
    (
        _mention("永川区委", PARTY, "永川区 in a Chongqing paper"),
        _mention("林知远", LIN),
        _mention("永川将"[:2], YONGCHUAN),
        _mention("泸州市", LUZHOU),
        _mention("产教联盟", ALLIANCE),
        _mention("渝昆高铁", LINE),
        _mention("永川科技园", PARK),
    ),
    STATEMENTS,
)
