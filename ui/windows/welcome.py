"""The first five minutes: one window, step by step; each step can be passed over, and gone back to (O-1 to O-8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget

from assistant.model.account import Collection
from assistant.model.errors import SundownError
from assistant.model.notice import Kind
from assistant.model.setup import Preset
from ui.bridge import Worker
from ui.present.sentence import in_language
from ui.style import dress
from ui.theme import look
from ui.widgets.accountform import Entry
from ui.widgets.connecting import BUSY, ConnectPage, Newcomer
from ui.widgets.endpages import ListPage, SwitchesPage, TipPage
from ui.widgets.hourspage import HoursPage
from ui.widgets.layout import stack
from ui.widgets.pickpage import PickPage, SeenPage
from ui.widgets.toast import Toast
from ui.widgets.welcomefoot import WelcomeFoot
from ui.widgets.wherepage import LOCAL, PRESET, WherePage
from ui.windows import View

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, HIGH, MARGIN = 640, 560, 40
AFTER = {"where": "connect", "connect": "hours", "pick": "hours", "seen": "hours", "hours": "list", "list": "switches",
         "switches": "tip"}  # fmt: skip


class WelcomeWindow(View):
    """Nothing is asked that could be guessed, and nothing is written that was not looked at."""

    name = "welcome"
    words_itself = True
    interests = frozenset({Kind.ITEMS, Kind.ACCOUNTS})

    def __init__(self, app: Sundown, preset: Preset | None = None) -> None:
        super().__init__(app)
        self._app: Sundown = app
        self._preset, self._problem = (preset, "") if preset else self._read_preset()
        self._worker = Worker(self.say("went_wrong"), self)
        self._newcomer = Newcomer(app)
        self._path: list[str] = []
        self._pages, self._foot = QStackedWidget(), WelcomeFoot()
        self._page: QWidget = QWidget()
        self._step = "where"
        self._lay_out()
        self._toast = Toast(self, MARGIN, 84)
        self.setFixedWidth(look().px(WIDTH))
        self.resize(look().px(WIDTH), look().px(HIGH))
        self._go("where")

    def title(self) -> str:
        """The window's title."""
        return self.say("welcome")

    @property
    def step(self) -> str:
        """The present step, by its word."""
        return self._step

    def refresh(self) -> None:
        """Items came: say how many, and show the first."""
        if isinstance(self._page, SeenPage):
            self._page.show_items(*self._newcomer.seen(look().language))

    def syncing(self, *, running: bool) -> None:
        """A pass began or ended."""
        self._newcomer.reading = running
        self.refresh()

    def first_focus(self) -> QWidget | None:
        """The first thing to answer."""
        focus = getattr(self._page, "first_focus", None)
        return focus() if focus else self._foot.next

    # ------------------------------------------------------------------ frame

    def _lay_out(self) -> None:
        self._foot.went_back.connect(self.back)
        self._foot.sampled.connect(self.try_sample)
        self._foot.skipped.connect(self.skip)
        self._foot.went_on.connect(self.go_on)
        column = stack(margins=(0, 24, 0, 0), parent=self)
        column.addWidget(self._pages, 1)
        column.addWidget(self._foot)

    def _go(self, step: str) -> None:
        """Show a step, made anew: it reads what the steps before have written."""
        self._worker.forget()
        self._step = step
        old, self._page = self._page, self._make(step)
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        self._pages.removeWidget(old)
        old.deleteLater()
        self.setWindowTitle(self.title())
        self._foot.show_step(step, back=bool(self._path))
        if isinstance(self._page, ListPage) and self._page.empty:
            self._foot.sample.show()
        if focus := self.first_focus():
            focus.setFocus(Qt.FocusReason.TabFocusReason)

    def _forward(self, step: str) -> None:
        self._path.append(self._step)
        self._go(step)

    def _make(self, step: str) -> QWidget:
        match step:
            case "where":
                return self._where()
            case "connect":
                return ConnectPage(self._app, self._newcomer.kind, self._preset_for(self._newcomer))
            case "pick":
                return PickPage(self._newcomer.found)
            case "seen":
                seen = SeenPage()
                seen.show_items(*self._newcomer.seen(look().language))
                return seen
            case "hours":
                return HoursPage(self._app, *self._newcomer.hours(self._preset))
            case "list":
                listed = ListPage()
                listed.show_list(self._app)
                return listed
            case "switches":
                return SwitchesPage(self._app)
            case _:
                return TipPage(self._app)

    def _where(self) -> WherePage:
        page = WherePage(self._app, self._preset, self._problem)
        page.choose(self._newcomer.chosen)
        page.language_picked.connect(self._speak)
        page.sample_removed.connect(self._remove_sample)
        return page

    # ------------------------------------------------------------------ going

    def back(self) -> None:
        """One step back; what was written stays."""
        if self._path:
            self._go(self._path.pop())

    def skip(self) -> None:
        """Pass this step over; it writes nothing."""
        self._forward(AFTER[self._step])

    def go_on(self) -> None:
        """What the filled button does: keep what stands here, and the next step."""
        page = self._page
        try:
            match page:
                case WherePage():
                    self._chosen(page.chosen())
                case ConnectPage():
                    self._connect(page)
                case PickPage():
                    self._pick(page)
                case HoursPage():
                    self._forward("list") if page.keep() else None
                case SwitchesPage():
                    page.keep()
                    self._forward("tip")
                case TipPage():
                    self.wants.emit("today")
                    self.close()
                case _:
                    self.skip()
        except SundownError as error:
            self._toast.say(
                in_language(str(error), look().language), icon="triangle-alert", tone="amber"
            )

    def try_sample(self) -> None:
        """Put the sample data in, and go on to the hours, or show the list that comes of them."""
        self._app.add_sample()
        if self._step == "list":
            self._go("list")
        else:
            self._forward("hours")

    def _chosen(self, chosen: str) -> None:
        self._newcomer.chosen = chosen
        self._newcomer.kind = self._preset.kind if chosen == PRESET and self._preset else chosen
        self._forward("hours" if chosen == LOCAL else "connect")

    def _connect(self, page: ConnectPage) -> None:
        """Try it: nothing is kept before the calendars are chosen."""
        entry = page.form.entry()
        if entry is not None:
            self._foot.next.setEnabled(False)
            page.form.busy(entry)
            self._worker.work(
                lambda: self._newcomer.try_out(entry),
                lambda found: self._tried(page, entry, found),
                lambda sentence: self._not_tried(page, sentence),
            )

    def _tried(self, page: ConnectPage, entry: Entry, found: tuple[Collection, ...]) -> None:
        page.form.found(found)
        self._foot.next.setEnabled(True)
        if found:
            self._newcomer.entry, self._newcomer.found = entry, found
            self._forward("pick")

    def _not_tried(self, page: ConnectPage, sentence: str) -> None:
        page.form.failed(sentence)
        self._foot.next.setEnabled(True)

    def _pick(self, page: PickPage) -> None:
        if not page.any():
            page.tell(self.say("pick.none"))
            return
        self._foot.next.setEnabled(False)
        skipped = page.skipped()
        self._worker.work(
            lambda: self._newcomer.add(skipped), self._added, lambda why: self._refused(page, why)
        )

    def _refused(self, page: PickPage, sentence: str) -> None:
        page.tell(in_language(sentence, look().language))
        self._foot.next.setEnabled(True)

    def _added(self, forgets: str) -> None:
        self._newcomer.reading = True
        self._path = ["where"]  # what is connected is not connected twice
        self._go("seen")
        if forgets and isinstance(self._page, SeenPage):
            self._page.tell(self.say("accounts.run_only", name=forgets))
        self._worker.work(self._newcomer.read, self._read, self._read)

    def _read(self, trouble: str) -> None:
        if trouble == BUSY:
            return  # the end of the lane's pass will say so
        self._newcomer.reading = False
        self.refresh()
        if trouble and isinstance(self._page, SeenPage):
            self._page.tell(in_language(trouble, look().language))

    # ------------------------------------------------------------------ small things

    def _read_preset(self) -> tuple[Preset | None, str]:
        try:
            return self._app.preset(), ""
        except SundownError as error:
            return None, in_language(str(error), look().language)

    def _preset_for(self, newcomer: Newcomer) -> Preset | None:
        return self._preset if newcomer.chosen == PRESET else None

    def _remove_sample(self) -> None:
        self._app.remove_sample()
        self._go("where")

    def _speak(self, language: str) -> None:
        """Another language, at once."""
        self._app.set_setting("language", language)
        qt = QApplication.instance()
        if isinstance(qt, QApplication):
            dress(qt, replace(look(), language=self._app.tongue))
        self._go("where")

    def closeEvent(self, event: QCloseEvent) -> None:
        """The next time it begins anew; nothing that was typed is kept."""
        super().closeEvent(event)
        self._worker.forget()
        self._newcomer, self._path = Newcomer(self._app), []
        self._go("where")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button of the foot that has the focus, else goes on; Alt and left go back, Esc closes."""
        focus, alt = self.focusWidget(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(focus, QPushButton) and focus.parent() is self._foot:
                focus.click()
            else:
                self.go_on()
        elif event.key() == Qt.Key.Key_Left and alt:
            self.back()
        else:
            super().keyPressEvent(event)
