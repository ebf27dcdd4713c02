"""What goes out: signed as the standard says, to places that are allowed, within a time, and what an answer means."""

from __future__ import annotations

import socket
import threading
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standardwebhooks import Webhook, WebhookVerificationError

from assistant.hub.effects import guard, outward, signing
from assistant.hub.effects.outward import Target
from assistant.hub.effects.port import Again, Never
from assistant.hub.store.columns import canonical
from tests.hub.effects.receiver import receiving

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@given(st.text(max_size=200), st.text("abcXYZ019:#~@ 陳/", min_size=1, max_size=40))
def test_the_reference_library_accepts_our_signature(text: str, key: str) -> None:
    """Rotation: receivers with either secret accept it; one with a third secret, or another body, does not."""
    old, new = signing.new_secret(), signing.new_secret()
    body = canonical({"text": text.encode("utf-8", "replace").decode()}).encode()
    sent = signing.headers([new, old], key, body, datetime.now(UTC))
    for secret in (new, old):
        assert Webhook(secret).verify(body, sent)
    for secret, said in ((signing.new_secret(), body), (new, body + b" ")):
        with pytest.raises(WebhookVerificationError):
            Webhook(secret).verify(said, sent)


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.0.9", "172.16.5.5", "100.64.0.1", "::1", "fc00::1", "fec0::1", "64:ff9b:1::7f00:1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
     "64:ff9b::7f00:1", "2002:7f00:1::", "0.0.0.0", "::", "169.254.169.254", "::ffff:169.254.169.254", "fe80::1", "fe80::1%eth0",  # noqa: S104 - it must be refused
     "224.0.0.1", "ff02::1", "255.255.255.255", "240.0.0.1", "192.0.2.1", "198.18.0.1", "not an address"],
)  # fmt: skip
def test_addresses_that_no_webhook_reaches(address: str) -> None:
    assert not guard.allowed(address, private_ok=False)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8"])
def test_addresses_of_the_internet(address: str) -> None:
    assert guard.allowed(address, private_ok=False)


@pytest.mark.parametrize(("address", "may"), [("10.1.2.3", True), ("127.0.0.1", True), ("169.254.169.254", False), ("::ffff:169.254.169.254", False), ("224.0.0.1", False), ("0.0.0.0", False)])  # fmt: skip  # noqa: S104 - it must be refused
def test_the_companys_own_network_is_a_matter_of_the_endpoint(address: str, may: bool) -> None:
    assert guard.allowed(address, private_ok=True) is may


@pytest.mark.parametrize(
    "url",
    ["http://example.com/", "ftp://example.com/", "file:///etc/passwd", "https://user:secret@example.com/", "https://", "//x", "https://x:99999/",
     "http://127.0.0.1/", "https://127.0.0.1/", "https://2130706433/", "https://0x7f.1/", "https://[::ffff:7f00:1]/", "https://localhost/", "https://x/a b\r\nc"],
)  # fmt: skip
def test_urls_that_are_refused_say_nothing_of_themselves(url: str) -> None:
    with pytest.raises((Never, Again)) as caught:
        guard.place(url, private_ok=False)
    assert "secret" not in str(caught.value)


def test_the_checked_address_is_the_one_connected_to() -> None:
    """No second look-up: the connection goes to the address that was judged, by number."""
    found = guard.place("http://localhost:81/a?b=c", private_ok=True)
    assert (found.host, found.port, found.path) == ("localhost", 81, "/a?b=c")
    assert found.address in {"127.0.0.1", "::1"}


@pytest.mark.parametrize(
    ("status", "fault"),
    [(200, None), (204, None), (302, Never), (307, Never), (400, Never), (401, Never), (404, Never), (408, Again), (410, Never), (425, Again), (429, Again), (500, Again), (503, Again)],
)  # fmt: skip
def test_what_an_answer_means(status: int, fault: type[Exception] | None) -> None:
    with receiving(signing.new_secret()) as there:
        there.answers = [(status, {"Retry-After": "7", "Location": "http://169.254.169.254/"})]
        target = Target(there.url, [there.secret], private_ok=True)
        if fault is None:
            assert outward.send(target, "k", b"{}") == status
            return
        with pytest.raises(fault) as caught:
            outward.send(target, "k", b"{}")
        assert there.seen == ["k"]
        assert isinstance(caught.value, Never) or caught.value.after == 7


@pytest.mark.parametrize(("text", "seconds"), [("120", 120), ("Mon, 02 Mar 2026 09:00:30 GMT", 30), ("Mon, 02 Mar 2026 08:00:00 GMT", 0), ("soon", 0), (None, 0)])  # fmt: skip
def test_retry_after(text: str | None, seconds: float) -> None:
    assert outward.retry_after(text, NOW) == seconds


def test_a_server_that_drips_is_cut_off() -> None:
    """One byte at a time never runs into a socket's own time-out; the whole has one."""
    server = socket.create_server(("127.0.0.1", 0))
    end = threading.Event()

    def drip() -> None:
        line, _ = server.accept()
        with line:
            while not end.wait(0.05):
                try:
                    line.send(b"H")
                except OSError:
                    return

    thread = threading.Thread(target=drip, daemon=True)
    thread.start()
    target = Target(
        f"http://127.0.0.1:{server.getsockname()[1]}/", [signing.new_secret()], private_ok=True
    )
    with pytest.raises(Again, match="in time"):
        outward.send(target, "k", b"{}", limit=0.4)
    end.set()
    thread.join()
    server.close()


def test_nobody_there_and_a_broken_secret() -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    with pytest.raises(Again, match="no connection"):
        outward.send(
            Target(f"http://127.0.0.1:{port}/", [signing.new_secret()], private_ok=True), "k", b"{}"
        )
    with pytest.raises(Never) as caught:
        outward.send(
            Target(f"http://127.0.0.1:{port}/", ["whsec_pä?"], private_ok=True), "k", b"{}"
        )
    assert "pä" not in str(caught.value)
