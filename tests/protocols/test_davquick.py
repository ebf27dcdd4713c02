"""The quick reading of usual rows: the same rows as the parser's own, whatever stands between and around them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.errors import SundownError
from assistant.protocols import davxml
from assistant.protocols.davquick import Quick
from assistant.protocols.davrow import Node, rows
from assistant.protocols.davxml import CALDAV, DAV, Multistatus, Row

ROOTS = (
    ('<multistatus xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:caldav">', "", "C:"),
    ('<d:multistatus xmlns:d="DAV:" xmlns="urn:ietf:params:xml:ns:caldav">', "d:", ""),
    ('<ns0:multistatus xmlns:ns0="DAV:" xmlns:x="urn:ietf:params:xml:ns:caldav">', "ns0:", "x:"),
    ('<D:multistatus xmlns:D="DAV:">', "D:", "D:"),
    ('<E:multistatus xmlns:E="DAV:" xmlns:D="http://example.com/other">', "E:", "D:"),
)
VALUES = st.sampled_from(
    (
        "a",
        "é香\r\nb\rc\n",
        "&amp;&lt;&gt;&quot;&apos;",
        "&#13;\n&#xD;&#9;",
        "&#65;",
        " a ",
        "",
        "]]&gt;",
        "<![CDATA[</d:response><d:response>]]>",
        "<!-- </response> -->",
        "&unknown;",
        "]]>",
        "&",
    )
)
GAPS = st.sampled_from(
    (
        "",
        "",
        "\r\n  ",
        "<!-- </{d}response> -->",
        "<?a </{d}response>?>",
        "text",
        "<![CDATA[</{d}response>]]>",
        "<{d}sync-token>t</{d}sync-token>",
        "<!--",
    )
)
ROWS = (
    (
        "<{d}response><{d}href>{a}</{d}href><{d}propstat><{d}prop><{d}getetag>{b}</{d}getetag>"
        "<{c}calendar-data>{e}</{c}calendar-data></{d}prop><{d}status>HTTP/1.1 200 OK</{d}status>"
        "</{d}propstat></{d}response>"
    ),
    (
        "<{d}response>\n <{d}href>{a}</{d}href> <{d}propstat>\n<{d}prop> <{c}calendar-data>{e}</{c}calendar-data>"
        "<{d}getetag>{b}</{d}getetag></{d}prop>\n<{d}status>HTTP/1.1 207 x</{d}status></{d}propstat>\n</{d}response>"
    ),
    (
        "<{d}response><{d}href>{a}</{d}href><{d}propstat><{d}prop><{d}getetag>{b}</{d}getetag></{d}prop>"
        "<{d}status>HTTP/1.1 404 no</{d}status></{d}propstat></{d}response>"
    ),
    "<{d}response><{d}href>{a}</{d}href><{d}status>HTTP/1.1 404 Gone</{d}status></{d}response>",
    (
        '<{d}response><{d}href>{a}</{d}href><{d}propstat><{d}prop><getetag xmlns="DAV:">{b}</getetag></{d}prop>'
        "<{d}status>HTTP/1.1 200 OK</{d}status></{d}propstat></{d}response>"
    ),
)


@st.composite
def documents(draw: st.DrawFn) -> bytes:
    """A root with rows of several kinds, and sometimes what stands in no row or is no XML at all."""
    root, dav, caldav = draw(st.sampled_from(ROOTS))
    text = root
    for _ in range(draw(st.integers(1, 6))):
        a, b, e = draw(VALUES), draw(VALUES), draw(VALUES)
        text += draw(st.sampled_from(ROWS)).format(d=dav, c=caldav, a="/c/" + a, b=b, e=e)
        text += draw(GAPS).format(d=dav)
    return (text + f"</{dav}multistatus>").encode()


def said(document: bytes, size: int) -> tuple[list[Row], str, str]:
    """(rows, token, what was wrong with it) of a document that comes in pieces."""
    reader, found, wrong = Multistatus("example.com"), [], ""
    try:
        for at in range(0, len(document), size):
            found += reader.feed(document[at : at + size])
        found += reader.close()
    except SundownError as error:
        wrong = str(error)
    return found, reader.token, wrong


@given(documents(), st.sampled_from((7, 64, 700, 1 << 20)), st.just(0) | st.integers(1, 400))
def test_the_rows_are_those_of_the_parser(document: bytes, size: int, torn: int) -> None:
    document = document[: len(document) - torn]
    quick = said(document, size)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(davxml, "Quick", lambda _: Quick({}))  # no prefix for rows: nothing is quick
        plain = said(document, size)
    assert quick[0][: len(plain[0])] == plain[0]
    assert quick[1:] == plain[1:]
    assert len(quick[0]) == len(plain[0]) or plain[2]


def test_of_usual_rows_the_parser_reads_the_first_of_each_piece(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root, dav, caldav = ROOTS[0]
    row = ROWS[0].format(d=dav, c=caldav, a="/c/1.ics", b='"1"', e="BEGIN:VCALENDAR\r\nX:香&amp;")
    parsed: list[Node] = []

    def counted(node: Node) -> Iterator[Row]:
        parsed.append(node)
        return rows(node)

    monkeypatch.setattr(davxml, "rows", counted)
    reader = Multistatus("example.com")
    found = reader.feed((root + row).encode()) + reader.feed((row * 5).encode())
    assert len(parsed) == 2
    assert [one.text(CALDAV + "calendar-data") for one in found] == ["BEGIN:VCALENDAR\nX:香&"] * 6
    assert {one.text(DAV + "getetag") for one in found} == {'"1"'}
