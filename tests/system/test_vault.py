"""The vault against a real gnome-keyring on a private bus: open, locked, absent; and password commands."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from jeepney import message_bus
from jeepney.io.blocking import open_dbus_connection

from assistant.model.account import Account
from assistant.model.errors import NeedsUser
from assistant.system import keyrings
from assistant.system.vault import Kept, Vault, secret_from

SECRET = "made-up-Zq9"
Desk = Callable[[bool], None]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Gives `start(unlocked)`: a session bus of our own with a keyring on it."""
    running: list[subprocess.Popen[bytes]] = []
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.delenv("DISPLAY", raising=False)
    tmp_path.chmod(0o700)

    def start(unlocked: bool) -> None:
        address = _bus(tmp_path, running)
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        _keyring(tmp_path, running, unlocked)

    yield start
    for process in reversed(running):
        process.kill()
        process.wait()


def _bus(folder: Path, running: list[subprocess.Popen[bytes]]) -> str:
    """A bus whose configuration knows no services: nothing can start itself on it."""
    config = folder / "bus.conf"
    config.write_text(
        "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
        '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>'
    )
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
    )
    running.append(bus)
    assert bus.stdout
    return bus.stdout.readline().decode().strip()


def _keyring(folder: Path, running: list[subprocess.Popen[bytes]], unlocked: bool) -> None:
    mode = ["--unlock"] if unlocked else []
    command = ["gnome-keyring-daemon", "--foreground", *mode, "--components=secrets"]
    daemon = subprocess.Popen(
        [*command, f"--control-directory={folder / 'control'}"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    running.append(daemon)
    assert daemon.stdin
    daemon.stdin.write(b"test-pass")
    daemon.stdin.close()
    _wait_for_secrets()


def _wait_for_secrets() -> None:
    question = [
        "dbus-send",
        "--session",
        "--print-reply=literal",
        "--dest=org.freedesktop.DBus",
        "/",
    ]
    question += ["org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]
    for _ in range(200):
        if b"true" in subprocess.run(question, capture_output=True, check=False, timeout=5).stdout:
            return
        time.sleep(0.05)
    pytest.fail("no keyring came")


@pytest.fixture
def open_desk(desk: Desk) -> None:
    desk(True)


@pytest.fixture
def locked_desk(desk: Desk) -> Iterator[None]:
    """A locked keyring, and a password dialog (our own bus client) that nobody ever answers."""
    desk(True)
    Vault().set("a1", SECRET)
    lock = ["--dest=org.freedesktop.secrets", "/org/freedesktop/secrets"]
    lock += [
        "org.freedesktop.Secret.Service.Lock",
        "array:objpath:/org/freedesktop/secrets/collection/login",
    ]
    done = ["dbus-send", "--session", "--print-reply", *lock]
    subprocess.run(done, check=True, capture_output=True, timeout=5)
    with open_dbus_connection(bus="SESSION") as dialog:
        dialog.send_and_get_reply(message_bus.RequestName("org.gnome.keyring.SystemPrompter"))
        yield


@pytest.mark.usefixtures("open_desk")
def test_a_secret_is_kept_for_the_next_program():
    assert Vault().set("a1", SECRET) is Kept.KEYRING
    assert Vault().get("a1") == SECRET
    assert Vault().describe() == "SecretService"


@pytest.mark.usefixtures("open_desk")
def test_what_is_forgotten_is_gone():
    vault = Vault()
    vault.set("a1", SECRET)
    vault.forget("a1")
    vault.forget("a1")
    with pytest.raises(NeedsUser, match="No password"):
        Vault().get("a1")


@pytest.mark.usefixtures("open_desk")
def test_the_secret_lies_nowhere_in_clear(tmp_path: Path):
    Vault().set("a1", SECRET)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert any(path.suffix == ".keyring" for path in files)
    assert not any(SECRET.encode() in path.read_bytes() for path in files)


@pytest.mark.usefixtures("open_desk")
def test_accounts_do_not_see_each_other():
    vault = Vault()
    vault.set("a1", SECRET)
    vault.set("a2", "other")
    assert (vault.get("a1"), vault.get("a2")) == (SECRET, "other")


@pytest.mark.usefixtures("locked_desk")
def test_a_locked_keyring_times_out_and_says_so():
    heard: list[str] = []
    with pytest.raises(NeedsUser, match="unlock"):
        Vault(limit=2, tell=heard.append).get("a1")
    assert heard == [keyrings.WAITING]


@pytest.mark.usefixtures("locked_desk")
def test_a_locked_keyring_keeps_a_new_secret_for_this_run():
    vault = Vault(limit=2)
    assert vault.set("a2", SECRET) is Kept.RUN_ONLY
    assert vault.get("a2") == SECRET
    assert vault.kept("a2") is Kept.RUN_ONLY


def test_no_bus_is_no_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path}/none")
    vault = Vault()
    assert vault.set("a1", SECRET) is Kept.RUN_ONLY
    assert vault.get("a1") == SECRET
    with pytest.raises(NeedsUser, match="no system keyring"):
        Vault().get("a1")


@pytest.mark.usefixtures("open_desk")
@pytest.mark.parametrize(
    "choice",
    [
        "keyring.backends.chainer.ChainerBackend",
        "keyrings.alt.file.PlaintextKeyring",
        "keyring.backends.null.Keyring",
    ],
)
def test_a_keyring_that_can_not_be_trusted_is_refused(choice: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv(keyrings.CHOICE, choice)
    assert Vault().set("a1", SECRET) is Kept.RUN_ONLY


class Stuck:
    """A keyring whose password dialog nobody answers."""

    def get_password(self, *_: str) -> str | None:
        time.sleep(60)
        return None

    def set_password(self, *words: str) -> None:
        raise RuntimeError(f"cannot keep {words}")

    delete_password = set_password


def test_a_stuck_keyring_is_told_and_given_up():
    heard: list[str] = []
    vault = Vault(limit=1.2, tell=heard.append, find=Stuck)
    with pytest.raises(NeedsUser, match="did not answer"):
        vault.get("a1")
    assert heard == [keyrings.WAITING]


def test_a_failing_keyring_never_repeats_the_secret(caplog: pytest.LogCaptureFixture):
    vault = Vault(find=Stuck)
    assert vault.set("a1", SECRET) is Kept.RUN_ONLY
    assert "RuntimeError" in caplog.text
    assert SECRET not in caplog.text


def _python(code: str) -> str:
    return shlex.join([sys.executable, "-c", code])


def test_a_password_command_is_asked_each_time(tmp_path: Path):
    file = tmp_path / "count"
    command = _python(f"f = open({str(file)!r}, 'a'); f.write('x'); print('{SECRET}')")
    account = Account("a1", "caldav", "work", options=(("password_command", command),))
    assert {Vault().password(account) for _ in range(2)} == {SECRET}
    assert file.read_text() == "xx"


def test_only_the_first_line_counts():
    assert secret_from(_python("print('one\\ntwo')")) == "one"


def test_no_shell_reads_the_command(tmp_path: Path):
    assert secret_from("echo $HOME;id") == "$HOME;id"


@pytest.mark.parametrize(
    "command",
    [
        "",
        "'",
        "/no/such/program",
        _python(f"import sys; print('{SECRET}'); sys.exit('{SECRET}')"),
        _python("pass"),
    ],
)
def test_a_command_that_fails_says_so_without_its_output(command: str):
    with pytest.raises(NeedsUser) as why:
        secret_from(command)
    assert SECRET not in str(why.value)


def test_a_command_that_never_ends_is_given_up():
    with pytest.raises(NeedsUser, match="no answer"):
        secret_from(_python("import time; time.sleep(60)"), limit=0.5)


def test_importing_the_vault_is_cheap():
    heavy = "print(*sorted({'keyring', 'subprocess', 'logging'} & set(sys.modules)))"
    code = f"import sys, assistant.system.vault; {heavy}"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=True, env=os.environ
    )
    assert done.stdout.strip() == b""
