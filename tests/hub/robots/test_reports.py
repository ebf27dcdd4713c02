"""Scheduled reports: their days, their rows, where they go, and what happens when nobody is there (H-11, H-15, H-16)."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from assistant.hub.domain.case import Effect
from assistant.hub.domain.robotdays import is_work_day, period
from assistant.hub.effects.port import Again, Never
from assistant.hub.problems import Invalid
from assistant.hub.services import robotpost
from assistant.hub.store import endpoints, outbox, people
from assistant.hub.store.columns import canonical
from assistant.hub.store.endpoints import Endpoint
from assistant.planning.holidays import Holidays
from assistant.protocols.chatpost import feishu_sign
from tests.hub.robots.workshop import Workshop

DAILY = {"on": "cron", "cron": "0 9 * * *", "zone": "Asia/Hong_Kong", "work_days": "HK"}
TEXT = "{from}..{to}: {approved_count}{#closed}\n{no} {requester} {state}{/closed}{#overdue}\n{no} late {late} h: {waiting_for}{/overdue}"
POST = {"do": "post", "to": "erp", "title": "{robot} {today}", "text": TEXT}
MONDAY = Holidays("X", {"2026-11-23": ("Holiday", False), "2026-11-28": ("Make-up", True)})


def test_the_days_of_a_report() -> None:
    """Monday's covers the weekend; a holiday has none; the day after covers the holiday, too; a make-up day counts."""

    def at(day: int) -> datetime:
        return datetime(2026, 11, day, 1, tzinfo=UTC)

    def days(day: int, holidays: Holidays | None) -> tuple[str, str] | None:
        found = period(at(day), "Asia/Hong_Kong", holidays)
        return (found[0].isoformat()[5:13], found[1].isoformat()[5:13]) if found else None

    assert days(23, Holidays()) == ("11-19T16", "11-22T16")
    assert days(23, MONDAY) is None
    assert days(24, MONDAY) == ("11-19T16", "11-23T16")
    assert days(22, None) == ("11-20T16", "11-21T16")
    assert is_work_day(date(2026, 11, 28), MONDAY)


def cron(shop: Workshop, robot: str, at: str) -> None:
    shop.effect(f"robot:{robot}@{at}", "report", {"robot": robot, "owner": "judy"})


def test_yesterdays_approvals_and_what_is_overdue(shop: Workshop) -> None:
    """The clock is moved on until one request is approved and another one late; a day off sends nothing."""
    report = shop.robot(DAILY, POST)
    done, late = shop.anything("eve"), shop.anything("chan")
    shop.approve("dan", done)
    shop.clock.move(timedelta(days=2))
    cron(shop, report.id, "2026-11-24T01:00:00Z")
    cron(shop, report.id, "2026-11-22T01:00:00Z")
    shop.work()
    (letter,) = shop.letters()
    lines = letter["text"].splitlines()
    assert lines[0] == "2026-11-23..2026-11-24: 1"
    assert lines[1].endswith("Eve Lau approved")
    assert "late" in lines[2]
    assert shop.see("chan", late)["no"] in lines[2]
    assert len(shop.runs(report)) == 1


def test_private_requests_are_held_back_from_a_group(local: Workshop) -> None:
    """Not even counted there; the run says how many were held back."""
    with local.hub.database.begin() as db:
        people.put_setting(db, "robots", {"private_forms": ["blank"]})
    report = local.robot(DAILY, {**POST, "to": "team"}, POST)
    local.approve("dan", local.anything("eve"))
    cron(local, report.id, "2026-11-24T01:00:00Z")
    local.work()
    group, system = sorted(local.letters(), key=lambda each: not each["group"])
    assert group["text"].startswith("2026-11-23..2026-11-24: 0")
    assert system["text"].startswith("2026-11-23..2026-11-24: 1")
    assert "1 held back as private" in local.runs(report)[0].said


@contextmanager
def group(answers: list[tuple[int, dict[str, Any]]]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """A chat's server: what it was sent."""
    seen: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            seen.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            status, said = answers.pop(0)
            body = json.dumps(said).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_words: object) -> None:
            return

    server = HTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/hook", seen
    finally:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize("kind", ["feishu", "wecom", "dingtalk"])
def test_a_group_gets_its_own_format(local: Workshop, kind: str) -> None:
    """An answer of 200 with a code of busy is tried again; one that refuses is not."""
    busy = {"feishu": 11232, "wecom": 45009, "dingtalk": 410100}[kind]
    name = "code" if kind == "feishu" else "errcode"
    answers = [
        (200, {name: busy}),
        (200, {name: 0}),
        (200, {name: 19001 if kind == "feishu" else 300005}),
    ]
    with group(answers) as (url, seen):
        with local.hub.database.begin() as db:
            sealed = local.hub.seal.seal(canonical(["SEC123"]))
            endpoints.put(db, Endpoint("chat", "out", url, sealed, True, True, {"format": kind}))
        local.robot(
            {"on": "hook", "hook": "crm"},
            {"do": "post", "to": "chat", "title": "T", "text": "{payload.x}"},
        )
        local.hook("m1", x="<b> *not* markup")
        local.work()
        (row,) = [each for each in local.unsent() if "siblings" in each.body]
        for fault in (Again, None, Never):
            if fault is None:
                robotpost.send(local.hub, row.id, row.body)
            else:
                with pytest.raises(fault):
                    robotpost.send(local.hub, row.id, row.body)
    assert "not" in json.dumps(seen[1])
    if kind == "feishu":
        assert seen[0]["sign"] == feishu_sign("SEC123", seen[0]["timestamp"])
    with local.hub.database.read() as db:
        assert [each.status for each in endpoints.tries(db, row.id)] == [None, 200, None]


def test_after_three_more_tries_the_owners_supervisor_is_told(local: Workshop) -> None:
    """H-15: Judy's supervisor is Ada. The run failed; a rule on failures hears of it, and not of its own ones for ever."""
    alarm = local.robot(
        {"on": "effect.failed"}, {"do": "mention", "people": ["owner"], "text": "{effect} failed"}
    )
    rule = local.robot(
        {"on": "hook", "hook": "crm"}, {"do": "post", "to": "erp", "title": "t", "text": "x"}
    )
    local.hook("m1")
    local.work()
    (row,) = [each for each in local.unsent() if "siblings" in each.body]
    for _ in range(4):
        with pytest.raises((Again, Never)):  # the last one is the last
            local.courier.run(row.id, row.kind, row.body)
    local.courier.failed(row.id, row.kind, "no connection")
    local.work()
    assert local.runs(rule)[0].state == "failed"
    assert "effect.failed" in local.told("ada")
    assert local.runs(alarm)[0].state == "done"
    assert "robot.message" in local.told("judy")
    with local.hub.database.begin() as db:
        outbox.again(db, row.id, local.hub.clock.now())
        outbox.add(db, "", [Effect("x", "report", {})], local.hub.clock.now())


def test_templates_hold_no_code() -> None:
    """What a value holds is never read as a template; braces that are nothing are refused."""
    from assistant.hub.domain.robottext import read_template

    read = read_template("{{x}} {a} {#r}[{b}{a}]{/r}{^n}none{/n}")
    text = read.filled(
        {"a": "{b}\u202e\x00", "b": "outer"}.__getitem__, {"r": [{"b": 1}, {}], "n": []}.__getitem__
    )
    assert text == "{x} {b}   [1{b}  ][outer{b}  ]none"
    for wrong in (
        "{",
        "}",
        "{a b}",
        "{a.__init__!r}",
        "{#a}",
        "{/a}",
        "{#a}{#b}{/b}{/a}",
        "{" + "a" * 4001,
    ):
        with pytest.raises(Invalid):
            read_template(wrong)
