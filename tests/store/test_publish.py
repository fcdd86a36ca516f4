"""What a folder holds stands at an endpoint too, and only what changed is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import httpx
import pytest
from pyoxigraph import NamedNode, Quad, QuerySolutions
from rdflib import Dataset

import endpoints
from chuanyu.building import build
from chuanyu.cli import main
from chuanyu.errors import GraphError
from chuanyu.rdf.vocabulary import PUBLISHED
from chuanyu.store.disk import open_store
from chuanyu.store.publish import publish, published
from chuanyu.store.remote import RemoteStore

TEXTS = {
    "a": "江津区将与泸州市共建港口。",
    "b": "永川区委书记陈立新说，永川已与泸州市签署“绿色\\通道”协议3份。",
    "c": "泸州市加入长江上游港口联盟。",
}
EVERY = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } }"


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text + "\n", encoding="utf-8")
    return folder


@pytest.fixture(params=["oxigraph", "rdflib_endpoint"])
def url(request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "oxigraph":
        with endpoints.oxigraph("--union-default-graph") as address:
            yield address
    else:
        with endpoints.rdflib_endpoint(Dataset(default_union=True)) as address:
            yield address


def _there(url: str) -> set[Quad]:
    """All that an endpoint holds, without what it was told of what it holds."""
    rows = RemoteStore(url).query(EVERY)
    assert isinstance(rows, QuerySolutions)
    found = {Quad(r["s"], r["p"], r["o"], r["g"]) for r in rows}
    return {q for q in found if q.graph_name != PUBLISHED}


def _sent(said: str) -> list[int]:
    line = next(line for line in said.splitlines() if line.startswith("端点"))
    return [int(n) for n in re.findall(r"\d+", line)]


def test_the_endpoint_follows_what_is_built_added_and_dropped(
    url: str, articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    rest = ["--out", str(out), "--store", url]
    assert main(["build", str(articles / "a.txt"), str(articles / "b.txt"), *rest]) == 0
    assert _there(url) == set(open_store(out))
    first = _sent(capsys.readouterr().out)

    assert main(["add", str(articles / "c.txt"), *rest]) == 0
    assert _there(url) == set(open_store(out))
    sent, removed, unchanged = _sent(capsys.readouterr().out)
    assert (removed, unchanged >= 3) == (0, True)  # two articles and the ontology at the least
    assert sent < first[0]

    assert main(["drop", "a", *rest]) == 0
    assert _there(url) == set(open_store(out))
    assert _sent(capsys.readouterr().out)[1] == 1

    assert main(["build", str(articles / "c.txt"), *rest]) == 0
    assert _there(url) == set(open_store(out))
    assert main(["build", str(articles / "c.txt"), *rest]) == 0
    assert _sent(capsys.readouterr().out.split("端点")[-1].join(["端点", ""]))[:2] == [0, 0]


def test_what_was_published_comes_back_in_the_same_bytes(url: str, articles: Path, tmp_path: Path) -> None:
    report = build([articles], tmp_path / "out")
    publish(open_store(tmp_path / "out"), RemoteStore(url))
    copy = tmp_path / "copy.trig"
    assert main(["export", str(copy), "--store", url]) == 0
    assert copy.read_bytes() == report.trig.read_bytes()


def test_graphs_of_others_stay(url: str, articles: Path, tmp_path: Path) -> None:
    remote = RemoteStore(url)
    remote.update("INSERT DATA { GRAPH <http://example.org/mine> { <http://x/a> <http://x/b> 1 } }")
    build([articles], tmp_path / "out")
    publish(open_store(tmp_path / "out"), remote)
    mine = {q for q in _there(url) if q.graph_name == NamedNode("http://example.org/mine")}
    assert len(mine) == 1


def test_articles_that_another_folder_published_are_not_removed_unasked(
    url: str, articles: Path, tmp_path: Path
) -> None:
    ours, theirs = tmp_path / "ours", tmp_path / "theirs"
    build([articles / "a.txt"], theirs)
    build([articles / "b.txt"], ours)
    remote = RemoteStore(url)
    publish(open_store(theirs), remote)
    before = _there(url)
    with pytest.raises(GraphError, match="1 篇文章不在这个图谱里"):
        publish(open_store(ours), remote)
    assert _there(url) == before
    publish(open_store(ours), remote, going=None)
    assert _there(url) == set(open_store(ours))


class Broken(httpx.HTTPTransport):
    """A network that fails for good after so many updates."""

    def __init__(self, left: int) -> None:
        super().__init__()
        self.left = left

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if "update" in parse_qs(request.content.decode()):
            if not self.left:
                raise httpx.ConnectError("gone", request=request)
            self.left -= 1
        return super().handle_request(request)


@pytest.mark.parametrize("left", [0, 1, 2, 4, 6])
def test_what_was_broken_off_is_mended_by_the_next(left: int, articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    with endpoints.oxigraph("--union-default-graph") as url:
        build([articles / "a.txt", articles / "b.txt"], out)
        publish(open_store(out), RemoteStore(url))
        old = _there(url)
        build([articles / "b.txt", articles / "c.txt"], out)
        with pytest.raises(GraphError, match="连不上"):
            client = httpx.Client(transport=Broken(left))
            publish(open_store(out), RemoteStore(url, client, wait=lambda _: None), going=None)
        # Even where what is wanted now is what stood there before it broke off.
        build([articles / "a.txt", articles / "b.txt"], out)
        publish(open_store(out), RemoteStore(url), going=None)
        assert _there(url) == set(open_store(out)) == old


def test_a_graph_larger_than_a_request_is_sent_in_pieces(
    articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chuanyu.store.publish._AT_ONCE", 5000)
    build([articles], tmp_path / "out")
    with endpoints.oxigraph("--union-default-graph") as url:
        remote = RemoteStore(url)
        publish(open_store(tmp_path / "out"), remote)
        assert _there(url) == set(open_store(tmp_path / "out"))
        assert len(published(remote)) == len(list(open_store(tmp_path / "out").named_graphs()))


def test_where_no_updates_are_taken_nothing_is_said_to_be_there(articles: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build([articles / "a.txt"], out)
    from served import served

    with served(out) as service:
        remote = RemoteStore(f"{service}/sparql")
        with pytest.raises(GraphError, match="403"):
            publish(open_store(out), remote)


def test_an_endpoint_that_does_not_answer_is_told_before_anything_is_read(
    articles: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chuanyu.store.remote._FIRST_WAIT", 0)
    out = tmp_path / "out"
    assert main(["build", str(articles), "--out", str(out), "--store", "http://127.0.0.1:9/query"]) == 1
    assert "连不上端点" in capsys.readouterr().err
    assert not out.exists()
