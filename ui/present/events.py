"""What an event is to the day: does it take place, is it over, does it wait for an answer."""

from __future__ import annotations

from datetime import datetime

from assistant.model.item import Occurrence, Response
from assistant.model.view import Today


def takes_place(event: Occurrence) -> bool:
    """Neither cancelled nor declined."""
    return event.status != "CANCELLED" and event.response is not Response.DECLINED


def invited(event: Occurrence) -> bool:
    """Does it wait for my answer?"""
    return event.response is Response.NEEDS_ACTION


def over(event: Occurrence, today: Today) -> bool:
    """Has it ended? An all-day event lasts until its last day is over."""
    if isinstance(event.end, datetime):
        return event.end <= today.now
    return event.end <= today.day.date


def same(one: Occurrence, other: Occurrence) -> bool:
    """Are they the same instance?"""
    return (one.id, one.recurrence_id) == (other.id, other.recurrence_id)
