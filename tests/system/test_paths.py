"""Where a profile lies on each system, and what may be a resource."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from assistant.model.errors import BadInput, Refused
from assistant.system import paths

USER = Path("/home/mei")


def test_each_system_has_its_place():
    assert paths.data_dir("linux", {}, USER) == USER / ".local/share/sundown"
    assert paths.data_dir("darwin", {}, USER) == USER / "Library/Application Support/Sundown"
    assert paths.data_dir("win32", {}, USER) == USER / "AppData/Local/Sundown"


def test_the_environment_has_a_say():
    assert paths.data_dir("linux", {"XDG_DATA_HOME": "/data"}, USER) == Path("/data/sundown")
    assert paths.data_dir("win32", {"LOCALAPPDATA": "/l"}, USER) == Path("/l/Sundown")


def test_a_relative_xdg_folder_is_ignored():
    assert paths.data_dir("linux", {"XDG_DATA_HOME": "data"}, USER).is_relative_to(USER)


def test_what_is_said_beats_the_environment(tmp_path: Path):
    environ = {"SUNDOWN_HOME": str(tmp_path / "env")}
    assert paths.find_home(tmp_path / "said", environ) == tmp_path / "said"
    assert paths.find_home(None, environ) == tmp_path / "env"


def test_a_home_is_made_for_its_owner_alone(tmp_path: Path):
    home = paths.open_home(tmp_path / "a" / "b", {})
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert paths.open_home(home, {}) == home


def test_a_home_that_is_a_file_is_refused(tmp_path: Path):
    (tmp_path / "file").write_text("")
    for place in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(Refused, match="--home"):
            paths.open_home(place, {})


def test_a_home_where_nothing_can_be_made_is_refused():
    with pytest.raises(Refused, match="--home"):
        paths.open_home(Path("/proc/sundown"), {})


def test_a_resource_is_beside_the_package():
    assert paths.resource("__init__.py").is_file()


def test_a_resource_of_the_built_program(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons/a.svg") == tmp_path / "resources" / "icons" / "a.svg"


@pytest.mark.parametrize("name", ["", "/etc/passwd", "../pyproject.toml", "icons/../../x", "a//b"])
def test_a_resource_never_leads_out(name: str):
    with pytest.raises(BadInput):
        paths.resource(name)


def test_the_program_can_name_itself(monkeypatch: pytest.MonkeyPatch):
    assert Path(paths.program()[0]).exists()
    assert not paths.frozen()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert paths.program() == (sys.executable,)
