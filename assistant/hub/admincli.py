"""`sundown hub migrate` and `sundown hub admin …`: what the owner of the machine does beside the running hub.

Exit codes: 0 done and in order, 1 the check found something, 2 it could not be done (one sentence on stderr says why).
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from assistant.hub import peoplecli
from assistant.hub.access.tokens import digest, new_token
from assistant.hub.address import POSTGRESQL, SQLITE, database_address
from assistant.hub.problems import HubError, Invalid, Missing
from assistant.hub.services import archive, audit, backup, moving, trail
from assistant.hub.services.signing import Signer
from assistant.hub.store import access, people, verifying
from assistant.hub.store.audit import Entry, append
from assistant.hub.store.database import Database
from assistant.hub.store.locks import Held
from assistant.hub.store.migrations import migrate
from assistant.hub.words import say
from assistant.model.errors import BadInput, Refused
from assistant.model.value import dataclass
from assistant.system.clock import Clock, SystemClock
from assistant.system.lock import held
from assistant.system.paths import find_home

FOLDER, DATABASE = "hub", "hub.db"
_INVITE = timedelta(days=7)
_PUBLIC = "http://127.0.0.1:8620"  # of a hub that was never served
_DAYS = ("today", "yesterday")
_TARGETS = (*POSTGRESQL, *SQLITE)


@dataclass(frozen=True, slots=True)
class Here:
    """The hub a command works on."""

    database: Database
    folder: Path
    clock: Clock
    args: Namespace


Command = Callable[[Here], int]


def run(words: list[str]) -> int:
    """One command line (without "sundown hub"); its exit code."""
    parser = ArgumentParser(prog="sundown hub")
    parser.add_argument("--home", type=Path, help="the profile's folder")
    build(parser.add_subparsers(metavar="migrate|admin", required=True))
    args = parser.parse_args(words)
    found: int = args.run(args)
    return found


def build(commands: Any) -> None:
    """Add `migrate` and `admin` to a parser's commands; each sets `run`, which takes the parsed arguments."""
    parser = commands.add_parser("migrate", help="bring the company into another, empty database")
    parser.add_argument(
        "--to", required=True, help="postgresql://…, sqlite:///PATH, or @FILE with it"
    )
    _common(parser, _migrate)
    admin = commands.add_parser("admin", help="check, export, back up; invite a person")
    inner = admin.add_subparsers(metavar="verify|export|verify-export|anchor|people|invite|backup")
    admin.set_defaults(run=lambda _: admin.error("say what, for example verify"), parser=admin)
    checking = inner.add_parser("verify", help="look for any tampering with the trail")
    checking.add_argument(
        "--anchor", action="append", default=[], metavar="DAY=HASH", help="one kept elsewhere"
    )
    _common(checking, _verify)
    for name, what, help_, command in (
        ("export", "file", "write the whole trail as JSON lines", _export),
        ("verify-export", "file", "check a signed file of one request", _verify_export),
        ("invite", "email", "an invite for this person's next device", _invite),
        ("backup", "into", "copy the whole hub into a new folder", _backup),
    ):
        made = inner.add_parser(name, help=help_)
        made.add_argument(what, metavar={"into": "FOLDER"}.get(what, what.upper()))
        _common(made, command)
        if name == "invite":
            made.add_argument(
                "--public-url", default="", help="else the one the hub ran under last"
            )
    listing = inner.add_parser("people", help="import a list of people")
    peoplecli.build(listing)
    _common(listing, lambda here: peoplecli.work(here.database, here.folder, here.clock, here.args))
    anchoring = inner.add_parser("anchor", help="anchor the trail now, under a day")
    anchoring.add_argument("--day", default="today", help="a date, today or yesterday")
    _common(anchoring, _anchor)


def _common(parser: ArgumentParser, command: Command) -> None:
    parser.add_argument(
        "--database",
        default="",
        help="postgresql://… or @FILE (else SUNDOWN_HUB_DATABASE, else the folder's SQLite)",
    )
    parser.set_defaults(run=lambda args: _done(args, command), parser=parser)


def _done(args: Namespace, command: Command) -> int:
    try:
        with _opened(args) as here:
            return command(here)
    except HubError as error:
        _say(error.code, sys.stderr, **error.values)
    except (BadInput, Refused, OSError, ValueError) as error:
        print(error, file=sys.stderr)  # noqa: T201 - a command line speaks on stderr
    return 2


@contextmanager
def _opened(args: Namespace) -> Iterator[Here]:
    folder = find_home(getattr(args, "home", None)) / FOLDER
    address = database_address(args.database, _TARGETS)
    if not address and not (folder / DATABASE).exists():
        raise Missing("audit.no_hub", folder=folder)
    with ExitStack() as stack:
        database = Database(address or f"sqlite:///{folder / DATABASE}")
        stack.callback(database.close)
        migrate(database)
        yield Here(database, folder, SystemClock(), args)


def _migrate(here: Here) -> int:
    target = Database(database_address(here.args.to, _TARGETS, environ={}, option="--to"))
    try:
        with _stopped(here):
            moved = moving.move(here.database, target, here.clock.now(), here.folder)
    finally:
        target.close()
    _say("audit.moved", rows=moved.rows, tables=moved.tables)
    return 0


@contextmanager
def _stopped(here: Here) -> Iterator[None]:
    """No hub runs on the source, and none can start: what people press there now would stay behind."""
    with ExitStack() as stack:
        if here.database.dialect == "sqlite":
            path = Path(here.database.url.removeprefix("sqlite:///")).with_name("hub.lock")
            alone = stack.enter_context(held(path))
        else:
            name = Held(here.database.url)
            stack.callback(name.close)
            alone = name.name == "hub-1"
        if not alone:
            raise Refused("A hub is running on this database: stop it first, then move.")
        yield


def _verify(here: Here) -> int:
    known = dict(_known(each) for each in here.args.anchor)
    count = 0
    with here.database.read() as db:
        for finding in audit.check(db, here.folder, known):
            _say(f"audit.found_{finding.kind}", **finding.values)
            count += 1
        if count == 0:
            _say("audit.whole", **verifying.totals(db))
            return 0
    _say("audit.broken", n=count)
    return 1


def _known(text: str) -> tuple[str, str]:
    day, _, mark = text.partition("=")
    return _day(day), mark.strip()


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise BadInput(f"{text!r} is not a day: write it like 2026-11-22.") from None


def _export(here: Here) -> int:
    path, count = _fresh(here.args.file), 0
    with here.database.begin() as db:
        said = {"as": "trail"}
        append(db, "", [Entry("", "", "exported", said, "", "cli", here.clock.now())])
    with here.database.read() as db, path.open("x", encoding="utf-8") as out:
        verifying.snapshot(db)
        for line in trail.lines(db, here.folder):
            out.write(line)
            count += line.startswith('{"action":')
    _say("audit.exported", entries=count, file=path)
    return 0


def _verify_export(here: Here) -> int:
    path = Path(here.args.file)
    try:
        content = path.read_bytes()
    except OSError:
        raise Missing("audit.no_file", path=path) from None
    found = archive.verify_export(content, Signer(here.folder).public())
    _say(found.code, no=found.no, n=found.entries, key=found.key)
    return 0 if found.whole else 1


def _anchor(here: Here) -> int:
    now = here.clock.now()
    with here.database.begin() as db:
        zone = ZoneInfo(str((people.setting(db, "company") or {}).get("zone") or "UTC"))
        day = here.args.day
        if day in _DAYS:
            day = (now.astimezone(zone).date() - timedelta(days=_DAYS.index(day))).isoformat()
        day = _day(day)
        if day > now.astimezone(zone).date().isoformat():
            raise BadInput(
                f"{day} is still to come: an anchor under it would keep out every one before."
            )
        made = audit.anchor(db, here.folder, day, now)
    if made is None:
        _say("audit.has_anchor", day=day)
        return 0
    _say("audit.anchored", day=made.day, hash=made.hash, heads=made.heads)
    return 0


def _invite(here: Here) -> int:
    """Whoever can read the hub's folder may let people in; the trail says that it was done from here."""
    email, now, code = here.args.email.strip().lower(), here.clock.now(), new_token()
    with here.database.begin() as db:
        person = people.by_email(db, email)
        if not person:
            raise Missing("audit.no_person", email=email)
        access.add_invite(db, digest(code), person, "", (now, now + _INVITE))
        append(db, "", [Entry("", "", "invite", {"person": person}, "", "cli", now)])
        served = (people.setting(db, people.PUBLIC_URL) or {}).get("url")
    base = here.args.public_url or str(served or _PUBLIC)
    link = f"{base.rstrip('/')}/join#{code}"
    _say("audit.invited", name=email, link=link)
    return 0


def _backup(here: Here) -> int:
    into = Path(here.args.into).absolute()
    files = backup.backup(here.database, here.folder, into, here.clock.now())
    _say("audit.backed_up", folder=into, files=files)
    return 0


def _fresh(name: str) -> Path:
    path = Path(name).absolute()
    if path.exists():
        raise Invalid("audit.exists", path=path)
    return path


def _say(code: str, out: Any = None, **values: Any) -> None:
    print(say(code, "en", **values), file=out or sys.stdout)
