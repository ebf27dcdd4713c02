"""Closed requests with their decisions and chains, as presses would leave them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, insert, text

from assistant.hub.domain.case import Case, Request, RequestState
from assistant.hub.domain.chain import Entry
from assistant.hub.services import audit as trail
from assistant.hub.store import archive, audit, cases
from assistant.hub.store.columns import canonical
from assistant.hub.store.database import Database
from assistant.hub.store.tables import attachment, decision

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


def request(number: int, **changes: Any) -> Request:
    """A leave request of Eve's, approved."""
    values: dict[str, Any] = {
        "id": f"R{number:06d}", "no": f"LV-2026-{number:06d}", "form": "leave", "form_version": 1, "route_version": 1,
        "requester": "eve", "department": "sales-hk", "region": "HK", "amount": None, "currency": "HKD",
        "title": f"Annual leave {number}", "state": RequestState.APPROVED, "round": 1, "rev": 3, "data_rev": 1,
        "data": {"kind": "annual", "days": "2", "reason": "家中有事"}, "urgent": False, "urgent_reason": "",
        "lacking": (), "back_to": "", "revokes": "", "trouble": "", "created": NOW, "submitted": NOW,
        "updated": NOW + timedelta(hours=number), "closed": NOW + timedelta(hours=number),
    }  # fmt: skip
    return Request(**{**values, **changes})


def close(
    db: Connection, made: Request, words: str = "", by: str = "dan", comment: str = "好"
) -> None:
    """Write it with one decision, its archive row and a chain of three."""
    cases.add(db, Case(made))
    db.execute(
        insert(decision),
        {
            "id": f"D{made.id}", "request": made.id, "task": "", "actor": by, "on_behalf_of": "", "action": "approve",
            "comment": comment, "seen_data_rev": 1, "verified_at": None, "device": "d1", "at": made.updated,
            "data_sha256": sha256(canonical(dict(made.data)).encode()).hexdigest(),
        },
    )  # fmt: skip
    if made.closed:
        archive.file(db, made, "Eve Lau", words, made.state)
    audit.append(
        db,
        made.id,
        [
            Entry("eve", "", "create", {"after": dict(made.data)}, "d0", "api", made.created),
            Entry("eve", "", "submit", {"after": {"state": "pending"}}, "d0", "api", made.created),
            Entry(by, "", "approve", {"comment": comment}, "d1", "api", made.updated),
        ],
    )


def attach(db: Connection, made: Request, folder: Path, content: bytes) -> Path:
    """A receipt; to be called before `close`."""
    mark = sha256(content).hexdigest()
    path = folder / "files" / mark[:2] / mark[2:]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    db.execute(
        insert(attachment),
        {
            "id": f"A{made.id}", "request": made.id, "owner": "eve", "sha256": mark, "name": "receipt.pdf",
            "size": len(content), "mime": "application/pdf", "tag": "", "at": NOW,
        },
    )  # fmt: skip
    return path


def fill(database: Database, count: int = 4) -> None:
    with database.begin() as db:
        for number in range(1, count + 1):
            close(db, request(number))
        db.execute(text("insert into counter (name, value) values ('LV-2026', :n)"), {"n": count})
        audit.append(
            db, "", [Entry("ada", "", "route.publish", {"form": "leave"}, "", "admin", NOW)]
        )


def found(database: Database, folder: Path | None = None, **known: str) -> list[tuple[str, Any]]:
    with database.read() as db:
        return [
            (each.kind, each.values.get("no", each.values.get("day")))
            for each in trail.check(db, folder, known)
        ]


def meddle(database: Database, *lines: str) -> None:
    """As the owner of the database would: triggers off, then the change."""
    with database.begin() as db:
        if database.dialect == "sqlite":
            names = db.execute(
                text("select name from sqlite_master where type = 'trigger'")
            ).scalars()
            for name in names.all():
                db.execute(text(f"drop trigger {name}"))
        else:
            db.execute(text("set session_replication_role = replica"))
        for line in lines:
            db.exec_driver_sql(line)
        if database.dialect != "sqlite":
            db.execute(text("set session_replication_role = origin"))
