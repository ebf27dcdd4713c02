"""`sundown add`: one line in plain words; with --window the bar of the running program, for a desktop's shortcut."""

from __future__ import annotations

import os
import socket
import sys
from argparse import ArgumentParser, Namespace
from contextlib import suppress
from datetime import date, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from assistant.model.account import Component
from assistant.model.captured import Captured
from assistant.model.errors import BadInput

from .out import Json, say, show, show_json
from .when import rfc3339, spoken
from .words import common, option, profile, quoted, short

if TYPE_CHECKING:
    from assistant.app import Sundown

_ANSWER_S = 5.0  # the window part may be busy for a moment


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command."""
    parser.usage = "sundown add [--dry-run] [--event | --todo] LINE..."
    parser.epilog = (
        "For example: sundown add next fri 3pm call the bank for 30m '#finance' '!1' @Work. "
        "Chinese is understood too: sundown add 明天下午三點交報表. Put # and ! in quotes for the shell."
    )
    common(parser, run)
    parser.add_argument("line", metavar="LINE", nargs="*", help="what, when, #tag, @list, !1 to !9")
    parser.add_argument(
        "--dry-run", action="store_true", help="say what is understood; make nothing"
    )
    kind = parser.add_mutually_exclusive_group()
    kind.add_argument("--event", action="store_true", help="an event, whatever the line says")
    kind.add_argument("--todo", action="store_true", help="a to-do, whatever the line says")
    parser.add_argument("--window", action="store_true", help="open the bar of the running program")


def run(args: Namespace) -> int | None:
    """Make it, and say in words what was understood."""
    line = " ".join(args.line).strip()
    if args.window:
        return _window(args, line)
    if not line:
        raise BadInput("Say what to add, for example: sundown add tomorrow 3pm call the bank.")
    with profile(args) as app:
        made = app.understand(line)
        event = made.component is Component.EVENT
        flip = bool((args.event and not event) or (args.todo and event))
        made = app.understand(line, flip=flip)
        done = "" if args.dry_run else app.capture(line, flip=flip)[0]
        _tell(app, args, made, done)
    return None


def _tell(app: Sundown, args: Namespace, made: Captured, done: str) -> None:
    zone, place = ZoneInfo(app.zone), app.capture_place(made)
    item = _item(app, done) if done else ""
    if args.json:
        show_json({"id": done, "item_id": item, "place": place, **_row(made, zone)})
        return
    if done:
        show(done)
    words = " · ".join(filter(None, (in_words(made, zone), f"in {place}" if place else "")))
    head = f"Added {quoted(made.title)}" if done else quoted(made.title)
    say(f"{head}: {words}{f', item {short(item)}' if item else ''}.")


def _item(app: Sundown, done: str) -> str:
    waiting = (each.item_id for each in app.outbox() if each.id == done)
    journal = (each.item_id for each in app.journal(limit=3) if each.item_id)
    return next(waiting, "") or next(journal, "")


def in_words(made: Captured, zone: ZoneInfo) -> str:
    """For example "to-do, due by Wed 2026-11-25, #finance, priority 1"."""
    words = ["event" if made.component is Component.EVENT else "to-do"]
    if made.component is Component.EVENT:
        first, last = spoken(made.start, zone), spoken(_last(made), zone)
        words.append(first if first == last else f"{first} to {last}")
    elif made.due is not None:
        words.append(f"due {'by ' if made.deadline else ''}{spoken(made.due, zone)}")
    if made.minutes and made.component is Component.TODO:
        words.append(f"takes {made.minutes} min")
    words += [made.rrule] if made.rrule else []
    words += [f"#{tag}" for tag in made.tags]
    words += [f"priority {made.priority}"] if made.priority else []
    return ", ".join(words)


def _last(made: Captured) -> date | None:
    """The end as people say it: of whole days the last one."""
    whole = made.end is not None and not isinstance(made.end, datetime)
    return made.end - timedelta(days=1) if whole and made.end else made.end


def _row(made: Captured, zone: ZoneInfo) -> Json:
    return {
        "title": made.title,
        "kind": "event" if made.component is Component.EVENT else "todo",
        "start": rfc3339(made.start, zone),
        "end": rfc3339(made.end, zone),
        "due": rfc3339(made.due, zone),
        "all_day": made.all_day,
        "deadline": made.deadline,
        "minutes": made.minutes,
        "priority": made.priority,
        "tags": list(made.tags),
        "rrule": made.rrule,
        "links": list(made.links),
        "pieces": [{"start": p.start, "end": p.end, "kind": p.kind.value} for p in made.pieces],
    }


def _window(args: Namespace, line: str) -> int:
    """Ask the running program, without loading a window part ourselves; start it where none answers."""
    if line:
        raise BadInput("--window opens the bar: type the line there.")
    from assistant.system.paths import open_home

    from .tray import has_display, start

    if _asked(open_home(args.home)):
        return 0
    if not has_display():
        say("There is no display for the window here: give the line on the command line.")
        return 2
    return start(option(args, "home"), hidden=True, windows=("capture",))


def _asked(home: Path) -> bool:
    """The socket of ui/instance.py, spoken to directly: a shortcut is answered at once."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if sys.platform in {"win32", "darwin"} or not folder:
        return False
    mark = sha256(str(home.resolve()).encode()).hexdigest()[:12]
    with suppress(OSError), socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_ANSWER_S)
        line.connect(str(Path(folder) / f"sundown-{mark}.sock"))
        line.sendall(b"show capture\n")
        return line.recv(64) == b"heard\n"
    return False
