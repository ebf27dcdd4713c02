"""`sundown hub serve`: opens the hub of a folder, prints where it is and how the first admin gets in, and answers."""

from __future__ import annotations

import gc
import secrets
from argparse import Namespace
from pathlib import Path

from assistant.hub.admin.app import mount
from assistant.hub.api import jsonlog
from assistant.hub.api.app import make_app
from assistant.hub.api.face import Settings
from assistant.hub.api.server import Server
from assistant.hub.api.signin import link
from assistant.hub.door import LOOPBACK, Door
from assistant.hub.open import Running, open_hub
from assistant.hub.problems import HubError
from assistant.hub.words import say
from assistant.model.errors import Refused
from assistant.system.paths import open_home

FOLDER = "hub"  # within the profile


def serve(args: Namespace, door: Door) -> int:
    """Answer until a signal comes. Raises BadInput, Refused with a sentence."""
    server = Server(door)
    try:
        jsonlog.start()
        running = _opened(args)
        try:
            _serve(server, running, door, args)
        finally:
            running.close()
    finally:
        server.close()
    return 0


def _opened(args: Namespace) -> Running:
    folder: Path = open_home(args.home) / FOLDER
    try:
        return open_hub(folder, args.database, zone=args.zone, currency=args.currency)
    except HubError as error:
        raise Refused(say(error.code, "en", **error.values)) from None


def _serve(server: Server, running: Running, door: Door, args: Namespace) -> None:
    public = (args.public_url or server.url).rstrip("/")
    running.known_as(public)
    made = Settings(
        public, secure=door.secure, metrics_token=_metrics_token(running, door), rate=args.rate
    )
    app = make_app(
        running.hub, made, listen=running.announced, working=running.working, ending=server.ending
    )
    mount(app, running.hub, public, secure=door.secure)
    _settle()
    server.run(app, lambda: _say(server, running, public, door))


def _settle() -> None:
    """What is there by now stays to the end: to go through it for garbage stops everybody for a tenth of a second."""
    gc.collect()
    gc.freeze()


def _say(server: Server, running: Running, public: str, door: Door) -> None:
    print(f"The hub answers at {server.url}", flush=True)  # noqa: T201 - a command line speaks on stdout
    if code := running.invite():
        print(f"The first admin signs in at {link(public, code)}", flush=True)  # noqa: T201 - a command line speaks on stdout
    for code in running.advice():
        print(say(code), flush=True)  # noqa: T201 - a command line speaks on stdout
    if door.host not in LOOPBACK:
        print(f"It can be reached from other machines ({door.host}).", flush=True)  # noqa: T201 - a command line speaks on stdout


def _metrics_token(running: Running, door: Door) -> str:
    """Behind a proxy or on an outside address, /metrics wants a token; it lies in a file of the hub's folder."""
    if door.host in LOOPBACK and not door.behind_proxy:
        return ""
    path = running.hub.folder / "metrics.token"
    if not path.exists() or not path.stat().st_size:  # or a start was cut off
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(32), encoding="ascii")
    return path.read_text(encoding="ascii").strip()
