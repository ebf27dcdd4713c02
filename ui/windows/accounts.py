"""The accounts window: what is connected and how it is, and the way to add or remove one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from assistant.app import Sundown
from assistant.model.account import Account, Collection
from assistant.model.notice import Kind
from ui.bridge import Worker
from ui.present.sentence import in_language
from ui.theme import Type, look
from ui.widgets.accountform import AccountForm, Entry
from ui.widgets.accountrow import AccountRow
from ui.widgets.buttons import button
from ui.widgets.cardparts import Flow
from ui.widgets.hubform import HubForm
from ui.widgets.layout import across, held, room, stack
from ui.widgets.surface import Note
from ui.widgets.words import Words
from ui.windows import View
from ui.words import label

WIDTH, HIGH = 560, 640
LOCAL, HUB = "local", "hub"
RUN_ONLY = "run_only"  # the vault's word for: no keyring here


class AccountsWindow(View):
    """Rows of accounts; under them the form, one kind at a time."""

    name: ClassVar[str] = "accounts"
    interests: ClassVar[frozenset[Kind]] = frozenset({Kind.ACCOUNTS, Kind.OUTBOX, Kind.ITEMS})

    def __init__(self, app: Sundown) -> None:
        super().__init__(app)
        self._app: Sundown = app
        self._worker = Worker(self.say("went_wrong"), self)
        self._rows: dict[str, AccountRow] = {}
        self._form: AccountForm | HubForm | None = None
        self._list = QVBoxLayout()
        self._note = Note()
        self._note.hide()
        self._empty = Words(self.say("accounts.none"), Type.BODY, "ink2", wrap=True)
        self._choices = held(self._kinds())
        self._below = QVBoxLayout()
        head = Words(self.say("accounts"), Type.TITLE)
        margins = (32, 24, 32, 32)
        page = QWidget()
        asks = self.say("cover.open")
        self._cover = button(asks, "link", press=lambda: self.wants.emit("cover"))
        cover = across(-8, self._cover, None)
        stack(head, 8, self._empty, self._list, cover, self._note, 16, self._choices, self._below, None,
              margins=margins, parent=page)  # fmt: skip
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(page)
        stack(self._area, parent=self)
        self._page = page

    def title(self) -> str:
        """The window's title."""
        return self.say("accounts")

    def refresh(self) -> None:
        """Read accounts and their states; a question that is open stays open."""
        accounts = self._app.accounts()
        for gone in self._rows.keys() - {account.id for account in accounts}:
            self._rows.pop(gone).deleteLater()
        today = self._app.today()
        states = {source.account_id: source for source in self._app.sources()}
        waiting = [pending.account_id for pending in self._app.outbox()]
        for account in accounts:
            row = self._rows.get(account.id) or self._add_row(AccountRow(account))
            unsent = waiting.count(account.id)
            row.show_state(states.get(account.id), today.day.date, today.zone, unsent)
        self._empty.setVisible(all(account.kind == LOCAL for account in accounts))
        self._cover.setVisible(any(account.kind == HUB for account in accounts))
        self._fit()

    def _fit(self) -> None:
        """As high as the content; never smaller than a person has made it."""
        width, layout = max(self.width(), look().px(WIDTH)), self._page.layout()
        if layout is not None:
            layout.activate()
            high = min(layout.totalHeightForWidth(width), look().px(HIGH), room(self))
            self.setMinimumWidth(look().px(WIDTH))
            self.resize(width, max(high, self.height() if self.isVisible() else 0))

    def _add_row(self, row: AccountRow) -> AccountRow:
        row.sync.connect(self._app.sync_soon)
        row.accept.connect(self._accept)
        row.remove.connect(self._remove)
        row.grown.connect(self._fit)
        row.sign_in.connect(lambda _name, secret: self._sign_in(row.account, secret))
        self._rows[row.account.id] = row
        self._list.addWidget(row)
        row.show()  # now, so that it counts in the height
        return row

    def _accept(self, name: str) -> None:
        self._worker.work(
            lambda: self._app.accept_removals(name), lambda _held: self.refresh(), self._failed
        )

    def _remove(self, name: str) -> None:
        self._worker.work(
            lambda: self._app.remove_account(name),
            lambda _none: self._said(self.say("accounts.removed", name=name)),
            self._failed,
        )

    def _sign_in(self, account: Account, secret: str) -> None:
        """A new password is tried before it replaces the old one."""

        def both() -> bool:
            self._app.test_account(
                account.kind, account.url, account.username, dict(account.options), lambda: secret
            )
            return bool(self._app.set_password(account.name, secret) == RUN_ONLY)

        self._worker.work(both, lambda forgets: self._added((account.name, forgets)), self._refused)

    def _refused(self, sentence: str) -> None:
        self._failed(sentence)
        self.refresh()

    # ------------------------------------------------------------------ adding

    def _kinds(self) -> QVBoxLayout:
        column = stack(Words(self.say("accounts.add"), Type.LABEL, "ink2"), gap=8)
        line = Flow()
        for kind in self._app.kinds():
            if kind.name not in {LOCAL, "memory"}:
                words = label(look().language, f"kind.{kind.name}", kind.title)
                open_it = button(words, None, "plus", tall=True)
                open_it.clicked.connect(lambda _on=False, name=kind.name: self.start(name))
                line.addWidget(open_it)
        column.addLayout(line)
        return column

    def start(self, name: str) -> None:
        """Open the form for a kind of account."""
        self._stop()
        form = self._form = self._hub_form() if name == HUB else self._account_form(name)
        form.cancelled.connect(self._stop)
        form.grown.connect(self._fit)
        self._below.addWidget(form)
        form.show()
        self._choices.hide()
        self._note.hide()
        self._fit()
        form.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._area.ensureWidgetVisible(form))

    def _account_form(self, name: str) -> AccountForm:
        kind = next(kind for kind in self._app.kinds() if kind.name == name)
        form = AccountForm(kind.name, kind.title, kind.fields)
        form.check.connect(self._check)
        form.add.connect(self._add)
        return form

    def _hub_form(self) -> HubForm:
        """A hub is joined, not typed in: by invite, or in the browser."""
        form = HubForm(self._app)
        form.joined.connect(lambda name: self._added((name, False)))
        return form

    def _stop(self) -> None:
        self._worker.forget()
        if self._form is not None:
            self._form.deleteLater()
        self._form = None
        self._choices.show()

    def _check(self, entry: Entry) -> None:
        form = self._form
        if isinstance(form, AccountForm):
            form.busy(entry)
            self._worker.work(lambda: self._try(entry), form.found, form.failed)

    def _add(self, entry: Entry) -> None:
        """Tried first: an account that does not work is not kept."""
        form = self._form
        if not isinstance(form, AccountForm):
            return

        def both() -> tuple[str, bool]:
            self._try(entry)
            options = dict(entry.options)
            account, kept = self._app.add_account(
                entry.kind, entry.name, entry.url, entry.username, options, entry.password
            )
            return account.name, kept == RUN_ONLY

        form.busy(entry)
        self._worker.work(both, self._added, form.failed)

    def _try(self, entry: Entry) -> tuple[Collection, ...]:
        """On the worker's thread."""
        options = dict(entry.options)
        return self._app.test_account(
            entry.kind, entry.url, entry.username, options, lambda: entry.password or ""
        )

    def _added(self, added: tuple[str, bool]) -> None:
        name, forgets = added
        self._stop()
        if forgets:
            self._failed(self.say("accounts.run_only", name=name))
        else:
            self._said(self.say("accounts.added", name=name))
        self._app.sync_soon(name)
        self.refresh()

    # ------------------------------------------------------------------ words

    def _said(self, sentence: str) -> None:
        self._note.say(sentence, "green", "circle-check")
        self._note.show()

    def _failed(self, sentence: str) -> None:
        self._note.say(in_language(sentence, look().language), "amber", "triangle-alert")
        self._note.show()
