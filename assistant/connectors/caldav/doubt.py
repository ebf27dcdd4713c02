"""Whether a change report may be believed: some servers answer to a token that they no longer know as if they did."""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from assistant.protocols import dav

SMALL = 1000  # a list of so many etags costs next to nothing


def is_everything(news: dav.News, known: Mapping[str, str], own: AbstractSet[str]) -> bool:
    """Whether the report lists what has not changed at all (DAViCal forgets a token after a week, SOGo never says so).

    What is gone is not in such a report. `own` are the names written from here: they come back in any report.
    """
    same = sum(
        1
        for href, etag in news.etags.items()
        if etag and known.get(href) == etag and href not in own
    )
    return same > 0 and (len(known) <= SMALL or same * 2 > len(known))
