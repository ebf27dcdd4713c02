"""Calendar files and subscriptions: read as a whole, written never, asked for only when they changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.connectors import connect
from assistant.connectors.base import Connector
from assistant.connectors.ics import open_account
from assistant.model.account import Account
from assistant.model.errors import BadInput, NeedsUser, Refused, TryLater
from assistant.protocols.wire import Request, Response, host_of
from assistant.system.http import Http
from tests.connectors.rigs import IcsRig, Mirror, event
from tests.sim.proxy import FaultProxy, Reply, Seen, canned, fault_proxy

FEED = event("u1", "One").encode()


class Noting(Http):
    """A line that is down, and remembers what it was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def send(self, request: Request) -> Response:
        self.asked.append(request.url)
        raise TryLater("The line is down.")


@pytest.fixture
def site() -> Iterator[FaultProxy]:
    with fault_proxy("http://127.0.0.1:9") as running:
        yield running


def feed(url: str, username: str = "") -> Connector:
    return connect(Account("a1", "ics", "Feed", url, username), lambda: "secret")


def pull(device: Connector, mirror: Mirror) -> None:
    mirror.pull(device, device.discover()[0])


def test_a_file_that_changed_brings_what_changed(tmp_path: Path) -> None:
    rig, mirror = IcsRig(tmp_path / "feed.ics"), Mirror()
    rig.seed([event("u1", "One"), event("u2", "Two"), event("u3", "Three")])
    pull(rig.device(), mirror)
    rig.seed([event("u1", "One"), event("u2", "Second"), event("u4", "Four")])
    before = dict(mirror.etags)
    pull(rig.device(), mirror)
    assert mirror.summaries() == {"One", "Second", "Four"}
    assert [href for href, etag in mirror.etags.items() if before.get(href) == etag] == [
        "ics:u1.ics"
    ]


def test_a_subscription_is_asked_under_its_etag(site: FaultProxy) -> None:
    def answer(seen: Seen, _: object) -> Reply:
        same = seen.headers.get("if-none-match") == '"v1"'
        return Reply(304) if same else Reply(200, {"ETag": '"v1"'}, FEED)

    site.fault(lambda _: True, answer)
    device, mirror = feed(site.root + "/private/token.ics"), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    [page] = mirror.pull(device, collection)
    assert (page.changes, page.listing) == ((), None)
    assert mirror.summaries() == {"One"}


def test_a_subscription_with_a_date_only_is_asked_under_that(site: FaultProxy) -> None:
    date = "Sun, 22 Nov 2026 08:00:00 GMT"
    site.fault(lambda seen: "if-modified-since" in seen.headers, canned(304))
    site.fault(lambda _: True, canned(200, FEED, Last_Modified=date))
    device, mirror = feed(site.root + "/x.ics"), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    mirror.pull(device, collection)
    assert site.seen[-1].headers["if-modified-since"] == date


def test_a_page_that_is_no_calendar_takes_nothing_away(site: FaultProxy) -> None:
    site.fault(lambda _: True, canned(200, FEED), times=2)
    site.fault(lambda _: True, canned(200, b"<html>Log in</html>", Content_Type="text/html"))
    device, mirror = feed(site.root + "/x.ics"), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    with pytest.raises(Refused, match="not a calendar"):
        mirror.pull(device, collection)
    assert mirror.summaries() == {"One"}


@pytest.mark.parametrize(
    ("status", "error"),
    [
        (404, NeedsUser),
        (410, NeedsUser),
        (401, NeedsUser),
        (500, TryLater),
        (503, TryLater),
        (403, Refused),
    ],
)
def test_what_a_server_says_instead(site: FaultProxy, status: int, error: type[Exception]) -> None:
    site.fault(lambda _: True, canned(status))
    with pytest.raises(error) as told:
        feed(site.root + "/private/token.ics").discover()
    assert "token" not in str(told.value)


def test_a_login_is_sent_where_it_belongs(site: FaultProxy) -> None:
    site.fault(lambda _: True, canned(200, FEED))
    feed(site.root + "/x.ics", "alice").discover()
    assert site.seen[0].headers["authorization"].startswith("Basic ")


def test_the_calendars_own_name_is_used(tmp_path: Path) -> None:
    path = tmp_path / "x.ics"
    path.write_text(event("u1").replace("VERSION:2.0", "VERSION:2.0\r\nX-WR-CALNAME:Team\\, all"))
    [found] = feed(f"file://{path}").discover()
    assert (found.name, found.read_only) == ("Team, all", True)


def test_a_file_that_is_not_there_is_for_the_user(tmp_path: Path) -> None:
    with pytest.raises(NeedsUser, match="not there"):
        feed(str(tmp_path / "none.ics")).discover()


@pytest.mark.parametrize(
    "url", ["", "ftp://example.com/x.ics", "https://", "javascript://x", "https://a:b@example.com/"]
)
def test_what_is_no_address_is_said(url: str) -> None:
    with pytest.raises(BadInput):
        feed(url)


@pytest.mark.parametrize(
    ("url", "asked"),
    [
        ("webcal://calendar.example.com/x.ics", "https://calendar.example.com/x.ics"),
        ("webcals://127.0.0.1:9/x.ics", "https://127.0.0.1:9/x.ics"),
        ("WEBCAL://localhost:9/x.ics", "http://localhost:9/x.ics"),
    ],
)
def test_webcal_means_https_but_on_this_machine(url: str, asked: str) -> None:
    http = Noting()
    with pytest.raises(TryLater):
        open_account(Account("a1", "ics", "Feed", url), lambda: "", http).discover()
    assert http.asked == [asked]


def test_a_webcal_server_on_this_machine_is_read(site: FaultProxy) -> None:
    site.fault(lambda _: True, canned(200, FEED))
    mirror = Mirror()
    pull(feed(site.root.replace("http:", "webcal:") + "/x.ics"), mirror)
    assert mirror.summaries() == {"One"}


def test_an_empty_calendar_is_fine_and_remembered(tmp_path: Path) -> None:
    rig, mirror = IcsRig(tmp_path / "feed.ics"), Mirror()
    rig.seed([])
    device = rig.device()
    [page] = mirror.pull(device, device.discover()[0])
    assert (page.changes, page.listing, page.failed) == ((), frozenset(), ())
    assert page.cursor is not None


def test_a_problem_names_the_file_and_nothing_internal(tmp_path: Path) -> None:
    rig = IcsRig(tmp_path / "dst.ics")
    rig.seed([event("u1", "One"), event("u1", "Two")])
    device = rig.device()
    [page] = Mirror().pull(device, device.discover()[0])
    [(where, why)] = page.failed
    assert where == "dst.ics"
    assert "dst.ics" not in why
    assert "“Two” as the later version was taken" in why


def test_a_problem_of_a_subscription_names_the_host_only(site: FaultProxy) -> None:
    twice = FEED.rpartition(b"END:VCALENDAR")[0] + FEED.partition(b"EN\r\n")[2].replace(
        b"One", b"Two"
    )
    site.fault(lambda _: True, canned(200, twice))
    device = feed(site.root + "/private/token.ics")
    [page] = Mirror().pull(device, device.discover()[0])
    assert [where for where, _ in page.failed] == [host_of(site.root)]


def test_one_stray_byte_spoils_no_other_line(tmp_path: Path) -> None:
    path, mirror = tmp_path / "mixed.ics", Mirror()
    mixed = event("u1", "會議", "LOCATION:caf?\r\n").encode().replace(b"caf?", b"caf\xe9")
    path.write_bytes(mixed)
    pull(feed(str(path)), mirror)
    assert mirror.summaries() == {"會議"}
    assert "LOCATION:café" in mirror.texts["ics:u1.ics"]


def test_half_a_feed_takes_nothing_away(site: FaultProxy) -> None:
    site.fault(lambda _: True, canned(200, FEED), times=2)
    site.fault(lambda _: True, canned(200, FEED[: len(FEED) // 2]))
    device, mirror = feed(site.root + "/x.ics"), Mirror()
    collection = device.discover()[0]
    mirror.pull(device, collection)
    with pytest.raises(TryLater, match="cut off"):
        mirror.pull(device, collection)
    assert mirror.summaries() == {"One"}


def test_one_resource_can_be_looked_at(tmp_path: Path) -> None:
    rig = IcsRig(tmp_path / "feed.ics")
    rig.seed([event("u1", "One")])
    device = rig.device()
    collection = device.discover()[0]
    found = device.look(collection, "ics:u1.ics")
    assert found is not None
    assert "SUMMARY:One" in found.raw
    assert device.look(collection, "ics:u2.ics") is None
