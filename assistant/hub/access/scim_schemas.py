"""What a SCIM client may ask before it begins (RFC 7644, 4): the kinds of resources and their attributes. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .scim import ENTERPRISE, GROUP, USER

SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Schema"
TYPE = "urn:ietf:params:scim:schemas:core:2.0:ResourceType"
_FIXED: dict[str, Any] = {"mutability": "readOnly"}
_MUST: dict[str, Any] = {"required": True}


def schemas(base: str) -> list[dict[str, Any]]:
    """Every attribute that is kept here, of people, of the enterprise's part of them, and of groups."""
    return [
        _schema(USER, "User", "A person", _user(), base),
        _schema(ENTERPRISE, "EnterpriseUser", "A person's place in the company", _enterprise(), base),
        _schema(GROUP, "Group", "A role and who holds it", _group(), base),
    ]  # fmt: skip


def resource_types(base: str) -> list[dict[str, Any]]:
    """Users with the enterprise's extension, and groups."""
    user = _type("User", "/Users", USER, base)
    user["schemaExtensions"] = [{"schema": ENTERPRISE, "required": False}]
    return [user, _type("Group", "/Groups", GROUP, base)]


def _user() -> list[dict[str, Any]]:
    return [
        _attribute("userName", "The e-mail address, which is the name to sign in with", uniqueness="server", **_MUST),
        _attribute("displayName", "The name as it is shown"),
        _attribute("name", "The same", [_attribute("formatted", "In one piece")]),
        _attribute("active", "Who is not is signed out everywhere", type="boolean"),
        _attribute("emails", "The address, which userName sets", [
            _attribute("value", "The address", **_FIXED),
            _attribute("type", "Always work", **_FIXED),
            _attribute("primary", "Always true", type="boolean", **_FIXED),
        ], multiValued=True, **_FIXED),
        _attribute("preferredLanguage", "en, zh-Hant or zh-Hans"),
        _attribute("timezone", "As in the time zone database"),
    ]  # fmt: skip


def _enterprise() -> list[dict[str, Any]]:
    return [
        _attribute("employeeNumber", "The number in the company's lists", uniqueness="server"),
        _attribute("department", "With those above it, as in Sales/Macau"),
        _attribute("manager", "The supervisor", [
            _attribute("value", "The supervisor's id"),
            _attribute("displayName", "The supervisor's name", **_FIXED),
        ]),
    ]  # fmt: skip


def _group() -> list[dict[str, Any]]:
    once: dict[str, Any] = {"mutability": "immutable"}
    return [
        _attribute("displayName", "The role's name", **_MUST),
        _attribute("members", "Who holds it", [
            _attribute("value", "The person's id", **once),
            _attribute("display", "The person's name", **_FIXED),
            _attribute("type", "Always User", **_FIXED),
            _attribute("$ref", "Where the person is", type="reference", referenceTypes=["User"], **once),
        ], multiValued=True),
    ]  # fmt: skip


def _attribute(
    name: str, about: str, within: list[dict[str, Any]] | None = None, **more: Any
) -> dict[str, Any]:
    """One attribute (RFC 7643, 7); `more` is what is not as with most."""
    made: dict[str, Any] = {
        "name": name, "type": "complex" if within else "string", "multiValued": False, "description": about,
        "required": False, "mutability": "readWrite", "returned": "default",
    }  # fmt: skip
    plain = more.get("type", made["type"])
    if plain in {"string", "reference"}:
        made |= {"caseExact": plain == "reference", "uniqueness": "none"}
    return made | more | ({"subAttributes": within} if within else {})


def _schema(
    id: str, name: str, about: str, attributes: list[dict[str, Any]], base: str  # noqa: A002 - the schema's own name
) -> dict[str, Any]:  # fmt: skip
    return {
        "schemas": [SCHEMA], "id": id, "name": name, "description": about, "attributes": attributes,
        "meta": _meta("Schema", f"{base}/Schemas/{id}"),
    }  # fmt: skip


def _type(name: str, endpoint: str, schema: str, base: str) -> dict[str, Any]:
    return {
        "schemas": [TYPE], "id": name, "name": name, "endpoint": endpoint, "schema": schema,
        "meta": _meta("ResourceType", f"{base}/ResourceTypes/{name}"),
    }  # fmt: skip


def _meta(kind: str, location: str) -> Mapping[str, str]:
    return {"resourceType": kind, "location": location}
