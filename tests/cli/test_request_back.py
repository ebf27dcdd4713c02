"""`sundown request` of a request that came back from its approver, on a desktop that has not written it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cli.conftest import Cli
from tests.connectors.hubs import hub_in, token
from tests.hub.api.served import Served


@contextmanager
def joined(cli: Cli, folder: Path) -> Iterator[Served]:
    """A hub, and Eve's desktop that has joined it."""
    with hub_in(folder / "hub") as hub:
        secret = folder / "token"
        secret.write_text(token(hub, "eve") + "\n")
        words = ("account", "add", "hub", "--name", "Hub", "--url", hub.url)
        assert cli(*words, "--password-command", f"cat {secret}").status == 0
        yield hub


def test_a_request_that_came_back_is_corrected_by_its_number(cli: Cli, tmp_path: Path) -> None:
    """A-26: its marks are seen, each note once; it is filled in and sent again, once."""
    with joined(cli, tmp_path) as hub:
        no = _returned(hub)
        assert cli("sync").status == 0
        shown = cli("request", "show", no)
        assert (shown.status, shown.err.count("a day less")) == (0, 1)
        assert cli("request", "fill", no, "end=2027-03-01").status == 0
        assert len(cli("request", "drafts", "--json").json()) == 1
        assert "Sent: Leave" in cli("request", "send", no).err
        assert cli("request", "send", no).status == 1


def test_a_request_that_waits_for_the_network_is_not_called_sent(cli: Cli, tmp_path: Path) -> None:
    """A-18"""
    with joined(cli, tmp_path):
        assert cli("request", "forms", "--fresh").status == 0
        assert "Everything was sent" in cli("outbox", "list").err
    wish = ("subject=Desk", "text=A higher one", "--send")
    assert "Not sent yet" in cli("request", "new", "blank", *wish).err
    assert "'sundown request drafts'" in cli("outbox", "list").err


def test_the_reason_of_a_revocation_is_given_as_the_refusal_says(cli: Cli) -> None:
    """`--reason` is what "This needs a reason" names; `--comment` goes on."""
    for option in ("--reason", "--comment"):
        assert cli("approvals", "revoke", "nosuch", option, "Ill", "--now").status == 1


def _returned(hub: Served) -> str:
    """Eve's leave, sent back by Dan with a mark; its number."""
    no: str = hub.ask_leave()["no"]
    dan = hub.as_("dan")
    [row] = dan.get("/v1/inbox", params={"bucket": "to_decide"}).json()["rows"]
    marks = [{"field": "/end", "note": "a day less"}]
    press = {"action": "return", "seen_data_rev": 1, "comment": "Shorter", "fields": marks}
    answer = dan.post(f"/v1/tasks/{row['task']}/decisions", json=press)
    assert answer.status_code == 200, answer.text
    return no
