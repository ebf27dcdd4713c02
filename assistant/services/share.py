"""Sending lines of a list to a chat group: only what the user has ticked, only when the user says so (L-60, L-62)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from assistant.model.digest import Digest, DigestRow
from assistant.model.errors import BadInput, NeedsUser, NotFound
from assistant.model.history import ShareLine, ShareTarget
from assistant.model.notice import Kind
from assistant.planning.phrases import words_for
from assistant.planning.shareable import chosen, share_lines
from assistant.protocols import chatpost
from assistant.protocols.icaltext import Block, parse
from assistant.store import accounts, digests, journal
from assistant.system.vault import Kept

from . import changes, history
from . import digest as lists
from .core import Core

TARGETS = "share_targets"  # names and kinds; the addresses are secrets
HIDDEN = frozenset({"PRIVATE", "CONFIDENTIAL"})  # RFC 5545, 3.8.1.3


def targets(core: Core) -> tuple[ShareTarget, ...]:
    """The groups, by name."""
    kept = json.loads(accounts.meta(core.database, TARGETS) or "[]")
    return tuple(ShareTarget(str(name), str(kind)) for name, kind in sorted(kept))


def add(core: Core, name: str, kind: str, url: str, secret: str) -> Kept:
    """Keep a group; of the same name it replaces the old one. Raises BadInput."""
    name = " ".join(name.split())
    if not name:
        raise BadInput("Give the group a name.")
    url = chatpost.checked(kind, url)
    kept = core.vault.set(_secret_id(name), json.dumps({"url": url, "secret": secret.strip()}))
    others = [each for each in targets(core) if each.name != name]
    _write(core, [*others, ShareTarget(name, kind)])
    return kept


def remove(core: Core, name: str) -> None:
    """Forget a group. Raises NotFound."""
    _target(core, name)
    core.vault.forget(_secret_id(name))
    _write(core, [each for each in targets(core) if each.name != name])


def _write(core: Core, kept: Iterable[ShareTarget]) -> None:
    text = json.dumps([[each.name, each.kind] for each in kept], ensure_ascii=False)
    with core.database.write() as connection:
        accounts.set_meta(connection, TARGETS, text)
    core.bus.changed(Kind.SETTINGS)


def _secret_id(name: str) -> str:
    return f"share:{name}"


def _target(core: Core, name: str) -> ShareTarget:
    for each in targets(core):
        if each.name == name:
            return each
    raise NotFound(f"There is no group called {name!r}. Add it first.")


def preview(core: Core, day: date, language: str) -> tuple[ShareLine, ...]:
    """What could be sent of a day's list. Reads only."""
    return share_lines(_list(core, day), language, lambda row: _private(core, row))


def _list(core: Core, day: date) -> Digest:
    filed = digests.read(core.database, day)
    return history.past(core, day).corrected if filed and filed.body else lists.make(core, day)


def _private(core: Core, row: DigestRow) -> bool:
    """Is it marked private or confidential? An event that is gone can't be asked, and counts as private."""
    if row.id.startswith("added:"):
        return False
    try:
        raw, _, _ = changes.current(core, row.id)
        own = _components(parse(raw))
    except (NotFound, ValueError):
        return row.kind == "event"
    return any(block.text("CLASS").upper() in HIDDEN for block in own)


def _components(root: Block) -> Iterable[Block]:
    for block in root.blocks():
        yield from block.blocks("VEVENT", "VTODO") if block.name == "VCALENDAR" else (block,)


def send(core: Core, day: date, line_ids: tuple[str, ...], name: str, language: str) -> None:
    """Post these lines. Once: a message that may have arrived is not sent again by itself.

    Raises BadInput if a line is not what the preview showed, NeedsUser, Refused, TryLater.
    """
    from assistant.system.http import Http

    target = _target(core, name)
    lines = chosen(preview(core, day, language), line_ids)
    if lines is None:
        raise BadInput("The list has changed since you looked: look at the lines again.")
    if not lines:
        raise BadInput("No line is ticked, so nothing was sent.")
    kept = _secrets(core, target)
    title = words_for(language).day(day)
    request = chatpost.message(
        target.kind, kept["url"], kept["secret"], title, _parts(lines), core.now()
    )
    http = Http()
    try:
        chatpost.judge(target.kind, http.send(request))
    finally:
        http.close()
    with core.database.write() as connection:
        detail = f"{target.name}: {len(lines)}"
        journal.write(connection, core.epoch(), "shared", day.isoformat(), detail)


def _secrets(core: Core, target: ShareTarget) -> dict[str, str]:
    try:
        kept: dict[str, str] = json.loads(core.vault.get(_secret_id(target.name)))
    except NeedsUser:
        raise NeedsUser(
            f"The address of {target.name!r} is not kept here any more: add the group again."
        ) from None
    return kept


def _parts(lines: Iterable[ShareLine]) -> tuple[chatpost.Part, ...]:
    grouped = groupby(lines, key=lambda line: line.section)
    return tuple(chatpost.Part(title, tuple(each.text for each in mine)) for title, mine in grouped)
