"""A list in words, in the form that was asked for."""

from __future__ import annotations

import json

from assistant.model.digest import Digest
from assistant.model.errors import BadInput
from assistant.planning import prose


def write(made: Digest, form: str, language: str, *, safe: bool = False) -> str:
    """The list as text, markdown, html, json or csv, in the `safe` view without amounts. Raises BadInput."""
    made = prose.without_amounts(made) if safe else made
    match form:
        case "text":
            return prose.to_text(made, language)
        case "markdown":
            return prose.to_markdown(made, language)
        case "json":
            return json.dumps(prose.to_json(made), ensure_ascii=False, indent=1)
        case "html" | "csv":
            from .export import of_digests

            return of_digests([made], form, language)
        case _:
            raise BadInput(f"There is no form {form!r}: choose text, markdown, html, json or csv.")


def notice(made: Digest, language: str) -> str:
    """The one line of the notification."""
    return prose.notice(made, language)
