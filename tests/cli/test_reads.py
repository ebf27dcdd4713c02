"""The commands that only look: digest, remind, journal, search, settings, doctor, files, connectors."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Cli

NOW = ("--date", "2026-11-20", "--now", "2026-11-20 17:40")


def test_a_list_made_twice_is_the_same(cli: Cli):
    cli("todo", "add", "Answer Lantau 回覆報價", "--due", "2026-11-20 18:00")
    first, second = cli("digest", *NOW), cli("digest", *NOW)
    assert "Answer Lantau 回覆報價" in first.out
    assert first.out == second.out


def test_the_list_in_its_three_forms(cli: Cli):
    cli("todo", "add", "Answer", "--due", "2026-11-20 18:00")
    assert "- " in cli("digest", *NOW, "--markdown").out
    told = cli("digest", *NOW, "--json").json()
    assert (told["date"], [each["title"] for each in told["open"]]) == ("2026-11-20", ["Answer"])


def test_the_list_in_another_language(cli: Cli):
    assert cli("digest", *NOW).out != cli("digest", *NOW, "--language", "zh_HK").out


@pytest.mark.parametrize("words", [("--date", "xx"), ("--now", "2026-11-20")])
def test_a_list_of_no_day_is_wrong_usage(cli: Cli, words: tuple[str, ...]):
    assert cli("digest", *words).status == 2


def test_what_is_due_and_what_is_next(cli: Cli):
    cli("event", "add", "Call", "--start", "2026-11-20 15:00", "--location", "Room 8A")
    told = cli("remind", "--now", "2026-11-20 14:55", "--json").json()
    assert [(each["title"], each["at"]) for each in told["due"]] == [
        ("Call", "2026-11-20T14:50:00+08:00")
    ]
    assert cli("remind", "--now", "2026-11-20 12:00", "--json").json() == {
        "due": [],
        "next": "2026-11-20T14:50:00+08:00",
    }
    assert "Room 8A" in cli("remind", "--now", "2026-11-20 14:55").out


def test_nothing_due_is_said(silent: Cli):
    assert silent("remind").err == "Nothing is due.\nNo alarm is set.\n"


def test_the_journal_tells_what_happened(cli: Cli):
    item = cli("todo", "add", "Buy milk", "--json").json()["item_id"]
    cli("todo", "done", item)
    kinds = [each["kind"] for each in cli("journal", "--json").json() if each["item_id"] == item]
    assert kinds[:2] == ["done", "created"]
    assert len(cli("journal", "--limit", "1", "--json").json()) == 1
    assert {each["kind"] for each in cli("journal", "--kind", "done", "--json").json()} == {"done"}
    assert "Buy milk" in cli("journal").out


def test_search_finds_items_by_their_words(cli: Cli):
    item = cli("todo", "add", "Buy milk 牛奶", "--json").json()["item_id"]
    assert item in [each["id"] for each in cli("search", "milk", "--json").json()]
    assert "Nothing was found" in cli("search", "zzz").err


def test_a_setting_is_kept(cli: Cli):
    assert cli("settings", "set", "region", "HK", "--json").json() == {
        "id": "region",
        "value": "HK",
    }
    kept = {each["id"]: each["value"] for each in cli("settings", "list", "--json").json()}
    assert (kept["region"], kept["work_week"]) == ("HK", "mon-fri 09:00-18:00")
    assert "region" in cli("settings", "list").out


@pytest.mark.parametrize(
    ("name", "value"), [("nonsense", "1"), ("region", "XX"), ("zone", "Mars/X"), ("theme", "")]
)
def test_a_setting_that_can_not_be_is_wrong_usage(cli: Cli, name: str, value: str):
    ended = cli("settings", "set", name, value)
    assert (ended.status, ended.err.count("\n")) == (2, 1)


def test_autostart_writes_its_entry(cli: Cli, tmp_path: Path):
    cli("settings", "set", "autostart", "on")
    assert (tmp_path / "config" / "autostart" / "sundown.desktop").is_file()


def test_the_doctor_has_a_line_for_each_check(cli: Cli):
    told = {each["id"]: each for each in [*_checks(cli)]}
    assert told["database"]["ok"] is True
    assert "database" in cli("doctor").out


def _checks(cli: Cli) -> list[dict[str, object]]:
    import json

    checks: list[dict[str, object]] = json.loads(cli("doctor", "--json").out)
    return checks


def test_the_kinds_of_accounts(cli: Cli):
    assert {"caldav", "ics", "local"} <= {each["id"] for each in cli("connectors", "--json").json()}
    assert "caldav" in cli("connectors").out


def test_what_is_exported_can_be_imported(cli: Cli, tmp_path: Path):
    cli("todo", "add", "Buy milk 牛奶", "--due", "2026-12-01")
    cli("event", "add", "Call", "--start", "2026-12-01 15:00")
    file, other = str(tmp_path / "all.ics"), ("--home", str(tmp_path / "other"))
    cli("export", "--output", file)
    assert cli("import", file, "--json", *other).json() == {
        "created": 2,
        "skipped": 0,
        "problems": [],
        "notes": [],
    }
    assert cli("import", file, "--json", *other).json()["skipped"] == 2
    assert [each["summary"] for each in cli("todo", "list", "--json", *other).json()] == [
        "Buy milk 牛奶"
    ]


def test_an_export_has_the_line_ends_of_the_format(cli: Cli):
    out = cli("export").out
    assert out.encode().startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize("text", ["", "no calendar", "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:x"])
def test_what_can_not_be_imported_is_said(cli: Cli, text: str):
    ended = cli("import", "-", typed=text)
    assert ended.status in {1, 2}
    assert ended.err


def test_a_file_that_is_not_there_is_one_sentence(cli: Cli):
    ended = cli("import", "/no/such/file")
    assert (ended.status, ended.err.count("\n")) == (2, 1)


def test_what_comes_in_part_is_said_and_no_failure(cli: Cli):
    rare = TASK.replace("SUMMARY", "DUE:20261201T090000Z\nRRULE:FREQ=SOMETIMES\nSUMMARY")
    ended = cli("import", "-", typed=_file(rare.format(uid="a", title="odd")))
    assert (ended.status, ended.err.splitlines()) == (
        0,
        [
            "a: Its repeat rule can't be read, so the repeats may be missing.",
            "1 imported, 0 could not be read.",
        ],
    )


def test_an_export_to_nowhere_is_one_sentence(cli: Cli):
    ended = cli("export", "--output", "/no/such/folder/x.ics")
    assert (ended.status, ended.err.count("\n")) == (1, 1)


TASK = "BEGIN:VTODO\nUID:{uid}\nDTSTAMP:20261101T000000Z\nSUMMARY:{title}\nEND:VTODO\n"


def _file(*parts: str) -> str:
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:t\n{''.join(parts)}END:VCALENDAR\n"


def test_what_was_imported_after_all_is_not_counted_as_unread(cli: Cli):
    twice = _file(TASK.format(uid="a", title="old"), TASK.format(uid="a", title="new"))
    ended = cli("import", "-", typed=twice)
    assert ended.status == 0
    assert "the later version was taken" in ended.err
    assert "1 imported, 0 could not be read." in ended.err


def test_what_was_left_out_is_counted(cli: Cli):
    diary = "BEGIN:VJOURNAL\nUID:j{}\nDTSTAMP:20261101T000000Z\nEND:VJOURNAL\n"
    text = _file(TASK.format(uid="a", title="x"), diary.format(1), diary.format(2))
    ended = cli("import", "-", typed=text)
    assert (ended.status, "1 imported, 2 could not be read." in ended.err) == (1, True)


def test_replaced_characters_are_a_note(program: Cli, home: Path, tmp_path: Path):
    file = tmp_path / "latin.ics"
    file.write_bytes(_file(TASK.format(uid="a", title="caf\u00e9")).encode("latin-1"))
    ended = program("import", str(file))
    assert (ended.status, "UTF-8" in ended.err) == (0, True)
    assert "1 imported, 0 could not be read." in ended.err


FAR = [
    ("agenda", "--from", "9999-12-31"),
    ("agenda", "--to", "9999-12-31"),
    ("digest", "--date", "0001-01-01"),
    ("digest", "--date", "9999-12-31"),
    ("digest", "--now", "0001-01-01 00:00"),
    ("remind", "--now", "0001-01-01 00:00"),
    ("remind", "--now", "9999-12-31 23:00"),
    ("remind", "--now", "9999-12-31T23:00Z"),
    ("event", "add", "x", "--start", "9999-12-31"),
    ("todo", "add", "x", "--due", "9999-12-31"),
]


@pytest.mark.parametrize("words", FAR)
def test_a_year_out_of_reach_is_wrong_usage_with_an_example(cli: Cli, words: tuple[str, ...]):
    ended = cli(*words)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert "between the years 1900 and 2200: write for example" in ended.err


def test_an_invitation_for_the_last_evening_takes_no_list_down(cli: Cli):
    cli("settings", "set", "my_addresses", "me@example.com")
    cli("import", "-", typed=_file(
        "BEGIN:VEVENT\nUID:far\nDTSTAMP:20261101T000000Z\nDTSTART:99991231T200000Z\nSUMMARY:Far away\n"
        "ORGANIZER:mailto:boss@example.com\nATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:me@example.com\nEND:VEVENT\n"
    ))  # fmt: skip
    assert "Far away" in cli("digest", *NOW).out
    assert [each["title"] for each in cli("digest", *NOW, "--json").json()["waiting"]] == [
        "Far away"
    ]
    (hit,) = [each for each in cli("search", "Far", "--json").json() if each["kind"] == "event"]
    assert cli("event", "show", hit["id"]).status == 0
    assert cli("event", "show", hit["id"], "--json").json()["start"].startswith("9999-12-31T20")
    assert cli("event", "respond", hit["id"], "declined").status == 0


def test_a_deadline_called_never_can_be_listed_and_done(cli: Cli):
    task = TASK.format(uid="never", title="x").replace(
        "SUMMARY", "DUE;VALUE=DATE:99991231\nSUMMARY"
    )
    cli("import", "-", typed=_file(task))
    (row,) = cli("todo", "list", "--json").json()
    assert cli("todo", "list").status == 0
    assert cli("todo", "done", row["id"]).status == 0
    assert cli("todo", "delete", row["id"]).status == 0
