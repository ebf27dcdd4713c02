"""What a robot is: when it wakes, on which conditions, what it does. Values, and how they are read from JSON rows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

from .robottext import Template, read_template

EVENTS = (
    "request.submitted", "request.approved", "request.rejected", "request.returned", "request.withdrawn",
    "request.escalated", "effect.failed",
)  # fmt: skip
CRON, HOOK = "cron", "hook"
KINDS = {CRON: "report", HOOK: "trigger"}  # the others are rules
REGIONS = ("", "HK", "TW", "CN", "GB", "US")  # of the work days' calendar; "" = every day counts
_MOST = 12  # conditions, actions
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}", re.ASCII)
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)
_DEEPEST, _WIDEST = 5, 60


@dataclass(frozen=True, slots=True)
class When:
    """What wakes it. `forms` () = every form its role reads. `zone` is IANA, `work_days` a region of the calendar."""

    on: str
    forms: tuple[str, ...] = ()
    hook: str = ""
    cron: str = ""
    zone: str = "UTC"
    work_days: str = ""


@dataclass(frozen=True, slots=True)
class Post:
    """A message to an endpoint that an admin has set up: a group's, or another system's."""

    to: str
    title: Template
    text: Template


@dataclass(frozen=True, slots=True)
class Mention:
    """A message to people: ids, addresses, "role:finance", "owner", "requester", "supervisor", or templates of them."""

    people: tuple[Template, ...]
    text: Template


@dataclass(frozen=True, slots=True)
class AddRow:
    """A row of a table of the hub, found again by its id."""

    sheet: str
    id: Template
    values: Mapping[str, Template]


@dataclass(frozen=True, slots=True)
class Start:
    """A request from a form. `person` "" = the robot's own person, else a template that names one. `data` is JSON."""

    form: str
    person: Template | None
    data: Mapping[str, Any]


Action = Post | Mention | AddRow | Start
Condition = tuple[str, str, Any]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a robot's rows say. `person` is whom its requests are of; `scope` the department it reads ("*" = all)."""

    when: When
    conditions: tuple[Condition, ...]
    actions: tuple[Action, ...]
    person: str = ""
    scope: str = "*"
    language: str = "en"

    @property
    def kind(self) -> str:
        """report, trigger or rule."""
        return KINDS.get(self.when.on, "rule")

    @property
    def posts(self) -> tuple[Post, ...]:
        """What it sends outside."""
        return tuple(each for each in self.actions if isinstance(each, Post))


def read_plan(body: Mapping[str, Any]) -> Plan:
    """The rows of a robot. Raises Invalid, naming the place, for anything that is not as it must be."""
    _only(body, ("when", "and", "then", "person", "scope", "language"), "robot")
    when = _when(_group(body.get("when"), "when"))
    conditions = tuple(
        _condition(each, n) for n, each in enumerate(_list(body.get("and", []), "and"), 1)
    )
    actions = tuple(_action(each, n) for n, each in enumerate(_list(body.get("then"), "then"), 1))
    if not actions:
        raise Invalid("robots.no_actions")
    if when.on == CRON and conditions:
        raise Invalid("robots.no_conditions")
    return Plan(
        when, conditions, actions, _text(body, "person", 64), _text(body, "scope", 64) or "*",
        _text(body, "language", 16) or "en",
    )  # fmt: skip


def _when(body: Mapping[str, Any]) -> When:
    _only(body, ("on", "forms", "hook", "cron", "zone", "work_days"), "when")
    on = _text(body, "on", 40)
    if on not in (*EVENTS, CRON, HOOK):
        raise Invalid("robots.unknown_event", on=on[:40])
    found = When(
        on, tuple(str(each)[:64] for each in _list(body.get("forms", []), "forms")), _text(body, "hook", 64),
        _text(body, "cron", 100), _text(body, "zone", 64) or "UTC", _text(body, "work_days", 8),
    )  # fmt: skip
    if (on == HOOK) != bool(found.hook) or (on == CRON) != bool(found.cron):
        raise Invalid("robots.when_odd", on=on)
    if found.work_days not in REGIONS:
        raise Invalid("robots.region", region=found.work_days)
    try:
        ZoneInfo(found.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Invalid("robots.zone", zone=found.zone) from None
    return found


def _condition(row: Any, number: int) -> Condition:
    parts = list(row) if isinstance(row, list | tuple) else [None]
    if len(parts) != 3 or not isinstance(parts[0], str) or not isinstance(parts[1], str):  # noqa: PLR2004 - field, operator, value
        raise Invalid("robots.condition", row=number)
    return parts[0], parts[1], parts[2]


def _action(row: Any, number: int) -> Action:
    body = _group(row, f"then/{number}")
    match body.get("do"):
        case "post":
            _only(body, ("do", "to", "title", "text"), f"then/{number}")
            return Post(_named(body, "to"), _template(body, "title"), _template(body, "text"))
        case "mention":
            _only(body, ("do", "people", "text"), f"then/{number}")
            people = tuple(read_template(str(each)) for each in _list(body.get("people"), "people"))
            if not people:
                raise Invalid("robots.no_people", row=number)
            return Mention(people, _template(body, "text"))
        case "row":
            _only(body, ("do", "sheet", "id", "values"), f"then/{number}")
            return AddRow(_named(body, "sheet"), _template(body, "id"), _values(body))
        case "start":
            _only(body, ("do", "form", "person", "data"), f"then/{number}")
            person = read_template(_text(body, "person", 200)) if body.get("person") else None
            return Start(_named(body, "form"), person, _data(_group(body.get("data"), "data"), 0))
        case other:
            raise Invalid("robots.unknown_action", row=number, do=str(other)[:40])


def _data(value: Any, depth: int) -> Any:
    """JSON whose texts are templates."""
    if depth > _DEEPEST:
        raise Invalid("robots.too_big")
    if isinstance(value, str):
        return read_template(value)
    if isinstance(value, Mapping) and len(value) <= _WIDEST:
        return {str(name): _data(each, depth + 1) for name, each in value.items()}
    if isinstance(value, Sequence) and len(value) <= _WIDEST:
        return [_data(each, depth + 1) for each in value]
    if value is None or isinstance(value, bool | int | float):
        return value
    raise Invalid("robots.too_big")


def _values(body: Mapping[str, Any]) -> dict[str, Template]:
    found = _group(body.get("values"), "values")
    if not found or len(found) > _WIDEST or not all(_ID.fullmatch(str(name)) for name in found):
        raise Invalid("robots.columns")
    return {str(name): read_template(str(each)) for name, each in found.items()}


def _template(body: Mapping[str, Any], name: str) -> Template:
    text = body.get(name)
    if not isinstance(text, str) or not text.strip():
        raise Invalid("robots.text_missing", name=name)
    return read_template(text)


def _named(body: Mapping[str, Any], name: str) -> str:
    text = _text(body, name, 64)
    if not _NAME.fullmatch(text):
        raise Invalid("robots.text_missing", name=name)
    return text


def _text(body: Mapping[str, Any], name: str, most: int) -> str:
    found = body.get(name, "")
    if not isinstance(found, str) or len(found) > most:
        raise Invalid("robots.text_missing", name=name)
    return found.strip()


def _group(value: Any, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Invalid("robots.shape", place=name)
    return value


def _list(value: Any, name: str) -> Sequence[Any]:
    if not isinstance(value, list | tuple) or len(value) > _MOST:
        raise Invalid("robots.shape", place=name)
    return value


def _only(body: Mapping[str, Any], names: Sequence[str], place: str) -> None:
    odd = sorted(set(map(str, body)) - set(names))
    if odd:
        raise Invalid("robots.unknown_word", word=odd[0][:40], place=place)
