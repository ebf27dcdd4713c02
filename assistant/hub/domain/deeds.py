"""What a person, a timer or an admin may do to a request. One value per action; what it means is in the transitions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assistant.model.value import dataclass

from .case import Sign
from .form import Attached, Lacking


@dataclass(frozen=True, slots=True)
class Submit:
    """The requester sends the draft, or sends it again after a return. `missing` is what the form's check found."""

    missing: tuple[Lacking, ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """Changes the form's data: the requester's draft or returned request, or the fields that the open step grants."""

    data: Mapping[str, Any]
    attachments: tuple[Attached, ...] = ()
    task: str = ""
    seen_data_rev: int | None = None  # the data that were changed; None = whatever there is


@dataclass(frozen=True, slots=True)
class Approve:
    """`task` is approved as the form was at `seen_data_rev`."""

    task: str
    seen_data_rev: int
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Reject:
    """Ends the whole request; a reason is required."""

    task: str
    seen_data_rev: int
    comment: str


@dataclass(frozen=True, slots=True)
class Return:
    """Back to the requester (`to` = "") or to an earlier step that was passed, with fields ticked one by one.

    `straight_back`: when it comes again from the requester, it goes straight to the step that returned it.
    """

    task: str
    seen_data_rev: int
    comment: str = ""
    to: str = ""
    fields: tuple[Lacking, ...] = ()
    straight_back: bool = False


@dataclass(frozen=True, slots=True)
class Transfer:
    """The task goes to somebody else for good; never to the requester, at most five times."""

    task: str
    person: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Delegate:
    """`person` may sign this task for me, and I still may; one hop."""

    task: str
    person: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class AddSign:
    """More signatures: `before` mine, `after` mine (my press approves), or in `parallel`."""

    task: str
    people: tuple[str, ...]
    where: str  # before | after | parallel
    sign: Sign = Sign.ALL
    comment: str = ""
    seen_data_rev: int = 0  # needed for "after", which approves


@dataclass(frozen=True, slots=True)
class Comment:
    """Says something without deciding; `mention` are told."""

    text: str
    task: str = ""
    mention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CopyTo:
    """Somebody may read the request from now on."""

    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Urge:
    """The requester asks the open approvers again; once an hour."""


@dataclass(frozen=True, slots=True)
class Withdraw:
    """The requester takes the request back while it is pending or returned."""

    comment: str = ""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """The person who approved takes it back, as long as the next step has not been decided by anybody."""

    task: str
    comment: str = ""


@dataclass(frozen=True, slots=True)
class TimeUp:
    """A timer says that a share (50, 90, 100 per cent) of a step's time is over. Only a hint: `due` is read again."""

    step: str
    share: int


@dataclass(frozen=True, slots=True)
class Resolve:
    """An admin puts a request that stopped back on its way: names people for the step, or plans anew (none named)."""

    people: tuple[str, ...] = ()
    comment: str = ""


@dataclass(frozen=True, slots=True)
class Relieve:
    """The hub looks again at who is asked: nobody waits for people who have left.

    With `delegate` and `principal`: what the route asked of the one in the other's place goes back to him.
    """

    delegate: str = ""
    principal: str = ""


Deed = (
    Submit
    | Edit
    | Approve
    | Reject
    | Return
    | Transfer
    | Delegate
    | AddSign
    | Comment
    | CopyTo
    | Urge
    | Withdraw
    | TakeBack
    | TimeUp
    | Resolve
    | Relieve
)
