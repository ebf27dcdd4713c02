"""What strangers send: values that break something somewhere, put into every place where a value may stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

X = "X-MARKS-THE-SPOT"  # stands in a body or an address where the value goes
TEXTS = (
    "\0", "a\0b", "\ud800", "\udfff tail", "\uffff", "\u202edrow", "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>", "'; drop table request; --", "%00", "%s%n{0.__class__}{x}", "{{7*7}}",
    "../../etc/passwd", "..\\..\\boot.ini", "\r\nX-Evil: 1", "A" * 5_000, "é" * 5_000, "", " ", "𝔘" * 40, "null",
    "0x1F", "1e400", "-1", "9" * 400, "2026-02-30", "0000-00-00", "9999-12-31T23:59:59.999999+23:59", "\x7f\x1b[2J",
    "=1+1", "@SUM(A1)", "javascript:alert(1)", "file:///etc/passwd", "[" * 40, "a" * 63 + "!", "__proto__",
)  # fmt: skip
OTHERS: tuple[Any, ...] = (
    None, True, -1, 0, 2**53, 2**63, 10**400, -(10**400), 1.5, 1e308, [], {}, [[]], [{}], {"a": None}, [None] * 60,
    {"__proto__": {"admin": True}}, {"": ""}, {"a/b~c": 1}, {"\0": 1}, {"\ud800": 1}, {"k" * 300: 1},
    {str(each): each for each in range(250)}, {"a": {"b": [{"c": [[[[1]]]]}]}},
)  # fmt: skip
BODIES: tuple[tuple[str, str, Any], ...] = (
    ("POST", "/v1/requests", {"form": X, "data": {}}),
    ("POST", "/v1/requests", {"form": "blank", "data": X}),
    ("POST", "/v1/requests", {"form": "blank", "data": {"subject": X, "text": X}}),
    ("POST", "/v1/requests", {"form": "blank", "data": {X: "x"}, "submit": False}),
    ("POST", "/v1/requests", {"form": "leave", "data": {"kind": "annual", "start": X, "end": X, "reason": X}}),
    ("POST", "/v1/requests", {"form": "leave", "data": {"kind": X, "start": "2027-03-01", "end": "2027-03-02"}}),
    ("POST", "/v1/requests", {"form": "expense", "data": {"purpose": X, "currency": X, "lines": X, "total": X}}),
    ("POST", "/v1/requests", {"form": "expense", "data": {"currency": "HKD", "lines": [{"amount": X, "day": X, "what": X, "receipt": X}]}}),
    ("POST", "/v1/requests", {"form": "purchase", "data": {"amount": X, "currency": X, "what": X}}),
    ("POST", "/v1/requests", {"form": "blank", "data": {"subject": "a", "text": "b"}, "attachments": [X]}),
    ("POST", "/v1/requests", {"form": "blank", "data": {"subject": "a", "text": "b"}, "urgent": True, "urgent_reason": X}),
    ("PATCH", "/v1/requests/{request}", {"data": X}),
    ("PATCH", "/v1/requests/{request}", {"data": {"subject": X, "text": X, "needed_by": X}}),
    ("PATCH", "/v1/requests/{request}", {"data": {}, "task": X}),
    ("POST", "/v1/requests/{request}:comment", {"text": X}),
    ("POST", "/v1/requests/{request}:comment", {"text": "a", "mention": [X]}),
    ("POST", "/v1/requests/{request}:copy", {"people": [X]}),
    ("POST", "/v1/requests/{request}:resolve", {"people": [X], "comment": X}),
    ("POST", "/v1/requests/{request}:revoke", {"comment": X}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": X}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": "approve", "seen_data_rev": X}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": "comment", "comment": X, "people": [X]}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": "return", "seen_data_rev": 9, "to": X, "comment": X}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": "return", "seen_data_rev": 9, "comment": "a", "fields": [{"field": X, "note": X}]}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": "transfer", "person": X}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": "add_sign", "people": [X], "where": X, "sign": X}),
    ("POST", "/v1/tasks/{task}/decisions", {"action": "approve", "seen_data_rev": 9, "verification": X}),
    ("POST", "/v1/forms/leave:dry-run", {"data": {"kind": "annual", "start": X, "end": X}}),
    ("POST", "/v1/forms/expense:dry-run", {"data": {"total": X, "lines": [{"amount": X}], "currency": X}}),
    ("POST", "/v1/forms/purchase:dry-run", {"data": X, "requester": X}),
    ("POST", "/v1/me/deputies", {"delegate": X, "start": X, "end": X, "forms": [X]}),
    ("POST", "/v1/me/deputies", {"delegate": "fay", "start": X, "end": "2027-01-09T00:00:00Z", "forms": [X]}),
    ("POST", "/v1/auth/invites", {"person": X}),
    ("POST", "/v1/verifications", {"purpose": X, "code": X}),
    ("POST", "/v1/verifications/factors", {"verification": X}),
    ("POST", "/v1/verifications/factors/none:confirm", {"code": X}),
    ("POST", "/scim/v2/Users", {"userName": X, "displayName": X, "externalId": X, "active": X, "name": X, "emails": X}),
    ("POST", "/scim/v2/Users", {"userName": "x@company.test", "displayName": X}),
    ("PUT", "/scim/v2/Users/hana", {"userName": "hana@company.test", "displayName": X, "externalId": X}),
    ("PATCH", "/scim/v2/Users/hana", {"Operations": X}),
    ("PATCH", "/scim/v2/Users/hana", {"Operations": [{"op": X, "path": X, "value": X}]}),
    ("PATCH", "/scim/v2/Users/hana", {"Operations": [{"op": "replace", "path": "displayName", "value": X}]}),
    ("PATCH", "/scim/v2/Users/hana", {"Operations": [{"op": "replace", "value": {"displayName": X, X: X}}]}),
    ("POST", "/scim/v2/Groups", {"displayName": X, "members": [{"value": X}]}),
    ("PATCH", "/scim/v2/Groups/hr", {"Operations": [{"op": "add", "path": X, "value": [{"value": X}]}]}),
)  # fmt: skip
ADDRESSES = (
    "/v1/people?q={}", "/v1/archive?q={}", "/v1/archive?form={}", "/v1/archive?person={}", "/v1/archive?date_from={}",
    "/v1/archive?amount_from={}", "/v1/archive?cursor={}", "/v1/inbox?cursor={}", "/v1/inbox?form={}&bucket=mine",
    "/v1/inbox?bucket={}", "/v1/inbox?limit={}", "/v1/requests/{}", "/v1/tasks/{}", "/v1/requests/{}.json",
    "/v1/audit/{}", "/v1/audit/hub?cursor={}", "/v1/effects?state={}", "/v1/effects/{}/tries", "/v1/forms/{}",
    "/v1/attachments/{}", "/scim/v2/Users?filter={}", '/scim/v2/Users?filter=userName eq "{}"', "/scim/v2/Users/{}",
    "/scim/v2/Users?startIndex={}", '/scim/v2/Groups?filter=displayName eq "{}"', "/v1/auth/oidc/start?loopback={}",
    "/v1/auth/oidc/callback?state={}&code={}&iss={}", "/{}", "/v1/{}",
)  # fmt: skip
HEADERS = (
    "Idempotency-Key", "Verification", "Last-Event-ID", "Accept-Language", "X-Request-Id", "Cookie", "Authorization",
    "X-Forwarded-For", "Host", "Range", "If-None-Match", "Content-Type",
)  # fmt: skip


@dataclass(frozen=True)
class Call:
    """One request of a stranger."""

    method: str
    path: str
    content: bytes = b""
    header: tuple[str, bytes] | None = None


def calls() -> Iterator[Call]:
    """All of them, many."""
    for method, path, body in BODIES:
        for value in (*TEXTS, *OTHERS):
            yield Call(method, path, json.dumps(_with(body, value)).encode())
    for path in ADDRESSES:
        for text in TEXTS:
            yield Call("GET", path.replace("{}", _quoted(text)))
    for name in HEADERS:
        for text in TEXTS:
            raw = text.encode("utf-8", "surrogatepass").replace(b"\r", b"").replace(b"\n", b"")
            yield Call("GET", "/v1/me", header=(name, raw.replace(b"\0", b"").strip() or b"?"))


def _with(body: Any, value: Any) -> Any:
    """The body with the value wherever it says X; under a key, too, if it is a text."""
    if isinstance(body, dict):
        name = value if isinstance(value, str) else X
        return {(name if key == X else key): _with(inner, value) for key, inner in body.items()}
    if isinstance(body, list):
        return [_with(each, value) for each in body]
    return value if body == X else body


def _quoted(text: str) -> str:
    raw = text.encode("utf-8", "surrogatepass")
    return "".join(f"%{each:02X}" for each in raw)
