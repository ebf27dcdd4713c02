"""Values of content lines as Python values: dates, durations, numbers, texts, parameters (RFC 5545, 3.2 and 3.3).

Nothing here raises on bad text and everything is linear in its length: what cannot be read is None, 0 or "".
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from .icalscan_types import Stamp

TEXT_LIMIT = 4_000  # characters of one text that the index keeps
_NAME_LIMIT = 512  # of parameters: longer ones are nobody's time zone
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - wall times are counted as if they were UTC
_SECOND = timedelta(seconds=1)
_STAMP = re.compile(r"[0-9]{8}(?:T[0-9]{6}Z?)?")
_LOOSE = re.compile(r"([0-9]{8})(?:T([0-9]{4})([0-9]{2})?(Z?))?")
_ENDS_WITH_STAMP = re.compile(r":([0-9]{8}(?:T[0-9]{6}Z?)?)\Z")
_DURATION = re.compile(  # the T may stand before days, or before nothing: "PT1D", "P1DT", "-P"
    r"([+-]?)P(?:T(?=[0-9]+[WD]))?(?:([0-9]{1,6})W)?(?:([0-9]{1,7})D)?"
    r"(?:(?:T|(?<=[WD]))(?:([0-9]{1,8})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,10})S)?)?"
)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


@lru_cache(maxsize=2048)
def wall(text: str) -> int:
    """Seconds of a Stamp's text since 1970, as if its wall time were UTC. Cached: each is asked for again at once."""
    return (datetime.fromisoformat(text) - _EPOCH) // _SECOND


def wall_text(seconds: int, *, date: bool = False) -> str:
    """The other way round: "20261122T090000", or "20261122" for a date."""
    moment = _EPOCH + timedelta(seconds=seconds)
    text = moment.isoformat().replace("-", "").replace(":", "")
    return text[:8] if date else text


def stamp(params: str, value: str) -> Stamp | None:
    """A DATE or DATE-TIME value. A Z outranks a TZID; lenient towards ISO 8601's extended form and missing seconds."""
    text = value if _STAMP.fullmatch(value) else _repaired(value)
    try:
        wall(text.removesuffix("Z"))
    except ValueError:
        text = _without_leap_second(text)
    if not text:
        return None
    if len(text) == 8 or _is_date(params):  # noqa: PLR2004 - yyyymmdd
        return Stamp(text[:8], "", date=True)
    if text[-1] == "Z":
        return Stamp(text[:-1], "UTC", date=False)
    return Stamp(text, tzid(params[:_NAME_LIMIT]) if params else "", date=False)


def _repaired(value: str) -> str:
    text = value[:80].strip().upper().replace("-", "")
    tail = _ENDS_WITH_STAMP.search(text)  # an unquoted TZID with a colon in it: "(UTC+01:00) Paris"
    found = tail[1] if tail else text.replace(":", "").replace(" ", "T")
    match = _LOOSE.match(found)
    if not match:
        return ""
    day, minutes, seconds, utc = match.groups()
    return f"{day}T{minutes}{seconds or '00'}{utc}" if minutes else day


def _without_leap_second(text: str) -> str:
    if text[13:15] != "60":
        return ""
    text = text[:13] + "59" + text[15:]
    try:
        datetime.fromisoformat(text.removesuffix("Z"))
    except ValueError:
        return ""
    return text


def _is_date(params: str) -> bool:
    return bool(params) and params.upper().rstrip(";").endswith("VALUE=DATE")


def stamps(params: str, value: str) -> list[Stamp]:
    """A list of dates; what cannot be read in it is left out."""
    found = (stamp(params, part) for part in value.split(","))
    return [one for one in found if one is not None]


def instant(value: str) -> int | None:
    """Epoch seconds of a DATE-TIME that has to be in UTC; one without Z is read as UTC."""
    if value[-1:] == "Z" and _STAMP.fullmatch(value):
        try:
            return wall(value[:-1])
        except ValueError:  # a leap second
            pass
    found = stamp("", value)
    return None if found is None else wall(found.text)


def parameter(params: str, name: str) -> str:
    """The value of one parameter, unquoted; "" if it is not there. `name` is in upper case."""
    if '"' in params:
        pieces = params.split('"')
        pieces[::2] = [piece.replace(";", "\n") for piece in pieces[::2]]
        parts = '"'.join(pieces).split("\n")
    else:
        parts = params.split(";")
    for part in parts:
        key, _, value = part.partition("=")
        if key.strip().upper() == name:
            return value.strip().strip('"')
    return ""


@lru_cache(maxsize=512)
def tzid(params: str) -> str:
    """The TZID of a line's parameters. Cached: a calendar has a handful."""
    return parameter(params, "TZID")


@lru_cache(maxsize=512)
def _duration(value: str) -> tuple[int, int] | None:
    match = _DURATION.fullmatch(value)
    if not match:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups()[1:])
    sign = -1 if match[1] == "-" else 1
    return sign * (weeks * 7 + days), sign * (hours * 3600 + minutes * 60 + seconds)


def duration(value: str) -> tuple[int, int] | None:
    """(nominal days, exact seconds) of a DURATION (RFC 5545, 3.3.6); a minus is on both. None if unreadable.

    One without numbers is zero, and a T too many or out of place is passed over, as DAVx5 and Nextcloud have it.
    """
    return _duration(value[:64].strip().upper())


def number(value: str, highest: int) -> int:
    """A whole number from 0 to `highest`; what is none, or outside, is 0."""
    text = value[:12].strip()
    if not (text.isascii() and text.isdigit()):
        return 0
    found = int(text)
    return found if found <= highest else 0


def plain(value: str) -> str:
    """A TEXT value unescaped (RFC 5545, 3.3.11), at most TEXT_LIMIT characters of it."""
    if "\\" not in value:
        return value[:TEXT_LIMIT]
    return _ESCAPED.sub(_unescaped, value[: 2 * TEXT_LIMIT])[:TEXT_LIMIT]


def _unescaped(match: re.Match[str]) -> str:
    return "\n" if match[1] in "nN" else match[1]


def words(value: str) -> list[str]:
    """A list of TEXT values; a comma after a backslash does not divide."""
    if "\\" not in value:
        return [part.strip() for part in value[:TEXT_LIMIT].split(",")]
    kept = value[:TEXT_LIMIT].replace("\\\\", "\x00").replace("\\,", "\x01").split(",")
    return [plain(part.replace("\x01", "\\,").replace("\x00", "\\\\")).strip() for part in kept]


def address(params: str, value: str) -> str:
    """A calendar user address in lower case without mailto:; the EMAIL parameter where the value is no address."""
    text = value[:_NAME_LIMIT].strip().lower().removeprefix("mailto:")
    if "@" in text or "EMAIL" not in params.upper():
        return text
    return parameter(params, "EMAIL").lower()
