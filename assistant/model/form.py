"""Forms of a source, drafts of new requests, and what a request lacks. Values only."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from .value import dataclass


@dataclass(frozen=True, slots=True)
class FormKind:
    """A form that the user may start."""

    account_id: str
    account: str
    id: str
    title: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. `kind`: text, long_text, number, amount, date, choice, switch, files, list, computed.

    `name` is a JSON Pointer. `choices` are (value, words). `columns` are the fields of a row of a `list`, with names
    relative to the row. `computed` ones are filled in by the source.
    """

    name: str
    label: str
    kind: str
    required: bool = False
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    columns: tuple[FormField, ...] = ()
    minimum: str = ""
    maximum: str = ""
    step: str = ""
    most: int = 0  # characters, rows or files; 0 = the source does not say
    accept: tuple[str, ...] = ()  # MIME types of files
    currency: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A form in its present version."""

    kind: FormKind
    version: str
    fields: tuple[FormField, ...]


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing or wrong, by field (JSON Pointer) and reason in words."""

    field: str
    reason: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """Who would be asked."""

    name: str
    people: tuple[str, ...]
    sentence: str
    runs: bool = True
    stops: bool = False


@dataclass(frozen=True, slots=True)
class Trial:
    """What the source says of a draft before it is sent: lacks, the computed data, who would approve."""

    lacks: tuple[Lack, ...] = ()
    data: str = ""  # JSON, with what the source has computed
    steps: tuple[PlannedStep, ...] = ()
    amount: str = ""
    currency: str = ""


class DraftStage(StrEnum):
    """Where a draft stands."""

    DRAFT = "draft"
    WAITING = "waiting"  # sent by the user, not yet by the network
    LACKING = "lacking"  # the source gave it back: what is missing is marked
    REFUSED = "refused"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class DraftFile:
    """A receipt of a draft, kept here until it is at the source. `remote` is its id there, "" before."""

    id: str
    field: str
    name: str
    mime: str
    size: int
    remote: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A request being written. `data` is JSON; `request` is the source's id of one that was returned and is edited."""

    id: str
    account_id: str
    form: str
    form_title: str
    data: str
    stage: DraftStage
    updated_at: datetime
    files: tuple[DraftFile, ...] = ()
    lacks: tuple[Lack, ...] = ()
    urgent: bool = False
    urgent_reason: str = ""
    request: str = ""
    version: str = ""  # of the returned request, as the user saw it
    said: str = ""  # the source's sentence
