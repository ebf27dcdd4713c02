"""Where a redirect may lead, decided without a server."""

from __future__ import annotations

import pytest

from assistant.model.errors import NeedsUser, Refused
from assistant.protocols.wire import Elsewhere, Request
from assistant.system.http_faults import next_hop

ASK, READ = Request("PROPFIND", ""), Request("GET", "")


@pytest.mark.parametrize(
    ("url", "location", "target"),
    [
        ("https://a.example/x/", "y?z=1", "https://a.example/x/y?z=1"),
        ("https://a.example/x", "https://a.example:443/y", "https://a.example/y"),
        ("http://a.example/x", "https://a.example/x", "https://a.example/x"),
        ("https://a.example/x", "http://a.example/y/", "https://a.example/y/"),
        ("https://a.example/x", "https://u:p@a.example/y", "https://a.example/y"),
        (
            "https://caldav.icloud.com/",
            "https://p1-caldav.icloud.com/",
            "https://p1-caldav.icloud.com/",
        ),
    ],
)
def test_a_redirect_inside_one_service_is_followed(url: str, location: str, target: str) -> None:
    assert next_hop(ASK, url, location) == target


def test_only_reading_follows_to_another_server() -> None:
    assert next_hop(READ, "https://a.example/", "https://b.example/f") == "https://b.example/f"
    with pytest.raises(Elsewhere, match=r"enter its address \(https://b\.example\)") as told:
        next_hop(ASK, "https://a.example/", "https://b.example/dav/")
    assert isinstance(told.value, NeedsUser)
    assert told.value.url == "https://b.example/dav/"


@pytest.mark.parametrize(
    "location", ["http://b.example/", "ftp://a.example/", "data:x", "http://[", "https://h:x/"]
)
def test_a_redirect_to_somewhere_unsafe_is_refused(location: str) -> None:
    with pytest.raises(Refused):
        next_hop(READ, "https://a.example/", location)
