"""The inbox as it is known here: rows, counts, card; what the user has seen and put off. No network."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from assistant.model.amount import number
from assistant.model.approval import ApprovalTask, Bucket, Card, Decision, Fact, Stage
from assistant.model.decided import Counts
from assistant.model.errors import BadInput, NotFound
from assistant.model.notice import Kind
from assistant.planning import approve
from assistant.services.core import Core
from assistant.store import approvals, decisions
from assistant.store.approvals import Row
from assistant.store.decisions import Shown

ENDED = frozenset({Stage.DONE, Stage.ALREADY})
GONE = "That approval is not known here."


def rows(
    core: Core, bucket: Bucket, limit: int, after: int, words: str
) -> tuple[ApprovalTask, ...]:
    """Rows of one bucket in its order, each with its decision laid over it."""
    with core.database.reading():
        found = approvals.rows(core.database, bucket, limit, after, words)
        return laid_over(core, found)


def laid_over(core: Core, found: tuple[Row, ...]) -> tuple[ApprovalTask, ...]:
    """Rows as the faces see them: the tier in force, and the decision that belongs to each."""
    floor, limit = bounds(core)
    newest = decisions.latest(core.database, tuple(row.task.id for row in found))
    past = _past(core, found)
    made = []
    for row in found:
        task = row.task
        key = (task.account_id, task.request)
        decision = _over(core, row, newest.get(task.id)) or past.get(key)
        tier = approve.tier_of(task, floor, limit)
        if decision is not None or tier is not task.tier:
            task = replace(task, tier=tier, decision=decision)
        made.append(task)
    return tuple(made)


def _past(core: Core, found: tuple[Row, ...]) -> dict[tuple[str, str], Decision]:
    """What the user decided about requests of the other buckets."""
    wanted: dict[str, list[str]] = {}
    for row in found:
        if row.task.bucket is Bucket.HANDLED:
            wanted.setdefault(row.task.account_id, []).append(row.task.request)
    return {
        (account, request): shown.decision
        for account, requests in wanted.items()
        for request, shown in decisions.ended(core.database, account, tuple(requests)).items()
    }


def _over(core: Core, row: Row, shown: Shown | None) -> Decision | None:
    """The newest decision, unless it was taken back or the task came back after it."""
    if shown is None or shown.decision.stage is Stage.UNDONE:
        return None
    waits_again = row.task.bucket is Bucket.TO_DECIDE and not row.gone
    if shown.decision.stage in ENDED and waits_again:
        return None
    return standing(core, shown)


def standing(core: Core, shown: Shown) -> Decision:
    """As it stands: one that was held by a program which has ended is not sent (P-10)."""
    decision = shown.decision
    if decision.stage is Stage.HELD and not core.held.alive(core.home, shown.runner):
        return replace(decision, stage=Stage.NOT_SENT)
    return decision


def bounds(core: Core) -> tuple[int, Decimal | None]:
    """The user's own lowest tier, and the amount from which he wants tier 2; None where he set none."""
    floor, limit = core.setting("approval_tier"), core.setting("approval_limit")
    return int(floor) if floor.isdecimal() else 0, number(limit)


def counts(core: Core) -> Counts:
    """For the badge and the headings."""
    return Counts(**decisions.counts(core.database, core.epoch()))


def task(core: Core, task_id: str) -> ApprovalTask:
    """One row by its full id, there or gone. Raises NotFound."""
    return laid_over(core, (_row(core, task_id),))[0]


def _row(core: Core, task_id: str) -> Row:
    found = approvals.one(core.database, task_id)
    if found is None:
        raise NotFound(GONE)
    return found


def card(core: Core, task_id: str) -> Card:
    """The card as it is known here, with what changed since the user was told of it or saw it last."""
    about = task(core, task_id)
    kept = approvals.card(core.database, task_id)
    if kept is None or kept.task.version != about.version:
        kept = Card(about)  # what was read of another version would be taken for this one's
    return marked(core, replace(kept, task=about))


def marked(core: Core, now: Card) -> Card:
    """The card with the changes against what the user knows, each also at its field."""
    _, before = approvals.known(core.database, now.task.id)
    if before is None or before.task.version == now.task.version:
        return now
    changes = approve.differences(before, now)
    old = {each.name: each.before for each in changes}

    def mark(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
        return tuple(replace(each, before=old.get(each.name, each.before)) for each in facts)

    task_now = replace(now.task, facts=mark(now.task.facts))
    return replace(now, task=task_now, fields=mark(now.fields), changes=changes)


def find(core: Core, prefix: str) -> str:
    """The full id of a row that begins so, or has this number; of one request what waits for a decision comes first."""
    wanted = prefix.strip()
    if not wanted:
        raise BadInput("Say which approval: its number, or the beginning of its id.")
    found = approvals.by_prefix(core.database, wanted)
    if not found:
        raise NotFound("There is no approval with this number or id.")
    if len({request for _, _, request in found}) > 1:
        raise BadInput("Several approvals begin so. Give more of the id.")
    order = {bucket.value: place for place, bucket in enumerate(Bucket)}
    return min(found, key=lambda each: order[each[1]])[0]


def seen(core: Core, task_id: str, version: str) -> None:
    """The user has this version on the screen. Another one than what is known here leaves things as they are."""
    row = _row(core, task_id)
    shown = what_was_shown(core, row.task, version)
    if shown is None or (row.seen and row.task.told_version == version):
        return
    with core.database.write() as connection:
        approvals.know(connection, task_id, shown, core.epoch(), seen=True)
    core.bus.changed(Kind.APPROVALS)


def what_was_shown(core: Core, about: ApprovalTask, version: str) -> Card | None:
    """All that is known here of this version of a task: its card, else its row, else what the user was told."""
    kept = approvals.card(core.database, about.id)
    if kept is not None and kept.task.version == version:
        return replace(kept, task=replace(kept.task, decision=None))
    if about.version == version:
        return Card(replace(about, decision=None))
    told, before = approvals.known(core.database, about.id)
    return before if told == version else None


def snooze(core: Core, task_id: str, until: datetime) -> datetime:
    """Remind again then, or earlier where the deadline wants it (A-25)."""
    about = _row(core, task_id).task
    if until <= core.now():
        raise BadInput("That hour has passed. Choose one to come.")
    at = approve.snooze_end(core.now(), until, about.due)
    with core.database.write() as connection:
        approvals.snooze(connection, task_id, int(at.timestamp()))
    core.bus.changed(Kind.APPROVALS)
    return at


def decision(core: Core, decision_id: str) -> Decision:
    """One decision as it stands."""
    found = decisions.shown(core.database, decision_id)
    if found is None:
        raise NotFound("That decision is not known here.")
    return standing(core, found)


def reasons(core: Core, task_id: str) -> tuple[str, ...]:
    """Preset reasons in the user's language, after those which he typed last for this form (A-26)."""
    from assistant.planning.reasons import presets
    from assistant.system.language import chosen

    about = _row(core, task_id).task
    typed = decisions.reasons(core.database, about.account_id, about.form)
    ready = presets(chosen(core.setting("language")), money=bool(about.amount))
    return tuple(dict.fromkeys((*typed, *ready)))
