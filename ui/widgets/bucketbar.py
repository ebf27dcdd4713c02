"""The four parts of the inbox beside one another, each with its count."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from assistant.model.approval import Bucket
from ui.paint import paint_ring, paint_round, paint_words, ringed, smooth, width_of
from ui.present.approval import BUCKETS, bucket_word
from ui.theme import Type, look
from ui.widgets.layout import across
from ui.words import say

PAD = 10


class BucketButton(QAbstractButton):
    """A heading with its count; the chosen one stands on the soft ground."""

    def __init__(self, bucket: Bucket) -> None:
        super().__init__()
        self.bucket, self.count = bucket, 0
        self.setText(bucket_word(bucket, look().language))
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How many; 0 is not shown."""
        if count == self.count and self.accessibleName():
            return
        self.count = count
        name = self.text()
        spoken = say(look().language, "approval.count", name=name, n=count) if count else name
        self.setAccessibleName(spoken)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Words and count, with 10 px at both sides."""
        now = look()
        wide = width_of(self.text(), now.font(Type.LABEL))
        if self.count:
            wide += 6 + width_of(str(self.count), now.font(Type.NOTE))
        return QSize(round(wide) + 2 * PAD + 1, now.px(32))

    def paintEvent(self, _event: object) -> None:
        """A pill when it is chosen; quiet words else."""
        painter, now, on = smooth(self), look(), self.isChecked()
        box = QRectF(self.rect()).adjusted(0, 2, 0, -2)
        if on or self.underMouse():
            paint_round(painter, box, 8, now.colour("soft" if on else "hover"))
        tone = now.colour("accent" if on else "ink2")
        at = QPointF(PAD, box.center().y())
        font = now.font(Type.LABEL if on else Type.NOTE)
        at.setX(at.x() + paint_words(painter, self.text(), at, font, tone) + 6)
        if self.count:
            paint_words(painter, str(self.count), at, now.font(Type.NOTE), tone)
        if ringed(self):
            paint_ring(painter, box, 8, now)


class BucketBar(QWidget):
    """`chosen` gives a Bucket. One stop of the tab key; arrows go from one to the next."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons = [BucketButton(bucket) for bucket in BUCKETS]
        line = across(gap=2, parent=self)
        for made in self.buttons:
            self._group.addButton(made)
            line.addWidget(made)
            made.clicked.connect(lambda _on=False, bucket=made.bucket: self.chosen.emit(bucket))
        line.addStretch(1)
        self.buttons[0].setChecked(True)

    @property
    def bucket(self) -> Bucket:
        """The chosen one."""
        return next(made.bucket for made in self.buttons if made.isChecked())

    def choose(self, bucket: Bucket) -> None:
        """Show that this one is chosen."""
        for made in self.buttons:
            made.setChecked(made.bucket is bucket)

    def show_counts(self, counts: dict[Bucket, int]) -> None:
        """Other numbers."""
        for made in self.buttons:
            made.show_count(counts.get(made.bucket, 0))
