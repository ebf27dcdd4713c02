"""What the routers are given beside the hub: settings of this door, and what lives as long as the process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import field
from typing import Annotated

from fastapi import Depends, Request

from assistant.hub.services.context import Hub
from assistant.model.value import dataclass

from .metrics import Metrics
from .stream import Stream

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """How this process is reached. `public_url` is what people type, without a slash at the end.

    `body_cap` and `file_cap` are octets of one JSON body and of one upload; `metrics_token` opens /metrics ("": only
    from this machine, to anybody there).
    """

    public_url: str
    secure: bool = False
    metrics_token: str = ""
    body_cap: int = MEGABYTE // 2
    file_cap: int = 26 * MEGABYTE
    rate: float = 0  # requests of one device in a second; 0 = as access has it
    streams: int = 2000  # desktops that listen to this process at a time


@dataclass(frozen=True, slots=True)
class Face:
    """Everything a router needs. `working` says whether the queue is at work (for /readyz)."""

    hub: Hub
    settings: Settings
    stream: Stream
    metrics: Metrics
    working: Callable[[], bool] = field(default=lambda: True)


async def face(request: Request) -> Face:  # async: a plain function would be sent through a thread
    """The face of the application that serves this request."""
    found: Face = request.app.state.face
    return found


TheFace = Annotated[Face, Depends(face)]
