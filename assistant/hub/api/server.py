"""The process that answers: a socket, TLS if wanted, and an end at which no stream keeps anybody waiting."""

from __future__ import annotations

import os
import signal
import socket
import sys
import threading
from collections.abc import Callable

import uvicorn
from fastapi import FastAPI

from assistant.hub.door import Door, check
from assistant.model.errors import Refused

from .patience import Doorkeeper, Patience, room
from .visitor import Visitor

_PATIENCE = 10  # seconds for what is under way when the process is asked to end
_KEEP_ALIVE = 30
_BACKLOG = 2048
_SWITCH = 0.0005  # seconds: who holds the database's lock has the interpreter back soon, not after Python's 5 ms


class Server:
    """One uvicorn server on a socket that is bound when this is made."""

    def __init__(self, door: Door, patience: Patience | None = None) -> None:
        """Raises BadInput for a door that must not be opened so, Refused when the address is taken."""
        check(door)
        self._keeper = Doorkeeper(patience or Patience())
        self._door = door
        self._socket = bound(door.host, door.port)
        self._server: uvicorn.Server | None = None

    @property
    def url(self) -> str:
        """The address as somebody on this machine types it."""
        scheme = "https" if self._door.cert else "http"
        host = f"[{self._door.host}]" if ":" in self._door.host else self._door.host
        return f"{scheme}://{host}:{self._socket.getsockname()[1]}"

    def ending(self) -> bool:
        """Whether the process was asked to end."""
        return self._server is not None and self._server.should_exit

    def run(self, app: FastAPI, ready: Callable[[], None] = lambda: None) -> None:
        """Answer until a signal or `stop`; `ready` is called just before the first request can be taken."""
        self._server = uvicorn.Server(_config(app, self._door, self._keeper))
        self._keeper.watch(self._server.server_state.connections)
        _keep_alive()
        sys.setswitchinterval(_SWITCH)
        ready()
        self._server.run(sockets=[self._socket])

    def stop(self) -> None:
        """Ask it to end; from any thread."""
        if self._server is not None:
            self._server.should_exit = True

    def close(self) -> None:
        """Give the address back, if it never ran."""
        self._socket.close()


def bound(host: str, port: int) -> socket.socket:
    """A listening socket. Raises Refused with a sentence."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        made = socket.create_server((host, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        reason = (os.strerror(error.errno) if error.errno else "unknown reason").lower()
        raise Refused(
            f"Nothing can listen on {host} port {port} ({reason}): choose another --port."
        ) from None
    # asyncio sets it only on sockets that name their protocol; without it the second piece of every answer waits for
    # the client's delayed acknowledgement, 40 ms on Linux. Those that are accepted inherit it.
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return made


def _keep_alive() -> None:
    """The server ends at a signal and then sends it again; the second one must not cut short what comes after."""
    if threading.current_thread() is threading.main_thread():
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: None)


def _config(app: FastAPI, door: Door, keeper: Doorkeeper) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        server_header=False,
        ws="none",
        http=Visitor,
        limit_concurrency=room(),
        callback_notify=keeper.look,
        timeout_notify=keeper.patience.every,
        lifespan="on",
        proxy_headers=door.behind_proxy,
        forwarded_allow_ips="127.0.0.1",
        ssl_certfile=door.cert,
        ssl_keyfile=door.key,
        timeout_graceful_shutdown=_PATIENCE,
        timeout_keep_alive=_KEEP_ALIVE,
    )
