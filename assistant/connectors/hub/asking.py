"""Asking for something at the hub: forms, a trial, receipts, and sending it once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import Any

from assistant.model.approval import ApprovalTask, Bucket
from assistant.model.errors import NotFound, Refused
from assistant.model.form import Draft, DraftFile, Form, FormKind, Lack, Trial
from assistant.protocols import hubdrafts, hubforms, hubrows
from assistant.protocols.hubapi import Broken, Json, needed, obj

from .link import Declined, Link, declined
from .rows import Rows

_UNFIT, _STALE = 422, 412
_USED = "cases.key_used"  # the same key with another body

Sent = tuple[ApprovalTask | None, tuple[Lack, ...], str]


def forms(rows: Rows) -> tuple[FormKind, ...]:
    """What the user may start."""
    about = rows.about
    try:
        return rows.link.get(
            "/v1/forms", lambda found: hubforms.kinds(found, about.account_id, about.account)
        )
    except Declined as error:
        declined(error, rows.link.host)


def whole(link: Link, form_id: str) -> Json:
    """A form as the hub gives it. Raises NotFound where the user may not know of it."""
    try:
        return link.get(f"/v1/forms/{form_id}", obj)
    except Declined as error:
        declined(error, link.host)


def form(rows: Rows, form_id: str) -> Form:
    """One form in its present version."""
    found = whole(rows.link, form_id)
    about = rows.about

    def read(value: Any) -> Form:
        head = hubforms.kinds([value], about.account_id, about.account)[0]
        return hubforms.form(value, head, rows.link.language, about.me.currency)

    try:
        return read(found)
    except (Broken, IndexError) as error:
        raise rows.link.broken() from error


def trial(rows: Rows, draft: Draft, form_: Json) -> Trial:
    """What it lacks, what the hub computes, who would approve. Nothing is written there."""
    currency = rows.about.me.currency
    try:
        return rows.link.post(
            f"/v1/forms/{draft.form}:dry-run",
            {"data": _data(draft, form_)},
            lambda found: hubdrafts.trial(found, draft, currency),
        )
    except Declined as error:
        if error.said.status == _UNFIT and error.said.lacks:
            return Trial(error.said.lacks, draft.data)
        declined(error, rows.link.host)


def upload(link: Link, file: DraftFile, content: bytes) -> str:
    """Give a receipt, tagged with the field it belongs to; its id."""
    try:
        return link.upload(
            file.field, file.name, file.mime, content, lambda found: needed(obj(found), "id")
        )
    except Declined as error:
        declined(error, link.host)


def submit(rows: Rows, draft: Draft, form_: Json, key: str) -> Sent:
    """Send it, or a returned one again; the same key again changes nothing and gives the same answer.

    Raises:
        Refused: the request is not the one that was edited any more.
    """
    try:
        request, state, lacks, sentence = _sent(rows.link, draft, form_, key)
    except Declined as error:
        if error.said.code == _USED:  # its form is another one than when it was handed over
            raise Refused(
                "This was handed over before: look among your requests whether it arrived."
            ) from error
        if error.said.status == _UNFIT:
            return None, error.said.lacks, error.said.detail
        declined(error, rows.link.host)
    told = {
        "id": request,
        "state": state,
        "form": draft.form,
        "form_title": draft.form_title,
        "sentence": sentence,
    }
    return _row(rows, request, told), lacks, sentence


def editing(rows: Rows, request: str) -> Draft:
    """A request that was returned, as a draft."""
    account = rows.about.account_id
    try:
        return rows.link.get(
            f"/v1/requests/{request}", lambda found: hubdrafts.editing(found, account)
        )
    except Declined as error:
        declined(error, rows.link.host)


def _sent(
    link: Link, draft: Draft, form_: Json, key: str
) -> tuple[str, str, tuple[Lack, ...], str]:
    data = _data(draft, form_)
    files = [each.remote for each in draft.files if each.remote]
    if not draft.request:
        wish = {
            "form": draft.form,
            "data": data,
            "attachments": files,
            "urgent": draft.urgent,
            "urgent_reason": draft.urgent_reason if draft.urgent else "",
        }
        return link.post("/v1/requests", wish, hubdrafts.answer, key=key)
    change: dict[str, Any] = {"data": data, "attachments": files}
    if draft.version.isascii() and draft.version.isdigit():
        change["seen_data_rev"] = int(draft.version)
    try:
        link.patch(f"/v1/requests/{draft.request}", change, hubdrafts.answer, f"{key}.edit")
    except Declined as error:
        if error.said.status == _STALE:
            raise Refused(error.said.detail) from error
        raise
    return link.post(f"/v1/requests/{draft.request}:submit", {}, hubdrafts.answer, f"{key}.send")


def _data(draft: Draft, form_: Json) -> dict[str, Any]:
    try:
        return hubdrafts.data_of(draft, form_)
    except Broken as error:
        raise Refused("The draft can't be read any more: begin it anew.") from error


def _row(rows: Rows, request: str, told: Json) -> ApprovalTask:
    """The request as it stands among mine now; where that can't be read, as the hub `told` it when it took it."""
    with suppress(NotFound, Refused):
        for each in rows.of(request) or ():
            if each.bucket is Bucket.MINE:
                return each
    with suppress(Declined, NotFound, Refused):
        return rows.link.get(
            f"/v1/requests/{request}",
            lambda value: hubrows.row(obj(value), Bucket.MINE, rows.about),
        )
    return replace(hubrows.row(told, Bucket.MINE, rows.about), version="")
