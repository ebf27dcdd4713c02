"""Calendar invitations as approvals of tier 0, over a real Radicale: the contract of sources, and what is theirs alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.connectors.approvals import Already, Applied, Source
from assistant.model.approval import Action, Bucket, Decide, Origin, Stage, State, Tier
from assistant.model.ids import item_id
from assistant.system.clock import SystemClock
from tests.connectors.approval_contract import (
    CASES,
    Case,
    Marks,
    decided,
    name_of,
    rows,
    run,
    task_of,
)
from tests.flows.profiles import Other, opener, through_proxy
from tests.servers.program import CalendarServer
from tests.sim.proxy import FaultProxy, lost, silent

ME = "alice@example.com"
NUMBERS = count(1)
ELSEWHERE = frozenset(
    {"what_was_decided_is_found_among_the_handled"}
)  # an answer is in the calendar
STATES = {"ACCEPTED": State.APPROVED, "DECLINED": State.REJECTED, "NEEDS-ACTION": State.PENDING}


@dataclass
class Invited:
    """What somebody invites to."""

    name: str
    title: str
    partstat: str = "NEEDS-ACTION"
    place: str = "Room 1"
    extra: str = ""

    def text(self) -> str:
        start = datetime.now(UTC).replace(microsecond=0) + timedelta(days=2)
        return (
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//Other//EN\r\nBEGIN:VEVENT\r\n"
            f"UID:{self.name}\r\nDTSTAMP:20261101T090000Z\r\nDTSTART:{start:%Y%m%d}T090000Z\r\n"
            f"DTEND:{start:%Y%m%d}T100000Z\r\nSUMMARY:{self.title}\r\nLOCATION:{self.place}\r\n{self.extra}"
            f"ORGANIZER:mailto:bob@example.com\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.com\r\n"
            f"ATTENDEE;PARTSTAT={self.partstat};RSVP=TRUE:mailto:{ME}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
        )


@dataclass
class InvitationScene:
    app: Sundown
    other: Other
    proxy: FaultProxy
    account_id: str
    source: Source
    can: frozenset[str] = frozenset(
        {"precondition", "cut", "lost", "elsewhere", "gone", "stop", "hints"}
    )
    code: str = ""
    invited: dict[str, Invited] = field(default_factory=dict)

    def file(self, title: str, amount: str = "", **more: str) -> str:
        del amount
        made = Invited(f"meeting-{next(NUMBERS)}", title, **more)
        self.put(made)
        place = next(each for each in self.app.collections("Server"))
        request = item_id(place.id, f"{place.href}{made.name}.ics")
        self.invited[request] = made
        return request

    def put(self, made: Invited) -> None:
        self.other.put(made.name, made.text())
        [report] = [each for each in self.app.sync("Server") if each.account == "Server"]
        assert not report.error

    def change(self, request: str) -> None:
        self.invited[request].place = "Room 2"
        self.put(self.invited[request])

    def decide_elsewhere(self, request: str, action: Action) -> None:
        said = {Action.APPROVE: "ACCEPTED", Action.REJECT: "DECLINED"}
        self.invited[request].partstat = said[action]
        self.put(self.invited[request])

    def text(self, request: str) -> str:
        status, text = self.other.ask("GET", f"{self.other.folder}{self.invited[request].name}.ics")
        assert status == 200
        return text.replace("\r\n ", "")

    def state(self, request: str) -> State:
        line = next(each for each in self.text(request).splitlines() if ME in each)
        return next(state for word, state in STATES.items() if f"PARTSTAT={word}" in line)

    def said(self, request: str) -> str:
        return self.text(request)

    def decisions(self, request: str) -> int:
        return int(self.state(request) is not State.PENDING)

    def drop(self, request: str) -> None:
        self.other.delete(self.invited[request].name)

    def attach(self, request: str, name: str, content: bytes) -> None:
        raise NotImplementedError

    def ask_as_approver(self, title: str) -> str:
        raise NotImplementedError

    def deny(self, request: str) -> str:
        raise NotImplementedError

    def stranger(self) -> Source:
        raise NotImplementedError

    def cut(self) -> None:
        self.proxy.fault(lambda seen: seen.method == "PUT", silent, 1)

    def lose(self) -> None:
        self.proxy.fault(lambda seen: seen.method == "PUT", lost, 1)

    def stop(self) -> None:
        self.proxy.fault(lambda _: True, lost)

    def start(self) -> None:
        self.proxy.faults.clear()


@pytest.fixture
def scene(
    tmp_path: Path,
    radicale_calendar: CalendarServer,
) -> Iterator[InvitationScene]:
    with (
        through_proxy(radicale_calendar) as (proxy, calendar),
        opener(tmp_path, SystemClock(), calendar) as opened,
    ):
        app = opened("one")
        app.set_setting("my_addresses", ME)
        app.sync()
        account = next(each for each in app.accounts() if each.name == "Server")
        with closing(app.core.connect(account)) as link:
            assert link.source is not None
            yield InvitationScene(app, Other(radicale_calendar), proxy, account.id, link.source)


CONTRACT = [each for each in CASES if name_of(each) not in ELSEWHERE]


@pytest.mark.parametrize("case", CONTRACT, ids=name_of)
def test_contract(case: Case, scene: InvitationScene) -> None:
    if name_of(case) == "a_server_that_is_down_is_tried_later":
        pytest.skip("the listing of invitations needs no network")
    run(case, scene)


def test_an_invitation_is_of_the_lowest_tier_and_due_when_it_begins(scene: InvitationScene) -> None:
    """Features 3.3: an invitation is tier 0."""
    row = task_of(scene, scene.file("Budget"))
    assert (row.tier, row.kind, row.reason_needed) == (Tier.LOW, "invitation", frozenset())
    assert row.due is not None
    assert row.due.strftime("%H:%M") == "09:00"


def test_another_guests_answer_is_no_change(scene: InvitationScene) -> None:
    request = scene.file("Budget")
    wanted = decided(scene, request, Action.APPROVE)
    scene.put(scene.invited[request])  # a new etag, the same meeting
    assert isinstance(scene.source.decide(wanted, Marks()), Applied)


def test_a_meeting_that_was_called_off_ends_as_already(scene: InvitationScene) -> None:
    request = scene.file("Budget")
    wanted = decided(scene, request, Action.APPROVE)
    scene.invited[request].extra = "STATUS:CANCELLED\r\n"
    scene.put(scene.invited[request])
    made = scene.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert made.state is State.WITHDRAWN


def test_what_is_in_the_way_is_a_hint(scene: InvitationScene) -> None:
    request = scene.file("Budget")
    scene.file("Dentist", partstat="ACCEPTED")
    card = scene.source.card(task_of(scene, request))
    assert [each.sentence for each in card.hints] == ["Dentist"]


def test_accepted_in_the_inbox_is_accepted_in_the_calendar(scene: InvitationScene) -> None:
    """The whole line: a pass lists it, a decision goes through the outbox, the server and the calendar agree."""
    request = scene.file("Budget")
    app = scene.app
    [task] = app.approvals(Bucket.TO_DECIDE)
    made = app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    made = app.finish_decision(app.send_decision(made.id).id)
    assert made.stage is Stage.DONE
    assert scene.state(request) is State.APPROVED
    assert not app.outbox()
    app.sync()
    assert not app.approvals(Bucket.TO_DECIDE)
    assert not rows(scene)
