"""Sets of cases as boxes: departments x regions x amounts x levels. What is left of one when another is taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assistant.model.value import dataclass

from .route import MatrixRow

ELSE = ""  # a department or region that no row names
_FAR = 10**18


@dataclass(frozen=True, slots=True)
class Box:
    """`amounts` and `levels` from inclusive, to exclusive."""

    departments: frozenset[str]
    regions: frozenset[str]
    amounts: tuple[int, int]
    levels: tuple[int, int]


def everything(departments: frozenset[str], regions: frozenset[str]) -> Box:
    """Every case there can be: amounts and levels from 0."""
    return Box(departments | {ELSE}, regions | {ELSE}, (0, _FAR), (0, _FAR))


def box_of(
    row: MatrixRow,
    departments: frozenset[str],
    regions: frozenset[str],
    below: Callable[[str], frozenset[str]],
) -> Box:
    """The cases that a row fits."""
    whole = everything(departments, regions)
    return Box(
        whole.departments if row.department is None else below(row.department),
        whole.regions if row.region is None else frozenset({row.region}),
        _range(row.amount_from, row.amount_to),
        _range(row.level_from, row.level_to),
    )


def overlap(one: Box, other: Box) -> bool:
    """Whether some case is in both."""
    return bool(
        one.departments & other.departments
        and one.regions & other.regions
        and _meet(one.amounts, other.amounts)
        and _meet(one.levels, other.levels)
    )


def within(inner: Box, outer: Box) -> bool:
    """Whether every case of `inner` is in `outer`."""
    return next(minus(inner, outer), None) is None


def minus(box: Box, taken: Box) -> Iterator[Box]:
    """What is left of `box`, as boxes that share nothing."""
    if not overlap(box, taken):
        yield box
        return
    if rest := box.departments - taken.departments:
        yield Box(rest, box.regions, box.amounts, box.levels)
    departments = box.departments & taken.departments
    if rest := box.regions - taken.regions:
        yield Box(departments, rest, box.amounts, box.levels)
    regions = box.regions & taken.regions
    for amounts in _outside(box.amounts, taken.amounts):
        yield Box(departments, regions, amounts, box.levels)
    both = (max(box.amounts[0], taken.amounts[0]), min(box.amounts[1], taken.amounts[1]))
    for levels in _outside(box.levels, taken.levels):
        yield Box(departments, regions, both, levels)


def _range(low: int | None, high: int | None) -> tuple[int, int]:
    return (0 if low is None else low, _FAR if high is None else high)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def _outside(one: tuple[int, int], taken: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The parts of `one` below and above `taken`."""
    if one[0] < taken[0]:
        yield (one[0], taken[0])
    if taken[1] < one[1]:
        yield (taken[1], one[1])
