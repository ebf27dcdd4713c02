"""How a decision is made at Request Tracker: look, write with If-Match, read back (RT 5, REST2).

RT answers a denied change with 200, a repeated one with 200 and nothing, a stale one with 412. The reason is a
message of its own, sent before the status changes; `mark` and the message itself keep it from being sent twice.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assistant.connectors.approvals import (
    Already,
    Applied,
    Browser,
    Deciding,
    Denied,
    Found,
    Mark,
    Moved,
    Nothing,
    Outcome,
)
from assistant.model.approval import Action, ApprovalTask, Card, State
from assistant.model.errors import NotFound, Refused, TryLater

from . import past
from .link import STALE, Link, Written, instant
from .tickets import ENDED, TARGETS, Setting, Ticket, version_of

SAID = "said"  # what `mark` is given once the reason stands in the ticket


@dataclass(frozen=True, slots=True)
class End:
    """Who ended an approval, and when: from its last change of status, not from its last editor."""

    who: str = ""
    at: datetime | None = None
    by_me: bool = False


class Deeds:
    """Decisions at one RT. `card` reads the whole card of a task."""

    def __init__(self, link: Link, setting: Setting, card: Callable[[ApprovalTask], Card]) -> None:
        self._link = link
        self._setting = setting
        self._card = card

    def decide(self, deciding: Deciding, mark: Mark) -> Outcome:
        """Do it if the tickets are the ones that the person saw."""
        try:
            if deciding.action is Action.COMMENT:
                return self._comment(deciding)
            found = self._look(deciding)
            if not isinstance(found, Ticket):
                return found
            return self._act(deciding, found, mark)
        except NotFound as error:
            return Already("", self._link.now, State.GONE, said=str(error))
        except Refused as error:
            return Denied(str(error))

    def reconcile(self, deciding: Deciding) -> Found:
        """Read only. What the user himself did with the same result is taken for this decision."""
        try:
            if deciding.action is Action.COMMENT:
                done = self._spoken(deciding, self._news(deciding))
                return Applied(deciding.task.state, self._link.now) if done else Nothing()
            approval = self._link.ticket(deciding.task.ref)
        except NotFound:
            return Already("", None, State.GONE)
        if deciding.action is Action.TRANSFER and approval.owner in deciding.people:
            return Applied(State.PENDING, self._link.now, next=(self._link.name(approval.owner),))
        end = self.ended(approval.id)
        if end.by_me and approval.status == TARGETS.get(deciding.action):
            return Applied(ENDED[approval.status], end.at)
        found = self._look(deciding)
        return Nothing() if isinstance(found, Ticket) else found

    def ended(self, number: str) -> End:
        """Who gave the approval its last status."""
        for deed in reversed(past.deeds(self._link, number)):
            if deed.get("Type") == "Status" and deed.get("NewValue") in ENDED:
                return End(
                    past.who_of(deed),
                    instant(deed.get("Created")),
                    self._setting.is_me(past.id_of(deed)),
                )
        return End()

    def _look(self, deciding: Deciding, made: str = "") -> Ticket | Already | Moved:
        """The approval as it is, if it still is the one the person saw; our own reason does not count as a change."""
        approval = self._link.ticket(deciding.task.ref)
        if not approval.open:
            end = self.ended(approval.id)
            return Already(end.who, end.at, ENDED[approval.status], end.by_me)
        request = self._request(approval)
        seen, now = deciding.task.version, version_of(approval, request)
        same = seen.partition(".")[2] == now.partition(".")[2]  # the original ticket
        if seen == now or (same and self._only_ours(deciding, made)):
            return approval
        return Moved(self._card(deciding.task))

    def _only_ours(self, deciding: Deciding, made: str) -> bool:
        """Whether all that happened to the approval since is that this decision's reason was written, as `made`."""
        if not deciding.comment:
            return False
        news = self._news(deciding)
        if made:
            return all(past.automatic(each) or str(each["id"]) == made for each in news)
        return all(past.automatic(each) or self._said(each) for each in news) and self._spoken(
            deciding, news
        )

    def _said(self, deed: dict[str, Any]) -> bool:
        return deed.get("Type") == "Correspond" and self._setting.is_me(past.id_of(deed))

    def _request(self, approval: Ticket) -> Ticket | None:
        """The ticket which the approval is about."""
        for number in approval.behind:
            try:
                found = self._link.ticket(number)
            except NotFound:
                continue
            if found.kind != "approval":
                return found
        return None

    def _act(self, deciding: Deciding, approval: Ticket, mark: Mark) -> Outcome:
        action, etag = deciding.action, approval.etag
        if action is not Action.TRANSFER and action not in TARGETS:
            return Browser(f"{self._setting.web}/Approvals/Display.html?id={approval.id}")
        fresh = etag == deciding.task.version.partition(".")[0]  # else the reason is what is new
        if deciding.comment and deciding.progress != SAID and fresh:
            said = self._say(approval.id, "correspond", deciding.comment)
            if not said.ok:
                return Denied(said.said)
            mark(SAID)
            found = self._look(deciding, said.made)  # the reason gave the ticket another ETag
            if not isinstance(found, Ticket):
                return found
            etag = found.etag
        body = (
            {"Owner": deciding.people[0]}
            if action is Action.TRANSFER
            else {"Status": TARGETS[action]}
        )
        done = self._link.write("PUT", f"/ticket/{approval.id}", body, etag)
        try:
            return self._read_back(deciding, done)
        except Refused as error:  # not of the decision, but of the look afterwards
            raise TryLater(str(error)) from error

    def _read_back(self, deciding: Deciding, done: Written) -> Outcome:
        """What the ticket says now is the result, whatever the answer was."""
        now = self._link.ticket(deciding.task.ref)
        if done.status == STALE:
            found = self._look(deciding)
            return Moved(self._card(deciding.task)) if isinstance(found, Ticket) else found
        if deciding.action is Action.TRANSFER:
            given = now.owner == deciding.people[0]
            name = self._link.name(now.owner)
            return (
                Applied(State.PENDING, now.updated, done.said, (name,))
                if given
                else Denied(done.said)
            )
        if now.open:
            return Denied(done.said)
        end = self.ended(now.id)
        if end.by_me and now.status == TARGETS[deciding.action]:
            return Applied(ENDED[now.status], end.at, done.said)
        return Already(end.who, end.at, ENDED[now.status], end.by_me)

    def _comment(self, deciding: Deciding) -> Outcome:
        """A message to the ticket itself; for an approval a comment that the requester does not get."""
        task = deciding.task
        way = "comment" if task.ref != task.request else "correspond"
        if not self._spoken(deciding, self._news(deciding)):
            said = self._say(task.ref, way, deciding.comment)
            if not said.ok:
                return Denied(said.said)
        return Applied(task.state, self._link.now)

    def _news(self, deciding: Deciding) -> list[dict[str, Any]]:
        """What happened to the ticket since the person saw it."""
        first = deciding.task.version.partition(".")[0]
        seen = int(first) if first.isdecimal() else 0
        return [
            each for each in past.deeds(self._link, deciding.task.ref) if int(each["id"]) > seen
        ]

    def _spoken(self, deciding: Deciding, news: list[dict[str, Any]]) -> bool:
        """Whether the decision's words stand in the ticket since then."""
        ref, is_me = deciding.task.ref, self._setting.is_me
        return past.written(self._link, ref, news, is_me, deciding.comment)

    def _say(self, number: str, way: str, text: str) -> Written:
        body = {"Content": text, "ContentType": "text/plain"}
        return self._link.write("POST", f"/ticket/{number}/{way}", body)
