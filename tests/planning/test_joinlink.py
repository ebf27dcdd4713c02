"""Join links (R-14): known services are found, look-alikes are not, and hostile text is only text."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.joinlink import MOST, find, host_of, safe, service_of, unwrapped

ZOOM = "https://us02web.zoom.us/j/81234567890?pwd=abc.1"
ROOMS = {
    ZOOM: "zoom",
    "https://acme.zoom.us/my/amy.chan": "zoom",
    "https://zoom.us/w/123": "zoom",
    "https://www.zoomgov.com/j/1610000000": "zoom",
    "https://meet.google.com/abc-defg-hij": "meet",
    "https://meet.google.com/lookup/abcdefg": "meet",
    "https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d": "teams",
    "https://teams.microsoft.com/meet/2412345": "teams",
    "https://teams.live.com/meet/9312345": "teams",
    "https://acme.webex.com/acme/j.php?MTID=m1": "webex",
    "https://acme.webex.com/meet/amy": "webex",
    "https://voovmeeting.com/dm/AbC": "voov",
    "https://meeting.tencent.com/dm/AbC": "tencent",
    "https://meeting.tencent.com/p/1234567890": "tencent",
    "https://meeting.dingtalk.com/j/AbC": "dingtalk",
    "https://vc.feishu.cn/j/123456789": "feishu",
    "https://vc.larksuite.com/j/123456789": "lark",
    "https://meet.jit.si/TeamRoom": "jitsi",
    "https://global.gotomeeting.com/join/123456789": "goto",
    "https://meet.goto.com/123456789": "goto",
    "https://bluejeans.com/123456789": "bluejeans",
    "https://whereby.com/team-room": "whereby",
    "HTTPS://Zoom.US/j/1": "zoom",
}
NO_ROOMS = (
    "https://zoom.us.evil.example/j/1",
    "https://evil.example/zoom.us/j/1",
    "https://evil.example/?u=https://zoom.us/j/1",
    "https://zoom.us@evil.example/j/1",
    "https://evil.example\\@zoom.us/j/1",
    "https://notzoom.us/j/1",
    "https://zoom.us:8443/j/1",
    "https://zооm.us/j/1",  # Cyrillic letters
    "https://xn--zm-3ed.us/j/1",
    "https://zoom.us",
    "https://zoom.us/pricing",
    "https://help.webex.com/article/x",
    "https://www.google.com/maps",
    "javascript://zoom.us/j/1",
    "ftp://zoom.us/j/1",
    "//zoom.us/j/1",
    "zoom.us/j/1",
    "https://[::1]/j/1",
    "https://zoom.us/j/1\nX",
    "https://zoom.us/j/" + "1" * 3000,
)


@pytest.mark.parametrize(("address", "service"), ROOMS.items())
def test_a_known_service_is_found_in_running_text(address: str, service: str):
    assert service_of(address) == service
    note = f'Join <a href="{address}">here</a> ({address}). Phone: +852 1234'
    assert find((), "", note) == address
    assert find((), "會議室：" + address + "。", "") == address


@pytest.mark.parametrize("address", NO_ROOMS)
def test_nothing_else_passes_for_one(address: str):
    assert service_of(address) == ""


def test_the_order_of_the_places():
    other = "https://meet.google.com/abc-defg-hij"
    assert find((ZOOM,), other, other) == ZOOM
    assert find(("https://corp.example/event/1",), other, ZOOM) == other
    assert find((), "Room 3", f"{ZOOM} or {other}") == ZOOM
    assert find((), "Room 3", "no address at all") == ""


@pytest.mark.parametrize(
    "wrapped",
    [
        f"https://eur01.safelinks.protection.outlook.com/?url={quote(ZOOM, safe='')}&data=05%7C01",
        f"https://www.google.com/url?q={quote(ZOOM, safe='')}&sa=D",
        "https://www.google.com/url?q="
        + quote(f"https://x.safelinks.protection.outlook.com/?url={quote(ZOOM, safe='')}", safe=""),
    ],
)
def test_wrapped_addresses_are_unwrapped(wrapped: str):
    assert unwrapped(wrapped) == ZOOM
    assert find((), "", wrapped.replace("&", "&amp;")) == ZOOM


def test_a_wrapper_by_another_host_is_none():
    fake = f"https://safelinks.protection.outlook.com.evil.example/?url={quote(ZOOM, safe='')}"
    assert unwrapped(fake) == fake
    assert find((), "", fake) == ""


def test_the_host_is_shown():
    assert host_of(ZOOM) == "us02web.zoom.us"
    assert host_of("https://jitsi.corp.example:8443/Room") == "jitsi.corp.example"
    assert host_of("javascript:alert(1)") == safe("javascript:alert(1)") == ""
    assert safe("https://jitsi.corp.example/Room")


@given(st.text(max_size=300))
def test_any_text_gives_an_address_of_a_known_service_or_nothing(text: str):
    for found in (find((text,), text, text), find((), "", f"https://{text}")):
        assert found == "" or service_of(found)


def test_a_text_full_of_addresses_is_read_to_an_end():
    text = "https://a.example/x " * 10_000 + ZOOM
    assert find((), "", text) == ""
    assert find((), "", "https://a.example/x " * (MOST - 1) + ZOOM) == ZOOM
