"""The browser's way back to a program on the same machine (RFC 8252, 7.3): what it asks, what it is shown. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

LONGEST = 8192  # bytes of a request's head
_CODE = 200  # characters
_WORDS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "en": ("en", "Sundown is signed in.", "You can close this window."),
        "zh_HK": ("zh-HK", "Sundown 已登入。", "你可以關閉此視窗。"),
        "zh_TW": ("zh-TW", "Sundown 已登入。", "您可以關閉這個視窗。"),
        "zh_CN": ("zh-CN", "Sundown 已登录。", "您可以关闭此窗口。"),
    }
)
_HEAD = (
    "Content-Type: text/html; charset=utf-8\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\n"
    "X-Content-Type-Options: nosniff\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'\r\n"
    "Connection: close\r\n"
)


def code_of(head: bytes, path: str) -> str:
    """The code in a request's first line, if it is a GET of this very path; "" for every other request."""
    line = head.split(b"\r\n", 1)[0]
    try:
        method, target, _ = line.decode("ascii").split(" ")
        parts = urlsplit(target)
        given = parse_qs(parts.query, max_num_fields=10)
    except ValueError:
        return ""
    codes = given.get("code", [])
    if method != "GET" or parts.path != path or len(codes) != 1:
        return ""
    return codes[0] if len(codes[0]) <= _CODE else ""


def page(language: str) -> bytes:
    """The whole reply for the one request that was waited for. Nothing of the request is in it."""
    tag, title, words = _WORDS.get(language, _WORDS["en"])
    body = (
        f'<!doctype html><html lang="{tag}"><meta charset="utf-8"><title>{title}</title>'
        '<body style="font:1.1em system-ui;max-width:30em;margin:20vh auto;text-align:center">'
        f"<h1>{title}</h1><p>{words}</p></body></html>"
    ).encode()
    return f"HTTP/1.1 200 OK\r\n{_HEAD}Content-Length: {len(body)}\r\n\r\n".encode() + body


def nothing_here() -> bytes:
    """The reply for every other request."""
    return f"HTTP/1.1 404 Not Found\r\n{_HEAD}Content-Length: 0\r\n\r\n".encode()
