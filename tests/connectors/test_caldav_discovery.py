"""Finding the calendars of real servers from whatever a person may type."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from assistant.connectors.caldav import CalDav
from assistant.model.account import Component
from assistant.model.errors import NeedsUser, Refused
from tests.connectors.rigs import Mirror, ServerRig, create, event
from tests.servers.program import CalendarServer
from tests.sim.proxy import FaultProxy, Forward, Reply, Seen, canned

pytestmark = pytest.mark.server
Through = Callable[[], CalDav]


def names(device: CalDav) -> set[str]:
    return {collection.name for collection in device.discover()}


@pytest.mark.parametrize("path", ["", "alice/", "alice", ".well-known/caldav"])
def test_radicale_from_its_root_and_from_the_users_home(server: ServerRig, path: str) -> None:
    assert names(server.device(server.calendar.root + path)) >= {"work", "todos", "holidays"}


@pytest.mark.parametrize(
    "path", ["", "alice/", "alice/calendars/", "alice/calendars", ".well-known/caldav"]
)
def test_xandikos_from_its_root_and_from_the_users_home(
    xandikos_server: CalendarServer, path: str
) -> None:
    rig = ServerRig(xandikos_server)
    assert names(rig.device(xandikos_server.root + path)) >= {"calendar", "todos"}
    rig.close()


def test_an_address_without_a_scheme_is_enough_on_this_machine(server: ServerRig) -> None:
    address = server.calendar.root.removeprefix("http://").rstrip("/")
    assert "work" in names(server.device(address))


def test_a_collections_address_is_that_collection_alone(server: ServerRig) -> None:
    [found] = server.device(server.calendar.todos).discover()
    assert (found.name, found.components, found.colour) == ("todos", {Component.TODO}, "#35607a")


def test_the_inbox_of_xandikos_is_no_calendar(xandikos_server: CalendarServer) -> None:
    rig = ServerRig(xandikos_server)
    hrefs = [each.href for each in rig.device(xandikos_server.root).discover()]
    assert not [href for href in hrefs if "inbox" in href or "outbox" in href]
    assert all(href.endswith("/") for href in hrefs)
    rig.close()


def test_a_calendar_that_may_not_be_written_is_read_only(server: ServerRig) -> None:
    device = server.device(server.calendar.root)
    found = {each.name: each for each in device.discover()}
    assert found["holidays"].read_only
    assert not found["work"].read_only
    with pytest.raises(Refused, match="may not change"):
        create(device, found["holidays"], event("u1"))


def test_another_users_calendar_is_refused(server: ServerRig) -> None:
    with pytest.raises((Refused, NeedsUser)):
        server.device(server.calendar.other, username="carol").discover()


def test_a_kind_of_item_that_a_list_does_not_hold_is_refused(server: ServerRig) -> None:
    device = server.device(server.calendar.todos)
    [todos] = device.discover()
    assert Component.EVENT not in todos.components


def test_a_login_page_at_the_well_known_address_does_not_stop_the_search(
    server: ServerRig, proxy: FaultProxy
) -> None:
    page = canned(200, b"<html>Log in</html>", Content_Type="text/html")
    proxy.fault(lambda seen: seen.path.startswith("/.well-known"), page)
    assert "work" in names(server.device(proxy.root))


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_the_well_known_address_may_redirect(
    server: ServerRig, proxy: FaultProxy, status: int
) -> None:
    redirect = canned(status, Location="/alice/")
    proxy.fault(lambda seen: seen.path.startswith("/.well-known"), redirect)
    proxy.fault(lambda seen: seen.path == "/", canned(404))
    assert "work" in names(server.device(proxy.root))


def test_absolute_hrefs_in_the_answers_are_understood(server: ServerRig, proxy: FaultProxy) -> None:
    def absolute(seen: Seen, forward: Forward) -> Reply:
        reply = forward(seen)
        return Reply(
            reply.status,
            reply.headers,
            reply.body.replace(b"<href>/", f"<href>{proxy.root}/".encode()),
        )

    proxy.fault(lambda _: True, absolute)
    found = {each.name: each for each in server.device(proxy.root).discover()}
    assert found["work"].href == "/alice/work/"


def test_the_ids_do_not_depend_on_the_way_that_led_there(server: ServerRig) -> None:
    ids = [
        {each.name: each.id for each in server.device(server.calendar.root + path).discover()}[
            "work"
        ]
        for path in ("", "alice/", "alice/work/", "alice/work")
    ]
    assert len(set(ids)) == 1


def test_a_calendar_that_was_deleted_is_for_the_user(
    server: ServerRig, proxy: FaultProxy, through: Through
) -> None:
    server.seed([event("u1")])
    device, mirror = through(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    proxy.fault(lambda _: True, canned(404))
    with pytest.raises(NeedsUser, match="no longer"):
        mirror.pull(device, collection)
    assert mirror.etags


def test_what_the_server_calls_the_user_is_asked_once(proxy: FaultProxy, through: Through) -> None:
    device = through()
    assert isinstance(device.addresses(), frozenset)
    before = len(proxy.seen)
    device.addresses()
    assert len(proxy.seen) == before
