"""Drafts of new requests with their receipts, and the forms that are known here. Instants are epoch seconds in UTC."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from assistant.model.form import Draft, DraftFile, DraftStage, Form, FormField, FormKind, Lack

from .database import Database

_COLUMNS = (
    "id, account_id, form, form_title, data, stage, updated_at, lacks, urgent, urgent_reason,"
    " request, version, said"
)


def add(connection: sqlite3.Connection, draft: Draft) -> None:
    """A new draft with its files."""
    at = int(draft.updated_at.timestamp())
    connection.execute(
        "INSERT INTO draft (id, account_id, form, form_title, data, stage, created_at, updated_at, urgent,"
        " urgent_reason, request, version, said, lacks) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        (
            draft.id, draft.account_id, draft.form, draft.form_title, draft.data, str(draft.stage), at, at,
            int(draft.urgent), draft.urgent_reason, draft.request, draft.version, draft.said,
            _lacks_text(draft.lacks),
        ),
    )  # fmt: skip
    for each in draft.files:
        add_file(connection, draft.id, each, "")


def drafts(database: Database) -> tuple[Draft, ...]:
    """All that are not sent, the one that was touched last first."""
    return _read(database, "stage <> 'sent' ORDER BY updated_at DESC, id DESC", ())


def draft(database: Database, draft_id: str) -> Draft | None:
    """One draft."""
    found = _read(database, "id = ?", (draft_id,))
    return found[0] if found else None


def of_account(database: Database, account_id: str) -> tuple[str, ...]:
    """Every draft of an account, the sent ones too."""
    rows = database.read("SELECT id FROM draft WHERE account_id = ?", (account_id,))
    return tuple(str(row[0]) for row in rows)


def waiting(database: Database, account_id: str) -> tuple[Draft, ...]:
    """What an account's lane has to send, in the order in which it was begun."""
    return _read(database, "account_id = ? AND stage = 'waiting' ORDER BY id", (account_id,))


def typed(connection: sqlite3.Connection, draft: Draft) -> None:
    """What the user has typed; what was said of it before is over."""
    connection.execute(
        "UPDATE draft SET data = ?, urgent = ?, urgent_reason = ?, stage = ?, updated_at = ?, key = ''"
        " WHERE id = ?",
        (
            draft.data, int(draft.urgent), draft.urgent_reason, str(draft.stage),
            int(draft.updated_at.timestamp()), draft.id,
        ),
    )  # fmt: skip


def queue(connection: sqlite3.Connection, draft_id: str, key: str, now: int) -> None:
    """It waits to be sent, once, under this key; nothing where it waits already, or was sent."""
    connection.execute(
        "UPDATE draft SET stage = 'waiting', key = ?, attempts = 0, said = '', updated_at = ? WHERE id = ?"
        " AND stage NOT IN ('waiting', 'sent')",
        (key, now, draft_id),
    )


def sending(database: Database, draft_id: str) -> tuple[str, int]:
    """(key, how often it was handed over) of one that waits."""
    rows = database.read("SELECT key, attempts FROM draft WHERE id = ?", (draft_id,))
    return (str(rows[0][0]), int(rows[0][1])) if rows else ("", 0)


def handed_over(connection: sqlite3.Connection, draft_id: str, key: str) -> bool:
    """From now on it may have arrived. False: meanwhile it was taken back, or thrown away."""
    sql = "UPDATE draft SET attempts = attempts + 1 WHERE id = ? AND key = ? AND stage = 'waiting'"
    return connection.execute(sql, (draft_id, key)).rowcount == 1


def settle(connection: sqlite3.Connection, draft: Draft) -> None:
    """What the source said of it; another sending is another one."""
    connection.execute(
        "UPDATE draft SET stage = ?, lacks = ?, said = ?, request = ?, version = ?, key = '', attempts = 0,"
        " updated_at = ? WHERE id = ?",
        (
            str(draft.stage), _lacks_text(draft.lacks), draft.said, draft.request, draft.version,
            int(draft.updated_at.timestamp()), draft.id,
        ),
    )  # fmt: skip


def drop(connection: sqlite3.Connection, draft_id: str) -> None:
    """A draft and what is known of its files."""
    connection.execute("DELETE FROM draft_file WHERE draft_id = ?", (draft_id,))
    connection.execute("DELETE FROM draft WHERE id = ?", (draft_id,))


def sent_before(database: Database, moment: int) -> tuple[str, ...]:
    """What was sent before this, and need not be kept."""
    rows = database.read("SELECT id FROM draft WHERE stage = 'sent' AND updated_at < ?", (moment,))
    return tuple(str(row[0]) for row in rows)


def add_file(connection: sqlite3.Connection, draft_id: str, file: DraftFile, sha256: str) -> None:
    """One more receipt, behind the others."""
    connection.execute(
        "INSERT INTO draft_file (id, draft_id, field, name, mime, size, sha256, remote, position) VALUES"
        " (?,?,?,?,?,?,?,?, (SELECT coalesce(max(position), 0) + 1 FROM draft_file WHERE draft_id = ?))",
        (
            file.id, draft_id, file.field, file.name, file.mime, file.size, sha256, file.remote,
            draft_id,
        ),
    )  # fmt: skip


def drop_file(connection: sqlite3.Connection, draft_id: str, file_id: str) -> None:
    """A receipt is not part of it any more."""
    connection.execute("DELETE FROM draft_file WHERE draft_id = ? AND id = ?", (draft_id, file_id))


def uploaded(connection: sqlite3.Connection, file_id: str, remote: str) -> None:
    """It is at the source under this id."""
    connection.execute("UPDATE draft_file SET remote = ? WHERE id = ?", (remote, file_id))


def move_file(connection: sqlite3.Connection, file_id: str, field: str, *, again: bool) -> None:
    """It belongs to another field now. `again`: it goes to the source anew, which knows it by the old one."""
    sql = (
        "UPDATE draft_file SET field = ?, remote = CASE WHEN ? THEN '' ELSE remote END WHERE id = ?"
    )
    connection.execute(sql, (field, again, file_id))


def known(database: Database) -> tuple[FormKind, ...]:
    """The forms that may be started, by account and title."""
    rows = database.read(
        "SELECT f.account_id, a.name, f.id, f.title, f.detail FROM form_kind f JOIN account a"
        " ON a.id = f.account_id ORDER BY a.name, f.title, f.id"
    )
    return tuple(FormKind(*map(str, row)) for row in rows)


def form(database: Database, kind: FormKind) -> Form | None:
    """A form as it was read last; None if it never was."""
    rows = database.read(
        "SELECT version, body FROM form_kind WHERE account_id = ? AND id = ? AND body <> ''",
        (kind.account_id, kind.id),
    )
    if not rows:
        return None
    fields = tuple(map(_field, json.loads(str(rows[0][1]))))
    return Form(kind, str(rows[0][0]), fields)


def write_forms(
    connection: sqlite3.Connection,
    account_id: str,
    kinds: Iterable[FormKind],
    forms: Sequence[Form],
    now: int,
) -> None:
    """What may be started at an account; what is not among it is forgotten."""
    read = {each.kind.id: each for each in forms}
    connection.execute("DELETE FROM form_kind WHERE account_id = ?", (account_id,))
    for kind in kinds:
        found = read.get(kind.id)
        body = json.dumps(list(map(_plain, found.fields)), ensure_ascii=False) if found else ""
        connection.execute(
            "INSERT OR REPLACE INTO form_kind (account_id, id, title, detail, version, body, read_at)"
            " VALUES (?,?,?,?,?,?,?)",
            (
                account_id, kind.id, kind.title, kind.detail, found.version if found else "", body,
                now,
            ),
        )  # fmt: skip


def _read(database: Database, where: str, values: tuple[Any, ...]) -> tuple[Draft, ...]:
    rows = database.read(f"SELECT {_COLUMNS} FROM draft WHERE {where}", values)  # noqa: S608 - constants
    return tuple(_draft(row, _files(database, str(row[0]))) for row in rows)


def _draft(row: tuple[Any, ...], files: tuple[DraftFile, ...]) -> Draft:
    id_, account, form_, title, data, stage, at, lacks, urgent, why, request, version, said = row
    return Draft(
        id=str(id_),
        account_id=str(account),
        form=str(form_),
        form_title=str(title),
        data=str(data),
        stage=DraftStage(stage),
        updated_at=datetime.fromtimestamp(int(at), UTC),
        files=files,
        lacks=tuple(Lack(*map(str, each)) for each in json.loads(str(lacks))),
        urgent=bool(urgent),
        urgent_reason=str(why),
        request=str(request),
        version=str(version),
        said=str(said),
    )


def _files(database: Database, draft_id: str) -> tuple[DraftFile, ...]:
    rows = database.read(
        "SELECT id, field, name, mime, size, remote FROM draft_file WHERE draft_id = ? ORDER BY position",
        (draft_id,),
    )
    return tuple(
        DraftFile(str(i), str(f), str(n), str(m), int(s), str(r)) for i, f, n, m, s, r in rows
    )


def _lacks_text(lacks: Iterable[Lack]) -> str:
    return json.dumps([[each.field, each.reason, each.note] for each in lacks], ensure_ascii=False)


def _plain(field: FormField) -> dict[str, Any]:
    return {
        "name": field.name, "label": field.label, "kind": field.kind, "required": field.required,
        "help": field.help, "choices": list(field.choices),
        "columns": list(map(_plain, field.columns)), "minimum": field.minimum,
        "maximum": field.maximum, "step": field.step, "most": field.most,
        "accept": list(field.accept), "currency": field.currency,
    }  # fmt: skip


def _field(row: dict[str, Any]) -> FormField:
    lists = {
        "choices": tuple((str(value), str(words)) for value, words in row["choices"]),
        "columns": tuple(map(_field, row["columns"])),
        "accept": tuple(map(str, row["accept"])),
    }
    return FormField(**(row | lists))
