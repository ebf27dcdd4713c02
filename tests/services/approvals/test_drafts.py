"""New requests: forms known offline, drafts as typed, receipts copied in, sent once, given back field by field."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from assistant.app import Sundown
from assistant.model.account import Account
from assistant.model.errors import BadInput, NotFound, Refused, TryLater
from assistant.model.form import Draft, DraftStage, FormField
from assistant.services.approvals import posting
from assistant.store import drafts as store
from tests.connectors.hubs import hub_in, token
from tests.hub.api.served import LEAVE, Served
from tests.sim.proxy import FaultProxy, fault_proxy, silent

LINE = {"date": "2026-11-02", "category": "travel", "description": "Flight", "amount": "800"}
CLAIM = {"purpose": "Visit", "project": "P1", "currency": "HKD", "lines": [LINE], "remarks": ""}
PDF = b"%PDF-1.7\nmade up\n" + b"x" * 500


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
    """Eve's, by way of something that can be told to misbehave."""
    draft = Account("", "hub", "Hub", proxy.root)
    made, _ = app.add_account(draft.kind, draft.name, draft.url, "", {}, token(served, "eve"), ())
    app.read_forms()
    return made


def send(app: Sundown, account: Account) -> int:
    """What the account's lane does."""
    link = app.core.connect(account)
    try:
        return posting.push(app.core, account.id, link.source)
    finally:
        link.close()


def written(app: Sundown, account: Account, form: str = "leave", data: object = LEAVE) -> Draft:
    made = app.new_draft(account.id, form)
    app.save_draft(made.id, json.dumps(data))
    return app.draft(made.id)


def mine(served: Served) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = (
        served.as_("eve").get("/v1/inbox?bucket=mine&limit=100").json()["rows"]
    )
    return rows


def receipt(folder: Path, name: str = "收據.pdf", content: bytes = PDF) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_forms_are_known_without_a_network(
    app: Sundown, account: Account, proxy: FaultProxy
) -> None:
    proxy.fault(lambda _: True, lambda *_: pytest.fail("asked the network"))
    assert {each.id for each in app.forms()} == {"blank", "expense", "leave", "purchase"}
    fields = {each.name: each for each in app.form(account.id, "expense").fields}
    assert fields["/purpose"].required
    assert [each.kind for each in fields["/lines"].columns][:5] == [
        "date", "choice", "text", "amount", "files",
    ]  # fmt: skip
    assert fields["/total"].kind == "computed"
    assert fields["/total"].currency == fields["/lines"].columns[3].currency == "/currency"
    assert isinstance(fields["/attachments"], FormField)


def test_a_draft_is_kept_as_it_is_typed(app: Sundown, account: Account) -> None:
    made = app.new_draft(account.id, "leave")
    app.save_draft(made.id, '{"reason": "回家 "}', urgent=True, urgent_reason=" now ")
    found = app.draft(made.id)
    assert (found.data, found.urgent, found.urgent_reason) == ('{"reason": "回家 "}', True, "now")
    assert [each.id for each in app.drafts()] == [made.id]
    app.discard_draft(made.id)
    with pytest.raises(NotFound):
        app.draft(made.id)


@pytest.mark.parametrize("data", ["", "[]", "{", '"x"', "{" + '"a":' * 200_000])
def test_what_is_no_data_is_not_kept(app: Sundown, account: Account, data: str) -> None:
    made = app.new_draft(account.id, "leave")
    with pytest.raises(BadInput):
        app.save_draft(made.id, data)


def test_sent_once_and_gone_from_the_drafts(app: Sundown, account: Account, served: Served) -> None:
    before = len(mine(served))
    made = written(app, account)
    assert app.submit_draft(made.id).stage is DraftStage.WAITING
    assert app.submit_draft(made.id).stage is DraftStage.WAITING
    assert (send(app, account), send(app, account)) == (1, 0)
    assert len(mine(served)) == before + 1
    assert app.drafts() == ()
    done = app.draft(made.id)
    assert done.stage is DraftStage.SENT
    assert "waiting for" in done.said


def test_a_reply_that_was_lost_makes_no_second_request(
    app: Sundown, account: Account, served: Served, proxy: FaultProxy
) -> None:
    """A-5 for requests: the same key again."""
    before = len(mine(served))
    made = written(app, account)
    app.submit_draft(made.id)
    proxy.fault(lambda seen: seen.path == "/v1/requests", silent, 1)
    with pytest.raises(TryLater):
        send(app, account)
    assert app.draft(made.id).stage is DraftStage.WAITING
    with pytest.raises(Refused, match="on its way"):
        app.save_draft(made.id, "{}")
    assert send(app, account) == 1
    assert len(mine(served)) == before + 1


def test_one_that_waits_and_was_not_handed_over_may_be_changed(
    app: Sundown, account: Account
) -> None:
    made = written(app, account)
    app.submit_draft(made.id)
    app.save_draft(made.id, "{}")
    assert app.draft(made.id).stage is DraftStage.DRAFT
    assert send(app, account) == 0


def test_receipts_go_first_and_each_once(
    app: Sundown, account: Account, served: Served, proxy: FaultProxy, tmp_path: Path
) -> None:
    made = written(app, account, "expense", CLAIM)
    file = app.attach(made.id, "/lines/0/receipt", receipt(tmp_path))
    app.attach(made.id, "/attachments", receipt(tmp_path, "notes.pdf", PDF + b"2"))
    assert (file.name, file.mime, file.size) == ("收據.pdf", "application/pdf", len(PDF))
    app.submit_draft(made.id)
    uploads = [lambda seen: seen.path == "/v1/attachments"]
    proxy.fault(lambda seen: seen.path == "/v1/requests", silent, 1)
    with pytest.raises(TryLater):
        send(app, account)
    send(app, account)
    assert sum(map(uploads[0], proxy.seen)) == 2
    sent = app.draft(made.id)
    whole = served.as_("eve").get(f"/v1/requests/{sent.request}").json()
    assert {each["tag"] for each in whole["attachments"]} == {"/lines/0/receipt", "/attachments"}
    assert whole["state"] == "pending"
    assert not list((app.core.home / "drafts").glob("*/*"))


def test_what_is_missing_is_told_before_it_is_sent(
    app: Sundown, account: Account, tmp_path: Path
) -> None:
    """H-5, row 67: by field; a receipt that is here already is not missing."""
    made = written(app, account, "expense", CLAIM | {"purpose": " "})
    found = app.try_draft(made.id)
    assert {each.field for each in found.lacks} == {"/purpose", "/lines/0/receipt"}
    app.attach(made.id, "/lines/0/receipt", receipt(tmp_path))
    app.save_draft(made.id, json.dumps(CLAIM))
    found = app.try_draft(made.id)
    assert found.lacks == ()
    assert (found.amount, found.currency) == ("800.00", "HKD")
    assert found.steps[0].people == ("Dan Ho",)


def test_without_a_network_required_fields_are_told(
    app: Sundown, account: Account, proxy: FaultProxy
) -> None:
    made = written(app, account, "expense", CLAIM | {"purpose": " ", "lines": [{}]})
    proxy.fault(lambda _: True, silent)
    fields = [each.field for each in app.try_draft(made.id).lacks]
    assert "/purpose" in fields
    assert "/lines/0/amount" in fields


def test_what_comes_back_is_marked_edited_and_sent_again(
    app: Sundown, account: Account, served: Served, tmp_path: Path
) -> None:
    """The hub has it as returned at once: the same request goes on."""
    made = written(app, account, "expense", CLAIM)
    app.submit_draft(made.id)
    send(app, account)
    back = app.draft(made.id)
    assert back.stage is DraftStage.LACKING
    assert [each.field for each in back.lacks] == ["/lines/0/receipt"]
    assert back.request
    app.attach(made.id, "/lines/0/receipt", receipt(tmp_path))
    app.submit_draft(made.id)
    send(app, account)
    assert app.draft(made.id).stage is DraftStage.SENT
    whole = served.as_("eve").get(f"/v1/requests/{back.request}").json()
    assert whole["state"] == "pending"


def test_a_returned_request_becomes_a_draft_with_its_data_and_files(
    app: Sundown, account: Account, served: Served
) -> None:
    eve = served.as_("eve")
    sent = eve.post("/v1/attachments", files={"file": ("a.pdf", PDF, "application/pdf")})
    asked = eve.post(
        "/v1/requests", json={"form": "leave", "data": LEAVE, "attachments": [sent.json()["id"]]}
    ).json()
    dan = served.as_("dan")
    rows = dan.get("/v1/inbox?limit=100").json()["rows"]
    task = next(each["task"] for each in rows if each["request"] == asked["request"])
    fields = [{"field": "/reason", "note": "Which one?"}]
    wish = {"action": "return", "seen_data_rev": 1, "comment": "Say more", "fields": fields}
    assert dan.post(f"/v1/tasks/{task}/decisions", json=wish).is_success
    made = app.new_draft(account.id, "leave", asked["request"])
    assert app.new_draft(account.id, "leave", asked["request"]).id == made.id
    assert json.loads(made.data)["reason"] == "Family visit"
    assert [(each.name, bool(each.remote)) for each in made.files] == [("a.pdf", True)]
    assert [(each.field, each.note) for each in made.lacks] == [("/reason", "Which one?")]
    app.save_draft(made.id, json.dumps(json.loads(made.data) | {"reason": "My sister's wedding"}))
    app.submit_draft(made.id)
    send(app, account)
    whole = eve.get(f"/v1/requests/{asked['request']}").json()
    assert (whole["state"], whole["data"]["reason"]) == ("pending", "My sister's wedding")
    assert [each["name"] for each in whole["attachments"]] == ["a.pdf"]


def test_urgent_wants_a_reason(app: Sundown, account: Account, served: Served) -> None:
    """H-8."""
    made = app.new_draft(account.id, "leave")
    app.save_draft(made.id, json.dumps(LEAVE), urgent=True)
    with pytest.raises(Refused, match="urgent"):
        app.submit_draft(made.id)
    app.save_draft(made.id, json.dumps(LEAVE), urgent=True, urgent_reason="A funeral")
    app.submit_draft(made.id)
    send(app, account)
    assert mine(served)[0]["urgent_reason"] == "A funeral"


def test_what_the_source_refuses_stays_to_be_edited(
    app: Sundown, account: Account, served: Served
) -> None:
    made = written(app, account, "leave", LEAVE | {"stranger": 1})
    app.submit_draft(made.id)
    send(app, account)
    back = app.draft(made.id)
    assert back.stage in {DraftStage.REFUSED, DraftStage.LACKING}
    assert back.said
    app.save_draft(made.id, json.dumps(LEAVE))
    app.submit_draft(made.id)
    send(app, account)
    assert app.draft(made.id).stage is DraftStage.SENT


@pytest.mark.parametrize(
    ("name", "content"),
    [("empty.pdf", b""), ("notes.txt", b"hello"), ("fake.pdf", b"MZ not a pdf")],
)
def test_what_the_form_does_not_take(
    app: Sundown, account: Account, tmp_path: Path, name: str, content: bytes
) -> None:
    made = app.new_draft(account.id, "expense")
    with pytest.raises(BadInput):
        app.attach(made.id, "/attachments", receipt(tmp_path, name, content))
    assert app.draft(made.id).files == ()


def test_no_folder_no_device_no_missing_file_no_wrong_field(
    app: Sundown, account: Account, tmp_path: Path
) -> None:
    made = app.new_draft(account.id, "expense")
    for path in (tmp_path, tmp_path / "gone.pdf", Path("/dev/zero")):
        with pytest.raises(BadInput):
            app.attach(made.id, "/attachments", path)
    for field in ("/purpose", "/lines/x/receipt", "/nothing", "/../x"):
        with pytest.raises(BadInput):
            app.attach(made.id, field, receipt(tmp_path))


def test_one_file_for_one_line_and_taken_out_again(
    app: Sundown, account: Account, tmp_path: Path
) -> None:
    made = written(app, account, "expense", CLAIM)
    first = app.attach(made.id, "/lines/0/receipt", receipt(tmp_path))
    with pytest.raises(BadInput, match="take one out"):
        app.attach(made.id, "/lines/0/receipt", receipt(tmp_path))
    app.detach(made.id, first.id)
    with pytest.raises(NotFound):
        app.detach(made.id, first.id)
    assert app.attach(made.id, "/lines/0/receipt", receipt(tmp_path)).id != first.id


def test_what_was_sent_long_ago_is_forgotten(app: Sundown, account: Account, clock: object) -> None:
    made = written(app, account)
    app.submit_draft(made.id)
    send(app, account)
    old = replace(app.draft(made.id), updated_at=app.draft(made.id).updated_at.replace(year=2020))
    with app.core.database.write() as connection:
        store.settle(connection, old)
    send(app, account)
    with pytest.raises(NotFound):
        app.draft(made.id)


def test_an_account_goes_with_its_drafts_and_their_receipts(
    app: Sundown, account: Account, tmp_path: Path
) -> None:
    made = written(app, account, "expense", CLAIM)
    app.attach(made.id, "/lines/0/receipt", receipt(tmp_path))
    app.remove_account(account.name)
    assert app.drafts() == app.forms() == ()
    assert not any((app.core.home / "drafts").iterdir())


def test_a_removed_account_is_signed_out_at_the_hub(app: Sundown, served: Served) -> None:
    secret = token(served, "dan")
    made, _ = app.add_account("hub", "Hub", served.url, "", {}, secret, ())
    headers = {"Authorization": f"Bearer {secret}"}
    assert httpx.get(f"{served.url}/v1/me", headers=headers).status_code == 200
    app.remove_account(made.name)
    assert httpx.get(f"{served.url}/v1/me", headers=headers).status_code == 401


def test_an_account_goes_while_its_hub_is_away(
    app: Sundown, account: Account, proxy: FaultProxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.services.removal.PATIENCE_S", 0.2)
    proxy.fault(lambda _: True, silent)
    app.remove_account(account.name)
    assert account.id not in {each.id for each in app.accounts()}
