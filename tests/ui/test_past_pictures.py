"""History, search and share in every language and scheme; every control has a name and can be reached by keyboard."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QListView

from assistant.model.history import DayEntry, ListState, PastDay, ShareLine, ShareTarget
from assistant.model.view import Hit
from tests.ui.painted import colours_in
from tests.ui.samples import DAY, EVIL, a_digest
from ui.style import dress
from ui.theme import DARK, LIGHT, Look, high_contrast
from ui.windows.history import HistoryWindow
from ui.windows.search import SearchWindow
from ui.windows.share import ShareWindow
from ui.words import LANGUAGES

TODAY = date(2026, 11, 23)
STATES = (ListState.REVIEWED, ListState.NOT_REVIEWED, ListState.MISSING)
ENTRIES = {date(2026, 11, n): DayEntry(date(2026, 11, n), STATES[n % 3], n) for n in range(2, 20)}


def history():
    made = HistoryWindow()
    made.pane.show_month(DAY, (TODAY, DAY), ENTRIES, "A week")
    digest = a_digest(4, note="Late\nand tired")
    made.side.show_past(DAY, PastDay(digest, digest), TODAY)
    return made


def correcting():
    made = history()
    made.side.correct()
    return made


def search():
    made = SearchWindow()
    hits = (Hit("1", "todo", EVIL, "", "2026-11-20", "Local"), Hit("2", "event", "Call"))
    made.show_hits("urgent", hits, TODAY)
    return made


def share():
    made = ShareWindow()
    lines = (
        ShareLine("done:1", EVIL, True, "Done"),
        ShareLine("open:2", "¥5", False, "Open", "amount"),
    )
    made.show_lines(DAY, lines)
    made.show_targets((ShareTarget("Office", "teams"),))
    return made


def asking():
    made = ShareWindow()
    made.show_lines(DAY, ())
    made.show_targets(())
    return made


EVERY = pytest.mark.parametrize("make", [history, correcting, search, share, asking])


@EVERY
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("colours", [LIGHT, DARK, high_contrast(LIGHT)])
def test_a_window_paints_in_its_own_colours(qapp, qtbot, make, language, colours):
    dress(qapp, Look(colours, language, calm=True))
    window = make()
    qtbot.addWidget(window)
    window.show()
    seen = colours_in(window.grab().toImage(), 2)
    assert {colours.paper.upper(), colours.ink2.upper()} <= seen
    other = DARK if colours is not DARK else LIGHT
    assert other.paper.upper() not in seen or other.paper == colours.on_fill


@EVERY
def test_every_control_has_a_name_and_can_be_reached(qtbot, make):
    window = make()
    qtbot.addWidget(window)
    window.show()
    for kind in (QAbstractButton, QLineEdit, QListView, QComboBox):
        for control in window.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName(), control
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


@EVERY
def test_at_twice_the_text_nothing_is_cut_off_the_window(qapp, qtbot, make):
    dress(qapp, Look(scale=2.0, calm=True))
    window = make()
    qtbot.addWidget(window)
    window.show()
    assert window.minimumSizeHint().width() <= window.width()


def test_a_month_says_each_day(qtbot):
    window = history()
    qtbot.addWidget(window)
    assert window.pane.grid.accessibleName() == "Friday 20 November, nothing"
    assert window.pane.grid.day_at(window.pane.grid.box_of(DAY).center()) == DAY
