"""A list in words, in the form that was asked for."""

from __future__ import annotations

import json

from assistant.model.digest import Digest
from assistant.model.errors import BadInput
from assistant.planning import prose


def write(made: Digest, form: str, language: str) -> str:
    """The list as text, markdown or json. Raises BadInput for another form."""
    match form:
        case "text":
            return prose.to_text(made, language)
        case "markdown":
            return prose.to_markdown(made, language)
        case "json":
            return json.dumps(prose.to_json(made), ensure_ascii=False, indent=1)
        case _:
            raise BadInput(f"There is no form {form!r}: choose text, markdown or json.")


def notice(made: Digest, language: str) -> str:
    """The one line of the notification."""
    return prose.notice(made, language)
