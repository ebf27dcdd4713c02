"""The other side of webhooks: a real HTTP server that checks signatures with the reference library and tells copies."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from standardwebhooks import Webhook, WebhookVerificationError


class Receiver:
    """`seen` is every accepted delivery by its id, `done` each id once, as an honest receiver keeps it."""

    def __init__(self, secret: str) -> None:
        self.secret, self.seen, self.done, self.forged = secret, list[str](), dict[str, bytes](), 0
        self.answers: list[tuple[int, dict[str, str]]] = []  # given in turn before it says 204
        self.hold, self.arrived = threading.Event(), threading.Event()
        self.hold.set()
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                status, more = outer.take(dict(self.headers.items()), body)
                self.send_response(status)
                for name, value in more.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, *_words: object) -> None:
                return

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/in"
        self.thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)

    def take(self, headers: dict[str, str], body: bytes) -> tuple[int, dict[str, str]]:
        small = {name.lower(): value for name, value in headers.items()}
        try:
            Webhook(self.secret).verify(body, small)
        except WebhookVerificationError:
            self.forged += 1
            return 401, {}
        self.seen.append(small["webhook-id"])
        if self.answers:
            return self.answers.pop(0)
        self.done.setdefault(small["webhook-id"], body)
        self.arrived.set()
        self.hold.wait(20)
        return 204, {}

    def close(self) -> None:
        self.hold.set()
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def receiving(secret: str) -> Iterator[Receiver]:
    server = Receiver(secret)
    server.thread.start()
    try:
        yield server
    finally:
        server.close()
