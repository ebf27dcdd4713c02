"""The notifier on real notification services: what is shown, what comes back."""

from __future__ import annotations

import json
from queue import Queue

import pytest

from assistant.model.notification import NOT_SHOWN
from assistant.system.notify import open_notifier

pytestmark = pytest.mark.desk
Answers = Queue[tuple[str, str]]


@pytest.fixture
def talk(make_desktop, monkeypatch):
    """talk(service) -> (desktop, notifier, the answers that came)."""
    opened = []

    def start(service: str):
        desk = make_desktop("none", service)
        for name in ("DBUS_SESSION_BUS_ADDRESS", "DISPLAY"):
            monkeypatch.setenv(name, desk.env[name])
        answers: Answers = Queue()
        notifier = open_notifier(lambda key, action: answers.put((key, action)))
        assert notifier is not None
        opened.append(notifier)
        return desk, notifier, answers

    yield start
    for notifier in opened:
        notifier.close()


def history(desk):
    """What dunst shows, after it was told to let go of it."""
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")), "a notification")
    desk.run("dunstctl", "close-all")
    return json.loads(desk.run("dunstctl", "history"))["data"][0]


def test_dunst_gets_the_words_as_typed(talk):
    desk, notifier, _ = talk("dunst")
    notifier.notify("k", "1 < 2 & <b>3</b>", "<b>bold?</b> & %s")
    (shown,) = history(desk)
    assert shown["summary"]["data"] == "1 < 2 & <b>3</b>"
    assert "<b>" not in shown["body"]["data"].replace("&lt;b&gt;", "")
    assert shown["appname"]["data"] == "Sundown"


def test_a_click_comes_back(talk):
    desk, notifier, answers = talk("dunst")
    notifier.notify("digest", "Your list is ready", "6 done, 3 open", (("default", "Open"),))
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")), "a notification")
    desk.run("dunstctl", "action", "0")
    assert answers.get(timeout=10) == ("digest", "default")
    desk.until(
        lambda: not int(desk.run("dunstctl", "count", "displayed")), "the end of the notification"
    )


def test_the_same_key_replaces(talk):
    desk, notifier, _ = talk("dunst")
    notifier.notify("k", "first")
    notifier.notify("k", "second")
    assert [n["summary"]["data"] for n in history(desk)] == ["second"]


def test_withdrawn_notifications_leave_the_screen(talk):
    desk, notifier, _ = talk("dunst")
    notifier.notify("k", "first")
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")), "a notification")
    notifier.withdraw("k")
    desk.until(lambda: not int(desk.run("dunstctl", "count", "displayed")), "the end of it")


def test_a_real_button_on_xfce_comes_back(talk):
    desk, notifier, answers = talk("xfce4")
    notifier.notify("digest", "Your list is ready", "6 done", (("default", "Open"),))
    box = desk.box("fce4-notifyd")
    desk.click((box.right - 56, box.bottom - 31))
    assert answers.get(timeout=10) == ("digest", "default")


def test_no_service_is_said_and_a_later_one_is_used(talk):
    desk, notifier, answers = talk("none")
    notifier.notify("digest", "Your list is ready", "6 done")
    assert answers.get(timeout=10) == ("digest", NOT_SHOWN)
    desk.start_notify("dunst")
    notifier.notify("digest", "Your list is ready", "7 done")
    assert [n["body"]["data"] for n in history(desk)] == ["7 done"]


def test_a_bus_that_dies_is_said(talk):
    desk, notifier, answers = talk("dunst")
    notifier.notify("a", "first")
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")), "a notification")
    for child in desk.children:
        if child.args[0] == "dbus-daemon":
            desk.end(child)
    notifier.notify("b", "second")
    assert answers.get(timeout=10) == ("b", NOT_SHOWN)


def test_text_that_no_bus_takes_is_still_shown(talk):
    desk, notifier, _ = talk("dunst")
    notifier.notify("k", "nul \0 and half \ud83c", "line\nbreak")
    (shown,) = history(desk)
    assert shown["summary"]["data"].startswith("nul")


def test_a_signal_with_anything_in_it_ends_nothing(talk):
    desk, notifier, _ = talk("dunst")
    notifier.notify("a", "One")
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")), "a notification")
    name, path = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
    for member in ("ActionInvoked", "NotificationClosed"):
        for words in ((), ("string:x",), ("uint32:1",)):
            desk.run("dbus-send", "--session", "--type=signal", path, f"{name}.{member}", *words)
    notifier.notify("b", "Two")
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")) == 2, "the next one")
