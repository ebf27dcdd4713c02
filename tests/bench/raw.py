"""The floor of everything that goes over the network: the same requests, sent by curl."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.protocols.davxml import Row, parse
from assistant.protocols.wire import Request
from tests.bench.programs import done, run
from tests.servers.program import CalendarServer


@dataclass(frozen=True, slots=True)
class Raw:
    """One reply. `seconds` is curl's own account, without its start."""

    seconds: float
    status: int
    body: bytes

    def rows(self) -> tuple[tuple[Row, ...], str]:
        """Its rows and its sync-token."""
        return parse(self.body, "the server")


def curl(server: CalendarServer, request: Request, *, expect: Iterable[int] = (200, 207)) -> Raw:
    """Send one request on a fresh connection."""
    headers = [word for name, value in request.headers for word in ("-H", f"{name}: {value}")]
    with tempfile.NamedTemporaryFile() as out:
        ran = run(
            [
                *("curl", "-s", "-o", out.name, "-w", "%{time_total} %{http_code}"),
                *("-u", f"{server.username}:{server.password}", "-X", request.method),
                *(*headers, "--data-binary", "@-", request.url),
            ],
            request.body,
        )
        seconds, status = done(ran).words.split()
        body = Path(out.name).read_bytes()
    assert int(status) in set(expect), f"{request.method} {request.url} answered {status}"
    return Raw(float(seconds), int(status), body)


def least(server: CalendarServer, request: Request, runs: int = 3) -> Raw:
    """The quickest of some."""
    return min((curl(server, request) for _ in range(runs)), key=lambda raw: raw.seconds)
