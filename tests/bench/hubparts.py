"""What is measured on a filled hub while it answers: presses, whole approvals, the inbox, the archive, listeners."""

from __future__ import annotations

import json
import statistics
from collections.abc import Iterator
from uuid import uuid4

from tests.bench.hubclient import Call, Came, together
from tests.bench.hubcompany import AUDITOR, FINANCE, teams
from tests.bench.hubfloors import Floors
from tests.bench.hublisteners import told
from tests.bench.hubproc import Running
from tests.bench.hubsite import Site, dealt
from tests.bench.table import Measure

_PRESSES = {1: 200, 8: 800, 32: 800}
_WARM = 100
_LOOKS = {1: 100, 8: 400}
_DESKTOPS = 500
LEAD, DIRECTOR = "l0003", "d0001"
# words of one, two and many characters; with filters; such that are rare, common, and not there
_SEARCHES = {
    "1 character": "q=螢",
    "2 characters": "q=螢幕",
    "many": "q=projector+sensor",
    "number": "q=PR-{year}-000123",
    "Chinese and Latin": "q=報價+gift",
    "nothing found": "q=nowhere",
    "no word": "form=purchase",
    "form and sum": "q=伺服&form=purchase&amount_from=100000&amount_to=120000",
    "person": "q=booth&person=s0200",
}
_SEARCHERS = {
    "auditor (all)": AUDITOR,
    "finance (her forms)": FINANCE,
    "director": DIRECTOR,
    "employee": "s0200",
}


def press(site: Site, hub: Running, floors: Floors) -> Iterator[Measure]:
    """Approvals of a first, second or last step, at 1, 8 and 32 clients that do not pause."""
    _sent(site, hub, [site.press(task, who) for task, who, _ in site.tasks(_WARM)], 8)
    for hands, many in _PRESSES.items():
        calls = [site.press(task, who) for task, who, _ in site.tasks(many)]
        came = _sent(site, hub, calls, hands)
        name = f"press, {hands} client{'s' if hands > 1 else ''}"
        goal = 60 if hands == 8 else None
        yield Measure(
            f"{name}: p50", came.at(0.5) * 1000, floors.press if hands == 1 else None, unit="ms"
        )
        yield Measure(f"{name}: p95", came.at(0.95) * 1000, None, goal, "ms")
        yield Measure(
            f"{name}: p99", came.at(0.99) * 1000, unit="ms", cpu=came.each, note=_cost(came)
        )
        yield Measure(f"{name}: rate", came.rate, unit="/s")
    yield Measure(
        "press: CPU", came.each * 1000, floors.press_cpu, unit="ms", note="with the database's"
    )


def whole(site: Site, hub: Running, _floors: Floors) -> Iterator[Measure]:
    """Requests from their making to the third signature, 8 clients: each does its own from end to end."""
    from tests.bench.hubwhole import approvals

    seconds, many, cpu, each = approvals(site, hub, 8, 15)
    yield Measure(
        "whole approvals of 3 levels, 8 clients",
        many / seconds,
        unit="/s",
        cpu=cpu / many,
        note="CPU each",
    )
    each.sort()
    yield Measure(
        "  from making to the third signature: p95", each[int(len(each) * 0.95)] * 1000, unit="ms"
    )


def inbox(site: Site, hub: Running, floors: Floors) -> Iterator[Measure]:
    """The first 50 rows of a lead, who has 50 or so, and of a director, who has 800."""
    for who, label in ((LEAD, "lead"), (DIRECTOR, "director")):
        for hands, many in _LOOKS.items():
            calls = [site.get("/v1/inbox", who)] * many
            came = _sent(site, hub, calls, hands)
            yield Measure(
                f"inbox of a {label}, {hands} client{'s' if hands > 1 else ''}: p95", came.at(0.95) * 1000,
                floors.inbox.get(who) if hands == 1 else None, 30, "ms", came.each, f"p50 {came.at(0.5) * 1000:.1f}",
            )  # fmt: skip


def archive(site: Site, hub: Running, _floors: Floors) -> Iterator[Measure]:
    """The search: each query of each searcher ten times; the worst p95 of each searcher counts.

    Before that each has searched once: the first request of all makes the picture of the company (0.1 s).
    """
    year = site.rows("select substr(no, 4, 4) from archive where form = 'purchase' limit 1")[0][0]
    for label, who in _SEARCHERS.items():
        found = []
        _sent(site, hub, [site.get("/v1/archive?form=purchase", who)], 1)
        for words, query in _SEARCHES.items():
            call = site.get("/v1/archive?" + _quoted(query.format(year=year)), who)
            came = _sent(site, hub, [call] * 10, 1)
            found.append((came.at(0.95) * 1000, words, came))
        worst, words, came = max(found)
        best = min(found)
        note = f"worst: {words}; best: {best[1]} {best[0]:.1f}"
        yield Measure(f"archive, {label}: p95", worst, None, 100, "ms", came.each, note)


def listeners(site: Site, hub: Running, _floors: Floors) -> Iterator[Measure]:
    """Five hundred desktops of one hundred people hear of one comment that names them all."""
    heard = told(site, hub, _DESKTOPS)
    last = max(heard.seconds)
    note = f"p50 {statistics.median(heard.seconds):.2f} s; {len(heard.seconds)} of {_DESKTOPS} told"
    yield Measure("500 desktops told: the last", last, heard.floor, 2, "s", heard.cpu, note)
    yield Measure("  memory with 500 listeners", heard.rss, unit="MB")


def _quoted(query: str) -> str:
    from urllib.parse import quote

    return quote(query, safe="=&+")


def _sent(site: Site, hub: Running, calls: list[Call], hands: int) -> Came:
    came = together(hub.url, hub.pids, dealt(calls, hands))
    assert set(came.statuses) <= {200, 201}, f"{site.dialect}: {came.statuses} {came.first[:300]}"
    return came


def _cost(came: Came) -> str:
    return f"clients' CPU {came.clients / len(came.seconds) * 1000:.2f} ms"


def new_request(site: Site, who: str) -> Call:
    """A general request as a desktop sends it."""
    body = {"form": "blank", "data": {"subject": "A chair", "text": "The old one broke 壞了"}}
    return Call("POST", "/v1/requests", site.tokens[who], json.dumps(body), uuid4().hex)


def signers(who: str) -> tuple[str, str, str]:
    """The three who sign for a member of staff."""
    team = next(each for each in teams() if who in each.staff)
    return team.lead, team.manager, team.director
