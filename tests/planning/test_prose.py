"""The list in words: complete in four languages, aligned, and never more than text."""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import fields, replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assistant.model.account import Trouble
from assistant.model.digest import Digest
from assistant.model.item import Occurrence, Response
from assistant.model.plain import from_plain
from assistant.planning.digest import build_digest
from assistant.planning.phrases import words_for
from assistant.planning.prose import headline, notice, to_json, to_markdown, to_text
from assistant.planning.words import Words
from tests.planning.samples import (
    FRIDAY,
    HK,
    MONDAY,
    NOW,
    all_day,
    at,
    done,
    event,
    snapshot,
    source,
    todo,
)
from tests.strategies import snapshots

LANGUAGES = ("en", "zh_HK", "zh_TW", "zh_CN")
languages = st.sampled_from(LANGUAGES)


def busy(**fields_):
    asked = event("Budget review", "14:00", "15:00", MONDAY, response=Response.NEEDS_ACTION)
    taken = snapshot(
        todos=(done("Invoice", "18:20"), todo("Report", due=FRIDAY - timedelta(days=2), carries=3)),
        today=(event("Stand-up", "10:00", "10:15"),),
        invitations=(asked,),
        next_day=(event("Kick-off", "09:30", "10:00", MONDAY),),
        **fields_,
    )
    return build_digest(taken, at("18:30"))


QUIET = build_digest(snapshot(), NOW)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "2 done · 1 open · 1 waiting for you · Monday starts 09:30"),
        ("zh_HK", "已完成 2 項 · 未完成 1 項 · 1 項等你回覆 · 星期一首個行程 09:30"),
        ("zh_TW", "已完成 2 項 · 未完成 1 項 · 1 項待您回覆 · 週一第一個行程 09:30"),
        ("zh_CN", "已完成 2 项 · 未完成 1 项 · 1 项待您回复 · 周一首个日程 09:30"),
    ],
)
def test_headline(language, told):
    # L-32
    assert headline(busy(), language) == told


def test_notice():
    # L-13
    assert notice(busy()) == "Your list is ready: 2 done, 1 open, 1 waiting for you"
    assert notice(QUIET) == "Your list is ready: nothing is open"
    assert notice(busy(), "zh_HK") == "你的收工清單準備好了：已完成 2 項，未完成 1 項，1 項等你回覆"


def test_tomorrow_is_said_only_of_tomorrow():
    thursday = FRIDAY - timedelta(days=1)
    taken = snapshot(thursday, next_day=(event("Kick-off", "09:30", "10:00"),))
    assert headline(build_digest(taken, at("17:40", thursday))) == "tomorrow starts 09:30"
    assert headline(build_digest(taken, at("01:00"))) == "Fri 20 Nov starts 09:30"


def test_text_of_a_whole_list():
    lines = to_text(busy(sources=(source(),), note="Ask Lee")).splitlines()
    assert lines == [
        "Friday 20 November 2026 · 09:00–18:00",
        "2 done · 1 open · 1 waiting for you · Monday starts 09:30",
        "",
        "Done (2)",
        "  10:00–10:15  Stand-up",
        "  18:20        Invoice  after 18:00",
        "",
        "Not finished (1)",
        "  overdue, Wed 18 Nov  Report  ×3",
        "",
        "Waiting for you (1)",
        "  Mon 23 Nov 14:00–15:00  Budget review",
        "",
        "Next work day: Monday 23 November 2026",
        "  First 09:30–10:00  Kick-off",
        "  Free 8 h 30 min",
        "",
        "Note",
        "  Ask Lee",
        "",
        "Sources",
        "  Work  as of 17:39",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_day_is_one_line(language):
    # L-40
    assert "\n" not in to_text(QUIET, language)
    assert "\n" not in to_markdown(QUIET, language)
    assert to_text(QUIET) == "Friday 20 November 2026 · 09:00–18:00 · nothing on the list"


def test_a_day_is_not_empty_while_a_source_failed_or_changes_are_unsent():
    # L-28, L-39: an empty list that may be wrong says so
    failed = source(synced="15:20", trouble=Trouble.TRY_LATER, message="It did not answer.")
    assert "Work  as of 15:20  It did not answer." in to_text(replace(QUIET, sources=(failed,)))
    assert "1 change not sent yet" in to_text(replace(QUIET, unsent=1))
    assert "3 changes not sent yet" in to_text(replace(QUIET, unsent=3))


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (source(synced="17:39"), "Work  synced 17:39"),
        (source(synced="17:05"), "Work  as of 17:05"),
        (source(synced=""), "Work  not loaded yet"),
        (source(complete=False), "Work  synced 17:39  only partly loaded"),
        (source(held_removals=1), "Work  synced 17:39  1 removal waits for your word"),
        (source(held_removals=12), "Work  synced 17:39  12 removals wait for your word"),
    ],
)
def test_how_far_a_source_is_believed(state, told):
    # L-28, L-29
    taken = snapshot(todos=(done("x", "10:00"),), sources=(state,))
    assert to_text(build_digest(taken, NOW)).endswith(f"Sources\n  {told}")


def test_a_local_account_is_no_source_to_wait_for():
    assert "Sources" not in to_text(busy(sources=(source(kind="local", synced=""),)))


def test_a_free_day_says_why_and_old_holiday_data_say_so():
    # L-11
    free = replace(QUIET, work_day=False, reason="National Day", unsent=1, data_ran_out=True)
    assert to_text(free).startswith("Friday 20 November 2026 · free day · National Day\n")
    assert "The holiday data have run out" in to_text(free)


def test_what_is_too_much_to_list_is_counted():
    digest = replace(QUIET, unlisted=40)
    assert headline(digest) == "40 open"
    assert "and 40 more" in to_text(digest)


def test_something_without_a_name_is_still_seen():
    assert "(no title)" in to_text(build_digest(snapshot(todos=(todo("", due=FRIDAY),)), NOW))


@pytest.mark.parametrize(
    ("language", "others", "aside"),
    [
        ("en", "handed over  Contract  since Mon 16 Nov  Mei, Work", "since Fri 13 Nov"),
        ("zh_HK", "已交出  Contract  由11月16日（一）起  Mei, Work", "由11月13日（五）起"),
        ("zh_TW", "已轉交  Contract  自11月16日（一）起  Mei, Work", "自11月13日（五）起"),
        ("zh_CN", "已转交  Contract  自11月16日（一）起  Mei, Work", "自11月13日（五）起"),
    ],
)
def test_what_waits_for_others_says_where_with_whom_and_since_when(language, others, aside):
    # L-36, L-57
    week = timedelta(days=7)
    handed = {"waiting": "handed-over", "who": "Mei", "account_id": "work"}
    taken = snapshot(
        todos=(
            todo("Contract", since=FRIDAY - timedelta(days=4), **handed),
            todo("Archive", aside=True, since=FRIDAY - week),
        ),
        sources=(source(),),
    )
    told = to_text(build_digest(taken, NOW), language)
    assert others in told
    assert headline(build_digest(taken, NOW), language) == told.split("\n\n")[1].split("\n")[0]
    assert f"Archive  {aside}" in told


@given(snapshots(), languages)
def test_no_control_character_gets_through(pair, language):
    lines = to_text(build_digest(*pair), language).split("\n")
    text = "".join(lines)
    assert not [char for char in text if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"}]
    assert not set(text) & set("\u202e\u2066")


@given(snapshots(), languages)
def test_every_row_has_its_line(pair, language):
    digest = build_digest(*pair)
    lines = to_markdown(digest, language).splitlines()
    unfinished = (digest.open, digest.next.rows, digest.others, digest.aside)
    ticked, boxes = len(digest.done), sum(map(len, unfinished))
    assert sum(line.startswith("- [x] ") for line in lines) == ticked
    assert sum(line.startswith("- [ ] ") for line in lines) == boxes


@given(snapshots(), languages)
def test_other_peoples_text_makes_no_markup(pair, language):
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    tokens = parser.parse(to_markdown(build_digest(*pair), language))
    flat = [one for token in tokens for one in (token, *(token.children or ()))]
    ours = {"heading", "paragraph", "bullet_list", "list_item", "inline", "text", "softbreak"}
    assert {re.sub(r"_(open|close)$", "", token.type) for token in flat} <= ours


@given(snapshots())
def test_json_is_the_whole_list(pair):
    digest = build_digest(*pair)
    read = from_plain(Digest, json.loads(json.dumps(to_json(digest))))
    assert replace(read, sources=()) == replace(digest, sources=())
    assert [one.account for one in read.sources] == [one.account for one in digest.sources]


def test_json_times_carry_the_offset_of_the_zone_and_days_are_dates():
    data = to_json(busy(sources=(source(),)))
    assert data["made_at"] == "2026-11-20T18:30:00+08:00"
    assert data["done"][0]["at"] == "2026-11-20T10:00:00+08:00"
    assert data["open"][0]["due"] == "2026-11-18"
    assert data["hours"] == [{"start": "09:00", "end": "18:00"}]
    assert data["sources"][0]["synced_at"] == at("17:39").astimezone(HK).isoformat()
    assert data["sources"][0]["stale"] is True


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_are_complete_and_fill_in(language):
    words, english = words_for(language), words_for("en")
    assert words.language == language
    for field in fields(Words):
        mine, theirs = getattr(words, field.name), getattr(english, field.name)
        assert (
            re.findall(r"{\w+}", str(mine)) == re.findall(r"{\w+}", str(theirs)) or language != "en"
        )
        assert set(re.findall(r"{\w+}", str(mine))) == set(re.findall(r"{\w+}", str(theirs)))
        assert mine


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh-TW", "zh_TW"),
        ("zh_HK.UTF-8", "zh_HK"),
        ("zh_Hant_HK", "zh_HK"),
        ("zh", "zh_CN"),
        ("zh_SG", "zh_CN"),
        ("de", "en"),
        ("", "en"),
    ],
)
def test_language_tags(tag, language):
    assert words_for(tag).language == language


def _conference(**fields) -> Occurrence:
    one = event("Conference", "13:00", "14:00", **fields)
    return replace(one, end=at("08:00", FRIDAY + timedelta(days=7)))


def test_what_goes_on_does_not_start_on_the_day():
    taken = snapshot(next_day=(_conference(),))
    digest = build_digest(taken, NOW)
    assert headline(digest) == "nothing on the list"
    assert "  Goes on Fri 20 Nov 13:00–Fri 27 Nov 08:00  Conference" in to_text(digest)
    both = build_digest(replace(taken, next_day=(*taken.next_day, _KICK_OFF)), NOW)
    assert headline(both) == "Monday starts 09:30"


_KICK_OFF = event("Kick-off", "09:30", "10:00", MONDAY)


@pytest.mark.parametrize(
    ("end", "told"),
    [
        (at("23:00", MONDAY), "Mon 23 Nov 22:00–23:00"),
        (at("00:00", MONDAY + timedelta(days=1)), "Mon 23 Nov 22:00–00:00"),
        (at("01:00", MONDAY + timedelta(days=1)), "Mon 23 Nov 22:00–Tue 24 Nov 01:00"),
        (at("22:00", MONDAY), "Mon 23 Nov 22:00"),
    ],
)
def test_an_end_on_another_day_has_its_date(end, told):
    asked = event("Party", "22:00", "23:00", MONDAY, response=Response.NEEDS_ACTION)
    taken = snapshot(invitations=(replace(asked, end=end),))
    assert f"  {told}  Party" in to_text(build_digest(taken, NOW))


def test_whole_days_have_their_last_day():
    asked = all_day("Fair", MONDAY, MONDAY + timedelta(days=3), response=Response.NEEDS_ACTION)
    one = replace(asked, end=MONDAY + timedelta(days=1))
    for each, told in ((asked, "Mon 23 Nov–Wed 25 Nov  Fair"), (one, "Mon 23 Nov all day  Fair")):
        assert told in to_text(build_digest(snapshot(invitations=(each,)), NOW))


def test_json_of_a_source_that_was_never_synced_has_null():
    data = to_json(busy(sources=(source(synced=""),)))
    assert data["sources"][0]["synced_at"] is None
