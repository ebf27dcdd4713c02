"""The OpenAPI description, as programs read it that make a client of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from tests.hub.api.served import Served


def described(served: Served) -> Any:
    return served.nobody().get("/v1/openapi.json").json()


def test_nothing_is_called_like_something_else(shared: Served) -> None:
    """Generators name a class after a schema's title; no name tells how the hub is built, either."""
    schemas = described(shared)["components"]["schemas"]
    titles = Counter(each.get("title", name) for name, each in schemas.items())
    assert [title for title, count in titles.items() if count > 1] == []
    assert [name for name in schemas if "__" in name or "-" in name] == []


def test_no_default_is_one_that_would_be_refused(shared: Served) -> None:
    """JSON Schema, validation 9.2: a default should be valid against its own schema."""
    for path, operations in described(shared)["paths"].items():
        for method, operation in operations.items():
            for each in operation.get("parameters", ()):
                pattern, default = each["schema"].get("pattern", ""), each["schema"].get("default")
                fits = default is None or re.search(pattern, str(default))
                assert fits, (method, path, each["name"])
