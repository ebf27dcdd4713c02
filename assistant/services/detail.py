"""One item in full, and collections by the names that people type."""

from __future__ import annotations

from assistant.model.account import Collection, Component
from assistant.model.errors import BadInput, NotFound
from assistant.model.item import ItemText
from assistant.model.view import Detail
from assistant.protocols.icalscan import scan
from assistant.store import accounts, journal, mirror, outbox

from . import changes, settle
from .core import Core


def of_item(core: Core, item_id: str, recurrence_id: str = "") -> Detail:
    """Everything about one item as the user sees it, with the fields of one occurrence if named. Raises NotFound."""
    from assistant.protocols import ical

    raw, collection, href = changes.current(core, item_id)
    stored = mirror.item(core.database, item_id)
    waiting = bool(outbox.of_item(core.database, item_id))
    clashes = journal.conflicts(core.database, item_id)
    said = ""
    if clashes:
        fields = ", ".join(sorted({name.lower() for name, _, _ in clashes[0].clashes}))
        said = f"Changed here and on the server ({fields}): the server's copy was kept, yours is saved as a copy."
    uid = stored.uid if stored else ""
    item = ItemText(
        item_id,
        collection.id,
        href,
        uid,
        stored.etag if stored else "",
        raw,
        stored.broken if stored else "",
    )
    fields_now = ical.fields_of(raw, recurrence_id)
    account, kind = core.account(collection.account_id), scan(raw).component
    return Detail(item, fields_now, collection, account, waiting, said, kind)


def find_collection(core: Core, name: str, component: Component | None) -> Collection:
    """By id (or its beginning), name, or "account/name"; without a name the one on this computer."""
    if not name:
        return settle.local_collection(core)
    names = {each.id: each.name for each in accounts.accounts(core.database)}
    every = accounts.collections(core.database)
    fits = [
        each
        for each in every
        if name in {each.id, each.name, f"{names.get(each.account_id, '')}/{each.name}"}
        or (len(name) >= 4 and each.id.startswith(name))  # noqa: PLR2004 - shorter is a guess
    ]
    able = [each for each in fits if component is None or component in each.components]
    if len(able) == 1:
        return able[0]
    if not fits:
        known = ", ".join(sorted({repr(each.name) for each in every}))
        raise NotFound(f"There is no calendar or list called {name!r}. There are: {known}.")
    if not able:
        kind = "to-dos" if component is Component.TODO else "events"
        raise BadInput(f"{name!r} holds no {kind}.")
    raise BadInput(f"More than one is called {name!r}: write it as account/name.")
