"""An Odoo on this machine: JSON-RPC as 17 has it, /json/2 as 19 has it, over the same records.

Written from what was seen of Odoo 17 and from the sources of both; every error as Odoo gives it. `cut`, `stop` and
`start` belong to a proxy in front of it (proxy.py).
"""

from __future__ import annotations

import json
import threading
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from threading import RLock
from typing import Any

import uvicorn

from .odoo_models import demo
from .odoo_orm import COMMON_OF_MODEL, Base, Env, OdooError, User, bound, user_error

Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]
DATABASE = "company"
PRESSES = frozenset(
    {
        "action_approve",
        "action_validate",
        "action_refuse",
        "action_approve_expense_sheets",
        "button_approve",
        "button_cancel",
    }
)
RELEASES = {
    17: {"server_version": "17.0", "server_version_info": [17, 0, 0, "final", 0, ""]},
    19: {"server_version": "19.0", "server_version_info": [19, 0, 0, "final", 0, ""]},
}


class OdooServer:
    """One server with one database. `asked` are the (model, method) pairs of the calls, in order."""

    def __init__(self, version: int) -> None:
        self.base: Base = demo(version)
        self.version = version
        self.lock = RLock()
        self.asked: list[tuple[str, str]] = []
        self.denied: dict[tuple[str, int], str] = {}
        self.url = ""

    def begin_anew(self) -> None:
        """A company to which nothing has happened yet."""
        with self.lock:
            self.base = demo(self.version)
            self.asked.clear()
            self.denied.clear()

    # ------------------------------------------------------------------ calls

    def env(self, login: str) -> Env:
        """As this user, inside the server: the hand of a test."""
        user = next(each for each in self.base.users.values() if each.login == login)
        return Env(self.base, user, {})

    def hand(
        self, login: str, model: str, method: str, ids: Sequence[int] | None = None, **named: Any
    ) -> Any:
        """Somebody does something, in a browser."""
        with self.lock:
            return self.perform(self.env(login), model, method, ids, [], named)

    def perform(
        self,
        env: Env,
        model: str,
        method: str,
        ids: Sequence[int] | None,
        args: Sequence[Any],
        named: Mapping[str, Any],
        wrong: str = "builtins.TypeError",
    ) -> Any:
        """A public method of the model or of records."""
        for number in ids or ():
            if method in PRESSES and (model, number) in self.denied:
                raise user_error(self.denied[model, number])
        self.asked.append((model, method))
        known = self.base.models[model]
        if method in COMMON_OF_MODEL:
            return bound(getattr(env, method), [model, *args], named, wrong)
        if method == "read":
            return bound(env.read, [model, list(ids or ()), *args], named, wrong)
        if method in known.of_model:
            return bound(known.of_model[method], [env, *args], named, wrong)
        return bound(
            known.of_records[method], [env, env.browse(model, ids or ()), *args], named, wrong
        )

    def has(self, model: str, method: str) -> bool:
        known = self.base.models[model]
        common = (*COMMON_OF_MODEL, "read")
        return method in common or method in known.of_model or method in known.of_records

    def is_of_model(self, model: str, method: str) -> bool:
        return method in COMMON_OF_MODEL or method in self.base.models[model].of_model

    def by_secret(self, login: str, secret: str) -> User | None:
        for user in self.base.users.values():
            if user.login == login and secret in {user.password, *user.keys}:
                return user
        return None

    # ------------------------------------------------------------------ JSON-RPC

    def rpc(self, params: Mapping[str, Any]) -> Any:
        service, method, args = params["service"], params["method"], params["args"]
        match service, method:
            case "common", "version":
                return RELEASES[self.version] | {
                    "server_serie": f"{self.version}.0",
                    "protocol_version": 1,
                }
            case "common", "authenticate":
                database, login, secret, _agent = args
                self._database(database)
                user = self.by_secret(login, secret)
                return user.id if user else False
            case "common", "login":  # as odoorpc signs in
                found = self.by_secret(args[1], args[2])
                return found.id if found else False
            case "object", "execute_kw":
                return self._execute(*args)
            case "object", "execute":
                return self._execute(*args[:5], list(args[5:]))
            case _:
                raise OdooError("builtins.KeyError", f"{service}.{method}")

    def _database(self, name: str) -> None:
        if name != DATABASE:
            raise OdooError(
                "psycopg2.errors.InvalidCatalogName", f'database "{name}" does not exist'
            )

    def _execute(
        self,
        database: str,
        uid: int,
        secret: str,
        model: str,
        method: str,
        args: list[Any],
        kw: dict[str, Any] | None = None,
    ) -> Any:
        self._database(database)
        if self.version >= 19:
            raise OdooError("builtins.DeprecationWarning", "the old door is for old versions")
        user = self.base.users.get(uid)
        if user is None or secret not in {user.password, *user.keys}:
            raise OdooError("odoo.exceptions.AccessDenied", "Access Denied", 403)
        if model not in self.base.models:
            raise OdooError("odoo.exceptions.UserError", f"Object {model} doesn't exist", 422)
        if method.startswith("_"):
            raise OdooError(
                "odoo.exceptions.AccessError",
                f"Private methods (such as '{model}.{method}') cannot be called remotely.",
                403,
            )
        if not self.has(model, method):
            raise OdooError(
                "builtins.AttributeError", f"The method '{model}.{method}' does not exist"
            )
        named = dict(kw or {})
        env = Env(self.base, user, named.pop("context", {}) or {})
        if self.is_of_model(model, method):
            if method == "create":  # 17 looks at its first argument itself
                if not args:
                    raise OdooError("builtins.IndexError", "tuple index out of range")
                made = self.perform(env, model, method, None, args, named)
                return made[0] if isinstance(args[0], Mapping) else made
            return self.perform(env, model, method, None, args, named)
        ids = [args[0]] if isinstance(args[0], int) else args[0]
        return self.perform(env, model, method, ids, args[1:], named)

    # ------------------------------------------------------------------ /json/2

    def json2(
        self, model: str, method: str, headers: Mapping[str, str], body: dict[str, Any]
    ) -> Any:
        scheme, _, key = headers.get("authorization", "").partition(" ")
        user = next((each for each in self.base.users.values() if key in each.keys), None)
        if scheme.lower() != "bearer" or user is None:
            raise OdooError("werkzeug.exceptions.Unauthorized", "Invalid apikey", 401)
        self._database(headers.get("x-odoo-database", DATABASE))
        if model not in self.base.models:
            raise OdooError(
                "werkzeug.exceptions.NotFound", f"the model {model!r} does not exist", 404
            )
        if not self.has(model, method):
            raise OdooError(
                "werkzeug.exceptions.NotFound", f"The method '{model}.{method}' does not exist", 404
            )
        named = dict(body)
        ids, context = named.pop("ids", []), named.pop("context", {})
        if ids and self.is_of_model(model, method):
            raise OdooError(
                "werkzeug.exceptions.UnprocessableEntity",
                f"cannot call {model}.{method} with ids",
                422,
            )
        env = Env(self.base, user, context)
        return self.perform(
            env, model, method, ids, [], named, "werkzeug.exceptions.UnprocessableEntity"
        )

    # ------------------------------------------------------------------ HTTP

    def answer(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes
    ) -> tuple[int, Any]:
        """(status, JSON); text for a page."""
        if method != "POST":
            return (303, "/odoo") if path == "/mail/view" else (404, "<!doctype html><h1>404</h1>")
        sent = json.loads(body)
        parts = path.strip("/").split("/")
        with self.lock:
            if parts[:2] == ["json", "2"] and len(parts) == 4 and self.version >= 19:
                return self._second(parts[2], parts[3], headers, sent)
            doors = {
                "/jsonrpc": self.rpc,
                "/web/webclient/version_info": lambda _: RELEASES[self.version],
                "/web/database/list": lambda _: [DATABASE],
                "/web/session/authenticate": self._session,
            }
            if path not in doors:
                return 404, "<!doctype html><h1>404</h1>"
            return 200, self._first(doors[path], sent)

    def _session(self, params: Mapping[str, Any]) -> Any:
        user = self.by_secret(params["login"], params["password"])
        if user is None:
            raise OdooError("odoo.exceptions.AccessDenied", "Access Denied", 403)
        return {"uid": user.id, "db": params["db"], "name": user.name}

    def _first(self, door: Callable[[Mapping[str, Any]], Any], sent: Mapping[str, Any]) -> Any:
        """JSON-RPC: every error is HTTP 200."""
        assert sent["jsonrpc"] == "2.0"
        assert sent["method"] == "call"
        reply: dict[str, Any] = {"jsonrpc": "2.0", "id": sent.get("id")}
        try:
            return reply | {"result": door(sent["params"])}
        except OdooError as error:
            data = serialized(error)
            return reply | {"error": {"code": 200, "message": "Odoo Server Error", "data": data}}

    def _second(
        self, model: str, method: str, headers: Mapping[str, str], sent: dict[str, Any]
    ) -> tuple[int, Any]:
        try:
            return 200, self.json2(model, method, headers, sent)
        except OdooError as error:
            return error.status, serialized(error)

    async def __call__(self, scope: dict[str, Any], receive: Receive, send: Send) -> None:
        """ASGI."""
        body, more = b"", True
        while more:
            message = await receive()
            body += message.get("body", b"")
            more = message.get("more_body", False)
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        status, found = self.answer(scope["method"], scope["path"], headers, body)
        page = isinstance(found, str) and status >= 300
        data = found.encode() if page else json.dumps(found).encode()
        kind = b"text/html" if page else b"application/json"
        await send(
            {"type": "http.response.start", "status": status, "headers": [(b"content-type", kind)]}
        )
        await send({"type": "http.response.body", "body": data})


def serialized(error: OdooError) -> dict[str, Any]:
    return {
        "name": error.name,
        "message": error.message,
        "arguments": [error.message],
        "context": {},
        "debug": "",
    }


@contextmanager
def odoo_server(version: int) -> Iterator[OdooServer]:
    """A running Odoo on a free loopback port."""
    served = OdooServer(version)
    config = uvicorn.Config(served, host="127.0.0.1", port=0, log_level="error", lifespan="off")
    config.timeout_graceful_shutdown = 1
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        threading.Event().wait(0.01)
    served.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    try:
        yield served
    finally:
        server.should_exit = True
        thread.join(5)
