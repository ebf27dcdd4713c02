"""Invites, device tokens, sessions: single use, kept as digests, ended at once, never guessable by trying."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from assistant.hub.access.limits import DEVICE, Limits, Rate
from assistant.hub.access.tokens import Bearer, TokenMemory
from assistant.hub.problems import Forbidden, Invalid, Missing, NotSignedIn, TooOften
from assistant.hub.services import people, sessions, signin
from assistant.hub.store.audit import trail
from assistant.hub.store.database import Database
from assistant.hub.store.people_tables import device, invite

from .conftest import BOTH, NOW, act


@BOTH
def test_an_invite_signs_one_device_in_once(hub):
    code = signin.invite(hub, act("carol"), "eve")
    token = signin.redeem(hub, code, "Eve's  laptop")
    who = signin.who(hub, token, "10.0.0.7")
    assert (who.person, who.origin, who.language) == ("eve", "api 10.0.0.7", "en")
    assert [each.name for each in signin.devices(hub, who)] == ["Eve's laptop"]
    with pytest.raises(NotSignedIn):
        signin.redeem(hub, code, "again")


def test_only_digests_are_kept_and_nothing_of_it_is_in_the_trail(hub):
    code = signin.invite(hub, act("judy"), "eve")
    token = signin.redeem(hub, code, "phone")
    with hub.database.read() as db:
        rows = [str(row) for table in (invite, device) for row in db.execute(select(table))]
        rows += [str(link) for link in trail(db, "")]
    assert len(token) > 40
    assert not any(code in row or token in row for row in rows)
    assert {"invite", "device.added"} <= {link.action for link in _links(hub)}


def _links(hub):
    with hub.database.read() as db:
        return trail(db, "")


def test_an_invite_ends_after_seven_days_and_with_a_newer_one(hub, clock):
    old = signin.invite(hub, act("judy"), "eve")
    new = signin.invite(hub, act("judy"), "eve")
    with pytest.raises(NotSignedIn):
        signin.redeem(hub, old, "phone")
    clock.move(timedelta(days=7))
    with pytest.raises(NotSignedIn):
        signin.redeem(hub, new, "phone")


def test_who_keeps_people_cannot_sign_in_as_an_admin(hub):
    with pytest.raises(Forbidden):
        signin.invite(hub, act("carol"), "judy")
    with pytest.raises(Forbidden):
        signin.invite(hub, act("eve"), "chan")
    with pytest.raises(Missing):
        signin.invite(hub, act("judy"), "nobody")
    assert signin.invite(hub, act("eve"), "eve")


@BOTH
def test_a_revoked_device_is_out_at_once_and_elsewhere_within_thirty_seconds(hub, clock):
    token = signin.redeem(hub, signin.invite(hub, act("judy"), "eve"), "phone")
    eve = signin.who(hub, token)
    other = type(hub)(
        Database(hub.database.url),
        clock,
        hub.folder,
        "UTC",
        "HKD",
        hub.wake,
        hub.seal,
        hub.announce,
    )
    assert signin.who(other, token).person == "eve"
    with pytest.raises(Missing):
        signin.revoke(hub, act("chan"), eve.device)
    signin.revoke(hub, eve, eve.device)
    with pytest.raises(NotSignedIn):
        signin.who(hub, token)
    clock.move(timedelta(seconds=30))
    with pytest.raises(NotSignedIn):
        signin.who(other, token)
    other.database.close()


@BOTH
def test_who_leaves_is_signed_out_everywhere(hub):
    token = signin.redeem(hub, signin.invite(hub, act("judy"), "eve"), "phone")
    cookie = sessions.open_session(hub, signin.who(hub, token)).cookie
    people.apply(hub, act("carol"), b"number,name,email,active\nE005,Eve Lau,eve@company.test,no\n")
    for attempt in (lambda: signin.who(hub, token), lambda: sessions.visit(hub, cookie)):
        with pytest.raises(NotSignedIn):
            attempt()


@BOTH
def test_a_new_hub_prints_an_invite_until_its_admin_has_come(empty_hub):
    first, second = signin.first_admin(empty_hub), signin.first_admin(empty_hub)
    assert len({first, second, ""}) == 3
    who = signin.redeem_as(empty_hub, second)
    assert (
        sessions.visit(empty_hub, sessions.open_session(empty_hub, who).cookie).actor.person
        == who.person
    )
    with empty_hub.database.read() as db:
        assert empty_hub.allows(db, who, "write", "settings")
    assert signin.first_admin(empty_hub) == ""


@pytest.mark.parametrize("name", ["", "  ", "a\x07b"])
def test_a_device_needs_a_name_and_the_invite_is_not_lost(hub, name):
    code = signin.invite(hub, act("judy"), "eve")
    with pytest.raises(Invalid):
        signin.redeem(hub, code, name)
    assert signin.redeem(hub, code, "phone")


def test_a_session_ends_when_idle_and_after_twelve_hours(hub, clock):
    opened = sessions.open_session(hub, act("judy"))
    for _ in range(25):
        clock.move(timedelta(minutes=28))
        visit = sessions.visit(hub, opened.cookie)
    clock.move(timedelta(minutes=28))
    with pytest.raises(NotSignedIn):
        sessions.visit(hub, opened.cookie)
    idle = sessions.open_session(hub, act("judy"))
    clock.move(timedelta(minutes=30))
    with pytest.raises(NotSignedIn):
        sessions.visit(hub, idle.cookie)
    assert visit.actor.person == "judy"


def test_a_form_needs_its_sessions_own_token(hub):
    opened, other = (sessions.open_session(hub, act("judy")) for _ in range(2))
    visit = sessions.visit(hub, opened.cookie)
    sessions.check_csrf(visit, opened.csrf)
    for wrong in (other.csrf, "", "é"):
        with pytest.raises(Forbidden):
            sessions.check_csrf(visit, wrong)
    sessions.sign_out(hub, opened.cookie)
    with pytest.raises(NotSignedIn):
        sessions.visit(hub, opened.cookie)


def test_trying_codes_and_tokens_is_slowed_by_address(hub):
    for attempt in (
        lambda: signin.redeem(hub, "guess", "phone", "10.0.0.9"),
        lambda: signin.who(hub, "guess", "10.0.0.8"),
    ):
        for _ in range(10):
            with pytest.raises(NotSignedIn):
                attempt()
        with pytest.raises(TooOften) as told:
            attempt()
        assert told.value.values["after"] == 10


def test_a_bucket_fills_again_and_the_oldest_are_forgotten():
    limits, rate = Limits(), Rate(2, 0.5)
    for _ in range(2):
        limits.take("a", rate, 0.0)
    with pytest.raises(TooOften) as told:
        limits.take("a", rate, 1.0)
    assert told.value.values["after"] == 1
    limits.take("a", rate, 2.0)
    for number in range(20_001):
        limits.take(f"b{number}", DEVICE, 2.0)
    assert len(limits._buckets) == 20_000


def test_a_look_up_that_began_before_a_revocation_is_not_remembered():
    """Else a token that was revoked between its row's reading and its keeping would be good for 30 s more."""
    memory = TokenMemory()
    begun = memory.round
    memory.forget()
    memory.put("key", Bearer("eve", "phone"), NOW, begun)
    assert memory.get("key", NOW) is None
    memory.put("key", Bearer("eve", "phone"), NOW, memory.round)
    assert memory.get("key", NOW)
