"""The robots' pages, without a script: rows are added, tried beside a sample, saved, switched on, and watched."""

from __future__ import annotations

from tests.hub.admin.pages import Pages
from tests.hub.admin.test_pages import send

ROWS = {
    "name": "Deals <b>", "role": "employee", "on": "hook", "hook": "crm-robot", "language": "en", "scope": "*",
    "conds.0.field": "payload.stage", "conds.0.op": "==", "conds.0.value": "won", "acts.0.do": "row",
    "acts.0.sheet": "deals", "acts.0.id": "{payload.deal}", "acts.0.values": "stage = {payload.stage}",
}  # fmt: skip


def test_a_robot_is_built_in_rows(pages: Pages) -> None:
    """Issue item 11: like bricks; what others wrote stays text; a wrong row is said in words and nothing is lost."""
    from assistant.hub.store import endpoints
    from assistant.hub.store.endpoints import Endpoint

    with pages.hub.database.begin() as db:
        sealed = pages.hub.seal.seal("[]")
        endpoints.put(db, Endpoint("crm-robot", "in", "", sealed, False, True, {}))
    with pages.as_("judy") as judy:
        assert "acts.1.do" in send(judy, "/robot", do="add:acts", **ROWS).text
        sample = '{"stage": "won", "deal": "D-<i>"}'
        tried = send(judy, "/robot", do="try", **ROWS, sample=sample).text
        assert "deals, D-&lt;i&gt;" in tried
        wrong = send(judy, "/robot", do="save", **{**ROWS, "acts.0.id": "{oops"})
        assert wrong.status_code == 422
        assert "{oops" in wrong.text
        assert send(judy, "/robot", do="save", **ROWS).is_success
        listed = judy.get("/admin/robots").text
        assert "Deals &lt;b&gt;" in listed
        press = listed.split('value="on:')[1].split('"')[0]
        assert send(judy, "/robots", do=f"on:{press}").is_success
        assert 'value="off:' in judy.get("/admin/robots").text
        assert judy.get("/admin/robots/runs").status_code == 200


def test_who_may_not_build_sees_no_editor(pages: Pages) -> None:
    with pages.as_("eve") as eve:
        assert [
            eve.get(f"/admin{path}").status_code for path in ("/robots", "/robot", "/robots/runs")
        ] == [403] * 3
