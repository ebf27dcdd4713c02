"""What a quick-add line, a dropped text and a calendar file do to the façade, as deeds with their undoing."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.captured import Captured
from ui.present.captured import preview
from ui.present.mask import mask
from ui.theme import look
from ui.widgets.capturefield import Understand
from ui.widgets.deeds import Deed
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

_UID = re.compile(rb"(?mi)^UID[;:][^\r\n]+")


def reader(app: Sundown) -> Understand:
    """How a field over this profile understands its line."""

    def understand(line: str, flip: bool) -> tuple[Captured, str]:  # noqa: FBT001 - the shape of Understand
        made = app.understand(line, flip=flip)
        today = app.now().astimezone(ZoneInfo(app.zone)).date()
        place = app.capture_place(made)
        return made, preview(made, today, look().language, app.zone, place)

    return understand


def capture(app: Sundown, line: str, flip: bool, note: str) -> Deed:  # noqa: FBT001 - as the field gives it
    """The to-do or event that the line says."""
    ident, made = app.capture(line, flip=flip, note=note)
    return _added(app, ident, made)


def capture_text(app: Sundown, text: str) -> Deed:
    """A to-do of a text that was dropped."""
    ident, made = app.capture_text(text)
    return _added(app, ident, made)


def _added(app: Sundown, ident: str, made: Captured) -> Deed:
    title = mask(made.title) if look().safe else made.title
    return Deed(say(look().language, "added", title=title), partial(app.undo, ident))


def import_question(name: str, data: bytes) -> str:
    """What is asked before a file is read in; "" where it holds nothing."""
    count = len(set(_UID.findall(data)))
    only_events = b"BEGIN:VTODO" not in data.upper()
    key = "capture.import_events" if only_events else "capture.import"
    return say(look().language, key, n=count, file=name) if count else ""


def import_file(app: Sundown, name: str, data: bytes) -> str:
    """Read it in and say how it went. What was there already is not made twice."""
    report = app.import_ics(data)
    done, left = report.created + report.skipped, len(report.problems)
    key = "capture.imported_some" if left else "capture.imported"
    return say(look().language, key, n=done, file=name, left=left)


def parted(text: str) -> tuple[str, str]:
    """(first line, the rest) of a text for a field and its note."""
    lines = [line.strip() for line in text.replace("\x00", " ").strip().splitlines()]
    return (lines[0][:500], "\n".join(lines[1:]).strip()[:10_000]) if lines else ("", "")
