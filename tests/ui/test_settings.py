"""The settings window: made of SETTINGS, kept as one changes it, taken back with one click."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from assistant.model.settings import SETTINGS
from ui.widgets.surface import Note
from ui.widgets.weekfield import WeekField
from ui.windows.settings import SECTIONS, SettingsWindow, fields_of


@pytest.fixture
def window(app, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = SettingsWindow(app)
    qtbot.addWidget(made)
    made.show()
    return made


def week(window) -> WeekField:
    field = window._form.control("work_week")
    assert isinstance(field, WeekField)
    return field


def press(widget, name):
    (found,) = [b for b in widget.findChildren(QPushButton) if b.accessibleName() == name]
    found.click()


def test_every_setting_stands_in_one_section():
    shown = [field.name for name, _icon in SECTIONS for field in fields_of(name)]
    assert sorted(shown) == sorted(field.name for field in SETTINGS)
    assert all(field.group for field in SETTINGS)


@pytest.mark.parametrize("section", [name for name, _icon in SECTIONS])
def test_what_is_shown_is_what_is_kept(window, app, section):
    window.show_section(section)
    assert window._form.values() == {
        field.name: app.settings()[field.name] for field in fields_of(section)
    }


def test_a_change_holds_at_once_and_can_be_taken_back(window, app):
    window.show_section("privacy")
    window._form.control("safe_view").click()
    assert app.settings()["safe_view"] == "on"
    window._toast.buttons()[0].click()
    assert app.settings()["safe_view"] == "off"
    assert window._form.values()["safe_view"] == "off"


def test_what_cant_be_read_is_explained_by_its_field(window, app):
    window.show_section("look")
    zone = window._form.control("zone")
    zone.setText("Mars/Olympus")
    zone.editingFinished.emit()
    assert "Mars/Olympus" in zone.accessibleDescription()
    assert app.settings()["zone"] == ""


def test_hours_are_lines_of_days(window, app):
    window.show_section("day")
    line = week(window)._lines[4]
    line._fields[0][1].setText("16")
    line._fields[0][1].editingFinished.emit()
    assert app.settings()["work_week"] == "mon-thu 09:00-18:00; fri 09:00-16:00"
    line._tick.click()
    assert app.settings()["work_week"] == "mon-thu 09:00-18:00"
    line._tick.click()
    assert app.settings()["work_week"] == "mon-fri 09:00-18:00"


def test_a_day_is_parted_for_a_meal(window, app):
    window.show_section("day")
    press(window, "Monday: Another span of hours")
    assert app.settings()["work_week"].startswith("mon 09:00-13:00 14:00-18:00; tue-fri")
    press(window, "Monday: Remove the last span")
    assert app.settings()["work_week"].startswith("mon 09:00-13:00; tue-fri")


def test_days_without_a_list_are_discs(window, app):
    window.show_section("day")
    window._form.control("digest_off_days")._discs._discs[4].click()
    assert app.settings()["digest_off_days"] == "fri"


def test_keys_are_recorded_not_typed(window, app, qtbot):
    window.show_section("capture")
    field = window._form.control("hotkey")
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(field, Qt.Key.Key_J, keys)
    assert app.settings()["hotkey"] == "Ctrl+Alt+J"
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert app.settings()["hotkey"] == ""


def test_autostart_shows_what_the_system_does(window, app, tmp_path):
    window.show_section("day")
    window._form.control("autostart").click()
    assert app.autostart()
    (tmp_path / "config" / "autostart" / "sundown.desktop").unlink()
    window.refresh()
    assert window._form.values()["autostart"] == "off"


def test_a_change_elsewhere_is_seen(window, app):
    window.show_section("privacy")
    app.set_setting("safe_view", "on")
    window.refresh()
    assert window._form.values()["safe_view"] == "on"


def test_sections_are_one_stop_with_arrows(window, qtbot):
    window._sections.current().setFocus()
    qtbot.keyClick(window._sections.current(), Qt.Key.Key_Down)
    assert window._section == "reminders"
    stops = [
        item
        for item in window._sections._items.values()
        if item.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert stops == [window._sections.current()]


def test_the_welcome_can_be_opened_again(window, qtbot):
    window.show_section("about")
    with qtbot.waitSignal(window.wants) as signal:
        press(window, "Open the welcome again")
    assert signal.args == ["welcome"]


def test_a_test_notification_says_what_to_do_if_there_is_no_service(window, monkeypatch):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    window.show_section("reminders")
    press(window, "Send a test notification")
    (note,) = [each for each in window.findChildren(Note) if each.isVisible()]
    assert "shows no notifications" in note.accessibleName()
