"""Approvals at the one door to the screen: told once, in their hours, with their buttons; taken back when handled."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assistant.connectors.paper import PaperServer, Request
from assistant.model.approval import Action, Bucket, Decide, Origin, Stage, Tier
from assistant.model.errors import BadInput
from assistant.model.telling import Do, Topic
from tests.approvals import paper_device, paper_profile
from tests.flows.playing import Day

SOON = timedelta(seconds=9)  # the undo window, and a bit


@pytest.fixture
def server() -> PaperServer:
    return PaperServer()


@pytest.fixture
def day(tmp_path, clock, server):
    """Friday, 16:00 in Hong Kong; nothing waits."""
    app = paper_profile(tmp_path / "paper", (), clock, server)
    app.set_setting("unfinished_at", "")
    yield Day(app, clock)
    app.close()


def ask(day: Day, server: PaperServer, title: str = "Taxi", **fields) -> str:
    """A colleague asks for something, and it is pulled; its request."""
    fields = {"opened": day.clock.now(), "tier": Tier.LOW, "requester": "chen", **fields}
    ident = server.add(Request(title, **fields))
    day.app.sync()
    return ident


def shown(day: Day):
    """The one notice that came to the screen last."""
    day.turn()
    return day.said[-1][1]


def test_a_new_task_is_told_once_with_its_buttons(day, server):
    # N-4
    ask(day, server)
    telling = shown(day)
    assert (telling.topic, telling.actions) == (
        Topic.APPROVALS,
        (Do.APPROVE, Do.REJECT, Do.REVIEW),
    )
    for _ in range(3):
        day.turn()
    assert len(day.said) == 1


def test_a_start_tells_nothing_again(day, server, clock):
    # N-4
    ask(day, server)
    day.turn()
    home = day.app.home
    day.app.close()
    again = paper_device(home, server, clock)
    again.sync()
    assert again.tellings() == ()
    again.close()


def test_what_the_user_has_seen_needs_no_notice(day, server):
    # N-2
    ask(day, server)
    (task,) = day.app.approvals(Bucket.TO_DECIDE)
    day.app.approval_seen(task.id, task.version)
    assert day.app.tellings() == ()


def test_what_was_handled_elsewhere_leaves_the_screen(day, server):
    # N-5
    ident = ask(day, server, approvers=["me", "lin"])
    telling = shown(day)
    assert not day.app.telling_over(telling)
    server.press("me", ident, Action.APPROVE)
    day.app.sync()
    assert day.app.telling_over(telling)


def test_what_was_handled_elsewhere_before_is_never_told(day, server):
    # N-5
    ident = ask(day, server)
    server.press("me", ident, Action.APPROVE)
    day.app.sync()
    assert day.app.tellings() == ()


def test_approved_from_the_toast_with_undo_and_the_end_in_its_place(day, server):
    #
    ident = ask(day, server)
    telling = shown(day)
    made = day.app.telling_action(telling, Do.APPROVE)
    assert (made.stage, made.origin, made.seen) == (
        Stage.HELD,
        Origin.TOAST,
        telling.tasks[0].version,
    )
    assert day.app.telling_over(telling)
    undo = shown(day)
    assert (undo.decision.id, undo.actions) == (made.id, (Do.UNDO,))
    day.clock.move(SOON)
    day.app.sync()
    end = shown(day)
    assert (end.key, end.decision.stage) == (undo.key, Stage.DONE)
    assert server.get(ident).state == "approved"
    day.turn()
    assert len(day.said) == 3


def test_undo_from_the_toast_sends_nothing(day, server):
    #
    ident = ask(day, server)
    day.app.telling_action(shown(day), Do.REJECT)
    undo = shown(day)
    assert day.app.telling_action(undo, Do.UNDO).stage is Stage.UNDONE
    assert day.app.telling_over(undo)
    day.clock.move(SOON)
    day.app.sync()
    assert server.get(ident).state == "pending"


def test_a_plain_end_of_a_card_is_no_notice(day, server):
    # N-2
    ask(day, server)
    day.turn()
    (task,) = day.app.approvals(Bucket.TO_DECIDE)
    day.app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    day.clock.move(SOON)
    day.app.sync()
    day.turn()
    assert len(day.said) == 1


def test_an_end_that_the_user_has_to_know_is_told_once(day, server):
    # changed meanwhile; he decides again
    ident = ask(day, server, amount="8000")
    day.turn()
    (task,) = day.app.approvals(Bucket.TO_DECIDE)
    day.app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    server.change(ident, amount="9000")
    day.clock.move(SOON)
    day.app.sync()
    end = shown(day)
    assert (end.topic, end.decision.stage, end.actions) == (
        Topic.DECISION,
        Stage.CHANGED,
        (Do.OPEN,),
    )
    said = len(day.said)
    day.turn()
    assert len(day.said) == said
    assert server.get(ident).state == "pending"


def test_a_request_that_became_dear_keeps_no_approve_button(day, server):
    #
    ident = ask(day, server, amount="100")
    telling = shown(day)
    server.change(ident, amount="90000", tier=Tier.HIGH)
    day.app.sync()
    assert day.app.telling_over(telling)


def test_a_button_that_opens_a_window_decides_nothing(day, server):
    ask(day, server)
    telling = shown(day)
    for action in (Do.OPEN, Do.REVIEW):
        with pytest.raises(BadInput):
            day.app.telling_action(telling, action)


def test_above_five_there_is_one_card(day, server):
    #
    for number in range(7):
        server.add(Request(f"R{number}", due=day.at(f"2026-11-20 {17 + number // 4}:30")))
    day.app.sync()
    telling = shown(day)
    assert telling.count("approvals") == 7
    assert telling.until == day.at("2026-11-20 17:30")
    ask(day, server, "One more")
    day.turn()
    assert len(day.said) == 1


def test_a_hundred_are_told_once_and_each_still_shows_what_changed(day, server):
    # A-21, N-4; A-2: the version that was told is kept of each
    for number in range(100):
        server.add(Request(f"R{number}", amount="100"))
    day.app.sync()
    assert shown(day).count("approvals") == 100
    day.play("2026-11-20 17:35")
    assert len(day.said) == 1
    last = day.app.approvals(Bucket.TO_DECIDE, limit=1, after=99)[0]
    server.change(last.request, amount="900")
    day.app.sync()
    assert {each.before for each in day.app.approval(last.id).changes} == {"HKD 100"}


def test_one_who_asks_again_and_again_is_braked(day, server):
    # three in the hour; what he asked meanwhile comes as one card
    for number in range(5):
        ask(day, server, f"R{number}", approvers=["me", "lin"])
        day.turn()
        for task in day.app.approvals(Bucket.TO_DECIDE)[:number]:
            server.press("me", task.request, Action.APPROVE)
        day.clock.move(timedelta(minutes=5))
    assert len(day.said) == 3
    day.play("2026-11-20 17:05")
    assert [when.hour for when, _ in day.said[3:]] == [17]


def test_after_work_only_what_is_urgent_comes_and_once_a_sender(day, server):
    # N-12
    day.clock.put(day.at("2026-11-20 21:00"))
    ask(day, server, "Plain")
    day.turn()
    assert day.said == []
    for number in range(2):
        ask(day, server, f"Urgent {number}", urgent=True, urgent_reason="The flight is tonight")
        day.turn()
    assert [each.tasks[0].title for _, each in day.said] == ["Urgent 0"]


def test_a_locked_screen_counts_and_the_rest_comes_after_it(day, server):
    #
    day.lock()
    ask(day, server)
    ask(day, server, "Second", requester="li")
    telling = shown(day)
    assert (telling.count("approvals"), telling.actions, telling.tasks) == (2, (), ())
    assert (telling.masked, telling.unasked) == (True, False)
    day.lock(on=False)
    assert day.app.telling_over(telling)
    day.turn()
    assert [each.tasks[0].title for _, each in day.said[1:]] == ["Taxi", "Second"]


def test_presenting_holds_everything_until_it_ends(day, server):
    # A-23, L-14
    day.see(presenting=True)
    ask(day, server)
    day.turn()
    assert day.said == []
    day.see()
    day.play("2026-11-20 16:10")
    assert [f"{when:%H:%M}" for when, _ in day.said] == ["16:02"]


def test_the_safe_view_has_no_names_and_no_blind_buttons(day, server):
    #
    day.app.set_setting("safe_view", "on")
    ask(day, server)
    telling = shown(day)
    assert (telling.masked, telling.actions) == (True, (Do.REVIEW,))


def test_a_snooze_comes_back_at_its_hour_and_before_the_deadline(day, server):
    #
    ask(day, server, due=day.at("2026-11-20 18:00"), then="goes to Lin Hao")
    telling = shown(day)
    (task,) = day.app.approvals(Bucket.TO_DECIDE)
    until = day.app.approval_snooze(task.id, day.at("2026-11-23 09:00"))
    assert until < day.at("2026-11-20 18:00")
    assert day.app.telling_over(telling)
    day.play("2026-11-20 18:00")
    when, back = next(each for each in day.said if each[1].back)
    assert (when, back.tasks[0].then) == (until, "goes to Lin Hao")


def test_what_the_end_of_the_program_stopped_is_told_at_the_next_start(day, server, clock):
    # P-10
    ident = ask(day, server)
    day.app.telling_action(shown(day), Do.APPROVE)
    home = day.app.home
    day.app.close()
    again = paper_device(home, server, clock)
    clock.move(timedelta(minutes=1))
    again.sync()
    (telling,) = again.tellings()
    assert (telling.decision.stage, telling.actions) == (Stage.NOT_SENT, (Do.SEND_NOW, Do.UNDO))
    again.told(telling.key)
    again.telling_action(telling, Do.SEND_NOW)
    assert again.telling_over(telling)
    clock.move(SOON)
    again.sync()
    assert server.get(ident).state == "approved"
    assert [each.decision.stage for each in again.tellings()] == [Stage.DONE]
    again.close()


def test_a_decision_that_can_t_be_sent_says_so_where_the_button_was(day, server):
    #
    ask(day, server)
    day.app.telling_action(shown(day), Do.APPROVE)
    day.turn()
    server.faults = type(server.faults)(down=True)
    day.clock.move(SOON)
    day.app.sync()
    assert shown(day).decision.stage is Stage.WAITING


def test_a_request_that_comes_back_is_news_again(day, server):
    ident = ask(day, server, approvers=["me"])
    day.turn()
    server.change(ident, approvers=["li"])
    day.app.sync()
    day.clock.move(timedelta(minutes=1))
    server.change(ident, approvers=["me"], opened=day.clock.now())
    day.app.sync()
    day.turn()
    assert len(day.said) == 2


def test_a_refusal_after_work_is_told_on_the_next_work_day(day, server):
    # N-4: decided late, nobody is at it any more when the source says no; told on Monday, once
    ask(day, server)
    (task,) = day.app.approvals(Bucket.TO_DECIDE)
    day.app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    server.faults = type(server.faults)(denied="Not by you.")
    day.clock.put(day.at("2026-11-20 21:00"))
    day.app.sync()
    day.play("2026-11-23 12:00")
    told = [when for when, each in day.said if each.topic is Topic.DECISION]
    assert [f"{when:%a}" for when in told] == ["Mon"]
