"""The mirror: what the servers said, by batches; what goes is kept for 30 days; what is renamed keeps everything."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.app import Sundown
from assistant.model.change import Upsert
from assistant.model.ids import item_id
from assistant.services import indexing
from assistant.store import digests, journal, mirror
from tests.flows.profiles import event, todo

NOW = 1_800_000_000


@pytest.fixture
def place(app: Sundown) -> str:
    return app.find_collection().id


def store(app: Sundown, place: str, *names: str) -> list[str]:
    """To-dos under these names; returns their item ids."""
    upserts = [
        Upsert(f"local:{name}.ics", f'"{name}"', todo(f"{name}@example.com", name))
        for name in names
    ]
    about = indexing.context(app.core)
    ids = [item_id(place, each.href) for each in upserts]
    rows = [
        indexing.index_text(ident, place, each.raw, about)
        for ident, each in zip(ids, upserts, strict=True)
    ]
    with app.core.database.write() as connection:
        mirror.write(connection, upserts, rows)
    return ids


def test_what_is_written_is_known_by_href_and_etag(app: Sundown, place: str) -> None:
    store(app, place, "a", "b")
    assert mirror.known(app.core.database, place) == {"local:a.ics": '"a"', "local:b.ics": '"b"'}
    assert mirror.count(app.core.database, place) == 2


def test_writing_twice_is_one_item(app: Sundown, place: str) -> None:
    store(app, place, "a")
    store(app, place, "a")
    assert ([each.summary for each in app.todos()], mirror.count(app.core.database, place)) == (
        ["a"],
        1,
    )


def test_batches_hold_everything_once(app: Sundown, place: str) -> None:
    ids = store(app, place, *(f"t{number}" for number in range(17)))
    batches = list(mirror.every(app.core.database, place, batch=5))
    assert [len(batch) for batch in batches] == [5, 5, 5, 2]
    assert sorted(each.id for batch in batches for each in batch) == sorted(ids)


def test_what_is_removed_stays_in_the_history_for_thirty_days(app: Sundown, place: str) -> None:
    (gone,) = store(app, place, "a")
    with app.core.database.write() as connection:
        mirror.remove(connection, [gone, "never"], NOW)
    count = "SELECT count(*) FROM history WHERE item_id = ?"
    assert (app.todos(), app.core.database.read(count, (gone,))) == ((), [(1,)])
    with app.core.database.write() as connection:
        mirror.forget_old(connection, NOW + 29 * 86_400)
    assert app.core.database.read(count, (gone,)) == [(1,)]
    with app.core.database.write() as connection:
        mirror.forget_old(connection, NOW + 31 * 86_400)
    assert app.core.database.read(count, (gone,)) == [(0,)]


def test_an_item_under_another_name_keeps_its_plan_and_its_conflicts(
    app: Sundown, place: str
) -> None:
    (old,) = store(app, place, "a")
    app.plan(old, date(2026, 11, 23))
    with app.core.database.write() as connection:
        journal.note_conflict(connection, NOW, old, "a", (("SUMMARY", "x", "y"),), "", None)
        mirror.rename(connection, old, "new-id", "local:b.ics")
    assert digests.planned(app.core.database, "new-id") == date(2026, 11, 23)
    assert [note.item_id for note in app.conflicts()] == ["new-id"]
    assert mirror.item(app.core.database, old) is None


def test_a_deed_can_be_undone_under_another_name(app: Sundown, place: str) -> None:
    (old,) = store(app, place, "a")
    deed = app.plan_many((old,), date(2026, 11, 23))
    with app.core.database.write() as connection:
        mirror.rename(connection, old, "new-id", "local:b.ics")
    assert app.undo(deed)
    assert digests.planned(app.core.database, "new-id") is None


def test_what_can_not_be_read_is_kept_and_listed(app: Sundown, place: str) -> None:
    raw = event("a@example.com").replace("DTSTART", "X-START")
    indexed = indexing.index_text("bad", place, raw, indexing.context(app.core))
    with app.core.database.write() as connection:
        mirror.write(connection, [Upsert("local:bad.ics", "", raw)], [indexed])
    (broken,) = app.broken()
    assert (broken.raw, bool(broken.broken)) == (raw, True)


def test_an_item_is_found_by_its_uid_and_by_the_beginning_of_its_id(
    app: Sundown, place: str
) -> None:
    (ident,) = store(app, place, "a")
    database = app.core.database
    assert mirror.by_uid(database, place, "a@example.com") == ident
    assert mirror.by_uid(database, "elsewhere", "a@example.com") == ""
    assert mirror.by_prefix(database, ident[:6]) == [ident]
    assert mirror.by_prefix(database, "%") == []
