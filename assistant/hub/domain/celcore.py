"""CEL's engine alone: its package brings a command line with it, whose terminal toolkit is a tenth of a hub's start."""

from __future__ import annotations

import sys
from types import ModuleType

sys.modules.setdefault(
    "cel.cli", ModuleType("cel.cli")
)  # the package asks for no more than that it is there

from cel import compile as compiled  # noqa: E402 - the line above has to come first

__all__ = ["compiled"]
