"""Tryton 7.0 on a free loopback port: a real ERP, in a virtual environment of its own under .cache, made by pip.

The first run on a machine makes the environment and a database to copy (about a minute and a half); later ones start
in about two seconds. ann submits payments, bob and carol approve them, dave may only submit, erin may nothing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx

from .prepared import CACHE, alone, once
from .program import free_port, running

SETUP = Path(__file__).with_name("tryton_setup.py")
PINS = (
    "trytond==7.0.59", "trytond-account-payment==7.0.6", "trytond-purchase-request==7.0.1", "trytond-purchase==7.0.19",
    "trytond-account-invoice==7.0.18", "trytond-account==7.0.29", "trytond-account-product==7.0.3",
    "trytond-account-invoice-stock==7.0.2", "trytond-company==7.0.4", "trytond-country==7.0.1",
    "trytond-currency==7.0.1", "trytond-party==7.0.8", "trytond-product==7.0.6", "trytond-stock==7.0.21",
    "proteus==7.0.3", "werkzeug==3.1.9", "python-sql==1.8.1", "relatorio==1.0.0", "lxml==6.1.3",
)  # fmt: skip
MODULES = ("account_payment", "purchase_request")
CONFIG = """\
[database]
uri = sqlite://
path = {data}
[web]
listen = 127.0.0.1:{port}
[session]
timeout = 3600
max_attempt = 1000
max_attempt_ip_network = 1000
[password]
passlib = {data}/passlib.ini
"""
# each test signs in: two tenths of a second with Tryton's own 16
PASSLIB = "[passlib]\nschemes = scrypt\nscrypt__rounds = 4\n"


@dataclass
class TrytonServer:
    """A running Tryton with the database "tryton". Passwords are NAME-pass1, admin's is "admin"."""

    port: int
    directory: Path
    line: httpx.Client  # a new one for each call would read the system's certificates each time
    life: ExitStack = field(default_factory=ExitStack)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/tryton/"

    @property
    def file(self) -> Path:
        """The database itself."""
        return self.directory / "tryton.sqlite"

    def start(self) -> None:
        config = _config(self.directory, self.port)
        command = [str(_bin("trytond")), "-c", str(config), "-d", "tryton"]
        self.life.enter_context(running(command, self.port, self.directory / "log"))

    def stop(self) -> None:
        self.life.close()


@contextmanager
def tryton(directory: Path) -> Iterator[TrytonServer]:
    with httpx.Client(timeout=60) as line:
        server = TrytonServer(free_port(), directory, line)
        shutil.copy(template(), server.file)
        server.start()
        try:
            yield server
        finally:
            server.stop()


def template() -> Path:
    """The database to copy: made once for these pins and this set-up."""
    parts = (*PINS, *MODULES, SETUP.read_text(), CONFIG, PASSLIB)
    with alone("tryton") as folder:
        made = folder / "template" / "tryton.sqlite"
        once(folder / "installed", PINS, lambda: _install(folder / "venv"))
        once(folder / "made", parts, lambda: _make(made))
    return made


def _install(venv: Path) -> None:
    shutil.rmtree(venv, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(venv)])
    _run([str(_bin("python")), "-m", "pip", "install", "-qq", "--disable-pip-version-check", *PINS])


def _make(file: Path) -> None:
    shutil.rmtree(file.parent, ignore_errors=True)
    file.parent.mkdir()
    file.touch()  # Tryton makes tables, not files
    config, password = _config(file.parent, 0), file.parent / "password"
    password.write_text("admin\n")
    admin = [
        str(_bin("trytond-admin")),
        "-c",
        str(config),
        "-d",
        "tryton",
        "--email",
        "admin@example.com",
    ]
    admin += ["--all", "--activate-dependencies", "-u", *MODULES]
    _run(admin, TRYTONPASSFILE=str(password))
    _run([str(_bin("python")), str(SETUP), str(config)])


def _config(directory: Path, port: int) -> Path:
    config = directory / "trytond.conf"
    (directory / "passlib.ini").write_text(PASSLIB)
    config.write_text(CONFIG.format(data=directory, port=port))
    return config


def _bin(name: str) -> Path:
    return CACHE / "tryton" / "venv" / "bin" / name


def _run(command: Sequence[str], **env: str) -> None:
    done = subprocess.run(
        command, check=False, capture_output=True, text=True, timeout=600, env={**os.environ, **env}
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-3000:]
