"""The OpenAPI description: what FastAPI finds out by itself, and the problems that every route can answer with."""

from __future__ import annotations

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from assistant.hub.words import say

from .problem import PROBLEM, SCIM, SCIM_JSON

ABOUT = (
    "Approvals, forms, routes and the archive of one company. Errors are problem+json (RFC 9457) with `code` for "
    "programs and `detail` for people, in the language of Accept-Language (en, zh-Hant, zh-Hans). Listings are paged "
    "with `next`; presses take an Idempotency-Key; the stream of events carries ids only."
)
_METHODS = ("get", "post", "put", "patch", "delete")
_OPEN = {
    "400": ("api.unreadable", "The body can't be read."),
    "413": ("api.too_large", "More was sent than this path takes."),
    "422": (
        "api.invalid",
        "Something that was sent is missing, unknown or wrong; `errors` names each.",
    ),
    "429": ("api.too_often", "Too many requests; Retry-After says when to come again."),
    "500": ("api.fault", "A fault of the hub. Its log knows more under the request id."),
    "503": (
        "api.database",
        "Nothing is wrong with the request. Retry-After says when to come again.",
    ),
}
_SIGNED_IN = {
    "401": ("api.token_needed", "No valid token."),
    "403": ("api.forbidden", "Signed in, and not allowed to."),
    "404": ("api.no_such_path", "There is no such thing, or none that the caller may know of."),
    "409": (
        "api.late",
        "Somebody was quicker, or the state has moved on; `detail` says who and when.",
    ),
    "412": ("api.stale", "The form changed since it was seen: look again."),
    "428": ("api.verify", "This step wants a fresh second verification."),
}
_PROBLEM: dict[str, Any] = {
    "type": "object",
    "title": "Problem",
    "description": "An error (RFC 9457).",
    "required": ["type", "title", "status", "detail", "code"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {
            "type": "string",
            "description": "One sentence for the person, in his language.",
        },
        "code": {"type": "string", "description": "For programs; does not change."},
        "request_id": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/ProblemItem"}},
    },
}
_ITEM: dict[str, Any] = {
    "type": "object",
    "title": "ProblemItem",
    "required": ["field", "reason", "detail"],
    "properties": {
        "field": {"type": "string", "description": "JSON Pointer (RFC 6901)."},
        "reason": {"type": "string"},
        "detail": {"type": "string"},
        "note": {"type": "string"},
    },
}


def describe(app: FastAPI) -> None:
    """Give the application its description; made once, when somebody asks."""
    made: dict[str, Any] = {}

    def openapi() -> dict[str, Any]:
        if not made:
            made.update(_described(app))
        return made

    app.openapi = openapi  # type: ignore[method-assign]  # the way FastAPI documents for it


def _described(app: FastAPI) -> dict[str, Any]:
    found = get_openapi(
        title=app.title, version=app.version, description=ABOUT, routes=app.routes,
        openapi_version="3.1.0", tags=app.openapi_tags,
    )  # fmt: skip
    schemas = found.setdefault("components", {}).setdefault("schemas", {})
    schemas |= {"Problem": _PROBLEM, "ProblemItem": _ITEM}
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    for path, operations in found["paths"].items():
        for method in _METHODS:
            if method in operations:
                _default(operations[method])
                _answers(operations[method], scim=path.startswith(SCIM))
    return found


def _default(operation: dict[str, Any]) -> None:
    """What may be left out has no default that its own pattern refuses: "" stands for nothing within the hub alone."""
    for each in operation.get("parameters", ()):
        if "pattern" in each["schema"] and each["schema"].get("default") == "":
            del each["schema"]["default"]


def _answers(operation: dict[str, Any], *, scim: bool) -> None:
    """Every problem this operation can answer with."""
    answers = operation["responses"]
    answers.pop("422", None)
    for status, (code, about) in sorted((_OPEN | _SIGNED_IN).items()):
        told = _content(status, code)
        content = (
            {SCIM_JSON: {"schema": {"type": "object"}}, PROBLEM: told} if scim else {PROBLEM: told}
        )
        answers[status] = {"description": about, "content": content}


def _content(status: str, code: str) -> dict[str, Any]:
    return {
        "schema": {"$ref": "#/components/schemas/Problem"},
        "example": {
            "type": f"urn:sundown:{code}",
            "title": "",
            "status": int(status),
            "detail": say(code),
            "code": code,
        },
    }
