"""`sundown remind`: what is due, and the answers."""

from __future__ import annotations

import webbrowser
from pathlib import Path

import pytest

from .conftest import Cli


def task(cli: Cli, title: str = "Call back") -> str:
    return str(cli("todo", "add", title, "--due", "tomorrow 15:00", "--json").json()["item_id"])


def test_snooze_sets_a_reminder_and_keeps_the_date(cli: Cli):
    item = task(cli)
    due = cli("todo", "list", "--json").json()
    done = cli("remind", "snooze", item[:10], "10min")
    assert (done.status, "reminded again" in done.err) == (0, True)
    assert cli("todo", "list", "--json").json() == due
    assert cli("remind", "snooze", item, "tomorrow", "18:00").status == 0


@pytest.mark.parametrize("words", [("1h",), ("next", "week"), ("evening",), ("2030-01-01 09:00",)])
def test_until_in_words(cli: Cli, words: tuple[str, ...]):
    done = cli("remind", "snooze", task(cli), *words)
    assert done.status in {0, 2}  # this evening may be over
    assert done.status == 0 or words == ("evening",)


def test_done_and_dismiss(silent: Cli):
    one, two = task(silent, "One"), task(silent, "Two")
    assert "Done: 'One'" in silent("remind", "done", one).err
    assert "Dismissed: 'Two'" in silent("remind", "dismiss", two).err
    assert [each["summary"] for each in silent("todo", "list", "--json").json()] == ["Two"]
    assert silent("remind", "--json").json() == {"due": [], "next": None}


def test_silence(silent: Cli):
    item = task(silent)
    assert silent("remind", "silence", item, "--json").json()["item_id"] == item
    assert silent("remind", "--json").json()["next"] is None
    assert silent("remind", "unsilence", item).status == 0
    assert silent("remind", "--json").json()["next"] is not None


def test_join_opens_the_link_and_names_the_host(cli: Cli, tmp_path: Path, monkeypatch):
    opened = tmp_path / "opened"
    script = tmp_path / "browser"
    script.write_text(f'#!/bin/sh\nprintf %s "$1" > "{opened}"\n')
    script.chmod(0o755)
    monkeypatch.setenv("BROWSER", f"{script} %s")
    monkeypatch.setattr(webbrowser, "_tryorder", None)  # it keeps what it found at first
    item = cli("event", "add", "Call", "--start", "tomorrow 15:00", "--location",
               "https://zoom.us/j/1", "--json").json()["item_id"]  # fmt: skip
    assert "zoom.us" in cli("remind", "join", item).err
    assert opened.read_text() == "https://zoom.us/j/1"
    quiet = cli("event", "add", "Lunch", "--start", "tomorrow 12:00", "--json").json()["item_id"]
    assert cli("remind", "join", quiet).status != 0


def test_what_is_not_there_is_said(cli: Cli):
    assert "There is no item" in cli("remind", "dismiss", "nope").err
