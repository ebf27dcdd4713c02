"""Reading multistatus replies: in pieces, in bad shape, and hostile."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import Refused, SundownError, TryLater
from assistant.protocols.davxml import DAV, Multistatus, Row, parse, preconditions, status_of

ETAG, DATA = DAV + "getetag", "urn:ietf:params:xml:ns:caldav}calendar-data"
HEAD = '<?xml version="1.0" encoding="utf-8"?><multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">'
ITEM = (
    '<response><href>/c/{0}.ics</href><propstat><prop><getetag>"{0}"</getetag>'
    "<C:calendar-data>BEGIN:VCALENDAR&#13;\nSUMMARY:é香&amp;{0}\n</C:calendar-data></prop>"
    "<status>HTTP/1.1 200 OK</status></propstat><propstat><prop><C:gone/></prop>"
    "<status>HTTP/1.1 404 Not Found</status></propstat></response>"
)
DOCUMENT = (
    HEAD + "".join(ITEM.format(n) for n in range(5)) + "<sync-token>t:1</sync-token></multistatus>"
).encode()


def summary(rows: tuple[Row, ...]) -> list[tuple[str, str, str]]:
    return [(row.href, row.text(ETAG), row.text(DATA)) for row in rows]


@given(st.lists(st.integers(1, 400), min_size=1, max_size=30))
def test_any_cut_into_pieces_gives_the_same_rows(sizes: list[int]) -> None:
    pieces, start = [], 0
    for size in sizes:
        pieces.append(DOCUMENT[start : start + size])
        start += size
    rows, token = parse([*pieces, DOCUMENT[start:]], "example.com")
    assert summary(rows) == summary(parse(DOCUMENT, "example.com")[0])
    assert (len(rows), token) == (5, "t:1")


def test_a_row_has_what_was_found_and_what_was_refused() -> None:
    row = parse(DOCUMENT, "example.com")[0][3]
    assert row.text(ETAG) == '"3"'
    assert row.refused == {"urn:ietf:params:xml:ns:caldav}gone": 404}
    assert "SUMMARY:é香&3" in row.text(DATA)


def test_rows_come_as_soon_as_they_are_whole() -> None:
    reader = Multistatus("example.com")
    cut = DOCUMENT.index(b"/c/2.ics")
    assert [row.href for row in reader.feed(DOCUMENT[:cut])] == ["/c/0.ics", "/c/1.ics"]


@given(st.integers(0, len(DOCUMENT) - 1))
def test_a_reply_that_ends_early_is_never_taken_for_whole(end: int) -> None:
    with pytest.raises(TryLater, match="cut off"):
        parse(DOCUMENT[:end], "example.com")


@given(st.binary(max_size=300))
def test_any_bytes_are_an_error_of_ours(data: bytes) -> None:
    with pytest.raises(SundownError):
        parse(b"<x" + data, "example.com")


@given(st.data())
def test_a_changed_byte_never_crashes(data: st.DataObject) -> None:
    where = data.draw(st.integers(0, len(DOCUMENT) - 1))
    broken = DOCUMENT[:where] + data.draw(st.binary(min_size=1, max_size=3)) + DOCUMENT[where + 1 :]
    with contextlib.suppress(SundownError):
        assert len(parse(broken, "example.com")[0]) <= 5


@pytest.mark.parametrize(
    "document",
    [
        '<!DOCTYPE x [<!ENTITY a "aa">]><multistatus xmlns="DAV:">&a;</multistatus>',
        '<!DOCTYPE x SYSTEM "file:///etc/passwd"><multistatus xmlns="DAV:"/>',
        '<?xml version="1.0"?>\n<!DOCTYPE multistatus><multistatus xmlns="DAV:"/>',
    ],
)
def test_a_doctype_is_refused(document: str) -> None:
    with pytest.raises(Refused, match="DOCTYPE"):
        parse(document.encode(), "example.com")


def test_an_unknown_entity_is_refused() -> None:
    with pytest.raises(Refused):
        parse(
            f"{HEAD}<response><href>&boom;</href></response></multistatus>".encode(), "example.com"
        )


def test_absurd_depth_is_refused() -> None:
    deep = "<a>" * 5000 + "</a>" * 5000
    with pytest.raises(Refused, match="absurdly"):
        parse(f"{HEAD}<response>{deep}</response></multistatus>".encode(), "example.com")


def test_absurd_size_is_refused_before_it_is_held() -> None:
    reader = Multistatus("example.com")
    reader.feed(f"{HEAD}<response><href>".encode())
    reader.feed(b"x" * (15 << 20))
    with pytest.raises(Refused, match="absurdly"):
        reader.feed(b"x" * (2 << 20))


@pytest.mark.parametrize(
    "body",
    [b"<html><body/></html>", b'{"json": 1}', b"BEGIN:VCALENDAR", b"<a:multistatus xmlns:a='x'/>"],
)
def test_something_else_is_refused_with_the_hosts_name(body: bytes) -> None:
    with pytest.raises((Refused, TryLater), match=r"example\.com"):
        parse(body, "example.com")


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252", "utf-16", "utf-8"])
def test_declared_character_sets_are_read(charset: str) -> None:
    text = DOCUMENT.decode().replace("utf-8", charset).replace("香", "")
    rows, _ = parse(text.encode(charset), "example.com")
    assert "SUMMARY:é&1" in rows[1].text(DATA)


def test_undeclared_latin_1_is_read() -> None:
    rows, _ = parse(DOCUMENT.replace("é".encode(), b"\xe9"), "example.com")
    assert "SUMMARY:é香&1" in rows[1].text(DATA)


@pytest.mark.parametrize("name", ["zlib", "rot13", "idna", "no-such-set", "unicode_escape"])
def test_a_declared_codec_that_is_no_character_set_is_not_used(name: str) -> None:
    rows, _ = parse(DOCUMENT.replace(b"utf-8", name.encode()), "example.com")
    assert len(rows) == 5


@given(st.integers(1, 40))
def test_characters_that_xml_forbids_are_left_out(size: int) -> None:
    dirty = DOCUMENT.replace(b"SUMMARY", b"\x00SUM\x0bMARY&#11;&#x1F;")
    pieces = [dirty[start : start + size] for start in range(0, len(dirty), size)]
    rows, _ = parse(pieces, "example.com")
    assert summary(rows) == summary(parse(DOCUMENT, "example.com")[0])


def test_a_byte_order_mark_is_no_character() -> None:
    assert len(parse(b"\xef\xbb\xbf" + DOCUMENT, "example.com")[0]) == 5


def test_one_response_may_name_several_resources() -> None:
    body = f"{HEAD}<response><href>/a</href><href>/b</href><status>HTTP/1.1 404 x</status></response></multistatus>"
    assert [(row.href, row.status) for row in parse(body.encode(), "h")[0]] == [
        ("/a", 404),
        ("/b", 404),
    ]


def test_preconditions_are_named() -> None:
    body = b'<D:error xmlns:D="DAV:"><D:valid-sync-token/><D:x><D:y/></D:x></D:error>'
    assert preconditions(body, "h") == {DAV + "valid-sync-token", DAV + "x"}
    sabre = b'<d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns"><s:message/><d:x/></d:error>'
    assert preconditions(sabre, "h") == {DAV + "x"}
    assert preconditions(b"<html/>", "h") == preconditions(b"", "h") == frozenset()


@pytest.mark.parametrize(
    ("line", "status"), [("HTTP/1.1 507 Full", 507), (" HTTP/2 200", 200), ("x", 0)]
)
def test_status_lines(line: str, status: int) -> None:
    assert status_of(line) == status
