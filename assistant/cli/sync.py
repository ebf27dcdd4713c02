"""`sundown sync`: one full pass over the servers."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from shlex import quote
from typing import TYPE_CHECKING

from assistant.model.account import Trouble
from assistant.model.command import Outcome
from assistant.model.view import ConflictNote, SyncReport

from .out import Json, listing, say
from .signin import ask_missing
from .words import common, profile, quoted

if TYPE_CHECKING:
    from assistant.app import Sundown

Report = Callable[[str, int, int], None]


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command."""
    common(parser, run)
    parser.add_argument("--account", metavar="N", default="", help="only this one")
    parser.add_argument(
        "--accept-removals",
        action="store_true",
        help="what disappeared from the server in great number is meant to be gone",
    )


def run(args: Namespace) -> int:
    """One pass; exit status 1 if something was refused or could not be reached, 3 if it needs the user."""
    with profile(args) as app:
        if args.accept_removals:
            _accept(app, args.account)
        ask_missing(app, args.account)
        before = {each.id for each in app.conflicts()}
        with progress() as report:
            reports = app.sync(args.account, report)
        refused = _refused(app, reports)
        _say_conflicts(each for each in app.conflicts() if each.id not in before)
        listing(
            args,
            reports,
            row=as_json,
            heads=(
                "ACCOUNT",
                "SENT",
                "FETCHED",
                "REMOVED",
                "CONFLICTS",
                "REQUESTS",
                "KB",
                "SECONDS",
            ),
            cells=lambda each: (
                each.account,
                str(each.pushed),
                str(each.pulled),
                str(each.removed),
                str(each.conflicts),
                str(each.requests),
                f"{each.bytes / 1000:.0f}",
                f"{each.seconds:.1f}",
            ),
            empty="No account has a server: add one with 'sundown account add'.",
        )
    return max([*map(_told, reports), 1 if refused else 0])


def _accept(app: Sundown, account: str) -> None:
    wanted = (
        [account] if account else [each.account for each in app.sources() if each.held_removals]
    )
    for name in wanted:
        say(f"{name}: {app.accept_removals(name)} held removals are let through.")


def _refused(app: Sundown, reports: tuple[SyncReport, ...]) -> int:
    """How many changes a server refused; each is said, with its reason."""
    names = {each.account for each in reports}
    rows = [row for row in app.outbox() if row.account in names and row.outcome is Outcome.REFUSED]
    for row in rows:
        say(
            f"{row.account}: {row.verb} {quoted(row.summary)} was refused: {row.last_error}"
            f" ('sundown outbox retry {row.id}', or discard)"
        )
    return len(rows)


def _say_conflicts(notes: Iterable[ConflictNote]) -> None:
    """Where both sides had changed the same thing: what became of the user's version."""
    for note in notes:
        mine = f"; your version is saved as {quoted(note.title)[:-1]} (conflict copy)' on this computer"
        say(
            f"{quoted(note.title)} was changed here and on the server: the server's version was kept"
            f"{mine if note.copy_id else ''}."
        )


def removal_hint(account: str) -> str:
    """What to type to let held removals through, for a shell to read."""
    return f"sundown sync --account {quote(account)} --accept-removals"


def _told(each: SyncReport) -> int:
    """Say what went wrong with an account; its part of the exit status."""
    for problem in each.problems:
        say(f"{each.account}: {problem}")
    if each.error:
        say(f"{each.account}: {each.error}")
    if each.held:
        say(
            f"{each.account}: {each.held} items are gone from the server; they are kept here until you say"
            f" that it is right: {removal_hint(each.account)}"
        )
    if each.trouble == Trouble.NEEDS_USER or each.held:
        return 3
    return 1 if each.error or not each.complete else 0


def as_json(each: SyncReport) -> Json:
    """One row; `bytes` both ways, `seconds` wall time."""
    return {
        "id": each.account,
        "account": each.account,
        "pushed": each.pushed,
        "pulled": each.pulled,
        "removed": each.removed,
        "conflicts": each.conflicts,
        "held": each.held,
        "requests": each.requests,
        "bytes": each.bytes,
        "seconds": round(each.seconds, 3),
        "complete": each.complete,
        "error": each.error,
        "trouble": each.trouble,
        "problems": list(each.problems),
    }


@contextmanager
def progress() -> Iterator[Report | None]:
    """A bar on the terminal for each account that has much to fetch; nothing where stderr is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def report(account: str, done: int, total: int) -> None:
            if account not in tasks:
                tasks[account] = bars.add_task(account, total=None)
            bars.update(tasks[account], completed=done, total=total or None)

        yield report
