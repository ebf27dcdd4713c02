"""`sundown hub story`: plays all scenes and prints the transcript. Exit code 1 if anything was not as expected."""

from __future__ import annotations

import json
import logging
from argparse import Namespace
from pathlib import Path
from tempfile import TemporaryDirectory

from . import leave, proof, spending
from .cast import move_in
from .stage import DOWN, staged
from .transcript import Transcript

_SCENES = (
    move_in, leave.two_days, leave.five_days, spending.small, spending.large, spending.invoice, spending.urgent,
    leave.silence, leave.deputy, proof.audit,
)  # fmt: skip


def story(args: Namespace) -> int:
    """Play it. The hub and everything in it are gone afterwards."""
    logging.getLogger("dbos").setLevel(logging.ERROR)
    told = Transcript(args.language, _silent if args.json else _spoken)
    with TemporaryDirectory(prefix="sundown-story-") as home:
        told.out(told.say("begin"))
        _play(Path(home), told)
    told.out("")
    told.out(told.say("end" if told.whole() else "end_failed"))
    if args.json:
        print(json.dumps(_whole(told), ensure_ascii=False, indent=1))  # noqa: T201 - a command line speaks on stdout
    return 0 if told.whole() else 1


def _play(home: Path, told: Transcript) -> None:
    with staged(home, told) as stage:
        for scene in _SCENES:
            scene(stage)
        stage.later()
        stage.told.expect("the ERP was called no more", len(stage.erp.answers) == DOWN + 1)
    told.scene("tamper")
    told.did(stage.clock.now(), told.say("somebody"), "tampers")
    proof.tamper(home, told, stage.seen["expense_no"])


def _whole(told: Transcript) -> dict[str, object]:
    names = ("kind", "at", "who", "text")
    return {"whole": told.whole(), "lines": [{n: getattr(e, n) for n in names} for e in told.lines]}


def _spoken(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - a command line speaks on stdout


def _silent(_line: str) -> None:
    return
