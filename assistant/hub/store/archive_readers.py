"""Whom a closed request concerned: the answer to "what may I find" as rows of one index, beside what roles may find.

Written when a request is filed, and again when somebody is asked, decides or gets a copy after that.
"""

from __future__ import annotations

from sqlalchemy import Connection, text

_ADMIT = text("""
insert into archive_reader (person, seq, form)
select v.person, a.seq, a.form from archive a cross join (
    select requester as person from archive where request = :r
    union select actor from decision where request = :r
    union select assignee from task where request = :r
    union select closed_by from task where request = :r
    union select on_behalf_of from task where request = :r
    union select person from copy where request = :r
) v
where a.request = :r and v.person <> ''
on conflict do nothing
""")
_DISMISS = text("delete from archive_reader where seq = :s")
_MANY = text(
    "select count(*) from (select 1 from archive_reader where person = :me limit :most) held"
)


def admit(db: Connection, request: str) -> None:
    """Everybody whom this request concerns, if it is in the archive: its requester, signers, readers of a copy."""
    db.execute(_ADMIT, {"r": request})


def dismiss(db: Connection, seq: int) -> None:
    """The archive's row `seq` goes, and so does the knowledge of whom it concerned."""
    db.execute(_DISMISS, {"s": seq})


def at_most(db: Connection, person: str, most: int) -> bool:
    """Whether so few rows concern this person that they may all be looked through."""
    return int(db.execute(_MANY, {"me": person, "most": most + 1}).scalar_one()) <= most
