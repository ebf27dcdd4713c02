"""Sentences of access: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str, str]] = {}
