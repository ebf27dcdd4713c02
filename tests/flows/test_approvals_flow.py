"""What becomes of decisions between the click and the source: one profile at a served hub and at Request Tracker.

The program's clock stands still, so the undo window ends when a test says so; every result is read at the source, by
its own API.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyotp
import pytest

from assistant.app import Sundown
from assistant.hub.door import Door
from assistant.model.approval import (
    Action,
    ApprovalTask,
    Bucket,
    Decide,
    Decision,
    Origin,
    Stage,
    Ticked,
    Tier,
)
from assistant.model.errors import Refused, SundownError
from assistant.model.surroundings import Power
from assistant.model.telling import Do, Topic
from assistant.system.clock import HeldClock
from assistant.system.vault import Vault
from tests.connectors.hubs import hub_in, token
from tests.desk.profile import afternoon_zone
from tests.hub.api.served import Served
from tests.servers import tickets
from tests.sim.proxy import fault_proxy, is_method, silent

pytestmark = [pytest.mark.server, pytest.mark.xdist_group("rt")]
HOLD = timedelta(seconds=9)
LINE = {
    "date": "2026-11-02", "category": "travel", "description": "Flight", "amount": "12000.00", "no_receipt": "Lost on the way",
}  # fmt: skip
CLAIM = {"purpose": "Visit", "project": "P1", "currency": "HKD", "lines": [LINE]}
KILLED = """
import sys, time
from pathlib import Path
from assistant.app import Sundown
from assistant.model.approval import Action, Bucket, Decide, Origin
from assistant.system.vault import Vault
app = Sundown.open(Path(sys.argv[1]), vault=Vault(find=lambda: None))
app.add_account("hub", "Hub", sys.argv[2], "", {}, sys.stdin.readline().strip())
app.sync()
row = next(each for each in app.approvals(Bucket.TO_DECIDE) if each.request == sys.argv[3])
app.start()
print(app.decide(Decide(row.id, Action.APPROVE, row.version, Origin.CARD)).id, flush=True)
time.sleep(60)
"""


@dataclass
class Profile:
    """Somebody's Sundown on a clock that stands still."""

    app: Sundown
    clock: HeldClock

    def row(self, request: str) -> ApprovalTask:
        """My open task of a request, as the source has it now."""
        self.app.sync()
        rows = self.app.approvals(Bucket.TO_DECIDE)
        return next(each for each in rows if each.request == request)

    def wish(self, request: str, action: Action = Action.APPROVE, **more: Any) -> Decide:
        """What a person wants who has the card before him."""
        card = self.app.read_approval(self.row(request).id)
        self.app.approval_seen(card.task.id, card.task.version)
        return Decide(card.task.id, action, card.task.version, Origin.CARD, **more)

    def decide(self, request: str, action: Action = Action.APPROVE, **more: Any) -> Decision:
        """Held here, not sent yet."""
        return self.app.decide(self.wish(request, action, **more))

    def wait(self, made: Decision) -> Decision:
        """How it stands when the undo window is over and the lane was at the source."""
        self.clock.move(HOLD)
        self.app.sync()
        return self.app.decision(made.id)


Open = Callable[..., Profile]


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def opened(tmp_path: Path, served: Served) -> Iterator[Open]:
    """opened(person, hub=None): a fresh profile of this person at the hub."""
    apps: list[Sundown] = []

    def of(person: str = "dan", hub: Served | None = None) -> Profile:
        clock = HeldClock(datetime.now(UTC), afternoon_zone())
        home = tmp_path / f"home{len(apps)}"
        apps.append(Sundown.open(home, clock=clock, vault=Vault(find=lambda: None)))
        at = hub or served
        apps[-1].set_setting("work_week", "mon-sun 09:00-18:00")
        apps[-1].add_account("hub", "Hub", at.url, "", {}, token(at, person))
        return Profile(apps[-1], clock)

    yield of
    for each in apps:
        each.close()


@pytest.fixture
def bob(opened: Open, rt_office: tickets.Office) -> Profile:
    """Bob of Request Tracker is Dan of the hub."""
    made = opened()
    made.app.add_account("rt", "Tickets", rt_office.server.url, "bob", {}, "bob-pass1")
    return made


def whole(served: Served, request: str, person: str = "eve") -> dict[str, Any]:
    found: dict[str, Any] = served.as_(person).get(f"/v1/requests/{request}").json()
    return found


def leave(served: Served) -> str:
    return str(served.ask_leave("eve", start="2027-03-01", end="2027-03-01")["request"])


def test_taken_back_nothing_is_sent_and_then_it_is(served: Served, opened: Open) -> None:
    """A-3, A-6"""
    dan, asked = opened(), leave(served)
    first = dan.decide(asked)
    assert dan.app.undo_decision(first.id)
    assert dan.wait(first).stage is Stage.UNDONE
    assert whole(served, asked)["state"] == "pending"
    ended = dan.wait(dan.decide(asked))
    assert (ended.stage, ended.at is not None) == (Stage.DONE, True)
    assert whole(served, asked)["state"] == "approved"
    assert asked in {each.request for each in dan.app.approvals(Bucket.HANDLED)}


def test_a_rejection_brings_its_reason_to_both(
    served: Served, bob: Profile, rt_office: tickets.Office
) -> None:  # fmt: skip
    """A-26: as typed, and as text."""
    asked, ticket, why = leave(served), rt_office.file("Sofas", "900.00"), "太貴 <b>& more</b>"
    for request in (asked, ticket):
        ended = bob.wait(bob.decide(request, Action.REJECT, comment=why))
        assert ended.stage is Stage.DONE
    assert why in {each["comment"] for each in whole(served, asked)["history"]}
    assert rt_office.ticket(ticket)["Status"] == "rejected"
    assert rt_office.said(rt_office.approval(ticket)) == [why]


def test_the_requester_sees_what_was_ticked(served: Served, opened: Open) -> None:
    """A-26, row 62"""
    dan, asked = opened(), leave(served)
    ticked = (Ticked("/start", "After the fair"),)
    ended = dan.wait(dan.decide(asked, Action.RETURN, fields=ticked))
    assert ended.stage is Stage.DONE
    found = whole(served, asked)
    assert found["state"] == "returned"
    assert [(each["field"], each["note"]) for each in found["lacking"]] == [
        ("/start", "After the fair")
    ]


def test_changed_meanwhile_is_said_and_nothing_is_sent(
    bob: Profile, rt_office: tickets.Office
) -> None:  # fmt: skip
    """A-2, A-15"""
    asked = rt_office.file("Standing desks", "8000.00")
    made = bob.decide(asked)
    rt_office.change(asked, "18000.00")
    ended = bob.wait(made)
    assert ended.stage is Stage.CHANGED
    assert [(each.before, each.after) for each in ended.changes] == [
        ("HKD 8000.00", "HKD 18000.00")
    ]
    assert rt_office.statuses(rt_office.approval(asked)) == ["open"]
    assert bob.row(asked).tier is Tier.HIGH


def test_another_device_was_quicker(served: Served, opened: Open) -> None:
    """A-7, A-16"""
    here, there, asked = opened(), opened(), leave(served)
    made = here.decide(asked)
    there.wait(there.decide(asked, Action.REJECT, comment="Not in March"))
    ended = here.wait(made)
    assert (ended.stage, ended.who, ended.at is not None) == (Stage.ALREADY, "Dan Ho", True)
    assert whole(served, asked)["state"] == "rejected"


def test_a_reply_that_is_lost_after_the_deed_is_found(
    opened: Open, rt_office: tickets.Office
) -> None:  # fmt: skip
    """A-16: looked up, not sent again."""
    asked, bob = rt_office.file("Lamps", "70.00"), opened()
    with fault_proxy(rt_office.server.url) as proxy:
        bob.app.add_account("rt", "Tickets", proxy.root, "bob", {}, "bob-pass1")
        made = bob.decide(asked)
        proxy.fault(is_method("PUT"), silent, 1)
        assert bob.wait(made).stage is Stage.SENDING
        assert bob.wait(made).stage is Stage.DONE
        assert [each.method for each in proxy.seen].count("PUT") == 1
    assert rt_office.statuses(rt_office.approval(asked)) == ["open", "resolved"]


def test_a_right_that_was_taken_away_is_refused_in_rt_s_words(
    bob: Profile, rt_office: tickets.Office
) -> None:  # fmt: skip
    """A-7: nobody decided it, and it is not bob's any more; RT says why."""
    asked = rt_office.file("Mirrors", "80.00")
    made = bob.decide(asked)
    with rt_office.without("ModifyTicket"):
        ended = bob.wait(made)
    assert ended.stage is Stage.REFUSED
    assert "Permission Denied" in ended.said
    assert rt_office.statuses(rt_office.approval(asked)) == ["open"]


def test_a_refusal_of_the_hub_comes_in_its_words(served: Served, opened: Open) -> None:
    """A-7"""
    dan, asked = opened(), leave(served)
    ended = dan.wait(dan.decide(asked, Action.TRANSFER, people=("zed",), comment="Yours"))
    assert (ended.stage, ended.said) == (Stage.REFUSED, "There is no such colleague.")
    assert whole(served, asked)["state"] == "pending"


def test_killed_during_the_hold_it_asks_at_the_next_start(
    served: Served, tmp_path: Path, clock: HeldClock
) -> None:
    """P-10"""
    asked, secret, home = leave(served), token(served, "dan"), tmp_path / "home"
    words = [sys.executable, "-c", KILLED, home, served.url, asked]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(secret + "\n")
        child.stdin.flush()
        decision = child.stdout.readline().strip()
        os.kill(child.pid, signal.SIGKILL)
    clock.put(datetime.now(UTC) + HOLD)
    vault = Vault(find=lambda: None)
    app = Sundown.open(home, clock=clock, vault=vault)
    vault.set(next(each.id for each in app.accounts() if each.kind == "hub"), secret)
    app.sync()
    assert app.decision(decision).stage is Stage.NOT_SENT
    assert whole(served, asked)["state"] == "pending"
    app.send_decision(decision)
    app.sync()
    assert app.decision(decision).stage is Stage.DONE
    assert whole(served, asked)["state"] == "approved"
    app.close()


def claim(served: Served) -> str:
    """Eve claims 12,000; Dan and Ivan have signed, so it waits for the CFO."""
    asked = served.as_("eve").post("/v1/requests", json={"form": "expense", "data": CLAIM}).json()
    for person in ("dan", "ivan"):
        rows = served.as_(person).get(f"/v1/inbox/requests/{asked['request']}").json()["rows"]
        task = next(each["task"] for each in rows if each["bucket"] == "to_decide")
        rev = whole(served, asked["request"])["data_rev"]
        press = {"action": "approve", "seen_data_rev": rev}
        done = served.as_(person).post(f"/v1/tasks/{task}/decisions", json=press)
        assert done.is_success, done.text
    return str(asked["request"])


def factor(served: Served, person: str) -> pyotp.TOTP:
    """The second factor of this person at the hub, set up with the code of this half minute."""
    offer = served.as_(person).post("/v1/verifications/factors", json={}).json()
    made = pyotp.TOTP(offer["secret"])
    first = {"code": made.at(datetime.now(UTC))}
    done = served.as_(person).post(f"/v1/verifications/factors/{offer['id']}:confirm", json=first)
    assert done.is_success, done.text
    return made


def test_much_money_wants_the_amount_and_a_code(served: Served, opened: Open) -> None:
    """A-8, A-9, A-10: and a notice has no button for it."""
    code, asked, ben = factor(served, "ben"), claim(served), opened("ben")
    row = ben.row(asked)
    assert (row.tier, ben.app.approval_factor(row.id)) == (Tier.HIGH, "totp")
    told = [each for each in ben.app.tellings() if each.topic is Topic.APPROVALS]
    assert [each.actions for each in told] == [(Do.OPEN,)]
    wish = ben.wish(asked, typed="12000")
    with pytest.raises(Refused):
        ben.app.decide(wish)
    with pytest.raises(SundownError):
        ben.app.decide_verified(wish, "000000")
    made = ben.app.decide_verified(wish, code.at(datetime.now(UTC) + timedelta(seconds=30)))
    assert ben.wait(made).stage is Stage.DONE
    assert whole(served, asked)["state"] == "approved"


def test_without_a_network_it_waits_and_goes_by_itself(tmp_path: Path, opened: Open) -> None:
    """A-18"""
    with hub_in(tmp_path / "hub") as first:
        dan, asked = opened(hub=first), leave(first)
        made = dan.decide(asked)
        port = int(first.url.rpartition(":")[2])
    assert dan.wait(made).stage is Stage.WAITING
    with hub_in(tmp_path / "hub", Door(port=port)) as again:
        assert whole(again, asked)["state"] == "pending"
        assert dan.wait(made).stage is Stage.DONE
        assert whole(again, asked)["state"] == "approved"


def test_a_locked_screen_shows_a_number_only(served: Served, opened: Open) -> None:
    """A-23"""
    dan, _asked = opened(), leave(served)
    dan.app.sync()
    dan.app.power(Power.LOCKED)
    told = [each for each in dan.app.tellings() if each.topic is Topic.APPROVALS]
    assert [(each.masked, each.tasks, each.actions, each.titles) for each in told] == [
        (True, (), (), ())
    ]
