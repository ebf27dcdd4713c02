"""Who sees which field: masks by role, the safe view, edits that a step grants, and what changed between two forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from assistant.hub.words import language_of, say

from .fields import FILES, title
from .form import FormDef
from .pointers import joined, lookup, parts, pattern_of, places, put
from .summing import in_words, summary

__all__ = [
    "MASKED",
    "beyond",
    "changed",
    "granted",
    "hidden",
    "restored",
    "safe",
    "seen",
    "shown_changes",
    "summary",
]  # fmt: skip

MASKED: Mapping[str, bool] = {"masked": True}
_DEEPEST = 32
Change = tuple[str, Any, Any]


def seen(form: FormDef, data: Mapping[str, Any], audience: frozenset[str]) -> dict[str, Any]:
    """The data as this audience may see them; a field that is masked for it is {"masked": true} where it has a value.

    `audience` are the person's roles, with "requester" and "approver" among them where he is that.
    """
    view = dict(data)
    for pattern, roles in form.masks.items():
        if audience.isdisjoint(roles):
            for place in list(places(view, pattern)):
                view = put(view, place, dict(MASKED))
    return view


def safe(form: FormDef, data: Mapping[str, Any]) -> dict[str, Any]:
    """Only what nobody has masked, for shared screens, searches and groups: masked fields are not even named."""
    view = dict(data)
    for pattern in form.masks:
        for place in reversed(list(places(view, pattern))):
            view = _dropped(view, parts(place))
    return view


def hidden(form: FormDef, pointer: str, audience: frozenset[str]) -> bool:
    """Whether a field, or the files tagged with it, is masked for this audience; "" are the files as a whole."""
    here = parts(pattern_of(pointer or FILES))
    return any(
        audience.isdisjoint(roles) and here[: len(parts(pattern))] == parts(pattern)
        for pattern, roles in form.masks.items()
    ) or (here != parts(FILES) and _whole_files_hidden(form, pointer, audience))


def _whole_files_hidden(form: FormDef, pointer: str, audience: frozenset[str]) -> bool:
    """A mask on all files covers those of a line, too."""
    name = form.files.get("each", {}).get("name")
    is_file = name is not None and parts(pointer)[-1:] == (name,)
    return is_file and FILES in form.masks and audience.isdisjoint(form.masks[FILES])


def restored(
    form: FormDef, old: Mapping[str, Any], new: Mapping[str, Any], audience: frozenset[str]
) -> dict[str, Any]:
    """What somebody sends who could not see all of it: what was masked for him stays as it was.

    Items of a list are matched by their place.
    """
    kept = dict(new)
    for pattern, roles in form.masks.items():
        if audience.isdisjoint(roles):
            for place in list(places(kept, pattern)):
                kept = _dropped(kept, parts(place))
            for place in places(old, pattern):
                if place.count("/") == 1 or lookup(kept, place.rpartition("/")[0]) is not None:
                    kept = put(kept, place, lookup(old, place))
    return kept


def granted(form: FormDef, step: str, pointer: str) -> bool:
    """Whether the open step lets its approvers change this field."""
    here = parts(pattern_of(pointer))
    return any(
        here[: len(parts(each))] == parts(each)
        for each in map(pattern_of, form.edits.get(step, ()))
    )


def beyond(
    form: FormDef, step: str, old: Mapping[str, Any], new: Mapping[str, Any]
) -> tuple[str, ...]:
    """The fields that differ and that the step does not grant."""
    return tuple(place for place, _, _ in changed(old, new) if not granted(form, step, place))


def changed(old: Any, new: Any) -> tuple[Change, ...]:
    """Every difference as (pointer, before, after), None for nothing; fields in order, lists by place."""
    return tuple(_changed(old, new, ()))


def shown_changes(
    form: FormDef, changes: tuple[Change, ...], audience: frozenset[str], language: str
) -> tuple[tuple[str, str, str], ...]:
    """Changes as people read them: (title, before, after), masked values without a word of what they were."""
    veil = say("forms.masked", language_of(language))

    def shown(place: str, value: Any) -> str:
        secret = hidden(form, place, audience) or _holds_hidden(form, place, audience)
        return veil if secret and value is not None else in_words(form, place, value, language)

    return tuple(
        (title(form, place, language), shown(place, before), shown(place, after))
        for place, before, after in changes
    )


def _holds_hidden(form: FormDef, pointer: str, audience: frozenset[str]) -> bool:
    """Whether something inside a group is masked, so that the group can't be told as a whole."""
    here = parts(pattern_of(pointer))
    return any(
        audience.isdisjoint(roles) and parts(pattern)[: len(here)] == here
        for pattern, roles in form.masks.items()
    )


def _changed(old: Any, new: Any, way: tuple[str | int, ...]) -> Iterator[Change]:
    if len(way) < _DEEPEST and isinstance(old, Mapping) and isinstance(new, Mapping):
        for name in dict.fromkeys((*old, *new)):
            yield from _changed(old.get(name), new.get(name), (*way, name))
    elif len(way) < _DEEPEST and isinstance(old, list | tuple) and isinstance(new, list | tuple):
        for number in range(max(len(old), len(new))):
            yield from _changed(_item(old, number), _item(new, number), (*way, number))
    elif not _same(old, new):
        yield joined(way), old, new


def _same(old: Any, new: Any) -> bool:
    """JSON's equality: true is not 1."""
    return bool(old == new) and isinstance(old, bool) == isinstance(new, bool)


def _item(values: Any, number: int) -> Any:
    return values[number] if number < len(values) else None


def _dropped(here: Any, way: tuple[str, ...]) -> Any:
    """Without the field; an item of a list leaves its place empty, so that the others keep theirs."""
    first, *rest = way
    if isinstance(here, Mapping):
        if not rest:
            return {name: each for name, each in here.items() if name != first}
        return {**here, first: _dropped(here[first], tuple(rest))}
    inner = (_dropped(here[int(first)], tuple(rest)) if rest else None,)
    return [*here[: int(first)], *inner, *here[int(first) + 1 :]]
