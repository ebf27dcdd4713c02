"""What the bench is told on its command line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Sizes of what is measured. Goals are meant for the full sizes on a quiet machine."""

    events: int = 10_000
    todos: int = 2_000
    rows: int = 100_000  # to-dos of the big profile; it has three times as many occurrences
    runs: int = 3
    xandikos: bool = False
