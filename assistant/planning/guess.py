"""Where somebody works and when, guessed from the time zone and the locale. Pure; the user confirms it (O-4)."""

from __future__ import annotations

from assistant.model.setup import Guess

ZONES = {
    "Asia/Hong_Kong": "HK",
    "Hongkong": "HK",
    "Asia/Taipei": "TW",
    "ROC": "TW",
    "PRC": "CN",
    "Asia/Shanghai": "CN",
    "Asia/Chongqing": "CN",
    "Asia/Harbin": "CN",
    "Asia/Urumqi": "CN",
    "Europe/London": "GB",
    "Europe/Belfast": "GB",
    "GB": "GB",
}
AMERICAN = {
    "New_York", "Detroit", "Chicago", "Denver", "Boise", "Phoenix", "Los_Angeles", "Anchorage", "Juneau", "Sitka",
    "Nome", "Adak", "Menominee", "Metlakatla", "Yakutat",
}  # fmt: skip
NESTED = {"Indiana", "Kentucky", "North_Dakota"}
REGIONS = frozenset(ZONES.values()) | {"US"}
HOURS = {"GB": "mon-fri 09:00-17:30", "US": "mon-fri 09:00-17:00"}
USUAL = "mon-fri 09:00-18:00"


def guess(zone: str, locale: str = "") -> Guess:
    """The zone decides; a zone that is shared by many places leaves it to the locale's region ("en_GB.UTF-8")."""
    region = region_of(zone) or region_in(locale)
    return Guess(region, HOURS.get(region, USUAL))


def region_of(zone: str) -> str:
    """The region of an IANA zone, "" where the data know none."""
    if zone in ZONES:
        return ZONES[zone]
    area, _, place = zone.partition("/")
    american = area == "America" and place.partition("/")[0] in AMERICAN | NESTED
    return "US" if area == "US" or american or zone == "Pacific/Honolulu" else ""


def region_in(locale: str) -> str:
    """The region that the name of a locale ends with, "" for one without data."""
    parts = locale.replace("-", "_").split(".")[0].split("@")[0].split("_")
    return next((part for part in parts[1:] if part in REGIONS), "")
