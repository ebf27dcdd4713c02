"""Tables beside the audit trail: where each chain ends, what an anchor covers, what was erased or must be kept.

And, beside the archive, whom each of its rows concerned.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, Integer, PrimaryKeyConstraint, Table, Text

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
archive_reader = (
    Table(  # whom a filed request concerned; what roles may find is asked of the rights
        "archive_reader",
        metadata,
        Column("person", Text, nullable=False),
        Column("seq", BigInteger, nullable=False),  # the archive's row
        Column("form", Text, nullable=False),  # as there: most searches of one's own name one
        PrimaryKeyConstraint("person", "seq"),
        Index("archive_reader_of", "seq"),
        sqlite_with_rowid=False,
    )
)
