"""The command `chuanyu`: arguments in, messages out, no logic.

Errors are one line on stderr; the exit code is 1 where work failed and 2 where the command was
misused.  What is heavy is imported inside the commands, so that help is quick, and the commands by
`commands`: processes that read articles import this module too, and nothing of it is for them.
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from chuanyu.errors import ChuanyuError, QueryError

if TYPE_CHECKING:
    from typer import Typer

_COMMANDS = ("building", "keeping", "asking", "naming", "serving", "showing")
"""The modules that add commands, as help lists them."""

_INTERRUPTED = 130
"""The exit code of what Ctrl-C ended."""


def commands() -> Typer:
    """The app with all its commands."""
    from chuanyu.cli.app import app

    for module in _COMMANDS:
        import_module(f"chuanyu.cli.{module}")
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: what follows the program's name; those of the process if absent.

    Returns:
        The exit code: 0, 1 where work failed, 2 where the command was misused, 130 where it was broken off.
    """
    import typer

    from chuanyu.cli.app import UsageError, say

    app = commands()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if arguments is None:
        # Under a locale that is not UTF-8 Python keeps the bytes of an argument as surrogates.
        arguments = [os.fsencode(a).decode("utf-8", errors="replace") for a in sys.argv[1:]]
    try:
        code = app(list(arguments), prog_name="chuanyu", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read us has enough; Python must not meet the closed pipe again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        code = _INTERRUPTED
    except ChuanyuError as error:
        say(str(error))
        return 2 if isinstance(error, QueryError) else 1
    except UsageError as error:
        say(getattr(error, "format_message", error.__str__)())
        return 2
    if code == _INTERRUPTED:  # Typer makes it of Ctrl-C itself
        say("已中断")
    return code if isinstance(code, int) else 0
