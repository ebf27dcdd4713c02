"""What happened to a ticket: its transactions with what was written, its files, and people, from REST2's listings."""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Callable, Iterable
from html.parser import HTMLParser
from typing import Any

from assistant.model.approval import Attached, Past
from assistant.model.errors import NotFound, Refused
from assistant.model.standin import Colleague

from .link import Link, instant
from .tickets import ENDED, Ticket

LONGEST, TEXTS = (
    64 << 10,
    30,
)  # bytes of a text that is shown; how many of them are fetched for one card
SPOKEN = frozenset({"Create", "Correspond", "Comment"})
PARTS = (("fields", "Filename,ContentType,ContentLength,TransactionId"),)
DEEDS = (
    ("fields", "Type,Creator,Created,Field,OldValue,NewValue"),
    ("fields[Creator]", "Name,RealName"),
)


def deeds(link: Link, number: str) -> list[dict[str, Any]]:
    """The ticket's transactions, the oldest first."""
    found = link.items(f"/ticket/{number}/history", *DEEDS)
    return sorted(found, key=lambda each: int(each.get("id") or 0))


def parts(link: Link, number: str) -> list[dict[str, Any]]:
    """All parts of all messages, without their bytes."""
    return link.items(f"/ticket/{number}/attachments", *PARTS)


def files_of(found: list[dict[str, Any]]) -> tuple[Attached, ...]:
    """The parts that somebody attached: they have a name."""
    return tuple(
        Attached(
            str(each["id"]), str(each["Filename"]), _size(each), str(each.get("ContentType") or "")
        )
        for each in found
        if each.get("Filename")
    )


def history_of(
    link: Link, ticket: Ticket, happened: list[dict[str, Any]], found: list[dict[str, Any]]
) -> tuple[Past, ...]:
    """One line for each transaction; what people wrote is in `comment`."""
    texts = _texts(link, happened, found)
    named = {number: name for number, name, _ in ticket.fields}
    return tuple(
        Past(
            instant(each.get("Created")),
            who_of(each),
            _sentence(each, named),
            texts.get(str(each.get("id")), ""),
        )
        for each in happened
        if not _mail(each)
    )


def automatic(deed: dict[str, Any]) -> bool:
    """What RT does by itself after a message: it notes its mails, and opens the ticket."""
    opened = deed.get("Type") == "Status" and deed.get("NewValue") not in ENDED
    return _mail(deed) or (opened and id_of(deed) == "RT_System")


def _mail(deed: dict[str, Any]) -> bool:
    return str(deed.get("Type")).endswith("EmailRecord")


def written(
    link: Link, number: str, news: Iterable[dict[str, Any]], by: Callable[[str], bool], text: str
) -> bool:
    """Whether one of these people wrote this very text to the ticket in one of these transactions."""
    spoken = {str(each["id"]) for each in news if each.get("Type") in SPOKEN and by(id_of(each))}
    if not spoken:
        return False
    same = (each for each in parts(link, number) if str(each.get("TransactionId")) in spoken)
    return any(_flat(content(link, str(each["id"]))[0]) == _flat(text) for each in same)


def content(link: Link, number: str) -> tuple[str, bytes]:
    """(its text if it is one, its bytes). RT hands bytes over in base64."""
    part = link.read(f"/attachment/{number}")
    data = b64decode(str(part.get("Content") or ""))
    return data.decode("utf-8", "replace"), data


def people(link: Link, words: str) -> tuple[Colleague, ...]:
    """Users whose name has these words, at most 20; RT joins two fields by "and", so it is asked twice."""
    found: dict[str, Colleague] = {}
    for field in ("Name", "RealName"):
        limit = json.dumps([{"field": field, "operator": "LIKE", "value": words}])
        asked = (("query", limit), ("fields", "Name,RealName"), ("per_page", "20"))
        try:
            items = link.read("/users", *asked).get("items") or ()
        except (NotFound, Refused):  # who may not see users
            items = ()
        for each in items:
            who = str(each["id"])
            found[who] = Colleague(who, str(each.get("RealName") or who), who)
    return tuple(found.values())[:20]


def who_of(deed: dict[str, Any]) -> str:
    """The person of a transaction, in full where RT tells it."""
    who = deed.get("Creator") or {}
    return str(who.get("RealName") or who.get("id") or "")


def id_of(deed: dict[str, Any]) -> str:
    """The person's name at RT."""
    return str((deed.get("Creator") or {}).get("id") or "")


def _texts(
    link: Link, happened: list[dict[str, Any]], found: list[dict[str, Any]]
) -> dict[str, str]:
    """What was written, by transaction: plain text where there is some, else the words of the HTML."""
    spoken = {str(each.get("id")) for each in happened if each.get("Type") in SPOKEN}
    wanted: dict[str, dict[str, Any]] = {}
    for each in found:
        deed, kind = str(each.get("TransactionId")), str(each.get("ContentType") or "")
        plain = kind == "text/plain" and deed in spoken
        html = kind == "text/html" and deed in spoken and deed not in wanted
        if (plain or html) and not each.get("Filename") and _size(each) <= LONGEST:
            wanted[deed] = each
    newest = sorted(wanted, key=int)[-TEXTS:]
    return {deed: _read(link, wanted[deed]) for deed in newest}


def _read(link: Link, part: dict[str, Any]) -> str:
    text, _ = content(link, str(part["id"]))
    return _words(text) if part.get("ContentType") == "text/html" else text.strip()


def _sentence(deed: dict[str, Any], named: dict[str, str]) -> str:
    """What happened, as RT says it."""
    old, new = str(deed.get("OldValue") or ""), str(deed.get("NewValue") or "")
    match deed.get("Type"):
        case "Create":
            return "Ticket created"
        case "Correspond":
            return "Correspondence added"
        case "Comment":
            return "Comments added"
        case "CustomField":
            name = named.get(str(deed.get("Field")), "Custom field")
            return f"{name}: {old or '-'} → {new or '-'}"
        case kind:
            label = str(deed.get("Field") or kind or "")
            return f"{label}: {old or '-'} → {new or '-'}" if old or new else label


def _size(part: dict[str, Any]) -> int:
    try:
        return int(part.get("ContentLength") or 0)
    except ValueError:
        return -1


def _flat(text: str) -> str:
    return " ".join(text.split())


class _Words(HTMLParser):
    """Collects the text of a page, a line for each block."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        """What html.parser calls for text."""
        self.found.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A new line for each block."""
        del attrs
        if tag in {"p", "br", "div", "li", "tr"}:
            self.found.append("\n")


def _words(page: str) -> str:
    reader = _Words()
    reader.feed(page)
    lines = (" ".join(line.split()) for line in "".join(reader.found).split("\n"))
    return "\n".join(line for line in lines if line)
