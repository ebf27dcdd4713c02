"""`sundown approvals` as a newcomer types it, over a simulated Odoo: exit statuses, JSON, the undo window, tier 2."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.model.approval import Action, State
from tests.cli.conftest import Cli
from tests.connectors.odoos import OdooScene, odoo_scene
from tests.sim.odoo import OdooServer, odoo_server


@pytest.fixture(scope="module")
def server() -> Iterator[OdooServer]:
    with odoo_server(17) as made:
        yield made


@pytest.fixture
def scene(server: OdooServer, cli: Cli, tmp_path: Path) -> Iterator[OdooScene]:
    """Three expense reports wait; the account is added and has been synced."""
    secret = tmp_path / "secret"
    secret.write_text("bob-pass1\n")
    with odoo_scene(server, "expense") as made:
        for title, amount in (("Taxi", "12.00"), ("Lunch", "30.00"), ("Machine", "20000.00")):
            made.file(title, amount)
        words = ("account", "add", "odoo", "--name", "Odoo", "--url", made.proxy.root)
        added = cli(*words, "--username", "bob", "--password-command", f"cat {secret}")
        assert added.status == 0, added.err
        assert "Found" not in added.err  # it has no calendars
        assert cli("sync").status == 0
        yield made


def ids(cli: Cli) -> dict[str, str]:
    rows = cli("approvals", "list", "--json").json()
    return {row["title"].partition(" ")[0]: row["id"] for row in rows}


def request_of(scene: OdooScene, title: str) -> str:
    rows = scene.server.base.rows[scene.model].values()
    return next(f"{scene.model},{each['id']}" for each in rows if each["name"] == title)


def test_without_a_source_the_list_says_how_to_have_one(cli: Cli) -> None:
    ended = cli("approvals", "list")
    assert (ended.status, ended.out) == (0, "")
    assert "account add" in ended.err
    assert cli("approvals", "list", "--json").json() == []


@pytest.mark.usefixtures("scene")
def test_the_list_has_what_the_other_commands_take(cli: Cli) -> None:
    table = cli("approvals", "list").out
    assert "12.00 HKD" in table
    assert ids(cli)["Taxi"][:8] in table
    rows = cli("approvals", "list", "--words", "Lunch", "--json").json()
    assert [row["amount"] for row in rows] == ["30.00"]


def test_an_approval_is_held_sent_and_told(cli: Cli, scene: OdooScene) -> None:
    """A-3, A-7"""
    ended = cli("approvals", "approve", ids(cli)["Taxi"][:7], "--hold", "1")
    assert ended.status == 0, ended.err
    assert "Ctrl-C takes it back" in ended.err
    assert "Approved" in ended.err
    assert scene.state(request_of(scene, "Taxi")) is State.APPROVED
    assert "Approved" in cli("approvals", "list", "--bucket", "handled").out


def test_a_rejection_wants_a_reason(cli: Cli, scene: OdooScene) -> None:
    """A-26"""
    ident = ids(cli)["Taxi"]
    refused = cli("approvals", "reject", ident, "--now")
    assert (refused.status, "--reason" in refused.err) == (2, True)
    made = cli("approvals", "reject", ident, "--reason", "金額不符", "--now", "--json").json()
    assert (made["stage"], made["action"]) == ("done", "reject")
    assert "金額不符" in scene.said(request_of(scene, "Taxi"))


def test_a_high_one_wants_the_amount_and_the_password(cli: Cli, scene: OdooScene) -> None:
    """A-10"""
    ident = ids(cli)["Machine"]
    assert cli("approvals", "approve", ident).status == 2
    assert cli("approvals", "approve", ident, "--amount", "20000", "--now").status == 3
    words = ("approvals", "approve", ident, "--amount", "20,000.00", "--code-stdin", "--now")
    wrong = cli(*words, typed="wrong\n")
    assert (wrong.status, "not your password" in wrong.err) == (1, True)
    assert scene.state(request_of(scene, "Machine")) is State.PENDING
    assert cli(*words, typed="bob-pass1\n").status == 0
    assert scene.state(request_of(scene, "Machine")) is State.APPROVED


def test_what_changed_meanwhile_is_said_and_not_sent(cli: Cli, scene: OdooScene) -> None:
    """A-4"""
    ident, request = ids(cli)["Taxi"], request_of(scene, "Taxi")
    scene.change(request)
    ended = cli("approvals", "approve", ident, "--now")
    assert (ended.status, "Changed since you looked" in ended.err) == (1, True)
    assert scene.state(request) is State.PENDING


def test_the_sources_own_words_are_told(cli: Cli, scene: OdooScene) -> None:
    ident = ids(cli)["Taxi"]
    words = scene.deny(request_of(scene, "Taxi"))
    ended = cli("approvals", "approve", ident, "--now")
    assert (ended.status, words in ended.err) == (1, True)


def test_somebody_else_was_faster(cli: Cli, scene: OdooScene) -> None:
    ident = ids(cli)["Taxi"]
    scene.decide_elsewhere(request_of(scene, "Taxi"), Action.APPROVE)
    ended = cli("approvals", "approve", ident, "--now")
    assert (ended.status, "Already handled by Cleo Wong" in ended.err) == (1, True)


def test_without_a_network_it_waits_and_can_be_undone(cli: Cli, scene: OdooScene) -> None:
    """A-18"""
    ident = ids(cli)["Taxi"]
    scene.stop()
    ended = cli("approvals", "approve", ident, "--now")
    assert (ended.status, "waiting for the network" in ended.err) == (1, True)
    assert cli("approvals", "undo", ident).status == 0
    scene.start()
    assert cli("sync").status == 0
    assert scene.state(request_of(scene, "Taxi")) is State.PENDING


def test_a_batch_takes_only_what_was_looked_at(cli: Cli, scene: OdooScene) -> None:
    """A-20"""
    found = ids(cli)
    words = ("approvals", "batch", found["Taxi"], found["Lunch"], "--approve", "--now")
    assert (cli(*words).status, scene.state(request_of(scene, "Taxi"))) == (2, State.PENDING)
    for name in ("Taxi", "Lunch"):
        assert "Description" in cli("approvals", "show", found[name], "--fresh").out
    ended = cli(*words)
    assert (ended.status, ended.err.count("Approved")) == (0, 2)
    assert "42.00" in ended.err


@pytest.mark.usefixtures("scene")
def test_the_log_is_exported_once_and_never_over_another_file(cli: Cli, tmp_path: Path) -> None:
    """A-28"""
    cli("approvals", "approve", ids(cli)["Taxi"], "--now")
    assert {row["event"] for row in cli("approvals", "log", "--json").json()} >= {"decided", "done"}
    target = tmp_path / "log.jsonl"
    assert cli("approvals", "log", "--export", str(target)).status == 0
    assert all(json.loads(line)["hash"] for line in target.read_text().splitlines())
    assert cli("approvals", "log", "--export", str(target)).status == 1


@pytest.mark.usefixtures("scene")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("approve", "zzz"), 1),
        (("approve",), 2),
        (("frob",), 2),
        (("list", "--bucket", "x"), 2),
        (("list", "--limit", "0"), 2),
        (("approve", "x", "--hold", "99"), 2),
        (("approve", "x", "--now", "--hold", "3"), 2),
        (("undo", "zzz"), 1),
        (("batch", "x"), 2),
    ],
)
def test_wrong_words_end_with_a_sentence(cli: Cli, words: tuple[str, ...], status: int) -> None:
    ended = cli("approvals", *words)
    assert ended.status == status
    assert ended.err.strip()
    assert "Traceback" not in ended.err


@pytest.mark.usefixtures("scene")
def test_what_the_source_does_not_offer_is_said_at_once(cli: Cli) -> None:
    ended = cli("approvals", "transfer", ids(cli)["Taxi"], "Cleo")
    assert (ended.status, "Possible is: approve" in ended.err) == (1, True)
    assert cli("deputy", "set", "Cleo", "--until", "tomorrow").status == 1
    assert cli("request", "new", "leave").status == 1


def test_ctrl_c_takes_it_back(
    cli: Cli, scene: OdooScene, environment: dict[str, str], home: Path
) -> None:
    """A-3: within the window nothing is sent."""
    ident = ids(cli)["Taxi"]
    command = [
        sys.executable,
        "-m",
        "assistant",
        "--home",
        str(home),
        "approvals",
        "approve",
        ident,
    ]
    env = environment | {"PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=env) as program:
        assert program.stderr is not None
        said = program.stderr.readline()
        program.send_signal(signal.SIGINT)
        rest = program.stderr.read()
    assert "Ctrl-C takes it back" in said
    assert "Taken back" in rest
    assert program.returncode == 130
    assert scene.state(request_of(scene, "Taxi")) is State.PENDING
