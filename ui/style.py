"""The one style: Fusion with our buttons, fields, ticks, focus ring and scroll bar.

A widget says what it is (`button.setProperty("kind", "primary")`); only the style knows how that looks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QProgressBar,
    QProxyStyle,
    QPushButton,
    QStyle,
    QWidget,
)

from ui.controls import (
    button_size,
    paint_button,
    paint_combo,
    paint_field,
    paint_progress,
    paint_tick,
)
from ui.paint import paint_ring, paint_round
from ui.theme import Look, Type

Part, Metric = QStyle.PrimitiveElement, QStyle.PixelMetric


def is_field(widget: Any) -> bool:
    """A field of several lines asks for the outline of one line."""
    return isinstance(widget, QWidget) and widget.property("kind") == "field"


class Style(QProxyStyle):
    """Every call here goes through Python: it is for controls; lists are painted by a delegate."""

    def __init__(self, look: Look) -> None:
        super().__init__("Fusion")
        self.look = look

    def polish(self, thing: Any) -> Any:
        """Fonts and text colours by property, so that a change of scheme is one setStyle()."""
        if not isinstance(thing, QWidget):
            return super().polish(thing)
        if kind := thing.property("type"):
            thing.setFont(self.look.font(Type[kind]))
        if (tone := thing.property("tone")) and not isinstance(thing, QPushButton):
            palette = self.look.palette()
            palette.setColor(QPalette.ColorRole.WindowText, self.look.colour(tone))
            thing.setPalette(palette)
        if isinstance(thing, QPushButton | QComboBox):
            thing.setAttribute(Qt.WidgetAttribute.WA_Hover)
        return None

    def pixelMetric(self, metric: Any, option: Any = None, widget: Any = None) -> int:
        """Sizes of scroll bar and check box."""
        sizes = {
            Metric.PM_ScrollBarExtent: 10,
            Metric.PM_ScrollView_ScrollBarSpacing: 0,
            Metric.PM_IndicatorWidth: self.look.px(18),
            Metric.PM_IndicatorHeight: self.look.px(18),
            Metric.PM_CheckBoxLabelSpacing: 10,
        }
        if metric == Metric.PM_DefaultFrameWidth and is_field(widget):
            return 6
        found = sizes.get(metric)
        return super().pixelMetric(metric, option, widget) if found is None else found

    def styleHint(self, hint: Any, option: Any = None, widget: Any = None, data: Any = None) -> int:
        """Motion, and no scroll bar over the words."""
        if hint == QStyle.StyleHint.SH_Widget_Animation_Duration:
            return self.look.ms(180)
        if hint == QStyle.StyleHint.SH_ComboBox_Popup:
            return 0  # a list below the box, not a menu over it
        return super().styleHint(hint, option, widget, data)

    def sizeFromContents(self, what: Any, option: Any, size: Any, widget: Any = None) -> QSize:
        """Controls are 32, fields 36 px high."""
        if what == QStyle.ContentsType.CT_PushButton and isinstance(widget, QPushButton):
            return QSize(*button_size(self.look, widget))
        if what in (QStyle.ContentsType.CT_LineEdit, QStyle.ContentsType.CT_ComboBox):
            wide = size.width() + (56 if what == QStyle.ContentsType.CT_ComboBox else 0)
            return QSize(wide, self.look.px(36))
        return super().sizeFromContents(what, option, size, widget)

    def subElementRect(self, part: Any, option: Any, widget: Any = None) -> QRect:
        """The text of a field stands 10 px inside it."""
        if part == QStyle.SubElement.SE_LineEditContents:
            return QRect(option.rect).adjusted(10, 1, -10, -1)
        return super().subElementRect(part, option, widget)

    def drawControl(self, part: Any, option: Any, painter: QPainter, widget: Any = None) -> None:
        """Buttons, combos and progress; the rest is Fusion's."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if part == QStyle.ControlElement.CE_PushButton and isinstance(widget, QPushButton):
            paint_button(self.look, option, painter, widget)
        elif part == QStyle.ControlElement.CE_ProgressBar and isinstance(widget, QProgressBar):
            paint_progress(self.look, option, painter, widget)
        elif part != QStyle.ControlElement.CE_ComboBoxLabel:  # painted with its box
            super().drawControl(part, option, painter, widget)

    def drawComplexControl(
        self, part: Any, option: Any, painter: QPainter, widget: Any = None
    ) -> None:
        """The scroll bar is a handle without a trough."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if part == QStyle.ComplexControl.CC_ComboBox:
            paint_combo(self.look, option, painter)
        elif part == QStyle.ComplexControl.CC_ScrollBar:
            painter.fillRect(option.rect, self.look.colour("paper"))  # the bar paints all of itself
            if option.minimum == option.maximum:
                return  # nothing to scroll: the lane is empty
            slider = QStyle.SubControl.SC_ScrollBarSlider
            handle = QRectF(self.subControlRect(part, option, slider, widget))
            wide = handle.height() >= handle.width()
            inner = handle.adjusted(3, 2, -1, -2) if wide else handle.adjusted(2, 3, -2, -1)
            paint_round(painter, inner, 3, self.look.colour("past"))
        else:
            super().drawComplexControl(part, option, painter, widget)

    def drawPrimitive(self, part: Any, option: Any, painter: QPainter, widget: Any = None) -> None:
        """Fields, ticks and the focus ring; frames are not drawn."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if part == Part.PE_PanelLineEdit or (part == Part.PE_Frame and is_field(widget)):
            paint_field(self.look, option, painter)
        elif part == Part.PE_IndicatorCheckBox:
            paint_tick(self.look, option, painter)
        elif part == Part.PE_FrameFocusRect:
            paint_ring(painter, QRectF(option.rect), 6, self.look)
        elif part not in (Part.PE_FrameLineEdit, Part.PE_Frame):
            super().drawPrimitive(part, option, painter, widget)


def dress(app: QApplication, look: Look) -> None:
    """Everything that a change of look needs. Painted widgets ask `theme.look()` when they paint."""
    app.setStyle(Style(look))
    app.setPalette(look.palette())
    app.setFont(look.font(Type.BODY))


def follow(app: QApplication, make: Callable[[], Look]) -> None:
    """Dress now, and again whenever the system changes its colours or its contrast."""

    def again(_value: object = None) -> None:
        dress(app, make())

    hints = app.styleHints()
    hints.colorSchemeChanged.connect(again)
    if reader := getattr(hints, "accessibility", None):  # Qt 6.10 and later
        reader().contrastPreferenceChanged.connect(again)
    again()
