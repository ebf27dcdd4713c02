"""From an address to collections: every step as a value, replies written by hand."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.account import Component
from assistant.model.errors import BadInput, Refused, SundownError
from assistant.protocols import discovery
from assistant.protocols.davhome import FoundCollection
from assistant.protocols.wire import Elsewhere, Request, Response, origin, resolve, same_service

T = TypeVar("T")
HEAD = (
    '<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav" xmlns:A="http://apple.com/ns/ical/"'
    ' xmlns:S="http://calendarserver.org/ns/" xmlns:N="http://nextcloud.com/ns">'
)
CALENDAR = "<resourcetype><collection/><C:calendar/></resourcetype>"
Pages = dict[str, str | SundownError]


def row(href: str, props: str) -> str:
    return (
        f"<response><href>{href}</href><propstat><prop>{props}</prop>"
        "<status>HTTP/1.1 200 OK</status></propstat></response>"
    )


def run(
    steps: Generator[Request, Response, T], answer: Callable[[Request], str | SundownError]
) -> T:
    """Play the server. An answer may be rows, or an error to be thrown; an empty one is a 404."""
    try:
        request = next(steps)
        while True:
            said = answer(request)
            if isinstance(said, SundownError):
                request = steps.throw(said)
            else:
                body = f"{HEAD}{said}</multistatus>".encode() if said else b""
                request = steps.send(Response(207 if said else 404, {}, body, request.url))
    except StopIteration as stop:
        value: T = stop.value
        return value


def find(address: str, pages: Pages) -> discovery.Found:
    def answer(request: Request) -> str | SundownError:
        depth = dict(request.headers)["Depth"]
        return pages.get(f"{request.url} {depth}", "")

    return run(discovery.find(discovery.base_url(address)), answer)


HOME = row("/cal/al/", "<resourcetype><collection/></resourcetype>")
WORK = row("/cal/al/w/", f"{CALENDAR}<displayname>Work</displayname>")
PRINCIPAL = row("/", "<current-user-principal><href>/p/al/</href></current-user-principal>")
OWNER = row(
    "/p/al/",
    "<C:calendar-home-set><href>/cal/al/</href></C:calendar-home-set><C:calendar-user-address-set>"
    "<href>mailto:Al@Example.com</href><href>/p/al/</href></C:calendar-user-address-set>",
)
PLAIN: Pages = {
    "https://example.com/.well-known/caldav 0": PRINCIPAL,
    "https://example.com/p/al/ 0": OWNER,
    "https://example.com/cal/al/ 1": HOME + WORK,
}


@pytest.mark.parametrize(
    "address",
    [
        "example.com",
        "https://example.com",
        "https://al@example.com/",
        "al@example.com",
        " example.com ",
    ],
)
def test_host_address_and_mail_lead_to_the_same_collections(address: str) -> None:
    found = find(address, PLAIN)
    assert [each.name for each in found.collections] == ["Work"]
    assert found.addresses == {"al@example.com"}


@pytest.mark.parametrize("error", [Refused("a web page"), Elsewhere("https://a/", "https://b/")])
def test_without_a_well_known_address_the_root_is_asked(error: SundownError) -> None:
    pages = PLAIN | {
        "https://example.com/.well-known/caldav 0": error,
        "https://example.com/ 0": PRINCIPAL,
    }
    assert find("example.com", pages).homes == ("https://example.com/cal/al/",)


def test_a_calendars_own_address_is_that_calendar_alone() -> None:
    found = find("https://example.com/cal/al/w/", {"https://example.com/cal/al/w/ 0": WORK})
    assert [each.href for each in found.collections] == ["/cal/al/w/"]


def test_a_homes_own_address_is_that_home() -> None:
    pages: Pages = {
        "https://example.com/cal/al/ 0": HOME + PRINCIPAL,
        "https://example.com/cal/al/ 1": HOME + WORK,
    }
    assert [each.name for each in find("https://example.com/cal/al/", pages).collections] == [
        "Work"
    ]


def test_a_principals_own_address_leads_to_its_homes() -> None:
    pages: Pages = {
        "https://example.com/p/al/ 0": OWNER,
        "https://example.com/cal/al/ 1": HOME + WORK,
    }
    assert [each.name for each in find("https://example.com/p/al/", pages).collections] == ["Work"]


def test_several_homes_are_put_together_in_the_users_order() -> None:
    order = "<A:calendar-order>{}</A:calendar-order>"
    homes = "<C:calendar-home-set><href>/1/</href><href>/2/</href></C:calendar-home-set>"
    pages: Pages = {
        "https://example.com/.well-known/caldav 0": row("/", homes),
        "https://example.com/1/ 1": row("/1/b/", CALENDAR + order.format(2)),
        "https://example.com/2/ 1": row("/2/a/", CALENDAR + order.format(1))
        + row("/2/c/", CALENDAR),
    }
    assert [each.href for each in find("example.com", pages).collections] == [
        "/2/a/",
        "/1/b/",
        "/2/c/",
    ]


def test_nothing_found_is_said_with_the_hosts_name() -> None:
    with pytest.raises(Refused, match=r"No calendars were found at example\.com"):
        find("example.com", {})


def test_a_home_on_another_server_is_for_the_user_to_decide() -> None:
    homes = "<C:calendar-home-set><href>https://evil.example/h/</href></C:calendar-home-set>"
    with pytest.raises(Elsewhere, match=r"https://evil\.example"):
        find("example.com", {"https://example.com/.well-known/caldav 0": row("/", homes)})


def test_a_sister_host_of_one_service_is_followed() -> None:
    homes = "<C:calendar-home-set><href>https://p34-caldav.icloud.com:443/1/</href></C:calendar-home-set>"
    pages: Pages = {
        "https://caldav.icloud.com/.well-known/caldav 0": row("/", homes),
        "https://p34-caldav.icloud.com/1/ 1": row("/1/w/", CALENDAR),
    }
    assert [each.href for each in find("caldav.icloud.com", pages).collections] == [
        "https://p34-caldav.icloud.com/1/w/"
    ]


def test_a_server_that_does_not_know_its_outer_name_is_asked_by_that() -> None:
    homes = (
        "<C:calendar-home-set><href>http://example.com:8080/cal/al/</href></C:calendar-home-set>"
    )
    pages = PLAIN | {"https://example.com/.well-known/caldav 0": row("/", homes)}
    assert len(find("example.com", pages).collections) == 1


NOT_CALENDARS = {
    "inbox": row(
        "/x/", "<resourcetype><collection/><C:calendar/><C:schedule-inbox/></resourcetype>"
    ),
    "outbox": row("/x/", "<resourcetype><collection/><C:schedule-outbox/></resourcetype>"),
    "trash": row("/x/", "<resourcetype><collection/><C:calendar/><N:trash-bin/></resourcetype>"),
    "notifications": row("/x/", "<resourcetype><collection/><S:notification/></resourcetype>"),
    "a file beside it": row("/x/personal.ics", CALENDAR),
    "a folder": row("/x/", "<resourcetype><collection/></resourcetype>"),
    "journals": row(
        "/x/",
        f'{CALENDAR}<C:supported-calendar-component-set><C:comp name="VJOURNAL"/></C:supported-calendar-component-set>',
    ),
}


@pytest.mark.parametrize("rows", NOT_CALENDARS.values(), ids=NOT_CALENDARS.keys())
def test_what_is_no_calendar_is_left_out(rows: str) -> None:
    found = find("example.com", PLAIN | {"https://example.com/cal/al/ 1": HOME + WORK + rows})
    assert [each.name for each in found.collections] == ["Work"]


def test_a_calendar_that_is_the_outbox_too_is_one() -> None:
    """The first calendar of each user of SOGo 5.8, for most of them the only one."""
    both = "<resourcetype><collection/><C:calendar/><C:schedule-outbox/></resourcetype>"
    pages: Pages = PLAIN | {"https://example.com/cal/al/ 1": row("/x/personal/", both)}
    assert [each.href for each in find("example.com", pages).collections] == ["/x/personal/"]


def one(props: str, href: str = "/x/") -> FoundCollection:
    pages: Pages = PLAIN | {"https://example.com/cal/al/ 1": row(href, CALENDAR + props)}
    [found] = find("example.com", pages).collections
    return found


def test_component_sets_are_respected_and_none_means_all() -> None:
    sets = '<C:supported-calendar-component-set><C:comp name="VTODO"/></C:supported-calendar-component-set>'
    assert one(sets).components == {Component.TODO}
    assert one("").components == set(Component)


@pytest.mark.parametrize(
    ("privileges", "read_only"),
    [
        ("<privilege><read/></privilege>", True),
        ("<privilege><read/></privilege><privilege><write-content/></privilege>", False),
        ("<privilege><all/></privilege>", False),
        ("<privilege><read/><write/></privilege>", False),
        ("", False),
    ],
)
def test_a_calendar_without_the_right_to_write_is_read_only(
    privileges: str, read_only: bool
) -> None:
    props = f"<current-user-privilege-set>{privileges}</current-user-privilege-set>"
    assert one(props).read_only is read_only


@pytest.mark.parametrize(
    ("props", "href", "name", "colour"),
    [
        ("<A:calendar-color>#35607aff</A:calendar-color>", "/a/b%20c", "b c", "#35607a"),
        (
            "<displayname> 工作 </displayname><A:calendar-color>red</A:calendar-color>",
            "/a/",
            "工作",
            "",
        ),
    ],
)
def test_names_and_colours(props: str, href: str, name: str, colour: str) -> None:
    found = one(props, href)
    assert (found.name, found.colour) == (name, colour)
    assert found.href.endswith("/")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "two words",
        "ftp://example.com",
        "https://",
        "https://[bad/",
        "a b@c",
        "https://al:secret@example.com/",
    ],
)
def test_what_is_no_address_is_said(address: str) -> None:
    with pytest.raises(BadInput, match=r"example|own fields") as told:
        discovery.base_url(address)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(
    ("address", "url"),
    [
        ("example.com:8443/dav", "https://example.com:8443/dav"),
        ("localhost:5232", "http://localhost:5232/"),
        ("127.0.0.1", "http://127.0.0.1/"),
        ("127.evil.example", "https://127.evil.example/"),
        ("HTTPS://Example.COM:443/A", "https://example.com/A"),
        ("http://[::1]:8/x", "http://[::1]:8/x"),
    ],
)
def test_addresses_as_people_type_them(address: str, url: str) -> None:
    assert discovery.base_url(address) == url


@pytest.mark.parametrize(
    ("here", "there", "same"),
    [
        ("https://a.example/", "https://a.example:443/x", True),
        ("http://a.example/", "https://a.example/", True),
        ("https://a.example/", "http://a.example/", False),
        ("https://a.example/", "https://b.example/", False),
        ("https://a.example/", "https://a.example:8443/", False),
        ("https://caldav.icloud.com/", "https://p1-caldav.icloud.com/", True),
        ("https://caldav.icloud.com/", "https://icloud.com.evil.example/", False),
        ("https://evilicloud.com/", "https://p1-caldav.icloud.com/", False),
        ("https://a.example/", "nonsense", False),
    ],
)
def test_where_a_login_may_go(here: str, there: str, same: bool) -> None:
    assert same_service(here, there) is same


@given(st.text(max_size=60))
def test_an_href_never_leaves_its_server_unless_it_is_absolute(href: str) -> None:
    url = resolve("https://a.example/c/", href)
    assert "://" in href or origin(url) == "https://a.example"


@pytest.mark.parametrize(
    ("href", "url"),
    [
        ("//evil.example/x", "https://a.example//evil.example/x"),
        ("/a b%é+&.ics", "https://a.example/a%20b%25%C3%A9+&.ics"),
        ("/x%2fy%41", "https://a.example/x%2fy%41"),
        ("x.ics", "https://a.example/c/x.ics"),
        ("/a\r\nHost: evil", "https://a.example/a%0D%0AHost:%20evil"),
    ],
)
def test_hrefs_become_urls_in_the_servers_spelling(href: str, url: str) -> None:
    assert resolve("https://a.example/c/", href) == url
