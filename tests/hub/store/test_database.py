from threading import Thread

import pytest
from sqlalchemy import insert, select

from assistant.hub.store.database import Database, Turn
from assistant.hub.store.migrations import migrate
from assistant.hub.store.tables import counter


def read_counter(database: Database) -> int:
    with database.read() as db:
        return db.execute(select(counter.c.value)).scalar_one()


def test_a_migrated_database_is_left_as_it_is(database: Database):
    assert migrate(database) == 0


def test_an_error_takes_the_whole_transaction_back(database: Database):
    with pytest.raises(ZeroDivisionError), database.begin() as db:
        db.execute(insert(counter).values(name="a", value=1))
        1 / 0  # noqa: B018 - the fault
    with database.read() as db:
        assert db.execute(select(counter)).all() == []


def test_writers_at_once_lose_nothing(database: Database):
    with database.begin() as db:
        db.execute(insert(counter).values(name="a", value=0))

    def count() -> None:
        for _ in range(10):
            with database.begin() as db:
                db.execute(counter.update().values(value=counter.c.value + 1))

    threads = [Thread(target=count) for _ in range(6)]
    [each.start() for each in threads]
    [each.join() for each in threads]
    assert read_counter(database) == 60


def test_a_turn_is_had_in_the_order_of_asking():
    turn, had = Turn(), []

    def take(number: int) -> None:
        with turn:
            had.append(number)

    threads = [Thread(target=take, args=(each,)) for each in range(8)]
    with turn:
        for number, each in enumerate(threads, 1):
            each.start()
            while turn.waiting < number:  # the next one asks when this one stands in the line
                each.join(0.001)
    for each in threads:
        each.join()
    assert had == list(range(8))
