"""The safe view: what a row, a title or a sentence shows while somebody looks on (A-23). Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from ui.present.row import Kind, Row
from ui.present.today import NextUp

MASK = "•••"
CURRENCY = (
    r"(?:HK\$|US\$|NT\$|[$€£¥￥]|HKD|USD|TWD|NTD|CNY|RMB|EUR|GBP|JPY|MOP|SGD"
    r"|港幣|港币|人民幣|人民币|新台幣|新臺幣|新台币)"
)
UNIT = r"(?:元|圓|圆|蚊|塊|块|萬|万|億|亿|千元)"
NUMBER = r"\d[\d,，.]*\d|\d"
AMOUNT = re.compile(
    rf"{CURRENCY}[\s\u00a0]*(?:{NUMBER})|(?:{NUMBER})[\s\u00a0]*(?:{CURRENCY}|{UNIT})",
    re.IGNORECASE,
)
PUBLIC = frozenset({Kind.SECTION, Kind.MORE})


def mask_amounts(text: str) -> str:
    """Amounts of money, whatever stands around them."""
    return AMOUNT.sub(MASK, text)


def mask(text: str) -> str:
    """A title or a name: nothing of it; that something stands there can be seen."""
    return MASK if text.strip() else text


def veil_row(row: Row) -> Row:
    """A row without what it is about and who is meant: its hour, its state and its actions stay.

    Sections keep their words. `source` stays whole: deeds work on it, nothing paints it.
    """
    if row.kind in PUBLIC:
        return row
    spoken = ", ".join(part for part in (row.lead, MASK, mask_amounts(row.chip)) if part)
    return replace(
        row,
        title=mask(row.title),
        detail=mask(row.detail),
        chip=mask_amounts(row.chip),
        trail=mask_amounts(row.trail),
        person=MASK if row.person else "",
        spoken=spoken,
    )


def veil_next(event: NextUp) -> NextUp:
    """The block of the next event: its hour and its countdown stay."""
    return replace(event, title=mask(event.title), detail=mask(event.detail))


def veil(rows: Iterable[Row]) -> tuple[Row, ...]:
    """All rows of a list."""
    return tuple(veil_row(row) for row in rows)
