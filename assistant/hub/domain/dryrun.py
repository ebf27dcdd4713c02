"""Who would approve this, and why, in words of the reader's language. Everything of others is put in as plain text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from assistant.hub.words import known, language_of, say

from .fields import in_language, option, rows, title
from .form import FormDef
from .people import Directory
from .pointers import pattern_of
from .route import Chosen, Planned, StepRule, Why
from .rulelex import DECIMAL

NOBODY: frozenset[str] = frozenset()
_DEEPEST = 6  # reasons within reasons


def explain(
    planned: Sequence[Planned],
    directory: Directory,
    form: FormDef,
    lang: str,
    audience: frozenset[str] = NOBODY,
) -> list[str]:
    """A sentence per step, in the route's order. `audience` are the reader's roles: values he may not see stay out."""
    speak = _Speaker(form, language_of(lang), audience)
    return [speak.step(number, each, directory) for number, each in enumerate(planned, 1)]


def reason(
    why: Why, form: FormDef, lang: str, audience: frozenset[str] = NOBODY, name: str = ""
) -> str:
    """One reason in words: of a step ("skipped, because ..."), a trouble, or with `name` of a person."""
    return _Speaker(form, language_of(lang), audience).why(why, name)


def step_name(rule: StepRule, lang: str) -> str:
    """What a step is called; its key if its author gave no name."""
    return in_language(rule.names, lang) or rule.key


def why_of(value: Mapping[str, Any] | None) -> Why:
    """The reason that a row keeps as JSON."""
    value = value or {}
    return Why(str(value.get("code", "")), value.get("values") or {})


class _Speaker:
    """A form, a language and a reader: what every sentence needs."""

    def __init__(self, form: FormDef, language: str, audience: frozenset[str]) -> None:
        self._form, self._language, self._audience = form, language, audience
        self._rows = rows(form)

    def step(self, number: int, planned: Planned, directory: Directory) -> str:
        name = step_name(planned.rule, self._language)
        return self._say(
            "routes.line", number=number, step=name, said=self._said(planned, directory)
        )

    def _said(self, planned: Planned, directory: Directory) -> str:
        if planned.trouble:
            return self._say("routes.stops", why=self.why(planned.trouble))
        if not planned.runs:
            return self.why(planned.why)
        people = [self._person(each, directory) for each in planned.people]
        how = planned.rule.sign.value if len(people) > 1 else "one"
        said = self._say(f"routes.sign_{how}", people=self._say("routes.semicolon").join(people))
        if planned.why.code == "routes.needed":
            said += self.why(planned.why)
        return said + (self._say("routes.step_up") if planned.rule.step_up else "")

    def _person(self, chosen: Chosen, directory: Directory) -> str:
        return self.why(chosen.why, directory.name(chosen.person))

    def why(self, why: Why, name: str = "", depth: int = 0) -> str:
        """The sentence of a reason; an unknown code says itself."""
        if not known(why.code) or depth > _DEEPEST:
            return why.code
        values = dict(why.values)
        if isinstance(values.get("because"), Mapping):
            inner = why_of(values["because"])
            holder = str(values.get("principal") or values.get("of") or name)
            subject = holder if why.code in _OF_ANOTHER else name
            values["because"] = self.why(inner, subject, depth + 1)
        if "facts" in values:
            return self._condition(why.code, values)
        if "names" in values:
            values["step"] = in_language(values["names"], self._language) or values.get("step", "")
        if "field" in values:
            values["field"] = self._title(
                "form." + str(values["field"]).strip("/").replace("/", ".")
            )
        if values.get("department") == "":  # somebody who is in none
            values["department"] = self._say("routes.the_company")
        return self._say(why.code, **{**values, "name": name})

    def _condition(self, code: str, values: Mapping[str, Any]) -> str:
        facts = [self._fact(each, holds=code == "routes.needed") for each in values["facts"]]
        if not facts:
            return self._say(code + "_free", when=values.get("when", ""))
        return self._say(code, facts=self._say("routes.and").join(facts))

    def _fact(self, fact: Mapping[str, Any], *, holds: bool) -> str:
        field, value = str(fact["field"]), fact["value"]
        operator = _OPERATORS.get(fact["operator"], "eq")
        told = self._say(f"routes.op_{operator}", value=self._value(field, value))
        actual = self._value(field, fact.get("actual"))
        if not self._visible(field) or fact.get("actual") is None:
            return self._say(
                f"routes.fact_hidden_{'yes' if holds else 'no'}",
                field=self._title(field),
                told=told,
            )
        if holds and operator == "eq":
            return self._say("routes.fact_is", field=self._title(field), actual=actual)
        code = "routes.fact_yes" if holds else "routes.fact_no"
        return self._say(code, field=self._title(field), actual=actual, told=told)

    def _title(self, field: str) -> str:
        root, _, rest = field.partition(".")
        if root == "form":
            return title(self._form, "/" + rest.replace(".", "/"), self._language)
        code = f"routes.field_{rest}"
        return self._say(code) if known(code) else rest

    def _value(self, field: str, value: Any) -> str:
        if isinstance(value, list | tuple):
            return ", ".join(self._value(field, each) for each in value)
        if isinstance(value, bool):
            return self._say("routes.yes" if value else "routes.no")
        row = self._rows.get("/" + field.partition(".")[2].replace(".", "/"), {})
        said = option(row, value, self._language) if row else str(value)
        return f"{Decimal(said):,f}".removesuffix(".0") if DECIMAL.fullmatch(said) else said

    def _visible(self, field: str) -> bool:
        """Whether the reader may see what the form says there: a mask on it or above it hides it."""
        root, _, rest = field.partition(".")
        path = pattern_of("/" + rest.replace(".", "/"))
        if root != "form":
            path = self._form.amount if rest == "amount" else ""
        masks = (
            roles
            for pointer, roles in self._form.masks.items()
            if path and (path == pointer or path.startswith(pointer + "/"))
        )
        return all(self._audience & set(roles) for roles in masks)

    def _say(self, code: str, **values: Any) -> str:
        return say(code, self._language, **values)


_OF_ANOTHER = frozenset({"routes.for_absent", "routes.above_absent", "routes.own_request"})
_OPERATORS = {
    "==": "eq",
    "!=": "ne",
    ">": "gt",
    ">=": "ge",
    "<": "lt",
    "<=": "le",
    "in": "in",
    "contains": "contains",
    "startsWith": "starts",
    "endsWith": "ends",
}
