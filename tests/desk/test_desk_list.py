"""The end-of-day list on a real desktop: it comes by itself, and a click opens it."""

from __future__ import annotations

import json

import pytest

from tests.desk.profile import add_meeting

pytestmark = pytest.mark.desk
TITLE = "End of day"


def test_the_notification_comes_by_itself_and_its_click_opens_the_list(make_program):
    program = make_program("trayer", "dunst", list_due=True)
    program.start()
    desk = program.desk
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")), "the notification", 60)
    desk.run("dunstctl", "action", "0")
    program.window(TITLE)
    assert "Traceback" not in program.words()


def test_a_real_click_on_the_bubble_opens_the_list(make_program):
    program = make_program("xfce4", "xfce4", list_due=True)
    program.start()
    box = program.desk.box("fce4-notifyd", 60)
    program.desk.click((box.right - 56, box.bottom - 31))  # its button "Open"
    program.window(TITLE)


def test_without_a_notification_service_the_program_says_it_itself(make_program):
    program = make_program("trayer", "none", list_due=True)
    program.start()
    box = program.desk.box("^Your list is ready$", 60)
    program.desk.click((box.left + 60, box.bottom - 32))
    program.window(TITLE)
    program.desk.until(
        lambda: not program.desk.windows("^Your list is ready$"), "the end of the toast"
    )


def test_a_reminder_comes_once_with_its_title_as_typed(make_program):
    program = make_program("trayer", "dunst", empty=True)
    add_meeting(program.home, "<b>R&D</b> talk", 5)
    child, desk = program.start("--hidden"), program.desk
    desk.until(lambda: int(desk.run("dunstctl", "count", "displayed")), "the reminder", 60)
    desk.run("dunstctl", "close-all")
    (shown,) = json.loads(desk.run("dunstctl", "history"))["data"][0]
    assert shown["summary"]["data"].endswith("<b>R&D</b> talk")
    desk.end(child)
    program.start("--hidden")
    program.wait_started()
    assert int(desk.run("dunstctl", "count", "displayed")) == 0
