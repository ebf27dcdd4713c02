"""A message as chat groups want it: DingTalk, Feishu, WeCom, Teams, Slack; and what their answers mean. Pure."""

from __future__ import annotations

import json
from datetime import datetime

from assistant.model.errors import Refused, TryLater
from assistant.protocols import chatpost
from assistant.protocols.chatpost import Part
from assistant.protocols.wire import Request, Response

KINDS = (*chatpost.KINDS, "wecom")
_WECOM_LARGEST = 2048  # bytes of a text message
_SPARE = (
    0.6  # of a vendor's limit is filled with text: the rest is for JSON, marks and what is escaped
)
HOSTS = {
    "dingtalk": ("oapi.dingtalk.com", "api.dingtalk.com"),
    "feishu": ("open.feishu.cn", "open.larksuite.com"),
    "wecom": ("qyapi.weixin.qq.com",),
    "slack": ("hooks.slack.com",),
    "teams": (".webhook.office.com", ".logic.azure.com", ".api.powerplatform.com"),
}
_WECOM_BUSY = frozenset({-1, 45009})  # system busy; more than twenty a minute


def letter(kind: str, url: str, secret: str, title: str, text: str, now: datetime) -> Request:
    """The request that posts it, signed by the group's own rules. Raises BadInput: another's address.

    A report that has grown longer than the vendor takes loses its last lines, rather than the whole of it being lost.
    """
    if kind == "wecom":
        return _wecom(url, title, text)
    first, *others = _fitting(text, int(chatpost.LARGEST[kind] * _SPARE)).splitlines() or [""]
    return chatpost.message(kind, url, secret, title, [Part(first, tuple(others))], now)


def known_host(kind: str, host: str) -> bool:
    """Whether the vendor of such groups takes messages there; a name that begins with a dot stands for all below it."""
    return any(
        host == each or (each.startswith(".") and host.endswith(each))
        for each in HOSTS.get(kind, ())
    )


def _fitting(text: str, most: int) -> str:
    """As many whole lines as fit into so many bytes, with a mark that there were more; one long line is cut."""
    if _size(text) <= most:
        return text
    kept, used = [], _size("…\n")
    for line in text.splitlines():
        used += _size(line) + 1
        if used > most:
            break
        kept.append(line)
    return (
        "\n".join((*kept, "…"))
        if kept
        else text.encode()[: most // 6].decode(errors="ignore") + "…"
    )


def _size(text: str) -> int:
    """Bytes, with what each vendor's marks may add: every sign that could be one counts thrice."""
    marks = sum(not each.isalnum() and each.isascii() and each != " " for each in text)
    return len(text.encode()) + 5 * marks


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
    """Text, never Markdown: what people wrote stays as it is; what is too long loses its last lines."""
    whole = f"{title}\n{text}"
    kept, cut = whole.encode()[: _WECOM_LARGEST - 4].decode(errors="ignore"), "\n…"
    if len(whole.encode()) > _WECOM_LARGEST:
        whole = (kept.rpartition("\n")[0] or kept) + cut
    body = json.dumps({"msgtype": "text", "text": {"content": whole}}, ensure_ascii=False)
    return Request(
        "POST", url, (("Content-Type", "application/json; charset=utf-8"),), body.encode()
    )


def _code(body: bytes) -> int:
    try:
        return int(json.loads(body)["errcode"])
    except (ValueError, KeyError, TypeError):
        return -2  # nothing of WeCom's
