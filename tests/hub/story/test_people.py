"""`sundown hub admin people`: a list of people from the command line."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from assistant.hub.admincli import run
from assistant.hub.store import people
from assistant.hub.store.database import Database
from assistant.system.paths import resource


@pytest.fixture
def home(tmp_path: Path, migrated_sqlite: Path) -> Path:
    (tmp_path / "hub").mkdir()
    shutil.copy(migrated_sqlite, tmp_path / "hub" / "hub.db")
    return tmp_path


def admin(home: Path, *words: str) -> int:
    return run(["--home", str(home), "admin", *words])


def count(home: Path) -> int:
    database = Database(f"sqlite:///{home / 'hub' / 'hub.db'}")
    with database.read() as db:
        found = len(people.company(db).records)
    database.close()
    return found


def test_a_list_is_shown_first_and_done_when_told(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = str(resource("hub/sample/company.csv"))
    assert admin(home, "people", file) == 0
    assert count(home) == 0
    assert admin(home, "people", file, "--apply") == 0
    assert admin(home, "people", file, "--apply") == 0
    assert capsys.readouterr().out.splitlines() == [
        "12 added, 8 roles. Run it again with --apply to do it.", "12 added, 8 roles.", "Nothing new.",
    ]  # fmt: skip
    assert count(home) == 12
    assert admin(home, "verify") == 0


def test_a_list_with_a_fault_does_nothing(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = home / "bad.csv"
    file.write_text("number,name,email\nE1,Ann,ann@company.test\nE2,Bob,x\n", encoding="utf-8")
    assert admin(home, "people", str(file), "--apply") == 1
    assert capsys.readouterr().err.startswith("line 3: “x” is not an e-mail address.")
    assert count(home) == 0


@pytest.mark.parametrize(
    "words",
    [
        ("people", "none.csv"),
        ("anchor", "--day", "31.12"),
        ("verify", "--anchor", "x=1"),
        ("verify", "--database", "mysql://x/y"),
    ],
)
def test_wrong_words_are_answered_in_one_sentence(
    home: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert admin(home, *words) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_a_target_must_be_an_address(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--home", str(home), "migrate", "--to", "foo"]) == 2
    assert "postgresql://" in capsys.readouterr().err
