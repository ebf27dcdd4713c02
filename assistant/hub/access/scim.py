"""SCIM 2.0 (RFC 7643, 7644) as a mapping: users and groups out, users, patches and filters in. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from assistant.hub.domain.records import Record
from assistant.hub.problems import Invalid

USER = "urn:ietf:params:scim:schemas:core:2.0:User"
GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group"
ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"
LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"
MOST = 200  # of one page
_FILTER = re.compile(
    r'\s*([A-Za-z.:0-9]{1,120})\s+eq\s+("(?:[^"\\]|\\.){0,200}")\s*', re.IGNORECASE
)
_FILTERS = {
    "username": "email",
    "externalid": "external",
    "emails.value": "email",
    "emails": "email",
}


def user(record: Record, manager: str, rev: int, updated: datetime, base: str) -> dict[str, Any]:
    """A person as a SCIM user; `manager` is his name, `base` the address before /Users."""
    more: dict[str, Any] = {"employeeNumber": record.number, "department": record.department}
    if record.supervisor:
        more["manager"] = {"value": record.supervisor, "displayName": manager}
    found: dict[str, Any] = {
        "schemas": [USER, ENTERPRISE],
        "id": record.id,
        "userName": record.email,
        "displayName": record.name,
        "name": {"formatted": record.name},
        "active": record.active,
        "emails": [{"value": record.email, "type": "work", "primary": True}],
        "preferredLanguage": record.locale,
        "timezone": record.zone,
        ENTERPRISE: more,
        "meta": _meta("User", f"{base}/Users/{record.id}", rev, updated),
    }
    return found | ({"externalId": record.external} if record.external else {})


def group(role: str, name: str, members: Sequence[tuple[str, str]], base: str) -> dict[str, Any]:
    """A role as a SCIM group; `members` are (id, name)."""
    return {
        "schemas": [GROUP],
        "id": role,
        "displayName": name,
        "members": [
            {"value": each, "display": shown, "type": "User", "$ref": f"{base}/Users/{each}"}
            for each, shown in members
        ],
        "meta": {"resourceType": "Group", "location": f"{base}/Groups/{role}"},
    }


def listed(found: Sequence[Mapping[str, Any]], total: int, start: int) -> dict[str, Any]:
    """A page of a list; `start` counts from 1 (RFC 7644, 3.4.2)."""
    return {
        "schemas": [LIST],
        "totalResults": total,
        "startIndex": start,
        "itemsPerPage": len(found),
        "Resources": list(found),
    }


def page(start: int, count: int) -> slice:
    """What of all that was found is on the page from `start`, which counts from 1."""
    first = max(start, 1) - 1
    return slice(first, first + min(max(count, 0), MOST))


def error(status: int, detail: str, kind: str = "") -> dict[str, Any]:
    """An error's body (RFC 7644, 3.12); `kind` is its scimType."""
    return {"schemas": [ERROR], "status": str(status), "detail": detail} | (
        {"scimType": kind} if kind else {}
    )


def filter_of(text: str) -> tuple[str, str]:
    """Our field and the value of `userName eq "x"`, `externalId eq "x"`; ("", "") for no filter. Raises Invalid."""
    if not text.strip():
        return "", ""
    name, value = _equals(text)
    field = _FILTERS.get(name.removeprefix(USER.lower() + ":"), "")
    if not field:
        raise Invalid("access.scim_filter")
    return field, value.lower() if field == "email" else value


def group_filter(text: str) -> str:
    """The name of `displayName eq "x"`, "" for no filter. Raises Invalid."""
    if not text.strip():
        return ""
    name, value = _equals(text)
    if name != "displayname":
        raise Invalid("access.scim_filter")
    return value


def fields_of(body: Mapping[str, Any]) -> dict[str, str]:
    """The fields that a posted or put user gives. Raises Invalid for values of a wrong kind.

    Without an employee number the other system's id stands for it, and without that the user name.
    """
    found = {"email": text("userName", body.get("userName")).lower()}
    more = body.get(ENTERPRISE)
    more = more if isinstance(more, Mapping) else {}
    found["name"] = _name(body) or found["email"]
    for name, field in (
        ("externalId", "external"),
        ("preferredLanguage", "locale"),
        ("timezone", "zone"),
    ):
        if name in body:
            found[field] = text(name, body[name])
    if "department" in more:
        found["department"] = text("department", more["department"])
    if "manager" in more:
        found["supervisor"] = manager_of(more["manager"])
    if "active" in body:
        found["active"] = flag(body["active"])
    if number := text("employeeNumber", more.get("employeeNumber", "")):
        found["number"] = number
    return found


def _equals(text: str) -> tuple[str, str]:
    match = _FILTER.fullmatch(text)
    if not match:
        raise Invalid("access.scim_filter")
    try:
        return match[1].lower(), str(json.loads(match[2]))
    except ValueError as fault:
        raise Invalid("access.scim_filter") from fault


def _name(body: Mapping[str, Any]) -> str:
    parts = body.get("name")
    parts = parts if isinstance(parts, Mapping) else {}
    joined = " ".join(str(parts[k]) for k in ("givenName", "familyName") if parts.get(k))
    return text("displayName", body.get("displayName") or parts.get("formatted") or joined)


def manager_of(value: Any) -> str:
    """A manager given as an object, or by his id alone."""
    return text("manager", value.get("value", "") if isinstance(value, Mapping) else value)


def flag(value: Any) -> str:
    """Yes or no, also as text, which some providers send. Raises Invalid."""
    if value is True or value in ("True", "true"):
        return "yes"
    if value is False or value in ("False", "false"):
        return "no"
    raise Invalid("access.scim_value", field="active")


def text(field: str, value: Any) -> str:
    """A text's letters; "" for nothing. Raises Invalid."""
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Invalid("access.scim_value", field=field)
    return value.strip()


def _meta(kind: str, location: str, rev: int, updated: datetime) -> dict[str, Any]:
    return {
        "resourceType": kind,
        "location": location,
        "version": f'W/"{rev}"',
        "lastModified": updated.isoformat().replace("+00:00", "Z"),
    }
