"""Who would approve a request: the steps as the source says them, before anything is sent."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.model.form import PlannedStep, Trial
from ui.present.request import total
from ui.theme import Type, look
from ui.widgets.layout import across, stack
from ui.widgets.surface import Sign
from ui.widgets.words import Words, heading
from ui.words import say


class RoutePanel(QWidget):
    """A heading, the sum, and one row for each step; steps that are left out say why."""

    def __init__(self) -> None:
        super().__init__()
        language = look().language
        self._total = Words("", Type.TITLE)
        self._said = Words("", Type.NOTE, "ink2", wrap=True)
        self._steps = stack(gap=10)
        head = across(heading(say(language, "request.route")), None, self._total)
        stack(head, self._said, self._steps, gap=8, parent=self)
        self.wait()

    def wait(self) -> None:
        """Nothing is known yet."""
        self._tell(say(look().language, "request.route_later"))

    def show_trial(self, trial: Trial) -> None:
        """Show what the source says."""
        self._total.setText(total(trial))
        self._clear()
        self._tell("" if trial.steps else say(look().language, "request.route_unknown"))
        for step in trial.steps:
            row = _step(step)
            self._steps.addWidget(row)
            row.show()

    def show_problem(self, sentence: str) -> None:
        """It could not be asked."""
        self._clear()
        self._tell(sentence)

    def _tell(self, sentence: str) -> None:
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def _clear(self) -> None:
        while item := self._steps.takeAt(0):
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()


def _step(step: PlannedStep) -> QWidget:
    """The people, what the step is called, and why."""
    row, language = QWidget(), look().language
    tone = "amber" if step.stops else "ink" if step.runs else "ink3"
    people = say(language, "and_join").join(step.people)
    sign = (
        Sign("triangle-alert", "amber", 20)
        if step.stops
        else Sign("", size=28, person=step.people[0] if step.people else step.name)
    )
    named = Words(people or step.name, Type.BODY, tone, wrap=True)
    detail = " · ".join(filter(None, (step.name if people else "", step.sentence)))
    said = stack(named, gap=0)
    if detail:
        said.addWidget(Words(detail, Type.NOTE, "amber" if step.stops else "ink2", wrap=True))
    line = across(sign, gap=12, parent=row)
    line.addLayout(said, 1)
    row.setAccessibleName(", ".join(filter(None, (people, detail))))
    return row
