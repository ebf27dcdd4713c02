"""Clients that cost little: raw keep-alive connections driven by one loop per process, two processes at most.

`python -m tests.bench.hubclient` reads jobs as JSON from stdin: {"host", "port", "hands": [[request, ...], ...]}; each hand
is a connection that sends its requests one after the other. It prints one line of JSON with what came back.
"""

from __future__ import annotations

import json
import selectors
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.hubproc import cpu_of

_ROOT = Path(__file__).parents[2]
_PROCESSES = 2


@dataclass(frozen=True, slots=True)
class Call:
    """One request as it goes over the wire."""

    method: str
    path: str
    token: str
    body: str = ""
    key: str = ""

    def wire(self, host: str) -> bytes:
        """Its octets."""
        lines = [
            f"{self.method} {self.path} HTTP/1.1",
            f"Host: {host}",
            f"Authorization: Bearer {self.token}",
        ]
        if self.key:
            lines.append(f"Idempotency-Key: {self.key}")
        content = self.body.encode()
        if content:
            lines += ["Content-Type: application/json", f"Content-Length: {len(content)}"]
        return "\r\n".join(lines).encode() + b"\r\n\r\n" + content


@dataclass(frozen=True, slots=True)
class Came:
    """What came back: seconds of each answer, how many had which status, wall seconds, the hub's and the clients' CPU."""

    seconds: tuple[float, ...]
    statuses: dict[int, int]
    wall: float
    cpu: float
    clients: float
    first: str  # the body of the first answer that was no 2xx

    def at(self, share: float) -> float:
        """The quantile, e.g. 0.95."""
        return self.seconds[min(len(self.seconds) - 1, int(len(self.seconds) * share))]

    @property
    def each(self) -> float:
        """CPU seconds of the hub per request."""
        return self.cpu / len(self.seconds)

    @property
    def rate(self) -> float:
        """Answers per second."""
        return len(self.seconds) / self.wall


def together(url: str, pids: Sequence[int], hands: Sequence[Sequence[Call]]) -> Came:
    """Each hand at the same time on a connection of its own; `pids` are the hub's processes, with the database's."""
    host, port = url.removeprefix("http://").split(":")
    parts = [hands[at::_PROCESSES] for at in range(min(_PROCESSES, len(hands)))]
    started = [_begun(host, int(port), part) for part in parts]
    for each in started:
        assert each.stdout is not None
        each.stdout.readline()  # it has read its jobs
    before, begin = cpu_of(pids), time.perf_counter()
    for each in started:
        assert each.stdin is not None
        each.stdin.write("go\n")
        each.stdin.flush()
    ended = [_ended(each) for each in started]
    wall, cpu = time.perf_counter() - begin, cpu_of(pids) - before
    statuses: dict[int, int] = {}
    for one in ended:
        for status, count in one["statuses"].items():
            statuses[int(status)] = statuses.get(int(status), 0) + count
    return Came(
        tuple(sorted(each for one in ended for each in one["seconds"])), statuses, wall, cpu,
        sum(one["cpu"] for one in ended), next((one["first"] for one in ended if one["first"]), ""),
    )  # fmt: skip


def _begun(host: str, port: int, hands: Sequence[Sequence[Call]]) -> subprocess.Popen[str]:
    made = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.hubclient"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=_ROOT,
    )  # fmt: skip
    assert made.stdin is not None
    wires = [[each.wire(host).decode() for each in hand] for hand in hands]
    made.stdin.write(json.dumps({"host": host, "port": port, "hands": wires}) + "\n")
    made.stdin.flush()
    return made


def _ended(process: subprocess.Popen[str]) -> dict[str, object]:
    out, _ = process.communicate(timeout=300)
    found: dict[str, object] = json.loads(out)
    return found


class Hand:
    """One connection and what it has still to send."""

    def __init__(self, host: str, port: int, wires: list[bytes]) -> None:
        self.socket = socket.create_connection((host, port), 60)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.wires, self.held, self.since = wires[::-1], b"", 0.0

    def send(self) -> bool:
        """The next one; False if there is none."""
        if not self.wires:
            return False
        self.held, wire = b"", self.wires.pop()
        self.since = time.perf_counter()
        self.socket.sendall(wire)
        return True

    def answer(self) -> tuple[int, bytes] | None:
        """Status and body once the answer is whole."""
        piece = self.socket.recv(1 << 18)
        if not piece:
            raise ConnectionError("the hub closed a connection")
        self.held += piece
        head, end, body = self.held.partition(b"\r\n\r\n")
        if not end:
            return None
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0] or 0)
        return (int(head[9:12]), body) if len(body) >= length else None


def run(host: str, port: int, hands: list[list[str]]) -> dict[str, object]:
    """Everything sent, everything answered."""
    watch, seconds, statuses, first = selectors.DefaultSelector(), [], dict[int, int](), ""
    for wires in hands:
        hand = Hand(host, port, [each.encode() for each in wires])
        watch.register(hand.socket, selectors.EVENT_READ, hand)
    print("ready", flush=True)
    sys.stdin.readline()
    begin = time.process_time()
    for key in list(watch.get_map().values()):
        _on(watch, key.data)
    while watch.get_map():
        for key, _ in watch.select():
            if (came := key.data.answer()) is None:
                continue
            seconds.append(time.perf_counter() - key.data.since)
            statuses[came[0]] = statuses.get(came[0], 0) + 1
            if came[0] >= 300 and not first:
                first = came[1].decode(errors="replace")
            _on(watch, key.data)
    used = time.process_time() - begin
    return {"seconds": seconds, "statuses": statuses, "first": first, "cpu": used}


def _on(watch: selectors.BaseSelector, hand: Hand) -> None:
    if not hand.send():
        watch.unregister(hand.socket)
        hand.socket.close()


if __name__ == "__main__":
    print(json.dumps(run(**json.loads(sys.stdin.readline()))), flush=True)
