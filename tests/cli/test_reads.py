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


def test_nothing_due_is_said(cli: Cli):
    assert cli("remind").err == "Nothing is due.\nNo alarm is set.\n"


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


def test_an_export_to_nowhere_is_one_sentence(cli: Cli):
    ended = cli("export", "--output", "/no/such/folder/x.ics")
    assert (ended.status, ended.err.count("\n")) == (1, 1)
