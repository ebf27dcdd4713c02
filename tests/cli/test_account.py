"""Accounts, passes and the outbox, against a real CalDAV server."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.services.demo import Server

from .conftest import Cli

pytestmark = pytest.mark.server


def secret_of(server: Server) -> str:
    from assistant.system.vault import secret_from

    return secret_from(server.password_command)


def test_adding_signs_in_and_says_what_was_found(cli: Cli, server: Server):
    ended = cli(
        "account", "add", "caldav", "--url", server.url, "--username", "demo",
        "--password-command", server.password_command,
    )  # fmt: skip
    assert ended.status == 0
    assert "Work 工作 (events)" in ended.err
    assert [each["name"] for each in cli("account", "list", "--json").json()][1:] == ["127.0.0.1"]


def test_a_password_from_stdin_is_never_written_by_us(cli: Cli, server: Server, home: Path):
    secret = secret_of(server)
    words = (
        "account",
        "add",
        "caldav",
        "--url",
        server.url,
        "--username",
        "demo",
        "--password-stdin",
    )
    ended = cli(*words, typed=f"{secret}\n")
    assert ended.status == 0
    assert "not kept" in ended.err
    assert secret not in ended.out + ended.err
    assert all(secret.encode() not in file.read_bytes() for file in home.iterdir())


def test_a_wrong_password_adds_nothing_and_needs_the_user(cli: Cli, server: Server):
    words = (
        "account",
        "add",
        "caldav",
        "--url",
        server.url,
        "--username",
        "demo",
        "--password-stdin",
    )
    ended = cli(*words, typed="made-up-wrong\n")
    assert (ended.status, ended.err.count("\n")) == (3, 1)
    assert len(cli("account", "list", "--json").json()) == 1


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("foo",), 2),
        (("caldav",), 2),
        (("caldav", "--url", "http://127.0.0.1:1/", "--username", "x"), 2),
        (("caldav", "--url", "http://127.0.0.1:1/", "--username", "x", "--password-stdin"), 2),
        (("caldav", "--url", "http://mei:made-up@127.0.0.1:1/"), 2),
        (("caldav", "--url", "http://127.0.0.1:1/", "--option", "nonsense"), 2),
        (("caldav", "--url", "http://127.0.0.1:1/"), 1),
        (
            (
                "caldav",
                "--url",
                "http://127.0.0.1:1/",
                "--username",
                "x",
                "--password-command",
                "false",
            ),
            3,
        ),
        (("ics", "--url", "/no/such/file.ics"), 3),
    ],
)
def test_what_can_not_be_added_is_one_sentence(cli: Cli, words: tuple[str, ...], status: int):
    ended = cli("account", "add", *words)
    assert "made-up" not in ended.err
    assert ended.err.count("\n") == 1, ended.err
    assert len(cli("account", "list", "--json").json()) == 1
    assert ended.status == status


def test_a_wrong_kind_is_told_the_kinds(cli: Cli):
    said = cli("account", "add", "exchange").err
    assert all(kind in said for kind in ("caldav", "ics", "local"))


def test_a_changed_password_is_tried_and_kept_if_it_can_be(cli: Cli, server: Server):
    words = (
        "account",
        "add",
        "caldav",
        "--name",
        "o",
        "--url",
        server.url,
        "--username",
        "demo",
        "--password-stdin",
    )
    cli(*words, typed=f"{secret_of(server)}\n")
    assert cli("account", "password", "o", "--password-stdin", typed="made-up-wrong\n").status == 3
    ended = cli("account", "password", "o", "--password-stdin", typed=f"{secret_of(server)}\n")
    assert (ended.status, "not kept" in ended.err) == (3, True)  # there is no keyring here
    assert cli("account", "password", "o").status == 2


def test_a_password_command_needs_no_password(cli: Cli, account: Server):
    assert cli("account", "password", "office", "--password-stdin", typed="x\n").status == 1


def test_test_says_what_is_there(cli: Cli, account: Server):
    names = {each["name"] for each in cli("account", "test", "office", "--json").json()}
    assert names == {"Work 工作", "Team 團隊", "Tasks 待辦"}
    assert cli("account", "test", "nowhere").status == 1


def test_a_change_waits_until_it_is_sent(cli: Cli, account: Server):
    added = cli("todo", "add", "Water 淋花", "--collection", "Tasks 待辦", "--json").json()
    assert added["waiting"] is True
    (waiting,) = cli("outbox", "list", "--json").json()
    assert (waiting["id"], waiting["item_id"], waiting["verb"]) == (
        added["id"],
        added["item_id"],
        "create",
    )
    assert "Water 淋花" in cli("outbox", "list").out
    (report,) = cli("sync", "--json").json()
    assert (report["account"], report["pushed"], report["error"]) == ("office", 1, "")
    assert cli("outbox", "list", "--json").json() == []
    assert [each["unsent"] for each in cli("todo", "list", "--json").json()] == [False]


def test_another_device_sees_it(cli: Cli, account: Server, tmp_path: Path):
    cli("event", "add", "Call", "--start", "2026-12-01 15:00", "--collection", "Work 工作")
    cli("sync")
    other = ("--home", str(tmp_path / "other"))
    cli("account", "add", "caldav", "--name", "o", "--url", account.url, "--username", "demo",
        "--password-command", account.password_command, *other)  # fmt: skip
    assert cli("sync", "--json", *other).json()[0]["pulled"] == 1
    rows = cli("agenda", "--from", "2026-12-01", "--json", *other).json()
    assert [(each["summary"], each["collection"], each["account"]) for each in rows] == [
        ("Call", "Work 工作", "o")
    ]


def test_a_discarded_change_is_never_sent(cli: Cli, account: Server):
    added = cli("todo", "add", "x", "--collection", "Tasks 待辦", "--json").json()
    assert cli("outbox", "discard", added["id"]).status == 0
    assert cli("sync", "--json").json()[0]["pushed"] == 0
    assert cli("todo", "list", "--json").json() == []
    assert cli("outbox", "discard", added["id"]).status == 1


def test_removing_is_refused_while_something_would_be_lost(cli: Cli, account: Server):
    cli("todo", "add", "x", "--collection", "Tasks 待辦")
    assert cli("account", "remove", "office").status == 1
    assert cli("account", "remove", "office", "--yes").status == 0
    assert len(cli("account", "list", "--json").json()) == 1


def test_the_account_on_this_computer_stays(cli: Cli):
    ended = cli("account", "remove", "On this computer", "--yes")
    assert ended.status in {1, 2}
    assert len(cli("account", "list", "--json").json()) == 1


def test_a_server_that_is_gone_is_one_sentence_and_a_status(cli: Cli, account: Server):
    account.__exit__()
    ended = cli("sync")
    assert ended.status == 1
    assert ended.err.startswith("office: ")
    assert "Traceback" not in ended.err
    listed = cli("account", "list", "--json").json()[1]
    assert listed["trouble"] == "try_later"


def test_a_pass_without_servers_is_said(cli: Cli):
    ended = cli("sync")
    assert (ended.status, ended.out) == (0, "")
    assert cli("sync", "--json").json() == []


def test_an_account_that_is_not_there_is_not_synced(cli: Cli):
    assert cli("sync", "--account", "nowhere").status == 1


def test_mass_removals_wait_for_a_word(cli: Cli, account: Server, tmp_path: Path):
    for number in range(12):
        cli("todo", "add", f"number {number}", "--collection", "Tasks 待辦")
    cli("sync")
    for file in (tmp_path / "server").rglob("*.ics"):
        file.unlink()
    for cache in (tmp_path / "server").rglob(".Radicale.cache"):
        shutil.rmtree(cache)
    held = cli("sync")
    assert held.status == 3
    assert "--accept-removals" in held.err
    assert len(cli("todo", "list", "--json").json()) == 12
    assert cli("sync", "--accept-removals").status == 0
    assert cli("todo", "list", "--json").json() == []


def test_the_password_is_in_no_file_of_the_profile(cli: Cli, account: Server, home: Path):
    secret = secret_of(account).encode()
    files = [path for path in home.rglob("*") if path.is_file()]
    assert home / "sundown.db" in files
    assert not [path for path in files if secret in path.read_bytes()]


EMPTY = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:t\n{}BEGIN:VTODO\nUID:x\nEND:VTODO\nEND:VCALENDAR\n"


@pytest.mark.parametrize(
    ("line", "words", "calendar"),
    [
        ("", (), "lessons"),
        ("", ("--name", "F"), "F"),
        ("X-WR-CALNAME:Term\n", ("--name", "F"), "Term"),
    ],
)
def test_a_calendar_file_is_called_by_a_name_of_its_own(
    cli: Cli, tmp_path: Path, line: str, words: tuple[str, ...], calendar: str
):
    file = tmp_path / "lessons.ics"
    file.write_text(EMPTY.format(line))
    said = cli("account", "add", "ics", "--url", str(file), *words).err
    assert f"  {calendar} (" in said
    assert "Signed in" not in said
    assert "trial" not in said
    (listed,) = cli("account", "list", "--json").json()[1:]
    assert [each["name"] for each in listed["collections"]] == [calendar]
    assert [each["name"] for each in cli("account", "test", listed["name"], "--json").json()] == [
        calendar
    ]


def test_a_conflict_says_where_my_version_is(cli: Cli, account: Server, tmp_path: Path):
    added = cli("todo", "add", "Report", "--collection", "Tasks 待辦", "--json").json()
    cli("sync")
    other = ("--home", str(tmp_path / "other"))
    cli("account", "add", "caldav", "--name", "o", "--url", account.url, "--username", "demo",
        "--password-command", account.password_command, *other)  # fmt: skip
    cli("sync", *other)
    (there,) = cli("todo", "list", "--json", *other).json()
    cli("todo", "edit", there["id"], "Report of others", *other)
    cli("sync", *other)
    cli("todo", "edit", added["item_id"], "Report of mine")
    said = cli("sync").err
    assert "Report of mine (conflict copy)' on this computer" in said
    assert "conflict copy" not in cli("sync").err


def test_the_advice_about_removals_can_be_typed(account: Server):
    from assistant.cli.sync import removal_hint

    assert removal_hint("office") == "sundown sync --account office --accept-removals"
    assert removal_hint("My work") == "sundown sync --account 'My work' --accept-removals"


def test_the_help_says_that_there_is_no_shell(cli: Cli):
    assert "there is no shell" in " ".join(cli("account", "add", "--help").out.split())


def test_a_password_that_is_kept_nowhere_is_asked_for_on_a_terminal(
    cli: Cli, server: Server, environment: dict[str, str], home: Path
):
    added = cli("account", "add", "caldav", "--name", "o", "--url", server.url, "--username", "demo",
        "--password-stdin", typed=f"{secret_of(server)}\n")  # fmt: skip
    assert "--password-command" in added.err
    assert cli("sync").status == 3
    ours, theirs = os.openpty()
    command = [sys.executable, "-m", "assistant", "--home", str(home), "sync", "--json"]
    with subprocess.Popen(
        command, stdin=theirs, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment,
        start_new_session=True,
    ) as asked:  # fmt: skip
        said = b""
        while not said.endswith(b"for this run: ") and (one := asked.stderr.read(1)):
            said += one
        os.write(ours, f"{secret_of(server)}\n".encode())
        out, err = asked.communicate(timeout=60)
    os.close(theirs)
    os.close(ours)
    assert (asked.returncode, json.loads(out)[0]["error"]) == (0, ""), err
    assert secret_of(server).encode() not in out + err
