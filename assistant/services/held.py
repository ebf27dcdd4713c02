"""What belongs to the running program alone: whose undo windows these are, when they end, proofs of who the user is.

Nothing of it is written. When the program ends, however that is, its lock ends with it, and others know (P-10).
"""

from __future__ import annotations

import os
import threading
from contextlib import ExitStack, suppress
from pathlib import Path

from assistant.model.errors import Refused
from assistant.system.lock import held

PREFIX = "running-"


class Held:
    """One for each open profile. All methods may be called from any thread."""

    def __init__(self) -> None:
        self.runner = os.urandom(8).hex()
        self._guard = threading.Lock()
        self._stack: ExitStack | None = None
        self._ends: dict[str, float] = {}
        self._proofs: dict[str, str] = {}

    def begin(self, home: Path) -> str:
        """Be known as alive in this profile; the name under which decisions are held. Raises Refused."""
        with self._guard:
            if self._stack is None:
                stack = ExitStack()
                try:
                    stack.enter_context(held(home / f"{PREFIX}{self.runner}.lock"))
                except OSError as error:
                    raise Refused(
                        "The profile folder can't be written to. Check its permissions."
                    ) from error
                self._stack = stack
        return self.runner

    def end(self, home: Path) -> None:
        """The profile is closed: what was held here is not sent by itself any more."""
        with self._guard:
            stack, self._stack = self._stack, None
            self._ends.clear()
            self._proofs.clear()
        if stack is not None:
            stack.close()
            (home / f"{PREFIX}{self.runner}.lock").unlink(missing_ok=True)

    def alive(self, home: Path, runner: str) -> bool:
        """Does the program of this name run?"""
        if runner == self.runner:
            return self._stack is not None
        path = home / f"{PREFIX}{runner}.lock"
        if not runner or not path.exists():
            return False
        with suppress(OSError), held(path) as mine:
            if not mine:
                return True
        with suppress(OSError):
            path.unlink(missing_ok=True)
        return False

    def hold(self, decision_id: str, end: float, proof: str = "") -> None:
        """The undo window of a decision ends at `end`, in seconds of the clock that never goes back."""
        with self._guard:
            self._ends[decision_id] = end
            if proof:
                self._proofs[decision_id] = proof

    def end_of(self, decision_id: str) -> float | None:
        """When its undo window ends; None: it is not held here."""
        return self._ends.get(decision_id)

    def proof(self, decision_id: str) -> str:
        """The second verification that was made for it; "" if there is none (any more)."""
        return self._proofs.get(decision_id, "")

    def forget(self, decision_id: str) -> None:
        """It was sent or taken back: its window and its proof are over."""
        with self._guard:
            self._ends.pop(decision_id, None)
            self._proofs.pop(decision_id, None)
