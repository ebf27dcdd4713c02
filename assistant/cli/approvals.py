"""`sundown approvals`: the inbox. What is decided on the command line is in deciding.py."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from assistant.model.approval import Bucket
from assistant.model.decided import LogEntry
from assistant.model.errors import BadInput, NotFound, Refused

from . import deciding
from .approvalcard import card_text
from .approvalrows import card_json, cells, task_json
from .out import Json, listing, say, show, show_json
from .when import rfc3339, spoken
from .words import Group, profile

if TYPE_CHECKING:
    from assistant.app import Sundown

_BUCKETS = {
    "to-decide": Bucket.TO_DECIDE,
    "mine": Bucket.MINE,
    "handled": Bucket.HANDLED,
    "copies": Bucket.COPIES,
}
_EMPTY = {
    Bucket.TO_DECIDE: "Nothing waits for your decision.",
    Bucket.MINE: "You have asked for nothing.",
    Bucket.HANDLED: "You have decided nothing yet.",
    Bucket.COPIES: "There are no copies.",
}


def build(_name: str, parser: ArgumentParser) -> None:
    """The sub-commands."""
    parser.epilog = "A decision waits some seconds before it is sent: Ctrl-C takes it back."
    group = Group(parser)
    listed = group.add(
        "list", "what waits for your decision, or another part of the inbox", run_list
    )
    listed.add_argument(
        "--bucket",
        choices=tuple(_BUCKETS),
        default="to-decide",
        metavar="B",
        help=", ".join(_BUCKETS),
    )
    listed.add_argument("--words", metavar="TEXT", default="", help="only those with these words")
    listed.add_argument(
        "--limit", metavar="N", type=_count, default=200, help="at most; default 200"
    )
    shown = group.add("show", "everything about one", run_show)
    shown.add_argument("id", metavar="ID", help=deciding.ID)
    shown.add_argument("--fresh", action="store_true", help="ask the source now")
    opened = group.add("open", "open the page of the source", run_open)
    opened.add_argument("id", metavar="ID", help=deciding.ID)
    opened.add_argument("--print", action="store_true", help="print the address, open nothing")
    fetched = group.add("file", "fetch an attachment; its path goes to stdout", run_file)
    fetched.add_argument("id", metavar="ID", help=deciding.ID)
    fetched.add_argument("file", metavar="FILE", help="its id or name, as 'show' has it")
    deciding.build(group)
    logged = group.add("log", "what was decided here, newest first", run_log)
    logged.add_argument("--limit", metavar="N", type=_count, default=50, help="at most; default 50")
    logged.add_argument(
        "--export", metavar="FILE", type=Path, help="write all of it with its hashes, as JSON lines"
    )


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise ValueError(text)
    return int(text)


_count.__name__ = "number"


def run_list(args: Namespace) -> None:
    """One part of the inbox."""
    bucket = _BUCKETS[args.bucket]
    with profile(args) as app:
        zone = ZoneInfo(app.zone)
        listing(
            args,
            app.approvals(bucket, limit=args.limit, words=args.words),
            row=lambda each: task_json(each, zone),
            heads=("DUE", "WHAT", "FROM", "AMOUNT", "ACCOUNT", "STATE", "ID"),
            cells=lambda each: cells(each, zone),
            empty=_empty(app, args, bucket),
        )


def _empty(app: Sundown, args: Namespace, bucket: Bucket) -> str:
    if args.words:
        return f"Nothing there has {args.words!r} in it."
    if any(each.approvals for each in app.kinds() if each.name in _used(app)):
        return _EMPTY[bucket]
    return f"{_EMPTY[bucket]} 'sundown account add' signs in where approvals are: hub, rt, tryton, odoo."


def _used(app: Sundown) -> frozenset[str]:
    return frozenset(each.kind for each in app.accounts())


def run_show(args: Namespace) -> None:
    """One card; what it shows counts as seen."""
    with profile(args) as app:
        task_id = app.find_approval(args.id)
        card = app.read_approval(task_id) if args.fresh else app.approval(task_id)
        zone = ZoneInfo(app.zone)
        if args.json:
            show_json(card_json(card, zone))
        else:
            show(card_text(card, zone))
        app.approval_seen(task_id, card.task.version)


def run_open(args: Namespace) -> None:
    """The page at the source; only a web page, and only after its host was said."""
    import webbrowser

    with profile(args) as app:
        url = app.approval(app.find_approval(args.id)).task.url
    host = _host(url)
    if not host:
        raise Refused("The source names no page for this.")
    if args.json:
        show_json({"url": url, "host": host})
    elif args.print:
        show(url)
    else:
        say(f"Opening {host}.")
        if not webbrowser.open(url):
            raise Refused(f"No browser could be started: {url}")


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.hostname or "" if parts.scheme in {"http", "https"} else ""


def run_file(args: Namespace) -> None:
    """Fetch one attachment."""
    with profile(args) as app:
        task_id = app.find_approval(args.id)
        files = app.read_approval(task_id).files
        found = [each for each in files if args.file in {each.id, each.name}]
        if not found:
            known = ", ".join(repr(each.name) for each in files) or "none"
            raise NotFound(f"There is no file {args.file!r}. There are: {known}.")
        if len(found) > 1:
            raise BadInput(f"Several files are called {args.file!r}: name one by its id.")
        path = app.approval_file(task_id, found[0].id)
    if args.json:
        show_json({"id": found[0].id, "name": found[0].name, "path": str(path)})
    else:
        show(str(path))


def run_log(args: Namespace) -> None:
    """The local log of decisions."""
    with profile(args) as app:
        if args.export:
            _export(app, args)
            return
        zone = ZoneInfo(app.zone)
        listing(
            args,
            app.decision_log(args.limit),
            row=lambda each: _entry(each, zone),
            heads=("WHEN", "WHAT", "TASK", "EVENT", "FROM", "RESULT", "ID"),
            cells=lambda each: (
                spoken(each.at, zone),
                each.action,
                each.task,
                each.event,
                each.origin,
                " ".join(part for part in (each.result, each.who) if part),
                each.decision_id,
            ),
            empty="Nothing was decided here.",
        )


def _export(app: Sundown, args: Namespace) -> None:
    try:
        with args.export.open("xb") as file:
            count = app.export_decision_log(file.write)
    except FileExistsError:
        raise Refused(f"{args.export} exists already: name another file.") from None
    except OSError as error:
        raise Refused(f"{args.export} can't be written ({error.strerror}).") from None
    if args.json:
        show_json({"file": str(args.export), "entries": count})
    say(f"Wrote {count} entries to {args.export}.")


def _entry(each: LogEntry, zone: ZoneInfo) -> Json:
    return {
        "id": each.seq,
        "at": rfc3339(each.at, zone),
        "event": each.event,
        "decision_id": each.decision_id,
        "account": each.account,
        "task": each.task,
        "action": each.action,
        "origin": each.origin,
        "for_whom": each.for_whom,
        "seen": each.seen,
        "result": each.result,
        "who": each.who,
        "hash": each.hash,
    }
