"""The short way of the inbox and of decisions answers as the usual way does, in every case; and leaves the rest to it."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from tests.hub.api.served import LEAVE, Served

USUAL = {"Content-Type": "application/json; charset=utf-8"}


def usually(client: httpx.Client) -> dict[str, str]:
    """The token as the short way does not read it."""
    return {"Authorization": client.headers["Authorization"].replace("Bearer", "bearer")}


def same(short: httpx.Response, usual: httpx.Response) -> Any:
    """The answer of the usual way, if the short one's is the same but for what is by chance."""
    left, right = ({**each.json(), "request_id": ""} for each in (short, usual))
    assert (short.status_code, {**left, "next": bool(left.get("next"))}) == (
        usual.status_code,
        {**right, "next": bool(right.get("next"))},
    )
    names = [
        {k: v for k, v in a.headers.items() if k not in {"date", "x-request-id", "content-length"}}
        for a in (short, usual)
    ]
    assert names[0] == names[1]
    return right


@pytest.mark.parametrize(
    "query",
    ["", "?bucket=to_decide&limit=1", "?bucket=mine", "?bucket=handled", "?form=leave", "?form=none", "?cursor=",
     "?limit=0", "?limit=101", "?limit=x", "?limit=007", "?bucket=all", "?bucket=mine&bucket=copies", "?form=A%20B",
     "?cursor=none-of-ours", "?more=1", "?limit=%C2%B2", "?bucket=", "?form=%00"],
)  # fmt: skip
def test_the_inbox_says_the_same_both_ways(shared: Served, query: str) -> None:
    shared.ask_leave()
    dan = shared.as_("dan")
    dan.get("/v1/inbox/counts")  # the token is known from here on
    short, usual = (dan.get(f"/v1/inbox{query}", headers=h) for h in ({}, usually(dan)))
    assert same(short, usual)


def test_pages_of_the_short_way_lead_on_the_usual_one(shared: Served) -> None:
    for _ in range(3):
        shared.ask_leave()
    dan = shared.as_("dan")
    first = dan.get("/v1/inbox?limit=2").json()
    assert len(first["rows"]) == 2
    path = f"/v1/inbox?limit=2&cursor={first['next']}"
    second = same(dan.get(path), dan.get(path, headers=usually(dan)))
    tasks = [each["task"] for each in (*first["rows"], *second["rows"])]
    assert len(set(tasks)) == len(tasks)


@pytest.mark.parametrize(
    "body",
    ['{"action":"approve","seen_data_rev":999}', '{"action":"approve","seen_data_rev":"x"}', '{"action":"dance"}',
     '{"action":"transfer"}', '{"action":"comment"}', '{"action":"approve","more":1}', "{", "[]", "null", "", '{"a":NaN}',
     '{"action":"approve","seen_data_rev":1e2}', '{"action":"reject","comment":"\\u0000"}', "[" * 40,
     '{"action":"approve","comment":"\\ud800"}'],
)  # fmt: skip
def test_a_press_that_changes_nothing_is_answered_alike(shared: Served, body: str) -> None:
    shared.ask_leave()
    dan = shared.as_("dan")
    task = dan.get("/v1/inbox").json()["rows"][0]["task"]
    path, plain = f"/v1/tasks/{task}/decisions", {"Content-Type": "application/json"}
    for key in ({}, {"Idempotency-Key": "k 1"}, {"Idempotency-Key": ""}):
        short = dan.post(path, content=body, headers={**plain, **key})
        usual = dan.post(path, content=body, headers={**plain, **key, **usually(dan)})
        assert same(short, usual)["status"] >= 400


@pytest.mark.parametrize("task", ["none", "a" * 64, "a" * 65, "%2e%2e", "a%0a"])
def test_a_task_that_is_not_there_is_told_alike(shared: Served, task: str) -> None:
    dan, path = shared.as_("dan"), f"/v1/tasks/{task}/decisions"
    body = {"action": "approve", "seen_data_rev": 1}
    dan.get("/v1/inbox/counts")
    same(dan.post(path, json=body), dan.post(path, json=body, headers=usually(dan)))


def test_a_press_is_the_same_press_on_either_way(shared: Served) -> None:
    """H-10: pressed on the short way, and again on the usual one: one decision, one answer."""
    asked = shared.ask_leave()
    dan = shared.as_("dan")
    rows = dan.get("/v1/inbox?limit=100").json()["rows"]
    task = next(each["task"] for each in rows if each["request"] == asked["request"])
    body, key = {"action": "approve", "seen_data_rev": 1}, {"Idempotency-Key": "both-ways"}
    first = dan.post(f"/v1/tasks/{task}/decisions", json=body, headers=key)
    again = dan.post(f"/v1/tasks/{task}/decisions", json=body, headers={**key, **usually(dan)})
    assert (first.status_code, again.headers["idempotency-replayed"]) == (200, "true")
    assert again.json() == first.json()
    late = dan.post(f"/v1/tasks/{task}/decisions", json=body, headers={"Accept-Language": "zh-HK"})
    assert (late.status_code, "Dan Ho" in late.json()["detail"]) == (409, True)
    assert "/v1/tasks/{task}/decisions" in shared.nobody().get("/metrics").text


def test_a_row_that_becomes_late_says_so_though_it_was_written_before(shared: Served) -> None:
    """Row 53: rows are kept as they were written out, once for who is in time and once for who is late."""
    made = shared.as_("eve").post("/v1/requests", json={"form": "leave", "data": LEAVE}).json()
    dan = shared.as_("dan")
    ways = [dan.get("/v1/inbox?limit=100", headers=h).json() for h in ({}, {}, usually(dan))]
    assert ways[0] == ways[1] == ways[2]
    row = next(each for each in ways[0]["rows"] if each["request"] == made["request"])
    assert (row["overdue"], row["tier"]) == (False, 1)
