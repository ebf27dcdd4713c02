"""The approvals' part of a pass: what is owed goes out, then news come in. Raises what the source raises."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assistant.model.account import Account
from assistant.model.value import dataclass
from assistant.services.core import Core, Link

from . import absence, invitations, posting, pulling, sending
from .pulling import News, Report


@dataclass(frozen=True, slots=True)
class Look:
    """What a pass is for. `full`: list all approvals; else only requests of the `hints`, and what is due goes out.

    `calendars`: push and pull what else the account has.
    """

    full: bool = True
    hints: frozenset[str] = frozenset()
    calendars: bool = True


EVERYTHING = Look()


def run(
    core: Core,
    account: Account,
    link: Link,
    look: Look,
    report: Report,
    stopped: Callable[[], bool],
) -> News:
    """Send, then pull. An account without approvals has nothing to do here."""
    source = link.source
    if source is None:
        return News()
    sent = sending.send_due(core, account, source, stopped)
    posted = posting.push(core, account.id, source, stopped)
    if stopped():
        return News()
    full = look.full or posted > 0
    hints = frozenset() if full else look.hints | sent.touched
    if not full and not hints:
        return News()
    news = pulling.pull(core, account, source, hints, report, stopped)
    sending.settle_vanished(core, account, source)
    if look.full:
        absence.keep(core, account, source)
    if account.kind in invitations.KINDS:  # their events have been counted already
        return News(partial=news.partial or sent.refused)
    return replace(news, partial=news.partial or sent.refused)
