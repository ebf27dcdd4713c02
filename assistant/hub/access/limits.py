"""Token buckets: how often a device or an address may knock. In memory, bounded, of one process."""

from __future__ import annotations

import threading
from collections import OrderedDict
from math import ceil

from assistant.hub.problems import TooOften
from assistant.model.value import dataclass

_KEPT = 20_000  # buckets; the ones unused for longest go first


@dataclass(frozen=True, slots=True)
class Rate:
    """`burst` at once, then `per_second` of them."""

    burst: float
    per_second: float


DEVICE = Rate(300, 50)
ADDRESS = Rate(3_000, 500)  # a whole office may come from one address
SIGN_IN = Rate(10, 0.1)  # invite codes, OIDC starts, wrong tokens: per address


class Limits:
    """The buckets of this process. `seconds` is any clock that does not go back (the caller's)."""

    def __init__(self) -> None:
        self._buckets: OrderedDict[str, tuple[float, float]] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, key: str, rate: Rate, seconds: float, cost: float = 1.0) -> None:
        """Take `cost` from the key's bucket. Raises TooOften with `after`, the whole seconds to wait."""
        with self._lock:
            left, since = self._buckets.pop(key, (rate.burst, seconds))
            left = min(rate.burst, left + max(0.0, seconds - since) * rate.per_second)
            lacking = cost - left
            self._buckets[key] = (left if lacking > 0 else left - cost, seconds)
            while len(self._buckets) > _KEPT:
                self._buckets.popitem(last=False)
        if lacking > 0:
            raise TooOften("access.too_often", after=ceil(lacking / rate.per_second))
