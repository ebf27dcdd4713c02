"""Issue: a company moves between the databases, whole or not at all."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import insert, select, text

from assistant.hub.domain.findwords import wanted
from assistant.hub.problems import Invalid
from assistant.hub.services import audit as trail
from assistant.hub.services.moving import move
from assistant.hub.store import archive
from assistant.hub.store.archive import Reach, Sought
from assistant.hub.store.database import Database
from assistant.hub.store.tables import event, outbox
from tests.hub.archive.filed import NOW, fill, found, meddle
from tests.hub.postgres import Cluster

ALL = Reach("ada", ((("*",), ("*",)),))


@pytest.fixture
def company(tmp_path: Path, migrated_sqlite: Path) -> Database:
    (tmp_path / "hub.db").write_bytes(migrated_sqlite.read_bytes())
    database = Database(f"sqlite:///{tmp_path / 'hub.db'}")
    fill(database, 3)
    with database.begin() as db:
        trail.anchor(db, tmp_path, "2026-03-02", NOW)
        db.execute(insert(event), [{"person": "eve", "kind": "x", "ref": "r", "at": NOW}] * 3)
        row = {
            "id": "webhook:1",
            "kind": "webhook",
            "request": "",
            "body": {"n": 1.5},
            "state": "queued",
            "handed": True,
        }
        db.execute(insert(outbox), {**row, "tries": 0, "error": "", "created": NOW, "updated": NOW})
    return database


def test_there_and_back(company: Database, postgres: Cluster, tmp_path: Path) -> None:
    team, home = Database(postgres.fresh()), Database(f"sqlite:///{tmp_path / 'back.db'}")
    moved = move(company, team, NOW, tmp_path)
    assert moved.rows > 30
    assert found(team, tmp_path) == []
    with team.begin() as db:
        assert (
            db.execute(
                insert(event).returning(event.c.seq),
                {"person": "eve", "kind": "x", "ref": "r", "at": NOW},
            ).scalar_one()
            == 4
        )
        assert db.execute(select(outbox.c.handed)).scalar_one() is False, (
            "the new queue has not heard of it"
        )
        trail.anchor(db, tmp_path, "2026-03-03", NOW + timedelta(days=1))
    assert move(team, home, NOW, tmp_path).rows > moved.rows
    assert found(home, tmp_path) == []
    for database in (team, home):
        with database.read() as db:
            for words in ("annual leave", "lv", "LV-2026-000002"):
                assert archive.search(db, ALL, Sought(wanted(words)), 10), words
        database.close()
    company.close()


def test_a_target_with_rows_is_refused(
    company: Database, postgres: Cluster, migrated_postgresql: str
) -> None:
    team = Database(postgres.fresh(migrated_postgresql))
    move(company, team, NOW)
    with pytest.raises(Invalid, match="not_empty"):
        move(company, team, NOW)
    with pytest.raises(Invalid, match="same"):
        move(company, company, NOW)
    team.close()
    company.close()


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("update request set title = 'x' where id = 'R000001'", "broken_source"),
        ("insert into setting (key, value) values ('x', '\"' || char(0) || '\"')", "unfit"),
    ],
)
def test_nothing_stays_after_an_error(
    company: Database, postgres: Cluster, migrated_postgresql: str, line: str, code: str
) -> None:
    team = Database(postgres.fresh(migrated_postgresql))
    meddle(company, line)
    with pytest.raises(Invalid, match=code):
        move(company, team, NOW)
    with team.read() as db:
        assert db.execute(text("select count(*) from request")).scalar_one() == 0
    team.close()
    company.close()
