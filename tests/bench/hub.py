"""The hub's numbers: `python -m tests.bench.hub [PART ...] [--database sqlite|postgresql]`. Each database is filled anew."""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass

from tests.bench import hubfloors, hubparts, hubrest, hubtimers
from tests.bench.hubclient import together
from tests.bench.hubfloors import Floors
from tests.bench.hubproc import Running
from tests.bench.hubsite import Site, dealt, site
from tests.bench.table import Measure, show

RUNNING = {
    "press": hubparts.press, "whole": hubparts.whole, "inbox": hubparts.inbox, "archive": hubparts.archive,
    "listeners": hubparts.listeners,
}  # fmt: skip
PARTS = ("floors", "rest", *RUNNING, "timers")
DATABASES = ("sqlite", "postgresql")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is measured, at which size."""

    parts: tuple[str, ...]
    requests: int
    archived: int


def measures(dialect: str, wish: Wish) -> Iterator[Measure]:
    """One database after its filling: what leaves it as it is comes first, the timers last."""
    with site(dialect, wish.requests, wish.archived) as made:
        yield Measure(
            f"filled with {wish.requests:,} open, {wish.archived:,} archived", made.filled, unit="s"
        )
        floors = Floors()
        if "floors" in wish.parts:
            floors, rows = hubfloors.measures(made, (hubparts.LEAD, hubparts.DIRECTOR))
            yield from rows
        with made.running() as hub:
            yield from _running(made, hub, floors, wish)


def _running(made: Site, hub: Running, floors: Floors, wish: Wish) -> Iterator[Measure]:
    if "rest" in wish.parts:
        yield from hubrest.rest(made, hub)
    if "floors" in wish.parts:
        came = together(hub.url, hub.pids, dealt([made.get("/healthz", hubparts.LEAD)] * 500, 1))
        yield Measure("HTTP that asks nothing: p50", came.at(0.5) * 1000, unit="ms", cpu=came.each)
    for name, part in RUNNING.items():
        if name in wish.parts:
            print(f"... {made.dialect} {name}", flush=True)
            yield from part(made, hub, floors)
    if "timers" in wish.parts:
        print(f"... {made.dialect} timers", flush=True)
        yield from hubtimers.timers(made, hub)


def main() -> None:
    """Measure what was named, or everything, and print a table per database."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.hub", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--database", choices=DATABASES, action="append")
    parser.add_argument("--requests", type=int, default=10_000, help="open ones")
    parser.add_argument("--archived", type=int, default=100_000)
    args = parser.parse_args()
    if unknown := set(args.parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    wish = Wish(tuple(args.parts) or PARTS, args.requests, args.archived)
    begin, missed, count = time.monotonic(), [], 0
    if "rest" in wish.parts:
        show(hubrest.cold())
    for dialect in args.database or DATABASES:
        print(f"... {dialect}", flush=True)
        rows = list(measures(dialect, wish))
        print(f"\n{dialect}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        show(rows)
        missed += [f"{dialect}: {row.name}" for row in rows if row.met is False]
        count += len(rows)
    print(f"\n{count} measures in {time.monotonic() - begin:.0f} s, {len(missed)} goals missed")
    for name in missed:
        print(f"  {name}")


if __name__ == "__main__":
    main()
