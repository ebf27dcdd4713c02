"""The part of Odoo's ORM that its API shows: fields, records, domains in polish notation, rights, its exceptions.

Strict on purpose: a field, method or parameter that Odoo does not have is the error that Odoo gives.
"""

from __future__ import annotations

import inspect
import itertools
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from operator import itemgetter
from typing import Any

Row = dict[str, Any]


class OdooError(Exception):
    """`name` as in error.data.name; `status` as /json/2 answers it."""

    def __init__(self, name: str, message: str, status: int = 500) -> None:
        super().__init__(message)
        self.name, self.message, self.status = name, message, status


def user_error(message: str) -> OdooError:
    return OdooError("odoo.exceptions.UserError", message, 422)


def access_error(message: str) -> OdooError:
    return OdooError("odoo.exceptions.AccessError", message, 403)


def missing_error(model: str, ids: Sequence[int]) -> OdooError:
    said = f"Record does not exist or has been deleted.\n(Records: {model}({ids[0]},), User: 2)"
    return OdooError("odoo.exceptions.MissingError", said, 404)


@dataclass
class Field:
    kind: str
    string: str
    relation: str = ""
    selection: Sequence[tuple[str, str]] = ()
    compute: Callable[[Env, Row], Any] | None = None
    groups: str = ""


@dataclass
class Model:
    name: str
    title: str
    fields: dict[str, Field]
    read: str = "base.group_user"  # the group that may read it
    rule: Callable[[Env, Row], bool] = lambda _env, _row: True
    of_model: dict[str, Callable[..., Any]] = field(default_factory=dict)  # @api.model
    of_records: dict[str, Callable[..., Any]] = field(default_factory=dict)
    after_create: Callable[[Env, Row], None] | None = None


@dataclass
class User:
    id: int
    login: str
    password: str
    keys: list[str]
    name: str
    partner: int
    employee: int
    groups: set[str]


class Base:
    """One database."""

    def __init__(self, version: int) -> None:
        self.version = version
        self.models: dict[str, Model] = {}
        self.rows: dict[str, dict[int, Row]] = {}
        self.users: dict[int, User] = {}
        self._ids = itertools.count(1)

    def add(self, model: Model) -> None:
        common = {
            "id": Field("integer", "ID"),
            "create_date": Field("datetime", "Created on"),
            "write_date": Field("datetime", "Last Updated on"),
            "create_uid": Field("many2one", "Created by", "res.users"),
            "write_uid": Field("many2one", "Last Updated by", "res.users"),
            "display_name": Field("char", "Display Name", compute=display_name),
        }
        model.fields = common | model.fields
        self.models[model.name] = model
        self.rows[model.name] = {}

    def insert(self, model: str, values: Mapping[str, Any], uid: int = 1) -> Row:
        for name in values:
            self.known(model, name)
        now = stamp()
        row: Row = dict.fromkeys(self.models[model].fields, False)
        row |= {"id": next(self._ids), "create_date": now, "write_date": now, "create_uid": uid}
        row |= {"write_uid": uid} | dict(values)
        self.rows[model][row["id"]] = row
        return row

    def known(self, model: str, name: str) -> Field:
        found = self.models[model].fields.get(name)
        if found is None:
            raise OdooError("builtins.ValueError", f"Invalid field {name!r} on model {model!r}")
        return found


def stamp() -> str:
    """Naive UTC with whole seconds, as Odoo writes."""
    return datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S")


def display_name(_env: Env, row: Row) -> str:
    return str(row.get("name") or f"#{row['id']}")


@dataclass
class Env:
    """Who calls."""

    base: Base
    user: User
    context: dict[str, Any]

    def has(self, group: str) -> bool:
        return group in self.user.groups

    def value(self, model: str, row: Row, name: str) -> Any:
        """A field as `read` shows it."""
        known = self.base.known(model, name)
        raw = known.compute(self, row) if known.compute else row.get(name, False)
        if known.kind == "many2one" and raw:
            return [raw, self.name_of(known.relation, raw)]
        return raw

    def name_of(self, model: str, number: int) -> str:
        row = self.base.rows[model].get(number)
        return str(self.value(model, row, "display_name")) if row else ""

    def visible(self, model: str) -> list[Row]:
        """The rows that rules let this user see, after his right to the model."""
        made = self.base.models[model]
        if not self.has(made.read):
            raise access_error(
                f"You are not allowed to access '{made.title}' ({model}) records.\n\n"
                "Contact your administrator to request access if necessary."
            )
        return [row for row in self.base.rows[model].values() if made.rule(self, row)]

    def browse(self, model: str, ids: Sequence[int]) -> list[Row]:
        seen = {row["id"]: row for row in self.visible(model)}
        for number in ids:
            if number not in self.base.rows[model]:
                raise missing_error(model, [number])
            if number not in seen:
                raise access_error(
                    f"Uh-oh! Looks like you have stumbled upon some top-secret records.\n\n"
                    f"Sorry, {self.user.name} (id={self.user.id}) doesn't have 'read' access to:\n- {model}"
                )
        return [seen[number] for number in ids]

    def write(self, model: str, row: Row, values: Mapping[str, Any]) -> None:
        for name in values:
            self.base.known(model, name)
        before = row.get("state")
        row |= dict(values) | {"write_date": stamp(), "write_uid": self.user.id}
        if "state" in values and before != row["state"] and "mail.message" in self.base.models:
            self.track(model, row)

    def track(self, model: str, row: Row) -> None:
        """The message that a tracked field leaves."""
        values = {"model": model, "res_id": row["id"], "author_id": self.user.partner}
        values |= {"message_type": "notification", "date": stamp(), "body": ""}
        self.base.insert("mail.message", values, self.user.id)

    # ------------------------------------------------------------------ methods of every model

    def fields_get(
        self,
        model: str,
        allfields: Sequence[str] | None = None,
        attributes: Sequence[str] | None = None,
    ) -> dict[str, Any]:
        made = {}
        for name, each in self.base.models[model].fields.items():
            if (allfields and name not in allfields) or (each.groups and not self.has(each.groups)):
                continue
            known: dict[str, Any] = {"type": each.kind, "string": each.string, "name": name}
            if each.selection:
                known["selection"] = [list(pair) for pair in each.selection]
            if each.relation:
                known["relation"] = each.relation
            made[name] = {key: known[key] for key in attributes or known if key in known}
        return made

    def read(
        self,
        model: str,
        ids: Sequence[int],
        fields: Sequence[str] | None = None,
        load: str = "_classic_read",
    ) -> list[Row]:
        found = [self.shown(model, row, fields) for row in self.browse(model, ids)]
        if load == "_classic_read":
            return found
        bare = [
            name for name, each in self.base.models[model].fields.items() if each.kind == "many2one"
        ]
        return [
            row | {name: row[name][0] for name in bare if isinstance(row.get(name), list)}
            for row in found
        ]

    def shown(self, model: str, row: Row, fields: Sequence[str] | None) -> Row:
        for name in fields or ():
            if self.base.known(model, name).groups and not self.has(
                self.base.known(model, name).groups
            ):
                raise access_error(
                    f"You do not have enough rights to access the fields {name!r} on {model}."
                )
        names = ["id", *(fields or self.base.models[model].fields)]
        return {name: self.value(model, row, name) for name in dict.fromkeys(names)}

    def search_read(
        self,
        model: str,
        domain: Sequence[Any] | None = None,
        fields: Sequence[str] | None = None,
        offset: int = 0,
        limit: int | None = None,
        order: str | None = None,
    ) -> list[Row]:
        rows = [row for row in self.visible(model) if self.fits(model, row, list(domain or ()))]
        for part in reversed((order or "id").split(",")):
            name, _, way = part.strip().partition(" ")
            self.base.known(model, name)
            rows.sort(key=itemgetter(name), reverse=way.lower() == "desc")
        rows = rows[offset : offset + limit if limit else None]
        return [self.shown(model, row, fields) for row in rows]

    def create(self, model: str, vals_list: Any) -> list[int]:
        made = []
        for values in [vals_list] if isinstance(vals_list, Mapping) else vals_list:
            row = self.base.insert(model, values, self.user.id)
            after = self.base.models[model].after_create
            if after:
                after(self, row)
            made.append(row["id"])
        return made

    # ------------------------------------------------------------------ domains

    def fits(self, model: str, row: Row, domain: list[Any]) -> bool:
        """Polish notation: & and | take two, ! one; what stands side by side is joined by &."""
        rest = list(domain)
        verdict = True
        while rest:
            verdict = self._term(model, row, rest) and verdict
        return verdict

    def _term(self, model: str, row: Row, rest: list[Any]) -> bool:
        if not rest:
            raise OdooError("builtins.ValueError", "Domain() is not well-formed")
        head = rest.pop(0)
        if head in ("&", "|"):
            one, two = self._term(model, row, rest), self._term(model, row, rest)
            return (one and two) if head == "&" else (one or two)
        if head == "!":
            return not self._term(model, row, rest)
        if not isinstance(head, list | tuple) or len(head) != 3:
            raise OdooError("builtins.ValueError", f"Invalid leaf {head!r}")
        return self._leaf(model, row, *head)

    def _leaf(self, model: str, row: Row, path: str, sign: str, wanted: Any) -> bool:
        name, _, deeper = path.partition(".")
        known = self.base.models[model].fields.get(name)
        if known is None:
            raise OdooError(
                "builtins.ValueError",
                f"Invalid field {model}.{name} in leaf {(path, sign, wanted)!r}",
            )
        value = known.compute(self, row) if known.compute else row[name]
        if deeper:
            below = self.base.rows[known.relation].get(value)
            return below is not None and self._leaf(known.relation, below, deeper, sign, wanted)
        if sign not in SIGNS:
            raise OdooError("builtins.ValueError", f"Invalid operator {sign!r} in leaf")
        return bool(SIGNS[sign](value, wanted))


SIGNS: dict[str, Callable[[Any, Any], Any]] = {
    "=": lambda value, wanted: value == wanted,
    "!=": lambda value, wanted: value != wanted,
    "in": lambda value, wanted: value in wanted,
    "not in": lambda value, wanted: value not in wanted,
    ">": lambda value, wanted: bool(value) and value > wanted,
    ">=": lambda value, wanted: bool(value) and value >= wanted,
    "<": lambda value, wanted: bool(value) and value < wanted,
    "<=": lambda value, wanted: bool(value) and value <= wanted,
}
COMMON_OF_MODEL = ("fields_get", "search_read", "create")


def bound(
    call: Callable[..., Any], args: Sequence[Any], named: Mapping[str, Any], wrong: str
) -> Any:
    """Call with parameters that fit, or say as Python does that they don't."""
    try:
        inspect.signature(call).bind(*args, **named)
    except TypeError as error:
        raise OdooError(wrong, str(error), 422) from None
    return call(*args, **named)
