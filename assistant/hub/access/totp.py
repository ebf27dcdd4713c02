"""Second factors as values: TOTP (RFC 6238), recovery codes, and what is kept of a passkey. No database, no clock."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from datetime import datetime

from assistant.model.value import dataclass

PERIOD = 30  # seconds
DRIFT = 1  # steps before and after: a telephone's clock may be half a minute off
RECOVERY_CODES = 10
_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"  # nothing that looks like something else
_RECOVERY_LENGTH = 12  # 59 bits
_CODE_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Passkey:
    """What a WebAuthn credential leaves with us (WebAuthn Level 2, 5.10.3). `key` is the COSE public key in base64url.

    `counter` is the authenticator's signature counter; the relying party's name is the hub's host.
    """

    credential: str
    key: str
    counter: int
    host: str
    name: str = ""

    def text(self) -> str:
        """As JSON, to be sealed."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__}, sort_keys=True)


def passkey(text: str) -> Passkey:
    """The passkey of such JSON."""
    return Passkey(**json.loads(text))


def new_secret() -> str:
    """160 random bits in base32 (RFC 4226, section 4, R6)."""
    import pyotp

    return pyotp.random_base32()


def uri(secret: str, account: str, issuer: str) -> str:
    """What the square code for the telephone's app says."""
    import pyotp

    return pyotp.TOTP(secret, interval=PERIOD).provisioning_uri(name=account, issuer_name=issuer)


def step_of(secret: str, code: str, now: datetime) -> int | None:
    """The time step whose code this is, within the drift; None if it is none of theirs."""
    import pyotp

    wanted = tidy(code)
    if len(wanted) != _CODE_LENGTH or not (wanted.isascii() and wanted.isdigit()):
        return None
    maker, here = pyotp.HOTP(secret), int(now.timestamp()) // PERIOD
    fits = [
        step
        for step in range(here - DRIFT, here + DRIFT + 1)
        if hmac.compare_digest(maker.at(step), wanted)
    ]
    return fits[-1] if fits else None


def recovery_codes() -> tuple[str, ...]:
    """Fresh ones, to be shown once: "xxxx-xxxx-xxxx"."""
    codes = (
        "".join(secrets.choice(_ALPHABET) for _ in range(_RECOVERY_LENGTH))
        for _ in range(RECOVERY_CODES)
    )
    return tuple("-".join((code[:4], code[4:8], code[8:])) for code in codes)


def recovery_digest(person: str, code: str) -> str:
    """What is kept of a recovery code."""
    return hashlib.sha256(f"recovery:{person}:{tidy(code)}".encode()).hexdigest()


def tidy(code: str) -> str:
    """The code as it was meant: without spaces and hyphens, in small letters."""
    return "".join(each for each in code if each.isalnum()).lower()[:64]
