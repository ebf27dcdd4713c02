"""How many requests CalDAV costs, and that nothing big is held at once."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator

import pytest

from assistant.connectors.caldav import CalDav
from assistant.connectors.caldav.pull import PAGE
from tests.connectors.rigs import Mirror, ServerRig, create, event, sending
from tests.servers.program import CalendarServer
from tests.servers.radicale import radicale
from tests.sim.proxy import FaultProxy, Reply, Seen, canned, fault_proxy

pytestmark = pytest.mark.server
Through = Callable[[], CalDav]
MANY = PAGE + 100


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CalendarServer]:
    """Radicale with more items than its limit lets it give in one query."""
    seed = tmp_path_factory.mktemp("seed")
    for name in ("work", "todos"):
        (seed / name).mkdir()
    for number in range(MANY):
        (seed / "work" / f"u{number}.ics").write_text(event(f"u{number}", f"S{number}"))
    with radicale(tmp_path_factory.mktemp("big"), limit=1000, seed=seed) as server:
        yield server


@pytest.fixture
def two_servers(
    radicale_calendar: CalendarServer, xandikos_calendar: CalendarServer
) -> Iterator[list[ServerRig]]:
    rigs = [ServerRig(radicale_calendar), ServerRig(xandikos_calendar)]
    yield rigs
    for rig in rigs:
        rig.close()


def test_nothing_changed_costs_one_request_and_no_look_into_the_store(
    two_servers: list[ServerRig],
) -> None:
    for rig in two_servers:
        rig.seed([event("u1")])
        device, mirror = rig.device(), Mirror()
        collection = device.discover()[0]
        mirror.pull(device, collection)
        mirror.pull(device, collection)
        before, mirror.asked = device.requests, 0
        mirror.pull(device, collection)
        assert (device.requests - before, mirror.asked) == (1, 0)


def test_changes_cost_two_requests(two_servers: list[ServerRig]) -> None:
    for rig in two_servers:
        device, mirror = rig.device(), Mirror()
        collection = device.discover()[0]
        made = [create(device, collection, event(f"u{n}")) for n in range(6)]
        mirror.pull(device, collection)
        mirror.pull(device, collection)
        for receipt in made[:3]:
            device.push(sending(collection, None, receipt.href, receipt.etag))
        for receipt in made[3:]:
            device.push(
                sending(
                    collection, event(f"u{made.index(receipt)}", "New"), receipt.href, receipt.etag
                )
            )
        before = device.requests
        [page] = mirror.pull(device, collection)
        assert device.requests - before == 2
        assert len(page.changes) == 6
        assert mirror.summaries() == {"New"}


def test_the_first_pull_is_one_query_and_the_next_one_list(server: ServerRig) -> None:
    server.seed(event(f"u{n}") for n in range(5))
    device, mirror = server.device(), Mirror()
    collection = device.discover()[0]
    for _ in range(3):
        before = device.requests
        mirror.pull(device, collection)
        assert device.requests - before == 1


def test_what_changes_during_the_first_pull_comes_with_the_next(server: ServerRig) -> None:
    server.seed(event(f"u{n}") for n in range(5))
    device, mirror = server.device(), Mirror()
    collection = device.discover()[0]
    pages = device.pull(collection, None, mirror.known, lambda *_: None)
    mirror.take(next(pages))  # the query has been answered
    receipt = create(device, collection, event("late"))
    for page in pages:
        mirror.take(page)
    brought = [change.href for page in mirror.pull(device, collection) for change in page.changes]
    assert brought == [receipt.href]


def test_finding_again_costs_one_request_a_home(server: ServerRig) -> None:
    device = server.device(server.calendar.root)
    assert len(device.discover()) >= 3
    before = device.requests
    device.discover()
    assert device.requests - before == 1


def test_own_writes_are_not_fetched_again(server: ServerRig) -> None:
    device, mirror = server.device(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    receipt = create(device, collection, event("u1"))
    mirror.etags[receipt.href] = receipt.etag
    before = device.requests
    [page] = mirror.pull(device, collection)
    assert (page.changes, device.requests - before) == ((), 1)


def test_a_collection_beyond_the_servers_limit_comes_in_pages(big: CalendarServer) -> None:
    rig, mirror = ServerRig(big), Mirror()
    device = rig.device()
    pages = mirror.pull(device, device.discover()[0])
    assert len(mirror.etags) == MANY
    assert max(len(page.changes) for page in pages) <= PAGE
    rig.close()


def test_a_killed_first_pull_fetches_only_the_rest(big: CalendarServer) -> None:
    rig, mirror = ServerRig(big), Mirror()
    device = rig.device()
    collection = device.discover()[0]
    for page in device.pull(collection, None, mirror.known, lambda *_: None):
        mirror.take(page)
        break
    have = set(mirror.etags)
    assert 0 < len(have) <= PAGE
    brought = [change.href for page in mirror.pull(device, collection) for change in page.changes]
    assert have.isdisjoint(brought)
    assert len(mirror.etags) == MANY
    rig.close()


def test_how_much_a_server_takes_at_once_is_learnt(big: CalendarServer) -> None:
    def too_much(seen: Seen) -> bool:
        return b"multiget" in seen.body[:200] and seen.body.count(b"<D:href>") > 100

    with fault_proxy(big.root) as narrow:
        narrow.fault(too_much, canned(413))
        rig, mirror = ServerRig(big), Mirror()
        device = rig.device(narrow.url(big.calendar))
        mirror.pull(device, device.discover()[0])
        rig.close()
        multigets = [seen for seen in narrow.seen if b"multiget" in seen.body[:200]]
    assert len(mirror.etags) == MANY
    assert len(multigets) < 35


def test_progress_is_told(big: CalendarServer) -> None:
    rig = ServerRig(big)
    device = rig.device()
    told: list[tuple[int, int]] = []
    for _ in device.pull(device.discover()[0], None, dict, lambda *counts: told.append(counts)):
        pass
    assert told[-1] == (MANY, MANY)
    assert told == sorted(told)
    rig.close()


def wide(seen: Seen, _: object) -> Reply:
    """A calendar of 20,000 resources in one reply of some 12 MB."""
    if b"calendar-query" not in seen.body:
        return Reply(207, {}, b'<multistatus xmlns="DAV:"/>')
    text = event("u", "x" * 200).replace("\r\n", "&#13;\n")
    row = (
        '<response><href>{0}u{1}.ics</href><propstat><prop><getetag>"{1}"</getetag><C:calendar-data>{2}'
        "</C:calendar-data></prop><status>HTTP/1.1 200 OK</status></propstat></response>"
    )
    rows = "".join(row.format(seen.path, number, text) for number in range(20_000))
    head = '<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
    return Reply(207, {}, f"{head}{rows}</multistatus>".encode())


def test_a_big_reply_is_never_held_as_a_whole(proxy: FaultProxy, through: Through) -> None:
    device = through()
    collection = device.discover()[0]
    body = wide(Seen("REPORT", collection.href, {}, b"calendar-query"), None)
    proxy.fault(
        lambda _: True, lambda seen, _: body if b"calendar-query" in seen.body else wide(seen, _)
    )
    tracemalloc.start()
    count = sum(len(page.changes) for page in device.pull(collection, None, dict, lambda *_: None))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 20_000
    assert peak < len(body.body) / 2
