"""What the queue calls for robots: causes are spread, runs are made, messages go out, times are set."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from assistant.hub.effects.port import Port
from assistant.hub.services import robotpost, robotrun
from assistant.hub.services.context import Hub
from assistant.hub.services.deliver import Task
from assistant.hub.store import robots


def tasks(hub: Hub) -> Mapping[str, Task]:
    """By the kind of an effect: the `others` of services.deliver."""
    return {"report": partial(_report, hub), "trigger": partial(_trigger, hub)}


def chores(hub: Hub, port: Port) -> Mapping[str, Callable[[], object]]:
    """By the "what" of a housekeeping effect."""
    return {"robots": lambda: arrange(hub, port)}


def arrange(hub: Hub, port: Port) -> None:
    """Every report's times, as they are now, into the queue; doing it again changes nothing."""
    with hub.database.read() as db:
        known = robots.every(db)
    for each in known:
        when = each.body["when"]
        cron = str(when.get("cron", "")) if each.status == robots.ON else ""
        body = {"robot": each.id, "owner": each.owner}
        port.cron(f"robot:{each.id}", cron, str(when.get("zone") or "UTC"), "report", body)


def _report(hub: Hub, key: str, body: Mapping[str, Any]) -> None:
    if "endpoint" in body:
        robotpost.send(hub, key, body)
    else:
        robotrun.run(hub, key, body)


def _trigger(hub: Hub, key: str, body: Mapping[str, Any]) -> None:
    if "robot" in body:
        robotrun.run(hub, key, body)
    else:
        robotrun.fan_out(hub, key, body)
