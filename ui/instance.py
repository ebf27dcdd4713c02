"""One program per profile: a lock decides who is first, a local socket lets a second start speak to it."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QStandardPaths, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 5_000  # the first one may be busy for a moment
TRIES = 20  # the first one may hold the lock and not listen yet
PAUSE_MS = 100
LONGEST = 2_100  # bytes of a message; only this user can send one
SHOW = b"show "  # and the name of a window
LINK = b"link "  # and the text of a link, which anybody may have written
HEARD = b"heard\n"
SCHEME = "sundown:"
WINDOWS = (
    frozenset(  # those that another start may ask for; none of them does anything by being opened
        {
            "accounts",
            "approvals",
            "capture",
            "cover",
            "digest",
            "history",
            "request",
            "search",
            "settings",
            "share",
            "today",
            "welcome",
        }
    )
)


class Instance(QObject):
    """This start of the program. After a crash the lock is stale, and the next start takes it over."""

    asked = Signal(str)  # another start wants the window of this name
    linked = Signal(str)  # or what this link names

    def __init__(self, home: Path) -> None:
        super().__init__()
        mark = hashlib.sha256(str(home.resolve()).encode()).hexdigest()[:12]
        folder = Path(_runtime_folder())
        self._name = (
            f"sundown-{mark}" if sys.platform == "win32" else str(folder / f"sundown-{mark}.sock")
        )
        self._lock = QLockFile(str(folder / f"sundown-{mark}.lock"))
        self._lock.setStaleLockTime(0)  # age says nothing: a tray runs for weeks
        self._server: QLocalServer | None = None
        self._lines: list[QLocalSocket] = []

    def take(self) -> bool:
        """Become the one that runs. False if another one is."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear other starts; after `take`. A socket that a crash left behind is cleared away."""
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        self._server.listen(self._name)

    def show_other(self, name: str = "today") -> bool:
        """Ask the one that runs to show a window. False if it does not answer."""
        return self._tell(SHOW + name.encode() + b"\n")

    def hand_link(self, text: str) -> bool:
        """Give a link to the one that runs. False if it does not answer, or would not take it."""
        return clean_link(text) and self._tell(LINK + text.encode() + b"\n")

    def _tell(self, message: bytes) -> bool:
        for _ in range(TRIES):
            line = QLocalSocket()
            line.connectToServer(self._name)
            if line.waitForConnected(PAUSE_MS):
                line.write(message)
                line.flush()
                return line.waitForReadyRead(ANSWER_MS) and line.read(LONGEST).data() == HEARD
            QThread.msleep(PAUSE_MS)
        return False

    def close(self) -> None:
        """Leave the place to the next start."""
        for line in self._lines:
            line.abort()
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            line = self._server.nextPendingConnection()
            line.setParent(self)  # it may outlive the server's list of them
            line.readyRead.connect(self._hear)
            self._lines.append(line)
        self._hear()

    def _hear(self) -> None:
        whole = [each for each in self._lines if _enough(each)]
        self._lines = [line for line in self._lines if line not in whole]
        for line in whole:
            self._take(line)
            line.disconnectFromServer()
            line.deleteLater()

    def _take(self, line: QLocalSocket) -> None:
        """A window of ours, or a link; anything else is not answered."""
        said = bytes(line.readLine(LONGEST).data())
        name = said.removeprefix(SHOW).strip().decode("ascii", "replace")
        text = said.removeprefix(LINK).removesuffix(b"\n").decode("utf-8", "replace")
        window, link = said.startswith(SHOW) and name in WINDOWS, said.startswith(LINK)
        if not window and not (link and said.endswith(b"\n") and clean_link(text)):
            return
        line.write(HEARD)
        line.flush()
        if window:
            self.asked.emit(name)
        else:
            self.linked.emit(text)


def _enough(line: QLocalSocket) -> bool:
    """A whole message, or what will never become one of ours."""
    start = bytes(line.peek(len(SHOW)).data())
    ours = any(each.startswith(start) for each in (SHOW, LINK))
    return line.canReadLine() or line.bytesAvailable() > LONGEST or not ours


def clean_link(text: str) -> bool:
    """May it be looked at: short, printable, and ours by its scheme? What it names is the core's question."""
    short = len(text.encode("utf-8", "replace")) <= LONGEST - len(LINK) - 1
    return short and text.isprintable() and text.lower().startswith(SCHEME)


def _runtime_folder() -> str:
    """A folder of this user alone, which the system empties; the temporary folder where there is none."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.RuntimeLocation)
    return folder or QDir.tempPath()
