"""The sentences of the core in Chinese, from the files by subject. The key is the English with {} for each value.

The core says English; ui.present.sentence finds the row again by the sentence it was given.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from ui.words import (
    sentences_accounts,
    sentences_days,
    sentences_files,
    sentences_items,
    sentences_machine,
    sentences_server,
    sentences_values,
)

Row = tuple[str, str, str]  # Hong Kong, Taiwan, Mainland
COLUMNS = MappingProxyType({"zh_HK": 0, "zh_TW": 1, "zh_CN": 2})
PARTS = (
    sentences_accounts,
    sentences_days,
    sentences_files,
    sentences_items,
    sentences_machine,
    sentences_server,
)
VALUES: Mapping[str, Row] = MappingProxyType(sentences_values.TABLE | sentences_values.SYSTEM)


@lru_cache(maxsize=1)
def sentences() -> Mapping[str, Row]:
    """All rows. A sentence that stands in two files is an error."""
    rows: dict[str, Row] = {}
    for part in PARTS:
        if twice := rows.keys() & part.TABLE.keys():
            raise KeyError(f"These sentences stand in two tables: {sorted(twice)}")
        rows |= part.TABLE
    return MappingProxyType(rows)
