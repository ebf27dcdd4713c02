"""What a robot sees of its cause: the values of its templates, with its own role's masks and those of who will read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.hub.domain import masking, money, resolve
from assistant.hub.domain.case import Case, Request
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.pointers import lookup
from assistant.hub.domain.robot import Plan
from assistant.hub.domain.robotrule import Cause
from assistant.hub.domain.robottext import Row, Template
from assistant.hub.domain.summing import in_words
from assistant.hub.store.robots import Robot
from assistant.hub.words import language_of, say
from assistant.model.value import dataclass

from .context import Desk

NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Scene:
    """One robot at one cause. `case` and `form` are None for hooks and reports; `report` holds a report's values."""

    desk: Desk
    robot: Robot
    plan: Plan
    cause: Cause
    case: Case | None = None
    form: FormDef | None = None
    report: Mapping[str, Any] = field(default_factory=dict)
    sections: Mapping[str, Sequence[Row]] = field(default_factory=dict)

    @property
    def request(self) -> Request | None:
        """The request it is about."""
        return self.case.request if self.case else None


def filled(scene: Scene, template: Template, audience: frozenset[str]) -> str:
    """The text for readers with these roles; nobody sees more than the robot's own role does."""
    return template.filled(_values(scene, audience), lambda name: scene.sections.get(name, ()))


def raw(scene: Scene, template: Template, audience: frozenset[str]) -> Any:
    """As `filled`, but a template that is one value of a payload keeps its JSON type."""
    name = template.lone()
    if name.startswith("payload."):
        return lookup(scene.cause.payload or {}, "/" + name.partition(".")[2].replace(".", "/"))
    return filled(scene, template, audience)


def seen_data(scene: Scene, audience: frozenset[str]) -> dict[str, Any]:
    """The form's data, masked for the robot and for the readers."""
    if scene.form is None or scene.request is None:
        return {}
    own = masking.seen(scene.form, scene.request.data, frozenset({scene.robot.role}))
    return masking.seen(scene.form, own, audience)


def for_rules(scene: Scene) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """What conditions look at: the payload, or the form as the robot's role sees it; and the request's own values."""
    if scene.request is None or scene.form is None:
        return scene.cause.payload or {}, {}
    desk, request = scene.desk, scene.request
    values = resolve.seen_by_rules(request, desk.directory, desk.hub.currency)
    values |= {"no": request.no, "state": str(request.state), "title": request.title}
    if _amount_hidden(scene, frozenset({scene.robot.role})):
        values.pop("amount", None)
    own = frozenset({scene.robot.role})
    shown = {
        name: each
        for name, each in masking.seen(scene.form, request.data, own).items()
        if not (isinstance(each, Mapping) and each.get("masked") is True)
    }
    return shown, values


def outcome(state: str, language: str) -> str:
    """A request's state in words."""
    return say(f"robots.state.{state}", language_of(language))


def amount(scene: Scene, form: FormDef, request: Request, roles: Sequence[frozenset[str]]) -> str:
    """The sum in the company's currency, masked where one of the readers may not see it."""
    if request.amount is None:
        return ""
    if form.amount and any(masking.hidden(form, form.amount, each) for each in roles):
        return say("forms.masked", language_of(scene.plan.language))
    return money.spoken(request.amount, scene.desk.hub.currency)


def _amount_hidden(scene: Scene, audience: frozenset[str]) -> bool:
    form = scene.form
    return form is not None and bool(form.amount) and masking.hidden(form, form.amount, audience)


def _values(scene: Scene, audience: frozenset[str]) -> Callable[[str], Any]:
    data = seen_data(scene, audience)

    def value(name: str) -> Any:
        head, _, rest = name.partition(".")
        match head:
            case "payload":
                return lookup(scene.cause.payload or {}, "/" + rest.replace(".", "/"))
            case "form" if rest and scene.form is not None:
                place = "/" + rest.replace(".", "/")
                return in_words(scene.form, place, lookup(data, place), scene.plan.language, data)
            case "request":
                return _of_request(scene, rest, audience)
            case _:
                return scene.report[name] if name in scene.report else _always(scene, name)

    return value


def _of_request(scene: Scene, name: str, audience: frozenset[str]) -> str:
    request, form = scene.request, scene.form
    if request is None or form is None:
        return ""
    if name in ("no", "title", "region"):
        return str(getattr(request, name))
    return _in_words(scene, request, form, name, audience)


def _in_words(
    scene: Scene, request: Request, form: FormDef, name: str, audience: frozenset[str]
) -> str:
    desk, language = scene.desk, scene.plan.language
    match name:
        case "form":
            return in_language(form.titles, language)
        case "state":
            return outcome(str(request.state), language)
        case "requester":
            return desk.directory.name(request.requester)
        case "department":
            known = desk.directory.departments.get(request.department)
            return known.name if known else request.department
        case "amount":
            return amount(scene, form, request, (frozenset({scene.robot.role}), audience))
        case "urgent":
            return say("forms.yes" if request.urgent else "forms.no", language_of(language))
        case _:
            return ""


def _always(scene: Scene, name: str) -> str:
    here = scene.desk.now.astimezone(ZoneInfo(zone_of(scene)))
    match name:
        case "robot":
            return scene.robot.name
        case "today":
            return day(here)
        case "now":
            return here.strftime("%Y-%m-%d %H:%M")
        case "effect":
            return (
                say(f"effects.kind.{scene.cause.effect}", language_of(scene.plan.language))
                if scene.cause.effect
                else ""
            )
        case _:
            return ""


def zone_of(scene: Scene) -> str:
    """In whose time a robot speaks."""
    return scene.plan.when.zone if scene.plan.when.cron else scene.desk.hub.zone


def day(at: datetime) -> str:
    """An ISO date."""
    return at.date().isoformat()
