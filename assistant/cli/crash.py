"""The one crash hook: a fault of our own becomes a log entry and one sentence, never a traceback on the screen."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from types import TracebackType

from assistant.model.errors import SundownError

from .out import say


def catch(words: list[str]) -> None:
    """From now on. `words` are those of the command line, which may name the profile; the exit status is 1."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            say(_written(words, error.with_traceback(trace)))

    sys.excepthook = hook


def catch_threads() -> None:
    """The same for threads, which go on without telling anybody; the log must have been started."""
    import logging
    import threading

    log = logging.getLogger("sundown.crash")

    def hook(about: threading.ExceptHookArgs) -> None:
        log.error("a fault in %s", about.thread, exc_info=about.exc_value)

    threading.excepthook = hook


def _written(words: list[str], error: BaseException) -> str:
    """The sentence for the user, after the fault went to the log of the profile."""
    import logging

    from assistant.system.log import start_log
    from assistant.system.paths import open_home

    try:
        file = start_log(open_home(_home_in(words)))
        logging.getLogger("sundown.crash").error("a fault", exc_info=error)
    except (SundownError, OSError):
        return f"Sundown met a fault of its own ({type(error).__name__}); no log could be written."
    return f"Sundown met a fault of its own; details are in {file}"


def _home_in(words: list[str]) -> Path | None:
    parser = ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--home", type=Path)
    home: Path | None = parser.parse_known_args(words)[0].home
    return home
