"""Tryton's own ways, each seen on a real server: sessions, classes in JSON, locks, silent no-ops, rights."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.connectors.approvals import Already, Applied, Browser, Denied, Moved
from assistant.connectors.tryton import open_source
from assistant.connectors.tryton.link import told, value_of
from assistant.connectors.tryton.records import Setting, may_press
from assistant.model.account import Account
from assistant.model.approval import Action, Bucket, State, Tier
from assistant.model.errors import BadInput, NeedsUser, NotFound, Refused, TryLater
from tests.connectors.approval_contract import Marks, decided, deciding, rows, seen, task_of
from tests.connectors.paydesk import PayDesk, presses
from tests.servers.payments import Office
from tests.sim.proxy import FaultProxy, Forward, Reply, Seen, always, canned, fault_proxy

pytestmark = [pytest.mark.server, pytest.mark.xdist_group("tryton")]


@pytest.fixture
def desk(tryton_office: Office) -> Iterator[PayDesk]:
    with fault_proxy(tryton_office.server.url) as proxy:
        made = PayDesk(tryton_office, proxy)
        yield made
        made.close()


def asks(proxy: FaultProxy, name: str) -> int:
    return sum(f'"{name}"'.encode() in each.body for each in proxy.seen)


@pytest.mark.parametrize(
    "page", [b"<html>Sign in to the network</html>", b'{"result": 5}', b'{"result": [5]}']
)
def test_a_page_in_the_place_of_the_answer_is_no_refusal(desk: PayDesk, page: bytes) -> None:
    """A-16: the button may have been pressed."""
    request = desk.file("Chairs")
    wanted = deciding(task_of(desk, request), Action.APPROVE)

    def done(arrived: Seen, forward: Forward) -> Reply:
        forward(arrived)
        always(desk.proxy, 200, page)
        return Reply(200, {}, page)

    desk.proxy.fault(lambda each: b'payment.approve"' in each.body, done, 1)
    with pytest.raises((TryLater, Refused)):
        desk.source.decide(wanted, Marks())
    with pytest.raises(Refused):
        desk.source.reconcile(wanted)
    desk.proxy.faults.clear()
    assert isinstance(desk.source.reconcile(wanted), Applied)


@pytest.mark.parametrize(
    ("limit", "amount", "tier"),
    [
        ("10,000", "10000", 2),
        ("nan", "1", 2),
        ("", "99999", 1),
        ("10000,50", "10001", 2),
        ("100", "-100", 2),
    ],
)
def test_the_limit_as_people_write_it(limit: str, amount: str, tier: int) -> None:
    """P-5"""
    setting = Setting(Account("a", "tryton", "T", options=(("amount_limit", limit),)), 7)
    assert setting.tier({}, amount) == tier


def test_a_session_that_ran_out_is_renewed_once_and_nobody_notices(desk: PayDesk) -> None:
    """An empty 401 is not a wrong password."""
    assert desk.source.who().name == "Bob Chan"
    desk.proxy.fault(lambda each: b"search_read" in each.body, canned(401), 1)
    assert rows(desk) == []
    assert asks(desk.proxy, "common.db.login") == 2


def test_sessions_deleted_at_the_server_are_renewed(desk: PayDesk) -> None:
    request = desk.file("Chairs")
    task_of(desk, request)
    admin = desk.office.person("admin")
    found = admin.call("res.user.search", [["login", "=", "bob"]], 0, None, None)
    admin.call("res.user.write", found, {"password": "bob-pass2"})  # ends every session of his
    admin.call("res.user.write", found, {"password": "bob-pass1"})
    desk.office.known.pop("bob", None)
    assert task_of(desk, request).request == request


def test_a_session_that_is_never_accepted_ends_at_the_user(desk: PayDesk) -> None:
    desk.source.who()
    desk.proxy.fault(lambda each: b"search_read" in each.body, canned(401))
    with pytest.raises(NeedsUser):
        rows(desk)


def test_one_session_serves_many_calls(desk: PayDesk) -> None:
    desk.file("Chairs")
    rows(desk)
    rows(desk)
    assert asks(desk.proxy, "common.db.login") == 1


def test_an_unknown_database_needs_the_user(desk: PayDesk) -> None:
    with pytest.raises(NeedsUser, match="no such database"):
        desk.sign_in("bob", database="nowhere").who()


def test_a_web_page_is_not_tryton(desk: PayDesk) -> None:
    always(desk.proxy, 200, b"<html>Welcome</html>", Content_Type="text/html")
    with pytest.raises(Refused, match="does not answer as Tryton"):
        desk.source.who()


@pytest.mark.parametrize(("status", "error"), [(429, TryLater), (503, TryLater), (502, TryLater)])
def test_a_busy_server_is_tried_later(desk: PayDesk, status: int, error: type[Exception]) -> None:
    always(desk.proxy, status, b"", Retry_After="30")
    with pytest.raises(error):
        desk.source.who()


@pytest.mark.parametrize(
    "url", ["", "erp.example.com/db", "https://erp.example.com/", "https://erp.example.com"]
)
def test_an_address_needs_the_database(url: str) -> None:
    with pytest.raises(BadInput):
        open_source(Account("a", "tryton", "T", url, "bob"), str)


def test_a_reason_is_a_note_and_a_return_a_draft(desk: PayDesk) -> None:
    """A-26, A-6: nobody can reject a payment; it goes back with the reason beside it."""
    request = desk.file("Chairs")
    task, _ = seen(desk, request)
    assert task.actions == {Action.APPROVE, Action.RETURN, Action.COMMENT}
    made = desk.source.decide(deciding(task, Action.RETURN, "Which colour? 顏色"), Marks())
    assert isinstance(made, Applied)
    assert (desk.office.state(request), desk.office.notes(request)) == (
        "draft",
        ["Which colour? 顏色"],
    )


def test_a_note_whose_mark_was_lost_is_not_written_twice(desk: PayDesk) -> None:
    """A-5: killed between the note and its mark."""
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.RETURN, "Only once")
    desk.lose()
    with pytest.raises(TryLater):
        desk.source.decide(wanted, Marks())
    assert isinstance(desk.source.decide(wanted, Marks()), Applied)
    assert desk.office.notes(request) == ["Only once"]


def test_a_second_press_which_tryton_would_take_silently_is_not_made(desk: PayDesk) -> None:
    """A-5: Tryton answers an approval of what is approved with nothing at all."""
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.APPROVE)
    desk.office.press(request, "approve", "carol")
    desk.office.press(request, "approve", "carol")
    made = desk.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert made.who == "王小明"
    assert not any(presses(each) for each in desk.proxy.seen)


def test_the_approver_is_named_not_the_last_editor(desk: PayDesk) -> None:
    """A-16: processing comes after approving, by somebody else."""
    desk.purchases = True
    request = desk.file("Desks")
    wanted = decided(desk, request, Action.APPROVE)
    desk.office.press(request, "confirm", "carol")
    admin = desk.office.person("admin")
    admin.call("purchase.purchase.write", [int(request.partition(",")[2])], {"comment": "later"})
    made = desk.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert made.who == "王小明"


def test_a_change_while_the_button_is_pressed_is_found_by_the_lock(desk: PayDesk) -> None:
    """A-15: ConcurrencyException."""
    request = desk.file("Chairs")
    task, _ = seen(desk, request)
    stale = {"_timestamp": {request: "1.0"}}

    def meanwhile(arrived: Seen, forward: Forward) -> Reply:
        lock = task.version.partition(" ")[0].encode()
        return forward(
            replace(arrived, body=arrived.body.replace(lock, stale["_timestamp"][request].encode()))
        )

    desk.proxy.fault(presses, meanwhile, 1)
    assert isinstance(desk.source.decide(deciding(task, Action.APPROVE), Marks()), Moved)
    assert desk.office.state(request) == "submitted"


def test_a_change_within_the_same_second_is_another_version(desk: PayDesk) -> None:
    """On SQLite the lock has whole seconds only."""
    request = desk.file("Chairs")
    before, _ = seen(desk, request)
    desk.change(request)
    assert seen(desk, request)[0].version != before.version


def test_a_warning_can_only_be_answered_at_the_source(desk: PayDesk) -> None:
    """A-11: tier 3, in the words of the warning; there is no page to open."""
    request = desk.file("Chairs")
    warning = (
        b'{"id":1,"error":["UserWarning",["reconciled_1","The line is reconciled.","Go on?"]]}'
    )
    desk.proxy.fault(presses, canned(200, warning, Content_Type="application/json"), 1)
    made = desk.source.decide(decided(desk, request, Action.APPROVE), Marks())
    assert made == Browser("", "The line is reconciled. Go on?")


def test_who_has_no_right_to_the_button_is_not_asked(desk: PayDesk) -> None:
    """A-1: dave sees all payments, and may approve none."""
    request = desk.file("Chairs")
    dave = desk.sign_in("dave")
    found = [
        row for piece in dave.pull(frozenset({request}), lambda *_: None) for row in piece.rows
    ]
    assert found == []


def test_who_may_read_nothing_has_an_empty_and_complete_inbox(desk: PayDesk) -> None:
    desk.source = desk.sign_in("erin")
    assert rows(desk) == []


def test_what_one_may_not_read_is_not_there(desk: PayDesk) -> None:
    task, _ = seen(desk, desk.file("Chairs"))
    with pytest.raises(NotFound):
        desk.sign_in("erin").card(task)


def test_ones_own_payment_is_tier_two_and_can_be_withdrawn(desk: PayDesk) -> None:
    request = desk.ask_as_approver("Mine")
    assert task_of(desk, request).tier is Tier.HIGH
    assert Action.WITHDRAW in task_of(desk, request, Bucket.MINE).actions


def test_what_i_returned_is_among_the_handled(desk: PayDesk) -> None:
    request = desk.file("Chairs")
    desk.source.decide(decided(desk, request, Action.RETURN, "No"), Marks())
    row = task_of(desk, request, Bucket.HANDLED)
    assert (row.state, row.decided) == (State.RETURNED, "return")


def test_a_file_of_another_record_is_not_given(desk: PayDesk) -> None:
    one, two = desk.file("One"), desk.file("Two")
    desk.attach(one, "receipt.pdf", b"%PDF")
    [about] = seen(desk, one)[1].files
    with pytest.raises(NotFound):
        list(desk.source.file(seen(desk, two)[0], about.id))


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (["UserError", ["No.", "Ask ann.", None]], "UserError", "No. Ask ann."),
        (["UserWarning", ["key", "Sure?", ""]], "UserWarning", "Sure?"),
        (
            ["ConcurrencyException", "Records were modified"],
            "ConcurrencyException",
            "Records were modified",
        ),
        (["'number'", "Traceback"], "Fault", "'number'"),
        ("odd", "Fault", "odd"),
    ],
)
def test_errors_come_with_status_200(error: object, kind: str, said: str) -> None:
    made = told(error)
    assert (made.kind, str(made)) == (kind, said)


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_decimal_stays_a_decimal_text(number: object) -> None:
    assert value_of({"__class__": "Decimal", "decimal": str(number)}) == str(number)


def test_a_button_without_a_right_is_written_as_read_only() -> None:
    form = '<form><button name="approve" states="{&quot;icon&quot;: &quot;x&quot;, &quot;readonly&quot;: true}"/><button name="draft" states="{}"/></form>'
    assert [may_press(form, name) for name in ("approve", "draft", "gone")] == [False, True, False]


def test_a_denied_button_is_denied_in_tryton_s_words(desk: PayDesk) -> None:
    request = desk.file("Chairs")
    task, _ = seen(desk, request)
    made = desk.sign_in("dave").decide(deciding(task, Action.APPROVE), Marks())
    assert made == Denied('Calling button "approve on "account.payment" is not allowed.')
