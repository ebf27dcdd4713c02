"""People as an import sees them: rows as they lie, what a file asks for, what would change. Values only."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.model.value import dataclass

from .people import Department, Grant


@dataclass(frozen=True, slots=True)
class Record:
    """One person's row. `week` is text as planning.workweek reads it; `external` the id in the system it came from."""

    id: str
    number: str
    name: str
    email: str
    department: str = ""
    supervisor: str = ""
    region: str = ""
    level: int = 0
    active: bool = True
    locale: str = "en"
    zone: str = "UTC"
    week: str = "mon-fri 09:00-18:00"
    external: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """One person of a file: where he stands there, and the fields it gives (what it does not give stays as it is)."""

    line: int
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file: its line (1 = the first; 0 = the file as a whole), the field, a code of hub/words."""

    line: int
    field: str
    code: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """What would happen to one person. `kind`: added, changed, left, back; `before`/`after` hold what differs."""

    kind: str
    record: Record
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    line: int = 0


@dataclass(frozen=True, slots=True)
class Company:
    """Everything an import is compared with, as it is in the tables."""

    records: Mapping[str, Record]
    departments: Mapping[str, Department]
    grants: tuple[Grant, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file would do. With `faults` it does nothing at all; an empty one is a file that says nothing new.

    `kept` are people who are missing from a whole company's file and stay all the same, because they are admins.
    """

    changes: tuple[Change, ...] = ()
    departments: tuple[Department, ...] = ()  # new ones, and those with another head or parent
    granted: tuple[Grant, ...] = ()
    revoked: tuple[Grant, ...] = ()
    faults: tuple[Fault, ...] = ()
    kept: tuple[str, ...] = ()

    def counts(self) -> dict[str, int]:
        """How many of each kind."""
        kinds = [each.kind for each in self.changes]
        return {kind: kinds.count(kind) for kind in ("added", "changed", "left", "back")}
