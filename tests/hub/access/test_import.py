"""Importing people: preview, line-numbered errors, rings, leavers, roles; the same file twice changes nothing."""

from __future__ import annotations

from datetime import timedelta
from threading import Thread

import pytest

from assistant.hub.domain.people import Deputy
from assistant.hub.problems import Forbidden, Invalid, Missing, Stale
from assistant.hub.services import people
from assistant.hub.store.audit import trail
from assistant.hub.words import known, say

from .conftest import BOTH, NOW, act

HEAD = "Employee No,Name,E-mail,Department,Manager,Level,Roles"
ROWS = """\
N1,Nora Ng,nora@company.test,Sales/Macau,E004,P3,hr@Sales; finance
N2,Omar Po,omar@company.test,Sales/Macau,nora@company.test,2,
"""


def csv(*lines: str, head: str = HEAD) -> bytes:
    return "\r\n".join((head, *lines)).encode()


def said(plan) -> list[tuple[int, str, str]]:
    assert all(
        known(each.code) and say(each.code, "zh-Hant", **each.values) for each in plan.faults
    )
    return [(each.line, each.field, each.code.removeprefix("access.")) for each in plan.faults]


def listing(hub):
    with hub.database.read() as db:
        return hub.directory(db)


@BOTH
def test_a_file_is_previewed_then_done_and_says_nothing_new_the_second_time(hub):
    raw = csv(*ROWS.splitlines())
    plan, rev = people.preview(hub, act("judy"), raw)
    assert plan.counts() == {"added": 2, "changed": 0, "left": 0, "back": 0}
    assert listing(hub).rev == rev, "nothing is written"
    people.apply(hub, act("judy"), raw, rev=rev)
    company = listing(hub)
    nora = next(each for each in company.people.values() if each.number == "N1")
    omar = next(each for each in company.people.values() if each.number == "N2")
    assert (nora.supervisor, omar.supervisor, nora.level) == ("dan", nora.id, 3)
    assert company.chain(nora.department) == ("macau", "sales", "board")
    assert company.holders("hr", "sales-hk") == ("carol", nora.id)
    assert nora.id not in company.holders("hr", "it")
    again, rev = people.preview(hub, act("judy"), raw)
    assert (again.changes, again.departments, again.granted, again.revoked) == ((), (), (), ())
    with hub.database.read() as db:
        assert [each.action for each in trail(db, "")].count("person.added") == 2


def test_every_error_has_its_line_and_field_and_nothing_is_done(hub):
    raw = csv(
        ",No Number,a@company.test,,,,",
        "N1,Nora Ng,not an address,,,,",
        "N2,,omar@company.test,,Nobody,high,",
        "N2,Twice,twice@company.test,,,,",
        "N3,Own,own@company.test,,N3,,",
        "N4,Taken,eve@company.test,,,,a b c",
        "1.23E+11,Long,long@company.test,,,,x@Nowhere",
        "N6,Six,six@company.test,,,,,,stray",
    )
    plan = people.apply(hub, act("judy"), raw)
    assert said(plan) == [
        (2, "number", "missing"), (3, "email", "bad_email"), (4, "level", "bad_level"),
        (4, "name", "missing"), (4, "supervisor", "no_supervisor"), (5, "number", "twice"),
        (6, "supervisor", "own_supervisor"), (7, "email", "email_taken"), (7, "roles", "bad_role"),
        (8, "number", "scientific"), (8, "roles", "no_department"),
        (9, "", "too_many_cells"),
    ]  # fmt: skip
    assert len(listing(hub).people) == 12


def test_a_ring_of_supervisors_is_refused_with_all_who_are_in_it(hub):
    raw = csv(
        "E001,Ada Chan,ada@company.test,E005",
        "E005,Eve Lau,eve@company.test,E004",
        head="number,name,email,manager",
    )
    plan = people.apply(hub, act("judy"), raw)
    assert said(plan) == [
        (0, "supervisor", "ring"),
        (0, "supervisor", "ring"),
        (2, "supervisor", "ring"),
        (3, "supervisor", "ring"),
    ]
    assert "Ada Chan > Eve Lau > Dan Ho > Fay Lin" in say(
        plan.faults[0].code, "en", **plan.faults[0].values
    )


def test_who_is_missing_from_the_whole_company_is_deactivated_not_deleted(hub):
    kept = [each for each in listing(hub).people.values() if each.id not in ("judy", "hana")]
    raw = csv(*(f"{e.number},{e.name},{e.email}" for e in kept), head="number,name,email")
    plan = people.apply(hub, act("carol"), raw, whole=True)
    assert (plan.counts()["left"], plan.kept) == (1, ("judy",))
    company = listing(hub)
    assert len(company.people) == 12
    assert [each.id for each in company.people.values() if not each.active] == ["hana"]
    back = people.apply(
        hub,
        act("carol"),
        csv("E008,Hana Xu,hana@company.test,yes", head="number,name,email,active"),
    )
    assert back.counts()["back"] == 1


def test_what_a_file_does_not_give_stays_and_addresses_may_change_hands(hub):
    raw = csv(
        "E005,Eve Lau,chan@company.test",
        "E010,Chan Tai Man,eve@company.test",
        head="number,name,email",
    )
    people.apply(hub, act("carol"), raw)
    eve = listing(hub).people["eve"]
    assert (eve.email, eve.supervisor, eve.department, eve.level) == (
        "chan@company.test",
        "dan",
        "sales-hk",
        2,
    )


def test_who_keeps_people_gives_no_roles_and_takes_over_nobody_who_has_one(hub):
    roles = people.apply(
        hub, act("carol"), csv("N1,Nora Ng,nora@company.test,admin", head="number,name,email,role")
    )
    assert said(roles) == [(2, "roles", "roles_not_yours")]
    over = people.apply(
        hub, act("carol"), csv("E011,Judy Zhao,mine@company.test", head="number,name,email")
    )
    assert said(over) == [(2, "", "holder_not_yours")]
    with pytest.raises(Forbidden):
        people.apply(hub, act("eve"), csv())


def test_the_last_admin_stays(hub):
    for row in (
        "E011,Judy Zhao,judy@company.test,yes,author",
        "E011,Judy Zhao,judy@company.test,no,admin",
    ):
        plan = people.apply(hub, act("judy"), csv(row, head="number,name,email,active,roles"))
        assert said(plan) == [(0, "roles", "last_admin")]
    with pytest.raises(Invalid):
        people.ungrant(hub, act("judy"), "judy", "admin")
    people.grant(hub, act("judy"), "ken", "admin")
    people.ungrant(hub, act("judy"), "judy", "admin")
    assert listing(hub).holders("admin", "it") == ("ken",)


def test_a_company_that_changed_since_the_preview_is_looked_at_again(hub):
    raw = csv(*ROWS.splitlines())
    _, rev = people.preview(hub, act("judy"), raw)
    people.grant(hub, act("judy"), "eve", "finance", "sales")
    with pytest.raises(Stale):
        people.apply(hub, act("judy"), raw, rev=rev)


@BOTH
def test_the_same_file_twice_at_once_adds_everybody_once(hub):
    raw = csv(*ROWS.splitlines())
    done = []
    threads = [
        Thread(target=lambda: done.append(people.apply(hub, act("judy"), raw))) for _ in range(3)
    ]
    [each.start() for each in threads]
    [each.join() for each in threads]
    assert sorted(each.counts()["added"] for each in done) == [0, 0, 2]
    assert len(listing(hub).people) == 14


def test_heads_of_departments_and_two_of_them(hub):
    head = "number,name,email,department,head"
    rows = ("N1,Nora Ng,nora@company.test,Legal,是", "N2,Omar Po,omar@company.test,Legal,")
    people.apply(hub, act("carol"), csv(*rows, head=head))
    company = listing(hub)
    assert company.people[company.head("legal")].name == "Nora Ng"
    two = people.apply(hub, act("carol"), csv(rows[0], rows[1] + "yes", head=head))
    assert said(two) == [(3, "head", "two_heads")]


def test_who_keeps_people_puts_no_role_holders_pen_into_another_hand(hub):
    """HR could make an account, and it the CFO's deputy; whoever gives roles may, and he himself."""
    week = (NOW, NOW + timedelta(days=7))
    with pytest.raises(Forbidden):
        people.set_deputy(hub, act("carol"), "eve", week, principal="ben")
    assert people.set_deputy(hub, act("carol"), "fay", week, principal="dan")
    assert people.set_deputy(hub, act("judy"), "ivan", week, principal="ben")


def test_deputies_are_ones_own_to_name(hub, clock):
    week = (NOW, NOW + timedelta(days=7))
    made = people.set_deputy(hub, act("dan"), "fay", week, forms=("leave",), absent=True)
    assert listing(hub).deputies == (Deputy(made.id, "dan", "fay", *week, ("leave",), True),)
    for actor, delegate, span, problem in (
        ("dan", "dan", week, Invalid), ("dan", "nobody", week, Missing), ("dan", "eve", week[::-1], Invalid),
        ("dan", "eve", week, Invalid),
    ):  # fmt: skip
        with pytest.raises(problem):
            people.set_deputy(hub, act(actor), delegate, span, absent=True)
    with pytest.raises(Forbidden):
        people.set_deputy(hub, act("eve"), "eve", week, principal="dan")
    with pytest.raises(Forbidden):
        people.clear_deputy(hub, act("fay"), made.id)
    people.clear_deputy(hub, act("carol"), made.id)
    assert people.deputies(hub, act("dan")) == ()
