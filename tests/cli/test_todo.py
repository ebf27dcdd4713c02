"""`sundown todo`, from the words typed to what a list says afterwards."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from .conftest import Cli


def add(cli: Cli, *words: str) -> str:
    item: str = cli("todo", "add", *words, "--json").json()["item_id"]
    return item


def row(cli: Cli, item: str) -> dict[str, Any]:
    (found,) = [
        each for each in cli("todo", "list", "--all", "--json").json() if each["id"] == item
    ]
    return dict(found)


def test_an_added_one_is_in_the_list(cli: Cli):
    item = add(
        cli, "Pay rent 交租", "--due", "2026-12-01 18:00", "--priority", "high", "--note", "by bank"
    )
    made = row(cli, item)
    assert (made["summary"], made["due"]) == ("Pay rent 交租", "2026-12-01T18:00:00+08:00")
    assert (made["priority"], made["note"], made["status"]) == (1, "by bank", "NEEDS-ACTION")
    assert made["collection"] == "Local"


def test_a_command_id_is_on_stdout_and_the_words_on_stderr(cli: Cli):
    ended = cli("todo", "add", "Buy milk")
    assert len(ended.out.split()) == 1
    assert ended.err.startswith("Added to Local: 'Buy milk', item ")


def test_a_title_needs_no_quotes(cli: Cli):
    item = add(cli, "Buy", "milk", "--due", "2026-12-01")
    cli("todo", "edit", item, "Buy", "less", "milk")
    assert row(cli, item)["summary"] == "Buy less milk"


def test_an_all_day_deadline_is_a_date(cli: Cli):
    assert row(cli, add(cli, "x", "--due", "2026-12-01"))["due"] == "2026-12-01"


def test_the_table_shows_what_a_person_needs(cli: Cli):
    item = add(cli, "Buy milk 牛奶", "--due", "2026-12-01")
    out = cli("todo", "list").out
    assert "Tue 2026-12-01" in out
    assert "Buy milk 牛奶" in out
    assert item[:8] in out


def test_an_empty_list_is_said(cli: Cli):
    ended = cli("todo", "list")
    assert (ended.status, ended.out, ended.err) == (0, "", "No open to-dos.\n")


def test_done_and_open_again(cli: Cli):
    item = add(cli, "x")
    cli("todo", "done", item[:6])
    assert cli("todo", "list", "--json").json() == []
    assert row(cli, item)["status"] == "COMPLETED"
    cli("todo", "reopen", item)
    assert row(cli, item)["status"] == "NEEDS-ACTION"
    assert row(cli, item)["completed"] is None


def test_edit_changes_what_was_given_and_nothing_else(cli: Cli):
    item = add(cli, "old", "--due", "2026-12-01", "--note", "keep me")
    cli("todo", "edit", item, "new", "--priority", "5")
    made = row(cli, item)
    assert (made["summary"], made["priority"], made["due"], made["note"]) == (
        "new",
        5,
        "2026-12-01",
        "keep me",
    )


def test_the_word_none_takes_a_value_away(cli: Cli):
    item = add(cli, "x", "--due", "2026-12-01", "--note", "n", "--priority", "1")
    cli("todo", "edit", item, "--due", "none", "--note", "none", "--priority", "none")
    made = row(cli, item)
    assert (made["due"], made["note"], made["priority"]) == (None, "", 0)


def test_begun_in_part(cli: Cli):
    item = add(cli, "x")
    cli("todo", "edit", item, "--status", "in-process", "--percent", "40")
    assert (row(cli, item)["status"], row(cli, item)["percent"]) == ("IN-PROCESS", 40)
    assert "begun" in cli("todo", "list").out


def test_edit_to_completed_is_done(cli: Cli):
    item = add(cli, "x")
    assert cli("todo", "edit", item, "--status", "completed").status == 0
    assert row(cli, item)["completed"]


def test_edit_without_a_change_is_wrong_usage(cli: Cli):
    assert cli("todo", "edit", add(cli, "x")).status == 2


def test_plan_moves_the_day_not_the_deadline(cli: Cli):
    item = add(cli, "x", "--due", "2026-12-01")
    assert "Planned for 2026-11-30" in cli("todo", "plan", item, "2026-11-30").err
    assert (row(cli, item)["plan"], row(cli, item)["due"]) == ("2026-11-30", "2026-12-01")
    cli("todo", "plan", item, "none")
    assert row(cli, item)["plan"] is None


def test_drop_keeps_it_and_delete_does_not(cli: Cli):
    kept, gone = add(cli, "kept"), add(cli, "gone")
    cli("todo", "drop", kept)
    cli("todo", "delete", gone)
    assert [each["status"] for each in cli("todo", "list", "--all", "--json").json()] == [
        "CANCELLED"
    ]


def test_show_tells_everything(cli: Cli):
    item = add(cli, "Buy milk", "--due", "2026-12-01", "--note", "two\nlines")
    told = cli("todo", "show", item, "--json").json()
    assert (told["id"], told["summary"], told["note"]) == (item, "Buy milk", "two\nlines")
    assert told["raw"].startswith("BEGIN:VCALENDAR")
    assert "Tue 2026-12-01" in cli("todo", "show", item).out


@pytest.mark.parametrize("action", ["done", "reopen", "drop", "delete", "show"])
def test_an_id_that_nothing_has_is_one_sentence(cli: Cli, action: str):
    ended = cli("todo", action, "nosuchid")
    assert (ended.status, ended.out, ended.err.count("\n")) == (1, "", 1)


def test_an_event_is_no_to_do(cli: Cli):
    item = cli("event", "add", "x", "--start", "2026-12-01", "--json").json()["item_id"]
    ended = cli("todo", "done", item)
    assert (ended.status, "is not a to-do" in ended.err) == (1, True)


@pytest.mark.parametrize(
    "words", [("  ",), ("x", "--due", "soon"), ("x", "--collection", "nowhere")]
)
def test_what_can_not_be_read_writes_nothing(cli: Cli, words: tuple[str, ...]):
    assert cli("todo", "add", *words).status in {1, 2}
    assert cli("todo", "list", "--json").json() == []


def test_an_evil_title_can_not_steer_the_terminal(cli: Cli):
    add(cli, "red \x1b[31m alert\r\nnext")
    assert "\x1b" not in cli("todo", "list").out
    assert len(cli("todo", "list").out.splitlines()) == 2


def test_a_recurring_one_moves_on_when_done(cli: Cli):
    first = datetime.now(UTC).date() + timedelta(days=5)
    text = (
        "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:t\nBEGIN:VTODO\nUID:plants\nDTSTAMP:20261101T000000Z\n"
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}\nDUE;VALUE=DATE:{first:%Y%m%d}\nRRULE:FREQ=WEEKLY\n"
        "SUMMARY:Plants\nEND:VTODO\nEND:VCALENDAR\n"
    )
    cli("import", "-", typed=text)
    (before,) = cli("todo", "list", "--json").json()
    cli("todo", "done", before["id"])
    (after,) = cli("todo", "list", "--json").json()
    assert before["due"] == first.isoformat()
    assert after["due"] == (first + timedelta(days=7)).isoformat()


PLANTS = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:t\nBEGIN:VTODO\nUID:plants\nDTSTAMP:20261101T000000Z\n"
    "DTSTART:{first:%Y%m%d}T010000Z\nDUE:{first:%Y%m%d}T020000Z\nRRULE:FREQ=WEEKLY\n"
    "SUMMARY:Plants\nEND:VTODO\nEND:VCALENDAR\n"
)


def plants(cli: Cli) -> tuple[dict[str, Any], date]:
    """A recurring to-do; its present occurrence, and the day of that."""
    first = datetime.now(UTC).date() + timedelta(days=5)
    cli("import", "-", typed=PLANTS.format(first=first))
    (present,) = cli("todo", "list", "--json").json()
    return present, first


def test_an_occurrence_of_a_recurring_one_is_found_by_its_day(cli: Cli):
    present, first = plants(cli)
    assert cli("todo", "done", f"{present['id']}@{first}").status == 0
    (after,) = cli("todo", "list", "--json").json()
    assert after["due"][:10] == (first + timedelta(days=7)).isoformat()


@pytest.mark.parametrize("shift", [1, 7])
def test_another_occurrence_is_not_guessed_but_said(cli: Cli, shift: int):
    present, first = plants(cli)
    ended = cli("todo", "done", f"{present['id']}@{first + timedelta(days=shift)}")
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert f"ID@{first}" in ended.err
    assert present["recurrence_id"] in ended.err


def test_what_takes_the_whole_series_says_so(cli: Cli):
    present, _ = plants(cli)
    assert "whole series" in cli("todo", "drop", present["id"]).err
    assert "whole series" in cli("todo", "delete", present["id"]).err
    assert "series" not in cli("todo", "drop", add(cli, "x")).err


@pytest.mark.parametrize("option", ["--title", "--summary"])
def test_a_title_may_be_an_option(cli: Cli, option: str):
    item = add(cli, "old", "--due", "2026-12-01")
    assert cli("todo", "edit", item, option, "new words").status == 0
    assert (row(cli, item)["summary"], row(cli, item)["due"]) == ("new words", "2026-12-01")


def test_a_title_is_given_once(cli: Cli):
    item = add(cli, "old")
    assert cli("todo", "edit", item, "one", "--title", "two").status == 2
    assert cli("todo", "edit", item, "--title", " ").status == 2
    assert row(cli, item)["summary"] == "old"
