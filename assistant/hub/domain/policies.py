"""What each role may do when a company starts: rows of the policy table, changed by an admin as he likes."""

from __future__ import annotations

from assistant.model.value import dataclass

ANYWHERE = "*"
EMPLOYEE = "employee"  # every active person holds it, for the whole company, without a grant
ROLES = (
    "admin", "author", "robot_author", "robot_runner", "operator", "auditor", "hr", "finance", EMPLOYEE,
)  # fmt: skip

ACTIONS: dict[
    str, tuple[str, ...]
] = {  # object -> what may be done with it; "form" stands for form:<id>
    "form": ("start", "author", "search"),  # search: closed requests of others, in the archive
    "route": ("author", "publish", "read"),
    "archive": ("search", "export"),
    "audit": ("read", "export"),
    "effects": ("read", "operate"),
    "people": ("read", "write"),
    "roles": ("write",),
    "devices": ("manage",),  # those of others; everybody manages his own
    "robot": ("build", "run", "read"),
    "request": ("resolve",),  # one that stopped in needs_admin
    "balances": ("read", "write"),
    "rates": ("write",),
    "endpoints": ("write",),
    "settings": ("read", "write"),
}


@dataclass(frozen=True, slots=True)
class Policy:
    """`role` may (or, with effect "deny", may not) do `action` with `object`; "*" at the end fits any rest.

    `scope` is the department for whose people and requests it holds, those below included; "*" is everywhere.
    """

    role: str
    object: str
    action: str
    scope: str = ANYWHERE
    effect: str = "allow"


DEFAULTS: tuple[Policy, ...] = (
    Policy("admin", "*", "*"),
    Policy(EMPLOYEE, "form:*", "start"),
    Policy("author", "form:*", "author"),
    Policy("author", "route", "author"),
    Policy("author", "route", "publish"),
    Policy("author", "route", "read"),
    Policy("robot_author", "robot", "build"),
    Policy("robot_author", "robot", "run"),
    Policy("robot_author", "robot", "read"),
    Policy("robot_runner", "robot", "run"),
    Policy("robot_runner", "robot", "read"),
    Policy("operator", "effects", "read"),
    Policy("operator", "effects", "operate"),
    Policy("auditor", "audit", "*"),
    Policy("auditor", "archive", "*"),
    Policy("auditor", "form:*", "search"),
    Policy("auditor", "effects", "read"),
    Policy("auditor", "people", "read"),
    Policy("auditor", "route", "read"),
    Policy("auditor", "settings", "read"),
    Policy("hr", "people", "read"),
    Policy("hr", "people", "write"),
    Policy("hr", "balances", "*"),
    Policy("hr", "archive", "*"),
    Policy("hr", "form:leave", "search"),
    Policy("finance", "rates", "write"),
    Policy("finance", "archive", "*"),
    Policy("finance", "form:expense", "search"),
    Policy("finance", "form:purchase", "search"),
    Policy("finance", "effects", "read"),
)
