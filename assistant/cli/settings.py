"""`sundown settings`: what the user chose."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from assistant.model.settings import SETTINGS

from .out import listing, say, show_json
from .words import Group, profile


def build(_name: str, parser: ArgumentParser) -> None:
    """The sub-commands."""
    group = Group(parser)
    group.add("list", "every setting with its value", run_list)
    made = group.add("set", "change one", run_set)
    made.add_argument("name", metavar="NAME")
    made.add_argument("value", metavar="VALUE", help="'' is the default")


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


def run_set(args: Namespace) -> None:
    """Change one setting."""
    with profile(args) as app:
        app.set_setting(args.name, args.value)
        value = app.settings()[args.name]
    if args.json:
        show_json({"id": args.name, "value": value})
    else:
        say(f"{args.name} is now {value!r}.")
