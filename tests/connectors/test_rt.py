"""Request Tracker's own ways, each seen on a real server: 200 for a denial, ETags, two tickets, tokens, listings."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.connectors.approvals import Already, Applied, Denied, Moved
from assistant.connectors.rt import open_source
from assistant.connectors.rt.link import Link, quoted
from assistant.connectors.rt.tickets import Setting, Ticket, amount_of, instant, ticket_of
from assistant.model.account import Account
from assistant.model.approval import Action, Bucket, Tier
from assistant.model.errors import BadInput, NeedsUser, Refused, TryLater
from tests.connectors.approval_contract import Marks, decided, deciding, rows, seen, task_of
from tests.connectors.ticketdesk import TicketDesk
from tests.servers.tickets import Office
from tests.sim.proxy import (
    Forward,
    Reply,
    Seen,
    always,
    fault_proxy,
    is_method,
    lost,
    silent,
)

pytestmark = [pytest.mark.server, pytest.mark.xdist_group("rt")]


@pytest.fixture
def desk(rt_office: Office) -> Iterator[TicketDesk]:
    with fault_proxy(rt_office.server.url) as proxy:
        made = TicketDesk(rt_office, proxy)
        yield made
        made.close()


def puts(desk: TicketDesk) -> int:
    return sum(each.method == "PUT" for each in desk.proxy.seen)


@pytest.mark.parametrize("page", [b"<html>Sign in to the network</html>", b"[]", b'{"items": 5}'])
def test_a_page_in_the_place_of_the_answer_is_no_refusal(desk: TicketDesk, page: bytes) -> None:
    """A-16: the change may have been made."""
    request = desk.file("Chairs")
    wanted = deciding(task_of(desk, request), Action.APPROVE)

    def done(arrived: Seen, forward: Forward) -> Reply:
        forward(arrived)
        always(desk.proxy, 200, page)
        return Reply(200, {}, page)

    desk.proxy.fault(is_method("PUT"), done, 1)
    with pytest.raises((TryLater, Refused)):
        desk.source.decide(wanted, Marks())
    with pytest.raises(Refused):
        desk.source.reconcile(wanted)
    desk.proxy.faults.clear()
    assert isinstance(desk.source.reconcile(wanted), Applied)


def test_a_row_is_about_the_ticket_behind_the_approval(desk: TicketDesk) -> None:
    """A-2: queue, requester, deadline, amount and custom fields of what was asked for."""
    request = desk.file("Chairs", "12345.60")
    row = task_of(desk, request)
    assert (row.title, row.amount, row.currency, row.tier) == (
        "Chairs",
        "12345.60",
        "HKD",
        Tier.HIGH,
    )
    assert (row.requester, row.form, row.no) == ("Ann Lee", "Purchases", f"#{request}")
    assert {fact.label: fact.value for fact in row.facts}["Cost centre"] == "4711"
    assert row.due
    assert row.url == f"{desk.proxy.root}/Approvals/Display.html?id={row.ref}"


def test_a_card_has_what_was_written_and_the_route(desk: TicketDesk) -> None:
    _, card = seen(desk, desk.file("Chairs"))
    assert any(line.who == "Ann Lee" and line.comment == "It is needed." for line in card.history)
    assert [(step.state, step.people, step.mine) for step in card.steps] == [
        ("now", ("Bob Chan",), True)
    ]


def test_there_is_no_return_at_rt(desk: TicketDesk) -> None:
    task, _ = seen(desk, desk.file("Chairs"))
    assert task.actions == {Action.APPROVE, Action.REJECT, Action.TRANSFER, Action.COMMENT}


def test_a_denial_comes_with_200(desk: TicketDesk) -> None:
    """A-6: never from a status code."""
    task, _ = seen(desk, desk.file("Chairs"))
    made = desk.sign_in("dave").decide(deciding(task, Action.APPROVE), Marks())
    assert made == Denied("Permission Denied")


def test_a_change_between_look_and_write_is_a_412(desk: TicketDesk) -> None:
    """A-15: If-Match."""
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.APPROVE)

    def meanwhile(arrived: Seen, forward: Forward) -> Reply:
        desk.office.put(desk.office.approval(request), {"Priority": 50}, "carol")
        return forward(arrived)

    desk.proxy.fault(is_method("PUT"), meanwhile, 1)
    assert isinstance(desk.source.decide(wanted, Marks()), Moved)
    assert desk.decisions(request) == 0


def test_another_decision_between_look_and_write_is_named(desk: TicketDesk) -> None:
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.APPROVE)

    def meanwhile(arrived: Seen, forward: Forward) -> Reply:
        desk.decide_elsewhere(request, Action.REJECT)
        return forward(arrived)

    desk.proxy.fault(is_method("PUT"), meanwhile, 1)
    made = desk.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert (made.who, made.by_me) == ("王小明", False)


def test_the_approver_is_named_not_the_last_editor(desk: TicketDesk) -> None:
    """A-16"""
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.APPROVE)
    desk.decide_elsewhere(request, Action.APPROVE)
    desk.office.put(desk.office.approval(request), {"Priority": 70}, "root")
    made = desk.source.decide(wanted, Marks())
    assert isinstance(made, Already)
    assert made.who == "王小明"
    assert puts(desk) == 0


def test_the_requester_changes_his_own_ticket_not_the_approval(desk: TicketDesk) -> None:
    """A-15: so both ETags are part of the version, and nothing is sent."""
    request = desk.file("Chairs", "8000.00")
    wanted = decided(desk, request, Action.APPROVE)
    desk.change(request)
    made = desk.source.decide(wanted, Marks())
    assert isinstance(made, Moved)
    assert (made.card.task.amount, made.card.task.tier) == ("18000.00", Tier.HIGH)
    assert puts(desk) == 0


def test_the_reason_is_a_message_and_comes_first(desk: TicketDesk) -> None:
    request, marks = desk.file("Chairs"), Marks()
    desk.source.decide(decided(desk, request, Action.REJECT, "Too dear"), marks)
    order = [each.method for each in desk.proxy.seen if each.method in {"POST", "PUT"}]
    assert (order, marks.told) == (["POST", "PUT"], ["said"])
    assert desk.office.ticket(request)["Status"] == "rejected"


@pytest.mark.parametrize("progress", ["said", ""])
def test_a_reason_whose_decision_was_lost_is_not_said_twice(
    desk: TicketDesk, progress: str
) -> None:
    """A-5: killed behind the reason, before or after its mark; our own reason is no change of the request."""
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.REJECT, "Only once: 太貴")
    desk.proxy.fault(is_method("PUT"), lost, 1)
    with pytest.raises(TryLater):
        desk.source.decide(wanted, Marks())
    assert isinstance(desk.source.decide(replace(wanted, progress=progress), Marks()), Applied)
    assert desk.said(request).count("Only once: 太貴") == 1


def test_a_reason_whose_reply_was_lost_is_found(desk: TicketDesk) -> None:
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.REJECT, "Only once")
    desk.proxy.fault(is_method("POST"), silent, 1)
    with pytest.raises(TryLater):
        desk.source.decide(wanted, Marks())
    assert isinstance(desk.source.decide(wanted, Marks()), Applied)
    assert desk.said(request).count("Only once") == 1


def test_a_word_of_somebody_else_is_a_change(desk: TicketDesk) -> None:
    request = desk.file("Chairs")
    wanted = decided(desk, request, Action.APPROVE, "Fine")
    desk.office.say(desk.office.approval(request), "Wait", "carol")
    assert isinstance(desk.source.decide(wanted, Marks()), Moved)


def test_a_transfer_gives_it_to_another_owner(desk: TicketDesk) -> None:
    request = desk.file("Chairs")
    wanted = replace(decided(desk, request, Action.TRANSFER), people=("carol",))
    made = desk.source.decide(wanted, Marks())
    assert isinstance(made, Applied)
    assert made.next == ("王小明",)
    assert isinstance(desk.source.reconcile(wanted), Applied)
    assert request not in {row.request for row in rows(desk)}


def test_colleagues_are_found_by_either_name(desk: TicketDesk) -> None:
    source = desk.sign_in("bob")
    assert [each.id for each in source.people("小明")] == ["carol"]
    assert [(each.id, each.name) for each in source.people("ann")] == [("ann", "Ann Lee")]


def test_a_transfer_to_nobody_known_is_denied_in_rt_s_words(desk: TicketDesk) -> None:
    request = desk.file("Chairs")
    wanted = replace(decided(desk, request, Action.TRANSFER), people=("nobody-here",))
    made = desk.source.decide(wanted, Marks())
    assert isinstance(made, Denied)
    assert made.said


def test_ann_sees_where_her_ticket_is_stuck(desk: TicketDesk) -> None:
    request = desk.file("Chairs")
    desk.source = desk.sign_in("ann")
    row = task_of(desk, request, Bucket.MINE)
    assert (row.waiting_for, row.standing, row.decided) == (("Bob Chan",), "new", "")
    assert rows(desk) == []


def test_an_empty_listing_is_none(desk: TicketDesk) -> None:
    """RT writes its pages as 0.0 then."""
    desk.source = desk.sign_in("dave")
    assert rows(desk) == []


def test_listings_of_many_pieces_are_whole(desk: TicketDesk) -> None:
    wanted = {desk.file(f"Chair {number}") for number in range(5)}
    link: Link = desk.source._link  # type: ignore[attr-defined]  # the real one
    link._piece = 2
    assert wanted <= {row.request for row in rows(desk)}


def test_what_did_not_change_is_not_read_again(desk: TicketDesk) -> None:
    """Times have whole seconds: only what is older than two is taken to be settled."""
    direct = desk.office.server.url  # the proxy hides the server's clock
    desk.source = desk.sign_in("bob", url=direct)
    requests = {desk.file("One"), desk.file("Two")}
    link: Link = desk.source._link  # type: ignore[attr-defined]  # the real one
    before = link.http.requests
    while True:  # until both are old enough
        rows(desk)
        used, before = link.http.requests - before, link.http.requests
        if used == 4:  # two listings of approvals and tickets, mine, handled
            break
        assert used < 40
        time.sleep(0.3)
    assert requests <= {row.request for row in rows(desk)}
    desk.change(next(iter(requests)))
    assert {row.amount for row in rows(desk)} == {"100.00", "18000.00"}


def test_a_token_signs_in_and_the_password_still_verifies(desk: TicketDesk) -> None:
    source = desk.sign_in("bob", desk.office.server.token, ("auth", "token"))
    desk.source = source
    task, card = seen(desk, desk.file("Chairs"))
    assert source.verify(deciding(task, Action.APPROVE), card, "bob-pass1")
    with pytest.raises(Refused):
        source.verify(deciding(task, Action.APPROVE), card, desk.office.server.token)


def test_a_wrong_token_needs_the_user(desk: TicketDesk) -> None:
    with pytest.raises(NeedsUser):
        desk.sign_in("bob", "1-29-abc", ("auth", "token")).who()


def test_a_web_page_is_not_rt(desk: TicketDesk) -> None:
    always(desk.proxy, 200, b"<html>Welcome</html>", Content_Type="text/html")
    with pytest.raises(Refused, match="does not answer as Request Tracker"):
        desk.source.who()


def test_a_fault_of_the_server_is_tried_later(desk: TicketDesk) -> None:
    always(desk.proxy, 500, b"oops")
    with pytest.raises(TryLater):
        desk.source.who()


def test_the_field_of_the_amount_and_the_limit_are_the_account_s(desk: TicketDesk) -> None:
    desk.source = desk.sign_in("bob", "", ("amount_field", "Cost centre"), ("amount_limit", "4000"))
    row = task_of(desk, desk.file("Chairs", "1.00"))
    assert (row.amount, row.tier) == ("4711", Tier.HIGH)


@pytest.mark.parametrize(
    ("limit", "tier"),
    [("", Tier.MIDDLE), ("many", Tier.HIGH), ("100", Tier.HIGH), ("101", Tier.MIDDLE)],
)
def test_a_limit_that_can_not_be_read_asks_for_more(limit: str, tier: Tier) -> None:
    setting = Setting(Account("a", "rt", "RT", options=(("amount_limit", limit),)), "bob", "")
    assert setting.tier(Ticket("1", requester="ann"), "100") is tier


@pytest.mark.parametrize("url", ["", "rt.example.com", "ftp://rt.example.com"])
def test_an_address_begins_with_http(url: str) -> None:
    with pytest.raises(BadInput):
        open_source(Account("a", "rt", "RT", url, "bob"), str)


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("18000.00", ("18000.00", "")), ("HKD 18,000.50", ("18000.50", "HKD")), ("18.000,50 EUR", ("18000.50", "EUR")),
        ("１８，０００ 元", ("18000", "元")), ("1E+5", ("100000", "")),
        ("1 234", ("1234", "")), ("-5", ("-5", "")), ("none", ("", "")), ("", ("", "")), ("1.234.567", ("1234567", "")),
    ],
)  # fmt: skip
def test_amounts_as_people_write_them(text: str, amount: tuple[str, str]) -> None:
    assert amount_of(text) == amount


@pytest.mark.parametrize(
    ("text", "tier"),
    [
        ("18k", 2), ("1.8万", 2), ("eighteen thousand", 2), ("18.000", 2), ("-20000", 2), ("HKD 18 (of 20000)", 2),
        ("HKD 18.00", 1), ("18 EUR", 1), ("MK 18", 1), ("", 1),
    ],
)  # fmt: skip
def test_an_amount_that_may_mean_more_asks_for_more(text: str, tier: int) -> None:
    """P-5: the field is a free text of the requester's."""
    setting = Setting(Account("a", "rt", "RT"), "bob", "")
    ticket = Ticket("1", requester="ann", fields=(("1", "Amount", text),))
    assert setting.tier(ticket, setting.money(ticket)[0]) == tier


@given(st.text())
def test_any_text_is_an_amount_or_none(text: str) -> None:
    amount, _ = amount_of(text)
    assert not amount or float(amount) == float(amount)


@given(st.text())
def test_a_quoted_text_can_not_end_the_query(text: str) -> None:
    inner = quoted(text)[1:-1].replace("\\\\", "")
    assert "'" not in inner.replace("\\'", "")


def test_1970_is_no_time() -> None:
    assert instant("1970-01-01T00:00:00Z") is None
    assert instant("2026-11-22T21:19:04Z") is not None


def test_a_ticket_of_nothing_is_harmless() -> None:
    assert ticket_of({}).id == ""
