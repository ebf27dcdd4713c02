"""SCIM 2.0: what an identity provider sends, with the quirks of the big ones, by the same rules as a file."""

from __future__ import annotations

import pytest

from assistant.hub.access import scim, scim_patch
from assistant.hub.problems import Forbidden, Invalid, Late, Missing, NotSignedIn
from assistant.hub.services import scim as users
from assistant.hub.services import scim_groups as groups
from assistant.hub.services import signin

from .conftest import BOTH, act

BASE = "https://hub.company.test/scim/v2"
NORA = {
    "schemas": [scim.USER, scim.ENTERPRISE],
    "userName": "Nora@company.test",
    "externalId": "ext-1",
    "name": {"givenName": "Nora", "familyName": "Ng"},
    "active": True,
    scim.ENTERPRISE: {
        "employeeNumber": "N1",
        "department": "Sales/Macau",
        "manager": {"value": "dan"},
    },
}


def patch(*operations) -> dict:
    return {
        "schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"],
        "Operations": list(operations),
    }


@BOTH
def test_a_user_is_made_found_and_deactivated(hub):
    made = users.create_user(hub, act("judy"), NORA, BASE)
    assert (made["userName"], made["displayName"], made["externalId"]) == (
        "nora@company.test",
        "Nora Ng",
        "ext-1",
    )
    assert made[scim.ENTERPRISE]["manager"] == {"value": "dan", "displayName": "Dan Ho"}
    assert made["meta"]["location"] == f"{BASE}/Users/{made['id']}"
    found = users.list_users(hub, act("judy"), BASE, 'userName eq "NORA@company.test"')
    assert (found["totalResults"], found["Resources"]) == (1, [made])
    assert users.list_users(hub, act("judy"), BASE, 'externalId Eq "ext-1"')["totalResults"] == 1
    off = users.patch_user(
        hub,
        act("judy"),
        made["id"],
        patch({"op": "Replace", "path": "active", "value": "False"}),
        BASE,
    )
    assert off["active"] is False
    assert users.get_user(hub, act("judy"), made["id"], BASE)["meta"]["version"] == 'W/"2"'


def test_a_user_who_is_there_already_is_a_conflict_and_a_ring_is_refused(hub):
    users.create_user(hub, act("judy"), NORA, BASE)
    for again in (
        NORA,
        {**NORA, "userName": "other@company.test"},
        {"userName": "eve@company.test"},
    ):
        with pytest.raises(Late):
            users.create_user(hub, act("judy"), again, BASE)
    with pytest.raises(Late):
        users.patch_user(
            hub,
            act("judy"),
            "eve",
            patch({"op": "replace", "path": "userName", "value": "dan@company.test"}),
            BASE,
        )
    ring = patch({"op": "add", "path": f"{scim.ENTERPRISE}:manager", "value": {"value": "eve"}})
    with pytest.raises(Invalid) as told:
        users.patch_user(hub, act("judy"), "dan", ring, BASE)
    assert told.value.code == "access.ring"


def test_a_put_of_what_a_get_gave_changes_nothing(hub):
    eve = users.get_user(hub, act("judy"), "eve", BASE)
    assert users.put_user(hub, act("judy"), "eve", eve, BASE) == eve


def test_a_delete_deactivates_and_signs_out(hub):
    token = signin.redeem(hub, signin.invite(hub, act("judy"), "eve"), "phone")
    signin.who(hub, token)
    users.delete_user(hub, act("judy"), "eve")
    with pytest.raises(NotSignedIn):
        signin.who(hub, token)
    assert users.get_user(hub, act("judy"), "eve", BASE)["active"] is False


def test_pages_are_counted_from_one(hub):
    page = users.list_users(hub, act("judy"), BASE, start=11, count=5)
    assert (page["totalResults"], page["startIndex"], page["itemsPerPage"]) == (12, 11, 2)


def test_only_who_keeps_people_may(hub):
    for attempt in (
        lambda: users.list_users(hub, act("eve"), BASE),
        lambda: users.create_user(hub, act("ken"), NORA, BASE),
        lambda: users.get_user(hub, act("eve"), "nobody", BASE),
        lambda: groups.patch_group(hub, act("carol"), "admin", patch(), BASE),
    ):
        with pytest.raises(Forbidden):
            attempt()
    with pytest.raises(Missing):
        users.get_user(hub, act("carol"), "nobody", BASE)


@BOTH
def test_a_group_is_a_role(hub):
    made = groups.create_group(
        hub, act("judy"), {"displayName": "Fleet Desk", "members": [{"value": "eve"}]}, BASE
    )
    assert (made["id"], [each["value"] for each in made["members"]]) == ("fleet-desk", ["eve"])
    entra = patch(
        {"op": "Add", "path": "members", "value": [{"value": "dan"}]},
        {"op": "Remove", "path": 'members[value eq "eve"]'},
    )
    groups.patch_group(hub, act("judy"), "fleet-desk", entra, BASE)
    with hub.database.read() as db:
        assert hub.directory(db).holders("fleet-desk", "it") == ("dan",)
    groups.patch_group(
        hub, act("judy"), "fleet-desk", patch({"op": "remove", "path": "members"}), BASE
    )
    found = groups.list_groups(hub, act("judy"), BASE, 'displayName eq "fleet desk"')
    assert [each["members"] for each in found["Resources"]] == [[]]
    groups.delete_group(hub, act("judy"), "fleet-desk")
    with pytest.raises(Missing):
        groups.get_group(hub, act("judy"), "fleet-desk", BASE)


def test_of_two_operations_on_a_member_the_later_one_counts(hub):
    """RFC 7644, 3.5.2: they are applied in the order in which they stand."""
    groups.create_group(hub, act("judy"), {"displayName": "Fleet"}, BASE)
    eve = {"path": "members", "value": [{"value": "eve"}]}
    for verbs, members in ((("remove", "add"), ["eve"]), (("add", "remove"), [])):
        sent = patch(*({"op": verb, **eve} for verb in verbs))
        found = groups.patch_group(hub, act("judy"), "fleet", sent, BASE)
        assert [each["value"] for each in found["members"]] == members


def test_who_leaves_is_out_whatever_else_the_directory_says_of_him(hub):
    """Entra ID puts all that changed into one patch, and its ready mapping has telephones and addresses in it."""
    sent = patch(
        {"op": "Add", "path": 'phoneNumbers[type eq "mobile"].value', "value": "+852 9123"},
        {"op": "Replace", "path": 'addresses[type eq "work"].country', "value": "HK"},
        {"op": "Add", "path": f"{scim.ENTERPRISE}:costCenter", "value": "C1"},
        {"op": "Replace", "path": "active", "value": "False"},
    )
    assert users.patch_user(hub, act("judy"), "eve", sent, BASE)["active"] is False


def test_the_last_admin_and_strangers_are_no_members(hub):
    with pytest.raises(Invalid):
        groups.put_group(hub, act("judy"), "admin", {"members": []}, BASE)
    with pytest.raises(Invalid):
        groups.patch_group(
            hub,
            act("judy"),
            "hr",
            patch({"op": "add", "path": "members", "value": [{"value": "nobody"}]}),
            BASE,
        )
    with pytest.raises(Missing):
        groups.put_group(hub, act("judy"), "employee", {"members": []}, BASE)


@pytest.mark.parametrize(
    ("operation", "fields"),
    [
        (
            {"op": "replace", "value": {"active": False, "name.formatted": "N"}},
            {"active": "no", "name": "N"},
        ),
        (
            {"op": "Add", "path": 'emails[type eq "work"].value', "value": "n@company.test"},
            {"email": "n@company.test"},
        ),
        (
            {"op": "replace", "path": "emails", "value": [{"value": "n@company.test"}]},
            {"email": "n@company.test"},
        ),
        (
            {
                "op": "replace",
                "path": "emails",
                "value": [
                    {"value": "n@home.test", "type": "home"},
                    {"value": "n@company.test", "type": "work", "primary": True},
                ],
            },
            {"email": "n@company.test"},
        ),
        ({"op": "add", "path": 'emails[type eq "home"].value', "value": "n@home.test"}, {}),
        ({"op": "replace", "path": "name", "value": {"formatted": "N"}}, {"name": "N"}),
        (
            {"op": "add", "path": f"{scim.ENTERPRISE}:manager", "value": [{"value": "dan"}]},
            {"supervisor": "dan"},
        ),
        ({"op": "remove", "path": f"{scim.ENTERPRISE}:manager"}, {"supervisor": ""}),
        (
            {"op": "add", "value": {scim.ENTERPRISE: {"department": "HR"}, "title": "Boss"}},
            {"department": "HR"},
        ),
    ],
)
def test_patches_as_providers_write_them(operation, fields):
    assert scim_patch.patched(patch(operation)) == fields


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "drop", "path": "active"}, {"op": "replace", "path": "password", "value": "x"},
        {"op": "replace", "path": "active", "value": "maybe"}, {"op": "replace", "path": "userName", "value": 7},
        {"op": "replace", "value": "x"}, "nothing",
    ],
)  # fmt: skip
def test_patches_that_make_no_sense(operation):
    with pytest.raises(Invalid):
        scim_patch.patched(patch(operation))


def test_filters():
    assert scim.filter_of('userName eq "A\\"b@c.d"') == ("email", 'a"b@c.d')
    assert scim.filter_of(" ") == ("", "")
    for bad in (
        'userName co "a"',
        'password eq "a"',
        'userName eq "a" or active eq true',
        "userName eq a",
        '" eq "',
    ):
        with pytest.raises(Invalid):
            scim.filter_of(bad)
