"""`sundown doctor`: looks at everything Sundown depends on."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator

from assistant.model.errors import Refused
from assistant.model.view import Check

from .out import show, show_json
from .words import common, profile

_MARKS = {True: "ok  ", False: "BAD ", None: "-   "}


def build(_name: str, parser: ArgumentParser) -> None:
    """The options of the command."""
    common(parser, run)


def run(args: Namespace) -> int:
    """One line for each check, as it comes; exit status 1 if one is bad."""
    checks = []
    for check in _checks(args):
        checks.append(check)
        if not args.json:
            show(_line(check))
    if args.json:
        show_json([_as_json(check) for check in checks])
    return 1 if any(check.ok is False for check in checks) else 0


def _checks(args: Namespace) -> Iterator[Check]:
    """All checks; a profile that can't be opened is one too, for it is then that a doctor is called."""
    try:
        with profile(args) as app:
            yield from app.doctor()
    except Refused as error:
        yield Check("profile", ok=False, message=_said(error), remedy=_remedy(args))


def _said(error: Refused) -> str:
    return str(error).removesuffix(" Run 'sundown doctor'.")  # that is what runs


def _remedy(args: Namespace) -> str:
    """What to do about a profile that can't be opened; where its folder is at fault, the sentence says it."""
    from os import W_OK, access

    from assistant.system.paths import DATABASE, find_home

    home = find_home(args.home)
    place = home / DATABASE
    if not (place.is_file() and access(home, W_OK) and access(place, W_OK)):
        return ""
    return f"Put the newest copy of {place} in its place, or move the file away and sync anew."


def _as_json(check: Check) -> dict[str, str | bool | None]:
    return {
        "id": check.name,
        "ok": check.ok,
        "message": check.message,
        "remedy": check.remedy,
    }


def _line(check: Check) -> str:
    remedy = f"\n      {check.remedy}" if check.remedy and not check.ok else ""
    return f"{_MARKS[check.ok]}  {check.name}: {check.message}{remedy}"
