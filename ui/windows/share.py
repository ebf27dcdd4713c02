"""Share: every line of a list with its tick, where to send it, and Send. Nothing leaves before that."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from assistant.model.account import Field
from assistant.model.history import ShareLine, ShareTarget
from assistant.model.notice import Kind
from ui.bridge import Worker
from ui.present import when
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.buttons import button
from ui.widgets.form import Form
from ui.widgets.layout import across, held, stack
from ui.widgets.sharerows import ShareRows
from ui.widgets.surface import Hair, Note
from ui.widgets.words import Words
from ui.windows import View

if TYPE_CHECKING:
    from assistant.app import Sundown

WIDTH, HIGH, MARGIN = 560, 600, 32
RUN_ONLY = "run_only"  # the vault's word for: no keyring here
KINDS = ("dingtalk", "feishu", "teams", "slack")
FIELDS = (
    Field("share_kind", "Chat program", "choice", default="dingtalk", choices=KINDS),
    Field("share_name", "Name of the group", required=True),
    Field("share_url", "Webhook address", "url", required=True, secret=True),
    Field("share_secret", "Signing secret", "password"),
)


class ShareWindow(View):
    """560 px wide: the lines, a line for the target, one filled button."""

    name = "share"
    interests = frozenset({Kind.SETTINGS})

    def __init__(self, app: Sundown | None = None) -> None:
        super().__init__(app)
        self._day: date | None = None
        self._worker = Worker(self.say("went_wrong"), self)
        self._title = Words("", Type.TITLE)
        self._intro = Words(self.say("share.intro"), Type.BODY, "ink2", wrap=True)
        self.rows = ShareRows(MARGIN, self.say("share.lines"))
        self._nothing = Words(self.say("share.nothing"), Type.BODY, "ink2", wrap=True)
        self._note = Note()
        self._note.hide()
        self.targets = QComboBox()
        self.targets.setAccessibleName(self.say("share.to"))
        self._add = button(self.say("share.add"), "quiet", "plus", tall=True, press=self._open_form)
        self._forget = button("", "icon", "trash-2", self.say("share.remove", name=""))
        self._forget.clicked.connect(lambda _on=False: self._remove())
        self.send = button("", "primary", tall=True, press=self._send)
        self.form = Form(FIELDS)
        self._form_place = held(self._form_column())
        self._lay_out()
        self.rows.changed.connect(self._settle)

    def title(self) -> str:
        """The window's title."""
        return self.say("share")

    def _lay_out(self) -> None:
        now = look()
        self.setMinimumSize(now.px(440), now.px(400))
        self.resize(now.px(WIDTH), now.px(HIGH))
        top = stack(self._title, 2, self._intro, margins=(MARGIN, 20, MARGIN, 0))
        column = stack(top, parent=self)
        column.addWidget(self.rows, 1)
        self._empty = held(stack(self._nothing, None, margins=(MARGIN, 20, MARGIN, 0)))
        column.addWidget(self._empty, 1)
        column.addWidget(held(stack(self._note, margins=(MARGIN, 8, MARGIN, 8))))
        column.addWidget(self._form_place)
        foot = across(gap=4)
        foot.addWidget(self.targets, 1)
        for part in (self._forget, self._add, self.send):
            foot.addWidget(part)
        foot.setContentsMargins(MARGIN, 12, MARGIN, 16)
        self._foot = held(stack(stack(Hair(), margins=(MARGIN, 0, MARGIN, 0)), foot))
        column.addWidget(self._foot)

    def _form_column(self) -> QVBoxLayout:
        keep = button(self.say("share.save"), "primary", tall=True, press=self._keep)
        cancel = self.say("share.cancel")
        self._cancel = button(cancel, "quiet", tall=True, press=self._close_form)
        line = across(None, self._cancel, keep, gap=8)
        return stack(self.form, 20, line, None, margins=(MARGIN, 16, MARGIN, 16))

    def hint(self, how: str) -> None:
        """The day whose list it is, ISO 8601."""
        if how:
            self.show_day(date.fromisoformat(how))

    def first_focus(self) -> QWidget | None:
        """The first tick."""
        return self.rows.rows[0].tick if self.rows.rows else None

    # ------------------------------------------------------------------ showing

    def show_day(self, day: date) -> None:
        """Show the list of this day."""
        self._day = day
        self._note.hide()
        self.refresh()

    def refresh(self) -> None:
        """Read the lines and the groups again."""
        if self._app is None:
            return
        self._day = self._day or self._app.work_date()
        self.show_lines(self._day, self._app.share_preview(self._day))
        self.show_targets(self._app.share_targets())

    def show_lines(self, day: date, lines: tuple[ShareLine, ...]) -> None:
        """Show these lines of a day's list."""
        self._title.setText(when.day_title(day, look().language))
        self.rows.show_lines(lines)
        self.rows.setVisible(bool(lines))
        self._empty.setVisible(not lines)

    def show_targets(self, targets: tuple[ShareTarget, ...]) -> None:
        """The groups to choose from; the chosen one stays chosen."""
        chosen = self.targets.currentData()
        self.targets.clear()
        for each in targets:
            kind = self.say(f"choice.share_kind.{each.kind}")
            self.targets.addItem(f"{each.name} · {kind}", each.name)
        self.targets.setCurrentIndex(max(0, self.targets.findData(chosen)))
        if not targets:
            self.open_form(cancel=False)
        else:
            self._close_form()

    def _settle(self) -> None:
        count = len(self.rows.chosen())
        words = self.say("share.send", n=count) if count else self.say("share.send_none")
        self.send.setText(words)
        self.send.setAccessibleName(words)
        self.send.setEnabled(bool(count) and self.targets.count() > 0)
        has_target = self.targets.count() > 0
        self.targets.setVisible(has_target)
        self._forget.setVisible(has_target)
        name = str(self.targets.currentData() or "")
        self._forget.setAccessibleName(self.say("share.remove", name=name))

    # ------------------------------------------------------------------ groups

    def _open_form(self) -> None:
        self.open_form(cancel=True)

    def open_form(self, *, cancel: bool) -> None:
        """Ask for a group's address. Without any group there is nothing to go back to."""
        self._cancel.setVisible(cancel)
        self._title.setText(self.say("share.add"))
        self._intro.setText(self.say("share.kept") if cancel else self.say("share.no_target"))
        for part in (self.rows, self._empty, self._foot):
            part.hide()
        self._form_place.show()
        self.form.control("share_name").setFocus()

    def _close_form(self) -> None:
        self._form_place.hide()
        self._foot.show()
        self._intro.setText(self.say("share.intro"))
        self._title.setText(when.day_title(self._day, look().language) if self._day else "")
        self.rows.setVisible(bool(self.rows.rows))
        self._empty.setVisible(not self.rows.rows)
        self._settle()

    def _keep(self) -> None:
        """The address goes into the keyring, which may take its time."""
        app, values = self._app, self.form.values()
        self.form.clear_problems()
        if app is None or self._missing():
            return
        name, kind = values["share_name"].strip(), values["share_kind"]
        url, secret = values["share_url"], values["share_secret"]
        self._worker.work(
            lambda: app.add_share_target(name, kind, url, secret), self._kept, self._failed
        )

    def _missing(self) -> bool:
        for name in self.form.missing():
            field = self.say(f"field.{name}")
            self.form.show_problem(name, self.say("accounts.required", field=field))
            return True
        return False

    def _kept(self, where: str) -> None:
        if where == RUN_ONLY:
            self._failed(self.say("share.run_only"))
        self.refresh()

    def _remove(self) -> None:
        app, name = self._app, self.targets.currentData()
        if app is not None and name:
            self._worker.work(
                lambda: app.remove_share_target(str(name)),
                lambda _none: self.refresh(),
                self._failed,
            )

    # ------------------------------------------------------------------ sending

    def _send(self) -> None:
        app, day, lines = self._app, self._day, self.rows.chosen()
        name = str(self.targets.currentData() or "")
        if app is None or day is None or not lines or not name:
            return
        self.send.setEnabled(False)
        self.send.setText(self.say("share.sending"))
        self._worker.work(
            lambda: app.share(day, lines, name), lambda _none: self._sent(name), self._failed
        )

    def _sent(self, name: str) -> None:
        self._note.say(self.say("share.sent", name=name), "green", "circle-check")
        self._note.show()
        self._settle()

    def _failed(self, sentence: str) -> None:
        self._note.say(in_language(sentence, look().language), "amber", "triangle-alert")
        self._note.show()
        self._settle()
