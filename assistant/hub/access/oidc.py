"""OpenID Connect as values: the provider, the address to send a browser to, the ID token's checks. No network."""

from __future__ import annotations

import base64
import hashlib
import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlencode, urlsplit

from assistant.hub.problems import Forbidden, Invalid, NotSignedIn
from assistant.model.value import dataclass

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
LEEWAY = 60  # seconds by which the provider's clock may differ
OLDEST_SIGN_IN = timedelta(minutes=5)  # of a second verification
_LOOPBACK = ("127.0.0.1", "::1", "localhost")
DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"  # RFC 8628, 3.4


@dataclass(frozen=True, slots=True)
class Provider:
    """What the company set: the issuer, our client there, and the hub's callback as registered with it.

    `secret` is "" for a public client. `scopes` without openid and email, which are always asked for.
    """

    issuer: str
    client_id: str
    redirect: str
    secret: str = ""
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a provider says has signed in. `email` is "" unless verified, in small letters; `auth_time` UTC or None."""

    issuer: str
    subject: str
    email: str
    auth_time: datetime | None


@dataclass(frozen=True, slots=True)
class Secrets:
    """The three values of one attempt: RFC 7636 (verifier), RFC 6749, 10.12 (state), OpenID Core 3.1.2.1 (nonce)."""

    verifier: str
    state: str
    nonce: str


def new_secrets() -> Secrets:
    """Fresh random ones, 256 bits each."""
    return Secrets(*(secrets.token_urlsafe(32) for _ in range(3)))


def challenge(verifier: str) -> str:
    """S256 of RFC 7636, 4.2."""
    return (
        base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
    )


def authorize_url(provider: Provider, endpoint: str, made: Secrets, *, fresh: bool) -> str:
    """Where to send the browser. `fresh` asks for a new sign-in, whatever session the provider has (max_age=0)."""
    asked = {
        "response_type": "code",
        "client_id": provider.client_id,
        "redirect_uri": provider.redirect,
        "scope": scope(provider),
        "state": made.state,
        "nonce": made.nonce,
        "code_challenge": challenge(made.verifier),
        "code_challenge_method": "S256",
    }
    if fresh:
        asked |= {"max_age": "0", "prompt": "login"}
    return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(asked)}"


def scope(provider: Provider) -> str:
    """The scopes, space-separated."""
    return " ".join(dict.fromkeys(("openid", "email", *provider.scopes)))


def claims(
    provider: Provider, id_token: str, keys: Mapping[str, Any], nonce: str, now: datetime
) -> dict[str, Any]:
    """The claims of an ID token that holds (OpenID Core 3.1.3.7): signature, issuer, audience, times, nonce.

    `keys` is the provider's JWK set; `nonce` "" for the device flow, which has none. Raises NotSignedIn.
    """
    from joserfc import jwt
    from joserfc.errors import JoseError

    try:
        token = jwt.decode(id_token, _understood(keys), algorithms=list(ALGORITHMS))
        found = dict(token.claims)
        _registry(provider, nonce, now).validate(found)
    except (JoseError, ValueError, TypeError, KeyError) as fault:
        raise NotSignedIn("access.oidc_token") from fault
    _check_audience(provider, found)
    return found


def subject(provider: Provider, found: Mapping[str, Any]) -> Subject:
    """Who the claims speak of."""
    auth_time = found.get("auth_time")
    moment = None
    if isinstance(auth_time, int | float) and not isinstance(auth_time, bool):
        moment = _instant(auth_time)
    verified = found.get("email_verified") is True
    email = str(found.get("email", "")).strip().lower() if verified else ""
    return Subject(provider.issuer, str(found["sub"]), email, moment)


def check_fresh(who: Subject, started: datetime, now: datetime) -> None:
    """Raises Forbidden unless he signed in anew for this attempt, within five minutes (OpenID Core, auth_time)."""
    leeway = timedelta(seconds=LEEWAY)
    earliest = max(started, now - OLDEST_SIGN_IN) - timedelta(seconds=1)
    if who.auth_time is None or not earliest - leeway <= who.auth_time <= now + leeway:
        raise Forbidden("access.oidc_stale")


def check_address(url: str) -> str:
    """The address, if it is https or on this machine; raises Invalid."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError as fault:
        raise Invalid("access.oidc_address") from fault
    plain_ok = parts.scheme == "http" and host in _LOOPBACK
    if not host or parts.username or parts.fragment or not (parts.scheme == "https" or plain_ok):
        raise Invalid("access.oidc_address")
    return url


def check_loopback(url: str) -> str:
    """A desktop's own listening address (RFC 8252, 7.3): http on 127.0.0.1 or ::1, any port. Raises Invalid."""
    checked = urlsplit(check_address(url))
    if checked.scheme != "http" or checked.hostname not in ("127.0.0.1", "::1") or checked.query:
        raise Invalid("access.oidc_address")
    return url


def _understood(keys: Mapping[str, Any]) -> Any:
    """The set without the keys of kinds that are not known here: they sign for others (RFC 7517, 5)."""
    from joserfc.errors import JoseError
    from joserfc.jwk import JWKRegistry, KeySet

    found = []
    for each in keys["keys"]:
        with suppress(JoseError, ValueError, TypeError, KeyError):
            found.append(JWKRegistry.import_key(each))
    return KeySet(found)


def _registry(provider: Provider, nonce: str, now: datetime) -> Any:
    from joserfc import jwt

    wanted: dict[str, Any] = {
        "iss": {"essential": True, "value": provider.issuer},
        "aud": {"essential": True, "value": provider.client_id},
        "sub": {"essential": True},
        "exp": {"essential": True},
        "iat": {"essential": True},
    }
    if nonce:
        wanted["nonce"] = {"essential": True, "value": nonce}
    return jwt.JWTClaimsRegistry(now=int(now.timestamp()), leeway=LEEWAY, **wanted)


def _check_audience(provider: Provider, found: Mapping[str, Any]) -> None:
    """A token for several audiences must name us as the one it was made for (azp)."""
    several = isinstance(found.get("aud"), list) and len(found["aud"]) > 1
    party = found.get("azp")
    if (several or party is not None) and party != provider.client_id:
        raise NotSignedIn("access.oidc_token")
    if not isinstance(found.get("sub"), str) or not found["sub"]:
        raise NotSignedIn("access.oidc_token")


def _instant(seconds: float) -> datetime | None:
    from datetime import UTC

    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return None
