"""The wire to an OpenID provider: discovery, keys, tokens, device codes. Ten seconds, one megabyte, no redirects."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from urllib.parse import quote

from assistant.hub.problems import Invalid, NotSignedIn, Unavailable
from assistant.model.value import dataclass

from .oidc import DEVICE_GRANT, Provider, check_address, scope

PATIENCE = 10.0  # seconds
CAP = 1 << 20  # bytes of one reply
_KEPT_FOR = 3600.0  # seconds that discovery and keys are kept
_OFTENEST = 60.0  # seconds between two looks for a key that was not there
_OK, _WRONG = 200, 500


@dataclass(frozen=True, slots=True)
class Metadata:
    """Discovery's answer and the keys, as they were at `seconds` of the monotonic clock."""

    endpoints: Mapping[str, str]
    keys: Mapping[str, Any]
    seconds: float


@dataclass(frozen=True, slots=True)
class Waiting:
    """A device code (RFC 8628, 3.2): what the person types where, and how often we may ask (seconds)."""

    device_code: str
    user_code: str
    address: str
    complete: str
    interval: int
    expires_in: int


class Providers:
    """Documents of the providers, kept for an hour. Raises Unavailable when a provider can't be reached."""

    def __init__(self) -> None:
        self._kept: dict[str, Metadata] = {}
        self._lock = threading.Lock()

    def metadata(self, issuer: str, seconds: float) -> Metadata:
        """Endpoints and keys of this issuer."""
        kept = self._kept.get(issuer)
        if kept is not None and seconds - kept.seconds < _KEPT_FOR:
            return kept
        return self._fetch(issuer, seconds)

    def newer(self, issuer: str, seconds: float) -> Metadata:
        """The same, looked up again if the last time was a minute ago: the provider may have changed its keys."""
        kept = self._kept.get(issuer)
        if kept is not None and seconds - kept.seconds < _OFTENEST:
            return kept
        return self._fetch(issuer, seconds)

    def _fetch(self, issuer: str, seconds: float) -> Metadata:
        found = _get(issuer.rstrip("/") + "/.well-known/openid-configuration")
        if found.get("issuer") != issuer:  # OpenID Discovery 4.3
            raise Unavailable("access.oidc_provider")
        endpoints = {
            name.removesuffix("_endpoint"): check_address(str(value))
            for name, value in found.items()
            if name.endswith("_endpoint") and isinstance(value, str)
        }
        keys = _get(check_address(str(found.get("jwks_uri", ""))))
        made = Metadata(endpoints, keys, seconds)
        with self._lock:
            self._kept = {issuer: made}  # a company has one; an older one is not needed again
        return made


def tokens_for_code(
    provider: Provider, where: Metadata, code: str, verifier: str
) -> dict[str, Any]:
    """The tokens of an authorization code. Raises NotSignedIn when the provider refuses it."""
    asked = {
        "grant_type": "authorization_code",
        "code": code,
        "redirect_uri": provider.redirect,
        "code_verifier": verifier,
    }
    status, found = _post(provider, endpoint(where, "token"), asked)
    if status != _OK or not isinstance(found.get("id_token"), str):
        raise NotSignedIn("access.oidc_refused")
    return found


def userinfo(where: Metadata, access_token: str, subject: str) -> dict[str, Any]:
    """What the user info endpoint adds, if it speaks of the same subject (OpenID Core 5.3.2); {} without one."""
    address = where.endpoints.get("userinfo", "")
    if not address or not access_token:
        return {}
    found = _get(address, {"Authorization": f"Bearer {access_token}"})
    if found.get("sub") != subject:
        raise NotSignedIn("access.oidc_token")
    return found


def begin_device(provider: Provider, where: Metadata) -> Waiting:
    """Ask for a device code (RFC 8628, 3.1)."""
    asked = {"client_id": provider.client_id, "scope": scope(provider)}
    status, found = _post(provider, endpoint(where, "device_authorization"), asked)
    if status != _OK:
        raise NotSignedIn("access.oidc_refused")
    try:
        return Waiting(
            str(found["device_code"]),
            str(found["user_code"]),
            check_address(str(found["verification_uri"])),
            check_address(str(found.get("verification_uri_complete") or found["verification_uri"])),
            max(1, int(found.get("interval", 5))),
            min(1800, int(found["expires_in"])),
        )
    except (KeyError, ValueError, TypeError) as fault:
        raise Unavailable("access.oidc_provider") from fault


def tokens_for_device(
    provider: Provider, where: Metadata, device_code: str
) -> tuple[str, dict[str, Any]]:
    """("", tokens), or (RFC 8628's error: authorization_pending, slow_down, access_denied, expired_token, {})."""
    asked = {"grant_type": DEVICE_GRANT, "device_code": device_code}
    status, found = _post(provider, endpoint(where, "token"), asked)
    if status == _OK and isinstance(found.get("id_token"), str):
        return "", found
    return str(found.get("error") or "access_denied"), {}


def endpoint(where: Metadata, name: str) -> str:
    """One of the provider's addresses; raises Invalid when it has none of that kind."""
    address = where.endpoints.get(name, "")
    if not address:
        raise Invalid("access.oidc_lacks", what=name)
    return address


def _get(address: str, headers: Mapping[str, str] | None = None) -> dict[str, Any]:
    status, found = _send("GET", address, headers=dict(headers or {}))
    if status != _OK:
        raise Unavailable("access.oidc_provider")
    return found


def _post(provider: Provider, address: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
    """As a public client, or with the secret in the header (RFC 6749, 2.3.1)."""
    if provider.secret:
        login = (quote(provider.client_id, safe=""), quote(provider.secret, safe=""))
        status, found = _send("POST", address, data=form, auth=login)
    else:
        status, found = _send("POST", address, data=form | {"client_id": provider.client_id})
    if status >= _WRONG:
        raise Unavailable("access.oidc_provider")
    return status, found


def _send(method: str, address: str, **more: Any) -> tuple[int, dict[str, Any]]:
    import httpx

    try:
        with (
            httpx.Client(timeout=PATIENCE, follow_redirects=False, verify=_trusted()) as client,
            client.stream(method, check_address(address), **more) as reply,
        ):
            return reply.status_code, _body(reply)
    except (httpx.HTTPError, ValueError) as fault:
        raise Unavailable("access.oidc_provider") from fault


@lru_cache(maxsize=1)
def _trusted() -> Any:
    """The system's authorities, read once: that takes longer than most of what a provider is asked."""
    import httpx

    return httpx.create_ssl_context()


def _body(reply: Any) -> dict[str, Any]:
    """The reply's JSON object, {} for none; ValueError beyond the cap."""
    import json

    raw = b""
    for piece in reply.iter_bytes():
        raw += piece
        if len(raw) > CAP:
            raise ValueError("the provider's reply is too long")
    try:
        found = json.loads(raw)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
