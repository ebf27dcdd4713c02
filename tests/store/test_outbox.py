"""The outbox: order, delays, refusals, and what is shown in front of the mirror while a change waits."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Create, Edit, Fields
from assistant.store import journal, mirror, outbox
from assistant.store.outbox import Row
from tests.flows.profiles import todo

NOW = 1_800_000_000


def row(number: int, item: str = "", **more: object) -> Row:
    made = Row(
        f"{number:024x}", "acc", "col", item or f"item{number}", f"/c/{number}.ics", f"u{number}", Component.TODO,
        "create", f"T{number}", "", None, todo(f"u{number}", f"T{number}"), NOW,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def put(app: Sundown, *rows: Row) -> None:
    with app.core.database.write() as connection:
        for each in rows:
            outbox.add(connection, each, None)


def ready(app: Sundown, now: int = NOW) -> list[str]:
    return [each.summary for each in outbox.ready(app.core.database, "acc", now)]


def test_rows_come_back_as_they_went_in_and_in_their_order(app: Sundown) -> None:
    rows = [row(number, not_before=NOW, last_error="", attempts=number) for number in (3, 1, 2)]
    put(app, *rows)
    found = outbox.rows(app.core.database)
    assert [replace(each, seq=0) for each in found] == rows
    assert [each.seq for each in found] == sorted(each.seq for each in found)


def test_what_is_delayed_is_not_ready_until_then(app: Sundown) -> None:
    put(app, row(1, not_before=NOW + 10), row(2, not_before=NOW))
    assert (ready(app), ready(app, NOW + 10)) == (["T2"], ["T1", "T2"])


def test_a_clock_that_was_set_back_ends_a_delay(app: Sundown) -> None:
    put(app, row(1, not_before=NOW + 10))
    assert ready(app, NOW - 86_400) == ["T1"]


def test_behind_a_refused_change_the_later_ones_of_its_item_wait(app: Sundown) -> None:
    put(app, row(1, "same"), row(2, "same"), row(3))
    with app.core.database.write() as connection:
        outbox.mark(connection, row(1).id, unsure=False, refused=True, error="No.")
    assert ready(app) == ["T3"]
    with app.core.database.write() as connection:
        outbox.mark(connection, row(1).id, unsure=False)
    assert ready(app) == ["T1", "T2", "T3"]


def test_attempts_are_counted_and_the_last_error_is_kept(app: Sundown) -> None:
    put(app, row(1))
    with app.core.database.write() as connection:
        for _ in range(3):
            outbox.mark(connection, row(1).id, unsure=True, error="Nobody answers.", tried=True)
    found = outbox.one(app.core.database, row(1).id)
    assert found is not None
    assert (found.attempts, found.unsure, found.last_error) == (3, True, "Nobody answers.")


def test_another_accounts_changes_are_not_ready_for_this_one(app: Sundown) -> None:
    put(app, row(1, account_id="else"))
    assert ready(app) == []


@pytest.fixture
def item(app: Sundown) -> str:
    app.do(Create(app.find_collection().id, Component.TODO, Fields(summary="Mirrored")))
    return app.todos()[0].id


def test_a_waiting_change_stands_in_front_of_the_mirror_and_leaves_with_its_row(
    app: Sundown, item: str
) -> None:
    from assistant.services import indexing

    stored = mirror.item(app.core.database, item)
    assert stored is not None
    text = stored.raw.replace("Mirrored", "In front")
    change = row(1, item, collection_id=stored.collection_id, base=stored.raw, after=text)
    with app.core.database.write() as connection:
        outbox.add(connection, change, indexing.index_row(app.core, change))
    assert [each.summary for each in app.todos()] == ["In front"]
    with app.core.database.write() as connection:
        outbox.drop(connection, change.id, None)
    assert [each.summary for each in app.todos()] == ["Mirrored"]


def test_a_waiting_deletion_hides_the_item(app: Sundown, item: str) -> None:
    put(app, row(1, item, verb="delete", after=None))
    assert app.todos() == ()


def test_a_confirmed_change_is_kept_with_both_its_texts(app: Sundown, item: str) -> None:
    change = app.do(Edit(item, Fields(summary="Edited")))
    kept = outbox.kept(app.core.database, change)
    assert kept is not None
    assert (kept.item_id, kept.component, kept.verb) == (item, Component.TODO, "edit")
    assert ("Mirrored" in (kept.base or ""), "Edited" in (kept.after or "")) == (True, True)
    assert outbox.kept(app.core.database, "never") is None


def test_what_was_just_made_here_is_known_by_its_href(app: Sundown, item: str) -> None:
    stored = mirror.item(app.core.database, item)
    place = app.find_collection()
    assert stored is not None
    assert journal.just_made(app.core.database, place) == {stored.href}
    app.do(Edit(item, Fields(summary="Edited")))
    assert journal.just_made(app.core.database, place) == {stored.href}


def test_a_beginning_of_an_id_finds_at_most_three(app: Sundown) -> None:
    put(app, *(row(number) for number in range(5)))
    assert len(outbox.by_prefix(app.core.database, "000")) == 3
    assert outbox.by_prefix(app.core.database, row(4).id) == [row(4).id]
    assert outbox.by_prefix(app.core.database, "%") == []
