"""Pictures of the real program on the virtual desktop, for the documentation: resources/screenshots/*.png.

    python -m tests.desk.screenshots [FOLDER]

Each picture is a fresh desktop with a made-up profile; it shows the windows as people see them, cut to what matters.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.desk.conftest import ROOT, Program
from tests.desk.desktop import SIZE, Desktop, desktop
from tests.desk.profile import make_profile

SETTLE_S = 1.2  # a picture is taken when nothing moves any more
LOOKS = (
    ("en", "light"),
    ("en", "dark"),
    ("zh_HK", "light"),
    ("zh_HK", "dark"),
    ("zh_CN", "light"),
    ("zh_CN", "dark"),
)
TITLES = {
    "today": {"en": "Today", "zh_HK": "今天", "zh_CN": "今天"},
    "digest": {"en": "End of day", "zh_HK": "收工清單", "zh_CN": "收工清单"},
    "accounts": {"en": "Accounts", "zh_HK": "帳戶", "zh_CN": "账户"},
}


def main(folder: Path, looks: Sequence[tuple[str, str]] = LOOKS) -> None:
    """All pictures."""
    for language, theme in looks:
        _pictures(folder, language, theme)


def _pictures(folder: Path, language: str, theme: str) -> None:
    def name(what: str) -> Path:
        return folder / f"{what}-{language}-{theme}.png"

    with _running(language, theme, list_due=True) as program:
        desk, icon = program.desk, program.icon()
        box = desk.box("fce4-notifyd", 60)
        time.sleep(SETTLE_S)
        desk.cut(name("notification"), *box)
        desk.click((box.right - 56, box.bottom - 31))
        _window(desk, name("digest"), TITLES["digest"][language])
    with _running(language, theme, list_due=False) as program:
        desk, icon = program.desk, program.icon()
        desk.click(icon)
        _window(desk, name("today"), TITLES["today"][language])
        desk.click(icon)
        desk.click(icon, button=3)
        time.sleep(SETTLE_S)
        desk.cut(name("tray"), SIZE[0] - 380, SIZE[1] - 480, SIZE[0], SIZE[1])
        desk.key("Up", "Up", "Return")
        _window(desk, name("accounts"), TITLES["accounts"][language])
        desk.key("Tab", "space")  # the first kind of account
        _window(desk, name("account-form"), TITLES["accounts"][language])
        if words := program.words():
            sys.stderr.write(words)


@contextmanager
def _running(language: str, theme: str, *, list_due: bool) -> Iterator[Program]:
    with desktop("xfce4", "xfce4") as desk:
        make_profile(desk.folder / "profile", language=language, theme=theme, list_due=list_due)
        program = Program(desk, desk.folder / "profile")
        program.start()
        yield program


def _window(desk: Desktop, path: Path, title: str) -> None:
    """One window as it is when it has settled."""
    desk.box(f"^{title}$")
    time.sleep(SETTLE_S)
    desk.picture(desk.windows(f"^{title}$")[-1], path)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "resources" / "screenshots")
