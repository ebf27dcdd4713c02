"""The choices of "who signs", grouped as people think of them, and what each is called in words."""

from __future__ import annotations

from collections.abc import Iterable

from assistant.hub.domain.fields import in_language
from assistant.hub.domain.form import FormDef
from assistant.hub.domain.people import Directory

from .people import role_name, roles_known
from .visit import Visitor

_MOST = 300  # people in one list; beyond that only those who are named already
_UP = (1, 2, 3)
Group = tuple[str, list[tuple[str, str]]]


def choices(
    guest: Visitor, directory: Directory, form: FormDef, used: Iterable[str] = ()
) -> list[Group]:
    """(heading, [(word, title)]) of everybody a step may ask; `used` words are always among them."""
    say = guest.say
    line = [(f"supervisor:{up}", say(f"admin.who_up_{up}")) for up in _UP]
    line += [("head:", say("admin.who_head")), ("matrix:", say("admin.who_matrix"))]
    roles = [(f"role:{each}", role_name(guest, each)) for each in roles_known(directory)]
    heads = [
        (f"head:{each.id}", say("admin.who_head_of", name=each.name))
        for each in directory.departments.values()
    ]
    asked = [
        (
            f"field:{row['pointer']}",
            say("admin.who_field", name=in_language(row["titles"], guest.language)),
        )
        for row in form.ui
        if row["widget"] == "person"
    ]
    people = sorted(((f"person:{each.id}", each.name) for each in directory.people.values() if each.active),
                    key=lambda each: each[1])  # fmt: skip
    groups: list[Group] = [
        (say("admin.who_line"), line), (say("admin.who_roles"), roles), (say("admin.who_heads"), heads),
        (say("admin.who_fields"), asked), (say("admin.who_people"), people[:_MOST]),
    ]  # fmt: skip
    known = {word for _, rows in groups for word, _ in rows}
    rest = [
        (word, called(guest, directory, form, word))
        for word in dict.fromkeys(used)
        if word and word not in known
    ]
    return [group for group in [*groups, (say("admin.who_rest"), rest)] if group[1]]


def called(guest: Visitor, directory: Directory, form: FormDef, word: str) -> str:
    """One word in words: "Direct supervisor", "Role: HR"."""
    kind, _, name = word.partition(":")
    match kind:
        case "supervisor":
            return (
                guest.say("admin.who_up", up=name)
                if name not in {"1", "2", "3"}
                else guest.say(f"admin.who_up_{name}")
            )
        case "head":
            branch = directory.departments.get(name)
            return (
                guest.say("admin.who_head_of", name=branch.name if branch else name)
                if name
                else guest.say("admin.who_head")
            )
        case "matrix":
            return guest.say("admin.who_matrix")
        case "role":
            return role_name(guest, name)
        case "field":
            titles = {row["pointer"]: row["titles"] for row in form.ui}
            return guest.say(
                "admin.who_field", name=in_language(titles.get(name, {}), guest.language) or name
            )
        case _:
            return directory.name(name)
