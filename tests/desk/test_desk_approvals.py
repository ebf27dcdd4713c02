"""Approvals on a real desktop: a real notification, its Approve pressed by a real click, Undo, pressed again.

The source is a hub that is really served on loopback; how it ended is read there, by its own API.
"""

from __future__ import annotations

import subprocess
import sys
import time
from contextlib import ExitStack

import pytest

from assistant.app import Sundown
from assistant.model.approval import Bucket
from tests.connectors.hubs import hub_in, token
from tests.desk.conftest import ROOT, Program
from tests.desk.profile import make_profile
from tests.hub.api.served import Served

pytestmark = pytest.mark.desk
EARLY_S = 0.8  # a notice does not hear what comes sooner
HOLD_S = 6.0
BUTTONS_UP = 31  # px from the lower edge of an xfce notice to the middle of its buttons
APPROVE, REJECT, UNDO = 240, 148, 148  # px from its right edge; the last one is Open
JOIN = """
import sys
from pathlib import Path
from assistant.app import Sundown
app = Sundown.open(Path(sys.argv[1]))
app.add_account("hub", "Hub", sys.argv[2], "", {}, sys.stdin.readline().strip())
app.set_setting("approval_hold", "6")
app.sync()
app.close()
"""


class Story:
    """A hub, a colleague who asks, and the program of the one who decides."""

    def __init__(self, program: Program, hub: Served) -> None:
        self.program, self.desk, self.hub = program, program.desk, hub

    def ask(self, day: str = "2027-03-01") -> str:
        """A colleague asks for one day of leave: tier 0. The request's id."""
        return str(self.hub.ask_leave("eve", start=day, end=day)["request"])

    def join(self, person: str) -> None:
        """The one who decides joins the hub; the token is in the desktop's own keyring."""
        done = subprocess.run(
            [sys.executable, "-c", JOIN, self.program.home, self.hub.url],
            input=token(self.hub, person), env={**self.desk.env, "PYTHONPATH": str(ROOT)},
            cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr

    def state(self, request: str) -> str:
        """As the hub itself says."""
        return str(self.hub.as_("eve").get(f"/v1/requests/{request}").json()["state"])

    def withdraw(self, request: str) -> None:
        """The colleague takes it back on a device of her own."""
        answer = self.hub.as_("eve").post(f"/v1/requests/{request}:withdraw", json={})
        assert answer.status_code < 300, answer.text

    def follow(self, link: str, status: int = 0) -> None:
        """A link is pressed somewhere."""
        words = [sys.executable, "-m", "assistant", "--home", self.program.home, link]
        env = {**self.desk.env, "PYTHONPATH": str(ROOT)}
        assert subprocess.run(words, env=env, timeout=60, check=False).returncode == status

    def start_dunst(self) -> None:
        """A dunst whose menu picks Approve."""
        pick, conf = self.desk.folder / "pick.sh", self.desk.folder / "dunstrc"
        pick.write_text("#!/bin/sh\ngrep -m1 -- Approve\n")
        pick.chmod(0o755)
        conf.write_text(f"[global]\ndmenu = {pick}\n")
        self.desk.spawn("dunst", "-conf", conf)
        self.desk.wait_name("org.freedesktop.Notifications")

    def press(self, from_right: int) -> None:
        """A real click on a button of the xfce notice that stands."""
        box = self.desk.box("fce4-notifyd", 60)
        time.sleep(EARLY_S)
        self.desk.click((box.right - from_right, box.bottom - BUTTONS_UP))

    def told(self, words: str) -> None:
        """Wait until a notice with these words was sent to the desktop."""
        self.desk.until(lambda: words in self.desk.log("monitor"), words, 60)

    def begin(self) -> str:
        """The program runs, a colleague asks, the notice is there; the request's id."""
        self.join("dan")
        rule = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'"
        self.desk.spawn("dbus-monitor", "--session", rule, name="monitor")
        self.program.start("--hidden")
        self.program.wait_started()
        return self.ask()

    def window(self, request: str) -> str:
        """The id of the task in this profile."""
        app = Sundown.open(self.program.home)
        try:
            return next(
                each.id for each in app.approvals(Bucket.TO_DECIDE) if each.request == request
            )
        finally:
            app.close()


@pytest.fixture
def make_story(make_desktop, tmp_path):
    """make_story(notify): a hub, and a program that has not started yet."""
    with ExitStack() as stack:

        def make(notify: str) -> Story:
            desk = make_desktop("xfce4", notify, keyring=True)
            program = Program(desk, desk.folder / "profile")
            make_profile(program.home, empty=True)
            return Story(program, stack.enter_context(hub_in(tmp_path / "hub")))

        yield make


def test_approve_undo_and_approve_again_by_real_clicks(make_story):
    #
    story = make_story("xfce4")
    request = story.begin()
    story.press(APPROVE)
    story.told("Approving")
    story.press(UNDO)
    time.sleep(HOLD_S)
    assert story.state(request) == "pending"  # nothing was sent
    story.press(APPROVE)
    story.desk.until(lambda: story.state(request) == "approved", "the approval at the hub", 60)
    story.told("Approved")
    assert "Traceback" not in story.program.words()


def test_reject_by_a_real_click_asks_for_the_reason_in_the_card(make_story):
    # this source wants one, and a notice has no room for it
    story = make_story("xfce4")
    request = story.begin()
    story.press(REJECT)
    story.desk.until(lambda: story.desk.windows("^Approvals$"), "the card", 30)
    assert story.state(request) == "pending"


def test_decided_on_another_device_meanwhile_is_said(make_story):
    #
    story = make_story("xfce4")
    request = story.begin()
    story.press(APPROVE)
    story.told("Approving")
    story.withdraw(request)
    story.told("Already")
    assert story.state(request) == "withdrawn"


def test_our_own_notice_where_the_desktop_has_none(make_story):
    #
    story = make_story("none")
    request = story.begin()
    box = story.desk.box("Eve Lau", 60)
    story.desk.click((box.left + 85, box.bottom - 32))  # too early: it decides nothing
    time.sleep(EARLY_S)
    story.desk.click((box.left + 85, box.bottom - 32))
    held = story.desk.box("Approving", 20)
    assert (held.right, held.bottom) == (box.right, box.bottom)
    story.desk.until(lambda: story.state(request) == "approved", "the approval at the hub", 60)
    story.desk.box("Approved", 20)


def test_dunst_has_no_buttons_but_its_menu_has(make_story):
    # the same actions, chosen in another way
    story = make_story("none")
    story.start_dunst()
    request = story.begin()
    story.desk.until(
        lambda: int(story.desk.run("dunstctl", "count", "displayed")), "the notice", 60
    )
    time.sleep(EARLY_S)
    story.desk.run("dunstctl", "context")
    story.desk.until(lambda: story.state(request) == "approved", "the approval at the hub", 60)


def test_a_link_opens_the_card_in_the_program_that_runs_and_decides_nothing(make_story):
    #
    story = make_story("xfce4")
    request = story.begin()
    story.desk.box("fce4-notifyd", 60)
    story.follow(f"sundown:approvals/{story.window(request)}")
    story.desk.until(lambda: story.desk.windows("^Approvals$"), "the card", 30)
    story.follow("sundown:approvals/0000000000000000?approve=yes", status=0)
    story.desk.until(lambda: story.desk.windows("not opened"), "the sentence", 30)
    assert story.state(request) == "pending"
