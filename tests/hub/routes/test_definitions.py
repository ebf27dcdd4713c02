from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from assistant.hub.domain.formread import ready_forms
from assistant.hub.domain.routeread import ready_routes
from assistant.hub.problems import Forbidden, Invalid, Missing, Stale
from assistant.hub.services import definitions, trial
from assistant.hub.services.context import Actor, Hub
from assistant.hub.store import audit
from assistant.hub.store import definitions as store
from assistant.hub.store.database import Database
from tests.hub.company import company
from tests.hub.services.office import MONDAY, open_hub, settle_in
from tests.hub.store.once import ONE

AUTHOR, CLERK = Actor("judy"), Actor("eve")
EASY = "form: leave\nsteps:\n  - {id: hr, who: {role: hr}}\n"


@pytest.fixture
def hub(database: Database, tmp_path) -> Hub:
    settle_in(database, company())
    return open_hub(database, tmp_path)


@contextmanager
def reading(hub: Hub) -> Iterator:
    with hub.database.read() as db:
        yield db


def numbers(hub: Hub, form: str = "leave") -> tuple[int, int]:
    with reading(hub) as db:
        found = store.newest(db, form)
    return found[0].version, found[1].version


@ONE
def test_a_new_hub_has_four_forms_once(hub: Hub):
    assert [each.id for each in definitions.startable(hub, CLERK)] == [
        "blank",
        "expense",
        "leave",
        "purchase",
    ]
    with hub.database.begin() as db:
        assert store.seed(db, MONDAY) == 0


def test_a_draft_is_nothing_until_it_is_published_and_the_old_version_stays(hub: Hub):
    saved = definitions.draft_route(hub, AUTHOR, EASY)
    with reading(hub) as db, pytest.raises(Missing):
        store.route(db, "leave", saved.version)
    assert numbers(hub) == (1, 1)
    assert definitions.publish(hub, AUTHOR, "leave").route_version == 2
    assert numbers(hub) == (1, 2)
    with reading(hub) as db:
        assert [len(store.route(db, "leave", each).steps) for each in (1, 2)] == [2, 1]
        done = [link.action for link in audit.trail(db, audit.HUB)]
    assert done == ["definitions.seeded", "route.drafted", "route.published"]


@ONE
def test_what_does_not_go_together_is_not_published(hub: Hub):
    """The form has no such field: told by name, and nothing changes."""
    definitions.draft_route(
        hub, AUTHOR, EASY.replace("{role: hr}", "{role: hr}, when: form.weeks > 1.0")
    )
    with pytest.raises(Invalid) as fault:
        definitions.publish(hub, AUTHOR, "leave")
    assert "form.weeks" in fault.value.values["first"]
    assert numbers(hub) == (1, 1)


@ONE
def test_form_and_route_come_into_force_together(hub: Hub):
    form = ready_forms()["leave"]
    definitions.draft_form(hub, AUTHOR, {**form, "edits": {"people": ["/kind"]}})
    definitions.draft_route(hub, AUTHOR, EASY.replace("id: hr", "id: people"))
    published = definitions.publish(hub, AUTHOR, "leave")
    assert (published.form_version, published.route_version) == numbers(hub) == (2, 2)
    assert definitions.get(hub, CLERK, "leave").form.edits == {"people": ("/kind",)}


@ONE
def test_only_authors_may_write_and_only_they_see_drafts(hub: Hub):
    definitions.draft_route(hub, AUTHOR, EASY)
    for attempt in (
        lambda: definitions.draft_route(hub, CLERK, EASY),
        lambda: definitions.draft_form(hub, CLERK, ready_forms()["leave"]),
        lambda: definitions.publish(hub, CLERK, "leave"),
        lambda: definitions.retire(hub, CLERK, "leave"),
        lambda: definitions.discard(hub, CLERK, "leave"),
        lambda: definitions.versions(hub, CLERK),
        lambda: definitions.get(hub, CLERK, "leave", draft=True),
        lambda: trial.explain(hub, CLERK, ready_forms()["leave"], EASY, {}),
    ):
        with pytest.raises(Forbidden):
            attempt()
    assert len(definitions.get(hub, AUTHOR, "leave", draft=True).route.steps) == 1


def test_two_authors_do_not_overwrite_one_another(hub: Hub):
    first = definitions.draft_route(hub, AUTHOR, EASY)
    definitions.draft_route(hub, AUTHOR, EASY + "# mine\n", seen=first.sha256)
    with pytest.raises(Stale):
        definitions.draft_route(hub, AUTHOR, EASY + "# too late\n", seen=first.sha256)


@ONE
def test_a_retired_form_starts_nothing_and_its_versions_can_still_be_read(hub: Hub):
    definitions.retire(hub, AUTHOR, "leave")
    assert "leave" not in [each.id for each in definitions.startable(hub, CLERK)]
    with reading(hub) as db:
        assert store.form(db, "leave", 1).id == store.route(db, "leave", 1).form == "leave"
        with pytest.raises(Missing):
            store.newest(db, "leave")


@ONE
def test_discarding_leaves_what_is_in_force(hub: Hub):
    definitions.draft_route(hub, AUTHOR, EASY)
    definitions.discard(hub, AUTHOR, "leave")
    assert numbers(hub) == (1, 1)
    with pytest.raises(Missing):
        definitions.publish(hub, AUTHOR, "leave")


@ONE
def test_the_check_tells_in_the_authors_language(hub: Hub):
    chinese = Actor("judy", language="zh-Hans")
    form = ready_forms()["expense"]
    wrong = definitions.check(hub, chinese, form, "form: expense\nsteps: []\n")
    assert wrong.problems[0].startswith("第 2 行")
    other = definitions.check(hub, AUTHOR, form, ready_routes()["expense"].replace("HKD", "USD"))
    assert other.problems == (
        "The route counts in USD, the company in HKD. Write the limits in HKD.",
    )
    doubtful = definitions.check(
        hub, AUTHOR, form, "form: expense\nsteps:\n  - {id: finance, who: {role: wizard}}\n"
    )
    assert doubtful == definitions.Checked((), ("finance: nobody has the role wizard yet.",))


@ONE
def test_the_editor_tries_what_is_not_saved(hub: Hub):
    """Five days in December, by a route that is only on the screen."""
    data = {"kind": "annual", "start": "2026-12-01", "end": "2026-12-07"}
    told, weighs = trial.explain(
        hub, AUTHOR, ready_forms()["leave"], ready_routes()["leave"], data, "eve"
    )
    assert weighs.startswith("Usual: ")
    assert told == (
        "1. Supervisor: Dan Ho, supervisor of Eve Lau",
        "2. Human resources: Carol Lee, in the role hr, because Days is 5 (more than 3)",
    )


@ONE
def test_limits_are_seeded_in_the_companys_currency(database: Database):
    with database.begin() as db:
        store.seed(db, MONDAY, "TWD")
        assert store.newest(db, "expense")[1].currency == "TWD"
