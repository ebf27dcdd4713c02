"""What a stranger, a hurried author or a busy day must not be able to do with robots (issue item 11; P-8, H-15)."""

from __future__ import annotations

import json
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import delete

from assistant.hub.domain.robotgroup import letter
from assistant.hub.domain.robotrule import MOST_A_MINUTE
from assistant.hub.domain.robottext import read_template, spoken
from assistant.hub.problems import Forbidden, Invalid, Missing, NeedsVerification
from assistant.hub.services import housekeeping, robotgroups, robotpost, robots, robottrial
from assistant.hub.services.robotgroups import Group
from assistant.hub.services.robots import Wish
from assistant.hub.services.verify import SETTINGS, grant
from assistant.hub.store import audit, endpoints, people, retention
from assistant.hub.store.database import Database
from assistant.hub.store.directory import touch
from assistant.hub.store.people_tables import grant as grants
from assistant.hub.store.people_tables import robot_run, sheet_row
from assistant.hub.store.tables import request
from tests.hub.robots.workshop import EVE, GENERAL, JUDY, KEN, Workshop
from tests.hub.services.office import open_hub

HOOK = {"on": "hook", "hook": "crm"}
SUBMITTED = {"on": "request.submitted"}
TELL = {"do": "mention", "people": ["judy"], "text": "{payload.x}"}
LEAVE = {"kind": "annual", "start": "2026-12-01", "end": "2026-12-02", "reason": "Family visit"}
FEISHU = "https://open.feishu.cn/open-apis/bot/v2/hook/very-secret-token"


@pytest.mark.parametrize("word", ["owner", "supervisor", " role:admin"])
def test_a_stranger_names_one_person_or_nobody(local: Workshop, word: str) -> None:
    """Words for people count where the author wrote them, not in what a webhook brings."""
    to = local.robot(HOOK, {**TELL, "people": ["{payload.who}"]})
    made = local.robot(
        HOOK, {"do": "start", "form": "blank", "person": "{payload.who}", "data": GENERAL}
    )
    local.hook("m1", who=word, x="hi")
    local.work()
    assert (local.why(to), local.why(made)) == ("robots.nobody", "robots.no_person")
    assert not local.rows(request)


def test_too_many_at_once_are_held_said_and_none_is_lost(local: Workshop) -> None:
    """A robot's own pace: what comes beyond it waits a minute; a run whose conditions fail does not count."""
    tell = local.robot(HOOK, TELL, **{"and": [["payload.x", "!=", "idle"]]})
    local.busy(tell, MOST_A_MINUTE - 2)
    for number in range(5):
        local.hook(f"m{number}", x=f"n{number}")
    local.hook("idle", x="idle")
    local.work()
    states = [each.state for each in local.runs(tell)]
    assert (states.count("done"), states.count("held")) == (MOST_A_MINUTE, 4)
    held = next(each for each in local.runs(tell) if each.state == "held")
    assert json.loads(held.error)["code"] == "robots.held"
    local.clock.move(timedelta(seconds=61))
    local.work()
    states = [each.state for each in local.runs(tell)]
    assert (states.count("done"), states.count("passed")) == (MOST_A_MINUTE + 3, 1)
    assert local.told("judy").count("robot.message") == 5


@pytest.mark.parametrize(
    "then",
    [
        {"do": "row", "sheet": "t", "id": "{request.no}", "values": {"a": "x"}},
        {"do": "row", "sheet": "t", "id": "1", "values": {"a": "{form.kind}"}},
        {"do": "start", "form": "blank", "data": {"subject": "x", "text": "{request.requester}"}},
    ],
)
def test_a_private_request_does_not_take_a_detour(local: Workshop, then: dict[str, Any]) -> None:
    """Through a table, or another request that is not private: refused, and on the trail."""
    with local.hub.database.begin() as db:
        people.put_setting(db, "robots", {"private_forms": ["leave"]})
    rule = local.robot({**SUBMITTED, "forms": ["leave"]}, then)
    local.ask("eve", "leave", LEAVE)
    local.work()
    assert local.why(rule) == "robots.private_request"
    assert "robot.refused" in local.trail()
    assert len(local.rows(request)) == 1
    assert not local.rows(sheet_row)


def test_what_was_never_sent_is_no_robots_business(local: Workshop) -> None:
    """An incomplete request comes back to its writer alone; one that is given up is in no report."""
    rule = local.robot({"on": "request.returned"}, {**TELL, "text": "{request.requester}"})
    local.ask("eve", "blank", {"subject": "Desk"})
    local.work()
    assert len(local.rows(request)) == 1
    assert not local.runs(rule)


def test_a_robot_loses_what_its_owner_loses(local: Workshop) -> None:
    """Ken builds one as an auditor; when he is none any more it is refused, and says why."""
    rule = local.robot(SUBMITTED, {**TELL, "text": "{request.no}"}, role="auditor", who=KEN)
    with local.hub.database.begin() as db:
        db.execute(delete(grants).where(grants.c.person == "ken"))
        touch(db)
    local.anything("eve")
    local.work()
    assert local.why(rule) == "robots.owner_lost"


def test_other_departments_requests_are_passed_over_in_silence(local: Workshop) -> None:
    """A robot of finance's people with its forms named: no refusal, no row for everybody else's requests."""
    with local.hub.database.read() as db:
        directory = local.hub.directory(db)
    own = directory.people["eve"].department
    other = next(each for each in directory.departments if each not in directory.chain(own))
    rule = local.robot({**SUBMITTED, "forms": ["blank"]}, {**TELL, "text": "x"}, scope=other)
    local.anything("eve")
    local.work()
    assert not local.runs(rule)


@pytest.mark.parametrize("cron", ["0,1 9 * * *", "*/3 4 1 1 *", "0,58 0,23 * * *", "59,0 * * * *"])
def test_too_often_is_seen_at_any_hour(offline: Workshop, cron: str) -> None:
    """Not only in the two runs that come next."""
    when = {"on": "cron", "cron": cron}
    with pytest.raises(Invalid) as caught:
        robots.save(
            offline.hub, JUDY, Wish("R", "admin", {"when": when, "then": [{**TELL, "text": "x"}]})
        )
    assert caught.value.code == "robots.too_often"


def test_a_form_that_nobody_can_start_is_not_saved(offline: Workshop) -> None:
    start = {"do": "start", "form": "nothing", "data": {}}
    with pytest.raises(Invalid) as caught:
        robots.save(offline.hub, JUDY, Wish("R", "admin", {"when": HOOK, "then": [start]}))
    assert caught.value.code == "robots.no_form"


def test_hostile_payloads_end_in_one_run(local: Workshop) -> None:
    """Deep lists, huge numbers, wrong kinds: text or a refusal, never a fault that is tried again."""
    deep: Any = "x"
    for _ in range(200):
        deep = [deep]
    text = local.robot(HOOK, {**TELL, "text": "[{payload.x}]"})
    rule = local.robot(HOOK, {**TELL, "text": "y"}, **{"and": [["payload.x", ">", "3"]]})
    for number, value in enumerate(
        (deep, 10**300, -(2**63) - 1, [[]], {"a": 1}, None, "\u2028{x}")
    ):
        local.hook(f"m{number}", x=value)
    local.work()
    assert {each.state for each in local.runs(text)} == {"done"}
    assert {each.state for each in local.runs(rule)} <= {"done", "passed", "refused"}
    assert len(spoken([["y" * 600] * 30] * 30)) <= 2000
    many = read_template("{#r}{a}{a}{a}{/r}").filled(
        {}.__getitem__, lambda _: [{"a": "z" * 900}] * 25
    )
    assert len(many) == 12_000


def test_a_groups_address_and_secret_are_never_shown(local: Workshop) -> None:
    """Its address holds a token: sealed like the secret; the trail, the lists and errors have the host only."""
    group = Group("team-chat", "feishu", FEISHU, "SECRET-1", "Team")
    with pytest.raises(NeedsVerification):
        robotgroups.put(local.hub, JUDY, group)
    with pytest.raises(Forbidden):
        robotgroups.put(local.hub, EVE, group)
    robotgroups.put(local.hub, sure(local), group)
    with local.hub.database.read() as db:
        found = endpoints.find(db, "team-chat")
        assert found is not None
        said = repr([found, audit.trail(db, audit.HUB), robotgroups.listed(local.hub, JUDY)])
    assert "very-secret" not in said
    assert "SECRET-1" not in said
    assert robotgroups.address(local.hub, found) == FEISHU
    assert robotgroups.listed(local.hub, JUDY)[-1].host == "open.feishu.cn"
    robotgroups.remove(local.hub, sure(local), "team-chat")
    with pytest.raises(Missing):
        robotgroups.remove(local.hub, sure(local), "team-chat")


@pytest.mark.parametrize(
    "url",
    [
        "https://open.feishu.cn.evil.test/x", "https://evil.test/open.feishu.cn", "http://open.feishu.cn/x",
        "https://open.feishu.cn@127.0.0.1/x", "https://169.254.169.254/x", "file:///etc/passwd", "https://127.0.0.1/x",
    ],
)  # fmt: skip
def test_a_group_lies_at_its_vendor_or_at_home(offline: Workshop, url: str) -> None:
    """SSRF: the address is the vendor's; one of the company's own is said to be so."""
    with pytest.raises(Invalid):
        robotgroups.put(offline.hub, JUDY, Group("x", "feishu", url))


@pytest.mark.parametrize("kind", ["feishu", "wecom", "dingtalk", "slack", "teams"])
def test_a_report_that_has_grown_too_long_loses_lines_not_itself(
    offline: Workshop, kind: str
) -> None:
    """A busy day's report still goes out; marks of the vendor's language, at their worst, fit as well."""
    text = "\n".join(f"{n} *_[请假](http://x)_* <!channel> @all" for n in range(900))
    sent = letter(kind, "https://127.0.0.1/x", "s", "T", text[:12_000], offline.hub.clock.now())
    assert sent.body is not None
    assert b"0 " in sent.body
    letter(kind, "https://127.0.0.1/x", "s", "T", "<" * 12_000, offline.hub.clock.now())


def test_two_messages_that_arrive_at_once_end_the_run(local: Workshop) -> None:
    """Each looks for the other before the other's own row is closed: one of them must see that both are there."""
    post = {"do": "post", "to": "erp", "title": "t", "text": "x"}
    rule = local.robot(HOOK, post, post)
    local.hook("m1")
    local.work()
    with local.listening("erp"):
        for row in [each for each in local.unsent() if "siblings" in each.body]:
            robotpost.send(local.hub, row.id, row.body)  # neither row is marked as done yet
    assert local.runs(rule)[0].state == "done"


def test_taken_away_is_kept(local: Workshop) -> None:
    """Not listed, not switched on, not saved again, never woken; its runs stay."""
    rule = local.robot(SUBMITTED, {**TELL, "text": "{request.no}"})
    local.anything("eve")
    local.work()
    robots.archive(local.hub, JUDY, rule.id, rule.rev)
    local.anything("eve")
    local.work()
    assert rule.id not in {each.id for each in robots.listed(local.hub, JUDY)}
    assert [each.state for each in robots.runs(local.hub, JUDY, rule.id)] == ["done"]
    for press in (robots.switch_on, robots.archive):
        with pytest.raises(Missing):
            press(local.hub, JUDY, rule.id, rule.rev + 1)


def test_rows_go_when_the_company_says_so(local: Workshop) -> None:
    """Retention: a table's rows after so many days; those of a request with its data; runs after four hundred days."""
    rule = local.robot(
        SUBMITTED,
        {"do": "row", "sheet": "t", "id": "{request.no}", "values": {"a": "{form.subject}"}},
    )
    made = local.anything("eve")
    local.work()
    with local.hub.database.begin() as db:
        assert db.execute(sheet_row.select()).one().body == {"a": "Desk"}
        retention.erase(db, made, "blank:1", local.hub.clock.now())
        assert db.execute(sheet_row.select()).one().body == {}
    robots.put_policy(local.hub, sure(local), verify_on=False, private_forms=[], rows_days=500)
    local.clock.move(timedelta(days=450))
    housekeeping.forget(local.hub, Nothing())
    assert (len(local.rows(sheet_row)), len(local.rows(robot_run))) == (1, 0)
    local.clock.move(timedelta(days=100))
    housekeeping.forget(local.hub, Nothing())
    assert not local.rows(sheet_row)
    assert rule.id


def test_the_preview_is_what_is_sent(local: Workshop) -> None:
    """Word for word, for a group and for a system, with their readers' masks."""
    then = [
        {
            "do": "post",
            "to": to,
            "title": "{request.title}",
            "text": "{form.subject} {request.amount}",
        }
        for to in ("erp", "team")
    ]
    local.robot(SUBMITTED, *then)
    made = local.anything("eve")
    local.work()
    sent = [(each["endpoint"], each["title"], each["text"]) for each in local.letters()]
    wish = Wish("R", "admin", {"when": SUBMITTED, "then": then})
    shown = robottrial.preview(local.hub, JUDY, wish, request=made)
    assert [(each.to[0], each.title, each.text) for each in shown.actions] == sent


@pytest.mark.parametrize("hub_url", ["postgresql"], indirect=True)
def test_two_hubs_act_upon_a_cause_once(shop: Workshop, tmp_path: Path) -> None:
    """Both take the same cause at the same moment, five times over: a row, a request, a message of each, once."""
    first, twin = shop, Database(shop.hub.database.url)
    second = Workshop.beside(open_hub(twin, tmp_path))
    start = {"do": "start", "form": "blank", "data": GENERAL}
    row = {"do": "row", "sheet": "deals", "id": "{payload.x}", "values": {"a": "{payload.x}"}}
    rule = first.robot(HOOK, row, start, TELL)
    bodies = [
        {"on": "hook", "endpoint": "crm", "payload": {"x": f"D{n}"}, "robot": rule.id, "cause": f"trigger:crm:{n}"}
        for n in range(5)
    ]  # fmt: skip
    faults: list[Exception] = []

    def go(shop: Workshop, gate: threading.Barrier) -> None:
        for number, body in enumerate(bodies):
            gate.wait(20)
            try:
                shop.courier.others["trigger"](f"run:{number}", body)
            except Exception as fault:
                faults.append(fault)

    gate = threading.Barrier(4)
    threads = [threading.Thread(target=go, args=(each, gate)) for each in (first, second) * 2]
    for each in threads:
        each.start()
    for each in threads:
        each.join(60)
    try:
        assert faults == []
        assert len(first.rows(request)) == len(first.rows(sheet_row)) == 5
        assert [each.state for each in first.runs(rule)] == ["done"] * 5
        assert first.told("judy").count("robot.message") == 5
    finally:
        twin.close()


class Nothing:
    """A queue without jobs."""

    def forget(self, _before: object) -> int:
        return 0


def sure(shop: Workshop) -> Any:
    """Judy with a fresh second verification for settings."""
    with shop.hub.database.begin() as db:
        shown = grant(db, JUDY, SETTINGS, "totp", shop.hub.clock.now())
    return type(JUDY)("judy", verification=shown)
