"""Tables beside the audit trail: where each chain ends, what an anchor covers, what was erased or must be kept."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text

from .columns import Instant
from .tables import metadata

audit_head = Table(  # the last entry of each chain: a tail that was cut off shows, and PostgreSQL has a row to lock
    "audit_head",
    metadata,
    Column("request", Text, primary_key=True),
    Column("rseq", Integer, nullable=False),
    Column("hash", Text, nullable=False),
)
anchor_head = Table(  # the heads an anchor covers: those that moved since the anchor before it
    "audit_anchor_head",
    metadata,
    Column("day", Text, nullable=False),
    Column("request", Text, nullable=False),
    Column("rseq", Integer, nullable=False),
    Column("hash", Text, nullable=False),
    PrimaryKeyConstraint("day", "request"),
    Index("audit_anchor_head_of", "request", "rseq"),
)
erasure = Table(  # requests whose data were erased by a retention rule: only for these may a body be emptied
    "erasure",
    metadata,
    Column("request", Text, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("at", Instant, nullable=False),
)
legal_hold = Table(  # requests that no retention rule may touch
    "legal_hold",
    metadata,
    Column("request", Text, primary_key=True),
    Column("by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("at", Instant, nullable=False),
)
