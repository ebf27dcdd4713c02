"""Tables of people and their rights: who is who, devices, roles, sign-in, second verification."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
)

from .columns import Instant, Json
from .tables import COUNTED, metadata

person = Table(
    "person",
    metadata,
    Column("id", Text, primary_key=True),
    Column("number", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False, unique=True),  # lower case; the login name
    Column("department", Text, nullable=False),
    Column("supervisor", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("level", Integer, nullable=False),
    Column("active", Boolean, nullable=False),
    Column("locale", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("week", Text, nullable=False),  # as planning.workweek reads it, e.g. mon-fri 09:00-18:00
    Column(
        "external", Text, nullable=False
    ),  # the id in the system it was imported from, or the OIDC subject
    Column("rev", Integer, nullable=False),
    Column("updated", Instant, nullable=False),
)
department = Table(
    "department",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("head", Text, nullable=False),
)
grant = Table(
    "role_grant",
    metadata,
    Column("person", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("scope", Text, nullable=False),
    PrimaryKeyConstraint("person", "role", "scope"),
)
policy = Table(  # what a role may do (Casbin): subject role, domain, object, action, allow or deny
    "policy",
    metadata,
    Column("role", Text, nullable=False),
    Column("scope", Text, nullable=False),
    Column("object", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("effect", Text, nullable=False),
    PrimaryKeyConstraint("role", "scope", "object", "action"),
)
deputy = Table(
    "deputy",
    metadata,
    Column("id", Text, primary_key=True),
    Column("principal", Text, nullable=False),
    Column("delegate", Text, nullable=False),
    Column("start", Instant, nullable=False),
    Column("end", Instant, nullable=False),
    Column("forms", Json, nullable=False),
    Column("absent", Boolean, nullable=False),
    Index("deputy_of", "principal"),
)
device = Table(
    "device",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("token_sha256", Text, nullable=False, unique=True),
    Column("created", Instant, nullable=False),
    Column("seen", Instant),
    Column("revoked", Instant),
    Index("device_of", "person"),
)
invite = Table(
    "invite",
    metadata,
    Column("code_sha256", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("created", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("used", Instant),
)
session = Table(  # the admin pages' cookie
    "session",
    metadata,
    Column("token_sha256", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("created", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("csrf", Text, nullable=False),
)
signin = Table(  # OIDC and device-code attempts under way
    "signin",
    metadata,
    Column("id", Text, primary_key=True),
    Column("body", Json, nullable=False),
    Column("expires", Instant, nullable=False),
)
identity = (
    Table(  # subjects of an OpenID provider, bound at the first sign-in with a verified address
        "identity",
        metadata,
        Column("issuer", Text, nullable=False),
        Column("subject", Text, nullable=False),
        Column("person", Text, nullable=False),
        Column("at", Instant, nullable=False),
        PrimaryKeyConstraint("issuer", "subject"),
        Index("identity_of", "person", "issuer", unique=True),
    )
)
factor = Table(  # second factors; the secret is sealed with the hub's key file
    "factor",
    metadata,
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),  # totp | webauthn
    Column("id", Text, nullable=False),
    Column("sealed", Text, nullable=False),
    Column("confirmed", Instant),
    Column("last_step", BigInteger, nullable=False),  # TOTP: a code is good once
    PrimaryKeyConstraint("person", "kind", "id"),
)
verification = Table(  # a fresh second verification for one purpose; used once, within five minutes
    "verification",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("purpose", Text, nullable=False),
    Column("method", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    Column("used", Instant),
    Index("verification_of", "person", "expires"),
)
robot = Table(
    "robot",
    metadata,
    Column("id", Text, primary_key=True),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),  # report | trigger | rule
    Column("role", Text, nullable=False),
    Column("owner", Text, nullable=False),
    Column("body", Json, nullable=False),
    Column("status", Text, nullable=False),  # draft | on | off | archived
    Column("rev", Integer, nullable=False),
    Column("updated", Instant, nullable=False),
    Column("listens", Text, nullable=False),  # the event that wakes it; "hook:NAME", "cron"
    Index("robot_listens", "listens", "status"),
)
robot_run = Table(
    "robot_run",
    metadata,
    Column("id", Text, primary_key=True),
    Column("robot", Text, nullable=False),
    Column(
        "cause", Text, nullable=False
    ),  # cron:<instant>, hook:<webhook-id>, event:<seq>, person:<id>
    Column("state", Text, nullable=False),  # running held sending done passed failed refused
    Column("tries", Integer, nullable=False),
    Column("said", Text, nullable=False),
    Column("error", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("ended", Instant),
    Index("robot_run_of", "robot", "at"),
    UniqueConstraint("robot", "cause"),  # a cause is acted upon once
)
robot_start = (
    Table(  # requests that robots started, with the robots whose doing led to them: no rings
        "robot_start",
        metadata,
        Column("request", Text, primary_key=True),
        Column("robot", Text, nullable=False),
        Column("run", Text, nullable=False),
        Column("chain", Json, nullable=False),
    )
)
robot_message = Table(  # what robots say to people; an event names its id
    "robot_message",
    metadata,
    Column("id", Text, primary_key=True),
    Column("robot", Text, nullable=False),
    Column("run", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("request", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("robot_message_of", "person", "id"),
)
sheet_row = Table(  # tables of the hub that triggers write into
    "sheet_row",
    metadata,
    Column("seq", COUNTED, primary_key=True, autoincrement=True),
    Column("sheet", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("body", Json, nullable=False),
    Column("at", Instant, nullable=False),
    Column("request", Text, nullable=False),  # whose data are in it; "" for a webhook's
    Index("sheet_row_of", "sheet", "id", unique=True),
    Index("sheet_row_request", "request"),
)
