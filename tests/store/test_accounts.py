"""Accounts: marks and what they cover, removals that wait, and nothing left of an account that is gone."""

from __future__ import annotations

import pytest

from assistant.app import Sundown
from assistant.model.account import Account, Collection, Component, Trouble
from assistant.model.change import Cursor
from assistant.model.command import Create, Fields
from assistant.store import accounts

ACCOUNT = Account("acc", "memory", "Server", "https://example.com/", "me", (("auth", "bearer"),))
PLACE = Collection("col", "acc", "/c/", "Calendar", frozenset(Component), "#35607a")


@pytest.fixture
def server(app: Sundown) -> Sundown:
    with app.core.database.write() as connection:
        accounts.add(connection, ACCOUNT)
        accounts.write_collections(connection, "acc", [PLACE], 100)
    return app


def test_an_account_comes_back_as_it_went_in(server: Sundown) -> None:
    assert server.accounts()[-1] == ACCOUNT
    assert server.collections("Server") == (PLACE,)


def test_collections_that_are_gone_are_named_and_kept(server: Sundown) -> None:
    other = Collection("new", "acc", "/n/", "New", frozenset({Component.TODO}), read_only=True)
    with server.core.database.write() as connection:
        assert accounts.write_collections(connection, "acc", [other], 200) == ("col",)
    assert set(server.collections("Server")) == {PLACE, other}
    assert accounts.discovered_at(server.core.database, "acc") == 200


def test_a_mark_is_unknown_until_it_is_written_even_if_it_is_empty(server: Sundown) -> None:
    database = server.core.database
    assert accounts.cursor(database, "col") is None
    with database.write() as connection:
        accounts.write_cursor(connection, "col", Cursor())
    assert accounts.cursor(database, "col") == Cursor()


def test_accepting_what_is_held_makes_the_next_pull_list_everything(server: Sundown) -> None:
    database = server.core.database
    with database.write() as connection:
        accounts.write_cursor(connection, "col", Cursor("token"))
        accounts.hold(connection, "col", 12)
    assert (server.sources()[-1].held_removals, accounts.accepts(database, "col")) == (12, False)
    assert server.accept_removals("Server") == 12
    assert (accounts.cursor(database, "col"), accounts.accepts(database, "col")) == (None, True)
    with database.write() as connection:
        accounts.hold(connection, "col", 0)
    assert (server.sources()[-1].held_removals, accounts.accepts(database, "col")) == (0, False)


def test_only_a_pass_without_trouble_makes_the_data_fresh(server: Sundown) -> None:
    with server.core.database.write() as connection:
        accounts.write_state(connection, "acc", 100, Trouble.NONE, "", complete=True)
        accounts.write_state(
            connection, "acc", 200, Trouble.TRY_LATER, "Nobody answers.", complete=True
        )
    state = server.sources()[-1]
    assert (state.synced_at, state.tried_at) == (
        "1970-01-01T00:01:40+00:00",
        "1970-01-01T00:03:20+00:00",
    )
    assert (state.trouble, state.message) == (Trouble.TRY_LATER, "Nobody answers.")


def test_an_account_that_is_removed_leaves_nothing_but_its_journal(server: Sundown) -> None:
    server.do(Create("col", Component.TODO, Fields(summary="Theirs")))
    server.remove_account("Server")
    database = server.core.database
    left = {
        table: database.read(f"SELECT count(*) FROM {table}")[0][0]  # noqa: S608 - constants
        for table in ("outbox", "item", "component", "occurrence")
    }
    assert left == dict.fromkeys(left, 0)
    assert (server.todos(), len(server.collections())) == ((), 1)
    assert server.journal()


def test_my_addresses_are_those_of_the_servers_and_my_own(server: Sundown) -> None:
    with server.core.database.write() as connection:
        accounts.write_addresses(connection, "acc", ["me@example.com"])
        accounts.set_setting(connection, "my_addresses", "Chan@Example.com, ")
    assert accounts.addresses(server.core.database) == {"me@example.com", "chan@example.com"}
