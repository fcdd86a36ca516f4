"""What a build was given → lines in Chinese about what is no error and yet hardly meant.

Takes the paths, the articles that were read, the user's decisions on names and the graph that came of
them; gives what the command line prints on stderr: articles without Chinese, in traditional characters or
with the tags of a web page, fields of their heads that mean nothing, files that were passed over,
articles that left the graph, decisions for a thing that nothing else knows, what gazetteers refer to and
do not hold.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from pyoxigraph import Literal

from chuanyu.building.aliases import NONE, REASON, Decision
from chuanyu.building.loose_ends import loose_ends
from chuanyu.errors import Where
from chuanyu.language.gazetteer import Gazetteer
from chuanyu.model import Article
from chuanyu.reading.files import SUFFIXES, passed_over
from chuanyu.reading.front_matter import CHINESE
from chuanyu.store.sparql import Source, sparql

NAMED = 3
"""So many articles, or fields of their heads, are named in a line."""
SHOWN = 20
"""So many characters of a field's name are shown."""
SHARE: Final = 0.1
"""An article has no Chinese to speak of where fewer of its letters are."""
_TAG: Final = re.compile(r"</(?:html|head|body|div|p|span|td|a)>", re.IGNORECASE)
"""What a web page has that was saved as its source, and no article."""

# An article names it itself: by its full name, or by a form that no decision of the user gave it.
_TOLD = """ASK {{
  ?entity skos:prefLabel {name} .
  {{ ?description cy:describes ?entity ; cy:surfaceForm ?form }}
  UNION {{ ?description cy:describes ?entity ; cy:contextualForm {name} }}
  UNION {{ ?naming cy:names ?entity ; cy:reason ?reason .
    FILTER(LANG(?reason) = "en" && !STRSTARTS(STR(?reason), {decided})) }}
}}"""


def notices(
    paths: Sequence[Path],
    out: Path,
    articles: Sequence[Article],
    decisions: Iterable[Decision],
    gazetteer: Gazetteer,
    store: Source,
    gone: Sequence[str] = (),
) -> tuple[str, ...]:
    """The lines for a reader, none where all is as it should be.

    Args:
        paths: the files and folders that were given.
        out: the folder of the graph.
        articles: those that could be read.
        decisions: the user's on names.
        gazetteer: with which they were read.
        store: the graph as it is now.
        gone: the ids of articles that it held before and that were not given this time.
    """
    return (
        *_gone(gone),
        *_others(paths, out),
        *of_articles(articles),
        *_unknown(decisions, gazetteer.by_name, store),
        *loose_ends(gazetteer),
    )


def of_articles(articles: Sequence[Article]) -> tuple[str, ...]:
    """The lines about what articles are made of, whatever graph they come to stand in."""
    return *_unread(articles), *_tagged(articles), *_foreign(articles), *_traditional(articles)


def _gone(ids: Sequence[str]) -> Iterator[str]:
    if ids:
        named = "、".join(ids[:NAMED]) + ("等" if len(ids) > NAMED else "")
        yield f"图谱原有的 {len(ids)} 篇文章这次没有给出，已去掉：{named}；要保留，请用 chuanyu add 加回"


def _others(paths: Sequence[Path], out: Path) -> Iterator[str]:
    if count := passed_over(paths, out):
        yield f"文件夹里有 {count} 个文件没有读：只读 {'、'.join(SUFFIXES)} 文件"


def _unread(articles: Iterable[Article]) -> Iterator[str]:
    """Fields of heads that are passed over, each with its first place: who wrote `titel` meant `title`."""
    places: dict[str, list[Where]] = {}
    for article in articles:
        for name, line in article.unknown:
            places.setdefault(name[:SHOWN], []).append(Where(article.path or article.id, line))
    if places:
        told = (
            f"{name}（{found[0]}" + (f" 等 {len(found)} 处）" if len(found) > 1 else "）")
            for name, found in list(places.items())[:NAMED]
        )
        more = f"等 {len(places)} 个" if len(places) > NAMED else ""
        known = f"{'、'.join(CHINESE.values())}，或{'、'.join(CHINESE)}"
        yield f"文件头里没有用到的名称：{'、'.join(told)}{more}；认得的是 {known}"


def _foreign(articles: Iterable[Article]) -> Iterator[str]:
    if found := [article for article in articles if not _is_chinese(article.analysed)]:
        yield f"几乎没有中文，读不出事实，文章仍保留：{_named(found)}"


def _traditional(articles: Iterable[Article]) -> Iterator[str]:
    if found := [article for article in articles if _is_traditional(article.analysed)]:
        yield f"像是繁体字，多数读不出来，请先转成简体：{_named(found)}"


def _tagged(articles: Iterable[Article]) -> Iterator[str]:
    if found := [article for article in articles if _TAG.search(article.text)]:
        yield f"像是网页源代码，标签也当作正文读了，请另存为纯文本：{_named(found)}"


def _named(articles: Sequence[Article]) -> str:
    names = (Path(article.path).name if article.path else article.id for article in articles[:NAMED])
    return "、".join(names) + (f"等 {len(articles)} 篇" if len(articles) > NAMED else "")


def _is_chinese(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return sum("㐀" <= letter <= "鿿" for letter in letters) >= SHARE * len(letters)


def _is_traditional(text: str) -> bool:
    """Whether one in seven characters is beyond GB 2312, where one in three of a traditional text is."""
    han = "".join(letter for letter in text if "㐀" <= letter <= "鿿")
    return 7 * (len(han) - len(han.encode("gb2312", errors="ignore")) // 2) >= max(7, len(han))


def _unknown(decisions: Iterable[Decision], known: Container[str], store: Source) -> Iterator[str]:
    for one in decisions:
        if one.entity == NONE or one.entity in known:
            continue
        name, decided = Literal(one.entity, language="zh"), Literal(REASON.format(""))
        if not sparql(store, _TOLD.format(name=name, decided=decided)).rows[0][0]:
            yield f"{one.place}: 地名录和文章里都没有“{one.entity}”，已当作新的事物；请检查是否写错"
