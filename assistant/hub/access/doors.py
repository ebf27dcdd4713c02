"""What access keeps in memory for one hub: tokens seen a moment ago, buckets, the provider's documents."""

from __future__ import annotations

from .limits import ADDRESS, DEVICE, Limits
from .oidc_wire import Providers
from .tokens import TokenMemory


class Doors:
    """One per hub process; everything in it can be thrown away at any time, at the price of a few queries."""

    def __init__(self) -> None:
        self.tokens = TokenMemory()
        self.limits = Limits()
        self.device, self.address = DEVICE, ADDRESS  # rates; whoever runs the hub may set others
        self.providers = Providers()
