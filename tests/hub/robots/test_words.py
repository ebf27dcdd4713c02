"""Every sentence of robots is there in three languages, and every code that is used has one."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.hub.words import robots

HUB = Path(robots.__file__).parents[1]
CODE = re.compile(r'"(robots\.[a-z_.]+)"')
WHOLE = ("robots.page_", "robots.did_", "robots.state.", "robots.run.", "robots.kind_", "robots.status_", "robots.do_", "robots.on_")  # fmt: skip


def test_what_is_said_has_words_and_what_has_words_is_said() -> None:
    files = [each for each in HUB.rglob("*.py") if each.parent.name != "words"]
    used = {code for each in files for code in CODE.findall(each.read_text(encoding="utf-8"))}
    own = {
        code for code in robots.ROWS if code.startswith("robots.") and not code.startswith(WHOLE)
    }
    assert {code for code in used - {"robots.html"} if not code.startswith(WHOLE)} == own
    assert used - {"robots.html"} <= set(robots.ROWS)
    assert all(len(row) == 3 and all(row) for row in robots.ROWS.values())
