"""Money: 800; 12,000 with a missing receipt, a second verification and an ERP that is down; urgent."""

from __future__ import annotations

from typing import Any

from .cast import verified
from .leave import approve, closed, press, seat
from .stage import DOWN, Person, Reply, Stage

_OK, _MADE, _UNFIT, _VERIFY = 200, 201, 422, 428
_RECEIPT = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"


def small(stage: Stage) -> None:
    """800: the supervisor and anybody of finance."""
    stage.told.scene("expense_small")
    stage.at(1, 14)
    hana = stage.people["hana"]
    asked = _claim(stage, hana, "800.00", [_upload(hana, "/lines/0/receipt")])
    approve(stage, stage.people["gus"], asked)
    approve(stage, stage.people["ivan"], asked)
    closed(stage, hana, asked)


def large(stage: Stage) -> None:
    """12,000: returned at once for its receipt, then up to the CFO, then to the ERP (H-4, H-5, H-18)."""
    stage.told.scene("expense_large")
    stage.at(1, 16)
    eve, ben = stage.people["eve"], stage.people["ben"]
    asked = _claim(stage, eve, "12000.00", [])
    for each in asked.body["lacking"]:
        named = {name: each[name] for name in ("title", "field", "message")}
        stage.told.answer(stage.told.say("lack", **named))
    fields = [each["field"] for each in asked.body["lacking"]]
    stage.told.expect("the receipt alone is marked", fields == ["/lines/0/receipt"])
    stage.told.expect("nobody was bothered", not stage.people["dan"].get("/v1/inbox").body["rows"])
    _complete(stage, eve, asked)
    approve(stage, stage.people["dan"], asked)
    approve(stage, stage.people["ivan"], asked)
    row = seat(stage, ben, asked)
    stage.did(ben, "approves")
    refused = stage.answered("without a verification", press(ben, row, "approve"), _VERIFY)
    stage.did(ben, "verifies")
    proof = verified(stage, ben, str(refused.body.get("purpose")))
    done = press(ben, row, "approve", verification=proof)
    stage.answered("with a verification", done, _OK)
    closed(stage, eve, asked)
    stage.seen["expense"] = str(asked.body["request"])
    stage.seen["expense_no"] = str(asked.body["no"])


def invoice(stage: Stage) -> None:
    """The signed webhook comes through at the third try, once (H-14, H-15, H-16)."""
    stage.told.scene("invoice")
    erp, ivan = stage.erp, stage.people["ivan"]
    stage.told.expect("three tries", erp.wait(DOWN + 1, 30))
    key = f"webhook:{stage.seen['expense']}"
    stage.until(lambda: _effect(ivan, key).get("state") == "done")
    found = _effect(ivan, key)
    stage.told.expect("the effect is done", found.get("state") == "done")
    stage.did(ivan, "monitor")
    for each in ivan.get(f"/v1/effects/{found.get('key')}/tries").body:
        stage.told.answer(stage.told.say("try", number=each["attempt"], status=each["status"]))
    stage.told.expect("the ERP has one invoice", len(erp.invoices) == 1)
    for each in erp.invoices.values():
        stage.told.answer(
            stage.told.say("erp_has", no=each["data"]["no"], total=each["data"]["fields"]["total"])
        )


def urgent(stage: Stage) -> None:
    """Not without a reason; the approver reads it, and there is half the time (H-8)."""
    stage.told.scene("urgent")
    stage.at(2, 10)
    ken, judy = stage.people["ken"], stage.people["judy"]
    stage.did(ken, "urgent_bare")
    body: dict[str, Any] = {"form": "purchase", "data": _purchase(stage), "urgent": True}
    body["attachments"] = [_upload(ken, "")]
    stage.answered("urgent without a reason", ken.post("/v1/requests", body), _UNFIT)
    stage.did(ken, "urgent_again")
    asked = ken.post(
        "/v1/requests", {**body, "urgent_reason": stage.told.say("text_urgent")}, key="urgent"
    )
    stage.answered("urgent with a reason", asked, _MADE)
    row = seat(stage, judy, asked)
    stage.did(judy, "reads_urgent")
    first = judy.get("/v1/inbox").body["rows"][0]
    stage.told.expect("urgent comes first", first["request"] == asked.body["request"])
    told = {"no": row.get("no"), "title": row.get("form_title"), "reason": row.get("urgent_reason")}
    stage.told.answer(stage.told.say("urgent_row", **told))
    approve(stage, judy, asked)
    approve(stage, stage.people["ivan"], asked)
    closed(stage, ken, asked)


def _claim(stage: Stage, who: Person, amount: str, files: list[str]) -> Reply:
    line = {
        "date": "2027-02-26",
        "category": "travel",
        "description": stage.told.say("text_flight"),
        "amount": amount,
    }
    data = {
        "purpose": stage.told.say("text_client"),
        "project": "P-7",
        "currency": "HKD",
        "lines": [line],
    }
    stage.did(who, "claims", amount=f"{float(amount):,.0f}")
    body = {"form": "expense", "data": data, "attachments": files}
    return stage.answered("expense", who.post("/v1/requests", body, key=f"claim-{amount}"), _MADE)


def _complete(stage: Stage, who: Person, asked: Reply) -> None:
    """The receipt is attached and the claim sent again."""
    stage.did(who, "completes")
    path = f"/v1/requests/{asked.body['request']}"
    data = who.get(path).body["data"]
    sent = {"data": data, "attachments": [_upload(who, "/lines/0/receipt")]}
    changed = who.client.patch(path, json=sent)
    stage.told.expect("changed: 200", changed.status_code == _OK)
    stage.answered("sent again", who.post(f"{path}:submit"), _OK)


def _upload(who: Person, tag: str) -> str:
    file = {"file": ("receipt.pdf", _RECEIPT, "application/pdf")}
    taken = who.client.post("/v1/attachments", files=file, data={"tag": tag})
    return str(taken.json().get("id", ""))


def _purchase(stage: Stage) -> dict[str, Any]:
    vendor = "Made-up Machines Ltd"
    return {
        "subject": stage.told.say("text_server"), "reason": stage.told.say("text_broken"), "currency": "HKD",
        "vendor": {"name": vendor}, "items": [{"name": "Server", "quantity": 1, "price": "6800.00"}],
        "quotes": [{"vendor": vendor, "amount": "6800.00"}], "one_quote": stage.told.say("text_one_quote"),
    }  # fmt: skip


def _effect(who: Person, key: str) -> dict[str, Any]:
    rows = who.get("/v1/effects").body.get("rows", [])
    found: dict[str, Any] = next((each for each in rows if each["key"].startswith(key)), {})
    return found
