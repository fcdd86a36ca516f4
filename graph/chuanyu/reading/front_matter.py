"""The head of a file between two lines `---` → what it says about the article.

Values are taken as they are written, not as YAML would type them: an id `007` stays `007`, a title
`2021` stays a title, and a date that does not exist is reported with its line.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Final

import yaml

from chuanyu.errors import ArticleError, Where

_LONGEST = 65_536  # characters; a longer head is an article that happens to start with a ruler
_RULE = re.compile(r"^---[ \t]*$", re.MULTILINE)
_DATE = re.compile(
    r"(\d{4})(?:-|/|\.|\s*年\s*)(\d{1,2})(?:-|/|\.|\s*月\s*)(\d{1,2})\s*日?(?:[T\s]+\d{1,2}:\d{2}.*)?"
)
CHINESE: Final = {"标题": "title", "来源": "source", "日期": "date", "事件日期": "event_date", "标识": "id"}
"""What a head may say in Chinese, and the fields that it means, which may stand there as well."""
_ID = re.compile(r"[^\s/\\\x00-\x1f]+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file says; everything is optional.

    Attributes:
        body: the offset in the decoded text at which the stored text begins.
        unknown: fields that mean nothing here, each with its line in the file.
    """

    body: int = 0
    title: str | None = None
    source: str | None = None
    date: dt.date | None = None
    event_date: dt.date | None = None
    id: str | None = None
    unknown: tuple[tuple[str, int], ...] = ()


def read_front_matter(text: str, path: str) -> FrontMatter:
    """Read the front matter; empty where the text does not begin with a line `---`.

    Raises:
        ArticleError: no closing line, no YAML, a value that is no text, a wrong date or id.
    """
    opening = _RULE.match(text)
    if not opening:
        return FrontMatter()
    closing = _RULE.search(text, opening.end(), opening.end() + _LONGEST)
    if not closing or closing.start() == 0:
        raise ArticleError("文件头以 --- 开始，但没有结束的 ---", Where(path, 1), "请在正文之前补上一行 ---")
    values, unknown = _values(text[opening.end() + 1 : closing.start()], path)
    return FrontMatter(
        body=min(closing.end() + 1, len(text)),
        title=_text(values, "title"),
        source=_text(values, "source"),
        date=_day(values, "date", path),
        event_date=_day(values, "event_date", path),
        id=_identifier(values, path),
        unknown=tuple(unknown),
    )


def article_id(value: str, where: Where) -> str:
    """Check an article's id.

    Raises:
        ArticleError: it is empty or holds white space or a slash.
    """
    if not _ID.fullmatch(value):
        raise ArticleError(
            f"文章标识 {value!r} 为空，或含空白或斜杠", where, "请在文件头的 id 写明一个不含空白和斜杠的标识"
        )
    return value


def day(value: str) -> dt.date | None:
    """The date that a string is: 2021-05-28, 2021/5/28, 2021年5月28日; a time after it is left out."""
    match = _DATE.fullmatch(value.strip())
    try:
        return dt.date(*map(int, match.groups())) if match else None
    except ValueError:
        return None


def _values(head: str, path: str) -> tuple[dict[str, tuple[str, int]], list[tuple[str, int]]]:
    """The scalars of the head as written, each with its line in the file; the fields that mean nothing."""
    try:
        node = yaml.compose(head, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        where = Where(path, mark.line + 2, mark.column + 1) if mark else Where(path, 2)
        raise ArticleError(
            "文件头不是合法的 YAML", where, "请检查引号和缩进；冒号要用半角、后面空一格，含冒号的值要加引号"
        ) from error
    except (yaml.YAMLError, RecursionError) as error:
        raise ArticleError(
            "文件头不是合法的 YAML", Where(path, 2), "请删去其中的控制字符和多余的括号"
        ) from error
    if node is None:
        return {}, []
    if not isinstance(node, yaml.MappingNode):
        raise ArticleError(
            "文件头不是“名称: 值”的形式", Where(path, 2), "请写成 title: … 等行，冒号用半角、后面空一格"
        )
    values: dict[str, tuple[str, int]] = {}
    unknown: list[tuple[str, int]] = []
    for key, value in node.value:
        line = key.start_mark.line + 2
        written = key.value if isinstance(key, yaml.ScalarNode) else "…"
        name = CHINESE.get(written, written)
        if name not in CHINESE.values():
            unknown.append((written, line))
            continue
        if not isinstance(value, yaml.ScalarNode):
            raise ArticleError(f"文件头的 {written} 应是一个值", Where(path, line), "含特殊字符的值要加引号")
        if value.tag != "tag:yaml.org,2002:null":
            values[name] = (value.value, line)
    return values, unknown


def _text(values: dict[str, tuple[str, int]], name: str) -> str | None:
    value, _ = values.get(name, ("", 0))
    return " ".join(value.split()) or None


def _day(values: dict[str, tuple[str, int]], name: str, path: str) -> dt.date | None:
    if name not in values or not values[name][0].strip():
        return None
    value, line = values[name]
    found = day(value)
    if found is None:
        raise ArticleError(
            f"文件头的 {name} 不是日期：{value}", Where(path, line), "请写成 2021-05-28 或 2021年5月28日"
        )
    return found


def _identifier(values: dict[str, tuple[str, int]], path: str) -> str | None:
    if "id" not in values:
        return None
    value, line = values["id"]
    return article_id(value.strip(), Where(path, line))
