"""A file → `Article`: encoding, front matter, title, date, paragraphs, what is noise.

The *stored* text is the decoded body below the front matter, line ends as LF, nothing else changed.
The *analysed* text is its passages, a line each; every character leads back to the stored text.
Nothing is dropped: noise is marked by the kind of its passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from chuanyu.errors import ArticleError, GraphError, Where
from chuanyu.model import Article
from chuanyu.reading.dating import presumed_day
from chuanyu.reading.encoding import decode
from chuanyu.reading.front_matter import article_id, read_front_matter
from chuanyu.reading.header import read_header
from chuanyu.reading.layout import lay_out
from chuanyu.reading.lines import lines

__all__ = ["check_ids", "find_articles", "parse_article", "read_article", "read_articles"]

SUFFIXES = (".txt", ".md")
LONGEST = 2_000_000
"""Characters; what is longer is a collection, and reading it whole would take a gigabyte."""
MOST_LINES = 50_000
"""Lines that are not blank; what has more is a list or a table of data, and every line takes its time."""


def read_article(path: Path) -> Article:
    """Read an article from its file.

    Where the front matter gives no id it is the file's name, with `-` for white space: `湖南 报道.txt` is
    湖南-报道.

    Raises:
        ArticleError: the file is missing, no text, empty, or its front matter is broken.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError as error:
        raise ArticleError("没有这个文件", Where(path), "请检查路径") from error
    except IsADirectoryError as error:
        raise ArticleError("这是文件夹, 不是一篇文章", Where(path), "请给出其中一个文件") from error
    except OSError as error:
        raise ArticleError(
            f"文件无法读取: {error.strerror or error}", Where(path), "请检查路径和权限"
        ) from error
    return parse_article(content, "-".join(path.stem.split()), str(path))


def read_articles(paths: Sequence[Path]) -> tuple[list[Article], list[ArticleError]]:
    """Read the articles that files and folders hold.

    Returns:
        The articles, in the order of their files, and what was wrong with those that cannot be read.

    Raises:
        ArticleError: a path does not exist, or no article can be read.
        GraphError: two articles have one id.
    """
    articles: list[Article] = []
    skipped: list[ArticleError] = []
    for file in find_articles(paths):
        try:
            articles.append(read_article(file))
        except ArticleError as error:
            skipped.append(error)
    if not articles:
        raise ArticleError(f"没有一篇文章能读，例如 {skipped[0]}")
    check_ids(articles)
    return articles, skipped


def check_ids(articles: Iterable[Article]) -> None:
    """See that no two articles have one id.

    Raises:
        GraphError: two have; it names both files.
    """
    seen: dict[str, str] = {}
    for article in articles:
        file = article.path or article.title or article.id
        if article.id in seen:
            raise GraphError(
                f"两篇文章的编号都是 {article.id}：{seen[article.id]} 和 {file}",
                do="请给其中一篇换一个 id，或删去重复的文件",
            )
        seen[article.id] = file


def parse_article(content: bytes, stem: str, path: str | None = None) -> Article:
    """Make an article of a file's bytes.

    Args:
        content: the whole file, in UTF-8, UTF-16 or GB18030, with or without front matter.
        stem: the id where the front matter gives none.
        path: the file's name, for messages and as `Article.path`.

    Returns:
        The article.  What the front matter leaves out (title, date, source) is taken from the first
        lines where they state it; a date is never guessed.

    Raises:
        ArticleError: the bytes are no text, there is nothing in them or more than `LONGEST` characters
            or `MOST_LINES` lines, or the front matter is broken.
    """
    name = path or stem
    decoded = decode(content, name)
    if len(decoded) > LONGEST:
        raise ArticleError(f"文章太长: {len(decoded)} 字", Where(name), "请把文件分成一篇文章一个")
    head = read_front_matter(decoded, name)
    identifier = head.id if head.id is not None else article_id(stem, Where(name))
    text = decoded[head.body :]
    found = list(lines(text))
    if not found:
        raise ArticleError("文章没有正文", Where(name), "请检查文件是否完整")
    if len(found) > MOST_LINES:
        raise ArticleError(f"文章太长: {len(found)} 行", Where(name), "请把文件分成一篇文章一个")
    header = read_header(text, found)
    title = head.title or header.title
    layout = lay_out(text, found, title, header)
    date = head.date or header.date
    return Article(
        id=identifier,
        title=title,
        text=text,
        analysed=layout.analysed,
        offsets=layout.offsets,
        passages=layout.passages,
        source=head.source or header.source,
        date=date,
        event_date=head.event_date,
        path=path,
        presumed=None if date else presumed_day(layout.analysed),
    )


def find_articles(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The articles that files and folders hold.

    Args:
        paths: files, taken as they are, and folders, searched for `*.txt` and `*.md` at any depth.

    Returns:
        The files, sorted, each once; in folders hidden files and folders and `README*` are left out.

    Raises:
        ArticleError: a path does not exist, or there is no article at all.
    """
    found: set[Path] = set()
    for path in paths:
        if path.is_dir():
            found.update(file for file in path.rglob("*") if _is_article(file, path))
        elif path.is_file():
            found.add(path)
        else:
            raise ArticleError("没有这个文件或文件夹", Where(path), "请检查路径")
    if not found:
        where = "、".join(map(str, paths)) or None
        raise ArticleError("没有找到文章", where, "请给出 .txt 或 .md 文件, 或含有它们的文件夹")
    return tuple(sorted(found))


def passed_over(paths: Sequence[Path], out: Path) -> int:
    """How many files in folders are no articles by their endings.

    Hidden files, `README*` and what lies in the folder `out` do not count.
    """
    found = {file for path in paths if path.is_dir() for file in path.rglob("*") if _is_other(file, path)}
    return sum(not file.resolve().is_relative_to(out.resolve()) for file in found)


def _is_other(file: Path, folder: Path) -> bool:
    return _is_meant(file, folder) and file.suffix.lower() not in SUFFIXES


def _is_article(file: Path, folder: Path) -> bool:
    return _is_meant(file, folder) and file.suffix.lower() in SUFFIXES


def _is_meant(file: Path, folder: Path) -> bool:
    hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
    readme = file.name.upper().startswith("README")
    return not hidden and not readme and file.is_file()
