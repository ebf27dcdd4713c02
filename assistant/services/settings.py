"""Settings are checked before they are kept: a value that can't be read is refused with an example."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

from assistant.model.account import Field
from assistant.model.amount import number
from assistant.model.errors import BadInput
from assistant.model.hotkey import read_chord
from assistant.model.item import Occurrence
from assistant.model.notice import Kind
from assistant.model.settings import SETTINGS
from assistant.store import accounts
from assistant.store.rows import ALL_DAY, moment
from assistant.system.clock import known_zone

from .core import Core

_CLOCK = re.compile("([01][0-9]|2[0-3]):[0-5][0-9]")
FIRST, LAST = 946_684_800, 4_102_444_800  # the years 2000 to 2099, epoch seconds
RANGES = {
    "lead_minutes": (5, 60),
    "day_boundary": (0, 6),
    "sync_minutes": (1, 1440),
    "history_days": (0, 36_500),
    "carry_limit": (2, 30),
    "approval_hold": (3, 60),
}
ANY = (0, 100_000)


def write(core: Core, name: str, value: str) -> None:
    """Keep one setting. Raises BadInput."""
    field = next((each for each in SETTINGS if each.name == name), None)
    if field is None:
        names = ", ".join(each.name for each in SETTINGS)
        raise BadInput(f"There is no setting {name!r}. There are: {names}.")
    value = value.strip()
    _check(field, value)
    days = _company_days(value) if name == "holidays_ics" else None
    with core.database.write() as connection:
        accounts.set_setting(connection, name, value)
        if days is not None:
            accounts.set_meta(connection, "company_days", days)
    if name == "autostart":
        from assistant.system import autostart

        autostart.Autostart().turn(value == "on")
    if name == "my_addresses":
        from . import reindexing

        reindexing.index_all(core)
    core.bus.changed(Kind.SETTINGS, Kind.ITEMS)


def _check(field: Field, value: str) -> None:
    match field.kind:
        case "choice" if value not in field.choices:
            words = ", ".join(each or "(empty)" for each in field.choices)
            raise BadInput(f"{field.label} is one of: {words}.")
        case "switch" if value not in {"on", "off"}:
            raise BadInput(f"{field.label} is on or off.")
        case "number":
            low, high = RANGES.get(field.name, ANY)
            if not (value.isdecimal() and low <= int(value) <= high):
                raise BadInput(f"{field.label} is a number from {low} to {high}.")
        case _:
            _check_text(field, value)


def _check_text(field: Field, value: str) -> None:
    if field.name == "zone" and value and not known_zone(value):
        raise BadInput(
            f"There is no time zone {value!r}. Write an IANA name such as Asia/Hong_Kong."
        )
    if field.name == "digest_off_days":
        from assistant.planning.fire import off_days

        off_days(value)
    if field.name == "approval_limit" and value and number(value) is None:
        raise BadInput(f"{field.label} is an amount such as 5000, or empty.")
    if field.name == "hotkey" and value and read_chord(value) is None:
        raise BadInput(f"{value!r} is not a hot-key: write for example Ctrl+Alt+Space.")
    if field.kind == "time" and value and not _CLOCK.fullmatch(value):
        raise BadInput(f"{field.label} is a time of day such as 15:00, or empty.")
    if field.name == "work_week":
        from assistant.planning.workweek import parse_week

        parse_week(value)


def _company_days(value: str) -> str:
    """The days of a company's own calendar file, as JSON."""
    if not value:
        return "[]"
    from assistant.planning.holidays import company_days
    from assistant.protocols.icalfiles import split

    try:
        text = Path(value).expanduser().read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise BadInput(f"The file {value!r} can't be read.") from None
    events = [event for _, raw in split(text) for event in _all_day(raw)]
    return json.dumps(company_days(events), ensure_ascii=False)


def _all_day(raw: str) -> Iterator[Occurrence]:
    """The all-day instances of one resource from 2000 to 2099."""
    from assistant.protocols.icalscan import scan
    from assistant.protocols.recurrence import expand

    scanned = scan(raw)
    for each in expand(scanned, FIRST, LAST):
        if each.clock == ALL_DAY:
            entry = scanned.entries[each.entry]
            start, end = (
                moment(value, ALL_DAY, ZoneInfo("UTC")) for value in (each.start, each.end)
            )
            yield Occurrence(
                "",
                entry.uid,
                each.recurrence_id,
                start,
                end,
                True,
                entry.summary,
                status=entry.status,
            )
