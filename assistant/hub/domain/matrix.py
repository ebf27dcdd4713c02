"""The approval matrix: which row fits a request (the first that does), and what an author should look at again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from .boxes import Box, box_of, everything, minus, overlap, within
from .case import Request
from .people import Directory
from .route import MatrixRow, Why

_PAIRS = 40  # warnings of one kind; more would not be read


def pick(
    rows: Sequence[MatrixRow], request: Request, directory: Directory, level: int
) -> tuple[int, MatrixRow] | None:
    """The number (from 1) and the row that fits first; None if none does.

    A department's row fits its sub-departments too. A row with amounts never fits a request without one.
    `level` is the requester's.
    """
    chain = directory.chain(request.department) or (request.department,)
    for number, row in enumerate(rows, 1):
        if (
            (row.department is None or row.department in chain)
            and (row.region is None or row.region == request.region)
            and _inside(request.amount, row.amount_from, row.amount_to)
            and _inside(level, row.level_from, row.level_to)
        ):
            return number, row
    return None


def warnings(rows: Sequence[MatrixRow], directory: Directory | None = None) -> tuple[Why, ...]:
    """Rows that can never be reached, rows that overlap with other approvers, and what no row is for."""
    below = _below(directory)
    departments = {row.department for row in rows if row.department}
    known = frozenset(departments | set(directory.departments if directory else ()))
    regions = frozenset(row.region for row in rows if row.region)
    boxes = [box_of(row, known, regions, below) for row in rows]
    gone = frozenset(index for index, box in enumerate(boxes) if _covered(box, boxes[:index]))
    found = [Why("routes.matrix_unreachable", {"row": index + 1}) for index in sorted(gone)]
    found += list(_overlaps(rows, boxes, gone))[:_PAIRS]
    if _covered(everything(known, regions), boxes) is False:
        found.append(Why("routes.matrix_no_default", {}))
    return tuple(found)


def _overlaps(
    rows: Sequence[MatrixRow], boxes: Sequence[Box], gone: frozenset[int]
) -> Iterator[Why]:
    """Pairs that share a part, neither within the other: an exception above a rule is no fault."""
    for later, box in enumerate(boxes):
        for earlier in range(later):
            partly = overlap(boxes[earlier], box) and not (
                within(boxes[earlier], box) or within(box, boxes[earlier])
            )
            differ = rows[earlier].approvers != rows[later].approvers
            if partly and differ and not gone & {earlier, later}:
                yield Why("routes.matrix_overlap", {"row": later + 1, "first": earlier + 1})


def _covered(box: Box, by: Sequence[Box]) -> bool | None:
    """Whether every case of `box` is one of the others'; None where that is too much to find out."""
    left = [box]
    for each in by:
        left = [piece for rest in left for piece in minus(rest, each)]
        if not left:
            return True
        if len(left) > 3000:  # noqa: PLR2004 - pieces; a table of people has dozens
            return None
    return False


def _inside(value: int | None, low: int | None, high: int | None) -> bool:
    if low is None and high is None:
        return True
    return value is not None and (low is None or value >= low) and (high is None or value < high)


def _below(directory: Directory | None) -> Callable[[str], frozenset[str]]:
    """The department with all that belong to it."""
    if directory is None:
        return lambda department: frozenset({department})
    chains = {each: directory.chain(each) for each in directory.departments}
    return lambda department: frozenset(
        {department, *(each for each, chain in chains.items() if department in chain)}
    )
