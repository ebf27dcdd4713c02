"""When the meeting that runs is over: which events of a calendar are meetings in which nobody wants to be disturbed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from assistant.model.item import Occurrence, Response

from .moments import begins

REST = timedelta(minutes=2)  # after a meeting or a presentation (L-14)
ALONE_FOR = timedelta(
    hours=4
)  # a longer block without anybody else ("Office") is the day itself, no meeting


def meeting_until(
    events: Iterable[Occurrence], now: datetime, zone: ZoneInfo, rest: timedelta = REST
) -> datetime | None:
    """When the meeting that runs at `now` is over, `rest` included; one that follows at once counts to it.

    Meetings are the user's own and accepted ones that block the time; not all-day, cancelled, tentative or free ones,
    nor a long block of nobody but the user.
    """
    spans = sorted(
        (begins(each.start, zone), begins(each.end, zone) + rest)
        for each in events
        if _blocks(each) and not _is_frame(each, zone)
    )
    until: datetime | None = None
    for start, end in spans:
        if start <= (until or now) and end > (until or now):
            until = end
    return until


def _blocks(event: Occurrence) -> bool:
    return (
        not event.all_day
        and not event.transparent
        and event.status not in {"CANCELLED", "TENTATIVE"}
        and event.response in {Response.NONE, Response.ACCEPTED}
        and event.start != event.end
    )


def _is_frame(event: Occurrence, zone: ZoneInfo) -> bool:
    alone = not event.organizer and event.response is Response.NONE
    return alone and begins(event.end, zone) - begins(event.start, zone) > ALONE_FOR
