"""The process that reads texts beside us: the same rows, and nothing is lost when it dies, lies or never comes."""

from __future__ import annotations

import subprocess
import sys
import threading
from contextlib import closing
from datetime import UTC, datetime
from functools import cache

import psutil
import pytest

from assistant.services.indexing import Context, index_text, window
from assistant.services.worker import PART, WORD, Text, Worker
from assistant.system.paths import program
from tests.gen_calendar import events

ABOUT = Context(frozenset({"me@example.com"}), *window(datetime(2026, 11, 22, 9, tzinfo=UTC)))


@cache
def texts() -> list[Text]:
    made: list[Text] = [(f"i{at}", "c", text) for at, (_, text) in enumerate(events(500, seed=3))]
    lone = made[0][2].replace("SUMMARY:", "SUMMARY:\ud800")
    return [*made, ("broken", "c", "no calendar"), ("lone", "c", lone)]


@cache
def rows():
    return [index_text(*text, ABOUT) for text in texts()]


def test_the_process_reads_as_we_do() -> None:
    with closing(Worker(ABOUT, silence=0)) as worker:
        parts = worker.put(texts())
        while not worker.ready(parts):  # nobody takes: all of it comes from the process
            threading.Event().wait(0.01)
        assert worker.take(parts) == rows()


@pytest.mark.parametrize(
    "words",
    [
        ["/nowhere/sundown"],
        [sys.executable, "-c", "pass"],
        [sys.executable, "-c", "import sys; sys.stdin.buffer.read(9)"],
        [sys.executable, "-c", "print('no reply of ours', flush=True); input()"],
        [sys.executable, "-c", "import sys; sys.stdout.buffer.write(bytes(9)); sys.stdin.read()"],
    ],
    ids=["missing", "dead at once", "dies", "babbles", "cut off"],
)
def test_what_it_does_not_answer_is_read_here(words: list[str]) -> None:
    with closing(Worker(ABOUT, words, silence=0)) as worker:
        assert worker.take(worker.put(texts())) == rows()


def test_few_texts_start_no_process() -> None:
    before = psutil.Process().children()
    with closing(Worker(ABOUT, silence=60)) as worker:
        assert worker.take(worker.put(texts()[: 2 * PART])) == rows()[: 2 * PART]
        assert psutil.Process().children() == before


def test_it_ends_with_us() -> None:
    before = psutil.Process().children()
    with closing(Worker(ABOUT, silence=0)) as worker:
        worker.put(texts())
    assert psutil.Process().children() == before


def test_it_ends_with_its_stdin() -> None:
    """So a killed Sundown leaves nothing behind."""
    ended = subprocess.run([*program(), WORD], input=b"", capture_output=True, check=True)
    assert (ended.stdout, ended.stderr) == (b"", b"")
