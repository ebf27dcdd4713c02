"""A new request: choose a form, write it, see who would approve and what is missing, send it. Drafts lose nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import ClassVar, Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QStackedWidget

from assistant.app import Sundown
from assistant.model.errors import NotFound, Refused, SundownError
from assistant.model.form import Draft, DraftStage, Form, Trial
from assistant.model.notice import Kind
from ui.bridge import Worker
from ui.present.request import read_data, standing, when
from ui.present.sentence import in_language
from ui.theme import look
from ui.widgets.layout import stack
from ui.widgets.requestdesk import Desk
from ui.widgets.requestmarks import Marks
from ui.widgets.requestpage import WritePage
from ui.widgets.requestpick import PickPage
from ui.windows import View

WIDTH, HIGH, MARGIN = 560, 640, 32
SAVE_MS = 400  # after the last key
TRY_MS = 1_200
NEW, EDIT = "new", "edit:"
OPEN: Final = frozenset({DraftStage.DRAFT, DraftStage.LACKING, DraftStage.REFUSED})


class RequestWindow(View):
    """560 px wide: the page to choose, or the page to write on. One filled button: Send."""

    name: ClassVar[str] = "request"
    interests: ClassVar[frozenset[Kind]] = frozenset({Kind.APPROVALS, Kind.ACCOUNTS})

    def __init__(self, app: Sundown) -> None:
        super().__init__(app)
        self._app: Sundown = app
        bug = self.say("went_wrong")
        self._opener, self._trier, self._reader = (Worker(bug, self) for _ in range(3))
        self._draft: Draft | None = None
        self._dirty = False  # something is not saved yet
        self.desk = Desk(app, self)
        self.pick = PickPage(MARGIN)
        self.page = WritePage(MARGIN, app.work_date, self.desk)
        self.marks = Marks(self.page, self.desk)
        self._pages = QStackedWidget()
        for each in (self.pick, self.page):
            self._pages.addWidget(each)
        stack(self._pages, parent=self)
        self._save = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._ask = QTimer(self, singleShot=True, interval=TRY_MS)
        self.setMinimumSize(look().px(440), look().px(400))
        self.resize(look().px(WIDTH), look().px(HIGH))
        self._connect()

    def _connect(self) -> None:
        self.pick.chosen.connect(self._start)
        self.pick.resumed.connect(self._resume)
        self.page.edited.connect(self._edited)
        self.page.left.connect(self.marks.touch)
        self.page.sent.connect(self._send)
        self.page.discarded.connect(self._discard)
        self.page.back.connect(self._back)
        self._save.timeout.connect(self.keep)
        self._ask.timeout.connect(self._try)

    def title(self) -> str:
        """The window's title."""
        return self.say("request.title")

    def hint(self, how: str) -> None:
        """A draft's id, `new`, or `edit:` and the task of a request that was returned to the user."""
        if how.startswith(EDIT):
            self._edit(how.removeprefix(EDIT))
        elif how and how != NEW:
            self._resume(how)
        elif self._leave():
            self._read_forms()

    # ------------------------------------------------------------------ choosing

    def refresh(self) -> None:
        """Read again what stands here; what is being typed stays."""
        if self._draft is None:
            self._show_choice()
            return
        try:
            self._show_state(self._app.draft(self._draft.id))
        except NotFound:
            self._forget()
            self._show_choice()

    def _show_choice(self) -> None:
        self._pages.setCurrentWidget(self.pick)
        self.pick.show_choice(
            self._app.forms(), self._app.drafts(), self._app.now(), self._app.zone
        )

    def _read_forms(self) -> None:
        self._reader.work(self._app.read_forms, lambda _forms: self.refresh(), lambda _why: None)

    def _start(self, account_id: str, form_id: str) -> None:
        self._open(lambda: self._app.new_draft(account_id, form_id))

    def _resume(self, draft_id: str) -> None:
        self._open(lambda: self._app.draft(draft_id))

    def _edit(self, task_id: str) -> None:
        """One draft for each request that was returned, however often it is opened."""

        def begun() -> Draft:
            task = self._app.approval(task_id).task
            mine = [one for one in self._app.drafts() if one.request == task.request]
            return (
                mine[0] if mine else self._app.new_draft(task.account_id, task.form, task.request)
            )

        self._open(begun)

    def _open(self, job: Callable[[], Draft]) -> None:
        """Beside the window's thread: a form may have to be fetched."""
        if not self._leave():
            return

        def both() -> tuple[Draft, Form]:
            draft = job()
            return draft, self._app.form(draft.account_id, draft.form)

        self.pick.busy(on=True)
        self._opener.work(both, self._opened, self._not_opened)

    def _opened(self, found: tuple[Draft, Form]) -> None:
        draft, form = found
        self._draft, self._dirty = draft, False
        self.marks.begin(form, draft.lacks, all_of_it=draft.stage is DraftStage.LACKING)
        self.desk.open(draft)
        urgent = draft.urgent_reason if draft.urgent else None
        self.page.show_form(form, read_data(draft.data), urgent)
        self.pick.busy(on=False)
        self._pages.setCurrentWidget(self.page)
        self._show_state(draft)
        self._try()

    def _not_opened(self, why: str) -> None:
        self.pick.busy(on=False)
        self.pick.tell(in_language(why, look().language))

    # ------------------------------------------------------------------ writing

    def _edited(self) -> None:
        self._dirty = True
        self._save.start()
        self._ask.start()
        self.marks.show()

    def keep(self) -> bool:
        """Save what was typed; the window may go at any time. False where that failed, and may succeed later."""
        self._save.stop()
        draft = self._draft
        if draft is None or not self._dirty or draft.stage not in OPEN:
            return True
        urgent, why = self.page.urgent.isChecked(), self.page.reason()
        data = json.dumps(self.page.value(), ensure_ascii=False)
        try:
            self._app.save_draft(draft.id, data, urgent=urgent, urgent_reason=why)
        except SundownError as error:
            self._tell(in_language(str(error), look().language))
            return isinstance(error, NotFound | Refused)  # thrown away or sent elsewhere
        self._dirty = False
        now = self._app.now()
        said = when(now, now, look().language, self._app.zone)
        self.page.state.setText(self.say("request.saved", when=said))
        return True

    def _try(self) -> None:
        """Ask the source what it lacks, and who would approve."""
        self.keep()
        draft = self._draft
        if draft is not None and draft.stage in OPEN:
            self._trier.work(lambda: self._app.try_draft(draft.id), self._tried, self._not_tried)

    def _tried(self, trial: Trial) -> None:
        self.marks.take(trial.lacks)
        self.page.route.show_trial(trial)
        if self.page.fields is not None and trial.data:
            self.page.fields.put_computed(read_data(trial.data))
        self.marks.show()

    def _not_tried(self, why: str) -> None:
        self.page.route.show_problem(in_language(why, look().language))

    # ------------------------------------------------------------------ sending, and what came of it

    def _send(self) -> None:
        if not self.keep():
            return
        draft, local = self._draft, self.marks.everything()
        if draft is None or local:
            if local:
                self.page.go_to(local[0].field)
            return
        try:
            self._show_state(self._app.submit_draft(draft.id))
        except SundownError as error:
            self._tell(in_language(str(error), look().language))

    def _show_state(self, draft: Draft) -> None:
        """What the draft has become: on its way, back with marks, refused, sent."""
        before, self._draft = self._draft, draft
        self.desk.open(draft)
        now, language = self._app.now(), look().language
        said = standing(draft, now, language, self._app.zone)
        self.page.lock(on=draft.stage not in OPEN)
        self.page.state.setText(said if draft.stage is DraftStage.DRAFT else "")
        match draft.stage:
            case DraftStage.WAITING:
                self.page.tell(said, "amber", "cloud-off")
            case DraftStage.LACKING | DraftStage.REFUSED:
                self.page.tell(said, "amber", "corner-up-left")
            case DraftStage.SENT:
                self.page.tell(said, "green", "circle-check")
            case _:
                pass
        if draft.stage is DraftStage.LACKING and (before is None or before.stage != draft.stage):
            self.marks.take(draft.lacks, all_of_it=True)
        self.marks.show()

    def _tell(self, sentence: str) -> None:
        self.page.tell(sentence, "amber", "triangle-alert")

    # ------------------------------------------------------------------ leaving

    def _discard(self) -> None:
        draft, self._dirty = self._draft, False
        self._forget()
        if draft is not None:
            self._app.discard_draft(draft.id)
        self._show_choice()

    def _leave(self) -> bool:
        """To the choice; what was typed is kept, and what nobody has begun is not. False where it can't be kept."""
        if not self.keep():
            return False
        draft = self._draft
        if draft is not None and draft.stage is DraftStage.DRAFT and not self._begun(draft):
            self._app.discard_draft(draft.id)
        self._forget()
        self._show_choice()
        return True

    def _back(self) -> None:
        self._leave()

    def _begun(self, draft: Draft) -> bool:
        """Is there anything in it? Files may still be on their way."""
        typed = self.page.value() or self.page.urgent.isChecked()
        return bool(typed or draft.request or self.desk.has_files())

    def _forget(self) -> None:
        for worker in (self._opener, self._trier):
            worker.forget()
        self._save.stop()
        self._ask.stop()
        self._draft = None
        self.marks.begin(None)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing is lost."""
        self.keep()
        super().hideEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Opened again, it asks for the form. What can't be saved just now keeps it open."""
        if self._leave():
            super().closeEvent(event)
        else:
            event.ignore()
