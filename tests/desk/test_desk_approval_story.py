"""The story on a real desktop: a hub and Request Tracker, one person's cards, every button pressed by a real click.

Buttons are found by the names that a screen reader says, and clicked where they stand. How each decision ended is
read at the source, by its own API.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.connectors.hubs import hub_in, token
from tests.desk import atspi
from tests.desk.conftest import ROOT, Program
from tests.desk.desktop import desktop, missing
from tests.desk.profile import make_profile
from tests.hub.api.served import Served
from tests.servers import tickets

pytestmark = pytest.mark.desk
AWAKE_S = 0.7  # a foot or a notice does not hear what comes sooner
TRIES = 8
BUTTONS_UP, FIRST_OF_THREE = 31, 240  # px from the edges of an xfce notice
JOIN = """
import sys
from pathlib import Path
from assistant.app import Sundown
app = Sundown.open(Path(sys.argv[1]))
app.add_account("hub", "Hub", sys.argv[2], "", {}, sys.stdin.readline().strip())
if sys.argv[3]:
    app.add_account("rt", "Tickets", sys.argv[3], "bob", {}, "bob-pass1")
app.set_setting("approval_hold", "3")
app.sync()
app.close()
"""


class Story:
    """A desktop with the program, joined to a hub as Dan, and to Request Tracker as Bob."""

    def __init__(self, program: Program, hub: Served) -> None:
        self.program, self.desk, self.hub = program, program.desk, hub
        self.reader = atspi.Reader(atspi.start(self.desk))

    def begin(self, rt: str = "") -> None:
        """Join, listen to what is notified, start."""
        done = subprocess.run(
            [sys.executable, "-c", JOIN, self.program.home, self.hub.url, rt],
            input=token(self.hub, "dan"), env={**self.desk.env, "PYTHONPATH": str(ROOT)},
            cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        rule = "type='method_call',interface='org.freedesktop.Notifications',member='Notify'"
        self.desk.spawn("dbus-monitor", "--session", rule, name="monitor")

    def open(self) -> None:
        """The program with the inbox."""
        start = "import sys; from pathlib import Path; from ui.__main__ import run; run(Path(sys.argv[1]), show=('approvals',))"
        words = (sys.executable, "-c", start, self.program.home)
        self.child = self.desk.spawn(*words, name="sundown", PYTHONPATH=str(ROOT))
        self.desk.box("^Approvals$", 60)

    def ask(self, day: str) -> str:
        """Eve asks for this day off: tier 0."""
        return str(self.hub.ask_leave("eve", start=day, end=day)["request"])

    def whole(self, request: str) -> dict[str, Any]:
        """As the hub itself says."""
        found: dict[str, Any] = self.hub.as_("eve").get(f"/v1/requests/{request}").json()
        return found

    def told(self, words: str) -> None:
        """Wait until a notice with these words was sent to the desktop."""
        self.desk.until(lambda: words in self.desk.log("monitor"), words, 60)

    # ------------------------------------------------------------------ the windows

    def nodes(self, title: str = "Approvals") -> list[atspi.Node]:
        """All that is to be seen in a window."""
        window = self.reader.window(title)
        return list(self.reader.within(window)) if window else []

    def find(self, words: str, title: str = "Approvals", role: str = "") -> atspi.Node:
        """Wait for what is named so, or begins so in a list."""

        def look() -> list[atspi.Node]:
            return [
                each
                for each in self.nodes(title)
                if (words in each.name if role == "list item" else words == each.name)
                and role in {"", each.role}
                and each.live
            ]

        return self.desk.until(look, f"{words} in {title}")[-1]

    def press(self, words: str, title: str = "Approvals", role: str = "") -> None:
        """A real click in the middle of it."""
        self.desk.click(self.reader.middle(self.find(words, title, role)))

    def decide(self, words: str, title: str = "Approvals", opens: str = "") -> None:
        """Press a button until it has gone, or has opened a sheet: what comes before a foot is awake is not heard."""

        def button() -> list[atspi.Node]:
            found = self.nodes(title)
            return [
                each
                for each in found
                if (each.name, each.role, each.live) == (words, "push button", True)
            ]

        def heard() -> bool:
            return self.reader.window(opens) is not None if opens else not button()

        self.find(words, title, "push button")
        for _ in range(TRIES):
            if standing := button():
                self.desk.click(self.reader.middle(standing[-1]))
            time.sleep(AWAKE_S)
            if heard():
                return
        pytest.fail(f"{words} in {title} was not heard")

    def card(self, words: str) -> None:
        """Choose this row; its card is awake when this returns."""
        self.press(words, role="list item")
        time.sleep(AWAKE_S)

    def says(self, words: str) -> None:
        """Wait until the card says this."""
        self.desk.until(lambda: any(words in each.name for each in self.nodes()), words, 30)

    def write(self, text: str) -> None:
        self.desk.run("xdotool", "type", text)

    def kill(self) -> None:
        """The program is gone from one moment to the next."""
        self.desk.end(self.child, signal.SIGKILL)
        self.desk.children.remove(self.child)

    def press_notice(self, from_right: int) -> None:
        """A real click on a button of the notice that stands."""
        box = self.desk.box("fce4-notifyd", 60)
        time.sleep(AWAKE_S)
        self.desk.click((box.right - from_right, box.bottom - BUTTONS_UP))


@pytest.fixture
def story(tmp_path: Path) -> Iterator[Story]:
    """A hub and a desktop; the program has not started yet."""
    if gone := missing():
        why = f"not installed: {', '.join(gone)}"
        pytest.fail(why) if os.environ.get("CI") else pytest.skip(why)
    with ExitStack() as stack:
        desk = stack.enter_context(desktop("xfce4", "xfce4", keyring=True))
        program = Program(desk, desk.folder / "profile")
        make_profile(program.home, empty=True)
        made = Story(program, stack.enter_context(hub_in(tmp_path / "hub")))
        yield made
        made.reader.close()


@pytest.mark.xdist_group("rt")
def test_cards_of_two_sources_decided_by_real_clicks(
    story: Story, rt_office: tickets.Office
) -> None:  # fmt: skip
    """A-2, A-6, A-7, A-10, A-26; rows 58 to 62: how each ends is read at its source."""
    chairs, desks = rt_office.file("Chairs", "1200.00"), rt_office.file("Desks", "8000.00")
    rack, march = rt_office.file("Rack", "25000.00"), story.ask("2027-03-01")
    story.begin(rt_office.server.url)
    story.open()
    story.card("Chairs")
    story.decide("Approve")
    story.card("Desks")
    story.decide("Approve")
    rt_office.change(desks, "18000.00")
    story.says("HKD\xa08,000.00 → HKD\xa018,000.00")
    story.card("Rack")
    story.decide("Approve…")
    story.press("Type the amount", role="text")
    story.write("25000")
    story.press("Password of “Tickets”", role="text")
    story.write("bob-pass1")
    story.decide("Approve HKD\xa025,000.00")
    story.card("Eve Lau")
    story.decide("Reject", opens="Reject")
    story.press("In your words", "Reject", role="text")
    story.write("Not in <b>March</b>")
    story.decide("Reject", "Reject")
    story.says("Rejected")
    comments = {each["comment"] for each in story.whole(march)["history"]}
    assert (story.whole(march)["state"], "Not in <b>March</b>" in comments) == ("rejected", True)
    ended = [rt_office.statuses(rt_office.approval(each)) for each in (chairs, desks, rack)]
    assert ended == [["open", "resolved"], ["open"], ["open", "resolved"]]


def test_returned_with_a_field_ticked_and_killed_in_the_hold(story: Story) -> None:
    """A-26, P-10: what the end of the program stopped is asked again, and nothing was sent."""
    march = story.ask("2027-03-01")
    story.begin()
    story.open()
    story.card("Eve Lau")
    sheet = "Return to Eve Lau"
    story.decide("Return…", opens=sheet)
    story.press("Last day: 1 Mar 2027", sheet)
    story.write("After the fair")
    story.decide("Return", sheet)
    story.says("Returned")
    found = story.whole(march)
    marked = [(each["field"], each["note"]) for each in found["lacking"]]
    assert (found["state"], marked) == ("returned", [("/end", "After the fair")])
    april = story.ask("2027-04-01")
    story.card("Eve Lau")
    story.decide("Approve")
    story.kill()
    assert story.whole(april)["state"] == "pending"
    story.program.start("--hidden")
    story.told("Not sent")
    assert story.whole(april)["state"] == "pending"
    story.press_notice(FIRST_OF_THREE)
    story.desk.until(lambda: story.whole(april)["state"] == "approved", "the approval", 30)
    assert "Traceback" not in story.program.words()
