"""Looks at everything that Sundown depends on: one line each, with the remedy."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator

from assistant.model.errors import SundownError
from assistant.model.view import Check
from assistant.store import accounts, approvallist, mirror, outbox
from assistant.system import desktop

from .core import Core, Link

LITTLE = 200 * 1024 * 1024
_KEEP = "Keep this profile as it is, and compare the log with the history at the sources."


def checks(core: Core) -> Iterator[Check]:
    """All checks, cheap ones first; those of the servers go over the network."""
    yield _database(core)
    yield _room(core)
    yield _broken(core)
    yield _waiting(core)
    yield _decision_log(core)
    yield _display()
    yield from _desktop()
    yield _keyring(core)
    yield _hotkey(core)
    yield _holidays(core)
    for account in accounts.accounts(core.database):
        if account.kind != "local":
            yield _server(core, account.name)


def _database(core: Core) -> Check:
    said = core.database.integrity()
    path = core.database.path
    if said:
        return Check(
            "database",
            ok=False,
            message=f"{path}: {said}",
            remedy="Restore the newest copy beside it, or export what can be read with 'sundown export'.",
        )
    size = path.stat().st_size / 1e6
    return Check("database", ok=True, message=f"{path}, {size:.1f} MB, sound")


def _room(core: Core) -> Check:
    free = shutil.disk_usage(core.home).free
    return Check(
        "disk",
        ok=free > LITTLE,
        message=f"{free / 1e9:.1f} GB free",
        remedy="" if free > LITTLE else "Make room on the disk.",
    )


def _broken(core: Core) -> Check:
    found = mirror.broken(core.database)
    if not found:
        return Check("items", ok=True, message="every item can be read")
    first = found[0]
    return Check(
        "items",
        ok=False,
        message=f"{len(found)} cannot be read, the first is {first.uid or first.href}: {first.broken}",
        remedy="Open it in the program that made it and save it again; its text is kept here.",
    )


def _waiting(core: Core) -> Check:
    rows = outbox.rows(core.database)
    refused = [row for row in rows if row.refused]
    if refused:
        return Check(
            "outbox",
            ok=False,
            message=f"{len(refused)} changes were refused, the first: {refused[0].summary}: {refused[0].last_error}",
            remedy="See 'sundown outbox list', then retry or discard them.",
        )
    counts = (len(rows), "change"), (approvallist.unsent(core.database.connection), "decision")
    waiting = [f"{count} {word}{'s' * (count > 1)}" for count, word in counts if count]
    said = f"still to be sent: {', '.join(waiting)}" if waiting else "nothing waits to be sent"
    return Check("outbox", ok=True, message=said)


def _decision_log(core: Core) -> Check:
    from .approvals import log

    try:
        found = log.verify(core)
    except SundownError as error:
        return Check("decision log", ok=False, message=f"Decision log: {error}", remedy=_KEEP)
    if not found.broken:
        entries = f"{found.count} entries" if found.count != 1 else "1 entry"
        return Check("decision log", ok=True, message=f"Decision log: {entries}, unbroken")
    told = {
        "changed": "entry {n} was changed afterwards",
        "missing": "entry {n} is missing",
        "cut": "the end is missing, from entry {n} on",
    }
    return Check(
        "decision log",
        ok=False,
        message=f"Decision log: {told[found.why].format(n=found.broken)}",
        remedy=f"{_KEEP} The entries before that one are sound.",
    )


def has_display() -> bool:
    """Is there a screen to draw on?"""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _display() -> Check:
    if has_display():
        return Check("display", ok=True, message="there is a screen")
    return Check(
        "display",
        ok=None,
        message="no screen: the tray can't be shown",
        remedy="Use the commands: 'sundown digest', 'sundown agenda', 'sundown todo list'.",
    )


def _desktop() -> Iterator[Check]:
    if sys.platform in {"win32", "darwin"}:
        return
    if not desktop.has_session_bus():
        yield Check("desktop", ok=None, message="no session bus: no notifications, no keyring")
        return
    names = desktop.bus_names()
    notes = desktop.NOTIFICATIONS in names
    yield Check(
        "notifications",
        ok=notes,
        message="a notification service answers" if notes else "no notification service",
        remedy=""
        if notes
        else "Sundown shows its notices itself; install dunst or your desktop's own service.",
    )
    tray = desktop.TRAY in names
    yield Check(
        "tray",
        ok=tray or None,
        message="a StatusNotifier tray is there" if tray else "no StatusNotifier tray",
        remedy=""
        if tray
        else "An older tray may still show the icon; on GNOME install the AppIndicator extension.",
    )


def _keyring(core: Core) -> Check:
    try:
        return Check("keyring", ok=True, message=f"passwords are kept in {core.vault.describe()}")
    except SundownError as error:
        needed = any(
            each.username and not each.option("password_command")
            for each in accounts.accounts(core.database)
        )
        return Check(
            "keyring",
            ok=False if needed else None,
            message=str(error),
            remedy="Start your desktop's keyring, or add accounts with --password-command.",
        )


def _hotkey(core: Core) -> Check:
    keys = core.setting("hotkey")
    if not keys:
        return Check("hot-key", ok=None, message="none is set")
    if os.environ.get("XDG_SESSION_TYPE") == "wayland":
        return Check(
            "hot-key",
            ok=None,
            message="Wayland lets no program listen to keys",
            remedy="Bind a shortcut to 'sundown add --window' in the desktop's own settings.",
        )
    if accounts.meta(core.database, "hotkey") == keys:
        return Check(
            "hot-key",
            ok=False,
            message=f"another program uses {keys}",
            remedy="Choose others: sundown settings set hotkey Ctrl+Shift+F9.",
        )
    return Check("hot-key", ok=True, message=f"{keys} opens quick add while Sundown runs")


def _holidays(core: Core) -> Check:
    from . import reads

    about = reads.profile(core)
    known = reads.holidays(about.region, "en")
    if not about.region:
        return Check(
            "holidays",
            ok=None,
            message="no public holidays chosen",
            remedy="Choose a region: 'sundown settings set region HK'.",
        )
    ran_out = known.ran_out(reads.today_date(core, core.now()))
    until = known.valid_until.isoformat() if known.valid_until else "?"
    return Check(
        "holidays",
        ok=not ran_out,
        message=f"{about.region}, official until {until}",
        remedy="Update Sundown: the holiday data have run out." if ran_out else "",
    )


def _server(core: Core, name: str) -> Check:
    link = None
    try:
        link = core.connect(core.account(name))
        found = link.connector.discover()
        return Check(
            f"account {name}",
            ok=True,
            message=f"signed in, {len(found)} calendars and lists{_skew(core, link)}",
        )
    except SundownError as error:
        return Check(
            f"account {name}",
            ok=False,
            message=str(error),
            remedy=f"See 'sundown account test {name}'.",
        )
    finally:
        if link is not None:
            link.close()


def _skew(core: Core, link: Link) -> str:
    """The server's clock against ours, where its answers carry a date."""
    seen = link.http.server_time if link.http else None
    if seen is None:
        return ""
    seconds = abs((core.now() - seen).total_seconds())
    return f"; its clock differs by {seconds:.0f} s" if seconds > 60 else ""  # noqa: PLR2004 - a minute
