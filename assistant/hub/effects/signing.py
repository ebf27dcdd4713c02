"""The signature of Standard Webhooks (https://www.standardwebhooks.com, version 1). Pure."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime
from urllib.parse import quote

PREFIX = "whsec_"
_PLAIN = ":@-_~/+=,"  # beside letters and digits; the rest of a key is percent-encoded to stand in a header
_SECRET_BYTES = 32
_MOST_SIGNATURES = 8


def new_secret() -> str:
    """A fresh secret as both sides write it."""
    return PREFIX + base64.b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()


def headers(keys: Sequence[str], key: str, body: bytes, now: datetime) -> dict[str, str]:
    """The three headers. With several secrets there is a signature for each, so that a receiver can change over.

    Raises ValueError for a secret that isn't one; the message doesn't hold it.
    """
    name, moment = quote(key, safe=_PLAIN), int(now.timestamp())
    signed = f"{name}.{moment}.".encode() + body
    return {
        "webhook-id": name,
        "webhook-timestamp": str(moment),
        "webhook-signature": " ".join(_signature(each, signed) for each in keys),
    }


def verified(keys: Sequence[str], key: str, moment: str, body: bytes, signatures: str) -> bool:
    """Whether one of the space-separated `signatures` is of one of our secrets; `moment` as the header has it."""
    signed = f"{key}.{moment}.".encode() + body
    own = [_signature(each, signed).encode() for each in keys]
    sent = [each.encode() for each in signatures.split(" ")[:_MOST_SIGNATURES]]
    return any(hmac.compare_digest(mine, theirs) for mine in own for theirs in sent)


def _signature(secret: str, signed: bytes) -> str:
    try:
        raw = base64.b64decode(secret.removeprefix(PREFIX), validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("not a webhook secret") from None
    return "v1," + base64.b64encode(hmac.digest(raw, signed, hashlib.sha256)).decode()
