"""What every part of the façade has: the core, and the living program once it was started."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.services.core import Core
from assistant.system.clock import Clock

if TYPE_CHECKING:
    from assistant.services.live import Live
    from assistant.services.watch import Watch


class Face:
    """The part that the others share. The façade is one class in several files, and this is its first."""

    def __init__(self, core: Core) -> None:
        self.core = core
        self._live: Live | None = None
        self._watch: Watch | None = None

    @property
    def home(self) -> Path:
        """The profile's folder."""
        return self.core.home

    @property
    def clock(self) -> Clock:
        """The clock in use."""
        return self.core.clock

    @property
    def zone(self) -> str:
        """The IANA name of the user's time zone."""
        return self.core.zone().key

    def now(self) -> datetime:
        """The present instant, UTC."""
        return self.core.now()

    @property
    def language(self) -> str:
        """The language in use: as set, else the system's; one of en, zh_HK, zh_TW, zh_CN."""
        from assistant.system.language import chosen

        return chosen(self.core.setting("language"))

    @property
    def paused(self) -> bool:
        """Are the servers left alone?"""
        return self._live is not None and self._live.paused

    def _nudge(self) -> None:
        if self._live is not None:
            self._live.nudge()

    def _refresh(self) -> None:
        if self._live is not None:
            self._live.refresh()
