"""Approvals of a Sundown hub: the source, put together from lists, cards, presses, forms and the line of news."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING

from assistant.connectors.approvals import Identity
from assistant.model.account import Account
from assistant.model.errors import BadInput, NotFound
from assistant.protocols import hubcard
from assistant.protocols.hubapi import Broken, Json, Me, flag, me, needed, number, obj, objects
from assistant.protocols.hubrows import About
from assistant.protocols.wire import origin
from assistant.system.clock import SystemClock
from assistant.system.http import Http, Login
from assistant.system.http_pin import normal, protected

from . import asking, deciding, deputies, listening
from .link import Declined, Link, declined, spoken
from .rows import Rows, Stand

if TYPE_CHECKING:
    from assistant.connectors.approvals import Deciding, Found, Mark, Outcome, Pulled
    from assistant.connectors.base import Report
    from assistant.model.approval import ApprovalTask, Card
    from assistant.model.form import Draft, DraftFile, Form, FormKind, Lack, Trial
    from assistant.model.standin import Colleague, Deputy

_REVISIONS = 50  # forms that are remembered
_REMEMBERED = 1000  # requests of mine


@dataclass(slots=True)
class Hub:
    """One device at one hub. `news` is a line of its own, for the thread that listens."""

    account: Account
    link: Link
    news: Link
    _me: Me | None = None
    _forms: dict[tuple[str, int], Json] = field(default_factory=dict)
    _stands: dict[tuple[str, str], Stand] = field(default_factory=dict)

    def who(self) -> Identity:
        """Whose device this is."""
        try:
            self._me = self.link.get("/v1/me", me)
        except Declined as error:
            declined(error, self.link.host)
        return Identity(self._me.id, self._me.name, factors=self._me.factors)

    def pull(self, hints: frozenset[str], report: Report) -> Iterator[Pulled]:
        """All four lists, or what is known of some requests."""
        yield from self._rows().pull(hints, report)

    def card(self, task: ApprovalTask) -> Card:
        """Everything about it, as the hub shows it to this person now."""
        return self._look(task)[1]

    def decide(self, deciding_: Deciding, mark: Mark) -> Outcome:
        """Press, and read back."""
        del mark  # one press is one request
        return deciding.decide(self._desk(), deciding_)

    def reconcile(self, deciding_: Deciding) -> Found:
        """Is the press in the request's own trail?"""
        return deciding.reconcile(self._desk(), deciding_)

    def verify(self, deciding_: Deciding, card: Card, code: str) -> str:
        """A TOTP or recovery code, for this decision on these data."""
        if not card.digest:
            card = self.card(deciding_.task)
        return deciding.prove(self._desk(), deciding_, card, code)

    def file(self, task: ApprovalTask, file_id: str) -> Iterator[bytes]:
        """The bytes of an attachment."""
        del task
        return self.link.download(f"/v1/attachments/{file_id}")

    def listen(
        self, last: str, heard: Callable[[str, str], None], ended: Callable[[], bool]
    ) -> None:
        """The hub's line of news."""
        listening.listen(self.news, last, heard, ended)

    def leave(self) -> None:
        """Sign this device out."""
        try:
            for each in self.link.get("/v1/me/devices", objects):
                if flag(each, "this"):
                    self.link.delete(f"/v1/me/devices/{needed(each, 'id')}")
        except Declined as error:
            declined(error, self.link.host)

    def deputies(self) -> tuple[Deputy, ...]:
        """Who acts for whom."""
        return deputies.deputies(self.link, self._about())

    def set_deputy(
        self, delegate: str, start: datetime, end: datetime, forms: tuple[str, ...] = ()
    ) -> Deputy:
        """Somebody acts for the user."""
        return deputies.set_deputy(self.link, self._about(), delegate, (start, end), forms)

    def clear_deputy(self, deputy_id: str) -> None:
        """The user is back."""
        deputies.clear_deputy(self.link, deputy_id)

    def people(self, words: str) -> tuple[Colleague, ...]:
        """Colleagues by name."""
        return deputies.people(self.link, words)

    def forms(self) -> tuple[FormKind, ...]:
        """What the user may start."""
        return asking.forms(self._rows())

    def form(self, form_id: str) -> Form:
        """One form."""
        return asking.form(self._rows(), form_id)

    def trial(self, draft: Draft) -> Trial:
        """What the hub says of a draft."""
        return asking.trial(self._rows(), draft, asking.whole(self.link, draft.form))

    def upload(self, draft: Draft, file: DraftFile, content: bytes) -> str:
        """Give a receipt."""
        del draft
        return asking.upload(self.link, file, content)

    def submit(self, draft: Draft, key: str) -> tuple[ApprovalTask | None, tuple[Lack, ...], str]:
        """Send a draft, once for each key."""
        return asking.submit(self._rows(), draft, asking.whole(self.link, draft.form), key)

    def editing(self, request: str) -> Draft:
        """A returned request as a draft."""
        return asking.editing(self._rows(), request)

    def close(self) -> None:
        """End the listening, and give connections back."""
        self.news.http.hang_up()
        self.news.http.close()
        self.link.http.close()

    def _about(self) -> About:
        if self._me is None:
            self.who()
        assert self._me is not None  # noqa: S101 - who() has set it or raised
        return About(self.account.id, self.account.name, self._me, self.link.language)

    def _rows(self) -> Rows:
        if len(self._stands) > _REMEMBERED:
            self._stands.clear()
        return Rows(self.link, self._about(), self._stands)

    def _desk(self) -> deciding.Desk:
        return deciding.Desk(self.link, self._about(), self._look)

    def _form(self, form_id: str, version: int) -> Json:
        """A form, asked once for the requests of one version of it: a line stands for days."""
        if len(self._forms) > _REVISIONS:
            self._forms.clear()
        if (form_id, version) not in self._forms:
            self._forms[form_id, version] = asking.whole(self.link, form_id)
        return self._forms[form_id, version]

    def _look(self, task: ApprovalTask) -> tuple[Json, Card]:
        """The request as seen from this task now, and its card."""
        path = f"/v1/requests/{task.request}"
        if task.ref != task.request:
            path = f"/v1/tasks/{task.ref}"
        try:
            whole = self.link.get(path, obj)
        except Declined as error:
            declined(error, self.link.host)
        about, language = self._about(), self.link.language
        try:
            card = hubcard.card(whole, task, self._labels(whole), about, language)
        except Broken as error:
            raise self.link.broken() from error
        return whole, replace(card, read_at=self.link.http.server_time or SystemClock().now())

    def _labels(self, whole: Json) -> Json:
        try:
            return self._form(needed(whole, "form"), number(whole, "form_version"))
        except NotFound:
            return {}


def open_source(account: Account, password: Callable[[], str], http: Http | None = None) -> Hub:
    """The source of a hub account; nothing is sent yet. The password is the device's token.

    Raises:
        BadInput: the address can't be used.
    """
    base = base_url(account.url)
    pin = normal(account.option("pin"))
    news = Http(ca_file=account.option("ca_file"), pin=pin)
    http = http or Http(ca_file=account.option("ca_file"), pin=pin)
    login = Login(origin(base), "", password, bearer=True)
    for each in (http, news):
        each.trust(login)
    language = spoken(account)
    return Hub(account, Link(http, base, language), Link(news, base, language))


def base_url(url: str) -> str:
    """The address of a hub, without a slash at the end.

    Raises:
        BadInput: it is none, or what is sent there could be read on the way.
    """
    plain = url.strip()
    plain = plain if "://" in plain else f"https://{plain}"
    if not origin(plain).startswith(("http:", "https:")):
        raise BadInput("That is no address of a hub: it looks like https://hub.example.com.")
    if not protected(plain):
        raise BadInput("A hub on the network is reached over https only.")
    return plain.partition("#")[0].partition("?")[0].rstrip("/")
