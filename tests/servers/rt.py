"""Request Tracker 5 (Debian: request-tracker5 rt5-db-sqlite rt5-standalone) as an ordinary user, on a free loopback port.

Queue Purchases: each ticket of it needs bob's approval. carol may decide in his place; ann asks; dave is nobody special.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from .program import free_port, running

HOME = Path("/usr/share/request-tracker5")
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
    life: ExitStack = field(default_factory=ExitStack)
    token: str = ""  # of bob

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

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
        }  # fmt: skip

    def prepare(self) -> None:
        """An empty database with the people and the queue in it."""
        for name in ("conf.d", "mason", "sess"):
            (self.directory / name).mkdir()
        text = CONFIG.replace("{port}", str(self.port)).replace("{directory}", str(self.directory))
        (self.directory / "RT_SiteConfig.pm").write_text(text)
        setup = str(Path(__file__).with_name("rt_setup.pl"))
        init = [
            "/usr/sbin/rt-setup-database-5",
            "--action",
            "init",
            "--dba",
            "",
            "--dba-password",
            "",
        ]
        self.run(init)
        said = self.run(["perl", f"-I{HOME}/lib", setup])
        self.token = said.partition("token: ")[2].split()[0]

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
    server = RtServer(free_port(), directory)
    server.prepare()
    server.start()
    try:
        yield server
    finally:
        server.stop()
