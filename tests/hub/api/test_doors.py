"""The edges of the HTTP face: tokens, cursors, sizes, languages, errors, what each answer carries."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import time

import pytest

from assistant.hub.effects.tries import effect_key, key_of
from assistant.hub.services import signin
from assistant.hub.services.context import Actor
from assistant.hub.store import endpoints, outbox
from assistant.hub.store.endpoints import Endpoint
from tests.hub.api.served import LEAVE, Served

SECRET = b"a made-up secret of the test"


def test_every_path_but_a_few_wants_a_token(shared: Served) -> None:
    """H-13: what is open to everybody is listed here, and nothing else is."""
    nobody = shared.nobody()
    described = nobody.get("/v1/openapi.json").json()
    open_ = set()
    for path, methods in described["paths"].items():
        for method in methods:
            answer = nobody.request(method, path.replace("{", "").replace("}", ""), json={})
            if answer.status_code != 401:
                open_.add(path)
    assert open_ == {
        "/healthz", "/readyz", "/metrics", "/v1/auth/redeem", "/v1/auth/oidc/start",
        "/v1/auth/oidc/device", "/v1/auth/oidc/device:poll", "/v1/hooks/{name}",
    }  # fmt: skip


def test_an_error_is_a_problem_in_the_callers_language(shared: Served) -> None:
    answer = shared.as_("eve").get("/v1/requests/none", headers={"Accept-Language": "zh-CN"})
    body = answer.json()
    assert answer.headers["content-type"] == "application/problem+json"
    assert (answer.status_code, body["status"], body["code"]) == (404, 404, "cases.no_request")
    assert "找不到" in body["detail"]
    assert body["request_id"] == answer.headers["x-request-id"]


def test_without_a_header_the_persons_own_language_counts(shared: Served) -> None:
    assert "找不到" in shared.as_("chan").get("/v1/requests/none").json()["detail"]


def test_each_field_that_does_not_fit_is_named(shared: Served) -> None:
    sent = {"form": "leave", "data": {}, "colour": "red"}
    body = shared.as_("eve").post("/v1/requests", json=sent).json()
    assert body["code"] == "api.invalid"
    assert [(each["field"], each["reason"]) for each in body["errors"]] == [
        ("/body/colour", "extra_forbidden")
    ]


@pytest.mark.parametrize(
    ("content", "status"),
    [
        (b"[" * 100, 422),
        (b'{"form": "leave", "data": {"a": "' + b"x" * 600_000 + b'"}}', 413),
        (b'{"form": "leave", "data": {"a": "\xff"}}', 400),
        (b'{"form": "leave", "data": {"a": NaN}}', 422),
        (b'{"form": "leave", "data": {"a": "\\ud800"}}', 422),
        (b"not json", 422),
    ],
)
def test_a_hostile_body_is_refused_with_a_problem(
    shared: Served, content: bytes, status: int
) -> None:
    headers = {"Content-Type": "application/json"}
    answer = shared.as_("eve").post("/v1/requests", content=content, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (
        status,
        "application/problem+json",
    )


def test_a_body_in_pieces_is_cut_off_at_the_cap(shared: Served) -> None:
    pieces = (b"x" * 65536 for _ in range(20))
    headers = {"Content-Type": "application/json"}
    assert (
        shared.as_("eve").post("/v1/requests", content=pieces, headers=headers).status_code == 413
    )


def test_headers_that_protect_are_on_every_answer(shared: Served) -> None:
    for answer in (shared.nobody().get("/healthz"), shared.nobody().get("/nowhere")):
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"
        assert "server" not in answer.headers


def test_a_cursor_is_good_for_its_own_listing_and_person_only(shared: Served) -> None:
    eve, dan = shared.as_("eve"), shared.as_("dan")
    for _ in range(3):
        shared.ask_leave()
    first = eve.get("/v1/inbox", params={"bucket": "mine", "limit": 2}).json()
    second = eve.get("/v1/inbox", params={"bucket": "mine", "cursor": first["next"]})
    seen = {each["request"] for each in first["rows"]}
    assert seen.isdisjoint(each["request"] for each in second.json()["rows"])
    forged = [
        (eve, {"bucket": "handled", "cursor": first["next"]}),
        (dan, {"bucket": "mine", "cursor": first["next"]}),
        (eve, {"bucket": "mine", "cursor": first["next"][:-4] + "AAAA"}),
        (eve, {"bucket": "mine", "cursor": "1"}),
        (eve, {"bucket": "mine", "cursor": "v1.é"}),
    ]
    for who, params in forged:
        answer = who.get("/v1/inbox", params=params)
        assert (answer.status_code, answer.json()["code"]) == (422, "api.cursor")


def test_a_key_is_good_for_one_body(shared: Served) -> None:
    """The same key with another body is refused, and nothing is done twice."""
    eve, key = shared.as_("eve"), {"Idempotency-Key": "k-1"}
    one = eve.post("/v1/requests", json={"form": "leave", "data": LEAVE}, headers=key)
    same = eve.post("/v1/requests", json={"form": "leave", "data": LEAVE}, headers=key)
    other = {"form": "leave", "data": LEAVE | {"reason": "Another"}}
    refused = eve.post("/v1/requests", json=other, headers=key)
    assert (one.status_code, same.json(), refused.status_code) == (201, one.json(), 422)


def test_a_revoked_token_is_worth_nothing_at_once(shared: Served) -> None:
    gus = shared.as_("gus")
    device = gus.get("/v1/me").json()["device"]
    assert gus.delete(f"/v1/me/devices/{device}").status_code == 204
    assert gus.get("/v1/me").status_code == 401


def test_an_invite_is_good_once(shared: Served) -> None:
    code = signin.invite(shared.hub, Actor("hana"), "hana")
    sent = {"code": code, "device_name": "Hana's desktop"}
    assert shared.nobody().post("/v1/auth/redeem", json=sent).status_code == 201
    assert shared.nobody().post("/v1/auth/redeem", json=sent).status_code == 401


def test_metrics_name_routes_and_no_person(shared: Served) -> None:
    shared.ask_leave("chan")
    page = shared.nobody().get("/metrics").text
    assert 'route="/v1/requests"' in page
    assert 'sundown_hub_requests{state="pending"}' in page
    assert "chan" not in page
    assert shared.nobody().get("/metrics", headers={"X-Forwarded-For": "::1"}).status_code == 403


def _signed(body: bytes, key: str, at: int | None = None) -> dict[str, str]:
    moment = str(at or int(time.time()))
    mac = hmac.digest(SECRET, f"{key}.{moment}.".encode() + body, hashlib.sha256)
    return {
        "webhook-id": key, "webhook-timestamp": moment,
        "webhook-signature": "v1,none v1," + base64.b64encode(mac).decode(),
        "content-type": "application/json",
    }  # fmt: skip


@pytest.fixture
def hook(shared: Served) -> str:
    secrets = json.dumps(["whsec_" + base64.b64encode(SECRET).decode()])
    door = Endpoint("crm", "in", "", shared.hub.seal.seal(secrets), False, True, {})
    with shared.hub.database.begin() as db:
        endpoints.put(db, door)
    return "/v1/hooks/crm"


def test_a_webhook_comes_in_once(shared: Served, hook: str) -> None:
    """H-14: taken with 202 and written down; its copy is answered alike and does nothing."""
    body = b'{"deal": "D-17"}'
    for first in (True, False):
        answer = shared.nobody().post(hook, content=body, headers=_signed(body, "msg_1"))
        assert (answer.status_code, answer.json()) == (202, {"first": first})
    with shared.hub.database.read() as db:
        row = outbox.find(db, "trigger:crm:msg_1")
    assert row is not None
    assert row.body["payload"] == {"deal": "D-17"}


def test_a_webhooks_id_is_never_taken_for_another_ones(shared: Served, hook: str) -> None:
    """ "#2" and "~2" are the queue's own signs behind a key; ids that end so are effects of their own."""
    body = b'{"deal": "D-21"}'
    for key in ("m", "m#2", "m~2", "m#2" + "x" * 190):
        answer = shared.nobody().post(hook, content=body, headers=_signed(body, key))
        assert answer.json() == {"first": True}, key
    with shared.hub.database.read() as db:
        rows = [each.id for each in outbox.page(db, "", 2**62, 100) if each.kind == "trigger"]
    ours = [
        each for each in rows if outbox_id(shared, each) in {"m", "m#2", "m~2", "m#2" + "x" * 190}
    ]
    assert len(set(ours)) == 4
    assert all(effect_key(each) == key_of(each) == each for each in ours)


def outbox_id(served: Served, key: str) -> str:
    with served.hub.database.read() as db:
        row = outbox.find(db, key)
    return str(row.body["id"]) if row else ""


def test_a_forged_webhook_is_refused(shared: Served, hook: str) -> None:
    body, now = b'{"deal": "D-18"}', int(time.time())
    tries = [
        (b'{"deal": "D-19"}', _signed(body, "msg_2")),
        (body, _signed(body, "msg_2", now - 400)),
        (body, _signed(body, "msg_2") | {"webhook-id": "msg_3"}),
        (body, _signed(body, "msg_2") | {"webhook-signature": "v1,=="}),
        (body, _signed(body, "msg_2") | {"webhook-timestamp": "nan"}),
        (body, {}),
    ]
    for content, headers in tries:
        assert shared.nobody().post(hook, content=content, headers=headers).status_code == 401
    assert (
        shared.nobody().post("/v1/hooks/none", content=body, headers=_signed(body, "m")).status_code
        == 404
    )


def test_who_stands_in_for_me(shared: Served) -> None:
    sent = {
        "delegate": "fay",
        "start": "2027-01-01T00:00:00+08:00",
        "end": "2027-01-09T00:00:00+08:00",
    }
    made = shared.as_("dan").post("/v1/me/deputies", json=sent)
    assert (made.status_code, made.json()["start"]) == (201, "2026-12-31T16:00:00.000Z"), made.text
    assert shared.as_("dan").delete(f"/v1/me/deputies/{made.json()['id']}").status_code == 204
    assert shared.as_("dan").get("/v1/me/deputies").json() == []


def test_a_directory_service_adds_and_removes_somebody(shared: Served) -> None:
    """SCIM 2.0 (RFC 7644): created, found, signed out when no longer active; errors in its own shape."""
    judy = shared.as_("judy")
    sent = {
        "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "lena@company.test",
        "displayName": "Lena Yip", "externalId": "X-1", "active": True,
    }  # fmt: skip
    made = judy.post("/scim/v2/Users", json=sent)
    assert made.status_code == 201, made.text
    person = made.json()["id"]
    found = judy.get("/scim/v2/Users", params={"filter": 'userName eq "lena@company.test"'}).json()
    assert (found["totalResults"], found["Resources"][0]["id"]) == (1, person)
    lena = shared.as_(person)
    assert lena.get("/v1/me").json()["name"] == "Lena Yip"
    assert judy.delete(f"/scim/v2/Users/{person}").status_code == 204
    assert lena.get("/v1/me").status_code == 401
    refused = shared.as_("eve").get("/scim/v2/Users")
    assert (refused.status_code, refused.json()["status"]) == (403, "403")
    again = judy.post("/scim/v2/Users", json=sent)
    assert (again.status_code, again.json()["scimType"]) == (409, "uniqueness")


def test_a_file_goes_up_with_a_form_and_comes_down_again(shared: Served) -> None:
    """H-13: only who may read the request may have its files; a browser is told to keep it."""
    content = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
    eve = shared.as_("eve")
    file = {"file": ("收據.pdf", content, "application/pdf")}
    taken = eve.post("/v1/attachments", files=file)
    assert taken.status_code == 201, taken.text
    outside = {"file": ("../a.pdf", content, "application/pdf")}
    assert eve.post("/v1/attachments", files=outside).status_code == 422
    address = f"/v1/attachments/{taken.json()['id']}"
    down = eve.get(address)
    assert (down.status_code, down.content) == (200, content)
    assert down.headers["content-disposition"].startswith("attachment")
    assert shared.as_("hana").get(address).status_code == 404
    huge = {"file": ("a.pdf", b"%PDF-1.4\n" + b"x" * (27 << 20), "application/pdf")}
    assert eve.post("/v1/attachments", files=huge).status_code == 413


def test_an_export_wants_a_second_verification(shared: Served) -> None:
    """H-18."""
    asked = shared.ask_leave()
    answer = shared.as_("eve").get(f"/v1/requests/{asked['request']}.json")
    assert answer.status_code == 428
    assert answer.json()["purpose"] == f"export:{asked['request']}"


def test_a_strangers_file_is_not_even_taken_apart(shared: Served) -> None:
    """A form is written to the disk before a route runs: without a good token it is dropped, and answered 401."""
    odd = {"Content-Type": "multipart/form-data"}  # without a boundary nobody can take it apart
    for token in ("", "Bearer sdt_made-up-token", "Basic eA=="):
        headers = {**odd, "Authorization": token} if token else odd
        answer = shared.nobody().post("/v1/attachments", content=b"a" * 3_000_000, headers=headers)
        assert answer.status_code == 401
        assert answer.headers["content-type"] == "application/problem+json"
    known = shared.as_("eve").post("/v1/attachments", content=b"a" * 300, headers=odd)
    assert known.status_code == 400
