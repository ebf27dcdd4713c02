"""`sundown settings`: what the user chose."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.model.errors import BadInput
from assistant.model.settings import SETTINGS

from .out import listing, say, show_json
from .words import Group, profile

if TYPE_CHECKING:
    from assistant.app import Sundown


def build(_name: str, parser: ArgumentParser) -> None:
    """The sub-commands."""
    group = Group(parser)
    group.add("list", "every setting with its value", run_list)
    made = group.add("set", "change one", run_set)
    made.add_argument("name", metavar="NAME")
    made.add_argument("value", metavar="VALUE", help="the new value; '' for none")


def run_list(args: Namespace) -> None:
    """List the settings."""
    with profile(args) as app:
        kept = app.settings()
        listing(
            args,
            SETTINGS,
            row=lambda each: {
                "id": each.name,
                "value": kept.get(each.name, each.default),
                "default": each.default,
                "label": each.label,
                "kind": each.kind,
                "choices": list(each.choices),
                "help": each.help,
            },
            heads=("NAME", "VALUE", "WHAT IT IS"),
            cells=lambda each: (
                each.name,
                kept.get(each.name, each.default),
                _about(each.label, each.help),
            ),
            empty="There are no settings.",
        )


def _about(label: str, words: str) -> str:
    return f"{label}. {words}" if words else label


def _meant(app: Sundown, name: str, value: str) -> str:
    """The value as it is kept. Raises BadInput or NotFound for what would be taken, and then do nothing."""
    match name:
        case "capture_list" if value:
            app.find_collection(value)
        case "append_to" if value:
            path = Path(value).expanduser()
            if not (path.exists() or path.parent.is_dir()):
                raise BadInput(f"There is no folder {path.parent}: make it first.")
            return str(path.absolute())  # the tray runs in another folder
        case "holidays_ics" if value:
            return str(Path(value).expanduser().absolute())
        case "my_addresses":
            wrong = next((each for each in value.split(",") if value and "@" not in each), "")
            if wrong:
                raise BadInput(
                    f"{wrong.strip()!r} is not a mail address: write for example you@example.com."
                )
        case _:
            choices = next((each.choices for each in SETTINGS if each.name == name), ())
            return next((each for each in choices if each.lower() == value.lower()), value)
    return value


def run_set(args: Namespace) -> None:
    """Change one setting."""
    with profile(args) as app:
        app.set_setting(args.name, _meant(app, args.name, args.value.strip()))
        value = app.settings()[args.name]
    if args.json:
        show_json({"id": args.name, "value": value})
    else:
        say(f"{args.name} is now {value!r}.")
