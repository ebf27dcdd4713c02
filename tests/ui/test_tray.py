"""The tray's icon and menu, off screen: what they say for which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QCursor

from assistant.connectors.paper import PaperServer, Request
from assistant.model.account import Component, SourceState, Trouble
from assistant.model.command import Create, Fields
from assistant.model.notice import Changed, Kind, Syncing
from assistant.store import accounts
from tests.approvals import paper_profile
from ui.bridge import Bridge
from ui.style import dress
from ui.theme import Look
from ui.tray import Tray
from ui.trayface import face_of
from ui.trayicon import GRID, PILL, SIZES, Face, State, draw, picture

OFFICE = SourceState("a", "Office", "caldav", synced_at="2026-11-20T07:50:00+00:00")


@pytest.fixture
def tray(app, qapp):
    """A tray over an open profile."""
    bridge = Bridge(app)
    yield Tray(app, bridge)
    bridge.close()


def add(app, title, due):
    """One more to-do."""
    where = app.find_collection("", Component.TODO)
    app.do(Create(where.id, Component.TODO, Fields(summary=title, due=due)))


def face(app, *sources, syncing=False, waiting=0, **more):
    today = replace(app.today(), sources=sources, **more)
    return face_of(today, waiting, syncing=syncing, dark_panel=False)


def test_a_quiet_day_has_the_plain_icon(app):
    assert face(app, OFFICE).state is State.NORMAL
    assert face(app, OFFICE, syncing=True).state is State.SYNCING


def test_the_badge_counts_what_waits_for_the_user_and_no_todos(app):
    assert face(app, OFFICE, waiting=3) == Face(State.BADGE, 3)
    assert face(app, OFFICE, waiting=99) == face(app, OFFICE, waiting=10)
    assert face(app, OFFICE, open_count=3).state is State.NORMAL


def test_trouble_comes_first_then_pause(app):
    shut_out = replace(OFFICE, trouble=Trouble.NEEDS_USER)
    assert face(app, shut_out, waiting=3, paused=True).state is State.TROUBLE
    assert face(app, replace(OFFICE, held_removals=12)).state is State.TROUBLE
    assert face(app, OFFICE, waiting=3, paused=True).state is State.PAUSED


def test_being_offline_is_no_trouble(app):
    offline = replace(OFFICE, trouble=Trouble.TRY_LATER)
    assert face(app, offline).state is State.NORMAL


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("px", SIZES)
def test_every_state_is_drawn_in_every_size(qapp, state, px):
    image = picture(Face(state, 3), px).toImage()
    assert image.width() == px
    inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(px) for y in range(px))
    assert inked > px


def test_the_corner_is_the_colour_of_what_it_says(qapp):
    def corner(made):
        image = picture(made, 64).toImage()
        return image.pixelColor(62, 13).name()

    assert corner(Face(State.BADGE, 3)) == "#f59a52"
    assert corner(Face(State.TROUBLE)) == "#d93a46"


def test_the_dashes_move_one_at_a_time(qapp):
    frames = {picture(Face(State.SYNCING, step=n), 24).toImage().cacheKey() for n in range(4)}
    images = [picture(Face(State.SYNCING, step=n), 24).toImage() for n in range(4)]
    assert len(frames) == 4
    assert all(images[a] != images[b] for a in range(4) for b in range(a))


def test_grids_and_pills_are_named_for_every_size():
    assert set(SIZES) == set(GRID) == set(PILL)
    assert draw(Face()) is draw(Face())


def words(tray):
    tray.menu.aboutToShow.emit()
    return [action.text() for action in tray.menu.actions() if action.isVisible() and action.text()]


def test_the_menu_says_the_day(app, tray, clock):
    add(app, "Send it", app.work_date())
    start = datetime.combine(app.work_date(), time(9, 0), UTC)  # 17:00 in Hong Kong
    events = app.find_collection("", Component.EVENT)
    fields = Fields(summary="R&D <b>talk</b>", start=start, end=start + timedelta(hours=1))
    app.do(Create(events.id, Component.EVENT, fields))
    assert words(tray)[:2] == ["17:00  R&&D <b>talk</b>", "1 to-do open today"]


def test_a_free_rest_of_the_day_is_said(app, tray):
    said = words(tray)
    assert said[:2] == ["Nothing more in the calendar today", "No to-dos open today"]
    assert said[-1] == "Quit Sundown"
    assert "Pause sync" not in said  # there is nothing to pause without a server


def test_approvals_reach_icon_menu_and_tooltip(tmp_path, clock, qapp, qtbot):
    server = PaperServer()
    app = paper_profile(tmp_path / "paper", (), clock, server)
    bridge = Bridge(app)
    made = Tray(app, bridge)
    server.add(Request("Taxi"))
    app.sync()
    qtbot.waitUntil(lambda: made._face.state is State.BADGE)
    assert "Approvals (1)" in words(made)
    assert "1 approval waits" in made._icon.toolTip()
    with qtbot.waitSignal(made.wants) as signal:
        line(made, "approvals").trigger()
    assert signal.args == ["approvals"]
    bridge.close()
    app.close()


def test_long_passes_are_shown_short_ones_are_not(app, tray):
    tray.refresh()
    tray._syncing(Syncing("a", running=True))
    tray.refresh()
    assert tray._face.state is State.NORMAL
    tray._long.stop()
    tray.refresh()
    assert tray._face.state is State.SYNCING
    tray._syncing(Syncing("a", running=False))
    assert tray._face.state is State.NORMAL


def test_a_burst_of_pages_is_one_signal(app, qtbot):
    bridge = Bridge(app)
    heard = []
    bridge.changed.connect(heard.append)
    for kind in (Kind.ITEMS, Kind.ITEMS, Kind.OUTBOX):
        bridge._arrived.emit(Changed(frozenset({kind})))
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == [frozenset({Kind.ITEMS, Kind.OUTBOX})]
    bridge.close()


def test_the_badge_is_read_again_when_the_day_ends(app, tray):
    tray.refresh()
    today = app.today()
    left = (today.day.closes - today.now).total_seconds()
    assert 0 <= tray._new_day.interval() / 1000 - left <= 2


def line(tray, name):
    tray.menu.aboutToShow.emit()
    return tray._lines[name]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [("yesterday", "history:yesterday"), ("search", "search"), ("capture", "capture"), ("settings", "settings"),
     ("digest", "digest")],
)  # fmt: skip
def test_every_window_is_in_the_menu(tray, qtbot, name, wanted):
    """Some desktops give a click to the menu alone: it has everything."""
    with qtbot.waitSignal(tray.wants) as signal:
        line(tray, name).trigger()
    assert signal.args == [wanted]


def test_the_safe_view_is_one_click_away(app, tray, qapp):
    line(tray, "safe").trigger()
    assert app.settings()["safe_view"] == "on"
    dress(qapp, Look(safe=True))
    assert line(tray, "safe").isChecked()


def test_sample_data_leave_with_one_click(app, tray):
    assert not line(tray, "sample").isVisible()
    app.add_sample()
    assert line(tray, "sample").isVisible()
    line(tray, "sample").trigger()
    assert not app.has_sample()


def test_no_list_today_is_one_click(app, tray):
    line(tray, "skip").trigger()
    assert accounts.meta(app.core.database, "skip_day") == app.work_date().isoformat()


@pytest.mark.parametrize(
    ("box", "place"),
    [
        (QRect(300, 500, 22, 22), (310, 510)),  # the icon says where it is
        (QRect(), (120, 80)),  # it does not: beside the pointer
        (QRect(0, 0, 22, 22), (120, 80)),  # embedded, and not yet told where
    ],
)
def test_windows_open_beside_the_icon_or_else_the_pointer(tray, monkeypatch, box, place):
    QCursor.setPos(120, 80)
    monkeypatch.setattr(tray._icon, "geometry", lambda: box)
    assert tray.anchor() == place


def test_an_icon_may_stand_in_the_very_corner(tray, monkeypatch):
    QCursor.setPos(9, 9)
    monkeypatch.setattr(tray._icon, "geometry", lambda: QRect(0, 0, 30, 30))
    assert tray.anchor() == (14, 14)
