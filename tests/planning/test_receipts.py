"""Names and kinds of receipts."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.receipts import OCTETS, harmless, kind_of


@given(st.text())
def test_no_name_does_harm(name: str) -> None:
    made = harmless(name)
    assert made
    assert len(made) <= 100
    assert not set(made) & set('/\\:*?"<>|\0')
    assert not made.startswith(".")
    assert all(unicodedata.category(each)[0] != "C" for each in made)
    assert harmless(made) == made


@pytest.mark.parametrize(
    ("given_", "wanted"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\eve\\收據 1.pdf", "收據 1.pdf"),
        (".bashrc", "bashrc"),
        ("CON.txt", "_CON.txt"),
        ("in\u202efdp.exe", "infdp.exe"),
        ("", "file"),
        ("x" * 300 + ".pdf", "x" * 96 + ".pdf"),
    ],
)
def test_a_name(given_: str, wanted: str) -> None:
    assert harmless(given_) == wanted


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.4", "a.exe", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n", "a", "image/png"),
        (b"RIFF\0\0\0\0WEBP", "a", "image/webp"),
        (b"\0\0\0\x18ftypheic", "a", "image/heic"),
        (b"PK\x03\x04", "a.ofd", "application/ofd"),
        (b"PK\x03\x04", "a.pdf", "application/zip"),
        (b'<?xml version="1.0"?>', "a.xml", "application/xml"),
        (b"MZ", "a.pdf", OCTETS),
        (b"hello", "a.txt", "text/plain"),
    ],
)
def test_the_bytes_tell_the_kind(head: bytes, name: str, kind: str) -> None:
    assert kind_of(head, name) == kind
