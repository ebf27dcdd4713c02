"""One account in a list: its name, its state in words, and below it what waits for a word of the user."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from assistant.model.account import Account, Field, SourceState, Trouble
from assistant.model.setup import SAMPLE
from ui.present.sentence import in_language
from ui.present.when import at, inside, stamp
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.form import Form
from ui.widgets.layout import across, held, stack
from ui.widgets.surface import Hair, Note, Sign
from ui.widgets.words import Words
from ui.words import say

LOCAL = "local"
DEFAULT_NAME = (
    "On this computer"  # of the account that every profile has; the screen says it in its language
)
ICONS = {LOCAL: "house", "ics": "calendar", "caldav": "server"}
INDENT = 32


class AccountRow(QWidget):
    """Asks by signals; does nothing itself."""

    sync = Signal(str)  # each with the account's name
    accept = Signal(str)
    remove = Signal(str)
    grown = Signal()  # a question came or went
    sign_in = Signal(str, str)  # with what was typed; never kept here

    def __init__(self, account: Account) -> None:
        super().__init__()
        self.account = account
        self._kept = False
        self._state = Words("", Type.NOTE, "ink2", wrap=True)
        mine = account.kind == LOCAL and account.name == DEFAULT_NAME
        sample = account.kind == LOCAL and account.name == SAMPLE
        title = (
            self._say("accounts.here" if mine else "sample.name")
            if mine or sample
            else account.name
        )
        name = Words(title, Type.STRONG)
        line = across(Sign(ICONS.get(account.kind, "server")), gap=16)
        line.addLayout(stack(name, self._state, gap=2), 1)
        self._sync = button("", "icon", "refresh-cw", self._say("accounts.sync", name=account.name))
        self._sync.clicked.connect(self._sync_pressed)
        self._remove = button(
            "", "icon", "trash-2", self._say("accounts.remove_it", name=account.name)
        )
        line.addWidget(self._sync)
        line.addWidget(self._remove)
        for tool in (self._sync, self._remove):
            tool.setVisible(account.kind != LOCAL)
        self._remove.setVisible(account.kind != LOCAL or account.name == SAMPLE)
        self._held, self._held_note = self._ask(
            "accounts.accept", lambda: self.accept.emit(account.name), "accounts.keep", self._keep
        )
        self._sure, self._sure_note = self._ask(
            "accounts.remove_yes", lambda: self.remove.emit(account.name), "cancel", self._calm
        )
        self._password = Form((Field("password", "Password", "password", secret=True),))
        enter = button(self._say("accounts.sign_in"), tall=True, press=self._entered)
        again = across(self._password, enter, gap=8, margins=(INDENT, 0, 0, 0))
        again.setAlignment(enter, Qt.AlignmentFlag.AlignBottom)
        self._again = held(again)
        self._again.hide()
        asks = stack(line, self._again, self._held, self._sure, gap=8, margins=(0, 12, 0, 12))
        stack(asks, Hair(), parent=self)

    def show_state(self, source: SourceState | None, today: date, zone: str, unsent: int) -> None:
        """Say how the account is. `unsent`: changes that removing it would lose."""
        text, tone = self._sentence(source, today, zone)
        self._state.setText(text)
        self._state.set_tone(tone)
        shut_out = source is not None and source.trouble == Trouble.NEEDS_USER
        self._again.setVisible(shut_out and bool(self.account.username))
        self._held_count = source.held_removals if source else 0
        self._held_note.say(
            self._say("accounts.held", n=self._held_count), "amber", "triangle-alert"
        )
        self._held.setVisible(bool(self._held_count) and not self._kept)
        self._remove.disconnect(self)
        self._remove.clicked.connect(lambda: self._ask_removal(unsent))

    def _sentence(self, source: SourceState | None, today: date, zone: str) -> tuple[str, str]:
        if self.account.kind == LOCAL:
            return self._say("accounts.local"), "ink2"
        where = self._host()
        if source is not None and source.trouble != Trouble.NONE and source.message:
            return in_language(source.message, look().language), "amber"
        seen = stamp(source.synced_at) if source else None
        if source is None or seen is None:
            return self._joined(where, self._say("accounts.never")), "ink2"
        when = inside(at(seen, today, look().language, zone), look().language)
        state = self._say("synced", when=when)
        if not source.complete:
            return self._joined(where, state, self._say("accounts.in_part")), "amber"
        return self._joined(where, state), "ink2"

    def _host(self) -> str:
        return urlsplit(self.account.url).hostname or self.account.url

    def _joined(self, *parts: str) -> str:
        return " · ".join(part for part in parts if part)

    def _ask(self, yes: str, on_yes: object, no: str, on_no: object) -> tuple[QWidget, Note]:
        """A tinted question with two buttons under it; hidden until it is asked."""
        note = Note("", "amber")
        agree, back = button(self._say(yes)), button(self._say(no), "quiet")
        agree.clicked.connect(on_yes)
        back.clicked.connect(on_no)
        asked = held(stack(note, across(agree, back, None), gap=8, margins=(INDENT, 0, 0, 0)))
        asked.hide()
        return asked, note

    def _ask_removal(self, unsent: int) -> None:
        key = "accounts.remove_unsent" if unsent else "accounts.remove_sure"
        self._sure_note.say(
            self._say(key, name=self.account.name, n=unsent), "amber", "triangle-alert"
        )
        self._sure.show()
        self.grown.emit()

    def _calm(self) -> None:
        self._sure.hide()

    def _keep(self) -> None:
        self._kept = True
        self._held.hide()

    def _entered(self) -> None:
        secret = self._password.values()["password"]
        if secret:
            self._state.setText(self._say("accounts.checking", host=self._host()))
            self._state.set_tone("ink2")
            self.sign_in.emit(self.account.name, secret)

    def _sync_pressed(self) -> None:
        self._state.setText(self._say("syncing"))
        self._state.set_tone("ink2")
        self.sync.emit(self.account.name)

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)
