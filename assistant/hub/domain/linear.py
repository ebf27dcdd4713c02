"""Regular expressions that cannot hang: run by CEL's engine (Rust), in time linear in the text, without look-around."""

from __future__ import annotations

import cel

LONGEST_PATTERN = 200  # characters
LONGEST_TEXT = 4_000  # a longer text fits no pattern

_TIMES = 32  # a pattern must fit in so many times: it is compiled anew for each text, and may not cost much
_FITS = "text.matches(pattern)"


def fits(pattern: str, text: str) -> bool:
    """Whether the pattern is found anywhere in the text (JSON Schema 2020-12, 6.3.3); a broken pattern fits nothing."""
    if len(text) > LONGEST_TEXT or len(pattern) > LONGEST_PATTERN:
        return False
    return _answer(pattern, text) is True


def usable(pattern: str) -> bool:
    """Whether the engine takes the pattern: no look-around, no back-references, not too big when it is unrolled."""
    if len(pattern) > LONGEST_PATTERN or "\0" in pattern or _answer(pattern, "") is None:
        return False
    return _answer(f"(?:{pattern}){{{_TIMES}}}", "") is not None


def _answer(pattern: str, text: str) -> bool | None:
    """None if the engine refuses the pattern."""
    try:
        return bool(cel.compile(_FITS).execute({"text": text, "pattern": pattern}))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a panic of the engine is no Exception
        return None
