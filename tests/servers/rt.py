"""Request Tracker 5 (Debian: request-tracker5 rt5-db-sqlite rt5-standalone) as an ordinary user, on a free loopback port.

The first run on a machine makes a database to copy. Queue Purchases: each ticket of it needs bob's approval. carol
may decide in his place; ann asks; dave is nobody special.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from .prepared import alone, once
from .program import free_port, running

HOME = Path("/usr/share/request-tracker5")
SETUP = Path(__file__).with_name("rt_setup.pl")
CONFIG = """\
Set($rtname, 'test'); Set($Organization, 'test.example');
Set($WebDomain, '127.0.0.1'); Set($WebPort, {port}); Set($WebPath, '');
Set($WebBaseURL, 'http://127.0.0.1:{port}'); Set($WebURL, 'http://127.0.0.1:{port}/');
Set($DatabaseType, 'SQLite'); Set($DatabaseName, '{directory}/rt.db');
Set($MailCommand, 'testfile');
Set($LogToSyslog, undef); Set($LogToSTDERR, 'warning'); Set($LogToFile, undef);
Set($MasonDataDir, '{directory}/mason'); Set($MasonSessionDir, '{directory}/sess');
Set($WebSessionClass, 'Apache::Session::File');
Set($CorrespondAddress, 'rt\\@example.com'); Set($CommentAddress, 'rtc\\@example.com');
Set($Timezone, 'Asia/Hong_Kong');
Set($BcryptCost, 4);  # RT hashes the password anew for each request: a quarter of a second with its own 12
1;
"""


@dataclass
class RtServer:
    """A running RT. Passwords are NAME-pass1, root's is "password"."""

    port: int
    directory: Path
    line: httpx.Client  # a new one for each request would read the system's certificates each time
    life: ExitStack = field(default_factory=ExitStack)
    token: str = ""  # of bob

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def file(self) -> Path:
        """The database itself."""
        return self.directory / "rt.db"

    def start(self) -> None:
        command = [str(HOME / "libexec" / "rt-server"), "--server", "Standalone"]
        command += ["--host", "127.0.0.1", "--port", str(self.port)]
        self.life.enter_context(running(command, self.port, self.directory / "log", self.env))

    def stop(self) -> None:
        self.life.close()

    @property
    def env(self) -> dict[str, str]:
        config, parts = self.directory / "RT_SiteConfig.pm", self.directory / "conf.d"
        return {
            "PATH": os.environ["PATH"], "HOME": str(self.directory), "LANG": "C.UTF-8", "TMPDIR": str(self.directory),
            "RT_SITE_CONFIG": str(config), "RT_SITE_CONFIG_DIR": str(parts),
            "SB_PREFER_BIND": "0",  # letter by letter through each query: a fifth of a request, for nothing on SQLite
        }  # fmt: skip

    def prepare(self) -> None:
        """A copy of the database with the people and the queue in it."""
        self.configure()
        parts = (CONFIG, SETUP.read_text(), (HOME / "lib" / "RT" / "Generated.pm").read_text())
        with alone("rt") as folder:
            once(folder / "made", parts, lambda: self._make(folder))
            shutil.copy(folder / "rt.db", self.file)
            self.token = (folder / "token").read_text()

    def configure(self) -> None:
        for name in ("conf.d", "mason", "sess"):
            (self.directory / name).mkdir()
        text = CONFIG.replace("{port}", str(self.port)).replace("{directory}", str(self.directory))
        (self.directory / "RT_SiteConfig.pm").write_text(text)

    def _make(self, folder: Path) -> None:
        init = ["/usr/sbin/rt-setup-database-5", "--action", "init"]
        self.run([*init, "--dba", "", "--dba-password", ""])
        said = self.run(["perl", f"-I{HOME}/lib", str(SETUP)])
        shutil.copy(self.file, folder)
        (folder / "token").write_text(said.partition("token: ")[2].split()[0])

    def run(self, command: list[str]) -> str:
        """One of RT's own programs, to its end; what it said."""
        done = subprocess.run(
            command,
            env=self.env,
            cwd=self.directory,
            check=False,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, (done.stdout + done.stderr)[-2000:]
        return done.stdout


@contextmanager
def rt(directory: Path) -> Iterator[RtServer]:
    assert HOME.is_dir(), "Request Tracker is missing: .ci/setup test installs it"
    with httpx.Client(timeout=60) as line:
        server = RtServer(free_port(), directory, line)
        server.prepare()
        server.start()
        try:
            yield server
        finally:
            server.stop()
