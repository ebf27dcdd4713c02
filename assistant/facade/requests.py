"""Asking for something: forms, drafts, receipts; who stands in for the user; signing in at a hub."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .base import Face

if TYPE_CHECKING:
    from assistant.model.account import Account
    from assistant.model.form import Draft, DraftFile, Form, FormKind, Trial
    from assistant.model.standin import AbsenceOffer, Deputy
    from assistant.services.approvals.joining import Shown


class Requests(Face):
    """New requests, deputies, sign-in."""

    def forms(self) -> tuple[FormKind, ...]:
        """What may be started, as known here; `read_forms` asks the sources."""
        from assistant.services.approvals import drafts

        return drafts.known_forms(self.core)

    def read_forms(self) -> tuple[FormKind, ...]:
        """What may be started, asked now (network), kept for later."""
        from assistant.services.approvals import drafts

        return drafts.read_forms(self.core)

    def form(self, account_id: str, form_id: str) -> Form:
        """One form: as known here, else asked now (network)."""
        from assistant.services.approvals import drafts

        return drafts.form(self.core, account_id, form_id)

    def drafts(self) -> tuple[Draft, ...]:
        """What is being written, waits to be sent or came back; newest first."""
        from assistant.services.approvals import drafts

        return drafts.all_of(self.core)

    def draft(self, draft_id: str) -> Draft:
        """One draft. Raises NotFound."""
        from assistant.services.approvals import drafts

        return drafts.one(self.core, draft_id)

    def new_draft(self, account_id: str, form_id: str, request: str = "") -> Draft:
        """An empty draft, or one of a request that was returned (its data and files; network then)."""
        from assistant.services.approvals import drafts

        return drafts.new(self.core, account_id, form_id, request)

    def save_draft(
        self, draft_id: str, data: str, *, urgent: bool = False, urgent_reason: str = ""
    ) -> None:
        """Keep what was typed; `data` is JSON."""
        from assistant.services.approvals import drafts

        drafts.save(self.core, draft_id, data, urgent=urgent, urgent_reason=urgent_reason)

    def discard_draft(self, draft_id: str) -> None:
        """Throw a draft away with its receipts."""
        from assistant.services.approvals import drafts

        drafts.discard(self.core, draft_id)

    def attach(self, draft_id: str, field: str, path: Path) -> DraftFile:
        """Copy a receipt into the draft. Raises BadInput where it is no file, too large or of a wrong kind."""
        from assistant.services.approvals import drafts

        return drafts.attach(self.core, draft_id, field, path)

    def detach(self, draft_id: str, file_id: str) -> None:
        """Take a receipt out of the draft."""
        from assistant.services.approvals import drafts

        drafts.detach(self.core, draft_id, file_id)

    def move_file(self, draft_id: str, file_id: str, field: str) -> None:
        """A receipt's row has another number now: the pointer of its field."""
        from assistant.services.approvals import drafts

        drafts.move_file(self.core, draft_id, file_id, field)

    def draft_file(self, draft_id: str, file_id: str) -> Path | None:
        """Where a receipt of a draft is on this computer; None of one that is at the source alone."""
        from assistant.services.approvals import drafts

        return drafts.kept(self.core, draft_id, file_id)

    def try_draft(self, draft_id: str) -> Trial:
        """What is missing, and who would approve (network; without one what can be told here)."""
        from assistant.services.approvals import drafts

        return drafts.trial(self.core, draft_id)

    def submit_draft(self, draft_id: str) -> Draft:
        """Send it as soon as there is a network, once. It is durable when this returns."""
        from assistant.services.approvals import drafts

        made = drafts.submit(self.core, draft_id)
        self._nudge()
        return made

    # ------------------------------------------------------------------ absence

    def absences_to_cover(self) -> tuple[AbsenceOffer, ...]:
        """Absences in the calendar for which nobody stands in yet, and those for which somebody does."""
        from assistant.services.approvals import absence

        return absence.offers(self.core)

    def deputies(self, account_id: str) -> tuple[Deputy, ...]:
        """Who stands in for the user and for whom he does (network)."""
        from assistant.services.approvals import absence

        return absence.deputies(self.core, account_id)

    def set_deputy(
        self,
        account_id: str,
        delegate: str,
        start: datetime,
        end: datetime,
        forms: tuple[str, ...] = (),
        offer: str = "",
    ) -> Deputy:
        """Somebody acts for the user (network). `offer`: the key of the absence it answers."""
        from assistant.services.approvals import absence

        return absence.set_deputy(self.core, account_id, delegate, start, end, forms, offer)

    def clear_deputy(self, account_id: str, deputy_id: str) -> None:
        """The user is back (network)."""
        from assistant.services.approvals import absence

        absence.clear_deputy(self.core, account_id, deputy_id)

    def absence_declined(self, key: str) -> None:
        """Nobody shall stand in for this absence; it is not offered again."""
        from assistant.services.approvals import absence

        absence.decline(self.core, key)

    # ------------------------------------------------------------------ sign-in at a hub

    def hub_fingerprint(self, url: str) -> str:
        """SHA-256 of the hub's certificate as it answers now ("" over plain loopback). Network."""
        from assistant.services.approvals import joining

        return joining.fingerprint(url)

    def join_hub(self, invite: str, name: str = "", pin: str = "") -> Account:
        """Redeem an invite link (`https://hub/join#CODE`): an account whose token is in the keyring. Network."""
        from assistant.services.approvals import joining

        return self._joined(joining.by_invite(self.core, invite, name, pin))

    def sign_in_hub(
        self,
        url: str,
        open_page: Callable[[str], object],
        name: str = "",
        pin: str = "",
        ended: Callable[[], bool] = lambda: False,
    ) -> Account:
        """Through the browser (RFC 8252): calls `open_page(address)` once, waits until `ended()`. Network."""
        from assistant.services.approvals import joining

        return self._joined(joining.by_browser(self.core, url, open_page, name, pin, ended))

    def sign_in_hub_by_code(
        self,
        url: str,
        tell: Callable[[Shown], object],
        name: str = "",
        pin: str = "",
        ended: Callable[[], bool] = lambda: False,
    ) -> Account:
        """On a machine without a browser (RFC 8628): `tell` hears once what to type elsewhere. Network."""
        from assistant.services.approvals import joining

        return self._joined(joining.by_code(self.core, url, tell, name, pin, ended))

    def _joined(self, made: Account) -> Account:
        """The account begins, or one that was signed out goes on at once."""
        self._refresh()
        if self._live is not None:
            self._live.wake(made.id)
        return made

    def secret_lasts(self, account_id: str) -> bool:
        """Whether what signs this account in outlives the program: not so where there is no keyring."""
        return self.core.vault.kept(account_id) is None
