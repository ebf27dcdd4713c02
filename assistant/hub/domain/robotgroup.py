"""A message as chat groups want it: DingTalk, Feishu, WeCom, Teams, Slack; and what their answers mean. Pure."""

from __future__ import annotations

import json
from datetime import datetime

from assistant.model.errors import BadInput, Refused, TryLater
from assistant.protocols import chatpost
from assistant.protocols.chatpost import Part
from assistant.protocols.wire import Request, Response

KINDS = (*chatpost.KINDS, "wecom")
_WECOM_LARGEST = 2048  # bytes of a text message
_WECOM_BUSY = frozenset({-1, 45009})  # system busy; more than twenty a minute


def letter(kind: str, url: str, secret: str, title: str, text: str, now: datetime) -> Request:
    """The request that posts it, signed by the group's own rules. Raises BadInput: too long, or another's address."""
    if kind == "wecom":
        return _wecom(url, title, text)
    first, *others = text.splitlines() or [""]
    return chatpost.message(kind, url, secret, title, [Part(first, tuple(others))], now)


def judge(kind: str, status: int, body: bytes) -> None:
    """Nothing if it was taken. Raises TryLater where another try may work, else Refused or NeedsUser."""
    if status == 429:  # noqa: PLR2004 - RFC 6585, 4
        raise TryLater("The group is busy: try again later.")
    if kind != "wecom":
        chatpost.judge(kind, Response(status, {}, body))
        return
    code = _code(body)
    if status >= 500 or code in _WECOM_BUSY:  # noqa: PLR2004 - RFC 9110, 15.6
        raise TryLater("WeCom has trouble of its own: try again later.")
    if code != 0:
        raise Refused("WeCom did not take the message: check the address of the group.")


def _wecom(url: str, title: str, text: str) -> Request:
    """Text, never Markdown: what people wrote stays as it is."""
    whole = f"{title}\n{text}".encode()
    if len(whole) > _WECOM_LARGEST:
        raise BadInput("That is more than WeCom takes in one message: leave some lines out.")
    body = json.dumps({"msgtype": "text", "text": {"content": whole.decode()}}, ensure_ascii=False)
    return Request(
        "POST", url, (("Content-Type", "application/json; charset=utf-8"),), body.encode()
    )


def _code(body: bytes) -> int:
    try:
        return int(json.loads(body)["errcode"])
    except (ValueError, KeyError, TypeError):
        return -2  # nothing of WeCom's
