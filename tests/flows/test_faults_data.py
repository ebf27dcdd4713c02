"""Calendar data as bad as it comes: one sentence for the one item, everything else is shown, nothing hangs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.memory import MemoryServer
from assistant.model.command import Delete, Edit, Fields
from assistant.model.view import SyncReport
from assistant.system.clock import HeldClock
from tests.devices import device
from tests.flows.profiles import HEAD, Open, Other, clean, event, sync
from tests.servers.program import CalendarServer
from tests.sim.proxy import FaultProxy, Forward, Reply, Seen, is_method

DAY = date(2026, 11, 23)
WORK = "/work/"
END = "END:VEVENT\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def app(tmp_path: Path, server: MemoryServer, clock: HeldClock) -> Iterator[Sundown]:
    """A profile on a memory server, which takes everything that a real one might refuse to store."""
    with closing(device(tmp_path / "home", server, clock)) as opened:
        yield opened


def bring(app: Sundown, server: MemoryServer, text: str) -> SyncReport:
    """The text arrives together with a sound event."""
    server.put(WORK + "bad.ics", text)
    server.put(WORK + "good.ics", event("good@example.com", "Good"))
    (report,) = app.sync()
    assert report.error == ""
    assert "Good" in seen(app)
    return report


def seen(app: Sundown) -> list[str]:
    return [each.summary for each in app.agenda(DAY, DAY)]


BROKEN = {
    "nothing at all": "",
    "no calendar": "<html>Not found</html>",
    "cut off": event("bad@example.com")[:120],
    "no start": f"{HEAD}BEGIN:VEVENT\r\nUID:bad@example.com\r\nSUMMARY:Bad\r\n{END}",
    "start that is none": event("bad@example.com", start="tomorrow, about nine"),
    "start that never was": event("bad@example.com", start="20261399T990000Z"),
    "only a time zone": f"{HEAD}BEGIN:VTIMEZONE\r\nTZID:X\r\nEND:VTIMEZONE\r\nEND:VCALENDAR\r\n",
    "binary": "".join(chr(number % 256) for number in range(3000)),
}


@pytest.mark.parametrize("text", BROKEN.values(), ids=BROKEN)
def test_what_can_not_be_read_is_kept_named_and_in_nobodys_way(
    app: Sundown, server: MemoryServer, text: str
) -> None:
    report = bring(app, server, text)
    (broken,) = app.broken()
    (problem,) = report.problems
    assert problem.endswith(f": {broken.broken}")
    assert broken.broken.endswith(".")
    assert (broken.raw, seen(app)) == (text, ["Good"])


def test_what_was_broken_and_is_repaired_is_shown(app: Sundown, server: MemoryServer) -> None:
    bring(app, server, BROKEN["no start"])
    server.put(WORK + "bad.ics", event("bad@example.com", "Repaired"))
    clean(app)
    assert (sorted(seen(app)), app.broken()) == (["Good", "Repaired"], ())


def test_what_was_sound_and_gets_broken_is_kept_and_said(
    app: Sundown, server: MemoryServer
) -> None:
    bring(app, server, event("bad@example.com", "Sound"))
    assert sorted(seen(app)) == ["Good", "Sound"]
    assert len(bring(app, server, BROKEN["cut off"]).problems) == 1
    assert (seen(app), len(app.broken())) == (["Good"], 1)


ODD = {
    "bad folding": event("odd@example.com", "Odd").replace("SUMMARY:Odd", "SUMMARY:O\r\n\td\r\n d"),
    "bare line feeds": event("odd@example.com", "Odd").replace("\r\n", "\n"),
    "lines without a colon": event("odd@example.com", "Odd", "THIS IS NO PROPERTY\r\n;;;\r\n\r\n"),
    "unknown zone": event("odd@example.com", "Odd").replace(
        "DTSTART:20261123T090000Z", "DTSTART;TZID=Mars/Olympus:20261123T090000"
    ),
    "end before start": event("odd@example.com", "Odd").replace("DURATION:PT1H", "DTEND:20261122T090000Z"),
    "two summaries": event("odd@example.com", "Odd", "SUMMARY:Second\r\n"),
    "a rule nobody can read": event("odd@example.com", "Odd", "RRULE:FREQ=SOMETIMES;INTERVAL=-4\r\n"),
    "nul and control characters": event("odd@example.com", "Odd", "DESCRIPTION:a\x00b\x07c\x1b[31m\r\n"),
    "an alarm without a trigger": event("odd@example.com", "Odd", "BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM\r\n"),
    "far away": event("odd@example.com", "Odd", "RDATE:99991231T235959Z,00010101T000000Z\r\n"),
}  # fmt: skip


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_what_can_be_read_in_part_is_shown_and_can_be_deleted(
    app: Sundown, server: MemoryServer, text: str
) -> None:
    bring(app, server, text)
    odd = next(each for each in app.agenda(DAY, DAY) if each.summary == "Odd")
    assert app.detail(odd.id).fields.summary == "Odd"
    assert app.search("Odd")
    assert app.digest().date
    app.do(Delete(odd.id))
    clean(app)
    assert (seen(app), list(server.shelves[WORK].items)) == (["Good"], [WORK + "good.ics"])


def test_the_same_uid_twice_is_two_items_each_on_its_own(
    app: Sundown, server: MemoryServer
) -> None:
    bring(app, server, event("good@example.com", "Twin"))
    twin = next(each for each in app.agenda(DAY, DAY) if each.summary == "Twin")
    app.do(Edit(twin.id, Fields(summary="Twin II")))
    clean(app)
    assert sorted(seen(app)) == ["Good", "Twin II"]
    assert "SUMMARY:Good" in server.shelves[WORK].items[WORK + "good.ics"][1]


def test_ten_megabytes_in_one_event_are_one_event(app: Sundown, server: MemoryServer) -> None:
    bring(
        app, server, event("big@example.com", "Big", f"DESCRIPTION:{'0123456789' * 1_000_000}\r\n")
    )
    big = next(each for each in app.agenda(DAY, DAY) if each.summary == "Big")
    app.do(Edit(big.id, Fields(summary="Still big")))
    clean(app)
    text = server.shelves[WORK].items[WORK + "bad.ics"][1]
    assert ("SUMMARY:Still big" in text, len(text) > 10_000_000) == (True, True)


@pytest.mark.parametrize(
    "rule",
    ["FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=99999999", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=999999999", "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"],
)  # fmt: skip
def test_an_endless_rule_ends(app: Sundown, server: MemoryServer, rule: str) -> None:
    bring(app, server, event("endless@example.com", "Endless", f"RRULE:{rule}\r\n"))
    assert "Endless" in seen(app)
    assert app.digest().date == date(2026, 11, 20)
    assert app.reminders()[0] == ()


def test_many_thousand_attendees_and_exceptions_are_only_data(
    app: Sundown, server: MemoryServer
) -> None:
    people = "".join(f"ATTENDEE:mailto:p{number}@example.com\r\n" for number in range(5_000))
    dates = "".join(
        f"EXDATE:2027{month:02}{day:02}T090000Z\r\n"
        for month in range(1, 13)
        for day in range(1, 29)
    )
    bring(app, server, event("many@example.com", "Many", f"RRULE:FREQ=DAILY\r\n{people}{dates}"))
    assert "Many" in seen(app)


def latin(seen: Seen, forward: Forward) -> Reply:
    """The real answer, with an é as it was written before there was Unicode."""
    plain = {name: value for name, value in seen.headers.items() if name != "accept-encoding"}
    reply = forward(replace(seen, headers=plain))
    return replace(reply, body=reply.body.replace("é".encode(), b"\xe9"))


@pytest.mark.server
def test_text_that_is_no_utf_8_is_shown_as_well_as_it_can_be(
    open_through: Open, proxy: FaultProxy, other: Other
) -> None:
    other.put("latin", event("latin@example.com", "Café"))
    other.put("good", event("good@example.com", "Good"))
    proxy.fault(is_method("REPORT", "GET"), latin)
    app = open_through()
    assert sync(app).error == ""
    assert sorted(seen(app)) == ["Café", "Good"]
    assert app.search("Good")


@pytest.mark.server
def test_what_stands_broken_in_the_servers_own_store_stops_nothing(
    open_profile: Open, calendar: CalendarServer, other: Other
) -> None:
    other.put("good", event("good@example.com", "Good"))
    app = open_profile()
    clean(app)
    folder = calendar.directory / "collections" / "collection-root" / other.folder.strip("/")
    (folder / "rotten.ics").write_bytes(b"BEGIN:VCALENDAR\r\n\xff\xfe nothing that ends")
    other.put("later", event("later@example.com", "Later"))
    sync(app)
    assert sorted(seen(app)) in (["Good", "Later"], ["Good"])
    (folder / "rotten.ics").unlink()
    clean(app)
    assert sorted(seen(app)) == ["Good", "Later"]
