"""Every sentence of the HTTP face is there, and every one that is there is said by something."""

from __future__ import annotations

import re
from pathlib import Path

from assistant.hub.words import api

HUB = Path(api.__file__).parents[1]
CODE = re.compile(r'"(api\.[a-z_]+(?:\.[a-z_]+)*)"')


def test_what_is_said_has_words_and_what_has_words_is_said() -> None:
    files = [each for each in HUB.rglob("*.py") if each.parent.name != "words"]
    used = {code for each in files for code in CODE.findall(each.read_text(encoding="utf-8"))}
    hosts = {code for code in used if code.endswith(".com")}
    assert used - hosts == set(api.ROWS)
