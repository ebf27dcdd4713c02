"""What reaches the screen by itself, and what the machine does to the day's list."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from .base import Face

if TYPE_CHECKING:
    from assistant.model.approval import Decision
    from assistant.model.surroundings import Power, Surroundings
    from assistant.model.telling import Do, Telling
    from assistant.services.watch import Watch


class Tellings(Face):
    """The one door to the screen. A face shows what `tellings` returns, and nothing else by itself."""

    @property
    def watch(self) -> Watch:
        """Keeps watch over the machine, once the program was started."""
        if self._watch is None:
            from assistant.services.watch import Watch

            self._watch = Watch(self.core)
        return self._watch

    def tellings(self) -> tuple[Telling, ...]:
        """What to put on the screen now. Call `told` with the key of each before it is shown."""
        from assistant.services import telling

        return telling.give(self.core, self.watch)

    def told(self, key: str) -> bool:
        """This one goes to the screen now; it never comes again. False: it was told already, do not show it."""
        from assistant.services import telling

        return telling.told_now(self.core, self.watch, key)

    def telling_over(self, shown: Telling) -> bool:
        """Was all of it handled, here or elsewhere, so that it has to leave the screen?"""
        from assistant.services import telling

        return telling.over(self.core, self.watch, shown)

    def tell_action(self, key: str, action: Do) -> None:
        """A button of a notice that is about the list. Those of reminders are `remind_snooze` and its like.

        Those of approvals are `telling_action`.
        """
        from assistant.services import telling

        telling.act(self.core, key, action)

    def telling_action(self, shown: Telling, action: Do) -> Decision | None:
        """A button of a notice about an approval, a decision or an absence; the decision as it stands then.

        APPROVE and REJECT decide the version that was told, held like any other; UNDO, SEND_NOW; NOBODY. Raises
        Refused or NotFound where it can't be decided from here, BadInput for a button that opens a window.
        """
        from assistant.services.approvals import telling

        made = telling.act(self.core, shown, action)
        if made is not None and self._live is not None:
            self._live.wake_at(made.not_before)
        return made

    def digest_off(self) -> None:
        """No list by itself any more."""
        from assistant.model.telling import Do
        from assistant.services import telling

        telling.act(self.core, "ask", Do.STOP)

    def digest_earlier(self) -> None:
        """The list comes 20 min earlier, at most an hour before the end of work."""
        from assistant.model.telling import Do
        from assistant.services import telling

        telling.act(self.core, "ask", Do.EARLIER)

    def digest_later(self) -> None:
        """The list comes 10 min later, at the latest 5 min before the end of work."""
        from assistant.model.telling import Do
        from assistant.services import telling

        telling.act(self.core, "ask", Do.LATER)

    def lists_waiting(self) -> tuple[date, ...]:
        """Lists that nobody has looked at, today's from its hour on: what the badge is about."""
        from assistant.services import digest

        return digest.waiting(self.core)

    def digest_opened(self) -> None:
        """A list is on the screen: it is not ignored."""
        from assistant.services import digest

        digest.opened(self.core)

    def surroundings(self) -> Surroundings:
        """Is the screen locked, does somebody present, shall it be quiet: as seen last."""
        return self.watch.surroundings

    def power(self, event: Power) -> None:
        """The machine does something that this program heard in another way (a signal, the session's end)."""
        self.watch.hear(event)
