"""The user's answers to the alarms of one item, written into its text without loss (RFC 9074).

A dismissal is ACKNOWLEDGED (6.1) in each alarm that shows something; a snooze is an alarm beside the one it stands for
(7). Thunderbird reads neither: for it X-MOZ-LASTACK and X-MOZ-SNOOZE-TIME say the same of the whole item. Those stand
outside the alarms, where a server might send them to other people, so they are written only where nobody is invited.
No SEQUENCE, DTSTAMP or LAST-MODIFIED moves: an alarm is nobody else's business.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import NAMESPACE_URL, uuid5

from .icalitem import Series, end_of, recurs, start_of, take_apart
from .icalpacked import SILENT
from .icalscan_values import duration, stamp
from .icaltext import Block, block, name_of, parameter, unfold, value_of, with_value, write
from .icaltime import Zones, instance_id, plus, read, spell

_ITEM_SNOOZE = "X-MOZ-SNOOZE-TIME"
_DECLARED = frozenset(
    {
        "CONFERENCE",
        "X-GOOGLE-CONFERENCE",
        "X-MICROSOFT-SKYPETEAMSMEETINGURL",
        "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
    }
)


def acknowledge(raw: str, at: datetime, recurrence_id: str = "") -> str:
    """The text with all that rang until the instant `at` dismissed; the same text if it says so already.

    An instance with a component of its own is answered there, any other in the master: no override is made.
    Snoozes that have rung are taken out (RFC 9074, 7).

    Raises:
        Refused: the text is damaged.
    """
    series = take_apart(raw)
    old = _component(series, recurrence_id)
    new = _without_snoozes(_dismissed(old, at, series.zones), at)
    if is_alone(old) and new.line(_ITEM_SNOOZE) is not None:
        new = new.put(_ITEM_SNOOZE, ())
    return _written(raw, series, old, new)


def snooze(raw: str, at: datetime, until: datetime) -> str:
    """The text with what rang until `at` put off until `until` (aware instants). For items that don't repeat.

    Raises:
        Refused: the text is damaged.
    """
    series = take_apart(raw)
    old = _component(series, "")
    new = _without_snoozes(_dismissed(old, at, series.zones), None)
    rung = next((one for one in new.blocks("VALARM") if _shows(one)), None)
    if rung is not None:  # which of several makes no difference: all that rang are dismissed
        new = replace(new, children=(*new.children, _snooze_alarm(series, new, rung, (at, until))))
    elif is_alone(old):
        new = new.put(_ITEM_SNOOZE, [f"{_ITEM_SNOOZE}:{_utc(until)}"])
    return _written(raw, series, old, new)


def has_place(raw: str, recurrence_id: str = "") -> bool:
    """Whether an answer has a place in the text: an alarm that shows something, or a line beside it.

    Raises:
        Refused: the text is damaged.
    """
    own = _component(take_apart(raw), recurrence_id)
    return is_alone(own) or any(map(_shows, own.blocks("VALARM")))


def is_alone(own: Block) -> bool:
    """Whether nobody is invited: then a line of ours outside the alarms reaches nobody else."""
    return own.line("ATTENDEE") is None and own.line("ORGANIZER") is None


def declared(raw: str, link: str) -> bool:
    """Whether the text itself names this address as the one of its conference (RFC 7986, 5.11, and others' ways)."""
    lines = (line for line in unfold(raw) if name_of(line) in _DECLARED)
    return any(value_of(line).strip() == link for line in lines)


def _component(series: Series, recurrence_id: str) -> Block:
    found = series.find(recurrence_id) if recurrence_id else None
    return found or series.main()


def _written(raw: str, series: Series, old: Block, new: Block) -> str:
    return raw if new == old else write(series.swapped(old, new).tree())


def _dismissed(own: Block, at: datetime, zones: Zones) -> Block:
    """Every alarm that shows something and was not dismissed yet, acknowledged; never earlier than it was."""
    new = own.swap(
        lambda child: (
            child
            if isinstance(child, str) or _is_dismissed(own, child, zones)
            else _acknowledged(own, child, at)
        )
    )
    return _put_latest(new, "X-MOZ-LASTACK", at) if is_alone(own) else new


def _acknowledged(own: Block, child: Block, at: datetime) -> Block:
    if child.name != "VALARM" or not _shows(child) or _is_snooze(child):
        return child
    return _put_latest(_named(own, child), "ACKNOWLEDGED", at)


def _is_dismissed(own: Block, alarm: Block, zones: Zones) -> bool:
    """Whether an alarm of what does not repeat has rung and was dismissed: its answer is an older one."""
    known = stamp("", alarm.text("ACKNOWLEDGED"))
    line = alarm.line("TRIGGER")
    if known is None or line is None or recurs(own) or alarm.name != "VALARM":
        return False
    length = duration(value_of(line))
    if length is None:
        at = stamp("", value_of(line))
        return at is not None and at.text <= known.text
    from_end = parameter(line, "RELATED").upper() == "END"
    base = end_of(own, zones) if from_end or own.name == "VTODO" else start_of(own, zones)
    if not isinstance(base, datetime) or base.tzinfo is None:
        return False
    rings = plus(base, timedelta(days=length[0], seconds=length[1]))
    return isinstance(rings, datetime) and _utc(rings)[:-1] <= known.text


def _put_latest(own: Block, name: str, at: datetime) -> Block:
    line = own.line(name)
    known = stamp("", value_of(line)) if line is not None else None
    if known is not None and known.text >= _utc(at)[:-1]:
        return own
    return own.put(name, [with_value(line or f"{name}:", _utc(at))])


def _named(own: Block, alarm: Block) -> Block:
    """The alarm with a UID (RFC 9074, 4), the same one on every device that has to make it."""
    if alarm.text("UID"):
        return alarm
    known = alarm.text("X-WR-ALARMUID")
    made = str(
        uuid5(NAMESPACE_URL, f"{own.text('UID')}\n{alarm.text('ACTION')}\n{alarm.line('TRIGGER')}")
    )
    return replace(alarm, children=(f"UID:{known or made}", *alarm.children))


def _shows(alarm: Block) -> bool:
    return alarm.text("ACTION").upper() not in SILENT


def _is_snooze(alarm: Block) -> bool:
    return any(parameter(line, "RELTYPE").upper() == "SNOOZE" for line in alarm.lines("RELATED-TO"))


def _without_snoozes(own: Block, rung: datetime | None) -> Block:
    """Without snoozes, or only without those that have rung by then."""

    def kept(child: str | Block) -> str | Block | None:
        if isinstance(child, str) or child.name != "VALARM" or not _is_snooze(child):
            return child
        due = stamp("", child.text("TRIGGER"))
        waits = rung is not None and due is not None and due.text > _utc(rung)[:-1]
        return child if waits else None

    return own.swap(kept)


def _snooze_alarm(
    series: Series, own: Block, rung: Block, when: tuple[datetime, datetime]
) -> Block:
    """The alarm beside `rung`, made and ringing at these two, about the item as it stands now.

    Its ACKNOWLEDGED is when it was made: a later one of `rung` is a later answer, which ends it.
    """
    related, (said, at) = rung.text("UID"), map(_utc, when)
    due = read(own.line("DUE"), series.zones) if own.name == "VTODO" else None
    start = due or start_of(own, series.zones)
    lines = [
        f"UID:{uuid5(NAMESPACE_URL, related + at)}",
        "ACTION:DISPLAY",
        f"DESCRIPTION:{value_of(own.line('SUMMARY') or ':') or 'Reminder'}",
        f"TRIGGER;VALUE=DATE-TIME:{at}",
        f"RELATED-TO;RELTYPE=SNOOZE:{related}",
        f"ACKNOWLEDGED:{said}",
    ]
    stands = [] if start is None else [f"X-SUNDOWN-START:{instance_id(start)}"]
    return block("VALARM", [*lines, *stands])


def _utc(moment: datetime) -> str:
    return spell(moment.astimezone(UTC).replace(microsecond=0))
