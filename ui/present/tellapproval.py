"""Notices of approvals in words: a task, a card for several, where a decision stands, an absence. Plain text, pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from assistant.model.approval import OPEN_STAGES, ApprovalTask, Decision, Fact, Stage
from assistant.model.telling import Telling
from ui.present.approval import Here, decision_words, money, stands_in
from ui.present.decision import standing
from ui.present.mask import MASK
from ui.present.request import iso_day
from ui.present.when import at, day_of, day_year, inside, near
from ui.words import say

Words = tuple[str, str]
NAMED = 3  # facts, or titles, that a notice names
LONGEST = 120  # characters of a fact: the card has it in full


def here_of(language: str, zone: str, now: datetime) -> Here:
    """When and where it is read."""
    return Here(now, day_of(now, zone), zone, language)


def waiting(telling: Telling, language: str) -> str:
    """As in: 7 approvals wait."""
    return say(language, "tell.approvals", n=max(1, telling.count("approvals")))


def approvals(telling: Telling, here: Here) -> Words:
    """One task with its decisive fields, or a number for several. A masked one has the number only."""
    if telling.masked or not telling.tasks:
        return waiting(telling, here.language), ""
    if len(telling.tasks) == 1 and telling.count("approvals") <= 1:
        (only,) = telling.tasks
        more = telling.count("more")
        said = [line for line in _lines(only, telling, here) if line]
        said += [say(here.language, "tell.approvals_more", n=more)] if more else []
        return headline(only, here), "\n".join(said)
    return waiting(telling, here.language), "\n".join(_several(telling, here))


def headline(task: ApprovalTask, here: Here) -> str:
    """As in: Leave, 1 day · 林志明. What is urgent says so first."""
    title = task.title or task.form_title or say(here.language, "untitled")
    named = " · ".join(filter(None, (title, task.requester)))
    return say(here.language, "tell.urgent", title=named) if task.urgent else named


def _lines(task: ApprovalTask, telling: Telling, here: Here) -> Iterator[str]:
    """The number first, then the facts, whose place I take, why it is urgent, and until when."""
    amount = money(task.amount, task.currency) if task.amount else ""
    facts = [value for fact in task.facts if (value := _value(fact, task, here))]
    fresh = [value for value in dict.fromkeys(facts) if value not in task.title]
    yield " · ".join(filter(None, (amount, *fresh[:NAMED])))
    yield stands_in(task, here.language)
    yield task.urgent_reason if task.urgent else ""
    yield say(here.language, "tell.approval_back") if telling.back else ""
    yield _until(telling.until, task.then, here)


def _value(fact: Fact, task: ApprovalTask, here: Here) -> str:
    if fact.kind == "amount":
        return money(fact.value, task.currency)
    if day := iso_day(fact.value):
        return near(day, here.today, here.language)
    return fact.value if len(fact.value) <= LONGEST else f"{fact.value[: LONGEST - 1]}…"


def _until(due: datetime | None, then: str, here: Here) -> str:
    """As in: Until Wed 17:00, then it goes to Wang."""
    if due is None:
        return ""
    when = inside(at(due, here.today, here.language, here.zone), here.language)
    if then:
        return say(here.language, "tell.until_then", when=when, then=then)
    return say(here.language, "tell.until", when=when)


def _several(telling: Telling, here: Here) -> Iterator[str]:
    language = here.language
    names = [headline(each, here) for each in telling.tasks[:NAMED]]
    listed = say(language, "and_join").join(names)
    more = telling.count("approvals") - len(names)
    yield say(language, "tell.and_more", titles=listed, n=more) if more > 0 else listed
    if telling.until is not None:
        when = inside(at(telling.until, here.today, language, here.zone), language)
        yield say(language, "tell.first_until", when=when)


# ------------------------------------------------------------------ a decision


def decided(telling: Telling, here: Here) -> Words:
    """How it stands or how it ended (A-7), and what it is about. Masked: how it stands, of nobody."""
    decision = telling.decision
    if decision is None:
        return waiting(telling, here.language), ""
    task = telling.tasks[0] if telling.tasks else None
    title, detail = _standing(decision, task, here)
    about = headline(task, here) if task is not None else decision.title
    if telling.masked:
        return title if decision.stage in OPEN_STAGES | {Stage.DONE} else MASK, ""
    return title, "\n".join(filter(None, (about, detail)))


def _standing(decision: Decision, task: ApprovalTask | None, here: Here) -> Words:
    """The words of the card, so that the notice and the card say the same."""
    if task is None or decision.stage in {Stage.HELD, Stage.SENDING}:
        return decision_words(decision, here), decision.said
    foot = standing(decision, task, here)
    return foot.text, foot.detail


# ------------------------------------------------------------------ an absence


def absence(telling: Telling, here: Here) -> Words:
    """As in: You are away Tue 1 Dec – Sat 5 Dec. And: Who acts for you?"""
    days = telling.days or (here.today,)
    title = say(here.language, "tell.absence", days=span_of(days[0], days[-1], here))
    named = "" if telling.masked else (telling.titles or ("",))[0]
    return title, "\n".join(filter(None, (named, say(here.language, "tell.absence_who"))))


def span_of(first: date, last: date, here: Here) -> str:
    """As in: Tue 1 Dec – Sat 5 Dec; one day alone."""
    begins = inside(near(first, here.today, here.language), here.language)
    if first == last:
        return begins
    far = first.year != last.year
    ends = day_year(last, here.language) if far else near(last, here.today, here.language)
    return f"{begins} – {inside(ends, here.language)}"
