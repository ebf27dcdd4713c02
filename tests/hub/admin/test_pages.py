"""The admin pages without a script: rights, tokens, second verification, errors in words; a browser is not needed."""

from __future__ import annotations

import httpx
import pytest

from assistant.hub.domain.formread import ready_forms
from assistant.hub.services import definitions, doors, requests
from assistant.hub.services.context import Actor
from assistant.hub.words import LANGUAGES, say
from assistant.hub.words.admin import ROWS
from tests.hub.admin.pages import Pages, token
from tests.hub.admin.stage import LEAVE, code_of, enrol
from tests.hub.wire import PLAIN

CLOSED_TO_EVE = (
    "/people", "/people/judy", "/people/import", "/forms", "/forms/leave", "/forms/leave/fields", "/forms/leave/route",
    "/forms/leave/versions/form/1", "/people/dan/leave", "/effects", "/effect?key=x", "/endpoints", "/audit", "/settings",
)  # fmt: skip


def send(client: httpx.Client, path: str, page: str = "", **fields: str) -> httpx.Response:
    """A form of that page, sent the way a browser without a script does."""
    csrf = token(client.get(f"/admin{page or path}").text)
    return client.post(f"/admin{path}", data={"csrf": csrf, **fields})


def test_a_person_without_rights_sees_nothing_of_it(pages: Pages) -> None:
    """Issue item 9: each page asks the hub, and the side shows none of them."""
    with pages.as_("eve") as eve:
        assert "/admin/forms" not in eve.get("/admin/").text
        for path in CLOSED_TO_EVE:
            answer = eve.get(f"/admin{path}")
            assert answer.status_code == 403, path
            assert "Judy" not in answer.text


def test_an_auditor_may_look_and_not_write(pages: Pages) -> None:
    with pages.as_("ken") as ken:
        page = ken.get("/admin/forms/leave/route")
        assert page.status_code == 200
        assert 'class="main" name="do" value="save"' not in page.text
        sent = {"csrf": token(page.text), "do": "save"}
        assert ken.post("/admin/forms/leave/route", data=sent).status_code == 403
        assert send(ken, "/people/eve", do="grant", role="admin").status_code == 403


def test_whoever_has_not_signed_in_is_sent_to_the_door(pages: Pages) -> None:
    answer = httpx.get(f"{pages.url}/admin/people", verify=PLAIN)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/admin/sign-in?next=/people"


@pytest.mark.parametrize("more", [{"csrf": "wrong"}, {}])
def test_a_press_without_the_sessions_token_does_nothing(
    pages: Pages, more: dict[str, str]
) -> None:
    with pages.as_("judy") as judy:
        answer = judy.post("/admin/forms", data={"name": "forged", "title": "Forged", **more})
    assert answer.status_code == 403
    assert not definitions.versions(pages.hub, Actor("judy"), "forged")


def test_a_press_from_another_site_does_nothing(pages: Pages) -> None:
    with pages.as_("judy") as judy:
        csrf = token(judy.get("/admin/forms").text)
        sent = {"csrf": csrf, "name": "foreign", "title": "Foreign"}
        for headers in ({"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.test"}):
            assert judy.post("/admin/forms", data=sent, headers=headers).status_code == 403


def test_pages_run_no_foreign_script(pages: Pages) -> None:
    """A policy without "unsafe", no script and no style inside a page, cookies that scripts can't read."""
    with pages.as_("judy") as judy:
        answer = judy.get("/admin/forms/expense/route")
        cookies = [each for each in judy.cookies.jar if each.name == "sundown_session"]
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "<style" not in answer.text
    assert " style=" not in answer.text
    assert answer.text.count("<script") == answer.text.count("<script src=")
    assert "HttpOnly" in cookies[0]._rest
    assert cookies[0]._rest["SameSite"].lower() == "lax"


def test_rows_change_without_a_script(pages: Pages) -> None:
    """What was typed stays, the new row is there, nothing is saved."""
    with pages.as_("judy") as judy:
        answer = send(
            judy, "/forms/blank/route", do="add:steps", **{"steps.0.id": "manager", "steps.0.en": "Typed", "steps.0.who.0": "supervisor:1"}
        )  # fmt: skip
    assert 'value="Typed"' in answer.text
    assert 'name="steps.1.en"' in answer.text
    assert not any(
        each.status == "draft"
        for each in definitions.versions(pages.hub, Actor("judy"), "blank")
        if each.kind == "route"
    )


def test_a_half_filled_step_is_told_in_words(pages: Pages) -> None:
    with pages.as_("judy") as judy:
        answer = send(
            judy, "/forms/blank/route", do="save", **{"steps.0.en": "Nobody", "steps.0.who.0": ""}
        )
    assert answer.status_code == 422
    assert say("admin.step_who", "zh-Hans", number=1) in answer.text


def test_an_export_asks_for_the_code_and_takes_it_once(pages: Pages) -> None:
    """H-18: the second verification is bound to this very export."""
    made = requests.create(pages.hub, Actor("dan"), form="leave", data=LEAVE).body
    secret, path = enrol(pages.hub, "dan"), f"/requests/{made['request']}"
    with pages.as_("dan") as dan:
        assert say("admin.code_missing", "zh-Hant") in send(dan, path, do="pdf").text
        code = code_of(pages.hub, secret)
        whole = send(dan, path, do="json", code=code)
        assert whole.headers["content-type"] == "application/json"
        assert whole.json()["signature"]
        assert send(dan, path, do="pdf", code=code).status_code == 422


def test_an_endpoints_secret_is_shown_once(pages: Pages) -> None:
    secret = enrol(pages.hub, "judy")
    filled = {
        "name": "crm",
        "direction": "out",
        "url": "http://127.0.0.1:9/in",
        "private_ok": "1",
        "active": "1",
    }
    with pages.as_("judy") as judy:
        assert send(judy, "/endpoints", do="put", **filled).status_code == 422  # no code
        answer = send(judy, "/endpoints", do="put", code=code_of(pages.hub, secret), **filled)
        assert answer.text.count("whsec_") == 1
        assert "whsec_" not in judy.get("/admin/endpoints").text
    assert "crm" in doors.names(pages.hub, Actor("judy"))


def test_a_list_is_shown_before_it_counts(pages: Pages) -> None:
    lines = "number,name,email,department,supervisor,region,level\nE900,Nia Example,nia@company.test,it,E011,HK,1\n"
    with pages.as_("judy") as judy:
        shown = send(judy, "/people/import", do="preview", list=lines)
        assert "Nia Example" in shown.text
        assert "Nia Example" not in judy.get("/admin/people").text
        rev = shown.text.split('name="rev" value="')[1].split('"')[0]
        send(judy, "/people/import", do="apply", list=lines, rev=rev)
        assert "Nia Example" in judy.get("/admin/people").text


def test_a_new_form_gets_fields_and_is_published(pages: Pages) -> None:
    with pages.as_("judy") as judy:
        send(judy, "/forms", name="travel", title="Travel")
        found = definitions.get(pages.hub, Actor("judy"), "travel", draft=True)
        assert found.form.prefix == "TRA"
        rows = {"en": "Travel", "prefix": "TR", "fields.0.en": "Where to?", "fields.0.widget": "text", "fields.0.required": "1",
                "fields.1.en": "Cost", "fields.1.widget": "money", "fields.1.masked": "1", "fields.1.masks": "finance"}  # fmt: skip
        send(judy, "/forms/travel/fields", do="save", **rows)
        send(judy, "/forms/travel", do="publish")
    form = definitions.get(pages.hub, Actor("judy"), "travel").form
    assert form.schema["required"] == ["where_to"]
    assert form.masks == {"/cost": ("finance",)}


@pytest.mark.parametrize("path", ["/nothing", "/forms/none", "/requests/none", "/people/none"])
def test_errors_are_words_on_a_page(pages: Pages, path: str) -> None:
    with pages.as_("judy") as judy:
        answer = judy.get(f"/admin{path}", headers={"accept-language": "en"})
    assert answer.status_code == 404
    assert "<h1>" in answer.text


def test_every_sentence_is_there_in_three_languages() -> None:
    for code, row in ROWS.items():
        assert len(row) == len(LANGUAGES)
        assert all(row), code


def test_ready_forms_survive_the_editor() -> None:
    """What a row can't show stays: a form that was only opened and saved is the same form."""
    from assistant.hub.admin.fieldrows import body_of, sheet_of

    for body in ready_forms().values():
        made = body_of(sheet_of(body), body)
        assert {
            **made,
            "schema": {**made["schema"], "required": sorted(made["schema"]["required"])},
        } == {
            **{key: each for key, each in body.items() if key != "version"},
            "schema": {**body["schema"], "required": sorted(body["schema"]["required"])},
        }


def test_ready_routes_survive_the_editor() -> None:
    from assistant.hub.admin.conditions import fields
    from assistant.hub.admin.routerows import file_of, sheet_of
    from assistant.hub.domain.formread import read_form
    from assistant.hub.domain.routeread import read_route, ready_routes

    for name, text in ready_routes().items():
        route = read_route(text)
        known = fields(read_form(ready_forms()[name]), "en")
        again = read_route(file_of(sheet_of(route), name, known))
        assert again.steps == route.steps
        assert (again.matrix, again.after, again.copies, again.tiers) == (
            route.matrix,
            route.after,
            route.copies,
            route.tiers,
        )


def test_how_much_a_decision_weighs_is_rows_with_the_trial_beside_them(pages: Pages) -> None:
    """Section 3.3: a row more, said in words before it is saved, and what the draft changes."""
    rows = {"tiers.0.tier": "0", "tiers.0.mode": "rows", "tiers.0.conds.0.field": "form.days",
            "tiers.0.conds.0.op": "<=", "tiers.0.conds.0.value": "2", "tiers.1.tier": "3", "tiers.1.mode": "always"}  # fmt: skip
    step = {"steps.0.en": "Boss", "steps.0.who.0": "supervisor:1", "try.data.days": "1"}
    with pages.as_("judy") as judy:
        more = send(judy, "/forms/leave/route", do="add:tiers", **step, **rows).text
        assert more.count('name="tiers.2.tier"') == 1
        tried = send(judy, "/forms/leave/route", do="try", **step, **rows).text
        assert 'id="weighs">轻：' in tried
        saved = send(judy, "/forms/leave/route", do="save", **step, **rows).text
    assert "重要程度有变更。" in saved
    drafted = definitions.get(pages.hub, Actor("judy"), "leave", draft=True).route
    assert [(each.tier, each.when) for each in drafted.tiers] == [(0, "form.days <= 2.0"), (3, "")]
