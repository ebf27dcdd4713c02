"""The foot of a card in words: what may be done, and how a decision stands or ended (A-7). Pure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from assistant.model.approval import (
    Action,
    ApprovalTask,
    Bucket,
    Card,
    Decision,
    Stage,
    State,
    Tier,
)
from ui.present import when
from ui.present.approval import ASIDE, Here, already_words, shown_decision, state_word
from ui.present.changes import change_words
from ui.present.mask import mask
from ui.words import say

MAIN = (Action.APPROVE, Action.REJECT, Action.RETURN)
OWN = (Action.URGE, Action.WITHDRAW, Action.REVOKE, Action.TAKE_BACK)
MORE = (Action.TRANSFER, Action.DELEGATE, Action.ADD_SIGN, Action.COMMENT)
BACK = frozenset({Action.TAKE_BACK, Action.REVOKE})


@dataclass(frozen=True, slots=True)
class Button:
    """`key`: an action, or undo, send, again, open, details, edit, snooze. `kind` as of ui.widgets.buttons."""

    key: str
    text: str
    kind: str | None = None
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Foot:
    """What stands at the end of a card. `holding` has a bar; `fold`: the card shows its head alone."""

    text: str = ""
    detail: str = ""
    tone: str = "ink"
    icon: str = ""
    buttons: tuple[Button, ...] = ()
    more: tuple[Button, ...] = ()
    holding: Decision | None = None
    fold: bool = False

    @property
    def asks(self) -> bool:
        """Is it the question?"""
        return not self.text


def foot_of(card: Card, here: Here, offers: frozenset[Action] = frozenset()) -> Foot:
    """The foot of a card; `offers` is what the source allows after a decision (take back, revoke)."""
    decision = shown_decision(card.task)
    if decision is None or decision.action in ASIDE:
        return question(card.task, here.language)
    if card.task.bucket is Bucket.TO_DECIDE:
        return standing(decision, card.task, here, offers)
    allowed = offers | (BACK & card.task.actions)
    return replace(standing(decision, card.task, here, allowed), fold=False)


def web_host(url: str) -> str:
    """The host of an http or https address, without any name before an @; "" for everything else (A-17)."""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    return host if parts.scheme in {"http", "https"} else ""


# ---------------------------------------------------------------------- the question


def question(task: ApprovalTask, language: str) -> Foot:
    """What the task may be asked for; no button is a default, one is filled at most."""
    if task.bucket is Bucket.TO_DECIDE and task.tier is Tier.SOURCE:
        return Foot(buttons=_at_source(task, language), more=_more(task, language, link=False))
    main = tuple(_main(action, task, language) for action in MAIN if action in task.actions)
    own = tuple(_own(action, language) for action in OWN if action in task.actions)
    if task.bucket is Bucket.MINE and task.state is State.RETURNED:
        own = (Button("edit", say(language, "card.edit"), "primary", "pencil"), *own)
    return Foot(buttons=(*main, *own), more=_more(task, language, link=True))


def _main(action: Action, task: ApprovalTask, language: str) -> Button:
    words = say(language, f"approval.do.{action.value}")
    guarded = task.tier is Tier.HIGH and action is not Action.RETURN
    if action is Action.APPROVE:
        return Button(
            action, f"{words}…" if guarded else words, "primary", "lock" if guarded else ""
        )
    return Button(action, f"{words}…" if action is Action.RETURN else words)


def _own(action: Action, language: str) -> Button:
    return Button(action, say(language, f"approval.do.{action.value}"))


def _at_source(task: ApprovalTask, language: str) -> tuple[Button, ...]:
    host = web_host(task.url)
    if not host:
        return ()
    return (Button("open", say(language, "card.open_at", host=host), "primary", "external-link"),)


def _more(task: ApprovalTask, language: str, *, link: bool) -> tuple[Button, ...]:
    made = [
        Button(action, say(language, f"approval.do.{action.value}") + "…")
        for action in MORE
        if action in task.actions
    ]
    if task.bucket is Bucket.TO_DECIDE:
        made.append(Button("snooze", say(language, "card.snooze") + "…"))
    if link and (host := web_host(task.url)):
        made.append(Button("open", say(language, "card.open_at", host=host)))
    return tuple(made)


# ---------------------------------------------------------------------- how it stands


def standing(
    decision: Decision, task: ApprovalTask, here: Here, offers: frozenset[Action] = frozenset()
) -> Foot:
    """How a decision stands, in full; each ends in the card that asked."""
    match decision.stage:
        case Stage.HELD:
            return Foot(holding_words(decision, here), buttons=_undo(here), holding=decision)
        case Stage.SENDING:
            words = say(here.language, f"approval.doing.{decision.action.value}")
            return Foot(words, say(here.language, "card.on_its_way", account=task.account))
        case Stage.NOT_SENT | Stage.WAITING | Stage.EXPIRED:
            return _unsent(decision, here)
        case Stage.DONE:
            return _done(decision, task, here, offers)
        case Stage.ALREADY:
            return _already(decision, task, here)
        case _:
            return _look_again(decision, task, here)


def holding_words(decision: Decision, here: Here) -> str:
    """For example "Approving in 6 s…"."""
    left = max(0.0, (decision.not_before - here.now).total_seconds())
    key = f"card.holding.{decision.action.value}"
    return say(here.language, key, n=-int(-left // 1))


def _undo(here: Here) -> tuple[Button, ...]:
    return (Button("undo", say(here.language, "undo"), None, "undo-2"),)


def _unsent(decision: Decision, here: Here) -> Foot:
    language = here.language
    text = say(language, f"approval.stage.{decision.stage.value}")
    until = when.at(decision.expires_at, here.today, language, here.zone)
    until = when.inside(until, language)
    if decision.stage is Stage.WAITING:
        kept = say(language, "card.waiting", until=until)
        return Foot(text, kept, "amber", "cloud-off", _undo(here), fold=True)
    if decision.stage is Stage.EXPIRED:
        return Foot(
            text, say(language, "card.expired"), "amber", "clock", _again(language), fold=True
        )
    send = Button("send", say(language, "card.send_now"))
    return Foot(
        text,
        say(language, "card.not_sent"),
        "amber",
        "arrow-up",
        (send, *_undo(here)),
        fold=True,
    )


def _done(decision: Decision, task: ApprovalTask, here: Here, offers: frozenset[Action]) -> Foot:
    language = here.language
    at = when.at(decision.at, here.today, language, here.zone) if decision.at else ""
    text = f"{say(language, f'approval.did.{decision.action.value}')} {at}".strip()
    read = say(language, "card.read_back", account=task.account, at=at)
    follows = say(language, "card.now_with", who=", ".join(decision.next)) if decision.next else ""
    detail = " · ".join(part for part in (decision.said or read, follows) if part)
    back = tuple(_own(one, language) for one in (Action.TAKE_BACK, Action.REVOKE) if one in offers)
    details = Button("details", say(language, "card.details"), "quiet")
    good = decision.action is Action.APPROVE
    return Foot(
        text, detail, "green" if good else "ink", "circle-check", (*back, details), fold=True
    )


def _already(decision: Decision, task: ApprovalTask, here: Here) -> Foot:
    language = here.language
    nothing = say(language, "card.nothing_changed")
    over = task.state not in {State.PENDING, State.GONE, State.DRAFT}
    ended = say(language, "card.ended", state=state_word(task.state, language)) if over else ""
    detail = " ".join(part for part in (decision.said or ended, nothing) if part)
    details = Button("details", say(language, "card.details"), "quiet")
    return Foot(already_words(decision, here), detail, "ink", "user-round", (details,), fold=True)


def _look_again(decision: Decision, task: ApprovalTask, here: Here) -> Foot:
    language = here.language
    text = say(language, f"approval.stage.{decision.stage.value}")
    if decision.stage is Stage.REFUSED:
        text = say(language, "card.refused", account=task.account)
        said = decision.said or say(language, "card.no_words")
        return Foot(text, said, "red", "circle-x", _again(language), fold=True)
    if decision.stage is Stage.BROWSER:
        url = decision.url or task.url
        open_it = _at_source_button(url, language)
        said = decision.said or say(language, "card.browser")
        return Foot(text, said, "amber", "external-link", open_it, fold=True)
    changed = change_words(decision.changes, language)
    detail = f"{changed}. " if changed else ""
    detail += say(language, "card.nothing_sent")
    return Foot(text, detail, "amber", "triangle-alert", _again(language), fold=True)


def _at_source_button(url: str, language: str) -> tuple[Button, ...]:
    host = web_host(url)
    return (Button("open", say(language, "card.open_at", host=host)),) if host else ()


def _again(language: str) -> tuple[Button, ...]:
    return (Button("again", say(language, "card.again")),)


def late_words(offers: frozenset[Action], account: str, language: str) -> str:
    """Undo came too late: what the source offers, or plainly that there is none (A-19)."""
    for action in (Action.TAKE_BACK, Action.REVOKE):
        if action in offers:
            return say(language, f"card.too_late.{action.value}", account=account)
    return say(language, "card.too_late.none", account=account)


def veil_foot(foot: Foot) -> Foot:
    """Without names and amounts; how it ended is said by its icon and its buttons."""
    return foot if foot.asks or foot.holding else replace(foot, detail=mask(foot.detail))
