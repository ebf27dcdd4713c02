"""What `sundown hub serve` was asked for, checked before anything heavy is imported."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path
from urllib.parse import urlsplit

from assistant.hub.address import database_address
from assistant.model.errors import BadInput
from assistant.model.value import dataclass
from assistant.system.clock import known_zone

_LAST_PORT = 65535
LOOPBACK = frozenset({"127.0.0.1", "::1", "localhost"})


@dataclass(frozen=True, slots=True)
class Door:
    """Where to listen. `behind_proxy`: a proxy on this machine ends TLS, and its X-Forwarded-* headers are believed."""

    host: str = "127.0.0.1"
    port: int = 8620
    cert: Path | None = None
    key: Path | None = None
    behind_proxy: bool = False

    @property
    def secure(self) -> bool:
        """Whether what people send is encrypted on its way."""
        return self.cert is not None or self.behind_proxy


def asked(args: Namespace) -> Door:
    """The door that the arguments of `serve` ask for. Raises BadInput for what can't be meant."""
    if not 0 <= args.port <= _LAST_PORT:
        raise BadInput("--port is a number from 0 to 65535.")
    if args.rate < 0:
        raise BadInput("--rate is a number of requests per second.")
    args.database = database_address(args.database)
    if args.zone and not known_zone(args.zone):
        raise BadInput(f"There is no time zone {args.zone!r}: give a name like Asia/Hong_Kong.")
    if args.currency and not re.fullmatch("[A-Z]{3}", args.currency):  # ISO 4217
        raise BadInput("--currency is a code of three letters, like HKD.")
    if args.public_url and urlsplit(args.public_url).scheme not in {"http", "https"}:
        raise BadInput("--public-url is an address like https://hub.example.com.")
    door = Door(args.host, args.port, args.cert, args.key, args.behind_proxy)
    check(door)
    return door


def check(door: Door) -> None:
    """Raises BadInput unless what is sent to this door is encrypted or stays on this machine."""
    if (door.cert is None) != (door.key is None):
        raise BadInput("--cert and --key go together.")
    for file in (door.cert, door.key):
        if file is not None and not file.is_file():
            raise BadInput(f"There is no file {file}.")
    if door.host not in LOOPBACK and not door.secure:
        raise BadInput(
            f"On {door.host} others can listen in: give --cert and --key, or --behind-proxy if a proxy does the TLS."
        )
