"""The clipboard: plain text, and formatted text with its plain form beside it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def copy_text(text: str) -> None:
    """Plain text."""
    QGuiApplication.clipboard().setText(text)


def copy_html(html: str, text: str) -> None:
    """A page for what takes formatted text, and the text for what does not."""
    data = QMimeData()
    data.setData("text/html", html.encode())
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)
