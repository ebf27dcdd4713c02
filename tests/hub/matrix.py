"""Who may use which route of the OpenAPI, and what is sent to find out: the table of the matrix test."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.hub.api.served import LEAVE

ROLES = {
    "nobody": "", "stranger": "hana", "requester": "eve", "approver": "fay", "former": "dan", "deputy": "gus",
    "copy": "chan", "hr": "carol", "finance": "ivan", "auditor": "ken", "author": "amy", "operator": "oli",
    "robot_author": "rob", "robot_runner": "ron", "admin": "judy",
}  # fmt: skip
ALL = frozenset(ROLES)
IN = ALL - {"nobody"}  # whoever is signed in
CONCERNED = frozenset({"requester", "approver", "former", "deputy", "copy"})
READERS = CONCERNED | {"finance", "auditor", "admin"}  # of an expense, which no role of HR's reads
ACCOUNT = frozenset({"requester", "finance", "auditor"})  # who sees the masked bank account
NONE: frozenset[str] = frozenset()
MARK, SECRET = "Marksaid", "HK00-SECRET-ACCOUNT"
PDF = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"
FORM = {
    "purpose": MARK, "project": "P-7", "currency": "HKD", "account": SECRET,
    "lines": [{"date": "2026-11-02", "category": "travel", "description": "Taxi", "amount": "800"}],
}  # fmt: skip
NOT_NOW = 999  # a revision of the form that nobody has seen: who may decide gets 412, and nothing is decided


@dataclass(frozen=True)
class Row:
    """Who gets past the door (anything but 401, 403, 404), and what is sent."""

    who: frozenset[str]
    body: Any = None
    query: str = ""
    files: bool = False
    on: str = "request"  # which of the office's requests
    statuses: frozenset[int] = frozenset()  # the only ones that may come, if given


def decision(**more: Any) -> dict[str, Any]:
    return {"action": "approve", "seen_data_rev": NOT_NOW, **more}


USER = {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "{spare}@company.test",
        "displayName": "Spare Person", "active": True}  # fmt: skip
PATCH = {"Operations": [{"op": "replace", "path": "displayName", "value": "Spare"}]}
ROBOT = {
    "name": "Tells Eve", "role": "employee",
    "body": {"when": {"on": "hook", "hook": "crm"}, "then": [{"do": "mention", "people": ["eve"], "text": "x"}]},
}  # fmt: skip
GROUP = {
    "kind": "dingtalk",
    "url": "https://chat.example/hook",
    "secret": "made-up-secret",
    "title": "Sales",
    "roles": ["employee"],
}
ROBOTS = frozenset({"robot_author", "robot_runner", "admin"})
BUILDERS = frozenset({"robot_author", "admin"})
SOON = datetime.now(UTC) + timedelta(days=30)
STAND = {
    "delegate": "ben",
    "start": SOON.isoformat(),
    "end": (SOON + timedelta(days=1)).isoformat(),
}
PEOPLE = frozenset({"hr", "admin"})
TABLE: dict[str, Row] = {
    # open to everybody
    "GET /healthz": Row(ALL),
    "GET /readyz": Row(ALL),
    "GET /metrics": Row(ALL),  # on this machine, with no proxy between
    "POST /v1/auth/redeem": Row(NONE, {"code": "none-such-code", "device_name": "d"}, statuses=frozenset({401, 429})),
    "GET /v1/auth/oidc/start": Row(ALL),
    "GET /v1/auth/oidc/callback": Row(NONE, query="?state=none&code=none"),
    "POST /v1/auth/oidc/device": Row(ALL),
    "POST /v1/auth/oidc/device:poll": Row(NONE, {"id": "none-such", "device_name": "d"}),
    "POST /v1/hooks/{name}": Row(NONE, {}),
    # one's own
    "GET /v1/me": Row(IN),
    "GET /v1/me/devices": Row(IN),
    "DELETE /v1/me/devices/{device}": Row(frozenset({"requester", "admin"})),
    "GET /v1/me/deputies": Row(IN),
    "POST /v1/me/deputies": Row(IN, STAND),
    "DELETE /v1/me/deputies/{deputy}": Row(frozenset({"approver", "hr", "admin"})),
    "POST /v1/auth/invites": Row(frozenset({"requester", "hr", "admin"}), {"person": "eve"}),
    "GET /v1/people": Row(IN, query="?q=e"),
    "GET /v1/forms": Row(IN),
    "GET /v1/forms/{form}": Row(IN),
    "POST /v1/forms/{form}:dry-run": Row(
        frozenset({"requester", "auditor", "author", "admin"}), {"data": FORM, "requester": "eve"}
    ),
    "GET /v1/inbox": Row(IN),
    "GET /v1/inbox/counts": Row(IN),
    "GET /v1/inbox/requests/{request}": Row(IN),  # rows of one's own lists; whom it does not concern gets none
    "GET /v1/events": Row(IN),
    "POST /v1/verifications": Row(IN, {"purpose": "settings", "code": "000000"}),
    "GET /v1/verifications/factors": Row(IN),
    "POST /v1/verifications/factors": Row(IN, {}),
    "POST /v1/verifications/factors/{factor}:confirm": Row(IN, {"code": "000000"}),
    "POST /v1/requests": Row(IN, {"form": "leave", "data": LEAVE, "submit": False}),
    "POST /v1/attachments": Row(IN, files=True),
    # somebody's request
    "GET /v1/requests/{request}": Row(READERS),
    "GET /v1/tasks/{task}": Row(READERS),
    "GET /v1/attachments/{id}": Row(READERS),
    "PATCH /v1/requests/{request}": Row(frozenset({"requester"}), {"data": FORM}),
    "POST /v1/requests/{request}:submit": Row(frozenset({"requester"})),
    "POST /v1/requests/{request}:withdraw": Row(frozenset({"requester"}), {"comment": "No."}),
    "POST /v1/requests/{request}:urge": Row(frozenset({"requester"})),
    "POST /v1/requests/{request}:comment": Row(READERS, {"text": "Hm."}),
    "POST /v1/requests/{request}:copy": Row(CONCERNED - {"copy"}, {"people": ["chan"]}),
    "POST /v1/requests/{request}:resolve": Row(frozenset({"admin"}), {"people": ["ben"]}, on="stopped"),
    "POST /v1/requests/{request}:revoke": Row(frozenset({"requester"}), {"comment": "Back."}),
    "POST /v1/tasks/{task}/decisions": Row(frozenset({"approver", "deputy"}), decision()),
    "GET /v1/requests/{request}.pdf": Row(READERS),
    "GET /v1/requests/{request}.json": Row(READERS),
    "GET /v1/archive": Row(IN),
    # the company's
    "GET /v1/audit/{request}": Row(frozenset({"auditor", "admin"})),
    "GET /v1/audit.jsonl": Row(frozenset({"auditor", "admin"})),
    "GET /v1/effects": Row(frozenset({"finance", "auditor", "operator", "admin"})),
    "GET /v1/effects/counts": Row(frozenset({"finance", "auditor", "operator", "admin"})),
    "GET /v1/effects/{key}/tries": Row(frozenset({"finance", "auditor", "operator", "admin"})),
    "POST /v1/effects/{key}:retry": Row(frozenset({"operator", "admin"})),
    "POST /v1/effects/{key}:waive": Row(frozenset({"operator", "admin"})),
    "GET /v1/robots": Row(ROBOTS),
    "POST /v1/robots": Row(BUILDERS, ROBOT),
    "POST /v1/robots:preview": Row(BUILDERS, ROBOT),
    "GET /v1/robots/runs": Row(ROBOTS),
    "GET /v1/robots/messages": Row(IN),  # those to oneself
    "GET /v1/robots/sheets": Row(ROBOTS),
    "GET /v1/robots/sheets/{name}": Row(ROBOTS),
    "GET /v1/robots/policy": Row(ROBOTS),
    "PUT /v1/robots/policy": Row(frozenset({"admin"}), {"verify_on": True}),
    "GET /v1/robots/groups": Row(ROBOTS),
    "DELETE /v1/robots/{robot}": Row(BUILDERS, query="?seen=999"),
    "PUT /v1/robots/groups/{name}": Row(frozenset({"admin"}), GROUP),
    "GET /v1/robots/{robot}": Row(ROBOTS),
    "PUT /v1/robots/{robot}": Row(BUILDERS, {**ROBOT, "seen": NOT_NOW}),
    "POST /v1/robots/{robot}:on": Row(BUILDERS, {"seen": NOT_NOW}),
    "POST /v1/robots/{robot}:off": Row(BUILDERS, {"seen": NOT_NOW}),
    "POST /v1/robots/{robot}:run": Row(ROBOTS),
    "GET /scim/v2/ServiceProviderConfig": Row(IN),
    "GET /scim/v2/ResourceTypes": Row(IN),
    "GET /scim/v2/ResourceTypes/{kind}": Row(IN),
    "GET /scim/v2/Schemas": Row(IN),
    "GET /scim/v2/Schemas/{schema}": Row(IN),
    "GET /scim/v2/Users": Row(PEOPLE | {"auditor"}),
    "GET /scim/v2/Users/{person}": Row(PEOPLE | {"auditor"}),
    "POST /scim/v2/Users": Row(PEOPLE, {**USER, "userName": "new-{spare}@company.test"}),
    "PUT /scim/v2/Users/{person}": Row(PEOPLE, USER),
    "PATCH /scim/v2/Users/{person}": Row(PEOPLE, PATCH),
    "DELETE /scim/v2/Users/{person}": Row(PEOPLE),
    "GET /scim/v2/Groups": Row(PEOPLE | {"auditor"}),
    "GET /scim/v2/Groups/{group}": Row(PEOPLE | {"auditor"}),
    "POST /scim/v2/Groups": Row(frozenset({"admin"}), {"displayName": "G-{spare}"}),
    "PUT /scim/v2/Groups/{group}": Row(frozenset({"admin"}), {"displayName": "hr", "members": [{"value": "carol"}]}),
    "PATCH /scim/v2/Groups/{group}": Row(frozenset({"admin"}), {"Operations": [{"op": "add", "path": "members", "value": [{"value": "carol"}]}]}),
    "DELETE /scim/v2/Groups/{group}": Row(frozenset({"admin"})),
}  # fmt: skip
LAST = (
    "POST /v1/requests/{request}:withdraw",
    "DELETE /scim/v2/Groups/{group}",
)  # they end what others need
