"""Signing in through a real OpenID provider (oidc-provider): code with PKCE, device code, and the second verification."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from assistant.hub.access.oidc import Provider
from assistant.hub.problems import Forbidden, Invalid, NeedsVerification, NotSignedIn, Unavailable
from assistant.hub.services import oidc, people, signin, verify
from assistant.hub.store import access
from assistant.system.clock import HeldClock
from tests.servers.oidc import CALLBACK, Browser, oidc_provider

from .conftest import BOTH, act

pytestmark = pytest.mark.server
SECRET = "made-up secret: a/b+c"


@pytest.fixture(scope="module")
def idp(tmp_path_factory):
    with oidc_provider(tmp_path_factory.mktemp("idp")) as running:
        yield running


@pytest.fixture
def clock():
    return HeldClock(datetime.now(UTC))  # the provider reads the computer's


@pytest.fixture
def browser():
    opened = Browser()
    yield opened
    opened.close()


@pytest.fixture
def ours(hub, idp):
    return use(hub, Provider(idp.issuer, "hub", CALLBACK, SECRET))


def use(hub, provider: Provider):
    with hub.database.begin() as db:
        given = verify.grant(db, act("judy"), verify.SETTINGS, "totp", hub.clock.now())
    oidc.configure(hub, act("judy", given), provider)
    return hub


def came_back(hub, browser, started, login):
    sent = browser.sign_in(started.url, login)
    return oidc.callback(hub, sent["state"], sent["code"], started.browser, sent.get("iss", ""))


def test_a_person_signs_in_by_a_verified_address_and_is_bound(ours, browser):
    welcome = came_back(ours, browser, oidc.start(ours), "eve@company.test")
    assert (welcome.kind, welcome.actor.person, welcome.actor.origin) == ("session", "eve", "admin")
    with ours.database.read() as db:
        assert access.bound(db, oidc.provider(ours).issuer, "eve@company.test") == "eve"


def test_a_public_client_shows_only_its_verifier(hub, idp, browser):
    use(hub, Provider(idp.issuer, "public", CALLBACK))
    assert came_back(hub, browser, oidc.start(hub), "eve@company.test").actor.person == "eve"


def test_a_desktop_gets_a_code_for_its_own_token(ours, browser):
    started = oidc.start(ours, loopback="http://127.0.0.1:4321/done")
    welcome = came_back(ours, browser, started, "eve@company.test")
    assert (welcome.kind, welcome.loopback) == ("device", "http://127.0.0.1:4321/done")
    assert signin.who(ours, signin.redeem(ours, welcome.code, "laptop")).person == "eve"


@pytest.mark.parametrize(
    "login",
    ["stranger@company.test", "unverified-eve@company.test", "unverified-judy@company.test"],
)
def test_nobody_comes_in_by_an_address_that_is_unknown_or_unverified(ours, browser, login):
    with pytest.raises(Forbidden):
        came_back(ours, browser, oidc.start(ours), login)


def test_who_left_does_not_come_in_again(ours, browser):
    came_back(ours, browser, oidc.start(ours), "eve@company.test")
    people.apply(
        ours, act("carol"), b"number,name,email,active\nE005,Eve Lau,eve@company.test,no\n"
    )
    with pytest.raises(Forbidden):
        came_back(ours, browser, oidc.start(ours), "eve@company.test")


def test_another_subject_with_the_same_address_is_not_let_in(ours, browser):
    with ours.database.begin() as db:
        access.bind(db, oidc.provider(ours).issuer, "somebody else", "eve", ours.clock.now())
    with pytest.raises(Forbidden):
        came_back(ours, browser, oidc.start(ours), "eve@company.test")


def test_a_state_is_good_once_in_the_browser_that_began(ours, browser):
    started = oidc.start(ours)
    sent = browser.sign_in(started.url, "eve@company.test")
    with pytest.raises(NotSignedIn):
        oidc.callback(ours, sent["state"], sent["code"], "another browser")
    with pytest.raises(NotSignedIn):
        oidc.callback(ours, sent["state"], sent["code"], started.browser)
    with pytest.raises(NotSignedIn):
        oidc.callback(ours, "made up", sent["code"], started.browser)


def test_a_code_of_one_attempt_does_not_serve_another(ours, browser):
    mine, stolen = oidc.start(ours), oidc.start(ours)
    code = browser.sign_in(stolen.url, "judy@company.test")["code"]
    state = parse_qs(urlsplit(mine.url).query)["state"][0]
    with pytest.raises(NotSignedIn):
        oidc.callback(ours, state, code, mine.browser)


def test_another_issuers_answer_and_an_old_attempt_are_refused(ours, browser, clock):
    started = oidc.start(ours)
    sent = browser.sign_in(started.url, "eve@company.test")
    with pytest.raises(NotSignedIn):
        oidc.callback(
            ours, sent["state"], sent["code"], started.browser, "https://evil.example.com"
        )
    late = oidc.start(ours)
    sent = browser.sign_in(late.url, "eve@company.test")
    clock.move(timedelta(minutes=10))
    with pytest.raises(NotSignedIn):
        oidc.callback(ours, sent["state"], sent["code"], late.browser)


def test_a_provider_that_was_changed_meanwhile_gets_no_code(ours, browser):
    """The answer of one provider is never shown to another one."""
    started = oidc.start(ours)
    sent = browser.sign_in(started.url, "eve@company.test")
    use(ours, Provider("https://other.example.com", "hub", CALLBACK, SECRET))
    with pytest.raises(NotSignedIn):
        oidc.callback(ours, sent["state"], sent["code"], started.browser)


def test_an_id_token_for_another_clock_is_refused(ours, browser, clock):
    started = oidc.start(ours)
    sent = browser.sign_in(started.url, "eve@company.test")
    clock.put(clock.now() - timedelta(minutes=5))
    with pytest.raises(NotSignedIn):
        oidc.callback(ours, sent["state"], sent["code"], started.browser)


def test_a_second_verification_is_a_new_sign_in_for_one_purpose(ours, browser, clock):
    came_back(ours, browser, oidc.start(ours), "ben@company.test")
    started = oidc.start(ours, actor=act("ben"), purpose="approve:t1:abc")
    asked = parse_qs(urlsplit(started.url).query)
    assert (asked["max_age"], asked["prompt"]) == (["0"], ["login"])
    welcome = came_back(ours, browser, started, "ben@company.test")
    assert welcome.kind == "verify"
    with ours.database.begin() as db:
        assert verify.spend(db, welcome.verification, "ben", "approve:t1:abc", clock.now())
    with pytest.raises(NeedsVerification), ours.database.begin() as db:
        verify.spend(db, welcome.verification, "ben", "approve:t1:abc", clock.now())


def test_a_second_verification_by_somebody_else_is_none(ours, browser):
    started = oidc.start(ours, actor=act("ben"), purpose="approve:t1:abc")
    with pytest.raises(Forbidden):
        came_back(ours, browser, started, "eve@company.test")


def test_a_sign_in_that_was_not_fresh_verifies_nothing(ours, browser, clock):
    """The provider is asked as if for a session (its old sign-in serves), the hub counts it as a verification."""
    came_back(ours, browser, oidc.start(ours), "ben@company.test")
    clock.move(timedelta(minutes=2))
    started = oidc.start(ours, actor=act("ben"), purpose="approve:t1:abc")
    stale = started.url.replace("max_age=0", "max_age=3600").replace("prompt=login", "prompt=none")
    with pytest.raises(Forbidden) as told:
        came_back(ours, browser, type(started)(stale, started.browser), "ben@company.test")
    assert told.value.code == "access.oidc_stale"


@BOTH
def test_a_machine_without_a_browser_signs_in_by_device_code(ours, browser, clock):
    machine = oidc.start_machine(ours)
    assert oidc.poll_machine(ours, machine.id, "server room") == machine.interval
    browser.allow_machine(machine.complete, "eve@company.test")
    assert isinstance(oidc.poll_machine(ours, machine.id, "server room"), int), (
        "too early: nobody is asked"
    )
    clock.move(timedelta(seconds=machine.interval))
    token = oidc.poll_machine(ours, machine.id, "server room")
    assert signin.who(ours, token).person == "eve"
    with pytest.raises(NotSignedIn):
        oidc.poll_machine(ours, machine.id, "again")


def test_the_provider_is_set_by_an_admin_who_verified_himself(hub, idp):
    wanted = Provider(idp.issuer, "hub", CALLBACK, SECRET)
    with pytest.raises(NeedsVerification):
        oidc.configure(hub, act("judy"), wanted)
    with pytest.raises(Forbidden):
        oidc.configure(hub, act("carol"), wanted)
    with pytest.raises(Invalid):
        oidc.configure(hub, act("judy"), Provider("http://idp.example.com", "hub", CALLBACK))
    with pytest.raises(Invalid):
        oidc.start(hub)
    with pytest.raises(Invalid):
        oidc.start(use(hub, wanted), loopback="http://evil.example.com/")


def test_a_provider_that_is_not_there_or_another_one_is_said_plainly(hub, idp):
    for issuer in ("http://127.0.0.1:9", idp.issuer + "/"):
        use(hub, Provider(issuer, "hub", CALLBACK))
        with pytest.raises(Unavailable):
            oidc.start(hub)
