"""The two interfaces of Odoo behind one shape: JSON-RPC's execute_kw, and /json/2."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from assistant.protocols import odoo as wire
from assistant.protocols.odoo import Fault
from assistant.protocols.wire import Request


class Backend(Protocol):
    """One of the two interfaces."""

    def sign_in(self, secret: str) -> int:
        """The user's id with this password or key; 0 where it is wrong."""
        ...

    def call(
        self, model: str, method: str, ids: Sequence[int] | None, named: dict[str, Any]
    ) -> Any:
        """What the method returned. Raises Fault."""
        ...

    def create(self, model: str, values: dict[str, Any], context: dict[str, Any]) -> int:
        """The new record's id. Raises Fault."""
        ...


class JsonRpc:
    """`execute_kw` behind /jsonrpc (14 to 18): the password or an API key goes along with each call."""

    def __init__(
        self, send: Callable[[Request], Any], base: str, database: str, login: str
    ) -> None:
        self._send, self._base, self._database, self._login = send, base, database, login
        self._uid, self._secret, self._number = 0, "", 0

    def sign_in(self, secret: str) -> int:
        """`common.authenticate` answers false, with HTTP 200, where the password is wrong."""
        args = [self._database, self._login, secret, {}]
        try:
            uid = self._service("common", "authenticate", args)
        except Fault as fault:
            if fault.kind != "denied":
                raise
            uid = 0
        found = uid if isinstance(uid, int) and not isinstance(uid, bool) else 0
        if found and not self._uid:
            self._uid, self._secret = found, secret
        return found

    def call(
        self, model: str, method: str, ids: Sequence[int] | None, named: dict[str, Any]
    ) -> Any:
        """A method of records takes their ids as its first argument; the others are named."""
        return self._execute(model, method, [] if ids is None else [list(ids)], named)

    def create(self, model: str, values: dict[str, Any], context: dict[str, Any]) -> int:
        """By position: before 18 `create` looks at its first argument itself."""
        made = self._execute(model, "create", [values], {"context": context})
        return made[0] if isinstance(made, list) else int(made)

    def _execute(self, model: str, method: str, args: list[Any], named: dict[str, Any]) -> Any:
        head = [self._database, self._uid, self._secret, model, method]
        return self._service("object", "execute_kw", [*head, args, named])

    def _service(self, name: str, method: str, args: list[Any]) -> Any:
        self._number += 1
        request = wire.service(self._base, name, method, args, self._number)
        return wire.rpc_result(self._send(request))


class Json2:
    """/json/2 (19 and later): an API key as bearer token, named parameters, real status codes."""

    def __init__(
        self, send: Callable[[Request], Any], base: str, database: str, login: str
    ) -> None:
        self._send, self._base, self._database, self._login = send, base, database, login
        self._secret = ""

    def sign_in(self, secret: str) -> int:
        """The key's own user; 0 where the key is none."""
        found = self._whose(secret)
        if found and not self._secret:
            self._secret = secret
        return found

    def _whose(self, secret: str) -> int:
        body: dict[str, Any] = {}
        try:
            context = self._post("res.users", "context_get", body, secret)
        except Fault as fault:
            if fault.kind == "denied":
                return self._by_password(secret)
            raise
        uid = context.get("uid") if isinstance(context, dict) else 0
        if not uid:
            body = {"domain": [["login", "=", self._login]], "fields": ["login"], "limit": 1}
            found = self._post("res.users", "search_read", body, secret)
            uid = found[0]["id"] if found else 0
        return int(uid or 0)

    def _by_password(self, secret: str) -> int:
        """Once signed in, the password of the same person proves as much as his key (a second verification)."""
        if not self._secret:
            return 0
        params = {"db": self._database, "login": self._login, "password": secret}
        try:
            request = wire.rpc(self._base, "/web/session/authenticate", params)
            session = wire.rpc_result(self._send(request))
        except Fault:
            return 0
        return int(session.get("uid") or 0) if isinstance(session, dict) else 0

    def call(
        self, model: str, method: str, ids: Sequence[int] | None, named: dict[str, Any]
    ) -> Any:
        """`ids` is a parameter like any other; a method of the model takes none."""
        body = named if ids is None else {"ids": list(ids), **named}
        return self._post(model, method, body, self._secret)

    def create(self, model: str, values: dict[str, Any], context: dict[str, Any]) -> int:
        """The ids of what was made come back as a list."""
        made = self._post(
            model, "create", {"vals_list": [values], "context": context}, self._secret
        )
        return made[0] if isinstance(made, list) else int(made)

    def _post(self, model: str, method: str, body: dict[str, Any], secret: str) -> Any:
        request = wire.json2(self._base, model, method, body, self._database, secret)
        return wire.json2_result(self._send(request))
