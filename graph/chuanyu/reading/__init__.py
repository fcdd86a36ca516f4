"""Files → `Article`s: encoding, front matter, title, date, paragraphs, what is noise.

The *stored* text is the decoded body below the front matter, line ends as LF, nothing else changed.
The *analysed* text is its passages, a line each; every character leads back to the stored text.
Nothing is dropped: noise is marked by the kind of its passage.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from chuanyu.errors import ArticleError, GraphError, Where
from chuanyu.model import Article
from chuanyu.reading.dating import presumed_day
from chuanyu.reading.encoding import decode
from chuanyu.reading.files import find_articles
from chuanyu.reading.front_matter import article_id, read_front_matter
from chuanyu.reading.header import read_header
from chuanyu.reading.layout import lay_out
from chuanyu.reading.lines import lines

__all__ = ["parse_article", "read_article", "read_articles"]

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
        raise ArticleError("这是文件夹，不是一篇文章", Where(path), "请给出其中一个文件") from error
    except OSError as error:
        raise ArticleError(
            f"文件无法读取：{error.strerror or error}", Where(path), "请检查路径和权限"
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
    _check_ids(articles)
    return articles, skipped


def _check_ids(articles: Sequence[Article]) -> None:
    """See that no two articles have one id; the error names both files."""
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
        raise ArticleError(f"文章太长：{len(decoded)} 字", Where(name), "请把文件分成一篇文章一个")
    head = read_front_matter(decoded, name)
    identifier = head.id if head.id is not None else article_id(stem, Where(name))
    text = decoded[head.body :]
    found = list(lines(text))
    if not found:
        raise ArticleError("文章没有正文", Where(name), "请检查文件是否完整")
    if len(found) > MOST_LINES:
        raise ArticleError(f"文章太长：{len(found)} 行", Where(name), "请把文件分成一篇文章一个")
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
        unknown=head.unknown,
    )
