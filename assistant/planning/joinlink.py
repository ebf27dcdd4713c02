"""Where one joins a meeting: addresses of known services, found in what an item says. Pure, and hostile text is data.

An address counts only if its host is the service's own or below it (never `zoom.us.evil.example`), and only http(s),
without user names, odd ports or characters that browsers read in another way than we do.

Of several the first of this order wins: CONFERENCE (RFC 7986, 5.11), X-GOOGLE-CONFERENCE, Microsoft's own properties,
URL, LOCATION, DESCRIPTION; within a text the first. Addresses that Outlook or Google have wrapped are unwrapped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import unescape
from types import MappingProxyType
from urllib.parse import SplitResult, parse_qs, urlsplit

LONGEST = 2_048  # characters of an address; nobody can read more, and no service writes more
MOST = 40  # addresses looked at in one text
_ADDRESS = re.compile(r"https?://[^\s<>\"'`|\\^{}\x00-\x1f\x7f]+", re.IGNORECASE)
_TAIL = ".,;:!?)]*_~'\"，。；：！？）】」』》"
_WRAPPERS = 3  # wrapped so often at most

# host -> (service, what its path looks like); also for every host below it
_SERVICES = MappingProxyType(
    {
        host: (service, re.compile(path, re.IGNORECASE))
        for service, path, hosts in (
            ("zoom", r"/(j|my|w|s|wc|webinar)/.", "zoom.us zoom.com zoomgov.com zoom.com.cn"),
            ("meet", r"/(lookup/)?[a-z0-9][a-z0-9-]{2,}", "meet.google.com"),
            ("teams", r"/(l/meetup-join|meet)/.", "teams.microsoft.com teams.microsoft.us"),
            ("teams", r"/(l/meetup-join|meet)/.", "teams.live.com teams.cloud.microsoft"),
            ("webex", r"/(meet|join|m|wbxmjs|webappng)/.|.*/j\.php|/.*/(meet|join)/.", "webex.com"),
            ("voov", r"/(dm|p|s|l|r|w|v2|user-center|webapp)/.", "voovmeeting.com"),
            ("tencent", r"/(dm|p|s|l|r|w|v2|user-center|webapp)/.", "meeting.tencent.com"),
            ("dingtalk", r"/.", "meeting.dingtalk.com"),
            ("dingtalk", r"/.*(conf|meeting|video)", "h5.dingtalk.com"),
            ("feishu", r"/(j|s|t)/.", "vc.feishu.cn meetings.feishu.cn"),
            ("lark", r"/(j|s|t)/.", "vc.larksuite.com meetings.larksuite.com"),
            ("jitsi", r"/[^/]{2,}", "meet.jit.si 8x8.vc"),
            ("goto", r"/[^/]{2,}", "meet.goto.com gotomeet.me gotomeet.at"),
            ("goto", r"/(join|meeting|app/meeting)/.", "gotomeeting.com app.goto.com"),
            ("bluejeans", r"/([0-9]{3,}|meetings?/.)", "bluejeans.com"),
            ("whereby", r"/[a-z0-9][a-z0-9-]{2,}", "whereby.com"),
            ("chime", r"/[0-9a-z]{4,}", "chime.aws"),
            ("ringcentral", r"/(join|conf)", "v.ringcentral.com"),
            ("skype", r"/.", "join.skype.com meet.lync.com"),
        )
        for host in hosts.split()
    }
)
# what every address that counts holds somewhere, wrapped ones too: most texts are passed over by one look
_HINTS = (*_SERVICES, "safelinks.protection.", "google.com/url")
# pages about the service that look like a room
_NO_ROOM = re.compile(r"/(pricing|about|blog|help|support|download|terms|privacy|new|landing)\b")


def find(links: Sequence[str], location: str = "", note: str = "") -> str:
    """The first address of a known service: of `links` (in the order above), then of the place, then of the note."""
    for text in (*links, location, note):
        if "://" in text and any(map(text.lower().__contains__, _HINTS)):
            for address in _addresses(text):
                if service_of(address):
                    return address
    return ""


def service_of(address: str) -> str:
    """The service's name in lower case ("zoom", "teams" ...); empty where we know none by this address."""
    parts = _parts(address)
    if parts is None or not _usual_port(parts):
        return ""
    host = (parts.hostname or "").rstrip(".")
    service, path = _known(host)
    if path is None or _NO_ROOM.match(parts.path) or not path.match(parts.path):
        return ""
    return service


def safe(address: str) -> str:
    """The address if a browser may be sent there at all: http(s), a plain host; else empty."""
    return address if _parts(address) is not None else ""


def host_of(address: str) -> str:
    """The host that is shown to the user before it is opened; empty for what is not safe."""
    parts = _parts(address)
    return (parts.hostname or "").rstrip(".") if parts else ""


def _known(host: str) -> tuple[str, re.Pattern[str] | None]:
    while "." in host:
        if host in _SERVICES:
            return _SERVICES[host]
        host = host.partition(".")[2]
    return "", None


def _parts(address: str) -> SplitResult | None:
    """The parts of an address that means the same to every browser; None for any other."""
    if len(address) > LONGEST or not _ADDRESS.fullmatch(address):
        return None
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    plain = host.isascii() and re.fullmatch(r"[a-z0-9.-]+", host) is not None
    return parts if plain and "." in host and "@" not in parts.netloc else None


def _usual_port(parts: SplitResult) -> bool:
    return parts.port in {None, 443 if parts.scheme.lower() == "https" else 80}


def _addresses(text: str) -> Iterator[str]:
    """The addresses in a text, unwrapped."""
    for count, found in enumerate(_ADDRESS.finditer(text)):
        if count == MOST:
            return
        yield unwrapped(_trimmed(found[0]))


def _trimmed(address: str) -> str:
    """Without what belongs to the sentence around it."""
    address = unescape(address) if "&amp;" in address else address
    return address.rstrip(_TAIL)


def unwrapped(address: str) -> str:
    """What stands behind Outlook's safe links and Google's redirects; any other address as it is."""
    for _ in range(_WRAPPERS):
        inner = _inner(address)
        if not inner:
            break
        address = inner
    return address


def _inner(address: str) -> str:
    parts = _parts(address)
    host = (parts.hostname or "") if parts else ""
    if parts is None:
        return ""
    if host.endswith(".safelinks.protection.outlook.com"):
        name = "url"
    elif host in {"www.google.com", "google.com"} and parts.path == "/url":
        name = "q"
    else:
        return ""
    asked = parse_qs(parts.query, max_num_fields=50)
    inner = (asked.get(name) or asked.get("url") or [""])[0].strip()
    return inner if _ADDRESS.fullmatch(inner) else ""
