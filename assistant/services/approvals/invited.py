"""What one invitation says, out of its iCalendar text: the row, the facts, the answer. No I/O."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from assistant.model.account import Account
from assistant.model.approval import Action, ApprovalTask, Bucket, Fact, Hint, Tier
from assistant.model.errors import NotFound
from assistant.model.ids import approval_id
from assistant.model.item import Occurrence, Response, When
from assistant.protocols.icalscan import scan
from assistant.protocols.icalscan_types import Entry, Scanned
from assistant.services import indexing
from assistant.store import rows, snapshot

_OVERLAPS = 3
_NOTE = 500  # characters of a description above the facts


def split(ref: str) -> tuple[str, str]:
    """(item id, recurrence id) of a reference."""
    item, _, rid = ref.partition("@")
    return item, rid


def _find(scanned: Scanned, rid: str) -> Entry:
    """The instance that was invited to by itself, else the master or what stands for it."""
    entries = scanned.entries
    if not entries:
        raise NotFound("That invitation can't be read any more.")
    if rid:
        named = next((each for each in entries if _name(each) == rid), None)
        if named is not None:
            return named
    return next((each for each in entries if each.recurrence is None), entries[0])


def _name(entry: Entry) -> str:
    stamp = entry.recurrence
    return "" if stamp is None else stamp.text + ("Z" if stamp.tzid == "UTC" else "")


def apart(text: str, rid: str, mine: frozenset[str]) -> str:
    """The recurrence id, where only that instance waits for an answer; "" where the whole item does."""
    whole = indexing.my_response(_find(scan(text), ""), mine)
    return "" if whole is Response.NEEDS_ACTION else rid


def answer(text: str, rid: str, mine: frozenset[str]) -> Response:
    """The user's answer in a text."""
    return indexing.my_response(_find(scan(text), rid), mine)


def is_off(text: str, rid: str) -> bool:
    """Whether it was cancelled."""
    return _find(scan(text), rid).status == "CANCELLED"


def organizer(text: str, rid: str) -> str:
    """Who invites."""
    return _find(scan(text), rid).organizer


def note(text: str, rid: str) -> str:
    """The beginning of its description."""
    return _find(scan(text), rid).note[:_NOTE]


def row(
    account: Account, item: str, rid: str, text: str, zone: ZoneInfo, due: datetime | None
) -> ApprovalTask:
    """The invitation as a task. `due`: when its next instance begins. Raises NotFound."""
    scanned = scan(text)
    entry = _find(scanned, rid)
    facts, ref = _facts(scanned, entry, zone), f"{item}@{rid}" if rid else item
    seen = "\0".join((entry.summary, *(each.value for each in facts), entry.status))
    return ApprovalTask(
        id=approval_id(account.id, str(Bucket.TO_DECIDE), ref),
        account_id=account.id,
        account=account.name,
        kind="invitation",
        bucket=Bucket.TO_DECIDE,
        ref=ref,
        request=ref,
        version=sha256(seen.encode()).hexdigest()[:16],
        title=entry.summary,
        form="invitation",
        requester=entry.organizer,
        requester_id=entry.organizer,
        facts=facts,
        tier=Tier.LOW,
        due=due,
        actions=frozenset({Action.APPROVE, Action.REJECT}),
    )


def _facts(scanned: Scanned, entry: Entry, zone: ZoneInfo) -> tuple[Fact, ...]:
    start, end = times(scanned, entry, zone)
    made = (
        Fact("start", "", _said(start, zone), "date"),
        Fact("end", "", _said(end, zone), "date"),
        Fact("location", "", entry.location),
        Fact("organizer", "", entry.organizer, "person"),
        Fact("attendees", "", str(len(entry.attendees)) if len(entry.attendees) > 1 else ""),
    )
    return tuple(each for each in made if each.value)


def times(scanned: Scanned, entry: Entry, zone: ZoneInfo) -> tuple[When | None, When | None]:
    """Begin and end (exclusive) of an entry, as the user in `zone` reads them."""
    begun, ended = indexing.place(scanned, entry.start), indexing.place(scanned, entry.end)
    start = rows.moment(begun[1], begun[0], zone) if begun else None
    if ended:
        return start, rows.moment(ended[1], ended[0], zone)
    if start is None:
        return None, None
    return start, start + timedelta(days=entry.duration_days, seconds=entry.duration or 0)


def _said(when: When | None, zone: ZoneInfo) -> str:
    if isinstance(when, datetime):
        return when.astimezone(zone).isoformat(timespec="minutes")
    return when.isoformat() if when else ""


def span_of(task: ApprovalTask, zone: ZoneInfo) -> snapshot.Span | None:
    """The time of the invitation, for what else stands there; None where it lasts days or has no time."""
    said = {each.name: each.value for each in task.facts}
    try:
        start, end = datetime.fromisoformat(said["start"]), datetime.fromisoformat(said["end"])
    except (KeyError, ValueError):
        return None
    if start.tzinfo is None or end.tzinfo is None or not start < end <= start + timedelta(days=1):
        return None
    day: date = start.astimezone(zone).date()
    return snapshot.Span(zone, start, end, day, day + timedelta(days=1))


def overlaps(near: tuple[Occurrence, ...], item: str) -> tuple[Hint, ...]:
    """What is in the way: timed, busy, not declined."""
    found = [
        each.summary
        for each in near
        if each.id != item
        and not each.all_day
        and not each.transparent
        and each.status != "CANCELLED"
        and each.response is not Response.DECLINED
    ]
    return tuple(Hint("overlap", name) for name in found[:_OVERLAPS])
