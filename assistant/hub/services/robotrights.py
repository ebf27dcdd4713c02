"""What a robot may see: forms by its own role, and which requests never go to a group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from assistant.hub.access.permissions import Permissions
from assistant.hub.domain.people import Grant
from assistant.hub.store import access, definitions, people

from .context import Hub

if TYPE_CHECKING:
    from sqlalchemy import Connection

SETTING = "robots"
_SELF = "robot"


def reads(hub: Hub, db: Connection, role: str, scope: str, form: str, department: str = "") -> bool:
    """Whether a robot of this role, for this department, may read such requests (as its role may search them)."""
    directory = hub.directory(db)

    def make() -> Permissions:
        policies = access.policies(db)
        granted = [Grant(_SELF, role, scope)]
        return Permissions(policies, granted, directory.departments, [_SELF])

    rights: Permissions = hub.memory.once((directory.rev, role, scope), make, "robots")
    return rights.may(_SELF, "search", f"form:{form}", department or scope)


def forms(
    hub: Hub, db: Connection, role: str, scope: str, named: Sequence[str] = ()
) -> tuple[str, ...]:
    """Every form it reads, of those `named` (() = of all), published ones and retired ones."""
    known = sorted({each.id for each in definitions.versions(db)})
    return tuple(
        each for each in known if (not named or each in named) and reads(hub, db, role, scope, each)
    )


def private_forms(db: Connection) -> tuple[str, ...]:
    """Forms of which nothing ever goes to a group, as an admin has said."""
    return tuple(map(str, (people.setting(db, SETTING) or {}).get("private_forms", ())))


def must_verify(db: Connection) -> bool:
    """Whether switching on what sends outside needs a second verification."""
    return bool((people.setting(db, SETTING) or {}).get("verify_on"))
