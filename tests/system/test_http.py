"""The only socket: logins, redirects, sizes, time-outs, each against a real server on loopback."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator

import pytest

from assistant.model.errors import NeedsUser, Refused, SundownError, TryLater
from assistant.protocols.wire import Request, retry_after
from assistant.system.http import Http
from tests.sim.proxy import (
    FaultProxy,
    always,
    canned,
    cut,
    fault_proxy,
    get,
    is_method,
    lost,
)

DATE = "Sun, 22 Nov 2026 08:00:00 GMT"


@pytest.fixture
def site() -> Iterator[FaultProxy]:
    """A server that does what the test says; nothing is behind it."""
    with fault_proxy("http://127.0.0.1:9") as running:
        yield running


@pytest.fixture
def http() -> Iterator[Http]:
    opened = Http()
    yield opened
    opened.close()


def test_a_reply_is_a_value(site: FaultProxy, http: Http) -> None:
    always(site, 200, b"hello", X_Odd="1")
    reply = http.send(get(site, "/a?b=c"))
    assert (reply.status, reply.body, reply.headers["x-odd"]) == (200, b"hello", "1")
    assert reply.url == site.root + "/a?b=c"


def test_requests_and_bytes_are_counted(site: FaultProxy, http: Http) -> None:
    always(site, 200, b"12345")
    for _ in range(3):
        http.send(Request("PUT", site.root + "/x", body=b"abc"))
    assert (http.requests, http.bytes_in, http.bytes_out) == (3, 15, 9)


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirects_keep_the_method(site: FaultProxy, http: Http, status: int) -> None:
    site.fault(lambda seen: seen.path == "/old", canned(status, Location="/new"))
    always(site, 207, b"x", Content_Type="text/xml")
    reply = http.send(Request("PROPFIND", site.root + "/old"))
    assert reply.url == site.root + "/new"
    assert [seen.method for seen in site.seen] == ["PROPFIND", "PROPFIND"]


@pytest.mark.parametrize("method", ["PROPFIND", "REPORT", "PUT", "DELETE"])
def test_a_change_is_never_carried_to_another_server(
    site: FaultProxy, http: Http, method: str
) -> None:
    with fault_proxy("http://127.0.0.1:9") as other:
        always(site, 307, Location=other.root + "/")
        with pytest.raises(NeedsUser, match="another server"):
            http.send(Request(method, site.root + "/", body=b"secret"))
        assert other.seen == []


def test_a_redirect_off_the_web_is_refused(site: FaultProxy, http: Http) -> None:
    always(site, 302, Location="file:///etc/passwd")
    with pytest.raises(Refused, match="not a web address"):
        http.send(get(site))


def test_cookies_are_not_kept(site: FaultProxy, http: Http) -> None:
    always(site, 200, Set_Cookie="session=1; Path=/")
    http.send(get(site))
    http.send(get(site))
    assert "cookie" not in site.seen[1].headers


@pytest.mark.parametrize("encode", [gzip.compress, zlib.compress])
def test_compressed_replies_are_unpacked(
    site: FaultProxy, http: Http, encode: Callable[[bytes], bytes]
) -> None:
    always(site, 200, encode(b"calendar" * 10_000), Content_Encoding="gzip")
    assert http.send(get(site)).body == b"calendar" * 10_000


def test_a_compression_bomb_is_refused_before_it_unfolds(site: FaultProxy, http: Http) -> None:
    always(site, 200, gzip.compress(bytes(200 << 20)), Content_Encoding="gzip")
    with pytest.raises(Refused, match="more than 64 MB"):
        http.send(get(site))


def test_a_reply_beyond_the_cap_is_refused(site: FaultProxy, http: Http) -> None:
    always(site, 200, bytes(3 << 20))
    with http.stream(get(site), cap=1 << 20) as (_, pieces), pytest.raises(Refused, match="1 MB"):
        list(pieces)


def test_a_body_that_breaks_off_is_tried_later(site: FaultProxy, http: Http) -> None:
    always(site, 200, b"x" * 1000)
    act = site.faults[0].act
    site.faults[0].act = lambda seen, _: cut(0.5)(seen, lambda again: act(again, _))
    with pytest.raises(TryLater, match="broke off"):
        http.send(get(site))


def test_a_damaged_compression_is_tried_later(site: FaultProxy, http: Http) -> None:
    always(site, 200, b"no gzip at all", Content_Encoding="gzip")
    with pytest.raises(TryLater, match="damaged"):
        http.send(get(site))


@pytest.mark.parametrize("method", ["GET", "PROPFIND", "REPORT"])
def test_a_question_is_asked_again_on_a_dead_connection(
    site: FaultProxy, http: Http, method: str
) -> None:
    site.fault(is_method(method), lost, times=1)
    always(site, 207)
    assert http.send(Request(method, site.root + "/")).status == 207


@pytest.mark.parametrize("method", ["PUT", "DELETE", "POST"])
def test_a_change_is_never_sent_twice(site: FaultProxy, http: Http, method: str) -> None:
    site.fault(lambda _: True, lost)
    with pytest.raises(SundownError):
        http.send(Request(method, site.root + "/"))
    assert len(site.seen) <= 1


@pytest.mark.parametrize(
    ("headers", "after"),
    [
        ({"Retry_After": "30"}, 30),
        ({"Retry_After": "Sun, 22 Nov 2026 08:02:00 GMT", "Date": DATE}, 120),
        ({}, 0),
        ({"Retry_After": "soon"}, 0),
    ],
)
def test_a_busy_server_is_left_alone(
    site: FaultProxy, http: Http, headers: dict[str, str], after: float
) -> None:
    always(site, 503, **headers)
    with pytest.raises(TryLater, match="busy") as told:
        http.send(get(site))
    assert told.value.after == after


def test_retry_after_is_bounded() -> None:
    assert retry_after("99999999") == retry_after("9" * 400) == 86_400
    assert retry_after("Sun, 22 Nov 2026 07:00:00 GMT", DATE) == 0
    assert retry_after("Sun, 22 Nov 2026 09:00:00 GMT", "") == 0
    assert retry_after("²") == 0


def test_a_web_page_in_place_of_calendar_data_is_said(site: FaultProxy, http: Http) -> None:
    always(site, 200, b"<html>", Content_Type="text/html; charset=utf-8")
    with pytest.raises(Refused, match="web page, not with calendar data"):
        http.send(Request("PROPFIND", site.root + "/"))


def test_a_silent_server_is_given_up(http: Http) -> None:
    import socket

    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        request = Request("GET", f"http://127.0.0.1:{deaf.getsockname()[1]}/")
        with pytest.raises(TryLater, match="too long"), http.stream(request, read=0.2):
            pass


@pytest.mark.parametrize("url", ["http://127.0.0.1:9/", "http://nowhere.invalid/"])
def test_a_server_out_of_reach_is_named(http: Http, url: str) -> None:
    with pytest.raises(TryLater, match=r"(127\.0\.0\.1:9|nowhere\.invalid)"):
        http.send(Request("GET", url))


@pytest.mark.parametrize("url", ["http://a b/", "http://[x/", "gopher://x/", "http:///x"])
def test_an_impossible_address_is_refused(http: Http, url: str) -> None:
    with pytest.raises(SundownError):
        http.send(Request("GET", url))
