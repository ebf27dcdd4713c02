"""Sharing to a chat group: only what was ticked, only when asked, signed; the address is a secret (L-60, L-62)."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from assistant.app import Sundown
from assistant.model.account import Component
from assistant.model.command import Create, Fields
from assistant.model.errors import BadInput, NeedsUser, NotFound, TryLater
from assistant.services import digest as lists
from tests.services.pastdays import THURSDAY, file_days, past_list
from tests.sim.chatgroup import Group, chat_group
from tests.ui.samples import row

SECRET = "SEC-made-up"
PRIVATE = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\nBEGIN:VEVENT\r\nUID:p\r\nDTSTAMP:20261101T000000Z\r\n"
    "DTSTART:20261119T010000Z\r\nDTEND:20261119T020000Z\r\nSUMMARY:Doctor\r\nCLASS:{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def days(app: Sundown) -> Sundown:
    file_days(app, THURSDAY)
    return app


@pytest.fixture(params=["dingtalk", "feishu", "teams", "slack"])
def group(request, days: Sundown):
    with chat_group(request.param, SECRET, days.now().timestamp()) as made:
        days.add_share_target("Office", made.kind, made.url, SECRET)
        yield made


def todo_lines(app: Sundown) -> tuple[str, ...]:
    return tuple(line.id for line in app.share_preview(THURSDAY) if line.on)


def test_only_the_ticked_lines_arrive(days: Sundown, group: Group):
    lines = [line for line in days.share_preview(THURSDAY) if line.on]
    days.share(THURSDAY, (lines[0].id,), "Office")
    (message,) = group.taken
    text = json.dumps(message, ensure_ascii=False)
    assert "Send packing list to 永豐物流" in text
    assert all(other.text not in text for other in lines[1:])
    assert days.journal(kind="shared")[0].detail == "Office: 1"


def test_a_wrong_secret_is_a_sentence(days: Sundown):
    with chat_group("dingtalk", SECRET, days.now().timestamp()) as group:
        days.add_share_target("Office", "dingtalk", group.url, "another")
        with pytest.raises(NeedsUser, match="signature"):
            days.share(THURSDAY, todo_lines(days), "Office")
        assert (group.seen, group.taken) == (1, [])


@pytest.mark.parametrize("status", [429, 503, 500])
def test_a_busy_group_is_not_asked_twice(days: Sundown, status: int):
    with chat_group("teams", "", 0) as group:
        group.status = status
        days.add_share_target("Office", "teams", group.url)
        with pytest.raises(TryLater):
            days.share(THURSDAY, todo_lines(days), "Office")
        assert group.seen == 1


def test_a_preview_sends_nothing(days: Sundown, group: Group):
    days.share_preview(THURSDAY)
    days.mark_reviewed(THURSDAY)
    assert group.seen == 0


def test_what_was_not_seen_is_not_sent(days: Sundown, group: Group):
    ticked = todo_lines(days)
    changed = replace(past_list(THURSDAY), done=(row("d0", "done", "Another title"),))
    lists.file(days.core, changed)
    with pytest.raises(BadInput, match="changed"):
        days.share(THURSDAY, ticked, "Office")
    with pytest.raises(BadInput, match="ticked"):
        days.share(THURSDAY, (), "Office")
    assert group.seen == 0


@pytest.mark.parametrize(
    ("kind", "on"), [("PRIVATE", False), ("CONFIDENTIAL", False), ("PUBLIC", True)]
)
def test_private_events_are_off(app: Sundown, kind: str, on: bool):
    place = app.find_collection().id
    app.do(Create(place, Component.EVENT, Fields(), uid="p", raw=PRIVATE.format(kind)))
    (line,) = [each for each in app.share_preview(THURSDAY) if "Doctor" in each.text]
    assert line.on is on


def test_an_event_that_is_gone_counts_as_private(days: Sundown):
    events = [line for line in days.share_preview(THURSDAY) if line.why == "private"]
    assert events
    assert not any(line.on for line in events)


def test_the_address_is_in_no_table_and_no_file(days: Sundown):
    days.add_share_target(
        "Office", "slack", "https://hooks.slack.com/services/T0/B0/made-up-secret"
    )
    days.core.database.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for path in days.home.rglob("*"):
        if path.is_file():
            assert b"made-up-secret" not in path.read_bytes()


def test_groups_are_kept_by_name(days: Sundown):
    for url in ("https://hooks.slack.com/services/1", "https://hooks.slack.com/services/2"):
        days.add_share_target(" Office  team ", "slack", url)
    assert [(each.name, each.kind) for each in days.share_targets()] == [("Office team", "slack")]
    days.remove_share_target("Office team")
    assert days.share_targets() == ()
    with pytest.raises(NotFound):
        days.share(THURSDAY, todo_lines(days), "Office team")


def test_a_group_without_a_name_or_with_a_bad_address_is_refused(days: Sundown):
    with pytest.raises(BadInput):
        days.add_share_target(" ", "slack", "https://hooks.slack.com/services/1")
    with pytest.raises(BadInput):
        days.add_share_target("Office", "slack", "http://hooks.slack.com/services/1")


def test_a_forgotten_address_is_asked_for_again(days: Sundown):
    days.add_share_target("Office", "slack", "https://hooks.slack.com/services/1")
    days.core.vault.forget("share:Office")
    with pytest.raises(NeedsUser, match="add the group again"):
        days.share(THURSDAY, todo_lines(days), "Office")
