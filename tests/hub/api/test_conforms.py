"""Every route, with values that a stranger thinks up from the description: no fault, nothing that it does not allow."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from assistant.hub.store.database import Database
from tests.hub.api.served import Served, serving

CHECKS = (
    "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance,"
    "response_headers_conformance"
)


def test_no_route_answers_otherwise_than_described(database: Database, tmp_path: Path) -> None:
    """H-14: a bounded run; longer ones are for `make chaos-hub`."""
    seconds = (
        3 if database.dialect == "sqlite" else 2
    )  # what the routes do alike is shown on the first
    with serving(database, tmp_path, rate=100_000) as served:
        done = _run(served, tmp_path, seconds)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]


def _run(served: Served, folder: Path, seconds: int) -> subprocess.CompletedProcess[str]:
    token = served.as_("judy").headers["Authorization"]
    program = str(Path(sys.executable).with_name("schemathesis"))
    words = [
        program, "run", f"{served.url}/v1/openapi.json", "-H", f"Authorization: {token}", "-c", CHECKS,
        "--max-time", str(seconds), "--suppress-health-check", "all", "--warnings", "off",
        "--exclude-path", "/v1/events", "--exclude-path-regex", ".*me/devices/.*", "--no-color",
    ]  # fmt: skip
    return subprocess.run(
        words, cwd=folder, capture_output=True, text=True, check=False, timeout=120
    )
