"""Lists as CSV for spreadsheets: one row a line (RFC 4180), and no cell of other people's text can be a formula."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.model.digest import Digest, DigestRow
from assistant.model.item import When

from .moments import local, zone_of
from .plaintext import plain

HEADS = (
    "date",
    "section",
    "kind",
    "why",
    "title",
    "start",
    "end",
    "due",
    "carried",
    "detail",
    "id",
    "amount",
    "currency",
)
SECTIONS = ("done", "open", "waiting", "others", "aside")
_ACTIVE = tuple("=+-@\t\r|%＝＋－＠")  # what a spreadsheet may take for a formula or a command


def to_csv(digests: Iterable[Digest]) -> str:
    """A heading, then every row of each list; lines end in CR LF. Times are local to the list's zone."""
    lines: list[tuple[str, ...]] = [HEADS]
    lines += [cells for digest in digests for cells in _cells(digest)]
    return "".join(",".join(map(_quoted, line)) + "\r\n" for line in lines)


def harmless(text: str) -> str:
    """The text as a cell that is only text: what could start a formula gets an apostrophe before it (OWASP)."""
    line = plain(text)
    return f"'{line}" if line.startswith(_ACTIVE) else line


def _cells(digest: Digest) -> Iterable[tuple[str, ...]]:
    zone, day = zone_of(digest.zone), digest.date.isoformat()
    for section in SECTIONS:
        for row in getattr(digest, section):
            yield (day, section, *_row(row, zone))
    if digest.note:
        yield (day, "note", "", "", harmless(digest.note), *[""] * 8)


def _row(row: DigestRow, zone: ZoneInfo) -> tuple[str, ...]:
    times = (_moment(when, zone) for when in (row.at, row.end, row.due))
    carried = str(row.carries) if row.carries else ""
    title, detail = harmless(row.title), harmless(row.detail)
    sum_ = (harmless(row.amount), harmless(row.currency))
    return (row.kind, row.why, title, *times, carried, detail, harmless(row.id), *sum_)


def _moment(when: When | None, zone: ZoneInfo) -> str:
    if isinstance(when, datetime):
        return f"{local(when, zone):%Y-%m-%d %H:%M}"
    return when.isoformat() if when else ""


def _quoted(cell: str) -> str:
    if not any(char in cell for char in ',"\r\n'):
        return cell
    return '"' + cell.replace('"', '""') + '"'
