"""The log as a chain: whatever is changed, left out or cut off is found (A-28)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from assistant.planning.decisionlog import START, Link, Verdict, canonical, sealed, verify

texts = st.text(st.characters(codec="utf-16", exclude_categories=()), max_size=20)
bodies = st.dictionaries(st.sampled_from(["task", "action", "who"]), texts).map(canonical)


def chain(entries: list[tuple[int, str, str]]) -> list[Link]:
    made, before = [], START
    for seq, (at, event, body) in enumerate(entries, 1):
        before = sealed(before, seq, at, event, body)
        made.append(Link(seq, at, event, body, before))
    return made


chains = st.lists(st.tuples(st.integers(0, 1 << 40), texts, bodies), min_size=1, max_size=8)


@given(chains)
def test_what_was_written_is_unbroken(entries):
    links = chain(entries)
    assert verify(links, len(links)) == Verdict(len(links))


@given(chains, st.data())
def test_a_change_of_any_part_of_any_entry_is_found_there(entries, data):
    links = chain(entries)
    place = data.draw(st.integers(0, len(links) - 1))
    old = links[place]
    new = data.draw(
        st.sampled_from(
            [
                replace(old, at=old.at + 1),
                replace(old, event=old.event + "x"),
                replace(old, body=canonical({"task": "another"}) + " "),
                replace(old, hash="0" * 64),
            ]
        )
    )
    links[place] = new
    assert verify(links, len(links)) == Verdict(place, place + 1, "changed")


@given(chains, st.data())
def test_an_entry_that_is_left_out_is_found(entries, data):
    links = chain(entries)
    place = data.draw(st.integers(0, len(links) - 1))
    found = verify(links[:place] + links[place + 1 :], len(links))
    last = place == len(links) - 1
    assert (found.broken, found.why) == (place + 1, "cut" if last else "missing")


def test_a_forged_entry_with_a_hash_of_its_own_breaks_the_next_one():
    links = chain([(1, "decided", "{}"), (2, "sent", "{}"), (3, "done", "{}")])
    body = canonical({"task": "another"})
    forged = Link(2, 2, "sent", body, sealed(links[0].hash, 2, 2, "sent", body))
    assert verify([links[0], forged, links[2]], 3).broken == 3


def test_the_spelling_does_not_depend_on_the_order_of_the_values():
    assert (
        canonical({"b": "1", "a": "張"})
        == canonical({"a": "張", "b": "1"})
        == ('{"a":"\\u5f35","b":"1"}')
    )
