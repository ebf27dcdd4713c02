"""The owner's commands: clear sentences, and an exit code that a script can use."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import insert

from assistant.hub import admincli
from assistant.hub.store import people
from assistant.hub.store.database import Database
from assistant.hub.store.people_tables import person
from assistant.system.lock import held
from tests.hub.archive.filed import fill, meddle
from tests.hub.postgres import Cluster

HERE = ["--home"]
ROW = {
    "id": "zoe", "number": "E99", "name": "Zoe Lam", "email": "zoe@company.test", "department": "", "supervisor": "",
    "region": "HK", "level": 1, "active": True, "locale": "en", "zone": "Asia/Hong_Kong", "week": "", "external": "",
    "rev": 1, "updated": datetime(2026, 3, 2, tzinfo=UTC),
}  # fmt: skip


@pytest.fixture
def home(tmp_path: Path, migrated_sqlite: Path) -> Path:
    folder = tmp_path / "home" / "hub"
    folder.mkdir(parents=True)
    (folder / "hub.db").write_bytes(migrated_sqlite.read_bytes())
    database = Database(f"sqlite:///{folder / 'hub.db'}")
    fill(database)
    database.close()
    return tmp_path / "home"


def test_verify_and_anchor(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ["--home", str(home), "admin"]
    assert admincli.run([*where, "verify"]) == 0
    assert "13 entries of 5 chains" in capsys.readouterr().out
    assert admincli.run([*where, "anchor", "--day", "2026-03-02"]) == 0
    mark = capsys.readouterr().out.split()[2]
    assert admincli.run([*where, "verify", "--anchor", f"2026-03-02={mark}"]) == 0
    assert admincli.run([*where, "anchor", "--day", "2999-01-01"]) == 2
    assert "still to come" in capsys.readouterr().err
    assert admincli.run([*where, "anchor", "--day", "2026-03-01"]) == 0
    assert "or a later day has one" in capsys.readouterr().out
    database = Database(f"sqlite:///{home / 'hub' / 'hub.db'}")
    meddle(database, "update audit set actor = 'ken' where request = 'R000001' and rseq = 1")
    database.close()
    capsys.readouterr()
    assert admincli.run([*where, "verify"]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "LV-2026-000001: entry 1 was changed after it was written."
    assert said[1].startswith("Findings: 1.")


def test_export_backup_and_move(
    home: Path, tmp_path: Path, postgres: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    where, out = ["--home", str(home)], tmp_path / "trail.jsonl"
    assert admincli.run([*where, "admin", "export", str(out)]) == 0
    assert "14 entries written" in capsys.readouterr().out
    assert json.loads(out.read_text("utf-8").splitlines()[-1])["type"] == "end"
    assert admincli.run([*where, "admin", "export", str(out)]) == 2
    url = postgres.fresh()
    assert admincli.run([*where, "migrate", "--to", url]) == 0
    assert "moved and checked" in capsys.readouterr().out
    assert admincli.run([*where, "migrate", "--to", url]) == 2
    assert "is not empty" in capsys.readouterr().err
    for more in ((), ("--database", url)):
        copy = tmp_path / f"copy{len(more)}"
        assert admincli.run([*where, "admin", "backup", str(copy / "hub"), *more]) == 0
        assert (copy / "hub" / "hub.db").exists()
        assert admincli.run(["--home", str(copy), "admin", "verify"]) == 0


def test_a_running_hub_is_not_moved(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What people pressed meanwhile would stay behind."""
    target = tmp_path / "new.db"
    with held(home / "hub" / "hub.lock"):
        assert admincli.run(["--home", str(home), "migrate", "--to", f"sqlite:///{target}"]) == 2
    assert "stop it first" in capsys.readouterr().err
    for wrong in ("postgresql://u:pw@h/x", "mysql://u:pw@h/x", "postgresql://u:pw@h:port/x"):
        assert admincli.run(["--home", str(home), "migrate", "--to", wrong]) == 2
        assert "pw" not in capsys.readouterr().err.replace("~/.pgpass", "")
    assert admincli.run(["--home", str(home), "migrate", "--to", f"sqlite:///{target}"]) == 0


def test_what_is_not_there_is_said(
    home: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert admincli.run(["--home", str(tmp_path / "none"), "admin", "verify"]) == 2
    assert "There is no hub" in capsys.readouterr().err
    assert admincli.run(["--home", str(home), "admin", "invite", "nobody@example.com"]) == 2
    assert "nobody@example.com" in capsys.readouterr().err
    (tmp_path / "x.json").write_text("{}")
    assert (
        admincli.run(["--home", str(home), "admin", "verify-export", str(tmp_path / "x.json")]) == 1
    )
    assert (
        admincli.run(["--home", str(home), "admin", "verify-export", str(tmp_path / "y.json")]) == 2
    )


def test_an_invite_leads_to_where_the_hub_ran_last(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = Database(f"sqlite:///{home / 'hub' / 'hub.db'}")
    with database.begin() as db:
        db.execute(insert(person), ROW)
    where = ["--home", str(home), "admin", "invite", "zoe@company.test"]
    assert admincli.run(where) == 0
    assert "http://127.0.0.1:8620/join#" in capsys.readouterr().out
    with database.begin() as db:
        people.put_setting(db, people.PUBLIC_URL, {"url": "https://hub.company.test"})
    database.close()
    assert admincli.run(where) == 0
    assert "https://hub.company.test/join#" in capsys.readouterr().out
    assert admincli.run([*where, "--public-url", "http://other:1/"]) == 0
    assert "http://other:1/join#" in capsys.readouterr().out
