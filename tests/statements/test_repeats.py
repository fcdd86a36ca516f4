"""What is printed twice states its facts once, with both quotes."""

from datetime import date
from typing import Any

import examples
from chuanyu.model import Commitment, Outcome, Span, Statement
from chuanyu.statements import once
from examples import LUZHOU, YONGCHUAN
from reading_of import reading

TWICE = examples.article("twice", "消息\n将建港口。\n结尾。\n将建\n港口。\n", date(2024, 1, 1))
FIRST, AGAIN = Span(3, 7), Span(13, 18)


def promise(span: Span, **fields: Any) -> Commitment:
    given: dict[str, Any] = {"actors": (YONGCHUAN,), "confidence": 0.8, "rule": "hand", **fields}
    return Commitment(evidence=(TWICE.evidence(span),), **given)


def test_the_same_words_of_the_same_things_are_one_statement_with_two_quotes() -> None:
    found = once(
        [promise(FIRST, section="导语"), promise(AGAIN, confidence=0.9, rule="other", section="正文")]
    )
    assert [[TWICE.text[q.start : q.end] for q in one.evidence] for one in found] == [
        ["将建港口", "将建\n港口"]
    ]
    assert [(one.confidence, one.section, one.rule) for one in found] == [(0.9, "导语", "hand")]


def test_other_actors_other_words_and_another_kind_stay_apart() -> None:
    given: list[Statement] = [
        promise(FIRST),
        promise(AGAIN, actors=(LUZHOU,)),
        promise(Span(9, 11)),
        Outcome(actors=(YONGCHUAN,), evidence=(TWICE.evidence(AGAIN),), confidence=0.8, rule="hand"),
    ]
    assert once(given) == tuple(given)


def test_a_sentence_that_an_article_repeats_is_read_once() -> None:
    told = "永川区将加快建设港口物流园。"
    kinds = [type(s) for s in reading(told).statements]
    assert Commitment in kinds
    again = reading(f"{told}\n泸州天气晴好。{told}").statements
    assert [type(s) for s in again] == kinds
    assert {len(s.evidence) for s in again if isinstance(s, Commitment)} == {2}
