"""Where a webhook may go: its address is looked up once, judged, and that very address is connected to (no SSRF)."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

from assistant.model.value import dataclass

from .port import Again, Never

_NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: the last 32 bits are an IPv4 address
_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class Place:
    """A checked target. `address` is the one to connect to; `host` is what its certificate must say."""

    secure: bool
    host: str
    port: int
    address: str
    path: str


def place(url: str, *, private_ok: bool) -> Place:
    """Judge and resolve. Raises Never for what is not allowed, Again when the name has no answer now."""
    secure, host, port, path = _parts(url, private_ok=private_ok)
    answers = _answers(host, port)
    for each in answers:
        if not allowed(each, private_ok=private_ok):
            raise Never("the address lies in a network that webhooks may not reach")
    return Place(secure, host, port, answers[0], path)


def allowed(address: str, *, private_ok: bool) -> bool:
    """Whether webhooks may reach it. `private_ok` opens the company's own networks, never link-local or multicast."""
    try:
        found = _inner(ip_address(address.partition("%")[0]))
    except ValueError:
        return False
    if found.is_link_local or found.is_multicast or found.is_unspecified:
        return False
    if found.is_private or found.is_loopback or getattr(found, "is_site_local", False):
        return private_ok
    return found.is_global and not found.is_reserved


def _inner(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The IPv4 address that an IPv6 one stands for, where it does."""
    if not isinstance(address, IPv6Address):
        return address
    if address in _NAT64:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else address)


def _parts(url: str, *, private_ok: bool) -> tuple[bool, str, int, str]:
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").encode("idna").decode()
        port = parts.port or _PORTS.get(parts.scheme, 0)
    except ValueError:
        raise Never("the address is not a web address") from None
    if parts.scheme not in _PORTS or not host or parts.username or parts.password:
        raise Never("the address is not a web address")
    if parts.scheme == "http" and not private_ok:
        raise Never("outside the company's network only https is allowed")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    if not path.isascii() or not path.isprintable() or " " in path:
        raise Never("the address is not a web address")
    return parts.scheme == "https", host, port, path


def _answers(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise Again("the name of the address is not known now") from None
    return [str(each[4][0]) for each in found]
