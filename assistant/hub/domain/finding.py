"""From "whom a step asks" to people with reasons: roles, supervisors, heads; and who signs where that one can't."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from assistant.model.value import dataclass

from .case import Request
from .people import Directory
from .pointers import lookup
from .route import Chosen, Who, Why

_MOST = 50  # people that one part of a step may ask


class NobodyFoundError(Exception):
    """Nobody can be asked, and why: the request stops for an admin."""

    def __init__(self, why: Why) -> None:
        """`why` says whom the route wanted."""
        super().__init__(why.code)
        self.why = why


@dataclass(frozen=True, slots=True)
class Asking:
    """What is looked at to find people. `one_of`: the step needs any one of those it asks."""

    request: Request
    directory: Directory
    now: datetime
    one_of: bool = False


def people_of(who: Who, asking: Asking) -> tuple[Chosen, ...]:
    """Who is asked, in order. Raises NobodyFoundError; never an empty answer."""
    wanted = named(who, asking)
    if not wanted or len(wanted) > _MOST:
        raise NobodyFoundError(nobody(who, asking))
    found = [_instead(each, asking) for each in _others(who, wanted, asking)]
    kept = tuple(each for each in found if each is not None)
    if not kept:
        raise NobodyFoundError(Why("routes.only_requester", _values(asking, {})))
    return kept


def once(found: tuple[Chosen, ...]) -> tuple[Chosen, ...]:
    """Each person once, with the first reason."""
    return tuple({each.person: each for each in reversed(found)}[name] for name in _order(found))


def nobody(who: Who, asking: Asking) -> Why:
    """The trouble of a part that finds nobody, by what was looked for."""
    return Why(f"routes.nobody_{who.kind}", _values(asking, {"wanted": who.name}))


def named(who: Who, asking: Asking) -> tuple[Chosen, ...]:
    """Whom the route means, before anybody stands in; empty if there is nobody."""
    match who.kind:
        case "person":
            found = _people((who.name,), asking)
            return tuple(Chosen(each, Why("routes.by_person", {})) for each in found)
        case "role":
            found = asking.directory.holders(who.name, asking.request.department)
            return tuple(Chosen(each, Why("routes.by_role", {"role": who.name})) for each in found)
        case "supervisor":
            return _supervisor(who.up, asking)
        case "head":
            return _head(who.name or asking.request.department, asking)
        case "field":
            return _field(who.name, asking)
        case _:
            return ()


def _others(who: Who, wanted: tuple[Chosen, ...], asking: Asking) -> tuple[Chosen, ...]:
    """Of a role, of which any one may sign, the requester is left out as long as there are others."""
    rest = tuple(each for each in wanted if each.person != asking.request.requester)
    return rest if asking.one_of and who.kind == "role" and rest else wanted


def _supervisor(up: int, asking: Asking) -> tuple[Chosen, ...]:
    """So many above the requester; at the top of a shorter chain, the highest there is."""
    person = asking.request.requester
    for step in range(1, up + 1):
        above = asking.directory.supervisor(person)
        if not above:
            top = Why("routes.by_top", _values(asking, {"up": up}))
            return (Chosen(person, top),) if step > 1 else ()
        person = above
    code = "routes.by_supervisor" if up == 1 else "routes.by_supervisor_up"
    return (Chosen(person, Why(code, _values(asking, {"up": up}))),)


def _head(department: str, asking: Asking) -> tuple[Chosen, ...]:
    directory = asking.directory
    person = directory.head(department)
    if not person:
        return ()
    heads = (
        each for each in directory.chain(department) if directory.departments[each].head == person
    )
    held = next(heads, department)
    name, asked = (directory.departments[each].name for each in (held, department))
    if held == department:
        return (Chosen(person, Why("routes.by_head", {"department": name})),)
    return (Chosen(person, Why("routes.by_head_above", {"department": name, "below": asked})),)


def _field(pointer: str, asking: Asking) -> tuple[Chosen, ...]:
    """People whom the form names; one that is unknown or has left makes the whole field worth nothing."""
    given = lookup(asking.request.data, pointer)
    names = given if isinstance(given, list | tuple) else (given,)
    wanted = tuple(each for each in names if isinstance(each, str))
    found = _people(wanted, asking)
    if len(found) != len(names):
        return ()
    return tuple(Chosen(each, Why("routes.by_field", {"field": pointer})) for each in found)


def _people(names: tuple[str, ...], asking: Asking) -> tuple[str, ...]:
    return tuple(each for each in names if asking.directory.active(each))


def _instead(chosen: Chosen, asking: Asking) -> Chosen | None:
    """The one who signs in fact: not the requester, and not somebody who is away; None if nobody can."""
    directory, request = asking.directory, asking.request
    if chosen.person == request.requester:
        above = directory.supervisor(chosen.person)
        if not above or above == request.requester:
            return None
        why = Why("routes.own_request", _values(asking, {"because": told(chosen.why)}))
        chosen = Chosen(above, why)
    away = [
        each
        for each in directory.deputies_of(chosen.person, request.form, asking.now)
        if each.absent
    ]
    if not away:
        return chosen
    return _deputy(chosen, tuple(each.delegate for each in away), asking)


def _deputy(chosen: Chosen, delegates: tuple[str, ...], asking: Asking) -> Chosen:
    """The absent one's deputy; his supervisor if the deputy sent the request; himself if there is nobody else."""
    directory, requester = asking.directory, asking.request.requester
    principal = chosen.person
    fit = next((each for each in delegates if each not in (requester, principal)), "")
    code = "routes.for_absent"
    if not fit:
        fit, code = directory.supervisor(principal), "routes.above_absent"
    if not fit or fit == requester:
        return chosen
    values = {"principal": directory.name(principal), "because": told(chosen.why)}
    return Chosen(fit, Why(code, values), on_behalf_of=principal)


def told(why: Why) -> Mapping[str, Any]:
    """A reason within a reason, as JSON keeps it."""
    return {"code": why.code, "values": dict(why.values)}


def _values(asking: Asking, more: Mapping[str, Any]) -> dict[str, Any]:
    directory, request = asking.directory, asking.request
    department = directory.departments.get(request.department)
    return {
        "of": directory.name(request.requester),
        "department": department.name if department else request.department,
        **more,
    }


def _order(found: tuple[Chosen, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.person for each in found))
