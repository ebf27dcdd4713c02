"""The hub's own signature (Ed25519, RFC 8032) on anchors and exports. The key lies in a file of the hub's folder."""

from __future__ import annotations

import base64
import os
import secrets
from pathlib import Path

KEY_FILE = "sign.key"
_BYTES = 32


class Signer:
    """Signs with the folder's key, which is made (mode 0600) when there is none. Hubs of one company share the file."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError when the folder can't be written, ValueError for a file that is no key."""
        self._raw = _key(folder)

    def sign(self, text: str) -> str:
        """The signature of the text (UTF-8), base64."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        key = Ed25519PrivateKey.from_private_bytes(self._raw)
        return base64.b64encode(key.sign(text.encode())).decode()

    def public(self) -> str:
        """The key others check with, base64 of its 32 bytes."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        key = Ed25519PrivateKey.from_private_bytes(self._raw)
        return base64.b64encode(key.public_key().public_bytes_raw()).decode()


def signed_by(public: str, text: str, signature: str) -> bool:
    """Whether the holder of this public key signed the text; False for anything that is no key or no signature."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public, validate=True))
        key.verify(base64.b64decode(signature, validate=True), text.encode())
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def _key(folder: Path) -> bytes:
    """Two hubs starting at once agree on one key: the file appears whole, or not at all."""
    path = folder / KEY_FILE
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        draft = folder / f".{KEY_FILE}.{secrets.token_hex(6)}"
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as out:
            out.write(secrets.token_bytes(_BYTES))
            out.flush()
            os.fsync(out.fileno())
        _place(draft, path)
    key = path.read_bytes()
    if len(key) != _BYTES:
        raise ValueError(f"{KEY_FILE} is not a key of {_BYTES} bytes")
    return key


def _place(draft: Path, path: Path) -> None:
    try:
        os.link(draft, path)
    except FileExistsError:
        return  # another hub was quicker; its key is the one
    except OSError:  # a file system without hard links
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
