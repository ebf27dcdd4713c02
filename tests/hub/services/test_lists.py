"""The four lists of the inbox, whose order and pages are the database's own work: on both of them."""

from __future__ import annotations

from assistant.hub.services import archive, views
from assistant.hub.services.context import Actor
from tests.hub.services.office import LEAVE, Office
from tests.hub.store.once import ONE


def test_the_inbox_shows_urgent_ones_first_then_the_soonest_page_by_page(office: Office):
    """Row 53"""
    office.route("steps:\n  - {id: one, who: {person: fay}, timeout: {hours: 9}}\n")
    later = office.anything("eve")
    office.route("steps:\n  - {id: one, who: {person: fay}, timeout: {hours: 2}}\n")
    sooner = office.anything("chan")
    office.route("steps:\n  - {id: one, who: {person: fay}}\n")
    never = office.anything("ken")
    data = {"subject": "Door", "text": "It is broken."}
    urgent = office.ask("eve", "blank", data, urgent=True, urgent_reason="We can't lock up.")
    pages, cursor = [], ""
    while not pages or cursor:
        page = views.inbox(office.hub, Actor("fay"), "to_decide", cursor, limit=1)
        pages, cursor = [*pages, page.rows[0]], page.next
    assert [each["request"] for each in pages] == [urgent["request"], sooner, later, never]
    assert pages[0]["urgent_reason"] == "We can't lock up."
    assert pages[1]["then_to"] == "ada"
    counted = views.counts(office.hub, Actor("fay"))
    assert (counted["to_decide"], counted["urgent"], counted["overdue"]) == (4, 1, 0)


def test_the_other_lists_hold_mine_handled_and_copies(office: Office):
    """Row 51"""
    first, second = (office.ask("eve", "leave", LEAVE)["request"] for _ in range(2))
    office.approve("dan", first)
    lists = {
        (who, bucket): [
            each["request"] for each in views.inbox(office.hub, Actor(who), bucket).rows
        ]
        for who, bucket in (("eve", "mine"), ("dan", "handled"), ("carol", "copies"))
    }
    assert sorted(lists["eve", "mine"]) == sorted([first, second])
    assert lists["dan", "handled"] == lists["carol", "copies"] == [first]
    assert views.counts(office.hub, Actor("carol"))["copies"] == 1
    office.see("carol", first)
    assert views.counts(office.hub, Actor("carol"))["copies"] == 0


@ONE
def test_a_request_is_called_what_its_reader_calls_the_form(office: Office):
    """Chan writes in Chinese; Dan reads English, and 简体中文 tomorrow: in the lists, the request and the archive."""
    request = office.ask("chan", "leave", LEAVE)["request"]

    def titles(language: str) -> set[str]:
        dan = Actor("dan", language=language)
        rows = (
            *views.inbox(office.hub, dan, "to_decide").rows,
            *views.inbox(office.hub, dan, "handled").rows,
            *archive.search(office.hub, dan).rows,
        )
        return {str(each["title"]) for each in (*rows, views.request(office.hub, dan, request))}

    assert [titles(each) for each in ("en", "zh-Hans", "zh-Hant")] == [
        {"Leave"},
        {"请假"},
        {"請假"},
    ]
    office.approve("dan", request)
    assert (titles("en"), titles("zh-Hans")) == ({"Leave"}, {"请假"})
