"""Settings are checked before they are kept; what is refused changes nothing."""

from __future__ import annotations

import pytest

from assistant.model.errors import BadInput
from assistant.model.settings import DEFAULTS, SETTINGS


@pytest.mark.parametrize("name", [name for name in DEFAULTS if name != "autostart"])
def test_every_default_is_a_value_that_is_taken(app, name):
    app.set_setting(name, DEFAULTS[name])
    assert app.settings()[name] == DEFAULTS[name]


@pytest.mark.parametrize(
    "field", [field for field in SETTINGS if field.kind in {"choice", "switch", "number"}]
)
def test_nonsense_is_one_sentence_and_changes_nothing(app, field):
    with pytest.raises(BadInput):
        app.set_setting(field.name, "nonsense")
    assert app.settings()[field.name] == field.default


def test_hours_that_overlap_are_refused_with_an_example(app):
    with pytest.raises(BadInput, match="write it like"):
        app.set_setting("work_week", "mon 09:00-13:00 12:00-18:00")


def test_a_setting_that_does_not_exist_is_named(app):
    with pytest.raises(BadInput, match="unheard_of"):
        app.set_setting("unheard_of", "1")


def test_the_companys_days_count_in_pickers(app, tmp_path):
    from datetime import date

    path = tmp_path / "firm.ics"
    path.write_text(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\n"
        "DTSTART;VALUE=DATE:20261127\r\nSUMMARY:Firm outing\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    app.set_setting("holidays_ics", str(path))
    kind = app.day_kinds(date(2026, 11, 27), date(2026, 11, 27))[date(2026, 11, 27)]
    assert (kind.work, kind.reason) == (False, "Firm outing")
