"""From one line to one item: what a line is read against, where its item goes, and the change that makes it."""

from __future__ import annotations

import uuid
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import takewhile
from zoneinfo import ZoneInfo

from assistant.model.account import Collection, Component
from assistant.model.captured import Captured, Reading
from assistant.model.command import KEEP, Create, Fields
from assistant.model.errors import BadInput, SundownError
from assistant.store import accounts

from . import changes, detail, reads
from .core import Core

TITLE, NOTE = 200, 10_000  # characters of a dropped text: the first line, and the rest
_DAY_FIRST = ("Europe/", "Australia/", "Asia/Hong_Kong", "Asia/Singapore", "Pacific/Auckland")
_WORK = ("work", "business", "工作")


def reading(core: Core, language: str, line: str) -> Reading:
    """What a line is read against; the next work day is only looked up for a line that may name it."""
    about = reads.profile(core)
    ends = [blocks[-1].end for blocks in about.week if blocks]
    late = max(ends, default=None)
    return Reading(
        now=core.now().astimezone(ZoneInfo(about.zone)),
        workdays=tuple(day for day, blocks in enumerate(about.week) if blocks),
        day_end=late.hour * 60 + late.minute if late else 18 * 60,
        day_first=day_first(core.setting("date_order"), language, about.region, about.zone),
        places=_names(core),
        next_workday=_next_workday(core) if any(word in line.lower() for word in _WORK) else None,
    )


def _next_workday(core: Core) -> date:
    return reads.take(core, reads.today_date(core, core.now())).next.date


def day_first(order: str, language: str, region: str, zone: str) -> bool:
    """Is 3/12 the third of December? As set; else in English where people write so, by region or time zone."""
    if order:
        return order == "dmy"
    if not language.startswith("en"):
        return False
    return region in {"GB", "HK"} or (not region and zone.startswith(_DAY_FIRST))


def _names(core: Core) -> tuple[str, ...]:
    """The names of everything that can be written to, alone and as "account/name"."""
    owners = {each.id: each.name for each in accounts.accounts(core.database)}
    able = [each for each in accounts.collections(core.database) if not each.read_only]
    whole = (f"{owners.get(each.account_id, '')}/{each.name}" for each in able)
    return tuple(dict.fromkeys((*(each.name for each in able), *whole)))


def place_of(core: Core, made: Captured) -> Collection:
    """Where the item goes: the list that was named, the one of the settings, else the one on this computer.

    Raises NotFound or BadInput where the named one can't take it.
    """
    find = partial(detail.find_collection, core, component=made.component)
    if made.place:
        return find(_spelled(core, made.place))
    if chosen := core.setting("capture_list"):
        try:
            found = find(chosen)
        except (
            SundownError
        ):  # it has gone, or holds the other kind: nothing that is typed may be lost for it
            return find("")
        return find("") if found.read_only else found
    return find("")


def _spelled(core: Core, name: str) -> str:
    names = {each.casefold(): each for each in _names(core)}
    return names.get(name.casefold(), name)


def command(core: Core, made: Captured, note: str = "") -> Create:
    """The change that makes the item. Raises BadInput for a line without a word."""
    if not made.title:
        raise BadInput("Type what is to be done.")
    link = made.links[0] if made.links else ""
    others = "\n".join(made.links[1:])
    text = "\n".join(filter(None, (note, others)))
    event = made.component is Component.EVENT
    fields = Fields(
        summary=made.title,
        start=made.start or KEEP,
        end=(made.end or KEEP) if event else KEEP,
        due=KEEP if event else made.due or KEEP,
        priority=made.priority or KEEP,
        rrule=made.rrule or KEEP,
        categories=made.tags or KEEP,
        note=text or KEEP,
    )
    estimate = 0 if event else made.minutes
    create = Create(place_of(core, made).id, made.component, fields, str(uuid.uuid4()))
    return _with_lines(core, create, link, estimate)


def _with_lines(core: Core, create: Create, link: str, estimate: int) -> Create:
    """With the link as URL, and how long it will take as ESTIMATED-DURATION (calext tasks, 8.3)."""
    from assistant.protocols import ical
    from assistant.protocols.icaltext import fold

    lines = [f"URL:{link}"] if link else []
    lines += [f"ESTIMATED-DURATION:PT{estimate}M"] if estimate else []
    if not lines:
        return create
    raw = ical.create(create.component, create.fields, create.uid, core.now())
    before, end, after = raw.rpartition(f"END:{create.component}\r\n")
    return replace(create, raw=before + "".join(map(fold, lines)) + end + after)


def write(core: Core, made: Captured, note: str = "") -> str:
    """Make it; returns the id that `undo` takes."""
    return changes.do(core, command(core, made, note))


def of_text(text: str) -> tuple[Captured, str]:
    """(a to-do, its note) of a text of somebody else: the first line is the title, nothing in it is understood.

    Raises BadInput where there is no word in it.
    """
    lines = [line.strip() for line in text.replace("\x00", " ").strip().splitlines()]
    if not lines or not lines[0]:
        raise BadInput("There is no text in it.")
    title, rest = lines[0], "\n".join(lines[1:]).strip()
    words = ("".join(takewhile(str.isprintable, word)) for word in text.split())
    links = tuple(word for word in words if word.startswith(("https://", "http://")))[:1]
    if len(title) > TITLE:
        title, rest = title[: TITLE - 1] + "…", "\n".join(lines)
    return Captured(title, title, links=tuple(link[:2000] for link in links)), rest[:NOTE]
