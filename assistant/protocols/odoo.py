"""Odoo's two wire formats as values: JSON-RPC (14 to 18) and /json/2 (19 and later). Requests, results, Faults.

Odoo's times are naive UTC texts of whole seconds, its many2one values [id, name], its empty values false.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

from assistant.model.errors import Refused, TryLater

from .wire import Request, Response, host_of

JSON2_SINCE = 19  # the version that brought /json/2
_JSON = (("Content-Type", "application/json"), ("Accept", "application/json"))
_KINDS = {
    "odoo.exceptions.UserError": "user",
    "odoo.exceptions.ValidationError": "user",
    "odoo.exceptions.RedirectWarning": "user",
    "odoo.exceptions.Warning": "user",
    "odoo.exceptions.AccessError": "access",
    "odoo.exceptions.AccessDenied": "denied",
    "odoo.exceptions.MissingError": "missing",
    "odoo.http.SessionExpiredException": "denied",
    "builtins.AttributeError": "method",
    "builtins.KeyError": "model",
}
_BUSY = ("psycopg2.errors.Serialization", "psycopg2.OperationalError", "psycopg2.errors.Lock")
_VERSION = re.compile(r"(\d+)(?:\.\d+)?")

Named = Mapping[str, Any]


class Fault(Exception):  # noqa: N818 - what Odoo raised, by its own kinds
    """Odoo said no. `kind`: user, access, denied, missing, model, method, bug. `said` is its sentence for people."""

    def __init__(self, kind: str, said: str) -> None:
        """`said` comes from the server: data, never markup."""
        super().__init__(said)
        self.kind, self.said = kind, said


def rpc(base: str, path: str, params: Named, number: int = 1) -> Request:
    """One JSON-RPC 2.0 call ("call" is the only method there is)."""
    body = {"jsonrpc": "2.0", "method": "call", "id": number, "params": params}
    return Request("POST", base + path, _JSON, json.dumps(body).encode())


def service(base: str, name: str, method: str, args: Sequence[Any], number: int = 1) -> Request:
    """A call of one of the services behind /jsonrpc: common, object."""
    params = {"service": name, "method": method, "args": list(args)}
    return rpc(base, "/jsonrpc", params, number)


def json2(
    base: str, model: str, method: str, body: Named, database: str, token: str = ""
) -> Request:
    """One /json/2 call: named parameters only; `ids` and `context` are among them."""
    heads = _JSON + ((("X-Odoo-Database", database),) if database else ())
    heads += (("Authorization", f"bearer {token}"),) if token else ()
    return Request("POST", f"{base}/json/2/{model}/{method}", heads, json.dumps(body).encode())


def rpc_result(reply: Response) -> Any:
    """What a JSON-RPC call returned. Every error of Odoo is HTTP 200 with `error.data`.

    Raises:
        Fault: Odoo said no.
        TryLater: it was too busy, or a proxy in front of it answered.
        Refused: that is no Odoo.
    """
    body = _json(reply)
    error = body.get("error") if isinstance(body, dict) else None
    if isinstance(error, dict):
        data = error.get("data")
        raise _fault(data if isinstance(data, dict) else error, reply.url)
    if not isinstance(body, dict) or "jsonrpc" not in body:
        raise _no_odoo(reply)
    return body.get("result")


def json2_result(reply: Response) -> Any:
    """What a /json/2 call returned; its errors have real HTTP status codes and Odoo's own names. Raises as above."""
    body = _json(reply)
    if reply.ok:
        return body
    if not isinstance(body, dict):
        raise _no_odoo(reply)
    raise _fault(body, reply.url)


def _json(reply: Response) -> Any:
    try:
        return json.loads(reply.body)
    except ValueError:
        if reply.status >= 500:  # noqa: PLR2004 - RFC 9110, 15.6: not the caller's fault
            raise TryLater(f"{host_of(reply.url)} has a fault of its own at the moment.") from None
        raise _no_odoo(reply) from None


def _no_odoo(reply: Response) -> Refused:
    return Refused(f"{host_of(reply.url)} did not answer as Odoo does: check the address.")


def _fault(data: Mapping[str, Any], url: str) -> Exception:
    name, said = str(data.get("name") or ""), str(data.get("message") or "").strip()
    if name.startswith(_BUSY):
        return TryLater(f"{host_of(url)} is busy: somebody else changes the same thing.")
    if name.startswith("werkzeug.exceptions."):
        return Fault(_http_kind(name, said), said)
    return Fault(_KINDS.get(name, "bug"), said or name)


def _http_kind(name: str, said: str) -> str:
    match name.rpartition(".")[2]:
        case "NotFound":
            return "model" if said.startswith("the model") else "method"
        case "Unauthorized" | "Forbidden":
            return "denied"
        case _:
            return "bug"


def major(info: Any) -> int:
    """The main version of a version_info or common.version answer: 17 of "17.0", 18 of "saas~18.2"; 0 if unknown."""
    if not isinstance(info, dict):
        return 0
    for key in ("server_version", "version", "server_serie"):
        found = _VERSION.search(str(info.get(key) or ""))
        if found:
            return int(found[1])
    return 0


def is_window(result: Any) -> bool:
    """Whether a method returned a window to be opened instead of acting."""
    return isinstance(result, dict) and result.get("type") in {
        "ir.actions.act_window",
        "ir.actions.act_url",
        "ir.actions.client",
        "ir.actions.server",
    }
