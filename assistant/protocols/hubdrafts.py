"""What is filled in at a hub's form: as the hub wants it, and what the hub says of it before and after. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from assistant.model.form import Draft, DraftFile, DraftStage, Lack, PlannedStep, Trial

from .hubapi import (
    Broken,
    Json,
    flag,
    lacks,
    moment,
    money,
    name_of,
    needed,
    number,
    obj,
    objects,
    part_of,
    text,
)
from .hubfields import FILES

_FILE_REASONS = frozenset({"receipt_missing", "file_missing"})
_NUMBER = re.compile(r"[+-]?[0-9]{1,300}(\.[0-9]{0,300})?", re.ASCII).fullmatch
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def data_of(draft: Draft, form: Json) -> dict[str, Any]:
    """What was typed as the hub wants it: nothing empty, and numbers where the form says numbers."""
    try:
        typed = obj(json.loads(draft.data or "{}"))
    except (ValueError, RecursionError) as error:
        raise Broken("a draft that is no JSON") from error
    fitted = _fitted(typed, part_of(form, "schema"))
    return fitted if isinstance(fitted, dict) else {}


def _fitted(value: Any, schema: Json) -> Any:
    """The value in the type that the schema names; None where nothing was typed."""
    if isinstance(value, Mapping):
        inner = {
            name: _fitted(each, part_of(part_of(schema, "properties"), name))
            for name, each in value.items()
        }
        return {name: each for name, each in inner.items() if each is not None} or None
    if isinstance(value, list):
        made = [_fitted(each, part_of(schema, "items")) for each in value]
        return [{} if each is None else each for each in made] or None
    if isinstance(value, str):
        return _scalar(value.strip(), schema.get("type"))
    return value


def _scalar(typed: str, kind: Any) -> Any:
    """A text that does not read as the number or the switch that is wanted stays: the hub says what is wrong."""
    try:
        match kind:
            case "integer" if _NUMBER(typed):
                return int(typed)
            case "number" if _NUMBER(typed):
                return float(typed)
            case "boolean":
                return {"true": True, "false": False}[typed]
            case _:
                return typed or None
    except (ValueError, KeyError):
        return typed or None


def trial(value: Any, draft: Draft, currency: str) -> Trial:
    """POST /v1/forms/{id}:dry-run. It knows nothing of the files, so what is here already is not missing."""
    found = obj(value)
    wanted = [
        each
        for each in objects(found.get("lacking"))
        if not (text(each, "reason") in _FILE_REASONS and _has_file(draft, text(each, "field")))
    ]
    data = found.get("data")
    return Trial(
        lacks(wanted),
        json.dumps(data, ensure_ascii=False) if isinstance(data, Mapping) else "",
        tuple(map(_planned, objects(found.get("steps")))),
        money(found.get("amount"), currency),
        currency if found.get("amount") is not None else "",
    )


def _planned(found: Json) -> PlannedStep:
    people = tuple(name_of(each) for each in objects(found.get("people")))
    return PlannedStep(
        text(found, "name"),
        people,
        text(found, "sentence"),
        runs=found.get("runs") is not False,
        stops=flag(found, "stops"),
    )


def _has_file(draft: Draft, field: str) -> bool:
    if field in {"", FILES}:
        return any(each.field in {"", FILES} for each in draft.files)
    return any(each.field == field for each in draft.files)


def answer(value: Any) -> tuple[str, str, tuple[Lack, ...], str]:
    """What a press on a request came to: (id, state, what is lacking, the sentence)."""
    found = obj(value)
    return (
        needed(found, "request"),
        text(found, "state"),
        lacks(found.get("lacking")),
        text(found, "sentence"),
    )


def editing(value: Any, account_id: str) -> Draft:
    """A request that was returned, as a draft begins with it: what is masked is not in it."""
    found = obj(value)
    return Draft(
        id="",
        account_id=account_id,
        form=needed(found, "form"),
        form_title=text(found, "form_title") or text(found, "title"),
        data=json.dumps(_seen(obj(found.get("data"))), ensure_ascii=False),
        stage=DraftStage.LACKING if found.get("lacking") else DraftStage.DRAFT,
        updated_at=moment(found.get("updated")) or _LONG_AGO,
        files=tuple(map(_file, objects(found.get("attachments")))),
        lacks=lacks(found.get("lacking")),
        urgent=flag(found, "urgent"),
        urgent_reason=text(found, "urgent_reason"),
        request=needed(found, "id"),
        version=str(number(found, "data_rev")),
        said=text(found, "sentence"),
    )


def _file(found: Json) -> DraftFile:
    """A file that is at the hub already."""
    id_ = needed(found, "id")
    size = number(found, "size")
    return DraftFile(
        id_, text(found, "tag") or FILES, text(found, "name"), text(found, "mime"), size, id_
    )


def _seen(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {
            name: _seen(each)
            for name, each in value.items()
            if not (isinstance(each, Mapping) and each.get("masked") is True)
        }
    return [_seen(each) for each in value] if isinstance(value, list) else value
