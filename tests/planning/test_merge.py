"""What a page of a pull does to the mirror, and the guard against mass removal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.model.change import Page, Remove, Upsert
from assistant.planning.merge import Guard, Plan, plan_pull

hrefs = st.sampled_from([f"/cal/{n}.ics" for n in range(30)])
changes = st.lists(
    st.builds(Upsert, hrefs, st.just("e"), st.just("raw")) | st.builds(Remove, hrefs)
)
pages = st.builds(
    Page,
    changes=changes.map(tuple),
    listing=st.none() | st.frozensets(hrefs),
    failed=st.lists(st.tuples(hrefs, st.just("500")), max_size=3).map(tuple),
)
knowns = st.dictionaries(hrefs, st.just("e"))
guards = st.builds(Guard, st.integers(0, 100), st.integers(0, 30), st.booleans())


def known(count: int) -> dict[str, str]:
    return {f"/cal/{n}.ics": "e" for n in range(count)}


def gone(count: int) -> Page:
    return Page(tuple(Remove(href) for href in known(count)))


@given(pages, knowns, guards)
def test_a_plan_is_sound(page, known_, guard):
    plan = plan_pull(page, known_, guard)
    written = [upsert.href for upsert in plan.writes]
    assert len(set(written)) == len(written)
    assert set(plan.removes) <= known_.keys() - set(written)
    assert not (plan.removes and plan.held)
    assert not (plan.held and guard.allowed)


@given(pages, knowns)
def test_the_mirror_becomes_what_the_server_listed(page, known_):
    plan = plan_pull(page, known_, Guard(len(known_), allowed=True))
    after = (known_.keys() - set(plan.removes)) | {upsert.href for upsert in plan.writes}
    if page.listing is not None:
        sent = {change.href for change in page.changes} | {href for href, _ in page.failed}
        assert after - sent <= page.listing


def test_the_last_change_counts():
    page = Page((Remove("/a"), Upsert("/a", "2", "x"), Upsert("/b", "1", "y"), Remove("/b")))
    plan = plan_pull(page, {"/a": "1", "/b": "1"}, Guard(2))
    assert (plan.writes, plan.removes) == ((Upsert("/a", "2", "x"),), ("/b",))


def test_what_could_not_be_fetched_is_not_gone():
    page = Page(listing=frozenset({"/a"}), failed=(("/b", "500"),))
    assert plan_pull(page, {"/a": "1", "/b": "1", "/c": "1"}, Guard(3)).removes == ("/c",)


def test_absence_says_nothing_in_a_change_report():
    assert plan_pull(Page(), known(3), Guard(3)) == Plan()


def test_an_emptied_listing_is_held_until_the_user_allows_it():
    page = Page(listing=frozenset())
    held = plan_pull(page, known(1), Guard(1))
    assert (held.removes, held.held) == ((), 1)
    assert plan_pull(page, known(1), Guard(1, allowed=True)).removes == ("/cal/0.ics",)
    assert plan_pull(page, {}, Guard(0)) == Plan()


def test_ten_removals_pass_and_eleven_of_fifty_do_not():
    assert len(plan_pull(gone(10), known(50), Guard(50)).removes) == 10
    assert plan_pull(gone(11), known(50), Guard(50)).held == 11


def test_a_fifth_of_a_big_calendar_passes():
    assert len(plan_pull(gone(200), known(1000), Guard(1000)).removes) == 200
    assert plan_pull(gone(201), known(1000), Guard(1000)).held == 201


def test_many_small_pages_are_one_mass_removal():
    assert plan_pull(gone(5), known(50), Guard(50, already_removed=6)).held == 5


def test_news_is_written_while_removals_are_held():
    page = Page((Upsert("/new", "1", "x"), *gone(11).changes))
    plan = plan_pull(page, known(20), Guard(20))
    assert (len(plan.writes), plan.held) == (1, 11)
