"""Labels of the fields that accounts have in common: `field.NAME`. What is not here shows its own English words.

The words of the settings are in `settings`.
"""

from __future__ import annotations

from typing import Final

TABLE: Final[dict[str, tuple[str, str, str, str]]] = {
    "field.name": ("Name", "名稱", "名稱", "名称"),
    "field.url": ("Address", "網址", "網址", "网址"),
    "field.username": ("User name", "用戶名稱", "使用者名稱", "用户名"),
    "field.password": ("Password", "密碼", "密碼", "密码"),
    "field.path": ("File", "檔案", "檔案", "文件"),
}
