"""Lanes and decisions: they leave by themselves when their hour has come; a hint reads one request."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.paper import Faults, PaperServer, Request
from assistant.model.approval import Action, ApprovalTask, Bucket, Decide, Decision, Origin, Stage
from assistant.services.lanes import Lanes
from assistant.store import accounts
from tests.approvals import ACCOUNT, paper_profile

PATIENCE_S = 20.0


@pytest.fixture
def server() -> PaperServer:
    return PaperServer()


@pytest.fixture
def app(tmp_path: Path, server: PaperServer) -> Iterator[Sundown]:
    requests = [Request("Taxi"), Request("Chairs"), Request("Train")]
    made = paper_profile(tmp_path / "home", requests, server=server)
    with made.core.database.write() as connection:
        accounts.set_setting(connection, "approval_hold", "3")
    yield made
    made.close()


@pytest.fixture
def lanes(app: Sundown) -> Iterator[Lanes]:
    made = Lanes(app.core)
    made.refresh()
    assert made.settle(PATIENCE_S)
    yield made
    made.stop()


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE_S
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def row(app: Sundown, request: str) -> ApprovalTask:
    return next(each for each in app.approvals(Bucket.TO_DECIDE) if each.request == request)


def decide(app: Sundown, lanes: Lanes, request: str) -> Decision:
    task = row(app, request)
    made = app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    lanes.wake_at(made.not_before)
    return made


def test_it_leaves_by_itself_when_the_hold_is_over(
    app: Sundown, server: PaperServer, lanes: Lanes
) -> None:
    """A-3: nobody wakes the lane a second time."""
    calls = server.calls
    made = decide(app, lanes, "P-1")
    assert lanes.settle(PATIENCE_S)
    assert (app.decision(made.id).stage, server.calls) == (Stage.HELD, calls)
    until(lambda: app.decision(made.id).stage is Stage.DONE)
    until(lambda: any(each.request == "P-1" for each in app.approvals(Bucket.HANDLED)))


def test_send_now_wakes_the_lane(app: Sundown, lanes: Lanes) -> None:
    made = decide(app, lanes, "P-1")
    lanes.wake_at(app.send_decision(made.id).not_before)
    until(lambda: app.decision(made.id).stage is Stage.DONE)


def test_a_hint_reads_that_request_alone(app: Sundown, server: PaperServer, lanes: Lanes) -> None:
    server.change("P-1", amount="1.00")
    server.change("P-2", amount="2.00")
    lanes.hint(ACCOUNT.id, "P-1")
    until(lambda: row(app, "P-1").amount == "1.00")
    assert lanes.settle(PATIENCE_S)
    assert row(app, "P-2").amount == ""
    lanes.hint(ACCOUNT.id, "")
    until(lambda: row(app, "P-2").amount == "2.00")


def test_a_hint_that_could_not_be_followed_is_not_forgotten(
    app: Sundown, server: PaperServer, lanes: Lanes
) -> None:
    server.change("P-1", amount="1.00")
    server.faults = Faults(down=True)
    calls = server.calls
    lanes.hint(ACCOUNT.id, "P-1")
    until(lambda: server.calls > calls)
    server.faults = Faults()
    until(lambda: row(app, "P-1").amount == "1.00")


def test_paused_lanes_send_nothing_and_say_that_it_waits(app: Sundown, lanes: Lanes) -> None:
    lanes.pause(on=True)
    made = decide(app, lanes, "P-1")
    until(lambda: app.decision(made.id).stage is Stage.WAITING)
    lanes.pause(on=False)
    until(lambda: app.decision(made.id).stage is Stage.DONE)


def test_a_wrong_password_is_not_sent_again_for_every_click(
    app: Sundown, server: PaperServer, lanes: Lanes
) -> None:
    server.faults = Faults(locked_out=True)
    lanes.wake()
    assert lanes.settle(PATIENCE_S)
    calls = server.calls
    made = decide(app, lanes, "P-1")
    until(lambda: app.decision(made.id).stage is Stage.WAITING)
    assert server.calls == calls


def test_undo_and_sending_can_not_both_win(app: Sundown, server: PaperServer) -> None:
    """The database knows who was quicker."""
    for number in range(4, 24):
        server.add(Request(f"Chair {number}"))
    app.sync()
    made = []
    for task in app.approvals(Bucket.TO_DECIDE):
        wish = Decide(task.id, Action.APPROVE, task.version, Origin.CARD)
        made.append(app.decide(wish))
        app.send_decision(made[-1].id)
    sender = threading.Thread(target=lambda: (app.sync(), app.core.database.release()))
    sender.start()
    undone = {each.id for each in reversed(made) if app.undo_decision(each.id)}
    sender.join()
    for each in made:
        stage = app.decision(each.id).stage
        assert (stage is Stage.UNDONE) == (each.id in undone)
        assert (each.id in server.keys) == (stage is Stage.DONE)


def test_two_programs_on_one_profile_send_it_once(
    tmp_path: Path, app: Sundown, server: PaperServer
) -> None:
    """Tray and command line: one lock per account, and only the holder's own undo windows."""
    other = paper_profile(tmp_path / "home", server=server)
    made = decide_held(app)
    assert [report.error for report in other.sync()] == [""]
    assert other.decision(made.id).stage is Stage.HELD  # it is the other program's, which lives
    app.send_decision(made.id)
    threads = [
        threading.Thread(target=lambda each=each: (each.sync(), each.core.database.release()))
        for each in (app, other, app, other)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    app.sync()
    assert other.decision(made.id).stage is Stage.DONE
    assert [act.action for act in server.get("P-1").acts] == ["approve"]
    other.close()


def decide_held(app: Sundown) -> Decision:
    task = row(app, "P-1")
    return app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
