"""A pinned certificate: the right one is enough, every other ends the connection before anything is sent."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
import uvicorn

from assistant.model.errors import BadInput, NeedsUser, TryLater
from assistant.protocols.wire import Request
from assistant.system.http import Http
from assistant.system.http_pin import fingerprint, normal


def certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """A certificate that nobody has signed but itself, for 127.0.0.1, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder().subject_name(who).issuer_name(who).public_key(key.public_key())
        .serial_number(x509.random_serial_number()).not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    cert, secret = folder / f"{name}.pem", folder / f"{name}.key"
    cert.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    plain = serialization.NoEncryption()
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    secret.write_bytes(key.private_bytes(pem, form, plain))
    return cert, secret


class Served:
    """An ASGI application that remembers what arrived."""

    def __init__(self) -> None:
        self.seen: list[bytes] = []
        self.url = ""

    async def __call__(self, scope, _receive, send) -> None:  # type: ignore[no-untyped-def]  # ASGI's own shape
        if scope["type"] != "http":
            return
        self.seen.append(dict(scope["headers"]).get(b"authorization", b""))
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b"here"})


@contextmanager
def serving(cert: Path, key: Path) -> Iterator[Served]:
    app = Served()
    door = socket.create_server(("127.0.0.1", 0))
    app.url = f"https://127.0.0.1:{door.getsockname()[1]}"
    config = uvicorn.Config(
        app, log_config=None, lifespan="off", ssl_certfile=cert, ssl_keyfile=key, ws="none"
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]})
    thread.start()
    try:
        yield app
    finally:
        server.should_exit = True
        thread.join(15)
        door.close()


@pytest.fixture
def ours(tmp_path: Path) -> Iterator[Served]:
    with serving(*certificate(tmp_path, "ours")) as running:
        yield running


def ask(pin: str, url: str) -> bytes:
    http = Http(pin=pin)
    try:
        return http.send(Request("POST", url, (("Authorization", "Bearer secret"),), b"x")).body
    finally:
        http.close()


def test_the_pinned_certificate_is_enough(ours: Served) -> None:
    """Whoever signed it: a company's own hub has one that no system knows."""
    with pytest.raises(NeedsUser, match="does not trust"):
        ask("", ours.url)
    assert ask(fingerprint(ours.url), ours.url) == b"here"


def test_any_other_is_refused_before_a_byte_is_sent(ours: Served) -> None:
    with pytest.raises(NeedsUser, match="another certificate"):
        ask("ab" * 32, ours.url)
    assert ours.seen == []


def test_one_that_is_changed_meanwhile_is_refused(ours: Served, tmp_path: Path) -> None:
    known = fingerprint(ours.url)
    with (
        serving(*certificate(tmp_path, "theirs")) as theirs,
        pytest.raises(NeedsUser, match="another certificate"),
    ):
        ask(known, theirs.url)


def test_a_pin_wants_tls(ours: Served) -> None:
    with pytest.raises(NeedsUser, match="https"):
        ask("ab" * 32, ours.url.replace("https", "http"))


def test_the_fingerprint_is_the_leafs(ours: Served) -> None:
    from hashlib import sha256

    port = int(ours.url.rpartition(":")[2])
    pem = ssl.get_server_certificate(("127.0.0.1", port))
    assert fingerprint(ours.url) == sha256(ssl.PEM_cert_to_DER_cert(pem)).hexdigest()
    assert fingerprint("http://127.0.0.1:1") == ""


def test_nobody_there_or_no_tls() -> None:
    with socket.create_server(("127.0.0.1", 0)) as door:
        url = f"https://127.0.0.1:{door.getsockname()[1]}"
        with pytest.raises(TryLater):
            fingerprint(url, 0.2)


@pytest.mark.parametrize("text", ["AB:" * 31 + "ab", "ab" * 32, " ".join(["AB"] * 32)])
def test_a_fingerprint_as_people_write_it(text: str) -> None:
    assert normal(text) == "ab" * 32


@pytest.mark.parametrize("text", ["ab", "xy" * 32, "ab" * 33])
def test_what_is_no_fingerprint(text: str) -> None:
    with pytest.raises(BadInput):
        normal(text)
