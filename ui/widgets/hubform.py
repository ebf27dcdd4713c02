"""Joining a company's hub: an invite link, or the address and the browser; its certificate is shown once."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from assistant.model.account import Account
from ui.bridge import Worker
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.buttons import button, shown
from ui.widgets.layout import across, held, stack
from ui.widgets.surface import Note, Sign
from ui.widgets.words import Words
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

GROUP = 4  # characters of a fingerprint that stand together
LONGEST = 2_000


class HubForm(QWidget):
    """Two steps: whose hub it is, by its certificate; then the sign-in. `joined` gives the account's name."""

    joined = Signal(str)
    cancelled = Signal()
    grown = Signal()
    _page = Signal(str)  # from the worker: the address that the browser shall show

    def __init__(self, app: Sundown) -> None:
        super().__init__()
        self._app, self._worker = app, Worker(self._say("went_wrong"), self)
        self._stopped = False
        self._known: tuple[str, str] | None = None  # what was typed, and the fingerprint it showed
        self._page.connect(_open)
        self.field = QLineEdit()
        self.field.setMaxLength(LONGEST)
        self.field.setPlaceholderText("https://hub.example.com/join#…")
        self.field.setAccessibleName(self._say("hub.invite"))
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self._pressed)
        self.print = Words("", Type.NOTE, "ink2", wrap=True)
        self.pin = QCheckBox(shown(self._say("hub.pin")))
        self._seen = held(stack(
            Words(self._say("hub.fingerprint"), Type.LABEL), self.print, 4, self.pin,
            Words(self._say("hub.pin_help"), Type.NOTE, "ink2", wrap=True), gap=4,
        ))  # fmt: skip
        self._seen.hide()
        self.note = Note()
        self.note.hide()
        back = button(self._say("cancel"), "quiet", tall=True, press=self.stop)
        self.go = button(self._say("hub.go"), "primary", tall=True, press=self._pressed)
        head = Words(self._say("hub.title"), Type.HEAD)
        field = stack(
            Words(self._say("hub.invite"), Type.LABEL),
            self.field,
            Words(self._say("hub.invite_help"), Type.NOTE, "ink2", wrap=True),
            gap=4,
        )
        keeps = across(Sign("key-round", "ink2", 14), gap=10)
        keeps.addWidget(Words(self._say("hub.secret"), Type.NOTE, "ink2", wrap=True), 1)
        foot = across(None, back, self.go)
        stack(head, field, self._seen, held(keeps), self.note, foot, gap=16, parent=self)

    def first_focus(self) -> QWidget:
        """The one field."""
        return self.field

    def stop(self) -> None:
        """No more: a sign-in that waits for the browser ends by itself."""
        self._stopped = True
        self._worker.forget()
        self.cancelled.emit()

    def _typed(self) -> None:
        """Another address has another certificate."""
        self._known = None
        self._seen.hide()
        self._name_button()

    def _name_button(self) -> None:
        key = "hub.go"
        if self._known is not None:
            key = "hub.join" if "#" in self._known[0] else "hub.browser"
        self.go.setText(self._say(key))
        self.go.setAccessibleName(self._say(key))

    def _pressed(self) -> None:
        typed = self.field.text().strip()
        if not typed:
            self._failed(self._say("hub.empty"))
        elif self._known is None:
            self._wait(self._say("accounts.checking", host=_host(typed)))
            self._worker.work(
                lambda: (typed, self._app.hub_fingerprint(typed)), self._found, self._failed
            )
        else:
            self._join(*self._known)

    def _found(self, found: tuple[str, str]) -> None:
        """Its certificate, once; over plain loopback there is none."""
        self._known = found
        self._rest()
        self.note.hide()
        self._name_button()
        if not found[1]:
            self._join(*found)
            return
        self.print.setText(groups(found[1]))
        self._seen.show()
        self.go.setFocus()
        self.grown.emit()

    def _join(self, typed: str, fingerprint: str) -> None:
        pin = fingerprint if self.pin.isChecked() else ""
        self._stopped = False
        if "#" in typed:
            self._wait(self._say("hub.joining", host=_host(typed)))
            self._worker.work(lambda: self._app.join_hub(typed, "", pin), self._done, self._failed)
        else:
            self._wait(self._say("hub.waiting", host=_host(typed)))
            self._worker.work(
                lambda: self._app.sign_in_hub(
                    typed, self._page.emit, "", pin, lambda: self._stopped
                ),
                self._done,
                self._failed,
            )

    def _done(self, account: Account) -> None:
        self.joined.emit(account.name)

    def _wait(self, sentence: str) -> None:
        self.field.setEnabled(False)
        self.go.setEnabled(False)
        self.note.say(sentence, "ink2", "refresh-cw")
        self.note.show()
        self.grown.emit()

    def _rest(self) -> None:
        self.field.setEnabled(True)
        self.go.setEnabled(True)

    def _failed(self, sentence: str) -> None:
        self._rest()
        self.note.say(in_language(sentence, look().language), "amber", "triangle-alert")
        self.note.show()
        self.grown.emit()

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)


def groups(fingerprint: str) -> str:
    """As it can be compared by eye: "AB12 CD34 …"."""
    plain = fingerprint.replace(":", "").upper()
    return " ".join(plain[at : at + GROUP] for at in range(0, len(plain), GROUP))


def _host(typed: str) -> str:
    try:
        return urlsplit(typed).hostname or typed.split("#", maxsplit=1)[0]
    except ValueError:
        return typed.split("#", maxsplit=1)[0]


def _open(address: str) -> None:
    """The company's own sign-in, in the browser; nothing but web pages is opened."""
    if address.startswith(("https://", "http://")):
        QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
