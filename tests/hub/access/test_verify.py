"""H-18, A-24: second verification. A code is good once, for one purpose, for five minutes, inside the press's transaction."""

from __future__ import annotations

import contextlib
from datetime import timedelta
from threading import Thread

import pyotp
import pytest
from sqlalchemy import text

from assistant.hub.access import totp
from assistant.hub.access.totp import Passkey, passkey
from assistant.hub.problems import Forbidden, Invalid, NeedsVerification, TooOften, Unavailable
from assistant.hub.services import verify

from .conftest import BOTH, NOW, act

PURPOSE = verify.purpose("approve", "t1", "ab" * 32)


def enrol(hub, person: str = "ben") -> tuple[str, tuple[str, ...]]:
    offer = verify.begin(hub, act(person))
    codes = verify.confirm(hub, act(person), offer.id, code(offer.secret, hub))
    hub.clock.move(timedelta(seconds=30))
    return offer.secret, codes


def code(secret: str, hub) -> str:
    return pyotp.TOTP(secret).at(hub.clock.now())


def spend(hub, given: str, person: str = "ben", purpose: str = PURPOSE):
    with hub.database.begin() as db:
        return verify.spend(db, given, person, purpose, hub.clock.now())


def test_a_verification_is_good_once(hub):
    secret, _ = enrol(hub)
    given = verify.verify(hub, act("ben"), PURPOSE, code(secret, hub))
    assert spend(hub, given) == hub.clock.now()
    with pytest.raises(NeedsVerification):
        spend(hub, given)


def test_it_is_bound_to_person_task_action_and_data_and_ends(hub, clock):
    secret, _ = enrol(hub)
    given = verify.verify(hub, act("ben"), PURPOSE, code(secret, hub))
    for person, purpose in (
        ("ada", PURPOSE),
        ("ben", PURPOSE.replace("approve", "reject")),
        ("ben", PURPOSE.replace("t1", "t2")),
        ("ben", PURPOSE.replace("ab", "cd")),
    ):
        with pytest.raises(NeedsVerification):
            spend(hub, given, person, purpose)
    clock.move(timedelta(minutes=5))
    with pytest.raises(NeedsVerification):
        spend(hub, given)


def test_a_press_that_is_rolled_back_has_not_spent_it(hub):
    secret, _ = enrol(hub)
    given = verify.verify(hub, act("ben"), PURPOSE, code(secret, hub))
    with pytest.raises(ZeroDivisionError), hub.database.begin() as db:
        verify.spend(db, given, "ben", PURPOSE, hub.clock.now())
        1 / 0  # noqa: B018 - the fault
    assert spend(hub, given)


@BOTH
def test_of_two_presses_at_once_one_gets_it(hub):
    secret, _ = enrol(hub)
    given = verify.verify(hub, act("ben"), PURPOSE, code(secret, hub))
    won = []

    def press() -> None:
        with contextlib.suppress(NeedsVerification):
            won.append(spend(hub, given))

    threads = [Thread(target=press) for _ in range(6)]
    [each.start() for each in threads]
    [each.join() for each in threads]
    assert len(won) == 1


def test_a_code_cannot_be_used_twice_nor_an_older_one_after_it(hub):
    secret, _ = enrol(hub)
    now = code(secret, hub)
    earlier = pyotp.TOTP(secret).at(hub.clock.now() - timedelta(seconds=30))
    assert verify.verify(hub, act("ben"), PURPOSE, now)
    for used in (now, earlier):
        with pytest.raises(Invalid):
            verify.verify(hub, act("ben"), PURPOSE, used)


@BOTH
def test_after_five_wrong_codes_even_the_right_one_waits(hub, clock):
    secret, _ = enrol(hub)
    for left in (4, 3, 2, 1, 0):
        with pytest.raises(Invalid) as told:
            verify.verify(hub, act("ben"), PURPOSE, "not one")
        assert told.value.values["left"] == left
    with pytest.raises(TooOften):
        verify.verify(hub, act("ben"), PURPOSE, code(secret, hub))
    clock.move(timedelta(minutes=15))
    assert verify.verify(hub, act("ben"), PURPOSE, code(secret, hub))


def test_a_recovery_code_is_good_once_and_kept_as_a_digest(hub):
    _, codes = enrol(hub)
    assert verify.verify(hub, act("ben"), PURPOSE, codes[3].upper().replace("-", " "))
    with pytest.raises(Invalid):
        verify.verify(hub, act("ben"), PURPOSE, codes[3])
    assert verify.methods(hub, "ben") == {"recovery": 9, "totp": 1}
    with hub.database.read() as db:
        rows = str(db.execute(text("select * from factor")).all())
    assert not any(each in rows or totp.tidy(each) in rows for each in codes)


@BOTH
def test_a_stolen_token_cannot_put_another_factor_in_the_place_of_mine(hub):
    secret, _ = enrol(hub)
    with pytest.raises(NeedsVerification):
        verify.begin(hub, act("ben"))
    given = verify.verify(hub, act("ben"), verify.FACTORS, code(secret, hub))
    offer = verify.begin(hub, act("ben", given))
    hub.clock.move(timedelta(seconds=30))
    assert verify.verify(hub, act("ben"), PURPOSE, code(secret, hub)), (
        "the old one holds until then"
    )
    verify.confirm(hub, act("ben"), offer.id, code(offer.secret, hub))
    hub.clock.move(timedelta(seconds=30))
    with pytest.raises(Invalid):
        verify.verify(hub, act("ben"), PURPOSE, code(secret, hub))
    assert verify.methods(hub, "ben") == {"recovery": 10, "totp": 1}


def test_without_a_factor_nothing_can_be_verified_and_an_admin_may_reset_one(hub):
    with pytest.raises(Invalid):
        verify.verify(hub, act("ben"), PURPOSE, "123456")
    enrol(hub)
    with pytest.raises(Forbidden):
        verify.reset(hub, act("carol"), "ben")
    verify.reset(hub, act("judy"), "ben")
    assert verify.methods(hub, "ben") == {}
    assert verify.begin(hub, act("ben"))


def test_the_secret_lies_sealed_and_another_hubs_key_does_not_open_it(hub, tmp_path):
    secret, _ = enrol(hub)
    with hub.database.read() as db:
        sealed = db.execute(text("select sealed from factor where kind = 'totp'")).scalar_one()
    assert secret not in sealed
    assert hub.seal.open(sealed) == secret
    with pytest.raises(Unavailable):
        type(hub.seal)(tmp_path / "other").open(sealed)
    assert (tmp_path / "seal.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("purpose", ["", "Approve:t1", "a:b:c:d:e", "a b", "a:" + "x" * 100])
def test_a_purpose_that_is_none_is_refused(hub, purpose):
    with pytest.raises(Invalid):
        verify.verify(hub, act("ben"), purpose, "123456")


def test_a_telephone_may_be_half_a_minute_off_and_no_more():
    secret = totp.new_secret()
    maker = pyotp.TOTP(secret)
    codes = {shift: maker.at(NOW + timedelta(seconds=30 * shift)) for shift in (-1, 0, 1, 3)}
    for shift in (-1, 0, 1):
        assert totp.step_of(secret, codes[shift], NOW) == int(NOW.timestamp()) // 30 + shift
    assert totp.step_of(secret, codes[3], NOW) is None
    assert totp.step_of(secret, "１２３４５６", NOW) is None
    assert totp.step_of(secret, f" {maker.at(NOW)[:3]} {maker.at(NOW)[3:]}", NOW) is not None


def test_the_values_of_rfc_6238_hold():
    from base64 import b32encode
    from datetime import UTC, datetime

    secret = b32encode(b"12345678901234567890").decode()
    for seconds, wanted in ((59, "287082"), (1111111109, "081804"), (20000000000, "353130")):
        at = datetime.fromtimestamp(seconds, UTC)
        assert totp.step_of(secret, wanted, at) == seconds // 30


def test_a_passkey_is_kept_as_text_and_read_again():
    kept = Passkey("credential", "cose key", 7, "hub.example.com", "Yubi")
    assert passkey(kept.text()) == kept
