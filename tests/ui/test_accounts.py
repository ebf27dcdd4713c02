"""The accounts window over a real profile; the servers of these tests do not exist or are files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from assistant.model.account import Account, Collection, SourceState, Trouble
from tests.servers.radicale import radicale
from ui.style import dress
from ui.theme import Look, look
from ui.widgets.accountform import AccountForm, Entry
from ui.widgets.accountrow import AccountRow
from ui.windows.accounts import AccountsWindow
from ui.words import LANGUAGES

ICS = """BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z
DTSTART:20261120T010000Z\r\nSUMMARY:Town hall\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"""
OFFICE = Account("a", "caldav", "Office", "https://dav.office.example/", "mei")
STATE = SourceState("a", "Office", "caldav", synced_at="2026-11-20T07:50:00+00:00")
DAY, ZONE = date(2026, 11, 20), "Asia/Hong_Kong"


@pytest.fixture
def window(app, qtbot):
    made = AccountsWindow(app)
    qtbot.addWidget(made)
    made.show()
    return made


def row(qtbot, state=STATE, unsent=0):
    made = AccountRow(OFFICE)
    qtbot.addWidget(made)
    made.show()
    made.show_state(state, DAY, ZONE, unsent)
    return made


def press(widget, words):
    """Press the visible button that says or is called so."""
    (found,) = [
        b for b in widget.findChildren(QPushButton)
        if b.isVisible() and words in {b.text(), b.accessibleName()}
    ]  # fmt: skip
    found.click()


def test_a_new_profile_has_one_account_on_this_computer(window):
    (only,) = window._rows.values()
    assert only._state.text().startswith("Works without an account")
    assert window._empty.isVisible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_can_be_pressed_in_the_window_as_it_opens(app, qtbot, language):
    dress(QApplication.instance(), Look(language=language, calm=True))
    made = AccountsWindow(app)
    qtbot.addWidget(made)
    made.show()
    kinds = [each for each in app.kinds() if each.name not in {"local", "memory"}]
    buttons = made._choices.findChildren(QPushButton)
    assert len(buttons) == len(kinds) > 3
    edges = [button.mapTo(made, button.rect().bottomRight()) for button in buttons]
    assert all(made.rect().contains(edge) for edge in edges)
    assert made.width() == look().px(560)


def test_a_row_says_where_it_is_and_when_it_was_synced(qtbot):
    assert row(qtbot)._state.text() == "dav.office.example · Synced 15:50"
    assert "not synced yet" in row(qtbot, None)._state.text().lower()


def test_trouble_is_its_own_sentence(qtbot):
    state = replace(STATE, trouble=Trouble.NEEDS_USER, message="The password was not taken.")
    shown = row(qtbot, state)
    assert shown._state.text() == "The password was not taken."
    assert shown._again.isVisible()


def test_held_removals_ask_and_answer(qtbot):
    shown = row(qtbot, replace(STATE, held_removals=12))
    with qtbot.waitSignal(shown.accept) as signal:
        press(shown, "Delete here too")
    assert signal.args == ["Office"]
    press(shown, "Keep for now")
    assert not shown._held.isVisible()


def test_removing_asks_first_and_names_what_is_lost(qtbot):
    shown = row(qtbot, unsent=2)
    press(shown, "Remove Office…")
    assert "2 changes have not been sent" in shown._sure_note.accessibleName()
    with qtbot.waitSignal(shown.remove):
        press(shown, "Remove")


def test_asking_twice_removes_once(qtbot):
    shown, asked = row(qtbot), []
    shown.show_state(STATE, DAY, ZONE, 0)
    shown.remove.connect(asked.append)
    press(shown, "Remove Office…")
    press(shown, "Remove")
    assert asked == ["Office"]


def test_signing_in_again_hands_the_password_on(qtbot):
    state = replace(STATE, trouble=Trouble.NEEDS_USER, message="The password was not taken.")
    shown = row(qtbot, state)
    field = shown._password.control("password")
    assert isinstance(field, QLineEdit)
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.setText("made-up")
    with qtbot.waitSignal(shown.sign_in) as signal:
        press(shown, "Sign in")
    assert signal.args == ["Office", "made-up"]


def form(app, qtbot, kind="caldav"):
    about = next(each for each in app.kinds() if each.name == kind)
    made = AccountForm(about.name, about.title, about.fields)
    qtbot.addWidget(made)
    made.show()
    return made


def test_what_is_missing_is_said_beside_it(app, qtbot):
    shown = form(app, qtbot)
    assert shown.entry() is None
    assert "is needed" in shown._form.control("url").accessibleDescription()


def test_an_entry_never_shows_its_password():
    entry = Entry("caldav", "Office", "https://x.example", "mei", {}, "made-up-secret")
    assert "made-up-secret" not in repr(entry)


def test_a_name_that_was_left_empty_is_the_servers(app, qtbot):
    shown = form(app, qtbot)
    shown._form.control("url").setText("https://dav.office.example/x")
    entry = shown.entry()
    assert entry is not None
    assert entry.name == entry.host == "dav.office.example"


def test_rare_options_are_folded_away_and_still_count(app, qtbot):
    shown = form(app, qtbot)
    assert not shown._rare.isVisible()
    press(shown, "More options")
    shown._form.control("url").setText("https://dav.office.example/x")
    shown._rare.control("ca_file").setText("/etc/office.pem")
    assert shown._rare.isVisible()
    assert shown.entry().options["ca_file"] == "/etc/office.pem"


def test_found_calendars_are_listed_as_plain_text(app, qtbot):
    shown = form(app, qtbot)
    shown.found(tuple(Collection(str(n), "a", "/", f"<b>{n}</b>") for n in range(8)))
    assert "8 calendars and lists: <b>0</b>, <b>1</b>" in shown._note.accessibleName()
    shown.found(())
    assert "no calendar" in shown._note.accessibleName()


def test_a_file_is_checked_and_added_without_blocking(window, app, qtbot, tmp_path):
    path = tmp_path / "town.ics"
    path.write_text(ICS, encoding="utf-8")
    window.start("ics")
    window._form._form.control("url").setText(str(path))
    window._form._form.control("name").setText("Town hall")
    press(window, "Check the connection")
    assert not window._form._add.isEnabled()  # it is being asked, on another thread
    qtbot.waitUntil(window._form._add.isEnabled, timeout=20_000)
    assert "It works" in window._form._note.accessibleName()
    press(window, "Add account")
    qtbot.waitUntil(lambda: window._form is None, timeout=20_000)
    assert "Town hall" in {account.name for account in app.accounts()}
    assert len(window._rows) == 2


def test_a_server_that_is_not_there_is_said_and_nothing_is_kept(window, app, qtbot):
    window.start("caldav")
    fields = {"url": "http://127.0.0.1:9/", "username": "mei", "password": "made-up"}
    for name, value in fields.items():
        window._form._form.control(name).setText(value)
    press(window, "Add account")
    qtbot.waitUntil(window._form._add.isEnabled, timeout=30_000)
    assert window._form._note.accessibleName()
    assert len(app.accounts()) == 1


def test_escape_closes_the_window(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.server
def test_a_calendar_server_is_tried_added_and_read(window, app, qtbot, tmp_path):
    directory = tmp_path / "radicale"
    directory.mkdir()
    with radicale(directory) as server:
        window.start("caldav")
        for name, value in (("url", server.root), ("username", "alice"), ("password", "wrong")):
            window._form._form.control(name).setText(value)
        press(window, "Add account")
        qtbot.waitUntil(window._form._add.isEnabled, timeout=30_000)
        refused = window._form._note.accessibleName()
        window._form._form.control("password").setText("secret")
        press(window, "Check the connection")
        qtbot.waitUntil(window._form._add.isEnabled, timeout=30_000)
        assert "3 calendars and lists" in window._form._note.accessibleName() != refused
        press(window, "Add account")
        qtbot.waitUntil(lambda: window._form is None, timeout=30_000)
    assert "There is no keyring here" in window._note.accessibleName()
    assert len(app.accounts()) == 2


@pytest.mark.server
def test_a_new_password_is_tried_before_it_replaces_the_old_one(
    window, app, vault, qtbot, tmp_path
):
    directory = tmp_path / "radicale"
    directory.mkdir()
    with radicale(directory) as server:
        account, _kept = app.add_account("caldav", "Office", server.root, "alice", {}, "secret")
        window.refresh()
        shown = window._rows[account.id]
        shown.sign_in.emit("Office", "wrong")
        qtbot.waitUntil(window._note.isVisible, timeout=30_000)
        assert vault.password(account) == "secret"
        window._note.hide()
        shown.sign_in.emit("Office", "secret")
        qtbot.waitUntil(window._note.isVisible, timeout=30_000)
        assert "Office works." in window._note.accessibleName()


def test_a_link_stands_where_the_words_above_it_stand(window, qtbot):
    window._cover.setVisible(True)
    window.show()
    page = window._page
    link = window._cover.mapTo(page, window._cover.rect().topLeft()).x()
    assert link + 8 == window._choices.mapTo(page, window._choices.rect().topLeft()).x()
