"""Import and export: twice does it once, what can't be read is named, nothing that waits is left out."""

from __future__ import annotations

import pytest

from assistant.app import Sundown
from assistant.model.command import Delete, Edit, Fields
from assistant.model.errors import BadInput
from assistant.services.files import import_text
from tests.flows.profiles import HEAD, event, titles, todo


def test_an_import_done_twice_is_done_once(app: Sundown) -> None:
    text = (
        todo("a@example.com", "A").replace("END:VCALENDAR\r\n", "")
        + todo("b@example.com", "B").partition("EN\r\n")[2]
    )
    assert (app.import_ics(text).created, app.import_ics(text).skipped) == (2, 2)
    assert titles(app) == ["A", "B"]


def test_what_can_not_be_read_is_named_and_the_rest_comes(app: Sundown) -> None:
    broken = f"BEGIN:VEVENT\r\nUID:bad@example.com\r\nEND:VEVENT\r\n{todo('b@example.com', 'B').partition(HEAD)[2]}"
    report = app.import_ics(HEAD + broken)
    assert (len(report.problems), titles(app)) == (1, ["B"])
    assert "bad@example.com" in report.problems[0]


def test_an_empty_file_is_said_to_be_no_calendar(app: Sundown) -> None:
    with pytest.raises(BadInput, match="BEGIN:VCALENDAR"):
        app.import_ics("")


@pytest.mark.parametrize("text", ["hello", "<html></html>", "BEGIN:VCALENDAR"])
def test_what_holds_nothing_brings_nothing_and_a_sentence(app: Sundown, text: str) -> None:
    report = app.import_ics(text)
    assert (report.created, len(report.problems)) == (0, 1)


def test_bytes_that_are_no_utf8_spoil_their_own_line_only_and_are_said(app: Sundown) -> None:
    text = todo("a@example.com", "會議", "LOCATION:caf?\r\n").encode().replace(b"caf?", b"caf\xe9")
    report = import_text(app.core, text, app.find_collection())
    assert titles(app) == ["會議"]
    assert "LOCATION:café" in app.export_ics()
    [said] = report.notes
    assert "“LOCATION:café” (1 in all)" in said
    assert "delete these items" in said


def test_an_empty_calendar_is_said_to_hold_nothing(app: Sundown) -> None:
    report = app.import_ics(HEAD + "END:VCALENDAR\r\n")
    assert report.problems == ("There is no event and no to-do in this file.",)


def test_what_is_exported_comes_back_whole(app: Sundown) -> None:
    app.import_ics(
        event("a@example.com", "Meeting", "X-EXAMPLE:kept\r\nRRULE:FREQ=DAILY;COUNT=3\r\n")
    )
    app.import_ics(todo("b@example.com", "交報表", "DUE;VALUE=DATE:20261130\r\n"))
    text = app.export_ics()
    for each in app.search("e", 50):
        if each.kind != "journal":
            app.do(Delete(each.id))
    for item in [each.id for each in app.todos()]:
        app.do(Delete(item))
    assert app.import_ics(text).created >= 1
    again = app.export_ics()
    assert "X-EXAMPLE:kept" in again
    assert titles(app) == ["交報表"]


UNREAD = (
    ("DTSTART;TZID=Nowhere/Land:20261130T100000", "A zone that only its author knows"),
    ("DTSTART:20261130T100000Z\r\nRRULE:FREQ=OFTEN", "A rule that says nothing"),
    ("DTSTART:soon", "No start that can be read"),
)


@pytest.mark.parametrize(("lines", "title"), UNREAD)
def test_what_was_read_in_part_is_exported_whole(app: Sundown, lines: str, title: str) -> None:
    parts = f"BEGIN:VEVENT\r\nUID:a@example.com\r\n{lines}\r\nSUMMARY:{title}\r\nEND:VEVENT\r\n"
    app.import_ics(f"{HEAD}{parts}END:VCALENDAR\r\n")
    text = app.export_ics()
    assert f"SUMMARY:{title}" in text
    assert lines in text


def test_what_is_too_damaged_for_an_export_is_said(app: Sundown) -> None:
    app.import_ics(todo("a@example.com", "A"))
    app.import_ics(todo("b@example.com", "B"))
    with app.core.database.write() as connection:
        connection.execute("UPDATE item SET raw = '<html>' WHERE uid = 'a@example.com'")
    said: list[str] = []
    assert "SUMMARY:B" in app.export_ics((), said.append)
    assert [line.endswith("is damaged and was left out.") for line in said] == [True]


def test_an_item_that_was_deleted_can_be_imported_again(app: Sundown) -> None:
    text = todo("a@example.com", "A")
    app.import_ics(text)
    app.do(Delete(app.todos()[0].id))
    assert app.import_ics(text).created == 1
    assert titles(app) == ["A"]


def test_an_export_has_what_was_edited(app: Sundown) -> None:
    app.import_ics(todo("a@example.com", "A"))
    app.do(Edit(app.todos()[0].id, Fields(summary="Edited")))
    assert "SUMMARY:Edited" in app.export_ics()


@pytest.mark.parametrize(
    "line",
    [
        "DTSTART;TZID=Nowhere:20261130T090000",
        "DTSTART:20261130T090000Z\r\nRRULE:FREQ=SOMETIMES",
        "DTSTART:20261130T090000Z\r\nRRULE:FREQ=SECONDLY",
        "DTSTART:someday",
    ],
)
def test_an_export_has_what_could_not_be_read_in_full(app: Sundown, line: str) -> None:
    app.import_ics(event("a@example.com", "Odd").replace("DTSTART:20261123T090000Z", line))
    assert app.broken()
    assert f"{line}\r\n" in app.export_ics()


def test_what_comes_in_part_is_said_once_for_many(app: Sundown) -> None:
    lost = [event(f"{n}@example.com").replace("DTSTART:", "DTSTART;TZID=Nowhere:") for n in "abc"]
    rare = event("d@example.com", extra="RRULE:FREQ=SOMETIMES\r\n")
    plain = event("e@example.com", extra="RRULE:FREQ=DAILY\r\n")
    report = import_text(
        app.core, "".join([*lost, rare, plain]).replace("090000Z", "090000"), app.find_collection()
    )
    assert (report.created, report.problems) == (5, ())
    assert report.notes == (
        "d@example.com: Its repeat rule can't be read, so the repeats may be missing.",
        "3 times: Its time zone “Nowhere” is unknown; its times are read in your own zone.",
    )


def test_an_import_says_how_far_it_is(app: Sundown) -> None:
    heard: list[tuple[int, int]] = []
    app.import_ics(
        "".join(todo(f"{n}@example.com", n) for n in "abc"), None, lambda *each: heard.append(each)
    )
    assert heard == [(0, 3), (1, 3), (2, 3)]
