"""Welcome, the last steps: today's list as it will come, the switches, and where the icon is."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from assistant.model.account import Field
from assistant.model.settings import DEFAULTS, SETTINGS
from ui.present.digest import digest_rows, summary
from ui.present.when import clock, day_title
from ui.theme import RESOURCES, Type, look
from ui.widgets.form import OFF, ON, Form
from ui.widgets.layout import across, stack
from ui.widgets.page import MARGIN, page
from ui.widgets.picture import Picture
from ui.widgets.rowlist import RowList
from ui.widgets.surface import Sign
from ui.widgets.trynotice import TryNotice
from ui.widgets.words import Words
from ui.words import say

if TYPE_CHECKING:
    from assistant.app import Sundown

REMINDERS, MINUTES, NEVER = (
    "reminders",
    "remind_minutes",
    "never",
)  # a switch over a choice of minutes
WANTED = {"digest_enabled": ON, REMINDERS: ON, "sounds": OFF, "autostart": ON}


class ListPage(QWidget):
    """The end-of-day list now, from what is really there (O-5). It can be looked at, no more."""

    def __init__(self) -> None:
        super().__init__()
        self._title, self._when = Words("", Type.TITLE), Words("", Type.BODY, "ink2", wrap=True)
        self._list = RowList(MARGIN, say(look().language, "end_of_day"))
        self._empty = Words(say(look().language, "list.nothing"), Type.BODY, "ink2", wrap=True)
        top = QWidget()
        stack(
            self._title, 4, self._when, 12, self._empty, margins=(MARGIN, 8, MARGIN, 0), parent=top
        )
        column = stack(top, parent=self)
        column.addWidget(self._list, 1)

    @property
    def empty(self) -> bool:
        """Is there nothing to show?"""
        return not self._list.rows

    def show_list(self, app: Sundown) -> None:
        """Make it."""
        language, digest = look().language, app.preview_digest()
        hour = clock(digest.made_at, digest.zone)
        self._title.setText(say(language, "list.title", when=hour))
        parts = [] if digest.date == app.work_date() else [day_title(digest.date, language)]
        parts.append(summary(digest, language))
        parts += [say(language, "list.from_sample")] if app.has_sample() else []
        rows = digest_rows(digest, language, unfolded=False)
        rows = tuple(replace(row, actions=(), press="") for row in rows)
        self._when.setText(" · ".join(parts) if rows else "")
        self._list.show_rows(rows)
        self._empty.setVisible(not rows)
        if not rows:
            self._title.setText(say(language, "end_of_day"))


class SwitchesPage(QWidget):
    """List, reminders, sounds, autostart in one look; nothing is written before `keep` (O-7)."""

    def __init__(self, app: Sundown) -> None:
        super().__init__()
        self._app = app
        known = {field.name: field for field in SETTINGS}
        fields = tuple(known.get(name) or Field(name, name, "switch") for name in WANTED)
        self._form = Form(fields, WANTED, beside=True, words="setting", helps=False)
        self._try = TryNotice(app)
        title = Words(say(look().language, "reach.title"), Type.TITLE)
        text = Words(say(look().language, "reach.text"), wrap=True)
        page(self, title, text, self._form, 16, self._try, None)

    def keep(self) -> None:
        """Write what stands here. Raises Refused where the system allows no autostart."""
        kept, wanted = self._app.settings(), self._form.values()
        reminded = wanted.pop(REMINDERS) == ON
        if not reminded or kept[MINUTES] == NEVER:
            wanted[MINUTES] = DEFAULTS[MINUTES] if reminded else NEVER
        for name, value in wanted.items():
            if kept[name] != value:
                self._app.set_setting(name, value)

    def first_focus(self) -> QWidget:
        """The first switch."""
        return self._form.control("digest_enabled")


class TipPage(QWidget):
    """Where the icon is on this desktop, or what is there instead (O-8, O-12)."""

    def __init__(self, app: Sundown) -> None:
        super().__init__()
        language = look().language
        hosted = QSystemTrayIcon.isSystemTrayAvailable()
        keys = app.settings().get("hotkey", "")
        lines = [say(language, key) for key in tips(sys.platform, os.environ, hosted=hosted)]
        lines += [say(language, "tip.hotkey", keys=keys)] if keys else []
        lines.append(say(language, "tip.again"))
        title = Words(say(language, "tip.title" if hosted else "tip.title_none"), Type.TITLE)
        column = stack(margins=(MARGIN, 8, MARGIN, 0), gap=12, parent=self)
        column.addLayout(across(Picture(RESOURCES / "icons" / "sundown.svg", 56), None))
        column.addSpacing(4)
        column.addWidget(title)
        for words in lines:
            sign = Sign("check", "ink2")
            line = across(stack(2, sign, None), gap=12)
            line.addWidget(Words(words, Type.BODY, "ink", wrap=True), 1)
            column.addLayout(line)
        column.addStretch(1)


def tips(platform: str, environ: Mapping[str, str], *, hosted: bool) -> tuple[str, ...]:
    """The keys of the sentences for this desktop."""
    if platform == "win32":
        return ("tip.tray", "tip.windows")
    if platform == "darwin":
        return ("tip.mac", "tip.tray")
    if hosted:
        return ("tip.tray",)
    return ("tip.gnome",) if "GNOME" in environ.get("XDG_CURRENT_DESKTOP", "") else ("tip.none",)
