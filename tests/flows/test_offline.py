"""Without a server everything works; changes wait, say for how long and why, and go out later in their order."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from assistant.app import Sundown
from assistant.model.account import Component, Trouble
from assistant.model.command import Complete, Create, Delete, Edit, Fields, Outcome
from assistant.system.clock import HeldClock
from tests.flows.profiles import (
    ACCOUNT,
    Open,
    Other,
    add,
    clean,
    event,
    find,
    place,
    sync,
    titles,
    todo,
)
from tests.sim.proxy import FaultProxy, lost

pytestmark = pytest.mark.server
FRIDAY = date(2026, 11, 20)


@pytest.fixture
def app(open_through: Open, proxy: FaultProxy, other: Other) -> Sundown:
    """A profile that has been synced once, and whose server has just gone."""
    other.put("meeting", event("m@example.com", "Stand-up", start="20261120T100000Z"))
    other.put("report", todo("r@example.com", "Write report", "DUE;VALUE=DATE:20261120\r\n"))
    opened = open_through()
    clean(opened)
    proxy.fault(lambda _: True, lost)
    return opened


def back(proxy: FaultProxy) -> None:
    proxy.faults.clear()
    proxy.seen.clear()


def test_everything_can_be_read_without_a_server(app: Sundown) -> None:
    sync(app)
    assert [each.summary for each in app.agenda(FRIDAY, FRIDAY)] == ["Stand-up"]
    assert [hit.title for hit in app.search("report")] == ["Write report"]
    assert [row.title for row in app.digest().open] == ["Write report"]
    assert app.today().open_count == 1


def test_a_change_is_seen_at_once_and_waits_with_its_age_and_its_reason(
    app: Sundown, clock: HeldClock
) -> None:
    item = find(app, "Write report").id
    asked = app.now()
    app.do(Edit(item, Fields(summary="Write the report")))
    clock.move(timedelta(hours=2))
    sync(app)
    (waiting,) = app.outbox()
    assert (waiting.created_at, waiting.outcome, waiting.verb) == (asked, Outcome.SENDING, "edit")
    assert waiting.last_error.startswith("127.0.0.1:")
    assert waiting.last_error.endswith("broke off the connection.")
    assert (find(app, "Write the report").unsent, app.today().unsent) == (True, 1)


def test_the_account_says_what_is_wrong_and_how_old_its_data_are(
    app: Sundown, clock: HeldClock
) -> None:
    fresh = app.now().isoformat()
    clock.move(timedelta(hours=3))
    report = sync(app)
    (state,) = (each for each in app.sources() if each.account == ACCOUNT)
    assert (state.trouble, state.synced_at, state.tried_at) == (
        Trouble.TRY_LATER,
        fresh,
        app.now().isoformat(),
    )
    assert state.message == report.error == app.digest().sources[-1].message
    assert report.error.endswith(".")


def test_changes_go_out_in_their_order_when_the_server_is_back(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    meeting, report = app.agenda(FRIDAY, FRIDAY)[0].id, find(app, "Write report").id
    first = add(app, "First")
    app.do(Edit(report, Fields(note="Ask Wong")))
    add(app, "Second")
    app.do(Complete(report, app.now()))
    app.do(Delete(meeting))
    app.do(Complete(first, app.now()))
    sync(app)
    back(proxy)
    assert clean(app).pushed == 6
    written = [
        seen.path.rpartition("/")[2] for seen in proxy.seen if seen.method in {"PUT", "DELETE"}
    ]
    names = [other.ask("GET", href)[1] for href in other.hrefs()]
    assert app.outbox() == ()
    assert (written.index("report.ics"), written[-2]) == (1, "meeting.ics")
    assert (len(names), titles(app)) == (3, ["First", "Second", "Write report"])
    assert other.values("STATUS").count("COMPLETED") == 2
    assert other.values("DESCRIPTION") == ["Ask Wong"]


def test_undo_takes_back_what_has_not_left(app: Sundown, proxy: FaultProxy, other: Other) -> None:
    before = other.texts()
    item = find(app, "Write report").id
    changes = [app.do(Complete(item, app.now())), app.do(Delete(app.agenda(FRIDAY, FRIDAY)[0].id))]
    add(app, "Never was")
    assert all(app.undo(change) for change in (*changes, app.outbox()[-1].id))
    assert (app.outbox(), titles(app), len(app.agenda(FRIDAY, FRIDAY))) == ((), ["Write report"], 1)
    back(proxy)
    clean(app)
    assert other.texts() == before


def test_a_profile_that_never_reached_its_server_works_too(
    open_through: Open, proxy: FaultProxy
) -> None:
    proxy.fault(lambda _: True, lost)
    app = open_through("fresh")
    assert sync(app).trouble == Trouble.TRY_LATER
    app.do(Create(app.find_collection().id, Component.TODO, Fields(summary="Mine", due=FRIDAY)))
    assert [row.title for row in app.digest().open] == ["Mine"]
    back(proxy)
    clean(app)
    assert (place(app).components, titles(app)) == (frozenset(Component), ["Mine"])


def test_what_waits_survives_the_end_of_the_program(
    app: Sundown, open_through: Open, proxy: FaultProxy, other: Other
) -> None:
    add(app, "Still owed")
    sync(app)
    app.close()
    again = open_through()
    assert [row.summary for row in again.outbox()] == ["Still owed"]
    back(proxy)
    clean(again)
    assert "Still owed" in other.values("SUMMARY")


def test_a_change_with_a_delay_leaves_after_it(
    app: Sundown, proxy: FaultProxy, clock: HeldClock
) -> None:
    back(proxy)
    app.do(Delete(find(app, "Write report").id), hold=10)
    assert (clean(app).pushed, len(app.outbox())) == (0, 1)
    clock.move(timedelta(seconds=10))
    assert (clean(app).pushed, app.outbox()) == (1, ())


def test_times_made_offline_are_the_users_own(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    start = datetime(2026, 11, 21, 9, 30, tzinfo=ZoneInfo("Asia/Hong_Kong"))
    app.do(
        Create(
            place(app).id,
            Component.EVENT,
            Fields(summary="Brunch", start=start, end=start + timedelta(hours=1)),
        )
    )
    back(proxy)
    clean(app)
    assert "DTSTART;TZID=Asia/Hong_Kong:20261121T093000" in "".join(other.texts().values())
