"""Reading: what waits for the user, what he asked for, what he decided; and one record with everything about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

from assistant.model.account import Account
from assistant.model.approval import ApprovalTask, Bucket
from assistant.protocols.odoovalues import id_of, text

from .kinds import ALL, EXPENSE, PURCHASE, PURCHASE_MANAGER, SHEET, Model, fields_of, model_of
from .rows import Reader, Record, ref_of, split_ref
from .transport import Fault, OdooTransport

NEWEST = 100  # of what is decided
_MANY = 500  # of one reply; of what is open all is read
_ACTIVITY = ("res_model", "res_id", "res_name", "activity_type_id", "activity_category", "summary", "note",
             "date_deadline", "state", "create_date", "write_date")  # fmt: skip
_RECORD_METHOD_SINCE = 18  # has_group is a method of users and no longer of the model
SAID = (
    "comment",
    "email",
    "email_outgoing",
)  # messages that people wrote; all others an action left
_SILENT = frozenset({"access", "user", "model", "method", "missing"})


class Listing:
    """The reads of one account."""

    def __init__(self, account: Account, transport: OdooTransport) -> None:
        self._account, self.odoo = account, transport
        self._reader: Reader | None = None
        self._me: tuple[int, str] | None = None

    def reader(self) -> Reader:
        """Who the user is, asked once."""
        if self._reader is None:
            self.odoo.open()
            mine = self._soft(
                "hr.employee.public", [["user_id", "=", self.odoo.uid]], ("name",), limit=10
            )
            zone = _zone(str(self.odoo.context.get("tz") or ""))
            ids = frozenset(int(each["id"]) for each in mine)
            self._reader = Reader(self._account, self.odoo.base, self.odoo.uid, zone, ids)
        return self._reader

    def me(self) -> tuple[int, str]:
        """The user's own (partner id, name): messages are written by partners. Asked once."""
        if self._me is None:
            self.odoo.open()
            wanted = ("partner_id", "name")
            found = self.odoo.read("res.users", [["id", "=", self.odoo.uid]], wanted, limit=1)
            row = found[0] if found else {}
            self._me = id_of(row.get("partner_id")), str(row.get("name") or "")
        return self._me

    def models(self) -> tuple[Model, ...]:
        """Those that are installed and may be read; single expenses only where there are no reports."""
        sheets = bool(self.odoo.fields(SHEET.name))
        return tuple(
            each
            for each in ALL
            if not (each is EXPENSE and sheets) and "state" in self.odoo.fields(each.name)
        )

    # ------------------------------------------------------------------ the buckets

    def to_decide(self) -> list[ApprovalTask]:
        """What the models say, and since when and until when by the activities."""
        reader = self.reader()
        activities = {
            ref_of(each["res_model"], each["res_id"]): each for each in self._activities()
        }
        rows = []
        for model in self.models():
            found = [each for each in self._pending(model) if self._mine(model, each)]
            rows += self.rows(model, found, Bucket.TO_DECIDE)
        rows = [
            reader.with_activity(row, activities.pop(row.ref)) if row.ref in activities else row
            for row in rows
        ]
        return rows + [
            reader.elsewhere(each)
            for ref, each in activities.items()
            if each.get("activity_category") == "grant_approval"
            and model_of(split_ref(ref)[0]) is None
        ]

    def mine(self) -> list[ApprovalTask]:
        """The user's own: open ones, and the newest that were decided."""
        self.odoo.open()
        rows: list[ApprovalTask] = []
        for model in self.models():
            asked = self._asked(model)
            if not asked:
                continue
            known = [key for key in model.states if key not in {"draft", "sent"}]
            shown = list(model.pending) if model is PURCHASE else known  # every buyer has orders
            domain = [*asked, ["state", "in", shown]]
            rows += self.rows(model, self._records(model, domain, NEWEST), Bucket.MINE)
        return [self._waiting(row) for row in rows]

    def handled(self) -> list[ApprovalTask]:
        """What the user decided, by the fields that name who did."""
        rows: list[ApprovalTask] = []
        for model in self.models():
            settled = [key for key in model.states if key not in {"draft", "sent", *model.pending}]
            who = self._decider(model)
            if who:
                domain = [*who, ["state", "in", settled]]
                rows += self.rows(model, self._records(model, domain, NEWEST), Bucket.HANDLED)
        return [replace(row, decided=row.standing) for row in rows]

    def of_requests(self, refs: Iterable[str]) -> list[ApprovalTask]:
        """All rows of these requests, in whichever bucket they stand."""
        wanted = set(refs)
        every = (*self.to_decide(), *self.mine(), *self.handled())
        return [row for row in every if row.request in wanted]

    # ------------------------------------------------------------------ single records

    def record(self, model: Model, number: int) -> Record | None:
        """One record as it is now; None if it is gone or may not be seen."""
        found = self.odoo.read(model.name, [["id", "=", number]], fields_of(model), limit=1)
        return found[0] if found else None

    def lines(self, model: Model, numbers: Sequence[int]) -> dict[int, list[Record]]:
        """The rows of requests, by request."""
        made: dict[int, list[Record]] = {}
        if model.lines is None or not numbers:
            return made
        domain = [[model.lines.parent, "in", list(numbers)]]
        wanted = (model.lines.parent, *model.lines.wanted)
        for line in self._soft(model.lines.model, domain, wanted):
            made.setdefault(id_of(line.get(model.lines.parent)), []).append(line)
        return made

    def rows(self, model: Model, records: Sequence[Record], bucket: Bucket) -> list[ApprovalTask]:
        """Records as rows; one question for the lines of all of them."""
        labels, lines = self.odoo.fields(model.name), self.lines(model, [r["id"] for r in records])
        reader = self.reader()
        return [
            reader.row(model, labels, each, bucket, lines.get(int(each["id"]), ()))
            for each in records
        ]

    def waiting_for(self, model: str, number: int) -> tuple[str, ...]:
        """Whose activity it is on the record now."""
        domain = [["res_model", "=", model], ["res_id", "=", number]]
        found = self._soft("mail.activity", domain, ("user_id",), limit=20)
        return tuple(
            dict.fromkeys(text(each.get("user_id")) for each in found if each.get("user_id"))
        )

    # ------------------------------------------------------------------ inside

    def _activities(self) -> list[dict[str, Any]]:
        self.odoo.open()
        found = self._soft(
            "mail.activity", [["user_id", "=", self.odoo.uid]], _ACTIVITY, limit=2 * _MANY
        )
        return [each for each in found if each.get("res_model") and each.get("res_id")]

    def _pending(self, model: Model) -> Iterator[dict[str, Any]]:
        """All that is open, each piece from behind the last one's end: others' requests are among them."""
        domain: list[Any] = [["state", "in", list(model.pending)]]
        found = self._records(model, domain, _MANY)
        while found:
            yield from found
            below = ["id", "<", min(int(each["id"]) for each in found)]
            found = self._records(model, [*domain, below], _MANY) if len(found) >= _MANY else []

    def _records(self, model: Model, domain: Sequence[Any], most: int) -> list[dict[str, Any]]:
        return self._soft(model.name, domain, fields_of(model), limit=most, order="id desc")

    def _soft(
        self, model: str, domain: Sequence[Any], wanted: Sequence[str], **more: Any
    ) -> list[dict[str, Any]]:
        """Nothing, where this user may not read that, or it is not installed."""
        try:
            return self.odoo.read(model, domain, wanted, **more)
        except Fault as fault:
            if fault.kind not in _SILENT:
                raise
            return []

    def _mine(self, model: Model, record: Record) -> bool:
        """Whether the user may decide it now, as Odoo says itself."""
        if model is PURCHASE:
            return self._buys()
        second = record.get("state") == "validate1" and record.get("can_validate")
        return bool(record.get("can_approve", True) or second)

    def _buys(self) -> bool:
        """Purchase orders have no can_approve: the group says it; where it can't be asked, the read back will."""
        named: dict[str, Any] = {"group_ext_id": PURCHASE_MANAGER}
        ids = [self.odoo.uid] if self.odoo.version >= _RECORD_METHOD_SINCE else None
        try:
            return self.odoo.call("res.users", "has_group", ids, **named) is not False
        except Fault as fault:
            if fault.kind == "denied":
                raise
            return True

    def _asked(self, model: Model) -> list[Any]:
        if model.person == "user_id":
            return [["user_id", "=", self.odoo.uid]]
        me = sorted(self.reader().me)
        return [[model.person, "in", me]] if me else []

    def _decider(self, model: Model) -> list[Any]:
        """A domain in polish notation: any of the approver fields names the user."""
        known, me = self.odoo.fields(model.name), sorted(self.reader().me)
        if (
            model is PURCHASE
        ):  # which names nobody: by the messages that the user's own actions left
            ids = self._touched(model.name)
            return [["id", "in", ids], ["user_id", "!=", self.odoo.uid]] if ids else []
        if model.approvers and not model.approvers[0].endswith("approver_id"):
            return [[model.approvers[0], "=", self.odoo.uid]] if model.approvers[0] in known else []
        tests = [[name, "in", me] for name in model.approvers if name in known and me]
        return ["|"] * (len(tests) - 1) + tests

    def _touched(self, model: str) -> list[int]:
        domain = [
            ["author_id", "=", self.me()[0]],
            ["model", "=", model],
            ["message_type", "not in", list(SAID)],
        ]
        found = self._soft("mail.message", domain, ("res_id",), limit=NEWEST, order="id desc")
        return list(dict.fromkeys(int(each["res_id"]) for each in found if each.get("res_id")))

    def _waiting(self, row: ApprovalTask) -> ApprovalTask:
        if row.state != "pending":
            return row
        return replace(row, waiting_for=self.waiting_for(*split_ref(row.ref)))


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name or "UTC")
    except (ValueError, OSError, KeyError):  # no such zone here
        return ZoneInfo("UTC")
