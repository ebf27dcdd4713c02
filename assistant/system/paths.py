"""Where things lie: the profile's folder, the files in it, what was installed with the program."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from assistant.model.errors import BadInput, Refused

DATABASE = "sundown.db"
LOG = "sundown.log"


def data_dir(
    platform: str = sys.platform, environ: Mapping[str, str] = os.environ, user: Path | None = None
) -> Path:
    """The folder for a user's data on this system, without making it.

    Windows: %LOCALAPPDATA%; macOS: Library/Application Support; else the XDG base directory specification
    (a relative XDG_DATA_HOME is to be ignored). `user` is the user's own folder.
    """
    user = user or Path.home()
    match platform:
        case "win32":
            base = environ.get("LOCALAPPDATA", "")
            return (Path(base) if base else user / "AppData" / "Local") / "Sundown"
        case "darwin":
            return user / "Library" / "Application Support" / "Sundown"
        case _:
            base = environ.get("XDG_DATA_HOME", "")
            return (Path(base) if base.startswith("/") else user / ".local" / "share") / "sundown"


def find_home(chosen: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """The profile's folder: `chosen`, else SUNDOWN_HOME, else the system's place. It is not made."""
    named = environ.get("SUNDOWN_HOME", "")
    return (chosen or (Path(named) if named else data_dir(environ=environ))).expanduser().absolute()


def open_home(chosen: Path | None = None, environ: Mapping[str, str] = os.environ) -> Path:
    """As `find_home`, and the folder exists afterwards, readable by its owner alone.

    Raises Refused with a sentence where it cannot be made or written.
    """
    home = find_home(chosen, environ)
    try:
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        raise Refused(f"{home} is not a folder: choose another one with --home.") from None
    except OSError as error:
        reason = error.strerror or "unknown reason"
        raise Refused(
            f"The folder {home} can't be made ({reason}): choose one with --home."
        ) from None
    if not os.access(home, os.W_OK | os.X_OK):
        raise Refused(f"Nothing can be written to {home}: choose another folder with --home.")
    return home


def frozen() -> bool:
    """Whether this is the built program and not a checkout or an installed package."""
    return bool(getattr(sys, "frozen", False))


def resource(name: str) -> Path:
    """A file that was installed with the program, `name` relative to resources/ with forward slashes."""
    parts = name.split("/")
    if any(part in {"", ".", ".."} for part in parts):
        raise BadInput(f"There is no resource called {name!r}.")
    return resources_dir().joinpath(*parts)


def resources_dir() -> Path:
    """The folder of resources: inside the built program, or beside the package."""
    bundle = getattr(sys, "_MEIPASS", None)
    root = Path(bundle) if bundle else Path(__file__).resolve().parents[2]
    return root / "resources"


def program() -> tuple[str, ...]:
    """The words that start this very program again, for autostart entries."""
    if frozen():
        return (sys.executable,)
    script = Path(sys.executable).with_name("sundown.exe" if sys.platform == "win32" else "sundown")
    return (str(script),) if script.is_file() else (sys.executable, "-m", "assistant")
