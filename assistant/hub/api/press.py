"""What a press carries beside its body: the idempotency key, and a fingerprint of what was sent with it."""

from __future__ import annotations

import hashlib
from typing import Annotated

from fastapi import Depends, Request

from assistant.model.value import dataclass

from .caller import Key


@dataclass(frozen=True, slots=True)
class Press:
    """`key` is "" when the caller sent none; then nothing protects against a double press but the state itself."""

    key: str = ""
    fingerprint: str = ""


async def press(request: Request, key: Key = "") -> Press:
    """The press of this request; the fingerprint covers method, path and body (idempotency-key draft 07, 2.4)."""
    if not key:
        return Press()
    body: bytes = request.scope["state"].get("body", b"")
    return Press(key, fingerprint(request.method, request.url.path, body))


def fingerprint(method: str, path: str, body: bytes) -> str:
    """What makes two presses the same."""
    return hashlib.sha256(f"{method} {path}\n".encode() + body).hexdigest()


ThePress = Annotated[Press, Depends(press)]
