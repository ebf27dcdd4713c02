"""The form that adds an account: made from the fields of its kind, tried before it is kept. No network here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from assistant.model.account import Collection, Field
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.form import Form
from ui.widgets.layout import across, held, stack
from ui.widgets.surface import Note, Sign
from ui.widgets.words import Words
from ui.words import label, say

OWN = frozenset({"name", "url", "username", "password"})  # everything else is an option of the kind
SHOWN = 6  # calendars that are named; the rest is a number


@dataclass(frozen=True, slots=True)
class Entry:
    """What was typed. The password is not shown, kept or printed anywhere."""

    kind: str
    name: str
    url: str
    username: str
    options: Mapping[str, str]
    password: str | None

    def __repr__(self) -> str:
        """Without the secret."""
        return f"Entry({self.kind!r}, {self.name!r})"

    @property
    def host(self) -> str:
        """The machine that will be asked, or what was typed."""
        return urlsplit(self.url).hostname or self.url or self.name


class AccountForm(QWidget):
    """Fields, what the server says to them, and two buttons: check, add (`buttons`: or those of a window around it)."""

    check = Signal(object)  # Entry
    add = Signal(object)  # Entry
    cancelled = Signal()
    grown = Signal()  # it needs more room

    def __init__(
        self, kind: str, title: str, fields: tuple[Field, ...], *, buttons: bool = True
    ) -> None:
        super().__init__()
        self._kind, self._title = kind, label(look().language, f"kind.{kind}", title)
        worded = tuple(self._worded(field) for field in _with_name(fields))
        rare = frozenset(f.name for f in worded if _rare(f) or (f.name == "name" and not buttons))
        self._form = Form(tuple(field for field in worded if field.name not in rare))
        self._form.changed.connect(lambda _name, _value: self._form.clear_problems())
        self._rare = Form(tuple(field for field in worded if field.name in rare))
        self._rare.hide()
        self._more = button(self._say("accounts.more"), "link", press=self._show_rare)
        self._more.setVisible(bool(rare))
        self._note = Note()
        self._note.hide()
        keeps = self._keyring_words()
        keeps.setVisible(any(field.secret or field.kind == "password" for field in fields))
        more = across(-8, self._more, None)
        head, foot = Words(self._title, Type.HEAD), held(self._foot())
        for part in (head, foot):
            part.setVisible(buttons)
        rest = (more, self._rare, keeps, self._note, foot)
        stack(head, self._form, *rest, gap=16, parent=self)

    def _keyring_words(self) -> QWidget:
        line = across(Sign("key-round", "ink2", 14), gap=10)
        line.addWidget(Words(self._say("accounts.secret"), Type.NOTE, "ink2", wrap=True), 1)
        return held(line)

    def _foot(self) -> QHBoxLayout:
        self._check = button(self._say("accounts.check"), tall=True, press=self._checked)
        back = button(self._say("cancel"), "quiet", tall=True, press=self.cancelled.emit)
        self._add = button(self._say("accounts.save"), "primary", tall=True, press=self._added)
        return across(self._check, None, back, self._add)

    def _show_rare(self) -> None:
        self._more.hide()
        self._rare.show()
        self.grown.emit()

    def busy(self, entry: Entry) -> None:
        """The server is being asked."""
        self._wait(waiting=True)
        self._tell(self._say("accounts.checking", host=entry.host), "ink2", "refresh-cw")

    def found(self, collections: tuple[Collection, ...]) -> None:
        """It answered: say what is there."""
        self._wait(waiting=False)
        if not collections:
            self._tell(self._say("accounts.found_none"), "amber", "triangle-alert")
            return
        names = [" ".join(collection.name.split()) for collection in collections]
        listed = self._say("and_join").join(names[:SHOWN]) + ("…" if len(names) > SHOWN else "")
        self._tell(self._say("accounts.found", n=len(names), names=listed), "green", "circle-check")

    def failed(self, sentence: str) -> None:
        """It did not work, and why."""
        self._wait(waiting=False)
        self._tell(in_language(sentence, look().language), "amber", "triangle-alert")

    def fill(self, name: str, value: str) -> None:
        """Put a text into a field that has one."""
        for form in (self._form, self._rare):
            control = form.control(name) if name in form.values() else None
            if isinstance(control, QLineEdit):
                control.setText(value)

    def first_focus(self) -> QWidget:
        """The first field that is empty, else the first."""
        values = self._form.values()
        return self._form.control(next((name for name in values if not values[name]), "url"))

    def entry(self) -> Entry | None:
        """What was typed; None if something is missing, which is then said beside it."""
        self._form.clear_problems()
        for name in self._form.missing():
            field = self._form.control(name).accessibleName()
            self._form.show_problem(name, self._say("accounts.required", field=field))
            return None
        typed_in = self._form.values() | self._rare.values()
        values = {name: value.strip() for name, value in typed_in.items()}
        url = values.get("url", "")
        typed = values.get("name") or urlsplit(url).hostname or self._title
        options = {name: value for name, value in values.items() if name not in OWN and value}
        secret = typed_in.get("password") or None
        return Entry(self._kind, typed, url, values.get("username", ""), options, secret)

    def _worded(self, field: Field) -> Field:
        """The help of this kind's field in the language of the screen."""
        words = label(look().language, f"aid.{self._kind}.{field.name}", field.help)
        return replace(field, help=words)

    def _checked(self) -> None:
        if entry := self.entry():
            self.check.emit(entry)

    def _added(self) -> None:
        if entry := self.entry():
            self.add.emit(entry)

    def _wait(self, *, waiting: bool) -> None:
        for thing in (self._form, self._rare, self._check, self._add):
            thing.setEnabled(not waiting)

    def _tell(self, text: str, tone: str, icon: str) -> None:
        self._note.say(text, tone, icon)
        self._note.show()

    def _say(self, key: str, **values: object) -> str:
        return say(look().language, key, **values)


def _with_name(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """Every account has a name; empty takes the server's."""
    if any(field.name == "name" for field in fields):
        return fields
    return (*fields, Field("name", "Name"))


def _rare(field: Field) -> bool:
    """An option that few people need: behind "More options"."""
    return field.name not in OWN and not field.required
