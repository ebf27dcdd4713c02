"""The log file of a profile: it turns over by size, and takes secrets out of every line before writing it."""

from __future__ import annotations

import logging
import re
from logging.handlers import RotatingFileHandler
from pathlib import Path

from .paths import LOG

SIZE = 1_000_000  # octets before the file is turned over
OLD = 2  # how many old files are kept
GONE = "[removed]"

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    # "Authorization: Basic ..." in any spelling, quoted or not, up to the end of the value
    (
        re.compile(
            r"""(?ix) \b ((?:proxy-)?authorization | set-cookie | cookie | x-api-key) (\\?['"]?,? \s* [:=,]? \s*)"""
            r"""(?: \\?b?(['"]) .*? \\?\3 | (?:(?:basic|bearer|digest|negotiate)\s+)? [^\r\n'"]+ )"""
        ),
        rf"\1\2{GONE}",
    ),
    (re.compile(r"(?i)\b(basic|bearer)\s+[A-Za-z0-9+/=._~-]{6,}"), rf"\1 {GONE}"),
    (re.compile(r"(?i)(\b[a-z][a-z0-9+.-]*://)[^\s/?#@'\"]+@"), rf"\1{GONE}@"),
    (
        re.compile(
            r"""(?ix) \b (\w*(?:password|passwd|passphrase|secret|token|api_?key)) (\\?['"]?) (\s*[=:]\s*)"""
            r"""(?: \\?b?(['"]) .*? \\?\4 | [^\s&;,'")\]}]+ )"""
        ),
        rf"\1\2\3{GONE}",
    ),
)


def redact(text: str) -> str:
    """`text` without what opens doors: Authorization and cookies, passwords and tokens, user info in a URL."""
    for pattern, instead in _RULES:
        text = pattern.sub(instead, text)
    return text


def start_log(home: Path, level: int = logging.INFO) -> Path:
    """Write what Sundown logs into `home`, from now on; called again, it moves there. Gives the file's path.

    Libraries are heard from WARNING on: their debug output holds what the user reads and writes.
    """
    path = home / LOG
    root = logging.getLogger()
    for old in [handler for handler in root.handlers if handler.name == LOG]:
        root.removeHandler(old)
        old.close()
    _make_private(path)
    handler = RotatingFileHandler(
        path, maxBytes=SIZE, backupCount=OLD, encoding="utf-8", delay=True
    )
    handler.name = LOG
    handler.rotator = _turn_over
    handler.addFilter(_clean)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("sundown").setLevel(level)
    return path


def _clean(record: logging.LogRecord) -> bool:
    """Make the record fit to be written; a line break in a message can't pretend to be a new record."""
    record.msg, record.args = redact(record.getMessage()).replace("\n", "\n    "), ()
    if record.exc_info:
        record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
        record.exc_info = None
    return True


def _turn_over(source: str, target: str) -> None:
    Path(source).replace(target)
    _make_private(Path(source))


def _make_private(path: Path) -> None:
    path.touch(mode=0o600)
