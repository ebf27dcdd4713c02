"""Reading Tryton's records: what waits, who did what (ir.model.log), notes, files. Nothing is written here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from assistant.model.approval import Action
from assistant.model.errors import NotFound

from .link import Link, Told
from .records import PAPERS, Paper, columns, linked, may_press

PAGE = 100
LOG = ["event", "target", "action", "user.rec_name", "create_date", "resource"]

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class End:
    """Who brought a record into its present state, and when."""

    who: str = ""
    at: datetime | None = None
    by: int = 0


class Shelf:
    """The records of one database as one user sees them. What the server has is asked once."""

    def __init__(self, link: Link) -> None:
        self.link = link
        self._fields: dict[str, Mapping[str, Any]] = {}
        self._buttons: dict[str, Mapping[Action, bool]] = {}
        self._models: frozenset[str] | None = None

    def fields(self, paper: Paper) -> Mapping[str, Any]:
        """The fields of a model; none where the module is missing or the user may not read it."""
        if self._models is None:
            names = [each.model for each in PAPERS]
            found = self._search("ir.model", [["model", "in", names]], ["model"])
            self._models = frozenset(str(each["model"]) for each in found)
        if paper.model not in self._models:
            return {}
        if paper.model not in self._fields:
            try:
                self._call(paper, "search_count", [])
                self._fields[paper.model] = self._call(paper, "fields_get", None, 0)
            except Told:
                self._fields[paper.model] = {}
        return self._fields[paper.model]

    def buttons(self, paper: Paper) -> Mapping[Action, bool]:
        """Which of the buttons the user has a right to, as the model's form says."""
        if paper.model not in self._buttons:
            form = str(self._call(paper, "fields_view_get", None, "form").get("arch") or "")
            self._buttons[paper.model] = {
                action: may_press(form, name) for action, name in paper.buttons.items()
            }
        return self._buttons[paper.model]

    def waiting(self, paper: Paper) -> Iterator[list[Record]]:
        """What waits, ascending by id, each piece from behind the last one's end: nothing is skipped meanwhile."""
        last = 0
        while True:
            where = [["state", "=", paper.waiting], *map(list, paper.where), ["id", ">", last]]
            found = self._search(paper.model, where, self._columns(paper), order="ASC")
            yield found
            if len(found) < PAGE:
                return
            last = int(found[-1]["id"])

    def asked(self, paper: Paper, most: int) -> list[Record]:
        """What the user asked for and waits, the newest first."""
        where = [
            ["state", "=", paper.waiting],
            *map(list, paper.where),
            ["create_uid", "=", self._me],
        ]
        return self._search(paper.model, where, self._columns(paper), most)

    def decided(self, paper: Paper, most: int) -> list[Record]:
        """Records which the user brought into another state and did not make himself, the newest first."""
        ends = [f"state:{each}" for each in (*paper.ends, "draft")]
        where = [
            ["user", "=", self._me], ["event", "=", "transition"], ["target", "in", ends],
            ["resource", "like", f"{paper.model},%"],
        ]  # fmt: skip
        logged = self._quiet("ir.model.log", where, ["resource"], most)
        ids = {
            int(str(each["resource"]).partition(",")[2]) for each in logged if each.get("resource")
        }
        asked = [["id", "in", sorted(ids)], ["create_uid", "!=", self._me]]
        return self._search(paper.model, asked, self._columns(paper), most) if ids else []

    def whole(self, ref: str) -> tuple[Paper, Record]:
        """One record. Raises NotFound where it is gone, or may not be read."""
        model, _, number = ref.partition(",")
        for paper in PAPERS:
            if paper.model == model and number.isdecimal() and self.fields(paper):
                found = self._search(model, [["id", "=", int(number)]], self._columns(paper))
                if found:
                    return paper, found[0]
        raise NotFound("That request is no longer there.")

    def deeds(self, ref: str) -> list[Record]:
        """What the server logged about a record, the oldest first."""
        return self._quiet("ir.model.log", [["resource", "=", ref]], LOG)[::-1]

    def ended(self, ref: str) -> End:
        """Who ended its waiting: the first who brought it into another state, from the log; else its last writer."""
        paper, record = self.whole(ref)
        first: Record | None = None
        for deed in self.deeds(ref):
            if deed.get("event") == "transition":
                again = deed.get("target") == f"state:{paper.waiting}"
                first = None if again else first or deed
        if first is not None:
            who = first.get("user.") or {}
            return End(
                str(who.get("rec_name") or ""), first.get("create_date"), int(who.get("id") or 0)
            )
        found = record.get("write_uid.") or {}
        return End(linked(record, "write_uid"), record.get("write_date"), int(found.get("id") or 0))

    def by(self, ref: str, uid: int) -> bool:
        """Whether this user ended its waiting."""
        return self.ended(ref).by == uid

    def notes(self, ref: str) -> list[Record]:
        """What people wrote beside a record, the oldest first."""
        return self._quiet(
            "ir.note", [["resource", "=", ref]], ["message", "create_uid.rec_name", "create_date"]
        )[::-1]

    def noted(self, ref: str, text: str, since: str) -> bool:
        """Whether the user wrote this very note since that version."""
        start = float(since.partition(" ")[0] or 0)
        for each in self.notes(ref):
            made = each.get("create_date")
            later = isinstance(made, datetime) and made.timestamp() >= start
            mine = (each.get("create_uid.") or {}).get("id") == self._me
            if later and mine and str(each.get("message")).strip() == text.strip():
                return True
        return False

    def files(self, ref: str) -> list[Record]:
        """The attachments that are files, not links."""
        where = [["resource", "=", ref], ["type", "=", "data"]]
        return self._quiet("ir.attachment", where, ["name", "data_size"])[::-1]

    def data(self, ref: str, number: str) -> bytes:
        """The bytes of one attachment of this record. Raises NotFound."""
        where = [["id", "=", int(number) if number.isdecimal() else 0], ["resource", "=", ref]]
        found = self._search("ir.attachment", where, ["data"])
        if not found:
            raise NotFound("That file is no longer there.")
        data = found[0].get("data")
        return data if isinstance(data, bytes) else b""

    def person(self, uid: int) -> str:
        """A user's name."""
        found = self._quiet("res.user", [["id", "=", uid]], ["rec_name"])
        return str(found[0]["rec_name"]) if found else ""

    @property
    def _me(self) -> int:
        return self.link.session.uid

    def _columns(self, paper: Paper) -> list[str]:
        return columns(self.fields(paper))

    def _call(self, paper: Paper, method: str, *params: Any) -> Any:
        return self.link.call(f"model.{paper.model}.{method}", *params)

    def _search(
        self, model: str, where: list[Any], names: list[str], most: int = PAGE, order: str = "DESC"
    ) -> list[Record]:
        found = self.link.call(f"model.{model}.search_read", where, 0, most, [["id", order]], names)
        return list(found)

    def _quiet(
        self, model: str, where: list[Any], names: list[str], most: int = PAGE
    ) -> list[Record]:
        """The same for what a user need not have a right to."""
        try:
            return self._search(model, where, names, most)
        except Told:
            return []
