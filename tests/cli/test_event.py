"""`sundown event` and `sundown agenda`."""

from __future__ import annotations

from typing import Any

import pytest

from .conftest import Cli

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:t
BEGIN:VEVENT
UID:party
DTSTAMP:20261101T000000Z
DTSTART:20261201T080000Z
DTEND:20261201T090000Z
SUMMARY:Party
ORGANIZER:mailto:hr@harbour.example
ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:mei.chan@harbour.example
END:VEVENT
END:VCALENDAR
"""


def add(cli: Cli, *words: str) -> str:
    item: str = cli("event", "add", *words, "--json").json()["item_id"]
    return item


def agenda(
    cli: Cli, first: str = "2026-12-01", last: str = "2026-12-05", *more: str
) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = cli(
        "agenda", "--from", first, "--to", last, "--json", *more
    ).json()
    return found


def test_an_event_is_an_hour_unless_it_is_said(cli: Cli):
    item = add(cli, "Call", "--start", "2026-12-01 15:00", "--location", "Room 8A")
    (row,) = agenda(cli)
    assert (row["id"], row["summary"], row["location"]) == (item, "Call", "Room 8A")
    assert (row["start"], row["end"]) == ("2026-12-01T15:00:00+08:00", "2026-12-01T16:00:00+08:00")


def test_a_bare_end_is_on_the_day_of_the_start(cli: Cli):
    add(cli, "Call", "--start", "2026-12-01 15:00", "--end", "15:30")
    assert agenda(cli)[0]["end"] == "2026-12-01T15:30:00+08:00"


def test_a_day_without_a_time_is_all_day(cli: Cli):
    add(cli, "Leave", "--start", "2026-12-01", "--end", "2026-12-03")
    (row,) = agenda(cli)
    assert (row["all_day"], row["start"], row["end"]) == (True, "2026-12-01", "2026-12-03")
    assert "Wed 2026-12-02" in cli("agenda", "--from", "2026-12-01").out


def test_all_day_takes_the_time_away(cli: Cli):
    add(cli, "x", "--start", "2026-12-01 10:00", "--all-day")
    assert (agenda(cli)[0]["start"], agenda(cli)[0]["end"]) == ("2026-12-01", "2026-12-02")


def test_the_agenda_in_another_zone(cli: Cli):
    add(cli, "Call", "--start", "2026-12-01 15:00")
    (row,) = agenda(cli, "2026-12-01", "2026-12-01", "--tz", "Europe/London")
    assert row["start"] == "2026-12-01T07:00:00+00:00"


def test_a_rule_makes_occurrences_with_ids(cli: Cli):
    item = add(cli, "Stand-up", "--start", "2026-12-01 09:30", "--rrule", "freq=daily;count=3")
    rows = agenda(cli)
    assert [row["start"][:10] for row in rows] == ["2026-12-01", "2026-12-02", "2026-12-03"]
    assert {row["id"] for row in rows} == {item}
    assert len({row["recurrence_id"] for row in rows}) == 3


def test_one_occurrence_is_named_by_its_day(cli: Cli):
    item = add(cli, "Stand-up", "--start", "2026-12-01 09:30", "--rrule", "FREQ=DAILY;COUNT=3")
    cli("event", "edit", f"{item[:8]}@2026-12-02", "Late stand-up", "--start", "2026-12-02 10:30")
    cli("event", "delete", f"{item}@20261203")
    rows = agenda(cli)
    assert [(row["summary"], row["start"][8:16]) for row in rows] == [
        ("Stand-up", "01T09:30"),
        ("Late stand-up", "02T10:30"),
    ]
    assert rows[1]["end"][8:16] == "02T11:30"


def test_a_recurrence_id_names_it_too(cli: Cli):
    item = add(cli, "x", "--start", "2026-12-01 09:30", "--rrule", "FREQ=DAILY;COUNT=2")
    cli("event", "delete", f"{item}@{agenda(cli)[0]['recurrence_id']}")
    assert len(agenda(cli)) == 1


def test_a_day_without_an_occurrence_is_one_sentence(cli: Cli):
    item = add(cli, "x", "--start", "2026-12-01 09:30", "--rrule", "FREQ=DAILY;COUNT=2")
    ended = cli("event", "delete", f"{item}@2026-12-24")
    assert (ended.status, "no occurrence" in ended.err) == (1, True)


def test_deleting_a_series_is_said(cli: Cli):
    item = add(cli, "x", "--start", "2026-12-01 09:30", "--rrule", "FREQ=DAILY;COUNT=2")
    assert "every occurrence" in cli("event", "delete", item).err
    assert agenda(cli) == []


def test_a_moved_event_keeps_its_length(cli: Cli):
    item = add(cli, "x", "--start", "2026-12-01 09:00", "--end", "2026-12-01 11:30")
    cli("event", "edit", item, "--start", "2026-12-02 14:00")
    assert agenda(cli)[0]["end"] == "2026-12-02T16:30:00+08:00"


def test_a_moved_day_keeps_its_length(cli: Cli):
    item = add(cli, "x", "--start", "2026-12-01", "--end", "2026-12-03")
    cli("event", "edit", item, "--start", "2026-12-02")
    assert (agenda(cli)[0]["start"], agenda(cli)[0]["end"]) == ("2026-12-02", "2026-12-04")


def test_a_timed_event_becomes_all_day(cli: Cli):
    item = add(cli, "x", "--start", "2026-12-01 09:00")
    assert cli("event", "edit", item, "--all-day").status == 0
    assert (agenda(cli)[0]["start"], agenda(cli)[0]["all_day"]) == ("2026-12-01", True)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("--start", "soon"),
        ("--start", "2026-12-02", "--end", "2026-12-01"),
        ("--start", "2026-12-01 10:00", "--end", "09:00"),
        ("--start", "2026-12-01 10:00", "--end", "2026-12-02"),
        ("--start", "2026-12-01", "--rrule", "every day"),
    ],
)
def test_what_makes_no_event_is_wrong_usage(cli: Cli, words: tuple[str, ...]):
    assert cli("event", "add", "x", *words).status == 2
    assert agenda(cli) == []


def test_an_event_keeps_its_start(cli: Cli):
    assert (
        cli("event", "edit", add(cli, "x", "--start", "2026-12-01"), "--start", "none").status == 2
    )


def test_an_invitation_is_answered(cli: Cli):
    cli("settings", "set", "my_addresses", "mei.chan@harbour.example")
    cli("import", "-", typed=INVITATION)
    (before,) = agenda(cli)
    assert "not answered" in cli("agenda", "--from", "2026-12-01").out
    cli("event", "respond", before["id"], "accept")
    assert (before["my_response"], agenda(cli)[0]["my_response"]) == ("NEEDS-ACTION", "ACCEPTED")


def test_who_is_not_invited_can_not_answer(cli: Cli):
    item = add(cli, "x", "--start", "2026-12-01")
    ended = cli("event", "respond", item, "accept")
    assert (ended.status, ended.err.count("\n")) == (1, 1)


def test_show_tells_everything(cli: Cli):
    item = add(cli, "Call", "--start", "2026-12-01 15:00", "--note", "n")
    assert cli("event", "show", item, "--json").json()["start"] == "2026-12-01T15:00:00+08:00"
    assert "Tue 2026-12-01 15:00" in cli("event", "show", item).out


@pytest.mark.parametrize(
    "words", [("--from", "xx"), ("--tz", "Mars/X"), ("--from", "2026-12-02", "--to", "2026-12-01")]
)
def test_an_agenda_that_can_not_be_is_wrong_usage(cli: Cli, words: tuple[str, ...]):
    ended = cli("agenda", *words)
    assert (ended.status, ended.err.count("\n")) == (2, 1)


def test_a_day_without_events_is_said(cli: Cli):
    assert cli("agenda", "--from", "2026-12-01").err == "No events on 2026-12-01.\n"


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("accept", "ACCEPTED"),
        ("accepted", "ACCEPTED"),
        ("decline", "DECLINED"),
        ("declined", "DECLINED"),
        ("tentative", "TENTATIVE"),
    ],
)
def test_an_answer_in_either_form(cli: Cli, word: str, answer: str):
    cli("settings", "set", "my_addresses", "mei.chan@harbour.example")
    cli("import", "-", typed=INVITATION)
    assert cli("event", "respond", agenda(cli)[0]["id"], word).status == 0
    assert agenda(cli)[0]["my_response"] == answer


@pytest.mark.parametrize("option", ["--title", "--summary"])
def test_a_title_may_be_an_option(cli: Cli, option: str):
    item = add(cli, "old", "--start", "2026-12-01 15:00")
    assert cli("event", "edit", item, option, "new words").status == 0
    assert agenda(cli)[0]["summary"] == "new words"
