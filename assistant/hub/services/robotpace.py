"""A robot's own pace: so many runs a minute; more of them are held, said to be, and made later, none lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from assistant.hub.domain.case import Effect
from assistant.hub.domain.robotrule import MOST_A_MINUTE
from assistant.hub.store import outbox, robots
from assistant.hub.store.columns import canonical
from assistant.hub.store.robots import Robot, Run

from .context import Desk

_MINUTE = timedelta(minutes=1)


def held(desk: Desk, robot: Robot, run: Run, body: Mapping[str, Any]) -> bool:
    """Whether this run must wait: written down as held, with another go at it a minute or more later.

    Those that are held already come before it. What was held is counted as tried again only when it acts.
    """
    if robots.acted(desk.db, robot.id, desk.now - _MINUTE) < MOST_A_MINUTE:
        return False
    ahead = robots.waiting(desk.db, robot.id) // MOST_A_MINUTE
    at = desk.now + _MINUTE * (1 + ahead)
    said = canonical({"code": "robots.held", "most": MOST_A_MINUTE})
    robots.follow(desk.db, run.id, "held", desk.now, error=said)
    key, kind = f"run:{run.id}:held:{run.tries}", "report" if robot.kind == "report" else "trigger"
    again = {**body, "robot": robot.id, "owner": robot.owner, "cause": run.cause}
    outbox.add(desk.db, "", [Effect(key, kind, again, at)], desk.now)
    return True
