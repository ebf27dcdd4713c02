"""Cron times in a time zone, and the names of their runs. Pure."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assistant.model.value import dataclass


@dataclass(frozen=True, slots=True)
class Cron:
    """A job that comes again. `expression` has five fields, `zone` is an IANA name."""

    name: str
    expression: str
    zone: str
    kind: str
    body: Mapping[str, Any]


def following(cron: Cron, after: datetime) -> datetime:
    """The next time strictly after `after`, in UTC. Raises ValueError for what can't be read.

    Where a clock change skips the hour it is the first moment after the gap; where it repeats one, once.
    """
    from croniter import croniter  # type: ignore[import-untyped]  # it has no types

    try:
        zone = ZoneInfo(cron.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise ValueError(f"unknown time zone: {cron.zone!r}") from fault
    if len(cron.expression.split()) != 5 or not croniter.is_valid(cron.expression):  # noqa: PLR2004 - five fields
        raise ValueError(f"not a cron expression: {cron.expression!r}")
    found: datetime = croniter(cron.expression, after.astimezone(zone)).get_next(datetime)
    return found.astimezone(UTC)


def run_key(cron: Cron, at: datetime) -> str:
    """What the run of this instant is called to the outside: NAME@INSTANT."""
    return f"{cron.name}@{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def prefix(name: str) -> str:
    """How the queue's names of all runs of a cron begin."""
    return f"cron:{name}:"


def queue_id(cron: Cron, at: datetime) -> str:
    """The queue's own name of a run: another definition under the same name is another run."""
    spec = json.dumps(
        [cron.expression, cron.zone, cron.kind, dict(cron.body)], sort_keys=True
    ).encode()
    return f"{prefix(cron.name)}{hashlib.sha256(spec).hexdigest()[:12]}@{int(at.timestamp())}"


def packed(cron: Cron, at: datetime) -> dict[str, Any]:
    """As JSON, to travel in a job."""
    return {
        "name": cron.name, "expression": cron.expression, "zone": cron.zone,
        "kind": cron.kind, "body": dict(cron.body), "at": int(at.timestamp()),
    }  # fmt: skip


def unpacked(job: Mapping[str, Any]) -> tuple[Cron, datetime]:
    """The way back."""
    cron = Cron(job["name"], job["expression"], job["zone"], job["kind"], job["body"])
    return cron, datetime.fromtimestamp(job["at"], UTC)
