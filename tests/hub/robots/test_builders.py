"""Who may build a robot, who may only run it, and what is kept of it (issue item 11; H-13, H-17, H-18)."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sqlalchemy import insert

from assistant.hub.problems import Forbidden, HubError, Invalid, Late, NeedsVerification, Stale
from assistant.hub.services import robots, robottrial
from assistant.hub.services.robots import Wish
from assistant.hub.services.verify import grant
from assistant.hub.store import audit, people
from assistant.hub.store.directory import touch
from assistant.hub.store.people_tables import grant as grants
from tests.hub.robots.workshop import EVE, IVAN, JUDY, KEN, Workshop

POST = {"do": "post", "to": "erp", "title": "t", "text": "{request.no}"}
PLAIN = {**POST, "text": "x"}
RULE = {"when": {"on": "request.approved"}, "then": [POST]}
DAILY = {"on": "cron", "cron": "0 9 * * *", "zone": "Asia/Hong_Kong"}
REPORT = {
    "when": DAILY,
    "then": [{**POST, "text": "{closed_count}{#closed} {no}{/closed}{^closed} none{/closed}"}],
}


def test_building_and_running_are_two_rights(shop: Workshop) -> None:
    """Ivan, made a runner, starts a report that Judy built; he builds none; Eve does neither. One key is one run."""
    with shop.hub.database.begin() as db:
        db.execute(insert(grants).values(person="ivan", role="robot_runner", scope="*"))
        touch(db)
    made = robots.save(shop.hub, JUDY, Wish("R", "admin", REPORT))
    with pytest.raises(Late):
        robots.run_now(shop.hub, IVAN, made.id, "k")
    robots.switch_on(shop.hub, JUDY, made.id, made.rev)
    for _ in range(2):
        robots.run_now(shop.hub, IVAN, made.id, "k")
    shop.work()
    assert [each["text"] for each in shop.letters()] == ["0 none"]
    for press in (
        lambda: robots.save(shop.hub, IVAN, Wish("R", "finance", RULE)),
        lambda: robots.switch_off(shop.hub, IVAN, made.id, made.rev + 1),
        lambda: robots.run_now(shop.hub, EVE, made.id, "k"),
        lambda: robots.runs(shop.hub, EVE),
    ):
        with pytest.raises(Forbidden):
            press()
    assert [each for each in shop.trail() if each.startswith("robot.")] == [
        "robot.saved", "robot.on", "robot.run_now", "robot.run_now", "robot.ran",
    ]  # fmt: skip


def test_nobody_builds_a_robot_that_may_more_than_he(local: Workshop) -> None:
    """Ken is an auditor and builds robots: none of finance, none in another's name, none to endpoints there are not."""
    named = {"do": "start", "form": "blank", "person": "{payload.who}", "data": {}}
    hook = {"on": "hook", "hook": "crm"}
    for role, body, kind in (
        ("finance", RULE, Forbidden),
        ("admin", RULE, Forbidden),
        ("employee", {"when": hook, "then": [named]}, Forbidden),
        ("employee", {"when": hook, "then": [{**named, "person": ""}], "person": "ada"}, Forbidden),
        ("auditor", {**RULE, "then": [{**POST, "to": "nowhere"}]}, Invalid),
        ("employee", RULE, Invalid),  # it would read nothing
    ):
        with pytest.raises(kind):
            robots.save(local.hub, KEN, Wish("R", role, body))
    assert robots.save(local.hub, KEN, Wish("R", "auditor", RULE)).status == "draft"


def test_a_change_is_a_draft_and_both_are_kept(local: Workshop) -> None:
    """Every revision stands in the trail; what another changed meanwhile is not overwritten; a draft does nothing."""
    first = local.robot(RULE["when"], POST)
    second = robots.save(local.hub, JUDY, Wish("R2", "admin", RULE), first.id, first.rev)
    assert (second.status, second.rev) == ("draft", first.rev + 1)
    with pytest.raises(Stale):
        robots.save(local.hub, JUDY, Wish("R3", "admin", RULE), first.id, first.rev)
    with local.hub.database.read() as db:
        last = audit.trail(db, audit.HUB)[-1]
    kept = json.loads(last.body)
    assert (kept["before"]["name"], kept["after"]["name"]) == ("R", "R2")
    local.approve("dan", made := local.anything("eve"))
    local.work()
    assert local.see("eve", made)
    assert not local.runs(first)


def test_switching_on_what_sends_outside_can_need_a_second_verification(local: Workshop) -> None:
    """H-18: bound to this robot's very rows; used once."""
    with local.hub.database.begin() as db:
        people.put_setting(db, "robots", {"verify_on": True})
    made = robots.save(local.hub, JUDY, Wish("R", "admin", RULE))
    with pytest.raises(NeedsVerification):
        robots.switch_on(local.hub, JUDY, made.id, made.rev)
    with local.hub.database.begin() as db:
        shown = grant(db, JUDY, robots.purpose(made), "totp", local.hub.clock.now())
    sure = type(JUDY)("judy", verification=shown)
    assert robots.switch_on(local.hub, sure, made.id, made.rev).status == "on"
    robots.switch_off(local.hub, JUDY, made.id, made.rev + 1)
    with pytest.raises(NeedsVerification):
        robots.switch_on(local.hub, sure, made.id, made.rev + 2)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"when": {"on": "cron", "cron": "* * * * *"}, "then": [PLAIN]}, "robots.too_often"),
        ({"when": {"on": "cron", "cron": "sometimes"}, "then": [PLAIN]}, "robots.cron"),
        ({"when": {**DAILY, "zone": "../etc/passwd"}}, "robots.zone"),
        ({"when": {**DAILY, "work_days": "ZZ"}}, "robots.region"),
        ({"when": {"on": "request.exploded"}}, "robots.unknown_event"),
        (
            {"when": {"on": "hook", "hook": "crm"}, "and": [["form.x", "==", "1"]]},
            "robots.condition",
        ),
        ({"and": [["request.amount.__class__()", "==", "1"]]}, "routes.brick_field"),
        ({"and": [["form.x", "==", "1", "2"]]}, "robots.condition"),
        ({"then": [{**POST, "text": "{closed_count}"}]}, "robots.unknown_value"),
        ({"then": [{**POST, "text": "{#closed}x{/closed}"}]}, "robots.unknown_section"),
        ({"then": [{"do": "exec", "code": "1"}]}, "robots.unknown_action"),
        ({"then": [{**POST, "extra": 1}]}, "robots.unknown_word"),
        ({"then": []}, "robots.no_actions"),
        ({"then": "x"}, "robots.shape"),
        ({"code": "1"}, "robots.unknown_word"),
    ],
)
def test_what_could_never_work_is_not_saved(
    offline: Workshop, change: dict[str, Any], code: str
) -> None:
    with pytest.raises(HubError) as caught:
        robots.save(offline.hub, JUDY, Wish("R", "admin", {**RULE, **change}))
    assert caught.value.code == code


def test_the_preview_is_what_the_robot_would_see(local: Workshop) -> None:
    """A sample webhook; nothing is written. A message to a group that would be refused says so."""
    body = {
        "when": {"on": "hook", "hook": "crm"},
        "and": [["payload.amount", ">", "10"]],
        "then": [
            {
                "do": "row",
                "sheet": "deals",
                "id": "{payload.id}",
                "values": {"a": "{payload.amount}"},
            },
            {"do": "mention", "people": ["{payload.who}"], "text": "{payload.id}"},
        ],
    }
    seen = robottrial.preview(
        local.hub,
        JUDY,
        Wish("R", "employee", body),
        payload={"id": "D", "amount": "11", "who": "x"},
    )
    assert seen.acts
    assert (seen.actions[0].to, seen.actions[0].values) == (("deals", "D"), {"a": "11"})
    assert seen.actions[1].refused == "None of the people to be mentioned is known."
    low = robottrial.preview(
        local.hub, JUDY, Wish("R", "employee", body), payload={"id": "D", "amount": "9"}
    )
    assert (low.acts, low.actions) == (False, ())
    odd = robottrial.preview(local.hub, JUDY, Wish("R", "employee", body), payload={"id": "D"})
    assert not odd.acts
    report = robottrial.preview(local.hub, KEN, Wish("R", "auditor", REPORT))
    assert report.actions[0].text == "0 none"
    assert not local.letters()
