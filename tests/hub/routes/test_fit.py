import pytest

from assistant.hub.domain.routefit import doubts, misfits
from assistant.hub.domain.routeread import read_route

from .making import COMPANY, one_step, ready, ready_form


def told(route_text: str, form: str = "expense") -> list[str]:
    return [each.code for each in misfits(ready_form(form), read_route(route_text))]


@pytest.mark.parametrize("form", ["leave", "expense", "purchase", "blank"])
def test_ready_forms_and_routes_go_together_without_a_doubt(form: str):
    assert misfits(ready_form(form), ready(form)) == ()
    assert doubts(ready_form(form), ready(form), COMPANY) == ()


HEAD = "form: expense\ncurrency: HKD\nsteps:\n  - {id: finance, who: {role: hr}"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (HEAD + "}\n", []),
        (HEAD + ", when: form.total >= 10000.0}\n", []),
        (HEAD + ", when: 'form.lines[0].amount > 1.0 && size(form.lines) > 2'}\n", []),
        (HEAD + ", when: form.totl >= 10000.0}\n", ["routes.fit_no_field"]),
        (HEAD + ", when: form.lines.amount > 1.0}\n", ["routes.fit_no_field"]),
        (HEAD + ", when: request.salary > 1.0}\n", ["routes.fit_no_field"]),
        (HEAD + ", when: size(form) > 1}\n", ["routes.fit_no_field"]),
        (HEAD + ", when: form.lines > 3.0}\n", ["routes.fit_kinds"]),
        (HEAD + ", when: form.total + 1.0}\n", ["routes.fit_kinds"]),
        (HEAD.replace("{role: hr}", "{field: /boss}") + "}\n", ["routes.fit_no_field"]),
        (HEAD.replace("finance", "other") + "}\n", ["routes.fit_no_step"]),
        (HEAD.replace("currency: HKD\n", "") + ", when: request.amount > 1.0}\n", ["routes.file_no_currency"]),
        (HEAD + "}\nafter:\n  - {webhook: erp, when: form.gone == 'x'}\n", ["routes.fit_no_field"]),
    ],
)  # fmt: skip
def test_what_a_route_names_must_be_in_the_form(text: str, codes: list):
    assert told(text) == codes


def test_a_form_without_an_amount_has_no_limits():
    text = "form: leave\ncurrency: HKD\nsteps:\n  - {id: hr, who: {role: hr}, when: request.amount > 1.0}\n"
    assert told(text, "leave") == ["routes.fit_no_amount"]


def test_a_route_of_another_form_is_no_fit():
    assert "routes.fit_form" in told(HEAD.replace("form: expense", "form: other") + "}\n")


def test_people_roles_and_departments_nobody_knows_are_doubts():
    route = one_step("[{person: gone}, {role: wizard}, {head: nowhere}]")
    found = {each.code for each in doubts(ready_form("leave"), route, COMPANY)}
    assert found == {"routes.doubt_person", "routes.doubt_role", "routes.doubt_department"}


def test_a_rule_on_a_field_that_may_be_empty_is_a_doubt():
    alone = one_step("{role: hr}, when: \"form.reason == 'x'\"")
    asked = one_step("{role: hr}, when: \"has(form.reason) && form.reason == 'x'\"")
    found = [[each.code for each in doubts(ready_form("leave"), route)] for route in (alone, asked)]
    assert found == [["routes.doubt_optional"], []]
