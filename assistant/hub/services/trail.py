"""The whole trail as JSON lines that can be checked elsewhere; entry by entry it is read in trails.py."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.hub.domain.chain import canonical
from assistant.hub.store import anchors, audit, verifying
from assistant.hub.store.audit import Entry

from . import verify
from .context import Actor, Hub
from .signing import Signer

if TYPE_CHECKING:
    from sqlalchemy import Connection

EXPORT = "export:audit"  # the purpose of the verification


def export(hub: Hub, actor: Actor) -> Iterator[str]:
    """The whole trail as JSON lines, streamed; written into the hub's own chain, which is among them.

    Raises Forbidden, NeedsVerification (purpose export:audit) before the first line.
    """
    now = hub.clock.now()
    with hub.database.begin() as db:
        hub.may(db, actor, "export", "audit")
        verify.spend(db, actor.verification, actor.person, EXPORT, now)
        said = Entry(actor.person, "", "exported", {"as": "trail"}, actor.device, actor.origin, now)
        audit.append(db, audit.HUB, [said])
    return _exported(hub)


def _exported(hub: Hub) -> Iterator[str]:
    with hub.database.read() as db:
        verifying.snapshot(db)
        yield from lines(db, hub.folder)


def lines(db: Connection, folder: Path) -> Iterator[str]:
    """Entries, anchors with the heads they cover, and a last line: how many, their hash, the hub's signature of it."""
    digest, count = hashlib.sha256(), 0
    for line in _bare(db):
        digest.update(line.encode() + b"\n")
        count += 1
        yield line + "\n"
    signer, mark = Signer(folder), digest.hexdigest()
    end = {"type": "end", "lines": count, "sha256": mark}
    yield canonical({**end, "key": signer.public(), "signature": signer.sign(mark)}) + "\n"


def _bare(db: Connection) -> Iterator[str]:
    for link in verifying.links(db):
        yield canonical({"type": "entry", **audit.as_row(link)})
    for each in anchors.all_of(db):
        row = {name: getattr(each, name) for name in type(each).__slots__}
        yield canonical({"type": "anchor", **row})
        for request, rseq, mark in anchors.heads_of(db, each.day):
            head = {"day": each.day, "request": request, "rseq": rseq, "hash": mark}
            yield canonical({"type": "head", **head})
