"""Node programs for the tests: installed by npm, exactly once per machine, into .cache (which git does not keep)."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
OIDC = ("oidc-provider@9.13.3",)


def installed(name: str, packages: Sequence[str]) -> Path:
    """The folder in which these packages (name@version) lie; no script of theirs ran while they were installed."""
    assert shutil.which("npm"), "npm is missing: .ci/setup test installs it"
    folder = ROOT / ".cache" / "npm" / name
    folder.mkdir(parents=True, exist_ok=True)
    done, wanted = folder / "installed", "\n".join(packages)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # test processes start at once
        if not done.exists() or done.read_text() != wanted:
            _install(folder, packages)
            done.write_text(wanted)
    return folder


def _install(folder: Path, packages: Sequence[str]) -> None:
    (folder / "package.json").write_text("{}\n")
    subprocess.run(
        ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", *packages],
        cwd=folder, check=True, capture_output=True, timeout=300, env={**os.environ, "CI": "1"},
    )  # fmt: skip
