"""What a form lacks in files: too many, too big, of a kind it does not take, a receipt that is not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .fields import FILES
from .form import Attached, FormDef, Lacking
from .pointers import lookup, places
from .rules import RuleTrouble, compile_rule

_MEGABYTE = 1_048_576


def file_lacks(
    form: FormDef, data: Mapping[str, Any], attached: Sequence[Attached]
) -> Iterator[Lacking]:
    """Limits of the form on its files, and those that must be there."""
    most = form.files.get("max_count")
    if most is not None and len(attached) > most:
        yield Lacking(FILES, "files_many", {"most": most, "given": len(attached)})
    for each in attached:
        yield from _one(form, data, each)
    yield from _needed(form, data, attached)
    yield from _per_item(form, data, attached)


def receipt_tag(form: FormDef, place: str) -> str:
    """The tag of the file that belongs to an item of a list: "/lines/0/receipt"."""
    return f"{place}/{form.files['each']['name']}"


def _one(form: FormDef, data: Mapping[str, Any], file: Attached) -> Iterator[Lacking]:
    most, types = form.files.get("max_bytes"), form.files.get("types")
    on_field = file.tag.startswith("/") and lookup(data, file.tag.rpartition("/")[0]) is not None
    where = file.tag if on_field else FILES
    if most is not None and file.size > most:
        yield Lacking(where, "file_big", {"name": file.name, "most": _megabytes(most)})
    if types and file.mime not in types:
        yield Lacking(where, "file_type", {"name": file.name, "given": file.mime})


def _needed(
    form: FormDef, data: Mapping[str, Any], attached: Sequence[Attached]
) -> Iterator[Lacking]:
    when = form.files.get("required_when")
    if not when or any(file.tag in {"", FILES} for file in attached):
        return
    try:
        reason = "file_missing" if compile_rule(when).holds(form=data, request={}) else ""
    except RuleTrouble:
        reason = "check_failed"
    if reason:
        yield Lacking(FILES, reason, {})


def _per_item(
    form: FormDef, data: Mapping[str, Any], attached: Sequence[Attached]
) -> Iterator[Lacking]:
    """Each line its receipt: a file tagged with the line's place, or named by its id in the line."""
    each = form.files.get("each")
    if not each:
        return
    tags, ids = {file.tag for file in attached}, {file.id for file in attached}
    for place in places(data, f"{each['list']}/*"):
        item = lookup(data, place)
        excused = isinstance(item, Mapping) and bool(item.get(each.get("unless", "")))
        named = isinstance(item, Mapping) and item.get(each["name"])
        tag = receipt_tag(form, place)
        if not excused and tag not in tags and not (isinstance(named, str) and named in ids):
            yield Lacking(tag, "receipt_missing", {"line": int(place.rpartition("/")[2]) + 1})


def _megabytes(size: int) -> str:
    return f"{size / _MEGABYTE:.1f}".removesuffix(".0")
