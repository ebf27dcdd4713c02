"""One approval from the list to the outside system and back: Request Tracker and Tryton, through the whole program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.app import Sundown
from assistant.model.approval import Action, Bucket, Decide, Origin, Stage
from assistant.system.clock import SystemClock
from assistant.system.vault import Vault
from tests.servers import payments, tickets


@pytest.fixture
def app(tmp_path: Path, vault: Vault) -> Iterator[Sundown]:
    opened = Sundown.open(tmp_path / "home", clock=SystemClock(), vault=vault)
    yield opened
    opened.close()


def decided(app: Sundown, request: str, action: Action, comment: str = "") -> Stage:
    """What becomes of a decision made on the card, once it has been sent and read back."""
    app.sync()
    [row] = [each for each in app.approvals(Bucket.TO_DECIDE) if each.request == request]
    card = app.read_approval(row.id)
    app.approval_seen(row.id, card.task.version)
    wish = Decide(row.id, action, card.task.version, Origin.CARD, comment)
    made = app.decide(wish)
    app.send_decision(made.id)
    return app.finish_decision(made.id).stage


@pytest.mark.server
@pytest.mark.xdist_group("rt")
def test_a_ticket_s_approval(app: Sundown, rt_office: tickets.Office) -> None:
    """A-3, A-6: decided here, read back there."""
    approved, rejected = rt_office.file("Chairs", "120.00"), rt_office.file("Sofas", "900.00")
    app.add_account("rt", "RT", rt_office.server.url, "bob", {}, "bob-pass1")
    assert decided(app, approved, Action.APPROVE) is Stage.DONE
    assert decided(app, rejected, Action.REJECT, "太貴") is Stage.DONE
    assert rt_office.ticket(approved)["Status"] == "open"
    assert rt_office.ticket(rejected)["Status"] == "rejected"
    assert rt_office.said(rt_office.approval(rejected)) == ["太貴"]


@pytest.mark.server
@pytest.mark.xdist_group("tryton")
def test_a_payment_s_approval(app: Sundown, tryton_office: payments.Office) -> None:
    """A-6, A-16: decided here; and by somebody else meanwhile."""
    mine, hers = tryton_office.file("Chairs", "120.00"), tryton_office.file("Sofas", "900.00")
    app.add_account("tryton", "Tryton", tryton_office.server.url, "bob", {}, "bob-pass1")
    assert decided(app, mine, Action.APPROVE) is Stage.DONE
    assert tryton_office.state(mine) == "approved"
    [row] = [each for each in app.approvals(Bucket.TO_DECIDE) if each.request == hers]
    app.approval_seen(row.id, row.version)
    made = app.decide(Decide(row.id, Action.APPROVE, row.version, Origin.CARD))
    tryton_office.press(hers, "approve", "carol")
    app.send_decision(made.id)
    ended = app.finish_decision(made.id)
    assert (ended.stage, ended.who) == (Stage.ALREADY, "王小明")
