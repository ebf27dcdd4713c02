"""Who did what to a record: read from its messages, as write_uid names only whoever wrote last (A-16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from assistant.model.approval import Past
from assistant.protocols.odoovalues import id_of, moment, name_of, plain, stamp

from .kinds import Model
from .listing import SAID, Listing
from .rows import Record
from .transport import Fault

OVERLAP = timedelta(seconds=5)  # write_date has whole seconds, and transactions take some
_MOST = 50
_FIELDS = ("author_id", "date", "body", "message_type", "subtype_id")


@dataclass(frozen=True, slots=True)
class Doer:
    """Who brought a record to its state, and when."""

    who: str
    at: datetime | None
    by_me: bool


class History:
    """The messages of records."""

    def __init__(self, listing: Listing) -> None:
        self._listing, self._odoo = listing, listing.odoo

    def messages(self, model: str, number: int, since: datetime | None = None) -> list[Record]:
        """The newest messages of a record, the newest first."""
        domain: list[Any] = [["model", "=", model], ["res_id", "=", number]]
        if since is not None:
            domain.append(["date", ">=", stamp(since - OVERLAP)])
        try:
            found: list[Record] = list(
                self._odoo.read("mail.message", domain, _FIELDS, limit=_MOST, order="id desc")
            )
        except Fault as fault:
            if fault.kind not in {"access", "user"}:
                raise
            return []
        return found

    def doer(self, model: Model, number: int, record: Record, since: datetime | None) -> Doer:
        """By the newest message that an action left; else by the approver fields; else the last editor."""
        mine, name = self._listing.me()
        for each in self.messages(model.name, number, since):
            author = id_of(each.get("author_id"))
            if author and each.get("message_type") not in SAID:
                return Doer(name_of(each["author_id"]), moment(each.get("date")), author == mine)
        at = moment(record.get("write_date"))
        for field in model.approvers:
            who = name_of(record.get(field))
            if who:
                return Doer(who, at, who == name)
        editor = record.get("write_uid")
        return Doer(name_of(editor), at, id_of(editor) == self._odoo.uid)

    def said(self, model: str, number: int, comment: str, since: datetime | None) -> bool:
        """Whether the user's comment is there already: its answer may have been lost."""
        mine, _ = self._listing.me()
        wanted = " ".join(comment.split())
        return any(
            id_of(each.get("author_id")) == mine
            and wanted in " ".join(plain(each.get("body")).split())
            for each in self.messages(model, number, since)
        )

    def past(self, model: str, number: int) -> tuple[Past, ...]:
        """What happened, oldest first."""
        made = []
        for each in reversed(self.messages(model, number)):
            words, comment = plain(each.get("body")), each.get("message_type") in SAID
            subtype = name_of(each.get("subtype_id"))
            made.append(
                Past(
                    moment(each.get("date")),
                    name_of(each.get("author_id")),
                    "" if comment else words or subtype,
                    words if comment else "",
                )
            )
        return tuple(each for each in made if each.sentence or each.comment)
