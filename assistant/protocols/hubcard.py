"""A whole request of a hub as a card: fields with their labels, the route, what came before. Pure.

The labels come from the form (`GET /v1/forms/{id}`), where the reader may see it; else the names of the data stand in.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Attached,
    Bucket,
    Card,
    Hint,
    Past,
    Place,
    Step,
)

from . import hubfields, hubrows
from .hubapi import Json, flag, id_of, moment, name_of, needed, number, obj, objects, text
from .hubrows import About

_STEP = {"queued": "next", "open": "now", "waiting": "now"}
_ACTIONS = {each.value: each for each in Action}


def card(value: Any, task: ApprovalTask, form: Json, about: About, language: str) -> Card:
    """The card of a task, from the whole request as it is now. Raises Broken."""
    found = obj(value)
    steps = _round(found)
    return Card(
        task=_task(found, task, steps, about),
        fields=tuple(hubfields.facts(found, form, language)),
        steps=tuple(_step(each, task.ref, about) for each in steps),
        history=tuple(map(_past, objects(found.get("history")))),
        files=tuple(_file(each) for each in objects(found.get("attachments"))),
        hints=tuple(
            Hint(text(each, "kind"), text(each, "sentence")) for each in objects(found.get("hints"))
        ),
        places=tuple(_places(found, task.ref, steps)),
        note=text(found, "trouble") or _takes_back(found),
        digest=digest(found),
    )


def digest(found: Json) -> str:
    """The hash of the data that a second verification is bound to; "" where it can't be told."""
    data = obj(found.get("data"))
    if text(found, "data_sha256") or _masked(data):
        return text(found, "data_sha256")
    plain = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()


def stand(value: Any) -> tuple[str, tuple[str, ...]]:
    """Where a request stands, in the hub's sentence, and for whom it waits."""
    found = obj(value)
    return text(found, "sentence"), tuple(_waiting(_round(found)))


def signature(found: Json, task: str) -> Json:
    """The signature that this task asks for, with what became of it; {} where there is none."""
    for step in objects(found.get("steps")):
        for each in objects(step.get("people")):
            if text(each, "task") == task:
                return each
    return {}


def press(found: Json, about: About, action: str, task: str = "") -> tuple[Json, ...]:
    """What the user himself did, by the trail's word for it; oldest first. `task` "" = on any."""
    return tuple(
        each
        for each in objects(found.get("history"))
        if text(each, "action") == action
        and id_of(each.get("actor")) == about.me.id
        and task in {"", text(each, "task")}
    )


def _task(found: Json, task: ApprovalTask, steps: list[Json], about: About) -> ApprovalTask:
    """The row anew: what only a listing tells stays as it was."""
    now = hubrows.state(found)
    amount, currency = hubrows.sum_of(found, about)
    mine = next((each for each in steps if _asks(each, task.ref)), {})
    verify = flag(mine, "verify") if mine else task.verify
    here = task.bucket is Bucket.TO_DECIDE
    return replace(
        task,
        request=needed(found, "id"),
        version=str(number(found, "data_rev")),
        title=hubrows.title_of(found, about) or task.title,
        no=text(found, "no"),
        amount=amount,
        currency=currency,
        facts=hubrows.facts(found, amount, currency),
        state=now,
        standing=text(found, "sentence"),
        waiting_for=tuple(_waiting(steps)),
        tier=hubrows.tier(found, verify=verify),
        verify=verify,
        urgent=flag(found, "urgent"),
        urgent_reason=text(found, "urgent_reason"),
        due=moment(mine.get("due")) if here and mine else task.due,
        then=(text(mine, "then") or task.then) if here else task.then,
        updated=moment(found.get("updated")),
        actions=_actions(found, task.ref),
        files=len(objects(found.get("attachments"))),
    )


def _actions(found: Json, ref: str) -> frozenset[Action]:
    open_now = [
        text(each, "action")
        for each in objects(found.get("actions"))
        if text(each, "task") in {"", ref}
    ]
    return frozenset(_ACTIONS[each] for each in open_now if each in _ACTIONS)


def _round(found: Json) -> list[Json]:
    """The steps of the round that runs."""
    steps = objects(found.get("steps"))
    last = max((number(each, "round") for each in steps), default=0)
    return [each for each in steps if number(each, "round") == last]


def _asks(step: Json, ref: str) -> bool:
    return any(text(each, "task") == ref for each in objects(step.get("people")))


def _waiting(steps: list[Json]) -> Iterator[str]:
    for step in steps:
        for each in objects(step.get("people")):
            if text(each, "state") == "open":
                yield name_of(each.get("person"))


def _step(found: Json, ref: str, about: About) -> Step:
    people = objects(found.get("people"))
    own = [each for each in people if text(each, "task") == ref or _is_mine(each, about)]
    why = next((text(each, "why") for each in (*own, *people) if text(each, "why")), "")
    state = text(found, "state")
    return Step(
        name=text(found, "name"),
        state=_STEP.get(state, state),
        people=tuple(dict.fromkeys(map(_signer, people))),
        why=why or text(found, "why"),
        due=moment(found.get("due")),
        at=_latest(moment(each.get("closed")) for each in people) if state == "done" else None,
        mine=bool(own),
    )


def _is_mine(person: Json, about: About) -> bool:
    return about.me.id in {id_of(person.get("person")), id_of(person.get("on_behalf_of"))}


def _signer(person: Json) -> str:
    name, behalf = name_of(person.get("person")), name_of(person.get("on_behalf_of"))
    return f"{name} ({behalf})" if behalf and behalf != name else name


def _latest(moments: Iterator[datetime | None]) -> datetime | None:
    return max((each for each in moments if each is not None), default=None)


def _past(found: Json) -> Past:
    return Past(
        moment(found.get("at")),
        name_of(found.get("actor")),
        _with_changes(found),
        text(found, "comment"),
        name_of(found.get("on_behalf_of")),
    )


def _with_changes(found: Json) -> str:
    changed = [
        f"{text(each, 'title')}: {text(each, 'before')} → {text(each, 'after')}"
        for each in objects(found.get("changes"))
    ]
    return " · ".join((text(found, "sentence"), *changed))


def _file(found: Json) -> Attached:
    return Attached(
        needed(found, "id"),
        text(found, "name"),
        number(found, "size", -1),
        text(found, "mime"),
    )


def _places(found: Json, ref: str, steps: list[Json]) -> Iterator[Place]:
    """The requester, and the steps that were passed before mine."""
    yield Place("", name_of(found.get("requester")))
    for each in steps:
        if _asks(each, ref):
            return
        if text(each, "state") == "done":
            yield Place(text(each, "key"), text(each, "name"))


def _takes_back(found: Json) -> str:
    """The number of the approved request that this one would undo."""
    old = found.get("revokes")
    return f"↩ {text(old, 'no')}" if isinstance(old, dict) and text(old, "no") else ""


def _masked(value: Any) -> bool:
    if isinstance(value, dict):
        return value.get("masked") is True or any(map(_masked, value.values()))
    return isinstance(value, list) and any(map(_masked, value))
