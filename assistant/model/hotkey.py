"""A hot-key as people write it, "Ctrl+Alt+Space", read into its parts. The doors of the systems are in ui/hotkey."""

from __future__ import annotations

from .value import dataclass

_NAMES = {
    "ctrl": "ctrl", "control": "ctrl", "strg": "ctrl", "alt": "alt", "option": "alt", "shift": "shift",
    "super": "super", "win": "super", "meta": "super", "cmd": "super",
}  # fmt: skip
_KEYS = frozenset(
    {"space", *"abcdefghijklmnopqrstuvwxyz0123456789", *(f"f{number}" for number in range(1, 13))}
)


@dataclass(frozen=True, slots=True)
class Chord:
    """Modifiers of ctrl, alt, shift and super, and one key: a letter, a figure, f1 to f12 or space."""

    modifiers: frozenset[str]
    key: str


def read_chord(text: str) -> Chord | None:
    """The chord of a text; None where it is none. A key without ctrl, alt or super would be taken from all typing."""
    words = [word.strip().lower() for word in text.split("+")]
    modifiers = frozenset(_NAMES.get(word, "") for word in words[:-1])
    key = words[-1]
    if "" in modifiers or key not in _KEYS or not modifiers - {"shift"}:
        return None
    return Chord(modifiers, key)
