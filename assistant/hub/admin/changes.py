"""What a draft changes, in words: one sentence per field, step, row of the matrix and thing that follows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from assistant.hub.domain.fields import in_language
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.people import Directory
from assistant.hub.domain.route import RouteDef
from assistant.hub.services.definitions import Found

from .conditions import Field, fields, worded
from .routerows import sheet_of
from .sheet import items
from .visit import Visitor
from .whom import called

Say = Callable[..., str]


def changes(guest: Visitor, directory: Directory, old: Found | None, new: Found) -> list[str]:
    """Everything that differs between what is in force and the draft; [] if nothing does."""
    speaker = Speaker(guest, directory, new.form)
    if old is None:
        return [
            guest.say("admin.diff_new"),
            *(speaker.step(each) for each in sheet_of(new.route)["steps"]),
        ]
    return [*_form(guest, old.form, new.form), *speaker.route(old.route, new.route)]


_WHOLE = ("matrix", "after", "tiers", "cc", "start", "urgent_factor")


class Speaker:
    """Steps and rows of a route in words."""

    def __init__(self, guest: Visitor, directory: Directory, form: FormDef) -> None:
        """For this reader, with this form's titles."""
        self._guest, self._directory, self._form = guest, directory, form
        self._fields = {each.name: each for each in fields(form, guest.language)}
        self._say = guest.say

    def step(self, row: Mapping[str, Any]) -> str:
        """One step: who, how, when, how long."""
        return self._say("admin.diff_step", name=self.name(row), what=self.asks(row))

    def half(self, row: Mapping[str, Any]) -> str:
        """What a step asks while it is being written: whatever is missing is left out."""
        conds = [
            each for each in items(row, "conds") if isinstance(each, dict) and each.get("field")
        ]
        mode = str(row.get("mode") or "always") if row.get("free") or conds else "always"
        whole = {
            "sign": "any", "hours": "", "clock": "work_hours", "step_up": "", "free": "", **row, "mode": mode,
            "who": [str(each) for each in items(row, "who") if each],
            "conds": [{"op": "==", "value": "", **each} for each in conds],
        }  # fmt: skip
        return self.asks(whole) if whole["who"] else ""

    def asks(self, row: Mapping[str, Any]) -> str:
        """What a step asks, without its name."""
        say, parts = self._say, [self.people(row["who"])]
        if len(row["who"]) > 1:
            parts.append(say(f"admin.sign_{row['sign']}"))
        if row["mode"] != "always":
            parts.append(say("admin.only_if", what=self.condition(row)))
        if row["hours"]:
            parts.append(say(f"admin.after_{row['clock']}", hours=row["hours"]))
        if row["step_up"]:
            parts.append(say("admin.with_code"))
        return say("admin.comma").join(parts)

    def name(self, row: Mapping[str, Any]) -> str:
        """What a step is called."""
        titles = {"en": row["en"], "zh-Hant": row["hant"], "zh-Hans": row["hans"]}
        return in_language(titles, self._guest.language) or row["id"]

    def people(self, words: list[str]) -> str:
        """Whom a step asks."""
        said = [called(self._guest, self._directory, self._form, each) for each in words]
        return self._say("admin.and").join(said)

    def condition(self, row: Mapping[str, Any]) -> str:
        """A condition: its rows in words, free CEL as it is."""
        if row["mode"] == "free":
            return str(row["free"])
        return self._say("admin.and").join(map(self._fact, row["conds"]))

    def _fact(self, row: Mapping[str, Any]) -> str:
        field = self._fields.get(row["field"], Field(row["field"], row["field"]))
        value = worded([field], field.name, row["value"])
        operator = self._say("admin.op_" + _OPS[row["op"]]) if row["op"] in _OPS else ""
        return f"{field.title} {operator} {value}"

    def route(self, old: RouteDef, new: RouteDef) -> list[str]:
        """What differs between two routes."""
        before, after = (_by_id(sheet_of(each)) for each in (old, new))
        made = [
            self._say("admin.diff_step_gone", name=self.name(row))
            for key, row in before.items()
            if key not in after
        ]
        for key, row in after.items():
            if key not in before:
                made.append(self._say("admin.diff_step_new", what=self.step(row)))
            elif row != before[key]:
                made.append(
                    self._say(
                        "admin.diff_step_changed",
                        before=self.step(before[key]),
                        after=self.step(row),
                    )
                )
        if [key for key in before if key in after] != [key for key in after if key in before]:
            order = self._say("admin.arrow").join(self.name(row) for row in after.values())
            made.append(self._say("admin.diff_order", order=order))
        rows, drafted = sheet_of(old), sheet_of(new)
        return made + [
            self._say(f"admin.diff_{name}") for name in _WHOLE if rows[name] != drafted[name]
        ]


_OPS = {
    ">": "gt", ">=": "ge", "<": "lt", "<=": "le", "==": "eq", "!=": "ne", "in": "in", "contains": "contains",
    "startsWith": "starts", "endsWith": "ends",
}  # fmt: skip


def _by_id(sheet: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in sheet["steps"]}


def _form(guest: Visitor, old: FormDef, new: FormDef) -> list[str]:
    before, after = ({row["pointer"]: row for row in form.ui} for form in (old, new))
    made = [_said(guest, "field_gone", row) for key, row in before.items() if key not in after]
    made += [_said(guest, "field_new", row) for key, row in after.items() if key not in before]
    for key, row in after.items():
        if key in before:
            made += _field(guest, (old, before[key]), (new, row))
    if list(before) != list(after) and set(before) == set(after):
        made.append(guest.say("admin.diff_fields_order"))
    if old.edits != new.edits:
        made.append(guest.say("admin.diff_edits"))
    if (old.titles, old.prefix, old.amount) != (new.titles, new.prefix, new.amount):
        made.append(guest.say("admin.diff_form"))
    if old.files != new.files:
        made.append(guest.say("admin.diff_files"))
    if old.checks != new.checks:
        made.append(guest.say("admin.diff_checks"))
    return made


def _field(
    guest: Visitor, old: tuple[FormDef, Mapping[str, Any]], new: tuple[FormDef, Mapping[str, Any]]
) -> list[str]:
    (form_before, row_before), (form, row) = old, new
    name, pointer = str(row["pointer"]).removeprefix("/"), row["pointer"]
    made = []
    needed = name in form.schema.get("required", ())
    if needed != (name in form_before.schema.get("required", ())):
        made.append(_said(guest, "field_needed" if needed else "field_free", row))
    if form_before.masks.get(pointer) != form.masks.get(pointer):
        made.append(_said(guest, "field_mask", row))
    lines = row["widget"] == "list" and _lines(form_before, name) != _lines(form, name)
    if row_before != row or lines:
        made.append(_said(guest, "field_changed", row))
    return made


def _lines(form: FormDef, name: str) -> Any:
    return form.schema["properties"].get(name)


def _said(guest: Visitor, what: str, row: Mapping[str, Any]) -> str:
    return guest.say(f"admin.diff_{what}", name=in_language(row["titles"], guest.language))
