"""What is asked at each click and each notice looks at open decisions alone, however many there are from past months."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.store import approvallist, decisions
from assistant.store.database import Database

ASKED: dict[str, Callable[[Database], object]] = {
    "counts": lambda database: decisions.counts(database, 0),
    "held": decisions.held_ones,
    "recent": lambda database: decisions.recent(database, 1),
    "accounts": decisions.accounts_with_open,
    "waiting": lambda database: database.read(approvallist.BEYOND, (0,)),
}


@pytest.mark.parametrize("asked", ASKED)
def test_no_read_of_open_decisions_looks_at_all_of_them(tmp_path: Path, asked: str) -> None:
    database, said = Database(tmp_path / "sundown.db"), list[str]()
    database.connection.set_trace_callback(said.append)
    ASKED[asked](database)
    database.connection.set_trace_callback(None)
    assert said
    steps = [row[3] for sql in said for row in database.read(f"EXPLAIN QUERY PLAN {sql}")]
    database.close()
    assert not [step for step in steps if step == "SCAN decision"]
