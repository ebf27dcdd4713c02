"""The audit trail's arithmetic: what an entry's hash covers, and what is said when a chain does not hold. Pure.

One chain per request (a chain over everything would put all presses in a row). An entry's hash covers its place, its
fields, the hash before it, and a salted hash of its body: the body can be erased one day, and the chain still holds.
The seal of an entry is a salted hash of the rows as they stood then, so that rows changed behind the trail show.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from assistant.model.value import dataclass

GENESIS = "0" * 64  # what the first entry of a chain names as the one before it


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `actor` "" is the hub itself; `at` is UTC; `body` holds what changed (before, after).

    `device` is the token's or session's id; `origin` says by which door: api, admin, robot, timer, cli.
    """

    actor: str
    on_behalf_of: str
    action: str
    body: Mapping[str, Any]
    device: str
    origin: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """An entry in its place, as the row says it. `body` is its canonical JSON, None after an erasure (`salt` is "").

    `seal` is canonical JSON, "" where the entry seals nothing; `at` is in milliseconds since 1970 UTC.
    """

    request: str
    rseq: int
    actor: str
    on_behalf_of: str
    action: str
    body: str | None
    salt: str
    body_sha256: str
    seal: str
    device: str
    origin: str
    at: int
    prev: str
    hash: str


def canonical(value: Any) -> str:
    """JSON in one spelling, the same as the columns': sorted keys, no spaces, characters as they are."""
    return json.dumps(
        value, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
    )


def salted(salt: str, text: str) -> str:
    """SHA-256 in hex of the salt, a line feed, the text: says nothing of the text once the salt is gone."""
    return sha256(f"{salt}\n{text}".encode()).hexdigest()


def linked(
    request: str, place: tuple[int, str], entry: Entry, salt: str, seal: Mapping[str, Any] | None
) -> Link:
    """The entry as the next of its chain. `place`: number and hash of the one before, (0, GENESIS) at first."""
    body = canonical(entry.body)
    stamp = entry.at.astimezone(UTC)
    bare = Link(
        request,
        place[0] + 1,
        entry.actor,
        entry.on_behalf_of,
        entry.action,
        body,
        salt,
        salted(salt, body),
        canonical(seal) if seal is not None else "",
        entry.device,
        entry.origin,
        int(stamp.replace(microsecond=0).timestamp()) * 1000 + stamp.microsecond // 1000,
        place[1],
        "",
    )
    return Link(**{**_fields(bare), "hash": hash_of(bare)})


def hash_of(link: Link) -> str:
    """SHA-256 in hex of everything in the link but its body and its salt (the body's salted hash stands for both)."""
    left_out = {"body", "salt", "hash"}
    return sha256(
        canonical({k: v for k, v in _fields(link).items() if k not in left_out}).encode()
    ).hexdigest()


def anchored(day: str, prev: str, heads: Iterable[tuple[str, int, str]]) -> tuple[int, str]:
    """The number of heads and the hash of an anchor over (request, rseq, hash), sorted by request; streamed."""
    digest, count = sha256(canonical([day, prev]).encode()), 0
    for head in heads:
        digest.update(b"\n" + canonical(list(head)).encode())
        count += 1
    return count, digest.hexdigest()


def _fields(link: Link) -> dict[str, Any]:
    return {name: getattr(link, name) for name in Link.__slots__}


def flaws(link: Link, before: tuple[int, str]) -> tuple[str, ...]:
    """What is wrong with an entry behind the one of this number and hash: gap, order, changed, body. () = nothing.

    One flaw per cause: behind a gap the link can't fit, so only the gap is named.
    """
    found = []
    if link.rseq != before[0] + 1:
        found.append("gap")
    elif link.prev != before[1]:
        found.append("order")
    if hash_of(link) != link.hash:
        found.append("changed")
    if link.body is not None and salted(link.salt, link.body) != link.body_sha256:
        found.append("body")
    return tuple(found)
