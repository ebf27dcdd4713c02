"""From the click to the settled end, over the paper source."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.connectors.paper import Request
from assistant.model.approval import Action, Attached, Bucket, Decide, Origin, Stage, State, Tier
from assistant.model.errors import BadInput, NotFound, Refused, TryLater
from assistant.services.approvals import sending
from assistant.store import approvals
from assistant.system.clock import HeldClock
from tests.services.approvals.rooms import HOLD, Room


@pytest.fixture
def room(tmp_path: Path, clock: HeldClock) -> Iterator[Room]:
    made = Room(tmp_path / "home", clock)
    yield made
    made.app.close()


def test_a_click_is_durable_and_held_and_nothing_is_sent(room: Room) -> None:
    """A-3"""
    task = room.ask()
    made = room.decide(task)
    room.app.sync()
    assert made.stage is Stage.HELD
    assert made.not_before - made.created_at >= timedelta(seconds=8)
    assert room.acts(task.request) == []
    assert room.app.approvals(Bucket.TO_DECIDE)[0].decision == made
    assert room.app.approval_counts().to_decide == 0


def test_after_the_hold_it_is_sent_and_read_back(room: Room) -> None:
    """A-6, A-7"""
    task = room.ask()
    made = room.decide(task)
    room.send()
    ended = room.app.decision(made.id)
    assert (ended.stage, ended.at is not None) == (Stage.DONE, True)
    assert room.server.get(task.request).state is State.APPROVED
    assert room.app.approvals(Bucket.TO_DECIDE) == ()
    assert room.app.approval(task.id).task.decision == ended
    assert room.task(task.request, Bucket.HANDLED).decision == ended


def test_the_next_in_line_is_named(room: Room) -> None:
    made = room.decide(room.ask(approvers=["me", "lin"]))
    room.send()
    assert room.app.decision(made.id).next == ("Lin Hao",)


def test_undo_within_the_hold_sends_nothing(room: Room) -> None:
    """A-3, A-12"""
    task = room.ask()
    made = room.decide(task)
    assert room.app.undo_decision(made.id)
    room.send()
    assert room.stage(made) is Stage.UNDONE
    assert room.acts(task.request) == []
    assert room.app.approvals(Bucket.TO_DECIDE)[0].decision is None


def test_undo_after_sending_is_too_late(room: Room) -> None:
    """A-19"""
    made = room.decide(room.ask())
    room.send()
    assert not room.app.undo_decision(made.id)
    assert room.stage(made) is Stage.DONE


def test_a_second_decision_waits_for_the_undo_of_the_first(room: Room) -> None:
    task = room.ask()
    room.decide(task)
    with pytest.raises(Refused, match="already"):
        room.decide(task, Action.REJECT)


def test_what_changed_during_the_hold_is_not_sent(room: Room) -> None:
    """A-4, A-15"""
    task = room.ask(amount="8000.00")
    made = room.decide(task)
    room.server.change(task.request, amount="18000.00")
    room.send()
    ended = room.app.decision(made.id)
    assert ended.stage is Stage.CHANGED
    assert [(each.before, each.after) for each in ended.changes] == [
        ("HKD 8000.00", "HKD 18000.00")
    ]
    assert room.acts(task.request) == []
    again = room.task(task.request)
    assert room.decide(again).stage is Stage.HELD


def test_what_had_changed_before_the_click_is_said_at_once(room: Room) -> None:
    task = room.ask(amount="8000.00")
    room.server.change(task.request, amount="18000.00")
    room.app.sync()
    made = room.decide(task)
    assert made.stage is Stage.CHANGED
    assert made.changes[0].after == "HKD 18000.00"


def test_a_pull_never_overwrites_what_the_user_saw(room: Room) -> None:
    """A-2, row 55"""
    task = room.ask(amount="8000.00")
    room.server.change(task.request, amount="18000.00")
    room.app.sync()
    now = room.app.approval(task.id)
    assert now.task.told_version == task.version != now.task.version
    assert [each.name for each in now.changes] == ["amount"]


def test_decided_elsewhere_during_the_hold_ends_as_already_handled(room: Room) -> None:
    """A-16: who and when."""
    task = room.ask()
    made = room.decide(task)
    room.server.press("lin", task.request, Action.APPROVE)
    room.app.sync()
    ended = room.app.decision(made.id)
    assert (ended.stage, ended.who) == (Stage.ALREADY, "Lin Hao")
    assert ended.at == room.server.now
    assert len(room.acts(task.request)) == 1


def test_deleted_at_the_source_ends_without_a_name(room: Room) -> None:
    task = room.ask()
    made = room.decide(task)
    room.server.drop(task.request)
    room.send()
    assert room.stage(made) is Stage.ALREADY


def test_a_refusal_comes_in_the_sources_words_and_the_task_stays(room: Room) -> None:
    task = room.ask()
    made = room.decide(task)
    room.fault(denied="The budget is closed.")
    room.send()
    ended = room.app.decision(made.id)
    assert (ended.stage, ended.said) == (Stage.REFUSED, "The budget is closed.")
    assert room.app.approval_counts().to_decide == 1


def test_without_a_network_it_waits_and_goes_out_later(room: Room) -> None:
    """A-18"""
    task = room.ask()
    made = room.decide(task)
    room.fault(down=True)
    room.send()
    assert room.stage(made) is Stage.WAITING
    said = {each.name: each.message for each in room.app.doctor()}
    assert said["outbox"] == "still to be sent: 1 decision"
    room.fault(down=False)
    room.app.sync()
    assert room.stage(made) is Stage.DONE
    assert len(room.acts(task.request)) == 2  # the comment and the approval


def test_what_waits_can_be_taken_back(room: Room) -> None:
    made = room.decide(room.ask())
    room.fault(down=True)
    room.send()
    assert room.app.undo_decision(made.id)
    room.fault(down=False)
    room.app.sync()
    assert room.stage(made) is Stage.UNDONE


def test_what_waits_expires_after_a_day(room: Room) -> None:
    """A-18"""
    task = room.ask()
    made = room.decide(task)
    room.fault(down=True)
    room.send()
    room.fault(down=False)
    room.clock.move(timedelta(hours=24))
    room.app.sync()
    assert room.stage(made) is Stage.EXPIRED
    assert room.acts(task.request) == []


def test_what_waits_expires_at_the_deadline(room: Room) -> None:
    task = room.ask(due=room.clock.now() + timedelta(hours=2))
    made = room.decide(task)
    assert made.expires_at == task.due
    room.fault(down=True)
    room.send()
    room.fault(down=False)
    room.clock.move(timedelta(hours=3))
    room.app.sync()
    assert room.stage(made) is Stage.EXPIRED


def test_a_clock_set_back_neither_sends_early_nor_holds_for_ever(room: Room) -> None:
    task = room.ask()
    made = room.decide(task)
    room.clock.put(room.clock.now() - timedelta(hours=2))
    room.app.sync()
    assert room.stage(made) is Stage.HELD
    room.clock.put(room.clock.now() + timedelta(hours=2))
    room.send()
    assert room.stage(made) is Stage.DONE


def test_what_was_decided_in_the_future_is_asked_again(room: Room) -> None:
    made = room.decide(room.ask())
    room.fault(down=True)
    room.send()
    room.clock.put(room.clock.now() - timedelta(hours=2))
    room.fault(down=False)
    room.app.sync()
    assert room.stage(made) is Stage.EXPIRED


def test_a_lost_reply_is_looked_up_and_never_sent_twice(room: Room) -> None:
    task = room.ask()
    made = room.decide(task)
    room.fault(lost_replies=1)
    room.send()
    assert room.stage(made) is Stage.SENDING
    assert not room.app.undo_decision(made.id)
    room.app.sync()
    assert room.stage(made) is Stage.DONE
    assert [act.action for act in room.acts(task.request)] == ["comment", "approve"]


def test_a_lost_request_is_looked_up_and_sent_once_more(room: Room) -> None:
    task = room.ask()
    made = room.decide(task)
    room.fault(lost_requests=1)
    room.send()
    assert room.stage(made) is Stage.SENDING
    room.app.sync()
    assert room.stage(made) is Stage.DONE
    assert [act.action for act in room.acts(task.request)] == ["comment", "approve"]


def test_resuming_does_not_say_the_comment_twice(room: Room) -> None:
    task = room.ask()
    made = room.decide(task, Action.REJECT, "Too dear")
    room.fault(lost_between=1)
    room.send()
    room.app.sync()
    assert room.stage(made) is Stage.DONE
    assert [act.comment for act in room.acts(task.request)] == ["Too dear", ""]


def test_the_end_of_the_program_stops_what_is_held(room: Room) -> None:
    """P-10"""
    task = room.ask()
    made = room.decide(task)
    room.again()
    assert room.stage(made) is Stage.NOT_SENT
    room.send()
    assert room.stage(made) is Stage.NOT_SENT
    assert room.app.approval_counts().not_sent == 1
    assert room.acts(task.request) == []


def test_send_now_sends_what_was_stopped(room: Room) -> None:
    """P-10"""
    made = room.decide(room.ask())
    room.again()
    room.app.send_decision(made.id)
    room.app.sync()
    assert room.stage(made) is Stage.DONE


def test_undo_of_what_was_stopped_sends_nothing(room: Room) -> None:
    made = room.decide(room.ask())
    room.again()
    assert room.app.undo_decision(made.id)
    assert room.stage(made) is Stage.UNDONE


def test_what_was_stopped_may_be_decided_anew(room: Room) -> None:
    task = room.ask()
    first = room.decide(task)
    room.again()
    room.app.sync()
    second = room.decide(task, Action.REJECT, "No")
    room.send()
    assert (room.stage(first), room.stage(second)) == (Stage.UNDONE, Stage.DONE)


def test_what_waits_goes_on_after_a_restart(room: Room) -> None:
    made = room.decide(room.ask())
    room.fault(down=True)
    room.send()
    room.again()
    room.fault(down=False)
    room.app.sync()
    assert room.stage(made) is Stage.DONE


def test_send_now_ends_the_hold_early(room: Room) -> None:
    made = room.decide(room.ask())
    room.app.send_decision(made.id)
    room.app.sync()
    assert room.stage(made) is Stage.DONE


def test_a_program_without_lanes_waits_and_sends_by_itself(room: Room) -> None:
    made = room.decide(room.ask())
    room.clock.move(HOLD)
    assert room.app.finish_decision(made.id, 1).stage is Stage.DONE


def test_a_comment_is_not_held(room: Room) -> None:
    task = room.ask()
    made = room.decide(task, Action.COMMENT, "Which colour?")
    room.app.sync()
    assert room.stage(made) is Stage.DONE
    assert room.app.approval_counts().to_decide == 1
    assert [act.comment for act in room.acts(task.request)] == ["Which colour?"]


def test_my_own_request_can_be_urged_and_withdrawn(room: Room) -> None:
    """row 57"""
    ident = room.server.add(Request("Course", requester="me", approvers=["li"]))
    room.app.sync()
    mine = room.task(ident, Bucket.MINE)
    room.decide(mine, Action.URGE, "")
    room.app.sync()
    room.decide(mine, Action.WITHDRAW, "")
    room.send()
    assert room.server.get(ident).state is State.WITHDRAWN


def test_an_approval_can_be_taken_back_at_the_source(room: Room) -> None:
    """A-19, row 66"""
    task = room.ask(approvers=["me", "lin"])
    room.decide(task, comment="")
    room.send()
    handled = room.task(task.request, Bucket.HANDLED)
    assert Action.TAKE_BACK in handled.actions
    room.decide(handled, Action.TAKE_BACK, "")
    room.send()
    assert room.app.approval_counts().to_decide == 1


def test_an_account_goes_with_its_inbox_and_the_log_stays(room: Room) -> None:
    made = room.decide(room.ask())
    room.app.remove_account("Paper")
    assert room.app.approvals(Bucket.TO_DECIDE) == ()
    with pytest.raises(NotFound):
        room.app.decision(made.id)
    assert room.events() == ["decided", "undone"]


def test_an_account_goes_with_its_attachments(room: Room) -> None:
    task = room.ask(files={"f": (Attached("f", "a.txt", 5), b"hello")})
    room.app.read_approval(task.id)
    path = room.app.approval_file(task.id, "f")
    room.app.remove_account("Paper")
    assert not path.exists()


def test_every_step_is_in_the_log(room: Room) -> None:
    """A-28"""
    room.decide(room.ask())
    room.send()
    assert room.events() == ["decided", "sent", "done"]


def test_a_deadline_within_the_hold_shortens_it(room: Room) -> None:
    task = room.ask(due=room.clock.now() + timedelta(seconds=7))
    made = room.decide(task)
    assert made.not_before < made.expires_at
    room.clock.move(timedelta(seconds=3))
    room.app.sync()
    assert room.stage(made) is Stage.DONE


def test_what_is_overdue_can_be_decided(room: Room) -> None:
    made = room.decide(room.ask(due=room.clock.now() - timedelta(hours=1)))
    room.send()
    assert room.stage(made) is Stage.DONE


def test_the_browser_is_named_where_the_source_wants_it(room: Room) -> None:
    made = room.decide(room.ask(browser=True))
    room.send()
    ended = room.app.decision(made.id)
    assert ended.stage is Stage.BROWSER
    assert ended.url.startswith("https://")


def test_the_wrong_password_leaves_it_waiting(room: Room) -> None:
    made = room.decide(room.ask())
    room.fault(locked_out=True)
    room.send()
    assert room.stage(made) is Stage.WAITING


# ------------------------------------------------------------------ tiers


@pytest.mark.parametrize("origin", [Origin.TOAST, Origin.LIST, Origin.BATCH])
def test_tier_two_is_decided_on_its_card_only(room: Room, origin: Origin) -> None:
    """A-9"""
    with pytest.raises(Refused):
        room.decide(room.ask(tier=Tier.HIGH), origin=origin)


def test_tier_one_is_not_decided_in_a_notification(room: Room) -> None:
    with pytest.raises(Refused):
        room.decide(room.ask(), origin=Origin.TOAST)


def test_tier_three_is_not_decided_here(room: Room) -> None:
    """A-11"""
    with pytest.raises(Refused, match="source"):
        room.decide(room.ask(tier=Tier.SOURCE))


def test_tier_two_needs_the_amount_and_the_second_verification(room: Room) -> None:
    """A-10, A-24"""
    task = room.ask(amount="18000.00", tier=Tier.HIGH, verify=True)
    wish = Decide(task.id, Action.APPROVE, task.version, Origin.CARD, typed="18,000")
    assert room.app.approval_factor(task.id) == "password"
    with pytest.raises(Refused, match="second verification"):
        room.app.decide(wish)
    with pytest.raises(BadInput, match="amount"):
        room.app.decide_verified(replace(wish, typed="8000"), "open sesame")
    with pytest.raises(Refused, match="password"):
        room.app.decide_verified(wish, "wrong")
    made = room.app.decide_verified(wish, "open sesame")
    room.send()
    assert room.stage(made) is Stage.DONE
    assert room.events() == ["verify_failed", "verified", "decided", "sent", "done"]


def test_tier_two_never_waits_for_a_network(room: Room) -> None:
    """A-18: without one nothing is decided, and what was held is not sent."""
    task = room.ask(tier=Tier.HIGH, verify=True)
    wish = Decide(task.id, Action.APPROVE, task.version, Origin.CARD)
    room.fault(down=True)
    with pytest.raises(TryLater):
        room.app.decide_verified(wish, "open sesame")
    room.fault(down=False)
    made = room.app.decide_verified(wish, "open sesame")
    room.fault(down=True)
    room.send()
    assert room.stage(made) is Stage.NOT_SENT
    with pytest.raises(Refused, match="over"):
        room.app.send_decision(made.id)
    room.fault(down=False)
    again = room.app.decide_verified(wish, "open sesame")
    room.send()
    assert room.stage(again) is Stage.DONE


def test_a_proof_does_not_outlive_the_program(room: Room) -> None:
    task = room.ask(tier=Tier.HIGH, verify=True)
    wish = Decide(task.id, Action.APPROVE, task.version, Origin.CARD)
    made = room.app.decide_verified(wish, "open sesame")
    room.again()
    assert room.stage(made) is Stage.NOT_SENT
    with pytest.raises(Refused):
        room.app.send_decision(made.id)
    content = (room.home / "sundown.db").read_bytes() + (room.home / "sundown.db-wal").read_bytes()
    assert b"proof of" not in content
    assert b"open sesame" not in content


def test_what_is_verified_is_what_stands_there_now(room: Room) -> None:
    task = room.ask(amount="18000.00", tier=Tier.HIGH)
    room.server.change(task.request, amount="28000.00")
    wish = Decide(task.id, Action.APPROVE, task.version, Origin.CARD, typed="18000")
    made = room.app.decide_verified(wish, "open sesame")
    assert made.stage is Stage.CHANGED


def test_the_user_may_tighten_and_never_loosen(room: Room) -> None:
    """A-8"""
    task = room.ask(tier=Tier.LOW, amount="500.00")
    room.app.set_setting("approval_tier", "1")
    assert room.app.approval(task.id).task.tier is Tier.MIDDLE
    room.app.set_setting("approval_limit", "500")
    assert room.app.approval(task.id).task.tier is Tier.HIGH
    source = room.ask("Contract", tier=Tier.SOURCE)
    assert room.app.approval(source.id).task.tier is Tier.SOURCE


def test_a_rejection_needs_a_reason_from_tier_one_on(room: Room) -> None:
    """P-6, A-26"""
    with pytest.raises(BadInput, match="why"):
        room.decide(room.ask(), Action.REJECT, "")
    low = room.ask(tier=Tier.LOW)
    assert room.decide(low, Action.REJECT, "", origin=Origin.TOAST).stage is Stage.HELD


def test_the_reasons_typed_last_come_first(room: Room) -> None:
    task = room.ask()
    room.decide(task, Action.REJECT, "Not this year")
    assert room.app.reject_reasons(task.id, Origin.CARD)[0] == "Not this year"
    assert len(room.app.reject_reasons(task.id, Origin.CARD)) > 4


def test_where_there_is_no_money_no_reason_speaks_of_it(room: Room) -> None:
    """A-26"""
    offered = room.app.reject_reasons(room.ask(amount="").id, Origin.CARD)
    assert "Over budget" not in offered
    assert "The dates do not suit" in offered


def test_snoozing_never_loses_the_deadline(room: Room) -> None:
    """A-25"""
    now = room.clock.now()
    task = room.ask(due=now + timedelta(hours=3))
    at = room.app.approval_snooze(task.id, now + timedelta(hours=20))
    assert now < at < now + timedelta(hours=3)
    assert room.task(task.request).snoozed_until == at


# ------------------------------------------------------------------ batches


def test_a_batch_is_of_one_form_and_of_low_tiers(room: Room) -> None:
    """A-20"""
    rows = [
        room.ask("One", amount="10.00"),
        room.ask("Two", amount="5.50"),
        room.ask("Leave", form="leave"),
        room.ask("Machine", tier=Tier.HIGH),
    ]
    made = room.app.batch(tuple(row.id for row in rows))
    assert [row.why for row in made.rows] == ["", "", "other_form", "tier"]
    assert made.totals == (("HKD", "15.50"),)


def test_unseen_and_changed_rows_are_not_ticked(room: Room) -> None:
    """A-20"""
    changed = room.ask("One", amount="10.00")
    room.server.change(changed.request, amount="11.00")
    unseen = room.server.add(Request("Two"))
    room.app.sync()
    made = room.app.batch((changed.id, room.task(unseen).id))
    assert [(row.ticked, row.allowed, row.why) for row in made.rows] == [
        (False, True, "changed"),
        (False, True, "unseen"),
    ]


def test_at_most_twenty_are_ticked(room: Room) -> None:
    for number in range(22):
        room.server.add(Request(f"Chair {number}"))
    room.app.sync()
    rows = room.app.approvals(Bucket.TO_DECIDE)
    for row in rows:
        room.app.approval_seen(row.id, row.version)
    made = room.app.batch(tuple(row.id for row in rows))
    assert sum(row.ticked for row in made.rows) == 20
    with pytest.raises(Refused, match="20"):
        room.app.decide_batch(
            tuple(Decide(r.id, Action.APPROVE, r.version, Origin.BATCH) for r in rows)
        )


def test_each_of_a_batch_has_its_own_end(room: Room) -> None:
    """A-20, row 64"""
    rows = [room.ask("One"), room.ask("Two"), room.ask("Three")]
    wishes = tuple(Decide(r.id, Action.APPROVE, r.version, Origin.BATCH) for r in rows)
    made = room.app.decide_batch(wishes)
    assert len({each.not_before for each in made}) == 1
    room.server.change(rows[1].request, amount="99.00")
    room.server.press("lin", rows[2].request, Action.REJECT)
    room.send()
    assert [room.stage(each) for each in made] == [Stage.DONE, Stage.CHANGED, Stage.ALREADY]


def test_a_batch_is_written_whole_or_not_at_all(room: Room) -> None:
    rows = [room.ask("One"), room.ask("Two")]
    room.decide(rows[1])
    with pytest.raises(Refused):
        room.app.decide_batch(
            tuple(Decide(r.id, Action.APPROVE, r.version, Origin.BATCH) for r in rows)
        )
    assert room.task(rows[0].request).decision is None


def test_a_full_disk_decides_nothing(room: Room) -> None:
    task = room.ask()
    connection = room.app.core.database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Refused, match="disk is full"):
        room.decide(task, Action.REJECT, "x" * 3999)
    connection.execute("PRAGMA max_page_count = 1000000")
    room.send()
    assert room.acts(task.request) == []
    assert room.task(task.request).decision is None
    assert room.decide(task).stage is Stage.HELD


def test_a_listing_that_left_it_out_does_not_end_a_decision(room: Room) -> None:
    """The source is asked what became of it; it says that it waits still."""
    task = room.ask()
    made = room.decide(task)
    with room.app.core.database.write() as connection:
        approvals.leave(connection, task.id, room.app.core.epoch())
    account = room.app.core.account("Paper")
    with closing(room.app.core.connect(account)) as link:
        assert link.source is not None
        sending.settle_vanished(room.app.core, account, link.source)
    assert room.stage(made) is Stage.HELD
    room.send()
    assert room.stage(made) is Stage.DONE


def test_a_decision_that_was_on_its_way_is_in_the_log_when_its_account_goes(room: Room) -> None:
    room.decide(room.ask())
    room.fault(lost_replies=1)
    room.send()
    room.app.remove_account("Paper")
    assert room.events() == ["decided", "sent", "unknown"]


def test_an_attachment_has_a_harmless_name_in_the_profiles_own_folder(room: Room) -> None:
    name = "../../etc/收據 <1>.desktop"
    task = room.ask(files={"f": (Attached("f", name, 5), b"hello")})
    room.app.read_approval(task.id)
    path = room.app.approval_file(task.id, "f")
    assert path.read_bytes() == b"hello"
    assert path.parent.parent.parent == room.home / "attachments"
    assert path.name.endswith(".desktop.txt")
    assert path.stat().st_mode & 0o077 == 0


def test_a_card_that_was_read_is_there_without_a_network(room: Room) -> None:
    task = room.ask()
    read = room.app.read_approval(task.id)
    room.fault(down=True)
    with pytest.raises(TryLater):
        room.app.read_approval(task.id)
    assert room.app.approval(task.id).fields == read.fields != ()
