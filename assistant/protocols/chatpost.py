"""Messages to a chat group through its webhook: what to post, how it is signed, what the answer means. Pure.

DingTalk group robot, Feishu and Lark custom bot, Teams workflow, Slack incoming webhook. Texts of others are plain
text in all of them; where a vendor knows markup only, it is escaped.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import quote_plus, urlsplit

from assistant.model.errors import BadInput, NeedsUser, Refused, SundownError, TryLater

from .wire import Request, Response, loopback, origin

KINDS = ("dingtalk", "feishu", "teams", "slack")
TITLES = {"dingtalk": "DingTalk", "feishu": "Feishu", "teams": "Teams", "slack": "Slack"}
# bytes of a message: DingTalk and Feishu take 20,000, Teams 28 KB, Slack 40,000 characters
LARGEST = {"dingtalk": 20_000, "feishu": 20_000, "teams": 28_000, "slack": 40_000}
_HOSTS = {
    "oapi.dingtalk.com": "dingtalk",
    "open.feishu.cn": "feishu",
    "open.larksuite.com": "feishu",
    "hooks.slack.com": "slack",
}
_ACTIVE = re.compile(
    r"[\\`*_{}\[\]()#!|~>-]"
)  # Markdown; "-" and ">" only begin something at a line's start
_SIGN = ("sign not match", "sign match fail", "invalid timestamp", "timestamp")
_BUSY = frozenset({"410100", "-1", "11232", "9499"})
_GONE = frozenset({"400101", "300005", "400102", "400106", "400013", "19001", "19002"})


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines, as the user has seen them."""

    title: str
    lines: tuple[str, ...]


def kind_of(url: str) -> str:
    """The vendor by the address's host; empty where it can't be told (Teams uses many)."""
    return _HOSTS.get(urlsplit(origin(url)).hostname or "", "")


def checked(kind: str, url: str) -> str:
    """The address as it is kept. Raises BadInput: not https, no such kind, or another vendor's."""
    url = url.strip()
    if kind not in KINDS:
        raise BadInput(f"{kind!r} is no kind of group: choose {', '.join(KINDS)}.")
    if not origin(url).startswith("https:") and not (origin(url) and loopback(url)):
        raise BadInput(
            "A webhook's address begins with https://: copy it whole from the group's settings."
        )
    if kind_of(url) not in {"", kind}:
        raise BadInput(f"That is an address of {TITLES[kind_of(url)]}, not of {TITLES[kind]}.")
    return url


def message(
    kind: str, url: str, secret: str, title: str, parts: Sequence[Part], now: datetime
) -> Request:
    """The request that posts the parts under a title; signed where there is a secret. `now` is an instant.

    Raises BadInput: too long for the vendor, or the address is not one that may be used.
    """
    url = checked(kind, url)
    stamp = now.timestamp()
    match kind:
        case "dingtalk":
            body, url = _dingtalk(title, parts), _signed_url(url, secret, stamp)
        case "feishu":
            body = _feishu(title, parts) | _signed_fields(secret, stamp)
        case "teams":
            body = _teams(title, parts)
        case _:
            body = _slack(title, parts)
    data = json.dumps(body, ensure_ascii=False).encode()
    if len(data) > LARGEST[kind]:
        raise BadInput(
            f"That is more than {TITLES[kind]} takes in one message: leave some lines out."
        )
    return Request("POST", url, (("Content-Type", "application/json; charset=utf-8"),), data)


def dingtalk_sign(secret: str, millis: str) -> str:
    """HMAC-SHA256 of "timestamp, line feed, secret" under the secret, in base64; not yet quoted for a URL."""
    mac = hmac.new(secret.encode(), f"{millis}\n{secret}".encode(), hashlib.sha256).digest()
    return base64.b64encode(mac).decode()


def feishu_sign(secret: str, seconds: str) -> str:
    """HMAC-SHA256 of nothing under "timestamp, line feed, secret", in base64."""
    key = f"{seconds}\n{secret}".encode()
    return base64.b64encode(hmac.new(key, b"", hashlib.sha256).digest()).decode()


def judge(kind: str, reply: Response) -> None:
    """Nothing if the message was taken. Raises TryLater, NeedsUser, Refused; no sentence has the address in it."""
    name = TITLES[kind]
    if reply.status in {404, 410} or reply.status in {401, 403}:
        raise NeedsUser(f"{name} does not know this group's address any more: add the group again.")
    if reply.status >= 500:  # noqa: PLR2004 - RFC 9110, 15.6
        raise TryLater(f"{name} has trouble of its own: try again later.")
    if not reply.ok:
        raise Refused(f"{name} did not take the message (HTTP {reply.status}).")
    if kind in {"dingtalk", "feishu"}:
        _judge_code(name, reply)


def _judge_code(name: str, reply: Response) -> None:
    """Both answer HTTP 200 whatever happened; the code is in the body."""
    try:
        said = json.loads(reply.body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise Refused(f"{name} gave an answer that can't be read: check the address of the group.")
    code = str(said.get("errcode", said.get("code", said.get("StatusCode", ""))))
    if code != "0":
        raise _fault(name, code, str(said.get("errmsg") or said.get("msg") or "").lower())


def _fault(name: str, code: str, text: str) -> SundownError:
    if any(word in text for word in _SIGN):
        return NeedsUser(
            f"{name} did not accept the signature: check the secret, and this computer's clock."
        )
    if "keyword" in text or "key words" in text:
        return NeedsUser(
            f"{name} wants a keyword in each message of this group: let it check a signature instead."
        )
    if "whitelist" in text or "ip not allowed" in text:
        return NeedsUser(f"{name} does not take messages to this group from your network address.")
    if code in _BUSY:
        return TryLater(f"{name} asks to be left alone for a while: try again in ten minutes.", 600)
    if code in _GONE or "token" in text:
        return NeedsUser(
            f"{name} does not know this group's address any more: add the group again."
        )
    return Refused(f"{name} did not take the message (code {code[:12]}).")


def _signed_url(url: str, secret: str, stamp: float) -> str:
    if not secret:
        return url
    millis = str(round(stamp * 1000))
    joint = "&" if "?" in url else "?"
    return f"{url}{joint}timestamp={millis}&sign={quote_plus(dingtalk_sign(secret, millis))}"


def _signed_fields(secret: str, stamp: float) -> dict[str, str]:
    seconds = str(int(stamp))
    return {"timestamp": seconds, "sign": feishu_sign(secret, seconds)} if secret else {}


def _dingtalk(title: str, parts: Sequence[Part]) -> dict[str, Any]:
    blocks = [f"#### {_markdown(title)}"]
    for part in parts:
        blocks += [
            f"**{_markdown(part.title)}**",
            "\n".join(f"- {_markdown(line)}" for line in part.lines),
        ]
    text = "\n\n".join(blocks)
    return {"msgtype": "markdown", "markdown": {"title": _one_line(title), "text": text}}


def _feishu(title: str, parts: Sequence[Part]) -> dict[str, Any]:
    """A post of text elements: they know no markup."""
    lines = [line for part in parts for line in (part.title, *(f"• {one}" for one in part.lines))]
    content = [[{"tag": "text", "text": _one_line(line)}] for line in lines]
    post = {"zh_cn": {"title": _one_line(title), "content": content}}
    return {"msg_type": "post", "content": {"post": post}}


def _teams(title: str, parts: Sequence[Part]) -> dict[str, Any]:
    """An Adaptive Card of text runs, which know no Markdown (a TextBlock does)."""
    body = [_run(title, size="Medium", weight="Bolder")]
    for part in parts:
        body.append(_run(part.title, weight="Bolder", spacing="Medium"))
        body += [_run(f"• {line}", spacing="Small") for line in part.lines]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": body,
        "msteams": {"width": "Full"},
    }
    kind = "application/vnd.microsoft.card.adaptive"
    return {
        "type": "message",
        "attachments": [{"contentType": kind, "contentUrl": None, "content": card}],
    }


def _run(text: str, *, spacing: str = "None", **style: str) -> dict[str, Any]:
    run = {"type": "TextRun", "text": _one_line(text), **style}
    return {"type": "RichTextBlock", "spacing": spacing, "inlines": [run]}


def _slack(title: str, parts: Sequence[Part]) -> dict[str, Any]:
    def block(part: Part) -> str:
        return "\n".join((f"*{_mrkdwn(part.title)}*", *(f"• {_mrkdwn(one)}" for one in part.lines)))

    return {
        "text": "\n\n".join((f"*{_mrkdwn(title)}*", *map(block, parts))),
        "mrkdwn": True,
        "unfurl_links": False,
        "unfurl_media": False,
    }


def _one_line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())


def _markdown(text: str) -> str:
    """No markup, link or HTML, and nobody is called by it (CommonMark 0.31, 2.4)."""
    safe = _ACTIVE.sub(r"\\\g<0>", _one_line(text)).replace("@", "＠")
    return safe.replace("&", "&amp;").replace("<", "&lt;")


def _mrkdwn(text: str) -> str:
    """Slack's three characters, with which links and `<!channel>` are written; a zero-width space breaks emphasis."""
    safe = _one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([*_~`])", "\u200b\\1\u200b", safe)
