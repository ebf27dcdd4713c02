"""What people see: the inbox, one request, one task, who would approve, how many there are."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from assistant.hub.domain import dryrun, formcheck, resolve, tiers
from assistant.hub.domain.case import Case
from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import cases, copies, waiting
from assistant.hub.store import inbox as lists
from assistant.hub.store.waiting import Proxy, Waiting
from assistant.hub.words import language_of, say
from assistant.model.value import dataclass

from . import completeness, drafting, hints, inboxrows, offers, picture, reading, seeing, weighing
from .context import Actor, Desk, Hub
from .press import data_sha256, moment_of

_PICKS = {"mine": lists.mine, "handled": lists.handled, "copies": lists.copies}
_MOST = 100


@dataclass(frozen=True, slots=True)
class Page:
    """Rows of JSON values (datetimes are datetimes), and the cursor of the next page ("" = there is none)."""

    rows: tuple[Mapping[str, Any], ...]
    next: str


def inbox(
    hub: Hub, actor: Actor, bucket: str, cursor: str = "", limit: int = 50, form: str = ""
) -> Page:
    """`bucket`: to_decide (urgent before all, then soonest first; row 53), mine, handled or copies (newest first).

    Raises Invalid for an unknown bucket or a cursor that is not one.
    """
    after, many = _place(cursor), _many(limit)
    with hub.database.read() as db:
        desk = Desk(hub, db, actor, moment_of(hub))
        match bucket:
            case "to_decide":
                asked, further = _asked(desk, after, many, form)
                return Page(tuple(inboxrows.waiting(desk, asked)), further)
            case "mine" | "handled" | "copies":
                rows = _PICKS[bucket](db, actor.person, form, after, many + 1, "")
            case _:
                raise Invalid("cases.bucket")
        shown = rows[:many]
        further = json.dumps(shown[-1].key) if len(rows) > many else ""
        return Page(tuple(inboxrows.rows(desk, shown)), further)


def to_decide(
    hub: Hub, actor: Actor, cursor: str, limit: int, form: str, write: Callable[[Mapping[str, Any]], bytes]
) -> tuple[list[bytes], str]:  # fmt: skip
    """The list that is looked at most, its rows written out by `write`, and the cursor of the next page."""
    after = _place(cursor)
    with hub.database.read() as db:
        desk = Desk(hub, db, actor, moment_of(hub))
        asked, further = _asked(desk, after, _many(limit), form)
        return list(inboxrows.written(desk, asked, write)), further


def _many(limit: int) -> int:
    return max(1, min(limit, _MOST))


def _asked(
    desk: Desk, after: Sequence[int | str], many: int, form: str
) -> tuple[list[Waiting], str]:
    """What waits, a page of it, and where the next one begins."""
    asked = waiting.page(desk.db, desk.actor.person, _stands_in(desk), form, after, many + 1)
    further = json.dumps(asked[many - 1].key) if len(asked) > many else ""
    return asked[:many], further


def inbox_of(hub: Hub, actor: Actor, request: str) -> list[dict[str, Any]]:
    """Every row of the actor's lists that is about this request, each with its `bucket`; [] if there is none."""
    with hub.database.read() as db:
        desk, person = Desk(hub, db, actor, moment_of(hub)), actor.person
        asked = waiting.page(db, person, _stands_in(desk), "", (), _MOST, request)
        made = [{**row, "bucket": "to_decide"} for row in inboxrows.waiting(desk, asked)]
        for bucket, pick in _PICKS.items():
            rows = pick(db, person, "", (), _MOST, request)
            made += [{**row, "bucket": bucket} for row in inboxrows.rows(desk, rows)]
    return made


def request(hub: Hub, actor: Actor, id: str) -> dict[str, Any]:  # noqa: A002 - the request's own name
    """Everything about a request that this person may see. Raises Missing for who may not know of it."""
    with hub.database.read() as db:
        desk, case = _known(hub, db, actor, id)
        whole = _whole(desk, case)
    _seen(hub, actor, whole)
    return whole


def task(hub: Hub, actor: Actor, id: str) -> dict[str, Any]:  # noqa: A002 - the task's own name
    """The request as seen from one task, with `task` among the members."""
    with hub.database.read() as db:
        desk, case = _known(hub, db, actor, cases.request_of_task(db, id))
        return {
            **_whole(desk, case),
            "task": id,
            "tier": picture.tier(picture.look(desk, case), id),
        }


def dry_run(
    hub: Hub, actor: Actor, form: str, data: Mapping[str, Any], requester: str = ""
) -> dict[str, Any]:
    """Who would approve this, and why, in words (H-7); and what the form lacks.

    For another `requester` only with the right to read routes. Raises Missing, Forbidden.
    """
    language = language_of(actor.language)
    with hub.database.read() as db:
        asker = Actor(requester or actor.person, language=actor.language)
        if asker.person != actor.person:
            hub.may(db, actor, "read", "route")
        desk = Desk(hub, db, asker, moment_of(hub))
        made, kind, files = drafting.sketch(desk, drafting.Wish(form, data))
        directory = hub.directory(db)
        route = hub.route(db, form, made.route_version)
        planned = resolve.plan(route, made, directory, desk.now, hub.holidays())
        roles = seeing.roles_of(desk, made, ())
        lines = dryrun.explain(planned, directory, kind, language, roles)
        left = completeness.left(desk, made, kind) if asker.person == actor.person else None
        lacks = formcheck.lacking(kind, made.data, files, left)
        tier = weighing.tier(desk, kind, made)
    return {
        "tier": tier,
        "tier_sentence": say(f"routes.tier_{tier}", language),
        "data": made.data,
        "amount": made.amount,
        "currency": made.currency,
        "lacking": [formcheck.told(kind, each, language) for each in lacks],
        "sentences": lines,
        "steps": [
            {
                "key": each.rule.key,
                "name": dryrun.step_name(each.rule, language),
                "runs": each.runs,
                "sign": str(each.rule.sign),
                "verify": each.rule.step_up,
                "tier": max(tier, tiers.HEAVY if each.rule.step_up else tiers.LIGHT),
                "stops": each.trouble is not None,
                "sentence": line,
                "people": [{"id": who.person, "name": directory.name(who.person)} for who in each.people],
            }
            for each, line in zip(planned, lines, strict=True)
        ],
    }  # fmt: skip


def counts(hub: Hub, actor: Actor) -> dict[str, int]:
    """How many wait for me, and of them how many are urgent or overdue; how many of mine are under way or returned."""
    with hub.database.read() as db:
        desk = Desk(hub, db, actor, moment_of(hub))
        return lists.counts(db, actor.person, _stands_in(desk), desk.now)


def _known(hub: Hub, db: Any, actor: Actor, id_: str) -> tuple[Desk, Case]:
    desk, case = Desk(hub, db, actor, moment_of(hub)), cases.read(db, id_)
    if case is None or not reading.may_know(desk, case):
        raise Missing("cases.no_request")
    return desk, case


def _whole(desk: Desk, case: Case) -> dict[str, Any]:
    at = picture.look(desk, case)
    return {
        **picture.head(at),
        "data_sha256": data_sha256(case),  # what a second verification is bound to, masked or not
        "steps": picture.steps(at),
        "history": picture.history(at),
        "attachments": picture.files(at),
        "copies": [seeing.person(desk, each) for each in sorted(copies.of(desk.db, case.request.id))],
        "actions": offers.actions(desk, case),
        "hints": hints.hints(at),
        **picture.links(at),
    }  # fmt: skip


def _seen(hub: Hub, actor: Actor, whole: Mapping[str, Any]) -> None:
    """Whoever looks at his copy has seen it: the badge counts it no more."""
    if any(each["id"] == actor.person for each in whole["copies"]):
        with hub.database.begin() as db:
            copies.seen(db, str(whole["id"]), actor.person, moment_of(hub))


def _stands_in(desk: Desk) -> list[Proxy]:
    """For whom the actor stands in at this moment."""
    now, person = desk.now, desk.actor.person
    return [
        Proxy(each.principal, each.forms)
        for each in desk.directory.deputies
        if each.delegate == person and each.start <= now < each.end
    ]


def _place(cursor: str) -> list[int | str]:
    if not cursor:
        return []
    try:
        found = json.loads(cursor)
    except ValueError as fault:
        raise Invalid("cases.cursor") from fault
    if not isinstance(found, list) or not 2 <= len(found) <= 3:  # noqa: PLR2004 - two or three sort keys
        raise Invalid("cases.cursor")
    return [each if isinstance(each, int) else str(each) for each in found]
