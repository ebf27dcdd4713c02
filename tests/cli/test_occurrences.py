"""One occurrence of a recurring event: which one a day names, what is shown of it, where a change puts it."""

import pytest

from .conftest import Cli

NIGHTS = (
    "--start",
    "2026-12-01 22:00",
    "--end",
    "2026-12-02 02:00",
    "--rrule",
    "FREQ=DAILY;COUNT=4",
)
HOURS = (
    "--start",
    "2026-12-01 09:00",
    "--end",
    "2026-12-01 09:10",
    "--rrule",
    "FREQ=HOURLY;COUNT=3",
)
CALENDAR = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Call\r\nDTSTART{}\r\nDURATION:PT1H\r\n"
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
)


def add(cli: Cli, *words: str) -> str:
    return cli("event", "add", "x", *words, "--json").json()["item_id"]


def agenda(cli: Cli) -> list[tuple[str, str]]:
    rows = cli("agenda", "--from", "2026-12-01", "--to", "2026-12-31", "--json").json()
    return [(row["start"][5:16], row["end"][5:16]) for row in rows]


def starts(cli: Cli) -> list[str]:
    return [start for start, _ in agenda(cli)]


def imported(cli: Cli, start: str) -> str:
    cli("import", "-", typed=CALENDAR.format(start))
    return cli("agenda", "--from", "2026-12-01", "--to", "2026-12-31", "--json").json()[0]["id"]


def test_a_day_names_the_night_that_begins_on_it(cli: Cli):
    item = add(cli, *NIGHTS)
    assert cli("event", "delete", f"{item}@2026-12-03").status == 0
    assert starts(cli) == ["12-01T22:00", "12-02T22:00", "12-04T22:00"]


def test_the_same_night_is_not_deleted_twice(cli: Cli):
    item = add(cli, *NIGHTS)
    cli("event", "delete", f"{item}@2026-12-03")
    ended = cli("event", "delete", f"{item}@2026-12-03")
    assert (ended.status, "no occurrence" in ended.err, len(agenda(cli))) == (1, True, 3)


def test_several_of_a_day_are_named_one_by_one(cli: Cli):
    item = add(cli, *HOURS)
    ended = cli("event", "delete", f"{item}@2026-12-01")
    assert (ended.status, "3 occurrences" in ended.err, len(agenda(cli))) == (2, True, 3)
    lines = cli("agenda", "--from", "2026-12-01").out.splitlines()[1:]
    names = [line.split()[-1] for line in lines]
    assert len(set(names)) == 3
    assert cli("event", "delete", names[1]).status == 0
    assert starts(cli) == ["12-01T09:00", "12-01T11:00"]


def test_a_list_in_another_zone_has_the_same_ids(cli: Cli):
    add(cli, "--start", "2026-12-02 03:00", "--rrule", "FREQ=DAILY;COUNT=2")
    days = ("--from", "2026-12-01", "--to", "2026-12-05")
    here, there = cli("agenda", *days).out, cli("agenda", *days, "--tz", "America/New_York").out
    assert [line.split()[-1] for line in here.splitlines()] == [
        line.split()[-1] for line in there.splitlines()
    ]


@pytest.mark.parametrize("action", [("show",), ("edit", "--location", "y"), ("delete",)])
def test_no_day_after_the_sign_is_not_the_whole_series(cli: Cli, action: tuple[str, ...]):
    item = add(cli, *NIGHTS)
    ended = cli("event", action[0], f"{item}@", *action[1:])
    assert (ended.status, ended.err.count("\n"), len(agenda(cli))) == (2, 1, 4)


def test_one_occurrence_is_shown_as_it_is(cli: Cli):
    item = add(cli, *NIGHTS)
    cli("event", "edit", f"{item}@2026-12-03", "Late", "--start", "2026-12-03 23:00")
    shown = cli("event", "show", f"{item}@2026-12-03", "--json").json()
    assert (shown["summary"], shown["start"]) == ("Late", "2026-12-03T23:00:00+08:00")
    assert cli("event", "show", item, "--json").json()["start"] == "2026-12-01T22:00:00+08:00"


def test_an_occurrence_becomes_all_day_on_its_own_day(cli: Cli):
    item = add(cli, "--start", "2026-12-01 09:00", "--rrule", "FREQ=DAILY;COUNT=3")
    cli("event", "edit", f"{item}@2026-12-02", "--all-day")
    assert sorted(starts(cli)) == ["12-01T09:00", "12-02", "12-03T09:00"]


def test_an_occurrence_keeps_its_own_length(cli: Cli):
    item = add(cli, "--start", "2026-12-01 09:00", "--rrule", "FREQ=DAILY;COUNT=2")
    cli("event", "edit", f"{item}@2026-12-02", "--end", "12:00")
    cli("event", "edit", f"{item}@2026-12-02", "--start", "10:00")
    assert agenda(cli)[1] == ("12-02T10:00", "12-02T13:00")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--start", "14:00"), ("12-01T14:00", "12-01T15:00")),
        (("--end", "17:00"), ("12-01T09:00", "12-01T17:00")),
        (("--start", "14:00", "--end", "17:00"), ("12-01T14:00", "12-01T17:00")),
        (("--start", "2026-12-02 14:00", "--end", "17:00"), ("12-02T14:00", "12-02T17:00")),
    ],
)
def test_a_time_alone_is_of_the_day_of_the_event(
    cli: Cli, words: tuple[str, ...], expected: object
):
    item = add(cli, "--start", "2026-12-01 09:00")
    assert cli("event", "edit", item, *words).status == 0
    assert agenda(cli) == [expected]


def test_all_day_is_the_day_on_which_it_is_seen_here(cli: Cli):
    item = imported(cli, ";TZID=America/New_York:20261201T200000")
    assert starts(cli) == ["12-02T09:00"]
    cli("event", "edit", item, "--all-day")
    assert starts(cli) == ["12-02"]


def test_a_floating_event_gets_a_new_end(cli: Cli):
    item = imported(cli, ":20261201T200000")
    assert cli("event", "show", item, "--json").json()["start"] == "2026-12-01T20:00:00+08:00"
    assert cli("event", "edit", item, "--end", "23:00").status == 0
    assert agenda(cli) == [("12-01T20:00", "12-01T23:00")]


@pytest.mark.parametrize("action", [("edit", "y"), ("delete",), ("respond", "accept")])
def test_a_to_do_is_not_an_event(cli: Cli, action: tuple[str, ...]):
    item = cli("todo", "add", "x", "--json").json()["item_id"]
    ended = cli("event", action[0], item, *action[1:])
    assert (ended.status, "is a to-do" in ended.err) == (1, True)
