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


def test_what_the_rows_cannot_show_is_not_lost() -> None:
    """Opened and saved again: lists, numbers and lines of a robot that a program made are the same."""
    from assistant.hub.admin.robotrows import body_of, sheet_of

    body = {
        "when": {"on": "hook", "forms": [], "hook": "crm"},
        "and": [["payload.n", ">", "3"]],
        "then": [
            {"do": "start", "form": "blank", "person": "{payload.who}",
             "data": {"lines": [{"a": "{payload.a}"}], "n": 3, "text": "one\ntwo", "x": "a = b"}},
            {"do": "mention", "people": ["role:hr", "eve", "{payload.who}"], "text": "one\n  two"},
        ],
        "person": "eve", "scope": "*", "language": "zh-Hant",
    }  # fmt: skip
    assert body_of(sheet_of("R", "hr", body)) == body


def test_a_robot_is_taken_away_and_its_runs_stay(pages: Pages) -> None:
    with pages.as_("judy") as judy:
        assert (
            send(
                judy,
                "/robot",
                do="save",
                **{
                    **ROWS,
                    "name": "Gone soon",
                    "on": "request.approved",
                    "acts.0.do": "post",
                    "acts.0.to": "nowhere",
                },
            ).status_code
            == 422
        )
        rows = {"name": "Gone soon", "role": "admin", "on": "request.approved", "scope": "*", "language": "en",
                "forms": "blank", "acts.0.do": "mention", "acts.0.people.0": "requester", "acts.0.people.1": "role:hr",
                "acts.0.text": "{request.no}"}  # fmt: skip
        assert send(judy, "/robot", do="save", **rows).is_success
        listed = judy.get("/admin/robots").text
        name = listed.split("Gone soon</a>")[0].rsplit("robot?id=", 1)[1].split('"')[0]
        opened = judy.get("/admin/robot", params={"id": name}).text
        assert 'value="requester" selected' in opened
        assert 'value="role:hr" selected' in opened
        assert 'value="blank" checked' in opened
        assert send(judy, "/robots", do=f"archive:{name}:1").is_success
        assert "Gone soon" not in judy.get("/admin/robots").text
        assert judy.get("/admin/robot", params={"id": name}).status_code == 404
        assert judy.get("/admin/robot", params={"id": "\0"}).status_code == 404
        assert judy.get("/admin/robots/runs", params={"robot": "\0"}).status_code == 200
        assert send(judy, "/robots", do="on:x:²").status_code == 404


def test_groups_and_policy_want_a_code(pages: Pages) -> None:
    """What was typed as a secret is not in the answer; without a code nothing is changed; a runner sees no address."""
    secret = "https://open.feishu.cn/open-apis/bot/v2/hook/tok-123"
    with pages.as_("judy") as judy:
        sent = {"kind": "feishu", "name": "team", "title": "Team", "url": secret, "secret": "s-456"}
        answer = send(judy, "/robots/groups", do="put", **sent)
        assert answer.status_code == 422
        assert "tok-123" not in answer.text
        assert "s-456" not in answer.text
        assert send(judy, "/robots/groups", do="policy", rows_days="30").status_code == 422
        assert judy.get("/admin/robots/groups").status_code == 200
    with pages.as_("eve") as eve:
        assert eve.get("/admin/robots/groups").status_code == 403
        assert send(eve, "/robots/groups", do="policy").status_code == 403


def test_who_may_not_build_sees_no_editor(pages: Pages) -> None:
    with pages.as_("eve") as eve:
        assert [
            eve.get(f"/admin{path}").status_code for path in ("/robots", "/robot", "/robots/runs")
        ] == [403] * 3
