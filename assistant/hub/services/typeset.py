"""Plain text set on A4 pages: lines broken, tables, running foot. No markup: a text is what its characters are."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any

from assistant.model.value import dataclass

from . import fonts

WIDTH, HEIGHT = 595.28, 841.89  # A4 in points
LEFT, TOP, BOTTOM = 56.0, 60.0, 64.0
INNER = WIDTH - 2 * LEFT
INK, SOFT, RULE = "#1f2328", "#667079", "#d7dbdf"
_SIDE = re.compile(
    r"[\u202a-\u202e\u2066-\u2069\u200e\u200f]"
)  # would turn the order of what stands around them
_NO_START = "，。、；：！？）」』】》〉…％,.;:!?)]}%"
_LEADING = 1.42


@dataclass(frozen=True, slots=True)
class Style:
    """Size in points, colour as #rrggbb."""

    size: float = 9.5
    colour: str = INK
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing on a page: a run of text, or a rule (`text` ""). From the lower left corner, in points."""

    x: float
    y: float
    text: str = ""
    font: str = ""
    size: float = 0.0
    colour: str = RULE
    width: float = 0.0


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its heading and its share of the width."""

    title: str
    share: float


@dataclass(frozen=True, slots=True)
class Sheets:
    """Pages in the making; `at` holds the height that is left on the last one."""

    language: str
    pages: list[list[Mark]] = field(default_factory=lambda: [[]])
    at: list[float] = field(default_factory=lambda: [HEIGHT - TOP])

    def text(self, text: str, style: Style, x: float = LEFT, width: float = INNER) -> None:
        """A paragraph; goes over to the next page by itself."""
        for line in lines(text, style, width, self.language):
            self.room(style.size * _LEADING)
            self._line(line, style, x)

    def row(self, cells: Sequence[tuple[str, Style, float, float]]) -> None:
        """Paragraphs side by side (text, style, x, width). Only a long row is broken over pages."""
        broken = [(lines(t, s, w, self.language), s, x) for t, s, x, w in cells]
        depth = max(len(found) for found, _, _ in broken)
        step = max(style.size for _, style, _ in broken) * _LEADING
        self.room(min(depth * step, HEIGHT / 3))
        for number in range(depth):
            self.room(step)
            top = self.at[0]
            for found, style, x in broken:
                if number < len(found):
                    self.at[0] = top
                    self._line(found[number], style, x)
            self.at[0] = top - step

    def table(self, columns: Sequence[Column], rows: Sequence[Sequence[str]], size: float) -> None:
        """A table; its heading is said again on every page."""
        widths = [column.share * INNER for column in columns]
        places = [LEFT + sum(widths[:n]) for n in range(len(widths))]
        head = [
            (c.title, Style(size - 0.5, SOFT), x, w - 8)
            for c, x, w in zip(columns, places, widths, strict=True)
        ]
        self.room(size * 6)
        page = -1
        for row in rows:
            self.room(size * 2 * _LEADING)
            if page != len(self.pages):
                self.row(head)
                self.rule()
                page = len(self.pages)
            cells = zip(row, places, widths, strict=True)
            self.row([(text, Style(size), x, w - 8) for text, x, w in cells])
            self.space(2.5)

    def rule(self, gap: float = 4.0) -> None:
        """A thin line over the whole width."""
        self.space(gap / 2)
        self.pages[-1].append(Mark(LEFT, self.at[0], width=INNER))
        self.space(gap)

    def space(self, points: float) -> None:
        """Leave some room."""
        self.at[0] -= points

    def room(self, points: float) -> None:
        """Begin a new page unless there is that much room on this one."""
        if self.at[0] - points < BOTTOM:
            self.pages.append([])
            self.at[0] = HEIGHT - TOP

    def _line(self, line: str, style: Style, x: float) -> None:
        self.at[0] -= style.size * _LEADING
        self.pages[-1].extend(_marks(line, style, x, self.at[0] + style.size * 0.3, self.language))

    def pdf(self, title: str, foot: str) -> bytes:
        """The document; `foot` stands under every page, with its number."""
        from reportlab.pdfgen.canvas import Canvas

        held = io.BytesIO()
        canvas = Canvas(held, pagesize=(WIDTH, HEIGHT), invariant=True, pageCompression=1)
        canvas.setTitle(clean(title))
        canvas.setCreator("Sundown")
        small = Style(7.5, SOFT)
        for number, page in enumerate(self.pages, 1):
            count = f"{number} / {len(self.pages)}"
            right = WIDTH - LEFT - _width(count, small, self.language)
            for mark in (
                *page,
                Mark(LEFT, BOTTOM - 18, width=INNER),
                *_marks(
                    lines(foot, small, INNER - 60, self.language)[0],
                    small,
                    LEFT,
                    BOTTOM - 30,
                    self.language,
                ),
                *_marks(count, small, right, BOTTOM - 30, self.language),
            ):
                _draw(canvas, mark)
            canvas.showPage()
        canvas.save()
        return held.getvalue()


def clean(text: str) -> str:
    """Without signs that steer the order or the device; line ends stay."""
    plain = _SIDE.sub("", text).replace("\r\n", "\n").replace("\t", " ")
    return "".join(
        sign if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs", "Co", "Cf") else " "
        for sign in plain
    )


def lines(text: str, style: Style, width: float, language: str) -> list[str]:
    """The text in lines of at most this width; at least one, which may be empty."""
    return [
        line for part in clean(text).split("\n") for line in _broken(part, style, width, language)
    ]


def _broken(text: str, style: Style, width: float, language: str) -> list[str]:
    found, line = [], ""
    for piece in _pieces(text):
        if _width((line + piece).rstrip(), style, language) <= width:
            line += piece
            continue
        if line.strip():
            found.append(line.rstrip())
        *full, line = _cut(piece.lstrip(), style, width, language)
        found.extend(full)
    return [*found, line.rstrip()]


def _pieces(text: str) -> Iterator[str]:
    """What may not be broken: words with the blanks behind them, single Chinese characters with their punctuation."""
    piece = ""
    for sign in text:
        fresh = piece.endswith(" ") and sign != " "
        if (
            piece
            and (fresh or _wide(sign) or _wide(piece[-1]))
            and sign not in _NO_START
            and sign != " "
        ):
            yield piece
            piece = ""
        piece += sign
    yield piece


def _cut(piece: str, style: Style, width: float, language: str) -> list[str]:
    """A word that is longer than a line, by force."""
    found, line = [], ""
    for sign in piece:
        if line and _width(line + sign, style, language) > width:
            found.append(line)
            line = ""
        line += sign
    return [*found, line]


def _wide(sign: str) -> bool:
    return unicodedata.east_asian_width(sign) in "WF"


def _width(text: str, style: Style, language: str) -> float:
    return fonts.width(text, style.size, language, bold=style.bold)


def _marks(line: str, style: Style, x: float, y: float, language: str) -> Iterator[Mark]:
    for font, run in fonts.runs(line, style.bold, language):
        shown = fonts.shown(run)
        yield Mark(x, y, shown, font, style.size, style.colour)
        x += fonts.width(run, style.size, language, bold=style.bold)


def _draw(canvas: Any, mark: Mark) -> None:
    if mark.text:
        canvas.setFillColor(mark.colour)
        canvas.setFont(fonts.known(mark.font), mark.size)
        canvas.drawString(mark.x, mark.y, mark.text)
        return
    canvas.setStrokeColor(mark.colour)
    canvas.setLineWidth(0.6)
    canvas.line(mark.x, mark.y, mark.x + mark.width, mark.y)
