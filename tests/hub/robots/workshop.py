"""An office with endpoints and robots in it, and a queue that is worked off by hand, one effect after the other."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.hub.effects.signing import new_secret
from assistant.hub.robots.tasks import tasks
from assistant.hub.services import robots
from assistant.hub.services.context import Actor, Hub
from assistant.hub.services.deliver import Courier
from assistant.hub.services.robots import Wish
from assistant.hub.store import audit, endpoints, events, outbox
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Endpoint
from assistant.hub.store.outbox import Row
from assistant.hub.store.robots import Robot, Run
from tests.hub.services.office import Office

KEN, IVAN, JUDY, EVE = (Actor(each) for each in ("ken", "ivan", "judy", "eve"))
GENERAL = {"subject": "Desk", "text": "A desk, please."}


class Workshop(Office):
    """Judy, an admin, builds; `ken` is a robot_author without other roles that read forms but the auditor's."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.courier = Courier(hub, tasks(hub), {"robots": lambda: None})
        self.endpoint("erp", roles=["finance"])
        self.endpoint("team", format="feishu")
        self.endpoint("crm", direction="in")

    def endpoint(self, name: str, direction: str = "out", **body: Any) -> None:
        sealed = self.hub.seal.seal(canonical([new_secret()]))
        with self.hub.database.begin() as db:
            url = f"http://127.0.0.1:9/{name}"  # nobody listens: these tests stop before the line
            endpoints.put(db, Endpoint(name, direction, url, sealed, True, True, body))

    def robot(
        self,
        when: Mapping[str, Any],
        *then: Mapping[str, Any],
        role: str = "admin",
        who: Actor = JUDY,
        **more: Any,
    ) -> Robot:
        made = robots.save(
            self.hub, who, Wish("R", role, {"when": when, "then": list(then), **more})
        )
        return robots.switch_on(self.hub, who, made.id, made.rev)

    def work(self) -> None:
        """Everything in the outbox that robots do, but what leaves the house."""
        while rows := [
            each
            for each in self.unsent()
            if (each.kind in ("trigger", "report") and "endpoint" not in each.body)
            or "payload" in each.body
        ]:
            for row in rows:
                with self.hub.database.begin() as db:
                    outbox.mark_handed(db, row)
                self.courier.run(row.id, row.kind, row.body)

    def hook(self, key: str, **payload: Any) -> None:
        """As services.inbound writes down a webhook whose signature was right."""
        self.effect(
            f"trigger:crm:{key}", "trigger", {"endpoint": "crm", "id": key, "payload": payload}
        )

    def effect(self, key: str, kind: str, body: Mapping[str, Any]) -> None:
        from assistant.hub.domain.case import Effect

        with self.hub.database.begin() as db:
            outbox.add(db, "", [Effect(key, kind, body)], self.hub.clock.now())

    def unsent(self) -> Sequence[Row]:
        with self.hub.database.read() as db:
            return outbox.unsent(db, 100)

    def letters(self) -> list[Mapping[str, Any]]:
        """The messages that wait to go outside."""
        return [each.body for each in self.unsent() if "siblings" in each.body]

    def runs(self, robot: Robot) -> list[Run]:
        return list(robots.runs(self.hub, JUDY, robot.id))

    def why(self, robot: Robot) -> str:
        """The code of the newest run's refusal."""
        run = self.runs(robot)[0]
        return (
            json.loads(run.error)["code"] if run.state == "refused" else f"{run.state}: {run.error}"
        )

    def trail(self) -> list[str]:
        with self.hub.database.read() as db:
            return [each.action for each in audit.trail(db, audit.HUB)]

    def told(self, person: str) -> list[str]:
        with self.hub.database.read() as db:
            return [each.kind for each in events.of_person(db, person, 0, 100)]
