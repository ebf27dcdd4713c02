"""Which language to speak: as the user set it, else as the system says."""

from __future__ import annotations

import locale
import os

KNOWN = ("en", "zh_HK", "zh_TW", "zh_CN")


def chosen(setting: str) -> str:
    """One of KNOWN."""
    return setting if setting in KNOWN else nearest(system_locale())


def nearest(name: str) -> str:
    """The known language nearest to a locale's name such as "zh_TW.UTF-8", "zh-Hans-SG" or "de_DE"."""
    plain = name.replace("-", "_").split(".")[0].split("@")[0]
    if not plain.lower().startswith("zh"):
        return "en"
    parts = {part.lower() for part in plain.split("_")}
    if parts & {"hk", "mo"}:
        return "zh_HK"
    return "zh_TW" if parts & {"tw", "hant"} else "zh_CN"


def system_locale() -> str:
    """The name of the system's locale, such as "en_GB.UTF-8"; empty if it does not say."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(variable, ""):
            return value
    try:
        return locale.getlocale()[0] or ""
    except ValueError:
        return ""
