"""A server that fails in every way we know of: one sentence for the one thing, everything else goes on."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.app import Sundown
from assistant.model.account import Trouble
from assistant.model.command import Complete, Delete, Edit, Fields, Outcome
from tests.flows.profiles import (
    ACCOUNT,
    Open,
    Other,
    add,
    clean,
    find,
    place,
    sync,
    titles,
    todo,
)
from tests.servers.program import CalendarServer
from tests.sim.proxy import (
    FaultProxy,
    Forward,
    Reply,
    Seen,
    canned,
    cut,
    edited,
    is_method,
    is_report,
    lost,
    names,
    silent,
)

pytestmark = pytest.mark.server
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE multistatus [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;">]><multistatus xmlns="DAV:"><response><href>&c;</href></response></multistatus>'
)
ANYTHING = {"PUT": is_method("PUT"), "DELETE": is_method("DELETE"), "REPORT": is_method("REPORT")}


@pytest.fixture
def app(open_through: Open) -> Sundown:
    """A profile whose requests pass through the proxy, synced once."""
    opened = open_through()
    clean(opened)
    return opened


def seed(other: Other, count: int) -> list[str]:
    for number in range(count):
        other.put(f"t{number}", todo(f"t{number}@example.com", f"T{number}"))
    return [f"T{number}" for number in range(count)]


@pytest.mark.parametrize("share", [0.2, 0.9])
def test_a_body_that_breaks_off_is_brought_by_the_next_pass(
    app: Sundown, proxy: FaultProxy, other: Other, share: float
) -> None:
    expected = seed(other, 6)
    proxy.fault(is_method("REPORT"), cut(share))
    proxy.fault(is_method("GET"), lost)
    report = sync(app)
    assert (report.trouble, report.complete) == (Trouble.TRY_LATER, False)
    proxy.faults.clear()
    clean(app)
    assert titles(app) == expected


@pytest.mark.parametrize("fault", [silent, lost], ids=["after", "before"])
def test_a_change_whose_reply_was_lost_is_there_once(
    app: Sundown, proxy: FaultProxy, other: Other, fault
) -> None:  # type: ignore[no-untyped-def]
    seed(other, 2)
    clean(app)
    proxy.fault(is_method("PUT", "DELETE"), fault, times=3)
    add(app, "New")
    app.do(Edit(find(app, "T0").id, Fields(summary="T0 edited")))
    app.do(Delete(find(app, "T1").id))
    assert sync(app).trouble == Trouble.TRY_LATER
    assert {row.outcome for row in app.outbox()} == {Outcome.SENDING}
    clean(app)
    assert (app.outbox(), titles(app), other.values("SUMMARY")) == (
        (),
        ["New", "T0 edited"],
        ["New", "T0 edited"],
    )
    assert app.conflicts() == ()


def test_a_lost_reply_and_an_edit_elsewhere_become_a_merge(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    other.put("t", todo("t@example.com", "Report"))
    clean(app)
    proxy.fault(is_method("PUT"), silent, times=1)
    app.do(Edit(find(app, "Report").id, Fields(note="Mine")))
    sync(app)
    other.put("t", other.only().replace("SUMMARY:Report", "SUMMARY:Report II"))
    clean(app)
    assert (find(app, "Report II").note, other.values("SUMMARY")) == ("Mine", ["Report II"])
    assert other.values("DESCRIPTION") == ["Mine"]


def test_what_is_changed_again_after_a_lost_reply_arrives_as_it_is_now(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    proxy.fault(is_method("PUT"), silent, times=1)
    item = add(app, "Draft")
    sync(app)
    app.do(Edit(item, Fields(summary="Final")))
    app.do(Complete(item, app.now()))
    clean(app)
    assert (other.values("SUMMARY"), other.values("STATUS"), titles(app)) == (
        ["Final"],
        ["COMPLETED"],
        ["Final"],
    )


def test_an_item_deleted_after_a_lost_creation_is_gone_everywhere(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    proxy.fault(is_method("PUT"), silent, times=1)
    item = add(app, "Mistake")
    sync(app)
    app.do(Delete(item))
    clean(app)
    clean(app)
    assert (other.hrefs(), titles(app), app.outbox()) == ([], [], ())


def test_a_login_page_is_no_empty_calendar(app: Sundown, proxy: FaultProxy, other: Other) -> None:
    expected = seed(other, 2)
    clean(app)
    add(app, "Waits")
    proxy.fault(
        lambda _: True, canned(200, b"<html><form>Log in</form></html>", Content_Type="text/html")
    )
    report = sync(app)
    assert "web page" in report.error
    assert titles(app) == [*expected, "Waits"]
    proxy.faults.clear()
    clean(app)
    assert other.values("SUMMARY") == [*expected, "Waits"]


def test_an_entity_bomb_is_refused_and_nothing_is_lost(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    expected = seed(other, 2)
    clean(app)
    proxy.fault(is_method("REPORT"), canned(207, BOMB, Content_Type="application/xml"))
    report = sync(app)
    assert (report.trouble, titles(app)) == (Trouble.REFUSED, expected)
    assert "127.0.0.1" in report.error
    proxy.faults.clear()
    clean(app)


def test_one_item_the_server_chokes_on_is_named_and_comes_later(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    expected = seed(other, 4)
    bad = f"{other.folder}t2.ics"
    proxy.fault(names(bad), canned(500, b"Internal error"))
    report = sync(app)
    assert (titles(app), report.complete) == ([*expected[:2], "T3"], False)
    assert [problem.partition(":")[0] for problem in report.problems] == [bad]
    proxy.faults.clear()
    clean(app)
    assert titles(app) == expected


def test_one_change_the_server_chokes_on_does_not_stop_the_others(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    seed(other, 1)
    clean(app)
    proxy.fault(
        lambda seen: seen.method == "PUT" and seen.path.endswith("/t0.ics"),
        canned(500, b"Internal error"),
    )
    app.do(Edit(find(app, "T0").id, Fields(summary="Poison")))
    add(app, "Fine")
    report = sync(app)
    assert (report.pushed, "Fine" in other.values("SUMMARY")) == (1, True)
    assert "500" in report.error
    assert [(row.summary, row.outcome) for row in app.outbox()] == [("Poison", Outcome.SENDING)]
    proxy.faults.clear()
    clean(app)
    assert other.values("SUMMARY") == ["Fine", "Poison"]


def test_many_changes_the_server_chokes_on_do_not_stop_the_others_for_ever(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    seed(other, 4)
    clean(app)
    proxy.fault(
        lambda seen: seen.method == "PUT" and seen.path.rpartition("/")[2].startswith("t"),
        canned(500, b"Internal error"),
    )
    for number in range(4):
        app.do(Edit(find(app, f"T{number}").id, Fields(summary=f"Poison {number}")))
    add(app, "Fine")
    for _ in range(8):
        sync(app)
    assert "Fine" in other.values("SUMMARY")
    assert len(app.outbox()) == 4


def test_a_change_the_server_refuses_is_kept_and_said(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    proxy.fault(is_method("PUT"), canned(403), times=1)
    add(app, "Not wanted")
    add(app, "Welcome")
    report = sync(app)
    (row,) = app.outbox()
    assert (row.outcome, report.pushed, other.values("SUMMARY")) == (
        Outcome.REFUSED,
        1,
        ["Welcome"],
    )
    assert "you may not change" in row.last_error
    assert clean(app).pushed == 0
    app.retry(row.id)
    assert clean(app).pushed == 1
    assert other.values("SUMMARY") == ["Not wanted", "Welcome"]


def test_a_discarded_change_shows_what_the_server_has(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    seed(other, 1)
    clean(app)
    proxy.fault(is_method("PUT"), canned(413))
    app.do(Edit(find(app, "T0").id, Fields(summary="Too big")))
    sync(app)
    app.discard(app.outbox()[0].id)
    assert (titles(app), app.outbox()) == (["T0"], ())


def etagless(reply: Reply) -> Reply:
    kept = {name: value for name, value in reply.headers.items() if name.lower() != "etag"}
    return Reply(reply.status, kept, reply.body)


def weak(reply: Reply) -> Reply:
    changed = {
        name: 'W/"0"' if name.lower() == "etag" else value for name, value in reply.headers.items()
    }
    return Reply(reply.status, changed, reply.body)


def wrong(reply: Reply) -> Reply:
    changed = {
        name: '"wrong"' if name.lower() == "etag" else value
        for name, value in reply.headers.items()
    }
    return Reply(reply.status, changed, reply.body)


@pytest.mark.parametrize("lie", [etagless, weak, wrong])
def test_etags_that_lie_double_nothing_and_lose_nothing(
    app: Sundown, proxy: FaultProxy, other: Other, lie
) -> None:  # type: ignore[no-untyped-def]
    proxy.fault(is_method("PUT", "GET"), edited(lie))
    item = add(app, "Once")
    clean(app)
    app.do(Edit(item, Fields(note="Twice edited")))
    clean(app)
    other.put(
        other.hrefs()[0].rpartition("/")[2].removesuffix(".ics"),
        other.only().replace("SUMMARY:Once", "SUMMARY:Elsewhere"),
    )
    clean(app)
    app.do(Edit(item, Fields(priority=1)))
    clean(app)
    assert (
        titles(app),
        other.values("SUMMARY"),
        other.values("DESCRIPTION"),
        other.values("PRIORITY"),
    ) == (["Elsewhere"], ["Elsewhere"], ["Twice edited"], ["1"])
    assert app.conflicts() == ()


def test_a_server_that_keeps_items_under_other_names_is_followed(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    def renamed(seen, forward):  # type: ignore[no-untyped-def]
        where = f"{other.folder}renamed.ics"
        reply = forward(type(seen)(seen.method, where, seen.headers, seen.body))
        return Reply(reply.status, reply.headers | {"Location": where}, reply.body)

    proxy.fault(is_method("PUT"), renamed, times=1)
    item = add(app, "Named by the server")
    app.plan(item, date(2026, 11, 23))
    app.do(Edit(item, Fields(note="And edited")))
    clean(app)
    other.put("renamed", other.only().replace("SUMMARY:Named", "SUMMARY:Renamed"))
    clean(app)
    (found,) = app.todos()
    assert (found.summary, found.note, found.plan) == (
        "Renamed by the server",
        "And edited",
        date(2026, 11, 23),
    )
    app.do(Delete(found.id))
    clean(app)
    assert (titles(app), other.hrefs()) == ([], [])


def test_a_busy_server_is_asked_once_and_left_alone(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    for number in range(4):
        add(app, f"Waits {number}")
    proxy.fault(lambda _: True, canned(503, Retry_After="120"))
    proxy.seen.clear()
    report = sync(app)
    assert (len(proxy.seen), report.trouble, report.after) == (1, Trouble.TRY_LATER, 120)
    assert "busy" in report.error
    proxy.faults.clear()
    assert clean(app).pushed == 4
    assert len(other.hrefs()) == 4


def empty(calendar: CalendarServer, other: Other) -> None:
    """The calendar is made anew, and has nothing of what it had."""
    other.ask("DELETE", other.folder)
    status, _ = other.ask("MKCALENDAR", other.folder)
    assert status == 201


def test_a_calendar_that_is_suddenly_empty_is_not_believed(
    app: Sundown, calendar: CalendarServer, other: Other
) -> None:
    expected = seed(other, 4)
    clean(app)
    add(app, "Made here")
    empty(calendar, other)
    report = clean(app)
    assert (report.held, report.removed, titles(app)) == (4, 0, sorted(["Made here", *expected]))
    (state,) = (each for each in app.sources() if each.account == ACCOUNT)
    assert state.held_removals == 4
    clean(app)
    assert other.values("SUMMARY") == ["Made here"]
    assert app.accept_removals(ACCOUNT) == 4
    assert clean(app).removed == 4
    assert (titles(app), app.sources()[-1].held_removals) == (["Made here"], 0)


def test_an_item_that_is_held_can_be_changed_and_comes_back(
    app: Sundown, calendar: CalendarServer, other: Other
) -> None:
    seed(other, 3)
    clean(app)
    empty(calendar, other)
    clean(app)
    app.do(Edit(find(app, "T1").id, Fields(note="I need this")))
    clean(app)
    app.accept_removals(ACCOUNT)
    clean(app)
    assert (titles(app), other.values("SUMMARY")) == (["T1"], ["T1"])


def test_many_named_removals_are_held_and_few_are_not(app: Sundown, other: Other) -> None:
    expected = seed(other, 14)
    clean(app)
    other.delete("t0")
    assert clean(app).removed == 1
    for number in range(1, 13):
        other.delete(f"t{number}")
    report = clean(app)
    assert (report.held, report.removed, titles(app)) == (12, 0, sorted(expected[1:]))
    app.accept_removals(ACCOUNT)
    clean(app)
    assert titles(app) == ["T13"]


def test_removals_that_were_held_and_come_back_are_forgotten(
    app: Sundown, calendar: CalendarServer, other: Other
) -> None:
    expected = seed(other, 3)
    clean(app)
    empty(calendar, other)
    assert clean(app).held == 3
    seed(other, 3)
    clean(app)
    assert (titles(app), app.sources()[-1].held_removals) == (expected, 0)


def test_a_wrong_password_is_tried_once_and_everything_waits(
    open_through: Open, proxy: FaultProxy, other: Other
) -> None:
    app = open_through()
    seed(other, 1)
    clean(app)
    app.set_password(ACCOUNT, "not-the-one")
    for number in range(4):
        add(app, f"Waits {number}")
    proxy.seen.clear()
    report = sync(app)
    assert (len(proxy.seen), report.trouble, len(app.outbox())) == (1, Trouble.NEEDS_USER, 4)
    assert "user name and password" in report.error
    assert "not-the-one" not in f"{report}{app.outbox()}{app.sources()}{app.journal()}"
    app.set_password(ACCOUNT, other.calendar.password)
    assert clean(app).pushed == 4
    assert len(other.hrefs()) == 5


def test_a_calendar_that_is_gone_needs_the_user_and_keeps_its_items(
    app: Sundown, other: Other
) -> None:
    expected = seed(other, 2)
    clean(app)
    other.ask("DELETE", other.folder)
    report = sync(app)
    assert (report.trouble, titles(app)) == (Trouble.NEEDS_USER, expected)
    assert place(app).name in report.error


def test_a_calendar_made_anew_under_the_same_address_is_compared_whatever_its_marks_say(
    app: Sundown, proxy: FaultProxy, calendar: CalendarServer, other: Other
) -> None:
    """sabre/dav 4 answers with the token it was asked with, and with no changes, where its own is a lower one."""
    seed(other, 2)
    clean(app)
    clean(app)
    other.ask("DELETE", other.folder)
    sync(app)
    assert other.ask("MKCALENDAR", other.folder)[0] == 201
    other.put("new", todo("new@example.com", "New"))

    def nothing(seen: Seen, _: Forward) -> Reply:
        token = seen.body.partition(b"sync-token>")[2].partition(b"<")[0]
        return Reply(
            207, {}, b'<multistatus xmlns="DAV:"><sync-token>%s</sync-token></multistatus>' % token
        )

    proxy.fault(
        lambda seen: is_report("sync-collection")(seen) and b"token></" not in seen.body, nothing
    )
    clean(app)
    assert titles(app) == ["New"]


def test_a_token_that_is_forgotten_costs_no_item_and_doubles_none(
    app: Sundown, proxy: FaultProxy, other: Other
) -> None:
    expected = seed(other, 3)
    clean(app)
    other.delete("t0")
    proxy.fault(
        is_report("sync-collection"),
        canned(403, b'<?xml version="1.0"?><error xmlns="DAV:"><valid-sync-token/></error>'),
        times=1,
    )
    clean(app)
    assert titles(app) == expected[1:]
