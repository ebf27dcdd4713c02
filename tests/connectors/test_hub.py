"""The hub as a source of approvals, over a hub that is really served."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pyotp
import pytest

from assistant.connectors.approvals import (
    Already,
    Applied,
    Asks,
    Deciding,
    Denied,
    Listens,
    Moved,
    Nothing,
    Outcome,
    Stands,
    Unproved,
)
from assistant.connectors.hub import Hub, open_source
from assistant.model.account import Account
from assistant.model.approval import Action, ApprovalTask, Bucket, State, Ticked, Tier
from assistant.model.errors import BadInput, NeedsUser, NotFound, Refused, TryLater
from tests.connectors.hubs import device, hub_in, listed, nothing, unmarked, waiting
from tests.hub.api.served import LEAVE, Served
from tests.sim.proxy import FaultProxy, fault_proxy, is_method, lost, silent

LINE = {
    "date": "2026-11-02",
    "category": "travel",
    "description": "Flight",
    "amount": "12000.00",
    "no_receipt": "Lost on the way",
}
CLAIM = {"purpose": "Visit", "project": "P1", "currency": "HKD", "lines": [LINE]}


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def sign_in(served: Served) -> Iterator[Callable[..., Hub]]:
    """Makes devices, and closes them."""
    made: list[Hub] = []

    def of(person: str, **options: str) -> Hub:
        made.append(device(served, person, **options))
        return made[-1]

    yield of
    for each in made:
        each.close()


@pytest.fixture
def dan(sign_in: Callable[..., Hub]) -> Hub:
    return sign_in("dan")


@pytest.fixture
def proxy(served: Served) -> Iterator[FaultProxy]:
    with fault_proxy(served.url) as running:
        yield running


def press(
    source: Hub, task: ApprovalTask, action: Action, key: str = "", **more: object
) -> Outcome:
    return source.decide(Deciding(key or f"{task.ref}-{action}", task, action, **more), unmarked)  # type: ignore[arg-type]  # members by name


def claim(served: Served) -> str:
    """Eve claims 12,000; Dan and Ivan have signed: it waits for the CFO, who has to verify himself."""
    asked = served.as_("eve").post("/v1/requests", json={"form": "expense", "data": CLAIM}).json()
    for person in ("dan", "ivan"):
        source = device(served, person)
        press(source, waiting(source, asked["request"]), Action.APPROVE)
        source.close()
    return str(asked["request"])


def test_it_can_all_that_a_source_may(dan: Hub) -> None:
    assert isinstance(dan, Asks)
    assert isinstance(dan, Stands)
    assert isinstance(dan, Listens)


def test_a_row_says_what_is_decided_by_whom_until_when(served: Served, dan: Hub) -> None:
    """Rows 49, 53, 54: the decisive fields, the deadline and what happens then."""
    task = waiting(dan, served.ask_leave()["request"])
    assert (task.requester, task.step, task.version) == ("Eve Lau", "Supervisor", "1")
    assert [each.label for each in task.facts] == [
        "Kind",
        "First day",
        "Last day",
        "Days",
        "Reason",
    ]
    assert task.due is not None
    assert "Fay Lin" in task.then
    assert task.tier in {Tier.LOW, Tier.MIDDLE}


def test_the_card_has_every_field_by_pointer_and_the_route_with_its_reasons(
    served: Served, dan: Hub
) -> None:
    """Row 56 and H-7: why me, who next."""
    card = dan.card(waiting(dan, served.ask_leave()["request"]))
    assert {each.name: each.value for each in card.fields}["/reason"] == "Family visit"
    assert [(each.state, each.mine) for each in card.steps] == [("now", True), ("skipped", False)]
    assert "supervisor of Eve Lau" in card.steps[0].why
    assert card.places[0].name == "Eve Lau"
    assert card.history[0].who == "Eve Lau"
    assert len(card.digest) == 64


def test_the_language_of_the_account_is_the_hubs(
    served: Served, sign_in: Callable[..., Hub]
) -> None:
    source = sign_in("dan", language="zh_HK")
    task = waiting(source, served.ask_leave()["request"])
    assert task.form_title == "請假"
    assert "主管" in task.step


def test_approved_is_read_back_and_a_second_press_changes_nothing(served: Served, dan: Hub) -> None:
    """Row 72."""
    task = waiting(dan, served.ask_leave()["request"])
    assert dan.reconcile(Deciding("x", task, Action.APPROVE)) == Nothing()
    first, again = press(dan, task, Action.APPROVE), press(dan, task, Action.APPROVE)
    assert isinstance(first, Applied)
    assert first.state is State.APPROVED
    assert first == again
    assert isinstance(dan.reconcile(Deciding("x", task, Action.APPROVE)), Applied)
    trail = served.as_("eve").get(f"/v1/requests/{task.request}").json()["history"]
    assert [each["action"] for each in trail].count("approved") == 1


def test_a_rejection_brings_its_reason_and_wants_one(served: Served, dan: Hub) -> None:
    task = waiting(dan, served.ask_leave()["request"])
    assert Action.REJECT in task.reason_needed
    refused = press(dan, task, Action.REJECT)
    assert isinstance(refused, Denied)
    assert "reason" in refused.said.lower()
    done = press(dan, task, Action.REJECT, "again", comment="太晚了 <b>no</b>")
    assert isinstance(done, Applied)
    assert done.state is State.REJECTED
    mine = listed(dan, Bucket.HANDLED)[0]
    assert mine.decided == "reject"
    assert "太晚了 <b>no</b>" in {each.comment for each in dan.card(mine).history}


def test_returned_with_the_fields_that_were_ticked(
    served: Served, dan: Hub, sign_in: Callable[..., Hub]
) -> None:
    """Row 59."""
    task = waiting(dan, served.ask_leave()["request"])
    ticked = (Ticked("/reason", "Which one?"),)
    done = press(dan, task, Action.RETURN, comment="Say more", fields=ticked)
    assert isinstance(done, Applied)
    assert done.state is State.RETURNED
    eve = sign_in("eve")
    row = next(each for each in listed(eve, Bucket.MINE) if each.request == task.request)
    marked = {each.name: each.lacking for each in eve.card(row).fields if each.lacking}
    assert marked == {"/reason": "Which one?"}


def test_somebody_else_was_quicker(served: Served, dan: Hub, sign_in: Callable[..., Hub]) -> None:
    """Row 73, A-16: who and when."""
    task = waiting(dan, served.ask_leave()["request"])
    fay, other = sign_in("fay"), sign_in("dan")
    moved = press(dan, task, Action.TRANSFER, people=("fay",))
    assert isinstance(moved, Applied)
    hers = waiting(fay, task.request)
    press(fay, hers, Action.APPROVE)
    late = press(other, task, Action.APPROVE, "late")
    assert isinstance(late, Already)
    assert late.state is State.APPROVED


def test_the_same_person_on_two_devices(
    served: Served, dan: Hub, sign_in: Callable[..., Hub]
) -> None:
    other = sign_in("dan")
    task = waiting(dan, served.ask_leave()["request"])
    press(other, task, Action.REJECT, comment="no")
    late = press(dan, task, Action.APPROVE)
    assert isinstance(late, Already)
    assert (late.who, late.by_me, late.state) == ("Dan Ho", True, State.REJECTED)
    assert late.at is not None
    assert "Dan Ho" in late.said


def test_what_changed_meanwhile_is_not_signed(
    served: Served, dan: Hub, sign_in: Callable[..., Hub]
) -> None:
    """Row 55, A-6: the request came back with other days; nothing is sent upon the old ones."""
    asked = served.ask_leave()
    old = waiting(dan, asked["request"])
    press(dan, old, Action.RETURN, comment="Say more")
    eve = served.as_("eve")
    changed = LEAVE | {"end": "2027-03-03", "reason": "Longer"}
    eve.patch(f"/v1/requests/{old.request}", json={"data": changed})
    eve.post(f"/v1/requests/{old.request}:submit", json={})
    now = waiting(dan, old.request)
    stale = Deciding("stale", _as_seen(now, old), Action.APPROVE)
    found = dan.decide(stale, unmarked)
    assert isinstance(found, Moved)
    assert found.card.task.version == now.version != old.version
    assert isinstance(dan.reconcile(stale), Moved)
    assert waiting(dan, old.request).state is State.PENDING


def _as_seen(now: ApprovalTask, old: ApprovalTask) -> ApprovalTask:
    from dataclasses import replace

    return replace(now, version=old.version)


def test_who_may_not_press_is_told_in_the_hubs_words(
    served: Served, dan: Hub, sign_in: Callable[..., Hub]
) -> None:
    task = waiting(dan, served.ask_leave()["request"])
    refused = press(sign_in("eve"), task, Action.APPROVE)
    assert isinstance(refused, Denied)
    assert refused.said


def test_what_nobody_knows_is_not_found(served: Served, dan: Hub) -> None:
    from dataclasses import replace

    task = replace(waiting(dan, served.ask_leave()["request"]), ref="nothing")
    with pytest.raises(NotFound):
        dan.card(task)
    with pytest.raises(NotFound):
        press(dan, task, Action.APPROVE)


def test_a_second_verification_is_bound_to_the_decision(
    served: Served, sign_in: Callable[..., Hub]
) -> None:
    """A-10: without it Unproved, with a wrong code Refused, with a right one Applied."""
    request = claim(served)
    ben, secret = sign_in("ben"), enrolled(served, "ben")
    task = waiting(ben, request)
    assert (task.verify, task.tier, task.amount, task.currency) == (
        True,
        Tier.HIGH,
        "12000.00",
        "HKD",
    )
    assert ben.who().factors[0] == "totp"
    wish = Deciding("cfo", task, Action.APPROVE)
    assert isinstance(ben.decide(wish, unmarked), Unproved)
    card = ben.card(task)
    with pytest.raises(Refused):
        ben.verify(wish, card, "000000")
    proof = ben.verify(wish, card, code(secret, 1))
    done = press(ben, task, Action.APPROVE, "cfo", proof=proof)
    assert isinstance(done, Applied)
    assert done.state is State.APPROVED


def test_a_masked_field_does_not_hinder_the_verification(
    served: Served, sign_in: Callable[..., Hub]
) -> None:
    """The hub names the hash of the whole data, also to who may not see all of them."""
    data = CLAIM | {"account": "012-345678-9"}
    asked = served.as_("eve").post("/v1/requests", json={"form": "expense", "data": data}).json()
    dan, secret = sign_in("dan"), enrolled(served, "dan")
    task = waiting(dan, asked["request"])
    card = dan.card(task)
    assert {each.name: each.value for each in card.fields}["/account"] == "•••"
    wish = Deciding("masked", task, Action.APPROVE)
    proof = dan.verify(wish, card, code(secret, 1))
    assert isinstance(press(dan, task, Action.APPROVE, "masked", proof=proof), Applied)


def enrolled(served: Served, person: str) -> str:
    """A TOTP secret in force."""
    client = served.as_(person)
    offer = client.post("/v1/verifications/factors", json={}).json()
    first = {"code": code(offer["secret"], 0)}
    assert client.post(f"/v1/verifications/factors/{offer['id']}:confirm", json=first).is_success
    return str(offer["secret"])


def code(secret: str, ahead: int) -> str:
    """The code of this half minute, or of the next one: each counts once."""
    return pyotp.TOTP(secret).at(datetime.now(UTC) + timedelta(seconds=30 * ahead))


def test_commented_urged_and_withdrawn_by_the_requester(
    served: Served, sign_in: Callable[..., Hub]
) -> None:
    """Rows 60, 61: each once, however often it is sent."""
    asked, eve = served.ask_leave(), sign_in("eve")
    mine = next(each for each in listed(eve, Bucket.MINE) if each.request == asked["request"])
    assert (mine.standing, mine.waiting_for) == (asked["sentence"], ("Dan Ho",))
    for action, words in ((Action.COMMENT, "Tickets are booked"), (Action.URGE, "")):
        first = press(eve, mine, action, comment=words)
        assert isinstance(first, Applied), action
        assert press(eve, mine, action, comment=words) == first
    gone = press(eve, mine, Action.WITHDRAW, comment="Not needed")
    assert isinstance(gone, Applied)
    assert gone.state is State.WITHDRAWN
    assert isinstance(eve.reconcile(Deciding("x", mine, Action.WITHDRAW)), Applied)


def test_an_approval_is_taken_back_while_the_next_has_not_begun(served: Served, dan: Hub) -> None:
    """Row 66; the hub offers it on the card."""
    asked = served.ask_leave(end="2027-03-05")
    task = waiting(dan, asked["request"])
    press(dan, task, Action.APPROVE)
    mine = next(each for each in listed(dan, Bucket.HANDLED) if each.request == task.request)
    assert Action.TAKE_BACK in dan.card(mine).task.actions
    back = press(dan, mine, Action.TAKE_BACK, comment="Too quick")
    assert isinstance(back, Applied)
    assert waiting(dan, task.request).ref == task.ref


def test_an_approved_one_is_revoked_by_a_request_of_its_own(
    served: Served, dan: Hub, sign_in: Callable[..., Hub]
) -> None:
    asked, eve = served.ask_leave(), sign_in("eve")
    press(dan, waiting(dan, asked["request"]), Action.APPROVE)
    mine = next(each for each in listed(eve, Bucket.MINE) if each.request == asked["request"])
    assert Action.REVOKE in mine.actions
    assert isinstance(press(eve, mine, Action.REVOKE, comment="Cancelled trip"), Applied)
    back = next(each for each in listed(dan) if each.title.startswith("Take back: Leave"))
    assert dan.card(back).note == f"↩ {mine.no}"
    assert back.tier >= Tier.HIGH


@pytest.mark.parametrize("where", ["before", "parallel", "after"])
def test_others_are_asked_to_sign_too(served: Served, dan: Hub, where: str) -> None:
    """Row 62."""
    task = waiting(dan, served.ask_leave()["request"])
    done = press(dan, task, Action.ADD_SIGN, people=("gus",), where=where, comment="Look, please")
    assert isinstance(done, Applied), done
    assert "Gus Wu 吳大同" in done.next


def test_delegated_he_may_sign_and_so_may_i(
    served: Served, dan: Hub, sign_in: Callable[..., Hub]
) -> None:
    task = waiting(dan, served.ask_leave()["request"])
    done = press(dan, task, Action.DELEGATE, people=("gus",), comment="You know it better")
    assert isinstance(done, Applied)
    assert done.state is State.PENDING
    theirs = waiting(sign_in("gus"), task.request)
    assert theirs.for_whom == "Dan Ho"
    assert Action.DELEGATE not in theirs.actions


def test_returned_to_a_step_that_was_passed(
    served: Served, dan: Hub, sign_in: Callable[..., Hub]
) -> None:
    asked, carol = served.ask_leave(end="2027-03-05"), sign_in("carol")
    press(dan, waiting(dan, asked["request"]), Action.APPROVE)
    task = waiting(carol, asked["request"])
    places = carol.card(task).places
    assert [each.name for each in places] == ["Eve Lau", "Supervisor"]
    done = press(carol, task, Action.RETURN, to=places[1].key, comment="Look again")
    assert isinstance(done, Applied)
    assert done.state is State.PENDING
    assert waiting(dan, asked["request"]).step == "Supervisor"


def test_hints_bring_the_rows_of_these_requests_only(served: Served, dan: Hub) -> None:
    """Also by the id of the task, which is what the hub's own events name."""
    first, _ = served.ask_leave(), served.ask_leave()
    task = waiting(dan, first["request"])
    for hint in (task.request, task.ref):
        pieces = list(dan.pull(frozenset({hint}), nothing))
        assert [each.ref for piece in pieces for each in piece.rows] == [task.ref]
        assert any(task.request in piece.whole for piece in pieces)
    press(dan, task, Action.REJECT, comment="no")
    rows = [each for piece in dan.pull(frozenset({task.request}), nothing) for each in piece.rows]
    assert {each.bucket for each in rows} == {Bucket.HANDLED}


def test_more_than_a_page_is_listed_once_each(tmp_path_factory: pytest.TempPathFactory) -> None:
    with hub_in(tmp_path_factory.mktemp("many")) as many:
        asked = {many.ask_leave()["request"] for _ in range(120)}
        dan = device(many, "dan")
        pieces = list(dan.pull(frozenset(), nothing))
        rows = [each for p in pieces for each in p.rows if each.bucket is Bucket.TO_DECIDE]
        assert len(rows) == 120
        assert {each.request for each in rows} == asked
        assert {bucket for piece in pieces for bucket in piece.complete} == set(Bucket)
        dan.close()


def test_deputies_both_ways_and_colleagues(dan: Hub, sign_in: Callable[..., Hub]) -> None:
    """Row 90."""
    start = datetime.now(UTC).replace(microsecond=0)
    assert [each.id for each in dan.people("Gus")] == ["gus"]
    made = dan.set_deputy("gus", start, start + timedelta(days=2))
    assert (made.delegate_name, made.mine, made.start) == ("Gus Wu 吳大同", True, start)
    theirs = sign_in("gus").deputies()
    assert [(each.principal_name, each.mine) for each in theirs] == [("Dan Ho", False)]
    dan.clear_deputy(made.id)
    dan.clear_deputy(made.id)
    assert dan.deputies() == ()


def test_a_deputy_sees_for_whom_he_signs(tmp_path_factory: pytest.TempPathFactory) -> None:
    with hub_in(tmp_path_factory.mktemp("deputy")) as served:
        dan, gus = device(served, "dan"), device(served, "gus")
        start = datetime.now(UTC) - timedelta(minutes=1)
        dan.set_deputy("gus", start, start + timedelta(days=2))
        task = waiting(gus, served.ask_leave()["request"])
        assert task.for_whom == "Dan Ho"
        assert Action.TRANSFER not in gus.card(task).task.actions
        done = press(gus, task, Action.APPROVE)
        assert isinstance(done, Applied)
        assert done.state is State.APPROVED
        assert isinstance(press(dan, task, Action.APPROVE, "late"), Already)
        dan.close()
        gus.close()


def test_a_revoked_device_is_told_to_sign_in(served: Served, dan: Hub) -> None:
    client = served.as_("dan")
    devices = client.get("/v1/me/devices").json()
    dan.who()
    for each in devices:
        if not each["this"]:
            client.delete(f"/v1/me/devices/{each['id']}")
    with pytest.raises(NeedsUser, match="sign in again"):
        dan.who()


def test_a_reply_lost_after_the_commit_is_found_again(served: Served, proxy: FaultProxy) -> None:
    """A-5: nothing is known after it; reading tells; the same key again does nothing twice."""
    dan = device(served, "dan", proxy.root)
    task = waiting(dan, served.ask_leave()["request"])
    wish = Deciding("once", task, Action.APPROVE)
    proxy.fault(is_method("POST"), silent, 1)
    with pytest.raises(TryLater):
        dan.decide(wish, unmarked)
    assert isinstance(dan.reconcile(wish), Applied)
    assert isinstance(dan.decide(wish, unmarked), Applied)
    trail = served.as_("eve").get(f"/v1/requests/{task.request}").json()["history"]
    assert [each["action"] for each in trail].count("approved") == 1
    dan.close()


def test_a_press_that_never_arrived_did_not_happen(served: Served, proxy: FaultProxy) -> None:
    dan = device(served, "dan", proxy.root)
    task = waiting(dan, served.ask_leave()["request"])
    wish = Deciding("never", task, Action.APPROVE)
    proxy.fault(is_method("POST"), lost, 1)
    with pytest.raises(TryLater):
        dan.decide(wish, unmarked)
    assert dan.reconcile(wish) == Nothing()
    dan.close()


@pytest.mark.parametrize(
    "body", [b"<html>", b"[]", b"{}", b'{"rows": [{}]}', b'{"id": 1}', b"[" * 100_000, b"\xff"]
)
def test_what_no_hub_answers_is_told_in_one_sentence(
    served: Served, proxy: FaultProxy, body: bytes
) -> None:
    from tests.sim.proxy import canned

    dan = device(served, "dan", proxy.root)
    proxy.fault(lambda _: True, canned(200, body))
    with pytest.raises(Refused, match="did not answer like a Sundown hub"):
        dan.who()
    dan.close()


def test_unknown_members_and_values_are_passed_over(served: Served, proxy: FaultProxy) -> None:
    from tests.sim.proxy import body

    dan = device(served, "dan", proxy.root)
    request = served.ask_leave()["request"]
    old, new = b'"state":"pending"', b'"state":"pondering","tier":9,"new":{"x":[1]}'
    proxy.fault(lambda seen: "/inbox" in seen.path, body(lambda raw: raw.replace(old, new)))
    assert waiting(dan, request).state is State.PENDING
    dan.close()


def test_a_hub_on_the_network_wants_tls() -> None:
    for url in ("http://hub.example.com", "ftp://hub.example.com", "http://", "https://"):
        with pytest.raises(BadInput):
            open_source(Account("a", "hub", "Hub", url), str)


def test_an_attachment_comes_piece_by_piece(served: Served, dan: Hub) -> None:
    eve = served.as_("eve")
    content = b"%PDF-1.7\n" + bytes(range(256)) * 4000
    file = {"file": ('收據 "1".pdf', content, "application/pdf")}
    sent = eve.post("/v1/attachments", files=file)
    asked = eve.post(
        "/v1/requests",
        json={"form": "leave", "data": LEAVE, "attachments": [sent.json()["id"]]},
    ).json()
    task = waiting(dan, asked["request"])
    card = dan.card(task)
    assert [each.size for each in card.files] == [len(content)]
    assert b"".join(dan.file(task, card.files[0].id)) == content
    with pytest.raises(NotFound):
        b"".join(dan.file(task, "nothing"))


def test_what_is_stuck_is_found_behind_many_that_are_closed(
    served: Served, sign_in: Callable[..., Hub], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.connectors.hub.rows.PAGE", 2)
    stuck = served.ask_leave("chan")["request"]
    for _ in range(5):
        done = served.ask_leave("chan")["request"]
        assert served.as_("chan").post(f"/v1/requests/{done}:withdraw", json={}).is_success
    found = [row for piece in sign_in("chan").pull(frozenset(), nothing) for row in piece.rows]
    assert stuck in {row.request for row in found if row.bucket is Bucket.MINE}
