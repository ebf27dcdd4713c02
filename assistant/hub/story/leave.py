"""Leave: two days for the supervisor, five for HR too; one is silent and loses it; a deputy signs."""

from __future__ import annotations

import json
import threading
from functools import partial
from typing import Any

import httpx

from .stage import Person, Reply, Stage

_OK, _MADE, _LATE = 200, 201, 409


def two_days(stage: Stage) -> None:
    """The supervisor alone (H-1)."""
    stage.told.scene("leave_two")
    chan, dan = stage.people["chan"], stage.people["dan"]
    stage.did(chan, "asks_who", first="8", last="9")
    tried = chan.post("/v1/forms/leave:dry-run", {"data": _leave(stage, "08", "09")})
    for each in tried.body["sentences"]:
        stage.told.answer(each)
    asked = ask(stage, chan, "08", "09")
    approve(stage, dan, asked)
    closed(stage, chan, asked)


def five_days(stage: Stage) -> None:
    """HR is added from more than three days on (H-3)."""
    stage.told.scene("leave_five")
    eve = stage.people["eve"]
    asked = ask(stage, eve, "15", "19")
    approve(stage, stage.people["dan"], asked)
    approve(stage, stage.people["carol"], asked)
    closed(stage, eve, asked)


def silence(stage: Stage) -> None:
    """Reminded at 50 and 90 %, then it goes to the supervisor; the late press is told who decided (H-9)."""
    stage.told.scene("silence")
    eve, dan, fay = (stage.people[each] for each in ("eve", "dan", "fay"))
    heard = Ear(stage, dan)
    stage.at(3, 9)
    asked = ask(stage, eve, "30", "31")
    seen = seat(stage, dan, asked)
    stage.told.answer(str(_row(dan, asked).get("then")))
    for hour, minute, share in ((14, 2, 50), (17, 15, 90)):
        stage.at(3, hour, minute)
        kind = f"task.reminder.{share}"
        stage.told.expect(kind, stage.until(partial(heard.has, kind)))
        stage.did(dan, "reminded", share=share)
    stage.at(4, 9, 5)
    stage.told.expect("escalated", stage.until(lambda: _row(fay, asked)))
    stage.did(fay, "escalated")
    stage.told.answer(_last(eve, asked, "escalated"))
    approve(stage, fay, asked)
    stage.did(dan, "late")
    late = press(dan, seen, "approve")
    stage.answered("a late press", late, _LATE)
    stage.told.expect("it says who decided", fay.name in late.words())


def deputy(stage: Stage) -> None:
    """Somebody away has a deputy; both names stand in the trail."""
    stage.told.scene("deputy")
    hana, carol, ada = (stage.people[each] for each in ("hana", "carol", "ada"))
    stage.at(8, 9)
    span = {"start": "2027-03-08T00:00:00+08:00", "end": "2027-03-13T00:00:00+08:00"}
    stage.did(carol, "deputy_set", other=ada.name)
    made = carol.post("/v1/me/deputies", {"delegate": ada.id, "absent": True, **span})
    stage.told.expect("deputy: 201", made.status == _MADE)
    asked = ask(stage, hana, "12", "16", month="04")
    approve(stage, stage.people["gus"], asked)
    approve(stage, ada, asked)
    line = _last(hana, asked, "approved")
    stage.told.answer(line)
    stage.told.expect("both names", ada.name in line and carol.name in line)
    closed(stage, hana, asked)


def ask(stage: Stage, who: Person, first: str, last: str, month: str = "03") -> Reply:
    """A request for annual leave, sent at once."""
    stage.did(who, "asks_leave", first=f"{month}-{first}", last=f"{month}-{last}")
    body = {"form": "leave", "data": _leave(stage, first, last, month)}
    return stage.answered(
        "leave", who.post("/v1/requests", body, key="leave" + month + first), _MADE
    )


def seat(stage: Stage, who: Person, asked: Reply) -> dict[str, Any]:
    """The row of this request in somebody's inbox, as he saw it."""
    row = _row(who, asked)
    stage.told.expect(f"{asked.body['no']} waits in the inbox of {who.name}", row)
    return row


def press(who: Person, row: dict[str, Any], action: str, **more: Any) -> Reply:
    """A press on the task of this row."""
    body = {"action": action, "seen_data_rev": row.get("data_rev", 0), **more}
    return who.post(
        f"/v1/tasks/{row.get('task')}/decisions", body, key=f"{action}-{row.get('task')}"
    )


def approve(stage: Stage, who: Person, asked: Reply, **more: Any) -> Reply:
    """Somebody sees it in his inbox and approves it."""
    row = seat(stage, who, asked)
    stage.did(who, "approves")
    return stage.answered("approve", press(who, row, "approve", **more), _OK)


def closed(stage: Stage, who: Person, asked: Reply) -> None:
    """It is approved, and in the archive."""
    found = who.get("/v1/archive", q=asked.body["no"]).body.get("rows", [])
    stage.told.expect(
        f"{asked.body['no']} is in the archive", [e["no"] for e in found] == [asked.body["no"]]
    )


def _leave(stage: Stage, first: str, last: str, month: str = "03") -> dict[str, Any]:
    days = {"start": f"2027-{month}-{first}", "end": f"2027-{month}-{last}"}
    return {"kind": "annual", **days, "reason": stage.told.say("text_family")}


def _row(who: Person, asked: Reply) -> dict[str, Any]:
    rows = who.get("/v1/inbox").body.get("rows", [])
    found: dict[str, Any] = next((e for e in rows if e["request"] == asked.body["request"]), {})
    return found


def _last(who: Person, asked: Reply, action: str) -> str:
    """The last line of the request's history about this action."""
    lines = who.get(f"/v1/requests/{asked.body['request']}").body.get("history", [])
    return next((str(e["sentence"]) for e in reversed(lines) if e["action"] == action), "")


class Ear:
    """Somebody's desktop: listens to his events until the hub ends."""

    def __init__(self, stage: Stage, who: Person) -> None:
        """It listens when this returns."""
        self._kinds, self._ready = list[str](), threading.Event()
        self._who = who
        self._thread = threading.Thread(target=self._listen, name="story-ear", daemon=True)
        self._thread.start()
        stage.told.expect("the desktop listens", self._ready.wait(20))

    def has(self, kind: str) -> bool:
        """Whether an event of this kind came."""
        return kind in self._kinds

    def _listen(self) -> None:
        try:
            with self._who.client.stream("GET", "/v1/events", timeout=None) as stream:
                for line in stream.iter_lines():
                    name, _, value = line.partition(": ")
                    if name == "event":
                        self._kinds.append(value)
                        self._ready.set()
        except (httpx.HTTPError, json.JSONDecodeError):
            return
