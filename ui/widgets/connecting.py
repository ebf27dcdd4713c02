"""Welcome: the page of signing in, and what is known of the account on the way from there to its items."""

from __future__ import annotations

import json
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from assistant.model.account import Collection
from assistant.model.item import When
from assistant.model.setup import SKIPPED, Preset
from ui.present.row import Kind, Row
from ui.present.sources import Said
from ui.present.when import at, day_of
from ui.theme import Type, look
from ui.widgets.accountform import AccountForm, Entry
from ui.widgets.layout import held, stack
from ui.widgets.page import MARGIN
from ui.widgets.words import Words
from ui.words import label, say

if TYPE_CHECKING:
    from assistant.app import Sundown

BUSY = "busy"  # no failure was written down: the program's own lane reads already
RUN_ONLY = "run_only"  # the vault's word for: no keyring here
AHEAD = timedelta(days=13)
SHOWN = 7


class ConnectPage(QWidget):
    """The form of one kind of account; the window around it has the buttons."""

    def __init__(self, app: Sundown, kind: str, preset: Preset | None) -> None:
        super().__init__()
        about = next(each for each in app.kinds() if each.name == kind)
        self.form = AccountForm(about.name, about.title, about.fields, buttons=False)
        if preset is not None:
            self.form.fill("url", preset.url)
            self.form.fill("name", preset.name)
        kind = (
            preset.name
            if preset and preset.name
            else label(look().language, f"where.{kind}", about.title)
        )
        title = Words(say(look().language, "connect.title", name=kind), Type.TITLE)
        text = Words(say(look().language, "connect.text"), Type.BODY, "ink2", wrap=True)
        inner = stack(title, 4, text, 20, self.form, None, margins=(MARGIN, 8, MARGIN, 8))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(held(inner))
        stack(area, parent=self)

    def first_focus(self) -> QWidget:
        """The first field that waits."""
        return self.form.first_focus()


class Newcomer:
    """What was chosen, typed and found so far. The password is in `entry` and goes with it."""

    def __init__(self, app: Sundown) -> None:
        self._app = app
        self.chosen = self.kind = ""
        self.entry: Entry | None = None
        self.found: tuple[Collection, ...] = ()
        self.reading = False
        self._name = ""

    def try_out(self, entry: Entry) -> tuple[Collection, ...]:
        """Ask the server, on a worker's thread."""
        secret = entry.password or ""
        return self._app.test_account(
            entry.kind, entry.url, entry.username, dict(entry.options), lambda: secret
        )

    def add(self, skipped: tuple[str, ...]) -> str:
        """Keep the account without these calendars; the account's name where its password lasts for this run only."""
        entry = self.entry
        if entry is None:
            return ""
        options = dict(entry.options)
        if skipped:
            options[SKIPPED] = json.dumps(skipped)
        wanted = tuple(each for each in self.found if each.href not in skipped)
        account, kept = self._app.add_account(
            entry.kind, entry.name, entry.url, entry.username, options, entry.password, wanted
        )
        self._name, self.entry = account.name, None
        return account.name if kept == RUN_ONLY else ""

    def read(self) -> str:
        """The first pass, on a worker's thread: "" if it went well, one sentence if not, BUSY if a lane is at it."""
        failed = [each.error for each in self._app.sync(self._name) if each.error]
        known = [
            one.message for one in self._app.sources() if one.account == self._name and one.trouble
        ]
        return known[0] if known and failed else BUSY if failed else ""

    def hours(self, preset: Preset | None) -> tuple[str, str]:
        """(region, work week): as set, else of the preset, else guessed."""
        guess, kept = self._app.guess(), self._app.settings()
        fresh = self._app.untouched_hours()
        region = kept["region"] or (preset.region if preset else "") or guess.region
        week = (
            (preset.work_week if preset else "") or guess.work_week if fresh else kept["work_week"]
        )
        return region if fresh else kept["region"], week

    def seen(self, language: str) -> tuple[Said, tuple[Row, ...]]:
        """How much there is, and the next real items."""
        today = self._app.work_date()
        mine = {each.id for each in self._app.collections(self._name)} if self._name else set()
        now = self._app.now()
        events = [
            one
            for one in self._app.agenda(today, today + AHEAD)
            if one.collection_id in mine and not _begun(one.start, now, today)
        ]
        todos = [one for one in self._app.todos() if one.collection_id in mine]
        counts = {"events": len(events), "todos": len(todos)}
        zone, day = self._app.zone, day_of(self._app.now(), self._app.zone)
        rows = [
            Row(Kind.EVENT, one.summary or say(language, "untitled"), f"{one.id} {one.recurrence_id}", icon="calendar",
                trail=at(one.start, day, language, zone))
            for one in events[:SHOWN]
        ]  # fmt: skip
        rows += [
            Row(Kind.EVENT, one.summary or say(language, "untitled"), one.id, icon="list-checks",
                trail=at(one.due, day, language, zone) if one.due else "")
            for one in todos[: max(2, SHOWN - len(rows))]
        ]  # fmt: skip
        shown = tuple(rows)
        if self.reading:
            key = "seen.so_far" if events or todos else "seen.reading"
            return Said(say(language, key, **counts), "refresh-cw"), shown
        return Said(say(language, "seen.counts", **counts)), shown


def _begun(start: When, now: datetime, today: date) -> bool:
    return start < now if isinstance(start, datetime) else start < today
