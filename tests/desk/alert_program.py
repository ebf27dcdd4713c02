"""An editor that somebody types into, and the full-screen alert that comes over it. Says on stdout what happened."""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from assistant.model.reminder import Reminder
from ui.style import dress
from ui.theme import Look
from ui.windows.alert import AlertWindow

NOW = datetime(2026, 11, 20, 6, 0, tzinfo=UTC)
COMES_MS = 1_500


def main() -> int:
    app = QApplication(sys.argv)
    dress(app, Look())
    editor = QLineEdit()
    editor.setWindowTitle("Editor")
    editor.show()
    reminder = Reminder(
        "r", "item", "", "event", "Review", NOW, NOW, "", (), NOW + timedelta(hours=1),
        "https://zoom.us/j/1", "zoom.us", meeting=True,
    )  # fmt: skip
    alert = AlertWindow(reminder, "Asia/Hong_Kong")
    alert.show_time(NOW)
    alert.answered.connect(lambda how: print("answered", how, flush=True))
    alert.answered.connect(lambda _how: QTimer.singleShot(100, app.quit))
    QTimer.singleShot(COMES_MS, alert.cover)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
