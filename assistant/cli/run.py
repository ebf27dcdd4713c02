"""The edge of the command line: finds the command, runs it, turns its end into an exit status and one sentence."""

from __future__ import annotations

import sys
from argparse import REMAINDER, ArgumentParser, Namespace
from importlib import import_module
from itertools import pairwise
from pathlib import Path

from assistant import __version__
from assistant.model.errors import BadInput, NeedsUser, SundownError

from .out import drop_output, say, settle_streams, write

LINK = "sundown:"  # how a desktop hands over a link that was pressed
DONE, REFUSED, WRONG, NEEDS_USER, INTERRUPTED = 0, 1, 2, 3, 130

COMMANDS: tuple[tuple[str, str, str], ...] = (
    ("add", "add", "one line in plain words becomes a to-do or an event"),
    ("agenda", "agenda", "the events of some days"),
    (
        "todo",
        "todo",
        "to-dos: list, show, add, edit, done, plan, split, handover, aside, drop and more",
    ),
    ("undo", "undo", "take a change or an action back, sent or not"),
    ("event", "event", "events: show, add, edit, delete, respond"),
    (
        "approvals",
        "approvals",
        "what waits for your decision: list, show, approve, reject, return, undo and more",
    ),
    ("request", "requests", "ask for something: forms, new, check, send, drafts"),
    ("deputy", "requests", "who decides for you while you are away: list, set, clear"),
    ("digest", "digest", "the end-of-day list"),
    ("history", "history", "past lists: list, show, export, correct, delete"),
    ("remind", "remind", "what is due now, and when the next alarm is"),
    ("search", "journal", "find items and journal entries by their words"),
    ("journal", "journal", "what happened, newest first"),
    ("account", "account", "accounts: add, list, test, password, remove"),
    ("sync", "sync", "one full pass over the servers"),
    ("outbox", "outbox", "changes that were not sent yet: list, retry, discard"),
    ("import", "files", "read an .ics file"),
    ("export", "files", "write everything as one .ics file"),
    ("settings", "settings", "settings: list, set"),
    ("doctor", "doctor", "look at everything Sundown depends on"),
    ("connectors", "account", "the kinds of accounts there are"),
    ("hub", "hub", "the company side: serve, migrate, admin, story"),
    ("demo", "demo", "try it with sample data, in a throw-away profile"),
)


def run(words: list[str]) -> int:
    """Run one command line. Every end is an exit status, with a sentence on stderr if it is not 0.

    What it raises is a fault of our own, and for the crash hook.
    """
    settle_streams()
    try:
        status = _run(words)
    except BrokenPipeError:  # the reader has gone, as in `sundown journal | head`
        drop_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else WRONG
    except SundownError as error:
        say(str(error))
        return status_of(error)
    return status


def status_of(error: SundownError) -> int:
    """The exit status for an error that was told to the user."""
    match error:
        case BadInput():
            return WRONG
        case NeedsUser():
            return NEEDS_USER
        case _:
            return REFUSED


def _run(words: list[str]) -> int:
    if any("\udc80" <= char <= "\udcff" for word in words for char in word):
        raise BadInput("An argument is not UTF-8 text: type it again.")
    if ("--home", "") in pairwise(words) or "--home=" in words:  # not the folder one stands in
        raise BadInput("--home names no folder: leave it out, or write --home DIR.")
    args, rest = _first_words(words)
    if args.version:
        write(f"sundown {__version__}\n")
        return DONE
    if args.help or args.command == "help":
        return _help(args, rest)
    if not args.command:
        from .tray import show

        return show(args)
    if args.command.lower().startswith(LINK):
        from .tray import follow

        return follow(args, rest)
    return _command(args.command, rest, args)


def _first_words(words: list[str]) -> tuple[Namespace, list[str]]:
    parser = ArgumentParser("sundown", usage=_usage(), add_help=False, allow_abbrev=False)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--hidden", action="store_true")
    parser.add_argument("--version", action="store_true")
    parser.add_argument("-h", "--help", action="store_true")
    parser.add_argument("command", nargs="?", default="")
    parser.add_argument("rest", nargs=REMAINDER)
    args = parser.parse_args(words)
    rest: list[str] = args.rest
    if args.command and words[: len(words) - len(rest)][-1:] == ["--"]:
        rest = ["--", *rest]  # it is the command's own: argparse took it away with the command
    return args, rest


def _command(name: str, rest: list[str], args: Namespace) -> int:
    for known, module, about in COMMANDS:
        if known == name:
            parser = ArgumentParser(f"sundown {name}", description=about, allow_abbrev=False)
            import_module(f"assistant.cli.{module}").build(name, parser)
            _, unread = parser.parse_known_args(rest, args)
            if unread:  # the sub-command's usage says what it takes
                getattr(args, "parser", parser).error(f"unrecognized arguments: {' '.join(unread)}")
            status: int | None = args.run(args)
            return status or DONE
    _unknown(name)
    return WRONG


def _unknown(name: str) -> None:
    from difflib import get_close_matches

    close = get_close_matches(name, [known for known, _, _ in COMMANDS], 1)
    meant = f" Did you mean '{close[0]}'?" if close else ""
    sys.stderr.write(f"usage: {_usage()}\n")
    say(f"There is no command '{name}'.{meant} 'sundown --help' shows them all.")


def _usage() -> str:
    return "sundown [--home DIR] [--json] COMMAND [...]"


def _help(args: Namespace, rest: list[str]) -> int:
    wanted = rest[0] if args.command == "help" and rest else args.command
    if wanted not in {"", "help"}:
        return _command(wanted, ["--help"], args)
    lines = "\n".join(f"  {name:<11} {about}" for name, _, about in COMMANDS)
    write(
        f"usage: {_usage()}\n\nCloses your working day: calendar, to-dos and the end-of-day list.\n"
        f"Without a command it starts in the tray.\n\ncommands:\n{lines}\n\n"
        "options, before or after the command:\n"
        "  --home DIR  the folder of the profile (else SUNDOWN_HOME, else the system's own place)\n"
        "  --json      JSON on stdout; a listing is one array whose rows have a stable id\n"
        "  --version   the version\n\n"
        "'sundown COMMAND --help' says more. Exit status: 0 done, 1 refused, 2 wrong usage, 3 needs you.\n"
    )
    return DONE
