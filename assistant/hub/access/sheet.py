"""A list of people out of a spreadsheet: which encoding, separator, columns. Every line keeps its number."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from assistant.hub.domain.records import Fault, Line
from assistant.model.errors import BadInput

from .fields import cell, checked, column

CAP = 8 << 20  # bytes
ROWS = 60_000
_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SEPARATORS = ",;\t|，；"
_CJK = ("gb18030", "big5hkscs")
_PAIR = 0x80
_GB2312_LOW = 0xA1
_GB_LEVEL_ONE = range(0xB0, 0xD8)  # lead bytes of everyday characters
_BIG5_FREQUENT = range(0xA4, 0xC7)


def read_sheet(raw: bytes) -> tuple[tuple[Line, ...], tuple[Fault, ...]]:
    """The people of a CSV file as Excel and its like write them, and what can't be read, by line.

    UTF-8 with or without a byte order mark, UTF-16, GB18030 and Big5 are told apart; so are comma, semicolon and tab.
    """
    if len(raw) > CAP:
        return (), (Fault(0, "", "access.file_too_big", {}),)
    text = decoded(raw)
    if text is None or "\0" in text:
        return (), (Fault(1, "", "access.encoding", {}),)
    try:
        rows = _rows(text)
    except csv.Error:
        return (), (Fault(0, "", "access.not_csv", {}),)
    return _people(rows)


def decoded(raw: bytes) -> str | None:
    """The text, None if no encoding fits. Of the two Chinese ones the one whose headings and letters make sense."""
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _try(raw, name)
    text = _try(raw, "utf-8")
    if text is not None:
        return text
    found = [(_sense(raw, name, text), text) for name in _CJK if (text := _try(raw, name))]
    return max(found, key=lambda each: each[0])[1] if found else None


def _try(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, UnicodeError):
        return None


def _sense(raw: bytes, encoding: str, text: str) -> tuple[int, float]:
    """How much sense an encoding makes: headings of ours, then the share of letters in its everyday rows."""
    first = text.splitlines()[0] if text else ""
    for each in _SEPARATORS[1:]:
        first = first.replace(each, ",")
    heads = sum(1 for each in first.split(",") if column(each.strip('" ')))
    pairs, index = [], 0
    while index < len(raw) - 1:
        if raw[index] >= _PAIR:
            pairs.append((raw[index], raw[index + 1]))
            index += 1
        index += 1
    usual = sum(1 for pair in pairs if _usual(*pair, encoding))
    return heads, usual / max(1, len(pairs))


def _usual(lead: int, trail: int, encoding: str) -> bool:
    """Everyday characters: GB2312's first level, Big5's frequent rows."""
    if encoding == "gb18030":
        return lead in _GB_LEVEL_ONE and trail >= _GB2312_LOW
    return lead in _BIG5_FREQUENT


def _rows(text: str) -> list[tuple[int, list[str]]]:
    """The rows with the number of the line on which each begins; Excel's "sep=;" and empty rows left out."""
    lines = text.lstrip("\ufeff")
    skipped = 0
    separator = ""
    if lines[:4].lower() == "sep=":
        head, _, lines = lines.partition("\n")
        separator, skipped = head.strip()[4:5] or ",", 1
    separator = separator or _separator(lines)
    reader = csv.reader(io.StringIO(lines, newline=""), delimiter=separator, strict=False)
    found, begin = [], 1
    for row in reader:
        if any(each.strip() for each in row):
            found.append((begin + skipped, row))
        begin = reader.line_num + 1
    return found


def _separator(text: str) -> str:
    head = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=lambda each: (len(_known(head.split(each))), head.count(each)))


def _known(heads: Sequence[str]) -> list[str]:
    return [found for each in heads if (found := column(each.strip('" ')))]


def _people(rows: list[tuple[int, list[str]]]) -> tuple[tuple[Line, ...], tuple[Fault, ...]]:
    if not rows:
        return (), (Fault(0, "", "access.empty_file", {}),)
    at, heads = rows[0]
    fields = [column(each) for each in heads]
    if faults := _heading_faults(at, fields):
        return (), faults
    if len(rows) > ROWS:
        return (), (Fault(0, "", "access.file_too_big", {}),)
    lines, wrong = [], []
    for line, row in rows[1:]:
        values, bad = read_values(line, dict(zip(fields, row, strict=False)))
        wrong += bad
        if any(each.strip() for each in row[len(fields) :]):
            wrong.append(Fault(line, "", "access.too_many_cells", {"columns": len(fields)}))
        lines.append(Line(line, values))
    return tuple(lines), tuple(wrong)


def read_values(line: int, cells: dict[str, str]) -> tuple[dict[str, str], list[Fault]]:
    """The fields of one person, checked; what is wrong, field by field."""
    values, wrong = {}, []
    for field, text in cells.items():
        if not field:
            continue
        meant = cell(text)
        try:
            values[field] = checked(field, meant)
        except BadInput as fault:
            wrong.append(Fault(line, field, str(fault), {"text": meant[:60]}))
    return values, wrong


def _heading_faults(line: int, fields: list[str]) -> tuple[Fault, ...]:
    faults = [
        Fault(line, each, "access.no_column", {"column": each})
        for each in ("number", "name", "email")
        if each not in fields
    ]
    twice = {each for each in fields if each and fields.count(each) > 1}
    return (
        *faults,
        *(Fault(line, each, "access.column_twice", {"column": each}) for each in sorted(twice)),
    )
