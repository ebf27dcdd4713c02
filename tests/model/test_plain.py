from __future__ import annotations

import json
from datetime import UTC, datetime

from hypothesis import given

from assistant.model.digest import Digest, Snapshot
from assistant.model.plain import from_plain, to_plain
from assistant.planning.digest import build_digest
from tests.strategies import snapshots

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)


@given(snapshots())
def test_a_filed_list_comes_back_as_it_was(drawn: tuple[Snapshot, datetime]):
    made = build_digest(*drawn)
    assert from_plain(Digest, json.loads(json.dumps(to_plain(made)))) == made


def test_a_list_of_an_older_program_is_still_read():
    made = {
        "date": "2026-11-20",
        "zone": "UTC",
        "made_at": NOW.isoformat(),
        "work_day": True,
        "reason": "",
        "hours": [],
        "new": 1,
    }
    assert from_plain(Digest, made).open == ()
