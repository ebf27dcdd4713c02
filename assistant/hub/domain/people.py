"""The company as it is now: people, departments, who stands in for whom. Frozen values and lookups on them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from assistant.model.digest import WorkProfile
from assistant.model.value import dataclass

_DEEPEST = 40  # levels of departments or supervisors; more is a ring in somebody's import


@dataclass(frozen=True, slots=True)
class Person:
    """One employee. `level` is the rank in the company (higher signs for more); `locale` a BCP 47 tag.

    `work` says in which hours time-outs run for this person (zone included).
    """

    id: str
    number: str
    name: str
    email: str
    department: str  # a Department's id, "" if none
    supervisor: str  # a Person's id, "" at the top
    region: str
    level: int
    active: bool
    locale: str
    work: WorkProfile


@dataclass(frozen=True, slots=True)
class Department:
    """A part of the company. `head` is a Person's id, `parent` a Department's."""

    id: str
    name: str
    parent: str
    head: str


@dataclass(frozen=True, slots=True)
class Deputy:
    """`delegate` acts for `principal` from `start` (inclusive) to `end` (exclusive), UTC; no `forms` = all of them.

    `absent` is an out-of-office: the principal is not asked while it lasts, only the delegate is.
    """

    id: str
    principal: str
    delegate: str
    start: datetime
    end: datetime
    forms: tuple[str, ...] = ()
    absent: bool = False

    def covers(self, form: str, now: datetime) -> bool:
        """Whether it holds for this form at this moment."""
        return self.start <= now < self.end and (not self.forms or form in self.forms)


@dataclass(frozen=True, slots=True)
class Grant:
    """`person` has `role` in the department `scope` and those below it; "*" is the whole company."""

    person: str
    role: str
    scope: str = "*"


@dataclass(frozen=True, slots=True)
class Directory:
    """A frozen picture of the company. `rev` rises with every change of it."""

    rev: int
    people: Mapping[str, Person]
    departments: Mapping[str, Department]
    grants: tuple[Grant, ...] = ()
    deputies: tuple[Deputy, ...] = ()

    def active(self, person: str) -> bool:
        """Known and still with the company."""
        found = self.people.get(person)
        return found is not None and found.active

    def name(self, person: str) -> str:
        """The name to show; the id of somebody unknown, "Sundown" for the hub itself ("")."""
        found = self.people.get(person)
        return found.name if found else person or "Sundown"

    def supervisor(self, person: str) -> str:
        """The next active supervisor above, "" at the top; departments' heads fill a gap in the chain."""
        seen, here = {person}, person
        for _ in range(_DEEPEST):
            here = self._above(here)
            if not here or here in seen:
                return ""
            if self.active(here):
                return here
            seen.add(here)
        return ""

    def chain(self, department: str) -> tuple[str, ...]:
        """The department and those above it, nearest first."""
        found: list[str] = []
        while department in self.departments and department not in found and len(found) < _DEEPEST:
            found.append(department)
            department = self.departments[department].parent
        return tuple(found)

    def head(self, department: str) -> str:
        """The active head of the department or of the nearest one above that has one, "" if none."""
        heads = (self.departments[each].head for each in self.chain(department))
        return next((head for head in heads if self.active(head)), "")

    def roles(self, person: str) -> frozenset[str]:
        """Every role the person holds anywhere."""
        return frozenset(grant.role for grant in self.grants if grant.person == person)

    def holders(self, role: str, department: str) -> tuple[str, ...]:
        """Active people who hold the role for this department, in the order of their employee numbers."""
        scopes = {"*", *self.chain(department)}
        found = {each.person for each in self.grants if each.role == role and each.scope in scopes}
        return tuple(
            sorted(filter(self.active, found), key=lambda each: (self.people[each].number, each))
        )

    def deputies_of(self, person: str, form: str, now: datetime) -> tuple[Deputy, ...]:
        """Who may act for the person now; one hop, never somebody who has left."""
        return tuple(
            each
            for each in self.deputies
            if each.principal == person and each.covers(form, now) and self.active(each.delegate)
        )

    def _above(self, person: str) -> str:
        found = self.people.get(person)
        if found is None:
            return ""
        if found.supervisor:
            return found.supervisor
        heads = (self.departments[each].head for each in self.chain(found.department))
        return next((head for head in heads if head and head != person), "")
