"""One way to call Odoo's models over both of its interfaces; which one, the server's version says.

Never XML-RPC: it faults after the change was made where a method returns None. Nothing is ever sent twice here.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from assistant.model.account import Account
from assistant.model.errors import NeedsUser, Refused, SundownError, TryLater
from assistant.protocols import odoo as wire
from assistant.protocols.odoo import Fault
from assistant.protocols.wire import Request, host_of, origin
from assistant.system.clock import SystemClock
from assistant.system.http import Http

from .backends import Backend, Json2, JsonRpc

__all__ = ["Fault", "OdooTransport"]


class OdooTransport:
    """The calls of one account; signs in with the first of them. `uid` and `version` are known after `open`.

    Any method may raise Fault (Odoo said no), TryLater, NeedsUser or Refused.
    """

    def __init__(self, account: Account, password: Callable[[], str], http: Http) -> None:
        self._account, self._password, self._http = account, password, http
        self.base = origin(account.url)
        self.uid = self.version = 0
        self.release = ""
        self._backend: Backend | None = None
        self.context: dict[str, Any] = {}
        self._fields: dict[str, dict[str, Any]] = {}

    def open(self) -> Backend:
        """The interface, after signing in. Raises NeedsUser where the login is wrong."""
        if self._backend is None:
            backend = self._chosen()
            self.uid = backend.sign_in(self._password())
            if not self.uid:
                raise NeedsUser(self._wrong())
            self._backend = backend
            known = self.call("res.users", "context_get")
            self.context = {key: known[key] for key in ("lang", "tz") if known.get(key)}
        return self._backend

    def _wrong(self) -> str:
        host = host_of(self.base)
        if self.version >= wire.JSON2_SINCE:
            return f"{host} did not accept the API key: make a new one in Odoo under Preferences, Account Security."
        return f"{host} did not accept the user name and password: check them, or use an API key."

    def _chosen(self) -> Backend:
        info = self._info()
        self.version = wire.major(info)
        self.release = str(info.get("server_version") or info.get("version") or "")
        database = self._account.option("database") or self._only_database()
        kind = Json2 if self.version >= wire.JSON2_SINCE else JsonRpc
        return kind(self._send, self.base, database, self._account.username)

    def _info(self) -> dict[str, Any]:
        """What the server says of itself; asked in the two ways of which one is always open."""
        asked = (
            wire.rpc(self.base, "/web/webclient/version_info", {}),
            wire.service(self.base, "common", "version", []),
        )
        fault: Exception | None = None
        for request in asked:
            try:
                info = wire.rpc_result(self._send(request))
            except (Fault, Refused) as error:
                fault = error
            else:
                if isinstance(info, dict) and wire.major(info):
                    return info
        raise Refused(
            f"{host_of(self.base)} did not answer as Odoo does: check the address."
        ) from fault

    def _only_database(self) -> str:
        """The one database there is, where the server lists them."""
        try:
            found = wire.rpc_result(self._send(wire.rpc(self.base, "/web/database/list", {})))
        except (Fault, SundownError):
            found = None
        if isinstance(found, list) and len(found) == 1:
            return str(found[0])
        raise NeedsUser(
            "Name the database in the account: this server does not say which is yours."
        )

    def _send(self, request: Request) -> Any:
        """The reply, whatever its status: Odoo's 401 and 403 have its own sentences."""
        reply = self._http.send(request, judged=False)
        if reply.status in {429, 502, 503, 504}:
            raise TryLater(f"{host_of(self.base)} is busy and asks to be left alone for a while.")
        return reply

    def call(self, model: str, method: str, ids: Sequence[int] | None = None, **named: Any) -> Any:
        """Call a public method, of the records `ids` or of the model itself, with named parameters only."""
        backend = self.open()
        if self.context or "context" in named:
            named["context"] = self.context | named.get("context", {})
        if method == "context_get":
            named.pop("context", None)
        try:
            return backend.call(model, method, ids, named)
        except Fault as fault:
            if fault.kind == "denied":  # signed in before, and not any more
                raise NeedsUser(self._wrong()) from fault
            raise

    def create(self, model: str, values: dict[str, Any]) -> int:
        """Make one record; its id."""
        return self.open().create(model, values, self.context)

    def server_time(self) -> datetime:
        """The server's clock at its last reply (UTC); ours where it does not say."""
        return self._http.server_time or SystemClock().now()

    def proves(self, secret: str) -> bool:
        """Whether this is the password, or a key, of the person who is signed in; asked anew."""
        return self.open().sign_in(secret) == self.uid

    def fields(self, model: str) -> dict[str, Any]:
        """Each field's {"string", "type"} as this user may see them; empty where the model is not installed."""
        if model not in self._fields:
            try:
                found = self.call(model, "fields_get", attributes=["string", "type", "selection"])
            except Fault as fault:
                if fault.kind == "bug":
                    raise
                found = {}
            self._fields[model] = found
        return self._fields[model]

    def read(
        self, model: str, domain: Sequence[Any], wanted: Sequence[str], **more: Any
    ) -> list[dict[str, Any]]:
        """Records of a domain with those of the wanted fields that exist here."""
        known = self.fields(model)
        if not known:
            return []
        asked = [name for name in wanted if name in known]
        found: list[dict[str, Any]] = self.call(
            model, "search_read", domain=list(domain), fields=asked, **more
        )
        return found
