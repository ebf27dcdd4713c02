"""Ids of the hub's rows: ULIDs, sortable by the moment they were made."""

from __future__ import annotations

import secrets
from datetime import datetime

from assistant.system.clock import SystemClock

from .columns import millis

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base32: no I, L, O, U
_LENGTH = 26
_RANDOM_BITS = 80
_clock = SystemClock()


def new_id(now: datetime | None = None) -> str:
    """26 characters: 48 bits of milliseconds (of `now`, else of this moment), 80 random bits. Never guessable."""
    moment = millis(now or _clock.now())
    number = (moment << _RANDOM_BITS) | secrets.randbits(_RANDOM_BITS)
    return "".join(_LETTERS[(number >> shift) & 31] for shift in range(5 * (_LENGTH - 1), -1, -5))
