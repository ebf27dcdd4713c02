"""The hub's tables: the ones of the engine. Those of people and robots are in people_tables, in the same metadata."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from .columns import Instant, Json

metadata = MetaData()
COUNTED = BigInteger().with_variant(Integer, "sqlite")  # SQLite counts only INTEGER PRIMARY KEY

meta = Table(
    "meta", metadata, Column("key", Text, primary_key=True), Column("value", Text, nullable=False)
)
counter = Table(
    "counter",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", BigInteger, nullable=False),
)

# a definition is a draft (status "draft") until it is published; then it is never changed, only "retired"
form_def = Table(
    "form_def",
    metadata,
    Column("id", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Json, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("id", "version"),
)
route_def = Table(
    "route_def",
    metadata,
    Column("form", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Text, nullable=False),  # YAML as its author wrote it
    Column("sha256", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("form", "version"),
)
request = Table(
    "request",
    metadata,
    Column("id", Text, primary_key=True),
    Column("no", Text, nullable=False, unique=True),
    Column("form", Text, nullable=False),
    Column("form_version", Integer, nullable=False),
    Column("route_version", Integer, nullable=False),
    Column("requester", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("amount", BigInteger),
    Column("currency", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("round", Integer, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("data_rev", Integer, nullable=False),
    Column("data", Json, nullable=False),
    Column("urgent", Boolean, nullable=False),
    Column("urgent_reason", Text, nullable=False),
    Column("lacking", Json, nullable=False),
    Column("back_to", Text, nullable=False),
    Column("revokes", Text, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("created", Instant, nullable=False),
    Column("submitted", Instant),
    Column("updated", Instant, nullable=False),
    Column("closed", Instant),
    Column("urged", Instant),
    Index("request_of", "requester", "state", "updated"),
    Index("request_mine", "requester", "updated"),
    Index("request_state", "state", "closed"),
    Index(
        "request_rank", "id", "urgent", "requester", "form"
    ),  # an inbox is counted without its data
    Index(
        "request_revokes",
        "revokes",
        sqlite_where=text("revokes <> ''"),
        postgresql_where=text("revokes <> ''"),
    ),
)
step = Table(
    "step",
    metadata,
    Column("id", Text, primary_key=True),
    Column("request", ForeignKey("request.id"), nullable=False),
    Column("key", Text, nullable=False),
    Column("idx", Integer, nullable=False),
    Column("round", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("sign", Text, nullable=False),
    Column("quorum", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("step_up", Boolean, nullable=False),
    Column("opened", Instant),
    Column("due", Instant),
    Column("escalations", Integer, nullable=False),
    Column("reminded", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Index("step_of", "request", "round", "idx"),
    Index(
        "step_due",
        "due",
        sqlite_where=text("state = 'open'"),
        postgresql_where=text("state = 'open'"),
    ),
)
NEVER = 9_999_999_999_999  # milliseconds; a task whose step has no due time comes last
task = Table(
    "task",
    metadata,
    Column("id", Text, primary_key=True),
    Column("request", ForeignKey("request.id"), nullable=False),
    Column("step", ForeignKey("step.id"), nullable=False),
    Column("assignee", Text, nullable=False),
    Column("on_behalf_of", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("ord", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("rev", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("opened", Instant),
    Column("closed", Instant),
    Column("closed_by", Text, nullable=False),
    Column("batch", Text, nullable=False, server_default=""),  # of tasks that were added
    Column("data_rev", Integer, nullable=False, server_default=text("0")),  # decided upon
    # its place in an inbox, kept here so that a page of a long one is a few rows of an index: 0 for urgent, else 1;
    # when its step is due, in milliseconds
    Column("urgency", Integer, nullable=False, server_default=text("1")),
    Column("due", BigInteger, nullable=False, server_default=text(str(NEVER))),
    Index("task_of", "request", "step"),
    Index("task_inbox", "assignee", "state", "urgency", "due", "id", "on_behalf_of", "request"),
    Index("task_handled", "closed_by", "closed"),
    Index(
        "task_principal",
        "on_behalf_of",
        sqlite_where=text("on_behalf_of <> ''"),
        postgresql_where=text("on_behalf_of <> ''"),
    ),
    Index(
        "task_for",
        "on_behalf_of",
        sqlite_where=text("on_behalf_of <> '' and state = 'open'"),
        postgresql_where=text("on_behalf_of <> '' and state = 'open'"),
    ),
)
decision = Table(  # every press of a person, and what came of it; append-only
    "decision",
    metadata,
    Column("id", Text, primary_key=True),
    Column("request", ForeignKey("request.id"), nullable=False),
    Column("task", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("on_behalf_of", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("comment", Text, nullable=False),
    Column("seen_data_rev", Integer),
    Column("data_sha256", Text, nullable=False),  # of the form's data as it was decided upon
    Column("verified_at", Instant),  # second verification
    Column("device", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("decision_of", "request", "at"),
    Index("decision_by", "actor", "at"),
)
idempotency = Table(  # the answer to every POST that carried an Idempotency-Key
    "idempotency",
    metadata,
    Column("actor", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("answer", Json, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("actor", "key"),
    Index("idempotency_age", "at"),
)
attachment = Table(  # content lies in files named by their hash; a row names one use of it
    "attachment",
    metadata,
    Column("id", Text, primary_key=True),
    Column("request", Text, nullable=False),  # "" until it is attached
    Column("owner", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("mime", Text, nullable=False),
    Column("tag", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("attachment_of", "request"),
    Index("attachment_sha", "sha256"),
)
audit = Table(  # one hash chain per request; "" is the chain of the hub itself (people, routes, settings, exports)
    "audit",
    metadata,
    Column("request", Text, nullable=False),
    Column("rseq", Integer, nullable=False),
    Column("actor", Text, nullable=False),
    Column("on_behalf_of", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column(
        "body", Json
    ),  # NULL once the request's data were erased; the chain holds by body_sha256
    Column("salt", Text, nullable=False),
    Column("body_sha256", Text, nullable=False),
    Column("seal", Text, nullable=False),  # salted hashes of the request's rows as they stood then
    Column("device", Text, nullable=False),
    Column(
        "origin", Text, nullable=False
    ),  # api, admin, robot, timer, cli, with the address where there is one
    Column("at", Instant, nullable=False),
    Column("prev", Text, nullable=False),
    Column("hash", Text, nullable=False),
    PrimaryKeyConstraint("request", "rseq"),
    Index("audit_at", "at"),
    Index("audit_by", "actor", "at"),
)
audit_anchor = Table(
    "audit_anchor",
    metadata,
    Column("day", Text, primary_key=True),
    Column("heads", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    Column("prev", Text, nullable=False),
    Column("signature", Text, nullable=False),  # Ed25519, by the key in the hub's folder
    Column("at", Instant, nullable=False),
)
outbox = (
    Table(  # effects: written with the press, handed to the engine after the commit, followed here
        "outbox",
        metadata,
        Column("seq", COUNTED, primary_key=True, autoincrement=True),
        Column(
            "id", Text, nullable=False, unique=True
        ),  # the effect's key, and the engine's job id
        Column("kind", Text, nullable=False),
        Column("request", Text, nullable=False),
        Column("body", Json, nullable=False),
        Column("not_before", Instant),
        Column("handed", Boolean, nullable=False, server_default=false()),
        Column("state", Text, nullable=False),  # queued delivering done failed waived cancelled
        Column("tries", Integer, nullable=False),
        Column("error", Text, nullable=False),
        Column("created", Instant, nullable=False),
        Column("updated", Instant, nullable=False),
        Index(
            "outbox_unsent",
            "seq",
            sqlite_where=text("handed = 0"),
            postgresql_where=text("handed = false"),
        ),
        Index("outbox_state", "state", "kind", "updated"),
        Index("outbox_due", "kind", "state", "not_before"),
        Index("outbox_of", "request"),
    )
)
delivery = Table(  # one try of an effect that went out
    "delivery",
    metadata,
    Column("id", Text, primary_key=True),
    Column("effect", Text, nullable=False),
    Column("attempt", Integer, nullable=False),
    Column("status", Integer),  # HTTP status, NULL if there was no answer
    Column("took_ms", Integer, nullable=False),
    Column("error", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("delivery_of", "effect", "attempt"),
)
event = Table(  # what desktops are told over SSE: ids only
    "event",
    metadata,
    Column("seq", COUNTED, primary_key=True, autoincrement=True),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("ref", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("event_of", "person", "seq"),
)
copy = Table(
    "copy",
    metadata,
    Column("request", ForeignKey("request.id"), nullable=False),
    Column("person", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("seen", Instant),
    PrimaryKeyConstraint("request", "person"),
    Index("copy_of", "person", "at"),
)
archive = Table(  # one row per closed request; the words are in the index of the database (FTS5 or pg_trgm)
    "archive",
    metadata,
    Column("seq", COUNTED, primary_key=True, autoincrement=True),
    Column("request", Text, nullable=False, unique=True),
    Column("no", Text, nullable=False),
    Column("form", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("requester", Text, nullable=False),
    Column("requester_name", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("region", Text, nullable=False),
    Column("amount", BigInteger),
    Column("outcome", Text, nullable=False),
    Column("closed", Instant, nullable=False),
    Column(
        "words", Text, nullable=False
    ),  # unmasked fields only: a search must not find what may not be seen
    Index("archive_closed", "closed"),
    Index("archive_who", "requester", "closed"),
    Index("archive_form", "form", "closed"),
    Index("archive_amount", "amount"),
)
setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Json, nullable=False),
)
endpoint = Table(  # webhooks, out and in; the secret is sealed with the hub's key file
    "endpoint",
    metadata,
    Column("name", Text, primary_key=True),
    Column("direction", Text, nullable=False),  # out | in
    Column("url", Text, nullable=False),
    Column("secrets", Text, nullable=False),
    Column("private_ok", Boolean, nullable=False),  # may lie on the company's own network
    Column("active", Boolean, nullable=False),
    Column("body", Json, nullable=False),
)
received = Table(  # webhook-ids that came in, so that the second copy does nothing
    "received",
    metadata,
    Column("endpoint", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("endpoint", "id"),
)
leave_ledger = Table(  # balances are sums of moves, in half days; a request moves each balance once
    "leave_ledger",
    metadata,
    Column("id", Text, primary_key=True),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("year", Integer, nullable=False),
    Column("half_days", Integer, nullable=False),
    Column("request", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("at", Instant, nullable=False),
    UniqueConstraint("person", "kind", "request", "note"),
    Index("leave_of", "person", "kind", "year"),
)
rate = Table(  # company currency per unit of another, as a decimal string, from a day on
    "rate",
    metadata,
    Column("currency", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("rate", Text, nullable=False),
    PrimaryKeyConstraint("currency", "day"),
)
