"""The peer: vdirsyncer, which keeps the same collections in plain files."""

from __future__ import annotations

from pathlib import Path

from tests.bench.programs import Ran, done, run
from tests.servers.program import CalendarServer, script

CONFIG = """\
[general]
status_path = "{folder}/status/"
[pair bench]
a = "files"
b = "server"
collections = {names}
conflict_resolution = "b wins"
[storage files]
type = "filesystem"
path = "{folder}/files/"
fileext = ".ics"
[storage server]
type = "caldav"
url = "{url}"
username = "{username}"
password = "{password}"
"""


class Vdirsyncer:
    """One installation of it, for some collections of a server."""

    def __init__(self, folder: Path, server: CalendarServer, names: tuple[str, ...]) -> None:
        self._folder = folder
        for name in names:
            (folder / "files" / name).mkdir(parents=True)
        (folder / "config").write_text(
            CONFIG.format(
                folder=folder,
                names="[" + ", ".join(f'"{name}"' for name in names) + "]",
                url=server.root,
                username=server.username,
                password=server.password,
            )
        )
        self._run("discover")

    def sync(self) -> Ran:
        """One sync, from the start of the program to its end."""
        return self._run("sync")

    def files(self) -> int:
        """How many items it has."""
        return sum(1 for _ in (self._folder / "files").glob("*/*.ics"))

    def _run(self, word: str) -> Ran:
        command = [*script("vdirsyncer"), "-c", str(self._folder / "config"), word]
        return done(run(command))
