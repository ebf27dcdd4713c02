"""Tokens and codes: made of 32 random bytes, kept as their SHA-256, and the memory of those seen a moment ago."""

from __future__ import annotations

import hashlib
import secrets
import threading
from collections import OrderedDict
from datetime import datetime, timedelta

from assistant.model.value import dataclass

DEVICE_PREFIX = "sdt_"  # lets a scanner of leaked secrets know one
REMEMBERED = timedelta(seconds=30)  # how long a revocation by another hub process may go unseen
_KEPT = 5_000
_RANDOM_BYTES = 32
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Bearer:
    """Whom a device token speaks for, in which language (BCP 47) and in which IANA zone."""

    person: str
    device: str
    language: str = "en"
    zone: str = ""


def new_token(prefix: str = "") -> str:
    """32 random bytes as text, URL-safe."""
    return prefix + secrets.token_urlsafe(_RANDOM_BYTES)


def digest(token: str) -> str:
    """What is kept of a token. Its 256 random bits need no salt and no slow hash."""
    return hashlib.sha256(token[:_LONGEST].encode()).hexdigest()


class TokenMemory:
    """Tokens by digest, each for 30 s, so that a busy desktop does not cost a query per call."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, tuple[Bearer, datetime]] = OrderedDict()
        self._lock = threading.Lock()
        self._round = 0

    @property
    def round(self) -> int:
        """How often everything was forgotten; to be read before a look-up whose answer `put` is to keep."""
        return self._round

    def get(self, key: str, now: datetime) -> Bearer | None:
        """The bearer, if he was seen in the last 30 s."""
        with self._lock:
            found = self._seen.get(key)
            if found is None or not found[1] <= now < found[1] + REMEMBERED:
                return None
            return found[0]

    def put(self, key: str, bearer: Bearer, now: datetime, round_: int) -> None:
        """Remember who it was, unless something was revoked since `round_`: he may have been looked up before that."""
        with self._lock:
            if round_ != self._round:
                return
            self._seen[key] = (bearer, now)
            self._seen.move_to_end(key)
            while len(self._seen) > _KEPT:
                self._seen.popitem(last=False)

    def forget(self) -> None:
        """Something was revoked: everybody is looked up again."""
        with self._lock:
            self._seen.clear()
            self._round += 1
