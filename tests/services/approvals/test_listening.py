"""One line per account that tells by itself: what changes there is here at once, and a broken line is tried again."""

from __future__ import annotations

import queue
import threading

import pytest

from assistant.connectors.paper import Faults, PaperServer, Request
from assistant.model.approval import Action, Bucket
from assistant.model.notice import TellingDue
from assistant.services.approvals import listening
from assistant.services.approvals.listening import Listening
from assistant.system.clock import SystemClock
from tests.approvals import ACCOUNT, paper_profile

PATIENCE = 20.0


@pytest.fixture
def server() -> PaperServer:
    return PaperServer()


@pytest.fixture
def app(tmp_path, server):
    opened = paper_profile(tmp_path / "paper", [Request("Taxi")], SystemClock(), server)
    yield opened
    opened.close()


@pytest.fixture
def heard() -> queue.Queue[tuple[str, str]]:
    return queue.Queue()


@pytest.fixture
def lines(app, heard):
    made = Listening(app.core, lambda account, request: heard.put((account, request)))
    made.refresh()
    yield made
    made.stop()


def line(lines: Listening):
    return lines._lines[ACCOUNT.id]


def stands(lines: Listening) -> bool:
    return line(lines).stands.wait(PATIENCE)


def test_a_change_is_heard(lines, heard, server):
    assert stands(lines)
    ident = server.add(Request("Second"))
    assert heard.get(timeout=PATIENCE) == (ACCOUNT.id, ident)


def test_only_accounts_that_tell_have_a_line(app, lines):
    assert stands(lines)
    local = next(each for each in app.accounts() if each.kind == "local")
    assert local.id not in lines._lines


def test_a_broken_line_goes_on_where_it_stopped(lines, heard, server):
    # nothing is lost between two lines: the source is told what was heard last
    assert stands(lines)
    first = server.add(Request("One"))
    assert heard.get(timeout=PATIENCE) == (ACCOUNT.id, first)
    server.faults = Faults(down=True)
    while line(lines).stands.is_set():
        line(lines).moved.wait(0.01)
    missed = server.add(Request("Missed"))
    server.faults = Faults()
    lines.again()
    assert heard.get(timeout=PATIENCE) == (ACCOUNT.id, missed)


def test_a_source_that_is_down_is_asked_less_and_less_often(app, server):
    server.faults = Faults(down=True)
    one = listening.Line(app.core, ACCOUNT, lambda _account, _request: None)
    rests = [one._listen() for _ in range(9)]
    assert 3 < rests[0] < 6
    assert rests[0] < rests[1] < rests[2]
    assert max(rests) == listening.LONGEST_S


def test_a_paused_program_hangs_up_and_listens_again(lines, heard, server):
    assert stands(lines)
    lines.pause(on=True)
    while line(lines).stands.is_set():
        line(lines).ended.wait(0.01)
    server.add(Request("While paused"))
    lines.pause(on=False)
    assert stands(lines)
    ident = server.add(Request("After"))
    while (found := heard.get(timeout=PATIENCE))[1] != ident:
        assert found[0] == ACCOUNT.id


def test_stopping_ends_the_threads(lines):
    assert stands(lines)
    thread = line(lines).thread
    lines.stop()
    thread.join(PATIENCE)
    assert not thread.is_alive()
    assert thread.daemon


def test_a_new_approval_is_here_and_told_without_anybody_asking(app, server):
    # the whole way: heard, read, told (at any hour, as it is urgent); what was decided elsewhere leaves
    due = threading.Event()
    app.subscribe(lambda notice: due.set() if isinstance(notice, TellingDue) else None)
    app.start()
    try:
        lines = app._live._listening
        assert stands(lines)
        urgent = {"urgent": True, "urgent_reason": "The flight is tonight", "requester": "li"}
        ident = server.add(Request("Second", approvers=["me", "lin"], **urgent))
        assert _until(lambda: ident in _requests(app))
        assert due.wait(PATIENCE)
        assert "Second" in {task.title for each in app.tellings() for task in each.tasks}
        server.press("me", ident, Action.APPROVE)
        assert _until(lambda: ident not in _requests(app))
    finally:
        app.stop()


def _requests(app) -> set[str]:
    return {each.request for each in app.approvals(Bucket.TO_DECIDE)}


def _until(true) -> bool:
    pause = threading.Event()
    return any(true() or pause.wait(0.02) for _ in range(1000))
