"""Every window paints in every language and scheme; every control has a name and can be reached by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QListView

from tests.ui.painted import colours_in
from tests.ui.samples import PENDING, a_digest, a_today
from ui.style import dress
from ui.theme import DARK, LIGHT, Look, high_contrast
from ui.windows import NAMES, open_window
from ui.windows.digest import DigestWindow
from ui.windows.today import TodayWindow
from ui.words import LANGUAGES


def today():
    window = TodayWindow()
    window.show_today(a_today(), (PENDING,))
    return window


def digest():
    window = DigestWindow()
    window.show_digest(a_digest())
    return window


@pytest.mark.parametrize("make", [today, digest])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("colours", [LIGHT, DARK, high_contrast(LIGHT)])
def test_a_window_paints_in_its_own_colours(qapp, qtbot, make, language, colours):
    dress(qapp, Look(colours, language))
    window = make()
    qtbot.addWidget(window)
    window.show()
    seen = colours_in(window.grab().toImage(), 3)
    assert {colours.paper.upper(), colours.fill.upper()} <= seen


@pytest.mark.parametrize("make", [today, digest])
def test_every_control_has_a_name_and_can_be_reached(qtbot, make):
    window = make()
    qtbot.addWidget(window)
    window.show()
    for kind in (QAbstractButton, QLineEdit, QListView):
        for control in window.findChildren(kind):
            if control.isVisible():
                assert control.accessibleName(), control
                assert control.focusPolicy() & Qt.FocusPolicy.TabFocus, control


@pytest.mark.parametrize("make", [today, digest])
def test_text_at_twice_its_size_still_fits_its_rows(qapp, qtbot, make):
    dress(qapp, Look(scale=2.0))
    window = make()
    qtbot.addWidget(window)
    rows = window._list
    assert min(rows.sizeHintForRow(at) for at in range(len(rows.rows))) >= 72


@pytest.mark.parametrize("name", NAMES)
def test_windows_open_by_name(qtbot, app, name):
    window = open_window(name, app)
    qtbot.addWidget(window)
    window.show()
    assert window.name == name
    assert window.windowTitle()


def test_there_is_no_other_window(app):
    with pytest.raises(ValueError, match="nowhere"):
        open_window("nowhere", app)
