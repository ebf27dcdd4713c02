"""Finding the address of an online meeting in what an event says. Only http and https."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from assistant.model.item import Occurrence

_LINK = re.compile(r"https?://[^\s<>\"'\\^`{|}]{3,2000}", re.IGNORECASE)


def meeting_link(event: Occurrence) -> str:
    """The first web address in the event's link or location, or ""."""
    for text in (event.url, event.location):
        for found in _LINK.finditer(text):
            link = found.group().rstrip(".,;:!?)]")
            if host_of(link):
                return link
    return ""


def place_of(event: Occurrence) -> str:
    """The location in words: a web address is what Join is for."""
    return " ".join(_LINK.sub(" ", event.location).split()).strip(" ,;()")


def host_of(link: str) -> str:
    """The host a link goes to, without any name before an @; "" if it is no web address."""
    try:
        parts = urlsplit(link)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    return host if parts.scheme in {"http", "https"} and "." in host else ""
