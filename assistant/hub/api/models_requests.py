"""What is sent and given around requests, tasks and the inbox."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field

from .models import Data, Given, Ids, Line, Pointer, Prose, Sent

DATA_REV = Field(
    ge=0, le=10**9, description="`data_rev` of the form as the person saw it; 412 if it moved on."
)

Tier = Annotated[
    int,
    Field(
        ge=0,
        le=3,
        description="How much a decision weighs: 2 is verified, 3 is made in the hub only.",
    ),
]


class NewRequest(Sent):
    """A request, sent at once or kept as a draft."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "form": "leave",
                    "data": {
                        "kind": "annual",
                        "from": "2026-12-01",
                        "to": "2026-12-02",
                        "reason": "Family visit",
                    },
                }
            ]
        }
    )
    form: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_.-]{0,63}$")]
    data: Data
    attachments: Ids = Field(default_factory=list)
    urgent: bool = False
    urgent_reason: Line = ""
    submit: bool = True


class Changes(Sent):
    """The form's new data, whole; by the requester of a draft or a returned request, or for a task that grants it."""

    data: Data
    attachments: Ids = Field(default_factory=list)
    task: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = ""
    seen_data_rev: Annotated[int | None, DATA_REV] = None


class Reason(Sent):
    """A few words why."""

    comment: Prose = ""


class Said(Sent):
    """A comment; those mentioned are told."""

    text: Annotated[Prose, Field(min_length=1)]
    mention: Ids = Field(default_factory=list)


class Copied(Sent):
    """People who may read the request from now on."""

    people: Annotated[Ids, Field(min_length=1)]


class Resolved(Sent):
    """An admin names people for the step that found none; nobody named: the route is planned anew."""

    people: Ids = Field(default_factory=list)
    comment: Prose = ""


class Ticked(Sent):
    """A field that an approver marks when he returns the request."""

    field: Pointer
    note: Line = ""


class Decision(Sent):
    """One press on a task. Which members count depends on `action`."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"action": "approve", "seen_data_rev": 1},
                {"action": "reject", "seen_data_rev": 1, "comment": "Not in this quarter."},
                {
                    "action": "return", "seen_data_rev": 1, "comment": "The receipt is missing.",
                    "fields": [{"field": "/lines/0/receipt", "note": "Please add the receipt."}],
                },
            ]
        }
    )  # fmt: skip
    action: Literal[
        "approve", "reject", "return", "transfer", "delegate", "add_sign", "comment", "take_back"
    ]
    seen_data_rev: Annotated[int, DATA_REV] = 0
    comment: Prose = ""
    to: Annotated[str, Field(max_length=64, pattern=r"^[A-Za-z0-9_.-]*$")] = ""
    fields: Annotated[list[Ticked], Field(max_length=50, default_factory=list)]
    straight_back: bool = False
    person: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = ""
    people: Ids = Field(default_factory=list)
    where: Literal["before", "after", "parallel"] = "before"
    sign: Literal["all", "any", "seq"] = "all"
    verification: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = ""


class Someone(Given):
    """A person by id and name; the hub itself has no id."""

    id: str
    name: str


class Lack(Given):
    """One thing that is missing or wrong, by field (JSON Pointer) and reason, in words."""

    field: str
    reason: str
    note: str = ""


class Answered(Given):
    """What a press came to: where the request stands now, in values and in one sentence."""

    request: str
    no: str
    state: str
    round: int
    data_rev: int
    lacking: list[Lack]
    waiting_for: list[str]
    sentence: str


class Fact(Given):
    """A field of the form in a few words."""

    title: str
    value: str


class Action(Given):
    """What the caller may do now; `task` is "" for what is done to the request itself."""

    action: str
    task: str


class Whole(Given):
    """A request as this person may see it; masked fields are `{"masked": true}`."""

    id: str
    no: str
    form: str
    title: str
    state: str
    round: int
    data_rev: int
    tier: Tier
    data: dict[str, Any]
    requester: Someone
    summary: list[Fact]
    steps: list[dict[str, Any]]
    history: list[dict[str, Any]]
    actions: list[Action]
    lacking: list[Lack]
    sentence: str


class Row(Given):
    """A row of a listing."""


class Rows(Given):
    """A page of a listing; `next` is the cursor of the following one, null at the end."""

    rows: list[Row]
    next: str | None


class InboxRow(Row):
    """A request in a list: what it is, from whom, in a few words, and until when."""

    request: str
    no: str
    title: str
    state: str
    requester: Someone
    summary: list[Fact]
    tier: Tier


class InboxOfRow(InboxRow):
    """The same with the list that it is in."""

    bucket: Literal["to_decide", "mine", "handled", "copies"]


class InboxOf(Given):
    """All rows of one request."""

    rows: list[InboxOfRow]


class InboxRows(Given):
    """A page of the inbox."""

    rows: list[InboxRow]
    next: str | None


class Tried(Given):
    """Who would approve this, step by step and in words, and what the form lacks."""

    steps: list[dict[str, Any]]
    sentences: list[str]
    tier: Tier
    tier_sentence: str
    lacking: list[Lack]


class Trial(Sent):
    """A form's data to try the route with; `requester` is for those who may see the route of others."""

    data: Data
    requester: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{0,64}$")] = ""
