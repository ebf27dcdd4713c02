"""CalDAV over a line that fails: nothing is lost, nothing is doubled, every fault is one sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.connectors.caldav import CalDav
from assistant.model.errors import NeedsUser, Refused, SundownError, TryLater
from tests.connectors.rigs import Mirror, ServerRig, event, synced
from tests.sim.proxy import (
    FaultProxy,
    body,
    canned,
    cut,
    is_method,
    is_report,
    lost,
    names,
)

pytestmark = pytest.mark.server
Through = Callable[[], CalDav]
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE multistatus [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;">]><multistatus xmlns="DAV:"><response><href>&c;</href></response></multistatus>'
)
XML = {"Content_Type": "application/xml"}


@pytest.mark.parametrize("share", [0.0, 0.3, 0.7, 0.99])
def test_a_body_cut_in_the_middle_is_tried_later_and_goes_on(
    server: ServerRig, proxy: FaultProxy, through: Through, share: float
) -> None:
    server.seed(event(f"u{n}", f"S{n}") for n in range(12))
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    proxy.fault(is_method("REPORT"), cut(share), times=20)
    with pytest.raises(TryLater):
        mirror.pull(device, collection)
    proxy.faults.clear()
    mirror.pull(device, collection)
    assert len(mirror.summaries()) == 12


def test_a_dead_connection_is_replaced_once_for_what_changes_nothing(
    proxy: FaultProxy, through: Through
) -> None:
    device = through()
    proxy.fault(is_method("PROPFIND"), lost, times=1)
    assert device.discover()


def test_a_login_page_is_no_empty_calendar(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    server.seed([event("u1")])
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    proxy.fault(
        lambda _: True, canned(200, b"<html><form>Log in</form></html>", Content_Type="text/html")
    )
    with pytest.raises(Refused, match="web page"):
        mirror.pull(device, collection)
    assert mirror.summaries() == {"A meeting"}


def test_an_entity_bomb_is_refused(server: ServerRig, proxy: FaultProxy, through: Through) -> None:
    server.seed([event("u1")])
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    proxy.fault(is_method("REPORT"), canned(207, BOMB, **XML))
    with pytest.raises(Refused, match="DOCTYPE"):
        mirror.pull(device, collection)


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_says_for_how_long(proxy: FaultProxy, through: Through, status: int) -> None:
    proxy.fault(lambda _: True, canned(status, Retry_After="120"))
    with pytest.raises(TryLater) as told:
        through().discover()
    assert told.value.after == 120
    assert len(proxy.seen) == 1


def test_a_wrong_password_is_asked_for_once(server: ServerRig, proxy: FaultProxy) -> None:
    device = server.device(proxy.url(server.calendar.calendar), password="not-the-one")
    with pytest.raises(NeedsUser, match="user name and password") as told:
        device.discover()
    assert "not-the-one" not in str(told.value)
    assert len(proxy.seen) == 1


def test_a_login_that_ends_in_the_middle_stops_the_pull(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    server.seed([event("u1")])
    device = through()
    collection = device.discover()[0]
    proxy.fault(is_report("calendar-query"), canned(401))
    with pytest.raises(NeedsUser):
        Mirror().pull(device, collection)


def test_one_item_that_the_server_chokes_on_does_not_stop_the_rest(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    server.seed(event(f"u{n}", f"S{n}") for n in range(9))
    bad = collection.href + "u5.ics"
    proxy.fault(names(bad), canned(500, b"Internal error"))
    page = mirror.pull(device, collection)[-1]
    assert [href for href, _ in page.failed] == [bad]
    assert mirror.summaries() == {f"S{n}" for n in range(9)} - {"S5"}
    proxy.faults.clear()
    mirror.pull(device, collection)
    assert "S5" in mirror.summaries()


def test_a_listing_never_takes_away_what_could_not_be_read(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    server.seed(event(f"u{n}", f"S{n}") for n in range(3))
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    bad = collection.href + "u1.ics"
    mirror.cursor, mirror.etags[bad] = None, '"old"'
    proxy.fault(names(bad), canned(500))
    mirror.pull(device, collection)
    assert bad in mirror.etags


def test_the_login_never_goes_to_another_server(server: ServerRig, proxy: FaultProxy) -> None:
    from tests.sim.proxy import fault_proxy

    with fault_proxy(server.calendar.root) as other:
        target = other.url(server.calendar.calendar)
        proxy.fault(lambda _: True, canned(301, Location=target))
        device = server.device(proxy.url(server.calendar.calendar))
        with pytest.raises(NeedsUser, match="another server"):
            device.discover()
        assert other.seen == []


def test_a_redirect_on_the_same_server_is_followed(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    server.seed([event("u1")])
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    moved = proxy.url(server.calendar.calendar)
    proxy.fault(is_method("REPORT"), canned(307, Location=moved), times=1)
    mirror.pull(device, collection)
    assert mirror.summaries() == {"A meeting"}


def test_a_circle_of_redirects_ends(proxy: FaultProxy, through: Through) -> None:
    proxy.fault(lambda _: True, canned(302, Location="/somewhere/"))
    with pytest.raises(SundownError):
        through().discover()
    assert len(proxy.seen) < 20


def test_a_server_that_is_not_there_is_named(server: ServerRig) -> None:
    device = server.device("http://127.0.0.1:9/alice/")
    with pytest.raises(TryLater, match=r"127\.0\.0\.1:9 could not be reached"):
        device.discover()


@pytest.mark.parametrize("status", [400, 403, 404, 500])
def test_a_refused_pull_names_the_calendar_or_the_server(
    server: ServerRig, proxy: FaultProxy, through: Through, status: int
) -> None:
    server.seed([event("u1")])
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    proxy.fault(lambda _: True, canned(status, b"<html><p>No.</p></html>"))
    with pytest.raises(SundownError, match=r"127\.0\.0\.1") as told:
        mirror.pull(device, collection)
    assert "<" not in str(told.value)
    assert "secret" not in str(told.value)
    assert mirror.etags


def test_a_broken_pull_of_many_goes_on_by_whole_query_or_by_names(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    server.seed(event(f"u{n}", f"S{n}") for n in range(5))
    mirror.etags = {collection.href + "u0.ics": '"other"', collection.href + "gone.ics": '"x"'}
    proxy.fault(is_report("calendar-query"), canned(500))
    mirror.pull(device, collection)
    assert mirror.summaries() == {f"S{n}" for n in range(5)}
    assert collection.href + "gone.ics" not in mirror.etags


def test_latin_1_and_control_characters_inside_xml_are_read(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    proxy.fault(
        is_method("REPORT"),
        body(lambda data: data.replace(b"SUMMARY:S1", b"SUMMARY:Caf\xe9\x0b&#11;")),
    )
    _, mirror = synced(server, through)
    assert mirror.summaries() == {"S0", "Café", "S2"}


def test_cdata_is_read(server: ServerRig, proxy: FaultProxy, through: Through) -> None:
    def wrapped(data: bytes) -> bytes:
        return data.replace(b"BEGIN:VCALENDAR", b"<![CDATA[BEGIN:VCALENDAR").replace(
            b"END:VCALENDAR", b"END:VCALENDAR]]>"
        )

    proxy.fault(is_method("REPORT"), body(wrapped))
    _, mirror = synced(server, through)
    assert mirror.summaries() == {"S0", "S1", "S2"}
