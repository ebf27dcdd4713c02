"""Webhooks that come in: the signature is checked, a copy known by its id, and the work written down for later."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from assistant.hub.domain.case import Effect
from assistant.hub.effects.signing import verified
from assistant.hub.problems import Invalid, Missing, NotSignedIn
from assistant.hub.store import endpoints, outbox
from assistant.hub.store.columns import canonical

from .context import Hub

TOLERANCE = timedelta(minutes=5)  # Standard Webhooks: how far the sender's clock may be off
_ID = re.compile(r"[\x21-\x7e]{1,200}")
_PLAIN = re.compile(r"[A-Za-z0-9_.:@=+-]{1,120}")
# a NUL as canonical JSON writes it; PostgreSQL holds none in a text
_NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


def receive(hub: Hub, name: str, headers: Mapping[str, str], body: bytes) -> bool:
    """Take a webhook for the endpoint `name`: False if this very one came before. `headers` have lower-case names.

    Raises Missing (no such door), NotSignedIn (signature or time wrong), Invalid (not a JSON object).
    """
    now = hub.clock.now()
    with hub.database.read() as db:
        door = endpoints.find(db, name)
    if door is None or not door.active or door.direction != "in":
        raise Missing("api.no_hook")
    _check(json.loads(hub.seal.open(door.secrets)), headers, body, now)
    payload, key = _payload(body), headers["webhook-id"]
    with hub.database.begin() as db:
        first = endpoints.came(db, name, key, now)
        if first:
            effect = {"endpoint": name, "id": key, "payload": payload}
            outbox.add(db, "", [Effect(f"trigger:{name}:{_mark(key)}", "trigger", effect)], now)
    if first:
        hub.wake()
    return first


def _mark(key: str) -> str:
    """The id within the effect's key; one that could end like the queue's own signs ("#2", "~2") stands as its hash."""
    return key if _PLAIN.fullmatch(key) else hashlib.sha256(key.encode()).hexdigest()


def _check(keys: list[str], headers: Mapping[str, str], body: bytes, now: datetime) -> None:
    sent, at = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not _ID.fullmatch(sent) or not (at.isascii() and at.isdigit() and len(at) < 13):  # noqa: PLR2004 - of seconds
        raise NotSignedIn("api.hook_unsigned")
    if abs(now.timestamp() - int(at)) > TOLERANCE.total_seconds():
        raise NotSignedIn("api.hook_late")
    if not verified(keys, sent, at, body, headers.get("webhook-signature", "")):
        raise NotSignedIn("api.hook_unsigned")


def _payload(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body, parse_constant=_no_number)
        kept = canonical(found)
        kept.encode()  # halves of surrogate pairs fail here, and infinities above
    except (ValueError, RecursionError) as fault:
        raise Invalid("api.hook_body") from fault
    if not isinstance(found, dict) or _NUL.search(kept):
        raise Invalid("api.hook_body")
    return found


def _no_number(name: str) -> None:
    raise ValueError(name)
