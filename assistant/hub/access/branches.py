"""The departments while a list is compared: found by id, name or path ("Sales/Hong Kong"), made when they are new."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.hub.domain.people import Department

_DEEPEST = 20
_LONGEST = 60


class Branches:
    """A working copy of the departments."""

    def __init__(self, departments: Mapping[str, Department]) -> None:
        self._before = dict(departments)
        self._now = dict(departments)
        self._heads: dict[str, str] = {}  # named by this file

    def find(self, text: str) -> str:
        """The id of a department by id, by path, or by a name that only one has; "" if there is none."""
        wanted = [each.casefold() for each in _path(text)]
        if not wanted:
            return ""
        if text.casefold() in self._now:
            return text.casefold()
        fits = [each.id for each in self._now.values() if self._fits(each, wanted)]
        return fits[0] if len(fits) == 1 else ""

    def find_or_make(self, text: str) -> str:
        """The same; a path that is not there yet is made, from the top. "" when it is no name, or names several."""
        names = _path(text)
        if not names or len(names) > _DEEPEST or any(len(each) > _LONGEST for each in names):
            return ""
        if found := self.find(text):
            return found
        if len(names) == 1 and self._named(names[0]):
            return ""
        parent = ""
        for depth, name in enumerate(names):
            parent = self.find("/".join(names[: depth + 1])) or self._make(name, parent)
        return parent

    def head(self, department: str) -> str:
        """Who leads it, "" if nobody."""
        found = self._now.get(department)
        return found.head if found else ""

    def set_head(self, department: str, person: str) -> bool:
        """`person` leads it; False when this file has named another one."""
        if self._heads.setdefault(department, person) != person:
            return False
        self._now[department] = replace(self._now[department], head=person)
        return True

    def clear_head(self, department: str) -> None:
        """Nobody leads it, unless this file names somebody."""
        if department not in self._heads:
            self._now[department] = replace(self._now[department], head="")

    def changed(self) -> tuple[Department, ...]:
        """Those that are new or other than before."""
        return tuple(each for id_, each in self._now.items() if self._before.get(id_) != each)

    def _fits(self, department: Department, wanted: list[str]) -> bool:
        """The path's last names, from the department upwards."""
        here: Department | None = department
        for name in reversed(wanted):
            if here is None or name not in (here.name.casefold(), here.id):
                return False
            here = self._now.get(here.parent)
        return True

    def _named(self, name: str) -> bool:
        return any(each.name.casefold() == name.casefold() for each in self._now.values())

    def _make(self, name: str, parent: str) -> str:
        made = slug(name)
        if made in self._now or not made:
            made = f"{parent}-{made}".strip("-")
        number = 2
        while made in self._now or not made:
            made, number = f"{slug(name) or 'department'}-{number}", number + 1
        self._now[made] = Department(made, name, parent, "")
        return made


def slug(name: str) -> str:
    """An id that a person can read: letters and digits of any script in small, the rest as hyphens."""
    return re.sub(r"[^\w]+", "-", name.casefold()).strip("-_")[:_LONGEST]


def _path(text: str) -> list[str]:
    return [each for each in (part.strip() for part in re.split(r"[/\\>]", text)) if each]
