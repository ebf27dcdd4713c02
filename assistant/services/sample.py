"""The sample data in a real profile: an account of their own on this computer, gone without a trace (O-2)."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.model.account import Account
from assistant.model.errors import BadInput
from assistant.model.notice import Kind
from assistant.model.setup import SAMPLE
from assistant.store import accounts, forget

from . import reads
from .core import Core
from .demo import ADDRESS, COLLECTIONS, Days, sample

WRITTEN_IN = ZoneInfo("Asia/Hong_Kong")  # the zone whose clock the sample files show
_ZONED = f";TZID={WRITTEN_IN.key}:"
_DONE = re.compile(r"^(COMPLETED:)(\d{8}T\d{6})Z", re.MULTILINE)


def there(core: Core) -> bool:
    """Are the sample data in this profile?"""
    return any(_ours(each) for each in accounts.accounts(core.database))


def _ours(account: Account) -> bool:
    return account.kind == "local" and account.name == SAMPLE


def add(core: Core) -> Account:
    """Put them into an account called Sample, around the present work day; twice does it once."""
    from . import files, setup

    for each in accounts.accounts(core.database):
        if _ours(each):
            return each
    made, _kept = setup.add(core, Account("", "local", SAMPLE), None)
    with core.database.write() as connection:
        accounts.write_addresses(connection, made.id, {ADDRESS})
    (where,) = accounts.collections(core.database, made.id)
    days = days_around(core)
    for name, *_rest in COLLECTIONS:
        files.import_text(core, here(sample(name, days), core.zone()), where)
    return made


def remove(core: Core) -> None:
    """Take them away with everything that was written about them. Raises BadInput where there are none."""
    mine = next((each for each in accounts.accounts(core.database) if _ours(each)), None)
    if mine is None:
        raise BadInput("There is no sample data here.")
    with core.database.write() as connection:
        forget.traces(connection, mine.id, mine.name)
        accounts.remove(connection, mine.id)
    core.bus.changed(Kind.ACCOUNTS, Kind.ITEMS, Kind.OUTBOX, Kind.DIGEST)


def days_around(core: Core) -> Days:
    """Today or the next work day, with the work days beside it."""
    today = reads.today_date(core, core.now())
    day = today if reads.day_of(core, today).kind.work else reads.take(core, today).next.date
    return Days(_work_day_before(core, day), day, reads.take(core, day).next.date)


def _work_day_before(core: Core, day: date) -> date:
    before = day - timedelta(days=1)
    for _ in range(14):
        if reads.day_of(core, before).kind.work:
            return before
        before -= timedelta(days=1)
    return day - timedelta(days=1)


def here(text: str, zone: ZoneInfo) -> str:
    """The same hours on the clock of the user's zone: a meeting at 10:00 is at 10:00 wherever one tries it.

    Times of a zone become floating (RFC 5545, 3.3.5); COMPLETED has to stay UTC (3.8.2.1).
    """

    def moved(found: re.Match[str]) -> str:
        at = datetime.strptime(found[2], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
        wall = at.astimezone(WRITTEN_IN).replace(tzinfo=zone)
        return f"{found[1]}{wall.astimezone(UTC):%Y%m%dT%H%M%S}Z"

    return _DONE.sub(moved, text.replace(_ZONED, ":"))
