"""The brake on guessing codes: five wrong ones in a row, then a quarter of an hour's rest. Kept in the database."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NoReturn, Protocol

from assistant.hub.problems import Invalid, TooOften
from assistant.hub.store import access

from .context import Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

ALLOWED = 5
REST = timedelta(minutes=15)


class Wrong(Protocol):
    """Says that the code was wrong; the count is committed, then the caller's user is told."""

    def __call__(self, code: str) -> NoReturn:
        """`code` names the sentence."""


class _WrongError(Exception):
    """Leaves the block, and is turned into Invalid behind the commit."""


@contextlib.contextmanager
def guarded(hub: Hub, who: str, now: datetime) -> Iterator[tuple[Connection, Wrong]]:
    """A transaction around the checking of a code of `who`. A block that ends well clears the count.

    Inside, `wrong(code)` counts one try, commits that (and what else was written), and raises Invalid. Raises TooOften
    when there were too many.
    """
    fault: _WrongError | None = None
    left = 0
    with hub.database.begin() as db:
        count = _count(db, who, now)
        try:
            yield db, _raise
        except _WrongError as error:
            fault, left = error, ALLOWED - count - 1
            access.put_attempt(db, _key(who), {"count": count + 1}, now + REST)
        else:
            if count:
                access.take_attempt(db, _key(who), now)
    if fault is not None:
        raise Invalid(fault.args[0], left=left)


def _count(db: Connection, who: str, now: datetime) -> int:
    """The wrong ones so far; two guesses at the same moment are two. Raises TooOften."""
    access.alone(db, _key(who))
    found = access.attempt(db, _key(who), now)
    count = int(found["count"]) if found else 0
    if count >= ALLOWED:
        raise TooOften("access.tries", after=int(REST.total_seconds()))
    return count


def _key(who: str) -> str:
    return f"tries:{who}"


def _raise(code: str) -> NoReturn:
    raise _WrongError(code)
