"""A small icon and a sentence beside it: the state of synchronisation, of a source, of the outbox."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.present.sources import Said
from ui.theme import Type
from ui.widgets.layout import across
from ui.widgets.surface import Sign
from ui.widgets.words import Words, set_tip


class SaidLine(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, said: Said | None = None) -> None:
        super().__init__()
        self._sign, self._words = Sign("", "ink2", 14), Words("", Type.NOTE, "ink2")
        across(self._sign, self._words, gap=6, parent=self)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.show_said(said or Said(""))

    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def show_said(self, said: Said) -> None:
        """Another sentence. A settled one has a green sign and quiet words."""
        sign = "green" if said.icon == "circle-check" else said.tone
        self._sign.show_sign(said.icon, sign)
        self._words.setText(said.text)
        self._words.set_tone("ink2" if said.tone == "green" else said.tone)
        whole = f"{said.text}. {said.tip}" if said.tip else said.text
        set_tip(self, whole)  # a long name is cut in the line
        self.setAccessibleName(whole)
        self.setVisible(bool(said.text))
