"""Files of requests: taken in whole or not at all, kept once, read by the right people, gone when nobody needs them."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.hub.problems import Forbidden, Invalid, Missing, Unavailable
from assistant.hub.services import attachments, contents, unpacking
from assistant.hub.services.context import Actor
from assistant.hub.store import attachments as rows
from tests.hub.services.conftest import office as office  # noqa: PLC0414 - a fixture, used by its name
from tests.hub.services.office import LEAVE, Office, at_once
from tests.hub.store.once import ONE

from .filled import LINE

PDF = b"%PDF-1.7\n" + b"receipt" * 100


def packed(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name, body in members.items():
            file.writestr(name, body)
    return made.getvalue()


def written(tmp_path: Path, body: bytes) -> Path:
    path = tmp_path / "x.zip"
    path.write_bytes(body)
    return path


def take(office: Office, who: str = "eve", body: bytes = PDF, name: str = "a.pdf", **more: str):
    return attachments.take(office.hub, Actor(who), name, more.pop("mime", ""), io.BytesIO(body), **more)  # fmt: skip


def stored(office: Office) -> list[Path]:
    return [each for each in (office.hub.folder / "files").rglob("*") if each.is_file()]


@ONE
def test_a_file_is_kept_once_by_its_content_and_read_by_its_owner(office: Office):
    first, second = take(office), take(office, name="b.pdf", tag="/lines/0/receipt")
    assert first.sha256 == second.sha256 == hashlib.sha256(PDF).hexdigest()
    (path,) = stored(office)
    assert path.read_bytes() == PDF
    assert path.relative_to(office.hub.folder).parts == ("files", first.sha256[:2], first.sha256[2:])  # fmt: skip
    assert path.stat().st_mode & 0o077 == 0
    assert attachments.open_for(office.hub, Actor("eve"), second.id) == (second, path)
    for stranger, id_ in (("dan", first.id), ("eve", "nothing")):
        with pytest.raises(Missing):
            attachments.open_for(office.hub, Actor(stranger), id_)


@ONE
def test_a_receipt_completes_the_claim_and_its_approver_reads_it(office: Office):
    """H-5: without its receipt the claim comes back; with it, it goes to the approver."""
    claim = {"purpose": "Visit", "project": "P-7", "currency": "HKD", "lines": [LINE]}
    back = office.ask("eve", "expense", claim)
    assert back["state"] == "returned"
    receipt = take(office, tag="/lines/0/receipt")
    sent = office.ask("eve", "expense", claim, attachments=(receipt.id,))
    assert sent["state"] == "pending"
    assert attachments.open_for(office.hub, Actor("dan"), receipt.id)[0] == receipt
    with pytest.raises(Missing):
        attachments.open_for(office.hub, Actor("hana"), receipt.id)
    with pytest.raises(Invalid):  # in use
        office.ask("eve", "expense", claim, attachments=(receipt.id,))
    with pytest.raises(Invalid):  # somebody else's
        office.ask("eve", "expense", claim, attachments=(take(office, "dan").id,))


@ONE
def test_a_masked_file_is_not_read_by_a_role_that_may_not_see_it(office: Office):
    paper = take(office)
    sent = office.ask("eve", "leave", LEAVE, attachments=(paper.id,))
    assert sent["state"] == "pending"
    assert attachments.open_for(office.hub, Actor("carol"), paper.id)  # HR
    with pytest.raises(Forbidden):
        attachments.open_for(office.hub, Actor("ken"), paper.id)  # the auditor knows of it, no more


def test_what_is_taken_out_of_a_form_stays_as_evidence(office: Office):
    first, second = take(office), take(office, body=PDF + b"2")
    with office.hub.database.begin() as db:
        rows.attach(db, (first.id,), "eve", "r1")
        rows.attach(db, (second.id,), "eve", "r1")
        assert rows.of(db, "r1") == (second,)
        assert rows.find(db, first.id).request == "r1"
        with pytest.raises(Invalid):
            rows.attach(db, (second.id,), "dan", "r2")
        assert set(rows.drop_all(db, "r1")) == {first.sha256, second.sha256}
    assert attachments.clear(office.hub, (first.sha256, second.sha256)) == 2
    assert stored(office) == []


def test_unused_files_go_after_a_day_and_shared_contents_stay(office: Office):
    kept, unused, other = take(office), take(office), take(office, body=b"%PDF-other")
    with office.hub.database.begin() as db:
        rows.attach(db, (kept.id,), "eve", "r1")
    for path in stored(office):
        os.utime(path, (office.clock.now().timestamp(),) * 2)
    stray = office.hub.folder / "files" / "incoming" / "half"
    stray.write_bytes(b"half")
    os.utime(stray, (0, 0))
    assert attachments.sweep(office.hub) == 0
    office.clock.move(timedelta(hours=25))
    assert attachments.sweep(office.hub) == 1
    assert [each.read_bytes() for each in stored(office)] == [PDF]
    with office.hub.database.read() as db:
        assert rows.find(db, unused.id) is None
        assert rows.find(db, other.id) is None


def test_a_file_that_comes_while_its_content_is_swept_is_there(office: Office):
    """Both hold the content's lock: whoever is second sees what the first one did."""
    for number in range(6):
        body = PDF + bytes([number])
        sha256 = hashlib.sha256(body).hexdigest()
        with contents.received(office.hub.folder, io.BytesIO(body), 10_000, 8) as one:
            contents.settle(office.hub.folder, one)
        found = at_once(
            lambda body=body: take(office, body=body),
            lambda sha256=sha256: attachments.clear(office.hub, (sha256,)),
        )
        assert attachments.open_for(office.hub, Actor("eve"), found[0].id)[1].read_bytes() == body


class Broken:
    """A source whose reading fails, as a full disk or a cut line would make it."""

    def __init__(self) -> None:
        self.left = 3

    def read(self, size: int, /) -> bytes:
        self.left -= 1
        if self.left == 0:
            raise OSError(errno.ENOSPC, "No space left on device")
        return (b"%PDF-" + b"x" * 1000)[:size]


def test_half_a_file_leaves_nothing(tmp_path: Path):
    with (
        pytest.raises(Unavailable),
        contents.received(tmp_path, Broken(), 10_000_000, 16) as _content,
    ):
        pass
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


@pytest.mark.parametrize(
    ("body", "code"), [(b"", "forms.file_empty"), (b"x" * 1001, "forms.file_size")]
)
def test_nothing_and_too_much_are_refused(tmp_path: Path, body, code):
    with pytest.raises(Invalid) as refused, contents.received(tmp_path, io.BytesIO(body), 1000, 16):
        pass
    assert refused.value.code == code
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


@pytest.mark.parametrize("sha256", ["../../etc/passwd", "", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_a_place_is_made_of_a_hash_only(tmp_path: Path, sha256):
    with pytest.raises(ValueError):
        contents.place(tmp_path, sha256)


def nested() -> bytes:
    return packed(**{"inner.zip": packed(a=b"x")})


def overlapping() -> bytes:
    """Two names for one packed body, as a quine bomb has thousands."""
    body = bytearray(packed(a=os.urandom(5_000)))
    start = body.index(b"PK\x01\x02")
    entry, end = body[start : body.index(b"PK\x05\x06")], bytearray(body[-22:])
    end[8:12] = b"\x02\0\x02\0"
    end[12:16] = (len(entry) * 2).to_bytes(4, "little")
    return bytes(body[:start] + entry * 2 + end)


def lying() -> bytes:
    """Says that its member has ten bytes; it has two million."""
    body = bytearray(packed(a=b"\0" * 2_000_000))
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = body.index(mark) + at
        body[place : place + 4] = (10).to_bytes(4, "little")
    return bytes(body)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (packed(a=b"\0" * 20_000_000), "forms.file_bomb"),
        (packed(**{f"{n}": b"" for n in range(3_001)}), "forms.file_bomb"),
        (packed(**{"../../evil.txt": b"x"}), "forms.file_bomb"),
        (packed(**{"/etc/evil.txt": b"x"}), "forms.file_bomb"),
        (packed(**{"c:\\evil.txt": b"x"}), "forms.file_bomb"),
        (overlapping(), "forms.file_bomb"),
        (lying(), "forms.file_bomb"),
        (packed(a=b"x")[:-10], "forms.file_bomb"),
        (b"PK\x03\x04" + b"\0" * 100, "forms.file_bomb"),
        (packed(**{"[Content_Types].xml": b"", "word/vbaProject.bin": b"x"}), "forms.file_macros"),
    ],
    ids=[*"0123456789"],  # the bytes hold the hour: names made of them would differ between processes
)  # fmt: skip
def test_bombs_are_refused_unopened(tmp_path: Path, body, code):
    with pytest.raises(Invalid) as refused:
        unpacking.members(written(tmp_path, body))
    assert refused.value.code == code


def test_a_locked_archive_is_refused(tmp_path: Path):
    body = bytearray(packed(a=b"x"))
    body[body.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Invalid) as refused:
        unpacking.members(written(tmp_path, bytes(body)))
    assert refused.value.code == "forms.file_locked"


@pytest.mark.parametrize(
    ("body", "code"), [(nested(), "forms.file_bomb"), (packed(**{"run.exe": b"MZ"}), "forms.file_type")],
    ids=["archive", "program"],  # else the ids hold the second in which the archive was made
)  # fmt: skip
def test_an_archive_holds_no_archive_and_no_program(tmp_path: Path, body, code):
    with pytest.raises(Invalid) as refused:
        unpacking.check_plain(unpacking.members(written(tmp_path, body)))
    assert refused.value.code == code


@pytest.mark.parametrize("cut", range(0, 120, 7))
def test_a_damaged_zip_is_refused_or_read(tmp_path: Path, cut: int):
    body = bytearray(packed(a=b"hello", b=b"world" * 50))
    body[cut] ^= 0xFF
    try:
        unpacking.members(written(tmp_path, bytes(body)))
    except Invalid:
        return
