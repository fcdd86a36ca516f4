"""Worker processes that answer queries, each killed and replaced if it runs too long.

The pool opens the build that is the latest when a query comes; after a new build its workers are
replaced one by one as they are next needed.
"""

from __future__ import annotations

import queue
import threading
import time
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from types import TracebackType

from chuanyu.errors import GraphError, Where
from chuanyu.server import worker
from chuanyu.server.worker import Answer, Job
from chuanyu.store.generations import latest

STARTS = 60.0
"""Seconds that a worker has to open the store."""


class TooLongError(Exception):
    """A query that was stopped at its limit, or for which no worker became free in that time."""


class FailedError(Exception):
    """A query whose worker ended, as it does where memory runs out."""


@dataclass
class _Worker:
    process: SpawnProcess
    connection: Connection
    build: Path

    def kill(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


class Pool:
    """Workers for one output folder.

    Args:
        out: the folder of the graph.
        size: how many queries run at once.
        timeout: seconds for a query; it is then stopped.
        memory: bytes of address space that a worker may take.

    Raises:
        GraphError: there is no graph.
    """

    def __init__(self, out: Path, size: int, timeout: float, memory: int = worker.MEMORY) -> None:
        self.out, self.timeout, self.memory = out, timeout, memory
        self._free: queue.SimpleQueue[_Worker | None] = queue.SimpleQueue()
        self._all: set[int] = set()
        self._closed = threading.Event()
        first = self._start()
        self._free.put(first)
        for _ in range(size - 1):
            self._free.put(None)  # a place for one that is started when it is needed
        self._size = size

    def __enter__(self) -> Pool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closed.set()
        for _ in range(self._size):
            try:
                one = self._free.get(timeout=self.timeout + 1)
            except queue.Empty:
                return
            if one:
                one.kill()

    def run(self, job: Job) -> Answer:
        """The answer to a query.

        Raises:
            TooLongError: it ran to its limit and was stopped, or no worker became free.
            FailedError: its worker ended.
            GraphError: there is no graph any more.
        """
        began = time.monotonic()
        try:
            free = self._free.get(timeout=self.timeout)
        except queue.Empty as error:
            raise TooLongError("all workers are busy") from error
        one: _Worker | None = None
        try:
            one = self._current(free)
            return self._ask(one, job, self.timeout - min(self.timeout / 2, time.monotonic() - began))
        except BaseException:
            if one:
                one.kill()
                one = None
            raise
        finally:
            self._free.put(one)

    def _ask(self, one: _Worker, job: Job, seconds: float) -> Answer:
        try:
            one.connection.send(job)
            if not one.connection.poll(seconds):
                raise TooLongError("the query ran to its limit")
            found = one.connection.recv()
        except (EOFError, OSError) as error:
            raise FailedError("the query took too much memory") from error
        assert isinstance(found, Answer)
        return found

    def _current(self, one: _Worker | None) -> _Worker:
        """A worker that has the latest build open."""
        if one and one.process.is_alive() and one.build == latest(self.out):
            return one
        if one:
            one.kill()
        return self._start()

    def _start(self) -> _Worker:
        build = latest(self.out)
        if build is None:
            raise GraphError("没有找到图谱", Where(self.out), "请运行 chuanyu build 构建图谱")
        context = get_context("spawn")  # a fork would share the threads of the server
        ours, theirs = context.Pipe()
        process = context.Process(target=worker.serve, args=(theirs, self.out, self.memory), daemon=True)
        process.start()
        theirs.close()
        started = _Worker(process, ours, build)
        try:
            if ours.poll(STARTS) and ours.recv() == "ready":
                return started
        except (EOFError, OSError):
            pass
        started.kill()
        raise GraphError("图谱库无法打开", Where(self.out), "请重新运行 chuanyu build")
