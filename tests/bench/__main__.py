"""The numbers, beside their floors and peers: `python -m tests.bench [PART ...]`. Nothing is written into the repository."""

from __future__ import annotations

import argparse

from tests.bench.options import Options
from tests.bench.parts import PARTS, alone
from tests.bench.table import Measure, show


def main() -> None:
    """Measure what was named, or everything, and print one table."""
    plain = Options()
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--events", type=int, default=plain.events)
    parser.add_argument("--todos", type=int, default=plain.todos)
    parser.add_argument("--rows", type=int, default=plain.rows, help="to-dos of the big profile")
    parser.add_argument("--runs", type=int, default=plain.runs, help="first syncs")
    parser.add_argument(
        "--with-xandikos", dest="xandikos", action="store_true", help="a slow server, too"
    )
    words = vars(parser.parse_args())
    parts = words.pop("parts") or PARTS
    if unknown := set(parts) - set(PARTS):
        parser.error(f"there is no part {', '.join(sorted(unknown))}")
    rows: list[Measure] = []
    for part in parts:
        print(f"... {part}", flush=True)
        rows += alone(part, Options(**words))
    show(rows)
    missed = [row.name for row in rows if row.met is False]
    print(f"\n{len(rows)} measures, {len(missed)} goals missed")


if __name__ == "__main__":
    main()
