"""A past list with its corrections laid over it: pure. The list as it was filed stays what it was (L-63, L-65)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.model.digest import Digest, DigestRow
from assistant.model.history import Correction, Mark, row_key

ADDED = "added:"
SECTIONS = ("done", "open", "waiting", "others", "aside")


def corrected(original: Digest, corrections: Iterable[Correction]) -> Digest:
    """The list as it reads now; corrections are applied in their order."""
    made = original
    for each in corrections:
        made = _applied(made, each)
    return made


def find(digest: Digest, key: str) -> DigestRow | None:
    """The line of this `row_key`, wherever it stands."""
    every = (row for section in SECTIONS for row in getattr(digest, section))
    return next((row for row in every if row_key(row) == key), None)


def _applied(digest: Digest, each: Correction) -> Digest:
    match each.mark:
        case Mark.NOTE:
            return replace(digest, note=each.text.strip())
        case Mark.ADDED:
            row = DigestRow(f"{ADDED}{each.id}", "todo", "done", each.text)
            return replace(digest, done=(*digest.done, row))
        case Mark.REMOVED:
            return _without(digest, each.row)
        case Mark.DONE | Mark.OPEN:
            return _moved(digest, each)


def _without(digest: Digest, key: str) -> Digest:
    def kept(rows: tuple[DigestRow, ...]) -> tuple[DigestRow, ...]:
        return tuple(row for row in rows if row_key(row) != key)

    return replace(
        digest,
        done=kept(digest.done),
        open=kept(digest.open),
        waiting=kept(digest.waiting),
        others=kept(digest.others),
        aside=kept(digest.aside),
    )


def _moved(digest: Digest, each: Correction) -> Digest:
    row = find(digest, each.row)
    if row is None:
        return digest
    rest = _without(digest, each.row)
    if each.mark is Mark.DONE:
        return replace(rest, done=(*rest.done, replace(row, why="done", late=False)))
    return replace(rest, open=(*rest.open, replace(row, why="corrected", after_hours=False)))
