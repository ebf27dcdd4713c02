"""How fresh the accounts are, and what has not been sent, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from assistant.model.account import SourceState, Trouble
from assistant.model.command import Outcome, Pending
from ui.present.sentence import in_language
from ui.present.when import age, at, day_of, inside, stamp
from ui.words import say


@dataclass(frozen=True, slots=True)
class Said:
    """One short sentence with its icon and its tone."""

    text: str
    icon: str = "circle-check"
    tone: str = "ink2"
    tip: str = ""


def source_words(source: SourceState, today: date, language: str, zone: str) -> Said:
    """One account: "Office 17:38", "Office as of 15:20", "Office needs you to sign in"."""
    name, seen = source.account, stamp(source.synced_at)
    if source.trouble == Trouble.NEEDS_USER:
        text = say(language, "needs_sign_in", name=name)
        return Said(text, "key-round", "amber", in_language(source.message, language))
    if seen is None and source.kind != "local":
        text = say(language, "never_synced", name=name)
        return Said(text, "cloud-off", "amber", in_language(source.message, language))
    when = at(seen, today, language, zone) if seen else ""
    if source.trouble != Trouble.NONE:
        text = say(language, "as_of", name=name, when=inside(when, language))
        return Said(text, "triangle-alert", "amber", in_language(source.message, language))
    if not source.complete:
        text = say(language, "incomplete", name=name)
        return Said(text, "triangle-alert", "amber", in_language(source.message, language))
    return Said(f"{name} {when}".strip(), "circle-check", "ink2")


def sync_words(
    sources: Sequence[SourceState], now: datetime, language: str, zone: str, *, paused: bool = False
) -> Said:
    """All accounts in one: "Synced 14:50" (the oldest), or the first that needs a look."""
    today = day_of(now, zone)
    if paused:
        return Said(say(language, "paused"), "pause")
    remote = [source for source in sources if source.kind != "local"]
    if not remote:
        return Said(say(language, "local_only"), "circle-check")
    said = [source_words(source, today, language, zone) for source in remote]
    for one in said:
        if one.tone == "amber":
            return one
    seen = [stamp(source.synced_at) for source in remote]
    oldest = min(one for one in seen if one is not None)
    oldest_at = inside(at(oldest, today, language, zone), language)
    return Said(say(language, "synced", when=oldest_at), "circle-check")


def outbox_words(unsent: int, waiting: Sequence[Pending], now: datetime, language: str) -> Said:
    """The outbox: empty text if nothing waits; else how many, and how old the oldest is."""
    refused = sum(one.outcome == Outcome.REFUSED for one in waiting)
    if refused:
        text = say(language, "refused", n=refused)
        tip = next(one.last_error for one in waiting if one.outcome == Outcome.REFUSED)
        return Said(text, "triangle-alert", "amber", in_language(tip, language))
    if not unsent:
        return Said("", "")
    oldest = min((one.created_at for one in waiting), default=now)
    minutes = (now - oldest).total_seconds() / 60
    if minutes >= 1:
        text = say(language, "unsent_since", n=unsent, age=age(oldest, now, language))
    else:
        text = say(language, "unsent", n=unsent)
    tip = next((one.last_error for one in waiting if one.last_error), "")
    return Said(text, "arrow-up", "ink2", in_language(tip, language))
