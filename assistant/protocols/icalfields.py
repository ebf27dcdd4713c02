"""The fields a person edits, into a component's lines and out of them; times are in icalspan.py.

A field that already says the same leaves its line untouched, so that a form may send back all that it was shown.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from html import escape as html

from assistant.model.command import KEEP, Fields, Keep
from assistant.model.errors import BadInput
from assistant.model.item import When

from .icalitem import end_of, number, put_one, put_text, start_of
from .icalspan import put_span
from .icaltext import (
    Block,
    escape,
    parameter,
    parts,
    unescape,
    value_of,
    with_parameter,
    with_value,
)
from .icaltime import Zones, read, read_value, spell, utc

_TEXTS = (("summary", "SUMMARY"), ("location", "LOCATION"), ("note", "DESCRIPTION"))
_NUMBERS = (("priority", "PRIORITY", 9), ("percent", "PERCENT-COMPLETE", 100))
_STATUS = {
    "VEVENT": ("TENTATIVE", "CONFIRMED", "CANCELLED"),
    "VTODO": ("NEEDS-ACTION", "IN-PROCESS", "COMPLETED", "CANCELLED"),
}
_RULE_PART = re.compile(r"[A-Z][A-Z-]*=[A-Z0-9,+\-]+(?:T\d{6}Z?)?")
_FREQUENCIES = "YEARLY|MONTHLY|WEEKLY|DAILY|HOURLY|MINUTELY|SECONDLY"
_FREQUENCY = re.compile(rf"(?:^|;)FREQ=(?:{_FREQUENCIES})(?:;|$)")
_FULL = 100


def shown(own: Block, zones: Zones) -> Fields:
    """What a component says, for a form: every field set, None where it says nothing."""
    todo = own.name == "VTODO"
    end = end_of(own, zones)
    return Fields(
        summary=_text(own, "SUMMARY") or "",
        start=read(own.line("DTSTART"), zones),
        end=None if todo else end,
        due=end if todo else None,
        location=_text(own, "LOCATION"),
        note=_text(own, "DESCRIPTION"),
        priority=number(own, "PRIORITY"),
        percent=number(own, "PERCENT-COMPLETE"),
        status=own.text("STATUS").upper() or None,
        rrule=own.text("RRULE") or None,
        categories=_categories(own),
    )


def _text(own: Block, name: str) -> str | None:
    line = own.line(name)
    return None if line is None else unescape(value_of(line))


def apply(own: Block, fields: Fields, zones: Zones, now: datetime) -> Block:
    """The component with these fields. Its time zones are looked up in `zones`.

    Raises:
        BadInput: a value is not possible, or not in this kind of item.
    """
    new = own
    for field, name in _TEXTS:
        new = _put_text(new, name, getattr(fields, field))
    for field, name, most in _NUMBERS:
        new = _put_number(new, name, getattr(fields, field), most)
    new = _put_categories(new, fields.categories)
    new = put_span(new, fields, zones)
    new = _put_rule(new, fields.rrule, zones)
    return _put_status(own, new, fields.status, now)


def _put_text(own: Block, name: str, value: str | Keep | None) -> Block:
    old = _text(own, name)
    if value is KEEP or (value or "") == (old or ""):
        return own
    if not value:
        return put_one(own, name, f"{name}:" if name == "SUMMARY" else None)
    line = with_parameter(own.line(name) or f"{name}:", "ALTREP", None)
    own = put_one(own, name, with_value(line, escape(value)))
    return _put_rich(own, value) if name == "DESCRIPTION" else own


def _put_rich(own: Block, note: str) -> Block:
    """Outlook shows the HTML rendition of a note rather than the note: it has to say the same."""
    rich = own.line("X-ALT-DESC")
    if rich is None or parameter(rich, "FMTTYPE").lower() != "text/html":
        return own
    body = html(note).replace("\r\n", "\n").replace("\n", "<br>")
    return put_one(own, "X-ALT-DESC", with_value(rich, escape(f"<html><body>{body}</body></html>")))


def _put_number(own: Block, name: str, value: int | Keep | None, most: int) -> Block:
    if isinstance(value, Keep) or value == number(own, name):
        return own
    if value is None:
        return put_one(own, name, None)
    if own.name == "VEVENT" and name == "PERCENT-COMPLETE":
        raise BadInput("An event can't be done in part; only a to-do has a percentage.")
    if not 0 <= value <= most:
        raise BadInput(f"The {name.lower().replace('-complete', '')} has to be from 0 to {most}.")
    return put_text(own, name, str(value))


def _categories(own: Block) -> tuple[str, ...]:
    lines = own.lines("CATEGORIES")
    return tuple(unescape(part.strip()) for line in lines for part in parts(value_of(line)))


def _put_categories(own: Block, wanted: tuple[str, ...] | Keep | None) -> Block:
    """Words that stay keep their line and spelling; new ones get a line of their own."""
    if isinstance(wanted, Keep):
        return own
    left = list(
        dict.fromkeys(word for text in wanted or () if (word := unescape(escape(text)).strip()))
    )
    if set(left) == set(_categories(own)):
        return own
    keep, lines = set(left), []
    for line in own.lines("CATEGORIES"):
        said = parts(value_of(line))
        stays = [part for part in said if unescape(part.strip()) in keep]
        if stays:
            lines.append(line if len(stays) == len(said) else with_value(line, ",".join(stays)))
    old = set(_categories(own))
    left = [word for word in left if word not in old]
    if left:
        lines.append("CATEGORIES:" + ",".join(escape(word) for word in left))
    return own.put("CATEGORIES", lines)


def _put_rule(own: Block, value: str | Keep | None, zones: Zones) -> Block:
    """A rule replaces all rules; without one, dates added to or taken out of the repetition go too."""
    old = own.text("RRULE")
    if isinstance(value, Keep) or (value or "") == old:
        return own
    if not value:
        return own.put("RRULE", ()).put("RDATE", ()).put("EXDATE", ()).put("EXRULE", ())
    start = start_of(own, zones)
    if start is None:
        raise BadInput("Only an item with a start or a due date can repeat.")
    rule = fitted_rule(checked_rule(value), start)
    return own.put("RRULE", (with_value(own.line("RRULE") or "RRULE:", rule),))


def checked_rule(value: str) -> str:
    """The text of a rule in upper case, without a name before it (RFC 5545, 3.3.10)."""
    rule = value.strip().upper().removeprefix("RRULE:").strip(";")
    good = all(_RULE_PART.fullmatch(part) for part in rule.split(";"))
    if not good or not _FREQUENCY.search(rule) or not _readable(rule):
        raise BadInput(
            "This repetition can't be read; write it like FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10."
        )
    return rule


def _readable(rule: str) -> bool:
    from dateutil.rrule import rrulestr

    try:
        rrulestr(re.sub(r"UNTIL=[^;]*", "", rule).strip(";").replace(";;", ";"))
    except (ValueError, TypeError, KeyError, IndexError, AttributeError):
        return False
    until = re.search(r"UNTIL=([^;]*)", rule)
    return until is None or read_value(until[1], None) is not None


def fitted_rule(rule: str, start: When) -> str:
    """The rule with its UNTIL in the type that the start asks for: DATE, wall time, or UTC (RFC 5545, 3.3.10)."""
    found = re.search(r"UNTIL=([^;]*)", rule, re.IGNORECASE)
    until = read_value(found[1], None) if found else None
    if found is None or until is None:
        return rule
    return rule[: found.start(1)] + spell(_fitted(until, start)) + rule[found.end(1) :]


def _fitted(until: When, start: When) -> When:
    if not isinstance(start, datetime):
        return date(until.year, until.month, until.day)
    if not isinstance(until, datetime):
        until = datetime.combine(until, time(23, 59, 59), tzinfo=start.tzinfo)
    if start.tzinfo is None:
        return until.replace(tzinfo=None)
    return utc(until if until.tzinfo else until.replace(tzinfo=start.tzinfo))


def _put_status(old: Block, own: Block, value: str | Keep | None, now: datetime) -> Block:
    """The status; of a to-do it agrees with its percentage and its day of completion (RFC 5545, 3.8.1.11)."""
    percent = number(own, "PERCENT-COMPLETE")
    turned = percent != number(old, "PERCENT-COMPLETE")
    if not isinstance(value, Keep) and (value or "").upper() != old.text("STATUS").upper():
        status = (value or "").upper()
        if status and status not in _STATUS[own.name]:
            raise BadInput(f"The status has to be one of {', '.join(_STATUS[own.name])}.")
    elif own.name == "VTODO" and turned:
        status = _status_of(percent or 0, old.text("STATUS").upper())
    else:
        return own
    if status == "COMPLETED":
        return finished(own, now)
    if own.name == "VTODO" and old.text("STATUS").upper() == "COMPLETED":
        own = reopened(own, keep_percent=turned and (percent or 0) < _FULL)
    return put_text(own, "STATUS", status) if status else put_one(own, "STATUS", None)


def _status_of(percent: int, status: str) -> str:
    if percent >= _FULL:
        return "COMPLETED"
    if status in {"", "NEEDS-ACTION", "IN-PROCESS", "COMPLETED"} and percent:
        return "IN-PROCESS"
    return "NEEDS-ACTION" if status == "COMPLETED" else status


def finished(own: Block, at: datetime) -> Block:
    """The to-do, done at this instant: its status, percentage and day of completion agree."""
    stamp = spell(at.astimezone(UTC) - timedelta(microseconds=at.microsecond))
    own = put_text(put_text(own, "STATUS", "COMPLETED"), "PERCENT-COMPLETE", str(_FULL))
    return put_text(own, "COMPLETED", stamp)


def reopened(own: Block, *, keep_percent: bool = False) -> Block:
    """The to-do, open again."""
    own = put_text(put_one(own, "COMPLETED", None), "STATUS", "NEEDS-ACTION")
    if keep_percent or own.line("PERCENT-COMPLETE") is None:
        return own
    return put_text(own, "PERCENT-COMPLETE", "0")
