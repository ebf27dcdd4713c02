"""The one contract of all connectors: the same tests on the fake, on files and on real servers."""

from __future__ import annotations

import pytest

from assistant.connectors.base import canonical, collection_id
from assistant.model.account import Component
from assistant.model.errors import Conflict, Refused
from tests.connectors.rigs import (
    Mirror,
    Rig,
    create,
    event,
    nothing,
    page_texts,
    sending,
    uid_of,
)

pytestmark = pytest.mark.server
SERVERS = ["memory", "radicale", "xandikos"]
EVERYONE = [*SERVERS, "ics", "local"]
on_servers = pytest.mark.parametrize("rig", SERVERS, indirect=True)
on_sources = pytest.mark.parametrize("rig", [*SERVERS, "ics"], indirect=True)
on_everyone = pytest.mark.parametrize("rig", EVERYONE, indirect=True)


@on_everyone
def test_every_account_has_a_collection_with_a_stable_id(rig: Rig) -> None:
    rig.seed([event("u1")])
    first, second = rig.device().discover()[0], rig.device().discover()[0]
    assert first.id == second.id == collection_id("a1", first.href)
    assert first.name
    assert Component.EVENT in first.components


@on_everyone
def test_a_pull_ends_with_one_cursor_on_its_last_page(rig: Rig) -> None:
    rig.seed([event("u1"), event("u2")])
    device = rig.device()
    pages = list(device.pull(device.discover()[0], None, dict, nothing))
    assert [page.cursor for page in pages[:-1]] == [None] * len(pages[:-1])
    assert not pages or pages[-1].cursor is not None


@on_sources
def test_the_first_pull_brings_everything_and_the_next_one_nothing(rig: Rig) -> None:
    rig.seed([event("u1", "One"), event("u2", "Two")])
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    assert mirror.summaries() == {"One", "Two"}
    assert not list(page_texts(mirror.pull(device, collection)))
    mirror.asked = 0
    assert not list(page_texts(mirror.pull(device, collection)))
    assert mirror.asked == 0  # the first two pulls are enough for a mark


@on_sources
def test_texts_come_in_the_line_ends_of_the_standard(rig: Rig) -> None:
    rig.seed([event("u1", "Grüße aus 香港")])
    device, mirror = rig.device(), Mirror()
    mirror.pull(device, device.discover()[0])
    [text] = mirror.texts.values()
    assert "SUMMARY:Grüße aus 香港\r\n" in text
    assert "\n" not in text.replace("\r\n", "")


@on_sources
def test_a_first_pull_that_was_cut_goes_on_with_what_is_missing(rig: Rig) -> None:
    rig.seed([event("u1", "One"), event("u2", "Two"), event("u3", "Three")])
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    lost = next(iter(mirror.etags))
    mirror.cursor = None
    mirror.drop(lost)
    brought = list(page_texts(mirror.pull(device, collection)))
    assert len(brought) == 1
    assert mirror.summaries() == {"One", "Two", "Three"}


@on_sources
def test_a_full_listing_tells_what_is_gone(rig: Rig) -> None:
    rig.seed([event("u1", "One")])
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    mirror.etags[collection.href + "never-there.ics"] = '"1"'
    mirror.cursor = None
    pages = mirror.pull(device, collection)
    assert pages[-1].listing is not None
    assert set(mirror.etags) == pages[-1].listing


@on_servers
def test_changes_of_another_device_arrive(rig: Rig) -> None:
    here, there, mirror = rig.device(), rig.device(), Mirror()
    collection = there.discover()[0]
    kept = create(there, collection, event("u1", "Old"))
    gone = create(there, collection, event("u2", "Gone"))
    mirror.pull(here, collection)
    there.push(sending(collection, event("u1", "New"), kept.href, kept.etag))
    there.push(sending(collection, None, gone.href, gone.etag))
    create(there, collection, event("u3", "Fresh"))
    mirror.pull(here, collection)
    assert mirror.summaries() == {"New", "Fresh"}


@on_servers
def test_a_receipt_says_what_the_server_has(rig: Rig) -> None:
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    receipt = create(device, collection, event("u1"))
    mirror.pull(device, collection)
    assert mirror.etags == {receipt.href: receipt.etag}
    assert mirror.texts[receipt.href] == receipt.raw
    assert receipt.href == collection.href + "u1.ics"


@on_servers
def test_a_stale_update_meets_the_other_ones_text(rig: Rig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    first = create(device, collection, event("u1", "First"))
    second = device.push(sending(collection, event("u1", "Theirs"), first.href, first.etag))
    with pytest.raises(Conflict) as met:
        device.push(sending(collection, event("u1", "Mine"), first.href, first.etag))
    assert (met.value.href, met.value.etag) == (second.href, second.etag)
    assert "SUMMARY:Theirs" in (met.value.raw or "")


@on_servers
def test_a_stale_deletion_meets_the_other_ones_text(rig: Rig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    first = create(device, collection, event("u1", "First"))
    device.push(sending(collection, event("u1", "Theirs"), first.href, first.etag))
    with pytest.raises(Conflict) as met:
        device.push(sending(collection, None, first.href, first.etag))
    assert "SUMMARY:Theirs" in (met.value.raw or "")


@on_servers
def test_an_update_of_what_is_gone_says_so(rig: Rig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    made = create(device, collection, event("u1"))
    device.push(sending(collection, None, made.href, made.etag))
    with pytest.raises(Conflict) as met:
        device.push(sending(collection, event("u1", "Mine"), made.href, made.etag))
    assert met.value.raw is None


@on_servers
def test_deleting_twice_is_done(rig: Rig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    made = create(device, collection, event("u1"))
    for _ in range(2):
        assert device.push(sending(collection, None, made.href, made.etag)).raw is None
    assert device.look(collection, made.href) is None


@on_servers
def test_sending_a_new_item_twice_finds_the_first(rig: Rig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    made = create(device, collection, event("u1"))
    with pytest.raises(Conflict) as met:
        create(device, collection, event("u1"))
    assert met.value.etag == made.etag


@on_servers
def test_look_reads_one_resource(rig: Rig) -> None:
    device = rig.device()
    collection = device.discover()[0]
    made = create(device, collection, event("u1", "Look"))
    found = device.look(collection, made.href)
    assert found is not None
    assert (found.href, found.etag, found.raw) == (made.href, made.etag, made.raw)


@on_servers
@pytest.mark.parametrize("uid", ["a/b", "../up", "with space", "ü@example.com", "x" * 300, "%41"])
def test_any_uid_makes_a_safe_name(rig: Rig, uid: str) -> None:
    device, mirror = rig.device(), Mirror()
    collection = device.discover()[0]
    receipt = create(device, collection, event(uid))
    mirror.pull(device, collection)
    [href] = mirror.etags
    assert canonical(href) == canonical(receipt.href)
    assert uid_of(mirror.texts[href].replace("\r\n ", "")) == uid


@on_everyone
def test_what_can_only_be_read_refuses_a_push_in_one_sentence(rig: Rig) -> None:
    rig.seed([event("u1")])
    device = rig.device()
    collection = device.discover()[0]
    if not collection.read_only:
        assert create(device, collection, event("u9")).etag
        return
    with pytest.raises(Refused, match=r"^[^.]+ can only be read, not changed\.$"):
        create(device, collection, event("u9"))


@on_everyone
def test_a_device_can_be_closed_and_used_again(rig: Rig) -> None:
    rig.seed([event("u1")])
    device = rig.device()
    device.discover()
    device.close()
    assert device.discover()
    assert isinstance(device.addresses(), frozenset)
