"""A list on paper: a PDF file of its plain text, with headings set apart. Nothing in it is markup."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from ui.theme import LIGHT, Type, look

EDGE_MM = 20.0
_BLANKS = re.compile(" {2,}")  # columns of a terminal do not line up in this face
TITLE_PT, HEAD_PT, BODY_PT = 15.0, 10.5, 10.0


def write_pdf(path: Path, text: str) -> bool:
    """Write the text form of lists as A4 pages; False where the file can't be written."""
    made = path.with_name(f".{path.name}.part")
    writer = QPdfWriter(str(made))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(EDGE_MM, EDGE_MM, EDGE_MM, EDGE_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(text.partition("\n")[0])
    document_of(text).print_(writer)
    del writer  # the file is whole when the writer is gone
    try:
        made.replace(path)
    except OSError:
        return False
    return True


def document_of(text: str) -> QTextDocument:
    """Lines as blocks: the first of a list is its title, what begins at the left edge a heading, the rest rows."""
    document = QTextDocument()
    document.setDefaultFont(look().font(Type.BODY))
    cursor = QTextCursor(document)
    for each in text.strip("\n").split("\n\n\n"):
        for at, line in enumerate(each.split("\n")):
            _put(cursor, line, title=at == 0)
    return document


def _put(cursor: QTextCursor, line: str, *, title: bool) -> None:
    row = line.startswith("  ")
    block, words = QTextBlockFormat(), QTextCharFormat()
    block.setLeftMargin(14 if row else 0)
    block.setTopMargin(18 if title else 0)
    words.setFontPointSize(TITLE_PT if title else BODY_PT if row else HEAD_PT)
    words.setFontWeight(QFont.Weight.DemiBold if title else QFont.Weight.Normal)
    words.setForeground(QColor(LIGHT.ink if title or row else LIGHT.ink2))
    if cursor.position():
        cursor.insertBlock(block, words)
    else:
        cursor.setBlockFormat(block)
    cursor.insertText(_BLANKS.sub("  ", line.strip()), words)
