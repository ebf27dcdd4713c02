"""How long a process of the tests keeps its core: there are more busy ones than cores."""

from __future__ import annotations

import ctypes
import os
import platform
import struct

# the call's number: the C library has no name for it
SCHED_SETATTR = {"x86_64": 314, "aarch64": 274}
RESET_ON_FORK = 1  # what it starts has slices as usual: a program or server answers as soon as it would anywhere
SLICE = 20_000_000  # nanoseconds; 1 to 3 ms else, and a core's cache is somebody else's each time


def keep_longer() -> None:
    """The calling thread changes places less often: up to a fifth less work for the same tests.

    Linux 6.12 or newer takes a slice for ordinary processes (sched_setattr(2), sched_runtime); older ones take no
    notice, other systems are not asked. Everybody's share stays as it is.
    """
    number = SCHED_SETATTR.get(platform.machine())
    if number is None or platform.system() != "Linux":
        return
    size, flags, priority, deadline, period = 48, RESET_ON_FORK, 0, 0, 0
    wanted = (size, os.SCHED_OTHER, flags, os.nice(0), priority, SLICE, deadline, period)
    attributes = struct.pack("=IIQiIQQQ", *wanted)
    ctypes.CDLL(None, use_errno=True).syscall(number, 0, attributes, 0)
