"""A task's place in an inbox is that of its request and its step, whatever happened to them; older databases learn it."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from assistant.hub.domain.deeds import Delegate, Return, Transfer
from assistant.hub.services import sweep
from assistant.hub.store.migrations import migrate
from tests.hub.chaos.truth import misplaced
from tests.hub.services.office import Office

BEFORE = (
    "drop index task_inbox",
    "alter table task drop column urgency",
    "alter table task drop column due",
    "create index task_inbox on task (assignee, state, on_behalf_of, step, request, id)",
    "create index step_rank on step (id, due)",
    "delete from schema_version where version > 1",
)


def urgent(office: Office, who: str) -> str:
    words = {"subject": "Desk", "text": "Now, please."}
    return str(
        office.ask(who, "blank", words, urgent=True, urgent_reason="The floor is wet")["request"]
    )


def order(office: Office, who: str) -> list[str]:
    return [str(each["request"]) for each in office.waiting(who)]


def wrong(office: Office) -> list[str]:
    with office.hub.database.read() as db:
        return misplaced(db)


def test_presses_and_time_move_the_places_along(office: Office) -> None:
    asked = [office.anything("eve"), urgent(office, "eve"), office.anything("eve")]
    assert order(office, "dan")[0] == asked[1]
    office.press("dan", Transfer(office.task("dan", asked[0]), "gus", "Yours"))
    office.press("dan", Delegate(office.task("dan", asked[1]), "gus", "Please"))
    office.press("dan", Return(office.task("dan", asked[2]), 1, "More", "", ()))
    assert wrong(office) == []
    office.clock.move(timedelta(days=10))
    sweep.run(office.hub)
    assert wrong(office) == []


def test_a_database_of_the_first_release_learns_its_places(office: Office) -> None:
    asked = [office.anything("eve"), urgent(office, "eve")]
    database = office.hub.database
    with database.begin() as db:
        for line in BEFORE:
            db.execute(text(line))
    assert migrate(database) == 1
    assert wrong(office) == []
    assert order(office, "dan") == asked[::-1]
    assert office.approve("dan", asked[1])["state"]
