"""What a SCIM patch says (RFC 7644, 3.5.2), as the big identity providers write it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assistant.hub.problems import Invalid
from assistant.model.value import dataclass

from .scim import ENTERPRISE, USER, flag, manager_of, text

_MEMBER = re.compile(r'members\[value\s+eq\s+"([^"\\]{1,100})"\]', re.IGNORECASE)
_PATHS = {  # a patch's path in small letters -> our field
    "username": "email",
    "emails": "email",
    'emails[type eq "work"].value': "email",
    "emails[primary eq true].value": "email",
    "displayname": "name",
    "name.formatted": "name",
    "externalid": "external",
    "active": "active",
    "preferredlanguage": "locale",
    "locale": "locale",
    "timezone": "zone",
    "employeenumber": "number",
    "department": "department",
    "manager": "supervisor",
    "manager.value": "supervisor",
}
# what a directory has beside that (RFC 7643, 4.1 and 4.3): taken and not kept, as in a POST, lest it stop the rest
_IGNORED = frozenset(
    {
        "schemas", "id", "meta", "title", "nickname", "usertype", "profileurl", "phonenumbers", "ims", "photos",
        "addresses", "groups", "entitlements", "roles", "x509certificates", "costcenter", "organization", "division",
    }
)  # fmt: skip
_NAMES = frozenset(
    f"name.{each}"
    for each in ("givenname", "familyname", "middlename", "honorificprefix", "honorificsuffix")
)
_OTHER_EMAIL = re.compile(r'emails\[type eq "(?!work")[a-z]{1,20}"\](\.[a-z]{1,20})?')


@dataclass(frozen=True, slots=True)
class Members:
    """What a patch does to a group's members, and to its name ("" = nothing). `instead`: `add` are all there are."""

    add: tuple[str, ...] = ()
    remove: tuple[str, ...] = ()
    instead: bool = False
    name: str = ""


def patched(body: Mapping[str, Any]) -> dict[str, str]:
    """The fields that a patch of a user sets (RFC 7644, 3.5.2); a removed one is "". Raises Invalid.

    As the big identity providers write it: "Replace" in capitals, "False" as text, an object without a path.
    """
    found: dict[str, str] = {}
    for verb, path, value in _operations(body):
        for name, each in _flat({path: value} if path else value):
            _patch_one(found, verb, name, each)
    return found


def patched_members(body: Mapping[str, Any]) -> Members:
    """What a patch of a group does. Raises Invalid."""
    done = Members()
    for verb, path, value in _operations(body):
        done = _patch_group(done, verb, path, value)
    return done


def members_of(value: Any) -> tuple[str, ...]:
    """The ids of a list of members. Raises Invalid."""
    rows = value if isinstance(value, list) else [value]
    if any(
        not isinstance(each, Mapping) or not isinstance(each.get("value"), str) for each in rows
    ):
        raise Invalid("access.scim_value", field="members")
    return tuple(dict.fromkeys(each["value"] for each in rows))


def _patch_one(found: dict[str, str], verb: str, name: str, value: Any) -> None:
    key = name.lower().removeprefix(ENTERPRISE.lower() + ":").removeprefix(USER.lower() + ":")
    if re.split(r"[.\[]", key, maxsplit=1)[0] in _IGNORED or key in _NAMES:
        return
    if _OTHER_EMAIL.fullmatch(key):  # the hub knows the one at work alone
        return
    field = _PATHS.get(key)
    if field is None:
        raise Invalid("access.scim_path", path=name[:80])
    if verb == "remove":
        found[field] = ""
    elif field == "active":
        found[field] = flag(value)
    elif field == "supervisor":
        found[field] = manager_of(value[0] if isinstance(value, list) and value else value)
    else:
        found[field] = text(name, _first(value))


def _patch_group(done: Members, verb: str, path: str, value: Any) -> Members:
    if one := _MEMBER.fullmatch(path):
        path, value = "members", [{"value": one[1]}]
        verb = "remove" if verb == "remove" else "refused"
    if not path:
        for name in ("displayName", "members"):
            if name in value:
                done = _patch_group(done, verb, name, value[name])
        return done
    key = path.lower()
    if key == "members":
        return _patch_members(done, verb, value)
    if key == "displayname" and verb != "remove":
        return replace(done, name=text("displayName", value))
    if key == "externalid":
        return done
    raise Invalid("access.scim_path", path=path[:80])


def _patch_members(done: Members, verb: str, value: Any) -> Members:
    match verb:
        case "add":
            new = members_of(value)
            return replace(done, add=(*done.add, *new), remove=_without(done.remove, new))
        case "replace":
            return Members(members_of(value), (), True, done.name)
        case "remove" if value:
            gone = members_of(value)
            return replace(done, add=_without(done.add, gone), remove=(*done.remove, *gone))
        case "remove":
            return Members((), (), True, done.name)
        case _:
            raise Invalid("access.scim_path", path="members")


def _without(some: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    """Of one patch the later operation counts (RFC 7644, 3.5.2: in the order in which they stand)."""
    return tuple(each for each in some if each not in others)


def _first(value: Any) -> Any:
    """Of a list of objects the value of the primary one, else of the one at work, else of the first."""
    if not (isinstance(value, list) and value and all(isinstance(e, Mapping) for e in value)):
        return value
    best = min(
        value, key=lambda each: (each.get("primary") is not True, each.get("type") != "work")
    )
    return best.get("value")


def _operations(body: Mapping[str, Any]) -> list[tuple[str, str, Any]]:
    rows = next((body[each] for each in body if each.lower() == "operations"), None)
    if not isinstance(rows, list) or not all(isinstance(each, Mapping) for each in rows):
        raise Invalid("access.scim_value", field="Operations")
    found = []
    for each in rows:
        verb, path = str(each.get("op", "")).lower(), each.get("path") or ""
        bare = not path and not isinstance(each.get("value"), Mapping)
        if verb not in ("add", "replace", "remove") or not isinstance(path, str) or bare:
            raise Invalid("access.scim_value", field="op")
        found.append((verb, path, each.get("value")))
    return found


def _flat(value: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """An object's names are paths; those of the extension and of `name` one level down."""
    found: list[tuple[str, Any]] = []
    for name, each in value.items():
        if name == ENTERPRISE and isinstance(each, Mapping):
            found += each.items()
        elif name == "name" and isinstance(each, Mapping):
            found += [(f"name.{inner}", one) for inner, one in each.items()]
        else:
            found.append((name, each))
    return found
