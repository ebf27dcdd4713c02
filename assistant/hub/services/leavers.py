"""What people had to sign who have left, lost a role or stand in no longer: the engine gives it to others at once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from assistant.hub.domain import transitions
from assistant.hub.domain.deeds import Relieve
from assistant.hub.problems import HubError
from assistant.hub.store import cases
from assistant.hub.store import leavers as rows

from . import surroundings
from .context import Actor, Answer, Desk, Hub
from .press import keyed, moment_of, settle

if TYPE_CHECKING:
    from sqlalchemy import Connection

_log = logging.getLogger("hub.leavers")
_ITSELF = Actor("", origin="people")
_PAGE = 200
_DONE, _NOTHING = 200, 204


def relieve(hub: Hub) -> int:
    """Every request that waits for somebody who has left goes on, or stops for an admin; how many moved.

    What leavers had not sent yet, or got back, is closed. After a change of people and at a start. What fails is
    logged and taken up at the next start: the change of people stands already.
    """
    moved = _each(hub, lambda db, after: rows.of_leavers(db, after, _PAGE), Relieve())
    return moved + _each(hub, lambda db, after: rows.unsent(db, after, _PAGE), Relieve())


def roles_lost(hub: Hub, people: Collection[str]) -> int:
    """What these were asked as holders of a role that is away now is asked of others; how many requests moved."""
    if not people:
        return 0
    return _each(hub, lambda db, after: rows.asked(db, people, after, _PAGE), Relieve())


def sent_home(hub: Hub, delegate: str, principal: str) -> int:
    """What `delegate` was asked to sign in the principal's place is the principal's again; how many requests moved."""

    def found(db: Connection, after: str) -> list[str]:
        return rows.signed_for(db, delegate, principal, after, _PAGE)

    return _each(hub, found, Relieve(delegate, principal))


def _each(hub: Hub, found: Callable[[Connection, str], list[str]], deed: Relieve) -> int:
    moved, after, more = 0, "", True
    while more:
        with hub.database.read() as db:
            page = found(db, after)
        moved += sum(_one(hub, each, deed) for each in page)
        more = len(page) == _PAGE
        after = page[-1] if page else ""
    return moved


def _one(hub: Hub, request: str, deed: Relieve) -> bool:
    try:
        answer = keyed(
            hub,
            _ITSELF,
            "",
            "",
            lambda db: _press(Desk(hub, db, _ITSELF, moment_of(hub)), request, deed),
        )
    except HubError as fault:
        _log.warning("a request could not be moved on: %s", fault.code)
        return False
    return answer.status == _DONE


def _press(desk: Desk, request: str, deed: Relieve) -> Answer:
    case = cases.lock(desk.db, request)
    if case is None:
        return Answer(_NOTHING, {})
    original = cases.lock(desk.db, case.request.revokes) if case.request.revokes else None
    around = surroundings.world(desk, case.request, original=original)
    turn = transitions.turn(case, deed, "", desk.now, around)
    if not turn.facts:
        return Answer(_NOTHING, {})
    settle(desk, case, turn, around.form)
    return Answer(_DONE, {})
