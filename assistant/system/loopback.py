"""A door on this machine alone, open for one visit of the browser (RFC 8252, 7.3 and 8.3)."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable
from contextlib import suppress

from assistant.model.errors import Refused
from assistant.protocols.loopback import LONGEST, code_of, nothing_here, page

_LOOK = 0.2  # seconds between two looks at whether the user has given up
_PIECES = 16  # in which a head may come
_PATIENCE = 2.0  # seconds for one request: browsers open lines that they never use


class Door:
    """Listens on 127.0.0.1 on a free port. Its path is known to the browser that was sent there and to nobody else."""

    def __init__(self) -> None:
        """Open. Raises Refused where the machine gives no port."""
        self._path = f"/{secrets.token_urlsafe(24)}"
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        try:
            self._socket.bind(("127.0.0.1", 0))
            self._socket.listen(8)
        except OSError as error:
            self._socket.close()
            raise Refused(
                "This computer gives no port to come back to from the browser."
            ) from error
        self._socket.settimeout(_LOOK)

    @property
    def address(self) -> str:
        """Where the browser is to come back to."""
        return f"http://127.0.0.1:{self._socket.getsockname()[1]}{self._path}"

    def code(self, language: str, over: Callable[[], bool]) -> str:
        """The code that the browser brings; "" when it is `over` before. Other requests get nothing."""
        while not over():
            with suppress(OSError):
                line, _ = self._socket.accept()
                with line:
                    if code := self._visit(line, language, over):
                        return code
        return ""

    def close(self) -> None:
        """Shut."""
        self._socket.close()

    def _visit(self, line: socket.socket, language: str, over: Callable[[], bool]) -> str:
        line.settimeout(_PATIENCE)
        head, pieces = b"", 0
        while b"\r\n\r\n" not in head and len(head) < LONGEST:
            pieces += 1
            if pieces > _PIECES or over():
                return ""  # another program that only keeps the door busy
            piece = line.recv(LONGEST)
            if not piece:
                return ""
            head += piece
        code = code_of(head, self._path)
        with suppress(OSError):  # the code counts, also if nobody reads the page
            line.sendall(page(language) if code else nothing_here())
        return code
