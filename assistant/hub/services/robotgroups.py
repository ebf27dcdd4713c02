"""Chat groups that robots may write to: an admin enters the address and the secret that the group's settings show."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from assistant.hub.domain.robotgroup import KINDS, known_host
from assistant.hub.effects.guard import place
from assistant.hub.effects.port import Again, Never
from assistant.hub.problems import Invalid, Missing
from assistant.hub.store import audit, endpoints
from assistant.hub.store.audit import Entry
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Endpoint
from assistant.model.value import dataclass

from . import verify
from .context import Actor, Hub
from .press import moment_of

if TYPE_CHECKING:
    from sqlalchemy import Connection

ADDRESS = (
    "address"  # of the body: the whole address, sealed, for it lets anybody write to the group
)
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,63}", re.ASCII)
_LONGEST, _SECRET_LONGEST, _TITLE_LONGEST = 1000, 200, 80


@dataclass(frozen=True, slots=True)
class Group:
    """`kind` is one of domain.robotgroup.KINDS; `secret` "" for a group that checks none; `roles`: who reads there.

    `private_ok`: a server of the company's own, on its own network, that speaks as this kind does.
    """

    name: str
    kind: str
    url: str
    secret: str = ""
    title: str = ""
    private_ok: bool = False
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """A group as it may be shown: of its address the host alone, of its secret nothing."""

    name: str
    kind: str
    title: str
    host: str
    roles: tuple[str, ...]


def listed(hub: Hub, actor: Actor) -> Sequence[Known]:
    """All of them by name. Raises Forbidden."""
    with hub.database.read() as db:
        hub.may(db, actor, "read", "robot")
        return [
            Known(
                each.name, str(each.body["format"]), str(each.body.get("title", "")),
                urlsplit(each.url).hostname or "", tuple(map(str, each.body.get("roles", ()))),
            )
            for each in endpoints.every(db)
            if each.body.get("format") in KINDS
        ]  # fmt: skip


def put(hub: Hub, actor: Actor, group: Group) -> None:
    """Make it, or change it (P-8). Raises Forbidden, Invalid, NeedsVerification (for "settings")."""
    with hub.database.read() as db:
        hub.may(db, actor, "write", "endpoints")  # before it is said what is wrong with the address
    host = _checked(group)
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "endpoints")
        known = endpoints.find(db, group.name)
        if known is not None and known.body.get("format") not in KINDS:
            raise Invalid("robots.group_taken")
        verify.spend(db, actor.verification, actor.person, verify.SETTINGS, moment_of(hub))
        sealed = hub.seal.seal(canonical([group.secret] if group.secret else []))
        body = {
            "format": group.kind, "title": group.title, "roles": list(group.roles), ADDRESS: hub.seal.seal(group.url),
        }  # fmt: skip
        shown = f"{urlsplit(group.url).scheme}://{host}"
        endpoints.put(db, Endpoint(group.name, "out", shown, sealed, group.private_ok, True, body))
        said = {"kind": group.kind, "host": host, "roles": list(group.roles)}
        _note(hub, db, actor, "robot.group", group.name, said)


def remove(hub: Hub, actor: Actor, name: str) -> None:
    """It is gone; robots that write to it are refused. Raises Forbidden, Missing, NeedsVerification."""
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "endpoints")
        known = endpoints.find(db, name)
        if known is None or known.body.get("format") not in KINDS:
            raise Missing("robots.no_group")
        verify.spend(db, actor.verification, actor.person, verify.SETTINGS, moment_of(hub))
        endpoints.remove(db, name)
        _note(hub, db, actor, "robot.group_removed", name, {})


def address(hub: Hub, found: Endpoint) -> str:
    """The whole address, in clear; only for sending."""
    sealed = found.body.get(ADDRESS)
    return hub.seal.open(str(sealed)) if sealed else found.url


def _checked(group: Group) -> str:
    """The host of a group's address: its vendor's, or one of the company's own."""
    try:
        parts = urlsplit(group.url)
        host = (parts.hostname or "").lower()
        where = place(group.url, private_ok=group.private_ok).host if host else ""
    except Again:
        where = host  # the name can't be looked up just now; it is judged again at every message
    except (Never, ValueError):
        where = ""
    if not where or group.kind not in KINDS or len(group.url) > _LONGEST:
        raise Invalid("robots.group")
    if not (group.private_ok or known_host(group.kind, host)):
        raise Invalid("robots.group_host", host=host[:80])
    long = len(group.secret) > _SECRET_LONGEST or len(group.title) > _TITLE_LONGEST
    if long or not _NAME.fullmatch(group.name):
        raise Invalid("robots.group_name")
    return host


def _note(
    hub: Hub, db: Connection, actor: Actor, action: str, name: str, more: dict[str, Any]
) -> None:
    body = {"group": name, **more}
    entry = Entry(actor.person, "", action, body, actor.device, actor.origin, moment_of(hub))
    audit.append(db, audit.HUB, [entry])
