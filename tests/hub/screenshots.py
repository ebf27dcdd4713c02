"""`python -m tests.hub.screenshots [folder]`: pictures of the admin pages in Chromium, for the hub's README."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PIL import Image

from assistant.hub.store.database import Database
from assistant.hub.store.migrations import migrate
from assistant.system.paths import resources_dir
from tests.hub.admin.pages import Pages, browser, serving
from tests.hub.admin.stage import fill

SHOWN = (
    ("overview", "/", "en", "light"),
    ("route", "/forms/leave/route", "en", "light"),
    ("route-dark", "/forms/leave/route", "zh-Hant", "dark"),
    ("form", "/forms/leave", "zh-Hans", "light"),
    ("people", "/people", "zh-Hant", "dark"),
    ("effects", "/effects", "en", "light"),
    ("request", "/requests/{closed}", "en", "light"),
    ("audit", "/audit", "zh-Hans", "light"),
)
EVERY = (
    "/", "/people", "/people/eve", "/people/eve/leave", "/people/import", "/forms", "/forms/leave", "/forms/leave/fields",
    "/forms/leave/route", "/forms/purchase/route", "/forms/expense/versions/form/1", "/archive", "/requests/{closed}", "/effects", "/endpoints", "/audit",
    "/settings", "/me",
)  # fmt: skip
LOOKS = (("en", "light"), ("zh-Hant", "dark"), ("zh-Hans", "light"))
_COLOURS = 128


def enter(driver: Any, pages: Pages, person: str) -> None:
    """Sign in through the invite's own page."""
    driver.get(f"{pages.url}/join#{pages.invite(person)}")
    driver.find_element("css selector", "button.main").click()


def show(driver: Any, pages: Pages, path: str, language: str, look: str) -> bytes:
    """A page in this language and look, as a picture of its whole height."""
    for name, value in (("sundown_language", language), ("sundown_look", look)):
        driver.add_cookie({"name": name, "value": value, "path": "/admin"})
    driver.get(f"{pages.url}/admin{path}")
    height = driver.execute_script("return document.documentElement.scrollHeight")
    driver.set_window_size(1280, max(720, min(height + 140, 2600)))
    picture: bytes = driver.get_screenshot_as_png()
    driver.set_window_size(1280, 900)
    return picture


def take(wanted: Iterable[tuple[str, str, str, str]], folder: Path) -> None:
    """Write the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as kept:
        database = Database(f"sqlite:///{Path(kept) / 'hub.db'}")
        migrate(database)
        with serving(database, Path(kept)) as pages, browser() as driver:
            closed = fill(pages.hub)
            enter(driver, pages, "judy")
            for name, path, language, look in wanted:
                picture = show(driver, pages, path.format(closed=closed), language, look)
                made = (
                    Image.open(io.BytesIO(picture))
                    .convert("RGB")
                    .quantize(_COLOURS, dither=Image.Dither.NONE)
                )
                made.save(folder / f"{name}.png", optimize=True)
        database.close()


def every() -> Iterable[tuple[str, str, str, str]]:
    """Each page in each look, to look at."""
    for path in EVERY:
        for language, look in LOOKS:
            name = path.strip("/").replace("/", "-").replace("{", "").replace("}", "") or "overview"
            yield f"{name}.{language}", path, language, look


if __name__ == "__main__":
    if len(sys.argv) > 1:
        take(every(), Path(sys.argv[1]))
    else:
        take(SHOWN, resources_dir() / "screenshots" / "hub")
