"""Whole approvals: a client makes a request and signs it as each of its three approvers, over one connection each."""

from __future__ import annotations

import json
import socket
import sys
import threading
import time

from tests.bench.hubclient import Call
from tests.bench.hubcompany import teams
from tests.bench.hubproc import Running, cpu_of
from tests.bench.hubsite import Site


class Line:
    """A keep-alive connection that asks and waits."""

    def __init__(self, url: str) -> None:
        host, port = url.removeprefix("http://").split(":")
        self._host, self._socket = host, socket.create_connection((host, int(port)), 60)

    def ask(self, call: Call) -> dict[str, object]:
        """The answer's body. Raises AssertionError for any status but 200 and 201."""
        self._socket.sendall(call.wire(self._host))
        held = b""
        while True:
            held += self._socket.recv(1 << 18)
            head, end, body = held.partition(b"\r\n\r\n")
            if end:
                length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n", 1)[0])
                if len(body) >= length:
                    break
        assert head[9:12] in {b"200", b"201"}, body[:300]
        found: dict[str, object] = json.loads(body)
        return found

    def close(self) -> None:
        self._socket.close()


def approvals(
    site: Site, hub: Running, clients: int, each: int
) -> tuple[float, int, float, list[float]]:
    """(wall seconds, how many, the hub's CPU seconds, seconds of each). Threads here do little but wait."""
    sys.setswitchinterval(0.0005)
    took: list[float] = []
    faults: list[BaseException] = []
    before, begin = cpu_of(hub.pids), time.perf_counter()
    threads = [
        threading.Thread(target=_client, args=(site, hub.url, number, each, took, faults))
        for number in range(clients)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not faults, faults[0]
    wall, cpu = time.perf_counter() - begin, cpu_of(hub.pids) - before
    return wall, len(took), cpu, took


def _client(
    site: Site, url: str, number: int, each: int, took: list[float], faults: list[BaseException]
) -> None:
    from tests.bench.hubparts import new_request

    line = Line(url)
    try:
        for turn in range(each):
            team = teams()[(number * 7 + turn) % len(teams())]
            begin = time.perf_counter()
            made = line.ask(new_request(site, team.staff[turn % len(team.staff)]))
            for signer in (team.lead, team.manager, team.director):
                made = line.ask(site.press(_task(line, site, str(made["request"]), signer), signer))
            assert made["state"] == "approved", made
            took.append(time.perf_counter() - begin)
    except BaseException as fault:
        faults.append(fault)
    finally:
        line.close()


def _task(line: Line, site: Site, request: str, who: str) -> str:
    """As a desktop finds it: it reads the request that it was told of."""
    whole = line.ask(site.get(f"/v1/requests/{request}", who))
    actions = whole["actions"]
    assert isinstance(actions, list)
    return next(str(each["task"]) for each in actions if each["action"] == "approve")
