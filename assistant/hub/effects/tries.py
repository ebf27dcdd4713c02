"""One try of an effect and what follows from it; the same for every adapter. No queue, no clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from assistant.model.value import dataclass

from .port import TRIES, Again, Never, Run

_LONGEST = 3600.0  # seconds that a Retry-After may ask for


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a try ended. `why` is "" when it went well; `final`: no other try will be made; `pause` is in seconds."""

    why: str = ""
    final: bool = False
    pause: float = 0.0


def attempt(
    run: Run, key: str, kind: str, body: Mapping[str, Any], number: int, pauses: Sequence[float]
) -> Outcome:
    """Try number `number` (from 1). Any error but Never is tried again; of an unforeseen one only the name is kept."""
    try:
        run(key, kind, body)
    except Never as fault:
        return Outcome(str(fault) or "refused", final=True)
    except Again as fault:
        return _later(str(fault) or "not now", fault.after, number, pauses)
    except Exception as fault:  # noqa: BLE001 - an effect is code of others; its fault is kept and tried again
        return _later(type(fault).__name__, 0.0, number, pauses)
    return Outcome()


def _later(why: str, asked: float, number: int, pauses: Sequence[float]) -> Outcome:
    if number >= TRIES:
        return Outcome(why, final=True)
    own = pauses[min(number, len(pauses)) - 1]
    return Outcome(why, pause=min(max(own, asked), _LONGEST))


def job_id(key: str, number: int) -> str:
    """The queue's name for a try."""
    return key if number == 1 else f"{key}~{number}"


def job_key(key: str, tries: int) -> str:
    """The queue's key: the effect's own, and another one for each time that a person asked for it again."""
    return f"{key}#{tries}" if tries else key


def effect_key(job: str) -> str:
    """The effect that a queue's key belongs to: the way back."""
    head, mark, number = job.rpartition("#")
    return head if mark and number.isdigit() else job


def key_of(job: str) -> str:
    """The effect that a try belongs to."""
    head, mark, number = job.rpartition("~")
    return head if mark and number.isdigit() else job
