"""A press at the hub, and what became of it: read back from the request itself, never concluded from a status."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assistant.connectors.approvals import (
    Already,
    Applied,
    Deciding,
    Denied,
    Found,
    Moved,
    Nothing,
    Outcome,
    Unproved,
)
from assistant.model.approval import Action, ApprovalTask, Card, State
from assistant.model.errors import TryLater
from assistant.protocols import hubcard, hubrows
from assistant.protocols.hubapi import (
    Json,
    Problem,
    id_of,
    moment,
    name_of,
    needed,
    obj,
    objects,
    text,
    texts,
)
from assistant.protocols.hubrows import About

from . import pressing
from .link import Declined, Link, declined, final

_SIGNED = {  # an action -> what becomes of the task's signature
    Action.APPROVE: "approved",
    Action.REJECT: "rejected",
    Action.RETURN: "returned",
    Action.TRANSFER: "transferred",
    Action.DELEGATE: "delegated",
}
_TRAIL = {  # what leaves the signature open, and how the trail calls it
    Action.COMMENT: "commented",
    Action.URGE: "urged",
    Action.ADD_SIGN: "sign_added",
    Action.TAKE_BACK: "taken_back",
    Action.REVOKE: "revocation",
}
_UNDECIDED = frozenset({"open", "waiting", "queued"})
_LATE, _STALE, _UNPROVED, _MISSING = 409, 412, 428, 404
_RUNNING = "cases.still_running"  # the same press is being worked on at this moment

Look = Callable[[ApprovalTask], tuple[Json, Card]]


@dataclass(frozen=True, slots=True)
class Desk:
    """What deciding needs: the line, who presses, and a look at a task as it is now."""

    link: Link
    about: About
    look: Look


def decide(desk: Desk, deciding: Deciding) -> Outcome:
    """Press once (the decision's id is the idempotency key), then read back.

    Raises:
        TryLater: nothing is known; `reconcile` first.
        NotFound: the hub knows the task no more.
    """
    try:
        sentence, waiting = desk.link.post(
            pressing.path(deciding), pressing.body(deciding), _answer, key=deciding.id
        )
    except Declined as error:
        return _refused(desk, deciding, error)
    whole, card = desk.look(deciding.task)
    found = _settled(desk, deciding, whole, card)
    match found:
        case Applied(state, at, _, _):
            return Applied(state, at, sentence or card.task.standing, waiting)
        case Nothing():
            raise TryLater(f"{desk.link.host} took the decision and does not show it yet.")
        case _:
            return found


def reconcile(desk: Desk, deciding: Deciding) -> Found:
    """Did it happen? Only reads."""
    whole, card = desk.look(deciding.task)
    found = _settled(desk, deciding, whole, card)
    if isinstance(found, Nothing) and card.task.version != deciding.task.version:
        return Moved(card)
    return found


def prove(desk: Desk, deciding: Deciding, card: Card, code: str) -> str:
    """A second verification for this decision on these data, good once and for five minutes.

    Raises:
        Refused: a wrong code, no second factor; in the hub's words.
    """
    wish = {"purpose": f"{deciding.action}:{deciding.task.ref}:{card.digest}", "code": code.strip()}
    try:
        return desk.link.post("/v1/verifications", wish, lambda found: needed(obj(found), "id"))
    except Declined as error:
        declined(error, desk.link.host)


def _answer(found: Any) -> tuple[str, tuple[str, ...]]:
    row = obj(found)
    return text(row, "sentence"), texts(row.get("waiting_for"))


def _refused(desk: Desk, deciding: Deciding, error: Declined) -> Outcome:
    """What a refusal of the hub means for the person who pressed."""
    said = error.said
    match said.status:
        case 404:
            raise final(said, desk.link.host) from error
        case 409 if said.code == _RUNNING:
            raise TryLater(said.detail, 1) from error
        case 409:
            return _late(desk, deciding, said)
        case 412:
            return Moved(desk.look(deciding.task)[1])
        case 428:
            card = desk.look(deciding.task)[1]
            moved = card.task.version != deciding.task.version
            return Moved(card) if moved else Unproved(said.detail)
        case _:
            return Denied(_in_full(said))


def _in_full(said: Problem) -> str:
    """The hub's sentence, and what it says of single members."""
    more = (each.reason for each in said.lacks if each.reason)
    return " ".join(dict.fromkeys((said.detail, *more)))


def _late(desk: Desk, deciding: Deciding, said: Problem) -> Outcome:
    """Somebody was quicker, or the request is over: who, when, and how it stands now."""
    whole, card = desk.look(deciding.task)
    found = _settled(desk, deciding, whole, card)
    by_me = said.person == desk.about.me.id != ""
    if isinstance(found, Already):
        who, at = found.who or said.who, found.at or said.at
        return Already(who, at, found.state, found.by_me or by_me, said.detail)
    return Already(said.who, said.at, card.task.state, by_me, said.detail)


def _settled(
    desk: Desk, deciding: Deciding, whole: Json, card: Card
) -> Applied | Already | Nothing:
    """What the request itself says of this press."""
    action, state = deciding.action, card.task.state
    if action in _SIGNED:
        return _signed(desk, deciding, whole, card)
    if action is Action.WITHDRAW:
        return _withdrawn(desk, whole, state, card)
    mine = hubcard.press(whole, desk.about, _TRAIL[action])
    if action is Action.REVOKE and objects(whole.get("revoked_by")):
        return Applied(state, _at(mine), card.task.standing)
    if action is Action.COMMENT:
        mine = tuple(each for each in mine if text(each, "comment") == deciding.comment.strip())
    if action in {Action.ADD_SIGN, Action.TAKE_BACK}:
        mine = tuple(each for each in mine if _about_it(whole, deciding, each))
    if mine:
        return Applied(state, _at(mine), card.task.standing, card.task.waiting_for)
    return _signed(desk, deciding, whole, card) if action is Action.ADD_SIGN else Nothing()


def _about_it(whole: Json, deciding: Deciding, past: Json) -> bool:
    """Whether a line of the trail is about this very task, as it stands now."""
    if text(past, "task") != deciding.task.ref:
        return False
    open_again = text(hubcard.signature(whole, deciding.task.ref), "state") in _UNDECIDED
    return open_again or deciding.action is not Action.TAKE_BACK


def _signed(desk: Desk, deciding: Deciding, whole: Json, card: Card) -> Applied | Already | Nothing:
    """By the signature on the task: whose it is, and what it says."""
    mark, state = hubcard.signature(whole, deciding.task.ref), card.task.state
    became = text(mark, "state")
    if became in _UNDECIDED and state in hubrows.OPEN:
        return Nothing()
    who, at = mark.get("closed_by"), moment(mark.get("closed"))
    by_me = id_of(who) == desk.about.me.id
    if by_me and became == _SIGNED.get(deciding.action):
        return Applied(state, at, card.task.standing, card.task.waiting_for)
    name = name_of(who)
    if not name and (last := _last(whole)):
        name, at = name_of(last.get("actor")), at or moment(last.get("at"))
        by_me = id_of(last.get("actor")) == desk.about.me.id
    return Already(name, at, state, by_me, card.task.standing)


def _last(whole: Json) -> Json:
    """The last press that ended something."""
    ending = {*_SIGNED.values(), "withdrawn", "resubmitted"}
    found = [each for each in objects(whole.get("history")) if text(each, "action") in ending]
    return found[-1] if found else {}


def _withdrawn(desk: Desk, whole: Json, state: State, card: Card) -> Applied | Already | Nothing:
    mine = hubcard.press(whole, desk.about, "withdrawn")
    if state is State.WITHDRAWN and mine:
        return Applied(state, _at(mine), card.task.standing)
    if state in hubrows.OPEN:
        return Nothing()
    last = _last(whole)
    actor = last.get("actor")
    mine_too = id_of(actor) == desk.about.me.id
    return Already(name_of(actor), moment(last.get("at")), state, mine_too, card.task.standing)


def _at(lines: tuple[Json, ...]) -> Any:
    return moment(lines[-1].get("at")) if lines else None
