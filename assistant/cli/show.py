"""One item in full, for `todo show` and `event show`."""

from __future__ import annotations

from argparse import Namespace
from datetime import date
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from assistant.model.command import KEEP, Fields

from .out import Json, show, show_json
from .when import rfc3339, spoken

if TYPE_CHECKING:
    from assistant.app import Sundown

_NAMES = (
    "summary",
    "start",
    "end",
    "due",
    "location",
    "status",
    "priority",
    "percent",
    "rrule",
    "categories",
    "note",
)


def show_item(app: Sundown, args: Namespace, item: str, extra: Json, occurrence: str = "") -> None:
    """Everything about an item, or one occurrence: its fields, where it is, and the text that is the truth."""
    detail, zone = app.detail(item, occurrence), ZoneInfo(app.zone)
    about: Json = {
        "id": item,
        "uid": detail.item.uid or extra.get("uid", ""),
        **{name: _plain(getattr(detail.fields, name), zone) for name in _NAMES},
        "collection": detail.collection.name,
        "collection_id": detail.collection.id,
        "account": detail.account.name,
        "unsent": detail.pending,
        "conflict": detail.conflict,
        "broken": detail.item.broken,
        "raw": detail.item.raw,
    }
    if args.json:
        show_json({**extra, **about})
    else:
        show(_lines(detail.fields, about, zone))


def _plain(value: Any, zone: ZoneInfo) -> Any:
    if value is KEEP:
        return None
    if isinstance(value, date):
        return rfc3339(value, zone)
    return list(value) if isinstance(value, tuple) else value


def _lines(fields: Fields, about: Json, zone: ZoneInfo) -> str:
    lines = []
    for name in _NAMES:
        value = getattr(fields, name)
        if value is None or value is KEEP or value in ("", (), 0):
            continue
        text = spoken(value, zone) if isinstance(value, date) else _text(value)
        lines.append(f"{name:<11} {text}")
    lines.append(f"{'in':<11} {about['collection']} ({about['account']})")
    lines.append(f"{'id':<11} {about['id']}")
    lines.extend(f"{name:<11} {about[name]}" for name in ("conflict", "broken") if about[name])
    if about["unsent"]:
        lines.append(f"{'unsent':<11} a change waits to be sent")
    return "\n".join(lines)


def _text(value: Any) -> str:
    joined = ", ".join(value) if isinstance(value, tuple) else str(value)
    return joined.replace("\n", "\n" + " " * 12)
