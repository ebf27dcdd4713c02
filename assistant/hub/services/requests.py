"""Use cases of the requester and of those around a request: create, submit, edit, withdraw, urge, copy, revoke."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from assistant.hub.domain import transitions
from assistant.hub.domain.case import Case, Fact, RequestState, Turn
from assistant.hub.domain.deeds import Deed, Edit, Resolve, Submit
from assistant.hub.problems import Forbidden, Invalid, Late
from assistant.hub.store import cases

from . import completeness, drafting, reading, surroundings
from .context import Actor, Answer, Desk, Hub
from .press import Pressed, keyed, moment_of, on_case, settle
from .pressed import pressed_of
from .saying import answer

if TYPE_CHECKING:
    from sqlalchemy import Connection

__all__ = ["Answer", "act", "create", "create_within", "edit", "revoke"]

_UNDER_WAY = frozenset({"draft", "pending", "returned", "needs_admin", "approved"})


def create(  # noqa: PLR0913 - the API's members, by name
    hub: Hub,
    actor: Actor,
    *,
    form: str,
    data: Mapping[str, Any],
    attachments: Sequence[str] = (),
    urgent: bool = False,
    urgent_reason: str = "",
    submit: bool = True,
    key: str = "",
    fingerprint: str = "",
) -> Answer:
    """A new request, sent at once or kept as a draft. `attachments` are ids of files that were taken before.

    An incomplete one comes back as `returned` with what it lacks; nobody else is bothered (H-5). Raises Missing for an
    unknown form, Forbidden, Invalid (urgent without a reason, files that are not the actor's, a key used before).
    """
    wish = drafting.Wish(form, data, tuple(attachments), urgent, urgent_reason.strip())

    def work(db: Connection) -> Answer:
        return _create(Desk(hub, db, actor, moment_of(hub)), wish, submit=submit)

    return keyed(hub, actor, key, fingerprint, work)


def create_within(desk: Desk, form: str, data: Mapping[str, Any]) -> Answer:
    """The same, sent at once, within a transaction of the caller's: a robot's request and its run are one."""
    return _create(desk, drafting.Wish(form, data), submit=True)


def act(
    hub: Hub, actor: Actor, request_id: str, deed: Deed, *, key: str = "", fingerprint: str = ""
) -> Answer:
    """Submit, Withdraw, Urge, Comment, CopyTo or Resolve on a request. Raises what `transitions.turn` does."""

    def work(desk: Desk, case: Case) -> Answer:
        fresh = drafting.renewed(desk, case) if isinstance(deed, Submit) else case
        ready = _ready(desk, fresh, deed)
        return _turned(desk, case, ready, pressed_of(ready), fresh)

    return on_case(hub, actor, (key, fingerprint), lambda db: cases.lock(db, request_id), work)


def edit(  # noqa: PLR0913 - the API's members, by name
    hub: Hub,
    actor: Actor,
    request_id: str,
    data: Mapping[str, Any],
    *,
    attachments: Sequence[str] = (),
    task: str = "",
    seen_data_rev: int | None = None,
    key: str = "",
    fingerprint: str = "",
) -> Answer:
    """The form's data anew and whole; what is masked for the actor stays as it is.

    By the requester of a draft or a returned request, or for a `task` whose step grants its approver these fields.
    `seen_data_rev` are the data that were changed: raises Stale if they are not those of now (None = whatever is).
    """

    def work(desk: Desk, case: Case) -> Answer:
        before = completeness.lacking(desk, case) if task else ()
        deed = drafting.edited(desk, case, data, tuple(attachments), task)
        deed = dataclasses.replace(deed, seen_data_rev=seen_data_rev)
        done = _turned(desk, case, deed, Pressed("edit", task, seen_data_rev=seen_data_rev))
        if task:  # only now: whether he may press at all is said first
            completeness.still_complete(desk, case, deed.data, before)
        return done

    return on_case(hub, actor, (key, fingerprint), lambda db: cases.lock(db, request_id), work)


def revoke(
    hub: Hub, actor: Actor, request_id: str, reason: str, *, key: str = "", fingerprint: str = ""
) -> Answer:
    """Asks the same approvers to take an approved request back: a request of its own, linked to it.

    Raises Forbidden for others than the requester, Invalid without a reason, Late when it is not approved (any more)
    or its revocation is under way.
    """

    def work(desk: Desk, original: Case) -> Answer:
        if original.request.requester != actor.person:
            raise Forbidden("cases.not_requester")
        if not reason.strip():
            raise Invalid("cases.reason_needed")
        _not_revoked_yet(desk, original)
        return _revoke(desk, original, reason.strip())

    return on_case(hub, actor, (key, fingerprint), lambda db: cases.lock(db, request_id), work)


def _create(desk: Desk, wish: drafting.Wish, *, submit: bool) -> Answer:
    request, form, attached = drafting.draft(desk, wish)
    case = Case(request)
    made = Fact("created", desk.actor.person, after={"form": form.id, "version": form.version})
    turn = Turn(case)
    if submit:
        deed = Submit(completeness.lacking(desk, case, attached))
        turn = transitions.turn(
            case, deed, desk.actor.person, desk.now, surroundings.world(desk, request)
        )
    drafting.attach(desk, request.id, wish.attachments)
    settle(desk, None, dataclasses.replace(turn, facts=(made, *turn.facts)), form)
    return answer(desk, turn.case, status=201)


def _revoke(desk: Desk, original: Case, reason: str) -> Answer:
    request, form = drafting.revocation(desk, original)
    case = Case(request)
    around = surroundings.world(desk, request, original=original)
    turn = transitions.turn(case, Submit(), desk.actor.person, desk.now, around)
    made = Fact(
        "created", desk.actor.person, comment=reason, after={"revokes": original.request.id}
    )
    settle(desk, None, dataclasses.replace(turn, facts=(made, *turn.facts)), form)
    asked = Fact("revocation", desk.actor.person, comment=reason, after={"request": request.id})
    settle(desk, original, Turn(original, (asked,)), form)
    return answer(desk, turn.case, status=201)


def _not_revoked_yet(desk: Desk, original: Case) -> None:
    request = original.request
    if request.state is not RequestState.APPROVED or request.revokes:
        raise Late("cases.not_approved", no=request.no)
    for _id, number, state in cases.revocations(desk.db, request.id):
        if state in _UNDER_WAY:
            raise Late("cases.revoking", no=request.no, other=number)


def _ready(desk: Desk, case: Case, deed: Deed) -> Deed:
    """The deed with what only the hub can know: what the form lacks, what it computes."""
    match deed:
        case Submit():
            return Submit(completeness.lacking(desk, case))
        case Edit():
            raise Invalid("cases.no_such_action")
        case _:
            return deed


def _turned(
    desk: Desk, case: Case, deed: Deed, pressed: Pressed, fresh: Case | None = None
) -> Answer:
    """`case` is what the rows say; `fresh` what the deed is done to, where that is newer."""
    fresh = fresh or case
    original = cases.lock(desk.db, case.request.revokes) if case.request.revokes else None
    around = surroundings.world(desk, fresh.request, original=original)
    if isinstance(deed, Resolve):
        around = surroundings.resolving(desk, fresh.request, around)
    turn = transitions.turn(fresh, deed, desk.actor.person, desk.now, around)
    turn = reading.with_mentioned(desk, case, turn)
    settle(desk, case, turn, around.form, pressed)
    return answer(desk, turn.case)
