"""What the actions of a row do: each returns an id, which `undo` takes back for 30 days, also after a restart."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from .items import Items

if TYPE_CHECKING:
    from assistant.model.carry import Carried
    from assistant.model.item import Todo


class Deeds(Items):
    """The actions on to-dos beside changing their text. None of them moves a deadline."""

    def plan_many(self, items: tuple[str, ...], day: date | None) -> str:
        """Mean to do all of these on a day, or on none; one undo. Raises NotFound, and then nothing is moved."""
        from assistant.services import deeds

        done = deeds.plan(self.core, items, day)
        self._nudge()
        return done

    def keep(self, item_id: str) -> str:
        """The answer "keep" to "carried three times": its day stays, its counter of carries begins anew."""
        from assistant.services import deeds

        return deeds.keep(self.core, item_id)

    def split(self, item_id: str, parts: tuple[str, ...], day: date | None = None) -> str:
        """Make parts of it: the first is the item itself, the others new to-dos in its list, with its deadline.

        Planned for `day`, else for its own day. Raises BadInput for less than two parts, Refused for a series.
        """
        from assistant.services import deeds

        done = deeds.split(self.core, item_id, parts, day)
        self._nudge()
        return done

    def hand_over(self, item_id: str, who: str, note: str = "") -> str:
        """Somebody else does it: it leaves the list and stands under "waiting for others" from today."""
        from assistant.services import deeds

        return deeds.wait(self.core, item_id, deeds.HANDED_OVER, who, note)

    def handover_text(self, item_id: str, language: str = "") -> str:
        """What to say to the person: plain text, to be copied. Nothing is sent."""
        from assistant.services import deeds

        return deeds.handover_text(self.core, item_id, language or self.language)

    def not_done_because(
        self, item_id: str, reason: Literal["blocked", "waiting", "unimportant"], who: str = ""
    ) -> str:
        """Why it is not done. Blocked and waiting: it stands under the others; unimportant: it is set aside."""
        from assistant.services import deeds

        return deeds.not_done_because(self.core, item_id, reason, who)

    def got_back(self, item_id: str) -> str:
        """It waits for nobody any more, and stands in the day again."""
        from assistant.services import deeds

        return deeds.got_back(self.core, item_id)

    def worked_on(self, item_id: str, on: bool = True) -> str:  # noqa: FBT001, FBT002 - the agreed signature
        """Worked on today, and not finished."""
        from assistant.services import deeds

        return deeds.worked_on(self.core, item_id, on=on)

    def set_aside(self, item_id: str) -> str:
        """Out of the day, until it is taken back or a later deadline of its own comes."""
        from assistant.services import deeds

        return deeds.set_aside(self.core, item_id)

    def take_back(self, item_id: str) -> str:
        """Out of what was set aside, and planned for today."""
        from assistant.services import deeds

        return deeds.take_back(self.core, item_id)

    def aside(self) -> tuple[Todo, ...]:
        """Open to-dos that were set aside, the latest first; `since` says when."""
        from assistant.services import deeds

        return deeds.aside(self.core)

    def waiting(self) -> tuple[Todo, ...]:
        """Open to-dos that wait for others, the longest first; `waiting` says why, `who` for whom, `since` when."""
        from assistant.services import deeds

        return deeds.waiting(self.core)

    def carried(self, day: date | None = None) -> tuple[Carried, ...]:
        """What was carried by itself when `day` (default: the present work date) began; each can be undone."""
        from assistant.services import carry

        return carry.moves(self.core, day)

    def carry(self) -> int:
        """Carry what is due to be carried, if it was not yet; returns how many. It runs by itself after `start`."""
        from assistant.services import carry

        return carry.run(self.core)

    def find_deed(self, prefix: str) -> str:
        """The full id of an action or a change that begins so. Raises NotFound or BadInput."""
        from assistant.services import deeds

        return deeds.find(self.core, prefix)
