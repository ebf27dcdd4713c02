"""Drafts on their way: what the user does while receipts are uploaded, and answers that are lost or make no sense."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from assistant.app import Sundown
from assistant.model.account import Account
from assistant.model.errors import Refused, TryLater
from assistant.model.form import Draft, DraftFile, DraftStage
from assistant.services.approvals import posting
from tests.connectors.hubs import hub_in, token
from tests.hub.api.served import LEAVE, Served
from tests.sim.proxy import FaultProxy, Forward, Reply, Seen, fault_proxy

PDF = b"%PDF-1.7\nmade up\n"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with hub_in(tmp_path_factory.mktemp("hub")) as running:
        yield running


@pytest.fixture
def proxy(served: Served) -> Iterator[FaultProxy]:
    with fault_proxy(served.url) as running:
        yield running


@pytest.fixture
def account(app: Sundown, served: Served, proxy: FaultProxy) -> Account:
    made, _ = app.add_account("hub", "Hub", proxy.root, "", {}, token(served, "eve"), ())
    app.read_forms()
    return made


@dataclass
class Slow:
    """A source at whose upload something happens meanwhile."""

    real: Any
    meanwhile: Callable[[], object]
    sent: list[Draft] = field(default_factory=list)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def upload(self, draft: Draft, file: DraftFile, content: bytes) -> str:
        act, self.meanwhile = self.meanwhile, lambda: None
        act()
        return str(self.real.upload(draft, file, content))

    def submit(self, draft: Draft, key: str) -> Any:
        self.sent.append(draft)
        return self.real.submit(draft, key)


def send(app: Sundown, account: Account, meanwhile: Callable[[], object] = lambda: None) -> Slow:
    link = app.core.connect(account)
    slow = Slow(link.source, meanwhile)
    try:
        posting.push(app.core, account.id, slow)
    finally:
        link.close()
    return slow


def waiting(app: Sundown, account: Account, folder: Path, **more: Any) -> Draft:
    made = app.new_draft(account.id, "leave")
    app.save_draft(made.id, json.dumps(LEAVE | more))
    (folder / "a.pdf").write_bytes(PDF)
    app.attach(made.id, "/attachments", folder / "a.pdf")
    return app.submit_draft(made.id)


def mine(served: Served) -> int:
    return len(served.as_("eve").get("/v1/inbox?bucket=mine&limit=100").json()["rows"])


def test_what_is_thrown_away_during_an_upload_does_not_leave(
    app: Sundown, account: Account, tmp_path: Path
) -> None:
    made = waiting(app, account, tmp_path)
    assert send(app, account, lambda: app.discard_draft(made.id)).sent == []
    assert app.drafts() == ()


def test_what_is_changed_during_an_upload_does_not_leave_as_it_was(
    app: Sundown, account: Account, tmp_path: Path
) -> None:
    made = waiting(app, account, tmp_path)
    again = json.dumps(LEAVE | {"reason": "Not that"})
    assert send(app, account, lambda: app.save_draft(made.id, again)).sent == []
    assert app.draft(made.id).stage is DraftStage.DRAFT
    app.submit_draft(made.id)
    assert json.loads(send(app, account).sent[0].data)["reason"] == "Not that"


def test_what_is_attached_during_an_upload_goes_along(
    app: Sundown, account: Account, tmp_path: Path
) -> None:
    made = waiting(app, account, tmp_path)
    (tmp_path / "b.pdf").write_bytes(PDF + b"2")
    sent = send(app, account, lambda: app.attach(made.id, "/attachments", tmp_path / "b.pdf")).sent
    assert [(each.name, bool(each.remote)) for each in sent[0].files] == [
        ("a.pdf", True),
        ("b.pdf", True),
    ]


def garbage(seen: Seen, forward: Forward) -> Reply:
    forward(seen)
    return Reply(200, {"content-type": "text/html"}, b"<h1>A proxy of the company's</h1>")


@pytest.mark.parametrize("path", ["/v1/requests", "/v1/inbox/requests/"])
def test_an_answer_that_makes_no_sense_is_no_refusal(
    app: Sundown, account: Account, served: Served, proxy: FaultProxy, tmp_path: Path, path: str
) -> None:
    """A-5: it arrived, so the user must not be told to send it again."""
    before = mine(served)
    made = waiting(app, account, tmp_path)
    proxy.fault(lambda seen: seen.path.startswith(path), garbage, 1)
    try:
        send(app, account)
    except TryLater:
        assert app.draft(made.id).stage is DraftStage.WAITING
        with pytest.raises(Refused, match="on its way"):
            app.discard_draft(made.id)
        send(app, account)
    assert app.draft(made.id).stage is DraftStage.SENT
    assert mine(served) == before + 1
