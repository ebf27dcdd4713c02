"""Pictures of the real program on the virtual desktop, for the documentation: resources/screenshots/*.png.

    python -m tests.desk.screenshots [FOLDER [LANGUAGE-THEME ...]]

Each picture is a fresh desktop with a made-up profile, in step with a real CalDAV server; it shows the windows as
people see them, cut to what matters. Two desktops at once.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from assistant.app import Sundown
from tests.desk import picturedata as data
from tests.desk.conftest import ROOT, Program
from tests.desk.desktop import Desktop, desktop
from tests.desk.parts import SIZE
from tests.desk.pictureprofile import make_week, office
from tests.desk.profile import add_meeting
from ui.words import say

SETTLE_S = 0.7  # a picture is taken when nothing moves any more
LANGUAGES = ("en", "zh_HK", "zh_CN")
LOOKS = (
    *((one, theme) for one in LANGUAGES for theme in ("light", "dark")),
    ("zh_TW", "light"),
    ("zh_TW", "dark"),
)
IN_TAIWAN = frozenset({"today", "digest"})
START = "import sys; from pathlib import Path; from ui.__main__ import run; run(Path(sys.argv[1]), show=tuple(sys.argv[2:]))"
COPY = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
app.clipboard().setText(sys.argv[1])
print("copied", flush=True)
app.exec()
"""
TITLES = {
    "digest": "end_of_day",
    "alert": "alert.title",
}  # the word of a window's title where it is not the window's name
LINK = "https://zoom.us/j/98765432103"
DOWN = ("Down",) * 4  # to the row that was carried three times
CORNER = ("24", "24")
SMALL = (
    "-strip",
    "-depth",
    "8",
    "-define",
    "png:compression-level=9",
    "-define",
    "png:compression-filter=5",
)


@dataclass(frozen=True)
class Camera:
    """Takes the windows of one running program."""

    desk: Desktop
    folder: Path
    language: str
    theme: str
    day: date

    def path(self, what: str) -> Path:
        """Where a picture is kept."""
        return self.folder / f"{what}-{self.language}-{self.theme}.png"

    def title(self, name: str) -> str:
        """A window's title."""
        return say(self.language, TITLES.get(name, name))

    def window(self, name: str, *keys: str, what: str = "") -> None:
        """One window, in front, after these keys, when it has settled."""
        found = self.find(name)
        self.desk.run("xdotool", "windowactivate", "--sync", found, check=False)
        self.desk.run("xdotool", "windowmove", found, *CORNER)  # away from notices
        for key in keys:
            self.desk.key(key)
            time.sleep(0.15)
        time.sleep(SETTLE_S)
        self._reduce(self.desk.picture(found, self.path(what or name)))

    def press(self, name: str, x: int, y: int) -> None:
        """A click into a window that is in its corner."""
        self.desk.run("xdotool", "windowactivate", "--sync", self.find(name), check=False)
        self.desk.click((int(CORNER[0]) + x, int(CORNER[1]) + y))

    def find(self, name: str) -> str:
        """The id of the window, once it is there."""
        pattern = f"^{self.title(name)}$"
        return self.desk.until(lambda: self.desk.windows(pattern), f"the window {name}")[-1]

    def part(self, what: str, left: int, top: int, right: int, bottom: int) -> None:
        """A part of the screen."""
        time.sleep(SETTLE_S)
        self._reduce(self.desk.cut(self.path(what), left, top, right, bottom))

    def bubble(self, what: str) -> None:
        """The notification that is on the screen."""
        self.part(what, *self.desk.box("fce4-notifyd", 60))

    def _reduce(self, path: Path) -> None:
        self.desk.run("convert", path, *SMALL, path)


class Running(Program):
    """The program with windows that are open from the start."""

    def show(self, *names: str) -> object:
        """Start it with these windows."""
        words = (sys.executable, "-c", START, self.home, *names)
        return self.desk.spawn(*words, name="sundown", PYTHONPATH=str(ROOT))


def main(folder: Path, looks: Sequence[str] = ()) -> None:
    """All pictures, or those of some looks ("en-light")."""
    wanted = [look for look in LOOKS if not looks or "-".join(look) in looks]
    with ProcessPoolExecutor(2) as pool:
        for _ in pool.map(take, [folder] * len(wanted), *zip(*wanted, strict=True)):
            pass


def take(folder: Path, language: str, theme: str) -> None:
    """The pictures of one look."""
    with _running(folder, language, theme, 17) as (program, camera):
        _evening(program, camera)
    with _running(folder, language, theme, 14) as (program, camera):
        _afternoon(program, camera)
    if language != "zh_TW":
        with desktop("xfce4", "none") as desk:
            _welcome(
                Running(desk, desk.folder / "new"), Camera(desk, folder, language, theme, date.min)
            )


@contextmanager
def _running(
    folder: Path, language: str, theme: str, hour: int
) -> Iterator[tuple[Running, Camera]]:
    with desktop("xfce4", "xfce4") as desk, office(desk.folder / "office") as server:
        settings = {"theme": theme, "lead_minutes": "60", "work_week": "mon-sun 09:00-18:00",
                    "my_addresses": data.USER, "region": "HK"}  # fmt: skip
        day = make_week(desk.folder / "profile", server, language, hour, settings)
        program = Running(desk, desk.folder / "profile")
        yield program, Camera(desk, folder, language, theme, day)
        sys.stderr.write(program.words())


def _evening(program: Running, camera: Camera) -> None:
    """From five to six: the list is due."""
    if camera.language == "zh_TW":
        program.show("digest")
        camera.window("digest", *DOWN)
        return
    searched = data.SEARCHED[data.COLUMN[camera.language]]
    names = (
        "accounts",
        "settings:look",
        "history:yesterday",
        f"search:{searched}",
        f"share:{camera.day}",
    )
    program.show(*names)
    camera.bubble("notification")
    box = camera.desk.box("fce4-notifyd")
    camera.desk.click((box.right - 56, box.bottom - 31))  # its button "Open"
    camera.window("digest", *DOWN)
    for name in ("accounts", "history", "search", "share"):
        camera.window(name)
    camera.window("settings", what="settings-look")
    camera.window("settings", "Up", "Up", "Up", what="settings-reminders")
    camera.window("settings", "Up", what="settings-day")
    camera.press("accounts", 130, 244)  # its first button below the accounts
    camera.window("accounts", what="account-form")


def _afternoon(program: Running, camera: Camera) -> None:
    """From two to three: a meeting comes."""
    desk, title = camera.desk, data.CALLED[data.COLUMN[camera.language]]
    if camera.language != "zh_TW":
        add_meeting(program.home, title, 6, LINK)
    child = program.show()
    icon = program.icon()
    desk.click(icon)
    camera.window("today")
    if camera.language == "zh_TW":
        return
    camera.bubble("reminder")
    box = desk.box("fce4-notifyd")
    desk.click((box.right - 60, box.bottom - 31))  # its last button: gone
    desk.click(icon)
    desk.until(lambda: desk.active() == camera.title("today"), "Today")
    desk.key("Escape")
    desk.click(icon, button=3)
    camera.part("tray", SIZE[0] - 400, SIZE[1] - 620, SIZE[0], SIZE[1])
    desk.key("Escape")
    desk.key("ctrl+alt+space")
    desk.until(lambda: desk.active() == camera.title("capture"), "the focus in the bar")
    desk.spawn(sys.executable, "-c", COPY, data.TYPED[data.COLUMN[camera.language]], name="copied")
    desk.until(lambda: desk.log("copied"), "the clipboard")
    desk.key("ctrl+v")
    camera.window("capture")
    desk.end(child)
    _alert(program, camera, title)


def _alert(program: Running, camera: Camera, title: str) -> None:
    """A meeting begins, and the user wants it over everything."""
    with closing(Sundown.open(program.home)) as app:
        app.set_setting("full_screen_alert", "on")
    add_meeting(program.home, title, 1, LINK)
    program.show()
    camera.find("alert")
    camera.part("alert", 0, 0, *SIZE)


def _welcome(program: Running, camera: Camera) -> None:
    with closing(Sundown.open(program.home)) as app:
        app.set_setting("language", camera.language)
        app.set_setting("theme", camera.theme)
    program.show("welcome")
    camera.window("welcome", "Right", "Left", what="welcome-where")
    camera.window("welcome", "Right", "Right", "Return", what="welcome-hours")
    camera.window("welcome", "Return", "Return", what="welcome-switches")


if __name__ == "__main__":
    main(
        Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "screenshots", sys.argv[2:]
    )
