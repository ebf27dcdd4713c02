"""Two devices, lost replies, lost requests, etags that lie: they converge, nothing twice, nothing typed is lost."""

from __future__ import annotations

import itertools
import shutil
import tempfile
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from assistant.app import Sundown
from assistant.connectors.memory import Faults, MemoryServer
from assistant.model.account import Component
from assistant.model.command import Complete, Create, Delete, Edit, Fields
from assistant.model.item import Todo
from assistant.protocols.icalscan import scan
from assistant.system.clock import HeldClock
from tests.conftest import examples
from tests.devices import device

DEVICES = st.integers(0, 1)
PICK = st.integers(0, 9)


class Devices(RuleBasedStateMachine):
    """What users may do on two devices while the network misbehaves."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.clock = HeldClock(datetime(2026, 11, 20, 8, 0, tzinfo=UTC), "UTC")
        self.server = MemoryServer()
        self.apps = [device(self.folder / name, self.server, self.clock) for name in ("a", "b")]
        self.numbers = itertools.count()
        self.typed: set[str] = set()
        self.superseded: set[str] = set()

    @initialize()
    def begin(self) -> None:
        self.add(0)
        self.add(1)

    def shared(self, app: Sundown) -> list[Todo]:
        home = app.find_collection().id
        return sorted(
            (each for each in app.todos(include_done=True) if each.collection_id != home),
            key=lambda t: t.uid,
        )

    def one(self, which: int, pick: int) -> tuple[Sundown, Todo] | None:
        self.clock.move(timedelta(seconds=7))
        found = self.shared(self.apps[which])
        return (self.apps[which], found[pick % len(found)]) if found else None

    def title(self) -> str:
        made = f"title {next(self.numbers)}"
        self.typed.add(made)
        return made

    @rule(which=DEVICES)
    def add(self, which: int) -> None:
        app = self.apps[which]
        collection = next(
            each for each in app.collections("Shared") if Component.TODO in each.components
        )
        title = self.title()
        app.do(
            Create(
                collection.id, Component.TODO, Fields(summary=title), uid=title.replace(" ", "-")
            )
        )

    @rule(which=DEVICES, pick=PICK)
    def rename(self, which: int, pick: int) -> None:
        if found := self.one(which, pick):
            app, todo = found
            self.superseded.add(todo.summary)
            app.do(Edit(todo.id, Fields(summary=self.title())))

    @rule(which=DEVICES, pick=PICK, day=st.integers(1, 28))
    def move(self, which: int, pick: int, day: int) -> None:
        if found := self.one(which, pick):
            found[0].do(Edit(found[1].id, Fields(due=date(2026, 12, day))))

    @rule(which=DEVICES, pick=PICK, done=st.booleans())
    def complete(self, which: int, pick: int, done: bool) -> None:
        if found := self.one(which, pick):
            found[0].do(Complete(found[1].id, self.clock.now(), done))

    @rule(which=DEVICES, pick=PICK)
    def delete(self, which: int, pick: int) -> None:
        if found := self.one(which, pick):
            self.superseded.add(found[1].summary)
            found[0].do(Delete(found[1].id))

    @rule(which=DEVICES, pick=PICK)
    def undo_what_waits(self, which: int, pick: int) -> None:
        app = self.apps[which]
        waiting = app.outbox()
        taken = waiting[pick % len(waiting)] if waiting else None
        if taken and app.undo(taken.id):
            # what may have left is taken back by a change of its own, a creation with all its later edits
            whole = taken.verb == "create"
            self.superseded |= {
                row.summary
                for row in waiting
                if row is taken or (whole and row.item_id == taken.item_id)
            }
            left = {
                row.id for row in app.outbox()
            }  # an undone creation takes the later edits along
            self.typed -= {row.summary for row in waiting if row.id not in left}

    @rule(
        faults=st.builds(
            Faults,
            lost_replies=st.integers(0, 2),
            lost_requests=st.integers(0, 2),
            flaky_etags=st.booleans(),
            tokens=st.booleans(),
            forgotten=st.booleans(),
            rewrites=st.booleans(),
            down=st.sampled_from([False] * 4 + [True]),
        )
    )
    def break_things(self, faults: Faults) -> None:
        self.server.faults = faults

    @rule(which=DEVICES)
    def sync(self, which: int) -> None:
        self.clock.move(timedelta(seconds=60))
        self.apps[which].sync()

    @precondition(lambda self: self.server.faults.down)
    @rule()
    def network_is_back(self) -> None:
        self.server.faults = replace(self.server.faults, down=False)

    def visible(self) -> set[str]:
        return {each.summary for app in self.apps for each in app.todos(include_done=True)}

    def teardown(self) -> None:
        try:
            self.settle()
            self.check()
        finally:
            for app in self.apps:
                app.close()
            shutil.rmtree(self.folder)

    def settle(self) -> None:
        self.server.faults = Faults()
        for _ in range(3):
            for app in self.apps:
                self.clock.move(timedelta(seconds=60))
                reports = app.sync()
                assert [report.error for report in reports] == [""], reports
                if any(report.held for report in reports):
                    app.accept_removals("Shared")

    def check(self) -> None:
        shelf = self.server.shelves["/todos/"]
        uids = [scan(text).uid for _, text in shelf.items.values()]
        assert len(uids) == len(set(uids)), "something is twice"
        shown = [
            [(each.uid, each.summary, each.due, each.status) for each in self.shared(app)]
            for app in self.apps
        ]
        assert shown[0] == shown[1], "the devices differ"
        assert sorted(uid for uid, *_ in shown[0]) == sorted(uids), "the server differs"
        assert [app.outbox() for app in self.apps] == [(), ()]
        everything = " ".join(self.visible())
        lost = [
            title for title in self.typed - self.superseded if f"{title} " not in f"{everything} "
        ]
        assert lost == [], "something that was typed is lost"


Devices.TestCase.settings = settings(
    max_examples=examples(30),
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TestDevices = Devices.TestCase
