"""The hub's log: one JSON object a line, on stderr. Of a fault it keeps the place, never the values."""

from __future__ import annotations

import json
import logging
import sys
import traceback
from datetime import UTC, datetime
from functools import lru_cache
from typing import IO, Any

from assistant.system.log import redact

_NAME = "sundown-hub"
_FRAMES = 12


def start(out: IO[str] | None = None, level: int = logging.INFO) -> None:
    """Write what the hub logs as JSON lines, from now on; called again, it moves there. Libraries from WARNING on."""
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if handler.name == _NAME]:
        root.removeHandler(old)
    handler = logging.StreamHandler(out or sys.stderr)
    handler.name = _NAME
    handler.addFilter(_as_json)
    handler.setFormatter(logging.Formatter("%(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("sundown").setLevel(level)


def line(record: logging.LogRecord) -> str:
    """A record as one JSON object: at (RFC 3339 UTC), level, logger, event, and the fields it brought."""
    at = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
    what: dict[str, Any] = {
        "at": at.replace("+00:00", "Z"),
        "level": record.levelname.lower(),
        "logger": record.name,
        "event": redact(record.getMessage()) if record.args else _told(str(record.msg)),
        **getattr(record, "fields", {}),
    }
    if record.exc_info and record.exc_info[1]:
        what["fault"], what["place"] = type(record.exc_info[1]).__name__, _place(record.exc_info[1])
    return json.dumps(what, ensure_ascii=False, default=str)


@lru_cache(maxsize=256)
def _told(text: str) -> str:
    """Of what is said again and again, such as "request", once."""
    return redact(text)


def _place(fault: BaseException) -> list[str]:
    """Where it happened, innermost last; the message is left out, for it may quote what somebody wrote."""
    frames = traceback.extract_tb(fault.__traceback__)[-_FRAMES:]
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]


def _as_json(record: logging.LogRecord) -> bool:
    record.msg, record.args = line(record), ()
    record.exc_info = record.exc_text = None
    return True
