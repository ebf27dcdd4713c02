"""An office with endpoints and robots in it, and a queue that is worked off by hand, one effect after the other."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from assistant.hub.effects.signing import new_secret
from assistant.hub.robots.tasks import tasks
from assistant.hub.services import robots
from assistant.hub.services.context import Actor, Hub
from assistant.hub.services.deliver import Courier
from assistant.hub.services.robots import Wish
from assistant.hub.store import audit, endpoints, events, outbox
from assistant.hub.store import robots as store
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Endpoint
from assistant.hub.store.outbox import Row
from assistant.hub.store.robots import Robot, Run
from tests.hub.services.office import Office

KEN, IVAN, JUDY, EVE = (Actor(each) for each in ("ken", "ivan", "judy", "eve"))
GENERAL = {"subject": "Desk", "text": "A desk, please."}


@contextmanager
def taking() -> Iterator[str]:
    """A server that says yes to everything."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_words: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()
        server.server_close()


class Workshop(Office):
    """Judy, an admin, builds; `ken` is a robot_author without other roles that read forms but the auditor's."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.courier = Courier(hub, tasks(hub), {"robots": lambda: None})
        self.endpoint("erp", roles=["finance"])
        self.endpoint("team", format="feishu")
        self.endpoint("crm", direction="in")

    @classmethod
    def beside(cls, hub: Hub) -> Workshop:
        """The same workshop seen from another hub process."""
        made = cls.__new__(cls)
        Office.__init__(made, hub)
        made.courier = Courier(hub, tasks(hub), {"robots": lambda: None})
        return made

    @contextmanager
    def listening(self, name: str) -> Iterator[None]:
        """Somebody who takes whatever is sent to this endpoint."""
        with taking() as url:
            with self.hub.database.begin() as db:
                found = endpoints.find(db, name)
                assert found is not None
                endpoints.put(db, replace(found, url=url))
            yield

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
            if (each.not_before is None or each.not_before <= self.clock.now())
            and (
                (each.kind in ("trigger", "report") and "endpoint" not in each.body)
                or "payload" in each.body
            )
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
            return outbox.unsent(db, 400)

    def letters(self) -> list[Mapping[str, Any]]:
        """The messages that wait to go outside."""
        return [each.body for each in self.unsent() if "siblings" in each.body]

    def runs(self, robot: Robot) -> list[Run]:
        with self.hub.database.read() as db:
            return list(store.runs(db, robot.id, "", 200))

    def busy(self, robot: Robot, runs: int) -> None:
        """So many runs that have just acted."""
        now = self.clock.now()
        with self.hub.database.begin() as db:
            for number in range(runs):
                found = store.begin(db, robot.id, f"before:{number}", now)
                assert found is not None
                store.follow(db, found.id, "done", now)

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
