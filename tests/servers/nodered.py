"""Node-RED on a free loopback port: another firm's automation, which signs and verifies webhooks by itself."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from .npm import installed
from .program import PATIENCE, free_port, running

NODERED = ("node-red@4.1.8",)


@dataclass(frozen=True)
class NodeRed:
    """`url` is where it listens; POST {"deal": {...}, "how": "forged"} to /crm, and look at /seen."""

    url: str


@contextmanager
def nodered(directory: Path, hub: str, crm_secret: str, hub_secret: str) -> Iterator[NodeRed]:
    port, here = free_port(), Path(__file__).parent
    folder = installed("nodered", NODERED)
    env = {
        "PATH": os.environ["PATH"], "HOME": str(directory), "NODERED_PORT": str(port), "NODERED_DATA": str(directory),
        "NODERED_FLOWS": str(here / "nodered_flows.json"), "HUB": hub, "CRM_SECRET": crm_secret,
        "HUB_SECRET": hub_secret,
    }  # fmt: skip
    red = folder / "node_modules" / "node-red" / "red.js"
    command = ["node", str(red), "-s", str(here / "nodered_settings.js")]
    with running(command, port, directory / "log", env):
        made = NodeRed(f"http://127.0.0.1:{port}")
        _wait_for_flows(made)
        yield made


def _wait_for_flows(red: NodeRed) -> None:
    """It listens before its flows have started."""
    until = time.monotonic() + PATIENCE
    while httpx.get(f"{red.url}/seen", timeout=PATIENCE).status_code != 200:
        assert time.monotonic() < until
        time.sleep(0.05)
