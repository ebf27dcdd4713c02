"""What a line-by-line merge of two series would get wrong, put right.

These are exceptions of a start that the other side moved, and occurrences that one side deleted and the other edited.
"""

from __future__ import annotations

from assistant.model.errors import Refused

from .icalinstance import plain
from .icalitem import Series, dates, series_of, start_of
from .icalmeaning import instance_of
from .icalseries import Move, follow, follow_override, move_of
from .icaltext import Block, parameter, parts, value_of, with_value
from .icaltime import alike, instance_id, read_value

Sides = tuple[Block, Block, Block]  # the trees of base, mine and theirs


def _series(*trees: Block) -> list[Series]:
    """The series of these trees; none at all where one of them has no master."""
    try:
        found = [series_of(tree) for tree in trees]
    except Refused:
        return []
    return found if all(series.master is not None for series in found) else []


def on_one_start(base: Block, mine: Block, theirs: Block) -> Sides:
    """The three sides as they would be had the series been moved before: where just one side moved its start."""
    found = _series(base, mine, theirs)
    moves = [_move(found[0], side) for side in found[1:]]
    match moves:
        case [Move() as move, None]:
            return _moved(found[0], move), mine, _moved(found[2], move)
        case [None, Move() as move]:
            return _moved(found[0], move), _moved(found[1], move), theirs
        case _:
            return base, mine, theirs


def _move(base: Series, side: Series) -> Move | None:
    if base.master is None or side.master is None or not base.master.lines("RRULE", "RDATE"):
        return None
    return move_of(base.master, side.master, base.zones, count=True)


def _moved(series: Series, move: Move) -> Block:
    if series.master is None:
        return series.root
    overrides = [(own, follow_override(own, move, series.zones)) for own in series.overrides]
    master = follow(series.master, move, series.zones, same_rule=True)
    return series.changed([*overrides, (series.master, master)]).tree()


def without_revived(sides: Sides, merged: Block) -> Block:
    """The merged tree without a new EXDATE for an occurrence that has an override: the edit beats the deletion."""
    found = _series(*sides, merged)
    if not found or found[3].master is None:
        return merged
    base, mine, theirs, series = found
    meant = _taken_out(base) | (_taken_out(mine) & _own(mine)) | (_taken_out(theirs) & _own(theirs))
    wrong = (_taken_out(series) & _own(series)) - meant
    if not wrong:
        return merged
    lines = (_without(line, wrong, series) for line in found[3].master.lines("EXDATE"))
    master = found[3].master.put("EXDATE", [line for line in lines if line])
    return series.changed([(found[3].master, master)]).tree()


def with_instances(sides: Sides) -> Sides:
    """The sides, in the base of which stands what the master says of every instance that both others made their own."""
    found = _series(*sides)
    if not found or found[0].master is None:
        return sides
    base, master = found[0], found[0].master
    anchor = start_of(master, base.zones)
    new = (_own(found[1]) & _own(found[2])) - _own(base)
    if anchor is None or not new:
        return sides
    whens = (read_value(rid, None) for rid in sorted(new))
    made = (plain(base, master, alike(when, anchor)) for when in whens if when is not None)
    return base.added(*made).tree(), sides[1], sides[2]


def _taken_out(series: Series) -> set[str]:
    master = series.master
    return (
        set()
        if master is None
        else {instance_id(when) for when in dates(master, "EXDATE", series.zones)}
    )


def _own(series: Series) -> set[str]:
    return {instance_of(own, series.zones) for own in series.overrides}


def _without(line: str, ids: set[str], series: Series) -> str:
    zone = series.zones.find(parameter(line, "TZID"))
    values = parts(value_of(line))
    left = [
        value
        for value in values
        if (when := read_value(value, zone)) is None or instance_id(when) not in ids
    ]
    return with_value(line, ",".join(left)) if left else ""
