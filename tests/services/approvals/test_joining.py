"""Signing in at a hub: an invite, the browser by way of a real OpenID provider, a code typed elsewhere."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import pytest

from assistant.app import Sundown
from assistant.hub.access.oidc import Provider
from assistant.hub.door import Door as Door_
from assistant.hub.services import oidc, signin, verify
from assistant.hub.services.context import Actor
from assistant.model.errors import BadInput, NeedsUser, NotFound, Refused
from assistant.services.approvals import joining
from assistant.system.loopback import Door
from tests.connectors.hubs import hub_in
from tests.hub.api.served import Served
from tests.hub.wire import PLAIN
from tests.servers.oidc import CALLBACK, Browser, Idp, oidc_provider
from tests.system.test_http_pin import certificate


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


def invite(served: Served, person: str = "eve") -> str:
    return signin.invite(served.hub, Actor(person), person)


def token(app: Sundown, account_id: str) -> str:
    return app.core.vault.get(account_id)


def test_an_invite_becomes_an_account_with_a_token_in_the_vault(
    app: Sundown, served: Served
) -> None:
    account = app.join_hub(f" {served.url}/join#{invite(served)}\n")
    assert (account.kind, account.url, account.username) == ("hub", served.url, "Eve Lau")
    assert account.name == served.url.partition("://")[2]
    assert signin.who(served.hub, token(app, account.id)).person == "eve"
    names = [each.name for each in signin.devices(served.hub, Actor("eve"))]
    assert names[0].startswith("Sundown, ")
    raw = (app.core.home / "sundown.db").read_bytes()
    assert token(app, account.id).encode() not in raw


def test_another_person_at_the_same_hub_gets_a_number(app: Sundown, served: Served) -> None:
    names = [app.join_hub(f"{served.url} {invite(served, who)}").name for who in ("eve", "dan")]
    assert names[1] == f"{names[0]} 2"


def test_who_signs_in_again_goes_on_with_his_account(app: Sundown, served: Served) -> None:
    """A token that was revoked is replaced; nothing that is known of the account is lost."""
    first = app.join_hub(f"{served.url} {invite(served)}")
    old = token(app, first.id)
    assert app.join_hub(f"{served.url} {invite(served)}").id == first.id
    assert token(app, first.id) != old
    assert len(app.accounts()) == 2


def test_a_name_that_is_taken_is_told_before_the_code_is_used(app: Sundown, served: Served) -> None:
    code = invite(served)
    with pytest.raises(BadInput, match="already"):
        app.join_hub(f"{served.url}/join#{code}", "On this computer")
    assert app.join_hub(f"{served.url}/join#{code}", "Company").name == "Company"


def test_an_invite_is_good_once(app: Sundown, served: Served) -> None:
    link = f"{served.url}/join#{invite(served)}"
    app.join_hub(link)
    with pytest.raises(Refused, match="invite"):
        app.join_hub(link)


@pytest.mark.parametrize(
    "text",
    ["", "https://hub.example.com", "#code-code", "hello there you", "https://h.example/join#x"],
)
def test_what_is_no_invite(app: Sundown, text: str) -> None:
    with pytest.raises(BadInput, match="no invite"):
        app.join_hub(text)
    assert len(app.accounts()) == 1


@pytest.fixture(scope="module")
def idp(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Idp]:
    with oidc_provider(tmp_path_factory.mktemp("idp")) as running:
        yield running


@pytest.fixture
def company(served: Served, idp: Idp) -> Served:
    """The hub, with the provider set up."""
    with served.hub.database.begin() as db:
        given = verify.grant(db, Actor("judy"), verify.SETTINGS, "totp", served.hub.clock.now())
    provider = Provider(idp.issuer, "hub", CALLBACK, "made-up secret: a/b+c")
    oidc.configure(served.hub, Actor("judy", verification=given), provider)
    return served


class Person:
    """Sits at a browser: opens the page that the program shows, signs in, and follows where he is sent."""

    def __init__(self, login: str) -> None:
        self.login, self.page, self.threads = login, "", list[threading.Thread]()

    def open(self, address: str) -> None:
        thread = threading.Thread(target=self._sign_in, args=(address,))
        self.threads.append(thread)
        thread.start()

    def _sign_in(self, address: str) -> None:
        started = httpx.get(address, verify=PLAIN)
        browser = Browser()
        try:
            sent = browser.sign_in(started.headers["location"], self.login)
        finally:
            browser.close()
        hub = address.partition("/v1/")[0]
        back = httpx.get(
            f"{hub}/v1/auth/oidc/callback", params=sent, cookies=started.cookies, verify=PLAIN
        )
        port = urlsplit(back.headers["location"]).port
        httpx.get(f"http://127.0.0.1:{port}/favicon.ico", verify=PLAIN)
        self.page = httpx.get(back.headers["location"], verify=PLAIN).text

    def done(self) -> None:
        for each in self.threads:
            each.join(30)


@pytest.mark.server
def test_through_the_browser_and_back_to_the_loopback(app: Sundown, company: Served) -> None:
    """RFC 8252: no window of ours sees the password."""
    app.set_setting("language", "zh_HK")
    person = Person("eve@company.test")
    account = app.sign_in_hub(company.url, person.open, "Company")
    person.done()
    assert account.username == "Eve Lau"
    assert signin.who(company.hub, token(app, account.id)).person == "eve"
    assert "你可以關閉此視窗" in person.page


@pytest.mark.server
def test_by_a_code_that_is_typed_elsewhere(app: Sundown, company: Served) -> None:
    """RFC 8628, for a machine without a browser."""
    browser, shown = Browser(), list[joining.Shown]()

    def tell(what: joining.Shown) -> None:
        shown.append(what)
        browser.allow_machine(what.complete, "eve@company.test")

    account = app.sign_in_hub_by_code(company.url, tell, "Headless")
    browser.close()
    assert account.username == "Eve Lau"
    assert shown[0].code


def test_who_gives_up_is_not_waited_for(app: Sundown, served: Served) -> None:
    opened: list[str] = []
    with pytest.raises(Refused, match="not finished"):
        app.sign_in_hub(served.url, opened.append, ended=lambda: bool(opened))
    back = unquote(parse_qs(urlsplit(opened[0]).query)["loopback"][0])
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", urlsplit(back).port or 0), 1).close()
    assert len(app.accounts()) == 1


def test_a_hub_without_a_provider_says_so(app: Sundown, served: Served) -> None:
    with hub_in(app.core.home / "other") as bare, pytest.raises((Refused, NotFound)):
        app.sign_in_hub_by_code(bare.url, lambda _: None)


def test_a_program_that_keeps_the_door_busy_does_not_keep_the_user() -> None:
    """Any program on this machine may connect, and say its request byte by byte."""
    door, given_up = Door(), threading.Event()
    thread = threading.Thread(target=door.code, args=("en", given_up.is_set))
    thread.start()
    with socket.create_connection(("127.0.0.1", urlsplit(door.address).port or 0)) as line:
        line.sendall(b"GET")
        given_up.set()
        with contextlib.suppress(OSError):
            for _ in range(100):
                line.sendall(b"x")
                thread.join(0.1)
        thread.join(0)
    assert not thread.is_alive()
    door.close()


def test_only_the_browser_that_was_sent_gets_in() -> None:
    """A stranger's request to the port is answered with nothing, and the door stays open for the right one."""
    door = Door()
    got: list[str] = []
    thread = threading.Thread(target=lambda: got.append(door.code("en", lambda: bool(got))))
    thread.start()
    root = door.address.rpartition("/")[0]
    assert httpx.get(f"{root}/?code=stolen", verify=PLAIN).status_code == 404
    assert httpx.post(f"{door.address}?code=stolen", verify=PLAIN).status_code == 404
    assert httpx.get(f"{door.address}?code=a&code=b", verify=PLAIN).status_code == 404
    socket.create_connection(("127.0.0.1", urlsplit(root).port or 0)).close()
    page = httpx.get(f"{door.address}?code=right", verify=PLAIN)
    thread.join(10)
    door.close()
    assert got == ["right"]
    assert "right" not in page.text
    assert page.headers["referrer-policy"] == "no-referrer"


def test_a_pinned_hub_is_joined_and_no_other(app: Sundown, tmp_path: Path) -> None:
    """A company's own certificate, which no system knows: its fingerprint is looked at once and holds from then on."""
    ours, theirs = (Door_(port=0, **_pair(tmp_path, name)) for name in ("ours", "theirs"))
    with hub_in(tmp_path / "hub", ours) as served, hub_in(tmp_path / "other", theirs) as other:
        link = f"{served.url}/join#{invite(served, 'dan')}"
        with pytest.raises(NeedsUser, match="does not trust"):
            app.join_hub(link)
        pin = app.hub_fingerprint(link)
        with pytest.raises(NeedsUser, match="another certificate"):
            app.join_hub(f"{other.url}/join#{invite(other, 'dan')}", pin=pin)
        account = app.join_hub(link, pin=pin)
        assert account.option("pin") == pin
        [report] = app.sync(account.name)
        assert report.error == ""


def _pair(folder: Path, name: str) -> dict[str, Path]:
    cert, key = certificate(folder, name)
    return {"cert": cert, "key": key}
