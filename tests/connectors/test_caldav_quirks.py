"""What real CalDAV servers do differently from the standards, each as it was measured."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.connectors.caldav import CalDav
from assistant.model.change import Cursor
from tests.connectors.rigs import Mirror, ServerRig, create, event, sending, synced
from tests.sim.proxy import (
    FaultProxy,
    Forward,
    Reply,
    Seen,
    body,
    canned,
    is_method,
    is_report,
)

pytestmark = pytest.mark.server
Through = Callable[[], CalDav]
_GONE_ROWS = re.compile(rb"<response><href>[^<]*</href><status>[^<]*404[^<]*</status></response>")
NO_REPORT = b'<?xml version="1.0"?><error xmlns="DAV:"><supported-report/></error>'


def without_sync(proxy: FaultProxy) -> None:
    """A server that knows neither sync-collection nor sync-tokens (sabre/dav 1.8)."""
    proxy.fault(is_report("sync-collection"), canned(403, NO_REPORT))
    proxy.fault(
        lambda seen: seen.method == "PROPFIND" and b"sync-token" in seen.body,
        body(lambda data: data.replace(b"sync-token>", b"nothing>")),
    )


def test_without_sync_collection_the_ctag_says_that_nothing_changed(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    without_sync(proxy)
    device, mirror = synced(server, through)
    mirror.pull(device, device.discover()[0])
    assert mirror.cursor is not None
    assert mirror.cursor.ctag
    proxy.seen.clear()
    mirror.pull(device, device.discover()[0])
    assert [seen.method for seen in proxy.seen] == ["PROPFIND", "PROPFIND"]  # one is discover()


def test_without_sync_collection_changes_and_deletions_arrive(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    without_sync(proxy)
    device, mirror = synced(server, through)
    collection = device.discover()[0]
    gone = collection.href + "u0.ics"
    device.push(sending(collection, None, gone, mirror.etags[gone]))
    create(device, collection, event("u9", "S9"))
    mirror.pull(device, collection)
    assert mirror.summaries() == {"S1", "S2", "S9"}


@pytest.mark.parametrize("status", [403, 409, 410, 412, 418, 500, 507])
def test_a_forgotten_token_leads_to_a_comparison_not_to_a_loss(
    server: ServerRig, proxy: FaultProxy, through: Through, status: int
) -> None:
    device, mirror = synced(server, through)
    mirror.drop(next(iter(mirror.etags)))
    proxy.fault(is_report("sync-collection"), canned(status), times=1)
    pages = mirror.pull(device, device.discover()[0])
    assert pages[-1].listing is not None
    assert mirror.summaries() == {"S0", "S1", "S2"}


@pytest.mark.parametrize("kind", ["radicale_calendar", "xandikos_calendar"])
def test_real_servers_forget_tokens_in_their_own_ways(
    request: pytest.FixtureRequest, kind: str
) -> None:
    rig = ServerRig(request.getfixturevalue(kind))
    rig.seed([event("u1")])
    device, mirror = rig.device(), Mirror(cursor=Cursor("http://radicale.org/ns/sync/" + "0" * 64))
    mirror.pull(device, device.discover()[0])
    assert mirror.summaries() == {"A meeting"}
    assert mirror.cursor is not None
    rig.close()


def test_a_full_list_in_place_of_a_change_report_is_no_deletion_but_is_checked(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    """DAViCal and SOGo answer 207 with everything to a token that they do not know."""
    device, mirror = synced(server, through, 24)
    collection = device.discover()[0]
    gone = collection.href + "u0.ics"
    device.push(sending(collection, None, gone, mirror.etags[gone]))
    mirror.cursor = Cursor("data:,99-1")

    def forget(seen: Seen, forward: Forward) -> Reply:
        reply = forward(replace(seen, body=seen.body.replace(b"data:,99-1", b"")))
        return replace(reply, body=_GONE_ROWS.sub(b"", reply.body))

    proxy.fault(is_report("sync-collection"), forget, times=1)
    mirror.pull(device, collection)
    assert len(mirror.etags) == 23
    assert gone not in mirror.etags


def test_rows_for_resources_that_were_never_known_are_left_out(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    device, mirror = synced(server, through)
    collection = device.discover()[0]
    row = (
        f"<response><href>{collection.href}ghost.ics</href><status>HTTP/1.1 404 Not Found</status></response>"
        "</multistatus>"
    )
    proxy.fault(
        is_report("sync-collection"),
        body(lambda data: data.replace(b"</multistatus>", row.encode())),
    )
    [page] = mirror.pull(device, collection)
    assert page.changes == ()


def test_a_row_missing_from_a_multiget_is_asked_for_alone(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    """DAViCal leaves out what it does not have; absence proves nothing."""
    device, mirror = synced(server, through, 0)
    server.seed([event("u1", "One"), event("u2", "Two")])
    proxy.fault(is_report("calendar-multiget"), body(_without_first_row))
    mirror.pull(device, device.discover()[0])
    assert mirror.summaries() == {"One", "Two"}


def _without_first_row(data: bytes) -> bytes:
    start, end = data.index(b"<response>"), data.index(b"</response>") + len(b"</response>")
    return data[:start] + data[end:]


def test_a_multiget_that_is_404_as_a_whole_costs_only_the_missing_one(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    """sabre/dav 1.8 answers 404 to the whole multiget if one resource is gone."""
    device, mirror = synced(server, through, 0)
    collection = device.discover()[0]
    server.seed(event(f"u{n}", f"S{n}") for n in range(6))
    gone = collection.href + "u3.ics"

    def vanish(seen: Seen, forward: Forward) -> Reply:
        if not proxy.faults[0].times:  # it goes away between the report and the multiget
            device.push(sending(collection, None, gone, ""))
        return Reply(404) if gone.encode() in seen.body else forward(seen)

    proxy.fault(is_report("sync-collection"), lambda seen, forward: forward(seen), times=1)
    proxy.fault(is_report("calendar-multiget"), vanish)
    page = mirror.pull(device, collection)[-1]
    assert mirror.summaries() == {"S0", "S1", "S2", "S4", "S5"}
    assert page.failed == ()


def test_a_server_that_takes_only_small_batches_is_served_them(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    device, mirror = synced(server, through, 0)
    server.seed(event(f"u{n}", f"S{n}") for n in range(30))
    proxy.fault(
        lambda seen: is_report("calendar-multiget")(seen) and seen.body.count(b"<D:href>") > 8,
        canned(413),
    )
    mirror.pull(device, device.discover()[0])
    assert len(mirror.summaries()) == 30


def test_a_whole_query_that_is_refused_falls_back_to_list_and_multiget(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    proxy.fault(is_report("calendar-query"), canned(400, b"REPORT occurrences limit hit"))
    _, mirror = synced(server, through)
    assert mirror.summaries() == {"S0", "S1", "S2"}


def test_a_whole_query_that_brings_nothing_is_not_believed(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    empty = b'<?xml version="1.0"?><multistatus xmlns="DAV:"/>'
    proxy.fault(is_report("calendar-query"), canned(207, empty, Content_Type="text/xml"))
    _, mirror = synced(server, through)
    assert mirror.summaries() == {"S0", "S1", "S2"}


def test_a_report_in_parts_is_read_to_its_end(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    """RFC 6578, 3.6: 507 on the collection means that more is to come under the new token."""
    device, mirror = synced(server, through, 0)
    collection = device.discover()[0]
    server.seed([event("u1", "One")])
    middle = Mirror()
    middle.pull(device, collection)
    middle.pull(device, collection)  # the first one leaves no mark
    server.seed([event("u2", "Two")])
    assert middle.cursor is not None
    part = (
        f'<multistatus xmlns="DAV:"><response><href>{collection.href}u1.ics</href><status>HTTP/1.1 200 OK</status>'
        f"</response><response><href>{collection.href}</href><status>HTTP/1.1 507 Full</status></response>"
        f"<sync-token>{middle.cursor.token}</sync-token></multistatus>"
    )
    proxy.fault(is_report("sync-collection"), canned(207, part.encode()), times=1)
    mirror.pull(device, collection)
    assert mirror.summaries() == {"One", "Two"}


@pytest.mark.parametrize("spell", [str.lower, str.upper])
def test_hrefs_in_another_spelling_are_the_same_resource(
    server: ServerRig, proxy: FaultProxy, through: Through, spell: Callable[[str], str]
) -> None:
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    href = collection.href + "a%20%C3%A9.ics"
    device.push(replace(sending(collection, event("u1")), href=href))
    mirror.pull(device, collection)
    raw = spell("%C3%A9").encode()
    proxy.fault(is_method("REPORT"), body(lambda data: data.replace(b"%C3%A9", raw)))
    mirror.cursor = None
    mirror.pull(device, collection)
    assert len(mirror.etags) == 1


def test_absolute_hrefs_of_an_inner_name_are_the_same_resources(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    inner = b"<href>http://inner.example:8080"
    proxy.fault(is_method("REPORT"), body(lambda data: data.replace(b"<href>/", inner + b"/")))
    device, mirror = synced(server, through)
    assert set(mirror.etags) == {device.discover()[0].href + f"u{n}.ics" for n in range(3)}
