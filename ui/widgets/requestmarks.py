"""What is missing in the request that is being written: by what is known here, and by what the source has said."""

from __future__ import annotations

from assistant.model.form import Form, Lack
from ui.present.request import marks, missing
from ui.theme import look
from ui.widgets.requestdesk import Desk
from ui.widgets.requestpage import URGENT, WritePage
from ui.words import say


class Marks:
    """A field is marked once the user has left it empty; every field once Send was pressed."""

    def __init__(self, page: WritePage, desk: Desk) -> None:
        self._page, self._desk = page, desk
        self._form: Form | None = None
        self._theirs: tuple[Lack, ...] = ()  # of the source
        self._touched: set[str] = set()
        self._all = False

    def begin(
        self, form: Form | None, theirs: tuple[Lack, ...] = (), *, all_of_it: bool = False
    ) -> None:
        """Another form, or none."""
        self._form, self._theirs, self._all = form, theirs, all_of_it
        self._touched.clear()

    def touch(self, pointer: str) -> None:
        """The user is done with this field for now."""
        self._touched.add(pointer)
        self.show()

    def take(self, theirs: tuple[Lack, ...], *, all_of_it: bool = False) -> None:
        """What the source lacks."""
        self._theirs, self._all = theirs, self._all or all_of_it

    def everything(self) -> tuple[Lack, ...]:
        """Send was pressed: mark all, and say what is missing here."""
        self._all = True
        self.show()
        return self.local()

    def local(self) -> tuple[Lack, ...]:
        """What is missing by what is known here."""
        if self._form is None:
            return ()
        data, language = self._page.value(), look().language
        found = missing(self._form.fields, data, self._desk.places(), language)
        if self._page.urgent.isChecked() and not self._page.reason():
            found += (Lack(URGENT, say(language, "request.missing")),)
        return found

    def show(self) -> None:
        """Beside the fields, and in the foot. The source knows better than we do."""
        local = self.local()
        shown = [each for each in local if self._all or each.field in self._touched]
        theirs = [each for each in self._theirs if self._all or each.field in self._touched]
        self._page.show_marks(marks((*theirs, *shown), look().language))
        known = {each.field for each in local}
        self._page.show_missing((*local, *(one for one in theirs if one.field not in known)))
