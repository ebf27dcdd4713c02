"""Makes resources/holidays/*.json from the PyPI package `holidays`, and checks Taiwan against the official calendar.

Run by hand when a government has announced another year: raise VALID_UNTIL, run, read the difference, commit.
A year that is not announced is not shipped: the app then says that its data have run out.
"""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Any

import holidays

TARGET = Path(__file__).parents[1] / "resources" / "holidays"
FIRST_YEAR = 2025
SATURDAY = 5
SUBSTITUTE = re.compile(r"[(（](observed|补假|補假)[)）]")
_SWAPPED = re.compile(r"(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True)
class Region:
    """What to take, and up to which year it is official. `languages`: ours -> the package's."""

    code: str
    last_year: int
    basis: str
    languages: dict[str, str]
    categories: tuple[str, ...] = ("public",)
    subdivision: str | None = None


REGIONS = (
    Region(
        "HK",
        2027,
        "General holidays, Cap. 149; the dates follow from the ordinance",
        {"en": "en_HK", "zh_HK": "zh_HK", "zh_CN": "zh_CN"},
        ("public", "optional"),
    ),
    Region(
        "TW",
        2027,
        "Directorate-General of Personnel Administration, work calendars 114 to 116",
        {"en": "en_US", "zh_TW": "zh_TW", "zh_CN": "zh_CN"},
    ),
    Region(
        "CN",
        2026,
        "General Office of the State Council, notices for 2025 and 2026",
        {"en": "en_US", "zh_TW": "zh_TW", "zh_CN": "zh_CN"},
    ),
    Region(
        "GB",
        2027,
        "Bank holidays of England and Wales, Banking and Financial Dealings Act 1971",
        {"en": "en_GB"},
        subdivision="ENG",
    ),
    Region("US", 2028, "Federal holidays, 5 U.S.C. 6103", {"en": "en_US"}),
)

# how a day is named that was swapped: the package gives its date only, people know it by the festival beside it
OFF = {
    "en": "{0} (day off in exchange)",
    "zh_TW": "{0}（調整放假）",
    "zh_HK": "{0}（調整放假）",
    "zh_CN": "{0}（调休）",
}
MAKE_UP = {
    "en": "Make-up work day ({0})",
    "zh_TW": "補行上班日（{0}）",
    "zh_HK": "補班日（{0}）",
    "zh_CN": "调休上班（{0}）",
}


def table(region: Region, language: str) -> dict[date, str]:
    """The free days of a region in one language, as the package has them."""
    found = holidays.country_holidays(
        region.code,
        subdiv=region.subdivision,
        years=range(FIRST_YEAR, region.last_year + 1),
        language=language,
        categories=region.categories,
    )
    return {day: name for day, name in found.items() if FIRST_YEAR <= day.year <= region.last_year}


def swaps(region: Region) -> dict[date, date]:
    """Free day -> the weekend day worked for it. The local language prints the date as ISO."""
    local = {"CN": "zh_CN", "TW": "zh_TW"}.get(region.code)
    if local is None:
        return {}
    named = ((day, _SWAPPED.search(name)) for day, name in table(region, local).items())
    return {day: date.fromisoformat(match[1]) for day, match in named if match}


def festival(day: date, names: dict[date, str], swapped: dict[date, date]) -> str:
    """The name of the holiday nearest to a swapped day."""
    near = sorted((abs(other - day), other) for other in names if other not in swapped)
    return re.sub(r"\s*[(（][^)）]*[)）]", "", names[near[0][1]])


def tidy(name: str, language: str) -> str:
    """One name of a day with several; a substitute's own name says more than "observed"."""
    parts = list(dict.fromkeys(name.split("; ")))
    telling = [part for part in parts if not SUBSTITUTE.search(part)] or parts
    joined = (", " if language == "en" else "、").join(telling)
    return joined.replace("臺灣光復節", "台湾光复节") if language == "zh_CN" else joined


def build(region: Region) -> dict[str, Any]:
    """The file of one region."""
    swapped = swaps(region)
    days: dict[str, dict[str, Any]] = {}
    for ours, theirs in region.languages.items():
        names = table(region, theirs)
        for day, name in names.items():
            told = name
            if day in swapped:
                told = OFF[ours].format(festival(day, names, swapped))
                entry = days.setdefault(swapped[day].isoformat(), {"work": True, "names": {}})
                entry["names"][ours] = MAKE_UP[ours].format(festival(day, names, swapped))
            entry = days.setdefault(day.isoformat(), {"work": False, "names": {}})
            entry["names"][ours] = tidy(told, ours)
    return {
        "region": region.code,
        "basis": region.basis,
        "valid_until": date(region.last_year, 12, 31).isoformat(),
        "days": dict(sorted(days.items())),
    }


def check_taiwan(built: dict[str, Any]) -> None:
    """Every single day must agree with the government's own calendar (package `taiwan-holidays`)."""
    data = files("taiwan_holidays") / "data"
    for year in range(FIRST_YEAR, 2028):
        name = f"{year - 1911}年中華民國政府行政機關辦公日曆表.csv"
        rows = csv.DictReader((data / name).read_text(encoding="utf-8-sig").splitlines())
        official = {iso(row["西元日期"]): row["是否放假"] == "0" for row in rows}
        wrong = [day for day, work in official.items() if works(day, built) is not work]
        if wrong or len(official) < 365:  # noqa: PLR2004 - the days of a year
            raise SystemExit(f"Taiwan {year} disagrees with the official calendar: {wrong}")


def iso(basic: str) -> date:
    """A date in basic format."""
    return date.fromisoformat(f"{basic[:4]}-{basic[4:6]}-{basic[6:]}")


def works(day: date, built: dict[str, Any]) -> bool:
    """Is it a work day for a Monday-to-Friday week?"""
    entry = built["days"].get(day.isoformat())
    return day.weekday() < SATURDAY if entry is None else entry["work"]


def check_swaps(built: dict[str, Any]) -> None:
    """A make-up day must be a weekend day, or the data are not what we take them for."""
    for text, entry in built["days"].items():
        if entry["work"] and date.fromisoformat(text).weekday() < SATURDAY:
            raise SystemExit(f"{built['region']}: {text} is no weekend day to make up on")


def main() -> None:
    """Write all files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for region in REGIONS:
        built = build(region)
        check_swaps(built)
        if region.code == "TW":
            check_taiwan(built)
        text = json.dumps(built, ensure_ascii=False, indent=1) + "\n"
        (TARGET / f"{region.code}.json").write_text(text, encoding="utf-8")
        print(f"{region.code}: {len(built['days'])} days until {built['valid_until']}")


if __name__ == "__main__":
    main()
