"""The first five minutes over a real profile, and with a real server: O-1 to O-8."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from assistant.model.account import Collection, Component
from assistant.model.setup import Preset
from tests.servers.radicale import radicale
from ui.widgets.connecting import ConnectPage
from ui.widgets.endpages import ListPage, SwitchesPage, tips
from ui.widgets.hourspage import HoursPage
from ui.widgets.pickpage import PickPage, SeenPage
from ui.widgets.wherepage import WherePage
from ui.windows.welcome import WelcomeWindow

PRESET = Preset(
    "caldav", "Harbour Office", "https://dav.harbour.example/", "TW", "mon-thu 08:30-17:30"
)


@pytest.fixture
def window(app, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))  # autostart writes there
    made = WelcomeWindow(app)
    qtbot.addWidget(made)
    made.show()
    return made


def texts(list_page: ListPage | SeenPage) -> list[str]:
    return [row.title for row in list_page._list.rows]


def test_the_calendar_kinds_that_exist_are_offered_and_no_other(window, app):
    page = window._page
    assert isinstance(page, WherePage)
    kinds = {kind.name for kind in app.kinds() if not kind.approvals} - {"memory"}
    assert set(page._tiles) == kinds


def test_a_preset_is_the_first_tile_and_fills_the_form(app, qtbot):
    made = WelcomeWindow(app, PRESET)
    qtbot.addWidget(made)
    made.show()
    assert next(iter(made._page._tiles)) == "preset"
    made.go_on()
    assert isinstance(made._page, ConnectPage)
    url = made._page.form._form.control("url")
    assert isinstance(url, QLineEdit)
    assert url.text() == PRESET.url
    assert made._newcomer.hours(PRESET) == ("TW", "mon-thu 08:30-17:30")


def test_sample_data_give_a_list_at_once_and_leave_without_a_trace(window, app, qtbot):
    window.try_sample()
    assert window.step == "hours"
    window.go_on()
    assert isinstance(window._page, ListPage)
    assert "Submit the expense claim 報銷" in texts(window._page)
    window.back()
    window.back()
    qtbot.mouseClick(
        window._page._sample.findChild(type(window._foot.next)), Qt.MouseButton.LeftButton
    )
    assert len(app.accounts()) == 1
    assert app.journal() == ()
    assert app.todos() == ()


def test_hours_and_holidays_are_guessed_and_kept_when_confirmed(window, app):
    window._go("hours")
    page = window._page
    assert isinstance(page, HoursPage)
    assert page._sentence.text() == (
        "You work Monday to Friday, 09:00–18:00, with holidays of Hong Kong. Right?"
    )
    page._to.setText("1730")
    page._to.editingFinished.emit()
    window.go_on()
    kept = app.settings()
    assert (kept["region"], kept["work_week"]) == ("HK", "mon-fri 09:00-17:30")


def test_an_hour_that_is_none_is_said_and_stays(window, app):
    window._go("hours")
    window._page._to.setText("soon")
    window._page._to.editingFinished.emit()
    window.go_on()
    assert window.step == "hours"
    assert window._page._note.isVisible()
    assert app.settings()["work_week"] == "mon-fri 09:00-18:00"


def test_skipping_writes_nothing(window, app):
    window.go_on()
    window.skip()
    for _ in range(3):
        window.skip()
    assert window.step == "tip"
    assert app.untouched()


def test_switches_are_written_when_they_are_confirmed(window, app):
    window._go("switches")
    assert isinstance(window._page, SwitchesPage)
    window._page._form.control("autostart").click()
    window._page._form.control("reminders").click()
    window.go_on()
    kept = app.settings()
    assert (kept["digest_enabled"], kept["autostart"], kept["sounds"]) == ("on", "off", "off")
    assert kept["remind_minutes"] == "never"
    assert not app.autostart()


def test_the_language_changes_at_once(window, app, qapp):
    window._page.language_picked.emit("zh_HK")
    assert window.windowTitle() == "歡迎使用「收工」"
    assert window._foot.next.text() == "繼續"
    assert app.language == "zh_HK"
    assert QApplication.instance() is qapp


def test_it_can_be_walked_by_keyboard_alone(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Return)
    assert window.step == "connect"
    qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.step == "where"
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_what_is_read_only_says_so(qtbot):
    found = (
        Collection("a", "x", "/a", "Team", frozenset({Component.EVENT}), read_only=True),
        Collection("b", "x", "/b", "<b>Tasks</b>", frozenset({Component.TODO})),
    )
    page = PickPage(found)
    qtbot.addWidget(page)
    assert page._ticks["/a"].accessibleDescription() == "Calendar · can only be read"
    page._ticks["/b"].setChecked(False)
    assert page.skipped() == ("/b",)


@pytest.mark.parametrize(
    ("platform", "desktop", "hosted", "key"),
    [
        ("win32", "", True, "tip.windows"),
        ("darwin", "", True, "tip.mac"),
        ("linux", "GNOME", False, "tip.gnome"),
        ("linux", "ubuntu:GNOME", True, "tip.tray"),
        ("linux", "XFCE", False, "tip.none"),
    ],
)
def test_the_tip_is_for_this_desktop(platform, desktop, hosted, key):
    assert key in tips(platform, {"XDG_CURRENT_DESKTOP": desktop}, hosted=hosted)


@pytest.mark.server
def test_from_nothing_to_the_first_list_with_a_real_server(window, app, qtbot, tmp_path):
    """O-2 to O-5: sign in, pick, see real items, confirm the hours, and there is the list."""
    directory = tmp_path / "radicale"
    directory.mkdir()
    with radicale(directory) as server:
        _fill(server, app)
        window.go_on()
        form = window._page.form
        form.fill("url", server.root)
        form.fill("username", "alice")
        form.fill("password", "wrong")
        window.go_on()
        qtbot.waitUntil(window._foot.next.isEnabled, timeout=30_000)
        assert window.step == "connect"
        assert len(app.accounts()) == 1
        form.fill("password", "secret")
        window.go_on()
        qtbot.waitUntil(lambda: window.step == "pick", timeout=30_000)
        (left_out,) = [h for h, tick in window._page._ticks.items() if tick.text() == "Left out"]
        window._page._ticks[left_out].setChecked(False)
        window.go_on()
        qtbot.waitUntil(lambda: window.step == "seen", timeout=30_000)
        qtbot.waitUntil(lambda: not window._newcomer.reading, timeout=30_000)
        assert "Send the packing list" in texts(window._page)
        window.go_on()
        window.go_on()
    assert window.step == "list"
    assert "Send the packing list" in texts(window._page)
    assert "Left out" not in {each.name for each in app.collections()}


def _fill(server, app):
    """A to-do for today, and one more calendar, put there by another program."""
    import http.client
    from base64 import b64encode
    from urllib.parse import urlsplit

    from tests.servers.fixtures import MKCALENDAR

    login = b64encode(f"{server.username}:{server.password}".encode()).decode()
    headers = {"Authorization": f"Basic {login}", "Content-Type": "text/calendar"}
    line = http.client.HTTPConnection(urlsplit(server.calendar).netloc, timeout=30)
    base = urlsplit(server.calendar).path.rstrip("/")
    todo = (
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\nBEGIN:VTODO\r\nUID:packing\r\n"
        f"DTSTAMP:20261101T000000Z\r\nSUMMARY:Send the packing list\r\nDUE;VALUE=DATE:{app.work_date():%Y%m%d}\r\n"
        "END:VTODO\r\nEND:VCALENDAR\r\n"
    )
    home = base.rpartition("/")[0]
    requests = (
        ("MKCALENDAR", f"{home}/out/", MKCALENDAR.format(name="Left out")),
        ("MKCALENDAR", f"{home}/mine/", MKCALENDAR.format(name="Mine")),
        ("PUT", f"{home}/mine/packing.ics", todo),
    )
    for method, path, body in requests:
        line.request(method, path, body, headers)
        answer = line.getresponse()
        answer.read()
        assert answer.status == 201, (path, answer.status)
    line.close()


def test_an_empty_list_offers_the_sample_data(window):
    window._go("list")
    assert window._foot.sample.isVisible()
    window.try_sample()
    assert window.step == "list"
    assert texts(window._page)
    assert not window._foot.sample.isVisible()


def test_closing_it_forgets_what_was_typed(window):
    window.go_on()
    window._page.form.fill("password", "made-up")
    window.close()
    window.show()
    assert window.step == "where"
    assert window._newcomer.entry is None


@pytest.mark.server
def test_the_running_program_reads_beside_it_and_says_when_it_has(
    app, qapp, qtbot, tmp_path, monkeypatch
):
    """O-3 with lanes alive: the lane and the window do not both read, and the count comes."""
    from ui.instance import Instance
    from ui.shell import Shell

    runtime = tmp_path / "run"
    runtime.mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    (tmp_path / "radicale").mkdir()
    with radicale(tmp_path / "radicale") as server:
        _fill(server, app)
        app.start()
        shell = Shell(app, Instance(app.home), hidden=True)
        shell.open("welcome")
        window = shell._windows["welcome"]
        window.go_on()
        for name, value in (("url", server.root), ("username", "alice"), ("password", "secret")):
            window._page.form.fill(name, value)
        window.go_on()
        qtbot.waitUntil(lambda: window.step == "pick", timeout=30_000)
        window.go_on()
        qtbot.waitUntil(lambda: window.step == "seen", timeout=30_000)
        qtbot.waitUntil(
            lambda: not window._newcomer.reading and "Send the packing list" in texts(window._page),
            timeout=30_000,
        )
        assert not window._page.note.isVisible() or "keyring" in window._page.note.accessibleName()
        app.stop()
    shell.close()
