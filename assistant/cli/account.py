"""`sundown account`: adding and removing logins."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import PurePath
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from assistant.model.account import Collection
from assistant.model.errors import BadInput, NeedsUser, Refused

from . import joinhub
from .accounts import named, run_kinds, run_list, run_test
from .out import say, show_json
from .words import Group, common, named_account, profile

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from assistant.app import Sundown

_COMMAND = "password_command"
_NOT_KEPT = (
    "No system keyring could be used, so the password is not kept: 'sundown sync' asks for it on a terminal."
    " To be asked no more, start a keyring and give it with 'sundown account password', or remove the account"
    " and add it again with --password-command."
)


def build(name: str, parser: ArgumentParser) -> None:
    """The sub-commands, or `connectors`."""
    if name == "connectors":
        common(parser, run_kinds)
        return
    group = Group(parser)
    group.add("list", "accounts, their calendars, how fresh they are", run_list)
    added = group.add("add", "sign in somewhere; 'sundown connectors' shows the kinds", run_add)
    added.add_argument("kind", metavar="KIND", help="caldav, ics, local …")
    added.add_argument(
        "--name", metavar="N", default="", help="what you call it; default: its host"
    )
    added.add_argument("--url", metavar="U", default="", help="address of the server, or a file")
    added.add_argument("--username", metavar="X", default="")
    secret = added.add_mutually_exclusive_group()
    secret.add_argument("--password-stdin", action="store_true", help="the first line of stdin")
    secret.add_argument(
        "--password-command",
        metavar="CMD",
        help="a program that prints the password, run each time; there is no shell, so no pipes and no $NAMES",
    )
    added.add_argument(
        "--option", metavar="K=V", action="append", default=[], help="see 'sundown connectors'"
    )
    added.add_argument("--no-test", action="store_true", help="do not sign in now")
    removed = group.add("remove", "forget an account; its server keeps everything", run_remove)
    removed.add_argument("--yes", action="store_true", help="also if something would be lost")
    tested = group.add("test", "sign in and say what is there", run_test)
    changed = group.add("password", "give the new password, where it was changed", run_password)
    changed.add_argument("--password-stdin", action="store_true", help="the first line of stdin")
    for made in (removed, tested, changed):
        made.add_argument("name", metavar="N")


def run_add(args: Namespace) -> None:
    """Write an account; one with a server signs in first, and says which calendars were found."""
    with profile(args) as app:
        remote = _checked_kind(app, args)
        url = _plain_url(args.url)
        options = _options(args)
        if args.kind == "hub" and not args.password_stdin and not options.get(_COMMAND):
            joinhub.add(app, args, options)
            return
        password = _password(args, options) if remote else None
        file = PurePath(url).stem if args.kind == "ics" else ""
        name = args.name or urlsplit(url).hostname or file or args.kind
        found: tuple[Collection, ...] = ()
        if remote and not args.no_test:
            found = app.test_account(
                args.kind, url, args.username, options, _teller(options, password)
            )
            found = named(found, name)
            _say_found(name, found, args.kind)
        account, kept = app.add_account(
            args.kind, name, url, args.username, options, password, found
        )
        if args.json:
            show_json({"id": account.id, "name": account.name, "kind": account.kind, "kept": kept})
        say(f"Added account '{account.name}'." + (" 'sundown sync' fetches it." if remote else ""))
        if kept == "run_only":
            say(_NOT_KEPT)


def run_password(args: Namespace) -> None:
    """Keep another password for an account, after signing in with it."""
    from assistant.system.vault import Kept, Vault

    with profile(args) as app:
        account = named_account(app, args.name)
        options = dict(account.options)
        if options.get(_COMMAND):
            raise Refused("This account asks a password command each time: nothing is kept for it.")
        secret = _asked(args)
        found = app.test_account(
            account.kind, account.url, account.username, options, lambda: secret
        )
        _say_found(account.name, named(found, account.name), account.kind)
        if Vault(tell=say).set(account.id, secret) is Kept.RUN_ONLY:
            raise NeedsUser(_NOT_KEPT)
    say(f"The new password of '{account.name}' is kept.")


def _checked_kind(app: Sundown, args: Namespace) -> bool:
    """Whether the kind has a server. Raises BadInput for one that nobody knows, or without an address."""
    for each in app.kinds():
        if each.name == args.kind:
            if not args.url and any(
                field.name == "url" and field.required for field in each.fields
            ):
                raise BadInput(f"An account of kind {each.name} needs --url, its address.")
            return each.remote
    known = "; ".join(f"{each.name}: {each.title}" for each in app.kinds())
    raise BadInput(f"There is no account kind {args.kind!r}. Kinds are {known}.")


def _plain_url(url: str) -> str:
    """The address without user info: that would be stored in clear."""
    try:
        secret = urlsplit(url).password
    except ValueError:
        raise BadInput(
            "That address can't be read: write for example https://cloud.example.com."
        ) from None
    if secret:
        raise BadInput("Take the password out of the address and give it with --password-stdin.")
    return url


def _options(args: Namespace) -> dict[str, str]:
    options = {}
    for text in args.option:
        name, sign, value = text.partition("=")
        if not sign or not name:
            raise BadInput(f"{text!r} is not an option: write NAME=VALUE.")
        options[name] = value
    return options | ({_COMMAND: args.password_command} if args.password_command else {})


def _password(args: Namespace, options: Mapping[str, str]) -> str | None:
    """The password, if one is to be kept for a new account."""
    signs_in = args.password_stdin or args.username or options.get("auth") == "bearer"
    return _asked(args) if signs_in and not options.get(_COMMAND) else None


def _asked(args: Namespace) -> str:
    """The password from stdin, or typed without being shown. Raises BadInput where there is neither."""
    if args.password_stdin:
        secret = sys.stdin.readline().rstrip("\r\n")
    elif sys.stdin.isatty():
        from getpass import getpass

        secret = getpass("Password: ", sys.stderr)
    else:
        raise BadInput("Give the password with --password-stdin or --password-command.")
    if not secret:
        raise BadInput("No password was given.")
    return secret


def _teller(options: Mapping[str, str], password: str | None) -> Callable[[], str]:
    from assistant.system.vault import secret_from

    command = options.get(_COMMAND, "")
    return (lambda: secret_from(command)) if command else (lambda: password or "")


def _say_found(name: str, found: tuple[Collection, ...], kind: str) -> None:
    said = f"Read '{name}'" if kind == "ics" else f"Signed in to {name}"
    if not found and kind not in {"ics", "caldav"}:  # one that has approvals
        say(f"{said}.")
        return
    say(f"{said}. Found {len(found)}:")
    for each in found:
        kinds = " and ".join(
            {"VEVENT": "events", "VTODO": "to-dos"}[kind] for kind in sorted(each.components)
        )
        say(f"  {each.name} ({kinds}{', read only' if each.read_only else ''})")


def run_remove(args: Namespace) -> None:
    """Forget an account."""
    with profile(args) as app:
        account = named_account(app, args.name)
        unsent = sum(each.account_id == account.id for each in app.outbox())
        if unsent and not args.yes:
            raise Refused(
                f"{unsent} changes were not sent yet and would be lost: sync first, or add --yes."
            )
        only_here = account.kind == "local" and account.id != app.find_collection().account_id
        if only_here and not args.yes:
            raise Refused(
                "What is in it is nowhere else: 'sundown export' it first, then add --yes."
            )
        app.remove_account(account.name)
    if args.json:
        show_json({"id": account.id, "name": account.name, "removed": True})
        return
    kept = "" if account.kind == "local" else " from this computer; its server keeps everything"
    say(f"Removed account '{account.name}'{kept}.")
