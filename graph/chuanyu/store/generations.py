"""A folder of builds: each is written beside the others, and one rename makes it the one to read.

`out/store` holds a folder a build and `latest`, a link to the one to read; `out/graph.trig` is a link
through `latest`.  So the store and the file change at one moment, and whoever reads, or whatever kills
the program, meets the old graph or the new one and never half of either.  The build before stays for
those who still read it.  One process at a time writes: a lock on `out/store/lock` that ends with it.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chuanyu.errors import GraphError, Where

STORE = "store"
TRIG = "graph.trig"
_LATEST, _LOCK, _PREVIOUS = "latest", "lock", "previous"
_BUILD = "build-"


def latest(out: Path) -> Path | None:
    """The folder of the build to read, if there is one.

    Args:
        out: the output folder, or the folder of builds in it.
    """
    folder = out / STORE if (out / STORE).is_dir() else out
    link = folder / _LATEST
    if _is_copied(link):
        return link
    try:  # where the system permits no links, the name stands in a file
        name = link.readlink() if link.is_symlink() else Path(link.read_text("utf-8").strip())
    except (OSError, UnicodeDecodeError):
        return None
    build = folder / name.name
    return build if name.name.startswith(_BUILD) and build.is_dir() else None


@contextmanager
def new_build(out: Path) -> Iterator[Path]:
    """A folder to fill with a build, which takes the place of the latest at the end.

    Args:
        out: the output folder; made if it is not there.

    Raises:
        GraphError: a file stands there, another process writes there, or the disk does not take it; the
            old build stands.
    """
    if out.is_file():
        raise GraphError("这是文件，图谱要放在文件夹里", Where(out), "请换一个文件夹")
    folder = out / STORE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with _locked(folder / _LOCK, out):
            before = latest(out)
            _sweep(folder, before)
            fresh = Path(tempfile.mkdtemp(prefix=_BUILD, dir=folder))
            fresh.chmod(0o755)  # others may read it, as they may the files in it
            try:
                yield fresh
                if before:
                    (fresh / _PREVIOUS).write_text(before.name, encoding="utf-8")
                _swap_in(out, fresh)
            except BaseException:
                shutil.rmtree(fresh, ignore_errors=True)
                raise
            _sweep(folder, fresh)
    except OSError as error:
        raise GraphError(f"无法写入图谱库：{error}", Where(out), "请检查磁盘空间和写入权限") from error


def _sweep(folder: Path, kept: Path | None) -> None:
    """Remove all builds but one and the one before it: older ones, and what a killed process left."""
    names = {kept.name} if kept else set[str]()
    if kept and (kept / _PREVIOUS).is_file():
        names.add((kept / _PREVIOUS).read_text(encoding="utf-8"))
    for build in folder.glob(f"{_BUILD}*"):
        if build.name not in names:
            shutil.rmtree(build, ignore_errors=True)
    for link in folder.glob(f".{_LATEST}-*"):
        link.unlink(missing_ok=True)


def _swap_in(out: Path, fresh: Path) -> None:
    link, file = out / STORE / _LATEST, out / TRIG
    target = Path(STORE, _LATEST, TRIG)
    try:
        if (fresh / TRIG).exists() and not (file.is_symlink() and file.readlink() == target):
            _replace_by_link(file, target)
        _replace_by_link(link, Path(fresh.name))
    except (OSError, NotImplementedError):
        if sys.platform != "win32":
            raise
        _swap_in_without_links(link, file, fresh)


def _replace_by_link(place: Path, target: Path) -> None:
    """Make a place a relative link in one step, whatever stood there; in two where it was copied."""
    fresh = place.with_name(f".{place.name}-{os.getpid()}")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    if _is_copied(place):
        shutil.rmtree(place)
    fresh.replace(place)


def _is_copied(link: Path) -> bool:
    """Whether a build itself stands where a link to it stood, as archives and some disks copy links."""
    return link.is_dir() and not link.is_symlink()


def _swap_in_without_links(link: Path, file: Path, fresh: Path) -> None:
    """Where the system permits no links: two steps, the file and then the name of the build."""
    if (fresh / TRIG).exists():
        copy = file.with_name(f".{file.name}-{os.getpid()}")
        shutil.copyfile(fresh / TRIG, copy)
        copy.replace(file)
    named = link.with_name(f".{link.name}-{os.getpid()}")
    named.write_text(fresh.name, encoding="utf-8")
    named.replace(link)


@contextmanager
def _locked(file: Path, out: Path) -> Iterator[None]:
    """Hold a lock that ends with the process; who comes second is told at once."""
    with file.open("a") as stream:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise GraphError("另一个进程正在写入这个图谱", Where(out), "请等它结束后再试") from error
        yield
