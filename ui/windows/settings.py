"""Every setting, made from SETTINGS: sections at the left, one of them at the right. A change holds at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from assistant.model.account import Field
from assistant.model.errors import SundownError
from assistant.model.notice import Kind
from assistant.model.settings import SETTINGS
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.about import About
from ui.widgets.buttons import button
from ui.widgets.form import Form, Make, words_of
from ui.widgets.layout import across, stack
from ui.widgets.navlist import NavList
from ui.widgets.specials import DaysField, KeyField, zone_field
from ui.widgets.surface import Hair
from ui.widgets.toast import Toast
from ui.widgets.trynotice import TryNotice
from ui.widgets.weekfield import WeekField
from ui.widgets.words import Words
from ui.windows import View

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, HIGH = 800, 600
SECTIONS = (
    ("day", "list-checks"),
    ("reminders", "bell"),
    ("approvals", "stamp"),
    ("carry", "repeat-2"),
    ("capture", "plus"),
    ("look", "sun"),
    ("privacy", "lock"),
    ("out", "share-2"),
)
ABOUT = "about"
REST = "out"  # where a setting without a section stands


def fields_of(section: str) -> tuple[Field, ...]:
    """The settings of a section, in their order."""
    known = {name for name, _icon in SECTIONS}
    return tuple(
        field for field in SETTINGS if (field.group if field.group in known else REST) == section
    )


class SettingsWindow(View):
    """800 wide. There is no OK: every change is kept as it is made, and can be taken back."""

    name = "settings"
    words_itself = True
    interests = frozenset({Kind.SETTINGS})

    def __init__(self, app: Sundown) -> None:
        super().__init__(app)
        self._app: Sundown = app
        self._section = SECTIONS[0][0]
        self._language = look().language
        self._form: Form | None = None
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # its lane stays
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nav = QWidget()
        self._frame = across(gap=0, parent=self)
        self._frame.addWidget(self._nav)
        self._frame.addWidget(self._area, 1)
        self._toast = Toast(self, 240, 20)
        self.setMinimumSize(look().px(680), look().px(420))
        self.resize(look().px(WIDTH), look().px(HIGH))
        self._build()

    def title(self) -> str:
        """The window's title."""
        return self.say("settings")

    def refresh(self) -> None:
        """Settings changed elsewhere, the tray for one; another language makes the words anew."""
        if look().language != self._language:
            self._language = look().language
            self._build()
            return
        kept = self._values()
        for name, value in self._form.values().items() if self._form else ():
            if self._form and kept[name] != value and not self._form.control(name).hasFocus():
                self._form.put(name, kept[name])

    def first_focus(self) -> QWidget | None:
        """The chosen section."""
        return self._sections.current()

    def hint(self, how: str) -> None:
        """The name of a section."""
        if how in {*(name for name, _icon in SECTIONS), ABOUT}:
            self._sections.choose(how)

    def show_section(self, section: str) -> None:
        """Show this section."""
        self._section = section
        page = QWidget()
        column = stack(Words(self.say(f"section.{section}"), Type.TITLE), 8, gap=0,
                       margins=(40, 28, 30, 32), parent=page)  # fmt: skip
        self._form = None
        if section == ABOUT:
            about = About()
            about.welcome.connect(partial(self.wants.emit, "welcome"))
            column.addWidget(about)
        else:
            self._form = self._make_form(section)
            column.addWidget(self._form)
        if section == "reminders":
            column.addWidget(Hair())
            column.addSpacing(16)
            column.addWidget(TryNotice(self._app))
        column.addStretch(1)
        self._area.setWidget(page)

    # ------------------------------------------------------------------ making

    def _build(self) -> None:
        self.setWindowTitle(self.title())
        entries = (*SECTIONS, (ABOUT, "info"))
        self._sections = NavList(
            tuple((name, icon, self.say(f"section.{name}")) for name, icon in entries)
        )
        self._sections.chosen.connect(self.show_section)
        accounts = button(
            self.say("settings.accounts"), "link", press=partial(self.wants.emit, "accounts")
        )
        nav = QWidget()
        stack(self._sections, 8, across(accounts, None, margins=(4, 0, 0, 0)), None,
              margins=(16, 24, 0, 16), parent=nav)  # fmt: skip
        self._frame.replaceWidget(self._nav, nav)
        self._nav.deleteLater()
        self._nav = nav
        self._sections.choose(self._section)

    def _make_form(self, section: str) -> Form:
        made = Form(
            fields_of(section),
            self._values(),
            beside=True,
            words="setting",
            special=self._special(),
        )
        made.changed.connect(self._change)
        return made

    def _special(self) -> dict[str, Make]:
        read, write = self._app.read_week, self._app.write_week
        return {
            "work_week": lambda name, value: WeekField(name, value, read, write),
            "digest_off_days": DaysField,
            "hotkey": KeyField,
            "zone": zone_field,
        }

    def _values(self) -> dict[str, str]:
        """As they are; autostart is what the system does, not what was once wished."""
        return self._app.settings() | {"autostart": "on" if self._app.autostart() else "off"}

    # ------------------------------------------------------------------ changing

    def _change(self, name: str, value: str) -> None:
        before = self._values()[name]
        if value == before:
            if self._form:
                self._form.clear_problems()
            return
        if self._keep(name, value):
            title, _aid = words_of(next(one for one in SETTINGS if one.name == name), "setting")
            undo = (self.say("undo"), partial(self._undo, name, before))
            self._toast.say(self.say("settings.changed", name=title), undo)

    def _keep(self, name: str, value: str) -> bool:
        """Write it; a value that is refused is explained beside it."""
        form = self._form
        if form:
            form.clear_problems()
        try:
            self._app.set_setting(name, value)
        except SundownError as error:
            if form:
                form.show_problem(name, in_language(str(error), look().language))
            return False
        return True

    def _undo(self, name: str, before: str) -> None:
        if self._keep(name, before):
            self._toast.say(self.say("undone"), icon="undo-2")
            self.show_section(self._section)
