"""The settings, as data: form, storage and documentation follow from this tuple."""

from __future__ import annotations

from .account import Field

SETTINGS: tuple[Field, ...] = (
    Field(
        "language",
        "Language",
        "choice",
        choices=("", "en", "zh_HK", "zh_TW", "zh_CN"),
        help="Empty follows the system.",
    ),
    Field(
        "zone", "Time zone", help="An IANA name such as Asia/Hong_Kong. Empty follows the system."
    ),
    Field(
        "region",
        "Public holidays",
        "choice",
        choices=("", "HK", "TW", "CN", "GB", "US"),
        help="Which public holidays and make-up work days count.",
    ),
    Field(
        "work_week",
        "Work hours",
        default="mon-fri 09:00-18:00",
        help="Days and hours, for example: mon-thu 09:00-13:00 14:00-18:00; fri 09:00-16:00",
    ),
    Field(
        "lead_minutes",
        "End-of-day list, minutes before work ends",
        "number",
        default="20",
        help="From 5 to 60.",
    ),
    Field("digest_enabled", "End-of-day list by itself", "switch", default="on"),
    Field(
        "day_boundary",
        "The day closes at",
        "number",
        default="4",
        help="Hour of the night, 0 to 6. What is done before belongs to the day before.",
    ),
    Field("theme", "Colours", "choice", choices=("system", "light", "dark"), default="system"),
    Field("sync_minutes", "Look for news every (minutes)", "number", default="5"),
    Field("autostart", "Start when I log in", "switch", default="off"),
    Field(
        "holidays_ics",
        "The company's own holidays",
        "path",
        help="An .ics file; its all-day events are free days, those named (work) are work days.",
    ),
    Field(
        "my_addresses",
        "My mail addresses",
        help="With a comma between; invitations to them are invitations to me.",
    ),
)

DEFAULTS = {field.name: field.default for field in SETTINGS}
