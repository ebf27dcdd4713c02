"""What the program costs while nobody looks, and that it hears the machine wake up."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

pytestmark = pytest.mark.desk
MIB = 1024


def pss(pid):
    """Proportional set size in MiB (smaps_rollup of proc(5))."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / MIB


def ticks(pid):
    """CPU used so far, in clock ticks (proc(5))."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def test_idle_costs_no_cpu_and_little_memory(make_program):
    program = make_program("trayer", "dunst")
    child = program.start("--hidden")
    program.icon()
    time.sleep(4)
    before = ticks(child.pid)
    time.sleep(6)
    assert ticks(child.pid) - before <= 1
    assert pss(child.pid) <= 90


def test_closed_windows_cost_no_cpu(make_program):
    program = make_program("trayer")
    child = program.start()
    icon = program.icon()
    program.desk.click(icon)
    program.window("Today")
    time.sleep(1)
    program.desk.click(icon)
    time.sleep(3)
    before = ticks(child.pid)
    time.sleep(5)
    assert ticks(child.pid) - before <= 1


def test_waking_up_looks_at_the_wall_clock(make_program):
    program = make_program("trayer")
    bus = program.desk.env["DBUS_SESSION_BUS_ADDRESS"]
    program.desk.env["DBUS_SYSTEM_BUS_ADDRESS"] = bus  # the desktop's own bus plays the system's
    child = program.start()
    program.icon()
    time.sleep(1)
    before = ticks(child.pid)
    signal = (
        "--type=signal",
        "/org/freedesktop/login1",
        "org.freedesktop.login1.Manager.PrepareForSleep",
    )
    for _ in range(50):
        program.desk.run("dbus-send", "--session", *signal, "boolean:false")
    program.desk.until(lambda: ticks(child.pid) > before, "a look at the clock")
    assert child.poll() is None
    assert "Traceback" not in program.words()
