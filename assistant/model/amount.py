"""Amounts as people and sources write them: read in one place, for tiers, for what is typed again, and for sums."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal, InvalidOperation

LARGEST = 30  # digits of an amount


def number(text: str) -> Decimal | None:
    """The number that a person or a source wrote: "18,000.00", "１８０００", "HK$ 18 000", "18.000,50", "1.8E+4".

    None if there is none. A comma before one or two last digits is a decimal comma.
    """
    plain = unicodedata.normalize("NFKC", text).replace("\N{MINUS SIGN}", "-")
    power = re.search(r"(?<=\d)[eE]([+-]?\d{1,3})(?!\d)", plain)
    digits = "".join(map(_sign, plain[: power.start()] if power else plain)).rstrip(".,")
    if re.fullmatch(r"-?[\d.]*\d,\d{1,2}", digits) or digits.count(".") > 1:
        digits = digits.replace(".", "").replace(",", ".")
    try:
        found = Decimal(digits.replace(",", "") + (f"E{power[1]}" if power else ""))
    except InvalidOperation:
        return None
    return found if abs(found.adjusted()) < LARGEST else None


def _sign(sign: str) -> str:
    if sign in ".,-":
        return sign
    return str(unicodedata.decimal(sign)) if sign.isdecimal() else ""


def same_amount(typed: str, amount: str) -> bool:
    """Is that the amount, however it was written?"""
    wanted = number(amount)
    return wanted is not None and number(typed) == wanted
