"""Retention: per form, how many years a closed request's data are kept; legal holds; the daily sweep."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import audit, cases, people, retention
from assistant.hub.store.audit import Entry

from . import attachments, verify
from .context import Actor, Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

RULES = "retention"  # the setting: form id -> years
_YEARS = range(1, 101)
_BATCH = 200


def rules(hub: Hub, actor: Actor) -> dict[str, int]:
    """Form -> years. A form without a rule is kept for ever. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "settings")
        return dict(people.setting(db, RULES) or {})


def set_rule(hub: Hub, actor: Actor, form: str, years: int | None) -> dict[str, int]:
    """Keep a form's closed requests for so many years, None = for ever; needs a verification for "settings".

    Raises Forbidden, Invalid, NeedsVerification.
    """
    if years is not None and years not in _YEARS:
        raise Invalid("archive.years")
    now = hub.clock.now()
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "settings")
        verify.spend(db, actor.verification, actor.person, verify.SETTINGS, now)
        before = dict(people.setting(db, RULES) or {})
        after = {**before, form: years}
        kept = {name: value for name, value in after.items() if value is not None}
        people.put_setting(db, RULES, kept)
        body = {"form": form, "before": before.get(form), "after": years}
        audit.append(db, audit.HUB, [_entry(actor, "retention", body, now)])
    return kept


def hold(hub: Hub, actor: Actor, request: str, reason: str) -> None:
    """No rule may erase this request until it is released. Raises Forbidden, Invalid, Missing."""
    if not reason.strip():
        raise Invalid("archive.hold_reason")
    now = hub.clock.now()
    with hub.database.begin() as db:
        _locked(hub, db, actor, request)
        retention.hold(db, request, actor.person, reason, now)
        audit.append(db, request, [_entry(actor, "held", {"comment": reason}, now)])


def holds(hub: Hub, actor: Actor) -> list[tuple[str, str, str, str, datetime]]:
    """(request, its number, who, why, since when) of the newest that are held. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "settings")
        return retention.holds(db, _BATCH)


def held(hub: Hub, actor: Actor, request: str) -> str:
    """Why a request is held, "" if it is not. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "settings")
        return retention.reason(db, request)


def release(hub: Hub, actor: Actor, request: str) -> None:
    """The rules hold for it again. Raises Forbidden, Missing."""
    now = hub.clock.now()
    with hub.database.begin() as db:
        _locked(hub, db, actor, request)
        if retention.release(db, request):
            audit.append(db, request, [_entry(actor, "released", {}, now)])


def sweep(hub: Hub, limit: int = 5_000) -> int:
    """Erase what is due, a transaction each; how many. Run once a day; what is left over is taken the next time."""
    now, done = hub.clock.now(), 0
    with hub.database.read() as db:
        due = dict(people.setting(db, RULES) or {})
    for form, years in sorted(due.items()):
        before = _years_before(now, int(years))
        while done < limit:
            with hub.database.read() as db:
                found = retention.due(db, form, before, min(_BATCH, limit - done))
            if not found:
                break
            for request in found:
                _erase(hub, request, f"{form}:{years}", now)
            done += len(found)
    return done


def _erase(hub: Hub, request: str, rule: str, now: datetime) -> None:
    """Rows first, files after the commit, as far as nobody has brought the same content meanwhile.

    A file that a crash leaves over is taken by the daily sweep of the files.
    """
    with hub.database.begin() as db:
        if cases.lock(db, request) is None or retention.held(db, request):
            return
        marks = retention.erase(db, request, rule, now)
        said = Entry("", "", "erased", {"rule": rule}, "", "timer", now)
        audit.append(db, request, [said])
    attachments.clear(hub, marks)


def _locked(hub: Hub, db: Connection, actor: Actor, request: str) -> None:
    case = cases.lock(db, request)
    if case is None:
        raise Missing("cases.no_request")
    hub.may(db, actor, "write", "settings")


def _years_before(now: datetime, years: int) -> datetime:
    try:
        return now.replace(year=now.year - years)
    except ValueError:  # 29 February
        return now.replace(year=now.year - years, day=28)


def _entry(actor: Actor, action: str, body: dict[str, object], now: datetime) -> Entry:
    return Entry(actor.person, "", action, body, actor.device, actor.origin, now)
