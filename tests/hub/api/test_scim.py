"""/scim/v2 over HTTP, as programs that know nothing but RFC 7644 ask it."""

from __future__ import annotations

from typing import Any

from assistant.hub.access.scim import ENTERPRISE, GROUP, USER
from tests.hub.api.served import Served

BASE = "/scim/v2"


def ask(served: Served, path: str, **query: Any) -> Any:
    answer = served.as_("judy").get(BASE + path, params=query)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/scim+json"
    return answer.json()


def test_what_was_made_says_where_it_is(shared: Served) -> None:
    """RFC 7644, 3.3: in the header and in the body."""
    for path, sent in (
        ("/Users", {"userName": "wendy@company.test", "displayName": "Wendy"}),
        ("/Groups", {"displayName": "Wardens"}),
    ):
        made = shared.as_("judy").post(BASE + path, json=sent)
        assert (made.status_code, made.headers["Location"]) == (
            201,
            made.json()["meta"]["location"],
        )
        assert shared.as_("judy").get(made.headers["Location"]).json() == made.json()


def test_no_page_is_longer_than_asked_for(shared: Served) -> None:
    """RFC 7644, 3.4.2.4: `count` is the most, 0 asks for the number alone."""
    for path in ("/Users", "/Groups"):
        every = ask(shared, path)["Resources"]
        found = ask(shared, path, startIndex=2, count=2)
        assert found["Resources"] == every[1:3]
        assert (found["totalResults"], found["startIndex"], found["itemsPerPage"]) == (
            len(every),
            2,
            2,
        )
        assert ask(shared, path, count=0)["Resources"] == []


def test_as_much_of_it_as_is_wanted(shared: Served) -> None:
    """RFC 7644, 3.9; Entra ID asks for groups without their members."""
    group = ask(shared, "/Groups/hr", excludedAttributes="members,id")
    assert set(group) == {"schemas", "id", "displayName", "meta"}
    wanted = f"userName, name.formatted,{ENTERPRISE}:manager.value"
    assert ask(shared, "/Users/eve", attributes=wanted) == {
        "schemas": [USER, ENTERPRISE], "id": "eve", "userName": "eve@company.test", "name": {"formatted": "Eve Lau"},
        ENTERPRISE: {"manager": {"value": "dan", "displayName": "Dan Ho"}},
    }  # fmt: skip
    listed = ask(shared, "/Users", attributes=f"{USER}:active", count=1)["Resources"]
    assert [set(each) for each in listed] == [{"schemas", "id", "active"}]


def test_what_is_wrong_is_said_with_its_own_word(shared: Served) -> None:
    """RFC 7644, 3.12."""
    judy = shared.as_("judy")
    found = judy.get(f"{BASE}/Users", params={"filter": "userName pr"})
    assert (found.status_code, found.json()["scimType"]) == (400, "invalidFilter")
    sent = {"Operations": [{"op": "replace", "path": "password", "value": "x"}]}
    found = judy.patch(f"{BASE}/Users/eve", json=sent)
    assert (found.status_code, found.json()["scimType"]) == (400, "invalidPath")


def test_a_program_finds_out_what_there_is(shared: Served) -> None:
    """RFC 7644, 4: every attribute that a person or a group is shown with stands in a schema."""
    types = {each["id"]: each for each in ask(shared, "/ResourceTypes")["Resources"]}
    assert {each["endpoint"] for each in types.values()} == {"/Users", "/Groups"}
    assert ask(shared, "/ResourceTypes/User") == types["User"]
    described = {each["id"]: each["attributes"] for each in ask(shared, "/Schemas")["Resources"]}
    assert ask(shared, f"/Schemas/{GROUP}")["attributes"] == described[GROUP]
    common = {"schemas", "id", "externalId", "meta", ENTERPRISE}  # RFC 7643, 3.1
    eve, group = ask(shared, "/Users/eve"), ask(shared, "/Groups/hr")
    for schema, shown in ((USER, eve), (ENTERPRISE, eve[ENTERPRISE]), (GROUP, group)):
        assert set(shown) - common <= {each["name"] for each in described[schema]}
    assert shared.as_("judy").get(f"{BASE}/Schemas/urn:other-one").status_code == 404
