"""Joining a hub, and who acts while the user is away, over a hub that is really served (rows 72, 73, 92)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QPushButton

from assistant.hub.services import signin
from assistant.hub.services.context import Actor
from assistant.model.standin import AbsenceOffer, Colleague, Deputy
from tests.connectors.hubs import hub_in, token
from ui.widgets.coverask import CoverAsk
from ui.widgets.hubform import groups
from ui.windows.accounts import AccountsWindow
from ui.windows.cover import CoverWindow

START, END = datetime(2026, 11, 30, 16, tzinfo=UTC), datetime(2026, 12, 5, 16, tzinfo=UTC)


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def accounts(app, qtbot):
    made = AccountsWindow(app)
    qtbot.addWidget(made)
    made.show()
    made.start("hub")
    return made


def test_an_invite_makes_an_account(accounts, app, served, qtbot):
    code = signin.invite(served.hub, Actor("eve"), "eve")
    form = accounts._form
    form.field.setText(f"{served.url}/join#{code}")
    form.go.click()
    qtbot.waitUntil(lambda: any(each.kind == "hub" for each in app.accounts()), timeout=20_000)
    qtbot.waitUntil(lambda: accounts._form is None, timeout=5_000)
    (mine,) = (each for each in app.accounts() if each.kind == "hub")
    assert code not in str(mine)


def test_what_is_wrong_is_said_and_can_be_tried_again(accounts, served, qtbot):
    form = accounts._form
    form.go.click()
    assert "Paste" in form.note.accessibleName()
    form.field.setText(f"{served.url}/join#WRONG-CODE")
    form.go.click()
    qtbot.waitUntil(form.go.isEnabled, timeout=20_000)
    assert form.note.isVisible()
    assert form.field.isEnabled()


def test_the_certificate_is_shown_before_anything_is_sent(accounts):
    # the pin is offered once, and not ticked
    form = accounts._form
    form._found(("https://hub.example.com/join#A", "ab" * 32))
    assert form.print.text().startswith("ABAB ABAB")
    assert not form.pin.isChecked()
    assert form.go.text() == "Join"
    form._found(("https://hub.example.com", "ab" * 32))
    assert form.go.text() == "Sign in with the browser"
    form._typed()
    assert form._known is None


def test_a_fingerprint_can_be_compared_by_eye():
    assert groups("a1:b2:c3:d4") == "A1B2 C3D4"


@pytest.fixture
def joined(app, served):
    app.add_account("hub", "Hub", served.url, "", {}, token(served, "dan"))
    app.read_forms()
    return app


def offer(app, **more) -> AbsenceOffer:
    account = next(each for each in app.accounts() if each.kind == "hub")
    return replace(AbsenceOffer("k", "Leave <b>", START, END, account.id, account.name), **more)


def test_a_colleague_is_found_and_asked(joined, qtbot):
    ask = CoverAsk(joined, offer(joined), "You are away")
    qtbot.addWidget(ask)
    ask.words.setText("Eve")
    ask._look_for()
    qtbot.waitUntil(ask.go.isEnabled, timeout=20_000)
    with qtbot.waitSignal(ask.wished) as heard:
        ask.go.click()
    (wish,) = heard.args
    assert "Eve" in wish.person.name
    assert (wish.first.isoformat(), wish.last.isoformat()) == ("2026-12-01", "2026-12-05")


def test_the_last_day_is_not_before_the_first(joined, qtbot):
    ask = CoverAsk(joined, offer(joined), "You are away")
    qtbot.addWidget(ask)
    ask._found((Colleague("eve", "Eve"),))
    ask.last.put("2026-11-01")
    ask.go.click()
    assert "before" in ask._problem.text()


def test_back_early_ends_it(joined, qtbot):
    deputy = Deputy("d1", "dan", "Dan", "eve", "Eve", START, END)
    ask = CoverAsk(joined, offer(joined, deputy=deputy), "You are away")
    qtbot.addWidget(ask)
    with qtbot.waitSignal(ask.ended) as heard:
        ask.findChildren(QPushButton)[0].click()
    assert heard.args == ["d1"]


def test_who_acts_is_listed_with_end_and_ended_at_the_hub(joined, served, qtbot):
    account = offer(joined).account_id
    joined.set_deputy(account, "eve", START, END)
    window = CoverWindow(joined)
    qtbot.addWidget(window)
    window.show()
    window.hint("")
    qtbot.waitUntil(lambda: window.list.count() == 1, timeout=20_000)
    window._end(account, window._deputies[0][1].id)
    qtbot.waitUntil(lambda: window.list.count() == 0, timeout=20_000)
    assert joined.deputies(account) == ()
