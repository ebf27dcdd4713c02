"""What all commands share: the profile they open, their common options, ids as people give them."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.model.account import Account
from assistant.model.errors import NotFound, SundownError

from .out import say

if TYPE_CHECKING:
    from assistant.app import Sundown

Run = Callable[[Namespace], int | None]
SHORT = 8  # characters of an id in a table; any unique beginning will do as an argument


@contextmanager
def profile(args: Namespace) -> Iterator[Sundown]:
    """The opened profile; while the keyring is waited for, a sentence says so."""
    from assistant.app import Sundown
    from assistant.system.vault import Vault

    app = Sundown.open(args.home, vault=Vault(tell=say))
    try:
        yield app
    finally:
        app.close()


def common(parser: ArgumentParser, run: Run | None = None) -> ArgumentParser:
    """Give a parser --home and --json, so that they may stand after the command too; and what it runs."""
    parser.add_argument(
        "--home", type=Path, metavar="DIR", default=SUPPRESS, help="the folder of the profile"
    )
    parser.add_argument("--json", action="store_true", default=SUPPRESS, help="JSON on stdout")
    if run:
        parser.set_defaults(run=run)
    return parser


class Group:
    """The sub-commands of one command."""

    def __init__(self, parser: ArgumentParser) -> None:
        self._actions = common(parser).add_subparsers(
            metavar="ACTION", required=True, dest="action"
        )

    def add(self, name: str, about: str, run: Run) -> ArgumentParser:
        """One sub-command."""
        made = self._actions.add_parser(name, help=about, description=about, allow_abbrev=False)
        made.set_defaults(parser=made)
        return common(made, run)


def short(ident: str) -> str:
    """An id as a table shows it."""
    return ident[:SHORT]


def quoted(title: str) -> str:
    """A title within a sentence, on one line and not endless."""
    line = " ".join(title.split())
    return f"'{line[:60]}…'" if len(line) > 60 else f"'{line}'"  # noqa: PLR2004 - about a line


def places(app: Sundown) -> dict[str, tuple[str, str]]:
    """Collection id -> (its name, its account's name)."""
    accounts = {account.id: account.name for account in app.accounts()}
    return {each.id: (each.name, accounts.get(each.account_id, "")) for each in app.collections()}


def option(args: Namespace, name: str) -> Any:
    """What was given for an option, None if it was not."""
    return getattr(args, name, None)


def named_account(app: Sundown, name: str) -> Account:
    """The account of this name or id. Raises NotFound with the names there are."""
    for each in app.accounts():
        if name in {each.name, each.id}:
            return each
    known = ", ".join(repr(each.name) for each in app.accounts())
    raise NotFound(f"There is no account {name!r}. There are: {known}.")


def find_item(app: Sundown, prefix: str) -> str:
    """The full id of the item that begins so. Raises BadInput, NotFound; it says so where a change has that id."""
    try:
        return app.find_item(prefix)
    except NotFound:
        if not _is_change(app, prefix):
            raise
    raise NotFound(
        f"{prefix!r} is the id of a change, for 'sundown undo'. The lists show the ids of items."
    )


def _is_change(app: Sundown, prefix: str) -> bool:
    with suppress(SundownError):
        return bool(app.find_deed(prefix))
    return False
