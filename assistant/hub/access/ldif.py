"""A directory server's export (LDIF, RFC 2849; inetOrgPerson, RFC 2798, or Active Directory) as a list of people."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Mapping

from assistant.hub.domain.records import Fault, Line
from assistant.model.value import dataclass

from .sheet import CAP, ROWS, decoded, read_values

_PEOPLE = frozenset({"person", "inetorgperson", "organizationalperson", "user"})
_GROUPS = frozenset({"groupofnames", "groupofuniquenames", "group"})
_DISABLED = 0x2  # of Active Directory's userAccountControl
_FIELDS = {
    "number": ("employeenumber", "employeeid", "uid", "samaccountname"),
    "name": ("displayname", "cn"),
    "email": ("mail", "userprincipalname"),
    "region": ("c", "co"),
    "locale": ("preferredlanguage",),
    "department": ("department", "departmentnumber"),
    "external": ("entryuuid", "objectguid"),
}
_NO_BRANCH = frozenset({"people", "users", "staff", "accounts", "person", "employees"})


@dataclass(frozen=True, slots=True)
class Item:
    """One entry: its line, its name in one spelling, and its attributes in small letters."""

    line: int
    dn: str
    attributes: Mapping[str, tuple[str, ...]]


def read_ldif(raw: bytes) -> tuple[tuple[Line, ...], tuple[Fault, ...]]:
    """The people of an LDIF file, their supervisors by `manager`, their roles by the groups that list them.

    Only whole entries are taken: one that deletes or modifies is refused with its line, and so is a value by address.
    """
    text = decoded(raw) if len(raw) <= CAP else None
    if text is None:
        return (), (Fault(0, "", "access.encoding", {}),)
    items, faults = _items(text)
    people = [each for each in items if _is_a(each, _PEOPLE)]
    if not people and not faults:
        return (), (Fault(0, "", "access.empty_file", {}),)
    if len(people) > ROWS:
        return (), (Fault(0, "", "access.file_too_big", {}),)
    numbers = {each.dn: _first(each, _FIELDS["number"]) for each in people}
    roles = _roles(items)
    lines = []
    for each in people:
        values, wrong = read_values(each.line, _cells(each, numbers, roles))
        lines.append(Line(each.line, values))
        faults += wrong
    return tuple(lines), tuple(faults)


def normal_dn(text: str) -> str:
    """A distinguished name in one spelling (RFC 4514): small letters, no spaces around commas and equal signs."""
    parts = (part.partition("=") for part in re.split(r"(?<!\\),", text))
    return ",".join(f"{key.strip()}={value.strip()}" for key, _, value in parts).casefold()


def _cells(
    item: Item, numbers: Mapping[str, str], roles: Mapping[str, list[str]]
) -> dict[str, str]:
    cells = {field: found for field, names in _FIELDS.items() if (found := _first(item, names))}
    if "department" not in cells and (branch := _branch(item.dn)):
        cells["department"] = branch
    manager = _first(item, ("manager",))
    if manager:
        cells["supervisor"] = numbers.get(normal_dn(manager)) or manager
    if item.dn in roles:
        cells["roles"] = "; ".join(roles[item.dn])
    control = _first(item, ("useraccountcontrol",))
    if control.isascii() and control.isdigit():
        cells["active"] = "no" if int(control) & _DISABLED else "yes"
    return {"number": "", "name": "", "email": "", **cells}


def _branch(dn: str) -> str:
    """The organisational units of a name, the top one first, without the one that only says "people"."""
    units = [part[3:] for part in re.split(r"(?<!\\),", dn) if part.startswith("ou=")]
    return "/".join(reversed([each for each in units if each not in _NO_BRANCH]))


def _roles(items: list[Item]) -> dict[str, list[str]]:
    """Members of groups: a group's name is a role. Once a file has groups, everybody's roles are what they say."""
    groups = [each for each in items if _is_a(each, _GROUPS)]
    if not groups:
        return {}
    found: dict[str, list[str]] = {each.dn: [] for each in items if _is_a(each, _PEOPLE)}
    for group in groups:
        role = re.sub(r"[^\w\-]+", "_", _first(group, ("cn",)).strip()).casefold()
        for name in (
            *group.attributes.get("member", ()),
            *group.attributes.get("uniquemember", ()),
        ):
            if role and normal_dn(name) in found:
                found[normal_dn(name)].append(role)
    return found


def _is_a(item: Item, kinds: frozenset[str]) -> bool:
    return not kinds.isdisjoint(each.casefold() for each in item.attributes.get("objectclass", ()))


def _first(item: Item, names: tuple[str, ...]) -> str:
    return next((item.attributes[each][0] for each in names if item.attributes.get(each)), "")


def _items(text: str) -> tuple[list[Item], list[Fault]]:
    items, faults = [], []
    for line, block in _blocks(text):
        attributes: dict[str, tuple[str, ...]] = {}
        for at, row in block:
            found = _attribute(row)
            if found is None:
                faults.append(Fault(at, "", "access.ldif_line", {"text": row[:60]}))
                continue
            name, value = found
            attributes[name] = (*attributes.get(name, ()), value)
        if "version" in attributes and len(attributes) == 1:
            continue
        if not attributes.get("dn") or attributes.get("changetype", ("add",))[0] != "add":
            faults.append(Fault(line, "", "access.ldif_change", {}))
            continue
        items.append(Item(line, normal_dn(attributes["dn"][0]), attributes))
    return items, faults


def _attribute(row: str) -> tuple[str, str] | None:
    """`name: text`, `name:: base64`; a value by address (`name:< file:///...`) is never fetched."""
    name, colon, value = row.partition(":")
    plain = name.partition(";")[0].strip().casefold()
    if not colon or not plain or value.startswith("<"):
        return None
    if not value.startswith(":"):
        return plain, value.strip()
    try:
        raw = base64.b64decode(value[1:].strip(), validate=True)
    except (binascii.Error, ValueError):
        return None
    try:
        return plain, raw.decode()
    except UnicodeDecodeError:
        return plain, raw.hex()  # an objectGUID, a picture


def _blocks(text: str) -> list[tuple[int, list[tuple[int, str]]]]:
    """Entries with their lines unfolded; comments (and their folds) are left out."""
    blocks: list[tuple[int, list[tuple[int, str]]]] = []
    here: list[tuple[int, str]] = []
    comment = False
    for number, line in enumerate([*text.lstrip("\ufeff").splitlines(), ""], 1):
        if line.startswith(" "):
            if here and not comment:
                here[-1] = (here[-1][0], here[-1][1] + line[1:])
            continue
        comment = line.startswith("#")
        if comment:
            continue
        if line.strip():
            if (
                here
                and here[0][1].lower().startswith("version:")
                and line.lower().startswith("dn:")
            ):
                here = []
            here.append((number, line))
        elif here:
            blocks.append((here[0][0], here))
            here = []
    return blocks
