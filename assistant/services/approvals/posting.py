"""Sending drafts: receipts first, then the request, once; what comes back stands in the draft. Runs in the lane."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from assistant.connectors.approvals import Asks
from assistant.model.approval import ApprovalTask, State
from assistant.model.errors import NeedsUser, SundownError, TryLater
from assistant.model.form import Draft, DraftStage, Lack
from assistant.model.notice import Kind
from assistant.services.core import Core
from assistant.store import drafts

from . import receipts

KEPT = 7 * 86_400  # seconds: how long a sent draft is remembered


def push(
    core: Core, account_id: str, source: object, stopped: Callable[[], bool] = lambda: False
) -> int:
    """Send what waits at this account, in the order in which it was begun; how many ended one way or the other.

    Raises TryLater and NeedsUser: the rest waits. A draft that was handed over and not answered is sent again under
    the same key, which the source knows again.
    """
    done = 0
    if not isinstance(source, Asks):
        return done
    for draft in drafts.waiting(core.database, account_id):
        if stopped():
            break
        done += _send(core, source, draft.id)
    _tidy(core)
    return done


def _send(core: Core, source: Asks, draft_id: str) -> bool:
    """Whether it ended. What the user took back while receipts were under way does not leave."""
    # the key first: whoever changes the draft ends it
    key, _ = drafts.sending(core.database, draft_id)
    draft = drafts.draft(core.database, draft_id)
    if not key or draft is None:
        return False
    try:
        ready = _ready(core, source, draft, key)
        if ready is None:
            return False
        settled = _judged(draft, *source.submit(ready, key))
    except (TryLater, NeedsUser):
        raise
    except SundownError as error:
        settled = replace(draft, stage=DraftStage.REFUSED, said=str(error), lacks=())
    return _settle(core, settled, key)


def _ready(core: Core, source: Asks, draft: Draft, key: str) -> Draft | None:
    """The draft as it leaves, from now on not to be changed any more; None where the user was quicker."""
    _uploaded(core, source, draft)
    with core.database.write() as connection:
        if not drafts.handed_over(connection, draft.id, key):
            return None
    now = drafts.draft(core.database, draft.id)
    return now and _uploaded(core, source, now)  # with what was attached meanwhile


def _settle(core: Core, draft: Draft, key: str) -> bool:
    with core.database.write() as connection:
        if drafts.sending(core.database, draft.id)[0] != key:
            return False
        drafts.settle(connection, replace(draft, updated_at=core.now()))
    if draft.stage is DraftStage.SENT:
        receipts.forget(core, draft.id)
    core.bus.changed(Kind.APPROVALS)
    return True


def _judged(draft: Draft, task: ApprovalTask | None, lacks: tuple[Lack, ...], said: str) -> Draft:
    """Where the draft stands after the source's answer."""
    if task is None:
        stage = DraftStage.LACKING if lacks else DraftStage.REFUSED
        return replace(draft, stage=stage, lacks=lacks, said=said)
    known = replace(draft, request=task.request, version=task.version, lacks=lacks, said=said)
    back = lacks or task.state is State.RETURNED
    return replace(known, stage=DraftStage.LACKING if back else DraftStage.SENT)


def _uploaded(core: Core, source: Asks, draft: Draft) -> Draft:
    """The draft with every receipt at the source; one that is there already is not sent again."""
    files = []
    for each in draft.files:
        remote = each.remote
        if not remote:
            remote = source.upload(draft, each, receipts.content(core, draft, each))
            with core.database.write() as connection:
                drafts.uploaded(connection, each.id, remote)
        files.append(replace(each, remote=remote))
    return replace(draft, files=tuple(files))


def _tidy(core: Core) -> None:
    """What was sent long ago, and folders of drafts that are no more."""
    for old in drafts.sent_before(core.database, core.epoch() - KEPT):
        with core.database.write() as connection:
            drafts.drop(connection, old)
    with suppress(OSError):
        for folder in (core.home / receipts.FOLDER).iterdir():
            if drafts.draft(core.database, folder.name) is None:
                receipts.forget(core, folder.name)
