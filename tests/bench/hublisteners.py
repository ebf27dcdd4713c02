"""Five hundred connections to /v1/events in a process of its own; one press tells them all.

`python -m tests.bench.hublisteners` reads {"host", "port", "wires": [...]} from stdin, says "ready" when every stream has
begun, waits for a line, and prints when each heard the notice (seconds of the machine's monotonic clock).
"""

from __future__ import annotations

import json
import selectors
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from tests.bench.hubclient import Call
from tests.bench.hubproc import Running, cpu_of, memory
from tests.bench.hubsite import Site
from tests.bench.hubwhole import Line

_ROOT = Path(__file__).parents[2]
_PATIENCE = 30.0
_PEOPLE = 50  # that one comment may name


@dataclass(frozen=True, slots=True)
class Heard:
    """Seconds from the press to each desktop; the floor is the same 500 sockets written to and read in a loop."""

    seconds: tuple[float, ...]
    cpu: float
    rss: float
    floor: float


def told(site: Site, hub: Running, desktops: int) -> Heard:
    """Open them, press, and wait until all have heard."""
    host, port = hub.url.removeprefix("http://").split(":")
    _, who, request = site.tasks(1)[0]
    people = [each for each in sorted(site.tokens) if each != who][:_PEOPLE]
    wires = [
        Call("GET", "/v1/events", site.tokens[people[at % len(people)]]).wire(host).decode()
        for at in range(desktops)
    ]
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.hublisteners"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=_ROOT,
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps({"host": host, "port": int(port), "wires": wires}) + "\n")
    process.stdin.flush()
    assert process.stdout.readline().strip() == "ready"
    line, before = Line(hub.url), cpu_of(hub.pids)
    body = json.dumps({"text": "Please look", "mention": people})
    rss, begin = memory(hub.pid)[0], time.monotonic()
    line.ask(Call("POST", f"/v1/requests/{request}:comment", site.tokens[who], body, uuid4().hex))
    out, _ = process.communicate("go\n", timeout=60)
    line.close()
    heard = json.loads(out)
    return Heard(
        tuple(each - begin for each in heard), cpu_of(hub.pids) - before, rss, _bare(desktops)
    )


def _bare(many: int) -> float:
    """Seconds for one frame through each of so many socket pairs."""
    pairs, frame = [socket.socketpair() for _ in range(many)], b"id: 1\nevent: e\ndata: {}\n\n"
    begin = time.perf_counter()
    for one, _ in pairs:
        one.sendall(frame)
    for _, other in pairs:
        other.recv(1000)
    took = time.perf_counter() - begin
    for pair in pairs:
        for each in pair:
            each.close()
    return took


def listen(host: str, port: int, wires: list[str]) -> list[float]:
    """When each heard something beside "ready"."""
    watch, begun = selectors.DefaultSelector(), 0
    for wire in wires:
        link = socket.create_connection((host, port), 60)
        link.sendall(wire.encode())
        watch.register(link, selectors.EVENT_READ)
    while begun < len(wires):
        for key, _ in watch.select():
            begun += key.fileobj.recv(1 << 16).count(b"event: ready")  # type: ignore[union-attr]
    print("ready", flush=True)
    heard, end = [], time.monotonic() + _PATIENCE
    while len(heard) < len(wires) and time.monotonic() < end:
        for key, _ in watch.select(1):
            if b"event:" in key.fileobj.recv(1 << 16):  # type: ignore[union-attr]
                heard.append(time.monotonic())
                watch.unregister(key.fileobj)
    return heard


if __name__ == "__main__":
    came = listen(**json.loads(sys.stdin.readline()))
    print(json.dumps(came), flush=True)
