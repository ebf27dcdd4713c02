"""What may be sent: unknown fields are refused, every text has a limit, nothing that a column can't hold."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    model_validator,
)

_LARGEST = 2**53 - 1  # integers that every JSON reader reads alike (RFC 8259, section 6)
_SURROGATES = ("\ud800", "\udfff")
_KEY_LONGEST = 200
_TEXT_LONGEST = 20_000

ID = r"^[A-Za-z0-9_-]{1,64}$"
NAME = r"^[a-z0-9][a-z0-9_.-]{0,63}$"
POINTER = r"^(/[^/\x00-\x1f]{1,100}){0,16}$"


def sound(text: str) -> str:
    """The text, if every column and file can hold it: no NUL, no half of a surrogate pair."""
    if "\0" in text or any(_SURROGATES[0] <= char <= _SURROGATES[1] for char in text):
        raise ValueError("control")
    return text


Id = Annotated[str, StringConstraints(pattern=ID)]
Line = Annotated[str, StringConstraints(max_length=200), AfterValidator(sound)]
Prose = Annotated[str, StringConstraints(max_length=4000), AfterValidator(sound)]
Pointer = Annotated[str, StringConstraints(pattern=POINTER, max_length=500), AfterValidator(sound)]
Ids = Annotated[list[Id], Field(max_length=50)]
Data = Annotated[dict[str, Any], Field(max_length=200, description="What the form holds.")]


class Sent(BaseModel):
    """The base of everything that is sent."""

    model_config = ConfigDict(extra="forbid")

    @model_validator(mode="before")
    @classmethod
    def _holds(cls, value: Any) -> Any:
        return holds(value)


class Given(BaseModel):
    """The base of everything that goes out. More members may come with time; a reader passes over them."""

    model_config = ConfigDict(extra="allow")


def holds(value: Any) -> Any:
    """The value, if everything in it can be kept; raises ValueError."""
    for each in _leaves(value):
        _fits(each)
    return value


def _leaves(value: Any) -> Iterator[Any]:
    waiting = [value]
    while waiting:
        here = waiting.pop()
        if isinstance(here, dict):
            waiting += [*here, *here.values()]
        elif isinstance(here, list):
            waiting += here
        else:
            yield here


def _fits(value: Any) -> None:
    if isinstance(value, str):
        if len(value) > _TEXT_LONGEST:
            raise ValueError("long")
        sound(value)
    elif isinstance(value, int | float) and not abs(value) <= _LARGEST:  # NaN is in no order
        raise ValueError("number")
