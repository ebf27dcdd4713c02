"""Whatever another program wrote, our edits leave it: the same lines, in the same component, in the same order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from assistant.model.command import KEEP, Fields
from assistant.model.errors import SundownError
from assistant.model.item import Response
from assistant.protocols.ical import complete, delete_occurrence, edit, fields_of, respond
from assistant.protocols.icalscan import scan
from assistant.protocols.icaltext import Block, name_of, parse
from assistant.protocols.recurrence import expand
from tests.conftest import examples

from .icalsamples import NOW, SAMPLES, crlf

pytestmark = pytest.mark.filterwarnings("ignore:Timezone '/free")  # icalendar guesses, as we do

OURS = {
    "SUMMARY", "DESCRIPTION", "LOCATION", "DTSTART", "DTEND", "DUE", "DURATION", "RRULE", "EXDATE", "STATUS", "PRIORITY",
    "PERCENT-COMPLETE", "COMPLETED", "CATEGORIES", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "ATTENDEE", "RECURRENCE-ID",
}  # fmt: skip

LETTERS = st.text("ABCDEFabcdef-0123456789", min_size=1, max_size=8)
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=90)
QUOTED = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters='"'), max_size=20
)


@st.composite
def unknown_line(draw: st.DrawFn) -> str:
    name = draw(
        st.sampled_from(
            [
                "X-",
                "x-Odd-",
                "item1.X-",
                "IANA-",
                "COMMENT",
                "URL",
                "TRANSP",
                "CLASS",
            ]
        )
    )
    params = draw(st.lists(st.tuples(LETTERS, QUOTED, st.booleans()), max_size=3))
    said = "".join(
        f';P{key}="{value}"' if quoted else f";P{key}=plain" for key, value, quoted in params
    )
    return f"{name}{draw(LETTERS) if name.endswith('-') else ''}{said}:{draw(WORDS)}"


@st.composite
def block(draw: st.DrawFn, name: str) -> list[str]:
    body = draw(st.lists(unknown_line(), max_size=4))
    return [f"BEGIN:{name}", *body, f"END:{name}"]


TIMES = st.sampled_from([
    ("DTSTART;TZID=Europe/Berlin:20261019T090000", "DTEND;X-A=1;TZID=Europe/Berlin:20261019T100000"),
    ("DTSTART;TZID=Europe/Berlin:20261019T090000", "DURATION:PT90M"),
    ("dtstart:20261019T070000Z",),
    ("DTSTART:20261019T090000", "DTEND:20261019T100000"),
    ("DTSTART;VALUE=DATE;X-B=2:20261019", "DTEND;VALUE=DATE:20261021"),
    ("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261019T090000",),
])  # fmt: skip
KNOWN = (
    "SUMMARY;LANGUAGE=en:A title", "DESCRIPTION:one\\ntwo", 'LOCATION;ALTREP="http://x.example/":Here', "STATUS:TENTATIVE",
    "PRIORITY:5", "CATEGORIES:a,b\\,c", 'ATTENDEE;CN="B; b";PARTSTAT=NEEDS-ACTION:mailto:bob@example.com',
    "ATTENDEE:mailto:ann@example.com", "SEQUENCE:7", "LAST-MODIFIED:20260101T000000Z", "RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY;COUNT=4",
)  # fmt: skip


@st.composite
def resources(draw: st.DrawFn) -> str:
    """One VEVENT with known and unknown lines in any order, and other components around it."""
    known = draw(
        st.lists(
            st.sampled_from(KNOWN),
            unique_by=lambda line: line.split(":")[0].split(";")[0] + line[9:12],
        )
    )
    lines = draw(st.permutations(["UID:u1", "DTSTAMP:20260101T000000Z", *draw(TIMES), *known]))
    for extra in draw(st.lists(unknown_line(), max_size=5)):
        lines.insert(draw(st.integers(0, len(lines))), extra)
    inner = [line for part in draw(st.lists(block("VALARM"), max_size=2)) for line in part]
    around = [line for part in draw(st.lists(block("VTIMEZONE"), max_size=2)) for line in part]
    head = ["VERSION:2.0", *draw(st.lists(unknown_line(), max_size=2))]
    other = draw(st.sampled_from([[], ["BEGIN:X-THING", "X-A:1", "END:X-THING"]]))
    text = "\n".join(
        [
            "BEGIN:VCALENDAR",
            *head,
            *around,
            "BEGIN:VEVENT",
            *lines,
            *inner,
            "END:VEVENT",
            *other,
            "END:VCALENDAR",
            "",
        ]
    )
    return crlf(text)


BERLIN, TOKYO = ZoneInfo("Europe/Berlin"), ZoneInfo("Asia/Tokyo")
STARTS = st.sampled_from([
    KEEP, date(2026, 10, 20), datetime(2026, 10, 20, 9, tzinfo=BERLIN), datetime(2026, 10, 20, 9, tzinfo=TOKYO),
    datetime(2026, 10, 20, 9, tzinfo=UTC), datetime(2026, 10, 20, 9),  # noqa: DTZ001 - floating
])  # fmt: skip
EDITS = st.builds(
    Fields,
    summary=st.one_of(st.just(KEEP), st.text(max_size=100)),
    note=st.one_of(st.just(KEEP), st.none(), st.text(max_size=100)),
    location=st.one_of(st.just(KEEP), st.none(), st.text(max_size=30)),
    start=STARTS,
    priority=st.one_of(st.just(KEEP), st.none(), st.integers(0, 9)),
    status=st.sampled_from([KEEP, None, "CONFIRMED", "CANCELLED"]),
    rrule=st.sampled_from([KEEP, None, "FREQ=WEEKLY;UNTIL=20261231"]),
    categories=st.one_of(
        st.just(KEEP), st.none(), st.lists(st.text(min_size=1, max_size=9)).map(tuple)
    ),
)
BOB = frozenset({"bob@example.com"})
DONE_TO: tuple[Callable[[str, Fields], str], ...] = (
    lambda raw, fields: edit(raw, fields, NOW),
    lambda raw, fields: edit(raw, Fields(summary="own", note=fields.note), NOW, instance_of(raw)),
    lambda raw, _: delete_occurrence(raw, instance_of(raw), NOW),
    lambda raw, _: respond(raw, Response.ACCEPTED, BOB, NOW),
    lambda raw, _: respond(raw, Response.DECLINED, BOB, NOW, instance_of(raw)),
    lambda raw, _: complete(raw.replace("VEVENT", "VTODO"), NOW, True, NOW),
)


def instance_of(raw: str) -> str:
    start = fields_of(raw).start
    if isinstance(start, datetime):
        return (
            f"{start.astimezone(UTC):%Y%m%dT%H%M%SZ}" if start.tzinfo else f"{start:%Y%m%dT%H%M%S}"
        )
    return "20261019"


def others(tree: Block, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every line that no edit is about, with the components it is in."""
    for child in tree.children:
        if isinstance(child, Block):
            yield from others(child, (*path, child.name))
        elif name_of(child) not in OURS or (path and path[-1] not in {"VEVENT", "VTODO"}):
            yield path, child


def without_new(after: list, before: list) -> list:
    """Less what is new: a VTIMEZONE of ours, an override's copy of lines."""
    left, wanted = [], iter([*before, None])
    want = next(wanted)
    for one in after:
        if one == want:
            left.append(one)
            want = next(wanted)
    return left


@settings(max_examples=examples(400), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(raw=resources(), fields=EDITS, change=st.sampled_from(DONE_TO))
def test_no_edit_loses_a_line_of_another_program(
    raw: str, fields: Fields, change: Callable[[str, Fields], str]
) -> None:
    try:
        edited = change(raw, fields)
    except SundownError:
        return
    if "BEGIN:VTODO" in edited:
        raw = raw.replace("VEVENT", "VTODO")
    before = list(others(parse(raw)))
    assert without_new(list(others(parse(edited))), before) == before
    assert Calendar.from_ical(edited).walk("VCALENDAR")
    assert edited == raw or all(len(line.encode()) <= 75 for line in edited.split("\r\n"))


@settings(max_examples=examples(200), deadline=None)
@given(raw=resources(), fields=EDITS)
def test_an_edit_made_twice_is_made_once(raw: str, fields: Fields) -> None:
    try:
        once = edit(raw, fields, NOW)
    except SundownError:
        return
    assert edit(once, fields, NOW) == once
    assert edit(once, fields_of(once), NOW) == once


@settings(max_examples=examples(200), deadline=None)
@given(raw=resources(), summary=st.text(max_size=60), note=st.text(max_size=200))
def test_what_is_typed_is_what_every_program_reads(raw: str, summary: str, note: str) -> None:
    edited = edit(raw, Fields(summary=summary, note=note), NOW)
    event = Calendar.from_ical(edited).walk("VEVENT")[0]
    assert str(event.get("SUMMARY", "")) == fields_of(edited).summary
    assert str(event.get("DESCRIPTION", "")) == (fields_of(edited).note or "")
    assert len(Calendar.from_ical(edited).walk("VEVENT")) == 1


@pytest.mark.parametrize("name", SAMPLES)
def test_every_instance_that_the_index_shows_can_be_edited(name: str) -> None:
    raw, first = SAMPLES[name], int(datetime(2026, 11, 1, tzinfo=UTC).timestamp())
    shown = expand(scan(raw), first, first + 90 * 86_400)
    assert shown
    for one in shown:
        edited = edit(raw, Fields(summary="Only this one"), NOW, one.recurrence_id)
        assert fields_of(edited, one.recurrence_id).summary == "Only this one"
        again = expand(scan(edited), first, first + 90 * 86_400)
        assert [(same.recurrence_id, same.start, same.end) for same in again] == [
            (same.recurrence_id, same.start, same.end) for same in shown
        ]


@pytest.mark.parametrize("name", SAMPLES)
def test_an_instance_taken_out_is_the_only_one_that_goes(name: str) -> None:
    raw, first = SAMPLES[name], int(datetime(2026, 11, 1, tzinfo=UTC).timestamp())
    shown = [one.recurrence_id for one in expand(scan(raw), first, first + 90 * 86_400)]
    for rid in shown if len(shown) > 1 else ():
        less = delete_occurrence(raw, rid, NOW)
        left = [one.recurrence_id for one in expand(scan(less), first, first + 90 * 86_400)]
        assert left == [other for other in shown if other != rid]
