"""Lists in the site that are made of the program itself: its commands and its named queries.

mkdocs calls `on_page_markdown` for each page; `{{ commands }}` and `{{ queries }}` give way to the lists,
so that they cannot be out of date.
"""

from __future__ import annotations

from collections.abc import Iterator

from chuanyu.answers.queries import catalogue


def on_page_markdown(markdown: str, **_: object) -> str:
    """The text of a page with its lists."""
    for name, made in (("commands", commands), ("queries", queries)):
        mark = f"{{{{ {name} }}}}"
        if mark in markdown:
            markdown = markdown.replace(mark, "\n".join(made()))
    return markdown


def commands() -> Iterator[str]:
    """Each command with what it does and its options."""
    import typer
    from typer.core import TyperGroup

    from chuanyu.cli import commands as app

    group = typer.main.get_command(app())
    assert isinstance(group, TyperGroup)
    for name, command in sorted(group.commands.items()):
        yield f"\n## chuanyu {name}\n\n{(command.help or '').strip()}\n"
        for one in command.params:
            shown = ", ".join(f"`{option}`" for option in one.opts if option.startswith("-"))
            label = shown or f"`{(one.metavar or one.name or '').upper()}`"
            yield f"- {label}: {' '.join((getattr(one, 'help', None) or '').split())}"


def queries() -> Iterator[str]:
    """Each named query with its question, its parameters and its columns, in both languages."""
    for query in catalogue():
        yield f"\n## {query.name}\n\n**{query.title_zh}** {query.description_zh}\n\n{query.description_en}\n"
        for one in query.parameters:
            need = "required" if one.required else f"default {one.default}" if one.default else "optional"
            yield f"- `{one.name}` ({one.type}, {need}): {one.description_en}; `{one.name}={one.example}`"
        columns = ", ".join(f"`{name}` {header}" for name, header in query.columns.items())
        yield f"\nColumns: {columns}"
