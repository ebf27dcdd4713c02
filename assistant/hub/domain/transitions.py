"""The one door to the engine: a case, a deed and a moment give a turn. Pure: nothing is read, nothing is written."""

from __future__ import annotations

from datetime import datetime

from . import leaving, press_decide, press_hub, press_own, press_share, press_undo
from .allowed import may_act
from .case import Case, Turn
from .deeds import (
    AddSign,
    Approve,
    Comment,
    CopyTo,
    Deed,
    Delegate,
    Edit,
    Reject,
    Relieve,
    Resolve,
    Return,
    Submit,
    TakeBack,
    TimeUp,
    Transfer,
    Urge,
    Withdraw,
)
from .sheet import Sheet
from .timing import timers_of
from .world import World

__all__ = ["may_act", "timers_of", "turn"]


def turn(case: Case, deed: Deed, actor: str, now: datetime, world: World) -> Turn:
    """What the deed of `actor` ("" = the hub itself, a timer) does to the case at `now` (UTC).

    Raises Late (somebody was quicker, or it is over), Stale (the form changed), Forbidden, Invalid, TooOften, Missing
    or NeedsVerification; then nothing has happened. A timer's hint that does not hold gives a turn without facts.
    """
    sheet = Sheet(case, actor, now, world)
    _deciding(sheet, deed)
    leaving.relieve(sheet, deed if isinstance(deed, Relieve) else None)
    return sheet.turn()


def _deciding(sheet: Sheet, deed: Deed) -> None:
    match deed:
        case Approve():
            press_decide.approve(sheet, deed)
        case Reject():
            press_decide.reject(sheet, deed)
        case Return():
            press_decide.send_back(sheet, deed)
        case Transfer():
            press_share.transfer(sheet, deed)
        case Delegate():
            press_share.delegate(sheet, deed)
        case AddSign():
            press_share.add_sign(sheet, deed)
        case TakeBack():
            press_undo.take_back(sheet, deed)
        case _:
            _speaking(sheet, deed)


def _speaking(
    sheet: Sheet,
    deed: Submit | Edit | Comment | CopyTo | Urge | Withdraw | TimeUp | Resolve | Relieve,
) -> None:
    match deed:
        case Submit():
            press_own.submit(sheet, deed)
        case Edit():
            (press_decide.correct if deed.task else press_own.edit)(sheet, deed)
        case Withdraw():
            press_own.withdraw(sheet, deed)
        case Urge():
            press_own.urge(sheet, deed)
        case TimeUp():
            press_hub.time_up(sheet, deed)
        case Resolve():
            press_hub.resolve(sheet, deed)
        case Relieve():
            press_hub.only_hub(sheet)
        case _:
            _telling(sheet, deed)


def _telling(sheet: Sheet, deed: Comment | CopyTo) -> None:
    match deed:
        case Comment():
            press_own.comment(sheet, deed)
        case CopyTo():
            press_own.copy_to(sheet, deed)
