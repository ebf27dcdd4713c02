"""`sundown request` and `sundown deputy` over a hub that is really served: forms, drafts, receipts, who stands in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.connectors.hubs import hub_in, token
from tests.hub.api.served import Served

LEAVE = ("kind=annual", "start=2027-03-01", "end=2027-03-02", "reason=Family visit 探親")


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as served:
        yield served


@pytest.fixture
def eve(hub: Served, cli: Cli, tmp_path: Path) -> Cli:
    """The command line of Eve, who is signed in at the hub."""
    secret = tmp_path / "token"
    secret.write_text(token(hub, "eve") + "\n")
    words = ("account", "add", "hub", "--name", "Hub", "--url", hub.url)
    added = cli(*words, "--password-command", f"cat {secret}")
    assert added.status == 0, added.err
    return cli


def test_without_an_account_there_is_no_form(cli: Cli) -> None:
    assert cli("request", "forms", "--json").json() == []
    assert cli("request", "new", "leave").status == 1
    assert cli("request", "show", "zzz").status == 1


def test_a_request_is_written_checked_and_sent(eve: Cli) -> None:
    assert "leave" in {row["id"] for row in eve("request", "forms", "--json").json()}
    ident = eve("request", "new", "leave", *LEAVE).out.strip()
    assert "Family visit 探親" in eve("request", "show", ident).out
    checked = eve("request", "check", ident[:12])
    assert (checked.status, "Nothing is missing" in checked.err) == (0, True)
    sent = eve("request", "send", ident)
    assert (sent.status, "Sent: Leave" in sent.err) == (0, True)
    mine = eve("approvals", "list", "--bucket", "mine", "--json").json()
    assert [row["form"] for row in mine] == ["leave"]
    assert eve("approvals", "withdraw", mine[0]["id"], "--now").status == 0


def test_what_is_missing_is_named_field_by_field(eve: Cli) -> None:
    ident = eve("request", "new", "expense", "purpose=Taxi").out.strip()
    checked = eve("request", "check", ident)
    assert checked.status == 1
    assert "project" in checked.err
    assert eve("request", "discard", ident).status == 0
    assert eve("request", "drafts", "--json").json() == []


def test_a_receipt_goes_along(eve: Cli, tmp_path: Path) -> None:
    receipt = tmp_path / "taxi.pdf"
    receipt.write_bytes(b"%PDF-1.4\n%made up\n")
    ident = eve("request", "new", "expense", "--attach", f"lines/0/receipt={receipt}").out.strip()
    [draft] = eve("request", "drafts", "--json").json()
    assert (draft["id"], [each["name"] for each in draft["files"]]) == (ident, ["taxi.pdf"])
    assert eve("request", "fill", ident, "--attach", "lines/0/receipt=/no/such/file").status == 2


@pytest.mark.parametrize(
    "words",
    [
        ("new", "leave", "nonsense=1"),
        ("new", "leave", "reason"),
        ("new", "leave", "kind=holiday"),
        ("new", "leave", "--data", "[1]"),
        ("new", "expense", "lines=one"),
        ("new", "expense", "total=5"),
        ("new",),
    ],
)
def test_wrong_words_begin_no_draft(eve: Cli, words: tuple[str, ...]) -> None:
    ended = eve("request", *words)
    assert (ended.status, ended.out) == (2, "")
    assert eve("request", "drafts", "--json").json() == []


def test_a_deputy_is_set_and_cleared(eve: Cli) -> None:
    """A-27"""
    made = eve("deputy", "set", "fay", "--until", "friday", "--json").json()
    assert (made["delegate"], made["mine"]) == ("fay", True)
    assert made["id"] in eve("deputy", "list").out
    assert eve("deputy", "clear", made["id"]).status == 0
    assert eve("deputy", "list", "--json").json() == []
    assert eve("deputy", "set", "nobody-here", "--until", "friday").status == 1
    assert eve("deputy", "set", "fay", "--until", "yesterday").status == 2


def test_a_file_that_is_none_leaves_no_draft_behind(eve: Cli, tmp_path: Path) -> None:
    ended = eve("request", "new", "blank", "subject=x", "--attach", f"attachments={tmp_path}")
    assert (ended.status, ended.out) == (2, "")
    assert eve("request", "drafts", "--json").json() == []


def test_urgent_wants_a_reason(eve: Cli) -> None:
    """H-8"""
    ended = eve("request", "new", "blank", "subject=x", "text=y", "--urgent", " ", "--send")
    assert (ended.status, ended.out) == (2, "")


def test_a_step_that_stops_is_numbered_once(eve: Cli) -> None:
    ident = eve("request", "new", "leave", "kind=annual").out.strip()
    said = eve("request", "check", ident)
    assert said.out.count("Human resources") == 1
    assert eve("request", "discard", ident).status == 0


def test_deputies_that_could_not_be_asked_are_not_nobody(cli: Cli, tmp_path: Path) -> None:
    added = ("account", "add", "hub", "--name", "Far", "--url", "http://127.0.0.1:9", "--no-test")
    assert cli(*added, "--password-command", "echo sdt_x").status == 0
    ended = cli("deputy", "list")
    assert (ended.status, "Nobody stands in" in ended.err) == (1, False)
