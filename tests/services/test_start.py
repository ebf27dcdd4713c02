"""Preset, guess, sample data, and calendars that are left out: O-2 to O-4."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from assistant.connectors.memory import Memory, MemoryServer
from assistant.model.account import Account
from assistant.model.errors import BadInput
from assistant.model.setup import Preset
from assistant.planning.guess import guess
from assistant.services import preset, setup

TOML = """
name = "Harbour Office"
url = "https://dav.harbour.example/"
region = "HK"
work_week = "mon-fri 09:00-18:00"
later_versions_know = 7
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "preset.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_preset_is_read(tmp_path, app):
    made = app.preset(written(tmp_path, TOML))
    assert made == Preset(
        "caldav", "Harbour Office", "https://dav.harbour.example/", "HK", "mon-fri 09:00-18:00"
    )
    assert app.preset(tmp_path / "none.toml") is None


@pytest.mark.parametrize(
    ("line", "word"),
    [
        ('region = "XX"', "region"),
        ('url = "file:///etc/passwd"', "https"),
        ("url = 7", "text"),
        ('kind = "local"', "kind"),
        ('work_week = "always"', "weekday"),
        ("= broken", "can't be read"),
        ('name = "\\xff"', "can't be read"),
    ],
)
def test_a_wrong_preset_is_one_sentence(tmp_path, line, word):
    with pytest.raises(BadInput, match=word):
        preset.read(written(tmp_path, line))


def test_where_it_lies():
    assert preset.path_of("linux", {}) == Path("/etc/sundown/preset.toml")
    assert str(preset.path_of("win32", {"PROGRAMDATA": "D:/Data"})).startswith("D:")


@pytest.mark.parametrize(
    ("zone", "locale", "region"),
    [
        ("Asia/Hong_Kong", "en_GB.UTF-8", "HK"),
        ("Asia/Taipei", "", "TW"),
        ("Asia/Shanghai", "zh_CN", "CN"),
        ("Europe/London", "", "GB"),
        ("America/New_York", "zh_TW", "US"),
        ("America/Indiana/Knox", "", "US"),
        ("America/Toronto", "", ""),
        ("UTC", "zh-Hant-HK", "HK"),
        ("Europe/Berlin", "de_DE.UTF-8", ""),
    ],
)
def test_the_region_is_guessed_from_zone_then_locale(zone, locale, region):
    assert guess(zone, locale).region == region


def test_sample_data_lie_around_the_users_day_in_the_users_zone(app):
    app.set_setting("zone", "Europe/London")
    app.add_sample()
    assert app.add_sample().name == "Sample"  # twice does it once
    today = app.work_date()
    budget = next(one for one in app.agenda(today, today) if "budget" in one.summary)
    assert budget.start.astimezone(app.core.zone()).hour == 10
    assert app.preview_digest().waiting


def test_a_look_at_the_list_files_nothing(app):
    app.add_sample()
    before = app.filed_days()
    assert app.preview_digest().open
    assert app.filed_days() == before


def test_sample_data_leave_no_trace_and_what_is_mine_stays(app):
    from assistant.model.account import Component
    from assistant.model.command import Create, Fields

    mine = app.find_collection("", Component.TODO)
    app.do(Create(mine.id, Component.TODO, Fields(summary="Mine")))
    app.add_sample()
    sample = next(todo for todo in app.todos() if "expense" in todo.summary)
    app.plan(sample.id, date(2026, 11, 23))
    app.remove_sample()
    assert [todo.summary for todo in app.todos()] == ["Mine"]
    assert [entry.title for entry in app.journal()] == ["Mine"]
    assert not app.search("expense")
    with pytest.raises(BadInput):
        app.remove_sample()


def test_a_calendar_that_was_left_out_is_not_seen():
    inner = Memory(Account("a", "memory", "Office"), MemoryServer())
    every = inner.discover()
    account = Account("a", "memory", "Office", options=(("skip", json.dumps([every[0].href])),))
    picked = setup.Picked(inner, setup.skipped(account))
    assert picked.discover() == every[1:]
    assert setup.skipped(Account("a", "memory", "x", options=(("skip", "{"),))) == frozenset()


def test_an_untouched_profile_knows_that_it_is_one(app):
    assert app.untouched()
    app.set_setting("theme", "dark")
    assert not app.untouched()
    assert app.untouched_hours()
