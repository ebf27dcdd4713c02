"""What is Odoo's own: its two interfaces, silent refusals, windows instead of acts, two steps, who really decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.connectors.approvals import Already, Applied, Browser, Denied
from assistant.connectors.odoo import open_source
from assistant.model.account import Account
from assistant.model.approval import Action, ApprovalTask, Bucket, State, Tier
from assistant.model.errors import BadInput, NeedsUser, Refused
from assistant.protocols.odoovalues import reaches
from tests.connectors.approval_contract import Marks, deciding, rows, seen, task_of
from tests.connectors.odoos import OdooScene, odoo_scene
from tests.sim.odoo import OdooServer, odoo_server
from tests.sim.odoo_mail import schedule
from tests.sim.proxy import canned


@pytest.fixture(scope="module")
def old() -> Iterator[OdooServer]:
    with odoo_server(17) as server:
        yield server


@pytest.fixture(scope="module")
def new() -> Iterator[OdooServer]:
    with odoo_server(19) as server:
        yield server


@pytest.fixture
def leave(old: OdooServer) -> Iterator[OdooScene]:
    with odoo_scene(old, "leave") as scene:
        yield scene


@pytest.fixture
def expense(old: OdooServer) -> Iterator[OdooScene]:
    with odoo_scene(old, "expense") as scene:
        yield scene


@pytest.fixture
def purchase(old: OdooServer) -> Iterator[OdooScene]:
    with odoo_scene(old, "purchase") as scene:
        yield scene


@pytest.fixture(params=[17, 19])
def either(request: pytest.FixtureRequest, old: OdooServer, new: OdooServer) -> Iterator[OdooScene]:
    with odoo_scene(old if request.param == 17 else new, "leave") as scene:
        yield scene


def in_two_steps(scene: OdooScene) -> str:
    request = scene.file("Year in Peru")
    kinds = [*scene.server.base.rows["hr.leave.type"]]
    scene.row(request)["holiday_status_id"] = kinds[1]
    return request


def test_the_first_of_two_steps_is_done_and_says_who_is_next(either: OdooScene) -> None:
    """validate1: it is approved by me and waits for somebody else."""
    request = in_two_steps(either)
    made = either.source.decide(deciding(task_of(either, request), Action.APPROVE), Marks())
    assert isinstance(made, Applied)
    assert (made.state, made.next) == (State.PENDING, ("Cleo Wong",))
    assert either.row(request)["state"] == "validate1"


def test_the_second_step_has_its_own_method_before_19(either: OdooScene) -> None:
    request = in_two_steps(either)
    either.decide_elsewhere(request, Action.APPROVE)
    made = either.source.decide(deciding(task_of(either, request), Action.APPROVE), Marks())
    assert made == Applied(State.APPROVED, made.at) if isinstance(made, Applied) else False
    wanted = "action_validate" if either.server.version < 19 else "action_approve"
    assert ("hr.leave", wanted) in either.server.asked


def test_the_interface_is_chosen_by_the_version(either: OdooScene) -> None:
    either.source.who()
    doors = {seen.path.split("/")[1] for seen in either.proxy.seen} - {"web"}
    assert doors == ({"jsonrpc"} if either.server.version < 19 else {"json"})


def test_an_answer_of_nothing_is_no_success(purchase: OdooScene) -> None:
    """button_approve of somebody who may not returns {} and changes nothing (reference 1.1)."""
    request = purchase.file("P1")
    task = task_of(purchase, request)
    purchase.deny(request)
    assert isinstance(purchase.source.decide(deciding(task, Action.APPROVE), Marks()), Denied)
    assert purchase.state(request) is State.PENDING


def test_orders_are_listed_only_for_who_may_approve_them(purchase: OdooScene) -> None:
    """A-1: purchase orders have no can_approve."""
    request = purchase.file("P1")
    purchase.deny(request)
    assert not rows(purchase)


def test_a_window_instead_of_an_act_leads_to_the_page(expense: OdooScene) -> None:
    request = expense.file("Taxi")
    line = next(iter(expense.server.base.rows["hr.expense"].values()))
    line["duplicate_expense_ids"] = [line["id"]]
    task, card = seen(expense, request)
    assert [each.kind for each in card.hints] == ["duplicate"]
    made = expense.source.decide(deciding(task, Action.APPROVE), Marks())
    assert isinstance(made, Browser)
    assert made.url.startswith(f"{expense.proxy.root}/mail/view?model=hr.expense.sheet&res_id=")
    assert made.said == "Validate Duplicate Expenses"


def test_the_last_editor_is_not_who_decided(leave: OdooScene) -> None:
    """A-16: write_uid names whoever wrote last."""
    request = leave.file("Trip")
    task = task_of(leave, request)
    leave.decide_elsewhere(request, Action.APPROVE)
    leave.row(request)["write_uid"] = leave.server.env("ann").user.id
    made = leave.source.decide(deciding(task, Action.APPROVE), Marks())
    assert isinstance(made, Already)
    assert (made.who, made.by_me) == ("Cleo Wong", False)


def test_a_short_leave_is_low_and_ones_own_is_high(leave: OdooScene) -> None:
    """Features 3.3: leave of at most a day is tier 0; what concerns the user himself is tier 2."""
    short = leave.file("Dentist")
    leave.row(short)["number_of_days"] = 0.5
    own = leave.ask_as_approver("Mine")
    assert task_of(leave, short).tier is Tier.LOW
    assert task_of(leave, leave.file("Trip")).tier is Tier.MIDDLE
    assert task_of(leave, own, Bucket.MINE).tier is Tier.HIGH


def test_an_approval_of_an_unknown_model_is_opened_at_the_source(leave: OdooScene) -> None:
    """A-11"""
    env = leave.server.env("ann")
    bob = leave.server.env("bob").user.id
    schedule(
        env, "approval.request", {"id": 7}, bob, "Approval", activity_category="grant_approval"
    )
    [row] = rows(leave)
    assert (row.tier, row.actions) == (Tier.SOURCE, frozenset())
    assert isinstance(leave.source.decide(deciding(row, Action.APPROVE), Marks()), Browser)


def test_what_is_not_installed_is_no_error(leave: OdooScene) -> None:
    for name in ("hr.expense.sheet", "hr.expense", "hr.expense.refuse.wizard", "purchase.order"):
        del leave.server.base.models[name]
    request = leave.file("Trip")
    assert [row.request for row in rows(leave)] == [request]


def test_people_without_rights_to_employees_are_served(leave: OdooScene) -> None:
    """hr.employee wants rights that plain users do not have."""
    leave.file("Trip")
    assert rows(leave)
    assert "hr.employee" not in {model for model, _ in leave.server.asked}


def test_a_deadline_that_somebody_set_is_one(leave: OdooScene) -> None:
    request = leave.file("Trip")
    assert task_of(leave, request).due is None  # Odoo sets today by itself
    [activity] = leave.server.base.rows["mail.activity"].values()
    activity["date_deadline"] = "2099-01-05"
    due = task_of(leave, request).due
    assert due is not None
    assert due.date().isoformat() == "2099-01-05"


def test_a_key_that_is_none_says_where_to_make_one(new: OdooServer) -> None:
    account = Account("a", "odoo", "Odoo", new.url, "bob")
    source = open_source(account, lambda: "bob-pass1")  # /json/2 takes keys only
    with pytest.raises(NeedsUser, match="API key"):
        source.who()
    source.close()


def test_a_second_verification_takes_the_password_too(new: OdooServer) -> None:
    with odoo_scene(new, "expense") as scene:
        task, card = seen(scene, scene.file("Machine", "20000"))
        assert scene.source.verify(deciding(task, Action.APPROVE), card, "bob-pass1")
        with pytest.raises(Refused):
            scene.source.verify(deciding(task, Action.APPROVE), card, "ann-pass1")


def test_a_comment_whose_answer_was_lost_is_not_said_twice(leave: OdooScene) -> None:
    request = leave.file("Trip")
    task = task_of(leave, request)
    leave.server.hand(
        "bob",
        "hr.leave",
        "message_post",
        [int(request.split(",")[1])],
        body="Once",
        message_type="comment",
    )
    wanted = replace(deciding(task, Action.REJECT, "Once"), progress="commenting")
    assert isinstance(leave.source.decide(wanted, Marks()), Applied)
    assert leave.said(request).count("Once") == 1


def test_a_listing_goes_on_behind_the_first_piece(leave: OdooScene) -> None:
    """Newer ones do not push older ones out of the list."""
    request = leave.file("Trip")
    open_now = leave.server.base.rows["hr.leave"]
    kept = dict(open_now)
    mine = next(row for number, row in open_now.items() if request == f"hr.leave,{number}")
    for number in range(100_000, 101_010):
        open_now[number] = {**mine, "id": number}
    try:
        assert any(row.request == request for row in rows(leave))
    finally:
        open_now.clear()
        open_now.update(kept)


@pytest.mark.parametrize("limit", ["10,000", "10 000 HKD", "many"])
def test_a_limit_that_can_not_be_read_asks_for_more(limit: str) -> None:
    """P-5"""
    assert reaches("10000.00", limit)


@pytest.mark.parametrize(
    "answer", [b'{"jsonrpc": "2.0", "result": 5}', b'{"jsonrpc": "2.0", "result": [5]}']
)
def test_an_answer_of_another_shape_is_a_sentence(leave: OdooScene, answer: bytes) -> None:
    task = task_of(leave, leave.file("Trip"))
    leave.proxy.fault(lambda _: True, canned(200, answer))
    with pytest.raises(Refused):
        leave.source.card(task)


def test_another_web_server_is_no_odoo(leave: OdooScene) -> None:
    leave.proxy.fault(lambda _: True, canned(200, b"<html>welcome</html>"))
    with pytest.raises(Refused, match="did not answer as Odoo does"):
        leave.source.who()


def test_an_address_that_is_none_is_said_so() -> None:
    with pytest.raises(BadInput):
        open_source(Account("a", "odoo", "Odoo", "company", "bob"), str)


def test_a_decision_of_mine_elsewhere_is_mine(leave: OdooScene) -> None:
    request = leave.file("Trip")
    task: ApprovalTask = task_of(leave, request)
    leave.server.hand("bob", "hr.leave", "action_refuse", [int(request.split(",")[1])])
    made = leave.source.decide(deciding(task, Action.APPROVE), Marks())
    assert isinstance(made, Already)
    assert (made.by_me, made.state) == (True, State.REJECTED)
