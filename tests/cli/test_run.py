"""The edge: finding commands, exit statuses, sentences instead of tracebacks, quiet ends."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from assistant import __version__
from assistant.cli.run import COMMANDS, status_of
from assistant.model.errors import BadInput, Conflict, NeedsUser, NotFound, Refused, TryLater

from .conftest import Cli


def test_it_says_its_version(cli: Cli):
    assert cli("--version").out == f"sundown {__version__}\n"


@pytest.mark.parametrize("words", [("--help",), ("-h",), ("help",)])
def test_the_help_names_every_command(cli: Cli, words: tuple[str, ...]):
    ended = cli(*words)
    assert ended.status == 0
    assert all(f"  {name} " in ended.out for name, _, _ in COMMANDS)


@pytest.mark.parametrize("name", [name for name, _, _ in COMMANDS])
def test_every_command_has_a_help(cli: Cli, name: str):
    asked, told = cli(name, "--help"), cli("help", name)
    assert asked.status == told.status == 0
    assert asked.out == told.out
    assert f"usage: sundown {name}" in asked.out


def test_an_unknown_command_gets_a_hint(cli: Cli):
    ended = cli("agend")
    assert (ended.status, ended.out) == (2, "")
    assert "usage: sundown" in ended.err
    assert "Did you mean 'agenda'?" in ended.err


@pytest.mark.parametrize(
    "words",
    [
        ("todo",),
        ("todo", "lst"),
        ("todo", "add"),
        ("todo", "add", "x", "--priority", "12"),
        ("todo", "edit", "x", "--percent", "101"),
        ("agenda", "--nonsense"),
        ("digest", "--text", "--markdown"),
        ("event", "respond", "abc", "perhaps"),
        ("journal", "--limit", "0"),
        ("--nonsense",),
        ("agenda", "--fro", "today"),
    ],
)
def test_wrong_words_are_usage_on_stderr(cli: Cli, words: tuple[str, ...]):
    ended = cli(*words)
    assert (ended.status, ended.out) == (2, "")
    assert ended.err.startswith("usage: sundown")


@pytest.mark.parametrize(
    "words", [("--json", "todo", "list"), ("todo", "--json", "list"), ("todo", "list", "--json")]
)
def test_json_may_stand_anywhere(cli: Cli, words: tuple[str, ...]):
    assert cli(*words).json() == []


def test_home_may_stand_after_the_command(cli: Cli, tmp_path: Path):
    cli("todo", "add", "elsewhere", "--home", str(tmp_path / "other"))
    assert cli("todo", "list", "--json").json() == []
    assert len(cli("todo", "list", "--json", "--home", str(tmp_path / "other")).json()) == 1


def test_sundown_home_names_the_profile(program: Cli, environment: dict[str, str], tmp_path: Path):
    command = [sys.executable, "-m", "assistant", "todo", "add", "x"]
    environment["SUNDOWN_HOME"] = str(tmp_path / "env")
    subprocess.run(command, env=environment, check=True, capture_output=True)
    assert (tmp_path / "env" / "sundown.db").is_file()


def test_each_error_has_its_status():
    wrong = {
        BadInput("x"): 2,
        NeedsUser("x"): 3,
        Refused("x"): 1,
        TryLater("x"): 1,
        NotFound("x"): 1,
    }
    assert {error: status_of(error) for error in wrong} == wrong
    assert status_of(Conflict("x", "", "", None)) == 1


def test_a_profile_that_is_no_folder_is_one_sentence(cli: Cli, tmp_path: Path):
    (tmp_path / "file").write_text("")
    ended = cli("todo", "list", "--home", str(tmp_path / "file"))
    assert (ended.status, ended.out) == (1, "")
    assert ended.err.count("\n") == 1


def test_an_argument_that_is_no_text_is_one_sentence(cli: Cli):
    ended = cli("todo", "add", "\udcff")
    assert ended.status == 2
    assert "UTF-8" in ended.err


def test_a_damaged_profile_is_one_sentence_and_the_doctor_still_answers(program: Cli, home: Path):
    home.mkdir()
    (home / "sundown.db").write_bytes(b"no database" * 1000)
    ended = program("todo", "list")
    assert (ended.status, ended.err.count("\n")) == (1, 1)
    assert program("doctor").out.startswith("BAD   profile: ")


def test_a_fault_of_our_own_goes_to_the_log(environment: dict[str, str], home: Path):
    code = (
        "from assistant.cli import crash; crash.catch(['--home', '{}']); raise KeyError('made-up')"
    )
    words = [sys.executable, "-c", code.replace("{}", str(home))]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == f"Sundown met a fault of its own; details are in {home}/sundown.log\n"
    assert "KeyError: 'made-up'" in (home / "sundown.log").read_text()


def test_a_fault_in_a_thread_goes_to_the_log(environment: dict[str, str], home: Path):
    code = (
        "import pathlib, threading; from assistant.cli import crash; from assistant.system.log import start_log\n"
        f"start_log(pathlib.Path('{home.parent}')); crash.catch_threads()\n"
        "thread = threading.Thread(target=lambda: {}['made-up']); thread.start(); thread.join()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=True
    )
    assert done.stderr == b""
    assert "KeyError: 'made-up'" in (home.parent / "sundown.log").read_text()


def test_no_room_for_the_output_is_one_sentence(environment: dict[str, str], home: Path):
    for words in (("settings", "list"), ("export",), ("--help",)):
        with Path("/dev/full").open("w") as full:
            command = [sys.executable, "-m", "assistant", "--home", str(home), *words]
            done = subprocess.run(
                command,
                env=environment,
                stdout=full,
                stderr=subprocess.PIPE,
                text=True,
                check=False,
            )
        assert (done.returncode, done.stderr) == (
            1,
            "The output can't be written (No space left on device).\n",
        )


def test_a_closed_output_is_no_fault(environment: dict[str, str], home: Path):
    command = f'"{sys.executable}" -m assistant --home "{home}" settings list >&- 2>&-'
    assert subprocess.run(["sh", "-c", command], env=environment, check=False).returncode == 0


def test_no_display_is_said_with_the_way_out(program: Cli):
    ended = program()
    assert ended.status == 2
    assert "sundown digest" in ended.err


def test_a_reader_that_leaves_is_no_fault(program: Cli, environment: dict[str, str], home: Path):
    for number in range(3):
        program("todo", "add", f"number {number} " + "x" * 60_000)
    words = [sys.executable, "-m", "assistant", "--home", str(home), "todo", "list", "--json"]
    whole = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment)
    assert whole.stdout
    assert whole.stderr
    whole.stdout.read(10)
    whole.stdout.close()
    assert (whole.wait(30), whole.stderr.read()) == (0, b"")
    whole.stderr.close()


def test_ctrl_c_is_quiet(environment: dict[str, str], home: Path):
    words = [
        "account",
        "add",
        "caldav",
        "--url",
        "http://127.0.0.1:1/",
        "--username",
        "x",
        "--password-stdin",
    ]
    waiting = subprocess.Popen(
        [sys.executable, "-m", "assistant", "--home", str(home), *words],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    )
    while not (home / "sundown.db").exists():
        time.sleep(0.05)
    time.sleep(1)  # it reads its standard input by now
    waiting.send_signal(signal.SIGINT)
    _, said = waiting.communicate(timeout=30)
    assert (waiting.returncode, said) == (130, b"")


def test_a_list_needs_no_heavy_library(environment: dict[str, str], home: Path):
    heavy = {
        "icalendar",
        "httpx",
        "sqlite_utils",
        "rich",
        "keyring",
        "PySide6",
        "click",
        "apscheduler",
        "logging",
    }
    code = (
        "import sys; from assistant.cli.run import run; run(sys.argv[1:]);"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    for words in (("settings", "list"), ("digest",), ("agenda",), ("todo", "list")):
        command = [sys.executable, "-c", code, "--home", str(home), *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        loaded = done.stderr.splitlines()[-1].split()
        assert words[0] == "settings" or heavy & set(loaded) == set(), (
            words
        )  # that one makes the profile


@pytest.mark.parametrize(
    ("words", "usage"),
    [
        (("todo", "edit", "x", "--nonsense", "y"), "sundown todo edit"),
        (("event", "respond", "x", "perhaps"), "sundown event respond"),
        (("agenda", "--nonsense"), "sundown agenda"),
    ],
)
def test_wrong_words_are_told_the_usage_of_their_own_command(
    cli: Cli, words: tuple[str, ...], usage: str
):
    assert cli(*words).err.startswith(f"usage: {usage} ")
