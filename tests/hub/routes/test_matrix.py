from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.hub.domain.matrix import pick, warnings
from assistant.hub.domain.route import MatrixRow, Who
from tests.conftest import examples

from .making import COMPANY, a_request

CFO, HR = (Who("role", "cfo"),), (Who("role", "hr"),)


def row(
    department=None, region=None, amount=(None, None), level=(None, None), approvers=CFO
) -> MatrixRow:
    return MatrixRow(department, region, *amount, *level, approvers)


def fits(*rows: MatrixRow, who="eve", amount=None, level=2) -> int | None:
    found = pick(rows, a_request(who, amount=amount), COMPANY, level)
    return found and found[0]


def told(*rows: MatrixRow, directory=COMPANY) -> list[tuple]:
    return [
        (each.code.removeprefix("routes.matrix_"), *each.values.values())
        for each in warnings(rows, directory)
    ]


def test_the_first_row_that_fits_wins():
    """H-1, H-2"""
    assert fits(row("it"), row("sales"), row()) == 2


def test_a_department_takes_those_below_it_and_not_those_above():
    assert fits(row("sales"), who="eve") == 1
    assert fits(row("board"), who="eve") == 1
    assert fits(row("sales-hk"), who="fay") is None


def test_from_is_included_and_to_is_not():
    """P-5"""
    rows = (row(amount=(None, 1_000_000)), row(amount=(1_000_000, None)))
    assert [fits(*rows, amount=each) for each in (999_999, 1_000_000)] == [1, 2]
    assert [fits(row(level=(2, 5)), level=each) for each in (1, 2, 4, 5)] == [None, 1, 1, None]


def test_a_row_with_amounts_is_not_for_forms_without():
    assert fits(row(amount=(0, None)), amount=None) is None


def test_a_region_is_the_requests_own():
    assert fits(row(region="TW"), row(region="HK")) == 2


def test_rows_that_can_never_fit_are_told():
    assert ("unreachable", 2) in told(row("sales"), row("sales-hk"), row())
    assert ("unreachable", 3) in told(
        row(amount=(None, 500)), row(amount=(500, None)), row(amount=(100, 900)), row()
    )
    assert ("unreachable", 3) in told(row(region="HK"), row(), row(region="TW"))


def test_an_exception_above_a_rule_is_no_fault():
    assert told(row("sales-hk", approvers=HR), row("sales"), row()) == []


def test_rows_that_overlap_with_other_approvers_are_told():
    assert told(row("sales", approvers=HR), row(region="HK"), row()) == [("overlap", 2, 1)]
    assert told(row("sales"), row(region="HK"), row()) == []


def test_a_matrix_that_leaves_cases_open_is_told():
    assert told(row(amount=(None, 500))) == [("no_default",)]
    assert told(row(amount=(None, 500)), row(amount=(500, None))) == []
    assert told(row("board")) == [("no_default",)]


def test_without_a_directory_departments_are_names():
    assert told(row("sales"), row("sales-hk"), row(), directory=None) == []


DEPARTMENTS = st.sampled_from([None, "sales", "sales-hk", "it", "board"])
RANGES = st.sampled_from([(None, None), (None, 5), (5, None), (2, 7), (7, 9)])
ROWS = st.builds(row, DEPARTMENTS, st.sampled_from([None, "HK", "TW"]), RANGES, RANGES)
PEOPLE = [("eve", "HK"), ("hana", "TW"), ("ken", "HK"), ("fay", "CN"), ("ada", "TW")]


@settings(max_examples=examples(60))
@given(st.lists(ROWS, min_size=1, max_size=6))
def test_what_is_said_to_be_unreachable_is_never_picked_and_the_rest_is_true(rows: list):
    """Against every case tried one by one."""
    picked = set()
    for who, region in PEOPLE:
        for amount in (0, 2, 4, 5, 6, 7, 8, 9, 20):
            for level in (0, 2, 4, 5, 6, 7, 8, 9, 20):
                request = replace(a_request(who, amount=amount), region=region)
                found = pick(rows, request, COMPANY, level)
                picked.add(found[0] if found else None)
    gone = {each.values["row"] for each in warnings(rows, COMPANY) if "unreachable" in each.code}
    assert not gone & picked
    if None in picked:
        assert "routes.matrix_no_default" in {each.code for each in warnings(rows, COMPANY)}


def test_a_large_matrix_is_looked_at_in_bounded_work():
    rows = [row(amount=(n * 10, n * 10 + 15), level=(n % 7, n % 7 + 3)) for n in range(200)]
    assert warnings(rows, COMPANY)
