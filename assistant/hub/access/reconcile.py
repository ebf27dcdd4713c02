"""What a list of people would change in the company. Pure: the same list again changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from assistant.hub.domain.people import Grant
from assistant.hub.domain.policies import EMPLOYEE
from assistant.hub.domain.records import Change, Company, Fault, Line, Plan, Record

from .branches import Branches
from .fields import roles_of

ADMIN = "admin"
_PLAIN = ("number", "name", "email", "region", "locale", "zone", "week", "external")
_REQUIRED = ("number", "name", "email")
_KEEP_IF_EMPTY = (*_REQUIRED, "zone", "week", "locale", "active")
_SHOWN = (*_PLAIN, "department", "supervisor", "level", "active")


def plan(
    company: Company,
    lines: Sequence[Line],
    new_id: Callable[[], str],
    *,
    whole: bool,
    zone: str = "UTC",
    faults: Sequence[Fault] = (),
    known: Mapping[int, str] | None = None,
) -> Plan:
    """Compare a file with the company. `whole`: who is not in it has left (deactivated, never deleted).

    `zone` is given to new people without one; `faults` are those found while reading. With any fault nothing is done.
    `known` names the person of a line that is not to be found by its number.
    """
    work = _Work(company, new_id, zone, list(faults))
    work.match(lines, known or {})
    work.people(lines)
    work.supervisors(lines)
    kept = work.leavers() if whole else ()
    work.rings()
    granted, revoked = work.roles(lines)
    changes = tuple(work.changes())
    work.last_admin(granted, revoked)
    found = tuple(sorted(work.faults, key=lambda each: (each.line, each.field)))
    if found:
        return Plan(faults=found)
    return Plan(changes, work.branches.changed(), granted, revoked, (), kept)


class _Work:
    """The state of one comparison."""

    def __init__(
        self, company: Company, new_id: Callable[[], str], zone: str, faults: list[Fault]
    ) -> None:
        self.company, self.new_id, self.zone, self.faults = company, new_id, zone, faults
        self.unread = {(each.line, each.field) for each in faults}
        self.branches = Branches(company.departments)
        self.now = dict(company.records)
        self.by_number = {each.number.casefold(): each.id for each in company.records.values()}
        self.by_external = {e.external: e.id for e in company.records.values() if e.external}
        self.ids: dict[int, str] = {}  # line -> person
        self.lines: dict[str, int] = {}  # person -> line

    def say(self, at: int, column: str, code: str, **values: Any) -> None:
        self.faults.append(Fault(at, column, code, values))

    def match(self, lines: Sequence[Line], given: Mapping[int, str]) -> None:
        """Which person each line speaks of: by employee number, else by the other system's id."""
        for each in lines:
            number = each.values.get("number", "").casefold()
            other = self.by_external.get(each.values.get("external", ""), "")
            person = given.get(each.line) or self.by_number.get(number) or other or self.new_id()
            if person in self.lines:
                self.say(each.line, "number", "access.twice", line=self.lines[person], text=number)
                continue
            self.ids[each.line], self.lines[person] = person, each.line
            if number:
                self.by_number[number] = person

    def people(self, lines: Sequence[Line]) -> None:
        for each in lines:
            if person := self.ids.get(each.line):
                self.now[person] = self._merged(person, each)
        self._unique_emails()

    def supervisors(self, lines: Sequence[Line]) -> None:
        """Names of supervisors become ids, once everybody of the file is known."""
        find = _Finder(self.now)
        for each in lines:
            person = self.ids.get(each.line)
            wanted = each.values.get("supervisor")
            if person is None or wanted is None:
                continue
            above = find(wanted) if wanted else ""
            if above is None:
                self.say(each.line, "supervisor", "access.no_supervisor", text=wanted)
            elif above == person:
                self.say(each.line, "supervisor", "access.own_supervisor", text=wanted)
            else:
                self.now[person] = replace(self.now[person], supervisor=above)

    def leavers(self) -> tuple[str, ...]:
        """Deactivate who is not in the file; admins stay, and are named."""
        admins = {each.person for each in self.company.grants if each.role == ADMIN}
        kept = []
        for person, record in self.company.records.items():
            if person in self.lines or not record.active:
                continue
            if person in admins:
                kept.append(person)
            else:
                self.now[person] = replace(record, active=False)
        return tuple(kept)

    def rings(self) -> None:
        """Supervisors must end at somebody: every ring is refused, with all who are in it."""
        for ring in rings({each.id: each.supervisor for each in self.now.values()}):
            names = " > ".join(self.now[each].name for each in (*ring, ring[0]))
            for person in ring:
                self.say(self.lines.get(person, 0), "supervisor", "access.ring", names=names)

    def roles(self, lines: Sequence[Line]) -> tuple[tuple[Grant, ...], tuple[Grant, ...]]:
        """Grants to add and to take; a file without the column leaves them alone."""
        wanted: set[Grant] = set()
        named = set()
        for each in lines:
            person = self.ids.get(each.line)
            if person is None or "roles" not in each.values:
                continue
            named.add(person)
            for role, scope in roles_of(each.values["roles"]):
                if role == EMPLOYEE:
                    continue
                place = scope if scope == "*" else self.branches.find(scope)
                if not place:
                    self.say(each.line, "roles", "access.no_department", text=scope)
                else:
                    wanted.add(Grant(person, role, place))
        had = {e for e in self.company.grants if e.person in named and e.role != EMPLOYEE}
        order = _grant_order
        return tuple(sorted(wanted - had, key=order)), tuple(sorted(had - wanted, key=order))

    def changes(self) -> list[Change]:
        found = []
        for person, record in self.now.items():
            old = self.company.records.get(person)
            if old != record:
                found.append(_change(old, record, self.lines.get(person, 0)))
        return found

    def last_admin(self, granted: Sequence[Grant], revoked: Sequence[Grant]) -> None:
        """A file that would leave the hub without an admin is refused."""
        before, after = set(self.company.grants), {*self.company.grants, *granted} - set(revoked)
        if _admins(before, self.company.records) and not _admins(after, self.now):
            self.say(0, "roles", "access.last_admin")

    def _merged(self, person: str, line: Line) -> Record:
        old = self.company.records.get(person)
        base = old or Record(person, "", "", "", zone=self.zone)
        given = {k: v for k, v in line.values.items() if v or k not in _KEEP_IF_EMPTY}
        changed: dict[str, Any] = {name: given[name] for name in _PLAIN if name in given}
        if "level" in given:
            changed["level"] = int(given["level"] or 0)
        if "active" in given:
            changed["active"] = given["active"] == "yes"
        if "department" in given:
            changed["department"] = self._department(line.line, given["department"])
        record = replace(base, **changed)
        for name in _REQUIRED:
            if not getattr(record, name) and (line.line, name) not in self.unread:
                self.say(line.line, name, "access.missing", field=name)
        self._head(person, record, line)
        return record

    def _department(self, line: int, text: str) -> str:
        if not text:
            return ""
        found = self.branches.find_or_make(text)
        if not found:
            self.say(line, "department", "access.bad_department", text=text)
        return found

    def _head(self, person: str, record: Record, line: Line) -> None:
        if "head" not in line.values:
            return
        wanted = line.values["head"] == "yes"
        if wanted and not record.department:
            self.say(line.line, "head", "access.head_nowhere")
        elif wanted and not self.branches.set_head(record.department, person):
            self.say(line.line, "head", "access.two_heads", text=record.department)
        elif not wanted and self.branches.head(record.department) == person:
            self.branches.clear_head(record.department)

    def _unique_emails(self) -> None:
        seen: dict[str, str] = {}
        for person, record in sorted(self.now.items(), key=lambda e: self.lines.get(e[0], 0)):
            other = seen.setdefault(record.email, person)
            if record.email and other != person:
                line, name = self.lines.get(person, 0), self.now[other].name
                self.say(line, "email", "access.email_taken", text=record.email, name=name)


class _Finder:
    """People by what a file may call them: number, address, id, or a name that only one has."""

    def __init__(self, people: Mapping[str, Record]) -> None:
        self._known: dict[str, str] = {}
        names: dict[str, set[str]] = {}
        for each in people.values():
            names.setdefault(each.name.casefold(), set()).add(each.id)
        self._known |= {name: next(iter(ids)) for name, ids in names.items() if len(ids) == 1}
        for each in people.values():
            for key in (each.id, each.external, each.email, each.number):
                if key:
                    self._known[key.casefold()] = each.id

    def __call__(self, text: str) -> str | None:
        wanted = text.casefold()
        return self._known.get(wanted) or self._known.get(wanted.removesuffix(".0"))


def rings(above: Mapping[str, str]) -> list[tuple[str, ...]]:
    """Every ring in a chain of command, each once, in its order."""
    found: list[tuple[str, ...]] = []
    settled: set[str] = set()
    for start in above:
        path: dict[str, None] = {}
        here = start
        while here and here not in settled and here not in path:
            path[here] = None
            here = above.get(here, "")
        if here in path:
            order = list(path)
            found.append(tuple(order[order.index(here) :]))
        settled.update(path)
    return found


def _change(old: Record | None, new: Record, line: int) -> Change:
    after = {name: getattr(new, name) for name in _SHOWN}
    if old is None:
        return Change("added", new, {}, after, line)
    before = {name: getattr(old, name) for name in _SHOWN}
    differs = [name for name in _SHOWN if before[name] != after[name]]
    kind = "changed" if old.active == new.active else ("back" if new.active else "left")
    return Change(
        kind,
        new,
        {each: before[each] for each in differs},
        {each: after[each] for each in differs},
        line,
    )


def _admins(grants: set[Grant], people: Mapping[str, Record]) -> bool:
    return any(
        each.role == ADMIN
        and each.scope == "*"
        and each.person in people
        and people[each.person].active
        for each in grants
    )


def _grant_order(grant: Grant) -> tuple[str, str, str]:
    return (grant.person, grant.role, grant.scope)
