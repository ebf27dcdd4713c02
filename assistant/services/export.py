"""Lists and reports as text, Markdown, HTML, JSON and CSV; into files, and into the user's own Markdown notes."""

from __future__ import annotations

import json
import os
import tempfile
from datetime import date
from pathlib import Path

from assistant.model.digest import Digest
from assistant.model.errors import BadInput, NotFound, Refused
from assistant.model.history import ListState, Period
from assistant.planning import prose
from assistant.planning.csvlines import to_csv
from assistant.planning.dayblock import with_block
from assistant.planning.phrases import words_for
from assistant.planning.rangereport import range_report
from assistant.planning.report import Report
from assistant.planning.report import report as of_day
from assistant.store import journal

from . import history
from .core import Core

FORMS = ("text", "markdown", "html", "json", "csv")
LARGEST = 16 << 20  # bytes of a Markdown file that is read and written again


def report(core: Core, first: date, last: date, form: str, language: str) -> str:
    """What was done over some days. Raises BadInput."""
    return _period(history.period(core, first, last), form, language)


def report_since(core: Core, meeting: str, form: str, language: str) -> str:
    """The same since the end of the last meeting of this name. Raises NotFound, BadInput."""
    since = history.since_meeting(core, meeting)
    first, last = history.report_days(core, since[0])
    return _period(history.period(core, first, last, since), form, language)


def _period(period: Period, form: str, language: str) -> str:
    match form:
        case "json":
            days = [prose.to_json(day) for day in period.days]
            since = period.since.isoformat() if period.since else None
            told = {"first": period.first.isoformat(), "last": period.last.isoformat()}
            return _json({**told, "since": since, "meeting": period.meeting, "days": days})
        case "csv":
            return to_csv(period.days)
        case _:
            return _written((range_report(period, language),), form, language)


def lists(core: Core, first: date, last: date, form: str, language: str) -> str:
    """The filed lists of these days, one after the other. Raises NotFound where there is none, BadInput."""
    filed = {ListState.REVIEWED, ListState.NOT_REVIEWED}
    days = [each.date for each in history.history(core, first, last) if each.state in filed]
    if not days:
        raise NotFound(
            "There is no list in that time. 'sundown history' shows the days that have one."
        )
    return of_digests([history.past(core, day).corrected for day in days], form, language)


def of_digests(made: list[Digest], form: str, language: str) -> str:
    """Whole lists in one of FORMS; JSON is an array. Raises BadInput for another form."""
    match form:
        case "json":
            return _json([prose.to_json(day) for day in made])
        case "csv":
            return to_csv(made)
        case _:
            told = tuple(of_day(day, words_for(language)) for day in made)
            return _written(told, form, language)


def _written(told: tuple[Report, ...], form: str, language: str) -> str:
    match form:
        case "text":
            return "\n\n\n".join(map(prose.text_of, told)) + "\n"
        case "markdown":
            return "\n\n".join(map(prose.markdown_of, told)) + "\n"
        case "html":
            from assistant.planning.htmlpage import page

            return page(told, language)
        case _:
            raise BadInput(f"There is no form {form!r}: choose {', '.join(FORMS)}.")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def save(path: Path, text: str, form: str) -> None:
    """Write a file whole or not at all; CSV gets the mark by which spreadsheets know UTF-8. Raises Refused.

    What a link leads to is written, and a device or a pipe is written to: neither is replaced by a file.
    """
    data = text.encode("utf-8-sig" if form == "csv" else "utf-8")
    _replace(path if path.exists() and not path.is_file() else path.resolve(), data)


def append(core: Core, day: date, language: str) -> Path | None:
    """Put the day's list into the user's Markdown file, or into the day's own file of a folder. Raises Refused.

    Doing it again replaces the day's block; the text around it stays as it is.
    """
    setting = core.setting("append_to")
    if not setting:
        return None
    chosen = Path(setting).expanduser()
    path = chosen if chosen.suffix.lower() == ".md" else chosen / f"{day.isoformat()}.md"
    path = path.resolve()  # a link stays a link: what it leads to is written
    block = prose.to_markdown(history.past(core, day).corrected, language)
    old = _read(path)
    new = with_block(old, day, block)
    if new != old:
        _replace(path, new.encode())
    return path


def after_close(core: Core, day: date, language: str) -> str:
    """What follows the closing of a day; a sentence where the user's file could not be written, else nothing."""
    history.tidy(core)
    try:
        append(core, day, language)
    except (Refused, NotFound) as error:
        with core.database.write() as connection:
            journal.write(connection, core.epoch(), "not written", day.isoformat(), str(error))
        return str(error)
    return ""


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise Refused(f"“{path.name}” is larger than 16 MB: choose another file for the lists.")
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return ""
    except UnicodeDecodeError as error:
        raise Refused(f"“{path.name}” is not UTF-8 text, so nothing was written to it.") from error
    except OSError as error:
        raise Refused(f"“{path.name}” can't be read: check its permissions.") from error


def _replace(path: Path, data: bytes) -> None:
    """Write beside it, then put it in its place: a file that is cut short never stands there."""
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o600)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise Refused(
            f"“{path.name}” can't be written: check the folder and its permissions."
        ) from error
