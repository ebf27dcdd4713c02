"""`sundown hub serve` as a process of its own: what it prints, how it refuses, how it ends; on both databases."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from assistant.cli.run import run
from assistant.hub.address import database_address
from assistant.hub.api.server import bound
from assistant.hub.door import Door, check
from assistant.model.errors import BadInput, Refused
from tests.hub.api.served import frames
from tests.hub.wire import PLAIN

SUNDOWN = (sys.executable, "-m", "assistant", "hub", "serve")


def serve(*words: str, home: Path) -> subprocess.Popen[str]:
    env = {**os.environ, "SUNDOWN_HOME": str(home), "TZ": "Asia/Hong_Kong"}
    return subprocess.Popen(
        [*SUNDOWN, "--port", "0", *words], env=env, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )  # fmt: skip


@contextmanager
def running(*words: str, home: Path) -> Iterator[tuple[subprocess.Popen[str], str, str]]:
    """A hub with the address it printed and the first admin's code."""
    process = serve(*words, home=home)
    assert process.stdout is not None
    try:
        url = process.stdout.readline().split()[-1]
        code = process.stdout.readline().rpartition("#")[2].strip()
        yield process, url, code
    finally:
        process.kill()
        process.communicate()


def test_serve_alone_gives_a_working_hub(hub_url: str, tmp_path: Path) -> None:
    """Issue item 10: a link for the first admin, a request, an event, and an end at a signal that takes no time.

    A second program on the same folder is told, in one line, that there is one already.
    """
    words = ("--database", hub_url) if hub_url.startswith("postgresql") else ()
    with (
        running(*words, home=tmp_path) as (process, url, code),
        httpx.Client(base_url=url, timeout=30, verify=PLAIN) as client,
    ):
        second = None if words else serve(home=tmp_path)
        assert client.get("/readyz").json() == {"status": "ready"}
        token = client.post("/v1/auth/redeem", json={"code": code, "device_name": "d"}).json()[
            "token"
        ]
        client.headers["Authorization"] = f"Bearer {token}"
        sent = {"form": "blank", "data": {"subject": "A chair", "details": "It broke."}}
        with client.stream("GET", "/v1/events") as stream:
            heard = frames(stream.iter_lines())
            assert next(heard)["event"] == "ready"
            made = client.post("/v1/requests", json=sent)
            assert made.status_code == 201, made.text
            assert client.get(f"/v1/requests/{made.json()['request']}").status_code == 200
            if second:
                _refused(second)
            process.send_signal(signal.SIGTERM)
            list(heard)  # the stream ends by itself
        out, err = process.communicate(timeout=20)
        assert process.returncode == 0, err
        assert token not in out + err
        assert "A chair" not in err


def _refused(second: subprocess.Popen[str]) -> None:
    _, err = second.communicate(timeout=60)
    assert second.returncode == 1
    assert "already" in err
    assert len(err.strip().splitlines()) == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--port", "x"), "--port"),
        (("--database", "mysql://x/y"), "--database"),
        (("--database", "postgresql://hub:pw@db/hub"), "SUNDOWN_HUB_DATABASE"),
        (("--database", "postgresql://hub@db/hub?password=pw"), "SUNDOWN_HUB_DATABASE"),
        (("--database", "@/nowhere"), "/nowhere"),
        (("--zone", "Mars/Olympus"), "Mars/Olympus"),
        (("--host", "0.0.0.0"), "--behind-proxy"),  # noqa: S104 - this is what is refused
        (("--cert", "/nowhere.pem"), "--key"),
    ],
)
def test_wrong_words_are_answered_in_one_sentence(
    words: tuple[str, ...], said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--home", str(tmp_path), "hub", "serve", *words]) == 2
    assert said in capsys.readouterr().err


def test_an_open_door_wants_tls() -> None:
    check(Door("127.0.0.1"))
    check(Door("0.0.0.0", behind_proxy=True))  # noqa: S104 - behind a proxy
    with pytest.raises(BadInput):
        check(Door("192.0.2.1"))


def test_a_port_that_is_taken_is_said() -> None:
    with bound("127.0.0.1", 0) as taken, pytest.raises(Refused, match="another --port"):
        bound("127.0.0.1", taken.getsockname()[1])


def test_the_databases_address_may_lie_in_a_file_or_the_environment(tmp_path: Path) -> None:
    """A password in it is on no command line, and in no sentence."""
    secret = "postgresql://hub:pw-of-hub@db/hub"
    (tmp_path / "address").write_text(secret + "\n")
    assert database_address(f"@{tmp_path / 'address'}") == secret
    assert database_address("", environ={"SUNDOWN_HUB_DATABASE": secret}) == secret
    assert database_address("", environ={}) == ""
    for given, environ in ((secret, {}), ("", {"SUNDOWN_HUB_DATABASE": "x" + secret})):
        with pytest.raises(BadInput) as told:
            database_address(given, environ=environ)
        assert "pw-of-hub" not in str(told.value)
