"""`sundown hub admin people FILE`: what a list of people would change; with --apply it is done."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.hub.access.ldif import read_ldif
from assistant.hub.access.reconcile import plan as planned
from assistant.hub.access.seal import Seal
from assistant.hub.access.sheet import read_sheet
from assistant.hub.domain.records import Plan
from assistant.hub.services import people
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import access
from assistant.hub.store import people as rows
from assistant.hub.store.ids import new_id
from assistant.hub.words import known, say
from assistant.model.errors import BadInput

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from assistant.hub.store.database import Database
    from assistant.system.clock import Clock

_MOST = 50  # faults that are named


def build(parser: ArgumentParser) -> None:
    """The arguments."""
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV or LDIF")
    parser.add_argument("--whole", action="store_true", help="who is not in it has left")
    parser.add_argument("--apply", action="store_true", help="do it; else it is only shown")


def work(database: Database, folder: Path, clock: Clock, args: Namespace) -> int:
    """0 shown or done, 1 the list has faults and nothing was done. Raises BadInput for a file that can't be read."""
    try:
        raw: bytes = args.file.read_bytes()
    except OSError:
        raise BadInput(f"{args.file} can't be read.") from None
    with database.begin() as db:
        access.alone(db, "directory")
        hub = _hub(db, database, folder, clock)
        plan = _plan(db, hub, raw, whole=args.whole)
        if args.apply:
            people.carry_out(hub, db, Actor("", origin="cli"), plan)
    if args.apply:
        people.settled(hub, plan)
    _tell(plan, applied=args.apply)
    return 1 if plan.faults else 0


def _hub(db: Connection, database: Database, folder: Path, clock: Clock) -> Hub:
    """Enough of a hub to write with; whoever runs one beside it looks at the tables again by himself."""
    company = rows.setting(db, "company") or {}
    zone, currency = str(company.get("zone", clock.zone())), str(company.get("currency", ""))
    quiet: Callable[[], None] = lambda: None  # noqa: E731 - nobody in this process waits to be told
    return Hub(database, clock, folder, zone, currency, quiet, Seal(folder), quiet)


def _plan(db: Connection, hub: Hub, raw: bytes, *, whole: bool) -> Plan:
    head = raw.removeprefix(b"\xef\xbb\xbf").lstrip()[:8].lower()
    lines, faults = (read_ldif if head.startswith((b"dn:", b"version:")) else read_sheet)(raw)
    company = rows.company(db)
    return planned(company, lines, new_id, whole=whole, zone=hub.zone, faults=faults)


def _tell(plan: Plan, *, applied: bool) -> None:
    for each in plan.faults[:_MOST]:
        values = {k: v for k, v in each.values.items() if k not in {"code", "language"}}
        text = say(each.code, "en", **{"field": each.field, **values}) if known(each.code) else ""
        place = f"line {each.line}: " if each.line else ""
        print(f"{place}{text or each.code}", file=sys.stderr)  # noqa: T201 - a command line speaks on stderr
    if plan.faults:
        print("Nothing was done.", file=sys.stderr)  # noqa: T201 - a command line speaks on stderr
        return
    counts = [f"{number} {kind}" for kind, number in plan.counts().items() if number]
    roles = len(plan.granted) + len(plan.revoked)
    counts += [f"{roles} roles"] if roles else []
    said = ", ".join(counts) or "Nothing new"
    print(f"{said}." if applied else f"{said}. Run it again with --apply to do it.")  # noqa: T201 - a command line speaks on stdout
