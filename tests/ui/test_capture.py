"""The quick-add bar, the line in Today, drops and the clipboard, over a real profile (rows 10 to 13)."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QInputMethodEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtTest import QTest

from assistant.model.account import Component
from assistant.model.hotkey import Chord, read_chord
from tests.ui.samples import EVIL
from ui.hotkey import NONE, HotKey
from ui.instance import Instance
from ui.present.captured import preview, rule_words
from ui.style import dress
from ui.theme import DARK, LIGHT, Look
from ui.windows.capture import CaptureWindow
from ui.windows.today import TodayWindow
from ui.words import LANGUAGES

ICS = b"""BEGIN:VCALENDAR\r
VERSION:2.0\r
BEGIN:VEVENT\r
UID:a@example.org\r
DTSTART:20261121T010000Z\r
SUMMARY:One\r
END:VEVENT\r
BEGIN:VEVENT\r
UID:b@example.org\r
DTSTART:20261121T020000Z\r
SUMMARY:Two\r
END:VEVENT\r
END:VCALENDAR\r
"""


@pytest.fixture
def bar(app, qtbot):
    made = CaptureWindow(app)
    qtbot.addWidget(made)
    made.show()
    yield made
    made._said.close()


@pytest.fixture
def today(app, qtbot):
    made = TodayWindow(app)
    qtbot.addWidget(made)
    made.show()
    return made


def typed(window, line):
    QTest.keyClicks(window._field.line, line)
    return window._field.words()


def test_the_bar_says_what_it_understands_as_it_is_typed(bar):
    assert typed(bar, "tomorrow 3pm call the bank #x !1") == (
        "Tomorrow, Sat 21 Nov 15:00 · to-do on this computer · #x · priority 1"
    )
    assert bar._field.line.accessibleDescription() == bar._field.words()


def test_enter_adds_closes_and_says_so_with_undo(bar, app):
    typed(bar, "by friday report")
    QTest.keyClick(bar._field.line, Qt.Key.Key_Return)
    assert [todo.summary for todo in app.todos()] == ["report"]
    assert not bar.isVisible()
    assert bar._said.text() == "Added: report"
    bar._said._button.click()
    assert app.todos() == ()


def test_ctrl_enter_stays_and_enter_on_nothing_does_nothing(bar, app):
    QTest.keyClick(bar._field.line, Qt.Key.Key_Return)
    typed(bar, "one")
    QTest.keyClick(bar._field.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bar.isVisible()
    assert bar._field.text() == ""
    typed(bar, "two")
    QTest.keyClick(bar._field.line, Qt.Key.Key_Return)
    assert {todo.summary for todo in app.todos()} == {"one", "two"}


def test_ctrl_e_makes_an_event_of_it_and_back(bar, app):
    assert typed(bar, "tomorrow 3pm bank").endswith("to-do on this computer")
    QTest.keyClick(bar._field.line, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert bar._field.words() == "Tomorrow, Sat 21 Nov 15:00–16:00 · event on this computer"
    QTest.keyClick(bar._field.line, Qt.Key.Key_Return)
    assert [each.summary for each in app.agenda(date(2026, 11, 21), date(2026, 11, 21))] == ["bank"]
    assert typed(bar, "x") == "to-do on this computer"  # the next one is not flipped


def test_an_unfinished_line_is_kept(bar):
    typed(bar, "half a tho")
    QTest.keyClick(bar._field.line, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    bar.show()
    assert bar._field.text() == "half a tho"


def test_a_refusal_is_said_and_the_line_stays(bar):
    typed(bar, "x")
    bar._enter("  ", False, "", False)
    assert bar._field.words() == "Type what is to be done."
    assert bar._field.text() == "x"
    assert bar.isVisible()


def test_the_clipboard_comes_to_be_looked_at(bar, app):
    QGuiApplication.clipboard().setText("  Ann's mail tomorrow\nsecond line\n")
    bar.hint("clipboard")
    assert bar._field.text() == "Ann's mail tomorrow"
    assert bar._field.words().endswith("with a note")
    assert app.todos() == ()
    QTest.keyClick(bar._field.line, Qt.Key.Key_Return)
    assert "DESCRIPTION:second line" in app.export_ics()


def test_an_empty_clipboard_is_said(bar):
    QGuiApplication.clipboard().clear()
    bar.hint("clipboard")
    assert bar._field.words() == "There is no text in the clipboard."


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_what_is_understood_is_marked(qapp, bar, colours):
    dress(qapp, Look(colours, calm=True))
    typed(bar, "call tomorrow")
    plain, accent = bar._field.line.grab().toImage(), colours.accent.upper()
    row = [
        x for x in range(20, 300) for y in range(26, 36)
        if plain.pixelColor(x, y).name().upper() == accent and 20 < x < plain.width() - 20 and y < 33
    ]  # fmt: skip
    assert row
    (box,) = bar._field.line._boxes()
    assert min(row) >= box.left() - 1
    assert max(row) <= box.right() + 1


def test_nothing_is_marked_while_an_input_method_composes(bar):
    typed(bar, "tomorrow ")
    bar._field.line.inputMethodEvent(QInputMethodEvent("ming", []))
    assert bar._field.line._composing
    commit = QInputMethodEvent()
    commit.setCommitString("明")
    bar._field.line.inputMethodEvent(commit)
    assert not bar._field.line._composing
    assert bar._field.text() == "tomorrow 明"


def test_the_line_in_today_understands_too(today, app):
    QTest.mouseClick(today._plus, Qt.MouseButton.LeftButton)
    QTest.keyClicks(today._add.line(), "meet Ann tomorrow 4pm")
    assert today._add.words() == "Tomorrow, Sat 21 Nov 16:00–17:00 · event on this computer"
    QTest.keyClick(today._add.line(), Qt.Key.Key_Return)
    assert today.toast.text() == "Added: meet Ann"
    today._net.undo()
    assert app.agenda(date(2026, 11, 21), date(2026, 11, 21)) == ()


def test_a_picked_day_takes_the_place_of_a_typed_one(today):
    QTest.mouseClick(today._plus, Qt.MouseButton.LeftButton)
    QTest.keyClicks(today._add.line(), "tomorrow 9am x")
    today._add._set_day(date(2026, 12, 1))
    assert today._add.line().text() == "9am x 2026-12-01"
    today._add._set_day(None)
    assert today._add.line().text() == "9am x"


def test_paste_in_today_fills_the_line(today, app):
    QGuiApplication.clipboard().setText("read https://example.org/a friday")
    QTest.keySequence(today._list, "Ctrl+V")
    assert today._add.line().text() == "read https://example.org/a friday"
    assert app.todos() == ()


def dropped(today, **kinds):
    data = QMimeData()
    if "text" in kinds:
        data.setText(kinds["text"])
    if "urls" in kinds:
        data.setUrls([QUrl(url) for url in kinds["urls"]])
    if "moz" in kinds:
        data.setData("text/x-moz-url", kinds["moz"].encode("utf-16-le"))
    today._into.drop.take(data)


def test_a_dropped_text_becomes_a_todo_with_undo(today, app):
    dropped(today, text=f"{EVIL}\nmore")
    assert [todo.summary for todo in app.todos()] == [EVIL]
    today._net.undo()
    assert app.todos() == ()


def test_a_dropped_link_keeps_its_title(today, app):
    dropped(today, moz="https://example.org/page\nA page")
    assert [todo.summary for todo in app.todos()] == ["A page"]
    assert "URL:https://example.org/page" in app.export_ics()


def test_a_dropped_calendar_is_asked_about_first(today, app, tmp_path):
    path = tmp_path / "team.ics"
    path.write_bytes(ICS)
    dropped(today, urls=[path.as_uri()])
    assert today.toast.text() == "2 events in team.ics. Import them?"
    assert app.agenda(date(2026, 11, 21), date(2026, 11, 21)) == ()
    today.toast.buttons()[0].click()
    assert len(app.agenda(date(2026, 11, 21), date(2026, 11, 21))) == 2
    assert today.toast.text() == "2 imported from team.ics"


@pytest.mark.parametrize("holds", [b"", b"no calendar", None])
def test_a_file_that_holds_nothing_is_said(today, tmp_path, holds):
    path = tmp_path / "x.ics"
    if holds is not None:
        path.write_bytes(holds)
    dropped(today, urls=[path.as_uri()])
    assert today.toast.text() == "x.ics can't be read as a calendar."


def test_another_file_is_not_taken(today, app, tmp_path):
    dropped(today, urls=[(tmp_path / "x.exe").as_uri()])
    assert app.todos() == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_repetition_has_words(language):
    rules = ("DAILY", "WEEKLY;INTERVAL=2;BYDAY=MO,FR", "MONTHLY;BYMONTHDAY=-1", "MONTHLY;BYMONTHDAY=3",
             "YEARLY;BYMONTH=3;BYMONTHDAY=5", "DAILY;INTERVAL=3")  # fmt: skip
    words = [rule_words(f"FREQ={rule}", language) for rule in rules]
    assert len(set(words)) == len(words)


def test_the_preview_in_chinese(app):
    made = app.understand("下週三前 交報表 !1 30分鐘")
    words = preview(made, date(2026, 11, 20), "zh_HK", "Asia/Hong_Kong", "工作")
    assert words == "11月25日 星期三前 · 待辦，放入「工作」 · 需時 30 分鐘 · 優先級 1"
    made = app.understand("12月5日到8日 旅行")
    words = preview(made, date(2026, 11, 20), "zh_CN", "Asia/Hong_Kong", "")
    assert words == "12月5日 周六至12月8日 周二 · 日程"


def test_where_there_is_no_hot_key_it_is_said(qapp):
    key = HotKey()
    assert key.set("Ctrl+Alt+Space") == NONE  # off screen
    assert key.set("") == ""
    key.close()


def test_a_hot_key_is_read():
    assert read_chord("Ctrl + Alt+space") == Chord(frozenset({"ctrl", "alt"}), "space")
    assert read_chord("Space") is None


def test_each_kind_of_item_goes_where_it_can(app):
    assert (
        app.capture_place(app.understand("x")) == app.find_collection(component=Component.TODO).name
    )


def test_a_real_drop_on_the_list_is_taken(today, app, qapp):
    data = QMimeData()
    data.setText("from a page")
    spot, copy = QPoint(50, 50), Qt.DropAction.CopyAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(spot, copy, data, left, plain)
    qapp.sendEvent(today, enter)
    assert enter.isAccepted()
    qapp.sendEvent(today, QDropEvent(spot, copy, data, left, plain))
    assert [todo.summary for todo in app.todos()] == ["from a page"]


def test_another_start_may_ask_for_the_bar_and_for_nothing_unknown(qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    first, heard = Instance(tmp_path), []
    first.asked.connect(heard.append)
    assert first.take()
    first.listen()
    for said in (b"show capture\n", b"show quit\n", b"show\n", b"\xff" * 64):
        line = QLocalSocket()
        line.connectToServer(first._name)
        line.write(said)
        qtbot.waitUntil(lambda line=line: line.state() == line.LocalSocketState.UnconnectedState)
    assert heard == ["capture"]
    first.close()


def test_every_key_has_a_number_on_every_system():
    from assistant.model.hotkey import _KEYS
    from ui.hotkey import mac, windows, x11

    assert set(mac._KEYS) == _KEYS
    assert len(set(mac._KEYS.values())) == len(_KEYS)
    assert windows.virtual_key("f9") == 0x78
    assert windows.virtual_key("a") == 0x41
    assert x11.keysym("f1") == 0xFFBE
    assert x11.keysym("a") == 0x61


def test_ctrl_z_in_the_empty_bar_takes_back_the_last_one(bar, app):
    undo = (Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    typed(bar, "one")
    QTest.keyClick(bar._field.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(app.todos()) == 1
    QTest.keyClick(bar._field.line, *undo)
    assert app.todos() == ()
    QTest.keyClick(bar._field.line, *undo)  # nothing is left: nothing happens
    assert bar.isVisible()


def test_ctrl_z_in_the_line_of_today_too(today, app):
    QTest.mouseClick(today._plus, Qt.MouseButton.LeftButton)
    QTest.keyClicks(today._add.line(), "one")
    QTest.keyClick(today._add.line(), Qt.Key.Key_Return)
    QTest.keyClick(today._add.line(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert app.todos() == ()
