"""Sentences of admin: code -> (English, 繁體中文, 简体中文)."""

from __future__ import annotations

from . import admin_editor, admin_lists, admin_more, admin_pages, admin_trail

ROWS: dict[str, tuple[str, str, str]] = {
    **admin_pages.ROWS,
    **admin_lists.ROWS,
    **admin_editor.ROWS,
    **admin_more.ROWS,
    **admin_trail.ROWS,
}
