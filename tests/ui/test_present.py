"""Values to words: days, deadlines, freshness, links, rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.model.account import Trouble
from assistant.model.command import Outcome
from assistant.model.item import Response
from tests.ui.samples import (
    DAY,
    EVENTS,
    EVIL,
    INVITED,
    MONDAY,
    NOW,
    OPEN,
    PENDING,
    SOURCES,
    STALE,
    ZONE,
    a_digest,
    a_today,
    at,
    event,
    todo,
    work_day,
)
from ui.present import when
from ui.present.dayline import day_line
from ui.present.digest import digest_rows, hours_words, planned_only, source_lines, summary
from ui.present.links import host_of, meeting_link, place_of
from ui.present.row import Kind
from ui.present.sources import outbox_words, sync_words
from ui.present.today import day_sentence, next_up, today_rows
from ui.words import LANGUAGES


@pytest.mark.parametrize(
    ("language", "title"),
    [("en", "Friday 20 November"), ("zh_HK", "11月20日 星期五"), ("zh_CN", "11月20日 星期五")],
)
def test_a_day_has_a_title(language, title):
    assert when.day_title(DAY, language) == title


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Today"),
        (1, "Tomorrow"),
        (-1, "Yesterday"),
        (3, "Mon"),
        (-2, "Wed"),
        (4, "Tue"),
        (10, "Mon 30 Nov"),
        (50, "9 Jan 2027"),
    ],
)
def test_near_days_have_short_names(days, words):
    assert when.near(DAY + timedelta(days=days), DAY, "en") == words


@pytest.mark.parametrize(
    ("said", "within"),
    [
        ("Yesterday 15:20", "yesterday 15:20"),
        ("Today", "today"),
        ("Fri 09:30", "Fri 09:30"),
        ("09:30", "09:30"),
    ],
)
def test_named_days_are_small_within_a_sentence(said, within):
    assert when.inside(said, "en") == within
    assert when.inside("昨天 15:20", "zh_HK") == "昨天 15:20"


@pytest.mark.parametrize(
    ("due", "words", "late"),
    [
        (date(2026, 11, 18), "Due Wed", True),
        (at(14), "Due 14:00", True),
        (at(17), "17:00", False),
        (DAY, "Today", False),
        (at(9, 0, MONDAY), "Mon", False),
    ],
)
def test_only_a_deadline_that_has_passed_is_due(due, words, late):
    assert when.due_chip(due, NOW, "en", ZONE, DAY) == (words, late)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(9, "in 9 min"), (60, "in 1 h"), (80, "in 1 h 20"), (0, "now"), (-5, "now")],
)
def test_the_countdown(minutes, words):
    assert when.countdown(NOW + timedelta(minutes=minutes), NOW, "en") == words


@given(st.integers(-3000, 3000), st.sampled_from(LANGUAGES))
def test_every_day_and_moment_has_words(days, language):
    day = DAY + timedelta(days=days)
    assert when.near(day, DAY, language)
    assert when.age(NOW - timedelta(minutes=abs(days)), NOW, language)


def test_the_oldest_source_says_how_fresh_all_is():
    assert sync_words(SOURCES, NOW, "en", ZONE).text == "Synced 14:50"
    assert sync_words(SOURCES[1:], NOW, "en", ZONE).text == "On this computer only"
    assert sync_words(SOURCES, NOW, "en", ZONE, paused=True).text == "Paused"


def test_a_source_that_needs_a_look_is_amber_and_says_since_when():
    said = sync_words((*SOURCES, STALE), NOW, "en", ZONE)
    assert (said.text, said.tone) == ("DingTalk as of 15:20", "amber")
    locked = replace(STALE, trouble=Trouble.NEEDS_USER)
    assert sync_words((locked,), NOW, "zh_HK", ZONE).text == "DingTalk 需要你登入"


def test_the_outbox_says_the_age_of_the_oldest():
    assert outbox_words(2, (PENDING,), NOW, "en").text == "2 waiting for 12 min"
    assert (
        outbox_words(1, (replace(PENDING, created_at=NOW),), NOW, "en").text == "1 change waiting"
    )
    assert outbox_words(0, (), NOW, "en").text == ""
    refused = replace(PENDING, outcome=Outcome.REFUSED, last_error="Read-only.")
    assert outbox_words(1, (refused,), NOW, "en").tip == "Read-only."


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Zoom: https://meet.example.org/q4?x=1.", "https://meet.example.org/q4?x=1"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://", ""),
        ("http://[oops", ""),
        ("<a href='HTTPS://Meet.Example.org/a'>", "HTTPS://Meet.Example.org/a"),
    ],
)
def test_only_web_addresses_are_links(text, link):
    assert meeting_link(event("e", NOW, 30, "x", location=text)) == link


def test_the_host_is_where_it_really_goes():
    assert host_of("https://bank.example.com@evil.example.org:8443/x") == "evil.example.org"
    assert (
        place_of(event("e", NOW, 30, "x", location="https://meet.example.org/q4, Room 4"))
        == "Room 4"
    )


def test_a_work_day_has_a_line_and_a_free_day_none():
    line = day_line(a_today(), "en")
    assert [block.state for block in line.blocks] == ["past", "past", "next", "tentative"]
    assert (line.start, line.end, line.now) == (9, 18, pytest.approx(14.85))
    assert [text for _hour, text in line.labels] == ["9:00", "12:00", "15:00", "18:00"]
    assert day_line(a_today(day=work_day(free="Holiday")), "en") is None


def test_one_list_in_the_order_of_need():
    rows = today_rows(a_today(), "en")
    titles = [row.title for row in rows if row.kind is not Kind.SECTION][:5]
    assert [title[:4] for title in titles] == ["核對十月", "Call", "Send", "回覆船公", "<b>U"]
    assert [row.title for row in rows if row.kind is Kind.SECTION] == [
        "Today",
        "Waiting for you",
        "No date",
    ]


def test_the_next_event_and_past_ones_are_not_repeated():
    titles = {row.title for row in today_rows(a_today(), "en")}
    assert not titles & {"Stand-up", "Price talk", EVENTS[2].summary}
    assert next_up(a_today(), "en").countdown == "in 9 min"


def test_many_undated_wait_behind_one_row():
    rows = today_rows(a_today(), "en")
    assert rows[-1].title == "Show 4 more"
    assert len(today_rows(a_today(), "en", all_undated=True)) == len(rows) + 3


def test_the_sentence_counts_what_is_left():
    assert day_sentence(a_today(), "en") == "2 meetings left · 4 to do · 1 invitation waits"
    free = a_today(
        day=work_day(free="Mid-Autumn Festival"), events=(), invitations=(), open_count=0
    )
    assert day_sentence(free, "en") == "Mid-Autumn Festival"


def test_declined_and_cancelled_meetings_are_gone():
    events = (
        replace(EVENTS[3], response=Response.DECLINED),
        replace(EVENTS[2], status="CANCELLED"),
    )
    today = a_today(events=events, next_event=None, todos=(), invitations=())
    assert today_rows(today, "en") == ()


def test_what_cannot_be_changed_has_no_such_button():
    row = today_rows(a_today(todos=(todo("t", "x", plan=DAY, read_only=True),)), "en")[2]
    assert row.actions == ("next", "pick", "later")
    asked = today_rows(a_today(invitations=(replace(INVITED, read_only=True),)), "en")
    assert all("accept" not in row.actions for row in asked)


def test_the_digest_folds_many_done_rows():
    assert [row.kind for row in digest_rows(a_digest(9), "en")][:2] == [Kind.SECTION, Kind.SECTION]
    assert digest_rows(a_digest(9), "en")[0].trail == "4 meetings · 5 to-dos"
    assert digest_rows(a_digest(7), "en")[1].kind is Kind.DONE
    assert digest_rows(a_digest(9), "en", unfolded=True)[0].press == "fold"


def test_the_digest_sentence():
    assert summary(a_digest(), "en") == "9 done · 5 open · 1 waiting for you · Monday starts 09:30"
    nothing = a_digest(0, open=(), waiting=(), next=None)
    assert summary(nothing, "en") == "Nothing to write down today."
    assert digest_rows(nothing, "en") == ()
    assert hours_words(a_digest()) == "09:00–18:00"


def test_red_is_for_deadlines_that_have_passed():
    rows = {row.source.id: row for row in digest_rows(a_digest(), "en") if row.kind is Kind.TODO}
    assert (rows["t1"].chip, rows["t1"].tone) == ("Due Wed", "red")
    assert [rows[key].tone for key in ("t3", "t5", "t4")] == ["ink2"] * 3
    assert rows["t4"].title == EVIL


def test_planned_rows_can_be_moved_at_once():
    head = next(row for row in digest_rows(a_digest(), "en") if row.press == "bulk")
    assert head.trail == "Move 2 planned to Monday"
    assert [row.id for row in planned_only(a_digest())] == ["t4", "t6"]
    assert not any(row.press == "bulk" for row in digest_rows(a_digest(open=OPEN[:4]), "en"))


def test_a_stale_source_says_what_follows_from_it():
    said = source_lines(a_digest(), "en")
    assert [one.text for one in said] == [
        "Office 17:38",
        "DingTalk as of 15:20, nothing carried from it",
    ]


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
def test_any_title_stays_as_it_is(title, language):
    rows = today_rows(a_today(todos=(todo("t", title, due=DAY),)), language)
    assert title in {row.title for row in rows} or title == ""


def test_what_is_too_much_to_list_is_said():
    rows = digest_rows(a_digest(unlisted=12), "en")
    assert any(row.title.startswith("12 more are open") for row in rows)


def test_today_says_when_the_work_does_not_fit():
    """Row 15."""
    free = ((NOW, NOW + timedelta(minutes=30)),)
    fits = a_today(free=free, needed_minutes=30)
    assert "30 min free" in day_sentence(fits, "en")
    tight = a_today(free=free, needed_minutes=90)
    assert "1 h 30 of work, 30 min left" in day_sentence(tight, "en")


def test_an_event_says_with_which_other_it_overlaps():
    """Row 18."""
    base = a_today()
    one, two = [event for event in base.events if not event.all_day][-2:]
    rows = today_rows(a_today(conflicts=((one, two),)), "en")
    assert any(f"overlaps with “{one.summary}”" in row.detail for row in rows)
