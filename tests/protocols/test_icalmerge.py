"""Merging: nothing is lost on either side, and what cannot be had both ways is named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.model.command import Fields
from assistant.model.item import Response
from assistant.protocols.ical import complete, delete_occurrence, edit, fields_of, respond
from assistant.protocols.icalmerge import Clash, Merged, conflict_copy, merge, same_meaning
from assistant.protocols.icaltext import unfold
from tests.conftest import examples

from .icalsamples import GOOGLE, NEXTCLOUD, NOW, OUTLOOK, SAMPLES, crlf, says, vevent, vtodo

BASE = vevent(
    "DTSTART:20261103T090000Z",
    "DTEND:20261103T100000Z",
    "SUMMARY:Lunch",
    "LOCATION:Here",
    "X-OWN;P=1:kept",
)
PERSON = "ATTENDEE;PARTSTAT=NEEDS-ACTION;CN={0}:mailto:{0}@example.com"
NAMES = st.sampled_from(
    ["SUMMARY", "LOCATION", "X-A", "X-B", "X-C", "COMMENT", "CATEGORIES", "EXDATE"]
)
VALUES = st.sampled_from(["1", "2", "3", "20261103T090000Z", "a,b"])
TEXTS = st.lists(st.tuples(NAMES, VALUES), max_size=6, unique_by=lambda one: one[0] if one[0] in {"SUMMARY", "LOCATION"} else one).map(
    lambda pairs: vevent("DTSTART:20261103T090000Z", *(f"{name}:{value}" for name, value in pairs))
)  # fmt: skip


def changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


@given(TEXTS, TEXTS)
def test_one_side_alone_wins_as_it_stands(base: str, other: str) -> None:
    assert merge(base, base, other) == Merged(other)
    assert merge(base, other, base) == Merged(other)
    assert merge(base, other, other) == Merged(other)


@settings(max_examples=examples(300))
@given(TEXTS, TEXTS, TEXTS)
def test_sides_may_change_places(base: str, mine: str, theirs: str) -> None:
    here, there = merge(base, mine, theirs), merge(base, theirs, mine)
    turned = [(clash.property, clash.theirs, clash.mine) for clash in there.clashes]
    assert sorted((clash.property, clash.mine, clash.theirs) for clash in here.clashes) == sorted(
        turned
    )
    if not here.clashes:
        assert same_meaning(here.raw or "", there.raw or "")


@settings(max_examples=examples(300))
@given(TEXTS, TEXTS, TEXTS)
def test_no_line_that_a_side_added_is_lost(base: str, mine: str, theirs: str) -> None:
    merged = merge(base, mine, theirs)
    kept = set(unfold(merged.raw or ""))
    clashed = {clash.property for clash in merged.clashes}
    for side in (mine, theirs):
        for line in set(unfold(side)) - set(unfold(base)) - kept:
            name, _, value = line.partition(":")
            lists = {
                part
                for own in kept
                if own.startswith(name)
                for part in own.partition(":")[2].split(",")
            }
            assert name in clashed or set(value.split(",")) <= lists


@given(TEXTS, TEXTS)
def test_merging_once_more_changes_nothing(base: str, mine: str) -> None:
    other = changed(base, "DTSTART:20261103T090000Z", "DTSTART:20261104T090000Z")
    once = merge(base, mine, other).raw
    assert merge(base, mine, once).raw == once


def test_edits_of_different_fields_both_live() -> None:
    mine = edit(BASE, Fields(summary="Dinner"), NOW)
    theirs = changed(
        changed(BASE, "LOCATION:Here", "LOCATION:There"),
        "X-OWN;P=1:kept",
        "X-OWN;P=1:kept\r\nX-NEW:1",
    )
    merged = merge(BASE, mine, theirs)
    assert merged.clashes == ()
    assert says(
        merged.raw or "",
        "SUMMARY:Dinner",
        "LOCATION:There",
        "X-NEW:1",
        "X-OWN;P=1:kept",
        "DTSTAMP:20261122T083000Z",
    )


def test_two_titles_clash_and_theirs_stays() -> None:
    mine, theirs = changed(BASE, "Lunch", "Mine"), changed(BASE, "Lunch", "Theirs")
    merged = merge(BASE, mine, theirs)
    assert merged.clashes == (Clash("", "SUMMARY", "Mine", "Theirs"),)
    assert merged.raw == theirs


def test_the_higher_sequence_and_the_later_stamp_stay() -> None:
    base = vevent("SEQUENCE:1", "LAST-MODIFIED:20260101T000000Z", "SUMMARY:a", "X-B:1")
    mine = vevent("SEQUENCE:10", "LAST-MODIFIED:20260301T000000Z", "SUMMARY:b", "X-B:1")
    theirs = vevent("SEQUENCE:9", "LAST-MODIFIED:20260201T000000Z", "SUMMARY:a", "X-B:2")
    merged = merge(base, mine, theirs)
    assert merged.clashes == ()
    assert says(
        merged.raw or "", "SEQUENCE:10", "LAST-MODIFIED:20260301T000000Z", "SUMMARY:b", "X-B:2"
    )


def test_an_edit_beats_a_deletion_and_two_deletions_are_one() -> None:
    edited = changed(BASE, "Lunch", "Dinner")
    assert merge(BASE, None, edited).raw == edited
    assert merge(BASE, edited, None).raw == edited
    assert merge(BASE, None, BASE).raw is None
    assert merge(BASE, BASE, None).raw is None
    assert merge(BASE, None, None).raw is None


def test_a_stamp_alone_is_no_edit() -> None:
    assert merge(BASE, None, changed(BASE, "DTSTAMP:20260101", "DTSTAMP:20260202")).raw is None


def test_what_both_made_anew_is_put_together() -> None:
    mine, theirs = vevent("SUMMARY:a", "X-MINE:1"), vevent("SUMMARY:b", "X-THEIRS:1")
    merged = merge(None, mine, theirs)
    assert merged.clashes == (Clash("", "SUMMARY", "a", "b"),)
    assert says(merged.raw or "", "SUMMARY:b", "X-MINE:1", "X-THEIRS:1")
    assert merge(None, mine, None).raw == mine


def test_an_answer_lives_beside_the_server_s_own_marks() -> None:
    base = vevent("SUMMARY:x", PERSON.format("bob"), PERSON.format("ann"))
    mine = respond(base, Response.ACCEPTED, frozenset({"bob@example.com"}), NOW)
    theirs = changed(base, "CN=bob:", "CN=bob;SCHEDULE-STATUS=2.0:")
    theirs = changed(theirs, "PARTSTAT=NEEDS-ACTION;CN=ann", "PARTSTAT=DECLINED;CN=ann")
    merged = merge(base, mine, theirs)
    assert merged.clashes == ()
    assert says(
        merged.raw or "",
        "ATTENDEE;PARTSTAT=ACCEPTED;CN=bob;SCHEDULE-STATUS=2.0:mailto:bob@example.com",
        "ATTENDEE;PARTSTAT=DECLINED;CN=ann:mailto:ann@example.com",
    )


def test_two_answers_clash() -> None:
    base = vevent("SUMMARY:x", PERSON.format("bob"))
    mine = respond(base, Response.ACCEPTED, frozenset({"bob@example.com"}), NOW)
    theirs = respond(base, Response.DECLINED, frozenset({"bob@example.com"}), NOW)
    assert [clash.property for clash in merge(base, mine, theirs).clashes] == ["ATTENDEE"]


def test_lists_are_sets() -> None:
    base = vevent("CATEGORIES:a,b", "CATEGORIES:c", "EXDATE:20261103T090000Z")
    mine = vevent("CATEGORIES:a,b,d", "CATEGORIES:c", "EXDATE:20261103T090000Z,20261104T090000Z")
    theirs = vevent(
        "CATEGORIES:b", "CATEGORIES:c,e", "EXDATE:20261103T090000Z", "EXDATE:20261105T090000Z"
    )
    merged = merge(base, mine, theirs)
    assert merged.clashes == ()
    wanted = vevent(
        "CATEGORIES:b,c,d,e", "EXDATE:20261103T090000Z,20261104T090000Z,20261105T090000Z"
    )
    assert same_meaning(merged.raw or "", wanted)


def test_different_occurrences_are_edited_on_both_sides() -> None:
    mine = edit(GOOGLE, Fields(summary="Mine"), NOW, "20261201T143000Z")
    theirs = edit(GOOGLE, Fields(summary="Theirs"), NOW, "20270202T143000Z")
    theirs = delete_occurrence(theirs, "20270302T143000Z", NOW)
    merged = merge(GOOGLE, mine, theirs)
    assert merged.clashes == ()
    assert fields_of(merged.raw or "", "20261201T143000Z").summary == "Mine"
    assert fields_of(merged.raw or "", "20270202T143000Z").summary == "Theirs"
    assert says(merged.raw or "", "EXDATE;TZID=America/New_York:20270302T093000")


def test_one_occurrence_is_edited_on_both_sides_for_the_first_time() -> None:
    rid = "20261122T070000Z"
    mine = complete(NEXTCLOUD, NOW, True, NOW, rid)
    theirs = edit(NEXTCLOUD, Fields(summary="Theirs"), NOW, rid)
    merged = merge(NEXTCLOUD, mine, theirs)
    assert merged.clashes == ()
    shown = fields_of(merged.raw or "", rid)
    assert (shown.summary, shown.status, shown.percent) == ("Theirs", "COMPLETED", 100)


def test_a_clash_names_its_occurrence() -> None:
    mine = edit(OUTLOOK, Fields(summary="Mine"), NOW, "20261123T080000Z")
    theirs = edit(OUTLOOK, Fields(summary="Theirs"), NOW, "20261123T080000Z")
    clash = Clash("20261123T080000Z", "SUMMARY", "Mine", "Theirs")
    assert merge(OUTLOOK, mine, theirs).clashes == (clash,)


def test_an_edited_occurrence_comes_back_from_its_deletion() -> None:
    rid = "20261123T080000Z"
    gone = delete_occurrence(OUTLOOK, rid, NOW)
    edited = edit(OUTLOOK, Fields(location="Cellar"), NOW, rid)
    for mine, theirs in ((gone, edited), (edited, gone)):
        merged = merge(OUTLOOK, mine, theirs).raw or ""
        assert fields_of(merged, rid).location == "Cellar"
        assert "20261123T090000" not in "".join(
            line for line in unfold(merged) if line.startswith("EXDATE")
        )


def test_an_occurrence_deleted_here_and_edited_there_comes_back() -> None:
    rid = "20261201T143000Z"
    gone, edited = (
        delete_occurrence(GOOGLE, rid, NOW),
        edit(GOOGLE, Fields(summary="Own"), NOW, rid),
    )
    merged = merge(GOOGLE, gone, edited).raw or ""
    assert fields_of(merged, rid).summary == "Own"
    assert not says(merged, "EXDATE;TZID=America/New_York:20261201T093000")


def test_a_deletion_meets_a_moved_series() -> None:
    moved = edit(GOOGLE, Fields(start=datetime(2026, 11, 3, 16, 0, tzinfo=UTC)), NOW)
    gone = delete_occurrence(GOOGLE, "20261201T143000Z", NOW)
    for mine, theirs in ((moved, gone), (gone, moved)):
        merged = merge(GOOGLE, mine, theirs)
        assert merged.clashes == ()
        assert "20261201T160000" in "".join(
            line for line in unfold(merged.raw or "") if line.startswith("EXDATE")
        )


def test_an_end_and_a_length_never_stand_together() -> None:
    mine = changed(BASE, "DTEND:20261103T100000Z", "DURATION:PT3H")
    theirs = changed(BASE, "DTEND:20261103T100000Z", "DTEND:20261103T110000Z")
    merged = merge(BASE, mine, theirs)
    assert says(merged.raw or "", "DTEND:20261103T110000Z")
    assert "DURATION" not in (merged.raw or "")
    assert {clash.property for clash in merged.clashes} == {"DTEND", "DURATION"}


def test_a_start_after_the_other_side_s_end_is_a_clash() -> None:
    mine = edit(
        BASE,
        Fields(
            start=datetime(2026, 11, 3, 15, tzinfo=UTC), end=datetime(2026, 11, 3, 16, tzinfo=UTC)
        ),
        NOW,
    )
    theirs = changed(BASE, "DTEND:20261103T100000Z", "DTEND:20261103T103000Z")
    merged = merge(BASE, mine, theirs)
    assert says(merged.raw or "", "DTSTART:20261103T090000Z", "DTEND:20261103T103000Z")
    assert {clash.property for clash in merged.clashes} == {"DTSTART", "DTEND"}


def test_done_twice_is_done() -> None:
    base = vtodo("SUMMARY:x")
    mine, theirs = (
        complete(base, NOW, True, NOW),
        complete(base, datetime(2026, 11, 22, 9, tzinfo=UTC), True, NOW),
    )
    merged = merge(base, mine, theirs)
    assert merged.clashes == ()
    assert says(merged.raw or "", "COMPLETED:20261122T090000Z")


def test_done_and_half_done_do_not_mix() -> None:
    base = vtodo("SUMMARY:x", "PERCENT-COMPLETE:10", "STATUS:IN-PROCESS")
    mine, theirs = complete(base, NOW, True, NOW), edit(base, Fields(percent=50), NOW)
    merged = merge(base, mine, theirs)
    assert {clash.property for clash in merged.clashes} == {
        "STATUS",
        "PERCENT-COMPLETE",
        "COMPLETED",
    }
    assert fields_of(merged.raw or "").status == "IN-PROCESS"


def test_alarms_and_zones_are_merged_as_sets() -> None:
    alarm = "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT{0}M\nUID:a{0}\nDESCRIPTION:d\nEND:VALARM\n"
    base, end = vevent("SUMMARY:x", alarm.format(5).strip()), "END:VEVENT"
    mine = changed(base, end, crlf(alarm.format(10)) + end)
    theirs = changed(
        changed(base, "DESCRIPTION:d", "DESCRIPTION:e"), end, crlf(alarm.format(30)) + end
    )
    merged = merge(base, mine, theirs)
    assert merged.clashes == ()
    assert [line for line in unfold(merged.raw or "") if line.startswith("UID:a")] == [
        "UID:a5",
        "UID:a30",
        "UID:a10",
    ]
    assert says(merged.raw or "", "DESCRIPTION:e")


@pytest.mark.parametrize("name", SAMPLES)
def test_order_folding_and_stamps_mean_nothing(name: str) -> None:
    raw = SAMPLES[name]
    assert same_meaning(raw, raw.replace("\r\n", "\n").replace("DTSTAMP:2026", "DTSTAMP:2025"))
    assert same_meaning(vevent("A;X=1;Y=2:1", "B:2"), vevent("b:2", 'a;y=2;x="1":1'))
    assert not same_meaning(raw, edit(raw, Fields(summary="other"), NOW))


def test_damaged_text_is_left_whole() -> None:
    broken = BASE.replace("END:VEVENT\r\n", "")
    assert merge(BASE, changed(BASE, "Lunch", "x"), broken).raw == broken
    assert merge(BASE, broken, changed(BASE, "Lunch", "x")).clashes[0].property == "VCALENDAR"
    assert merge(broken, None, BASE).raw == BASE


def test_a_conflict_copy_is_an_item_of_its_own() -> None:
    copy = conflict_copy(OUTLOOK, "new", " (my version, saved)")
    assert copy.count("UID:new") == 2
    assert says(copy, r"SUMMARY;LANGUAGE=de:Jour fixe (my version\, saved)", "TRIGGER:-PT15M")
    assert not any(word in copy for word in ("ATTENDEE", "ORGANIZER", "METHOD", "UID:0400"))
    assert edit(copy, Fields(summary="x"), NOW)
    assert "RELATED-TO" in conflict_copy(NEXTCLOUD, "n", "")
