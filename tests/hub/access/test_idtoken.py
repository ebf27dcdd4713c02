"""An ID token is believed only with the provider's signature, for us, now, and for this attempt (OpenID Core 3.1.3.7)."""

from __future__ import annotations

import base64
import hmac
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import RSAKey

from assistant.hub.access import oidc
from assistant.hub.access.oidc import Provider
from assistant.hub.problems import Forbidden, Invalid, NotSignedIn

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
OURS = Provider("https://id.company.test", "hub", "https://hub.company.test/v1/auth/callback")
KEY, OTHER = (RSAKey.generate_key(2048, {"kid": "k1"}) for _ in range(2))
KEYS = {"keys": [KEY.as_dict(private=False)]}
SECONDS = int(NOW.timestamp())
GOOD = {
    "iss": OURS.issuer,
    "aud": "hub",
    "sub": "s1",
    "exp": SECONDS + 300,
    "iat": SECONDS,
    "nonce": "n1",
}


def token(key=KEY, header=None, **changed) -> str:
    claims = {name: value for name, value in {**GOOD, **changed}.items() if value is not None}
    return jwt.encode(header or {"alg": "RS256", "kid": "k1"}, claims, key)


def text_of(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def test_a_good_one_is_believed():
    found = oidc.claims(
        OURS,
        token(email="Eve@Company.test", email_verified=True, auth_time=SECONDS),
        KEYS,
        "n1",
        NOW,
    )
    who = oidc.subject(OURS, found)
    assert (who.subject, who.email, who.auth_time) == ("s1", "eve@company.test", NOW)


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://evil.test"}, {"aud": "other"}, {"aud": ["hub", "other"]}, {"azp": "other"}, {"sub": None}, {"sub": ""},
        {"exp": SECONDS - 61}, {"exp": None}, {"iat": SECONDS + 3600}, {"iat": None}, {"nonce": "n2"}, {"nonce": None},
        {"nbf": SECONDS + 3600},
    ],
)  # fmt: skip
def test_another_claim_and_it_is_not(changed):
    with pytest.raises(NotSignedIn):
        oidc.claims(OURS, token(**changed), KEYS, "n1", NOW)


def test_another_signature_and_it_is_not():
    head, body, sign = token().split(".")
    forged = text_of(json.dumps({**GOOD, "sub": "judy"}).encode())
    none = text_of(b'{"alg":"none"}')
    confused = (
        text_of(b'{"alg":"HS256","kid":"k1"}') + "." + body
    )  # the old one: the public key as an HMAC's
    mac = hmac.digest(KEY.as_pem(private=False), confused.encode(), "sha256")
    for bad in (
        token(OTHER), f"{head}.{forged}.{sign}", f"{none}.{body}.", f"{head}.{body}", "", "a.b.c",
        f"{confused}.{text_of(mac)}",
    ):  # fmt: skip
        with pytest.raises(NotSignedIn):
            oidc.claims(OURS, bad, KEYS, "n1", NOW)


@pytest.mark.parametrize("verified", [False, None, "true", 1])
def test_an_address_counts_only_when_it_is_verified(verified):
    assert (
        oidc.subject(
            OURS, {"sub": "s", "email": "eve@company.test", "email_verified": verified}
        ).email
        == ""
    )


@pytest.mark.parametrize("age", [None, 400, -200])
def test_a_verification_needs_a_sign_in_of_this_attempt(age):
    claims = {"sub": "s"} if age is None else {"sub": "s", "auth_time": SECONDS - age}
    with pytest.raises(Forbidden):
        oidc.check_fresh(oidc.subject(OURS, claims), NOW - timedelta(seconds=30), NOW)


def test_the_address_asks_with_pkce_state_and_nonce():
    made = oidc.new_secrets()
    asked = parse_qs(
        urlsplit(oidc.authorize_url(OURS, "https://id.company.test/auth", made, fresh=False)).query
    )
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["code_challenge"] != [made.verifier]
    assert (asked["state"], asked["nonce"], asked["scope"]) == (
        [made.state],
        [made.nonce],
        ["openid email"],
    )
    assert (
        oidc.challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
        == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
    )


@pytest.mark.parametrize(
    "url",
    [
        "http://id.company.test",
        "ftp://x",
        "https://u:p@x",
        "https://",
        "//x",
        "http://[::1",
        "https://x#f",
        "https://x:99999",
    ],
)
def test_addresses_that_are_refused(url):
    with pytest.raises(Invalid):
        oidc.check_address(url)


def test_a_key_of_a_kind_that_is_not_known_here_stops_no_other():
    """RFC 7517, 5: what is not understood in a set is passed over."""
    strange = [
        {"kty": "EC", "crv": "brainpoolP256r1", "kid": "k2", "x": "AA", "y": "AA"},
        {"kty": "AKP", "alg": "ML-DSA-44", "kid": "k3", "pub": "AA"},
        {"kid": "k4"},
    ]
    found = oidc.claims(OURS, token(), {"keys": [*strange, *KEYS["keys"]]}, "n1", NOW)
    assert found["sub"] == "s1"
    with pytest.raises(NotSignedIn):
        oidc.claims(OURS, token(), {"keys": strange}, "n1", NOW)
