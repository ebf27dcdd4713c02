"""The demo's sample data and its server."""

from __future__ import annotations

import http.client
from datetime import date
from pathlib import Path

import pytest

from assistant.protocols.icalfiles import split_with_problems
from assistant.protocols.icalscan import scan
from assistant.services.demo import COLLECTIONS, Days, Server, sample

DAYS = Days(date(2026, 11, 20), date(2026, 11, 23), date(2026, 11, 24))


@pytest.mark.parametrize("name", [name for name, *_ in COLLECTIONS])
def test_every_sample_is_sound(name: str):
    resources, problems = split_with_problems(sample(name, DAYS))
    assert problems == ()
    assert len(resources) >= 6
    assert [scan(raw).problem for _, raw in resources] == [""] * len(resources)


@pytest.mark.parametrize("name", [name for name, *_ in COLLECTIONS])
def test_no_token_is_left(name: str):
    assert "{" not in sample(name, DAYS)


def test_dates_lie_around_the_day():
    text = sample("tasks", DAYS)
    assert "DUE;TZID=Asia/Hong_Kong:20261123T180000" in text
    assert "DUE;VALUE=DATE:20261118" in text


@pytest.mark.server
def test_the_server_wants_its_password_and_ends(tmp_path: Path):
    with Server(tmp_path / "server") as server:
        place = server.url.removeprefix("http://").rstrip("/")
        line = http.client.HTTPConnection(place, timeout=10)
        line.request("PROPFIND", "/demo/work/")
        assert line.getresponse().status == 401
        line.close()
    with pytest.raises(OSError):
        http.client.HTTPConnection(place, timeout=10).connect()


@pytest.mark.server
def test_its_password_is_its_owners_alone(tmp_path: Path):
    with Server(tmp_path / "server"):
        assert {
            (tmp_path / "server" / name).stat().st_mode & 0o77 for name in ("password", "users")
        } == {0}
