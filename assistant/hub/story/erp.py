"""The ERP of the story: takes signed webhooks on loopback, is down at first, and counts each invoice once."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from assistant.hub.effects import signing

_DOWN = 503
_TAKEN = 204
_FORGED = 401


class Erp:
    """`down` is how many tries find it closed. Everything else that is well signed is taken, each id once."""

    def __init__(self, down: int) -> None:
        """It listens at once."""
        self._down, self._changed = down, threading.Condition()
        self.secret, self.answers, self.invoices = "", list[int](), dict[str, dict[str, Any]]()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    @property
    def url(self) -> str:
        """Where the hub sends to."""
        return f"http://127.0.0.1:{self._server.server_port}/invoices"

    def take(self, headers: dict[str, str], body: bytes) -> int:
        """The HTTP status for one webhook (Standard Webhooks, version 1)."""
        with self._changed:
            status = self._judged(headers, body)
            self.answers.append(status)
            self._changed.notify_all()
        return status

    def wait(self, answers: int, seconds: float) -> bool:
        """Until so many were answered; False when that took too long."""
        with self._changed:
            return self._changed.wait_for(lambda: len(self.answers) >= answers, seconds)

    def close(self) -> None:
        """The end."""
        self._server.shutdown()
        self._server.server_close()

    def _judged(self, headers: dict[str, str], body: bytes) -> int:
        if len(self.answers) < self._down:
            return _DOWN
        key, moment = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
        signature = headers.get("webhook-signature", "")
        if not signing.verified([self.secret], key, moment, body, signature):
            return _FORGED
        self.invoices.setdefault(key, json.loads(body))
        return _TAKEN


def _handler(erp: Erp) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        """One webhook."""

        def do_POST(self) -> None:
            """Answer with the status alone."""
            body = self.rfile.read(int(self.headers.get("content-length") or 0))
            headers = {name.lower(): value for name, value in self.headers.items()}
            self.send_response(erp.take(headers, body))
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            """It keeps no log."""

    return Handler
