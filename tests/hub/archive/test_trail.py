"""H-17: the audit trail holds, and every way of tampering with it is found and named."""

from __future__ import annotations

import itertools
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from assistant.hub.services import audit as trail
from assistant.hub.store import audit, definitions
from assistant.hub.store.audit import Entry
from assistant.hub.store.database import Database
from tests.hub.archive.filed import NOW, attach, close, fill, found, meddle, request

ONE, TWO = "LV-2026-000001", "LV-2026-000002"
_COLUMNS = "request, rseq, actor, on_behalf_of, action, body, salt, body_sha256, seal, device, origin, at, prev, hash"

TAMPERINGS: dict[str, tuple[tuple[str, ...], set[tuple[str, str]]]] = {
    "changed actor": (("update audit set actor = 'ken' where request = 'R000001' and rseq = 2",), {("changed", ONE)}),
    "changed body": (("""update audit set body = '{"x":1}' where request = 'R000001' and rseq = 1""",), {("body", ONE)}),
    "changed time": (("update audit set at = at + 1 where request = 'R000001' and rseq = 3",), {("changed", ONE)}),
    "removed": (("delete from audit where request = 'R000001' and rseq = 2",), {("gap", ONE)}),
    "removed first": (("delete from audit where request = 'R000001' and rseq = 1",), {("gap", ONE)}),
    "body emptied": (("update audit set body = null, salt = '' where request = 'R000001'",), {("emptied", ONE), *((f"sealed_{each}", ONE) for each in ("request", "decisions", "attachments"))}),
    "erasure pretended": (("insert into erasure (request, rule, at) values ('R000001', '', 0)",), {("erased_silently", ONE)}),
    "tail": (("delete from audit where request = 'R000001' and rseq = 3",), {("tail", ONE), ("unsealed", ONE)}),
    "tail with its head": (
        ("delete from audit where request = 'R000001' and rseq = 3",
         "update audit_head set rseq = 2, hash = (select hash from audit where request = 'R000001' and rseq = 2) where request = 'R000001'"),
        {("unsealed", ONE)},
    ),
    "inserted": (
        (f"insert into audit ({_COLUMNS}) select request, 4, 'ken', '', action, body, salt, body_sha256, seal, device, origin, at, hash, hash from audit where request = 'R000001' and rseq = 3",),  # noqa: S608 - ours
        {("changed", ONE), ("beyond", ONE)},
    ),
    "re-ordered": (
        ("update audit set rseq = 9 where request = 'R000001' and rseq = 1", "update audit set rseq = 1 where request = 'R000001' and rseq = 2",
         "update audit set rseq = 2 where request = 'R000001' and rseq = 9"),
        {("changed", ONE), ("order", ONE)},
    ),
    "swapped between requests": (
        ("update audit set request = 'X' where request = 'R000001' and rseq = 2", "update audit set request = 'R000001' where request = 'R000002' and rseq = 2",
         "update audit set request = 'R000002' where request = 'X'"),
        {("changed", ONE), ("changed", TWO), ("order", ONE), ("order", TWO)},
    ),
    "chain removed": (("delete from audit where request = 'R000001'",), {("tail", ONE), ("no_chain", ONE)}),
    "chain and head removed": (("delete from audit where request = 'R000001'", "delete from audit_head where request = 'R000001'"), {("no_chain", ONE)}),
    "request and chain removed": (
        ("delete from audit where request = 'R000001'", "delete from audit_head where request = 'R000001'", "delete from decision where request = 'R000001'",
         "delete from archive where request = 'R000001'", "delete from request where id = 'R000001'"),
        {("numbers", None)},
    ),
    "data changed": (("""update request set data = '{"days":"20"}' where id = 'R000001'""",), {("sealed_request", ONE)}),
    "state changed": (("update request set state = 'rejected' where id = 'R000001'",), {("sealed_request", ONE)}),
    "made a draft": (("update request set state = 'draft' where id = 'R000001'",), {("sealed_request", ONE)}),
    "decision changed": (("update decision set action = 'reject' where request = 'R000001'",), {("sealed_decisions", ONE)}),
    "decision removed": (("delete from decision where request = 'R000001'",), {("sealed_decisions", ONE)}),
    "attachment added": (
        ("insert into attachment (id, request, owner, sha256, name, size, mime, tag, at) values ('x', 'R000001', 'eve', 'ab', 'n', 1, 'm', '', 0)",),
        {("sealed_attachments", ONE)},
    ),
    "archive changed": (("update archive set title = 'other' where request = 'R000001'",), {("archive", ONE)}),
    "hub's own chain": (("update audit set action = 'x' where request = ''",), {("changed", "Sundown")}),
}  # fmt: skip


def test_a_whole_trail_has_no_findings(database: Database) -> None:
    fill(database)
    assert found(database) == []


@pytest.fixture(scope="module")
def filled(migrated_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file to copy."""
    path = tmp_path_factory.mktemp("trail") / "hub.db"
    path.write_bytes(migrated_sqlite.read_bytes())
    database = Database(f"sqlite:///{path}")
    fill(database)
    database.close()
    return path


@pytest.mark.parametrize("case", TAMPERINGS)
def test_tampering_is_found(case: str, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "hub.db").write_bytes(filled.read_bytes())
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    lines, wanted = TAMPERINGS[case]
    meddle(database, *lines)
    assert set(found(database)) == wanted
    database.close()


def test_tampering_is_found_on_both_databases(database: Database) -> None:
    fill(database)
    for case in (
        "changed actor",
        "data changed",
        "decision changed",
        "archive changed",
        "hub's own chain",
    ):
        meddle(database, *TAMPERINGS[case][0])
    kinds = {kind for kind, _ in found(database)}
    assert kinds == {"sealed_request", "sealed_decisions", "archive", "changed"}


def test_rewritten_chain_is_found_by_the_anchor(database: Database, tmp_path: Path) -> None:
    fill(database)
    with database.begin() as db:
        assert trail.anchor(db, tmp_path, "2026-03-02", NOW)
        assert trail.anchor(db, tmp_path, "2026-03-02", NOW) is None
    assert found(database, tmp_path) == []
    with database.begin() as db:
        entry = audit.trail(db, "R000001")[0]
    meddle(
        database,
        "delete from audit where request = 'R000001'",
        "delete from audit_head where request = 'R000001'",
    )
    with (
        database.begin() as db
    ):  # a forger with the program itself: seals and heads are right again
        audit.append(db, "R000001", [Entry("ken", "", entry.action, {}, "", "api", NOW)])
    assert found(database, tmp_path) == [("anchored", ONE)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("update audit_anchor set heads = 1 where day = '2026-03-02'", "anchor_changed"),
        ("delete from audit_anchor where day = '2026-03-02'", "anchor_order"),
        ("delete from audit_anchor where day = '2026-03-03'", "anchor_gone"),
        ("delete from audit_anchor_head where request = 'R000001'", "anchor_changed"),
        ("update audit_anchor set signature = '' where day = '2026-03-03'", "anchor_signature"),
    ],
)
def test_changed_anchors_are_found(filled: Path, tmp_path: Path, line: str, kind: str) -> None:
    (tmp_path / "hub.db").write_bytes(filled.read_bytes())
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    with database.begin() as db:
        for day in range(2):
            assert trail.anchor(db, tmp_path, f"2026-03-0{day + 2}", NOW + timedelta(days=day))
    meddle(database, line)
    assert kind in {each for each, _ in found(database, tmp_path)}
    database.close()


def test_an_anchor_kept_elsewhere_tells(database: Database, tmp_path: Path) -> None:
    fill(database)
    with database.begin() as db:
        made = trail.anchor(db, tmp_path, "2026-03-02", NOW)
    assert made
    assert found(database, None, **{"2026-03-02": made.hash}) == []
    assert found(database, None, **{"2026-03-02": "0" * 64}) == [("anchor_other", "2026-03-02")]
    assert found(database, None, **{"2026-03-01": "0" * 64}) == [("anchor_gone", "2026-03-01")]


def test_a_torn_line_of_the_noted_anchors_hides_no_other(
    database: Database, tmp_path: Path
) -> None:
    """The power went while the day's anchor was written down: the check still runs, the next anchor stands by itself."""
    fill(database)
    with database.begin() as db:
        trail.anchor(db, tmp_path, "2026-03-02", NOW)
    with (tmp_path / trail.ANCHORS).open("a") as out:
        out.write('{"day":"2026-03-03","ha')
    assert found(database, tmp_path) == []
    with database.begin() as db:
        trail.anchor(db, tmp_path, "2026-03-04", NOW + timedelta(days=2))
    meddle(database, "delete from audit_anchor where day = '2026-03-04'")
    assert ("anchor_gone", "2026-03-04") in found(database, tmp_path)


def test_a_route_that_was_changed_behind_the_hub_is_found(
    migrated_sqlite: Path, tmp_path: Path
) -> None:
    """Taking a step out of a published route would be quieter than forging a decision."""
    (tmp_path / "hub.db").write_bytes(migrated_sqlite.read_bytes())
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    with database.begin() as db:
        definitions.seed(db, NOW)
    assert found(database) == []
    meddle(
        database,
        "update route_def set body = replace(body, 'hr', 'employee') where form = 'leave'",
        "update form_def set version = 2 where id = 'blank'",
    )
    assert found(database) == [("other_form", None), ("other_route", None)]
    database.close()


@pytest.mark.parametrize(
    "table", ["audit", "decision", "audit_anchor", "audit_anchor_head", "audit_head"]
)
def test_triggers_refuse_change_and_removal(database: Database, tmp_path: Path, table: str) -> None:
    fill(database, 1)
    with database.begin() as db:
        trail.anchor(db, tmp_path, "2026-03-02", NOW)
    lines = [
        f"delete from {table}",  # noqa: S608 - ours
        f"update {table} set hash = 'x'"  # noqa: S608 - ours
        if table != "decision"
        else "update decision set comment = ''",
    ]
    if database.dialect == "postgresql":
        lines.append(f"truncate {table} cascade")
    for line in lines:
        with pytest.raises(DBAPIError, match="append-only"), database.begin() as db:
            db.execute(text(line))
    assert found(database, tmp_path) == []


def test_attached_files_are_looked_at(database: Database, tmp_path: Path) -> None:
    with database.begin() as db:
        path = attach(db, request(1), tmp_path, b"%PDF-1")
        close(db, request(1))
    assert found(database, tmp_path) == []
    path.write_bytes(b"%PDF-2")
    assert found(database, tmp_path) == [("file_changed", ONE)]
    path.unlink()
    assert found(database, tmp_path) == [("file_gone", ONE)]


def test_drafts_change_without_a_word(database: Database) -> None:
    from assistant.hub.domain.case import RequestState

    with database.begin() as db:
        close(db, request(1, state=RequestState.DRAFT, closed=None))
    meddle(database, "update request set title = 'x' where id = 'R000001'")
    assert found(database) == []


def test_chains_longer_than_a_page(database: Database) -> None:
    with database.begin() as db:
        for many in (
            itertools.batched(range(5000), 2500)
            if hasattr(itertools, "batched")
            else (range(2500), range(2500))
        ):
            audit.append(db, "", [Entry("", "", "x", {"n": each}, "", "cli", NOW) for each in many])
    assert found(database) == []
    meddle(database, "delete from audit where request = '' and rseq = 4400")
    assert found(database) == [("gap", "Sundown")]
