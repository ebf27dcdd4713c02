"""A chat group's webhook on this machine, which checks what it gets as the vendor does: DingTalk, Feishu, Teams, Slack.

The answers are those of reference dingtalk.md 5.1 and the vendors' manuals. Signatures are computed here by the
manuals' own lines, not by ours.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

HOUR_MS = 3_600_000


@dataclass
class Group:
    """One group. `taken` are the messages that it has accepted; `now` is the vendor's clock in epoch seconds."""

    kind: str
    secret: str
    now: float
    url: str = ""
    status: int = 0  # answer everything with this instead
    taken: list[dict[str, Any]] = field(default_factory=list)
    seen: int = 0

    def answer(self, path: str, kind: str, body: bytes) -> tuple[int, bytes]:
        """(HTTP status, body) for one POST."""
        self.seen += 1
        if self.status:
            return self.status, b"{}"
        if not kind.startswith("application/json"):
            return 200, b'{"errcode":43004,"errmsg":"invalid content-type"}'
        message = json.loads(body)
        return getattr(self, f"_{self.kind}")(parse_qs(urlsplit(path).query), message)

    def _take(self, message: dict[str, Any], said: bytes, status: int = 200) -> tuple[int, bytes]:
        self.taken.append(message)
        return status, said

    def _dingtalk(self, query: dict[str, list[str]], message: dict[str, Any]) -> tuple[int, bytes]:
        if query.get("access_token") != ["made-up-token"]:
            return 200, b'{"errcode":300005,"errmsg":"token is not exist"}'
        stamp = query.get("timestamp", ["0"])[0]
        if abs(int(stamp) - self.now * 1000) > HOUR_MS:
            return 200, b'{"errcode":310000,"errmsg":"invalid timestamp"}'
        text = f"{stamp}\n{self.secret}"
        code = hmac.new(self.secret.encode(), text.encode(), digestmod=hashlib.sha256).digest()
        if query.get("sign") != [base64.b64encode(code).decode()]:
            return 200, b'{"errcode":310000,"errmsg":"sign not match"}'
        if message["msgtype"] != "markdown" or not message["markdown"]["title"]:
            return 200, b'{"errcode":400105,"errmsg":"unsupported msgtype"}'
        return self._take(message, b'{"errcode":0,"errmsg":"ok"}')

    def _feishu(self, _query: dict[str, list[str]], message: dict[str, Any]) -> tuple[int, bytes]:
        stamp = message.get("timestamp", "0")
        key = f"{stamp}\n{self.secret}".encode()
        code = base64.b64encode(hmac.new(key, digestmod=hashlib.sha256).digest()).decode()
        if message.get("sign") != code or abs(int(stamp) - self.now) > HOUR_MS / 1000:
            return (
                200,
                b'{"code":19021,"msg":"sign match fail or timestamp is not within one hour"}',
            )
        if message["msg_type"] != "post":
            return 200, b'{"code":9499,"msg":"Bad Request"}'
        return self._take(message, b'{"code":0,"msg":"success","data":{}}')

    def _teams(self, _query: dict[str, list[str]], message: dict[str, Any]) -> tuple[int, bytes]:
        card = message["attachments"][0]
        fits = card["contentType"] == "application/vnd.microsoft.card.adaptive"
        return self._take(message, b"", 202) if fits else (400, b"")

    def _slack(self, _query: dict[str, list[str]], message: dict[str, Any]) -> tuple[int, bytes]:
        return self._take(message, b"ok") if message.get("text") else (400, b"no_text")


@contextmanager
def chat_group(kind: str, secret: str, now: float) -> Iterator[Group]:
    """A running group."""
    group = Group(kind, secret, now)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, said = group.answer(self.path, self.headers.get("Content-Type", ""), body)
            self.send_response(status)
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_args: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    group.url = f"http://127.0.0.1:{server.server_port}/robot/send?access_token=made-up-token"
    try:
        yield group
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
