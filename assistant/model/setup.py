"""What a first start knows before anybody has typed anything: the firm's preset, and a guess of how the user works."""

from __future__ import annotations

from .value import dataclass

SAMPLE = "Sample"  # the name of the account that holds the sample data
SKIPPED = "skip"  # the account option that names the calendars which are left out, as a JSON list of their hrefs


@dataclass(frozen=True, slots=True)
class Preset:
    """What a firm's IT has written down for its people; an empty text says nothing."""

    kind: str = "caldav"
    name: str = ""
    url: str = ""
    region: str = ""
    work_week: str = ""


@dataclass(frozen=True, slots=True)
class Guess:
    """Settings as text: holidays of a region ("" = none) and the hours of a week."""

    region: str
    work_week: str
