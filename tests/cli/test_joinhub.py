"""`sundown account add hub`: an invite's link becomes an account; what goes wrong is said in the hub's words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.hub.services import signin
from assistant.hub.services.context import Actor
from tests.connectors.hubs import hub_in
from tests.hub.api.served import Served

from .conftest import Cli


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


def link(served: Served) -> str:
    return f"{served.url}/join#{signin.invite(served.hub, Actor('eve'), 'eve')}"


def test_an_invite_signs_in_and_no_secret_is_shown_or_written(
    cli: Cli, served: Served, home: Path
) -> None:
    ended = cli("account", "add", "hub", "--url", link(served), "--name", "Company", "--json")
    assert ended.status == 0, ended.err
    assert ended.json()["kind"] == "hub"
    assert "Eve Lau" in ended.err
    assert "sdt_" not in ended.out + ended.err
    files = [each for each in home.rglob("*") if each.is_file()]
    assert all(b"sdt_" not in each.read_bytes() for each in files)
    assert [each["name"] for each in cli("account", "list", "--json").json()][1:] == ["Company"]


def test_what_the_hub_refuses_is_said_in_its_words(cli: Cli, served: Served) -> None:
    used = link(served)
    cli("account", "add", "hub", "--url", used)
    again = cli("account", "add", "hub", "--url", used, "--name", "Again")
    assert again.status
    assert "invite" in again.err
    by_code = cli("account", "add", "hub", "--url", served.url, "--name", "Code")
    assert by_code.status
    assert "sign-in provider" in by_code.err or "provider" in by_code.err


def test_a_hub_takes_a_pin_and_no_other_option(cli: Cli, served: Served) -> None:
    words = ("account", "add", "hub", "--url", link(served), "--option")
    assert cli(*words, "colour=red").status
    wrong = cli(*words, f"pin={'ab' * 32}")
    assert wrong.status
    assert "certificate" in wrong.err
