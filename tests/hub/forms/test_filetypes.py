"""Names and kinds of files: what the bytes are, whatever the sender says."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.hub.domain.filetypes import (
    ENDINGS,
    LONGEST_NAME,
    fitting,
    huge_picture,
    safe_name,
    sniffed,
)
from assistant.hub.problems import Invalid
from tests.conftest import examples

PDF = b"%PDF-1.7\n..."


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "..\\..\\boot.ini", "/etc/passwd", "C:\\x.pdf", "a/b.pdf", "..", ".", "", "   ", "\0", "a\0/../b.pdf",
     "CON", "nul.txt", "COM1.pdf", "a:b.pdf", "what?.pdf", "<script>.pdf", "\u202e\u200b", "x\\..\\y.pdf"],
)  # fmt: skip
def test_names_that_are_paths_or_devices_are_refused(name):
    with pytest.raises(Invalid) as refused:
        safe_name(name)
    assert refused.value.code == "forms.file_name"


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("收據 2026.pdf", "收據 2026.pdf"), ("a\u202egpj.pdf", "agpj.pdf"), ("a\nb\t.pdf", "ab.pdf"), (" .x.pdf. ", "x.pdf"),
        ("cafe\u0301.pdf", "caf\u00e9.pdf"), ("\ud800a.pdf", "a.pdf"), ("{0}%s.pdf", "{0}%s.pdf"),
    ],
)  # fmt: skip
def test_names_are_kept_as_people_see_them(name, kept):
    assert safe_name(name) == kept


def test_a_long_name_keeps_its_ending():
    kept = safe_name("x" * 500 + ".pdf")
    assert len(kept) <= LONGEST_NAME
    assert kept.endswith("….pdf")


@given(st.text(max_size=200))
def test_any_name_is_safe_or_refused(name):
    try:
        kept = safe_name(name)
    except Invalid:
        return
    assert kept
    assert len(kept) <= LONGEST_NAME
    assert not set(kept) & set("/\\:\0\n")
    assert safe_name(kept) == kept


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (PDF, "a.pdf", "application/pdf"), (b"\xff\xd8\xff\xe0", "a.JPG", "image/jpeg"), (b"GIF89a", "a.gif", "image/gif"),
        (b"RIFF....WEBPVP8 ", "a.webp", "image/webp"), (b"....ftypheic", "a.heic", "image/heic"), (b"MM\0*", "a.tiff", "image/tiff"),
        ("日期,金額\n".encode(), "a.csv", "text/csv"), ("备注".encode("gb18030"), "a.txt", "text/plain"),
        ("備註".encode("big5"), "a.txt", "text/plain"), ("備註".encode("utf-16"), "a.csv", "text/csv"),
        (b"<?xml version='1.0'?><Invoice/>", "a.xml", "application/xml"), (b"Subject: <b>x", "a.eml", "message/rfc822"),
    ],
)  # fmt: skip
def test_a_kind_is_what_the_bytes_say(head, name, kind):
    assert sniffed(head, name) == kind
    assert fitting(kind, name, "application/octet-stream") == name


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"MZ\x90\0", "a.txt"), (b"\x7fELF", "a.pdf"), (b"#!/bin/sh\n", "a.txt"), (b"<html><script>", "a.txt"),
        (b"\xef\xbb\xbf  <svg onload=x>", "a.csv"), (b"<?xml version='1.0'?><svg xmlns=''/>", "a.xml"),
        (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]>", "a.xml"), (b"\0\0\0\0", "a.txt"), (b"\xd0\xcf\x11\xe0", "a.xls"),
        (b"plain", "a.html"), (b"plain", "a"), (b"\x01\x02", "a.csv"), (b"Rar!\x1a", "a.rar"),
    ],
)  # fmt: skip
def test_programs_and_pages_are_not_taken(head, name):
    with pytest.raises(Invalid) as refused:
        sniffed(head, name)
    assert refused.value.code == "forms.file_type"


@pytest.mark.parametrize(
    ("name", "said"), [("a.exe", "application/pdf"), ("a.pdf", "image/png"), ("a.pdf.html", "")]
)
def test_ending_and_word_must_fit_the_bytes(name, said):
    with pytest.raises(Invalid) as refused:
        fitting("application/pdf", name, said)
    assert refused.value.code == "forms.file_fits"


def test_a_name_without_an_ending_gets_one():
    assert fitting("application/pdf", "scan", "application/pdf; x=y") == "scan.pdf"


def test_a_picture_with_a_billion_pixels_is_known():
    head = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR" + (60_000).to_bytes(4, "big") * 2
    assert huge_picture(head)
    assert not huge_picture(head.replace((60_000).to_bytes(4, "big"), (600).to_bytes(4, "big")))


@settings(max_examples=examples(80))
@given(st.binary(max_size=60), st.sampled_from(["a.txt", "a.csv", "a.xml", "a.pdf", "a"]))
def test_any_bytes_have_a_kind_or_are_refused(head, name):
    try:
        assert sniffed(head, name) in ENDINGS
    except Invalid:
        return
