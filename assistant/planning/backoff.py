"""How long to wait before trying again."""

from __future__ import annotations

FIRST = 5.0
LONGEST = 900.0
_DOUBLINGS = 8  # 5 s * 2^8 is beyond 15 min; the exponent must not grow with the outage


def delay(attempts: int, jitter: float) -> float:
    """Seconds to wait after `attempts` failures in a row: 5, 10, 20 ... 900.

    `jitter` (0..1, from the caller's dice) takes up to a quarter off, so that clients don't come back as one.
    """
    if attempts <= 0:
        return 0.0
    full = min(LONGEST, FIRST * 2.0 ** min(attempts - 1, _DOUBLINGS))
    return full * (0.75 + 0.25 * min(max(jitter, 0.0), 1.0))
