"""Accounts come and go: tried before they are written, their secret in the vault and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from assistant.connectors import Kind as AccountKind
from assistant.connectors import connect, kind_of, open_source
from assistant.connectors.nocalendar import NoCalendar
from assistant.model.account import Account, Collection
from assistant.model.errors import BadInput
from assistant.model.ids import collection_id
from assistant.model.notice import Kind
from assistant.model.setup import SKIPPED
from assistant.store import accounts, journal
from assistant.system.vault import Kept

from .core import Core, Link, new_id

if TYPE_CHECKING:
    from assistant.connectors.base import Connector, Known, Report
    from assistant.model.change import Cursor, Page, Upsert
    from assistant.model.command import Receipt, Sending

LOCAL = "On this computer"


@dataclass(frozen=True, slots=True)
class Picked:
    """A connector that does not see the calendars which the user has left out (O-3). New ones come by themselves."""

    inner: Connector
    skipped: frozenset[str]

    def discover(self) -> tuple[Collection, ...]:
        """What is there and wanted."""
        return tuple(each for each in self.inner.discover() if each.href not in self.skipped)

    def pull(
        self, collection: Collection, cursor: Cursor | None, known: Known, report: Report
    ) -> Iterator[Page]:
        """As it is."""
        return self.inner.pull(collection, cursor, known, report)

    def push(self, sending: Sending) -> Receipt:
        """As it is."""
        return self.inner.push(sending)

    def look(self, collection: Collection, href: str) -> Upsert | None:
        """As it is."""
        return self.inner.look(collection, href)

    def addresses(self) -> frozenset[str]:
        """As it is."""
        return self.inner.addresses()

    def close(self) -> None:
        """As it is."""
        self.inner.close()


def skipped(account: Account) -> frozenset[str]:
    """The hrefs of the calendars that the user has left out."""
    try:
        found = json.loads(account.option(SKIPPED, "[]"))
    except ValueError:
        return frozenset()
    return frozenset(str(each) for each in found) if isinstance(found, list) else frozenset()


def open_link(account: Account, password: Callable[[], str]) -> Link:
    """The connector of an account, with a socket of its own where it needs one."""
    if not kind_of(account.kind).remote:
        return Link(connect(account, password))
    from assistant.system.http import Http

    http = Http(ca_file=account.option("ca_file"), pin=account.option("pin"))
    if kind_of(account.kind).approvals:
        return Link(NoCalendar(), http, open_source(account, password, http))
    opened, left_out = connect(account, password, http), skipped(account)
    return Link(Picked(opened, left_out) if left_out else opened, http)


def ensure_local(core: Core) -> None:
    """Every profile has an account on this computer."""
    if accounts.accounts(core.database):
        return
    account = Account(new_id(core.now()), "local", LOCAL)
    with core.database.write() as connection:
        if connection.execute("SELECT count(*) FROM account").fetchone()[0]:
            return
        accounts.add(connection, account)
        found = connect(account, str).discover()
        accounts.write_collections(connection, account.id, found, core.epoch())


def add(
    core: Core, draft: Account, password: str | None, found: Iterable[Collection] = ()
) -> tuple[Account, Kept | None]:
    """Write an account (of a draft without an id); its name must be free. The secret goes to the vault.

    `found` is what a trial has shown. Raises BadInput with a sentence for a kind nobody knows, a name that is taken,
    or a field that is missing.
    """
    about = kind_of(draft.kind)
    given = {"url": draft.url.strip(), "username": draft.username.strip(), **dict(draft.options)}
    _check(core, about, draft.name, given)
    account = replace(
        draft,
        id=new_id(core.now()),
        name=draft.name.strip(),
        url=given["url"],
        username=given["username"],
    )
    kept = core.vault.set(account.id, password) if password else None
    with core.database.write() as connection:
        accounts.add(connection, account)
        journal.write(connection, core.epoch(), "account", account.name, "added")
        known = found if about.remote else connect(account, str).discover()
        mine = [
            replace(each, id=collection_id(account.id, each.href), account_id=account.id)
            for each in known
        ]
        accounts.write_collections(connection, account.id, mine, 0)  # the first pass looks again
    core.bus.changed(Kind.ACCOUNTS)
    return account, kept


def _check(core: Core, about: AccountKind, name: str, given: Mapping[str, str]) -> None:
    if not name.strip():
        raise BadInput("Give the account a name.")
    if any(each.name == name.strip() for each in accounts.accounts(core.database)):
        raise BadInput(f"There is an account called {name.strip()!r} already. Choose another name.")
    if "@" in given["url"].partition("://")[2].partition("/")[0]:
        raise BadInput(
            "Leave user name and password out of the address; they have places of their own."
        )
    for field in about.fields:
        if field.required and not given.get(field.name, "").strip():
            raise BadInput(f"{field.label} is missing. {field.help}".strip())


def try_out(
    kind: str, url: str, username: str, options: Mapping[str, str], password: Callable[[], str]
) -> tuple[Collection, ...]:
    """Sign in and look at what is there, without writing anything."""
    account = Account("trial", kind, "trial", url.strip(), username.strip(), tuple(options.items()))
    with closing(open_link(account, password)) as link:
        if link.source is not None:
            link.source.who()
        return link.connector.discover()
