"""Dates and times of content lines: read them, and write them in the zone and value type a line already has.

A value is a date (all-day), a naive datetime (floating), or an aware one: in UTC, in the ZoneInfo its TZID means, or
in the zone that the calendar's own VTIMEZONE describes (RFC 5545, 3.3.4, 3.3.5, 3.3.6).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from assistant.model.item import When

from .icalscan_values import stamp
from .icaltext import Block, parameter, unescape, value_of, with_parameter, with_value, write
from .zones import UTC_ZONE, Zone, find_zone

_UTC_NAMES = frozenset({"UTC", "GMT", "Etc/UTC", "Etc/GMT", "Zulu", "Etc/Zulu", "Etc/UCT", "UCT"})


@dataclass(frozen=True, slots=True)
class Zones:
    """Where the TZIDs of one calendar are looked up: its VTIMEZONEs, and the zone of times that name none."""

    own: Mapping[str, Block] = field(default_factory=dict)
    default: str = ""

    @classmethod
    def of(cls, calendar: Block) -> Zones:
        """Of a VCALENDAR; X-WR-TIMEZONE or a stray TZID property name the default, as the index reads them."""
        stray = (block.text("TZID") for block in calendar.blocks("VEVENT", "VTODO"))
        default = next((tzid for tzid in stray if tzid), "") or calendar.text("X-WR-TIMEZONE")
        own: dict[str, Block] = {}
        for zone in calendar.blocks("VTIMEZONE"):
            for name in zone_names(zone):
                own.setdefault(name, zone)
        return cls(own, default)

    def find(self, tzid: str) -> tzinfo | None:
        """The zone of a TZID ("" = the default); None where nobody knows it: such a time is read as floating."""
        tzid = tzid or self.default
        known = find_zone(tzid, {}) if tzid else None
        own = self.own.get(tzid)
        if own is not None and (known is None or (known.name == tzid and known.table)):
            return _described(own) or _as_tzinfo(known)
        return _as_tzinfo(known)


def is_known(tzid: str) -> bool:
    """Whether a name means one zone everywhere; an offset guessed from "(UTC+02:00) Athens" is no such zone."""
    known = find_zone(tzid, {})
    return known is not None and (known.table is None or known == UTC_ZONE)


def zone_names(own: Block) -> tuple[str, ...]:
    """What TZID parameters may call a VTIMEZONE: without the escapes of a TEXT (RFC 5545, 3.8.3.1), or as it stands."""
    name = own.text("TZID").strip('"')
    return tuple(dict.fromkeys((unescape(name), name)))


def _as_tzinfo(zone: Zone | None) -> tzinfo | None:
    if zone is None:
        return None
    if zone.name in _UTC_NAMES:
        return UTC
    if zone.table is None:
        return ZoneInfo(zone.name)
    return timezone(timedelta(seconds=zone.table.offsets[0]), zone.name)


@lru_cache(maxsize=64)
def _described(own: Block) -> tzinfo | None:
    from icalendar import Timezone

    try:
        parsed = Timezone.from_ical(write(own))
        zone = parsed.to_tz(lookup_tzid=False) if isinstance(parsed, Timezone) else None
    except (ValueError, KeyError, TypeError, AttributeError, IndexError, OverflowError):
        return None
    return zone if isinstance(zone, tzinfo) else None


def zone_name(zone: tzinfo | None) -> str:
    """The name under which a zone is written: "UTC", a TZID, or "" for floating and for bare offsets."""
    if zone is None:
        return ""
    if isinstance(zone, timezone):
        name = zone.tzname(None)
        return "UTC" if zone == UTC else "" if name.startswith("UTC") else name
    name = str(getattr(zone, "key", "") or getattr(zone, "_tzid", ""))
    return "UTC" if name in _UTC_NAMES else name


def read_value(value: str, zone: tzinfo | None, params: str = "") -> When | None:
    """One DATE or DATE-TIME value, read as leniently as the index reads it; None where it is neither."""
    found = stamp(params, value)
    if found is None:
        return None
    try:
        when = datetime.fromisoformat(found.text)
    except ValueError:
        return None
    if found.date:
        return when.date()
    return when.replace(tzinfo=UTC if found.tzid == "UTC" else zone)


def read(line: str | None, zones: Zones) -> When | None:
    """What the line of a single date or time says."""
    if line is None:
        return None
    zone = zones.find(parameter(line, "TZID"))
    return read_value(value_of(line), zone, f"VALUE={parameter(line, 'VALUE')}")


def spell(when: When) -> str:
    """The value as text: "20261122", "20261122T090000", "20261122T010000Z" (only UTC has the Z)."""
    day = f"{when.year:04}{when.month:02}{when.day:02}"
    if not isinstance(when, datetime):
        return day
    mark = "Z" if zone_name(when.tzinfo) == "UTC" else ""
    return f"{day}T{when.hour:02}{when.minute:02}{when.second:02}{mark}"


def instance_id(when: When) -> str:
    """A recurrence id as the whole program spells it: date, floating wall time, or UTC with a Z."""
    if isinstance(when, datetime) and when.tzinfo is not None:
        return spell(utc(when))
    return spell(when)


def utc(when: datetime) -> datetime:
    """The instant in UTC; at the very ends of time, where that overflows, the wall time as it stands."""
    return _moved(when, UTC)


def _moved(when: datetime, zone: tzinfo) -> datetime:
    try:
        return when.astimezone(zone)
    except OverflowError:
        return when.replace(tzinfo=zone)


def alike(when: When, model: When) -> When:
    """The same point in the value type and zone of `model`; a DATE gets the model's time of day."""
    if not isinstance(model, datetime):
        return when.date() if isinstance(when, datetime) else when
    if not isinstance(when, datetime):
        return datetime.combine(when, model.timetz())
    if model.tzinfo is None or when.tzinfo is None:
        return when.replace(tzinfo=model.tzinfo)
    return _moved(when, model.tzinfo)


def dated(line: str, when: When, zones: Zones, like: str = "") -> str:
    """The line with this value. Its TZID, or that of the line `like`, stays if it means the same zone."""
    if not isinstance(when, datetime):
        return with_value(
            with_parameter(with_parameter(line, "TZID", None), "VALUE", "DATE"), spell(when)
        )
    if parameter(line, "VALUE").upper() == "DATE":
        line = with_parameter(line, "VALUE", None)
    if when.tzinfo is not None and not zone_name(when.tzinfo):
        when = utc(when)
    tzid = _tzid(zone_name(when.tzinfo), line, zones, like)
    if tzid != parameter(line, "TZID"):
        line = with_parameter(line, "TZID", tzid or None)
    return with_value(line, spell(when))


def _tzid(name: str, line: str, zones: Zones, like: str) -> str:
    if name == "UTC":
        return ""
    near = [parameter(model, "TZID") for model in (line, like) if value_of(model)]
    if not name:
        return next((tzid for tzid in near if tzid and zones.find(tzid) is None), "")
    same = (tzid for tzid in (*near, *zones.own) if zone_name(zones.find(tzid)) == name)
    return next(same, name)


def spell_duration(length: timedelta) -> str:
    """The text of a length that is not negative: "P1D", "PT1H30M", "P1DT2H", "PT0S"."""
    hours, rest = divmod(length.seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    clock = "".join(f"{n}{u}" for n, u in ((hours, "H"), (minutes, "M"), (seconds, "S")) if n)
    if not length.days and not clock:
        return "PT0S"
    return "P" + (f"{length.days}D" if length.days else "") + (f"T{clock}" if clock else "")


def plus(start: When, length: timedelta) -> When | None:
    """The point after a length in wall time; None where the calendar ends before it."""
    try:
        return start + length
    except OverflowError:
        return None


def gap(start: When, end: When) -> timedelta:
    """The length from start to end: in wall time within one zone, else exact."""
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return _midnight(end) - _midnight(start)
    if (start.tzinfo is None) != (end.tzinfo is None):
        return end.replace(tzinfo=None) - start.replace(tzinfo=None)
    if zone_name(start.tzinfo) == zone_name(end.tzinfo):
        return end.replace(tzinfo=None) - start.replace(tzinfo=None)
    return utc(end) - utc(start)


def _midnight(when: When) -> datetime:
    return datetime(when.year, when.month, when.day)  # noqa: DTZ001 - a day has no zone
