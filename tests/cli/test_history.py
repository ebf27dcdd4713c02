"""`sundown history`, reports over some days, searching past lists."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Cli

DAYS = ("2026-11-18", "2026-11-19")


@pytest.fixture
def filed(cli: Cli) -> Cli:
    """Two past lists with one open line each."""
    cli("todo", "add", "Answer Lantau 回覆報價", "--due", "2026-11-18")
    for day in DAYS:
        cli("digest", "--date", day)
    return cli


def line_of(cli: Cli, day: str) -> str:
    told = cli("history", "show", day, "--json").json()
    return str(told["list"]["open"][0]["id"])


def test_the_days_that_have_a_list(filed: Cli):
    rows = filed("history", "list", "--from", DAYS[0], "--to", DAYS[1], "--json").json()
    assert [(row["id"], row["open"], row["state"]) for row in rows] == [
        (day, 1, "not reviewed") for day in DAYS
    ]
    assert "Wed 2026-11-18" in filed("history", "list", "--from", DAYS[0]).out


def test_a_correction_stands_beside_the_original(filed: Cli):
    """L-65."""
    line = line_of(filed, DAYS[1])
    assert filed("history", "correct", DAYS[1], "--done", line[:12]).status == 0
    filed("history", "correct", DAYS[1], "--add", "Called 永豐")
    shown = filed("history", "show", DAYS[1]).out
    assert "2 done" in shown
    assert "added Called 永豐" in shown
    assert "1 open" in filed("history", "show", DAYS[1], "--original").out
    (todo,) = filed("todo", "list", "--json").json()
    assert todo["id"] == line


def test_a_correction_is_taken_back(filed: Cli):
    made = filed("history", "correct", DAYS[0], "--note", "Late", "--json").json()["id"]
    assert filed("history", "correct", DAYS[0], "--undo", str(made)).status == 0
    assert "Late" not in filed("history", "show", DAYS[0]).out


@pytest.mark.parametrize(
    "words",
    [
        ("show", "2026-11-17"),
        ("correct", DAYS[0], "--done", "nobody"),
        ("correct", DAYS[0]),
        ("export", "--from", "2020-01-01"),
        ("delete",),
    ],
)
def test_what_can_not_be_is_refused(filed: Cli, words: tuple[str, ...]):
    assert filed("history", *words).status in {1, 2}


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json", "csv"])
def test_lists_go_into_a_file(filed: Cli, tmp_path: Path, form: str):
    path = tmp_path / "out"
    filed("history", "export", "--from", DAYS[0], "--form", form, "--output", str(path))
    assert "Lantau" in path.read_text(encoding="utf-8-sig")
    assert filed("history", "export", "--from", DAYS[0], "--form", form).out.startswith(
        path.read_text(encoding="utf-8-sig")[:5]
    )


def test_old_lists_are_deleted(filed: Cli):
    assert filed("history", "delete", "--before", DAYS[1], "--json").json()["deleted"] == 1
    assert filed("history", "show", DAYS[0]).status == 1


def test_a_report_over_some_days(filed: Cli):
    """L-61."""
    told = filed("digest", "--from", DAYS[0], "--to", DAYS[1]).out
    assert "Still open (1)" in told
    assert filed("digest", "--from", DAYS[0], "--to", DAYS[1], "--json").json()["first"] == DAYS[0]
    assert filed("digest", "--from", DAYS[0], "--csv").out.startswith("date,section")


def test_a_report_since_a_meeting(filed: Cli):
    filed("event", "add", "Team sync", "--start", "2026-11-19 10:00")
    told = filed("digest", "--since-meeting", "team", "--language", "zh_HK").out
    assert "自「Team sync」" in told
    assert filed("digest", "--since-meeting", "team", "--from", DAYS[0]).status == 2
    assert filed("digest", "--since-meeting", "nobody").status == 1


def test_a_past_list_is_found_by_its_words(filed: Cli):
    hits = filed("search", "報價", "--json").json()
    assert [hit["id"] for hit in hits if hit["kind"] == "list"] == [DAYS[1], DAYS[0]]
