"""Signing in at a hub: an invite, the browser, or a code typed elsewhere. What comes of it is a device's token."""

from __future__ import annotations

import platform
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import quote

from assistant.model.account import Account
from assistant.model.errors import BadInput, Refused
from assistant.model.notice import Kind
from assistant.services import setup
from assistant.services.core import Core
from assistant.store import accounts

if TYPE_CHECKING:
    from assistant.connectors.hub.link import Link

T = TypeVar("T")
KIND = "hub"
PATIENCE = 300.0  # seconds for what a person does in the browser
_CODE = re.compile(r"[A-Za-z0-9_.-]{8,200}").fullmatch
_LOOK = 0.2
_NAME, _LONGEST_WAIT = 80, 60  # characters of a device's name; seconds between two questions

Ended = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person types elsewhere: this code at this address. `complete` is the address with the code in it."""

    code: str
    address: str
    complete: str


def fingerprint(url: str) -> str:
    """SHA-256 of the certificate that the hub shows now; "" over plain loopback. Network."""
    from assistant.connectors.hub import base_url
    from assistant.system import http_pin

    return http_pin.fingerprint(base_url(invite_of(url)[0]))


def invite_of(invite: str) -> tuple[str, str]:
    """(address, code) of an invite: a link `https://hub/join#CODE`, or the two with a blank between them."""
    text = invite.strip()
    address, mark, code = text.partition("#")
    if not mark:
        address, _, code = text.partition(" ")
    return address.strip().rstrip("/").removesuffix("/join"), code.strip()


def by_invite(core: Core, invite: str, name: str = "", pin: str = "") -> Account:
    """Use an invite: a new account whose token is in the vault. Raises BadInput for what is no invite."""
    address, code = invite_of(invite)
    if not address or _CODE(code) is None:
        raise BadInput("That is no invite: it looks like https://hub.example.com/join#CODE.")
    joining = _begun(core, address, name, pin)
    try:
        return joining.redeem(code)
    finally:
        joining.link.http.close()


def by_browser(
    core: Core,
    url: str,
    open_page: Callable[[str], object],
    name: str = "",
    pin: str = "",
    ended: Ended = lambda: False,
) -> Account:
    """Through the company's own sign-in (RFC 8252). `open_page` is called once; `ended` says that the user gave up."""
    from contextlib import closing

    from assistant.system.loopback import Door

    joining = _begun(core, url, name, pin)
    try:
        joining.ask_provider()
        with closing(Door()) as door:
            back = quote(door.address, safe="")
            open_page(f"{joining.link.base}/v1/auth/oidc/start?loopback={back}")
            until = core.clock.monotonic() + PATIENCE
            code = door.code(joining.tongue, lambda: ended() or core.clock.monotonic() >= until)
        if not code:
            raise Refused("The sign-in in the browser was not finished.")
        return joining.redeem(code)
    finally:
        joining.link.http.close()


def by_code(
    core: Core,
    url: str,
    tell: Callable[[Shown], object],
    name: str = "",
    pin: str = "",
    ended: Ended = lambda: False,
) -> Account:
    """For a machine without a browser (RFC 8628): `tell` is called once with what to type elsewhere."""
    joining = _begun(core, url, name, pin)
    try:
        attempt, shown, wait = joining.machine()
        tell(shown)
        until = core.clock.monotonic() + PATIENCE
        while core.clock.monotonic() < until and not _waited(wait, ended):
            token, wait = joining.poll(attempt)
            if token:
                return joining.settle(token)
        raise Refused("The sign-in in the browser was not finished.")
    finally:
        joining.link.http.close()


@dataclass(frozen=True, slots=True)
class Joining:
    """A sign-in under way: nothing is written before it has come to a token."""

    core: Core
    link: Link
    name: str
    pin: str
    tongue: str

    def redeem(self, code: str) -> Account:
        """A code for a token."""
        wish = {"code": code, "device_name": device_name()}
        return self.settle(self._post("/v1/auth/redeem", wish, _token))

    def ask_provider(self) -> None:
        """Is this a hub at all, before a browser is opened?"""
        from assistant.connectors.hub.link import Declined, final

        try:
            self.link.get("/healthz", lambda found: found)
        except Declined as error:
            raise final(error.said, self.link.host) from error

    def machine(self) -> tuple[str, Shown, float]:
        """Begin a sign-in by code: (its id, what to show, seconds until the first question)."""
        return self._post("/v1/auth/oidc/device", {}, _attempt)

    def poll(self, attempt: str) -> tuple[str, float]:
        """(the token or "", seconds until the next question)."""
        wish = {"id": attempt, "device_name": device_name()}
        return self._post("/v1/auth/oidc/device:poll", wish, _polled)

    def settle(self, token: str) -> Account:
        """The account, once the token has shown whose it is."""
        from assistant.connectors.hub import open_source

        options = (("pin", self.pin),) if self.pin else ()
        draft = Account("", KIND, self.name, self.link.base, "", options)
        source = open_source(draft, lambda: token)
        try:
            who = source.who()
        finally:
            source.close()
        known = self._known(who.id)
        if known is not None:  # signed in again: the account goes on with its new token
            self.core.vault.set(known.id, token)
            self.core.bus.changed(Kind.ACCOUNTS)
            return known
        options = (*options, ("person", who.id))
        return setup.add(self.core, replace(draft, username=who.name, options=options), token)[0]

    def _known(self, person: str) -> Account | None:
        """The account of this person at this hub with this pin, where there is one already."""
        wanted = (KIND, self.link.base, person, self.pin)
        for each in accounts.accounts(self.core.database):
            if (each.kind, each.url, each.option("person"), each.option("pin")) == wanted:
                return each
        return None

    def _post(self, path: str, wish: dict[str, Any], read: Callable[[Any], T]) -> T:
        from assistant.connectors.hub.link import Declined, final

        try:
            return self.link.post(path, wish, read)
        except Declined as error:
            raise final(error.said, self.link.host) from error


def device_name() -> str:
    """What the hub's list of devices calls this one."""
    return f"Sundown, {platform.node() or platform.system()}"[:_NAME]


def _begun(core: Core, url: str, name: str, pin: str) -> Joining:
    """A line to the hub. The name is looked at first: a code that was used is gone."""
    from assistant.connectors.hub import base_url
    from assistant.connectors.hub.link import Link, tag_of
    from assistant.protocols.wire import host_of
    from assistant.system.http import Http
    from assistant.system.http_pin import normal
    from assistant.system.language import chosen

    base, fixed = base_url(url), normal(pin)
    taken, name = {each.name for each in accounts.accounts(core.database)}, name.strip()
    if name in taken:
        raise BadInput(f"There is an account called {name!r} already. Choose another name.")
    tongue = chosen(core.setting("language"))
    link = Link(Http(pin=fixed), base, tag_of(tongue), device=False)
    return Joining(core, link, name or _free(host_of(base), taken), fixed, tongue)


def _free(name: str, taken: set[str]) -> str:
    """A name that no account has."""
    numbered = (f"{name} {number}" for number in range(2, len(taken) + 3))
    return name if name not in taken else next(each for each in numbered if each not in taken)


def _waited(seconds: float, ended: Ended) -> bool:
    """Wait, and say whether the user gave up meanwhile."""
    for _ in range(max(1, round(seconds / _LOOK))):
        if ended():
            return True
        threading.Event().wait(_LOOK)
    return ended()


def _token(found: Any) -> str:
    from assistant.protocols.hubapi import needed, obj

    return needed(obj(found), "token")


def _attempt(found: Any) -> tuple[str, Shown, float]:
    from assistant.protocols.hubapi import needed, number, obj, text

    row = obj(found)
    shown = Shown(needed(row, "user_code"), needed(row, "address"), text(row, "complete"))
    return needed(row, "id"), shown, _pause(number(row, "interval", 5))


def _polled(found: Any) -> tuple[str, float]:
    from assistant.protocols.hubapi import number, obj, text

    return text(obj(found), "token"), _pause(number(obj(found), "after", 5))


def _pause(seconds: int) -> float:
    return float(min(max(seconds, 1), _LONGEST_WAIT))
