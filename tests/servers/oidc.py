"""The OpenID provider on a free loopback port, and a browser of few words that signs somebody in there."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qs, urljoin, urlsplit

import httpx

from .npm import OIDC, installed
from .program import free_port, running

CALLBACK = (
    "http://127.0.0.1:9/v1/auth/callback"  # nobody listens: the browser below stops before it
)


@dataclass(frozen=True)
class Idp:
    issuer: str


@contextmanager
def oidc_provider(directory: Path, callback: str = CALLBACK) -> Iterator[Idp]:
    port = free_port()
    folder = installed("oidc", OIDC)
    script = shutil.copy(Path(__file__).with_name("oidc_provider.mjs"), directory)
    starter = directory / "start.sh"
    starter.write_text(f'cd "{folder}" && exec node --no-warnings "{script}" {port} {callback}\n')
    with running(["sh", str(starter)], port, directory / "log"):
        yield Idp(f"http://127.0.0.1:{port}")


class Browser:
    """Follows redirects and fills in the provider's own pages until it is sent to the callback."""

    def __init__(self) -> None:
        self.client = httpx.Client(timeout=30)

    def sign_in(self, url: str, login: str) -> dict[str, str]:
        """What the callback is sent: code, state, iss."""
        reply = self.client.get(url)
        for _ in range(20):
            if reply.is_redirect:
                target = urljoin(str(reply.url), reply.headers["location"])
                if target.startswith(CALLBACK):
                    return {
                        name: each[0] for name, each in parse_qs(urlsplit(target).query).items()
                    }
                reply = self.client.get(target)
            else:
                reply = self._fill_in(reply, login)
        raise AssertionError(f"no way to the callback: {reply.status_code} {reply.text[:500]}")

    def allow_machine(self, url: str, login: str) -> None:
        """Confirm a device code at the address that has the code in it."""
        reply = self.client.get(url)
        for _ in range(20):
            if reply.is_redirect:
                reply = self.client.get(urljoin(str(reply.url), reply.headers["location"]))
            elif "<form" in reply.text:
                reply = self._fill_in(reply, login)
            else:
                assert "Sign-in Success" in reply.text, reply.text[:500]
                return
        raise AssertionError(reply.text[:500])

    def _fill_in(self, reply: httpx.Response, login: str) -> httpx.Response:
        form = re.search(r"<form[^>]*>.*?</form>", reply.text, re.DOTALL)
        assert form, f"{reply.status_code} {reply.text[:500]}"
        action = re.search(r'action="([^"]+)"', form[0])
        hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form[0])
        fields = {**dict(hidden), "login": login, "password": "made up"}
        return self.client.post(urljoin(str(reply.url), action[1] if action else ""), data=fields)

    def close(self) -> None:
        self.client.close()
