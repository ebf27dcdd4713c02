"""The log of decisions as a chain: each entry's hash is over its own text and the hash before it (A-28). Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping

from assistant.model.value import dataclass

START = ""  # the hash before the first entry


@dataclass(frozen=True, slots=True)
class Link:
    """One entry as it is stored. `at` in epoch seconds; `body` is canonical JSON of the decision."""

    seq: int
    at: int
    event: str
    body: str
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """`count` entries were looked at. `broken`: the number of the first that is not as it was written, 0 = none.

    `why`: changed (its text or its hash), missing (a number is left out), cut (the end is missing).
    """

    count: int
    broken: int = 0
    why: str = ""


def canonical(values: Mapping[str, object]) -> str:
    """One spelling of the same values: JSON with sorted keys, no blanks, ASCII only (RFC 8259, 7 for all else)."""
    return json.dumps(values, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def sealed(before: str, seq: int, at: int, event: str, body: str) -> str:
    """SHA-256 (hex) over the hash before and the entry.."""
    text = canonical({"at": at, "before": before, "body": body, "event": event, "seq": seq})
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def verify(links: Iterable[Link], last: int, head: str = "") -> Verdict:
    """Look at the whole chain, in the order of `seq`.

    `last`: the highest number that was ever given; `head`: the hash that belongs to it, "" where it is not known.
    """
    before, count, seq = START, 0, 0
    for link in links:
        if link.seq != seq + 1:
            return Verdict(count, seq + 1, "missing")
        seq = link.seq
        if link.hash != sealed(before, seq, link.at, link.event, link.body):
            return Verdict(count, seq, "changed")
        before, count = link.hash, count + 1
    if seq == last and head not in {"", before}:
        return Verdict(count, seq, "changed")
    return Verdict(count, seq + 1, "cut") if seq < last else Verdict(count)
