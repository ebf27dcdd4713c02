"""How a change ends: confirmed by a server, merged with what others did meanwhile, or saved as a conflict copy."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256

from assistant.model.account import Collection
from assistant.model.change import Upsert
from assistant.model.command import Receipt
from assistant.model.ids import item_id, resource_name
from assistant.store import accounts, journal, mirror, outbox
from assistant.store.database import Connection

from . import indexing
from .core import Core, new_id

COPY = " (conflict copy)"


def local_receipt(row: outbox.Row) -> Receipt:
    """The receipt of an account that has no server."""
    text = row.after
    return Receipt(
        row.href, "" if text is None else f'"{sha256(text.encode()).hexdigest()[:32]}"', text
    )


def moved_onto(base: str | None, after: str | None, text: str | None) -> str | None:
    """The user's later change, made on `text` where it was made on `base`. It is the later one: its fields win."""
    if after is None or text == base:
        return after
    from assistant.protocols.icalmerge import merge

    return merge(base, text, after).raw


def confirm(
    core: Core, connection: Connection, row: outbox.Row, receipt: Receipt, now: int
) -> None:
    """The server has it: the mirror takes the text over, the row leaves, what waits behind it is rebased."""
    text = row.after if receipt.raw is None else receipt.raw
    row = _renamed(connection, row, receipt.href)
    if row.after is None:
        mirror.remove(connection, (row.item_id,), now)
    else:
        assert text is not None  # noqa: S101 - a put has a text
        store(
            core,
            connection,
            row.item_id,
            row.collection_id,
            Upsert(receipt.href, receipt.etag, text),
        )
    later = _later(core, row)
    rebase_rows(
        core, connection, row.after, later, text if row.after is not None else None, receipt.etag
    )
    last = indexing.index_row(core, _later(core, row)[-1]) if later else None
    outbox.drop(connection, row.id, last)
    journal.keep(connection, row, now)


def _renamed(connection: Connection, row: outbox.Row, href: str) -> outbox.Row:
    """A server may keep an item under another name than the one it was sent to: then it has another id."""
    ident = item_id(row.collection_id, href)
    if ident == row.item_id:
        return row
    mirror.rename(connection, row.item_id, ident, href)
    return replace(row, item_id=ident, href=href)


def _later(core: Core, row: outbox.Row) -> list[outbox.Row]:
    return [each for each in outbox.of_item(core.database, row.item_id) if each.seq > row.seq]


def store(
    core: Core, connection: Connection, item: str, collection_id: str, upsert: Upsert
) -> None:
    """Put one resource into the mirror."""
    indexed = indexing.index_text(item, collection_id, upsert.raw, indexing.context(core))
    mirror.write(connection, (upsert,), (indexed,))


def rebase_rows(
    core: Core,
    connection: Connection,
    base: str | None,
    rows: Sequence[outbox.Row],
    text: str | None,
    etag: str,
) -> None:
    """Make waiting rows of one item on `text`, where they were made on `base`."""
    for row in rows:
        after = moved_onto(base, row.after, text)
        moved = replace(row, base=text, after=after, base_etag=etag)
        outbox.rebase(connection, moved, indexing.index_row(core, moved))
        base, text, etag = row.after, after, ""


def arrived(row: outbox.Row, theirs: Upsert) -> bool:
    """Whether the server's text has this change in it already, whatever others have changed since."""
    if row.after is None:
        return False
    if row.base is None and row.verb == "create":  # nobody else knows the name that we gave it
        return indexing.uid_of(theirs.raw) == row.uid
    from assistant.protocols.icalmerge import merge

    merged = merge(row.base, row.after, theirs.raw)
    return not merged.clashes and _settled(merged.raw, theirs.raw)


def take(core: Core, connection: Connection, item: str, collection_id: str, theirs: Upsert) -> None:
    """The server's text of an item; changes that wait for it are made on it."""
    waiting = outbox.of_item(core.database, item)
    if waiting:
        meet(core, waiting[0], theirs, core.epoch())
    else:
        store(core, connection, item, collection_id, theirs)


def meet(core: Core, row: outbox.Row, theirs: Upsert | None, now: int) -> outbox.Row | None:
    """A change meets a resource that others have changed. Returns the row to send now, or None if it is settled.

    Both sides' fields survive; where both changed the same field the server's stays, and the user's whole text is
    saved as a conflict copy on this computer. Later changes of the item go with it, as one. One transaction.
    """
    from assistant.protocols.icalmerge import merge

    text = theirs.raw if theirs else None
    with core.database.write() as connection:
        found = outbox.one(core.database, row.id)
        if found is None:  # the user has discarded it meanwhile
            if theirs is not None:
                store(core, connection, row.item_id, row.collection_id, theirs)
            return None
        row = _joined(core, connection, found, now)
        merged = merge(row.base, row.after, text)
        clashes = tuple((clash.property, clash.mine, clash.theirs) for clash in merged.clashes)
        if theirs is not None:
            store(core, connection, row.item_id, row.collection_id, theirs)
        if clashes:
            _say_conflict(core, connection, row, clashes, now)
        if _settled(merged.raw, text):
            _settle(core, connection, row, theirs, now)
            return None
        moved = replace(
            row,
            base=text,
            after=merged.raw,
            base_etag=theirs.etag if theirs else "",
            unsure=False,
            href=theirs.href if theirs else row.href,
        )
        outbox.rebase(connection, moved, indexing.index_row(core, moved))
        return moved


def _joined(core: Core, connection: Connection, row: outbox.Row, now: int) -> outbox.Row:
    """The row with everything that waits behind it, as one change: a merge must see all that the user typed."""
    later = _later(core, row)
    if not later:
        return row
    whole = replace(row, after=later[-1].after)
    for each in later:
        outbox.drop(connection, each.id, indexing.index_row(core, whole))
        journal.keep(connection, each, now)
    outbox.rebase(connection, whole, indexing.index_row(core, whole))
    return whole


def _settle(
    core: Core, connection: Connection, row: outbox.Row, theirs: Upsert | None, now: int
) -> None:
    """Nothing of ours is left to send: it is there already, it is gone already, or the server's copy was kept."""
    if theirs is None:
        confirm(core, connection, replace(row, after=None), Receipt(row.href, "", None), now)
        return
    if row.after is None:
        journal.write(
            connection,
            now,
            "conflict",
            row.summary,
            "Changed on the server after you deleted it: it was kept.",
            row.item_id,
            row.id,
        )
    outbox.drop(connection, row.id, None)
    journal.keep(connection, row, now)


def _settled(merged: str | None, theirs: str | None) -> bool:
    if merged is None or theirs is None:
        return merged is theirs
    from assistant.protocols.icalmerge import same_meaning

    return same_meaning(merged, theirs)


def _say_conflict(
    core: Core,
    connection: Connection,
    row: outbox.Row,
    clashes: tuple[tuple[str, str, str], ...],
    now: int,
) -> None:
    copy = _save_copy(core, connection, row, now) if row.after else ""
    journal.note_conflict(connection, now, row.item_id, row.summary, clashes, copy, row.after)
    fields = ", ".join(sorted({name.lower() for name, _, _ in clashes}))
    journal.write(
        connection,
        now,
        "conflict",
        row.summary,
        f"Changed here and on the server ({fields}): the server's copy was kept, yours is saved as a copy.",
        row.item_id,
        row.id,
    )


def _save_copy(core: Core, connection: Connection, row: outbox.Row, now: int) -> str:
    """The user's whole text as an item of its own on this computer, where it invites and bothers nobody."""
    from assistant.protocols.icalmerge import conflict_copy

    assert row.after is not None  # noqa: S101 - the caller looked
    uid = str(uuid.uuid4())
    text = conflict_copy(row.after, uid, COPY)
    home = local_collection(core)
    href = home.href + resource_name(uid, uid)
    ident = item_id(home.id, href)
    store(core, connection, ident, home.id, Upsert(href, "", text))
    journal.write(connection, now, "created", row.summary + COPY, "", ident, new_id(core.now()))
    return ident


def local_collection(core: Core) -> Collection:
    """The collection of the account on this computer; every profile has one, beside others that the user may add."""
    from .setup import LOCAL

    local = [each for each in accounts.accounts(core.database) if each.kind == "local"]
    own = next((each for each in local if each.name == LOCAL), local[0])
    return accounts.collections(core.database, own.id)[0]
