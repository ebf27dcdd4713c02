"""The autostart entry: written, read, taken away; quoted as its format wants."""

from __future__ import annotations

import plistlib
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import Refused
from assistant.system import autostart

COMMAND = ("/opt/Sun down/sundown",)


def linux(tmp_path: Path) -> autostart.Autostart:
    return autostart.Autostart("linux", {"XDG_CONFIG_HOME": str(tmp_path)}, tmp_path)


def test_on_and_off_and_off_again(tmp_path: Path):
    entry = linux(tmp_path)
    assert not entry.on()
    entry.turn(True, COMMAND)
    assert entry.on()
    entry.turn(False)
    entry.turn(False)
    assert not entry.on()


def test_the_desktop_entry_starts_it_hidden(tmp_path: Path):
    linux(tmp_path).turn(True, COMMAND)
    text = (tmp_path / "autostart" / "sundown.desktop").read_text()
    assert 'Exec="/opt/Sun down/sundown" "--hidden"\n' in text
    assert text.startswith("[Desktop Entry]\n")


def test_without_words_it_starts_this_program(tmp_path: Path):
    linux(tmp_path).turn(True)
    assert "sundown" in (tmp_path / "autostart" / "sundown.desktop").read_text()


@given(st.text(alphabet="ab \\\"`$'", min_size=1))
def test_any_word_comes_back_from_an_exec_line(word: str):
    line = autostart.desktop_entry([word]).split("Exec=")[1].split("\n")[0]
    as_string = line.replace("\\\\", "\\")  # the general rule for values; then the one for Exec
    assert re.sub(r"\\(.)", r"\1", as_string[1:-1]) == word


def test_a_percent_sign_is_no_field_code():
    assert '"100%%"' in autostart.desktop_entry(["100%"])


def test_the_mac_gets_a_launch_agent(tmp_path: Path):
    entry = autostart.Autostart("darwin", {}, tmp_path)
    entry.turn(True, COMMAND)
    (path,) = (tmp_path / "Library" / "LaunchAgents").iterdir()
    agent = plistlib.loads(path.read_bytes())
    assert agent["ProgramArguments"] == [*COMMAND, "--hidden"]
    assert agent["RunAtLoad"]


def test_a_folder_that_can_not_be_written_is_said(tmp_path: Path):
    (tmp_path / "autostart").write_text("")
    with pytest.raises(Refused, match="autostart"):
        linux(tmp_path).turn(True, COMMAND)
