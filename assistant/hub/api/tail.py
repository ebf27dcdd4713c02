"""The end of the event table as one process follows it. Pure: what was read goes in, what must be sent comes out."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.model.value import dataclass

PATIENCE = 10.0  # seconds after which a missing number counts as a transaction that was rolled back
_MOST = 1000  # missing numbers that are waited for; more is a jump of the sequence, not a press under way


@dataclass(frozen=True, slots=True)
class Event:
    """One row of the event table: `person`'s desktop must look at `ref` again."""

    seq: int
    person: str
    kind: str
    ref: str


@dataclass(frozen=True, slots=True)
class Tail:
    """Where the reading stands. `last` is the highest number read; `gaps` are lower ones not seen yet, with since when.

    On PostgreSQL a press may commit after another with a higher number. A client resumes from `mark`, below which
    nothing can appear any more: it may hear an event twice, and never misses one.
    """

    last: int
    gaps: tuple[tuple[int, float], ...] = ()

    @property
    def mark(self) -> int:
        """The number that is safe to resume from."""
        return self.gaps[0][0] - 1 if self.gaps else self.last

    @property
    def missing(self) -> tuple[int, ...]:
        """Numbers to look for again."""
        return tuple(number for number, _ in self.gaps)


def read(tail: Tail, found: Iterable[int], now: float) -> Tail:
    """The tail after rows with these numbers were read; `now` is in seconds of a clock that never goes back."""
    seen = set(found)
    last = max(seen | {tail.last})
    waited = [(n, since) for n, since in tail.gaps if n not in seen and now - since < PATIENCE]
    fresh = [(n, now) for n in range(max(tail.last + 1, last - _MOST), last) if n not in seen]
    return Tail(last, tuple((waited + fresh)[-_MOST:]))
