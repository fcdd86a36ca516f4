"""The page of one article: whatever stands in it, it changes nothing of the page, which asks for nothing."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from chuanyu.model import (
    Entity,
    EntityClass,
    PassageKind,
    PostHolding,
    Span,
)
from explained import BUREAU, Read, article_of, mention_of, page_of, promise_of

TESTS = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    "odd",
    [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror='alert(1)'>",
        "<!-- <style>*{display:none}",
        "&lt;b&amp;",
        "{{ 7 * 7 }}{% raw %}",
    ],
)
def test_an_article_can_hold_anything(odd: str) -> None:
    article = replace(article_of((f"说{odd}完", PassageKind.BODY)), title=odd, source=odd, id=odd)
    person = Entity(EntityClass.PERSON, odd, scope=odd)
    post = PostHolding(
        evidence=(article.evidence(Span(0, len(article.analysed))),),
        confidence=1,
        rule=odd,
        section=odd,
        person=person,
        role=odd,
        organization=BUREAU,
    )
    page = page_of(article, [mention_of(article, odd, person, reason=odd)], [post])
    read = Read.of(page)
    assert [e.tag for e in read.elements].count("script") == 1
    assert [e.tag for e in read.elements].count("style") == 1
    assert not {e.tag for e in read.elements} & {"img", "b"}
    assert not any(name.startswith("on") for e in read.elements for name in e.attributes)
    assert read.passages() == [article.analysed]
    (mention,) = (e for e in read.all("m") if "title" in e.attributes)
    assert mention.text == odd
    assert odd in mention.attributes["title"]
    (card,) = read.all("card")
    assert card.text.count(odd) == 5, "person, role, section, quote and rule"


def test_marks_that_turn_the_text_are_seen_and_turn_nothing() -> None:
    article = article_of(("反\u202e斜\u2066杠\u200f\x00完", PassageKind.BODY))
    odd = Entity(EntityClass.PERSON, "甲\u202e乙")
    page = page_of(article, [mention_of(article, "斜\u2066杠", odd)], [promise_of(article, "杠\u200f\x00完")])
    assert not set(page) & set("\u202e\u2066\u200f\x00")
    read = Read.of(page)
    assert read.passages() == ["反�斜�杠��完"]
    assert read.quote(1) == "杠��完"


def test_the_page_asks_for_nothing_and_allows_only_its_own_script_and_style() -> None:
    page = page_of(article_of(("永川将建港口。", PassageKind.BODY)))
    assert re.findall(r"""<[^>]*\b(?:src|href)=(?!["']?(?:data:|#))""", page) == []
    assert not re.search(r"@import|url\(|https?:", page)
    assert not re.search(r"<[^>]*\sstyle=", page)
    read = Read.of(page)
    (allowed,) = (
        e.attributes["content"]
        for e in read.elements
        if e.attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert "default-src 'none'" in allowed
    assert "unsafe" not in allowed
    for tag, directive in (("script", "script-src"), ("style", "style-src")):
        (text,) = re.findall(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in allowed


def test_the_same_article_gives_the_same_bytes_in_another_process() -> None:
    script = (
        f"import sys; sys.path.insert(0, {str(TESTS)!r}); import examples\n"
        "from chuanyu.model import Document\nfrom chuanyu.view.explain import explain\n"
        "reading = examples.readings()[0]; article = reading.article\n"
        "document = Document(article, article.analysed, (), (), reading.mentions[::2])\n"
        "sys.stdout.buffer.write(explain(document, reading).encode())"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", script],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(pages) == 1
    assert "永川区" in pages.pop().decode()
