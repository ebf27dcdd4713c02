"""Approvals: the inbox, the card, a decision and how it ended. Reads never touch the network unless they say so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .base import Face

if TYPE_CHECKING:
    from assistant.model.approval import ApprovalTask, Bucket, Card, Decide, Decision, Origin
    from assistant.model.decided import Batch, Counts, LogEntry
    from assistant.model.standin import Colleague


class Approvals(Face):
    """What the inbox, the card, the notification and the command line ask."""

    def approvals(
        self, bucket: Bucket, *, limit: int = 200, after: int = 0, words: str = ""
    ) -> tuple[ApprovalTask, ...]:
        """Rows of one bucket: TO_DECIDE by time left (urgent ones first), the others newest first.

        Each has its decision laid over it while that is open, or until the user decides anew. `after` rows are skipped.
        """
        from assistant.services.approvals import inbox

        return inbox.rows(self.core, bucket, limit, after, words)

    def approval_counts(self) -> Counts:
        """For the badge and the headings. What is decided and not sent yet does not count as waiting for me."""
        from assistant.services.approvals import inbox

        return inbox.counts(self.core)

    def approval(self, task_id: str) -> Card:
        """The card as it is known here. Raises NotFound."""
        from assistant.services.approvals import inbox

        return inbox.card(self.core, task_id)

    def find_approval(self, prefix: str) -> str:
        """The full id of a task or request that begins so, or has this number. Raises NotFound or BadInput."""
        from assistant.services.approvals import inbox

        return inbox.find(self.core, prefix)

    def read_approval(self, task_id: str) -> Card:
        """The card, read at its source now (network; call it on a worker). Keeps it for later without a network.

        Raises TryLater and its like; what is known stays.
        """
        from assistant.services.approvals import reading

        return reading.card(self.core, task_id)

    def approval_seen(self, task_id: str, version: str) -> None:
        """The user has this version on the screen: a batch may tick it, and differences count from here."""
        from assistant.services.approvals import inbox

        inbox.seen(self.core, task_id, version)

    def decide(self, wish: Decide) -> Decision:
        """Durable when it returns; held for the undo window, then sent by the account's lane (A-3).

        Raises Refused where its tier does not allow it from there (A-9, A-20), where a reason is missing (A-26), or
        where tier 2 was not verified: use `decide_verified`. BadInput, NotFound.
        """
        from assistant.services.approvals import decide

        made = decide.decide(self.core, wish)
        self._soon(made.not_before)
        return made

    def decide_verified(self, wish: Decide, code: str) -> Decision:
        """The same at tier 2: amount typed, `code` of the second verification, which goes over the network now.

        Nothing of it waits for a network (A-18): TryLater means that nothing was decided.
        """
        from assistant.services.approvals import verify

        made = verify.decide(self.core, wish, code)
        self._soon(made.not_before)
        return made

    def approval_factor(self, task_id: str) -> str:
        """With what the user verifies himself for this task: "totp" or "password"; "" where none is needed."""
        from assistant.services.approvals import verify

        return verify.factor(self.core, task_id)

    def undo_decision(self, decision_id: str) -> bool:
        """Take back a decision that was not sent. False: too late, the card says what the source offers (A-19)."""
        from assistant.services.approvals import decide

        return decide.undo(self.core, decision_id)

    def send_decision(self, decision_id: str) -> Decision:
        """Send now what the end of the program had stopped (P-10), or end the undo window early."""
        from assistant.services.approvals import decide

        made = decide.send_now(self.core, decision_id)
        self._soon(made.not_before)
        return made

    def decision(self, decision_id: str) -> Decision:
        """One decision as it stands. Raises NotFound."""
        from assistant.services.approvals import inbox

        return inbox.decision(self.core, decision_id)

    def finish_decision(self, decision_id: str, patience: float = 60.0) -> Decision:
        """Wait for the undo window, send, read back, in this thread: for programs without lanes. Network."""
        from assistant.services.approvals import sending

        return sending.finish(self.core, decision_id, patience)

    def batch(self, task_ids: tuple[str, ...]) -> Batch:
        """Which of these may be decided together, and which of them are ticked (A-20)."""
        from assistant.services.approvals import batch

        return batch.offer(self.core, task_ids)

    def decide_batch(self, wishes: tuple[Decide, ...]) -> tuple[Decision, ...]:
        """All of a batch in one transaction, with one undo window. Raises Refused where A-20 says no."""
        from assistant.services.approvals import batch

        made = batch.decide(self.core, wishes)
        if made:
            self._soon(made[0].not_before)
        return made

    def approval_snooze(self, task_id: str, until: datetime) -> datetime:
        """Remind again at `until`, never later than the deadline allows (A-25); returns the hour taken."""
        from assistant.services.approvals import inbox

        return inbox.snooze(self.core, task_id, until)

    def approval_file(self, task_id: str, file_id: str) -> Path:
        """An attachment, fetched (network) into the profile's own folder under a harmless name."""
        from assistant.services.approvals import reading

        return reading.file(self.core, task_id, file_id)

    def colleagues(self, account_id: str, words: str) -> tuple[Colleague, ...]:
        """Colleagues at a source by name (network)."""
        from assistant.services.approvals import reading

        return reading.colleagues(self.core, account_id, words)

    def decision_log(self, limit: int = 200) -> tuple[LogEntry, ...]:
        """What was decided here, newest first (A-28)."""
        from assistant.services.approvals import log

        return log.entries(self.core, limit)

    def export_decision_log(self, write: Callable[[bytes], object]) -> int:
        """The whole log as JSON Lines with its hashes; the number of lines."""
        from assistant.services.approvals import log

        return log.export(self.core, write)

    def approval_link(self, link: str) -> str:
        """The window that a `sundown:` link opens ("approvals:ID"); it never decides (A-17). Raises BadInput."""
        from assistant.services.approvals import links

        return links.window(self.core, link)

    def reject_reasons(self, task_id: str, origin: Origin) -> tuple[str, ...]:
        """Preset reasons, the ones the user typed last for this form first (A-26)."""
        from assistant.services.approvals import inbox

        del origin
        return inbox.reasons(self.core, task_id)

    def _soon(self, at: datetime) -> None:
        """A decision leaves at `at`: the lane wakes then, where lanes run."""
        if self._live is not None:
            self._live.wake_at(at)
