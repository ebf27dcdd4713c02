"""Logins and certificates: what is sent to whom, against a real server on loopback."""

from __future__ import annotations

import hashlib
import re
import ssl
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from assistant.model.errors import NeedsUser
from assistant.protocols.wire import Request
from assistant.system.http import Http, Login
from tests.sim.proxy import (
    FaultProxy,
    Reply,
    Seen,
    always,
    canned,
    fault_proxy,
    get,
)


@pytest.fixture
def site() -> Iterator[FaultProxy]:
    """A server that does what the test says; nothing is behind it."""
    with fault_proxy("http://127.0.0.1:9") as running:
        yield running


@pytest.fixture
def http() -> Iterator[Http]:
    opened = Http()
    yield opened
    opened.close()


def login(site: FaultProxy, said: str = "sésame") -> Login:
    return Login(site.root, "alice", lambda: said)


def test_basic_login_is_sent_in_utf_8_at_once_on_a_safe_line(site: FaultProxy, http: Http) -> None:
    always(site, 200)
    http.trust(login(site))
    http.send(get(site))
    [seen] = site.seen
    assert seen.headers["authorization"] == "Basic YWxpY2U6c8Opc2FtZQ=="


def test_a_bearer_token_is_sent_and_renewed_once(site: FaultProxy, http: Http) -> None:
    tokens = iter(["old", "new", "newer"])
    http.trust(Login(site.root, "", lambda: next(tokens), bearer=True))
    site.fault(lambda seen: seen.headers["authorization"] != "Bearer new", canned(401))
    always(site, 200)
    assert http.send(get(site)).status == 200
    assert len(site.seen) == 2


def test_a_wrong_password_is_sent_once(site: FaultProxy, http: Http) -> None:
    always(site, 401, WWW_Authenticate='Basic realm="x"')
    http.trust(login(site))
    with pytest.raises(NeedsUser, match="did not accept") as told:
        http.send(get(site))
    assert len(site.seen) == 1
    assert "sésame" not in str(told.value)


def test_without_a_login_the_user_is_asked_for_one(site: FaultProxy, http: Http) -> None:
    always(site, 401)
    with pytest.raises(NeedsUser, match="asks for a user name"):
        http.send(get(site))


def md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def digest_gate(seen: Seen, _: object) -> Reply:
    """RFC 7616 with MD5 and qop=auth, as sabre/dav 1.8 speaks it."""
    said = dict(re.findall(r'(\w+)="?([^",]+)"?', seen.headers.get("authorization", "")))
    if said.get("response"):
        first = md5(f"alice:dav:{'sésame'}")
        second = md5(f"{seen.method}:{seen.path}")
        proof = f"{first}:{said['nonce']}:{said['nc']}:{said['cnonce']}:auth:{second}"
        if said["response"] == md5(proof):
            return Reply(200, {}, b"in")
    return Reply(
        401, {"WWW-Authenticate": 'Digest realm="dav", qop="auth", nonce="n1", opaque="o"'}
    )


def test_digest_login_costs_one_more_request_only_once(site: FaultProxy, http: Http) -> None:
    site.fault(lambda _: True, digest_gate)
    http.trust(login(site))
    for _ in range(3):
        assert http.send(get(site)).body == b"in"
    assert len(site.seen) == 5  # Basic, Digest's question, then one each


def test_a_wrong_digest_password_needs_the_user(site: FaultProxy, http: Http) -> None:
    site.fault(lambda _: True, digest_gate)
    http.trust(login(site, "wrong"))
    with pytest.raises(NeedsUser):
        http.send(get(site))
    assert len(site.seen) < 5


def test_a_login_stays_behind_when_a_file_lies_on_another_server(
    site: FaultProxy, http: Http
) -> None:
    with fault_proxy("http://127.0.0.1:9") as other:
        always(other, 200, b"feed")
        always(site, 302, Location=other.root + "/feed")
        http.trust(login(site))
        assert http.send(get(site)).body == b"feed"
        assert "authorization" in site.seen[0].headers
        assert "authorization" not in other.seen[0].headers


@contextmanager
def https_site(directory: Path) -> Iterator[str]:
    """A server with a certificate of its own making."""
    key, certificate = directory / "key.pem", directory / "cert.pem"
    subprocess.run(
        [
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost",
            "-keyout",
            key,
            "-out",
            certificate,
        ],
        check=True,
        capture_output=True,
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    server = HTTPServer(("127.0.0.1", 0), Greeting)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    yield f"https://localhost:{server.server_address[1]}/"
    server.shutdown()
    server.server_close()
    thread.join(5)


class Greeting(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"safe")

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name in http.server
        """Stay silent."""


def test_an_unknown_certificate_needs_the_user_and_his_file_is_trusted(tmp_path: Path) -> None:
    with https_site(tmp_path) as url:
        stranger = Http()
        with pytest.raises(NeedsUser, match="certificate"):
            stranger.send(Request("GET", url))
        stranger.close()
        friend = Http(ca_file=str(tmp_path / "cert.pem"))
        assert friend.send(Request("GET", url)).body == b"safe"
        friend.close()


def test_a_certificate_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    opened = Http(ca_file=str(tmp_path / "none.pem"))
    with pytest.raises(NeedsUser, match="can't be read"):
        opened.send(Request("GET", "https://localhost:9/"))
    opened.close()
