"""Approvals that wait for the user, as rows of Today: they open their card, and are never decided there (L-47)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assistant.model.approval import ApprovalTask
from assistant.model.view import Today
from ui.present.approval import money
from ui.present.row import Kind, Row, say_row
from ui.present.when import due_chip
from ui.words import say

FEW = 5  # that are named; the inbox has them all
KEY, ALL = "approval:", "approvals"
INVITATION = "invitation"  # Today has these from the calendar


def approval_rows(
    tasks: Iterable[ApprovalTask], total: int, today: Today, language: str
) -> tuple[Row, ...]:
    """The first ones by time left, and how many more there are."""
    named = [each for each in tasks if each.kind != INVITATION][:FEW]
    rows = [_row(each, today, language) for each in named]
    more = total - len(rows)
    if rows and more > 0:
        rows.append(Row(Kind.MORE, say(language, "tell.approvals_more", n=more), ALL))
    return tuple(rows)


def _row(task: ApprovalTask, today: Today, language: str) -> Row:
    chip, late = "", False
    if task.due is not None:
        chip, late = due_chip(task.due, today.now, language, today.zone, today.day.date)
    detail = " · ".join(filter(None, (task.requester, money(task.amount, task.currency))))
    row = Row(
        Kind.WAITING,
        task.title or task.form_title or say(language, "untitled"),
        f"{KEY}{task.id}",
        detail,
        chip=chip,
        tone="red" if late else "ink2",
        person=task.requester or task.title,
        icon="stamp",
    )
    return replace(row, spoken=say_row(row))


def window_of(key: str) -> str:
    """The window that such a row opens; "" for every other row."""
    if key == ALL:
        return ALL
    return f"approvals:{key.removeprefix(KEY)}" if key.startswith(KEY) else ""
