"""The trail's use cases: check everything, anchor the day, export. The check is a walk in bounded memory."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.hub.domain.case import Effect
from assistant.hub.domain.chain import GENESIS, Link, anchored, canonical, flaws
from assistant.hub.store import anchors, audit, definitions, outbox, people, verifying
from assistant.hub.store.anchors import Anchor
from assistant.model.value import dataclass

from . import contents
from .signing import Signer, signed_by

if TYPE_CHECKING:
    from sqlalchemy import Connection

WEBHOOK = "anchor_webhook"  # the setting: the name of an endpoint
ANCHORS = "anchors.jsonl"  # in the hub's folder: what the database's owner can't reach
_BATCH = 400
_BLOCK = 1 << 20
_DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not hold: a code of hub/words ("archive.found_" + kind) and its values."""

    kind: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Chain:
    """A chain that was walked to its end: the last entry's number and what was sealed last."""

    request: str
    rseq: int
    salt: str
    seal: str


def anchor(db: Connection, folder: Path, day: str, now: datetime) -> Anchor | None:
    """Anchor the day in this transaction, and note it in the hub's folder; None if the day has its anchor."""
    made = anchors.take(db, day, now, Signer(folder).sign)
    if made is not None:
        note(folder, made)
        _send(db, made, now)
    return made


def _send(db: Connection, made: Anchor, now: datetime) -> None:
    """To an endpoint outside, if the company named one: only what lies elsewhere tells on a database's owner."""
    endpoint = people.setting(db, WEBHOOK)
    if endpoint:
        data = {
            "day": made.day,
            "hash": made.hash,
            "heads": made.heads,
            "signature": made.signature,
        }
        payload = {"type": "audit.anchor", "timestamp": now.isoformat(), "data": data}
        body = {"endpoint": str(endpoint), "payload": payload}
        outbox.add(db, "", [Effect(f"anchor:{made.day}", "webhook", body)], now)


def note(folder: Path, made: Anchor) -> None:
    """Append the anchor to the folder's own list. Noted before the commit: a line too many is told apart by its day."""
    line = canonical({"day": made.day, "hash": made.hash, "signature": made.signature}).encode()
    with (folder / ANCHORS).open("ab+") as out:
        if out.tell():
            out.seek(-1, os.SEEK_END)
            line = line if out.read(1) == b"\n" else b"\n" + line  # a power cut tore the last one
        out.write(line + b"\n")
        out.flush()
        os.fsync(out.fileno())


def check(
    db: Connection, folder: Path | None, known: Mapping[str, str] | None = None
) -> Iterator[Finding]:
    """Everything that does not hold, one finding each; none = the trail is whole.

    `folder` is the hub's: its key, its list of anchors, its files (None: these are not looked at). `known` are anchors
    that were kept elsewhere, day -> hash.
    """
    verifying.snapshot(db)
    return walk(db, folder, known)


def walk(
    db: Connection, folder: Path | None, known: Mapping[str, str] | None = None
) -> Iterator[Finding]:
    """The same in a transaction that sees one moment by itself, or whose rows nobody else can change."""
    said = _Said()
    yield from _chains(db, said)
    yield from _definitions(db, said.definitions)
    for kind, values in verifying.partners(db):
        yield _named(db, kind, values)
    for series, given, there in verifying.counted(db):
        if there < given:
            yield Finding("numbers", {"series": series, "count": given - there})
    yield from _anchors(db, folder, {**_noted(folder), **said.anchors, **(known or {})})
    if folder is not None:
        yield from _files(db, folder)


class _Said:
    """What the hub's own chain names: anchors (day -> hash), published forms and routes (form:leave:1 -> SHA-256)."""

    def __init__(self) -> None:
        self.anchors, self.definitions = dict[str, str](), dict[str, str]()

    def hear(self, link: Link) -> None:
        if link.request != audit.HUB or not link.body:
            return
        body = json.loads(link.body)
        if link.action == anchors.ACTION:
            self.anchors[str(body.get("day"))] = str(body.get("hash"))
        elif link.action in ("form.published", "route.published"):
            kind = link.action.partition(".")[0]
            self.definitions[f"{kind}:{body['form']}:{body['version']}"] = str(body["sha256"])
        elif link.action == "definitions.seeded":
            self.definitions.update(body.get("sha256", {}))


def _definitions(db: Connection, said: dict[str, str]) -> Iterator[Finding]:
    """Whether every form and route in force is the one that somebody published, letter by letter."""
    for each, mark in definitions.in_force(db):
        if said.get(f"{each.kind}:{each.id}:{each.version}") != mark:
            values = {"form": each.id, "version": each.version}
            yield Finding(f"other_{each.kind}", values)


def _chains(db: Connection, said: _Said) -> Iterator[Finding]:
    """Every entry of every chain, and the rows the last one seals; `said` hears what the hub's own chain says."""
    ended: list[Chain] = []
    place, here, last = (0, GENESIS), None, ("", "")
    for link in verifying.links(db):
        if link.request != here:
            if here:
                ended.append(Chain(here, place[0], *last))
            place, here, last = (0, GENESIS), link.request, ("", "")
            if len(ended) >= _BATCH:
                yield from _sealed(db, ended)
                ended = []
        at = {"rseq": link.rseq, "after": place[0], "first": place[0] + 1, "last": link.rseq - 1}
        for kind in flaws(link, place):
            yield _named(db, kind, {"request": link.request, **at})
        place = (link.rseq, link.hash)
        last = (link.salt, link.seal)
        said.hear(link)
    if here:
        ended.append(Chain(here, place[0], *last))
    yield from _sealed(db, ended)


def _sealed(db: Connection, ended: list[Chain]) -> Iterator[Finding]:
    """Whether the rows are as the last entry of each chain saw them."""
    rows = verifying.rows_of_many(db, [each.request for each in ended])
    for chain in ended:
        held = rows.get(chain.request)
        if held is None:
            continue  # a chain without its request is found elsewhere
        if not chain.seal:  # the last entry of a press seals, so here the end is missing
            yield _named(db, "unsealed", {"request": chain.request, "rseq": chain.rseq})
            continue
        seal = json.loads(chain.seal)
        now = audit.sealed(chain.salt, held)
        drafted = seal.get("state") == now["state"] == _DRAFT
        for name in ("request", "decisions", "attachments"):
            if seal.get(name) != now[name] and not (drafted and name != "decisions"):
                yield _named(db, f"sealed_{name}", {"request": chain.request, "rseq": chain.rseq})


def _anchors(db: Connection, folder: Path | None, known: dict[str, str]) -> Iterator[Finding]:
    public = Signer(folder).public() if folder else ""
    prev = GENESIS
    for each in anchors.all_of(db):
        if each.prev != prev:
            yield Finding("anchor_order", {"day": each.day})
        heads, mark = anchored(each.day, each.prev, anchors.heads_of(db, each.day))
        if (heads, mark) != (each.heads, each.hash):
            yield Finding("anchor_changed", {"day": each.day})
        elif public and not signed_by(public, each.hash, each.signature):
            yield Finding("anchor_signature", {"day": each.day})
        if known.pop(each.day, each.hash) != each.hash:
            yield Finding("anchor_other", {"day": each.day})
        prev = each.hash
    for day in sorted(known):
        yield Finding("anchor_gone", {"day": day})


def _noted(folder: Path | None) -> dict[str, str]:
    """The anchors of the folder's list that carry this hub's signature; of a day the last one."""
    if folder is None or not (folder / ANCHORS).exists():
        return {}
    public, found = Signer(folder).public(), dict[str, str]()
    for line in (folder / ANCHORS).read_text(encoding="utf-8", errors="replace").splitlines():
        day, mark, signature = _read_note(line)
        if signed_by(public, mark, signature):
            found[day] = mark
    return found


def _read_note(line: str) -> tuple[str, str, str]:
    """(day, hash, signature) of a noted anchor; a line that was torn in two has no signature that holds."""
    try:
        row = json.loads(line)
        return str(row["day"]), str(row["hash"]), str(row["signature"])
    except (ValueError, KeyError, TypeError):
        return "", "", ""


def _files(db: Connection, folder: Path) -> Iterator[Finding]:
    """Whether every attached file is there and is what it was; each content is read once a name."""
    for sha, name, number in verifying.files(db):
        try:
            path = contents.place(folder, sha)
        except ValueError:
            path = folder / "files"  # a hash that is none: no file can have it
        if not path.is_file():
            yield Finding("file_gone", {"name": name, "no": number})
        elif _hash(path) != sha:
            yield Finding("file_changed", {"name": name, "no": number})


def _hash(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as held:
        while block := held.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _named(db: Connection, kind: str, values: dict[str, Any]) -> Finding:
    """With the number people know the request by; the id of one that is gone, and no name for the hub's own chain."""
    request = str(values.get("request", ""))
    number = values.get("no") or verifying.numbers(db, [request]).get(request, request)
    return Finding(kind, {**values, "no": number or "Sundown"})
