"""Secrets at rest: sealed with a key that lies in a file of the hub's folder, never in the database."""

from __future__ import annotations

import base64
import os
import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.hub.problems import Unavailable

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

KEY_FILE = "seal.key"
_KEY_BYTES = 32
_NONCE_BYTES = 12  # AES-GCM (NIST SP 800-38D, 8.2)
_MARK = "v1."


class Seal:
    """AES-256-GCM with the key of this folder; the key is made (mode 0600) when the folder has none.

    Hubs that share a database share the folder, or a copy of the key file.
    """

    def __init__(self, folder: Path) -> None:
        """Raises OSError when the folder can't be written."""
        self._key = _key(folder)

    def seal(self, text: str) -> str:
        """What may lie in a column; sealing the same text twice gives two different values."""
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = self._cipher().encrypt(nonce, text.encode(), None)
        return _MARK + base64.urlsafe_b64encode(nonce + sealed).decode()

    def open(self, text: str) -> str:
        """The text again. Raises Unavailable when it was sealed with another key, or changed."""
        from cryptography.exceptions import InvalidTag

        try:
            raw = base64.urlsafe_b64decode(text.removeprefix(_MARK))
            found = self._cipher().decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], None).decode()
        except (InvalidTag, ValueError) as fault:
            raise Unavailable("access.seal_broken") from fault
        return found

    def _cipher(self) -> AESGCM:
        from cryptography.hazmat.primitives.ciphers import aead

        return aead.AESGCM(self._key)


def _key(folder: Path) -> bytes:
    """The folder's key. Two hubs starting at once agree on one: the file appears whole, or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / KEY_FILE
    if not path.exists():
        _make(path)
    key = path.read_bytes()
    if len(key) != _KEY_BYTES:
        raise Unavailable("access.seal_broken")
    return key


def _make(path: Path) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(secrets.token_bytes(_KEY_BYTES))
            out.flush()
            os.fsync(out.fileno())
        _place(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        return  # another hub was quicker; its key is the one
    except OSError:  # a file system without hard links
        draft.replace(path)
