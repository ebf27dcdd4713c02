"""What somebody types who has read nothing but the README: slips are said in a sentence, and lose nothing."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.cli.out import table
from assistant.cli.run import COMMANDS

from .conftest import Cli

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
CALDAV = ("caldav", "--url", "http://127.0.0.1:1/", "--username", "x")
DAY = "2026-11-18"  # over, whatever the hour


def made(cli: Cli, *words: str) -> dict[str, str]:
    row: dict[str, str] = cli(*words, "--json").json()
    return row


def test_the_id_of_a_change_is_not_that_of_an_item(cli: Cli):
    task = made(cli, "todo", "add", "Report")
    for words in (("todo", "done"), ("remind", "dismiss")):
        ended = cli(*words, task["id"])
        assert (ended.status, "id of a change" in ended.err) == (1, True)
    ended = cli("undo", task["item_id"])
    assert (ended.status, "id of an item" in ended.err) == (1, True)


def test_a_reminder_is_not_put_off_to_the_past(cli: Cli):
    """R-10."""
    task = made(cli, "todo", "add", "Report", "--due", "tomorrow 15:00")
    ended = cli("remind", "snooze", task["item_id"], "2020-01-01 10:00")
    assert (ended.status, "is over" in ended.err) == (2, True)


def test_an_answer_to_a_reminder_prints_what_undo_takes(cli: Cli):
    task = made(cli, "todo", "add", "Report", "--due", "tomorrow 15:00")
    assert cli("undo", cli("remind", "done", task["item_id"]).out.strip()).status == 0
    assert [each["summary"] for each in cli("todo", "list", "--json").json()] == ["Report"]


def test_csv_has_the_line_ends_of_its_form(cli: Cli):
    cli("todo", "add", "Report 報告", "--due", DAY)
    told = cli("digest", "--date", DAY, "--csv").out
    assert "\ufffd" not in told
    assert "Report 報告" in told


@pytest.mark.parametrize("words", [("export",), ("export", "--output", "out.ics")])
def test_json_is_json_for_an_export_too(cli: Cli, words: tuple[str, ...], tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    cli("todo", "add", "Report")
    told = cli(*words, "--json").json()
    text = told["ics"] if len(words) == 1 else Path(told["output"]).read_text(encoding="utf-8")
    assert "SUMMARY:Report" in text


def test_a_handover_in_json_has_the_text_for_the_other_person(cli: Cli):
    task = made(cli, "todo", "add", "Report")
    assert "Report" in made(cli, "todo", "handover", task["item_id"], "--to", "Wing")["text"]


def test_past_lists_go_into_no_folder_that_is_not_there(cli: Cli, tmp_path: Path):
    cli("digest", "--date", DAY)
    ended = cli("history", "export", "--output", str(tmp_path / "slip" / "x.md"))
    assert (ended.status, "no folder" in ended.err) == (1, True)
    assert not (tmp_path / "slip").exists()
    path = tmp_path / "x.md"
    told = cli("history", "export", "--output", str(path), "--json").json()
    assert told["output"] == str(path)
    assert json.loads(path.read_text())


def test_a_correction_that_is_not_there_is_not_taken_back(cli: Cli):
    cli("digest", "--date", DAY)
    assert cli("history", "correct", DAY, "--undo", "9").status == 1
    edit = cli("history", "correct", DAY, "--note", "hi", "--json").json()["id"]
    back = cli("history", "correct", DAY, "--undo", str(edit), "--json").json()
    assert back["undone"] is True


def test_a_report_since_a_meeting_needs_its_title(cli: Cli):
    assert cli("digest", "--since-meeting", "").status == 2


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=5"])
def test_an_event_of_every_minute_is_a_slip(cli: Cli, rule: str):
    ended = cli("event", "add", "x", "--start", "tomorrow 10:00", "--rrule", rule)
    assert (ended.status, "repeats too often" in ended.err) == (2, True)


@pytest.mark.parametrize("name", ["journal", "search"])
def test_a_limit_may_be_larger_than_anything(cli: Cli, name: str):
    words = ("x",) if name == "search" else ()
    assert cli(name, *words, "--limit", "9" * 20).status == 0


def test_a_second_local_account_does_not_take_what_is_added(cli: Cli):
    cli("account", "add", "local", "--name", "A box")
    cli("todo", "add", "Report")
    refused = cli("account", "remove", "A box")
    assert (refused.status, "nowhere else" in refused.err) == (1, True)
    assert cli("account", "remove", "A box", "--yes", "--json").json()["removed"] is True
    assert [each["summary"] for each in cli("todo", "list", "--json").json()] == ["Report"]


def test_a_folder_that_can_not_be_used_is_not_said_to_be_damaged(cli: Cli, tmp_path: Path):
    (tmp_path / "home").write_text("a file")
    told = cli("doctor").out
    assert "is not a folder" in told
    assert "newest copy" not in told


def test_a_narrow_terminal_leaves_days_and_ids_whole():
    lines = table(("WHEN", "TITLE", "ID"), [("Mon 2026-11-23 10:00", "買" * 30, "30906922")], 51)
    assert lines.splitlines()[1].startswith("Mon 2026-11-23 10:00  買")
    assert lines.endswith("  30906922")


def test_one_whole_day_is_one_day(cli: Cli):
    assert "to" not in cli("add", "--dry-run", "--event", "Fair", "tomorrow").err.split()


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_the_readme_names_every_command_and_what_it_does(cli: Cli, name: str):
    rows = [
        row for row in README.splitlines() if row.startswith("| ") and f"`sundown {name}" in row
    ]
    actions = re.findall(r"^    ([a-z]+)(?: |$)", cli(name, "--help").out, re.MULTILINE)
    assert rows
    assert set(actions) <= set(re.findall(r"[a-z]+", " ".join(rows)))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("capture_list", "nowhere"),
        ("append_to", "/there/is/no/such/folder.md"),
        ("my_addresses", "me@example.com, somebody"),
        ("region", "Atlantis"),
    ],
)
def test_a_setting_that_would_do_nothing_is_not_taken(cli: Cli, name: str, value: str):
    assert cli("settings", "set", name, value).status in {1, 2}
    kept = {each["id"]: each["value"] for each in cli("settings", "list", "--json").json()}
    assert kept[name] == ""


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [("region", "hk", "HK"), ("language", "zh_hk", "zh_HK"), ("capture_list", "Local", "Local")],
)
def test_a_setting_is_taken_as_it_is_meant(cli: Cli, name: str, typed: str, kept: str):
    assert cli("settings", "set", name, typed, "--json").json()["value"] == kept


def test_a_damaged_profile_is_not_sent_to_the_doctor_by_the_doctor(cli: Cli, home: Path):
    home.mkdir()
    (home / "sundown.db").write_text("not a database at all, but long enough to be looked at")
    told = cli("doctor").out
    assert "damaged" in told
    assert "newest copy" in told
    assert "Run 'sundown doctor'" not in told


@pytest.mark.parametrize(
    ("words", "status"),
    [(("import", "-"), 2), (("account", "add", *CALDAV, "--password-stdin"), 2)],
)
def test_no_standard_input_is_an_empty_one(
    environment: dict[str, str], home: Path, words: tuple[str, ...], status: int
):
    command = shlex.join([sys.executable, "-m", "assistant", "--home", str(home), *words])
    done = subprocess.run(
        ["sh", "-c", f"{command} <&-"], env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, "fault of its own" in done.stderr) == (status, False)


def test_two_dashes_end_the_options_of_any_command(cli: Cli):
    assert cli("add", "--", "-5", "degrees").status == 0
    assert [row["title"] for row in cli("search", "--json", "--", "-5").json()][:1] == [
        "-5 degrees"
    ]
    assert "'-x.ics'" in cli("import", "--", "-x.ics").err


@pytest.mark.parametrize("words", [("--home", "", "todo", "list"), ("todo", "list", "--home=")])
def test_an_empty_home_makes_no_profile_where_one_stands(
    cli: Cli, words: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    ended = cli(*words)
    assert (ended.status, ended.err.count("\n")) == (2, 1)
    assert not (tmp_path / "sundown.db").exists()


def test_a_file_of_a_setting_is_kept_with_its_folder(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(tmp_path)
    cli("settings", "set", "append_to", "days.md")
    kept = {row["id"]: row["value"] for row in cli("settings", "list", "--json").json()}
    assert kept["append_to"] == str(tmp_path / "days.md")


def test_a_file_without_an_end_is_not_read_for_ever(cli: Cli):
    ended = cli("import", "/dev/zero")
    assert (ended.status, "256 MB" in ended.err) == (2, True)
