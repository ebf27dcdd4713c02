"""What is done with a to-do on the command line, and `sundown undo` for all of it."""

from __future__ import annotations

import pytest

from tests.cli.conftest import Cli


@pytest.fixture
def item(cli: Cli) -> str:
    return str(cli("todo", "add", "Report", "--due", "2026-11-27", "--json").json()["item_id"])


def listed(cli: Cli) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = cli("todo", "list", "--json").json()
    return rows


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("plan", "2026-11-25"), "Planned for 2026-11-25: 'Report'"),
        (("plan", "none"), "No longer planned"),
        (("split", "Outline", "Text"), "Split into 2: 'Report'"),
        (("handover", "--to", "Mei"), "Could you take this over, please: Report"),
        (("blocked", "--by", "the printer"), "Blocked: 'Report'"),
        (("waiting", "--for", "Mei"), "Waiting: 'Report'"),
        (("worked",), "Worked on today: 'Report'"),
        (("worked", "--not"), "Not worked on today"),
        (("aside",), "Set aside: 'Report'"),
        (("keep",), "Kept: 'Report'"),
        (("back",), "Back in the day: 'Report'"),
    ],
)
def test_each_deed_prints_the_id_that_undo_takes(
    cli: Cli, item: str, words: tuple[str, ...], said: str
):
    # L-43, L-44
    before = listed(cli)
    cli("settings", "set", "language", "en")
    done = cli("todo", words[0], item[:10], *words[1:])
    assert (done.status, said in done.err) == (0, True), done.err
    taken_back = cli("undo", done.out.strip()[:22])
    assert (taken_back.status, taken_back.err) == (0, "Taken back.\n")
    assert listed(cli) == before


def test_what_was_set_aside_is_listed_apart_and_comes_back(cli: Cli, item: str):
    # L-57
    assert "Nothing is set aside" in cli("todo", "aside").err
    cli("todo", "aside", item)
    assert [row["summary"] for row in cli("todo", "aside", "--json").json()] == ["Report"]
    cli("todo", "back", item)
    assert cli("todo", "aside", "--json").json() == []


def test_a_sent_change_is_undone_by_its_id(cli: Cli, item: str):
    change = cli("todo", "done", item).out.strip()
    assert listed(cli) == []
    assert cli("undo", change, "--json").json() == {"id": change, "undone": True}
    assert [row["status"] for row in listed(cli)] == ["NEEDS-ACTION"]


def test_what_nobody_knows_can_not_be_undone(cli: Cli):
    done = cli("undo", "zzzz")
    assert (done.status, "can be undone" in done.err) == (1, True)


@pytest.mark.parametrize(
    ("words", "said_in_the_table"),
    [
        (("handover", "--to", "Mei"), "handed over to Mei"),
        (("blocked", "--by", "the printer"), "blocked: the printer"),
        (("waiting",), "waiting"),
        (("worked",), "worked on today"),
        (("aside",), "set aside"),
    ],
)
def test_the_table_says_what_became_of_it(
    cli: Cli, item: str, words: tuple[str, ...], said_in_the_table: str
):
    cli("todo", words[0], item, *words[1:])
    assert said_in_the_table in cli("todo", "list").out
