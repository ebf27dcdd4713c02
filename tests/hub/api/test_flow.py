"""A request's way over real HTTP, on both databases."""

from __future__ import annotations

from tests.hub.api.served import Served, frames


def test_leave_of_two_days_from_asking_to_the_archive(served: Served) -> None:
    """H-1, H-10, H-17: asked, seen in the inbox, approved, told by an event, filed, in the trail."""
    eve, dan = served.as_("eve"), served.as_("dan")
    with eve.stream("GET", "/v1/events") as stream:
        heard = frames(stream.iter_lines())
        assert next(heard)["event"] == "ready"
        asked = served.ask_leave()
        row = dan.get("/v1/inbox").json()["rows"][0]
        assert row["no"] == asked["no"]
        task = row["task"]
        seen = dan.get(f"/v1/tasks/{task}").json()
        press = {"action": "approve", "seen_data_rev": seen["data_rev"]}
        key = {"Idempotency-Key": "press-1"}
        first = dan.post(f"/v1/tasks/{task}/decisions", json=press, headers=key)
        again = dan.post(f"/v1/tasks/{task}/decisions", json=press, headers=key)
        assert (first.status_code, again.json()) == (200, first.json()), first.text
        assert again.headers["idempotency-replayed"] == "true"
        told = next(each for each in heard if each["event"].startswith("request."))
        assert told["data"]["ref"] == asked["request"]
    assert eve.get(f"/v1/requests/{asked['request']}").json()["state"] == "approved"
    found = eve.get("/v1/archive", params={"q": asked["no"]}).json()["rows"]
    assert [each["request"] for each in found] == [asked["request"]]
    trail = served.as_("ken").get(f"/v1/audit/{asked['request']}").json()["rows"]
    assert any(each["actor"] == "dan" for each in trail)
    assert not any(each["flaws"] for each in trail)
