"""What the end of a request brings with it: its place in the archive, moves of leave, an approved one taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.hub.domain import consequences, masking, revoking
from assistant.hub.domain.case import Case, Request, RequestState, Turn
from assistant.hub.domain.form import FormDef
from assistant.hub.store import archive, archive_readers, balances, cases

from . import surroundings
from .context import Desk

_MOVING = frozenset({RequestState.APPROVED, RequestState.REVOKED})


def close(desk: Desk, request: Request, form: FormDef) -> None:
    """The request has just ended, or ended anew (approved, then revoked)."""
    if request.submitted is not None:  # a draft that was given up is nobody else's to find
        _file(desk, request, form)
    if not request.revokes and request.state in _MOVING:
        _move(desk, request, form, str(request.state))


def known_to(desk: Desk, request: Request) -> None:
    """Something was said about a request that had ended before: whom it concerns now may find it."""
    archive_readers.admit(desk.db, request.id)


def taken_back(desk: Desk, by: Request) -> tuple[Case, Turn, FormDef] | None:
    """What an approved revocation does to the request it names (locked already); None if it does nothing."""
    if not by.revokes or by.state is not RequestState.APPROVED:
        return None
    original = cases.lock(desk.db, by.revokes)
    if original is None:
        return None
    around = surroundings.world(desk, original.request)
    turn = revoking.revoke_original(original, by, desk.actor.person, desk.now, around)
    return (original, turn, around.form) if turn.facts else None


def _move(desk: Desk, request: Request, form: FormDef, outcome: str) -> None:
    moves = consequences.moves(form, request.data, request.id, request.requester, outcome)
    if moves:
        balances.write(desk.db, moves, desk.now)


def _file(desk: Desk, request: Request, form: FormDef) -> None:
    """Only what nobody has masked may be found by a search."""
    name = desk.directory.name(request.requester)
    words = " ".join(_texts(masking.safe(form, request.data)))
    hidden = bool(form.amount) and _masked(form, form.amount)
    archive.file(desk.db, request, name, words, str(request.state), amount_hidden=hidden)


def _masked(form: FormDef, pointer: str) -> bool:
    return any(pointer == each or pointer.startswith(f"{each}/") for each in form.masks)


def _texts(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return [text for each in value.values() for text in _texts(each)]
    if isinstance(value, Sequence):
        return [text for each in value for text in _texts(each)]
    return []
