"""Where a hub's database is: on the command line, in a file, in the environment. No password for all to read."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from assistant.model.errors import BadInput

VARIABLE = "SUNDOWN_HUB_DATABASE"
POSTGRESQL = ("postgresql://", "postgres://")
SQLITE = ("sqlite:///",)


def database_address(
    given: str,
    known: Sequence[str] = POSTGRESQL,
    *,
    environ: Mapping[str, str] = os.environ,
    option: str = "--database",
) -> str:
    """The address that --database means: itself, what the file @FILE holds, or without it the variable's; else "".

    Raises BadInput for what is no address, and for a password on the command line, where `ps` shows it to everybody.
    """
    if not given:
        return _checked(environ.get(VARIABLE, "").strip(), VARIABLE, known)
    if given.startswith("@"):
        return _checked(_read(Path(given[1:])), given[1:], known)
    found = _checked(given, option, known)
    if _has_password(found):
        raise BadInput(
            "A password on the command line can be read by everybody on this machine: put the address into "
            f"{VARIABLE}, into a file ({option} @FILE), or the password into ~/.pgpass."
        )
    return found


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, ValueError):
        raise BadInput(f"The file {path} can't be read.") from None


def _checked(found: str, what: str, known: Sequence[str]) -> str:
    """What is wrong is never repeated: it may hold a password."""
    try:
        fits = not found or (found.startswith(tuple(known)) and (urlsplit(found).port or 1) > 0)
    except ValueError:
        fits = False
    if not fits:
        examples = {POSTGRESQL[0]: "postgresql://user@host/name", SQLITE[0]: "sqlite:///PATH"}
        said = " or ".join(text for start, text in examples.items() if start in known)
        raise BadInput(f"{what} does not say where a database is: write it like {said}.")
    return found


def _has_password(address: str) -> bool:
    parts = urlsplit(address)
    return bool(parts.password) or "password" in parse_qs(parts.query)
