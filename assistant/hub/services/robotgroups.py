"""Chat groups that robots may write to: an admin enters the address and the secret that the group's settings show."""

from __future__ import annotations

from urllib.parse import urlsplit

from assistant.hub.domain.robotgroup import KINDS
from assistant.hub.problems import Invalid
from assistant.hub.store import audit, endpoints
from assistant.hub.store.audit import Entry
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Endpoint
from assistant.model.value import dataclass

from . import verify
from .context import Actor, Hub
from .press import moment_of


@dataclass(frozen=True, slots=True)
class Group:
    """`kind` is one of domain.robotgroup.KINDS; `secret` "" for a group that checks none; `roles`: who reads there."""

    name: str
    kind: str
    url: str
    secret: str = ""
    title: str = ""
    private_ok: bool = False
    roles: tuple[str, ...] = ()


def put(hub: Hub, actor: Actor, group: Group) -> None:
    """Make it, or change it (P-8). Raises Forbidden, Invalid, NeedsVerification (for "settings")."""
    parts = urlsplit(group.url)
    if group.kind not in KINDS or parts.scheme not in ("https", "http") or not parts.hostname:
        raise Invalid("robots.group")
    now = moment_of(hub)
    with hub.database.begin() as db:
        hub.may(db, actor, "write", "endpoints")
        known = endpoints.find(db, group.name)
        if known is not None and known.body.get("format") not in KINDS:
            raise Invalid("robots.group_taken")
        verify.spend(db, actor.verification, actor.person, verify.SETTINGS, now)
        sealed = hub.seal.seal(canonical([group.secret] if group.secret else []))
        body = {"format": group.kind, "title": group.title, "roles": list(group.roles)}
        endpoints.put(
            db, Endpoint(group.name, "out", group.url, sealed, group.private_ok, True, body)
        )
        said = {
            "group": group.name,
            "kind": group.kind,
            "host": parts.hostname,
            "roles": list(group.roles),
        }
        entry = Entry(actor.person, "", "robot.group", said, actor.device, actor.origin, now)
        audit.append(db, audit.HUB, [entry])
