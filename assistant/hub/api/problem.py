"""Errors as problem+json (RFC 9457): a sentence in the caller's language, a code for programs, nothing inside."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from http import HTTPStatus
from typing import Any
from zoneinfo import ZoneInfo

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from assistant.hub.access import scim
from assistant.hub.domain.form import Lacking
from assistant.hub.problems import HubError, Invalid, NotSignedIn, TooOften
from assistant.hub.words import known, language_of, say

from .out import dumped

PROBLEM = "application/problem+json"
SCIM, SCIM_JSON = "/scim/v2", "application/scim+json"
_TAKEN = frozenset({"code", "language"})  # names of `say` itself
_DECIDED = (
    "who",
    "person",
    "action",
    "at",
)  # of who was quicker, for programs: the sentence has it in words
_SCIM_TYPES = {  # RFC 7644, 3.12
    "access.scim_filter": "invalidFilter",
    "access.scim_path": "invalidPath",
}
_MOST = 50  # items named in one answer
_BY_STATUS = {
    400: "api.unreadable",
    404: "api.no_such_path",
    405: "api.no_such_method",
    406: "api.no_such_path",
    413: "api.too_large",
    415: "api.media_type",
}
_QUOTED = re.compile(r"'([^']*)'")
_FIELD = {
    "missing": "api.field.missing",
    "extra_forbidden": "api.field.unknown",
    "string_too_long": "api.field.too_long",
    "too_long": "api.field.too_long",
    "string_too_short": "api.field.too_short",
    "too_short": "api.field.too_short",
    "json_invalid": "api.field.json",
    "int_parsing": "api.field.number",
    "int_type": "api.field.number",
    "string_type": "api.field.text",
    "literal_error": "api.field.choice",
    "greater_than_equal": "api.field.low",
    "less_than_equal": "api.field.high",
    "date_from_datetime_parsing": "api.field.date",
    "date_parsing": "api.field.date",
    "datetime_from_date_parsing": "api.field.moment",
    "datetime_parsing": "api.field.moment",
    "timezone_aware": "api.field.moment",
}


def problem(
    status: int,
    code: str,
    language: str,
    values: Mapping[str, Any] | None = None,
    more: Mapping[str, Any] | None = None,
) -> Response:
    """The answer for a code of hub/words, filled with `values`; `more` are members beside the standard ones."""
    body = {
        "type": f"urn:sundown:{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": sentence(code, language, values or {}),
        "code": code,
        **(more or {}),
    }
    return Response(dumped(body), status, _headers(status, values or {}), PROBLEM)


def sentence(code: str, language: str, values: Mapping[str, Any]) -> str:
    """The words of a code; a code without words is a gap in a table, and says at least that something is wrong."""
    if not known(code):
        return say("api.problem", language, what=code)
    return say(code, language, **{k: v for k, v in values.items() if k not in _TAKEN})


def language(request: Request) -> str:
    """The caller's language: what the header asks for, else the person's own once that is known."""
    asked = request.headers.get("accept-language", "")
    if asked and asked.strip() != "*":
        return language_of(asked[:200])
    return str(getattr(request.state, "language", "en"))


def _scim(request: Request, made: Response, status: int, detail: str, code: str = "") -> Response:
    """Directory services know errors in their own shape only (RFC 7644, 3.12)."""
    if not request.url.path.startswith(SCIM):
        return made
    kind = _SCIM_TYPES.get(code) or {409: "uniqueness", 422: "invalidValue"}.get(status, "")
    status = 400 if status == Invalid.status else status
    headers = {k: v for k, v in made.headers.items() if k not in {"content-length", "content-type"}}
    return Response(dumped(scim.error(status, detail, kind)), status, headers, SCIM_JSON)


def install(app: FastAPI) -> None:
    """Every error that can be told goes out through here."""
    app.add_exception_handler(HubError, told)
    app.add_exception_handler(RequestValidationError, _unfit)
    app.add_exception_handler(HTTPException, _refused)


def lacks(missing: Sequence[Lacking], language: str) -> list[dict[str, Any]]:
    """What is missing or wrong, item by item, in words."""
    return [
        {
            "field": each.field,
            "reason": each.reason,
            "detail": sentence(each.reason, language, each.values),
            "note": each.note,
        }
        for each in missing[:_MOST]
    ]


async def told(request: Request, error: Exception) -> Response:
    """A HubError in the caller's language."""
    assert isinstance(error, HubError)  # noqa: S101 - registered for this class alone
    values = _timed(request, error.values)
    missing = values.pop("lacking", ())
    more: dict[str, Any] = {"request_id": request_id(request)}
    if "purpose" in values:  # what the second verification must be for
        more["purpose"] = values["purpose"]
    more |= {name: error.values[name] for name in _DECIDED if error.values.get(name)}
    if missing and all(isinstance(each, Lacking) for each in missing):
        more["errors"] = lacks(missing, language(request))
    spoken = language(request)
    made = problem(error.status, error.code, spoken, values, more)
    return _scim(request, made, error.status, sentence(error.code, spoken, values), error.code)


def _timed(request: Request, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a sentence with its moment on the reader's own clock: 2026-11-22 18:05."""
    found, zone = dict(values), getattr(request.state, "zone", "")
    if zone and found.get("at"):
        at = datetime.fromisoformat(str(found["at"]))
        found["at"] = at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")
    return found


async def _unfit(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - registered for this class alone
    spoken = language(request)
    errors = [_item(each, spoken) for each in error.errors()[:_MOST]]
    more = {"request_id": request_id(request), "errors": errors}
    made = problem(422, "api.invalid", spoken, more=more)
    return _scim(request, made, 422, sentence("api.invalid", spoken, {}))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for this class alone
    code = _BY_STATUS.get(error.status_code, "api.problem")
    more = {"request_id": request_id(request)}
    made = problem(error.status_code, code, language(request), more=more)
    if error.headers:
        made.headers.update(error.headers)
    return _scim(request, made, error.status_code, sentence(code, language(request), {}))


def request_id(request: Request) -> str:
    """The id under which this request stands in the log."""
    return str(request.scope.get("state", {}).get("request_id", ""))


def _item(found: Mapping[str, Any], spoken: str) -> dict[str, Any]:
    kind = str(found["type"])
    code = _FIELD.get(kind, "api.field.invalid")
    place = [str(part) for part in found["loc"]]
    pointer = "".join("/" + part.replace("~", "~0").replace("/", "~1") for part in place)
    limits = found.get("ctx", {})
    most = limits.get("max_length", limits.get("le", ""))
    least = limits.get("min_length", limits.get("ge", ""))
    choices = ", ".join(_QUOTED.findall(str(limits.get("expected", ""))))
    detail = say(code, spoken, field=place[-1], most=most, least=least, choices=choices)
    return {"field": pointer, "reason": kind, "detail": detail, "note": ""}


def _headers(status: int, values: Mapping[str, Any]) -> dict[str, str]:
    headers = {"Cache-Control": "no-store"}
    if status == NotSignedIn.status:
        headers["WWW-Authenticate"] = 'Bearer realm="sundown"'
    if status in {TooOften.status, 503}:
        headers["Retry-After"] = str(max(1, round(float(values.get("after", 1)))))
    return headers
