"""Capture: one line of plain words becomes a to-do or an event, with what was understood to be shown before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.store import accounts

from .accounts import Accounts

if TYPE_CHECKING:
    from assistant.model.captured import Captured


class Capture(Accounts):
    """Reading a line is cheap enough for each key that is pressed; it writes nothing."""

    def understand(self, line: str, *, flip: bool = False) -> Captured:
        """What a line says; `flip` makes an event of a to-do, and the other way about."""
        from assistant.protocols import quickadd
        from assistant.services import capture

        about = capture.reading(self.core, self.language, line)
        made = quickadd.understand(line, about)
        return quickadd.flipped(made, about) if flip else made

    def capture(self, line: str, *, flip: bool = False, note: str = "") -> tuple[str, Captured]:
        """Make what the line says: (the id for `undo`, what was understood).

        The item goes to the list the line names, else to the one of the setting capture_list, else to the one on
        this computer. Raises BadInput for a line without a word, NotFound or BadInput where the list can't take it.
        """
        made = self.understand(line, flip=flip)
        return self._write(made, note), made

    def capture_text(self, text: str) -> tuple[str, Captured]:
        """A to-do of a text or link from elsewhere: its first line, the rest as a note. Nothing in it is understood."""
        from assistant.services import capture

        made, note = capture.of_text(text)
        return self._write(made, note), made

    def capture_place(self, made: Captured) -> str:
        """The name of the list or calendar in which it would be made; "" where none can take it."""
        from assistant.model.errors import SundownError
        from assistant.services import capture

        try:
            return capture.place_of(self.core, made).name
        except SundownError:
            return ""

    def hotkey_taken(self, keys: str) -> None:
        """Another program has these keys ("" for none); the doctor says so."""
        if accounts.meta(self.core.database, "hotkey") != keys:
            with self.core.database.write() as connection:
                accounts.set_meta(connection, "hotkey", keys)

    def _write(self, made: Captured, note: str) -> str:
        from assistant.services import capture

        done = capture.write(self.core, made, note)
        self._nudge()
        return done
