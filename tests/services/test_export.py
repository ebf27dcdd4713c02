"""Exports and the user's own Markdown notes, on a real file system (L-59, L-66)."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.history import Mark
from tests.services.pastdays import FRIDAY, THURSDAY, WEDNESDAY, file_days
from tests.ui.samples import EVIL

FORMS = ("text", "markdown", "html", "json", "csv")


@pytest.fixture
def days(app: Sundown) -> Sundown:
    file_days(app, WEDNESDAY, THURSDAY)
    return app


@pytest.mark.parametrize("form", FORMS)
def test_every_form_of_lists_and_of_a_report(days: Sundown, form: str):
    assert days.export_history(WEDNESDAY, THURSDAY, form, "zh_HK")
    assert days.report(WEDNESDAY, FRIDAY, form, "zh_CN")
    assert days.digest_text(days.past(THURSDAY).corrected, form, "en")


def test_a_form_that_is_not_there_is_refused(days: Sundown):
    with pytest.raises(BadInput, match="csv"):
        days.report(WEDNESDAY, FRIDAY, "pdf")


def test_json_has_every_list_with_its_corrections(days: Sundown):
    days.correct(THURSDAY, Mark.ADDED, text="One more")
    told = json.loads(days.export_history(WEDNESDAY, THURSDAY, "json"))
    assert [each["date"] for each in told] == ["2026-11-18", "2026-11-19"]
    assert told[1]["done"][-1]["title"] == "One more"


def test_other_peoples_text_is_no_markup(days: Sundown):
    assert EVIL not in days.export_history(WEDNESDAY, THURSDAY, "html")
    assert "<b>" not in days.export_history(WEDNESDAY, THURSDAY, "markdown")


def test_without_a_list_there_is_nothing_to_export(days: Sundown):
    with pytest.raises(NotFound):
        days.export_history(FRIDAY, FRIDAY)


def test_a_file_is_written_whole_and_private(days: Sundown, tmp_path: Path):
    path = tmp_path / "lists.csv"
    days.save_history(path, "date\r\n", "csv")
    assert path.read_bytes() == b"\xef\xbb\xbfdate\r\n"
    assert path.stat().st_mode & 0o077 == 0
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["lists.csv"]


def test_an_export_to_a_link_leaves_the_link(days: Sundown, tmp_path: Path):
    (tmp_path / "real").mkdir()
    link = tmp_path / "lists.md"
    link.symlink_to(tmp_path / "real" / "lists.md")
    days.save_history(link, "words", "markdown")
    assert link.is_symlink()
    assert (tmp_path / "real" / "lists.md").read_text() == "words"


def test_an_export_to_a_pipe_goes_through_it(days: Sundown, tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    days.save_history(pipe, "words", "markdown")
    assert (os.read(reader, 99), pipe.is_fifo()) == (b"words", True)
    os.close(reader)


def test_an_export_to_a_folder_is_refused(days: Sundown, tmp_path: Path):
    with pytest.raises(Refused):
        days.save_history(tmp_path, "words", "markdown")


def test_a_closed_day_is_written_into_the_users_notes(days: Sundown, tmp_path: Path):
    notes = tmp_path / "notes.md"
    notes.write_text("# My own\n\nwords\n", encoding="utf-8")
    days.set_setting("append_to", str(notes))
    assert days.mark_reviewed(THURSDAY) == ""
    days.correct(THURSDAY, Mark.ADDED, text="One more")
    days.mark_reviewed(WEDNESDAY)
    days.mark_reviewed(THURSDAY)
    text = notes.read_text(encoding="utf-8")
    assert text.startswith("# My own\n\nwords\n")
    assert text.count("<!-- sundown 2026-11-19 -->") == 1
    assert text.count("One more") == 1
    assert text.count("<!-- sundown") == 2


def test_a_folder_gets_one_file_a_day(days: Sundown, tmp_path: Path):
    days.set_setting("append_to", str(tmp_path / "days"))
    days.mark_reviewed(WEDNESDAY)
    days.mark_reviewed(THURSDAY)
    names = sorted(each.name for each in (tmp_path / "days").iterdir())
    assert names == ["2026-11-18.md", "2026-11-19.md"]


def test_a_link_stays_a_link(days: Sundown, tmp_path: Path):
    (tmp_path / "real").mkdir()
    link = tmp_path / "notes.md"
    link.symlink_to(tmp_path / "real" / "vault.md")
    days.set_setting("append_to", str(link))
    assert days.append_day(THURSDAY) == tmp_path / "real" / "vault.md"
    assert link.is_symlink()


def test_a_folder_that_is_none_is_a_sentence(days: Sundown, tmp_path: Path):
    (tmp_path / "file").write_text("")
    days.set_setting("append_to", str(tmp_path / "file" / "notes.md"))
    assert days.mark_reviewed(THURSDAY) == "“notes.md” can't be read: check its permissions."
    assert days.filed_days()[THURSDAY]  # the day is closed all the same


def test_what_is_no_text_is_left_alone(days: Sundown, tmp_path: Path):
    notes = tmp_path / "notes.md"
    notes.write_bytes(b"\xff\xfe\x00")
    days.set_setting("append_to", str(notes))
    with pytest.raises(Refused, match="UTF-8"):
        days.append_day(THURSDAY)
    assert notes.read_bytes() == b"\xff\xfe\x00"


def test_nothing_is_written_unless_it_was_asked_for(days: Sundown):
    assert days.append_day(THURSDAY) is None
