"""CalDAV requests and hrefs as values."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.ids import canonical, collection_id, item_id, resource_name
from assistant.protocols import dav
from assistant.protocols.davxml import Row
from assistant.protocols.wire import Response
from assistant.protocols.xmlbytes import calendar_of

NAMES = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="/%?#"),
    min_size=1,
    max_size=20,
)


@given(NAMES)
def test_every_spelling_of_an_href_is_one_resource(name: str) -> None:
    upper = quote(name, safe="")
    spellings = {
        f"/a/{name}",
        f"/a/{upper}",
        f"/a/{quote(name, safe='@+&')}",
        f"https://h:8/a/{upper}",
    }
    spellings.add("/a/" + "".join(f"%{byte:02x}" for byte in name.encode()))
    assert len({canonical(each) for each in spellings}) == 1


@given(st.text(max_size=40))
def test_canonical_is_stable(href: str) -> None:
    assert canonical(canonical(href)) == canonical(href)


def test_an_encoded_slash_is_no_slash() -> None:
    assert canonical("/a%2fb") == "/a%2Fb" != canonical("/a/b")


def test_ids_do_not_depend_on_spelling_but_on_the_account() -> None:
    assert collection_id("x", "/c/a%20b/") == collection_id("x", "https://h/c/a b")
    assert collection_id("x", "/c/") != collection_id("y", "/c/")
    assert item_id("c", "/c/%40.ics") == item_id("c", "/c/@.ics")
    assert len(item_id("c", "/c/1.ics")) == 16


@given(st.text(max_size=200))
def test_names_of_new_resources_are_safe_in_a_path(uid: str) -> None:
    name = resource_name(uid, "fallback")
    assert canonical(name) == name
    assert "/" not in name
    assert not name.startswith(".")
    assert name == resource_name(uid, "fallback")
    assert len(name) < 130


def test_an_ordinary_uid_is_its_own_name() -> None:
    assert resource_name("040000-ab_c.1", "x") == "040000-ab_c.1.ics"
    assert resource_name("", "x") == "x.ics"


@pytest.mark.parametrize(
    ("href", "stored"),
    [
        ("/c/w/1.ics", "/c/w/1.ics"),
        ("https://inner:8080/c/w/1.ics", "/c/w/1.ics"),
        ("/c/%77/1.ics", "/c/w/1.ics"),
        ("/proxied/c/w/1.ics", "/c/w/1.ics"),
        ("/c/w/a b%é.ics", "/c/w/a b%é.ics"),
        ("/c/w/", ""),
        ("/c/w", ""),
        ("/c/w/deeper/1.ics", ""),
        ("", ""),
    ],
)
def test_hrefs_are_stored_in_the_spelling_of_their_collection(href: str, stored: str) -> None:
    assert dav.Spelling("/c/w/").of(href) == stored


def test_news_sorts_rows() -> None:
    rows = [
        Row("/c/w/gone.ics", 404),
        Row("/c/w/there.ics", 0, {}),
        Row("/c/w/", 507),
        Row("/c/w/sub/"),
    ]
    news = dav.news(rows, dav.Spelling("/c/w/"))
    assert (news.etags, news.gone, news.more) == ({"/c/w/there.ics": ""}, ("/c/w/gone.ics",), True)


def test_texts_from_servers_never_become_markup() -> None:
    hostile = "</D:sync-token><D:limit/>&"
    assert b"<D:limit/>" not in dav.sync_query("https://h/", hostile).body
    assert b"<D:limit/>" not in dav.multiget("https://h/", [hostile]).body


def test_no_limit_is_ever_sent() -> None:
    """Xandikos was seen to lose rows with DAV:limit."""
    assert b"limit" not in dav.sync_query("https://h/", "").body


def test_sogo_is_asked_at_depth_one() -> None:
    depths = [
        dict(dav.sync_query(url, "").headers)["Depth"]
        for url in ("https://h/SOGo/dav/", "https://h/")
    ]
    assert depths == ["1", "0"]


@pytest.mark.parametrize(
    ("etag", "header"), [('"a"', '"a"'), ('W/"a"', '"a"'), ("a", '"a"'), ("", "*")]
)
def test_the_condition_of_a_change(etag: str, header: str) -> None:
    assert ("If-Match", header) in dav.put("https://h/1", "x", etag=etag).headers
    assert ("If-Match", header) in dav.delete("https://h/1", etag).headers


def test_the_condition_of_a_new_item() -> None:
    headers = dict(dav.put("https://h/1", "x", create=True).headers)
    assert headers["If-None-Match"] == "*"
    assert "If-Match" not in headers


@pytest.mark.parametrize(
    ("body", "kind", "text"),
    [
        ("BEGIN:é\r\nX".encode(), "text/calendar", "BEGIN:é\r\nX"),
        ("\ufeffBEGIN:é\nX".encode(), "text/calendar; charset=utf-8", "BEGIN:é\r\nX"),
        ("BEGIN:é".encode("latin-1"), "", "BEGIN:é"),
        ("BEGIN:香".encode("big5"), 'text/calendar; charset="big5"', "BEGIN:香"),
        ("BEGIN:é".encode("latin-1"), "text/calendar; charset=zlib", "BEGIN:é"),
        ("A:會議\r\n".encode() + b"B:caf\xe9", "", "A:會議\r\nB:café"),
        ("A:會議 ".encode() + b"caf\xe9", "", "A:會議 café"),
        ("A:會議\r\n".encode() + b"B:\xe1", "text/calendar; charset=iso-8859-7", "A:會議\r\nB:α"),
        (b"A:\xe6\r\n \x9c\x83\r\nB:\xe9", "", "A:會\r\nB:é"),
        (b"A:\xc2\xa4\nB:\xad\xbb", "text/calendar; charset=big5", "A:瞻\r\nB:香"),
        (b"A:\xe9", "text/calendar; charset=iso-8859-99", "A:é"),
    ],
)
def test_texts_are_read_in_their_character_set(body: bytes, kind: str, text: str) -> None:
    assert dav.text_of(Response(200, {"content-type": kind}, body)) == text


@given(st.lists(st.sampled_from([b"A:", "會".encode(), b"\xe9", b"\r\n", b"\r", b" ", b"\xbb"])))
def test_whatever_comes_is_text_and_utf8_lines_stay(pieces: list[bytes]) -> None:
    good = "X:會議 é\r\n".encode()
    text, guessed = calendar_of(good + b"B:" + b"".join(pieces) + b"\r\n" + good)
    assert text.startswith(good.decode())
    assert text.endswith(good.decode())
    assert not any("議" in line for line in guessed)


SABRE = (
    b'<d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:sabredav-version>4.7.1</s:sabredav-version>'
    b"<s:exception>Sabre\\DAV\\Exception\\Forbidden</s:exception>"
    b"<s:message>Ten calendars &amp;\n no more</s:message></d:error>"
)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (
            b"<html><head><title>x</title></head><p>No &lt;b&gt; <script>evil()</script></html>",
            "No <b>",
        ),
        (b'<error xmlns="DAV:"><quota-not-exceeded/></error>', "quota-not-exceeded"),
        (SABRE, "Ten calendars & no more"),
        (b"plain \x1b[31m words\n", "plain [31m words"),
        (b"", ""),
        (b"x" * 900, "x" * 159 + "…"),
    ],
)
def test_the_servers_words_are_plain_and_short(body: bytes, said: str) -> None:
    assert dav.words(Response(403, {}, body)) == said
