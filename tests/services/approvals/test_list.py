"""Approvals in the end-of-day list: decided with result, waiting by time left, my own requests (L-33, L-35, L-36)."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from assistant.connectors.paper import PaperServer, Request
from assistant.model.approval import Action, Bucket, Decide, Origin, State
from tests.approvals import paper_profile

SOON = timedelta(seconds=9)


@pytest.fixture
def server() -> PaperServer:
    return PaperServer()


@pytest.fixture
def app(tmp_path, clock, server):
    """Friday, 16:00 in Hong Kong."""
    opened = paper_profile(tmp_path / "paper", (), clock, server)
    yield opened
    opened.close()


def ask(app, server: PaperServer, title: str, **fields) -> str:
    ident = server.add(Request(title, **fields))
    app.sync()
    return ident


def decide(app, clock, title: str, action: Action = Action.APPROVE, comment: str = "") -> None:
    (task,) = (each for each in app.approvals(Bucket.TO_DECIDE) if each.title == title)
    app.decide(Decide(task.id, action, task.version, Origin.CARD, comment))
    clock.move(SOON)
    app.sync()


def test_what_i_decided_is_done_with_its_result(app, server, clock):
    # L-33
    ask(app, server, "Taxi", amount="180.00")
    ask(app, server, "Yacht")
    decide(app, clock, "Taxi")
    decide(app, clock, "Yacht", Action.REJECT, "Too dear")
    made = app.digest()
    assert [(each.title, each.why, each.result) for each in made.done] == [
        ("Taxi", "decided", "approve"),
        ("Yacht", "decided", "reject"),
    ]
    assert made.waiting == ()
    assert "approved  HKD 180.00, Chen Yi" in app.digest_text(made)


def test_what_somebody_else_decided_is_not_my_doing(app, server, clock):
    #
    ident = ask(app, server, "Taxi", approvers=["me", "lin"])
    (task,) = app.approvals(Bucket.TO_DECIDE)
    app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    server.press("me", ident, Action.APPROVE)
    server.press("lin", ident, Action.APPROVE)
    clock.move(SOON)
    app.sync()
    (row,) = app.digest().done
    assert row.result == "already"


def test_a_comment_decides_nothing(app, server, clock):
    ask(app, server, "Taxi")
    decide(app, clock, "Taxi", Action.COMMENT, "Which taxi?")
    assert app.digest().done == ()


def test_what_waits_stands_by_time_left(app, server, clock):
    # L-35
    hour = timedelta(hours=1)
    for title, due in (("Never", None), ("Late", -hour), ("Far", 9 * hour), ("Near", hour)):
        ask(app, server, title, due=clock.now() + due if due else None)
    made = app.digest()
    assert [each.title for each in made.waiting] == ["Late", "Near", "Far", "Never"]
    assert [each.late for each in made.waiting] == [True, False, False, False]
    assert "4 waiting for you" in app.digest_text(made)


def test_what_is_on_its_way_waits_for_nobody_and_is_counted_as_unsent(app, server, clock):
    # L-39
    ask(app, server, "Taxi")
    (task,) = app.approvals(Bucket.TO_DECIDE)
    app.decide(Decide(task.id, Action.APPROVE, task.version, Origin.CARD))
    made = app.digest()
    assert (made.waiting, made.done, made.unsent) == ((), (), 1)
    del clock


def test_my_requests_say_with_whom_and_since_when(app, server, clock):
    # L-36
    ask(app, server, "Course", requester="me", approvers=["li"], opened=clock.now())
    (row,) = app.digest().others
    assert (row.why, row.who, row.since.isoformat()) == ("request", "Li Na", "2026-11-20")


def test_a_request_that_came_back_waits_for_me(app, server):
    ident = ask(app, server, "Course", requester="me", approvers=["li"])
    server.change(ident, state=State.RETURNED)
    app.sync()
    made = app.digest()
    assert ([each.why for each in made.waiting], made.others) == (["returned"], ())
    assert "came back to you" in app.digest_text(made)


def test_the_safe_view_has_no_amounts_in_any_form(app, server):
    # L-35, A-23
    ask(app, server, "Taxi", amount="18000.00")
    ask(app, server, "Course", requester="me", approvers=["li"], amount="7500.00")
    made = app.digest()
    assert "18,000.00" in app.digest_text(made)
    app.set_setting("safe_view", "on")
    for form in ("text", "markdown", "html", "csv", "json"):
        told = app.digest_text(made, form)
        assert "Taxi" in told
        assert not any(amount in told for amount in ("18,000", "18000", "7,500", "7500"))


def test_amounts_are_off_until_they_are_chosen_for_sharing(app, server):
    # L-60
    ask(app, server, "Taxi", amount="180.00", currency="")
    ask(app, server, "Leave")
    lines = {line.text.split(" · ")[0]: line for line in app.share_preview(app.work_date())}
    on = {title: (line.on, line.why) for title, line in lines.items()}
    assert on == {"approval Taxi": (False, "amount"), "approval Leave": (True, "")}


def test_other_people_s_words_are_no_markup(app, server):
    ask(app, server, "[click](https://x.example)", requester="chen", currency="**", amount="1*1")
    told = app.digest_text(app.digest(), "markdown")
    assert "[click](" not in told
    assert "**" not in told


def test_beyond_a_hundred_they_are_counted(app, server):
    for number in range(103):
        server.add(Request(f"R{number}"))
    app.sync()
    made = app.digest()
    assert (len(made.waiting), made.unlisted_waiting) == (100, 3)
    assert "103 waiting for you" in app.digest_text(made)
    assert json.loads(app.digest_text(made, "json"))["unlisted_waiting"] == 3


def test_the_list_of_a_day_keeps_them_and_search_finds_it(app, server, clock):
    # L-63, L-64
    ask(app, server, "報銷的士", requester="chen")
    decide(app, clock, "報銷的士")
    app.digest()
    assert app.filed_digest(app.work_date()).done[0].title == "報銷的士"
    assert "list" in {hit.kind for hit in app.search("報銷")}


def test_search_finds_a_request_once_with_who_asks(app, server, clock):
    # 85, 86: what is over is found too
    ask(app, server, "報銷的士", requester="chen", department="Sales")
    ask(app, server, "Taxi", requester="li")
    decide(app, clock, "報銷的士")
    for words in ("的士", "chen", "sales 的士"):
        (hit,) = (each for each in app.search(words) if each.kind == "approval")
        assert (hit.title, hit.where) == ("報銷的士", "Paper")
        assert hit.detail.startswith("Chen Yi")
        assert app.approval(hit.id).task.title == hit.title
    assert not [each for each in app.search("100%") if each.kind == "approval"]
