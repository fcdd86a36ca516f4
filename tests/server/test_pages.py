"""The pages of the service: entities for people and machines, the query editor, the whole picture."""

from __future__ import annotations

import html
import os
import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import httpx
import pytest
from pyoxigraph import RdfFormat, parse

import examples
from chuanyu.model import Commitment, EntityClass, Outcome, PostHolding
from graphs import write
from served import served

YONGCHUAN = "https://w3id.org/chuanyu/id/place/500118-永川区"


@pytest.mark.parametrize("name", ["永川区", "永川", "yongchuan", YONGCHUAN])
def test_a_name_an_alias_pinyin_or_an_iri_leads_to_the_entity(name: str, client: httpx.Client) -> None:
    answer = client.get(f"/entity/{quote(name, safe='')}")
    assert answer.status_code == 200
    assert "<h1>永川区" in answer.text
    assert "永川区委书记李明远" not in answer.text
    assert "永川将与泸州共建川南渝西示范产业园" in answer.text
    assert "《永川泸州共建产业园》2022-03-05" in re.sub("<[^>]+>", "", answer.text)
    assert answer.text.count("<q>") == answer.text.count('</q> <small class="whole">置信度 ') > 3
    assert all(part.count("《永川泸州共建产业园》") <= 1 for part in answer.text.split("<section>"))
    assert "script-src 'none'" in answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    ("kind", "form"), [("text/turtle", RdfFormat.TURTLE), ("application/ld+json", RdfFormat.JSON_LD)]
)
def test_machines_get_what_the_graph_says_of_it(kind: str, form: RdfFormat, client: httpx.Client) -> None:
    answer = client.get("/entity/永川区", headers={"Accept": kind})
    assert answer.headers["content-type"].split(";")[0] == kind
    triples = list(parse(answer.content, form))
    assert any(getattr(t.subject, "value", "") == YONGCHUAN for t in triples)
    assert any(getattr(t.object, "value", "") == YONGCHUAN for t in triples)


def test_an_iri_on_this_host_leads_to_the_page(client: httpx.Client) -> None:
    answer = client.get("/id/place/500118-永川区")
    assert answer.status_code == 303
    assert client.get(answer.headers["location"]).status_code == 200


def test_what_is_not_there_offers_near_names(client: httpx.Client) -> None:
    answer = client.get("/entity/永串区")
    assert answer.status_code == 404
    assert '">永川区</a> <small>地方</small>' in answer.text
    assert "相近的名称" in answer.text


@pytest.mark.parametrize(
    ("address", "wanted", "english"),
    [
        ("", "", False),
        ("", "en-GB,en;q=0.9,zh;q=0.3", True),
        ("", "zh-CN,zh;q=0.9,en;q=0.8", False),
        ("", "de,en;q=0.5", True),
        ("", "de", False),
        ("", "zh, en", False),
        ("", "en;q=x, *", False),
        ("?lang=en", "zh-CN", True),
        ("?lang=zh", "en", False),
        ("?lang=xx", "", False),
    ],
)
def test_pages_speak_the_language_of_their_address_or_the_browsers(
    address: str, wanted: str, english: bool, client: httpx.Client
) -> None:
    for path in ("/entity/永川区", "/entity/永串区", "/ask", "/"):
        answer = client.get(path + address, headers={"Accept-Language": wanted})
        assert answer.text.count('<html lang="en"') == english
        assert path == "/" or answer.text.count(">中文</a>") == english
        assert "Accept-Language" in answer.headers["vary"]


def test_an_english_page_keeps_its_language_and_leaves_the_articles_words(client: httpx.Client) -> None:
    page = client.get("/entity/永川区?lang=en").text
    assert "永川区 <small>place</small></h1>" in page
    assert "<h2>cooperation (" in page
    assert "共建产业园 · planned</strong>" in page
    assert '<q lang="zh-CN">永川将与泸州共建川南渝西示范产业园' in page
    assert not set(re.sub(r'<(\w+)[^>]* lang="zh-CN".*?</\1>|<title>.*|<small>https.*', "", page)) & set(
        "永川的事"
    )
    near = client.get("/entity/永串区?lang=en").text
    assert "Names that come near:" in near
    for text in (page, near):
        links = re.findall(r'<a href="(/[^"]*)"', text)
        assert [link for link in links if "?lang=en" not in link] == [links[2]]
        assert links[2].endswith("?lang=zh")
    assert "/?lang=en#view=article" in page


def test_an_article_leads_to_its_text(client: httpx.Client) -> None:
    (article,) = set(re.findall(r'<h3><a href="(/#[^"]+)">《永川泸州共建', client.get("/entity/永川区").text))
    name = article.split("article=")[-1]
    answer = client.get(f"/article/{name}")
    assert answer.status_code == 303
    found = client.get(answer.headers["location"])
    assert (found.status_code, found.headers["location"]) == (303, html.unescape(article))
    triples = client.get(answer.headers["location"], headers={"Accept": "text/turtle"})
    assert "永川泸州共建产业园" in triples.text
    assert client.get("/article/none", follow_redirects=True).status_code == 404


def test_a_name_that_several_bear_lists_them(tmp_path: Path) -> None:
    other = replace(examples.LI, scope="永川区人民政府")
    government = replace(examples.COMMITTEE, cls=EntityClass.GOVERNMENT_BODY, name="永川区人民政府")
    first, second = examples.readings()
    (post, *rest) = first.statements
    assert isinstance(post, PostHolding)
    again = replace(post, person=other, organization=government)
    write([replace(first, statements=(post, again, *rest)), second], examples.gazetteer(), tmp_path)
    with served(tmp_path) as url:
        answer = httpx.get(f"{url}/entity/李明远")
    assert answer.status_code == 300
    listed = answer.text.split("<ul>")[1]
    assert listed.count('<a href="/entity/') == 2
    assert "永川区人民政府</small>" in listed  # what tells the two apart


def test_text_of_articles_is_no_markup(tmp_path: Path) -> None:
    evil = "<script>alert(1)</script>\"'&"
    first, second = examples.readings()
    park = replace(examples.PARK, name=f"产业园{evil}")
    statements = tuple(
        replace(s, concerns=(park,)) if isinstance(s, Commitment | Outcome) else s for s in first.statements
    )
    write([replace(first, statements=statements), second], examples.gazetteer(), tmp_path)
    with served(tmp_path) as url:
        page = httpx.get(f"{url}/entity/{quote(park.name, safe='')}")
        asked = httpx.get(f"{url}/entity/{quote(evil, safe='')}")
        editor = httpx.get(f"{url}/ask")
    for answer in (page, asked, editor):
        assert "<script>alert" not in answer.text
    assert page.status_code == 200
    assert "&lt;script&gt;" in page.text


def test_the_whole_picture_is_the_page_of_the_graph(client: httpx.Client, example_out: Path) -> None:
    answer = client.get("/")
    assert answer.content == (example_out / "graph.html").read_bytes()


def test_a_graph_to_which_nobody_may_write_has_its_page_all_the_same(tmp_path: Path) -> None:
    write(examples.readings(), examples.gazetteer(), tmp_path)
    (tmp_path / "graph.html").mkdir()  # no file can be written in its place
    os.utime(tmp_path / "graph.html", (0, 0))
    with served(tmp_path) as url:
        for language, lang in (("zh", "zh-CN"), ("en", "en")):
            answer = httpx.get(url, headers={"Accept-Language": language})
            assert answer.status_code == 200
            assert f'<html lang="{lang}">' in answer.text
            assert "川南渝西示范产业园" in answer.text


def test_only_our_own_files_are_given_out(client: httpx.Client) -> None:
    assert client.get("/static/ask.js").status_code == 200
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static/..%2fapp.py", "/etc/passwd"):
        assert client.get(path).status_code == 404
