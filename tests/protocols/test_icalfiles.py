"""Whole files: every item comes out with what it needs, and a broken one takes no other with it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from assistant.model.command import Fields
from assistant.protocols.ical import edit, fields_of
from assistant.protocols.icalfiles import join, join_with_problems, split, split_with_problems
from assistant.protocols.icalmerge import same_meaning
from assistant.protocols.icaltext import unfold

from .icalsamples import CUSTOM_ZONE, NOW, SAMPLES, crlf, says, vevent

UIDS = st.lists(st.text("abcde", min_size=1), unique=True, max_size=8)


@given(UIDS)
def test_what_is_joined_can_be_split(uids: list[str]) -> None:
    raws = [vevent(f"SUMMARY:{uid}", "X-ODD;P=1:kept", uid=uid) for uid in uids]
    found, problems = split_with_problems(join(raws, "-//Test//EN"))
    assert ([uid for uid, _ in found], problems) == (uids, ())
    assert all(same_meaning(raw, before.replace("VERSION:2.0", "VERSION:2.0\r\nCALSCALE:GREGORIAN"))
               for (_, raw), before in zip(found, raws, strict=True))  # fmt: skip


def test_all_samples_go_into_one_file_and_out_again() -> None:
    text = join(SAMPLES.values(), "-//Test//EN")
    assert len(Calendar.from_ical(text).walk("VTIMEZONE")) == 3
    found, problems = split_with_problems(text)
    assert problems == ()
    assert [uid for uid, _ in found] == [fields_uid(raw) for raw in SAMPLES.values()]
    for _, raw in found:
        assert edit(raw, Fields(summary="x"), NOW)
        assert set(tzids(raw)) <= {
            "W. Europe Standard Time",
            "America/New_York",
            "Customized Time Zone",
        }


def fields_uid(raw: str) -> str:
    return next(line[4:] for line in unfold(raw.partition("BEGIN:V")[2]) if line.startswith("UID:"))


def tzids(raw: str) -> list[str]:
    return [line[5:] for line in unfold(raw) if line.startswith("TZID:")]


def test_two_zones_of_one_name_stay_two() -> None:
    other = CUSTOM_ZONE.replace("+0200", "+0400").replace("UID:custom-zone", "UID:other")
    text = join([CUSTOM_ZONE, other, CUSTOM_ZONE.replace("UID:custom-zone", "UID:third")], "x")
    assert tzids(text) == ["Customized Time Zone", "Customized Time Zone (2)"]
    assert text.count("TZID=Customized Time Zone (2):") == 2
    starts = [fields_of(raw).start for _, raw in split(text)]
    assert starts[0] == starts[2] != starts[1]


def test_a_zone_goes_with_its_items_though_its_name_is_escaped() -> None:
    """Outlook's own names have commas: escaped in the VTIMEZONE, a TEXT, and not in the parameter."""
    plain = 'TZID="(UTC+02:00) Here, There":'
    outlook = CUSTOM_ZONE.replace("TZID=Customized Time Zone:", plain).replace(
        "TZID:Customized Time Zone", "TZID:(UTC+02:00) Here\\, There"
    )
    other = outlook.replace("+0200", "+0400").replace("UID:custom-zone", "UID:other")
    [(_, raw)] = split(outlook)
    assert tzids(raw) == ["(UTC+02:00) Here\\, There"]
    assert fields_of(raw).start == fields_of(CUSTOM_ZONE).start
    assert tzids(edit(raw, Fields(end=fields_of(raw).end), NOW)) == tzids(raw)
    assert [fields_of(each).start for _, each in split(join([outlook, other], "x"))] == [
        fields_of(each).start for each in (outlook, other)
    ]


def test_broken_parts_are_named_and_the_rest_is_read() -> None:
    text = crlf(
        "BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:PUBLISH\nBEGIN:VEVENT\nUID:1\nSUMMARY:Torn\nBEGIN:VALARM\n"
        "BEGIN:VEVENT\nUID:2\nSUMMARY:Whole\nEND:VEVENT\nBEGIN:VJOURNAL\nUID:3\nEND:VJOURNAL\n"
        "BEGIN:VTODO\nSUMMARY:Nameless\nEND:VTODO\nBEGIN:VEVENT\nUID:4\nSUMMARY:Cut o"
    )
    found, problems = split_with_problems(text)
    assert found[0][0] == "2"
    assert len(found) == 2
    assert problems == (
        "“Torn” is damaged and was left out.",
        "“Cut o” is damaged and was left out.",
        "1 journal entries were left out.",
    )
    assert split(text) == found
    assert "METHOD" not in found[0][1]


def test_the_components_of_a_uid_stay_together() -> None:
    found = split(SAMPLES["outlook"])
    assert len(found) == 1
    assert found[0][1].count("BEGIN:VEVENT") == 2
    assert "TZID:W. Europe Standard Time" in found[0][1]


def test_of_two_versions_the_later_is_taken() -> None:
    text = vevent("SUMMARY:new", "SEQUENCE:2") + vevent("SUMMARY:old", "SEQUENCE:1")
    found, problems = split_with_problems(text)
    assert says(found[0][1], "SUMMARY:new")
    assert problems == (
        "“new” and “old” have the same UID: “old” was left out, “new” as the later version was taken.",
    )
    assert split_with_problems(vevent("SUMMARY:a") * 2)[1] == ()


def test_a_damaged_resource_is_left_out_of_a_file_with_a_word() -> None:
    text, problems = join_with_problems(
        [vevent("SUMMARY:good"), "BEGIN:VCALENDAR\r\nSUMMARY:bad"], "x\r\ny"
    )
    assert says(text, "SUMMARY:good", "PRODID:x\\ny")
    assert problems == ("“bad” is damaged and was left out.",)


PIECES = (
    "BEGIN:VEVENT\n",
    "END:VEVENT\n",
    "UID:1\n",
    "BEGIN:VCALENDAR\n",
    "\r",
    " x",
    '"',
    ":",
    ";TZID=",
)


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_no_text_stops_us(text: str) -> None:
    for uid, raw in split(text):
        assert uid
        assert fields_of(raw) is not None


def test_nothing_at_all_is_no_problem() -> None:
    assert split_with_problems("") == ((), ())
    assert split_with_problems("<html>") == ((), ())


def test_the_title_that_was_taken_is_named_whatever_the_order() -> None:
    old, new = vevent("SUMMARY:old", "SEQUENCE:1"), vevent("SUMMARY:new", "SEQUENCE:2")
    assert split_with_problems(old + new) == split_with_problems(new + old)
    same = split_with_problems(new + new.replace("SEQUENCE:2", "SEQUENCE:3\r\nLOCATION:x"))
    assert says(same[0][0][1], "LOCATION:x")
    assert same[1] == (
        "“new” is there twice: the earlier one was left out, the later version was taken.",
    )


def test_what_would_be_said_often_is_said_once() -> None:
    problems = split_with_problems("BEGIN:VCALENDAR\r\n" + "BEGIN:VEVENT\r\n" * 3000)[1]
    assert problems == ("3000 times: “(no title)” is damaged and was left out.",)
