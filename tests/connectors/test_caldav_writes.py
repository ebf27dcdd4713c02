"""Writing over CalDAV: conditions, lost answers, refusals; nothing is lost, nothing is doubled."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from assistant.connectors.caldav import CalDav
from assistant.model.errors import Conflict, Refused, TryLater
from tests.connectors.rigs import ServerRig, create, event, sending
from tests.sim.proxy import (
    FaultProxy,
    Forward,
    Reply,
    Seen,
    body,
    canned,
    edited,
    is_method,
    lost,
    silent,
)

pytestmark = pytest.mark.server
Through = Callable[[], CalDav]
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE multistatus [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;">]><multistatus xmlns="DAV:"><response><href>&c;</href></response></multistatus>'
)
XML = {"Content_Type": "application/xml"}


def test_a_lost_reply_to_a_new_item_is_unknown_until_looked_at(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    proxy.fault(is_method("PUT"), silent, times=1)
    with pytest.raises(TryLater):
        create(device, collection, event("u1"))
    assert sum(seen.method == "PUT" for seen in proxy.seen) == 1
    assert device.look(collection, collection.href + "u1.ics") is not None


def test_a_request_that_never_arrived_is_found_missing(proxy: FaultProxy, through: Through) -> None:
    device = through()
    collection = device.discover()[0]
    proxy.fault(is_method("PUT"), lost, times=1)
    with pytest.raises(TryLater):
        create(device, collection, event("u1"))
    assert device.look(collection, collection.href + "u1.ics") is None


def test_a_lost_reply_to_a_deletion_is_done_when_sent_again(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1"))
    proxy.fault(is_method("DELETE"), silent, times=1)
    with pytest.raises(TryLater):
        device.push(sending(collection, None, made.href, made.etag))
    assert device.push(sending(collection, None, made.href, made.etag)).raw is None


def test_a_written_item_is_confirmed_even_if_it_cant_be_read_back(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    proxy.fault(is_method("GET"), canned(500))
    receipt = create(device, collection, event("u1"))
    assert receipt.etag
    assert receipt.raw is None


def test_a_locked_item_is_tried_later(proxy: FaultProxy, through: Through) -> None:
    device = through()
    collection = device.discover()[0]
    proxy.fault(is_method("PUT"), canned(423))
    with pytest.raises(TryLater, match="locked"):
        create(device, collection, event("u1"))


@pytest.mark.parametrize("status", [403, 409, 413, 415, 507])
def test_a_refusal_carries_the_servers_words_as_plain_text(
    proxy: FaultProxy, through: Through, status: int
) -> None:
    device = through()
    collection = device.discover()[0]
    said = b"<html><head><style>p{}</style></head><p>Too <b>much</b> &amp; too big</p></html>"
    proxy.fault(is_method("PUT"), canned(status, said, Content_Type="text/html"))
    with pytest.raises(Refused, match="Too much & too big") as told:
        create(device, collection, event("u1"))
    assert "<" not in str(told.value)


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (b"<unique-scheduling-object-resource xmlns='urn:ietf:params:xml:ns:caldav'/>", "already"),
        (b"<message xmlns='http://sabredav.org/ns'>Ten items at most</message>", "Ten items"),
    ],
)
def test_a_refusal_says_why_and_not_only_that(
    proxy: FaultProxy, through: Through, names: bytes, said: str
) -> None:
    """Cyrus keeps an identity once for all calendars of a user; sabre/dav has sentences of its own."""
    device = through()
    collection = device.discover()[0]
    proxy.fault(is_method("PUT"), canned(403, b"<error xmlns='DAV:'>%s</error>" % names))
    with pytest.raises(Refused, match=said):
        create(device, collection, event("u1"))


def test_a_login_page_in_place_of_an_item_refuses_nothing(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    proxy.fault(is_method("PUT"), canned(412))
    proxy.fault(is_method("GET"), canned(200, b"<html>Sign in</html>", Content_Type="text/html"))
    with pytest.raises(TryLater, match="web page"):
        create(device, collection, event("u1"))


def test_the_same_identity_under_another_name_is_refused(
    server: ServerRig, through: Through
) -> None:
    server.seed([event("u1")])
    device = through()
    collection = device.discover()[0]
    second = replace(sending(collection, event("u1")), href=collection.href + "other.ics")
    with pytest.raises(Refused, match="already"):
        device.push(second)


def test_a_conflict_after_a_lost_update_shows_ones_own_text(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "Old"))
    change = sending(collection, event("u1", "Mine"), made.href, made.etag)
    proxy.fault(is_method("PUT"), silent, times=1)
    with pytest.raises(TryLater):
        device.push(change)
    with pytest.raises(Conflict) as met:
        device.push(change)
    assert "SUMMARY:Mine" in (met.value.raw or "")


def test_an_item_cut_in_the_middle_is_not_taken_for_whole(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1"))
    proxy.fault(is_method("GET"), canned(200, event("u1").encode()[:120]))
    with pytest.raises(TryLater, match="cut off"):
        device.look(collection, made.href)


def test_an_update_of_what_vanished_meanwhile_says_so(proxy: FaultProxy, through: Through) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1"))
    proxy.fault(is_method("PUT"), canned(404))
    with pytest.raises(Conflict) as met:
        device.push(sending(collection, event("u1", "Mine"), made.href, made.etag))
    assert met.value.raw is None


def test_a_deletion_that_meets_a_change_at_the_last_moment_is_a_conflict(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "Old"))

    def overtaken(seen: Seen, forward: Forward) -> Reply:
        device.push(sending(collection, event("u1", "Theirs"), made.href, made.etag))
        return forward(seen)

    proxy.fault(is_method("DELETE"), overtaken, times=1)
    with pytest.raises(Conflict) as met:
        device.push(sending(collection, None, made.href, made.etag))
    assert "SUMMARY:Theirs" in (met.value.raw or "")


def test_weak_etags_do_not_stand_in_the_way_of_a_change(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "Old"))
    assert device.push(sending(collection, event("u1", "New"), made.href, f"W/{made.etag}")).etag


def test_a_server_that_cant_compare_its_own_etags_is_still_written_to(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "Old"))
    proxy.fault(
        lambda seen: seen.method == "PUT" and seen.headers.get("if-match", "*") != "*", canned(412)
    )
    receipt = device.push(sending(collection, event("u1", "New"), made.href, made.etag))
    assert "SUMMARY:New" in (receipt.raw or "")


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
def test_a_change_between_a_412_and_the_second_try_is_a_conflict(
    server: ServerRig, proxy: FaultProxy, through: Through, method: str
) -> None:
    device, other = through(), server.device()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "Old"))

    def overtaken(seen: Seen, forward: Forward) -> Reply:
        other.push(sending(collection, event("u1", "Theirs"), made.href, made.etag))
        return forward(seen)

    proxy.fault(is_method(method), canned(412), times=1)
    proxy.fault(is_method(method), overtaken, times=1)
    mine = event("u1", "Mine") if method == "PUT" else None
    with pytest.raises(Conflict) as met:
        device.push(sending(collection, mine, made.href, made.etag))
    assert "SUMMARY:Theirs" in (met.value.raw or "")


def test_an_item_with_a_stray_byte_is_read_line_by_line(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "會議", "LOCATION:cafe\r\n"))
    proxy.fault(is_method("GET"), body(lambda data: data.replace(b"cafe", b"caf\xe9")))
    found = device.look(collection, made.href)
    assert found is not None
    assert "SUMMARY:會議" in found.raw
    assert "LOCATION:café" in found.raw


def test_a_server_that_deletes_whatever_the_condition_says_is_asked_before(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    """SOGo deletes on a stale If-Match."""
    device = through()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "Old"))
    device.push(sending(collection, event("u1", "Theirs"), made.href, made.etag))
    proxy.fault(
        is_method("DELETE"), lambda seen, forward: forward(replace(seen, headers=_free(seen)))
    )
    with pytest.raises(Conflict):
        device.push(sending(collection, None, made.href, made.etag))


def _free(seen: Seen) -> dict[str, str]:
    return {name: value for name, value in seen.headers.items() if name != "if-match"}


def test_a_put_without_an_etag_is_read_back(proxy: FaultProxy, through: Through) -> None:
    device = through()
    collection = device.discover()[0]
    proxy.fault(
        is_method("PUT"),
        edited(
            lambda reply: replace(
                reply, headers={k: v for k, v in reply.headers.items() if k != "ETag"}
            )
        ),
    )
    receipt = create(device, collection, event("u1"))
    found = device.look(collection, receipt.href)
    assert found is not None
    assert receipt.etag == found.etag


def test_what_the_server_rewrites_is_what_the_receipt_holds(through: Through) -> None:
    """Radicale answers with a strong etag although it stores another text."""
    device = through()
    collection = device.discover()[0]
    receipt = create(device, collection, event("u1", extra="X-ODD;B=2;A=1:kept\r\n"))
    found = device.look(collection, receipt.href)
    assert found is not None
    assert receipt.raw == found.raw
    assert "X-ODD" in found.raw
