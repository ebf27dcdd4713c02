import sqlite3
import threading
from pathlib import Path

import pytest
import sqlite_utils

from assistant.model.errors import Refused, TryLater
from assistant.store.database import SCHEMA, Database, Turns
from assistant.store.migrations import RELEASED, STEPS


def test_opening_twice_takes_no_step_twice(tmp_path: Path):
    Database(tmp_path / "a.db").close()
    database = Database(tmp_path / "a.db")
    assert database.read("SELECT name FROM _sqlite_migrations") == [(name,) for name in RELEASED]
    database.close()


def test_writers_have_their_turn_in_the_order_of_asking():
    turns, order = Turns(), []
    assert turns.take(1)

    def wait(name: int) -> None:
        assert turns.take(30)
        order.append(name)
        turns.give()

    threads = []
    for name in range(5):
        threads.append(threading.Thread(target=wait, args=(name,)))
        threads[-1].start()
        while len(turns._waiting) <= name:
            pass
    assert not turns.take(0)
    turns.give()
    for each in threads:
        each.join()
    assert order == [0, 1, 2, 3, 4]
    assert turns.take(0)


def test_the_number_checked_at_start_is_the_number_of_steps():
    assert len(STEPS._migrations) == SCHEMA == len(RELEASED)


def test_a_profile_of_the_first_release_is_copied_and_moved_on(tmp_path: Path):
    old = sqlite_utils.Database(tmp_path / "a.db")
    STEPS.apply(old, stop_before="second")
    old.conn.execute("INSERT INTO plan (item_id, day, set_at) VALUES ('it', '2026-11-20', 1)")
    old.conn.execute("PRAGMA user_version = 1")
    old.conn.commit()
    old.close()
    database = Database(tmp_path / "a.db")
    assert database.read("SELECT item_id, day, carries FROM plan") == [("it", "2026-11-20", 0)]
    assert database.read("SELECT * FROM told") == []
    assert (tmp_path / f"a.before-{SCHEMA}.sqlite3").is_file()
    database.close()


def test_two_programs_may_open_a_fresh_profile_at_once(tmp_path: Path):
    opened: list[Database] = []
    threads = [
        threading.Thread(target=lambda: opened.append(Database(tmp_path / "a.db")))
        for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == len(threads)
    assert opened[0].integrity() == ""
    for database in opened:
        database.close()


def test_a_failed_transaction_leaves_nothing(tmp_path: Path):
    database = Database(tmp_path / "a.db")
    with pytest.raises(KeyError), database.write() as connection:
        connection.execute("INSERT INTO meta VALUES ('a', 'b')")
        raise KeyError
    assert database.read("SELECT * FROM meta") == []
    database.close()


def test_a_newer_profile_is_refused_in_words(tmp_path: Path):
    database = Database(tmp_path / "a.db")
    database.connection.execute("PRAGMA user_version = 999")
    database.close()
    with pytest.raises(Refused, match="newer Sundown"):
        Database(tmp_path / "a.db")


def test_a_file_that_is_no_database_is_named(tmp_path: Path):
    (tmp_path / "a.db").write_bytes(b"this is not a database, it is a letter" * 100)
    with pytest.raises(Refused, match="damaged"):
        Database(tmp_path / "a.db")


def test_a_database_locked_by_another_program_says_try_again(tmp_path: Path):
    database = Database(tmp_path / "a.db")
    database.connection.execute("PRAGMA busy_timeout = 50")
    other = sqlite3.connect(tmp_path / "a.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(TryLater, match="Another program"), database.write():
        pass
    other.rollback()
    other.close()
    with database.write() as connection:
        connection.execute("INSERT INTO meta VALUES ('a', 'b')")
    database.close()


def test_a_full_disk_changes_nothing_and_says_so(tmp_path: Path):
    database = Database(tmp_path / "a.db")
    pages = database.read("PRAGMA page_count")[0][0]
    database.connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(Refused, match="disk is full"), database.write() as connection:
        for number in range(2_000):
            connection.execute("INSERT INTO meta VALUES (?, ?)", (f"key {number}", "x" * 500))
    assert database.read("SELECT count(*) FROM meta") == [(0,)]
    assert database.integrity() == ""
    database.close()


def test_what_was_written_is_copied_into_the_file_by_another_thread(tmp_path: Path):
    place = tmp_path / "sundown.db"
    database = Database(place)
    with database.write() as connection:
        connection.execute("CREATE TABLE t (a)")
        connection.executemany("INSERT INTO t VALUES (?)", [("x" * 1000,)] * 5_000)
    before = place.stat().st_size
    elsewhere = threading.Thread(target=lambda: (database.tidy(), database.release()))
    elsewhere.start()
    elsewhere.join()
    assert place.stat().st_size > before + 4_000_000
