"""New requests: forms that are known offline, drafts as they are typed, and sending each of them once."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from assistant.connectors.approvals import Asks, Edits
from assistant.model.errors import BadInput, NotFound, Refused, SundownError, TryLater
from assistant.model.form import Draft, DraftStage, Form, FormKind, Trial
from assistant.model.notice import Kind
from assistant.planning import filled
from assistant.services.core import Core, new_id
from assistant.store import accounts, drafts

from . import receipts

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.model.account import Account
    from assistant.model.form import DraftFile

T = TypeVar("T")
LONGEST = 400_000  # characters of one draft
_MOST_FORMS = 60  # of one account, that are kept with their fields
ON_ITS_WAY = "This request is on its way: what became of it is not known yet."
WAITING = frozenset({DraftStage.WAITING})


def known_forms(core: Core) -> tuple[FormKind, ...]:
    """What may be started, as known here."""
    return drafts.known(core.database)


def read_forms(core: Core) -> tuple[FormKind, ...]:
    """Asked now at every account that has forms, with their fields. Raises what went wrong if nothing could be read."""
    troubles: list[SundownError] = []
    read = 0
    for account in accounts.accounts(core.database):
        try:
            read += _read_account(core, account)
        except SundownError as error:
            troubles.append(error)
    if troubles and not read:
        raise troubles[0]
    return known_forms(core)


def form(core: Core, account_id: str, form_id: str) -> Form:
    """One form: as known here, else asked now."""
    kind = next(
        (each for each in known_forms(core) if (each.account_id, each.id) == (account_id, form_id)),
        None,
    )
    found = drafts.form(core.database, kind) if kind else None
    return found or asking(core, account_id, lambda source: source.form(form_id))


def all_of(core: Core) -> tuple[Draft, ...]:
    """What is being written, waits or came back."""
    return drafts.drafts(core.database)


def one(core: Core, draft_id: str) -> Draft:
    """One draft. Raises NotFound."""
    found = drafts.draft(core.database, draft_id)
    if found is None:
        raise NotFound("That draft is no longer there.")
    return found


def new(core: Core, account_id: str, form_id: str, request: str = "") -> Draft:
    """An empty draft, or one of a request that was returned. One that is being edited already is that one."""
    if request:
        begun = [
            each
            for each in all_of(core)
            if (each.account_id, each.request) == (account_id, request)
        ]
        if begun:
            return begun[0]
        made = _returned(core, account_id, request)
    else:
        title = form(core, account_id, form_id).kind.title
        made = Draft("", account_id, form_id, title, "{}", DraftStage.DRAFT, core.now())
    made = replace(made, id=new_id(core.now()), updated_at=core.now())
    with core.database.write() as connection:
        drafts.add(connection, made)
    core.bus.changed(Kind.APPROVALS)
    return made


def save(
    core: Core, draft_id: str, data: str, *, urgent: bool = False, urgent_reason: str = ""
) -> None:
    """Keep what was typed. One that waits and was not handed over yet is a draft again. Raises BadInput, Refused."""
    if len(data) > LONGEST:
        raise BadInput("That is too much for one request.")
    try:
        whole = isinstance(json.loads(data), dict)
    except (ValueError, RecursionError):
        whole = False
    if not whole:
        raise BadInput("A draft's data are a JSON object.")
    with core.database.write() as connection:
        found = editable(core, draft_id)
        stage = DraftStage.DRAFT if found.stage in WAITING else found.stage
        kept = replace(
            found, data=data, urgent=urgent, urgent_reason=urgent_reason.strip(), stage=stage,
            updated_at=core.now(),
        )  # fmt: skip
        drafts.typed(connection, kept)
    if stage is not found.stage:
        core.bus.changed(Kind.APPROVALS)


def discard(core: Core, draft_id: str) -> None:
    """Throw it away with its receipts. What is at the source stays there."""
    with core.database.write() as connection:
        editable(core, draft_id)
        drafts.drop(connection, draft_id)
    receipts.forget(core, draft_id)
    core.bus.changed(Kind.APPROVALS)


def attach(core: Core, draft_id: str, field: str, path: Path) -> DraftFile:
    """Copy a receipt into the draft."""
    found = editable(core, draft_id)
    about = receipts.field_of(form(core, found.account_id, found.form), field)
    return receipts.attach(core, found, about, field, path, lambda: editable(core, draft_id))


def detach(core: Core, draft_id: str, file_id: str) -> None:
    """Take a receipt out."""
    receipts.detach(core, draft_id, file_id, lambda: editable(core, draft_id))


def move_file(core: Core, draft_id: str, file_id: str, field: str) -> None:
    """A receipt's line has another number now. Raises NotFound, Refused."""
    again = receipts.where(core, draft_id, file_id).is_file()
    with core.database.write() as connection:
        editable(core, draft_id)
        drafts.move_file(connection, file_id, field, again=again)


def kept(core: Core, draft_id: str, file_id: str) -> Path | None:
    """The copy of a receipt on this computer; None of one that is at the source alone."""
    place = receipts.where(core, draft_id, file_id)
    return place if place.is_file() else None


def trial(core: Core, draft_id: str) -> Trial:
    """What its source says of it; without a network what can be told here."""
    found = one(core, draft_id)
    try:
        return asking(core, found.account_id, lambda source: source.trial(found))
    except TryLater:
        return Trial(filled.lacks(found, form(core, found.account_id, found.form)), found.data)


def submit(core: Core, draft_id: str) -> Draft:
    """It waits to be sent, once; durable when this returns. Raises Refused for one that is urgent without a reason."""
    found = one(core, draft_id)
    if found.stage in {DraftStage.WAITING, DraftStage.SENT}:
        return found  # pressed twice
    if found.urgent and not found.urgent_reason:
        raise Refused("Say why it is urgent: the approvers will read it.")
    with core.database.write() as connection:
        drafts.queue(connection, draft_id, new_id(core.now()), core.epoch())
    core.bus.changed(Kind.APPROVALS)
    return one(core, draft_id)


def editable(core: Core, draft_id: str) -> Draft:
    """The draft, if it may still be changed. Raises NotFound, Refused."""
    found = one(core, draft_id)
    if found.stage is DraftStage.SENT:
        raise Refused("This request was sent: open it among yours.")
    if found.stage in WAITING and drafts.sending(core.database, draft_id)[1]:
        raise Refused(ON_ITS_WAY)
    return found


def asking(core: Core, account_id: str, ask: Callable[[Asks], T]) -> T:
    """Ask an account's source, over a line of its own. Raises Refused where nothing can be asked for."""
    account = core.account(account_id)
    with closing(core.connect(account)) as link:
        source: object = link.source
        if not isinstance(source, Asks):
            raise Refused(f"Nothing can be asked for at {account.name}.")
        return ask(source)


def _read_account(core: Core, account: Account) -> bool:
    """Whether this account has forms; they are kept."""
    with closing(core.connect(account)) as link:
        source: object = link.source
        if not isinstance(source, Asks):
            return False
        kinds = source.forms()
        whole = [source.form(each.id) for each in kinds[:_MOST_FORMS]]
    with core.database.write() as connection:
        drafts.write_forms(connection, account.id, kinds, whole, core.epoch())
    core.bus.changed(Kind.APPROVALS)
    return True


def _returned(core: Core, account_id: str, request: str) -> Draft:
    """A request that came back, as it is at its source now."""
    account = core.account(account_id)
    with closing(core.connect(account)) as link:
        source: object = link.source
        if not isinstance(source, Edits):
            raise Refused(f"Requests of {account.name} are changed there.")
        found = source.editing(request)
    files = tuple(replace(each, id=f"{new_id(core.now())}") for each in found.files)
    return replace(found, account_id=account_id, files=files)
