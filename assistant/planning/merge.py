"""What a page of a pull means for the mirror, and which removals are too many to be believed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.model.change import Page, Remove, Upsert

FEW = 10
SHARE = 5  # one in five


@dataclass(frozen=True, slots=True)
class Guard:
    """The state of one pull, for the page at hand.

    `count_before`: resources in the mirror when the pull began; `already_removed`: by its earlier pages; `allowed`:
    the user said that these removals are meant.
    """

    count_before: int
    already_removed: int = 0
    allowed: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """Operations for one transaction. `held` removals wait for the user; nothing of theirs is done.

    What the user has not sent is no matter here: services.pull rebases it on what was written.
    """

    writes: tuple[Upsert, ...] = ()
    removes: tuple[str, ...] = ()
    held: int = 0


def plan_pull(page: Page, known: Mapping[str, str], guard: Guard) -> Plan:
    """Plan one page. `known` is href -> etag of the mirror.

    Of several changes to one href the last counts. A resource is gone if the server named it, or if it is not in
    a full listing; one whose download failed is not. Every upsert is written, even under a known etag: it may be
    the server's own rewriting of what was pushed. A mass removal (a listing that comes back empty although
    something was known, or more than max(10, 20 %) gone in one pull) is held as a whole.
    """
    last = {change.href: change for change in page.changes}
    writes = tuple(change for change in last.values() if isinstance(change, Upsert))
    gone = {href for href, change in last.items() if isinstance(change, Remove) and href in known}
    gone |= _absent(page, known) - {upsert.href for upsert in writes}
    held = _too_many(len(gone), page, known, guard)
    removes = () if held else tuple(sorted(gone))
    return Plan(writes, removes, len(gone) if held else 0)


def _absent(page: Page, known: Mapping[str, str]) -> set[str]:
    if page.listing is None:
        return set()
    return known.keys() - page.listing - {href for href, _ in page.failed}


def _too_many(gone: int, page: Page, known: Mapping[str, str], guard: Guard) -> bool:
    if guard.allowed or not gone:
        return False
    emptied = page.listing is not None and not page.listing and bool(known)
    total = gone + guard.already_removed
    return emptied or total > max(FEW, guard.count_before / SHARE)
