"""Ten thousand steps whose time is up at one instant: every one escalated once, and how late."""

from __future__ import annotations

import time
from collections.abc import Iterator

from tests.bench.hubproc import Running, cpu_of
from tests.bench.hubsite import Site
from tests.bench.table import Measure

_AHEAD = 4_000  # milliseconds until they are due
_PATIENCE = 240.0
_DUE = (
    "update step set due = ?, reminded = 90 where state = 'open' and due is not null",
    """update outbox set state = 'cancelled', handed = {true}
    where kind = 'timer' and state = 'queued' and body not like '%"share":100%'""",
    "update outbox set not_before = ? where kind = 'timer' and state = 'queued'",
)
_DONE = "select request, at from audit where action = 'escalated' and at >= ? order by at"
_TWICE = "select count(*) from step where escalations > 1"


def timers(site: Site, hub: Running) -> Iterator[Measure]:
    """While the hub runs, everything that is open becomes due at one moment."""
    due = int(time.time() * 1000) + _AHEAD
    many = site.rows("select count(*) from step where state = 'open' and due is not null")[0][0]
    true = "1" if site.dialect == "sqlite" else "true"
    for line in _DUE:
        site.rows(line.format(true=true), *([due] if "?" in line else []))
    set_at = time.time() * 1000
    before = cpu_of(hub.pids)
    late, end = [], time.monotonic() + _PATIENCE
    while len(late) < many and time.monotonic() < end:
        time.sleep(1)
        left = site.rows("select count(*) from step where state = 'open' and due = ?", due)[0][0]
        if not left:
            break
    late = sorted((at - due) / 1000 for _, at in _said(site, due))
    cpu = cpu_of(hub.pids) - before
    doubled = site.rows(_TWICE)[0][0]
    note = f"set {max(0, set_at - due) / 1000:.1f} s late" if set_at > due else ""
    yield Measure(
        "timers due at once: lost", many - len(late), None, 0, "of " + f"{many:,}", note=note
    )
    yield Measure("  escalated twice", doubled, None, 0, "")
    yield Measure("  lateness p50", late[len(late) // 2], unit="s")
    yield Measure(
        "  lateness p99", late[int(len(late) * 0.99)], None, 60, "s", cpu / len(late), "CPU each"
    )


def _said(site: Site, due: int) -> list[tuple[str, int]]:
    return [(row[0], row[1]) for row in site.rows(_DONE, due - 60_000)]
