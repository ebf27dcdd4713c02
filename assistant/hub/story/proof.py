"""The auditor: checks the chain, takes out a signed proof; then somebody writes into the database file by hand."""

from __future__ import annotations

import io
from contextlib import redirect_stdout
from pathlib import Path

from assistant.hub.admincli import run

from .cast import verified
from .stage import Stage
from .transcript import Transcript

_OK = 200
_BEFORE, _AFTER = b"12000.00", b"72000.00"


def audit(stage: Stage) -> None:
    """Entry by entry over HTTP, all of it on the machine, and one request as a signed file (H-17)."""
    stage.told.scene("audit")
    stage.at(9, 10)
    ken, request = stage.people["ken"], stage.seen["expense"]
    stage.did(ken, "reads_trail", no=stage.seen["expense_no"])
    rows = ken.get(f"/v1/audit/{request}").body.get("rows", [])
    stage.told.expect("the chain holds", rows and not any(each["flaws"] for each in rows))
    stage.told.answer(stage.told.say("trail", many=len(rows), hash=rows[-1]["hash"][:12]))
    stage.did(ken, "verify")
    stage.told.expect("verify: 0", admin(stage.home, stage.told, "verify") == 0)
    stage.did(ken, "exports", no=stage.seen["expense_no"])
    refused = ken.get(f"/v1/requests/{request}.json")
    stage.told.answer(refused.words())
    proof = verified(stage, ken, str(refused.body.get("purpose")))
    given = ken.client.get(f"/v1/requests/{request}.json", headers={"Verification": proof})
    stage.told.expect("export: 200", given.status_code == _OK)
    file = stage.home / "proof.json"
    file.write_bytes(given.content)
    stage.told.expect(
        "verify-export: 0", admin(stage.home, stage.told, "verify-export", str(file)) == 0
    )


def tamper(home: Path, told: Transcript, no: str) -> None:
    """The hub is closed; with a hex editor 12,000 becomes 72,000 in its file, and `verify` names the row."""
    path = home / "hub" / "hub.db"
    content = path.read_bytes()
    told.expect("the amount is in the file", _BEFORE in content)
    path.write_bytes(content.replace(_BEFORE, _AFTER))
    told.expect("verify: 1", admin(home, told, "verify") == 1)
    told.expect(f"{no} is named", any(each.text.startswith(f"{no}: ") for each in told.lines[-2:]))
    told.expect(
        "verify-export: 0", admin(home, told, "verify-export", str(home / "proof.json")) == 0
    )


def admin(home: Path, told: Transcript, *words: str) -> int:
    """`sundown hub admin …` on this hub; what it printed goes into the transcript.

    The database is named, so that no variable of the environment can name another one.
    """
    printed, database = io.StringIO(), f"sqlite:///{home / 'hub' / 'hub.db'}"
    with redirect_stdout(printed):
        status = run(["--home", str(home), "admin", *words, "--database", database])
    told.answer(printed.getvalue().replace(str(home), "HOME"))
    return status
