"""One request on paper: what was asked, who decided, what was attached, and its whole trail with the hashes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from assistant.hub.domain import money
from assistant.hub.domain.chain import Link
from assistant.hub.domain.fields import in_language
from assistant.hub.domain.pointers import lookup
from assistant.hub.domain.summing import in_words
from assistant.hub.words import known, language_of, say

from .context import Actor, Hub
from .dossier import Dossier
from .typeset import INNER, LEFT, SOFT, Column, Sheets, Style

_TITLE, _HEAD, _BODY = Style(19, bold=True), Style(11.5, bold=True), Style()
_LABEL = Style(9, SOFT)
_TONES = {"approved": "#1a7f4b", "rejected": "#b3261e", "revoked": "#b3261e"}
_LABELS = 112.0  # points for the names of fields
_SMALL = 8.2
_HASH = 16  # digits of a hash that are shown in a table


def paper(found: Dossier, hub: Hub, actor: Actor, now: datetime) -> bytes:
    """The PDF in the actor's language; times in the company's zone."""
    made = _Paper(found, language_of(actor.language), ZoneInfo(hub.zone))
    request = found.case.request
    made.opening()
    made.fields()
    made.files()
    made.presses()
    made.trail()
    who = found.names.get(actor.person, actor.person)
    foot = made.say("foot", no=request.no, who=who, at=made.time(now))
    return made.sheets.pdf(f"{request.no} {made.form}", foot)


class _Paper:
    """A document in the making."""

    def __init__(self, found: Dossier, language: str, zone: ZoneInfo) -> None:
        self.found, self.language, self.zone = found, language, zone
        self.sheets = Sheets(language)
        self.form = in_language(found.form.titles, language) or found.case.request.title

    def say(self, code: str, **values: Any) -> str:
        return say(f"archive.paper_{code}", self.language, **values)

    def time(self, at: datetime | None) -> str:
        return "–" if at is None else f"{at.astimezone(self.zone):%Y-%m-%d %H:%M}"

    def opening(self) -> None:
        """Number, title, outcome, and who asked when for how much."""
        request, names = self.found.case.request, self.found.names
        self.sheets.text(request.no, _LABEL)
        self.sheets.space(3)
        self.sheets.text(self.form, _TITLE)
        state = str(request.state)
        tone = Style(11, _TONES.get(state, SOFT), bold=True)
        self.sheets.space(1)
        self.sheets.text(self.say(f"state_{state}"), tone)
        self.sheets.rule(10)
        self.pair(self.say("requester"), names.get(request.requester, request.requester))
        self.pair(self.say("submitted"), self.time(request.submitted))
        self.pair(self.say("closed"), self.time(request.closed))
        if request.amount is not None and not self.found.amount_hidden:
            self.pair(self.say("amount"), money.spoken(request.amount, request.currency))
        if request.urgent:
            self.pair(self.say("urgent"), request.urgent_reason or "–")
        if self.found.erased:
            self.pair("", self.say("erased"))

    def fields(self) -> None:
        """Every field that holds something, in the form's order; lists as tables."""
        self.heading("asked")
        for row in self.found.form.ui:
            value = lookup(self.found.data, row["pointer"])
            if value in (None, "", [], {}):
                continue
            title = in_language(row["titles"], self.language)
            if isinstance(value, list | tuple) and row.get("columns"):
                self.items(title, row, value)
            else:
                self.pair(title, self.value(row, row["pointer"], value))

    def items(self, title: str, row: Mapping[str, Any], found: Any) -> None:
        """The items of a list, a row each."""
        columns = [
            each
            for each in row["columns"]
            if any(lookup(item, each["pointer"]) not in (None, "") for item in found)
        ]
        if not columns:
            return
        self.sheets.space(3)
        self.sheets.text(title, _LABEL)
        self.sheets.space(3)
        heads = [
            Column(in_language(each["titles"], self.language), 1 / len(columns)) for each in columns
        ]
        cells = [
            [
                self.value(
                    each, f"{row['pointer']}/{n}{each['pointer']}", lookup(item, each["pointer"])
                )
                for each in columns
            ]
            for n, item in enumerate(found)
        ]
        self.sheets.table(heads, cells, _SMALL)
        self.sheets.space(3)

    def value(self, row: Mapping[str, Any], pointer: str, value: Any) -> str:
        """A value as people write it; free text whole, not shortened."""
        worded = any(map(row.get, ("options", "compute"))) or row.get("widget") == "money"
        if isinstance(value, str) and not worded and pointer != self.found.form.amount:
            return value
        return in_words(self.found.form, pointer, value, self.language, self.found.data)

    def files(self) -> None:
        """What was attached, with the hash of each."""
        if not self.found.attachments:
            return
        self.heading("files")
        heads = [
            Column(self.say("file"), 0.5),
            Column(self.say("size"), 0.14),
            Column("SHA-256", 0.36),
        ]
        rows = [
            [each["name"], _bytes(int(each["size"])), each["sha256"][: 2 * _HASH] + "…"]
            for each in self.found.attachments
        ]
        self.sheets.table(heads, rows, _SMALL)

    def presses(self) -> None:
        """Who decided what, on whose behalf, when, and why."""
        rows = [
            [
                self.who(each["actor"], each["on_behalf_of"]),
                self.did(each["action"])
                + (f"\n{self.say('verified')}" if each["verified_at"] else ""),
                self.time(each["at"]),
                each["comment"] or "",
            ]
            for each in self.found.decisions
        ]
        if rows:
            self.heading("decided")
            shares = (("who", 0.27), ("what", 0.2), ("when", 0.19), ("comment", 0.34))
            self.sheets.table([Column(self.say(c), s) for c, s in shares], rows, _SMALL)

    def trail(self) -> None:
        """Every entry of the audit trail, and how it can be checked."""
        self.heading("trail")
        shares = (("no", 0.06), ("when", 0.17), ("who", 0.27), ("what", 0.26), ("hash", 0.24))
        rows = [self.entry(each) for each in self.found.links]
        self.sheets.table([Column(self.say(c), s) for c, s in shares], rows, _SMALL)
        if self.found.links:
            last = self.found.links[-1]
            self.sheets.space(6)
            said = self.say("last_hash", n=last.rseq, hash=last.hash)
            self.sheets.text(said, Style(_SMALL, SOFT))

    def entry(self, link: Link) -> list[str]:
        at = datetime.fromtimestamp(link.at // 1000, UTC)
        who = self.who(link.actor, link.on_behalf_of)
        return [str(link.rseq), self.time(at), who, self.did(link.action), link.hash[:_HASH] + "…"]

    def who(self, actor: str, principal: str) -> str:
        names = self.found.names
        name = names.get(actor, actor) if actor else "Sundown"
        if not principal or principal == actor:
            return name
        return self.say("for_by", principal=names.get(principal, principal), actor=name)

    def did(self, action: str) -> str:
        code = f"archive.did_{action}"
        return say(code, self.language) if known(code) else action

    def heading(self, code: str) -> None:
        self.sheets.room(70)
        self.sheets.space(16)
        self.sheets.text(self.say(code), _HEAD)
        self.sheets.space(3)

    def pair(self, title: str, value: str) -> None:
        cells = (
            (title, _LABEL, LEFT, _LABELS - 8),
            (value, _BODY, LEFT + _LABELS, INNER - _LABELS),
        )
        self.sheets.row(cells)
        self.sheets.space(2)


def _bytes(size: int) -> str:
    return f"{size / 1024 / 1024:.1f} MB" if size >= 1024 * 1024 else f"{max(1, size // 1024)} kB"
