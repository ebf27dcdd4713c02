"""Reads the texts of a big pull in a process of its own, so that two cores share a first sync.

The process knows texts, addresses and the window: no profile, no server, no password. It ends when its stdin does, so
it outlives nobody. If it dies or hangs, what it has not answered is read here.
"""

from __future__ import annotations

import contextlib
import gc
import marshal
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import IO, Any

from assistant.store.index import ComponentRow, Indexed
from assistant.system.paths import program

from .indexing import Context, index_text

WORD = "--read-texts"  # the program is started with it to be a worker; see assistant.__main__
SILENCE = 0.4  # seconds: a server that says nothing for so long has much to say
ENOUGH = 5  # parts that are worth the start of a process
PART = (
    100  # texts in one message: their rows fit into a pipe, so that the worker need not wait for us
)
UNDER_WAY = 3  # messages: one is being read, the others lie in the pipe
PATIENCE = 30.0  # seconds for one message
NICE = 5
HEAD = 8  # bytes that say how long a message is
LONGEST = 4 << 30  # bytes of a message

Text = tuple[str, str, str]  # item id, collection id, raw


@dataclass(slots=True)
class Part:
    """Some texts, and their rows once they have been read."""

    texts: list[Text]
    rows: list[Indexed] | None = None


class Worker:
    """What is put is read by whoever is free first: the process, or the thread that takes it."""

    def __init__(
        self, about: Context, words: Sequence[str] | None = None, silence: float = SILENCE
    ) -> None:
        self._about, self._silence = about, silence
        self._words = (*program(), WORD) if words is None else words
        self._turn = threading.Condition()
        self._waiting: deque[Part] = deque()
        self._sent: deque[Part] = deque()
        self._closed = False
        self._process: subprocess.Popen[bytes] | None = None
        self._thread = threading.Thread(target=self._run, name="worker", daemon=True)
        self._thread.start()

    def put(self, texts: Sequence[Text]) -> list[Part]:
        """Have these texts read; the parts are for take()."""
        parts = [Part(list(texts[at : at + PART])) for at in range(0, len(texts), PART)]
        with self._turn:
            self._waiting.extend(parts)
            self._turn.notify_all()
        return parts

    def take(self, parts: Sequence[Part]) -> list[Indexed]:
        """The rows of these parts. While one of them is not there, this thread reads what nobody has begun."""
        found: list[Indexed] = []
        for part in parts:
            while part.rows is None:
                own = self._next(part)
                if own is not None:
                    own.rows = [index_text(*text, self._about) for text in own.texts]
            found += part.rows
        return found

    @staticmethod
    def ready(parts: Sequence[Part]) -> bool:
        """Whether take() would give the rows at once."""
        return all(part.rows is not None for part in parts)

    def close(self) -> None:
        """End the process; what was not taken is forgotten."""
        with self._turn:
            self._closed = True
            self._turn.notify_all()
            if self._process is not None:
                self._process.kill()
        self._thread.join()

    def _next(self, part: Part) -> Part | None:
        with self._turn:
            if self._waiting:
                return self._waiting.popleft()
            if part.rows is None and not self._turn.wait(PATIENCE) and self._process is not None:
                self._process.kill()  # it hangs; _listen gives back what it had
            return None

    # ------------------------------------------------------------------ the thread that feeds the process

    def _run(self) -> None:
        """Wait until there is much to read, or the server takes its time; then start the process."""
        with self._turn:
            self._turn.wait_for(self._is_worth_it, self._silence)
            if self._closed:
                return
        try:
            process = _started(self._words)
        except OSError:
            return
        with contextlib.suppress(OSError), process:  # closing the pipe of a dead one may fail
            self._process = process
            listener = threading.Thread(target=self._listen, args=(process,), daemon=True)
            listener.start()
            with contextlib.suppress(OSError):  # it died: _listen has seen it, too
                self._feed(process)
            process.kill()
            listener.join()

    def _is_worth_it(self) -> bool:
        return self._closed or len(self._waiting) >= ENOUGH

    def _feed(self, process: subprocess.Popen[bytes]) -> None:
        about = self._about
        _write(process.stdin, (tuple(about.addresses), about.first, about.last))
        while True:
            with self._turn:
                self._turn.wait_for(self._may_send)
                if self._closed:
                    return
                part = self._waiting.popleft()
                self._sent.append(part)
            _write(process.stdin, part.texts)

    def _may_send(self) -> bool:
        return self._closed or (bool(self._waiting) and len(self._sent) < UNDER_WAY)

    def _listen(self, process: subprocess.Popen[bytes]) -> None:
        """Take the replies, in the order of what was sent; at the end give back what has none."""
        try:
            while (rows := _read(process.stdout)) is not None:
                part = self._sent[0]
                found = [_row(*text, *row) for text, row in zip(part.texts, rows, strict=True)]
                with self._turn:
                    self._sent.popleft().rows = found
                    self._turn.notify_all()
        except (OSError, EOFError, ValueError, TypeError, IndexError):
            process.kill()  # what came is no reply of ours
        finally:
            with self._turn:
                self._closed = True
                self._waiting.extendleft(reversed(self._sent))
                self._sent.clear()
                self._turn.notify_all()


def _started(words: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - our own program, no word of it comes from outside
        words,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _row(
    item_id: str, collection_id: str, _raw: str, uid: str, problem: str, components: Any, rows: Any
) -> Indexed:
    made = tuple([ComponentRow._make(each) for each in components])
    return Indexed(item_id, collection_id, uid, problem, made, rows)


def _plain(row: Indexed) -> tuple[Any, ...]:
    return row.uid, row.problem, tuple([tuple(each) for each in row.components]), row.occurrences


def _write(pipe: IO[bytes] | None, value: Any) -> None:
    assert pipe is not None  # noqa: S101 - it was asked for
    data = marshal.dumps(value)
    pipe.write(len(data).to_bytes(HEAD) + data)
    pipe.flush()


def _read(pipe: IO[bytes] | None) -> Any:
    """The next message; None at the end.

    Raises:
        EOFError, ValueError, TypeError: it is none.
    """
    assert pipe is not None  # noqa: S101 - it was asked for
    head = pipe.read(HEAD)
    if len(head) < HEAD:
        return None
    size = int.from_bytes(head)
    if size > LONGEST:
        raise ValueError(size)
    return marshal.loads(pipe.read(size))  # noqa: S302 - from our own process


def serve() -> int:
    """Be the process: read texts until stdin ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one who started this
    gc.disable()  # it lives for one pull, and makes no cycles
    if sys.platform != "win32":
        os.nice(NICE)  # the window comes first where cores are scarce
    ask, reply = sys.stdin.buffer, sys.stdout.buffer
    addresses, first, last = _read(ask) or ((), 0, 0)
    about = Context(frozenset(addresses), first, last)
    while (texts := _read(ask)) is not None:
        rows = [index_text(item, collection, raw, about) for item, collection, raw in texts]
        _write(reply, [_plain(row) for row in rows])
    return 0
