"""The firm's preset: a small file that IT puts on the machine, so that nobody has to type an address (O-2).

name = "Harbour Office"
url = "https://dav.harbour.example/"
region = "HK"
work_week = "mon-fri 09:00-18:00"
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant.model.errors import BadInput
from assistant.model.settings import SETTINGS
from assistant.model.setup import Preset

FILE = "preset.toml"
LONGEST = 64 * 1024


def path_of(platform: str = sys.platform, environ: Mapping[str, str] = os.environ) -> Path:
    """Where the file is looked for. On Windows its folder has to be locked by whoever puts it there."""
    match platform:
        case "win32":
            return Path(environ.get("PROGRAMDATA") or r"C:\ProgramData") / "Sundown" / FILE
        case "darwin":
            return Path("/Library/Application Support/Sundown") / FILE
        case _:
            return Path("/etc/sundown") / FILE


def read(path: Path) -> Preset | None:
    """The preset in this file, None where there is none. Unknown keys are left for later versions.

    Raises BadInput with a sentence where it can't be read: whoever wrote it wants to know.
    """
    import tomllib

    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            text = file.read(LONGEST).decode("utf-8-sig")
        return _checked(tomllib.loads(text), path)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise BadInput(f"The file {path} can't be read. Ask your IT to look at it.") from None


def _checked(table: Mapping[str, Any], path: Path) -> Preset:
    words = {name: table.get(name, "") for name in ("kind", "name", "url", "region", "work_week")}
    for name, value in words.items():
        if not isinstance(value, str):
            raise BadInput(f"In {path}, {name} has to be text in quotation marks.")
    preset = Preset(**{**words, "kind": words["kind"] or "caldav"})
    _check_values(preset, path)
    return preset


def _check_values(preset: Preset, path: Path) -> None:
    from assistant.connectors import KINDS
    from assistant.planning.workweek import parse_week

    regions = next(field.choices for field in SETTINGS if field.name == "region")
    if preset.kind not in {kind.name for kind in KINDS if kind.remote}:
        raise BadInput(f"In {path}, there is no kind of account called {preset.kind!r}.")
    if preset.region not in regions:
        raise BadInput(f"In {path}, region is one of: {', '.join(filter(None, regions))}.")
    if preset.url and not preset.url.startswith(("https://", "http://", "webcal://", "webcals://")):
        raise BadInput(f"In {path}, url has to begin with https://.")
    parse_week(preset.work_week)
