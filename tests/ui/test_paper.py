"""PDF files of lists: pages of plain text (L-59)."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.services.pastdays import THURSDAY, WEDNESDAY, file_days
from tests.ui.samples import EVIL
from ui.widgets.paper import document_of, write_pdf
from ui.windows.history import HistoryWindow


def test_titles_headings_and_rows_are_set_apart(qapp):
    document = document_of("Friday\n2 done\n\nDone (2)\n  09:10  One\n\n\nMonday\n1 done\n")
    lines = [document.findBlockByNumber(at) for at in range(document.blockCount())]
    assert [each.text() for each in lines] == [
        "Friday", "2 done", "", "Done (2)", "09:10  One", "Monday", "1 done",
    ]  # fmt: skip
    assert [bool(each.blockFormat().leftMargin()) for each in lines].index(True) == 4


def test_no_text_is_markup(qapp):
    assert document_of(f"T\n  {EVIL}").toPlainText().endswith(EVIL)


@pytest.mark.parametrize("path", ["list.pdf", "nowhere/list.pdf"])
def test_a_file_is_written_whole_or_not_at_all(qapp, tmp_path: Path, path: str):
    written = write_pdf(tmp_path / path, "Friday\n  永豐物流\n" * 60)
    assert written == (path == "list.pdf")
    assert [each.name for each in tmp_path.iterdir()] == (["list.pdf"] if written else [])


def test_the_history_saves_a_pdf(app, qtbot, tmp_path: Path):
    file_days(app, WEDNESDAY, THURSDAY)
    window = HistoryWindow(app)
    qtbot.addWidget(window)
    window.save_to(tmp_path / "week.pdf", WEDNESDAY, THURSDAY)
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")
    assert window.toast.text() == "Saved: week.pdf"
    window.save_to(tmp_path / "none" / "week.pdf", WEDNESDAY, THURSDAY)
    assert window.toast.text() == "week.pdf can't be written. Choose another folder."
    window.save_to(tmp_path / "none.pdf", date(2026, 9, 1), date(2026, 9, 2))
    assert "no list" in window.toast.text()
