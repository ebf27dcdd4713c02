"""The server in memory: the faults that can be switched on, and several devices on one server."""

from __future__ import annotations

import pytest

from assistant.connectors import KINDS, connect, kind_of
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.account import Account
from assistant.model.errors import BadInput, NeedsUser, Refused, TryLater
from tests.connectors.rigs import MemoryRig, Mirror, create, event, sending


@pytest.fixture
def rig() -> MemoryRig:
    return MemoryRig(MemoryServer())


def test_a_lost_reply_has_been_done(rig: MemoryRig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    rig.server.faults = Faults(lost_replies=1)
    with pytest.raises(TryLater):
        create(device, collection, event("u1"))
    assert device.look(collection, collection.href + "u1.ics") is not None


def test_a_lost_request_has_not(rig: MemoryRig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    rig.server.faults = Faults(lost_requests=1)
    with pytest.raises(TryLater):
        create(device, collection, event("u1"))
    assert create(device, collection, event("u1")).etag


def test_a_pull_may_break_off_and_go_on(rig: MemoryRig) -> None:
    rig.seed(event(f"u{n}", f"S{n}") for n in range(1201))
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    rig.server.faults = Faults(cut_after=1)
    with pytest.raises(TryLater):
        mirror.pull(device, collection)
    assert len(mirror.etags) == 1000
    rig.server.faults = Faults()
    mirror.pull(device, collection)
    assert len(mirror.etags) == 1201


def test_a_server_that_rewrites_says_what_it_stored(rig: MemoryRig) -> None:
    device = rig.device()
    rig.server.faults = Faults(rewrites=True)
    receipt = create(device, device.discover()[0], event("u1"))
    assert "X-REWRITTEN" in (receipt.raw or "")


@pytest.mark.parametrize("faults", [Faults(tokens=False), Faults(forgotten=True)])
def test_without_a_token_a_listing_tells_what_is_gone(rig: MemoryRig, faults: Faults) -> None:
    rig.seed([event("u1"), event("u2")])
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    rig.server.remove(collection.href + "u1.ics")
    rig.server.faults = faults
    mirror.pull(device, collection)
    assert set(mirror.etags) == {collection.href + "u2.ics"}


@pytest.mark.parametrize(
    ("faults", "error"), [(Faults(down=True), TryLater), (Faults(locked_out=True), NeedsUser)]
)
def test_a_server_may_be_out_of_reach(
    rig: MemoryRig, faults: Faults, error: type[Exception]
) -> None:
    rig.server.faults = faults
    with pytest.raises(error):
        rig.device().discover()


def test_a_server_may_refuse(rig: MemoryRig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    rig.server.faults = Faults(refused=1)
    with pytest.raises(Refused):
        create(device, collection, event("u1"))
    rig.server.add("/shut/", "Shut", read_only=True)
    with pytest.raises(Refused):
        create(device, device.discover()[-1], event("u1"))
    with pytest.raises(Refused):
        create(device, device.discover()[1], event("u1"))


def test_etags_may_be_unreliable(rig: MemoryRig) -> None:
    rig.seed([event("u1")])
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    rig.server.faults = Faults(flaky_etags=True)
    mirror.pull(device, collection)
    first = dict(mirror.etags)
    mirror.cursor = None
    mirror.pull(device, collection)
    assert first != mirror.etags


def test_a_collection_that_is_gone_is_for_the_user(rig: MemoryRig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    del rig.server.shelves[collection.href]
    with pytest.raises(NeedsUser):
        device.look(collection, collection.href + "x.ics")


def test_local_accepts_everything_at_once() -> None:
    device = connect(Account("a1", "local", "Local"), lambda: "")
    [collection] = device.discover()
    made = create(device, collection, event("u1"))
    gone = device.push(sending(collection, None, made.href, made.etag))
    assert (made.href, gone.etag) == ("local:u1.ics", "")
    assert device.look(collection, made.href) is None


def test_kinds_are_data_and_secrets_are_marked() -> None:
    fields = [field for kind in KINDS for field in kind.fields]
    assert {field.secret for field in fields if field.kind == "password"} == {True}
    known = ["caldav", "ics", "hub", "odoo", "rt", "tryton", "local"]
    assert [kind.name for kind in KINDS] == known
    assert kind_of("local").remote is False


def test_an_unknown_kind_is_said_with_the_known_ones() -> None:
    with pytest.raises(BadInput, match="caldav, ics, hub, odoo, rt, tryton, local"):
        connect(Account("a1", "telepathy", "x"), lambda: "")
