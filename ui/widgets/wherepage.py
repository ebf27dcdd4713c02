"""Welcome, first step: where the work lives, in which language, or sample data."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from ui.theme import RESOURCES, Type, look
from ui.widgets.buttons import button
from ui.widgets.layout import across, held
from ui.widgets.page import page
from ui.widgets.picture import Picture
from ui.widgets.surface import Note, Sign
from ui.widgets.tiles import Tile
from ui.widgets.words import Words
from ui.words import LANGUAGES, label, plain, say

if TYPE_CHECKING:
    from assistant.app import Sundown
    from assistant.model.setup import Preset

LOCAL, PRESET = "local", "preset"
HIDDEN = frozenset({LOCAL, "memory"})
ICONS = {"caldav": "server", "ics": "calendar", LOCAL: "house", PRESET: "key-round"}
COLUMNS, FEWER = 3, 2


class WherePage(QWidget):
    """`chosen()` is a kind of account, "preset" or "local"."""

    language_picked = Signal(str)  # a value of the setting
    sample_removed = Signal()

    def __init__(self, app: Sundown, preset: Preset | None, problem: str) -> None:
        super().__init__()
        language, spoken = (
            look().language,
            self._languages(app),
        )  # the order of tab is that of sight
        self._tiles: dict[str, Tile] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        if preset is not None and preset.url:
            name = preset.name or say(language, "where.preset.text")
            self._add(PRESET, name, say(language, "where.preset.text"))
        for kind in app.kinds():
            if kind.name not in HIDDEN and not kind.approvals:  # these are joined under Accounts
                name = label(language, f"where.{kind.name}", kind.title)
                about = label(
                    language, f"where.{kind.name}.text", say(language, "where.other.text")
                )
                self._add(kind.name, name, about)
        self._add(LOCAL, say(language, "where.local"), say(language, "where.local.text"))
        self._set_tiles()
        next(iter(self._tiles.values())).setChecked(True)
        self._trouble = Note(problem)
        self._trouble.setVisible(bool(problem))
        keys = across(Sign("key-round", "ink2", 14), gap=8)
        keys.addWidget(Words(say(language, "where.keyring"), Type.NOTE, "ink2", wrap=True), 1)
        self._sample = self._sample_line(app)
        top = across(Picture(RESOURCES / "icons" / "sundown.svg", 56), None, spoken)
        title, text = (
            Words(say(language, "where.title"), Type.TITLE),
            Words(say(language, "where.text")),
        )
        column = page(
            self, title, text, self._grid, 12, keys, 12, self._trouble, self._sample, None
        )
        column.insertLayout(0, top)
        column.insertSpacing(1, 14)

    def chosen(self) -> str:
        """What was picked."""
        return next(name for name, tile in self._tiles.items() if tile.isChecked())

    def choose(self, name: str) -> None:
        """Pick a tile."""
        if name in self._tiles:
            self._tiles[name].setChecked(True)

    def first_focus(self) -> QWidget:
        """The chosen tile."""
        return self._tiles[self.chosen()]

    def _add(self, name: str, title: str, text: str) -> None:
        self._tiles[name] = Tile(ICONS.get(name, "mail"), title, text)

    def _set_tiles(self) -> None:
        """Three beside one another; four are two and two."""
        columns = FEWER if len(self._tiles) == FEWER * FEWER else COLUMNS
        for at, tile in enumerate(self._tiles.values()):
            self._grid.addWidget(tile, at // columns, at % columns)

    def _languages(self, app: Sundown) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(say(look().language, "welcome.language"))
        for name in LANGUAGES:
            combo.addItem(say(name, f"setting.language.choice.{name}"), name)
        combo.setCurrentIndex(combo.findData(plain(app.language)))
        combo.activated.connect(lambda at: self.language_picked.emit(str(combo.itemData(at))))
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return combo

    def _sample_line(self, app: Sundown) -> QWidget:
        language = look().language
        line = across(Sign("info", "ink2", 14), gap=8)
        line.addWidget(Words(say(language, "sample.here"), Type.NOTE, "ink2"))
        line.addWidget(
            button(say(language, "sample.remove"), "link", press=self.sample_removed.emit)
        )
        line.addStretch(1)
        holder = held(line)
        holder.setVisible(app.has_sample())
        return holder
