"""The documentation's site: it builds without a warning, its links lead somewhere, its code runs."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import matplotlib as mpl
import pytest

mpl.use("agg")

from IPython.core.interactiveshell import InteractiveShell

import chuanyu
from chuanyu.answers import queries
from chuanyu.cli import main

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)
WITH_CODE = [page for page in PAGES if "```python" in page.read_text(encoding="utf-8")]


class Links(HTMLParser):
    """What a page links to, what it loads, and which anchors it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.anchors |= {given[name] for name in ("id", "name") if name in given}
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and given.get("rel") not in ("canonical", "prev", "next"):
            self.loads.append(given.get("href", ""))
        elif tag in ("script", "img", "iframe", "source"):
            self.loads.append(given.get("src", ""))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(out)]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    done = subprocess.run(command, cwd=ROOT, env=quiet, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr
    return out


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, Links]:
    found = {}
    for file in sorted(site.rglob("*.html")):
        if file.name == "ontology.html":  # pyLODE's page, which has anchors of its own
            continue
        found[file] = Links()
        found[file].feed(file.read_text(encoding="utf-8"))
    return found


def test_every_link_within_the_site_leads_somewhere(site: Path, pages: dict[Path, Links]) -> None:
    broken = []
    for file, page in pages.items():
        if file.name == "404.html":
            continue
        for link in page.links:
            if re.match(r"https?:|mailto:", link):
                continue
            path, anchor = urldefrag(link)
            target = (file.parent / unquote(path)).resolve() if path else file
            if target.is_dir():
                target /= "index.html"
            known = pages.get(target)
            if not target.is_file() or (anchor and known and unquote(anchor) not in known.anchors):
                broken.append((str(file.relative_to(site)), link))
    assert broken == []


def test_the_site_loads_nothing_from_elsewhere(pages: dict[Path, Links]) -> None:
    assert len(pages) > 15
    away = {load for page in pages.values() for load in page.loads if re.match(r"(https?:)?//", load)}
    assert away == set()


def test_the_reference_has_every_method_with_its_example(site: Path) -> None:
    page = (site / "reference" / "graph.html").read_text(encoding="utf-8")
    for name in (
        "sparql",
        "query",
        "entity",
        "search",
        "statements",
        "article",
        "network",
        "view",
        "to_pandas",
    ):
        assert f'id="chuanyu.notebook.graph.Graph.{name}"' in page
    measures = (site / "reference" / "analysis.html").read_text(encoding="utf-8")
    for name in chuanyu.analysis.__all__:
        assert f".{name}" in measures


def test_the_reference_lists_every_command_and_query(site: Path) -> None:
    commands = (site / "reference" / "commands.html").read_text(encoding="utf-8")
    for name in ("build", "add", "drop", "query", "show", "view", "serve", "export", "evaluate"):
        assert f'id="chuanyu-{name}"' in commands
    asked = (site / "reference" / "queries.html").read_text(encoding="utf-8")
    for query in queries.catalogue():
        assert f'id="{query.name}"' in asked
        assert query.title_zh in asked


def test_chinese_words_are_terms_of_the_search(site: Path) -> None:
    """What stands between separators is a term, and nothing else can be found."""
    index = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))
    apart = re.compile(index["config"]["separator"])
    terms = {term for doc in index["docs"] for term in apart.split(f"{doc['title']} {doc['text']}")}
    assert {"置信度", "转载", "永川", "川渝", "双城经济圈", "快速"} <= terms


@pytest.fixture
def folder(
    seed_out: Path, practice_out: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    """A folder where `out` is the seed's graph and `out/practice` that of the practice articles."""
    (tmp_path / "out").mkdir()
    for entry in seed_out.iterdir():
        (tmp_path / "out" / entry.name).symlink_to(entry)
    (tmp_path / "out" / "practice").symlink_to(practice_out)
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    chuanyu.set_language("zh")


@pytest.mark.parametrize("page", WITH_CODE, ids=lambda p: str(p.relative_to(ROOT / "docs")))
def test_the_code_of_a_page_runs(page: Path, folder: Path) -> None:
    if page.name == "index.md":  # it builds `out` itself
        (folder / "out").rename(folder / "old")
    shell = InteractiveShell()
    for language, text in BLOCK.findall(page.read_text(encoding="utf-8")):
        if language == "python":
            # A cell that ends with a value has to give one, as the reader sees it.
            result = shell.run_cell(text)
            result.raise_error()
            last = text.rstrip().rsplit("\n", 1)[-1]
            if re.match(r"(g|mine|picture|ties|facts)(\.|\[|$)", last) and "selected =" not in last:
                assert result.result is not None, text
    shell.history_manager = None


def test_the_commands_of_the_quick_start_work(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "seeds").symlink_to(ROOT / "seeds")
    text = (ROOT / "docs" / "quickstart.zh.md").read_text(encoding="utf-8")
    lines = [
        line for language, block in BLOCK.findall(text) if language == "sh" for line in block.splitlines()
    ]
    asked = [line for line in lines if not re.match("chuanyu (build|serve)", line)]
    assert len(asked) == 5
    for line in asked:
        assert main(shlex.split(line)[1:]) == 0
        assert "没有结果" not in capsys.readouterr().out
