"""What is pressed on the pages, without a script: balances, holds, deputies, devices, requests that stopped, forms."""

from __future__ import annotations

from decimal import Decimal

import pytest

from assistant.hub.services import (
    balances,
    definitions,
    oidc,
    people,
    requests,
    retention,
    signin,
    verify,
    views,
)
from assistant.hub.services.context import Actor
from assistant.hub.words import say
from tests.hub.admin.pages import Pages
from tests.hub.admin.stage import LEAVE
from tests.hub.admin.test_pages import send

DAYS = {"kind": "annual", "year": "2031", "days": "12.5", "why": "Of the year", "key": "k1"}


def test_days_of_leave_are_given_once(pages: Pages) -> None:
    """P-12: by who keeps them, with a reason, twice pressed is once; and nobody to himself."""
    with pages.as_("carol") as carol:
        for _ in range(2):
            shown = send(carol, "/people/eve/leave", **DAYS)
            assert ">12.5</dd>" in shown.text
        wrong = send(carol, "/people/eve/leave", **{**DAYS, "days": "a lot", "key": "k2"})
        assert wrong.status_code == 422
        assert 'value="a lot" required aria-invalid="true"' in wrong.text
        assert send(carol, "/people/carol/leave", "/people/eve/leave", **DAYS).status_code == 422
    left = balances.account(pages.hub, Actor("eve"), "eve", 2031).left
    assert left == {"annual": Decimal("12.5")}


def test_a_balance_is_its_owners_to_see(pages: Pages) -> None:
    with pages.as_("eve") as eve:
        assert eve.get("/admin/people/eve/leave").status_code == 200
        assert eve.get("/admin/people/dan/leave").status_code == 403
        path = "/people/dan/leave"
        assert send(eve, path, "/people/eve/leave", **DAYS).status_code == 403


def test_a_request_is_held_and_released(pages: Pages) -> None:
    made = str(requests.create(pages.hub, Actor("dan"), form="leave", data={**LEAVE, "start": "2028-03-01", "end": "2028-03-01"}).body["request"])  # fmt: skip
    path = f"/requests/{made}"
    with pages.as_("judy") as judy:
        assert send(judy, path, do="hold", why="  ").status_code == 422
        assert "Case 7 &lt;b&gt;" in send(judy, path, do="hold", why="Case 7 <b>").text
        assert "Case 7 &lt;b&gt;" in judy.get("/admin/settings").text
        send(judy, "/settings", do=f"release:{made}")
    assert retention.held(pages.hub, Actor("judy"), made) == ""
    with pages.as_("dan") as dan:
        assert send(dan, path, do="hold", why="Mine").status_code == 403


def test_a_stopped_request_is_put_on_its_way_again(pages: Pages) -> None:
    """H-3: nobody is above the head of the company, so an admin says who signs."""
    data = {"subject": "A new chair", "text": "The old one is worn out."}
    made = str(requests.create(pages.hub, Actor("ada"), form="blank", data=data).body["request"])
    path = f"/requests/{made}"
    with pages.as_("judy") as judy:
        assert say("admin.resolve", "zh-Hans") in judy.get(f"/admin{path}").text
        half = send(judy, path, do="resolve", person="ada", comment="Kept & typed")
        assert half.status_code == 422
        assert 'value="Kept &amp; typed"' in half.text
        assert say("admin.said_resolved", "zh-Hans") in send(judy, path, do="resolve", person="ben", comment="By the CFO").text  # fmt: skip
    assert views.request(pages.hub, Actor("ada"), made)["state"] == "pending"
    with pages.as_("dan") as dan:
        assert send(dan, path, "/me", do="resolve", person="dan").status_code == 404


def test_a_deputy_is_named_and_ended(pages: Pages) -> None:
    wanted = {"do": "deputy", "delegate": "fay", "from": "2032-01-05", "until": "2032-01-09"}
    with pages.as_("dan") as dan:
        half = send(dan, "/people/dan", **{**wanted, "from": ""})
        assert half.status_code == 422
        assert 'value="2032-01-09"' in half.text
        assert 'role="alert" id="wrong-from"' in half.text
        assert "Fay Lin" in send(dan, "/people/dan", **wanted).text
        found = people.deputies(pages.hub, Actor("dan"), "dan")
        assert send(dan, "/people/fay", "/people/dan", **wanted).status_code == 403
        send(dan, "/people/dan", do=f"undeputy:{found[0].id}")
    assert not people.deputies(pages.hub, Actor("dan"), "dan")


def test_a_device_is_revoked_by_its_owner_and_nobody_else(pages: Pages) -> None:
    token = signin.redeem(pages.hub, pages.invite("gus"), "Gus's <b>laptop</b>")
    device = signin.devices(pages.hub, Actor("gus"))[0]
    press = {"do": f"revoke:{device.id}"}
    with pages.as_("eve") as eve:
        assert send(eve, "/me/devices", "/me", **press).status_code in {403, 404}
    with pages.as_("gus") as gus:
        assert "Gus&#39;s &lt;b&gt;laptop" in gus.get("/admin/me").text
        send(gus, "/me/devices", "/me", **press)
    with pytest.raises(Exception, match="access"):
        signin.who(pages.hub, token)


def test_a_form_that_failed_keeps_what_was_typed(pages: Pages) -> None:
    with pages.as_("judy") as judy:
        answer = send(judy, "/forms", name="No good", title="Trips & more")
    assert answer.status_code == 422
    assert 'value="Trips &amp; more"' in answer.text
    assert 'id="wrong-name"' in answer.text


def rows(pages: Pages, form: str) -> dict[str, str]:
    """What the browser would send of a form's editor as it stands."""
    from html import unescape
    from html.parser import HTMLParser

    sent: dict[str, str] = {}

    class Reader(HTMLParser):
        select = ""

        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            has = {name: value or "" for name, value in attrs}
            if tag == "select":
                self.select = has.get("name", "")
            elif tag == "option" and ("selected" in has or self.select not in sent):
                sent[self.select] = has.get("value", "")
            elif tag == "input" and has.get("name"):
                if has.get("type") != "checkbox":
                    sent[has["name"]] = unescape(has.get("value", ""))
                elif "checked" in has and not has["name"].endswith((".masks", "files.types")):
                    sent[has["name"]] = has["value"]

    with pages.as_("judy") as judy:
        Reader().feed(judy.get(f"/admin/forms/{form}/fields").text)
    return {
        name: each
        for name, each in sent.items()
        if not name.startswith(("csrf", "language", "look", "back"))
    }


def test_columns_limits_and_checks_are_rows(pages: Pages) -> None:
    """Issue item 9, "like bricks": the lines of an expense, its receipts, and "if … then mark … missing"."""
    sent = rows(pages, "expense")
    at = next(name.split(".")[1] for name, each in sent.items() if each == "/lines")
    checks = {"checks.0.mode": "rows", "checks.0.field": "/project", "checks.0.say": "missing", "checks.0.conds.0.field": "form.total",
              "checks.0.conds.0.op": ">", "checks.0.conds.0.value": "5,000"}  # fmt: skip
    column = {f"fields.{at}.columns.8.en": "Guests", f"fields.{at}.columns.8.widget": "number"}
    with pages.as_("judy") as judy:
        full = {**sent, **checks, **column, "files.count": "20", "do": "save"}
        done = send(judy, "/forms/expense/fields", **full)
        assert done.status_code == 200, done.text
        gone = {name: each for name, each in full.items() if f".{at}.columns.3." not in name}
        seen = rows(pages, "expense")["seen"]
        assert send(judy, "/forms/expense/fields", **{**gone, "seen": seen}).status_code == 422
        form = definitions.get(pages.hub, Actor("judy"), "expense", draft=True).form
        send(judy, "/forms/expense", do="discard")
    assert form.schema["properties"]["lines"]["items"]["properties"]["guests"] == {
        "type": "number",
        "minimum": 0,
    }
    assert form.files["max_count"] == 20
    assert form.files["max_bytes"] == 15 * 1024 * 1024
    assert form.checks == (
        {
            "when": "form.total > 5000.0 && !has(form.project)",
            "field": "/project",
            "reason": "missing",
        },
    )


def test_older_versions_can_be_read(pages: Pages) -> None:
    with pages.as_("ken") as ken:
        assert ken.get("/admin/forms/leave/versions/form/1").text.count("<li>") > 8
        assert ken.get("/admin/forms/leave/versions/route/1").status_code == 200
        assert ken.get("/admin/forms/leave/versions/route/99").status_code == 404
    with pages.as_("eve") as eve:
        assert eve.get("/admin/forms/leave/versions/form/1").status_code == 403


@pytest.mark.parametrize("issuer", ["https://company.auth0.test/", "https://id.company.test"])
def test_the_issuer_stands_as_it_was_typed(pages: Pages, issuer: str) -> None:
    """OpenID Discovery 4.3: compared letter by letter, and Auth0's ends in a slash."""
    with pages.hub.database.begin() as db:
        code = verify.grant(db, Actor("judy"), verify.SETTINGS, "totp", pages.hub.clock.now())
    with pages.as_("judy") as judy:
        typed = {"issuer": f" {issuer} ", "client_id": "hub", "scopes": "", "code": code}
        assert send(judy, "/settings", do="oidc", **typed).status_code == 200
    kept = oidc.provider(pages.hub)
    assert kept is not None
    assert kept.issuer == issuer


FORBIDDEN = (
    ("/people/judy", "grant"), ("/people/judy", "deputy"), ("/people/judy", "reset"), ("/people/judy", "invite"),
    ("/people/import", "preview"), ("/people/import", "apply"), ("/people/dan/leave", ""), ("/forms", ""),
    ("/forms/leave", "publish"), ("/forms/leave", "retire"), ("/forms/leave/fields", "save"),
    ("/forms/leave/fields", "add:fields"), ("/forms/leave/route", "save"), ("/forms/leave/route", "try"),
    ("/effects", "retry"), ("/endpoints", "put"), ("/endpoints", "test:x"), ("/audit", "verify"), ("/audit", "export"),
    ("/settings", "rate"), ("/settings", "retention"), ("/settings", "oidc"), ("/settings", "release:x"),
)  # fmt: skip


def test_no_press_is_open_to_who_has_no_right(pages: Pages) -> None:
    """Each POST asks the hub itself: it does not help to send what no page shows."""
    more = {**DAYS, "list": "number\n1\n", "role": "admin", "delegate": "eve", "from": "2032-01-05", "until": "2032-01-06",
            "name": "x", "currency": "SEK", "day": "2032-01-05", "rate": "1", "code": "0" * 26}  # fmt: skip
    with pages.as_("eve") as eve:
        opened = [
            (path, do, answer.status_code)
            for path, do in FORBIDDEN
            if (answer := send(eve, path, "/me", **{**more, "do": do})).status_code != 403
        ]
    assert opened == []


def test_pages_are_kept_by_nobody(pages: Pages) -> None:
    """No cache, no sniffing, no frame, no address told to others; a page of before is ended by the next sign-in."""
    with pages.as_("gus") as gus:
        headers = gus.get("/admin/me").headers
        first = gus.cookies["sundown_session"]
        from tests.hub.admin.pages import token

        page = gus.get("/admin/sign-in").text
        gus.post("/admin/sign-in", data={"csrf": token(page), "invite": pages.invite("gus")})
        assert gus.cookies["sundown_session"] != first
        gus.cookies.clear()
        gus.cookies.set("sundown_session", first)
        assert str(gus.get("/admin/me").url).endswith("/sign-in?next=/me")
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
