"""What reaches the log file, and what must never."""

from __future__ import annotations

import logging
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.system import log

SECRET = "hunter2-Zq9"


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Path]:
    root = logging.getLogger()
    level = root.level
    log.start_log(tmp_path)
    yield tmp_path
    for handler in [handler for handler in root.handlers if handler.name == log.LOG]:
        root.removeHandler(handler)
        handler.close()
    root.setLevel(level)


@pytest.mark.parametrize(
    "line",
    [
        f"Authorization: Basic {SECRET}",
        f"authorization: Bearer {SECRET}",
        f"{{'Authorization': 'Digest username=\"mei\", response=\"{SECRET}\"'}}",
        f"(b'Authorization', b'Basic {SECRET}')",
        f'[("authorization", "Token {SECRET}")]',
        f"Proxy-Authorization: Negotiate {SECRET}",
        f"Cookie: session={SECRET}; other=1",
        f"Set-Cookie: sid={SECRET}",
        f"https://mei:{SECRET}@cal.example/dav/",
        f"webcal://{SECRET}@cal.example/",
        f"password={SECRET}&x=1",
        f'"password": "{SECRET} with spaces"',
        f"passwd = '{SECRET}'",
        f"access_token={SECRET}",
        f'{{"refresh_token":"{SECRET}"}}',
        f"client_secret: {SECRET}",
        f"got Bearer {SECRET}",
    ],
)
def test_a_secret_is_taken_out(line: str):
    assert SECRET not in log.redact(line)


@pytest.mark.parametrize(
    "line",
    [
        "GET https://cal.example/dav/ 207",
        "work: 12 pulled, 0 removed",
        "mei@cal.example has no calendar",
        "the keyring failed: KeyringLocked",
    ],
)
def test_ordinary_lines_stay_as_they_are(line: str):
    assert log.redact(line) == line


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=40))
def test_user_info_never_survives(word: str):
    assert "://mei:" not in log.redact(f"see https://mei:{word}@cal.example/ now")


def test_message_arguments_and_traceback_are_all_cleaned(home: Path):
    logger = logging.getLogger("sundown.test")
    logger.warning("sent to %s", f"https://mei:{SECRET}@cal.example/")
    try:
        int(f"Authorization: Basic {SECRET}")
    except ValueError:
        logger.exception("failed")
    text = (home / log.LOG).read_text()
    assert "ValueError" in text
    assert SECRET not in text


def test_a_line_break_can_not_pretend_to_be_a_record(home: Path):
    logging.getLogger("sundown.test").warning("title: %s", "x\n2026-01-01 ERROR fake")
    assert "\n    2026-01-01 ERROR fake" in (home / log.LOG).read_text()


def test_the_file_is_its_owners_alone_and_turns_over(home: Path):
    logger = logging.getLogger("sundown.test")
    for _ in range(4):
        logger.warning("x" * 400_000)
    files = sorted(path.name for path in home.iterdir())
    assert files == [log.LOG, f"{log.LOG}.1"]
    assert {stat.S_IMODE((home / name).stat().st_mode) for name in files} == {0o600}


def test_starting_again_moves_the_log(home: Path, tmp_path: Path):
    (second := tmp_path / "second").mkdir()
    path = log.start_log(second)
    logging.getLogger("sundown.test").warning("here")
    assert "here" in path.read_text()
    assert "here" not in (home / log.LOG).read_text()


def test_libraries_are_heard_from_warning_on(home: Path):
    logging.getLogger("httpx").info("HTTP Request: GET ...")
    logging.getLogger("sundown.sync").info("one pass")
    text = (home / log.LOG).read_text()
    assert "one pass" in text
    assert "HTTP Request" not in text
